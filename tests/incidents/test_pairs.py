"""Known pairs: what the world told as one event in many tongues is one, what were two events stay two.

Every text is written for this test; it goes through the judge and the resolver.
"""

from __future__ import annotations

import itertools
from datetime import datetime
from functools import cache

import pytest

from monitor.evaluation.stream import Reading
from monitor.incidents import resolve
from monitor.nouns import Incident
from rules.judge import RuleSet, load_rules
from rules.tuning import DEFAULT_PACK
from rules.verdict import Document
from tests.incidents.newsyear import Told

Text = tuple[str, str, str, str]
"""Language, day of publication, title, text."""

KUNMING_13: list[Text] = [
    (
        "en",
        "2013-11-18",
        "13 North Korean defectors arrested in Kunming",
        (
            "Thirteen North Korean refugees were arrested in Kunming, in China's Yunnan province, on November 15 as they "
            "were about to board a bus, an aid worker said on Monday. Two guides were also held."
        ),
    ),
    (
        "ko",
        "2013-11-18",
        "탈북자 13명 중국 쿤밍서 체포",
        "탈북자 13명이 지난 15일 중국 윈난성 쿤밍에서 버스를 타려다 공안에 체포됐다고 한 지원단체가 18일 밝혔다.",
    ),
    (
        "ja",
        "2013-11-19",
        "中国・昆明で脱北者13人拘束",
        (
            "中国雲南省昆明市で今月15日、北朝鮮から逃れた脱北者13人がバスに乗ろうとしたところを公安当局に拘束されたことが"
            "分かった。韓国の支援団体が明らかにした。"
        ),
    ),
    (
        "zh-Hans",
        "2013-11-19",
        "13名脱北者在昆明被捕",
        "援助人士18日说，13名脱北者11月15日在云南省昆明市准备乘坐长途汽车时被公安逮捕。",
    ),
    (
        "fr",
        "2013-11-20",
        "Chine : quinze réfugiés nord-coréens arrêtés à Kunming",
        (
            "Quinze réfugiés nord-coréens ont été arrêtés le 15 novembre à Kunming, dans la province du Yunnan, selon une "
            "association de Séoul."
        ),
    ),
]
KUNMING_15: list[Text] = [
    (
        "en",
        "2024-08-26",
        "China arrests 15 North Korean defectors in Kunming",
        (
            "Fifteen North Korean defectors, among them two children, were arrested by Chinese police in Kunming on August "
            "21, a human rights group said."
        ),
    ),
    (
        "ko",
        "2024-08-26",
        "중국 쿤밍서 탈북민 15명 체포",
        "여성 13명과 어린이 2명 등 탈북민 15명이 지난 21일 중국 윈난성 쿤밍에서 공안에 체포된 것으로 알려졌다.",
    ),
    (
        "ja",
        "2024-08-27",
        "脱北者15人、中国・昆明で拘束",
        "脱北者15人が今月21日、中国雲南省昆明市で公安当局に拘束されたことが分かった。人権団体が明らかにした。",
    ),
]
QINGDAO_KUNMING: list[Text] = [
    (
        "en",
        "2014-07-22",
        "About 29 North Koreans arrested in Qingdao and Kunming",
        (
            "Twenty-nine North Korean refugees were arrested in Qingdao and Kunming on July 17, an activist in Seoul said "
            "on Tuesday."
        ),
    ),
    (
        "ko",
        "2014-07-22",
        "탈북자 27명, 중국 칭다오·쿤밍서 체포",
        "탈북자 27명이 지난 17일 중국 칭다오와 쿤밍에서 공안에 체포된 것으로 22일 전해졌다.",
    ),
    (
        "ja",
        "2014-07-23",
        "中国・青島で脱北者20人拘束",
        "中国山東省青島市で今月17日、脱北者20人が公安当局に拘束されたことが分かった。支援団体が明らかにした。",
    ),
]
SHENYANG_TEN: list[Text] = [
    (
        "en",
        "2017-11-05",
        "Ten North Korean defectors arrested in Shenyang",
        (
            "Ten North Korean defectors, including a boy of four, were arrested in the Chinese city of Shenyang on November "
            "4, a relative said."
        ),
    ),
    (
        "ko",
        "2017-11-06",
        "중국 선양서 탈북자 11명 체포",
        "네 살 아이를 포함한 탈북자 11명이 지난 4일 중국 랴오닝성 선양에서 공안에 체포됐다고 가족이 전했다.",
    ),
    (
        "zh-Hans",
        "2017-11-07",
        "十名脱北者在沈阳被捕",
        "一名家属说，包括一名四岁男童在内的10名脱北者11月4日在辽宁省沈阳市被中国公安逮捕。",
    ),
    (
        "ja",
        "2017-11-07",
        "瀋陽で脱北者10人拘束",
        "脱北者10人が今月4日、中国遼寧省瀋陽市で公安当局に拘束されたことが分かった。男児1人が含まれる。",
    ),
]
LANG_SON: list[Text] = [
    (
        "en",
        "2019-12-02",
        "Eleven North Koreans detained in Vietnam",
        (
            "Eleven North Korean refugees, eight women and three men, have been detained in Lang Son in northern Vietnam "
            "since November 23, an aid group said."
        ),
    ),
    (
        "en",
        "2019-12-02",
        "Vietnam detains eleven North Koreans",
        (
            "Eleven North Korean refugees, eight women and three men, have been detained in Lang Son in northern Vietnam "
            "since November 23, an aid group said on Monday."
        ),
    ),
    (
        "ko",
        "2019-12-03",
        "베트남 랑선서 탈북민 11명 억류",
        "여성 8명과 남성 3명 등 탈북민 11명이 지난달 23일부터 베트남 북부 랑선에 구금돼 있다고 한 지원단체가 밝혔다.",
    ),
    (
        "ja",
        "2019-12-03",
        "ベトナムで脱北者10人拘束",
        "ベトナム北部ランソンで先月23日、脱北者10人が拘束されたことが分かった。支援団体が明らかにした。",
    ),
]
KUNMING_TWO: list[Text] = [
    (
        "ko",
        "2023-11-08",
        "탈북 여성 2명, 쿤밍서 체포",
        "랴오닝성 농촌에서 택시로 사흘을 달려온 탈북 여성 2명이 지난달 중국 쿤밍에서 공안에 체포된 것으로 전해졌다.",
    ),
    (
        "en",
        "2023-11-10",
        "Two North Korean women arrested in Kunming",
        (
            "Two North Korean women who had travelled for four days by taxi from rural Liaoning were arrested in Kunming "
            "last month, a source said."
        ),
    ),
    (
        "zh-Hans",
        "2023-11-11",
        "两名脱北女子在昆明被捕",
        "消息人士说，两名脱北女子上个月乘出租车从辽宁农村前往昆明，在昆明被公安逮捕。",
    ),
]
KUNMING_AUGUST: list[Text] = [
    (
        "en",
        "2014-08-13",
        "Eleven North Koreans arrested near Laos border",
        "Eleven North Korean women and girls were arrested in Kunming on August 12, an activist said.",
    ),
    (
        "ko",
        "2014-08-13",
        "탈북자 11명 쿤밍서 체포",
        "탈북 여성 11명이 지난 12일 중국 윈난성 쿤밍에서 공안에 체포됐다고 활동가가 전했다.",
    ),
    (
        "ja",
        "2014-08-14",
        "脱北者11人、昆明で拘束",
        "脱北した女性11人が今月12日、中国雲南省昆明市で公安当局に拘束されたことが分かった。",
    ),
]
KUNMING_OCTOBER: list[Text] = [
    (
        "en",
        "2014-11-01",
        "Eleven North Korean refugees seized in Kunming",
        (
            "Ten North Korean adults and a boy of seven were arrested in Kunming on October 31 on their way to Myanmar, an "
            "activist said."
        ),
    ),
    (
        "ko",
        "2014-11-01",
        "쿤밍서 탈북자 11명 또 체포",
        "일곱 살 아이를 포함한 탈북자 11명이 지난달 31일 중국 윈난성 쿤밍에서 공안에 체포된 것으로 알려졌다.",
    ),
    (
        "ja",
        "2014-11-02",
        "昆明で脱北者11人拘束",
        "脱北者11人が10月31日、中国雲南省昆明市で公安当局に拘束されたことが分かった。7歳の男児が含まれる。",
    ),
]
FEBRUARY_31: list[Text] = [
    (
        "en",
        "2012-03-08",
        "31 North Korean refugees sent back",
        (
            "Thirty-one North Korean refugees who were arrested in Shenyang on February 8 have been repatriated to North "
            "Korea, an activist said on Thursday."
        ),
    ),
    (
        "ko",
        "2012-03-08",
        "탈북자 31명 강제 북송",
        "지난달 8일 중국 선양에서 체포된 탈북자 31명이 신의주로 강제 북송됐다고 한 단체가 8일 밝혔다.",
    ),
    (
        "zh-Hans",
        "2012-03-09",
        "31名脱北者被遣返",
        "一个人权团体8日说，上月8日在沈阳被捕的31名脱北者已被遣返回朝鲜新义州。",
    ),
]
TUMEN_41: list[Text] = [
    (
        "en",
        "2012-03-09",
        "41 North Koreans repatriated from Tumen",
        "Forty-one North Korean refugees held in Tumen were repatriated to North Korea on February 28, a source said.",
    ),
    (
        "ko",
        "2012-03-09",
        "투먼 수용 탈북자 41명 북송",
        "중국 투먼 수용소에 있던 탈북자 41명이 지난달 28일 온성으로 강제 북송됐다고 소식통이 전했다.",
    ),
    (
        "zh-Hans",
        "2012-03-10",
        "图们41名脱北者遭遣返",
        "消息人士说，关押在图们的41名脱北者2月28日被强制遣返回朝鲜。",
    ),
]


@cache
def rules() -> RuleSet:
    return load_rules(DEFAULT_PACK, prove=False)


def placed(*stories: list[Text]) -> list[set[str]]:
    """For each story, the incidents that its texts were placed in, all texts in one stream by day."""
    stream = [(text, story) for story, texts in enumerate(stories) for text in texts]
    stream.sort(key=lambda item: item[0][1])
    known: dict[str, Incident] = {}
    found: list[set[str]] = [set() for _ in stories]
    serial = itertools.count(1)
    for number, ((lang, day, title, text), story) in enumerate(stream):
        at = datetime.fromisoformat(f"{day}T{number % 24:02d}:00:00+00:00")
        document = Document(str(number), title, text, at, f"https://o{number}.example/{number}", lang)
        verdict = rules().judge(document)
        assert verdict.decision == "alert", f"[{lang}] {title}: {verdict.decision}, {verdict.notes}"
        for resolution in resolve(
            Told("", Reading(document, verdict)).members,
            tuple(known.values()),
            at,
            new_id=lambda: f"i-{next(serial)}",
        ):
            assert resolution.incident is not None
            known[resolution.incident.id] = resolution.incident
            found[story].add(resolution.incident.id)
    return found


@pytest.mark.parametrize(
    "story",
    [KUNMING_13, KUNMING_15, QINGDAO_KUNMING, SHENYANG_TEN, LANG_SON, KUNMING_TWO, KUNMING_AUGUST, KUNMING_OCTOBER,
     FEBRUARY_31, TUMEN_41],
    ids=["13 or 15, five languages", "15", "20, 27 or 29 in two towns", "10 or 11", "wire copies, 10 or 11",
         "three days or four", "11 in August", "11 in October", "the 31", "the 41"],
)  # fmt: skip
def test_one_event_told_in_many_languages_is_one_incident(story: list[Text]) -> None:
    assert len({lang for lang, *_ in story}) >= 3
    [incidents] = placed(story)
    assert len(incidents) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [(KUNMING_AUGUST, KUNMING_OCTOBER), (KUNMING_13, KUNMING_15), (FEBRUARY_31, TUMEN_41)],
    ids=[
        "11 and 11 in one town, 80 days apart",
        "13 (or 15) and 15 in one town, years apart",
        "31 and 41, one week",
    ],
)
def test_two_events_that_look_alike_stay_apart_in_every_language(one: list[Text], other: list[Text]) -> None:
    first, second = placed(one, other)
    assert len(first) == len(second) == 1
    assert first.isdisjoint(second)
    for lang in {"en", "ko", "ja", "zh-Hans"}:
        mine = [text for text in one if text[0] == lang]
        theirs = [text for text in other if text[0] == lang]
        if mine and theirs:
            alone = placed(mine, theirs)
            assert alone[0].isdisjoint(alone[1]), lang
