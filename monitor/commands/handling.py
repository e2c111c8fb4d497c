"""`ack`, `silence`, `retry`: a person answers for a message, puts tellings off, has what was given up tried again."""

from __future__ import annotations

import argparse
import re
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from monitor.commands.phrases import Phrases
from monitor.commands.shared import (
    CannotStart,
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
    from monitor.config import Settings
    from monitor.store import Store

SCOPE = re.compile(r"\*|i-\w+|place:\S+|source:\S+")


def add(commands: Any) -> None:
    ack = command(
        commands,
        "ack",
        "Acknowledge a message, or what was given up: somebody has taken it in hand.\n\nThe first one counts. What is "
        "acknowledged no longer makes `tumenwatch status` end with 1.",
        "  tumenwatch ack m-abcd2345\n  tumenwatch ack duty-mail https://news.example/article\n  tumenwatch ack all",
    )
    ack.add_argument(
        "about",
        nargs="+",
        metavar="ABOUT",
        help="id of a message; a channel's id or an article's address as `tumenwatch status` lists what was given up; "
        "or all of that",
    )
    ack.add_argument("--by", metavar="NAME", default="", help="who does it (default: your login name)")
    ack.set_defaults(do=_ack)
    silence = command(
        commands,
        "silence",
        "Put off tellings about an incident, a place or a source, or all of them; without SCOPE list the silences.\n\n"
        "What is silenced is not lost: it becomes a line of the next digest, with the name of who silenced it.",
        "  tumenwatch silence i-abcd2345 --for 3d --reason 'family informed'\n"
        "  tumenwatch silence place:cn-kunming --for 12h\n  tumenwatch silence source:rfa-korean --for 7d\n"
        "  tumenwatch silence '*' --for 2h --reason 'moving house'\n  tumenwatch silence i-abcd2345 --end\n"
        "  tumenwatch silence",
        lists=True,
    )
    silence.add_argument(
        "scope", nargs="?", metavar="SCOPE", help="incident id, place:<gazetteer id>, source:<id> or '*'"
    )
    silence.add_argument("--for", dest="time", type=duration, metavar="TIME", help="how long (12h, 3d)")
    silence.add_argument("--end", action="store_true", help="end the silence of this scope now")
    silence.add_argument("--reason", default="", metavar="TEXT")
    silence.add_argument("--by", metavar="NAME", default="", help="who does it (default: your login name)")
    silence.set_defaults(do=_silence)
    retry = command(
        commands,
        "retry",
        "Have what was set aside tried again, once its cause is mended: a channel's messages, an address's page or "
        "verdict.\n\n`tumenwatch status` shows what was set aside, and what it is about. A running daemon sees to it "
        "at once.",
        "  tumenwatch retry duty-mail\n  tumenwatch retry https://news.example/article\n  tumenwatch retry all",
    )
    retry.add_argument(
        "about", nargs="+", metavar="ABOUT", help="a channel's id, an article's address, or all"
    )
    retry.set_defaults(do=_retry)


def _ack(options: argparse.Namespace) -> int:
    by, missing = person(options), 0
    with ledger_of(settings_of(options)) as store:
        for about in options.about:
            rows = [row for row in store.set_aside() if about in ("all", row.about)]
            unheard = [message.id for message in store.unheard()] if about == "all" else [about]
            for id in unheard:
                if store.acknowledge(id, by, now()) is not None:
                    file = store.message(id)
                    print(f"{id}: acknowledged by {file.acknowledged_by if file is not None else by}")
                elif not rows:
                    complain(f"there is no message {id}; `tumenwatch alerts list` shows them")
                    missing += 1
            for row in rows:
                if store.acknowledge_aside(row.what, row.id, by, now()):
                    print(f"{row.what} {row.id} ({row.about}): acknowledged by {by}")
    return 1 if missing else 0


def _silence(options: argparse.Namespace) -> int:
    settings = settings_of(options)
    with ledger_of(settings) as store:
        if options.scope is None:
            return _list(store, options, Phrases(settings.language))
        if not SCOPE.fullmatch(options.scope):
            raise CannotStart(
                f"SCOPE: expected an incident id, place:ID, source:ID or '*', not \"{options.scope}\""
            )
        if options.end == (options.time is not None):
            raise CannotStart("say either --for TIME (12h, 3d) or --end")
        at = now()
        if options.end:
            made_before = options.scope in {one.scope for one in store.silences(at)}
            why = (
                "" if made_before else f"{options.scope} is not silenced; `tumenwatch silence` lists what is"
            )
        else:
            why = _unknown(store, options.scope, settings)
        if why:
            complain(why)
            return 1
        until = at if options.end else at + (options.time or timedelta())
        made = store.silence(options.scope, until, person(options), options.reason, at)
    print(
        f"{made.scope}: the silence is ended"
        if options.end
        else f"{made.scope}: silenced until {local(made.until)}"
    )
    return 0


def _retry(options: argparse.Namespace) -> int:
    wanted, at = set(options.about), now()
    with ledger_of(settings_of(options)) as store:
        aside = store.set_aside(acknowledged=True)
        chosen = [row for row in aside if row.about in wanted or "all" in wanted]
        again = [row for row in chosen if store.requeue(row.what, row.id, at)]
    for row in again:
        print(f"{row.what} {row.id} ({row.about}) is due again")
    missing = sorted(wanted - {row.about for row in chosen} - {"all"})
    for about in missing:
        complain(f"nothing about {about} was set aside; `tumenwatch status` shows what was")
    if not again and not missing:
        print("nothing was set aside")
    return 1 if missing else 0


def _unknown(store: Store, scope: str, settings: Settings) -> str:
    """What is wrong with a scope that names nothing; a silence with a typing error would silence nothing."""
    from monitor.store import UnknownIncident
    from rules.places import load_gazetteer

    kind, _, what = scope.partition(":")
    if kind == "place" and load_gazetteer(settings.rules.pack).place(what) is None:
        return (
            f"there is no place {what}: `tumenwatch incidents list --csv` shows the ids of places (place_ids)"
        )
    if kind == "source" and what not in {health.source.id for health in store.source_health()}:
        return f"there is no source {what}: `tumenwatch sources list` shows them"
    if scope.startswith("i-"):
        try:
            store.incident_file(scope)
        except UnknownIncident as error:
            return str(error)
    return ""


def _list(store: Store, options: argparse.Namespace, say: Phrases) -> int:
    found = store.silences(now())
    if options.json:
        print_json(found)
        return 0
    head = [say(one) for one in ("scope", "until", "by", "reason")]
    print("\n".join(table(head, [(one.scope, local(one.until), one.by, one.reason) for one in found])))
    return 0
