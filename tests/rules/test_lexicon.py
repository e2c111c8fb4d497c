"""Word groups: every form of a term, no false word, all hits."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.lexicon import Lexicon, TermError, WordList, adjusted, complaint
from rules.text import normalise

LISTS = (
    WordList("people", "en", ("mountain refugee*", "asylum seeker*", "=PSB"), ("refugee*",)),
    WordList("people", "ko", ("북한이탈주민", "탈북 여성", "!대북송금", "北送", "북송", "^공안"), ("난민",)),
    WordList("people", "zh-Hans", ("脱北者", "逃北者")),
    WordList("people", "zh-Hant", ("北韓難民", "脫北者")),
    WordList("people", "ja", ("脱北者", "北朝鮮から逃れ")),
    WordList("people", "es", ("refugiad* norcorean*",)),
    WordList("people", "de", ("Flüchtling*",)),
    WordList("people", "fr", ("réfugié*",)),
    WordList("people", "ru", ("беженц* из кндр", "ещё один")),
    WordList("act", "en", ("arrest*", "sent back", "round* up")),
    WordList("act", "*", ("SOS",)),
)
LEXICON = Lexicon(LISTS, needed=("people",))


def found(raw: str, lang: str, lexicon: Lexicon = LEXICON) -> list[str]:
    text = normalise(raw)
    return [text.words(hit.start, hit.end) for hit in lexicon.hits(text, lang)]


@pytest.mark.parametrize(
    ("lang", "raw", "words"),
    [
        ("en", "Mountain refugees were arrested", ["Mountain refugees", "refugees", "arrested"]),
        ("en", "The Asylum-Seeker's case", ["Asylum-Seeker"]),
        ("en", "asylum\nseekers", ["asylum\nseekers"]),
        ("en", "The Asylum-Seeker from 延吉", ["Asylum-Seeker"]),
        ("en", "asylum\nseekers (난민)", ["asylum\nseekers"]),
        ("en", "ｒｅｆｕｇｅｅ", ["ｒｅｆｕｇｅｅ"]),
        ("en", "unarrested refugeehood psb PSBs PSB", ["refugeehood", "PSB"]),
        ("en", "they were rounded up and sent  back", ["rounded up", "sent  back"]),
        ("en", "re\u00adfugees", ["re\u00adfugees"]),
        ("es", "los refugiados norcoreanos", ["refugiados norcoreanos"]),
        ("es", "refugiados no norcoreanos", []),
        ("de", "FLÜCHTLINGE und Flu\u0308chtling", ["FLÜCHTLINGE", "Flu\u0308chtling"]),
        ("fr", "les réfugiés, irréfugié", ["réfugiés"]),
        ("ru", "БЕЖЕНЦЕВ ИЗ КНДР, ЕЩЕ ОДИН", ["БЕЖЕНЦЕВ ИЗ КНДР", "ЕЩЕ ОДИН"]),
        ("ko", "북한이탈주민들이 탈북여성과", ["북한이탈주민", "탈북여성"]),
        ("ko", "북한 이탈 주민 / 북한이탈 주민", ["북한 이탈 주민", "북한이탈 주민"]),
        ("ko", unicodedata.normalize("NFD", "난민"), [unicodedata.normalize("NFD", "난민")]),
        ("ko", "강제北送", ["北送", "北送"]),
        ("ko", "대북송금 사업", []),
        ("ko", "대북 송금", []),
        ("ko", "북 송유관", []),
        ("ko", "한편 북. 송이버섯", []),
        ("ko", "철도공안이 아니라 공안이", ["공안"]),
        ("zh-Hans", "三名脱 北 者", ["脱 北 者"]),
        ("zh-Hans", "北韩难民与脫北者", ["北韩难民", "脫北者", "脫北者"]),
        ("zh-Hant", "北韩难民", ["北韩难民"]),
        ("zh-Hans", "脱\u200b北者", ["脱\u200b北者"] * 2),
        ("ja", "北朝鮮から逃れた脱北者", ["北朝鮮から逃れ", "脱北者"]),
        ("ja", "SOSを出した", ["SOS"]),
        ("ja", "SOSX", []),
        ("en", "", []),
    ],
)
def test_a_term_is_found_in_every_form_it_is_written_in(lang: str, raw: str, words: list[str]) -> None:
    assert sorted(set(found(raw, lang))) == sorted(set(words))


def test_overlapping_hits_are_all_reported_with_their_strength() -> None:
    text = normalise("a mountain refugee")
    assert [(h.term, h.weak, text.words(h.start, h.end)) for h in LEXICON.hits(text, "en")] == [
        ("mountain refugee*", False, "mountain refugee"),
        ("refugee*", True, "refugee"),
    ]


def test_a_language_sees_its_own_words_only_unless_it_is_unknown() -> None:
    assert found("los refugiados norcoreanos", "en") == []
    assert found("los refugiados norcoreanos", "und") == ["refugiados norcoreanos"]


def test_a_weak_and_a_strong_list_may_share_a_term() -> None:
    lexicon = Lexicon([WordList("a", "en", ("held",)), WordList("b", "en", (), ("held",))])
    assert {(hit.group, hit.weak) for hit in lexicon.hits(normalise("held"), "en")} == {
        ("a", False),
        ("b", True),
    }


@pytest.mark.parametrize(
    "raw",
    [
        "Mountain  refugees",
        "ＭＯＵＮＴＡＩＮ ＲＥＦＵＧＥＥ",
        unicodedata.normalize("NFD", "북한 이탈 주민"),
        "脫 北 者 " * 5,
        "Flu\u0308chtling",
        "беженцам из кндр",
        "강제 北送",
        "北送",
        "re\u00adfugee",
    ],
)
def test_the_prefilter_lets_through_whatever_would_hit(raw: str) -> None:
    assert LEXICON.prefilter(raw)


def test_the_prefilter_stops_what_cannot_matter() -> None:
    assert not LEXICON.prefilter("The police arrested two men for fraud. SOS.")
    assert not LEXICON.prefilter("오늘 서울의 날씨는 맑다.")
    assert not LEXICON.prefilter("")


PIECES = st.sampled_from(
    [
        "refugee", "Mountain ", "mountain", " ", "-", "s", "PSB", "북한", "이탈", "주민", "北", "送", "북송", "대", "금", "공안",
        "脱", "脫", "北者", "\n", "。", "norcorean", "refugiados", "\u200b", "\u0301", "беженц", " из ", "кндр", "X", "ß",
    ]
)  # fmt: skip


@given(
    st.lists(PIECES, max_size=12).map("".join),
    st.sampled_from(["en", "ko", "zh-Hans", "ja", "es", "ru", "und"]),
)
def test_the_prefilter_never_loses_a_hit(raw: str, lang: str) -> None:
    hits = LEXICON.hits(normalise(raw), lang)
    if any(hit.group == "people" for hit in hits):
        assert LEXICON.prefilter(raw)


@given(st.lists(PIECES, max_size=10).map("".join), st.sampled_from(["en", "ko", "zh-Hans", "zh-Hant", "ja"]))
def test_composition_and_width_do_not_change_the_hits(raw: str, lang: str) -> None:
    def terms(words: str) -> list[tuple[str, str, bool]]:
        return sorted((h.group, h.term, h.weak) for h in LEXICON.hits(normalise(words), lang))

    raw = unicodedata.normalize("NFC", raw)
    assert terms(unicodedata.normalize("NFD", raw)) == terms(raw)
    wide = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" and lang != "ko" else c for c in raw)
    exact = [term for term in terms(raw) if "=" in term[1]]
    assert [term for term in terms(wide) if "=" not in term[1]] == [t for t in terms(raw) if t not in exact]


@given(st.text(max_size=40), st.sampled_from(["en", "ko", "ja", "und", "xx"]))
def test_no_text_raises(raw: str, lang: str) -> None:
    text = normalise(raw)
    for hit in LEXICON.hits(text, lang):
        assert text.words(hit.start, hit.end)
    LEXICON.prefilter(raw)


def test_words_are_added_and_removed_by_group_and_language() -> None:
    lists = adjusted(
        LISTS,
        added=[WordList("act", "en", ("nabbed",)), WordList("people", "en", ("refugee*",))],
        removed=[WordList("act", "en", ("ARREST*",))],
    )
    lexicon = Lexicon(lists)
    assert found("arrested, nabbed", "en", lexicon) == ["nabbed"]
    text = normalise("refugees")
    assert [hit.weak for hit in lexicon.hits(text, "en")] == [False]


@pytest.mark.parametrize(
    ("term", "lang"),
    [
        ("", "en"),
        ("*", "en"),
        ("* refugee", "en"),
        ("ref*gee", "en"),
        ("refugee**", "en"),
        ("!", "ko"),
        ("x", "tlh"),
    ],
)
def test_a_term_that_cannot_be_matched_is_refused_with_a_sentence(term: str, lang: str) -> None:
    with pytest.raises(TermError, match=r"\w+ \w+"):
        Lexicon([WordList("people", lang, (term,))])
    assert complaint(term, lang)


def test_good_terms_have_nothing_to_complain_about() -> None:
    assert all(complaint(term, words.lang) is None for words in LISTS for term in words.terms)
