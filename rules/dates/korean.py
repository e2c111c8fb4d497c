"""How Korean says a day: its calendar words, and what each of them means seen from the day of publication."""

# ruff: noqa: E501 - tables of words read best one subject a line

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from rules.counts.numerals import number
from rules.dates.found import (
    ago,
    day_in_month,
    day_of_month,
    days_ago,
    last_weekday,
    month_away,
    month_day,
    month_of,
    part_of,
    season_of,
    week_of,
    weekday_of,
    weekend_of,
    year_of,
)
from rules.dates.reading import Grammar, Pattern, Reckoned

_YEARS = {
    "올해": 0,
    "금년": 0,
    "지난해": -1,
    "작년": -1,
    "재작년": -2,
    "그러께": -2,
    "내년": 1,
    "이듬해": 0,
}
_MONTHS = {
    "이달": 0,
    "이번 달": 0,
    "이번달": 0,
    "지난달": -1,
    "지난 달": -1,
    "전달": -1,
    "지지난달": -2,
    "다음 달": 1,
    "다음달": 1,
    "내달": 1,
}
_WEEKS = {
    "지난주": -1,
    "지난 주": -1,
    "이번 주": 0,
    "이번주": 0,
    "금주": 0,
    "다음 주": 1,
    "다음주": 1,
    "지지난주": -2,
}
_DAYS = {"오늘": 0, "어제": 1, "어젯밤": 1, "엊저녁": 1, "간밤": 1, "그제": 2, "그저께": 2, "그끄저께": 3}
_WEEKDAYS = {name: at for at, name in enumerate("월화수목금토일")}
_PARTS = {
    "초": "early",
    "초순": "early",
    "상순": "early",
    "중순": "mid",
    "말": "late",
    "하순": "late",
    "중반": "mid",
    "초반": "early",
    "후반": "late",
}
_SEASONS = {"봄": "spring", "여름": "summer", "가을": "autumn", "겨울": "winter"}
_COUNTS = {
    "하루": 1, "이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "엿새": 6, "이레": 7, "여드레": 8, "아흐레": 9, "열흘": 10, "보름": 15,
    "일주일": 7, "한 주": 7,
}  # fmt: skip
_NOT_SPAN = r"(?!간|째|여|치|분|정|짜리|\s?(?:만에|만\s|동안|이내|이상|가량|넘|연속|내내)|\s?(?:전|후|뒤)(?=[\s,.에부의인까]|$))"


_SAID_ON = re.compile(r"(?<![0-9])([0-9]{1,2})일\s(?:[^\s\"“”.]{1,12}\s){0,5}?[\"“][^\"“”]{0,60}$")
_NO_DEADLINE = r"(?!\s?(?:안으로|안에|내로|내에|중으로|중에라도|말?까지))"
"""이달 안에: by then, not then."""


@cache
def korean() -> Grammar:
    years = "|".join(_YEARS)
    months = "|".join(_MONTHS)
    weeks = "|".join(_WEEKS)
    parts = "|".join(sorted(_PARTS, key=len, reverse=True))
    year = rf"(?:(?P<y>(?:19|20)[0-9]{{2}})년|(?P<ry>{years}))"

    def the_year(match: re.Match[str], today: date) -> int | None:
        if match["y"]:
            return int(match["y"])
        return today.year + _YEARS[match["ry"]] if match["ry"] else None

    def full(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return month_day(today, int(match["m"]), int(match["d"]), the_year(match, today), ahead), "day"

    def dotted(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return month_day(today, int(match["m"]), int(match["d"]), int(match["y"])), "day"

    def day(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        if match["rm"]:
            return day_in_month(today, _MONTHS[match["rm"]], int(match["d"])), "day"
        return day_of_month(today, int(match["d"]), match["to"] == "오는"), "day"

    def month(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        days = month_of(today, int(match["m"]), the_year(match, today), match["to"] == "오는")
        return (part_of(days, _PARTS[match["p"]], today), "part") if match["p"] else (days, "month")

    def relative_month(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        days = month_away(today, _MONTHS[match["rm"]])
        return (part_of(days, _PARTS[match["p"]], today), "part") if match["p"] else (days, "month")

    def relative_day(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        # 소식통은 13일 "어제 …": yesterday is seen from the day on which it was said.
        quoted = _SAID_ON.search(match.string, 0, match.start())
        said = day_of_month(today, int(quoted[1])) if quoted and _DAYS[match["rd"]] else None
        return days_ago(said[0] if said else today, _DAYS[match["rd"]]), "day"

    def before(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        if match["native"]:
            return days_ago(today, _COUNTS[match["native"]]), "day"
        count = number(match["n"])
        if match["n"] == "몇" or count is None:
            return None, "day"
        found = ago(
            today, count, {"일": "day", "주": "week", "주일": "week", "년": "year"}.get(match["u"], "month")
        )
        return found if found is not None else (None, "day")

    def edge(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        """The first or the last day of a month."""
        days = (
            month_away(today, _MONTHS[match["rm"]]) if match["rm"] else month_of(today, int(match["m"]), None)
        )
        if days is None:
            return None, "day"
        at = days[0] if match["edge"].startswith("첫") else days[1]
        return (at, at), "day"

    def since(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        """So many days after the day that the sentence named before."""
        named = list(re.finditer(r"([0-9]{1,2})일", match.string[: match.start()]))
        first = day_of_month(today, int(named[-1][1])) if named else None
        days = _COUNTS[match["native"]]
        if first is None or (match["how"] == "만에" and days > 1):
            # "In three days" may count the first day or not.
            return None, "day"
        at = first[0] + timedelta(days=days)
        return (at, at), "day"

    def sunday(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return weekday_of(today, 6, None, match["to"] == "오는"), "day"

    def beside(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        """The day before or after the last one that the sentence named; "the day before" also before today."""
        days = -1 if match["near"] == "전날" else 1
        named = list(re.finditer(r"([0-9]{1,2})일", match.string[: match.start()]))
        unnamed = (today, today) if days < 0 else None
        found = day_of_month(today, int(named[-1][1])) if named else unnamed
        if found is None:
            return None, "day"
        shifted = found[0] + timedelta(days=days)
        return (shifted, shifted), "day"

    def weekday(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        at = _WEEKDAYS[match["wd"]]
        if match["rw"]:
            return weekday_of(today, at, _WEEKS[match["rw"]]), "day"
        return (
            last_weekday(today, at)
            if match["to"] == "지난"
            else weekday_of(today, at, None, match["to"] == "오는")
        ), "day"

    def week(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return week_of(today, _WEEKS[match["rw"]]), "week"

    def weekend(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        low, high = weekend_of(today)
        if match["to"] == "이번" and high < today and today.weekday() > 0:
            # From Tuesday on "this weekend" is the one to come.
            low, high = low + timedelta(days=7), high + timedelta(days=7)
        return (low, high), "days"

    def whole_year(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        at = the_year(match, today)
        if at is None:
            return None, "year"
        if match["s"]:
            return season_of(today, _SEASONS[match["s"]], at), "season"
        days = year_of(today, at)
        return (part_of(days, _PARTS[match["p"]], today), "part") if match["p"] else (days, "year")

    def decade(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        first = int(match["y"])
        return (date(first, 1, 1), min(date(first + 9, 12, 31), today)), "decade"

    def season(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return season_of(today, _SEASONS[match["s"]]), "season"

    table = (
        (
            r"(?P<y>(?:19|20)[0-9]{2})\s?[.\-/]\s?(?P<m>[0-9]{1,2})\s?[.\-/]\s?(?P<d>[0-9]{1,2})(?![0-9])\.?",
            dotted,
        ),
        (rf"(?:{year}\s?)?(?:지난\s|오는\s)?(?P<m>[0-9]{{1,2}})월\s?(?P<d>[0-9]{{1,2}})일{_NOT_SPAN}", full),
        (
            rf"(?:(?P<rm>{months})\s|(?P<to>지난|오는)\s)?(?<![0-9.,월])(?<!월\s)(?P<d>[0-9]{{1,2}})일{_NOT_SPAN}",
            day,
        ),
        (
            rf"(?:{year}\s?)?(?:(?P<to>지난|오는)\s)?(?<![0-9])(?P<m>[0-9]{{1,2}})월(?:\s?(?P<p>{parts}))?(?!\s?[0-9]{{1,2}}일)",
            month,
        ),
        (rf"(?P<rm>{months})(?:\s?(?P<p>{parts}))?{_NO_DEADLINE}", relative_month),
        (
            rf"(?:(?P<rm>{months})|(?<![0-9])(?P<m>[0-9]{{1,2}})월)\s?(?P<edge>첫날|첫째 날|마지막\s?날|말일)",
            edge,
        ),
        (rf"(?P<native>{'|'.join(_COUNTS)})\s?(?P<how>뒤|후|만에)(?=[\s,.에인])", since),
        (
            r"(?:(?P<to>지난|이번|오는)\s)?(?<![가-힣0-9])주일(?=날|인\s|\s?(?:예배|미사|오전|오후|아침|저녁|새벽|낮|밤)|(?<=지난 주일)[\s,에])",
            sunday,
        ),
        (r"(?<![가-힣])(?P<near>다음\s?날|이튿날|전날)", beside),
        (rf"(?<![가-힣])(?P<rd>{'|'.join(sorted(_DAYS, key=len, reverse=True))})", relative_day),
        (
            rf"(?:(?P<native>{'|'.join(_COUNTS)})|(?<![0-9])(?P<n>[0-9]{{1,4}}|[한두세네석넉]|다섯|여섯|일곱|여덟|아홉|열|몇)\s?(?P<u>일|주일|주|개월|달|년))\s?전(?=[\s,.에부의인까]|$)",
            before,
        ),
        (rf"(?:(?P<rw>{weeks})\s|(?P<to>지난|오는)\s)?(?P<wd>[월화수목금토일])요일", weekday),
        (rf"(?P<rw>{weeks})(?!말){_NO_DEADLINE}", week),
        (r"(?:(?P<to>지난|이번)\s?주말|지난주\s주말)", weekend),
        (r"(?P<y>(?:19|20)[0-9]0)년대", decade),
        (
            rf"{year}(?!\s?(?:전|간|째|만에|동안))(?:\s?(?:(?P<s>봄|여름|가을|겨울)|(?P<p>{parts})(?![가-힣])))?",
            whole_year,
        ),
        (r"지난\s(?P<s>봄|여름|가을|겨울)", season),
    )
    return Grammar(
        tuple(Pattern(re.compile(regex), reckon) for regex, reckon in table),
        re.compile("(?:오는|이르면|빠르면|늦어도) $"),
        re.compile(r"[\s,(]{0,2}"),
    )
