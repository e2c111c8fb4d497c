"""Text: cleaned with a way back, its language, its sentences."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.text import Text, clauses, fold, language_of, normalise, paragraphs, sentences

# Letters that change when they are cleaned, beside ordinary ones, marks, white space and broken ones.
TRICKY = st.text(
    st.one_of(
        st.sampled_from(
            "aZéßİŉﬃﷺǰё’‘“”-–\u00ad\u200b\u2060\u0301\u0345 \u00a0\u3000\t\r\n\x85\u2028ＡＢ１，。①㈱…ｶﾞ\ufeff"
        ),
        st.sampled_from("脱脫北者图圖図们們送還한글각ᄀ\u1161\u11a8北\uf963東京でカ々〇"),
        st.characters(),
        st.characters(categories=["Cs"]),
    ),
    max_size=40,
)


@given(TRICKY)
def test_no_text_raises_and_both_views_share_their_offsets(raw: str) -> None:
    text = normalise(raw)
    assert text.original == raw
    assert len(text.plain) == len(text.normal)
    assert text.original_span(0, len(text.plain))[1] <= len(raw)


@given(TRICKY, st.data())
def test_a_span_comes_back_as_the_words_that_were_printed(raw: str, data: st.DataObject) -> None:
    text = normalise(raw)
    start = data.draw(st.integers(0, len(text.plain)))
    end = data.draw(st.integers(start, len(text.plain)))
    low, high = text.original_span(start, end)
    assert 0 <= low <= high <= len(raw)
    assert text.words(start, end) == raw[low:high]
    if start < end:
        # Cleaning the printed words alone gives the same words, up to white space at the edges.
        again = normalise(raw[low:high]).normal
        assert _bare(text.normal[start:end]) in _bare(again)


def _bare(words: str) -> str:
    for quote in "'‘’ʼ":
        words = words.replace(quote, "")
    return "".join(words.split())


@given(TRICKY)
def test_spans_grow_with_the_text_and_never_cross(raw: str) -> None:
    text = normalise(raw)
    spans = [text.original_span(at, at + 1) for at in range(len(text.plain))]
    assert all(left[0] <= right[0] and left[1] <= right[1] for left, right in pairwise(spans))


@given(TRICKY, st.data())
def test_original_offsets_lead_into_the_cleaned_text_and_back(raw: str, data: st.DataObject) -> None:
    text = normalise(raw)
    start = data.draw(st.integers(0, len(raw)))
    end = data.draw(st.integers(start, len(raw)))
    low, high = text.plain_span(start, end)
    assert 0 <= low <= high <= len(text.plain)
    if low < high:
        assert text.original_span(low, high)[0] <= end
        assert text.original_span(low, high)[1] >= start


@given(st.text(max_size=60))
def test_cleaning_twice_changes_nothing_more(raw: str) -> None:
    once = normalise(raw).plain
    assert normalise(once).plain == once


@pytest.mark.parametrize(
    ("raw", "normal"),
    [
        ("ＡＢＣ　１２", "abc 12"),
        ("café", "café"),
        ("Straße", "strasse"),
        ("re\u00adpa\u200btri\u2060ated", "repatriated"),
        ("‮hidden‬ \u2066bidi\u2069", "hidden bidi"),
        ("북한 \uf963送", "북한 北送"),
        (unicodedata.normalize("NFD", "탈북민"), "탈북민"),
        ("脫北者 圖們 図們", "脱北者图们图们"),
        ("瀋陽 沈陽", "沈阳沈阳"),
        ("ﾀﾞﾝﾄﾝ", "ダントン"),
        ("People’s", "people's"),
        ("один ещё", "один еще"),
        ("two  \t spaces\r\nline", "two spaces\nline"),
        ("a\ud800b", "a\ufffdb"),
        ("女性 三 人", "女性三人"),
        ("북한 이탈 주민", "북한 이탈 주민"),
    ],
)
def test_variants_fold_to_one_form(raw: str, normal: str) -> None:
    assert normalise(raw).normal == normal
    assert fold(raw) == normal


def test_a_line_break_inside_chinese_words_goes_but_a_list_stays() -> None:
    wrapped = "据一名不愿透露姓名的知情人士星期三对记者说这些人\n员是在上星期六夜里在一家旅馆被警方带走的至今没有\n消息"
    assert "\n" not in normalise(wrapped).plain
    listed = "相关阅读\n江边的村庄\n边境商人靠什么过活"
    assert normalise(listed).plain == listed


def test_sentence_ends_are_not_joined_by_removed_white_space() -> None:
    assert normalise("他走了。 她来了").plain == "他走了。 她来了"


@pytest.mark.parametrize(
    ("words", "lang"),
    [
        ("Three women were taken off a bus in the north of the province, the group said.", "en"),
        ("중국 공안이 버스에서 여성 3명을 데려갔다고 단체가 밝혔다.", "ko"),
        ("中共 당국이 北送을 强行했다", "ko"),
        ("警方在长途汽车上带走了三名女子。", "zh-Hans"),
        ("警方在長途客運上帶走了三名女子。", "zh-Hant"),
        ("警察は長距離バスから女性3人を連れ去った。", "ja"),
        ("図們で脱北者7人拘束", "ja"),
        ("Tres mujeres fueron detenidas en un autobús del norte de la provincia, según el grupo.", "es"),
        ("Trois femmes ont été arrêtées dans un car au nord de la province, selon le groupe.", "fr"),
        ("Drei Frauen wurden im Norden der Provinz aus einem Bus geholt, wie die Gruppe mitteilte.", "de"),
        ("Трёх женщин забрали из автобуса на севере провинции, сообщила группа.", "ru"),
        ("Трьох жінок забрали з автобуса на півночі, повідомила група, її слова є різні.", "und"),
        ("", "und"),
        ("12345 — !!", "und"),
    ],
)
def test_a_language_is_known_by_script_and_common_words(words: str, lang: str) -> None:
    assert language_of(words) == lang


def test_a_declared_language_decides_only_what_the_text_leaves_open() -> None:
    assert language_of("脱北者", "ja") == "ja"
    assert language_of("脱北者", "zh-TW") == "zh-Hant"
    assert language_of("Neun Menschen in Vientiane in Haft", "de") == "de"
    assert language_of("Five held in Laos", "ko") == "en"
    assert language_of("The police took three of the women away from the station.", "ko") == "en"


def test_portuguese_and_italian_are_not_taken_for_spanish_or_french() -> None:
    portuguese = (
        "A polícia levou três mulheres da estação na noite de sábado, disse o grupo que as ajudava. Não se sabe onde "
        "elas estão agora, mas uma das famílias teme que já tenham sido mandadas de volta para o outro lado do rio."
    )
    italian = (
        "La polizia ha portato via tre donne dalla stazione sabato notte, ha detto il gruppo che le aiutava. Non si sa "
        "dove siano adesso, ma una delle famiglie teme che siano già state rimandate dall'altra parte del fiume."
    )
    assert language_of(portuguese) == "und"
    assert language_of(italian) == "und"


def test_a_list_of_names_after_a_story_does_not_hide_its_language() -> None:
    story = (
        "Three refugees were arrested in Yanji on Monday, and the police have not said where they are held. "
        "A pastor who is in touch with their families said that he had asked the embassy for help."
    )
    assert language_of(story + " Signed: " + "Kim Chol Su, Pak Yong Ho, Ri Sol Ju, " * 80) == "en"


SPLITS = [
    ("en", ["Mr. Kim met Dr. J. R. Park at 3.30 p.m. on Nov. 5.", "He left."]),
    ("en", ["The U.S. State Dept. spoke.", "Police said no."]),
    ("en", ["He lives in the U.S.", "The others do not."]),
    ("en", ['"They are gone. All of them," she said.', "Nobody knows where."]),
    ("en", ["“Where are they?” asked the pastor.", "“I don't know.”"]),
    ("en", ["It cost $3.5 million.", "42 people came."]),
    ("en", ["Article No. 33 applies.", "It is clear."]),
    ("en", ["Wait... what?", "Yes!", "No."]),
    ("en", ["Kim Jong Un's aide, Choe R. H., spoke.", "Then silence."]),
    ("ko", ['소식통은 "그들은 갔다. 아무도 없다"고 말했다.', "3.5킬로미터 떨어진 곳이다."]),
    ("ko", ["2024.8.21. 발표했다.", "다음 날이다."]),
    ("ko", ["정말인가?", "그렇다!"]),
    ("zh-Hans", ["“她能犯什么罪？”她说。", "没有人回答。"]),
    ("zh-Hans", ["价格是3.5元。", "“走吧。走吧。”牧师说，“快。”", "他走了！"]),
    ("zh-Hant", ["她問：「在哪裡？」", "沒有人知道。"]),
    ("ja", ["「どこにいるのか。分からない」と述べた。", "3.5キロ先だ。"]),
    ("ja", ["「寒い?」と聞いた。", "返事はない。"]),
    ("es", ["El Sr. García y la Dra. Ruiz llegaron a las 10.30 h.", "¿Dónde están?", "Nadie lo sabe."]),
    ("es", ["En EE.UU. no dijeron nada.", "Callaron."]),
    ("fr", ["M. Dupont et Mme. Lee sont partis.", "« Où sont-ils ? »", "Silence."]),
    ("de", ["Am 3. Mai wurden z. B. drei Frauen festgenommen.", "Das sagte Dr. H. Meier am 5. Juni."]),
    ("ru", ["В 2012 г. их было 31 чел. и более.", "И. О. Петров подтвердил.", "Это так."]),
]


@pytest.mark.parametrize(("lang", "expected"), SPLITS)
def test_sentences_end_where_a_reader_ends_them(lang: str, expected: list[str]) -> None:
    joiner = "" if lang in ("zh-Hans", "zh-Hant", "ja") else " "
    plain = normalise(joiner.join(expected)).plain
    found = [plain[s.start : s.end] for s in sentences(plain, lang)]
    assert found == [normalise(sentence).plain for sentence in expected]


def test_a_line_break_ends_a_headline_without_a_full_stop() -> None:
    plain = "Seven held in border town\nPolice took seven people away on Monday.\n\nMore follows."
    assert [plain[s.start : s.end] for s in sentences(plain, "en")] == [
        "Seven held in border town",
        "Police took seven people away on Monday.",
        "More follows.",
    ]


def test_lines_that_were_only_wrapped_are_one_sentence() -> None:
    plain = (
        "The seven people who were taken off the coach on Monday are still\n"
        "being held in the station of the border guards, a lawyer for two of\n"
        "the families said."
    )
    assert len(sentences(plain, "en")) == 1


def test_an_unclosed_quotation_does_not_swallow_the_paragraph() -> None:
    plain = "“They are gone, she said. Nobody knows where. The police are silent."
    assert len(sentences(plain, "en")) == 3
    assert len(sentences("「彼らは行った。誰も知らない。警察は黙っている。", "ja")) == 3


def test_the_lead_is_the_first_two_sentences_and_what_stands_before_them() -> None:
    plain = normalise(
        "Monday 15th July, 2013\n\nPolice took seven people away in the border town on Monday night. Their families "
        "have heard nothing from them since that day. A third sentence follows here and is body.\n\nA fourth."
    ).plain
    assert [s.lead for s in sentences(plain, "en")] == [True, True, True, False, False]


@given(TRICKY, st.sampled_from(["en", "ko", "zh-Hans", "ja", "de", "ru", "und"]))
def test_sentences_cover_all_but_white_space(raw: str, lang: str) -> None:
    plain = normalise(raw).plain
    covered: set[int] = set()
    last = 0
    for sentence in sentences(plain, lang):
        assert last <= sentence.start < sentence.end
        last = sentence.end
        covered.update(range(sentence.start, sentence.end))
        pieces = clauses(plain, sentence.start, sentence.end, lang)
        assert pieces[0].start == sentence.start
        assert pieces[-1].end == sentence.end
        assert all(a.end == b.start for a, b in pairwise(pieces))
    assert all(plain[at].isspace() for at in set(range(len(plain))) - covered)


@pytest.mark.parametrize(
    ("lang", "sentence", "count"),
    [
        ("en", "They were arrested on Monday, but none of the 1,200 was sent back.", 2),
        ("ko", "여성 3명이 체포됐는데 북송되지는 않았고 아직 갇혀 있다고 한다.", 3),
        ("zh-Hans", "三人被捕，但没有被遣返。", 2),
        ("ja", "3人は拘束されたが、送還されていない。", 2),
        ("de", "Drei Frauen wurden festgenommen, aber nicht abgeschoben.", 2),
    ],
)
def test_a_negation_reaches_as_far_as_its_clause(lang: str, sentence: str, count: int) -> None:
    plain = normalise(sentence).plain
    assert len(clauses(plain, 0, len(plain), lang)) == count


def test_paragraphs_are_what_stands_between_blank_lines() -> None:
    plain = normalise("One.\n\n\n  Two\nlines. \n \nThree.").plain
    assert [plain[p.start : p.end] for p in paragraphs(plain)] == ["One.", "Two\nlines.", "Three."]


def test_a_text_that_needs_nothing_keeps_no_map() -> None:
    assert normalise("Plain words, nothing else.") == Text(
        "Plain words, nothing else.", "Plain words, nothing else.", "plain words, nothing else."
    )
