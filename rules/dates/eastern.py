"""Dates in Korean, Chinese and Japanese."""

# ruff: noqa: E501 - tables of words read best one subject a line

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from rules.counts.numerals import number
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
    weekday_of,
    weekend_of,
    year_of,
)
from rules.dates.reading import Grammar, Pattern, Reckoned

_NUMBER = "[0-9]{1,4}|[〇零一二三四五六七八九十]{1,4}"


def _days_ago(today: date, days: int) -> Days:
    found = today - timedelta(days=days)
    return found, found


# --- Korean -----------------------------------------------------------------------------------------------------

_KO_YEARS = {
    "올해": 0,
    "금년": 0,
    "지난해": -1,
    "작년": -1,
    "재작년": -2,
    "그러께": -2,
    "내년": 1,
    "이듬해": 0,
}
_KO_MONTHS = {
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
_KO_WEEKS = {
    "지난주": -1,
    "지난 주": -1,
    "이번 주": 0,
    "이번주": 0,
    "금주": 0,
    "다음 주": 1,
    "다음주": 1,
    "지지난주": -2,
}
_KO_DAYS = {"오늘": 0, "어제": 1, "어젯밤": 1, "엊저녁": 1, "간밤": 1, "그제": 2, "그저께": 2, "그끄저께": 3}
_KO_WEEKDAYS = {name: at for at, name in enumerate("월화수목금토일")}
_KO_PARTS = {
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
_KO_SEASONS = {"봄": "spring", "여름": "summer", "가을": "autumn", "겨울": "winter"}
_KO_COUNTS = {
    "하루": 1, "이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "엿새": 6, "이레": 7, "여드레": 8, "아흐레": 9, "열흘": 10, "보름": 15,
    "일주일": 7, "한 주": 7,
}  # fmt: skip
_NOT_SPAN = r"(?!간|째|여|치|분|정|짜리|\s?(?:만에|만\s|동안|이내|이상|가량|넘|연속|내내)|\s?(?:전|후|뒤)(?=[\s,.에부의인까]|$))"


@cache
def korean() -> Grammar:
    years = "|".join(_KO_YEARS)
    months = "|".join(_KO_MONTHS)
    weeks = "|".join(_KO_WEEKS)
    parts = "|".join(sorted(_KO_PARTS, key=len, reverse=True))
    year = rf"(?:(?P<y>(?:19|20)[0-9]{{2}})년|(?P<ry>{years}))"

    def the_year(match: re.Match[str], today: date) -> int | None:
        if match["y"]:
            return int(match["y"])
        return today.year + _KO_YEARS[match["ry"]] if match["ry"] else None

    def full(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return month_day(today, int(match["m"]), int(match["d"]), the_year(match, today), ahead), "day"

    def dotted(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return month_day(today, int(match["m"]), int(match["d"]), int(match["y"])), "day"

    def day(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        if match["rm"]:
            return day_in_month(today, _KO_MONTHS[match["rm"]], int(match["d"])), "day"
        return day_of_month(today, int(match["d"]), match["to"] == "오는"), "day"

    def month(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        days = month_of(today, int(match["m"]), the_year(match, today), match["to"] == "오는")
        return (part_of(days, _KO_PARTS[match["p"]], today), "part") if match["p"] else (days, "month")

    def relative_month(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        days = month_away(today, _KO_MONTHS[match["rm"]])
        return (part_of(days, _KO_PARTS[match["p"]], today), "part") if match["p"] else (days, "month")

    def relative_day(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return _days_ago(today, _KO_DAYS[match["rd"]]), "day"

    def before(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        if match["native"]:
            return _days_ago(today, _KO_COUNTS[match["native"]]), "day"
        count = number(match["n"])
        if match["n"] == "몇" or count is None:
            return None, "day"
        found = ago(
            today, count, {"일": "day", "주": "week", "주일": "week", "년": "year"}.get(match["u"], "month")
        )
        return found if found is not None else (None, "day")

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
        at = _KO_WEEKDAYS[match["wd"]]
        if match["rw"]:
            return weekday_of(today, at, _KO_WEEKS[match["rw"]]), "day"
        return (
            last_weekday(today, at)
            if match["to"] == "지난"
            else weekday_of(today, at, None, match["to"] == "오는")
        ), "day"

    def week(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return week_of(today, _KO_WEEKS[match["rw"]]), "week"

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
            return season_of(today, _KO_SEASONS[match["s"]], at), "season"
        days = year_of(today, at)
        return (part_of(days, _KO_PARTS[match["p"]], today), "part") if match["p"] else (days, "year")

    def decade(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        first = int(match["y"])
        return (date(first, 1, 1), min(date(first + 9, 12, 31), today)), "decade"

    def season(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return season_of(today, _KO_SEASONS[match["s"]]), "season"

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
        (rf"(?P<rm>{months})(?:\s?(?P<p>{parts}))?", relative_month),
        (r"(?<![가-힣])(?P<near>다음\s?날|이튿날|전날)", beside),
        (rf"(?<![가-힣])(?P<rd>{'|'.join(sorted(_KO_DAYS, key=len, reverse=True))})", relative_day),
        (
            rf"(?:(?P<native>{'|'.join(_KO_COUNTS)})|(?<![0-9])(?P<n>[0-9]{{1,4}}|[한두세네석넉]|다섯|여섯|일곱|여덟|아홉|열|몇)\s?(?P<u>일|주일|주|개월|달|년))\s?전(?=[\s,.에부의인까]|$)",
            before,
        ),
        (rf"(?:(?P<rw>{weeks})\s|(?P<to>지난|오는)\s)?(?P<wd>[월화수목금토일])요일", weekday),
        (rf"(?P<rw>{weeks})(?!말)", week),
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
        re.compile("오는 $"),
        re.compile(r"[\s,(]{0,2}"),
    )


# --- Chinese ----------------------------------------------------------------------------------------------------

_ZH_YEARS = {"今年": 0, "本年": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1}
_ZH_MONTHS = {
    "本月": 0, "这个月": 0, "這個月": 0, "这月": 0, "上月": -1, "上个月": -1, "上個月": -1, "下月": 1, "下个月": 1, "下個月": 1,
}  # fmt: skip
_ZH_WEEKS = {
    "上周": -1, "上週": -1, "上星期": -1, "上礼拜": -1, "上禮拜": -1, "上个星期": -1, "上個星期": -1, "本周": 0, "本週": 0, "这周": 0,
    "這週": 0, "这星期": 0, "这个星期": 0, "這個星期": 0, "本星期": 0, "下周": 1, "下週": 1, "下星期": 1, "上上周": -2, "上上週": -2,
}  # fmt: skip
_ZH_DAYS = {
    "今天": 0, "今日": 0, "今早": 0, "今晨": 0, "今晚": 0, "昨天": 1, "昨日": 1, "昨晚": 1, "昨夜": 1, "昨晨": 1, "前天": 2, "前日": 2,
    "前晚": 2, "大前天": 3, "明天": -1, "明日": -1,
}  # fmt: skip
_ZH_BESIDE = {
    "前一天": -1, "前一日": -1, "前一晚": -1, "头一天": -1, "頭一天": -1, "前夜": -1, "次日": 1, "翌日": 1, "隔天": 1, "隔日": 1, "第二天": 1,
}  # fmt: skip
_ZH_WEEKDAYS = {**{letter: at for at, letter in enumerate("一二三四五六日")}, "天": 6}
_ZH_PARTS = {
    "初": "early",
    "上旬": "early",
    "中旬": "mid",
    "中": "mid",
    "底": "late",
    "末": "late",
    "下旬": "late",
}
_ZH_SEASONS = {
    "春天": "spring", "夏天": "summer", "秋天": "autumn", "冬天": "winter", "春": "spring", "夏": "summer", "秋": "autumn", "冬": "winter",
    "春季": "spring", "夏季": "summer", "秋季": "autumn", "冬季": "winter",
}  # fmt: skip
_ZH_UNITS = {
    "天": "day",
    "日": "day",
    "周": "week",
    "週": "week",
    "星期": "week",
    "礼拜": "week",
    "禮拜": "week",
    "年": "year",
}


@cache
def chinese() -> Grammar:
    years, months, weeks = (
        "|".join(sorted(names, key=len, reverse=True)) for names in (_ZH_YEARS, _ZH_MONTHS, _ZH_WEEKS)
    )
    parts = "|".join(sorted(_ZH_PARTS, key=len, reverse=True))
    seasons = "|".join(sorted(_ZH_SEASONS, key=len, reverse=True))
    year = rf"(?:(?P<y>(?:19|20)[0-9]{{2}}|[一二][〇零九○一二三四五六七八]{{3}})年|(?P<ry>{years}))"
    after_day = r"(?![间間内內后後之前本報报元語语游遊常]|以[前后後内內]|前|左右)"

    def the_year(match: re.Match[str], today: date) -> int | None:
        if match["y"]:
            return number(match["y"])
        return today.year + _ZH_YEARS[match["ry"]] if match["ry"] else None

    def full(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return month_day(
            today, number(match["m"]) or 0, number(match["d"]) or 0, the_year(match, today), ahead
        ), "day"

    def iso(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return month_day(today, int(match["m"]), int(match["d"]), int(match["y"])), "day"

    def day(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        value = number(match["d"]) or 0
        if match["rm"]:
            return day_in_month(today, _ZH_MONTHS[match["rm"]], value), "day"
        return day_of_month(today, value, ahead), "day"

    def bracketed(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return day_of_month(today, int(match["d"])), "day"

    def month(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        days = month_of(today, number(match["m"]) or 0, the_year(match, today), ahead)
        return (part_of(days, _ZH_PARTS[match["p"]], today), "part") if match["p"] else (days, "month")

    def relative_month(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        days = month_away(today, _ZH_MONTHS[match["rm"]])
        return (part_of(days, _ZH_PARTS[match["p"]], today), "part") if match["p"] else (days, "month")

    def bare_part(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return part_of(month_away(today, 0), _ZH_PARTS[match["p"]], today), "part"

    def relative_day(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return _days_ago(today, _ZH_DAYS[match["rd"]]), "day"

    def before(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        count = number(match["n"].replace("半", ""))
        if not count:
            return None, "day"
        found = ago(today, count, _ZH_UNITS.get(match["u"], "month"))
        return found if found is not None else (None, "day")

    def beside(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        """The day before or after the last one that the sentence named, else before today."""
        days = _ZH_BESIDE[match["near"]]
        named = list(re.finditer(r"([0-9]{1,2})[日号號]", match.string[: match.start()]))
        unnamed = (today, today) if days < 0 else None
        found = day_of_month(today, int(named[-1][1])) if named else unnamed
        if found is None:
            return None, "day"
        shifted = found[0] + timedelta(days=days)
        return (shifted, shifted), "day"

    def weekday(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        at = _ZH_WEEKDAYS[match["wd"]]
        if match["rw"]:
            return weekday_of(today, at, _ZH_WEEKS[match["rw"]]), "day"
        return weekday_of(today, at, None, ahead), "day"

    def week(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return week_of(today, _ZH_WEEKS[match["rw"]]), "week"

    def weekend(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return weekend_of(today), "days"

    def whole_year(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        at = the_year(match, today)
        if at is None:
            return None, "year"
        if match["s"]:
            return season_of(today, _ZH_SEASONS[match["s"]], at), "season"
        days = year_of(today, at)
        return (part_of(days, _ZH_PARTS[match["p"]], today), "part") if match["p"] else (days, "year")

    def decade(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        first = int(match["y"]) if match["y"] else 1900 + (number(match["t"]) or 0)
        first = first if first >= 1900 else 1900 + first
        return (date(first, 1, 1), min(date(first + 9, 12, 31), today)), "decade"

    table = (
        (r"(?P<y>(?:19|20)[0-9]{2})[.\-/](?P<m>[0-9]{1,2})[.\-/](?P<d>[0-9]{1,2})(?![0-9])", iso),
        (rf"(?:{year})?(?P<m>{_NUMBER})月(?P<d>{_NUMBER})[日号號]?(?<=[日号號0-9]){after_day}", full),
        (rf"(?P<rm>{months})(?P<d>{_NUMBER})[日号號]{after_day}", day),
        (
            rf"(?<![0-9月年个個第])(?P<rm>(?!))?(?P<d>[0-9]{{1,2}})[日号號](?!线|線|楼|樓|门|門|院|店|机|機|仓){after_day}",
            day,
        ),
        (r"[今昨前]\((?P<d>[0-9]{1,2})\)[日天晚]?", bracketed),
        (
            rf"(?:{year}(?:的)?)?(?<![0-9一二三四五六七八九十])(?P<m>{_NUMBER})月(?:份)?(?P<p>{parts})?(?![0-9])",
            month,
        ),
        (rf"(?P<rm>{months})(?P<p>{parts})?", relative_month),
        (r"(?<![个個本上下0-9一二三四五六七八九十])月(?P<p>初|底)", bare_part),
        (rf"(?P<rd>{'|'.join(sorted(_ZH_DAYS, key=len, reverse=True))})", relative_day),
        (
            r"(?<![0-9])(?P<n>[0-9]{1,4}|[一二两兩三四五六七八九十]{1,4})(?:个|個)?(?:多)?(?P<u>天|日|周|週|星期|礼拜|禮拜|月|年)(?:多)?(?:之)?前(?!后|後)",
            before,
        ),
        (rf"(?<![大零])(?P<near>{'|'.join(_ZH_BESIDE)})", beside),
        (rf"(?P<rw>{weeks})?(?:周|週|星期|礼拜|禮拜)(?P<wd>[一二三四五六日天])", weekday),
        (rf"(?P<rw>{weeks})(?P<wd>[一二三四五六日天])", weekday),
        (rf"(?P<rw>{weeks})(?![一二三四五六日天末])", week),
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


# --- Japanese ---------------------------------------------------------------------------------------------------

_JA_YEARS = {"今年": 0, "本年": 0, "昨年": -1, "去年": -1, "一昨年": -2, "おととし": -2, "来年": 1}
_JA_MONTHS = {"今月": 0, "先月": -1, "先々月": -2, "来月": 1}
_JA_WEEKS = {"先週": -1, "今週": 0, "先々週": -2, "来週": 1}
_JA_DAYS = {
    "一昨日": 2, "おととい": 2, "昨日": 1, "きのう": 1, "昨夜": 1, "昨晩": 1, "今日": 0, "きょう": 0, "本日": 0, "今朝": 0, "けさ": 0, "今夜": 0,
}  # fmt: skip
_JA_WEEKDAYS = {letter: at for at, letter in enumerate("月火水木金土日")}
_JA_PARTS = {
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
_JA_SEASONS = {"春": "spring", "夏": "summer", "秋": "autumn", "冬": "winter"}
_JA_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}


@cache
def japanese() -> Grammar:
    years, months, weeks = ("|".join(names) for names in (_JA_YEARS, _JA_MONTHS, _JA_WEEKS))
    parts = "|".join(_JA_PARTS)
    year = (
        rf"(?:(?P<y>(?:19|20)[0-9]{{2}})年|(?P<era>令和|平成|昭和)(?P<ey>[0-9]{{1,2}}|元)年|(?P<ry>{years}))"
    )
    after_day = r"(?![間内後前ぶ目本付分]|以(?![降来]))"

    def the_year(match: re.Match[str], today: date) -> int | None:
        if match["y"]:
            return int(match["y"])
        if match["era"]:
            return _JA_ERAS[match["era"]] + (1 if match["ey"] == "元" else int(match["ey"]))
        return today.year + _JA_YEARS[match["ry"]] if match["ry"] else None

    def full(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return month_day(today, int(match["m"]), int(match["d"]), the_year(match, today), ahead), "day"

    def iso(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return month_day(today, int(match["m"]), int(match["d"]), int(match["y"])), "day"

    def day(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        if match["rm"]:
            return day_in_month(today, _JA_MONTHS[match["rm"]], int(match["d"])), "day"
        return day_of_month(today, int(match["d"]), ahead), "day"

    def month(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        days = month_of(today, int(match["m"]), the_year(match, today), ahead)
        return (part_of(days, _JA_PARTS[match["p"]], today), "part") if match["p"] else (days, "month")

    def relative_month(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        days = month_away(today, _JA_MONTHS[match["rm"]])
        return (part_of(days, _JA_PARTS[match["p"]], today), "part") if match["p"] else (days, "month")

    def relative_day(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return _days_ago(today, _JA_DAYS[match["rd"]]), "day"

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
        weeks_away = _JA_WEEKS[match["rw"]] if match["rw"] else None
        return weekday_of(today, _JA_WEEKDAYS[match["wd"]], weeks_away, ahead), "day"

    def week(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return week_of(today, _JA_WEEKS[match["rw"]]), "week"

    def weekend(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return weekend_of(today), "days"

    def whole_year(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        at = the_year(match, today)
        if at is None:
            return None, "year"
        if match["s"]:
            return season_of(today, _JA_SEASONS[match["s"]], at), "season"
        days = year_of(today, at)
        return (part_of(days, _JA_PARTS[match["p"]], today), "part") if match["p"] else (days, "year")

    def decade(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        first = int(match["y"])
        first = first if first >= 100 else 1900 + first
        return (date(first, 1, 1), min(date(first + 9, 12, 31), today)), "decade"

    table = (
        (r"(?P<y>(?:19|20)[0-9]{2})[.\-/](?P<m>[0-9]{1,2})[.\-/](?P<d>[0-9]{1,2})(?![0-9])", iso),
        (rf"(?:{year}の?)?(?P<m>[0-9]{{1,2}})月(?P<d>[0-9]{{1,2}})日{after_day}", full),
        (rf"(?:(?P<rm>{months})の?|(?<![0-9月.]))(?P<d>[0-9]{{1,2}})日{after_day}", day),
        (rf"(?:{year}の?)?(?<![0-9カか])(?P<m>[0-9]{{1,2}})月の?(?P<p>{parts})?(?![0-9]|間|額|曜)", month),
        (rf"(?P<rm>{months})の?(?P<p>{parts})?(?!号)", relative_month),
        (rf"(?P<rd>{'|'.join(_JA_DAYS)})(?!的|性)", relative_day),
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
    )
