"""Dates in English, Spanish, French, German and Russian: one grammar, five calendars."""

# ruff: noqa: E501 - tables of words read best one subject a line

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

from rules.counts.words import ENGLISH, FRENCH, GERMAN, RUSSIAN, SPANISH, Words
from rules.dates.found import (
    Days,
    ago,
    day_in_month,
    day_of_month,
    last_weekday,
    month_away,
    month_day,
    month_of,
    part_of,
    season_of,
    week_of,
    weekday_in,
    weekday_of,
    weekend_of,
    year_of,
)
from rules.dates.reading import Grammar, Pattern, Reckoned


@dataclass(frozen=True, slots=True)
class _Calendar:
    """How one language writes dates. Regular expressions; `{m}` a month, `{d}` a day, `{w}` a weekday, `{y}` a year."""

    months: tuple[str, ...]
    """One alternation for each month."""
    weekdays: tuple[str, ...]
    """One alternation for each weekday, Monday first."""
    ordinals: tuple[str, ...]
    """The words for the 1st, 2nd ... of a month, as far as they are written out."""
    full: tuple[str, ...]
    """Month and day, with or without a year."""
    day_of: tuple[tuple[str, int], ...]
    """A day of a month told by its distance ("the 4th of this month")."""
    bare_day: str
    month: tuple[str, ...]
    """A month, its year optional; `{p}` marks the part of it."""
    parts: tuple[tuple[str, str], ...]
    relative_months: tuple[tuple[str, int], ...]
    weekday: str
    last_weekday: tuple[str, ...]
    """A weekday that is surely before today: "last Tuesday"."""
    weekday_of_week: tuple[tuple[str, int], ...]
    relative_days: tuple[tuple[str, int], ...]
    weeks: tuple[tuple[str, int], ...]
    weekends: str
    ago: tuple[str, ...]
    """With `{n}` and `{u}`."""
    units: tuple[tuple[str, str], ...]
    year: str
    relative_years: tuple[tuple[str, int], ...]
    seasons: tuple[tuple[str, str], ...]
    decade: str
    future: str
    words: Words
    weekday_in_month: str = ""
    """"The last Friday in June": with `{w}`, `{m}` and a group `nth`."""
    nth: tuple[str, ...] = field(default=())
    """The words for the first, second ... and, at the end, the last."""
    few: tuple[tuple[str, int], ...] = field(default=())
    """Words that are numbers only before a unit of time: "a week ago"."""


def _grammar(calendar: _Calendar) -> Grammar:
    months = "|".join(f"(?P<m{at}>{names})" for at, names in enumerate(calendar.months, 1))
    weekdays = "|".join(f"(?P<w{at}>{names})" for at, names in enumerate(calendar.weekdays))
    ordinals = "|".join(sorted((word for word in calendar.ordinals if word), key=len, reverse=True))
    day = r"(?P<d>[0-9]{1,2})(?:st|nd|rd|th|er|\.|-?го|º)?(?![0-9])" + (
        rf"|(?P<do>{ordinals})" if ordinals else ""
    )
    parts = "|".join(f"(?P<p{at}>{words})" for at, (words, _) in enumerate(calendar.parts))
    spelled = sorted((*calendar.words.values, *(word for word, _ in calendar.few)), key=len, reverse=True)
    count = rf"(?P<n>[0-9]{{1,4}}|{'|'.join(map(re.escape, spelled))})"
    units = "|".join(f"(?P<u{at}>{words})" for at, (words, _) in enumerate(calendar.units))
    seasons = "|".join(f"(?P<s{at}>{words})" for at, (words, _) in enumerate(calendar.seasons))
    few = dict(calendar.few)

    def the(match: re.Match[str], letter: str, size: int) -> int | None:
        groups = match.groupdict()
        return next((at for at in range(size) if groups.get(f"{letter}{at}") is not None), None)

    def the_month(match: re.Match[str]) -> int:
        return the(match, "m", 13) or 0

    def the_day(match: re.Match[str]) -> int:
        groups = match.groupdict()
        if groups.get("d"):
            return int(groups["d"])
        word = (groups.get("do") or "").lower()
        return next(
            (
                at
                for at, known in enumerate(calendar.ordinals, 1)
                if known and re.fullmatch(known, word, re.I)
            ),
            0,
        )

    def the_year(match: re.Match[str]) -> int | None:
        year = match.groupdict().get("y")
        return int(year) if year else None

    def full(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return month_day(today, the_month(match), the_day(match), the_year(match), ahead), "day"

    def bare_day(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return day_of_month(today, the_day(match), ahead), "day"

    def month(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        days = month_of(today, the_month(match), the_year(match), ahead)
        part = the(match, "p", len(calendar.parts))
        return (days, "month") if part is None else (part_of(days, calendar.parts[part][1], today), "part")

    def weekday(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return weekday_of(today, the(match, "w", 7) or 0, None, ahead), "day"

    def past_weekday(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return last_weekday(today, the(match, "w", 7) or 0), "day"

    def nth_weekday(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        days = month_of(today, the_month(match), the_year(match), ahead)
        word = match["nth"].lower()
        nth = next((at for at, words in enumerate(calendar.nth) if re.fullmatch(words, word)), 0)
        return weekday_in(days, the(match, "w", 7) or 0, -1 if nth == len(calendar.nth) - 1 else nth), "day"

    def weekend(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return weekend_of(today), "days"

    def before(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        word = match["n"].lower()
        value = int(word) if word.isdigit() else few.get(word, calendar.words.values.get(word, 0))
        unit = the(match, "u", len(calendar.units))
        found = ago(today, value, calendar.units[unit or 0][1]) if value else None
        return found if found is not None else (None, "day")

    def year(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        days = year_of(today, int(match["y"]))
        part = the(match, "p", len(calendar.parts))
        return (days, "year") if part is None else (part_of(days, calendar.parts[part][1], today), "part")

    def season(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return season_of(
            today, calendar.seasons[the(match, "s", len(calendar.seasons)) or 0][1], the_year(match)
        ), "season"

    def decade(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        first = int(match["y"])
        first = first if first >= 100 else 1900 + first
        return (date(first, 1, 1), min(date(first + 9, 12, 31), today)), "decade"

    def distance(
        reckon: Callable[[date, int], Days | None], precision: str, away: int
    ) -> Callable[..., Reckoned]:
        def reckoned(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
            days = reckon(today, away)
            part = the(match, "p", len(calendar.parts))
            if part is not None:
                return part_of(days, calendar.parts[part][1], today), "part"
            return days, precision  # type: ignore[return-value]

        return reckoned

    def of_month(away: int) -> Callable[..., Reckoned]:
        return lambda match, today, ahead: (day_in_month(today, away, the_day(match)), "day")

    def of_week(away: int) -> Callable[..., Reckoned]:
        return lambda match, today, ahead: (weekday_of(today, the(match, "w", 7) or 0, away), "day")

    def compiled(pattern: str) -> re.Pattern[str]:
        filled = (
            pattern.replace("{m}", f"(?:{months})")
            .replace("{d}", f"(?:{day})")
            .replace("{w}", f"(?:{weekdays})")
            .replace("{y}", "(?P<y>(?:19|20)[0-9]{2})(?![0-9])")
            .replace("{p}", f"(?:{parts})")
            .replace("{n}", count)
            .replace("{u}", f"(?:{units})")
            .replace("{s}", f"(?:{seasons})")
        )
        return re.compile(rf"(?<![\w])(?:{filled})(?!\w)", re.IGNORECASE)

    def days_back(today: date, days: int) -> Days:
        found = today - timedelta(days=days)
        return found, found

    table: list[tuple[str, Callable[[re.Match[str], date, bool], Reckoned]]] = []
    table += [(pattern, full) for pattern in calendar.full]
    table += [(pattern, of_month(away)) for pattern, away in calendar.day_of]
    if calendar.weekday_in_month:
        table.append((calendar.weekday_in_month, nth_weekday))
    if calendar.bare_day:
        table.append((calendar.bare_day, bare_day))
    table += [(pattern, month) for pattern in calendar.month]
    table += [
        (rf"(?:{{p}}\s+)?(?:{words})", distance(month_away, "month", away))
        for words, away in calendar.relative_months
    ]
    table += [(pattern, of_week(away)) for pattern, away in calendar.weekday_of_week]
    table += [(pattern, past_weekday) for pattern in calendar.last_weekday]
    table.append((calendar.weekday, weekday))
    table += [(words, distance(days_back, "day", days)) for words, days in calendar.relative_days]
    table += [(words, distance(week_of, "week", away)) for words, away in calendar.weeks]
    table.append((calendar.weekends, weekend))
    table += [(pattern, before) for pattern in calendar.ago]
    table.append((calendar.year, year))
    table += [
        (
            rf"(?:{{p}}\s+)?(?:{words})",
            distance(lambda today, years: year_of(today, today.year + years), "year", away),
        )
        for words, away in calendar.relative_years
    ]
    if calendar.seasons:
        table.append((r"{s}(?:\s+(?:of|de|del|года)?\s*{y})?", season))
    table.append((calendar.decade, decade))
    iso = Pattern(
        re.compile(r"(?<![0-9])(?P<y>(?:19|20)[0-9]{2})-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})(?![0-9])"), _iso
    )
    return Grammar(
        (iso, *(Pattern(compiled(pattern), reckon) for pattern, reckon in table)),
        re.compile(rf"(?:{calendar.future})\s+(?:[^\s,.;]+\s+){{0,4}}$", re.IGNORECASE),
        re.compile(r"[\s,(]{0,2}(?:the |el |le |den |dem )?"),
    )


def _iso(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
    return month_day(today, int(match["m"]), int(match["d"]), int(match["y"])), "day"


@cache
def english() -> Grammar:
    return _grammar(
        _Calendar(
            months=(
                r"jan(?:uary|\.)?", r"feb(?:ruary|\.)?", r"mar(?:ch|\.)", r"apr(?:il|\.)", "(?-i:May)", r"june?", r"july?",
                r"aug(?:ust|\.)?", r"sept?(?:ember|\.)?", r"oct(?:ober|\.)?", r"nov(?:ember|\.)?", r"dec(?:ember|\.)?",
            ),
            weekdays=("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
            ordinals=("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first"),
            full=(r"{m}\s+{d}(?:,?\s+{y})?", r"(?:the\s+)?{d}(?:\s+of)?\s+{m}(?:,?\s+{y})?"),
            day_of=(
                (r"(?:the\s+)?{d}\s+of\s+(?:this|the\s+current)\s+month", 0),
                (r"(?:the\s+)?{d}\s+of\s+last\s+month", -1),
            ),
            bare_day=r"(?:on|since|from|until)\s+the\s+(?:(?P<d>[0-9]{1,2})(?:st|nd|rd|th))",
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


@cache
def spanish() -> Grammar:
    return _grammar(
        _Calendar(
            months=("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "sep?tiembre", "octubre", "noviembre", "diciembre"),
            weekdays=("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
            ordinals=("primero",),
            full=(r"(?:el\s+)?(?:día\s+)?{d}\s+de\s+{m}(?:\s+(?:de|del)\s+{y})?",),
            day_of=((r"(?:el\s+)?(?:día\s+)?{d}\s+(?:de\s+este\s+mes|del\s+mes\s+en\s+curso)", 0), (r"(?:el\s+)?(?:día\s+)?{d}\s+del\s+mes\s+pasado", -1)),
            bare_day=r"(?:el|pasado)\s+día\s+(?P<d>[0-9]{1,2})",
            month=(r"(?:en|desde|durante|hasta|de|pasado)\s+{m}(?:\s+(?:de|del)\s+{y})?", r"{p}\s+(?:de\s+)?{m}(?:\s+(?:de|del)\s+{y})?"),
            parts=((r"a\s+(?:principios|comienzos)\s+de|principios\s+de", "early"), (r"a\s+mediados\s+de|mediados\s+de", "mid"),
                   (r"a\s+(?:finales|fines)\s+de|finales\s+de", "late")),
            relative_months=((r"este\s+mes", 0), (r"el\s+mes\s+pasado|del\s+mes\s+pasado|el\s+pasado\s+mes", -1), (r"el\s+próximo\s+mes", 1)),
            weekday=r"(?:el\s+|este\s+)?{w}",
            last_weekday=(r"(?:el\s+)?pasado\s+{w}", r"(?:el\s+)?{w}\s+pasado"),
            weekday_of_week=((r"(?:el\s+)?{w}\s+de\s+la\s+semana\s+pasada", -1),),
            relative_days=((r"hoy|esta\s+(?:mañana|tarde|noche)", 0), (r"ayer|anoche", 1), (r"anteayer|antes\s+de\s+ayer", 2), (r"(?<!la )mañana(?!\s+del)", -1)),
            weeks=((r"esta\s+semana", 0), (r"la\s+semana\s+pasada|la\s+pasada\s+semana", -1), (r"la\s+próxima\s+semana", 1)),
            weekends=r"(?:el|este)\s+(?:pasado\s+)?fin\s+de\s+semana(?:\s+pasado)?",
            ago=(r"hace\s+(?:unos\s+|unas\s+)?{n}\s+{u}",),
            units=(("días?", "day"), ("semanas?", "week"), ("mes(?:es)?", "month"), ("años?", "year")),
            year=r"(?:en|desde|de|del|hasta|durante|{p})\s+{y}",
            relative_years=((r"este\s+año", 0), (r"el\s+año\s+pasado|del\s+año\s+pasado|el\s+pasado\s+año", -1), (r"el\s+próximo\s+año", 1)),
            seasons=((r"(?:la\s+)?primavera\s+pasada|en\s+primavera", "spring"), (r"el\s+verano(?:\s+pasado)?", "summer"),
                     (r"el\s+otoño(?:\s+pasado)?", "autumn"), (r"el\s+invierno(?:\s+pasado)?", "winter")),
            decade=r"(?:los\s+)?años\s+(?P<y>(?:19)?[0-9]0)",
            future=r"será|serán|próximo|próxima|hasta|antes\s+del|previst[oa]s?",
            words=SPANISH,
        )
    )  # fmt: skip


@cache
def french() -> Grammar:
    return _grammar(
        _Calendar(
            months=("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"),
            weekdays=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
            ordinals=("premier",),
            full=(r"(?:le\s+)?{d}\s+{m}(?:\s+{y})?",),
            day_of=((r"(?:le\s+)?{d}\s+(?:de\s+ce\s+mois|du\s+mois\s+courant)", 0), (r"(?:le\s+)?{d}\s+du\s+mois\s+dernier", -1)),
            bare_day=r"le\s+(?P<d>[0-9]{1,2})(?:er)?(?=\s*[,.;]|\s+(?:au|à|par|dans|dernier)\b)",
            month=(r"(?:en|depuis|de|jusqu'en|d'|dès)\s*{m}(?:\s+{y})?(?!\s+[0-9])", r"{p}[\s-]*{m}(?:\s+{y})?", r"{m}\s+{y}"),
            parts=((r"(?:au\s+)?début(?:\s+(?:de|du))?", "early"), (r"(?:à\s+la\s+)?mi", "mid"), (r"(?:à\s+la\s+)?fin(?:\s+(?:de|du))?", "late")),
            relative_months=((r"ce\s+mois(?:-ci)?", 0), (r"(?:le\s+)?mois\s+dernier", -1), (r"le\s+mois\s+prochain", 1)),
            weekday=r"(?:ce\s+)?{w}",
            last_weekday=(r"{w}\s+(?:dernier|passé)",),
            weekday_of_week=((r"{w}\s+de\s+la\s+semaine\s+dernière", -1),),
            relative_days=((r"aujourd'hui|ce\s+(?:matin|soir)", 0), (r"(?<!avant-)hier", 1), (r"avant-hier", 2), (r"demain", -1)),
            weeks=((r"cette\s+semaine", 0), (r"la\s+semaine\s+(?:dernière|passée)", -1), (r"la\s+semaine\s+prochaine", 1)),
            weekends=r"(?:le|ce)\s+week-end(?:\s+dernier)?",
            ago=(r"il\s+y\s+a\s+(?:environ\s+)?{n}\s+{u}",),
            units=(("jours?", "day"), ("semaines?", "week"), ("mois", "month"), ("ans?|années?", "year")),
            year=r"(?:en|depuis|de|jusqu'en|dès|avant|après|{p})\s+{y}",
            relative_years=((r"cette\s+année", 0), (r"l'an\s+(?:dernier|passé)|l'année\s+(?:dernière|passée)", -1), (r"l'an\s+prochain|l'année\s+prochaine", 1)),
            seasons=((r"(?:au|le)\s+printemps(?:\s+dernier)?", "spring"), (r"(?:cet|l')\s*été(?:\s+dernier)?(?=\s|,|\.)", "summer"),
                     (r"(?:cet|à\s+l'|l')\s*automne(?:\s+dernier)?", "autumn"), (r"(?:cet|l')\s*hiver(?:\s+dernier)?", "winter")),
            decade=r"(?:les\s+)?années\s+(?P<y>(?:19)?[0-9]0)",
            future=r"sera|seront|prochain|prochaine|jusqu'au|avant\s+le|prévue?s?",
            words=FRENCH,
        )
    )  # fmt: skip


@cache
def german() -> Grammar:
    last = r"(?:letzte[nrsm]?|vergangene[nrsm]?|vorige[nrsm]?)"
    return _grammar(
        _Calendar(
            months=("januar|jänner|jan\\.", "februar|feb\\.", "märz", "april", "mai", "juni", "juli", "august|aug\\.", "september|sept\\.", "oktober|okt\\.", "november|nov\\.", "dezember|dez\\."),
            weekdays=("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag|sonnabend", "sonntag"),
            ordinals=("ersten", "zweiten", "dritten", "vierten", "fünften", "sechsten", "siebten", "achten", "neunten", "zehnten"),
            full=(r"(?:am\s+|vom\s+|den\s+|dem\s+|zum\s+)?{d}\s*{m}(?:\s+{y})?",),
            day_of=((r"(?:am\s+)?{d}\s+(?:dieses|des\s+laufenden)\s+monats", 0), (rf"(?:am\s+)?{{d}}\s+(?:des\s+)?{last}\s+monats", -1)),
            bare_day=r"(?:am|vom|seit\s+dem)\s+(?P<d>[0-9]{1,2})\.(?!\s*[A-ZÄÖÜ0-9])",
            month=(r"(?:im|seit|ab|bis|vom|seit\s+dem)\s+{m}(?:\s+{y})?", r"{p}\s+{m}(?:\s+{y})?", r"{m}\s+{y}"),
            parts=((r"anfang|zu\s+beginn", "early"), (r"mitte", "mid"), (r"ende", "late")),
            relative_months=((r"(?:in\s+)?diese[nmrs]?\s+monats?", 0), (rf"(?:im\s+)?{last}\s+monats?", -1), (r"(?:im\s+)?(?:nächsten|kommenden)\s+monat", 1)),
            weekday=r"(?:am\s+)?(?:{w})(?:abend|morgen|nachmittag|nacht|früh|mittag)?",
            last_weekday=(rf"(?:am\s+)?{last}\s+{{w}}",),
            weekday_of_week=((rf"(?:am\s+)?{{w}}\s+(?:der\s+)?{last}\s+woche", -1),),
            relative_days=((r"heute", 0), (r"gestern", 1), (r"vorgestern", 2), (r"morgen(?!\s+des)", -1)),
            weeks=((r"(?:in\s+)?diese[rn]?\s+woche", 0), (rf"(?:in\s+der\s+)?{last}\s+woche", -1), (r"(?:in\s+der\s+)?(?:nächste[n]?|kommende[n]?)\s+woche", 1)),
            weekends=r"am\s+(?:vergangenen\s+|letzten\s+)?wochenende",
            ago=(r"vor\s+(?:etwa\s+|rund\s+|gut\s+)?{n}\s+{u}",),
            units=(("tage?n?", "day"), ("wochen?", "week"), ("monate?n?", "month"), ("jahre?n?", "year")),
            year=r"(?:im\s+jahr|seit|bis|von|jahr|{p})\s+{y}",
            relative_years=((r"(?:in\s+)?diese[msn]?\s+jahre?s?", 0), (rf"(?:im\s+)?{last}\s+jahre?s?", -1), (r"(?:im\s+)?(?:nächsten|kommenden)\s+jahr", 1)),
            seasons=((r"im\s+(?:vergangenen\s+)?frühjahr|im\s+frühling", "spring"), (r"im\s+(?:vergangenen\s+)?sommer", "summer"),
                     (r"im\s+(?:vergangenen\s+)?herbst", "autumn"), (r"im\s+(?:vergangenen\s+)?winter", "winter")),
            decade=r"(?P<y>(?:19|20)?[0-9]0)er[\s-]?jahren?",
            future=r"nächsten|kommenden|bis|spätestens|geplant|soll|sollen|vor\s+dem",
            words=GERMAN,
            few=(("einem", 1), ("einer", 1)),
        )
    )  # fmt: skip


@cache
def russian() -> Grammar:
    return _grammar(
        _Calendar(
            months=("январ[яеь]", "феврал[яеь]", "марта?е?", "апрел[яеь]", "ма[яейю]", "июн[яеь]", "июл[яеь]", "августа?е?", "сентябр[яеь]", "октябр[яеь]", "ноябр[яеь]", "декабр[яеь]"),
            weekdays=("понедельник", "вторник", "сред[уы]", "четверг", "пятниц[уы]", "суббот[уы]", "воскресенье"),
            ordinals=(),
            full=(r"{d}\s+{m}(?:\s+{y}(?:\s*г(?:ода|\.)?)?)?",),
            day_of=((r"{d}\s+числа\s+(?:этого|текущего)\s+месяца", 0), (r"{d}\s+числа\s+прошлого\s+месяца", -1)),
            bare_day=r"(?P<d>[0-9]{1,2})(?:-?го)?\s+числа",
            month=(r"(?:в|с|до|к|за)\s+{m}(?:\s+{y}(?:\s*г(?:ода|\.)?)?)?", r"{p}\s+{m}(?:\s+{y}(?:\s*г(?:ода|\.)?)?)?"),
            parts=((r"(?:в\s+)?начале|начала", "early"), (r"(?:в\s+)?середине|середины", "mid"), (r"(?:в\s+)?конце|конца", "late")),
            relative_months=((r"(?:в\s+)?это[мт]\s+месяце", 0), (r"(?:в\s+)?прошло[мг]о?\s+месяц[еа]", -1), (r"(?:в\s+)?следующем\s+месяце", 1)),
            weekday=r"(?:в|во)\s+{w}",
            last_weekday=(r"в\s+(?:прошлый|минувший|прошлую|минувшую|прошлое|минувшее)\s+{w}",),
            weekday_of_week=((r"(?:в|во)\s+{w}\s+на\s+прошлой\s+неделе", -1),),
            relative_days=((r"сегодня", 0), (r"вчера", 1), (r"позавчера", 2), (r"завтра", -1)),
            weeks=((r"на\s+этой\s+неделе", 0), (r"на\s+(?:прошлой|минувшей)\s+неделе", -1), (r"на\s+следующей\s+неделе", 1)),
            weekends=r"(?:в|на)\s+(?:прошлые\s+|минувшие\s+|этих\s+|прошлых\s+)?выходны[ехм]+",
            ago=(r"{n}\s+{u}\s+назад",),
            units=(("дн(?:я|ей)|день", "day"), ("недел[юьи]", "week"), ("месяц(?:а|ев)?", "month"), ("год(?:а)?|лет", "year")),
            year=r"(?:в|с|до|{p})\s+{y}(?:\s*г(?:оду|ода|\.)?)?",
            relative_years=((r"(?:в\s+)?этом\s+году", 0), (r"(?:в\s+)?прошло[мг]о?\s+год[уа]", -1), (r"(?:в\s+)?следующем\s+году", 1)),
            seasons=((r"(?:прошлой\s+|этой\s+)?весной", "spring"), (r"(?:прошлым\s+|этим\s+)?летом", "summer"), (r"(?:прошлой\s+|этой\s+)?осенью", "autumn"),
                     (r"(?:прошлой\s+|этой\s+)?зимой", "winter")),
            decade=r"(?:в\s+)?(?P<y>(?:19|20)?[0-9]0)-[ехм]+(?:\s+год\w*)?",
            future=r"будет|будут|следующ\w+|до|намечен\w*|запланирован\w*",
            words=RUSSIAN,
            few=(("неделю", 1),),
        )
    )  # fmt: skip
