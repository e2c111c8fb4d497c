"""Chinese, Japanese and European reports and their look-alikes, read as a careful officer would.

Written apart from the rules: wires, letters, reports and notes; and what only looks like one (memoirs, figures, debates,
other people, workers going home, prisoners of war, helpers, arrests at home and in the refuge).
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from rules.judge import RuleSet, load_rules
from rules.tuning import DEFAULT_PACK
from rules.verdict import Document, Verdict

CASES = [
    case
    for file in ("reading_zh.yaml", "reading_eu.yaml", "reading_eu_days.yaml", "reading_ja.yaml")
    for case in yaml.safe_load((Path(__file__).parent / file).read_text(encoding="utf-8"))
]
ALERTS = [case for case in CASES if case["want"] == "alert"]


@cache
def rules() -> RuleSet:
    return load_rules(DEFAULT_PACK, prove=False)


def read(case: dict[str, Any]) -> Verdict:
    published = datetime.combine(case["day"], time(12), UTC)
    return rules().judge(Document("case", case.get("title", ""), case["text"], published, lang=case["lang"]))


def name(case: dict[str, Any]) -> str:
    return str(case.get("title") or case["text"][:20])


def stating(field: str) -> list[dict[str, Any]]:
    return [case for case in ALERTS if field in case]


@pytest.mark.parametrize("case", CASES, ids=name)
def test_a_text_is_told_or_left_alone(case: dict[str, Any]) -> None:
    verdict = read(case)
    why = [f"{reason.rule} {reason.points:+d} {reason.words!r}" for reason in verdict.reasons]
    assert (verdict.decision == "alert") == (case["want"] == "alert"), why


@pytest.mark.parametrize("case", stating("stage"), ids=name)
def test_its_stage_is_what_happened_last(case: dict[str, Any]) -> None:
    assert [report.stage for report in read(case).reports[:1]] == [case["stage"]]


@pytest.mark.parametrize("case", stating("count"), ids=name)
def test_its_number_is_that_of_the_people(case: dict[str, Any]) -> None:
    count = read(case).reports[0].count
    assert (count and [count.low, count.high]) == case["count"]


@pytest.mark.parametrize("case", stating("place"), ids=name)
def test_its_first_place_is_the_scene(case: dict[str, Any]) -> None:
    wanted = rules().gazetteer.named(case["place"])
    assert wanted is not None
    places = read(case).reports[0].places
    assert wanted.id in [id for place in places[:1] for id in (place.id, *place.parents[:1])]


@pytest.mark.parametrize("case", stating("event"), ids=name)
def test_its_day_is_that_of_the_event(case: dict[str, Any]) -> None:
    day: date = case["event"]
    when = read(case).reports[0].event_date
    assert (when and (when.low, when.high)) == (day, day)
