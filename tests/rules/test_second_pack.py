"""The engine knows no topic: a small pack about another people in another country works the same way."""

from __future__ import annotations

import ast
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rules.judge import RuleSet, load_rules
from rules.tuning import RuleTuning
from rules.verdict import Document

PACK = Path(__file__).parent / "packs" / "tibetans-in-nepal"
ENGINE = Path(__file__).parents[2] / "rules"
MONDAY = datetime(2021, 5, 4, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def pack() -> RuleSet:
    return load_rules(PACK, RuleTuning(pack=PACK))


def test_another_people_is_reported_with_its_own_places(pack: RuleSet) -> None:
    text = "Nepali police arrested three Tibetan refugees in Namche on Monday, a lodge owner said."
    verdict = pack.judge(Document("1", "Three Tibetans arrested in Namche", text, MONDAY))
    assert verdict.decision == "alert"
    report = verdict.reports[0]
    assert (report.stage, report.places[0].id) == ("arrested", "np-namche")
    assert report.count is not None
    assert report.count.low == 3
    assert report.event_date is not None
    assert report.event_date.low.isoformat() == "2021-05-03"


def test_it_speaks_chinese_too(pack: RuleSet) -> None:
    verdict = pack.judge(Document("2", "", "三名西藏难民5月3日在尼泊尔南崎被捕，一名旅店老板说。", MONDAY))
    assert verdict.decision == "alert"


def test_the_people_of_the_shipped_pack_are_nobody_here(pack: RuleSet, ruleset: RuleSet) -> None:
    given = Document(
        "3", "", "Five North Korean refugees were arrested in Yanji on Monday, a pastor said.", MONDAY
    )
    assert pack.judge(given).decision == "none"
    assert ruleset.judge(given).decision == "alert"


def test_old_and_denied_events_stay_silent_here_as_well(pack: RuleSet) -> None:
    for text in (
        "Nepali police arrested three Tibetan refugees in Namche in 2012.",
        "Nepali police have not arrested three Tibetan refugees in Namche on Monday.",
    ):
        assert pack.judge(Document("4", "", text, MONDAY)).decision != "alert"


def test_no_topic_word_stands_in_the_engine() -> None:
    words = (
        "north korea",
        "dprk",
        "pyongyang",
        "seoul",
        "탈북",
        "북한",
        "북송",
        "脱北",
        "脫北",
        "朝鲜",
        "北朝鮮",
    )
    for path in sorted(ENGINE.glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        # Docstrings may show an example; code may not know one.
        told = {
            ast.get_docstring(node, clean=False)
            for node in ast.walk(tree)
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        }
        strings = {
            node.value.lower()
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value not in told
        } - {"north-korean-refugees"}
        assert not [(path.name, word) for word in words for string in strings if word in string]
