"""How Japanese says a day: its calendar words, and what each of them means seen from the day of publication."""

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
    month_away,
    month_day,
    month_of,
    part_of,
    season_of,
    week_of,
    weekday_of,
    weekend_of,
    within_year,
)
from rules.dates.reading import Grammar, Pattern, Reckoned

_YEARS = {"今年": 0, "本年": 0, "昨年": -1, "去年": -1, "一昨年": -2, "おととし": -2, "来年": 1}
_MONTHS = {"今月": 0, "先月": -1, "先々月": -2, "来月": 1}
_WEEKS = {"先週": -1, "今週": 0, "先々週": -2, "来週": 1}
_DAYS = {
    "一昨日": 2, "おととい": 2, "昨日": 1, "きのう": 1, "昨夜": 1, "昨晩": 1, "今日": 0, "きょう": 0, "本日": 0, "今朝": 0, "けさ": 0, "今夜": 0,
}  # fmt: skip
_WEEKDAYS = {letter: at for at, letter in enumerate("月火水木金土日")}
_PARTS = {
    "上旬": "early",
    "初旬": "early",
    "初め": "early",
    "はじめ": "early",
    "中旬": "mid",
    "半ば": "mid",
    "下旬": "late",
    "末": "late",
    "終わり": "late",
    "暮れ": "late",
}
_SEASONS = {"春": "spring", "夏": "summer", "秋": "autumn", "冬": "winter"}
_SOME_BEFORE = {"数日前": (7, 2), "数週間前": (28, 14), "半月前": (18, 12), "半年前": (200, 165), "半年以上前": (330, 180), "数カ月前": (180, 60)}  # fmt: skip
"""So many days before today, at most and at least."""
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}


@cache
def japanese() -> Grammar:
    years, months, weeks = ("|".join(names) for names in (_YEARS, _MONTHS, _WEEKS))
    parts = "|".join(_PARTS)
    year = (
        rf"(?:(?P<y>(?:19|20)[0-9]{{2}})年|(?P<era>令和|平成|昭和)(?P<ey>[0-9]{{1,2}}|元)年|(?P<ry>{years}))"
    )
    after_day = r"(?![間内後前ぶ目本付分]|以(?![降来])|だけ|がかり|あたり|当たり|ごと|おき|近く(?=た|か)|足らず|かけ|たっ|経っ|と経|もた|も経|も待|も歩|連続|続け|早い|遅)"

    moon = r"(?P<m>[0-9]{1,2}|(?<![一-鿿])(?:十[一二]?|[一二三四五六七八九]))月"
    sun = r"(?P<d>[0-9]{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日"
    span = rf"(?P<d0>[0-9]{{1,2}})(?:[、・〜~-]|日?から)(?P<d>[0-9]{{1,2}})(?:日(?:の?両日)?{after_day}|両日)"

    def the_year(match: re.Match[str], today: date) -> int | None:
        if match["y"]:
            return int(match["y"])
        if match["era"]:
            return _ERAS[match["era"]] + (1 if match["ey"] == "元" else int(match["ey"]))
        return today.year + _YEARS[match["ry"]] if match["ry"] else None

    def full(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        month, at = number(match["m"]) or 0, number(match["d"]) or 0
        return month_day(today, month, at, the_year(match, today), ahead), "day"

    def iso(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return month_day(today, int(match["m"]), int(match["d"]), int(match["y"])), "day"

    def day(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        at = number(match["d"]) or 0
        if match["rm"]:
            return day_in_month(today, _MONTHS[match["rm"]], at), "day"
        return day_of_month(today, at, ahead), "day"

    def month(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        days = month_of(today, number(match["m"]) or 0, the_year(match, today), ahead)
        return (part_of(days, _PARTS[match["p"]], today), "part") if match["p"] else (days, "month")

    def relative_month(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        days = month_away(today, _MONTHS[match["rm"]])
        return (part_of(days, _PARTS[match["p"]], today), "part") if match["p"] else (days, "month")

    def relative_day(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return days_ago(today, _DAYS[match["rd"]]), "day"

    def before(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        count = number(match["n"])
        if not count:
            return None, "day"
        unit = match["u"]
        kind = (
            "day"
            if unit == "日"
            else "week"
            if unit.startswith("週")
            else "year"
            if unit == "年"
            else "month"
        )
        found = ago(today, count, kind)
        return found if found is not None else (None, "day")

    def weekday(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        weeks_away = _WEEKS[match["rw"]] if match["rw"] else None
        return weekday_of(today, _WEEKDAYS[match["wd"]], weeks_away, ahead), "day"

    def week(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return week_of(today, _WEEKS[match["rw"]]), "week"

    def weekend(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return weekend_of(today), "days"

    def whole_year(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        at = the_year(match, today)
        return within_year(today, at, _SEASONS.get(match["s"]), _PARTS.get(match["p"]))

    def decade(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        first = int(match["y"])
        first = first if first >= 100 else 1900 + first
        return (date(first, 1, 1), min(date(first + 9, 12, 31), today)), "decade"

    def days_of(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        """ "5、6日", "20〜22日", "3月5・6日"."""
        if match["m"]:
            last = month_day(today, int(match["m"]), int(match["d"]), the_year(match, today), ahead)
        else:
            last = day_of_month(today, int(match["d"]), ahead)
        days = int(match["d"]) - int(match["d0"])
        return ((last[0] - timedelta(days), last[1]) if last and 0 < days <= 9 else None), "days"

    def some_before(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        low, high = _SOME_BEFORE[match["sb"]]
        return (today - timedelta(low), today - timedelta(high)), "days" if low < 10 else "month"

    def season(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        year = today.year - 1 if match["ago"] == "昨" else None
        return season_of(today, _SEASONS[match["s"]], year), "season"

    table = (
        (r"(?P<y>(?:19|20)[0-9]{2})[.\-/](?P<m>[0-9]{1,2})[.\-/](?P<d>[0-9]{1,2})(?![0-9])", iso),
        (rf"(?:{year}の?)?{moon}{sun}{after_day}", full),
        (rf"(?P<rm>{months})の?{sun}{after_day}", day),
        (
            rf"(?:(?:{year}の?)?(?P<m>[0-9]{{1,2}})月|(?<![0-9月.、・〜~])){span}",
            days_of,
        ),
        (rf"(?P<sb>{'|'.join(_SOME_BEFORE)})", some_before),
        (r"(?P<ago>[今昨]|この)(?P<s>[春夏秋冬])(?!休)", season),
        (r"(?<![一-鿿])(?P<ago>)(?P<s>[春夏秋冬])(?=には?[、一-鿿0-9]|ごろ|先に)", season),
        (rf"(?:(?P<rm>{months})の?|(?<![0-9月.]))(?P<d>[0-9]{{1,2}})日{after_day}", day),
        (
            rf"(?:{year}の?)?(?<![0-9カか]){moon}の?(?P<p>{parts})?(?![0-9一二三四五六七八九十]|間|額|曜)",
            month,
        ),
        (rf"(?P<rm>{months})の?(?P<p>{parts})?(?!号)", relative_month),
        (rf"(?P<rd>{'|'.join(_DAYS)})(?!的|性)", relative_day),
        (
            r"(?<![0-9])(?P<n>[0-9]{1,4}|[一二三四五六七八九十数]{1,4})(?P<u>日|週間?|カ月|か月|ヶ月|ヵ月|ケ月|年)(?:ほど|余り|以上)?前",
            before,
        ),
        (rf"(?:(?P<rw>{weeks})の?)?(?P<wd>[月火水木金土日])曜日?", weekday),
        (rf"(?P<rw>{weeks})(?!末|[月火水木金土日]曜)", week),
        (r"(?:先週末|今週末|この週末|週末)", weekend),
        (r"(?P<y>(?:19|20)?[0-9]0)年代", decade),
        (rf"{year}(?!代|[ぶ間前目以度])の?(?:(?P<s>[春夏秋冬])|(?P<p>{parts}))?", whole_year),
    )
    return Grammar(
        tuple(Pattern(re.compile(regex), reckon) for regex, reckon in table),
        re.compile("(?:来る|次の|今度の)$"),
        re.compile(r"の?[\s,(、]{0,1}"),
        re.compile("翌(?:日の?|朝の?)?$"),
    )
