"""What the judge promises about whole articles, in every language, with the shipped pack."""

from __future__ import annotations

import shutil
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import pytest
import yaml

from rules.judge import ENGINE, RuleSet, digest_of, failed_examples, load_rules
from rules.tuning import DEFAULT_PACK, RuleTuning, Threshold, WordChange
from rules.verdict import Document, Verdict

HERE = Path(__file__).parent
SEEDS = HERE.parents[2] / "shared" / "seeds"
CASES = [
    pytest.param(case, id=f"{file}-{case['lang']}-{case['title'][:40]}")
    for file in (
        "cases",
        "hard_cases",
        "odd_cases",
        "quiet_cases",
        "english_cases",
        "english_scope_cases",
        "european_cases",
        "more_quiet_cases",
        "everyday_cases",
    )
    for case in yaml.safe_load((HERE / f"{file}.yaml").read_text(encoding="utf-8"))
]
KNOWN_SHORT = {
    "Consulate asks for access to three in Erenhot",
    "Daughter, 19, held in Panjin",
    # Held and in danger in one breath: either stage is defensible.
    "三名脫北女子在寮國被扣 面臨遣返",
    "NGO appeals for 12 North Koreans in Chinese custody",
}


def document(title: str, text: str, day: date | None, lang: str | None = None) -> Document:
    published = datetime.combine(day, time(12), UTC) if day else None
    return Document("case", title, text, published, lang=lang)


def judged(ruleset: RuleSet, case: dict[str, Any]) -> Verdict:
    return ruleset.judge(document(case["title"], case["text"], case["day"], case["lang"]))


@pytest.mark.parametrize("case", CASES)
def test_an_article_is_told_or_left_alone_as_a_careful_officer_would(
    ruleset: RuleSet, case: dict[str, Any]
) -> None:
    verdict = judged(ruleset, case)
    why = [f"{reason.rule} {reason.points:+d} {reason.words!r}" for reason in verdict.reasons]
    if case["want"] == "quiet":
        assert verdict.decision != "alert", why
    elif case["want"] != "any":
        assert verdict.decision == case["want"], (why, verdict.notes)
        if case["title"] not in KNOWN_SHORT:
            assert verdict.reports[0].stage in case["stage"].split("|"), why
        assert verdict.lang == case["lang"]


def test_reasons_point_at_their_words_and_add_up(ruleset: RuleSet) -> None:
    for parameters in CASES:
        case = parameters.values[0]
        assert isinstance(case, dict)
        given = document(case["title"], case["text"], case["day"], case["lang"])
        verdict = ruleset.judge(given)
        assert sum(reason.points for reason in verdict.reasons) == verdict.points
        for reason in verdict.reasons:
            field = given.title if reason.span.field == "title" else given.text
            assert reason.words == field[reason.span.start : reason.span.end] != ""


@pytest.mark.skipif(not SEEDS.exists(), reason="the seeds are not part of the project")
@pytest.mark.parametrize(
    ("seed", "day", "decisions", "stages", "count", "place"),
    [
        ("000", date(2013, 7, 15), {"alert"}, {"arrested"}, (2, 2), "Yanji"),
        (
            "001",
            date(2019, 5, 3),
            {"alert"},
            {"arrested", "detained", "at_risk"},
            (7, 7),
            "Liaoning",
        ),
        ("002", date(2024, 2, 8), {"alert"}, {"arrested"}, (2, 2), "Hebei"),
        ("003", date(2012, 3, 8), {"alert"}, {"repatriated"}, (31, 31), None),
        ("004", date(2023, 12, 7), {"alert", "digest"}, {"repatriated"}, (None, 600), None),
    ],
)
def test_the_five_real_articles_are_read_as_people_read_them(
    ruleset: RuleSet,
    seed: str,
    day: date,
    decisions: set[str],
    stages: set[str],
    count: tuple[int | None, int],
    place: str | None,
) -> None:
    text = next(SEEDS.glob(f"{seed}_*")).read_text(encoding="utf-8")
    verdict = ruleset.judge(document("", text, day))
    report = verdict.reports[0]
    assert verdict.decision in decisions
    assert report.stage in stages
    assert report.count is not None
    assert (report.count.low, report.count.high) == count
    if place:
        assert report.places[0].name == place
    for reason in verdict.reasons:
        assert not any(span.start <= reason.span.start < span.end for span in verdict.tail)


def test_without_a_day_a_document_is_judged_as_if_read_on_its_own(ruleset: RuleSet) -> None:
    text = "Chinese police arrested five North Korean refugees in Yanji on Monday, an activist said."
    verdict = ruleset.judge(document("Five North Korean refugees arrested in Yanji", text, None))
    assert verdict.decision == "alert"
    assert verdict.reports[0].event_date is None


def test_an_old_event_told_for_the_first_time_goes_to_the_digest(ruleset: RuleSet) -> None:
    text = (
        "Four North Korean refugees were arrested in Nanning on 4 January, a lawmaker disclosed on Tuesday."
    )
    verdict = ruleset.judge(document("Four refugees held in Nanning since January", text, date(2018, 9, 19)))
    assert verdict.decision == "digest"


def test_nothing_in_the_tail_is_judged(ruleset: RuleSet) -> None:
    text = (
        "The museum reopens on Friday with a show of North Korean embroidery.\n\nIt closes in June.\n\n"
        "Related stories\n\nFive North Korean refugees arrested in Yanji\n\nNine defectors sent back from Laos\n"
    )
    assert ruleset.judge(document("Museum reopens", text, date(2020, 1, 1))).decision == "none"


class TestTuning:
    """What staff change in config.yaml changes the verdict, and nothing else does."""

    text = "Chinese police arrested five North Korean refugees in Yanji on Monday, an activist said."

    def verdict(self, **tuning: Any) -> Verdict:
        ruleset = load_rules(DEFAULT_PACK, RuleTuning(**tuning), prove=False)
        return ruleset.judge(document("Five refugees arrested", self.text, date(2020, 3, 3), "en"))

    def test_a_higher_threshold_keeps_it_for_the_digest(self) -> None:
        high = self.verdict(thresholds=(Threshold("en", alert=60),))
        assert high.decision == "digest"
        assert high.threshold == 60

    def test_a_removed_word_no_longer_tells(self) -> None:
        removed = (WordChange("arrest", "en", remove=("arrested", "arrest", "arrests")),)
        assert self.verdict(words=removed).decision == "none"

    def test_an_added_word_tells(self, ruleset: RuleSet) -> None:
        text = "Chinese police zapzarapped five North Korean refugees in Yanji on Monday, an activist said."
        added = (WordChange("arrest", "en", add=("zapzarapped",)),)
        with_word = load_rules(DEFAULT_PACK, RuleTuning(words=added), prove=False)
        given = document("", text, date(2020, 3, 3), "en")
        assert ruleset.judge(given).decision == "none"
        assert with_word.judge(given).decision == "alert"

    def test_a_rule_that_is_off_gives_no_points(self) -> None:
        usual, without = self.verdict(), self.verdict(off=("says-when",))
        assert any(reason.rule == "says-when" for reason in usual.reasons)
        assert without.points == usual.points - 3

    def test_a_rule_in_shadow_is_shown_and_decides_nothing(self) -> None:
        shadowed = self.verdict(shadow=("says-when",))
        assert not any(reason.rule == "says-when" for reason in shadowed.reasons)
        assert "in shadow: says-when +3" in shadowed.notes

    def test_any_change_changes_the_digest(self) -> None:
        assert self.verdict().ruleset != self.verdict(off=("says-when",)).ruleset


def test_whatever_file_can_change_a_verdict_changes_the_digest(tmp_path: Path) -> None:
    engine = tmp_path / "rules"
    shutil.copytree(ENGINE, engine, ignore=shutil.ignore_patterns("__pycache__"))
    pack = engine / "packs" / DEFAULT_PACK.name
    own = tmp_path / "own.yaml"
    own.write_text("rule: own\n", "utf-8")
    tuning = RuleTuning(files=(own,))
    before = digest_of(pack, tuning, engine)
    data = sorted(file for file in engine.rglob("*") if file.is_file() and file.suffix != ".py")
    folders = {str(file.parent.relative_to(engine)) for file in data}
    assert folders == {
        "language",
        f"packs/{pack.name}",
        f"packs/{pack.name}/groups",
        f"packs/{pack.name}/rules",
    }
    assert {"pack.yaml", "gazetteer.csv", "place_traps.csv", "sources.csv"} <= {file.name for file in data}
    unseen = []
    for file in (*data, *sorted(engine.rglob("*.py")), own):
        held = file.read_bytes()
        file.write_bytes(held + b"\n")
        if digest_of(pack, tuning, engine) == before:
            unseen.append(str(file.relative_to(tmp_path)))
        file.write_bytes(held)
    assert unseen == []
    assert digest_of(pack, tuning, engine) == before


def test_every_example_of_the_shipped_pack_comes_out_as_it_says(ruleset: RuleSet) -> None:
    for rule in ruleset.rules:
        assert not failed_examples(ruleset, Path(f"{rule.rule}.yaml"), rule)


def test_the_cheap_look_never_drops_what_would_be_told(ruleset: RuleSet) -> None:
    for parameters in CASES:
        case = parameters.values[0]
        assert isinstance(case, dict)
        if case["want"] == "alert":
            assert ruleset.might_matter(case["text"]) or ruleset.might_matter(case["title"])


@pytest.mark.parametrize(
    ("text", "decision"),
    [
        (
            "Chinese police arrested 350 North Korean defectors in Beijing on Monday, a rights group said.",
            "alert",
        ),
        ("지난 20일 지린성 옌지에서 탈북민 500여 명이 체포됐다고 소식통이 전했다.", "alert"),
        ("About 2,000 North Korean refugees are detained in China, a rights group said on Monday.", "none"),
        ("Some 2,600 North Korean defectors are held in Jilin Province, experts said on Monday.", "none"),
    ],
)
def test_hundreds_taken_in_one_town_on_one_day_are_an_event_and_totals_are_not(
    text: str, decision: str
) -> None:
    verdict = load_rules(DEFAULT_PACK, prove=False).judge(Document("mass", "", text))
    assert verdict.decision == decision
