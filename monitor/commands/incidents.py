"""`incidents`: lists, case files, and a person's hand, also while a daemon runs."""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from monitor.commands import reasons
from monitor.commands.phrases import Phrases
from monitor.commands.shared import (
    command,
    complain,
    cut,
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
    from monitor.store.answers import IncidentFile, IncidentLine

COLUMNS = (
    "id", "opened", "stage", "certainty", "count_low", "count_high", "place_ids", "places", "country",
    "event_from", "event_to", "reports", "told", "last_published", "closed", "merged_into", "archived", "note",
)  # fmt: skip
"""Of `incidents list --csv`, in this order; later ones are only added at the end."""


def add(commands: Any) -> None:
    incidents = command(
        commands,
        "incidents",
        "List incidents, read a case file, and join, part, close or annotate incidents by hand.\n\n"
        "What a person joined or parted stays so; a running daemon obeys at once.",
    )
    verbs = incidents.add_subparsers(title="commands", metavar="COMMAND", required=True)
    listing = command(
        verbs,
        "list",
        "List incidents, the newest first.",
        "  tumenwatch incidents list --since 30d\n  tumenwatch incidents list --all --csv > incidents.csv",
        lists=True,
    )
    listing.add_argument(
        "--since", type=duration, default=timedelta(days=90), metavar="TIME", help="(default: 90d)"
    )
    listing.add_argument(
        "--all", action="store_true", help="whatever their age, with the pack's past incidents"
    )
    listing.add_argument("--csv", action="store_true", help="as CSV, for a spreadsheet")
    listing.set_defaults(do=_list)
    show = command(
        verbs,
        "show",
        "Show the case file of an incident.",
        "  tumenwatch incidents show i-abcd2345",
        lists=True,
    )
    show.add_argument("id", metavar="ID")
    show.set_defaults(do=_show)

    merge = _hand(
        verbs,
        "merge",
        "Join two incidents that are one.",
        "  tumenwatch incidents merge i-abcd2345 i-wxyz6789",
        _merge,
    )
    merge.add_argument("id", metavar="ID", help="the one that stays")
    merge.add_argument("other", metavar="OTHER", help="the one that goes into it")
    split = _hand(
        verbs,
        "split",
        "Take reports out of an incident, into one of their own.",
        "  tumenwatch incidents split i-abcd2345 12 15      the numbers are those of `incidents show`",
        _split,
    )
    split.add_argument("id", metavar="ID")
    split.add_argument("report", nargs="+", type=int, metavar="REPORT", help="numbers of reports")
    close = _hand(verbs, "close", "Close an incident.", "  tumenwatch incidents close i-abcd2345", _close)
    close.add_argument("id", metavar="ID")
    note = _hand(
        verbs,
        "note",
        "Add a note to the case file.",
        '  tumenwatch incidents note i-abcd2345 "consulate informed"',
        _note,
    )
    note.add_argument("id", metavar="ID")
    note.add_argument("text", metavar="TEXT", type=_words)


def _words(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("a note needs words")
    return text.strip()


def _hand(
    verbs: Any, name: str, about: str, examples: str, act: Callable[[Store, argparse.Namespace], str]
) -> argparse.ArgumentParser:
    """A verb that changes the ledger."""

    def do(options: argparse.Namespace) -> int:
        from monitor.store import UnknownIncident

        settings = settings_of(options)
        with ledger_of(settings) as store:
            try:
                print(act(store, options))
            except UnknownIncident as error:
                complain(str(error))
                return 1
        return 0

    one = command(verbs, name, about, examples)
    one.add_argument("--by", metavar="NAME", default="", help="who does it (default: your login name)")
    one.set_defaults(do=do)
    return one


def _merge(store: Store, options: argparse.Namespace) -> str:
    from monitor.incidents.view import view

    store.merge(options.id, options.other, person(options), now(), view)
    return f"{options.other} is now part of {options.id}"


def _split(store: Store, options: argparse.Namespace) -> str:
    from monitor.incidents.view import view

    identity = store.split(options.id, options.report, person(options), now(), view)
    return f"{len(set(options.report))} of the reports of {options.id} are now {identity}"


def _close(store: Store, options: argparse.Namespace) -> str:
    store.close_incident(options.id, person(options), now())
    return f"{options.id} is closed"


def _note(store: Store, options: argparse.Namespace) -> str:
    store.note(options.id, options.text, person(options), now())
    return f"noted in the case file of {options.id}"


# list --------------------------------------------------------------------------------------------------------


def _list(options: argparse.Namespace) -> int:
    settings = settings_of(options)
    say = Phrases.of(settings)
    since: datetime | None = None if options.all else now() - options.since
    with ledger_of(settings) as store:
        lines = store.incidents_list(since, archived=options.all)
    if options.json:
        print_json(lines)
    elif options.csv:
        writer = csv.writer(sys.stdout)
        writer.writerow(COLUMNS)
        writer.writerows(_row(line) for line in lines)
    else:
        head = [
            say(one)
            for one in ("id", "opened", "stage", "number", "place", "date", "reports", "told", "state")
        ]
        print("\n".join(table(head, [_cells(line, say) for line in lines], most=40)))
    return 0


def _cells(line: IncidentLine, say: Phrases) -> tuple[str, ...]:
    incident = line.incident
    days = incident.event_date
    state = say("closed") if incident.closed else say("past") if incident.archived else say("open")
    return (
        incident.id,
        local(incident.opened),
        say(incident.stage),
        " / ".join(reasons.count_words(count, say) for count in incident.counts[:3])
        or reasons.count_words(None, say),
        ", ".join(say.place(place) for place in incident.places[:2]),
        "" if days is None else str(days.low) if days.low == days.high else f"{days.low} … {days.high}",
        str(line.reports),
        str(line.told),
        f"{say('merged')}: {line.merged_into}" if line.merged_into else state,
    )


def _row(line: IncidentLine) -> tuple[object, ...]:
    incident = line.incident
    count, days = incident.count, incident.event_date
    return (
        incident.id,
        incident.opened.isoformat(),
        incident.stage,
        incident.certainty,
        "" if count is None or count.low is None else count.low,
        "" if count is None or count.high is None else count.high,
        ";".join(place.id for place in incident.places),
        ";".join(place.name for place in incident.places),
        incident.places[0].country if incident.places else "",
        days.low if days else "",
        days.high if days else "",
        line.reports,
        line.told,
        line.last_published.isoformat() if line.last_published else "",
        incident.closed.isoformat() if incident.closed else "",
        line.merged_into,
        incident.archived,
        _harmless(incident.note),
    )


def _harmless(text: str) -> str:
    """A cell that a spreadsheet does not take for a formula."""
    return "'" + text if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


# show --------------------------------------------------------------------------------------------------------


def _show(options: argparse.Namespace) -> int:
    from monitor.store import UnknownIncident

    settings = settings_of(options)
    with ledger_of(settings) as store:
        try:
            file = store.incident_file(options.id)
        except UnknownIncident as error:
            complain(str(error))
            return 1
    if options.json:
        print_json(file)
    else:
        print("\n".join(_case(file, Phrases.of(settings))))
    return 0


def _case(file: IncidentFile, say: Phrases) -> Iterator[str]:
    incident = file.incident
    days = incident.event_date
    yield f"{incident.id}  {say(incident.stage)}, {say(incident.certainty)}"
    counts = " / ".join(reasons.count_words(count, say) for count in incident.counts) or say(
        "number not said"
    )
    yield f"  {say('number')}: {counts}"
    if incident.places:
        yield f"  {say('place')}: {', '.join(say.place(place) for place in incident.places)}"
    if days:
        yield f"  {say('date')}: {days.low}" + ("" if days.low == days.high else f" … {days.high}")
    if incident.names:
        yield f"  {say('names of people at risk')}: {', '.join(dict.fromkeys(name.words for name in incident.names))}"
    yield f"  {say('opened')}: {local(incident.opened)}"
    if incident.closed:
        yield f"  {say('closed')}: {local(incident.closed)}"
    if file.merged_into:
        yield f"  {say('merged')}: {file.merged_into}"
    if file.taken_in:
        yield f"  {say('took in')}: {', '.join(file.taken_in)}"
    for line in incident.note.splitlines():
        yield f"  {say('note: ')}{line}"
    yield ""
    yield say("Reports:")
    for kept in file.members:
        member = kept.member
        yield f"  {kept.id:>5}  {local(member.published)}  {member.outlet} [{member.lang}]  {cut(member.title, 80)}"
        yield f"         {reasons.report_line(member.report, say)}"
        yield f"         {member.url}"
        for sentence in member.evidence[:1]:
            yield f"         “{cut(sentence, 96)}”"
    yield ""
    yield say("History:")
    for one in file.history:
        by = f" ({one.by})" if one.by else ""
        yield f"  {local(one.at)}  {say(one.kind)}: {cut(one.reason, 90)}{by}"
    if file.messages:
        yield ""
        yield say("Messages:")
    for message in file.messages:
        states = ", ".join(f"{one.channel} {say(one.state)}" for one in message.deliveries) or say(
            "for the next digest"
        )
        yield f"  {local(message.message.owed)}  {message.message.id}  {states}"
