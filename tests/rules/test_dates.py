"""Dates as intervals of days, phrase by phrase."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.dates import DateFound, find_anchored, find_dates
from rules.text import LANGUAGES, normalise

TODAY = date(2024, 8, 29)
"""A Thursday."""


def dates(phrase: str, lang: str, today: date = TODAY) -> list[DateFound]:
    return list(find_dates(normalise(phrase).plain, lang, today))


DAYS: list[tuple[str, str, str]] = [
    ("en", "on New Year's Day", "2024-01-01"),
    ("en", "on the first of the month", "2024-08-01"),
    ("en", "on the night of the 16th", "2024-08-16"),
    ("en", "on Valentine's Day", "2024-02-14"),
    ("en", "on the last day of May", "2024-05-31"),
    ("en", "the first day of March 2019", "2019-03-01"),
    ("en", "arrested on 21 August", "2024-08-21"),
    ("en", "arrested on August 21", "2024-08-21"),
    ("en", "arrested on Aug. 21, 2023", "2023-08-21"),
    ("en", "on the 21st of August 2022", "2022-08-21"),
    ("en", "on 3 December", "2023-12-03"),
    ("en", "on the fifteenth of this month", "2024-08-15"),
    ("en", "on the fourth of June", "2024-06-04"),
    ("en", "on the 28th,", "2024-08-28"),
    ("en", "on the 30th,", "2024-07-30"),
    ("en", "on May 3", "2024-05-03"),
    ("en", "on Tuesday", "2024-08-27"),
    ("en", "on Thursday", "2024-08-29"),
    ("en", "last Thursday", "2024-08-22"),
    ("en", "on Wednesday of last week", "2024-08-21"),
    ("en", "on Tuesday 27 August", "2024-08-27"),
    ("en", "Tuesday, August 20,", "2024-08-20"),
    ("en", "yesterday", "2024-08-28"),
    ("en", "the day before yesterday", "2024-08-27"),
    ("en", "three days ago", "2024-08-26"),
    ("en", "2024-08-21", "2024-08-21"),
    ("ko", "21일 체포됐다", "2024-08-21"),
    ("ko", "지난 15일 북송", "2024-08-15"),
    ("ko", "30일 북송", "2024-07-30"),
    ("ko", "8월 21일", "2024-08-21"),
    ("ko", "12월 3일", "2023-12-03"),
    ("ko", "지난해 12월 3일", "2023-12-03"),
    ("ko", "작년 3월 5일", "2023-03-05"),
    ("ko", "2022년 3월 5일", "2022-03-05"),
    ("ko", "지난달 12일", "2024-07-12"),
    ("ko", "이달 5일", "2024-08-05"),
    ("ko", "어제 붙잡혔다", "2024-08-28"),
    ("ko", "그제", "2024-08-27"),
    ("ko", "사흘 전", "2024-08-26"),
    ("ko", "열흘 전", "2024-08-19"),
    ("ko", "지난주 금요일", "2024-08-23"),
    ("ko", "이번 주 수요일", "2024-08-28"),
    ("ko", "지난 토요일", "2024-08-24"),
    ("ko", "2024.8.21.", "2024-08-21"),
    ("ko", "12일 전해졌다", "2024-08-12"),
    ("zh-Hans", "21日被捕", "2024-08-21"),
    ("zh-Hans", "8月21号", "2024-08-21"),
    ("zh-Hans", "五月二十七日", "2024-05-27"),
    ("zh-Hans", "去年12月11日", "2023-12-11"),
    ("zh-Hans", "２０２２年３月５日", "2022-03-05"),
    ("zh-Hans", "本月21日", "2024-08-21"),
    ("zh-Hans", "上月20日", "2024-07-20"),
    ("zh-Hans", "上个月三号", "2024-07-03"),
    ("zh-Hans", "昨晚被带走", "2024-08-28"),
    ("zh-Hans", "前天", "2024-08-27"),
    ("zh-Hans", "星期一", "2024-08-26"),
    ("zh-Hans", "周二(27日)", "2024-08-27"),
    ("zh-Hans", "上周五", "2024-08-23"),
    ("zh-Hans", "三天前", "2024-08-26"),
    ("zh-Hans", "本月4日起", "2024-08-04"),
    ("zh-Hant", "今（29）日", "2024-08-29"),
    ("zh-Hant", "上週五", "2024-08-23"),
    ("zh-Hant", "週二下午", "2024-08-27"),
    ("zh-Hant", "9月2日凌晨", "2023-09-02"),
    ("ja", "21日、拘束された", "2024-08-21"),
    ("ja", "8月21日", "2024-08-21"),
    ("ja", "昨年12月12日", "2023-12-12"),
    ("ja", "令和4年3月5日", "2022-03-05"),
    ("ja", "今月6日", "2024-08-06"),
    ("ja", "先月20日", "2024-07-20"),
    ("ja", "一昨日の27日", "2024-08-27"),
    ("ja", "昨日", "2024-08-28"),
    ("ja", "おととい", "2024-08-27"),
    ("ja", "月曜日", "2024-08-26"),
    ("ja", "先週の金曜", "2024-08-23"),
    ("ja", "三日前", "2024-08-26"),
    ("ja", "３日以降", "2024-08-03"),
    ("es", "el 21 de agosto", "2024-08-21"),
    ("es", "el 3 de diciembre de 2022", "2022-12-03"),
    ("es", "el pasado miércoles", "2024-08-28"),
    ("es", "el día 4 de este mes", "2024-08-04"),
    ("es", "ayer", "2024-08-28"),
    ("es", "hace tres días", "2024-08-26"),
    ("fr", "le 21 août", "2024-08-21"),
    ("fr", "le 1er mars 2022", "2022-03-01"),
    ("fr", "mardi dernier", "2024-08-27"),
    ("fr", "depuis dimanche", "2024-08-25"),
    ("fr", "avant-hier", "2024-08-27"),
    ("fr", "il y a trois jours", "2024-08-26"),
    ("de", "am 21. August", "2024-08-21"),
    ("de", "am 11. Dezember 2021", "2021-12-11"),
    ("de", "am Dienstag", "2024-08-27"),
    ("de", "vorgestern", "2024-08-27"),
    ("de", "vor drei Tagen", "2024-08-26"),
    ("ru", "21 августа", "2024-08-21"),
    ("ru", "3 декабря 2022 года", "2022-12-03"),
    ("ru", "в понедельник, 26 августа,", "2024-08-26"),
    ("ru", "в среду вечером", "2024-08-28"),
    ("ru", "позавчера", "2024-08-27"),
    ("ru", "три дня назад", "2024-08-26"),
]


@pytest.mark.parametrize(("lang", "phrase", "day"), DAYS)
def test_a_day_is_reckoned_from_the_day_of_publication(lang: str, phrase: str, day: str) -> None:
    found = [(each.low, each.high) for each in dates(phrase, lang) if each.precision == "day"]
    assert found == [(date.fromisoformat(day),) * 2]


INTERVALS: list[tuple[str, str, str, str]] = [
    ("en", "in early July", "2024-07-01", "2024-07-10"),
    ("en", "in mid-July", "2024-07-11", "2024-07-20"),
    ("en", "at the end of January", "2024-01-21", "2024-01-31"),
    ("en", "at the beginning of April", "2024-04-01", "2024-04-10"),
    ("en", "in October", "2023-10-01", "2023-10-31"),
    ("en", "last month", "2024-07-01", "2024-07-31"),
    ("en", "earlier this month", "2024-08-01", "2024-08-29"),
    ("en", "last week", "2024-08-19", "2024-08-25"),
    ("en", "at the weekend", "2024-08-24", "2024-08-25"),
    ("en", "in 2012", "2012-01-01", "2012-12-31"),
    ("en", "two weeks ago", "2024-08-12", "2024-08-18"),
    ("en", "five years ago", "2019-01-01", "2019-12-31"),
    ("en", "in the 1990s", "1990-01-01", "1999-12-31"),
    ("en", "last summer", "2024-06-01", "2024-08-29"),
    ("en", "March 2012", "2012-03-01", "2012-03-31"),
    ("ko", "지난달 말", "2024-07-21", "2024-07-31"),
    ("ko", "이달 초", "2024-08-01", "2024-08-10"),
    ("ko", "7월 중순", "2024-07-11", "2024-07-20"),
    ("ko", "지난해 12월 초", "2023-12-01", "2023-12-10"),
    ("ko", "지난주", "2024-08-19", "2024-08-25"),
    ("ko", "2주 전", "2024-08-12", "2024-08-18"),
    ("ko", "지난해", "2023-01-01", "2023-12-31"),
    ("ko", "2012년", "2012-01-01", "2012-12-31"),
    ("ko", "1990년대", "1990-01-01", "1999-12-31"),
    ("ko", "지난해 가을", "2023-09-01", "2023-11-30"),
    ("zh-Hans", "七月中旬", "2024-07-11", "2024-07-20"),
    ("zh-Hans", "本月初", "2024-08-01", "2024-08-10"),
    ("zh-Hans", "上月底", "2024-07-21", "2024-07-31"),
    ("zh-Hans", "上周", "2024-08-19", "2024-08-25"),
    ("zh-Hans", "去年", "2023-01-01", "2023-12-31"),
    ("zh-Hans", "2012年", "2012-01-01", "2012-12-31"),
    ("zh-Hans", "九十年代", "1990-01-01", "1999-12-31"),
    ("zh-Hans", "两周前", "2024-08-12", "2024-08-18"),
    ("zh-Hant", "去年秋天", "2023-09-01", "2023-11-30"),
    ("ja", "先月末", "2024-07-21", "2024-07-31"),
    ("ja", "今月上旬", "2024-08-01", "2024-08-10"),
    ("ja", "先週", "2024-08-19", "2024-08-25"),
    ("ja", "昨年", "2023-01-01", "2023-12-31"),
    ("ja", "2012年", "2012-01-01", "2012-12-31"),
    ("ja", "2週間前", "2024-08-12", "2024-08-18"),
    ("es", "a finales de enero", "2024-01-21", "2024-01-31"),
    ("es", "la semana pasada", "2024-08-19", "2024-08-25"),
    ("es", "en 2012", "2012-01-01", "2012-12-31"),
    ("fr", "début avril", "2024-04-01", "2024-04-10"),
    ("fr", "le mois dernier", "2024-07-01", "2024-07-31"),
    ("fr", "en 2012", "2012-01-01", "2012-12-31"),
    ("de", "Ende Januar", "2024-01-21", "2024-01-31"),
    ("de", "vergangene Woche", "2024-08-19", "2024-08-25"),
    ("de", "im Jahr 2012", "2012-01-01", "2012-12-31"),
    ("ru", "в начале апреля", "2024-04-01", "2024-04-10"),
    ("ru", "на прошлой неделе", "2024-08-19", "2024-08-25"),
    ("ru", "в 2012 году", "2012-01-01", "2012-12-31"),
]


@pytest.mark.parametrize(("lang", "phrase", "low", "high"), INTERVALS)
def test_a_vaguer_date_is_an_interval(lang: str, phrase: str, low: str, high: str) -> None:
    found = [(each.low.isoformat(), each.high.isoformat()) for each in dates(phrase, lang)]
    assert found == [(low, high)]


NOTHING = [
    ("en", "at least 41 may be held; 3 people; 30 yuan; the marching band; a March"),
    ("en", "She sat for nine hours, five days a week."),
    ("ko", "3일간, 5일째, 10일 만에, 사흘간, 30일 이내, 100일 동안, 이틀 뒤, 일본, 20대, 5월호는"),
    ("zh-Hans", "三日内，五天后，日本，十二人，一月薪，日报，三年来"),
    ("ja", "3日間、5日後、10日ぶり、日本、2カ月、3年ぶり"),
    ("de", "drei Tage lang, 30 Jahre alt, die Maiden"),
    ("ru", "три дня, 30 лет"),
]


@pytest.mark.parametrize(("lang", "phrase"), NOTHING)
def test_durations_ages_and_modal_verbs_are_no_dates(lang: str, phrase: str) -> None:
    assert [
        (phrase[each.start : each.end], each.precision)
        for each in dates(phrase, lang)
        if each.precision != "month"
    ] == []


SAYING: list[tuple[str, str, list[bool]]] = [
    ("en", "Seven people were arrested on 21 August, the group said on Thursday.", [False, True]),
    ("en", "The group disclosed Saturday that they were caught on June 8.", [True, False]),
    ("en", "They were deported on Thursday, the agency confirmed.", [False]),
    ("en", "On Thursday, a group in the capital said they had vanished.", [True]),
    ("en", "The women were told on Sunday that they would be sent back.", [False]),
    ("ko", "여성 다섯 명이 10일 구금된 것으로 알려졌다", [False]),
    ("ko", "여성들이 지난달 말 넘겨졌다고 변호인이 4일 밝혔다", [False, True]),
    ("ko", "23일 다리를 건너 송환된 것으로 26일 파악됐다", [False, True]),
    ("ko", '소식통은 13일 본지에 "지난 4일 새벽 넘겨졌다"고 전했다', [True, False]),
    ("zh-Hans", "家属16日在首都举行记者会说，四人早在本月4日上午就被押走", [True, False]),
    ("zh-Hans", "律师昨晚确认，五人于4月10日被转移", [True, False]),
    ("zh-Hant", "（首都15日專電）官員今天表示，女子12日遭公安帶走", [True, True, False]),
    ("ja", "親族は16日、市内で記者会見を開き、4人が6月4日に送還されたと発表した", [True, False]),
    ("ja", "4人は21日、駅で身柄を拘束された", [False]),
    ("fr", "Ils ont été reconduits vendredi par le pont, a confirmé lundi le ministère", [False, True]),
    ("de", "Sie wurden am Montag abgeschoben, sagte der Verein am Mittwoch", [False, True]),
    ("es", "Fueron detenidos el lunes, informó el grupo el miércoles", [False, True]),
    ("ru", "Их задержали в понедельник, сообщила группа в среду", [False, True]),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "sentence", "said"), SAYING)
def test_the_day_of_saying_is_told_from_the_day_of_the_event(
    lang: str, sentence: str, said: list[bool]
) -> None:
    assert [each.said for each in dates(sentence, lang)] == said


ANCHORED = [
    ("were caught the following Tuesday", "2024-08-27", "2024-08-27"),
    ("and were seized that night", "2024-08-22", "2024-08-22"),
    ("were sent back the next day", "2024-08-23", "2024-08-23"),
    ("They had been put on the train the day before.", "2024-08-21", "2024-08-21"),
    ("were freed three days later", "2024-08-25", "2024-08-25"),
    ("were arrested the following week", "2024-08-26", "2024-08-29"),
    ("were taken two weeks earlier", "2024-08-05", "2024-08-11"),
]


@pytest.mark.parametrize(("phrase", "low", "high"), ANCHORED)
def test_a_day_told_by_another_is_reckoned_from_that_one(phrase: str, low: str, high: str) -> None:
    found = find_anchored(phrase, "en", lambda at: date(2024, 8, 22), TODAY)
    assert [(each.low.isoformat(), each.high.isoformat()) for each in found] == [(low, high)]


def test_a_day_told_by_another_that_nobody_names_is_no_day() -> None:
    assert [each.future for each in find_anchored("the following Tuesday", "en", lambda at: None, TODAY)] == [
        True
    ]
    assert not find_anchored(
        "the day before the vote; the same day as the others", "en", lambda at: TODAY, TODAY
    )


def test_a_future_wording_looks_ahead_and_says_so() -> None:
    ahead = dates("They will be sent back on Monday", "en")
    assert [(each.low.isoformat(), each.future) for each in ahead] == [("2024-09-02", True)]
    assert [each.low.isoformat() for each in dates("오는 31일", "ko")] == ["2024-08-31"]


def test_an_old_date_is_hinted_as_stale() -> None:
    assert [each.stale_hint for each in dates("in 2012", "en")] == [True]
    assert [each.stale_hint for each in dates("on Tuesday", "en")] == [False]


def test_the_29th_of_february_is_a_leap_year_s() -> None:
    assert [each.low.isoformat() for each in dates("on 29 February", "en", date(2023, 5, 1))] == [
        "2020-02-29"
    ]


@given(
    st.lists(
        st.sampled_from(
            [phrase for _, phrase, _ in DAYS]
            + [phrase for _, phrase, *_ in INTERVALS]
            + [" ", "31", "월", "日", "0", "-", ","]
        ),
        max_size=5,
    ).map("".join),
    st.sampled_from(LANGUAGES),
    st.dates(date(1951, 1, 1), date(2100, 12, 31)),
)
def test_nothing_lies_after_publication_without_future_words(sentence: str, lang: str, today: date) -> None:
    plain = normalise(sentence).plain
    for each in find_dates(plain, lang, today):
        assert each.low <= each.high
        assert 0 <= each.start < each.end <= len(plain)
        explicit = any(mark in plain[each.start : each.end] for mark in ("19", "20", "令和"))
        assert each.future or explicit or each.high <= today


@given(st.text(max_size=60), st.sampled_from(LANGUAGES), st.dates())
def test_no_text_raises(text: str, lang: str, today: date) -> None:
    find_dates(normalise(text).plain, lang, today)


@pytest.mark.parametrize("today", [date.min, date.max, date(1900, 1, 1)])
@pytest.mark.parametrize("digits", ["9" * 20, "9" * 5000, "9999", "0", "²"])
def test_monstrous_numbers_and_broken_days_do_not_raise(digits: str, today: date) -> None:
    for lang in LANGUAGES:
        for phrase in (
            " years ago",
            "일 전",
            "년 전",
            "天前",
            "年前",
            "日",
            " Jahren",
            "월 1일",
            "-01-01",
            " лет назад",
            "년대",
            "s",
        ):
            find_dates(normalise("vor " + digits + phrase).plain, lang, today)
        for _, phrase, *_ in DAYS:
            find_dates(normalise(phrase).plain, lang, today)
