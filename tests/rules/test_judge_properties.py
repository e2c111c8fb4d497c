"""Properties of the judge, whatever the text: silence where it is due, the same verdict in every spelling, no crash."""

from __future__ import annotations

import re
import time
import unicodedata
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rules.judge import RuleSet
from rules.text.han import han_tables
from rules.verdict import Document, Verdict

PUBLISHED = datetime(2023, 4, 12, 12, tzinfo=UTC)
FEW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])

# {when} is where a date stands, {people} whom it befell, {n} how many; denied is the same sentence with a negation.
SENTENCES = {
    "en": (
        "Chinese police arrested {n} {people} in the border city of Dandong {when}, a source said.",
        "Chinese police have not arrested {n} {people} in the border city of Dandong {when}, a source said.",
    ),
    "ko": (
        "{when} 중국 접경도시 단둥에서 {people} {n}명이 공안에 체포됐다고 소식통이 전했다.",
        "{when} 중국 접경도시 단둥에서 {people} {n}명이 공안에 체포되지 않았다고 소식통이 전했다.",
    ),
    "zh-Hans": (
        "消息人士说，{n}名{people}{when}在中国边境城市丹东被公安逮捕。",
        "消息人士说，{n}名{people}{when}在中国边境城市丹东没有被公安逮捕。",
    ),
    "zh-Hant": (
        "消息人士說，{n}名{people}{when}在中國邊境城市丹東遭公安逮捕。",
        "消息人士說，{n}名{people}{when}在中國邊境城市丹東並未遭公安逮捕。",
    ),
    "ja": (
        "{when}、中国の国境の街、丹東で{people}{n}人が公安当局に逮捕されたと消息筋が伝えた。",
        "{when}、中国の国境の街、丹東で{people}{n}人は公安当局に逮捕されていないと消息筋が伝えた。",
    ),
}
PEOPLE = {
    "en": ["North Korean refugees", "North Korean defectors", "North Korean women", "North Koreans"],
    "ko": ["탈북민", "탈북 여성", "탈북자", "북한 여성"],
    "zh-Hans": ["脱北者", "朝鲜女子", "朝鲜难民"],
    "zh-Hant": ["脫北者", "北韓女子", "北韓難民"],
    "ja": ["脱北者", "北朝鮮の女性", "脱北女性"],
}
OTHERS = {
    "en": ["Uyghur refugees", "Rohingya refugees", "Afghan women", "journalists", "Vietnamese migrants"],
    "ko": ["위구르인", "로힝야 난민", "아프간 여성", "한국인 기자"],
    "zh-Hans": ["维吾尔人", "罗兴亚难民", "韩国记者", "电诈嫌疑人"],
    "zh-Hant": ["維吾爾人", "羅興亞難民", "韓國記者"],
    "ja": ["ウイグル人", "ロヒンギャ難民", "韓国人記者"],
}
RECENT = {
    "en": ["on April 8", "on Saturday", "last week"],
    "ko": ["지난 8일", "지난주", "이달 초"],
    "zh-Hans": ["4月8日", "上周", "本月8日"],
    "zh-Hant": ["4月8日", "上週", "本月8日"],
    "ja": ["今月8日", "先週", "4月8日"],
}
OLD = {
    "en": ["in 2012", "in March 2009", "in 1999", "in the summer of 2004", "years ago, in 2008"],
    "ko": ["2012년", "2009년 3월", "1999년 여름", "지난 2004년"],
    "zh-Hans": ["2012年", "2009年3月", "1999年夏天", "2004年"],
    "zh-Hant": ["2012年", "2009年3月", "1999年夏天", "2004年"],
    "ja": ["2012年", "2009年3月", "1999年の夏", "2004年"],
}
NUMBERS = st.integers(min_value=2, max_value=60)


def verdict(ruleset: RuleSet, lang: str, text: str, title: str = "") -> Verdict:
    return ruleset.judge(Document("x", title, text, PUBLISHED, lang=lang))


def languages() -> pytest.MarkDecorator:
    return pytest.mark.parametrize("lang", list(SENTENCES))


@languages()
@FEW
@given(data=st.data(), n=NUMBERS)
def test_a_plain_report_alerts_with_its_number(
    ruleset: RuleSet, lang: str, data: st.DataObject, n: int
) -> None:
    people, when = data.draw(st.sampled_from(PEOPLE[lang])), data.draw(st.sampled_from(RECENT[lang]))
    found = verdict(ruleset, lang, SENTENCES[lang][0].format(people=people, when=when, n=n))
    assert found.decision == "alert"
    assert found.reports[0].stage == "arrested"
    count = found.reports[0].count
    assert count is not None
    assert (count.low, count.high) == (n, n)
    assert found.reports[0].places[0].name == "Dandong"


@languages()
@FEW
@given(data=st.data(), n=NUMBERS)
def test_an_old_date_silences_it(ruleset: RuleSet, lang: str, data: st.DataObject, n: int) -> None:
    people, when = data.draw(st.sampled_from(PEOPLE[lang])), data.draw(st.sampled_from(OLD[lang]))
    text = SENTENCES[lang][0].format(people=people, when=when, n=n)
    assert verdict(ruleset, lang, text).decision != "alert"


@languages()
@FEW
@given(data=st.data(), n=NUMBERS)
def test_a_negation_silences_it(ruleset: RuleSet, lang: str, data: st.DataObject, n: int) -> None:
    people, when = data.draw(st.sampled_from(PEOPLE[lang])), data.draw(st.sampled_from(RECENT[lang]))
    text = SENTENCES[lang][1].format(people=people, when=when, n=n)
    assert verdict(ruleset, lang, text).decision == "none"


@languages()
@FEW
@given(data=st.data(), n=NUMBERS)
def test_other_people_silence_it(ruleset: RuleSet, lang: str, data: st.DataObject, n: int) -> None:
    people, when = data.draw(st.sampled_from(OTHERS[lang])), data.draw(st.sampled_from(RECENT[lang]))
    text = SENTENCES[lang][0].format(people=people, when=when, n=n)
    assert verdict(ruleset, lang, text).decision != "alert"


@languages()
@FEW
@given(data=st.data(), n=NUMBERS)
def test_a_year_later_it_is_no_news(ruleset: RuleSet, lang: str, data: st.DataObject, n: int) -> None:
    stated = {"en": "on 8 April 2022", "ko": "2022년 4월 8일", "ja": "2022年4月8日"}.get(lang, "2022年4月8日")
    text = SENTENCES[lang][0].format(people=data.draw(st.sampled_from(PEOPLE[lang])), when=stated, n=n)
    assert verdict(ruleset, lang, text).decision != "alert"


def full_width(text: str) -> str:
    return "".join(
        chr(ord(letter) + 0xFEE0) if letter.isascii() and letter.isalnum() else letter for letter in text
    )


def with_invisible(text: str) -> str:
    return "\u200b".join(text)


def other_script(text: str) -> str:
    return text.translate(han_tables().fold)


def spaced_out(text: str) -> str:
    """As a page sets it: no-break and double spaces, and in Chinese and Japanese a space between any two characters."""
    wide = text.replace(" ", "\u00a0 ")
    return _BETWEEN_HAN.sub(" ", wide)


_BETWEEN_HAN = re.compile(r"(?<=[\u3040-\u30ff\u4e00-\u9fff])(?=[\u3040-\u30ff\u4e00-\u9fff])")

VARIANTS = {
    "spacing": spaced_out,
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "full width": full_width,
    "zero-width spaces": with_invisible,
}


@languages()
@pytest.mark.parametrize("variant", list(VARIANTS))
@FEW
@given(data=st.data(), n=NUMBERS)
def test_spelling_changes_no_verdict(
    ruleset: RuleSet, lang: str, variant: str, data: st.DataObject, n: int
) -> None:
    people, when = data.draw(st.sampled_from(PEOPLE[lang])), data.draw(st.sampled_from(RECENT[lang]))
    text = SENTENCES[lang][0].format(people=people, when=when, n=n)
    plain, changed = verdict(ruleset, lang, text), verdict(ruleset, lang, VARIANTS[variant](text))
    assert (changed.decision, changed.points) == (plain.decision, plain.points)
    assert [report.stage for report in changed.reports] == [report.stage for report in plain.reports]
    assert changed.reports[0].count == plain.reports[0].count


@FEW
@given(data=st.data(), n=NUMBERS)
def test_both_chinese_scripts_are_judged_alike(ruleset: RuleSet, data: st.DataObject, n: int) -> None:
    text = SENTENCES["zh-Hant"][0].format(
        people=data.draw(st.sampled_from(PEOPLE["zh-Hant"])), when="4月8日", n=n
    )
    old, new = verdict(ruleset, "zh-Hant", text), verdict(ruleset, "zh-Hans", other_script(text))
    assert (old.decision, old.points) == (new.decision, new.points)


@FEW
@given(text=st.text(max_size=400), title=st.text(max_size=80))
def test_no_input_raises(ruleset: RuleSet, text: str, title: str) -> None:
    found = verdict(ruleset, "en", text, title)
    assert sum(reason.points for reason in found.reasons) == found.points


PIECES = [
    "North Korean refugees", "were arrested", "탈북민", "체포", "脱北者", "被捕", "脱北者が逮捕された", "in 2012", "4월 8일",
    "“", "。", "\n\n", "\ud800", "\u0000", "1" * 40, "of the", "，", "Dandong", "丹東", "said", "not", "Kim Ok-sil", "7", "名", " ",
]  # fmt: skip


@FEW
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=60))
def test_no_heap_of_words_raises_and_offsets_cut_exact_words(ruleset: RuleSet, pieces: list[str]) -> None:
    text, title = "".join(pieces), " ".join(pieces[:8])
    found = verdict(ruleset, "und", text, title)
    assert sum(reason.points for reason in found.reasons) == found.points
    for reason in found.reasons:
        field = title if reason.span.field == "title" else text
        assert reason.words == field[reason.span.start : reason.span.end]
    for report in found.reports:
        for span in report.evidence:
            field = title if span.field == "title" else text
            assert 0 <= span.start < span.end <= len(field)


@pytest.mark.parametrize(
    "sentence",
    [
        "Chinese police arrested five North Korean defectors in Yanji on Monday, an activist said. ",
        "중국 지린성 훈춘에서 탈북민 2명이 공안에 체포됐다고 소식통이 전했다. ",
        "消息人士说，三名脱北者本月初在昆明被捕。",
        "脱北者金某、朴某和李某、",
        "瀋陽市内で脱北者4人が公安当局に逮捕されたことが分かった。",
    ],
)
def test_a_text_that_tells_one_thing_over_and_over_costs_seconds_at_most(
    ruleset: RuleSet, sentence: str
) -> None:
    begun = time.process_time()
    ruleset.judge(Document("hostile", "", sentence * (40_000 // len(sentence)), PUBLISHED))
    assert time.process_time() - begun < 10
