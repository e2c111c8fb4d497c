"""What staff learn of their rules before they trust them: proof, blind spots, effect, what is unused, what smells."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rules.documents import DocumentError
from rules.evaluation import Gold, ablation, wilson
from rules.evaluation.__main__ import main as evaluate
from rules.judge import RuleSet, load_rules
from rules.proof import compare, effect, lint, prove, unused
from rules.tuning import RuleTuning, Threshold, WordChange
from rules.verdict import Document

PACK = Path(__file__).parent / "packs" / "tibetans-in-nepal"
MONDAY = datetime(2021, 5, 4, 12, tzinfo=UTC)
ARTICLES = (
    Document(
        "a", "Three arrested", "Nepali police arrested three Tibetan refugees in Namche on Monday.", MONDAY
    ),
    Document("b", "Six handed back", "Six Tibetan refugees were handed back at Kodari on Friday.", MONDAY),
    Document("c", "Tea", "The tea harvest was good.", MONDAY),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the small pack, to be spoilt."""
    return Path(shutil.copytree(PACK, tmp_path / "pack"))


@pytest.fixture(scope="module")
def small() -> RuleSet:
    return load_rules(PACK, RuleTuning(pack=PACK))


def refused(folder: Path, tuning: RuleTuning | None = None) -> str:
    with pytest.raises(DocumentError) as caught:
        load_rules(folder, tuning or RuleTuning(pack=folder))
    return str(caught.value)


def test_a_rule_whose_example_fails_is_refused_with_its_file_and_line(folder: Path) -> None:
    path = folder / "rules" / "seized.yaml"
    path.write_text(path.read_text().replace("Nepali police arrested three", "Nepali police greeted three"))
    message = refused(folder)
    assert f"{path}:" in message
    assert "does not match its en example" in message


TREK = "The trekker wrote a book. "
SEIZED = "Nepali police arrested three Tibetan refugees in Namche on Monday."


def about_monks(folder: Path, text: str, *, wanted: bool = True, more: str = "") -> RuleSet:
    """The small pack with one more rule, that texts of trekkers are no news."""
    examples = "must_match" if wanted else "must_not_match"
    (folder / "rules" / "about-monks.yaml").write_text(
        "rule: about-monks\nname: x\nwhy: y\nkind: document\nneeds: [monks]\nwithin: opening\npoints: -4\n"
        f'{more}{examples}:\n  - {{lang: en, text: "{text}"}}\n'
    )
    return load_rules(folder, RuleTuning(pack=folder))


@pytest.mark.parametrize(
    ("text", "wanted", "cause"),
    [
        (TREK + SEIZED, False, "what matched: 'trekker'"),
        (SEIZED, True, "it has no word of: monks"),
        (TREK, True, "without a sentence that tells of an incident no rule is asked"),
    ],
)
def test_a_failing_example_says_what_matched_or_what_it_lacks(
    folder: Path, text: str, wanted: bool, cause: str
) -> None:
    with pytest.raises(DocumentError) as caught:
        about_monks(folder, text, wanted=wanted)
    [fault] = caught.value.faults
    assert fault.line == 9
    assert fault.message.endswith(cause)


def test_a_word_group_keeps_a_rule_about_whole_texts_silent(folder: Path) -> None:
    about_monks(folder, TREK + SEIZED)
    about_monks(folder, TREK + SEIZED, wanted=False, more="unless: [patrols]\n")


def test_a_misspelt_group_is_refused_and_the_right_one_offered(folder: Path) -> None:
    path = folder / "rules" / "seized.yaml"
    path.write_text(path.read_text().replace("needs: [tibetans, seizure]", "needs: [tibetans, seizures]"))
    message = refused(folder)
    assert f"{path}:" in message
    assert ":6: needs: 'seizures' is no word group" in message
    assert "seizure" in message


def test_all_faults_are_told_at_once(folder: Path) -> None:
    (folder / "rules" / "where.yaml").write_text(
        "rule: where\nname: x\nwhy: y\nkind: guess\nneeds: []\npoints: 1\n"
    )
    (folder / "groups" / "monks.yaml").write_text("group: monks\nrole: monk\nwhy: y\nterms: {en: ['*']}\n")
    message = refused(folder)
    assert "where.yaml" in message
    assert "monks.yaml" in message


def test_tuning_that_names_nothing_is_refused(folder: Path) -> None:
    assert "no rule 'sezed'" in refused(folder, RuleTuning(pack=folder, off=("sezed",)))


def test_a_word_that_is_not_there_cannot_be_removed() -> None:
    def removing(word: str) -> RuleTuning:
        return RuleTuning(pack=PACK, words=(WordChange("seizure", "zh-Hans", remove=(word,)),))

    assert load_rules(PACK, removing("被捕"), prove=False), "words of both scripts are removed from either"
    message = refused(PACK, removing("被抓"))
    assert 'rules.words.seizure.zh-Hans.remove: the group has no word "被抓" to remove' in message


def test_findings_name_the_file_they_are_in(ruleset: RuleSet) -> None:
    for finding in lint(ruleset):
        assert Path(finding.file).exists(), finding


def test_a_draft_rule_takes_no_part_and_needs_no_proof(folder: Path) -> None:
    path = folder / "rules" / "seized.yaml"
    draft = path.read_text().replace("kind: report", "kind: report\nstatus: draft")
    path.write_text(draft.replace("police arrested", "police greeted"))
    assert load_rules(folder, RuleTuning(pack=folder)).judge(ARTICLES[0]).decision == "none"


def test_a_report_rule_in_shadow_is_shown_and_reports_nothing() -> None:
    shadowed = load_rules(PACK, RuleTuning(pack=PACK, shadow=("seized",))).judge(ARTICLES[0])
    assert shadowed.decision == "none"
    assert not shadowed.reports
    assert "in shadow: seized +6" in shadowed.notes


def test_words_that_no_example_proves_are_listed(small: RuleSet) -> None:
    found = prove(small)
    assert not found.failed
    assert found.proven > 0
    blind = {(spot.group, spot.term): spot for spot in found.blind}
    assert ("seizure", "caught") in blind
    assert not blind["seizure", "caught"].seen
    assert ("seizure", "arrested") not in blind
    assert ("seized", "zh-Hans") in found.unproven_languages


def test_the_effect_of_a_rule_is_what_is_lost_without_it(small: RuleSet) -> None:
    found = effect(small, ARTICLES, "seized")
    assert (found.without.texts, found.took_part) == (3, 1)
    assert [difference.id for difference in found.without.lost] == ["a"]
    assert not found.without.gained


def test_the_effect_of_an_unknown_rule_is_an_error(small: RuleSet) -> None:
    with pytest.raises(KeyError):
        effect(small, ARTICLES, "nonsense")


def test_two_rule_sets_are_compared_article_by_article(small: RuleSet) -> None:
    strict = load_rules(PACK, RuleTuning(pack=PACK, thresholds=(Threshold("en", alert=99),)))
    labelled = [(each, label) for each, label in zip(ARTICLES, ("new", "late", "other"), strict=True)]
    found = compare(small, strict, labelled)
    assert [each.id for each in found.lost] == ["a", "b"]
    assert (found.texts, found.alerts_before, found.alerts_after) == (3, 2, 0)
    assert found.labelled == 2, "a late report may alert or not: it is not scored"
    assert (found.score_before.recall, found.score_after.recall) == (1.0, 0.0)
    assert not compare(small, small, labelled).lost


def test_rules_and_words_that_never_take_part_are_listed(small: RuleSet) -> None:
    found = unused(small, ARTICLES)
    assert "past" in found.rules
    assert "seized" not in found.rules
    assert ("seizure", "en", "caught") in found.terms
    assert not any(lang == "ja" for _, lang, _ in found.terms)


def test_lint_names_twins_and_very_short_words(folder: Path) -> None:
    (folder / "groups" / "monks.yaml").write_text(
        "group: monks\nrole: others\nwhy: y\nterms: {en: [Sherpa, sherpa, ox*], zh: [僧]}\n"
    )
    messages = [str(fault) for fault in lint(load_rules(folder, RuleTuning(pack=folder)))]
    assert any("'sherpa' is the same as 'Sherpa'" in message for message in messages)
    assert any("'ox*' is a stem" in message for message in messages)
    assert any("'僧' is one character" in message for message in messages)


def test_misses_of_the_held_out_half_are_never_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert evaluate(["tests/corpus", "--half", "held_out", "--misses"]) == 2
    assert evaluate(["tests/corpus", "--misses"]) == 2
    assert evaluate(["tests/corpus", "--half", "sealed", "--ablation"]) == 2
    assert "only totals" in capsys.readouterr().err


def test_the_ablation_tells_what_each_rule_earns_and_what_it_costs(small: RuleSet) -> None:
    """Without the rule of seizures an arrest is lost and a false alarm goes; no other rule has a part in that."""
    golds = [
        gold(ARTICLES[0], "new", "arrested"),
        gold(ARTICLES[1], "new", "repatriated"),
        gold(ARTICLES[2], "other", None),
        gold(replace(ARTICLES[0], id="d", title="A play: three arrested"), "other", None),
    ]
    effects = ablation(small, golds)
    seized = next(effect for effect in effects if effect.rule == "seized")
    assert (seized.on_incidents, seized.on_others) == (1, 1)
    assert (seized.lost, seized.won, seized.alarms, seized.silenced, seized.earns) == (1, 0, 0, 1, 0)
    assert seized.stages == -1
    assert next(effect for effect in effects if effect.rule == "past").points == 0
    assert [effect.earns for effect in effects] == sorted(effect.earns for effect in effects)


def gold(document: Document, label: str, stage: str | None) -> Gold:
    return Gold(document, label, "", stage, None, (), None, ())


def test_wilson_intervals_are_those_of_the_textbook() -> None:
    low, high = wilson(97, 100)
    assert (round(low, 3), round(high, 3)) == (0.915, 0.990)
