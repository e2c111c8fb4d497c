"""`rules test|effect|unused|accept`: what the rules' examples prove, what one rule does, what is never used; and a
person's word for rules that the daemon holds back."""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from monitor.commands.judging import difference_lines, texts_of
from monitor.commands.phrases import Phrases
from monitor.commands.shared import (
    CannotStart,
    command,
    cut,
    duration,
    ledger_of,
    local,
    near,
    now,
    person,
    plain,
    print_json,
    settings_or_default,
)
from rules.documents import Fault, did_you_mean

if TYPE_CHECKING:
    from monitor.desks.marked import Precision
    from monitor.store.answers import RuleRecord
    from rules.judge import RuleSet
    from rules.proof import Effect, Proof, Unused

MOST = 12
"""Words of one group and language that are shown without --all."""


def add(commands: Any) -> None:
    rules = command(
        commands,
        "rules",
        "Test the rules, see what one of them does, find what is never used, accept what is held back.\n\n"
        "How rules are tuned is told in docs/tuning.md.",
    )
    verbs = rules.add_subparsers(title="commands", metavar="COMMAND", required=True)
    test = command(
        verbs,
        "test",
        "Judge every example, and report blind spots: words and languages that no example proves.\n\n"
        "A word is proven when an example fails as soon as the word is taken out. Exit status 1 when an example fails.",
        "  tumenwatch rules test\n  tumenwatch rules test --all",
        lists=True,
    )
    test.add_argument("--all", action="store_true", help="every blind spot, not the first of each group")
    test.set_defaults(do=_test)
    effect = command(
        verbs,
        "effect",
        "Show which alerts would be there, or missing, without one rule, and how often its alerts were right.\n\n"
        "Right is what people said of them: tumenwatch alerts mark.",
        "  tumenwatch rules effect fresh-words\n  tumenwatch rules effect fresh-words articles.jsonl",
        lists=True,
    )
    effect.add_argument("name", metavar="NAME")
    unused = command(
        verbs,
        "unused",
        "List rules, word groups and words that took no part in anything that was read.",
        "  tumenwatch rules unused --since 365d",
        lists=True,
    )
    for one in (effect, unused):
        one.add_argument("input", nargs="*", metavar="FILE", help="JSON lines (default: the stored archive)")
        one.add_argument(
            "--since",
            type=duration,
            default=timedelta(days=90),
            metavar="TIME",
            help="of the archive (default: 90d)",
        )
    accept = command(
        verbs,
        "accept",
        "Let rules go live that a running daemon holds back, because they lose what people were told of.\n\n"
        "The daemon names the version in its message. Without it, list what is held back. The daemon takes it up\n"
        "within seconds.",
        "  tumenwatch rules accept\n"
        "  tumenwatch rules accept 3f9c2a71d04be586 --reason 'that outlet was wrong'",
        lists=True,
    )
    accept.add_argument("version", nargs="?", metavar="DIGEST", help="version of the rules, or its beginning")
    accept.add_argument("--reason", default="", metavar="TEXT", help="why; kept with your name")
    accept.add_argument("--by", metavar="NAME", default="", help="who does it (default: your login name)")
    accept.set_defaults(do=_accept)
    effect.set_defaults(do=_effect)
    unused.set_defaults(do=_unused)


def _rules(options: argparse.Namespace) -> tuple[RuleSet, Phrases]:
    from rules.judge import load_rules

    settings = settings_or_default(options)
    return load_rules(settings.rules.pack, settings.rules, prove=False), Phrases(settings.language)


def _test(options: argparse.Namespace) -> int:
    from rules.proof import lint, prove

    rules, say = _rules(options)
    proof, smells = prove(rules), lint(rules)
    if options.json:
        print_json({"proof": proof, "lint": smells})
    else:
        print("\n".join(_proof_lines(proof, smells, say, most=None if options.all else MOST)))
    return 1 if proof.failed else 0


def _proof_lines(proof: Proof, smells: tuple[Fault, ...], say: Phrases, most: int | None) -> Iterator[str]:
    yield say(
        "{examples} examples, {failed} wrong; {proven} words proven, {blind} not.",
        examples=proof.examples,
        failed=len(proof.failed),
        proven=proof.proven,
        blind=len(proof.blind),
    )
    for fault in proof.failed:
        yield f"  {Fault(near(fault.file), fault.line, '', cut(fault.message, 100))}"
    if proof.unproven_languages:
        yield ""
        yield say("Languages that a rule lists and no example of it proves:")
        by_rule: dict[str, list[str]] = defaultdict(list)
        for rule, lang in proof.unproven_languages:
            by_rule[rule].append(lang)
        for rule, languages in by_rule.items():
            yield f"  {rule}: {', '.join(languages)}"
    if proof.blind:
        yield ""
        yield say("Blind spots, words that no example proves:")
        by_group: dict[tuple[str, str], list[str]] = defaultdict(list)
        for spot in proof.blind:
            by_group[(spot.group, spot.lang)].append(spot.term)
        for (group, lang), terms in by_group.items():
            more = f" … {len(terms) - most}+" if most is not None and len(terms) > most else ""
            yield f"  {group} [{lang}]: {', '.join(terms[:most])}{more}"
    if smells:
        yield ""
        yield say("Worth a look:")
        for fault in smells:
            yield f"  {Fault(near(fault.file), fault.line, fault.key, fault.message)}"


def _effect(options: argparse.Namespace) -> int:
    from rules.proof import effect

    rules, say = _rules(options)
    known = [rule.rule for rule in rules.rules]
    if options.name not in known:
        guess = did_you_mean(options.name, known) or f"; known are {', '.join(known)}"
        raise CannotStart(f'there is no rule "{options.name}"{guess}')
    found = effect(rules, (document for document, _ in texts_of(options)), options.name)
    marked = _marked(options)
    if options.json:
        print_json({**plain(found), "marked": marked})
    else:
        print("\n".join([*_effect_lines(found, say), *_marked_lines(marked, say)]))
    return 0


def _marked(options: argparse.Namespace) -> Precision | None:
    """What people said of the alerts in which the rule took part (`tumenwatch alerts mark`)."""
    from monitor.desks.marked import precision

    settings = settings_or_default(options)
    if not settings.storage.ledger.exists():
        return None
    with ledger_of(settings) as store:
        return next((one for one in precision(store.marks()) if one.rule == options.name), None)


def _marked_lines(marked: Precision | None, say: Phrases) -> Iterator[str]:
    if marked is None:
        yield say("No alert in which it took part was marked yet (tumenwatch alerts mark).")
    else:
        yield say(
            "Of {count} alerts that people marked, {right} were right and {wrong} wrong.",
            count=marked.right + marked.wrong,
            right=marked.right,
            wrong=marked.wrong,
        )


def _effect_lines(found: Effect, say: Phrases) -> Iterator[str]:
    yield say(
        "Rule {rule} took part in {part} of {texts} texts. Without it {gained} alerts more, {lost} fewer.",
        rule=found.rule,
        part=found.took_part,
        texts=found.without.texts,
        gained=len(found.without.gained),
        lost=len(found.without.lost),
    )
    without = found.without
    for mark, differences in (("+", without.gained), ("-", without.lost), ("~", without.moved)):
        for one in differences:
            yield from difference_lines(mark, one.id, one.title, one.before, one.after, say)


def _unused(options: argparse.Namespace) -> int:
    from rules.proof import unused

    rules, say = _rules(options)
    found = unused(rules, (document for document, _ in texts_of(options)))
    if options.json:
        print_json(found)
    else:
        print("\n".join(_unused_lines(found, say)))
    return 0


def _unused_lines(found: Unused, say: Phrases) -> Iterator[str]:
    yield say("In {texts} texts:", texts=found.documents)
    yield say("Rules that took no part: {names}.", names=", ".join(found.rules) or say("none"))
    yield say("Word groups that never occurred: {names}.", names=", ".join(found.groups) or say("none"))
    by_group: dict[tuple[str, str], list[str]] = defaultdict(list)
    for group, lang, term in found.terms:
        by_group[(group, lang)].append(term)
    yield say("Words that never occurred:")
    for (group, lang), terms in by_group.items():
        yield f"  {group} [{lang}]: {', '.join(terms)}"


def _accept(options: argparse.Namespace) -> int:
    settings = settings_or_default(options)
    say = Phrases(settings.language)
    with ledger_of(settings) as store:
        if options.version is None:
            held = store.rules_held()
            if options.json:
                print_json(held)
            else:
                print("\n".join(_held_lines(held, say)))
            return 0
        record = store.accept_rules(options.version, person(options), options.reason, now())
    if options.json:
        print_json(record)
    else:
        print(say("Rules {version} are accepted by {by}.", version=record.digest, by=record.accepted_by))
    return 0


def _held_lines(held: Sequence[RuleRecord], say: Phrases) -> Iterator[str]:
    if not held:
        yield say("No rules are held back.")
    for one in held:
        yield say(
            "Rules {version} are held back since {at}: they would lose {incidents}.",
            version=one.digest,
            at=local(one.held_at),
            incidents=", ".join(one.would_lose),
        )
        yield f"  tumenwatch rules accept {one.digest}"
