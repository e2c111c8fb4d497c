"""How Chinese says a day: its calendar words, and what each of them means seen from the day of publication."""

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
    week_of,
    weekday_of,
    weekend_of,
    within_year,
)
from rules.dates.reading import Grammar, Pattern, Reckoned

_NUMBER = "[0-9]{1,4}|[〇零一二三四五六七八九十]{1,4}"
_YEARS = {"今年": 0, "本年": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1}
_MONTHS = {
    "本月": 0, "这个月": 0, "這個月": 0, "这月": 0, "上月": -1, "上个月": -1, "上個月": -1, "下月": 1, "下个月": 1, "下個月": 1,
}  # fmt: skip
_WEEKS = {
    "上周": -1, "上週": -1, "上星期": -1, "上礼拜": -1, "上禮拜": -1, "上个星期": -1, "上個星期": -1, "本周": 0, "本週": 0, "这周": 0,
    "這週": 0, "这星期": 0, "这个星期": 0, "這個星期": 0, "本星期": 0, "下周": 1, "下週": 1, "下星期": 1, "上上周": -2, "上上週": -2,
}  # fmt: skip
_DAYS = {
    "今天": 0, "今日": 0, "今早": 0, "今晨": 0, "今晚": 0, "昨天": 1, "昨日": 1, "昨晚": 1, "昨夜": 1, "昨晨": 1, "前天": 2, "前日": 2,
    "前晚": 2, "大前天": 3, "明天": -1, "明日": -1,
}  # fmt: skip
_BESIDE = {
    "前一天": -1, "前一日": -1, "前一晚": -1, "头一天": -1, "頭一天": -1, "前夜": -1, "次日": 1, "翌日": 1, "隔天": 1, "隔日": 1, "第二天": 1,
}  # fmt: skip
_WEEKDAYS = {**{letter: at for at, letter in enumerate("一二三四五六日")}, "天": 6}
_PARTS = {
    "初": "early",
    "上旬": "early",
    "中旬": "mid",
    "中": "mid",
    "底": "late",
    "末": "late",
    "下旬": "late",
}
_SEASONS = {
    "春天": "spring", "夏天": "summer", "秋天": "autumn", "冬天": "winter", "春": "spring", "夏": "summer", "秋": "autumn", "冬": "winter",
    "春季": "spring", "夏季": "summer", "秋季": "autumn", "冬季": "winter",
}  # fmt: skip
_UNITS = {
    "天": "day",
    "日": "day",
    "周": "week",
    "週": "week",
    "星期": "week",
    "礼拜": "week",
    "禮拜": "week",
    "年": "year",
}


def _month(words: str) -> int:
    """元月 is January."""
    return 1 if words == "元" else number(words) or 0


@cache
def chinese() -> Grammar:
    years, months, weeks = (
        "|".join(sorted(names, key=len, reverse=True)) for names in (_YEARS, _MONTHS, _WEEKS)
    )
    parts = "|".join(sorted(_PARTS, key=len, reverse=True))
    seasons = "|".join(sorted(_SEASONS, key=len, reverse=True))
    year = rf"(?:(?P<y>(?:19|20)[0-9]{{2}}|[一二][〇零九○一二三四五六七八]{{3}})年|(?P<ry>{years}))"
    after_day = r"(?![间間内內后後之前本報报元語语游遊常]|以[前后後内內]|前|左右)"

    def the_year(match: re.Match[str], today: date) -> int | None:
        if match["y"]:
            return number(match["y"])
        return today.year + _YEARS[match["ry"]] if match["ry"] else None

    def full(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return month_day(
            today, _month(match["m"]), number(match["d"]) or 0, the_year(match, today), ahead
        ), "day"

    def iso(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return month_day(today, int(match["m"]), int(match["d"]), int(match["y"])), "day"

    def day(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        value = number(match["d"]) or 0
        if match["rm"]:
            return day_in_month(today, _MONTHS[match["rm"]], value), "day"
        return day_of_month(today, value, ahead), "day"

    def bracketed(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return day_of_month(today, int(match["d"])), "day"

    def month(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        days = month_of(today, _month(match["m"]), the_year(match, today), ahead)
        return (part_of(days, _PARTS[match["p"]], today), "part") if match["p"] else (days, "month")

    def relative_month(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        days = month_away(today, _MONTHS[match["rm"]])
        return (part_of(days, _PARTS[match["p"]], today), "part") if match["p"] else (days, "month")

    def bare_part(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return part_of(month_away(today, 0), _PARTS[match["p"]], today), "part"

    def relative_day(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return days_ago(today, _DAYS[match["rd"]]), "day"

    def before(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        count = number(match["n"].replace("半", ""))
        if not count:
            return None, "day"
        found = ago(today, count, _UNITS.get(match["u"], "month"))
        return found if found is not None else (None, "day")

    def beside(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        """The day before or after the last one that the sentence named, else before today."""
        days = _BESIDE[match["near"]]
        named = list(re.finditer(r"([0-9]{1,2})[日号號]", match.string[: match.start()]))
        unnamed = (today, today) if days < 0 else None
        found = day_of_month(today, int(named[-1][1])) if named else unnamed
        if found is None:
            return None, "day"
        shifted = found[0] + timedelta(days=days)
        return (shifted, shifted), "day"

    def later(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        """So many days after the last one that the sentence named."""
        count = number(match["n"])
        named = list(re.finditer(r"([0-9]{1,2})[日号號]", match.string[: match.start()]))
        found = day_of_month(today, int(named[-1][1])) if named else None
        if not count or found is None:
            return None, "day"
        shifted = found[0] + timedelta(days=count)
        return (shifted, shifted), "day"

    def weekday(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        at = _WEEKDAYS[match["wd"]]
        if match["rw"]:
            return weekday_of(today, at, _WEEKS[match["rw"]]), "day"
        return weekday_of(today, at, None, ahead), "day"

    def week(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return week_of(today, _WEEKS[match["rw"]]), "week"

    def weekend(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return weekend_of(today), "days"

    def whole_year(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        at = the_year(match, today)
        return within_year(today, at, _SEASONS.get(match["s"]), _PARTS.get(match["p"]))

    def decade(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        first = int(match["y"]) if match["y"] else 1900 + (number(match["t"]) or 0)
        first = first if first >= 1900 else 1900 + first
        return (date(first, 1, 1), min(date(first + 9, 12, 31), today)), "decade"

    table = (
        (r"(?P<y>(?:19|20)[0-9]{2})[.\-/](?P<m>[0-9]{1,2})[.\-/](?P<d>[0-9]{1,2})(?![0-9])", iso),
        (rf"(?:{year})?(?P<m>{_NUMBER}|元)月(?P<d>{_NUMBER})[日号號]?(?<=[日号號0-9]){after_day}", full),
        (rf"(?P<rm>{months})(?P<d>{_NUMBER})[日号號]{after_day}", day),
        (
            rf"(?<![0-9月年个個第])(?P<rm>(?!))?(?P<d>[0-9]{{1,2}})[日号號](?!线|線|楼|樓|门|門|院|店|机|機|仓){after_day}",
            day,
        ),
        (r"[今昨前]\((?P<d>[0-9]{1,2})\)[日天晚]?", bracketed),
        (
            rf"(?:{year}(?:的)?)?(?<![0-9一二三四五六七八九十公美日欧韩])(?P<m>{_NUMBER}|元)月(?:份)?(?P<p>{parts})?(?![0-9]|[初底末中]?之?[前内內](?!后|後|往))",
            month,
        ),
        (rf"(?P<rm>{months})(?P<p>{parts})?(?!之?[内內]|之?前)", relative_month),
        (r"(?<![个個本上下0-9一二三四五六七八九十])月(?P<p>初|底)", bare_part),
        (rf"(?P<rd>{'|'.join(sorted(_DAYS, key=len, reverse=True))})", relative_day),
        (
            r"(?<![0-9])(?P<n>[0-9]{1,4}|[一二两兩三四五六七八九十]{1,4})(?:个|個)?(?:多)?(?P<u>天|日|周|週|星期|礼拜|禮拜|月|年)(?:多)?(?:之)?前(?!后|後)",
            before,
        ),
        (r"(?<![0-9])(?P<n>[0-9]{1,2}|[一二两兩三四五六七八九十]{1,2})(?:天|日)(?:之|以)?[后後]", later),
        (rf"(?<![大零])(?P<near>{'|'.join(_BESIDE)})", beside),
        (rf"(?P<rw>{weeks})?(?:周|週|星期|礼拜|禮拜)(?P<wd>[一二三四五六日天])", weekday),
        (rf"(?P<rw>{weeks})(?P<wd>[一二三四五六日天])", weekday),
        (rf"(?P<rw>{weeks})(?![一二三四五六日天末]|之?[内內])", week),
        (r"(?:上|本|这个|這個)?(?:周|週)末", weekend),
        (r"(?:(?P<y>(?:19|20)[0-9]0)|(?P<t>[1-9]0|[五六七八九]十))年代", decade),
        (
            rf"{year}(?!代|[来來前以]|[0-9])(?:的)?(?:(?P<s>{seasons})|(?P<p>{parts})(?!国|國|期))?",
            whole_year,
        ),
    )
    return Grammar(
        tuple(Pattern(re.compile(regex), reckon) for regex, reckon in table),
        re.compile("(?:将于|將於|将在|將在|定于|定於|拟于|擬於|预计|預計|预定|預定)$"),
        re.compile(r"[\s,(、]{0,1}"),
    )
