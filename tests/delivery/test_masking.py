"""Names of people at risk are unreadable on channels that are not trusted, and nothing else is touched."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from monitor.alerts import mask_for, render
from monitor.alerts.phrases import phrases
from monitor.delivery import letter_for
from monitor.delivery.webhook import payload
from tests.delivery.samples import channel, delivery, evidence, facts, message

SHOWN = [
    # (name as printed, text, the same text masked)
    ("Han Sol-bi", "Han Sol-bi, 24, and HAN SOLBI's aunt", "H○○, 24, and H○○'s aunt"),
    ("Han Sol-bi", "Sol-bi Han was seen; later Ms. Han wrote", "S○○ was seen; later Ms. H○○ wrote"),
    ("Han Sol-bi", "Han Myong-guk, the consul, spoke", "Han Myong-guk, the consul, spoke"),
    ("Han Sol-bi", "Handed over in Hanoi", "Handed over in Hanoi"),
    ("Han Sol-bi", "Ｈａｎ　Ｓｏｌ－ｂｉ was held", "Ｈ○○ was held"),
    ("한솔비", "한솔비(24)씨와 한솔비의 이모", "한○○(24)씨와 한○○의 이모"),
    ("한솔비", "솔비 씨는 떠났다", "솔○○ 씨는 떠났다"),
    ("한솔비", "한 솔비라는 이름", "한 솔비라는 이름"),
    ("한 솔비", "한솔비는", "한○○는"),
    ("韩率飞", "公安抓走了韩率飞等三人", "公安抓走了韩○○等三人"),
    ("韓率飛", "公安抓走韓率飛與其姊", "公安抓走韓○○與其姊"),
    ("ハン・ソルビ", "ハン・ソルビさん（24）とハン=ソルビさん", "ハ○○さん（24）とハ○○さん"),
    ("韓率飛", "韓率飛さんが拘束された", "韓○○さんが拘束された"),
    ("Хан Соль Би", "задержали Хана Соль Би и её тётю", "задержали Х○○ и её тётю"),
    ("Мария Хан", "у Марии Хан", "у М○○"),
    (
        "Will An",
        "An elder said the An family will wait for Will",
        "An elder said the An family will wait for W○○",
    ),
    ("Will", "Will will go", "W○○ will go"),
    ("A", "a woman, A, was held", "a woman, A, was held"),
    ("José Hañ", "detuvieron a JOSÉ HAÑ ayer", "detuvieron a J○○ ayer"),
]


@pytest.mark.parametrize(("name", "text", "masked"), SHOWN)
def test_a_name_is_masked_in_every_form_and_the_rest_is_left(name: str, text: str, masked: str) -> None:
    assert mask_for([name])(text) == masked


def test_an_invisible_character_does_not_hide_a_name() -> None:
    for hidden in ("\u200b", "\ufe0f", "\u034f", "\u3164", "\u00ad", "\u202e"):
        told = message(facts(evidence=(evidence(title=f"한솔{hidden}비 체포", names=("한솔비",)),)))
        assert "한○○ 체포" in render(told).full, hex(ord(hidden))


def test_without_names_nothing_changes() -> None:
    text = "Seven held @ Yanji, a pastor said."
    assert mask_for([])(text) == text


def test_a_trusted_channel_sees_the_names_and_the_others_do_not() -> None:
    told = message(
        facts(
            people=("Han Sol-bi, 24",),
            evidence=(
                evidence(title="Han Sol-bi held", sentence="Police took Han Sol-bi.", names=("Han Sol-bi",)),
            ),
            sum=("+4 name: “Han Sol-bi”",),
        )
    )
    assert "Han Sol-bi held" in render(told, trusted=True).full
    hidden = render(told)
    assert "Sol" not in hidden.full
    assert "Police took H○○." in hidden.full


def test_a_link_that_spells_the_name_is_cut_to_its_site() -> None:
    for url in (
        "https://news.example/2026/han-sol-bi-held.html",
        "https://news.example/story?q=Han%20Sol-bi",
        "https://news.example/han_solbi",
    ):
        told = message(facts(evidence=(evidence(url=url, names=("Han Sol-bi",)),)))
        full = render(told).full
        assert "https://news.example/ (the site only" in full
        assert "sol" not in full.lower().replace("solid", "")
        assert url in render(told, trusted=True).full
    korean = "https://news.example/%ED%95%9C%EC%86%94%EB%B9%84-%EC%B2%B4%ED%8F%AC"
    assert "%EC%86%94" not in render(message(facts(evidence=(evidence(url=korean, names=("한솔비",)),)))).full


def test_a_name_from_one_report_is_masked_in_the_others_and_in_the_webhook() -> None:
    told = message(
        facts(
            evidence=(
                evidence(names=("한솔비",)),
                evidence(title="한솔비 씨 구금", sentence="한솔비 씨가 잡혔다."),
            )
        )
    )
    letter = letter_for(channel("json://hook.example/", trusted=False), delivery(told))
    assert "솔비" not in str(payload(letter))
    trusted = letter_for(channel("json://hook.example/", trusted=True), delivery(told))
    assert "한솔비" in str(payload(trusted))


HANGUL = st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=2, max_size=4)
HAN = st.text(st.characters(min_codepoint=0x5000, max_codepoint=0x9000), min_size=2, max_size=4)
KANA = st.tuples(
    *[st.text(st.characters(min_codepoint=0x30A1, max_codepoint=0x30EF), min_size=2, max_size=4)] * 2
).map("・".join)
LATIN = st.lists(
    st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyzéñü"), min_size=3, max_size=8), min_size=2, max_size=3
).map(lambda words: " ".join(word.capitalize() for word in words))
FRAMES = [
    ("en", LATIN, "Police held {} and her son.", "{}'s aunt", "“{}”, 24"),
    ("ko", HANGUL, "공안이 {}씨를 잡았다.", "{}의 이모", "“{}”(24)"),
    ("zh-Hans", HAN, "公安抓走{}等人。", "{}的家属", "「{}」"),
    ("zh-Hant", HAN, "公安拘留{}等人。", "{}之母", "「{}」"),
    ("ja", KANA, "当局は{}さんを拘束した。", "{}の母", "「{}」"),
]


@pytest.mark.parametrize(
    ("lang", "names", "sentence", "title", "person"), FRAMES, ids=[frame[0] for frame in FRAMES]
)
@given(data=st.data(), length=st.sampled_from(["NFC", "NFD"]), language=st.sampled_from(["en", "ko"]))
def test_a_masked_name_survives_in_no_length(
    lang: str, names: st.SearchStrategy[str], sentence: str, title: str, person: str,
    data: st.DataObject, length: str, language: str,
) -> None:  # fmt: skip
    name = data.draw(names)
    # A name that is also a word of our own phrases says nothing when it is found in them.
    bare = letter_for(
        channel("json://hook.example/", language=language),
        delivery(message(facts(evidence=(evidence(lang=lang),)))),
    )
    ours = str(payload(bare)) + phrases(language).link_withheld
    assume(unicodedata.normalize("NFC", name).lower() not in ours.lower())
    printed = unicodedata.normalize(length, name)  # type: ignore[arg-type]
    told = message(
        facts(
            people=(person.format(printed),),
            count=None,
            counts=(),
            evidence=(
                evidence(
                    lang=lang,
                    title=title.format(printed.upper()),
                    sentence=sentence.format(printed),
                    url=f"https://news.example/{name}/1",
                    names=(name,),
                ),
            ),
            sum=(f"+4 rule: “{sentence.format(printed)}”",),
        )
    )
    letter = letter_for(channel("json://hook.example/", language=language), delivery(told))
    words = letter.words
    everything = [words.subject, words.short, words.medium, words.full, str(payload(letter))]
    for text in everything:
        plain = unicodedata.normalize("NFC", text).lower()
        assert unicodedata.normalize("NFC", name).lower() not in plain
    assert "○○" in words.full
