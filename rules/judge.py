"""Document → Verdict: which report an article makes, what it is worth in points, and why.

    rules = load_rules(DEFAULT_PACK)
    verdict = rules.judge(Document("1", "Two refugees arrested", "…"))

The order of work: a cheap look whether the text can matter at all; tails marked; sentences and hits; frames (who did
what to whom, in which mood); each frame weighed by the pack's rules; the best told frames joined to reports; the kind
of text weighed against them. Every point has words it stands on, and the points add up.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from pathlib import Path

from rules.documents import DocumentError, Fault, did_you_mean
from rules.frames import Reading, read_frames
from rules.lexicon import Hit, Lexicon, WordList, adjusted, complaint
from rules.origin import Sources, SourcesError, load_sources
from rules.places import Gazetteer, GazetteerError, load_gazetteer
from rules.reporting import reports
from rules.rule import Example, Group, Limits, PackFile, Rule, read_groups, read_pack, read_rules
from rules.tails import find_tails
from rules.telling import Telling, same_event_stage, shadow_reports, tellings
from rules.text import Stretch, Text, fold, language_of, normalise
from rules.tuning import RuleTuning
from rules.verdict import Decision, Document, Field, Span, Verdict
from rules.weighing import Weighed, weigh

ENGINE = Path(__file__).parent
LANGUAGE_FILES = tuple(sorted((ENGINE / "language").glob("*.yaml")))
"""Word groups of the languages themselves, whatever the topic."""

_LONGEST_TEXT, _LONGEST_TITLE = 40_000, 1_000
"""Characters that are read: more than any article has."""


@dataclass(frozen=True, slots=True)
class RuleSet:
    """A pack with its tuning, ready to judge. Immutable; safe to share with forked children."""

    pack: PackFile
    groups: tuple[Group, ...]
    rules: tuple[Rule, ...]
    lexicon: Lexicon
    gazetteer: Gazetteer
    sources: Sources
    limits: Mapping[str, Limits]
    roles: Mapping[str, str]
    folder: Path
    digest: str
    """Changes whenever a judgement may change: of all files, the tuning and the engine's version."""

    def might_matter(self, raw: str) -> bool:
        """Whether the raw text may be worth judging. Never False for one that would be told."""
        return self.lexicon.prefilter(raw)

    def judge(self, document: Document) -> Verdict:
        """The verdict. No input of any kind raises."""
        if not (self.might_matter(document.text) or self.might_matter(document.title)):
            return self._silent(document)
        return self._read(document)

    def _silent(self, document: Document) -> Verdict:
        # Nothing hangs on it here, so a glance is enough.
        lang = language_of((document.text or document.title)[:600], document.lang)
        alert = self._limits(lang).alert
        return Verdict(
            "none", 0, alert, (), (), lang, document.tail, ("names none of the people",), self.digest
        )

    def _limits(self, lang: str) -> Limits:
        return self.limits.get(lang, self.pack.limits)

    def _population(self, lang: str) -> tuple[str, ...]:
        """Words for the people and their flight in this language, without marks of the term language."""
        return tuple(
            term.strip("*=^!").replace("*", "")
            for group in self.groups
            if group.role in ("people", "flight")
            for each, terms in (*group.terms, *group.weak_terms)
            if each in (lang, lang.split("-")[0], "*")
            for term in terms
            if not term.startswith("!")
        )

    def _read(self, document: Document) -> Verdict:
        title, text = normalise(document.title[:_LONGEST_TITLE]), normalise(document.text[:_LONGEST_TEXT])
        lang = language_of(
            text.plain if len(text.plain) > 40 else f"{title.plain}\n{text.plain}", document.lang
        )
        limits = self._limits(lang)
        tail = _tail(document, text, lang)
        inner = [Stretch(*text.plain_span(span.start, span.end)) for span in tail]
        texts: dict[Field, Text] = {"title": title, "text": text}
        hits: dict[Field, Sequence[Hit]] = {
            "title": self.lexicon.hits(title, lang),
            "text": self.lexicon.hits(text, lang),
        }
        reading = Reading(texts, hits, lang, self.roles, inner, self.pack.topic(lang))
        frames = read_frames(reading)
        told = tellings(reading, frames, self.rules, self.pack, self.gazetteer, document.published)
        weighed = weigh(reading, told, self.rules)
        points = sum(reason.points for reason in weighed.reasons)
        decision, notes = _decide(weighed, points, limits)
        shadow = shadow_reports(reading, frames, self.rules)
        notes += tuple(f"in shadow: {rule.rule} {rule.worth(frame.piece.zone):+d}" for rule, frame in shadow)
        return Verdict(
            decision=decision,
            points=points,
            threshold=limits.alert,
            reasons=weighed.reasons,
            reports=reports(
                reading,
                weighed.ranked,
                document.published is not None,
                self._population(lang),
                self.sources,
            ),
            lang=lang,
            tail=tail,
            notes=notes,
            ruleset=self.digest,
        )


def _decide(weighed: Weighed, points: int, limits: Limits) -> tuple[Decision, tuple[str, ...]]:
    main = weighed.main
    notes = [f"in shadow: {reason.rule} {reason.points:+d}" for reason in weighed.shadowed]
    if main is None:
        return "none", (*notes, "no sentence tells that the people were taken, held, sent back or let go")
    if points < limits.digest:
        dated = any(
            each.old and _by_day(each) and same_event_stage(each.stage, main.stage) for each in weighed.ranked
        )
        if points > 0 and main.old and {"count", "place"} <= main.signs.keys() and dated:
            return "digest", (
                *notes,
                f"{points} points; an old event with day, place and number: a late report",
            )
        return "none", (*notes, f"{points} points; the digest begins at {limits.digest}")
    if points < limits.alert:
        return "digest", (*notes, f"{points} points; alerts begin at {limits.alert}")
    if main.old and not any(other.fresh for other in weighed.ranked):
        return "digest", (*notes, "enough points for an alert, but the event is old: a late report")
    if main.stage == "at_risk" and "concrete" not in main.signs:
        return "digest", (*notes, "a danger without a bounded group: held for the digest")
    return "alert", tuple(notes)


def _by_day(main: Telling) -> bool:
    return main.when is not None and main.when.precision == "day"


def _tail(document: Document, text: Text, lang: str) -> tuple[Span, ...]:
    found = [Span("text", *text.original_span(start, end)) for start, end in find_tails(text.plain, lang)]
    return tuple(sorted({*document.tail, *found}, key=lambda span: (span.field, span.start)))


def load_rules(pack: Path, tuning: RuleTuning | None = None, *, prove: bool = True) -> RuleSet:
    """The pack with its tuning, every example judged. Raises DocumentError with every fault.

    `prove=False` skips the examples: for a pack that was proven a moment ago (a child that was forked).
    """
    tuning = tuning or RuleTuning(pack=pack)
    settings = read_pack(pack)
    groups, faults = read_groups(pack / "groups", LANGUAGE_FILES)
    paths = (*sorted((pack / "rules").glob("*.yaml")), *tuning.files)
    found, more = read_rules(paths, frozenset(group.group for group in groups))
    faults = (*faults, *more, *_word_faults(pack, groups), *_tuning_faults(pack, tuning, groups, found))
    try:
        gazetteer = load_gazetteer(pack)
    except GazetteerError as error:
        faults = (*faults, Fault(str(pack), 0, "gazetteer.csv", str(error)))
    try:
        sources = load_sources(pack)
    except SourcesError as error:
        faults = (*faults, Fault(str(pack), 0, "sources.csv", str(error)))
    if faults:
        raise DocumentError(faults)
    ruleset = RuleSet(
        pack=settings,
        groups=groups,
        rules=_tuned_rules([rule for _, rule in found], tuning),
        lexicon=_lexicon(groups, tuning),
        gazetteer=gazetteer,
        sources=sources.sparing(gazetteer.sure_names),
        limits=_tuned_limits(settings, tuning),
        roles={group.group: group.role for group in groups},
        folder=pack,
        digest=digest_of(pack, tuning),
    )
    if prove:
        failed = tuple(fault for path, rule in found for fault in failed_examples(ruleset, path, rule))
        if failed:
            raise DocumentError(failed)
    return ruleset


def failed_examples(ruleset: RuleSet, path: Path, rule: Rule) -> tuple[Fault, ...]:
    """The examples of a rule that do not come out as they say."""
    if rule.status in ("draft", "retired"):
        return ()
    faults = []
    for wanted, examples in ((True, rule.must_match), (False, rule.must_not_match)):
        for example in examples:
            if matches(ruleset, rule.rule, example) != wanted:
                key = "must_match" if wanted else "must_not_match"
                verb = "does not match" if wanted else "matches"
                cause = _cause(ruleset, rule, example)
                message = f"the rule {rule.rule!r} {verb} its {example.lang} example: {example.text!r}{cause}"
                faults.append(Fault(str(path), example.line, key, message))
    return tuple(faults)


def _cause(ruleset: RuleSet, rule: Rule, example: Example) -> str:
    """Why the example came out as it did, as far as a few words can tell: what matched, or what is not in it."""
    verdict = _judged(ruleset, example)
    words = [reason.words for reason in verdict.reasons if reason.rule == rule.rule]
    if words:
        return f"; what matched: {', '.join(map(repr, words))}"
    if not verdict.reports:
        return "; without a sentence that tells of an incident no rule is asked"
    hits = {
        hit.group
        for field in (example.title, example.text)
        for hit in ruleset.lexicon.hits(normalise(field), verdict.lang)
        if not hit.weak
    }
    absent = [
        name
        for name in rule.needs
        if all(part in ruleset.roles and part not in hits for part in name.split("|"))
    ]
    return f"; it has no word of: {', '.join(absent)}" if absent else ""


def matches(ruleset: RuleSet, rule: str, example: Example) -> bool:
    """Whether the rule takes part in the judgement of the example."""
    verdict = _judged(ruleset, example)
    shadowed = any(note.startswith(f"in shadow: {rule} ") for note in verdict.notes)
    return shadowed or any(reason.rule == rule for reason in verdict.reasons)


def _judged(ruleset: RuleSet, example: Example) -> Verdict:
    noon = datetime.combine(example.published, time(12), UTC) if example.published else None
    return ruleset.judge(Document("example", example.title, example.text, noon, lang=example.lang))


def word_lists(groups: Iterable[Group]) -> tuple[WordList, ...]:
    """The groups as the lexicon takes them."""
    lists = []
    for group in groups:
        weak = dict(group.weak_terms)
        terms = dict(group.terms)
        for lang in dict.fromkeys([*terms, *weak]):
            lists.append(WordList(group.group, lang, terms.get(lang, ()), weak.get(lang, ())))
    return tuple(lists)


def _lexicon(groups: Sequence[Group], tuning: RuleTuning) -> Lexicon:
    added = [WordList(change.group, change.lang, change.add) for change in tuning.words if change.add]
    removed = [WordList(change.group, change.lang, change.remove) for change in tuning.words if change.remove]
    # A word for both Chinese scripts is removed from either.
    removed += [replace(words, lang="zh") for words in removed if words.lang.startswith("zh-")]
    needed = [group.group for group in groups if group.role in ("people", "origin", "demonym", "trace")]
    return Lexicon(adjusted(word_lists(groups), added, removed), needed)


def _tuned_rules(rules: Iterable[Rule], tuning: RuleTuning) -> tuple[Rule, ...]:
    tuned = []
    for rule in rules:
        if rule.rule in tuning.off:
            rule = replace(rule, status="retired")
        elif rule.rule in tuning.shadow:
            rule = replace(rule, status="shadow")
        tuned.append(rule)
    return tuple(tuned)


def _tuned_limits(pack: PackFile, tuning: RuleTuning) -> dict[str, Limits]:
    limits = dict(pack.limits_by_language)
    for threshold in tuning.thresholds:
        known = limits.get(threshold.lang, pack.limits)
        limits[threshold.lang] = Limits(
            known.alert if threshold.alert is None else threshold.alert,
            known.digest if threshold.digest is None else threshold.digest,
        )
    return limits


def _word_faults(pack: Path, groups: Iterable[Group]) -> list[Fault]:
    faults = []
    for group in groups:
        for lang, terms in (*group.terms, *group.weak_terms):
            for term in terms:
                wrong = complaint(term, lang)
                if wrong:
                    path = pack / "groups" / f"{group.group}.yaml"
                    faults.append(Fault(str(path), group.line, f"terms.{lang}", wrong))
    return faults


def words_held(groups: Iterable[Group], name: str, lang: str) -> dict[str, str]:
    """The words of a group for a language as the pack has them, by their folded form."""
    return {
        fold(term): term
        for group in groups
        if group.group == name
        for each, terms in (*group.terms, *group.weak_terms)
        if each in (lang, lang.split("-")[0])
        for term in terms
    }


def _tuning_faults(
    pack: Path, tuning: RuleTuning, groups: Iterable[Group], rules: Iterable[tuple[Path, Rule]]
) -> list[Fault]:
    faults: list[Fault] = []
    groups = tuple(groups)
    known = {group.group for group in groups}
    for change in tuning.words:
        if change.group not in known:
            if any(fault.key == f"rules.words.{change.group}" for fault in faults):
                continue
            hint = did_you_mean(change.group, known)
            faults.append(
                Fault("config", 0, f"rules.words.{change.group}", f"no word group of that name{hint}")
            )
        faults += [
            Fault("config", 0, f"rules.words.{change.group}.{change.lang}", wrong)
            for term in change.add
            if (wrong := complaint(term, change.lang))
        ]
        held = words_held(groups, change.group, change.lang)
        faults += [
            Fault(
                "config",
                0,
                f"rules.words.{change.group}.{change.lang}.remove",
                f'the group has no word "{term}" to remove{did_you_mean(term, held.values())}',
            )
            for term in change.remove
            if change.group in known and fold(term) not in held
        ]
    names = {rule.rule for _, rule in rules}
    for key, listed in (("off", tuning.off), ("shadow", tuning.shadow)):
        for name in listed:
            if name not in names:
                faults.append(
                    Fault("config", 0, f"rules.{key}", f"no rule {name!r}{did_you_mean(name, names)}")
                )
    return faults


def digest_of(pack: Path, tuning: RuleTuning, engine: Path = ENGINE) -> str:
    """The name of a rule set: changes with every file that can change a judgement, and with the tuning.

    Those are the pack's rules, word groups, settings and tables, rule files of one's own, and the engine with the words
    of its languages.
    """
    files = [*sorted((pack / "rules").glob("*.yaml")), *tuning.files, *sorted(pack.glob("*.yaml")),
             *sorted(pack.glob("*.csv")), *sorted((pack / "groups").glob("*.yaml")),
             *sorted((engine / "language").glob("*.yaml")), *sorted(engine.rglob("*.py"))]  # fmt: skip
    digest = hashlib.sha256(repr(replace(tuning, pack=Path(), files=())).encode())
    for path in files:
        digest.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]
