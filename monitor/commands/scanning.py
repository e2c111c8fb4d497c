"""`scan`: judge texts without storing anything."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from monitor.commands import reasons
from monitor.commands.inputs import Faults, Item, items, published_at
from monitor.commands.phrases import Phrases
from monitor.commands.shared import CannotStart, command, print_json_line, settings_or_default
from monitor.config import Settings
from monitor.nouns import Incident, Member
from rules.verdict import Document, Report, Span, Verdict


def add(commands: Any) -> None:
    scan = command(
        commands,
        "scan",
        "Judge texts without storing anything, and show the addition that leads to each decision.\n\n"
        "Input: text or HTML files, addresses (fetched politely), or JSON lines with id, url, title, text (or html),\n"
        "published and lang; `-` or nothing is standard input. A text without a date is judged as if read on its own\n"
        "day. JSON output has one line a text, as docs/design.md describes it (section 6).",
        "  tumenwatch scan article.txt --published 2024-02-08\n"
        "  tumenwatch scan https://example.org/news/1\n"
        "  tumenwatch scan --json < articles.jsonl > verdicts.jsonl\n"
        "  tumenwatch scan --incidents --archive articles.jsonl",
    )
    scan.add_argument("input", nargs="*", default=["-"], metavar="FILE|URL|-", help="what to judge")
    scan.add_argument("--published", type=published_at, metavar="DATE", help="date of texts that bring none")
    scan.add_argument("--json", action="store_true", help="one line of JSON a text")
    scan.add_argument(
        "--incidents",
        action="store_true",
        help="also resolve the texts, in order of publication, into incidents, beginning with an empty ledger",
    )
    scan.add_argument(
        "--archive", action="store_true", help="with --incidents: know the pack's past incidents"
    )
    scan.set_defaults(do=_scan)


def _scan(options: argparse.Namespace) -> int:
    from rules.judge import load_rules

    if options.archive and not options.incidents:
        raise CannotStart("--archive means nothing without --incidents")
    settings = settings_or_default(options)
    rules = load_rules(settings.rules.pack, settings.rules, prove=False)
    faults = Faults()
    say = Phrases.of(settings)
    scanned: Iterator[Scanned] = (
        Scanned(item, rules.judge(item.document))
        for item in items(options.input, options.published, settings, faults)
    )
    if options.incidents:
        scanned = iter(_resolved(list(scanned), settings, archive=options.archive))
    for number, one in enumerate(scanned):
        if options.json:
            print_json_line(as_json(one))
        else:
            print(("\n" if number else "") + "\n".join(_lines(one, say)), flush=True)
    return 1 if faults.count else 0


@dataclass(frozen=True, slots=True)
class Scanned:
    """A text and what came of it."""

    item: Item
    verdict: Verdict
    incident: str | None = None
    alert: str | None = None
    """With --incidents: the change that is told, or none."""


def _resolved(scanned: list[Scanned], settings: Settings, *, archive: bool) -> list[Scanned]:
    """As the daemon resolves them: in order of publication, each against what came before."""
    from monitor.incidents import resolve
    from monitor.incidents.changes import wakes

    known: dict[str, Incident] = {}
    if archive:
        from monitor.desks.jobs import archive as past

        known = {incident.id: incident for incident in past(settings.rules)}
    opened = 0

    def new_id() -> str:
        nonlocal opened
        opened += 1
        return f"i-{opened:08d}"

    results = []
    for one in sorted(scanned, key=lambda each: (_when(each), each.item.document.id)):
        now = _when(one)
        resolutions = resolve(_members(one), tuple(known.values()), now, new_id=new_id)
        for resolution in resolutions:
            if resolution.incident is not None:
                known[resolution.incident.id] = resolution.incident
        main = next((each.incident.id for each in resolutions if each.incident), None)
        changes = sorted(
            (change for each in resolutions for change in each.changes if wakes(change)),
            key=lambda change: ("urgent", "normal", "digest").index(change.urgency),
        )
        results.append(replace(one, incident=main, alert=str(changes[0].kind) if changes else "none"))
    return results


def _when(one: Scanned) -> datetime:
    return one.item.document.published or datetime.now(UTC)


def _members(one: Scanned) -> tuple[Member, ...]:
    document = one.item.document
    published = _when(one).astimezone(UTC)
    return tuple(
        Member(
            article=0,
            index=index,
            report=report,
            url=document.url or document.id,
            outlet=one.item.outlet or (document.url.split("/")[2] if "://" in document.url else "scan"),
            title=document.title,
            lang=one.verdict.lang,
            published=published,
            seen=published,
            evidence=tuple(_words(document, span) for span in report.evidence),
            decision=one.verdict.decision,
        )
        for index, report in enumerate(one.verdict.reports)
    )


def as_json(one: Scanned) -> dict[str, Any]:
    """The line of `scan --json`: a contract (docs/design.md, section 6)."""
    document, verdict = one.item.document, one.verdict
    line: dict[str, Any] = {
        "id": document.id,
        "lang": verdict.lang,
        "decision": verdict.decision,
        "points": verdict.points,
        "threshold": verdict.threshold,
        "reports": [_report(report) for report in verdict.reports],
        "reasons": [
            {
                "rule": reason.rule,
                "points": reason.points,
                "field": reason.span.field,
                "start": reason.span.start,
                "end": reason.span.end,
                "words": reason.words,
            }
            for reason in verdict.reasons
        ],
        "tail": [{"start": span.start, "end": span.end} for span in verdict.tail if span.field == "text"],
        "notes": list(verdict.notes),
    }
    if one.item.show_text:
        line |= {"title": document.title, "text": document.text}
    if one.alert is not None:
        line |= {"incident": one.incident, "alert": one.alert}
    return line


def _report(report: Report) -> dict[str, Any]:
    count, days, origin = report.count, report.event_date, report.origin
    return {
        "stage": report.stage,
        "certainty": report.certainty,
        "count": [count.low, count.high] if count else None,
        "count_bound": count.bound if count else None,
        "count_basis": count.basis if count else None,
        "places": [
            {"id": place.id, "name": place.name, "kind": place.kind, "country": place.country}
            for place in report.places
        ],
        "event_date": [days.low, days.high] if days else None,
        "people": list(report.people),
        "names": [name.words for name in report.names],
        "source": {"type": origin.type, "name": origin.name, "via": origin.via} if origin else None,
        "evidence": [{"field": span.field, "start": span.start, "end": span.end} for span in report.evidence],
    }


def _lines(one: Scanned, say: Phrases) -> Iterator[str]:
    document = one.item.document
    yield from reasons.verdict_lines(
        document.id, document.title, document.text, one.verdict, say, published=document.published
    )
    if one.alert is not None:
        yield "  " + say("incident: {incident}", incident=one.incident or say("none"))
        yield "  " + say("told: {change}", change=say(one.alert))


def _words(document: Document, span: Span) -> str:
    return (document.title if span.field == "title" else document.text)[span.start : span.end]
