"""`replay`: the whole archive judged and resolved again. Sends nothing."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from monitor.commands.phrases import Phrases
from monitor.commands.shared import CannotStart, command, ledger_of, now, print_json, settings_of
from monitor.desks.jobs import document_of

if TYPE_CHECKING:
    from monitor.desks.replay import Replay
    from monitor.store import Store
    from monitor.store.answers import Archived
    from rules.judge import RuleSet
    from rules.verdict import Verdict

EVER = datetime(1970, 1, 1, tzinfo=UTC)


def add(commands: Any) -> None:
    one = command(
        commands,
        "replay",
        "Judge and resolve the whole archive again, and show which incidents would come out otherwise.\n\n"
        "Nothing is written and nobody is told. With --apply the new verdicts are put into the ledger: the daemon\n"
        "resolves them in silence, and what is newly found inside the age window goes to the next digest as\n"
        "“missed until now”. What a person joined or parted stays so. Exit status 1 when something would differ.",
        "  tumenwatch replay\n  tumenwatch replay --kept      the resolver alone, on the verdicts as they were stored\n"
        "  tumenwatch replay --apply",
        lists=True,
    )
    one.add_argument("--kept", action="store_true", help="take the stored verdicts; do not judge again")
    one.add_argument(
        "--apply", action="store_true", help="put the new verdicts into the ledger, to be told to nobody"
    )
    one.set_defaults(do=_replay)


def _replay(options: argparse.Namespace) -> int:
    from monitor.desks.replay import replay
    from rules.judge import load_rules

    if options.kept and options.apply:
        raise CannotStart("--kept keeps the stored verdicts: there would be nothing to apply")
    settings = settings_of(options)
    say = Phrases(settings.language)
    rules = None if options.kept else load_rules(settings.rules.pack, settings.rules)
    with ledger_of(settings) as store:
        before = store.open_incidents(EVER)
        past = [incident for incident in before if incident.archived]
        changed: list[tuple[int, Verdict]] = []
        found = replay(_judged(store, rules, changed), past, store.links(), before)
        put = 0
        if options.apply:
            put = sum(store.record_rejudged(article, verdict, now()) for article, verdict in changed)
    if options.json:
        print_json(found)
    else:
        print("\n".join(_lines(found, say)))
        if options.apply:
            print(
                say(
                    "{count} new verdicts are in the ledger; the daemon resolves them and tells nobody.",
                    count=put,
                )
            )
    return 1 if found.differences else 0


def _judged(
    store: Store, rules: RuleSet | None, changed: list[tuple[int, Verdict]]
) -> Iterator[tuple[Archived, Verdict]]:
    """Every stored version with its verdict; those that are new are noted in `changed`."""
    after = 0
    while batch := store.archive(EVER, after):
        for one in batch:
            verdict = (
                one.verdict if rules is None else rules.judge(document_of(one.article, one.zone, one.seen))
            )
            if verdict.ruleset != one.verdict.ruleset:
                changed.append((one.id, verdict))
            yield one, verdict
        after = batch[-1].id


def _lines(found: Replay, say: Phrases) -> Iterator[str]:
    yield say(
        "{articles} articles with {reports} reports come to {incidents} incidents.",
        articles=found.articles,
        reports=found.reports,
        incidents=found.incidents,
    )
    if not found.differences:
        yield say("They are the same incidents as in the ledger.")
    for one in found.differences:
        yield f"  {say(one.kind)}: {', '.join(one.incidents) or say('none')}"
        for number, keys in enumerate(one.reports, start=1):
            yield f"    {number}. " + "  ".join(keys[:4]) + (f"  … {len(keys) - 4}" if len(keys) > 4 else "")
