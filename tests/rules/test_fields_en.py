"""What an English article states: how many people, where, and on which day, in whatever order it tells them."""

from __future__ import annotations

from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from rules.judge import RuleSet, load_rules
from rules.tuning import DEFAULT_PACK
from rules.verdict import Document, Report

CASES = yaml.safe_load((Path(__file__).parent / "fields_en.yaml").read_text(encoding="utf-8"))


@cache
def rules() -> RuleSet:
    return load_rules(DEFAULT_PACK, prove=False)


def report(case: dict[str, Any]) -> Report:
    published = datetime.combine(case["day"], time(12), UTC)
    return (
        rules().judge(Document("case", case.get("title", ""), case["text"], published, lang="en")).reports[0]
    )


def name(case: dict[str, Any]) -> str:
    return str(case.get("title") or case["text"][:20])


def stating(field: str) -> list[dict[str, Any]]:
    return [case for case in CASES if field in case]


@pytest.mark.parametrize("case", stating("count"), ids=name)
def test_the_number_is_that_of_those_whom_it_befell(case: dict[str, Any]) -> None:
    count = report(case).count
    assert (count and [count.low, count.high]) == case["count"]


@pytest.mark.parametrize("case", stating("place"), ids=name)
def test_the_first_place_is_that_of_the_act(case: dict[str, Any]) -> None:
    wanted = rules().gazetteer.named(case["place"])
    assert wanted is not None
    assert wanted.id in [id for place in report(case).places[:1] for id in (place.id, *place.parents[:1])]


@pytest.mark.parametrize("case", stating("event"), ids=name)
def test_the_day_is_that_of_the_act(case: dict[str, Any]) -> None:
    when = report(case).event_date
    assert (when and (when.low, when.high)) == (case["event"], case["event"])
