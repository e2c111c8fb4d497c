"""Origin: who says so, of what kind, and through whom; the same in every language."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.origin import Sources, SourcesError, find_origin, find_origins, load_sources
from rules.verdict import Origin

PACK = Path(__file__).parents[2] / "rules/packs/north-korean-refugees"
SOURCES = load_sources(PACK)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Four women were sent back, according to Human Rights Watch."),
        ("en", "Human Rights Watch said on Monday that four women were sent back."),
        ("ko", "휴먼라이츠워치에 따르면 네 명이 북송됐다."),
        ("ko", "휴먼라이츠워치는 3일 네 명이 북송됐다고 밝혔다."),
        ("zh-Hans", "据人权观察称，四名妇女被遣返。"),
        ("zh-Hant", "人權觀察表示，四名婦女被遣返。"),
        ("ja", "ヒューマン・ライツ・ウォッチによると、4人が送還された。"),
        ("es", "Según Human Rights Watch, cuatro mujeres fueron devueltas."),
        ("fr", "Selon Human Rights Watch, quatre femmes ont été renvoyées."),
        ("de", "Laut Human Rights Watch wurden vier Frauen abgeschoben."),
        ("ru", "По данным Хьюман Райтс Вотч, четыре женщины высланы."),
    ],
)
def test_a_known_organisation_is_the_same_origin_in_every_language(lang: str, text: str) -> None:
    assert find_origin(text, lang, SOURCES) == Origin("ngo", "Human Rights Watch")


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("en", "Five were held, a relative living in the South said.", "relative"),
        ("en", "A source in the province told the paper that five were held.", "source"),
        ("en", "According to a local activist, five were held.", "ngo"),
        ("en", "A foreign ministry official confirmed that five were held.", "official"),
        ("en", "The court said that five had been held.", "court"),
        ("ko", "현지 소식통은 다섯 명이 붙잡혔다고 전했다.", "source"),
        ("ko", "가족에 따르면 다섯 명이 붙잡혔다.", "relative"),
        ("ko", "한 구호단체는 다섯 명이 붙잡혔다고 밝혔다.", "ngo"),
        ("ko", "정부 당국자는 다섯 명이 구금됐다고 말했다.", "official"),
        ("zh-Hans", "据知情人士透露，五人被抓。", "source"),
        ("zh-Hans", "一名官员证实五人被抓。", "official"),
        ("zh-Hant", "民間團體表示，五人被捕。", "ngo"),
        ("ja", "関係者によると、5人が拘束された。", "source"),
        ("ja", "支援団体は5人が拘束されたと発表した。", "ngo"),
        ("ja", "親族によれば、5人が拘束された。", "relative"),
        ("es", "Según un familiar, cinco fueron detenidos.", "relative"),
        ("fr", "Cinq ont été arrêtés, selon une source.", "source"),
        ("de", "Ein Aktivist sagte, fünf seien festgenommen worden.", "ngo"),
        ("ru", "По словам родственника, задержаны пятеро.", "relative"),
    ],
)
def test_a_nameless_voice_has_its_kind(lang: str, text: str, kind: str) -> None:
    origin = find_origin(text, lang, SOURCES)
    assert origin is not None
    assert origin.type == kind


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A relative told Radio Free Asia that five were held."),
        ("ko", "현지 소식통은 자유아시아방송에 다섯 명이 붙잡혔다고 전했다."),
        ("zh-Hans", "知情人士告诉自由亚洲电台，五人被抓。"),
        ("ja", "関係者は自由アジア放送の取材に対し、5人が拘束されたと述べた。"),
    ],
)
def test_the_outlet_that_was_told_is_the_way_and_not_the_origin(lang: str, text: str) -> None:
    origin = find_origin(text, lang, SOURCES)
    assert origin is not None
    assert origin.type in ("relative", "source")
    assert origin.via == "Radio Free Asia"


def test_an_outlet_alone_is_the_origin() -> None:
    assert find_origin("Daily NK reported that five were held.", "en", SOURCES) == Origin(
        "outlet", "Daily NK"
    )


def test_a_group_the_pack_does_not_know_keeps_its_printed_name() -> None:
    origin = find_origin("The group Northern Lantern said that five were held.", "en", SOURCES)
    assert origin == Origin("ngo", "Northern Lantern")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Police caught five women near the river."),
        ("ko", "공안이 강가에서 다섯 명을 붙잡았다."),
        ("zh-Hans", "警方在江边抓了五人。"),
        ("ja", "警察が川辺で5人を拘束した。"),
    ],
)
def test_who_acts_does_not_speak(lang: str, text: str) -> None:
    assert find_origin(text, lang, SOURCES) is None


def test_public_figures_are_readable_but_no_origin() -> None:
    assert "Kim Jong Un" in SOURCES.readable
    assert not any(
        each.origin.name == "Kim Jong Un" for each in find_origins("Kim Jong Un said so.", "en", SOURCES)
    )


def test_a_pack_without_a_list_knows_no_source_by_name(tmp_path: Path) -> None:
    assert load_sources(tmp_path) == Sources()


def test_a_wrong_type_is_refused_with_file_and_line(tmp_path: Path) -> None:
    text = (PACK / "sources.csv").read_text(encoding="utf-8").replace("rfa,outlet", "rfa,radio", 1)
    (tmp_path / "sources.csv").write_text(text, encoding="utf-8")
    with pytest.raises(SourcesError, match=r"sources\.csv:2: type 'radio'"):
        load_sources(tmp_path)


PIECES = st.sampled_from(
    ["according to ", "RFA", "한 단체는 ", "밝혔다", "据", "人权观察", "によると", "a relative said", "\n", "\ud800", "İ", "ß"]
)  # fmt: skip
LANGS = st.sampled_from(["en", "ko", "zh-Hans", "zh-Hant", "ja", "es", "fr", "de", "ru", "und"])


@given(st.lists(PIECES | st.text(max_size=5), max_size=10).map("".join), LANGS)
def test_no_text_raises(text: str, lang: str) -> None:
    for each in find_origins(text, lang, SOURCES):
        assert 0 <= each.start < each.end <= len(text)
    find_origin(text, lang, SOURCES)
