"""How English says a day."""

# ruff: noqa: E501 - tables of words read best one subject a line

from __future__ import annotations

from functools import cache

from rules.counts.western.english import ENGLISH
from rules.dates.calendar import Calendar, grammar
from rules.dates.reading import Grammar


@cache
def english() -> Grammar:
    return grammar(
        Calendar(
            months=(
                r"jan(?:uary|\.)?", r"feb(?:ruary|\.)?", r"mar(?:ch|\.)", r"apr(?:il|\.)", "(?-i:May)", r"june?", r"july?",
                r"aug(?:ust|\.)?", r"sept?(?:ember|\.)?", r"oct(?:ober|\.)?", r"nov(?:ember|\.)?", r"dec(?:ember|\.)?",
            ),
            weekdays=("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
            ordinals=("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first"),
            full=(r"{m}\s+{d}(?:,?\s+{y})?", r"(?:the\s+)?{d}(?:\s+of)?\s+{m}(?:,?\s+{y})?"),
            day_of=(
                (r"(?:(?:on\s+)?the\s+)?{d}\s+of\s+(?:this|the(?:\s+current)?)\s+month", 0),
                (r"(?:the\s+)?{d}\s+of\s+last\s+month", -1),
            ),
            bare_day=r"(?:on|since|from|until|(?:night|evening|morning|afternoon|hours|that|dawn)\s+of)\s+the\s+(?:(?P<d>[0-9]{1,2})(?:st|nd|rd|th))",
            month=(
                r"(?:in|since|during|of|from|until|by|last|this|throughout)\s+{m}(?:,?\s+{y})?(?!\s+[0-9])",
                r"{p}[\s-]+{m}(?:,?\s+{y})?",
                r"{m},?\s+(?:of\s+)?{y}",
            ),
            parts=(
                (r"(?:early|(?:at\s+)?the\s+(?:beginning|start)\s+of|in\s+early|since\s+early)", "early"),
                (r"(?:in\s+)?mid|(?:in\s+)?(?:the\s+)?middle\s+of", "mid"),
                (r"(?:in\s+|since\s+)?late|(?:at\s+)?(?:the\s+)?end\s+of", "late"),
            ),
            relative_months=((r"(?:earlier\s+)?this\s+month", 0), (r"last\s+month", -1), (r"next\s+month", 1)),
            weekday=r"(?:on\s+|this\s+)?{w}",
            last_weekday=(r"last\s+{w}",),
            weekday_in_month=r"(?:on\s+)?the\s+(?P<nth>first|second|third|fourth|last)\s+{w}\s+(?:in|of)\s+{m}(?:,?\s+{y})?",
            nth=("first", "second", "third", "fourth", "last"),
            edge_of_month=r"(?:on\s+)?the\s+(?:first|(?P<last>last))\s+day\s+of\s+{m}(?:,?\s+{y})?",
            fixed=(
                (r"(?:on\s+)?new\s+year's\s+day", 1, 1), (r"(?:on\s+)?new\s+year's\s+eve", 12, 31), (r"(?:on\s+)?christmas\s+eve", 12, 24),
                (r"(?:on\s+)?christmas\s+day|on\s+christmas", 12, 25), (r"(?:on\s+)?boxing\s+day", 12, 26), (r"(?:on\s+)?(?:saint|st\.?)?\s*valentine's\s+day", 2, 14),
                (r"(?:on\s+)?may\s+day", 5, 1),
            ),
            weekday_of_week=((r"{w}\s+(?:of\s+)?last\s+week", -1), (r"last\s+week'?s?\s+{w}", -1), (r"{w}\s+(?:of\s+)?this\s+week", 0)),
            relative_days=(
                (r"today|tonight|this\s+(?:morning|afternoon|evening)", 0), (r"yesterday|last\s+night", 1),
                (r"the\s+day\s+before\s+yesterday", 2), (r"tomorrow", -1),
            ),
            weeks=((r"(?:earlier\s+)?this\s+week", 0), (r"(?:late\s+|early\s+)?last\s+week", -1), (r"next\s+week", 1)),
            weekends=r"(?:at|over|last|this|during)\s+(?:the\s+)?(?:last\s+)?weekend",
            ago=(r"{n}\s+(?:or\s+so\s+)?{u}\s+ago",),
            units=(("days?", "day"), ("weeks?|fortnight", "week"), ("months?", "month"), ("years?", "year")),
            year=r"(?:in|since|of|from|until|by|during|between|after|before|{p})\s+{y}",
            relative_years=((r"(?:earlier\s+)?this\s+year", 0), (r"last\s+year", -1), (r"next\s+year", 1)),
            seasons=(
                (r"(?:last|this|in\s+the|the)\s+spring", "spring"), (r"(?:last|this|in\s+the|the)\s+summer", "summer"),
                (r"(?:last|this|in\s+the|the)\s+(?:autumn|fall)(?=\s+of|[\s,.]*$|,)", "autumn"),
                (r"(?:last|this|in\s+the|the)\s+winter", "winter"),
            ),
            decade=r"(?:the\s+)?(?:early\s+|late\s+|mid-)?(?P<y>(?:19|20)[0-9]0)'?s",
            future=r"(?<!their )(?<!her )(?<!his )will|shall|next|due|scheduled|is\s+to|are\s+to|to\s+be|expected|planned|set\s+for|until|by(?=\s+(?:(?:the|this|early|late|mid|about|around)[\s-]+)?$)",
            words=ENGLISH,
            few=(("a", 1), ("an", 1), ("a couple of", 2), ("several", 0), ("some", 0)),
        )
    )  # fmt: skip
