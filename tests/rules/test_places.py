"""Places: what a text names, what the name is doing there, and which place is the scene of an act."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.places import GazetteerError, PlaceFound, event_places, find_places, load_gazetteer
from rules.text import normalise, sentences

ROOT = Path(__file__).parents[2]
PACK = ROOT / "rules/packs/north-korean-refugees"
GAZETTEER = load_gazetteer(PACK)


def places(text: str, lang: str) -> list[str]:
    return [each.place.id for each in find_places(GAZETTEER, text, lang) if not each.homograph_doubt]


def named(text: str, lang: str, word: str) -> PlaceFound:
    at = text.index(word)
    return next(each for each in find_places(GAZETTEER, text, lang) if each.start <= at < each.end)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Four women were caught near Yanji last night.", ["cn-yanji"]),
        ("en", "Police in JI'AN stopped the van.", ["cn-jian"]),
        ("en", "They came from Jilin City, in Jilin province.", ["cn-jilin-city", "cn-jilin-province"]),
        ("en", "They crossed Inner Mongolia on foot.", ["cn-inner-mongolia"]),
        ("en", "They crossed into Mongolia on foot.", ["mn"]),
        ("en", "A family was held in Wangcheng for a week.", ["cn-wangqing"]),
        ("en", "She is fond of Peking duck.", []),
        ("en", "An amused museum muse spoke.", []),
        ("ko", "선양에서 붙잡힌 네 명", ["cn-shenyang"]),
        ("ko", "심양시 외곽의 농가에 숨어 있었다", ["cn-shenyang"]),
        ("ko", "옌지의 한 아파트와 훈춘으로 가는 버스", ["cn-yanji", "cn-hunchun"]),
        ("ko", "랴오닝(遼寧)성 단둥(丹東)에서", ["cn-liaoning", "cn-dandong"]),
        ("ko", "네이멍구 자치구 얼롄하오터에서", ["cn-inner-mongolia", "cn-erenhot"]),
        ("ko", "내몽골을 지나 몽골로 갔다", ["cn-inner-mongolia", "mn"]),
        ("ko", "지난 3일 통화에서 그는 선전 활동을 부인했다", []),
        ("ko", "백두산과 장백산", []),
        ("ko", "지린성 통화시에서 세 명이", ["cn-jilin-province", "cn-tonghua"]),
        ("ko", "산둥성 웨이하이 앞바다", ["cn-shandong", "cn-weihai"]),
        ("ko", "남을 위해 애썼다", []),
        ("ko", "연길시 공안국", ["cn-yanji"]),
        ("zh-Hans", "在吉林省图们市附近的山路上", ["cn-jilin-province", "cn-tumen"]),
        ("zh-Hans", "吉林市的火车站", ["cn-jilin-city"]),
        ("zh-Hans", "长白山脚下", []),
        ("zh-Hans", "从内蒙古前往蒙古国", ["cn-inner-mongolia", "mn"]),
        ("zh-Hant", "在雲南昆明的旅館", ["cn-yunnan", "cn-kunming"]),
        ("zh-Hant", "寮國北部琅南塔省", ["la", "la-luang-namtha"]),
        ("ja", "吉林省延吉市の住宅", ["cn-jilin-province", "cn-yanji"]),
        ("ja", "ウラジオストクの宿", ["ru-vladivostok"]),
        ("ja", "内モンゴル自治区のエレンホトで", ["cn-inner-mongolia", "cn-erenhot"]),
        ("es", "detenidos en Pekín y trasladados a Dandong", ["cn-beijing", "cn-dandong"]),
        ("fr", "arrêtés près de Vientiane, au Laos", ["la-vientiane", "la"]),
        ("de", "in Wladiwostok und in der Inneren Mongolei", ["ru-vladivostok"]),
        ("ru", "задержаны во Владивостоке и в Хабаровске", ["ru-vladivostok", "ru-khabarovsk"]),
        ("ru", "из хабаровского приёмника", ["ru-khabarovsk"]),
    ],
)
def test_every_spelling_of_a_place_is_found_and_no_other_word(
    lang: str, text: str, expected: list[str]
) -> None:
    found = places(text, lang)
    assert [each for each in found if each in expected] == expected
    if not expected:
        assert found == []


@pytest.mark.parametrize(
    ("lang", "text", "word"),
    [
        ("en", "SEOUL, May 3 (Northern Wire) - Four women were caught.", "SEOUL"),
        ("en", "YANJI, China — Four women were caught.", "YANJI"),
        ("ko", "(선양=가나통신) 홍길동 기자 = 네 명이 붙잡혔다.", "선양"),
        ("ko", "[단둥=가나일보] 네 명이 붙잡혔다.", "단둥"),
        ("zh-Hans", "（某某社首尔5月3日电）四人被抓。", "首尔"),
        ("zh-Hans", "【北京5月3日电】四人被抓。", "北京"),
        ("ja", "【ソウル=某通信】4人が拘束された。", "ソウル"),
        ("ja", "【瀋陽＝某記者】4人が拘束された。", "瀋陽"),
    ],
)
def test_a_dateline_is_no_scene(lang: str, text: str, word: str) -> None:
    found = named(text, lang, word)
    assert found.is_dateline
    assert not found.can_be_scene


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh-Hans", "（某某社首尔5月3日电）四人在昆明被抓，随后被押往图们看守所。"),
        ("ja", "【ソウル＝某通信】5人は瀋陽（中国）で拘束され、図們の収容所に移された。"),
        ("ko", "（서울＝가나통신） 네 명이 쿤밍에서 붙잡혔다."),
    ],
)
def test_cleaned_and_printed_text_give_the_same_places(lang: str, text: str) -> None:
    cleaned = normalise(text)
    printed = find_places(GAZETTEER, text, lang)
    found = find_places(GAZETTEER, cleaned.plain, lang)
    assert [(e.place.id, e.is_dateline, e.can_be_scene) for e in found] == [
        (e.place.id, e.is_dateline, e.can_be_scene) for e in printed
    ]
    assert {text[e.start : e.end] for e in printed} == {cleaned.words(e.start, e.end) for e in found}


@pytest.mark.parametrize(
    ("lang", "text", "word"),
    [
        ("en", "A pastor told reporters in Bangkok that four were caught in Yanji.", "Bangkok"),
        ("en", "The Shenyang-based activist knew them.", "Shenyang"),
        ("en", "A charity in Bangkok said so.", "Bangkok"),
        ("ko", "방콕에서 열린 기자회견에서 그는 말했다", "방콕"),
        ("ko", "방콕의 한 구호단체가 밝혔다", "방콕"),
        ("ko", "선양 소식통은 전했다", "선양"),
        ("zh-Hans", "他在曼谷举行记者会", "曼谷"),
        ("zh-Hant", "曼谷民間團體昨日證實", "曼谷"),
        ("ja", "バンコクで記者会見を開いた", "バンコク"),
        ("ja", "バンコクの支援団体によると", "バンコク"),
        ("es", "según una organización de Bangkok", "Bangkok"),
        ("fr", "selon une association à Bangkok", "Bangkok"),
        ("de", "sagte ein Verein in Bangkok", "Bangkok"),
        ("ru", "сообщила организация в Бангкоке", "Бангкоке"),
    ],
)
def test_where_someone_speaks_is_no_scene(lang: str, text: str, word: str) -> None:
    found = named(text, lang, word)
    assert found.is_speaking
    assert not found.can_be_scene


@pytest.mark.parametrize(
    ("lang", "text", "word", "government"),
    [
        ("en", "Beijing denied the report.", "Beijing", True),
        ("en", "Rights groups urged Beijing to free them.", "Beijing", True),
        ("en", "Hanoi's foreign ministry gave no answer.", "Hanoi", True),
        ("en", "Police in Beijing caught two women.", "Beijing", False),
        ("en", "They were stopped at Beijing's main station.", "Beijing", False),
        ("ko", "베이징 당국은 답하지 않았다", "베이징", True),
        ("ko", "베이징에서 두 명이 붙잡혔다", "베이징", False),
        ("zh-Hans", "北京方面尚未回应", "北京", True),
        ("zh-Hans", "两人在北京被捕", "北京", False),
        ("ja", "北京当局は否定した", "北京", True),
        ("ja", "2人は北京で拘束された", "北京", False),
        ("es", "Pekín negó la noticia", "Pekín", True),
        ("fr", "Pékin a démenti", "Pékin", True),
        ("de", "Peking bestreitet das", "Peking", True),
    ],
)
def test_a_capital_that_speaks_is_a_government(lang: str, text: str, word: str, government: bool) -> None:
    assert named(text, lang, word).is_government is government


@pytest.mark.parametrize(
    ("lang", "text", "act", "stage", "first"),
    [
        ("en", "They were caught in Kunming and moved to Tumen a week later.", "caught", "arrested", "cn-kunming"),
        ("en", "They were held at the detention centre in Mudanjiang after a raid in Harbin.", "held", "detained", "cn-mudanjiang-detention"),
        ("en", "Three women who lived in Dalian were arrested in Qingdao on Monday.", "arrested", "arrested", "cn-qingdao"),
        ("en", "Two of them were driven over the bridge from Dandong to Sinuiju.", "driven", "repatriated", "x-dandong-sinuiju"),
        ("en", "Laotian police, citing a tip, arrested six people in Luang Namtha near the border with China.", "arrested", "arrested", "la-luang-namtha"),
        ("en", "Four women who left Changchun on May 27 were caught at a toll gate outside Kunming.", "caught", "arrested", "cn-kunming"),
        ("en", "Nine teenagers who'd been living in Vientiane were flown to Pyongyang by way of Kunming.", "flown", "repatriated", "la-vientiane"),
        ("en", "Nine who had fled to Laos were flown back to Pyongyang via China.", "flown", "repatriated", "la"),
        ("en", "Police seized two waitresses who had slipped out of a hostel in Yanji, and a driver, in Dunhua.", "seized", "arrested", "cn-dunhua"),
        ("en", "They were taken off the Moscow train in Almaty.", "taken off", "arrested", "kz-almaty"),
        ("en", "A bus left the Changchun detention centre and drove to Tumen, where all were handed over.", "handed over", "repatriated", "cn-tumen"),
        ("en", "Four of six who tried to enter a consulate in Shenyang were arrested.", "arrested", "arrested", "cn-shenyang"),
        ("en", "They were seized in Qinhuangdao. The two had set out from Dalian and were taken to a cell.", "taken", "arrested", "cn-qinhuangdao"),
        ("ko", "선양에서 체포된 다섯 명이 투먼의 구류시설에 수감됐다.", "수감", "detained", "cn-tumen-detention"),
        ("ko", "선양에서 체포된 다섯 명이 투먼으로 옮겨졌다.", "체포", "arrested", "cn-shenyang"),
        ("ko", "네 명이 쿤밍에서 라오스로 가던 중 붙잡혔다.", "붙잡", "arrested", "cn-kunming"),
        ("zh-Hans", "四人在昆明被抓，随后被押往图们看守所关押。", "关押", "detained", "cn-tumen-detention"),
        ("zh-Hans", "四人在昆明被抓，随后被押往图们看守所关押。", "被抓", "arrested", "cn-kunming"),
        ("zh-Hant", "五人在瀋陽被捕後關押在丹東邊防派出所。", "關押", "detained", "cn-dandong-detention"),
        ("ja", "5人は瀋陽で拘束され、図們の収容所に収容された。", "収容された", "detained", "cn-tumen-detention"),
        ("ja", "5人は瀋陽で拘束され、図們の収容所に収容された。", "拘束", "arrested", "cn-shenyang"),
        ("es", "Cuatro mujeres fueron detenidas en Kunming, dijo una organización de Bangkok.", "detenidas", "arrested", "cn-kunming"),
        ("fr", "Quatre femmes ont été arrêtées à Kunming, selon une association à Bangkok.", "arrêtées", "arrested", "cn-kunming"),
        ("de", "Vier Frauen wurden in Kunming festgenommen, sagte ein Verein in Bangkok.", "festgenommen", "arrested", "cn-kunming"),
        ("ru", "Четыре женщины задержаны в Хабаровске, сообщила организация в Бангкоке.", "задержаны", "arrested", "ru-khabarovsk"),
    ],
)  # fmt: skip
def test_the_scene_is_the_place_of_the_act(lang: str, text: str, act: str, stage: str, first: str) -> None:
    start = text.index(act)
    found = find_places(GAZETTEER, text, lang)
    chosen = event_places(GAZETTEER, found, text, (start, start + len(act)), lang, stage=stage)
    assert chosen
    assert chosen[0].id == first


def test_a_scene_named_only_in_the_head_of_the_text_is_found_from_further_down() -> None:
    text = (
        "Raid in Hunchun.\n\nThe pastor had waited.\n\nEleven women were arrested, he said, in a rented flat."
    )
    start = text.index("arrested")
    bounds = [(each.start, each.end) for each in sentences(text, "en")]
    found = find_places(GAZETTEER, text, "en")
    assert (
        event_places(GAZETTEER, found, text, (start, start + 8), "en", sentences=bounds)[0].id == "cn-hunchun"
    )


def test_a_text_that_names_no_scene_has_none() -> None:
    text = "SEOUL, May 3 (Northern Wire) - Beijing denied that anybody was arrested."
    assert event_places(GAZETTEER, find_places(GAZETTEER, text, "en"), text, (65, 73), "en") == ()


def test_parents_lead_from_the_town_to_its_country() -> None:
    place = GAZETTEER.place("cn-tumen-detention")
    assert place is not None
    assert place.parents == ("cn-tumen", "cn-yanbian", "cn-jilin-province", "cn")
    assert GAZETTEER.within("cn-tumen-detention", "cn-jilin-province")
    assert not GAZETTEER.within("cn-jilin-province", "cn-tumen")


def test_every_place_name_of_the_corpus_is_in_the_gazetteer() -> None:
    names = {name for record in _tuning() for name in record["places"]}
    for incident in json.loads((ROOT / "tests/corpus/incidents.json").read_text(encoding="utf-8")):
        names |= {incident["city"], incident["province"], *(step["place"] for step in incident["timeline"])}
    assert sorted(name for name in names if GAZETTEER.named(name) is None) == []


ACTS = {
    "arrested": r"arrest\w*|picked up|pulled off|captured|rounded up|seized|체포|붙잡|붙들|검거|단속|넘겨|逮捕|抓|带走|帶走|連行|取り押さえ|被捕|festgenommen",
    "detained": r"detained|brought|held|confined|detention|kept|police hands|구금|억류|갇혀|붙잡|押|扣|拘|関|关|連れて|收容|encerrad|détenu|retenu",
    "at_risk": r"handed back|sent (?:back|home)|returned|lock-up|are being held|송환|북송|수감|갇|遣返|送り返|強制送還|送られ|высла",
    "repatriated": r"sent back|crossed|put on|driven|deported|pushed over|returned|put aboard|handed over|removal|repatriated|송환|북송|넘겨|넘겼|遣返|移交|送返|送り|送ら|送還|登上|引き渡|entregad|reconduit",
    "released": r"released|walked out|driven back|풀려|获释|獲釋|釈放|отпущ",
}  # fmt: skip


def test_the_scene_of_the_corpus_is_right_nineteen_times_in_twenty(
    capsys: pytest.CaptureFixture[str],
) -> None:
    right: list[str] = []
    wrong: list[str] = []
    for record in _tuning():
        if record["label"] not in ("new", "update", "repeat", "late") or not record["places"]:
            continue
        text = f"{record['title']}\n\n{record['text']}"
        at = text.index(record["evidence"])
        hits = [
            (stage, at + match.start(), at + match.end())
            for stage, pattern in ACTS.items()
            for match in re.finditer(pattern, record["evidence"])
        ]
        own = [(low, high) for stage, low, high in hits if stage == record["stage"]]
        act = own[-1] if own else (at, at + 1)
        others = [(low, high) for _, low, high in hits if (low, high) not in own]
        chosen = event_places(
            GAZETTEER,
            find_places(GAZETTEER, text, record["lang"]),
            text,
            act,
            record["lang"],
            sentences=[(each.start, each.end) for each in sentences(text, record["lang"])],
            stage=record["stage"],
            others=others,
        )
        gold = GAZETTEER.named(record["places"][0])
        (right if chosen and gold and chosen[0].id == gold.id else wrong).append(record["id"])
    share = len(right) / (len(right) + len(wrong))
    with capsys.disabled():
        print(f" scene right in {len(right)} of {len(right) + len(wrong)} ({share:.3f}) ", end="")
    assert share >= 0.95, wrong


@pytest.mark.parametrize(
    ("broken", "complaint"),
    [
        ("id,kind\nx,city\n", "column"),
        (None, "no id"),
    ],
)
def test_a_broken_gazetteer_is_refused_with_file_and_line(
    tmp_path: Path, broken: str | None, complaint: str
) -> None:
    lines = (PACK / "gazetteer.csv").read_text(encoding="utf-8").splitlines()
    text = broken if broken is not None else "\n".join([lines[0], "," + lines[1].split(",", 1)[1]])
    (tmp_path / "gazetteer.csv").write_text(text, encoding="utf-8")
    with pytest.raises(GazetteerError, match=rf"gazetteer\.csv:\d+: .*{complaint}"):
        load_gazetteer(tmp_path)


def test_a_parent_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    text = (PACK / "gazetteer.csv").read_text(encoding="utf-8").replace(",cn-yanbian,CN", ",cn-yanbien,CN", 1)
    (tmp_path / "gazetteer.csv").write_text(text, encoding="utf-8")
    with pytest.raises(GazetteerError, match="cn-yanbien"):
        load_gazetteer(tmp_path)


SNIPPETS = st.sampled_from(
    ["선양에서 ", "(서울=", "北京方面", "図們の収容所", "in Beijing ", "Tumen’s bridge", " Владивостоке", "\n\n", "🙂", "İ", "\ud800", "é"]
)  # fmt: skip
LANGS = st.sampled_from(["en", "ko", "zh-Hans", "zh-Hant", "ja", "es", "fr", "de", "ru", "und"])


@given(st.lists(SNIPPETS | st.text(max_size=6), max_size=14).map("".join), LANGS)
def test_no_text_raises_and_offsets_lie_within_it(text: str, lang: str) -> None:
    found = find_places(GAZETTEER, text, lang)
    for each in found:
        assert 0 <= each.start < each.end <= len(text)
    assert list(found) == sorted(found, key=lambda each: (each.start, each.end))
    middle = len(text) // 2
    event_places(GAZETTEER, found, text, (middle, middle + 1), lang)


@given(
    st.sampled_from(["투먼", "선양", "단둥", "쿤밍", "옌지", "하얼빈", "비엔티안"]),
    st.sampled_from(["에서", "의", "으로", "시", "시에서", "까지", "과", "(圖們)에서"]),
    st.text("가나다라 .", max_size=5),
)
def test_a_korean_particle_never_hides_a_town(name: str, particle: str, before: str) -> None:
    text = f"{before} {name}{particle} 잡혔다"
    start = text.rindex(name)
    assert any(each.start == start for each in find_places(GAZETTEER, text, "ko"))


def _tuning() -> Iterator[dict[str, Any]]:
    for file in sorted((ROOT / "tests/corpus/tuning").glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)
