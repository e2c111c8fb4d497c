"""`scan`: judge texts without storing anything."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from monitor.commands import reasons
from monitor.commands.phrases import Phrases
from monitor.commands.shared import CannotStart, command, complain, print_json_line, settings_or_default
from monitor.config import Settings
from monitor.nouns import Incident, Member
from rules.verdict import Document, Report, Span, Verdict
from spiders.items import Entry, Extent, FetchError, Page


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
    scan.add_argument("--published", type=_published, metavar="DATE", help="date of texts that bring none")
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


@dataclass(frozen=True, slots=True)
class Item:
    """A text to be judged."""

    document: Document
    show_text: bool = False
    """Its text was made by us out of a page: offsets mean nothing without it."""
    outlet: str = ""


@dataclass(frozen=True, slots=True)
class Scanned:
    """A text and what came of it."""

    item: Item
    verdict: Verdict
    incident: str | None = None
    alert: str | None = None
    """With --incidents: the change that is told, or none."""


@dataclass(slots=True)
class Faults:
    """Inputs that could not be read, told as they come."""

    count: int = 0

    def say(self, message: str) -> None:
        self.count += 1
        complain(message)


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
        for item in _items(options.input, options.published, settings, faults)
    )
    if options.incidents:
        scanned = iter(_resolved(list(scanned), settings, archive=options.archive))
    for number, one in enumerate(scanned):
        if options.json:
            print_json_line(as_json(one))
        else:
            print(("\n" if number else "") + "\n".join(_lines(one, say)), flush=True)
    return 1 if faults.count else 0


# what is judged ----------------------------------------------------------------------------------------------


def _items(
    inputs: Sequence[str], published: datetime | None, settings: Settings, faults: Faults
) -> Iterator[Item]:
    addresses = [one for one in inputs if one.startswith(("http://", "https://"))]
    pages = asyncio.run(_fetch(addresses, settings)) if addresses else {}
    for one in inputs:
        if one in pages:
            page = pages[one]
            if isinstance(page, str):
                faults.say(f"{one}: {page}")
            else:
                yield from _page(page, one, published, faults)
        elif one == "-":
            yield from _stream(sys.stdin.buffer.read(), "-", published, faults)
        else:
            try:
                content = Path(one).read_bytes()
            except OSError as error:
                faults.say(f"{one}: cannot be read ({error.strerror})")
                continue
            yield from _stream(content, one, published, faults)


def _stream(content: bytes, name: str, published: datetime | None, faults: Faults) -> Iterator[Item]:
    """What kind of input it is, by its name or its first character."""
    suffix = Path(name).suffix.lower()
    start = content.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    if suffix in (".jsonl", ".ndjson", ".json") or (
        start == b"{" and suffix not in (".txt", ".html", ".htm")
    ):
        yield from read_lines(content, name, published, faults)
    elif suffix in (".html", ".htm", ".xhtml") or (start == b"<" and suffix != ".txt"):
        yield from _page(_as_page(content, ""), name, published, faults)
    else:
        text = _utf8(content)
        if text is None:
            faults.say(
                f'{name}: is not in UTF-8; save it again as "UTF-8" (or as HTML, which may say its encoding)'
            )
        elif not text.strip():
            faults.say(f"{name}: is empty")
        else:
            yield Item(Document(id=name, title="", text=text, published=published))


def read_lines(content: bytes, name: str, published: datetime | None, faults: Faults) -> Iterator[Item]:
    """The texts of JSON lines; what cannot be read is told to `faults`."""
    for number, line in enumerate(content.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        if not line.strip():
            continue
        place = f"{name}:{number}"
        try:
            record = json.loads(line)
        except (ValueError, RecursionError) as error:
            faults.say(f"{place}: is not one JSON object a line ({error})")
            continue
        try:
            yield from _record(record, place, published, faults)
        except ValueError as error:
            faults.say(f"{place}: {error}")


def _record(record: Any, place: str, published: datetime | None, faults: Faults) -> Iterator[Item]:
    """Raises ValueError with what was expected."""
    if not isinstance(record, dict):
        raise ValueError(f"expected an object with id and text, not {type(record).__name__}")
    for key in ("id", "url", "title", "text", "html", "published", "lang", "outlet"):
        kinds = (str, int) if key == "id" else (str,)
        if (value := record.get(key)) is not None and not isinstance(value, kinds):
            raise ValueError(f"{key}: expected a text, not {type(value).__name__}")
    identity = str(record.get("id") or record.get("url") or place)
    at = _moment(record["published"]) if record.get("published") else published
    title, text, html = (record.get(key) or "" for key in ("title", "text", "html"))
    url = record.get("url") or ""
    outlet = record.get("outlet") or ""
    if html and not text:
        for item in _page(
            _as_page(html.encode("utf-8", "replace"), url, "utf-8"), identity, at, faults, title=title
        ):
            yield replace(item, outlet=outlet)
        return
    if "text" not in record and "title" not in record:
        raise ValueError("expected text, html or title")
    yield Item(
        Document(id=identity, title=title, text=text, published=at, url=url, lang=record.get("lang")),
        outlet=outlet,
    )


def _page(
    page: Page, name: str, published: datetime | None, faults: Faults, title: str = ""
) -> Iterator[Item]:
    from spiders.articles import UnreadablePage, read_article

    if page.status >= 400:
        faults.say(f"{name}: the site answered {page.status}")
        return
    entry = Entry(source="scan", guid=name, url=page.url, title=title, summary="", published=published)
    try:
        article = read_article(page, entry)
    except UnreadablePage as error:
        faults.say(f"{name}: {error}")
        return
    yield Item(
        Document(
            id=name,
            title=article.title,
            text=article.text,
            published=published or article.published,
            url=article.url,
            lang=article.lang,
            tail=tuple(_span(extent) for extent in article.tail),
        ),
        show_text=True,
    )


def _as_page(body: bytes, url: str, charset: str = "") -> Page:
    kind = "text/html" + (f"; charset={charset}" if charset else "")
    return Page(
        url=url or "http://localhost/",
        status=200,
        body=body,
        headers=(("content-type", kind),),
        fetched_at=datetime.now(UTC),
    )


async def _fetch(addresses: Sequence[str], settings: Settings) -> dict[str, Page | str]:
    """Each address as a page, or the sentence that says why not."""
    from monitor.daemon import crawl_settings
    from spiders.crawler import open_crawler

    pages: dict[str, Page | str] = {}
    async with open_crawler(crawl_settings(settings)) as crawler:

        async def one(address: str) -> None:
            print(f"visiting {address}", file=sys.stderr, flush=True)
            try:
                pages[address] = await crawler.fetch(address)
            except FetchError as error:
                pages[address] = str(error)

        await asyncio.gather(*(one(address) for address in addresses))
    return pages


def _utf8(content: bytes) -> str | None:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None


def _published(text: str) -> datetime:
    try:
        return _moment(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _moment(text: str) -> datetime:
    """A day (its noon, so that it is the same day nearly everywhere) or a moment; UTC where no zone is given."""
    try:
        if len(text) == 10:
            return datetime.combine(date.fromisoformat(text), time(12), UTC)
        at = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f'published: expected a date such as 2024-02-08, not "{text[:40]}"') from None
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _span(extent: Extent) -> Span:
    return Span("text", extent.start, extent.end)


# incidents ---------------------------------------------------------------------------------------------------


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


# what is shown -----------------------------------------------------------------------------------------------


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
