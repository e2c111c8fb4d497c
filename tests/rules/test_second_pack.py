"""The engine knows no topic: a small pack about another people in another country works the same way."""

from __future__ import annotations

import ast
import json
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from monitor.commands import main
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


def test_the_patterns_of_a_language_take_the_names_of_home_from_the_pack(pack: RuleSet) -> None:
    for told, decision in (("被遣返西藏", "alert"), ("遣返西藏的危险", "none")):
        text = f"三名西藏难民5月3日在尼泊尔南崎{told}，一名旅店老板说。"
        assert pack.judge(Document("5", "", text, MONDAY)).decision == decision, told
    nameless = replace(pack, pack=replace(pack.pack, home_called=()))
    text = "三名西藏难民5月3日在尼泊尔南崎遣返西藏的危险，一名旅店老板说。"
    assert nameless.judge(Document("6", "", text, MONDAY)).decision == "alert"


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
    for path in sorted(ENGINE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        # Docstrings may show an example; code may not know one.
        told = {
            ast.get_docstring(node, clean=False)
            for node in ast.walk(tree)
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        }
        strings = {
            node.value.lower().replace("asia/seoul", "")
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value not in told
        } - {"north-korean-refugees"}
        assert not [(path.name, word) for word in words for string in strings if word in string]


def test_the_command_line_takes_the_pack_from_the_config(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(PACK, tmp_path / "tibetans")
    config = tmp_path / "config.yaml"
    config.write_text(
        "channels: [{id: console, url: 'console://'}]\n"
        "rules: {pack: tibetans, words: {seizure: {zh-Hans: {add: [扣押]}}}}\n",
        "utf-8",
    )
    texts = {
        "en.txt": "Nepali police arrested three Tibetan refugees in Namche on Monday, a lodge owner said.",
        "zh.txt": "三名西藏难民5月3日在尼泊尔南崎被扣押，一名旅店老板说。",
        "other.txt": "Five North Korean refugees were arrested in Yanji on Monday, a pastor said.",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, "utf-8")
    files = [str(tmp_path / name) for name in texts]
    options = ["--json", "--published", "2021-05-04", "--config", str(config)]
    assert main(["scan", *files, *options]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one["decision"] for one in found] == ["alert", "alert", "none"]
    assert [one["reports"][0]["places"][0]["id"] for one in found[:2]] == ["np-namche", "np-namche"]
    assert main(["check", "--config", str(config)]) == 0
    assert main(["rules", "test", "--config", str(config)]) == 0
