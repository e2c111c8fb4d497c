"""`alerts list|show|mark`: the messages that were owed, and a person's word on them."""

from __future__ import annotations

import argparse
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from monitor.alerts import masked
from monitor.commands import reasons
from monitor.commands.asking import message_lines
from monitor.commands.phrases import Phrases
from monitor.commands.shared import (
    command,
    complain,
    duration,
    ledger_of,
    local,
    now,
    person,
    print_json,
    settings_of,
    table,
)

if TYPE_CHECKING:
    from monitor.store import Store
    from monitor.store.answers import Mark, MessageFile
    from rules.verdict import Verdict


def add(commands: Any) -> None:
    alerts = command(
        commands,
        "alerts",
        "List the messages that were owed, show one in full, or say whether one was right.",
        "  tumenwatch alerts list\n  tumenwatch alerts mark m-abcd2345 wrong --reason 'a play about refugees'",
    )
    verbs = alerts.add_subparsers(title="commands", metavar="COMMAND", required=True)
    listing = command(
        verbs,
        "list",
        "List messages, the newest first, with what became of them.",
        "  tumenwatch alerts list --since 30d",
        lists=True,
    )
    listing.add_argument(
        "--since", type=duration, default=timedelta(days=7), metavar="TIME", help="(default: 7d)"
    )
    listing.set_defaults(do=_alerts_list)
    showing = command(
        verbs, "show", "Show one message: its facts, and every attempt to deliver it.", lists=True
    )
    showing.add_argument("id", metavar="ID")
    showing.set_defaults(do=_alerts_show)
    marking = command(
        verbs,
        "mark",
        "Say whether an alert was right or wrong: that is how the rules are measured.\n\n"
        "`tumenwatch rules effect NAME` then says how often a rule's alerts were right, and the next digest lists what "
        "was\nmarked. Nothing is sent and no rule changes: docs/tuning.md tells how to silence a false alarm. The last "
        "word\nabout an alert counts. For an article that should have alerted and did not: tumenwatch missed URL.",
        "  tumenwatch alerts mark m-abcd2345 right\n"
        "  tumenwatch alerts mark m-abcd2345 wrong --reason 'a play about refugees'",
        lists=True,
    )
    marking.add_argument("id", metavar="ID", help="of the message, as `tumenwatch alerts list` shows it")
    marking.add_argument("word", choices=("right", "wrong"), metavar="right|wrong")
    marking.add_argument("--reason", default="", metavar="TEXT", help="why; kept with your name")
    marking.add_argument("--by", metavar="NAME", default="", help="who does it (default: your login name)")
    marking.set_defaults(do=_alerts_mark)


def _alerts_list(options: argparse.Namespace) -> int:
    settings = settings_of(options)
    say = Phrases.of(settings)
    with ledger_of(settings) as store:
        files = store.messages(now() - options.since, limit=1000)
    if options.json:
        print_json(files)
        return 0
    rows = []
    for file in files:
        message = file.message
        changes = ", ".join(say(change.kind) for facts in message.facts for change in facts.changes)
        states = ", ".join(f"{one.channel} {say(one.state)}" for one in file.deliveries)
        first = message.facts[0] if message.facts else None
        about = (
            f"{say(first.stage)}, {reasons.count_words(first.count, say)}"
            + (f", {say.place(first.places[0])}" if first.places else "")
            if first
            else message.subject
        )
        rows.append(
            (
                message.id,
                local(message.owed),
                say(message.urgency),
                changes or say(message.kind),
                about,
                states,
            )
        )
    print(
        "\n".join(
            table([say("id"), say("owed"), say("urgency"), say("why"), say("about"), say("deliveries")], rows)
        )
    )
    return 0


def _alerts_show(options: argparse.Namespace) -> int:
    from monitor.alerts import render

    settings = settings_of(options)
    say = Phrases.of(settings)
    with ledger_of(settings) as store:
        file = store.message(options.id)
    if file is None:
        complain(f"there is no message {options.id}; `tumenwatch alerts list` shows them")
        return 1
    if options.json:
        print_json(file)
        return 0
    print(render(file.message, settings.language).full)
    print()
    print("\n".join(message_lines(file, say, now())))
    for delivery in file.deliveries:
        for one in delivery.tries:
            code = f" {one.code}" if one.code else ""
            print(
                f"    {delivery.channel} #{one.attempt} {local(one.at)} {say(one.state)}{code} {one.detail}".rstrip()
            )
    if file.acknowledged_at is not None:
        by, when = file.acknowledged_by, local(file.acknowledged_at)
        print(say("Acknowledged by {by}, {when}.", by=by, when=when))
    return 0


def _alerts_mark(options: argparse.Namespace) -> int:
    settings = settings_of(options)
    say = Phrases.of(settings)
    with ledger_of(settings) as store:
        file = store.message(options.id)
        if file is None or not file.message.facts:
            complain(f"there is no alert {options.id}; `tumenwatch alerts list` shows them")
            return 1
        mark = _mark_of(file, _verdict_behind(store, file), options)
        store.put_mark(mark)
    if options.json:
        print_json(mark)
        return 0
    words = say("{id} is marked as {word} by {by}.", id=mark.about, word=say(mark.word), by=mark.by)
    print(words)
    if mark.rules:
        print(say("Rules that took part: {names}.", names=", ".join(mark.rules)))
    return 0


def _mark_of(file: MessageFile, verdict: Verdict | None, options: argparse.Namespace) -> Mark:
    from monitor.store.answers import Mark

    first = masked(file.message).facts[0]
    told = first.evidence[0] if first.evidence else None
    return Mark(
        about=file.message.id,
        word=options.word,
        by=person(options),
        at=now(),
        reason=options.reason,
        title=told.title if told else "",
        link=told.url if told else "",
        incident=first.incident,
        rules=rules_in(verdict),
        decision=verdict.decision if verdict else "",
        points=first.points,
        threshold=first.threshold,
    )


def rules_in(verdict: Verdict | None) -> tuple[str, ...]:
    """Names of the rules that took part in a verdict, each once."""
    return tuple(dict.fromkeys(reason.rule for reason in verdict.reasons)) if verdict else ()


def _verdict_behind(store: Store, file: MessageFile) -> Verdict | None:
    """The verdict that led to the message: the last one on its first article that was given before it was owed."""
    evidence = file.message.facts[0].evidence
    trail = store.article_by_url(evidence[0].url) if evidence else None
    given = [judged for version in trail.versions for judged in version.verdicts] if trail else []
    before = [judged for judged in given if judged.at <= file.message.owed and judged.verdict.reports]
    return max(before, key=lambda judged: (judged.at, judged.id)).verdict if before else None
