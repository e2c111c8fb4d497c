"""The past cases that the pack brings are known from the first day: what looks back at them wakes nobody."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

from monitor.config import Channel, Settings
from monitor.evaluation.stream import Reading, Step, feed
from monitor.incidents.archive import archive
from monitor.nouns import ChangeKind
from monitor.store import Store, open_store
from rules.documents import Secret
from rules.judge import RuleSet, load_rules
from rules.tuning import DEFAULT_PACK
from rules.verdict import Document

SETTINGS = Settings(channels=(Channel("duty", Secret("console://")),))
START = datetime(2010, 1, 1, tzinfo=UTC)


@cache
def rules() -> RuleSet:
    return load_rules(DEFAULT_PACK, prove=False)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A ledger as the daemon has it after its first start."""
    store = open_store(tmp_path / "ledger.sqlite")
    store.set_archive(archive(DEFAULT_PACK / "incidents.csv", rules().gazetteer.place), START)
    yield store
    store.close()


def read(store: Store, lang: str, day: str, title: str, text: str) -> Step:
    at = datetime.fromisoformat(f"{day}T09:00:00+00:00")
    document = Document(
        title, title, text, at, f"https://paper.example/{lang}/{day}/{zlib.crc32(title.encode())}", lang
    )
    return feed(store, Reading(document, rules().judge(document)), SETTINGS)


LOOKING_BACK = [
    (
        "kunming-13-2013", "en", "2023-11-15", "Ten years on, the thirteen of Kunming are remembered",
        ("Ten years ago, on November 15, 2013, thirteen North Korean refugees were arrested in Kunming as they were about to "
        "board a bus. Relatives lit candles in Seoul on Wednesday to mark the anniversary."),
    ),
    (
        "kunming-13-2013", "ko", "2023-11-15", "쿤밍 13명 체포 10주기 추모식",
        "2013년 11월 15일 중국 쿤밍에서 탈북자 13명이 공안에 체포된 지 10년이 됐다. 서울에서는 15일 이들을 기억하는 추모식이 열렸다.",
    ),
    (
        "kunming-13-2013", "ja", "2023-11-15", "昆明の13人拘束から10年",
        "2013年11月15日に中国雲南省昆明市で脱北者13人が公安当局に拘束されてから10年を迎え、ソウルで追悼の集いが開かれた。",
    ),
    (
        "kunming-13-2013", "zh-Hans", "2023-11-15", "昆明13名脱北者被捕十周年",
        "2013年11月15日，13名脱北者在云南省昆明市被公安逮捕。十年后，家属在首尔举行追思会。",
    ),
    (
        "feb-2012-31", "en", "2024-05-02", "Review: a memoir of the winter of the 31",
        ("In her memoir, published this week, an activist looks back at February 8, 2012, when 31 North Korean refugees were "
        "arrested in Shenyang, and at the candles in front of the Chinese embassy."),
    ),
    (
        "feb-2012-31", "ko", "2024-05-02", "[책] 31명의 겨울",
        "2012년 2월 8일 중국 선양에서 탈북자 31명이 체포된 사건을 다룬 회고록이 이번 주 출간됐다. 저자는 당시 대사관 앞 촛불을 회상했다.",
    ),
    (
        "feb-2012-31", "zh-Hant", "2024-05-02", "書評：三十一人的冬天",
        "這本回憶錄講述2012年2月8日31名脫北者在瀋陽被捕的往事，作者當年曾在中國大使館前絕食。",
    ),
    (
        "tongzhou-raid-2004", "en", "2026-03-04", "Court hears broker of the Tongzhou raid",
        ("The trial of a broker over the raid of October 26, 2004, in which 62 North Korean refugees were arrested in Tongzhou "
        "near Beijing, opened in Seoul on Wednesday. He denies that he betrayed the safe houses."),
    ),
    (
        "tongzhou-raid-2004", "ko", "2026-03-04", "2004년 퉁저우 사건 브로커 재판 시작",
        "2004년 10월 26일 중국 베이징 퉁저우에서 탈북자 62명이 체포된 사건과 관련해 브로커에 대한 재판이 4일 서울에서 열렸다.",
    ),
    (
        "oct-2023-mass", "ja", "2025-10-09", "大量送還から2年、家族が集会",
        "2023年10月9日に中国から脱北者500人以上が強制送還されてから2年となる9日、ソウルで家族らが集会を開いた。",
    ),
    (
        "oct-2023-mass", "zh-Hans", "2025-10-09", "大规模遣返两周年 家属集会",
        "2023年10月9日，500多名脱北者被中国强制遣返。两年后的9日，家属在首尔举行集会。",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("case", "lang", "day", "title", "text"), LOOKING_BACK)
def test_an_anniversary_a_trial_or_a_memoir_of_a_known_case_wakes_nobody(
    store: Store, case: str, lang: str, day: str, title: str, text: str
) -> None:
    step = read(store, lang, day, title, text)
    assert step.messages == ()
    assert step.changes == ()
    assert step.incident in ("", f"a-{case}")


def test_what_looks_back_attaches_to_its_case_in_every_language(store: Store) -> None:
    lies = {(case, lang): read(store, lang, *rest).incident for case, lang, *rest in LOOKING_BACK}
    attached = {lang for (case, lang), incident in lies.items() if incident == f"a-{case}"}
    assert attached >= {"en", "ko", "ja", "zh-Hans", "zh-Hant"}
    assert len(store.open_incidents(START)) == len(
        archive(DEFAULT_PACK / "incidents.csv", rules().gazetteer.place)
    )


def test_thirteen_caught_in_kunming_today_are_news_although_thirteen_were_caught_there_once(
    store: Store,
) -> None:
    step = read(
        store, "en", "2026-03-04", "13 North Korean refugees arrested in Kunming",
        "Thirteen North Korean refugees were arrested in Kunming, in southern China, on March 2, an aid group said on Wednesday.",
    )  # fmt: skip
    assert [(change.kind, change.urgency) for change in step.changes] == [(ChangeKind.OPENED, "urgent")]
    assert len(step.messages) == 1
