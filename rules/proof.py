"""What examples and articles prove of a rule set: its blind spots, a rule's effect, what is never used, what smells.

Pure functions over a loaded rule set; the command line prints what they return.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from rules.documents import Fault
from rules.judge import LANGUAGE_FILES, RuleSet, matches
from rules.lexicon import Hit, Lexicon
from rules.rule import Example, Group, Rule
from rules.text import Text, fold, language_of, normalise
from rules.verdict import Document, Verdict


@dataclass(frozen=True, slots=True)
class BlindSpot:
    """A word that no example proves: it could be taken out and every example would still come out right."""

    group: str
    lang: str
    term: str
    seen: bool
    """It occurs in an example, which holds without it."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What the examples of a rule set prove."""

    examples: int
    failed: tuple[Fault, ...]
    proven: int
    """Words whose loss makes an example fail."""
    blind: tuple[BlindSpot, ...]
    unproven_languages: tuple[tuple[str, str], ...]
    """(rule, language) for which a report rule has no example that must match."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A document on whose decision two rule sets do not agree."""

    id: str
    title: str
    lang: str
    before: Verdict
    after: Verdict


@dataclass(frozen=True, slots=True)
class Score:
    """Alerts of one rule set against labels."""

    true: int = 0
    false: int = 0
    missed: int = 0

    @property
    def precision(self) -> float | None:
        return self.true / (self.true + self.false) if self.true + self.false else None

    @property
    def recall(self) -> float | None:
        return self.true / (self.true + self.missed) if self.true + self.missed else None

    @property
    def f1(self) -> float | None:
        both = 2 * self.true + self.false + self.missed
        return 2 * self.true / both if both else None


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a change of rules alters over documents."""

    texts: int
    alerts_before: int
    alerts_after: int
    gained: tuple[Difference, ...]
    """Alerts that are there only after it."""
    lost: tuple[Difference, ...]
    """Alerts that were there only before it."""
    moved: tuple[Difference, ...]
    """Other changes of decision (digest or none)."""
    labelled: int
    score_before: Score
    score_after: Score


@dataclass(frozen=True, slots=True)
class Effect:
    """What one rule does over documents: the comparison with the rules without it."""

    rule: str
    took_part: int
    """Documents of whose sum it is a part."""
    without: Comparison


@dataclass(frozen=True, slots=True)
class Unused:
    """Rules, groups and words that took no part in any of the documents."""

    documents: int
    rules: tuple[str, ...]
    groups: tuple[str, ...]
    terms: tuple[tuple[str, str, str], ...]
    """(group, language, term), only of languages that the documents are written in."""


def prove(ruleset: RuleSet) -> Proof:
    """Every example judged, and every word taken out once. Takes seconds."""
    examples = [
        (rule, example, wanted)
        for rule in ruleset.rules
        if rule.status in ("live", "shadow")
        for wanted, some in ((True, rule.must_match), (False, rule.must_not_match))
        for example in some
    ]
    failed = tuple(
        Fault(str(ruleset.folder / "rules" / f"{rule.rule}.yaml"), example.line, "examples", example.text)
        for rule, example, wanted in examples
        if matches(ruleset, rule.rule, example) != wanted
    )
    where: dict[tuple[str, str], list[tuple[Rule, Example, bool]]] = {}
    for each in examples:
        for group, term in _terms_in(ruleset.lexicon, each[1]):
            where.setdefault((group, term), []).append(each)
    proven, blind = 0, []
    for words in ruleset.lexicon.lists:
        for term in (*words.terms, *words.weak_terms):
            if term.startswith("!"):
                continue
            seen = [
                each
                for each in where.get((words.group, term), ())
                if words.lang in (each[1].lang, each[1].lang.split("-")[0], "*")
            ]
            without = replace(ruleset, lexicon=_Without(ruleset.lexicon, words.group, term))
            if any(matches(without, rule.rule, example) != wanted for rule, example, wanted in seen):
                proven += 1
            else:
                blind.append(BlindSpot(words.group, words.lang, term, bool(seen)))
    silent = tuple(
        (rule.rule, lang)
        for rule in ruleset.rules
        if rule.kind == "report" and rule.status == "live"
        for lang in rule.languages
        if not any(example.lang == lang for example in rule.must_match)
    )
    return Proof(len(examples), failed, proven, tuple(blind), silent)


WANTED = {"new": True, "update": True, "related": False, "background": False, "other": False}
"""Label -> whether it should alert. Documents with other labels (late, repeat, none) are not scored."""


def compare(before: RuleSet, after: RuleSet, texts: Iterable[tuple[Document, str]]) -> Comparison:
    """Judge each (document, label) by both."""
    return _compared((text, label, before.judge(text), after.judge(text)) for text, label in texts)


def effect(ruleset: RuleSet, documents: Iterable[Document], name: str) -> Effect:
    """What changes over the documents when the rule is switched off. An unknown name raises KeyError."""
    if name not in {rule.rule for rule in ruleset.rules}:
        raise KeyError(name)
    without = replace(
        ruleset,
        rules=tuple(replace(rule, status="retired") if rule.rule == name else rule for rule in ruleset.rules),
    )
    took_part = 0

    def judged() -> Iterator[tuple[Document, str, Verdict, Verdict]]:
        nonlocal took_part
        for document in documents:
            verdict = ruleset.judge(document)
            took_part += any(reason.rule == name for reason in verdict.reasons)
            yield document, "", verdict, without.judge(document)

    compared = _compared(judged())
    return Effect(name, took_part, compared)


def _compared(judged: Iterable[tuple[Document, str, Verdict, Verdict]]) -> Comparison:
    gained: list[Difference] = []
    lost: list[Difference] = []
    moved: list[Difference] = []
    alerts, tallies = Counter[int](), (Counter[str](), Counter[str]())
    texts = labelled = 0
    for document, label, *verdicts in judged:
        texts += 1
        told = [verdict.decision == "alert" for verdict in verdicts]
        labelled += label in WANTED
        for side, alerted in enumerate(told):
            alerts[side] += alerted
            if label in WANTED:
                outcome = {(True, True): "true", (False, True): "false", (True, False): "missed"}
                tallies[side][outcome.get((WANTED[label], alerted), "silent")] += 1
        if verdicts[0].decision != verdicts[1].decision:
            found = Difference(document.id, document.title, verdicts[1].lang, *verdicts)
            (moved if told[0] == told[1] else gained if told[1] else lost).append(found)
    scores = [Score(tally["true"], tally["false"], tally["missed"]) for tally in tallies]
    return Comparison(
        texts, alerts[0], alerts[1], tuple(gained), tuple(lost), tuple(moved), labelled, *scores
    )


def unused(ruleset: RuleSet, documents: Iterable[Document]) -> Unused:
    """What no document ever used."""
    rules: Counter[str] = Counter()
    hits: set[tuple[str, str]] = set()
    languages: set[str] = set()
    total = 0
    for document in documents:
        total += 1
        verdict = ruleset.judge(document)
        rules.update(reason.rule for reason in verdict.reasons)
        languages.add(verdict.lang)
        for field in (document.title, document.text):
            hits.update((hit.group, hit.term) for hit in ruleset.lexicon.hits(normalise(field), verdict.lang))
    read = languages | {lang.split("-")[0] for lang in languages}
    groups = {group for group, _ in hits}
    return Unused(
        documents=total,
        rules=tuple(r.rule for r in ruleset.rules if r.status == "live" and r.rule not in rules),
        groups=tuple(group for group in ruleset.lexicon.groups() if group not in groups),
        terms=tuple(
            (words.group, words.lang, term)
            for words in ruleset.lexicon.lists
            if words.lang in read
            for term in (*words.terms, *words.weak_terms)
            if not term.startswith("!") and (words.group, term) not in hits
        ),
    )


_SHORT_STEM = 4


def lint(ruleset: RuleSet) -> tuple[Fault, ...]:
    """What is not wrong but smells: twins, very short words, gaps in languages, rules that nothing proves."""
    found: list[Fault] = []
    used = {
        part for rule in ruleset.rules for name in (*rule.needs, *rule.unless) for part in name.split("|")
    }
    for group in ruleset.groups:
        file = _file_of(ruleset, group)
        if group.role in ("cue", "other", "past", "support") and group.group not in used:
            found.append(Fault(file, group.line, "group", f"no rule uses {group.group!r}"))
        for lang, terms in (*group.terms, *group.weak_terms):
            found += _term_smells(file, group.line, lang, terms)
    for rule in ruleset.rules:
        file = str(ruleset.folder / "rules" / f"{rule.rule}.yaml")
        if rule.status in ("draft", "retired"):
            continue
        if rule.kind == "report" and not rule.must_match:
            found.append(Fault(file, rule.line, "must_match", "a report rule that no example proves"))
        if rule.kind == "report" and not rule.must_not_match:
            found.append(Fault(file, rule.line, "must_not_match", "no example says what it must leave alone"))
        for lang in rule.languages:
            found += _language_gaps(ruleset, file, rule, lang)
    return tuple(found)


def _file_of(ruleset: RuleSet, group: Group) -> str:
    """The file that holds the group: the pack's of that name, another of the pack's, or one of the language's."""
    folder = ruleset.folder / "groups"
    own = folder / f"{group.group}.yaml"
    named = re.compile(rf"^\s*-?\s*group: {re.escape(group.group)}\s*$", re.MULTILINE)
    others = (*sorted(folder.glob("*.yaml")), *LANGUAGE_FILES)
    return str(next((file for file in (own, *others) if file.exists() and named.search(_text_of(file))), own))


@cache
def _text_of(file: Path) -> str:
    return file.read_text("utf-8")


def _term_smells(file: str, line: int, lang: str, terms: Sequence[str]) -> list[Fault]:
    found: list[Fault] = []
    known: dict[str, str] = {}
    for term in terms:
        bare = term.strip("!=^")
        folded = fold(bare)
        if folded in known and _mark(term) == _mark(known[folded]):
            found.append(Fault(file, line, f"terms.{lang}", f"{term!r} is the same as {known[folded]!r}"))
        known[folded] = term
        if term.startswith("!"):
            continue
        letters = bare.replace("*", "")
        if lang in ("ko", "zh", "zh-Hans", "zh-Hant", "ja"):
            if len(letters) < 2 and not term.startswith("^"):
                found.append(
                    Fault(file, line, f"terms.{lang}", f"{term!r} is one character: it stands in many words")
                )
        elif bare.endswith("*") and " " not in letters and len(letters) < _SHORT_STEM:
            found.append(
                Fault(file, line, f"terms.{lang}", f"{term!r} is a stem of fewer than {_SHORT_STEM} letters")
            )
    return found


def _mark(term: str) -> str:
    return term[0] if term[:1] in "!=^" else ""


def _language_gaps(ruleset: RuleSet, file: str, rule: Rule, lang: str) -> list[Fault]:
    groups = {group.group: group for group in ruleset.groups}
    found = []
    for name in rule.needs:
        known = [groups[part] for part in name.split("|") if part in groups]
        if not known or len(known) < len(name.split("|")):
            continue
        spoken = {each for group in known for each, terms in (*group.terms, *group.weak_terms) if terms}
        if not spoken & {lang, lang.split("-")[0], "*"}:
            found.append(
                Fault(file, rule.line, "languages", f"{lang} is listed, but {name!r} has no words in it")
            )
    return found


def _terms_in(lexicon: Lexicon, example: Example) -> set[tuple[str, str]]:
    lang = language_of(example.text, example.lang)
    hits = (*lexicon.hits(normalise(example.title), lang), *lexicon.hits(normalise(example.text), lang))
    return {(hit.group, hit.term) for hit in hits}


class _Without(Lexicon):
    """A lexicon with one term taken out, at the cost of a filter."""

    def __init__(self, whole: Lexicon, group: str, term: str) -> None:
        self._whole, self._group, self._term = whole, group, term
        self.lists = whole.lists

    def hits(self, text: Text, lang: str) -> tuple[Hit, ...]:
        return tuple(
            hit
            for hit in self._whole.hits(text, lang)
            if not (hit.group == self._group and hit.term == self._term)
        )

    def prefilter(self, raw: str) -> bool:
        return True
