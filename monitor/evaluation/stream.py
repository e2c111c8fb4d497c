"""Articles that are read already, sent one after the other through a real ledger and the resolve desk's decision.

The same verbs in the same order as the daemon's desks call them; only visits, pages and the clock are played.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from monitor.config import Settings
from monitor.desks.resolve import HORIZON, decided
from monitor.incidents import Resolution
from monitor.nouns import Change, Message
from monitor.store import Store
from monitor.store.ledger import DueVerdict
from rules.verdict import Document, Verdict
from spiders.items import Article, Entry, Extent, Poll, Source, Validators

SOURCE = Source("stream", "https://stream.example/feed", every=600, name="")
LEASE = 600.0


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with what the rules say of it."""

    document: Document
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Step:
    """What became of one document."""

    id: str
    incident: str
    """Of its first report that was placed; empty when none was."""
    incidents: tuple[str, ...]
    """Of every placed report."""
    changes: tuple[Change, ...]
    resolutions: tuple[Resolution, ...]
    messages: tuple[Message, ...]


def run(store: Store, readings: Iterable[Reading], settings: Settings) -> Iterator[Step]:
    """Feed the readings in the order given, each at the moment of its publication."""
    for reading in readings:
        yield feed(store, reading, settings)


def feed(store: Store, reading: Reading, settings: Settings, *, at: datetime | None = None) -> Step:
    """Store one document with its verdict as the poll and read desks do, then resolve it as the resolve desk does."""
    now = at or _moment(reading.document)
    store_reading(store, reading, now)
    due = store.take_verdicts(now, 1, LEASE)
    return place(store, due[0], settings, now) if due else Step(reading.document.id, "", (), (), (), ())


def store_reading(store: Store, reading: Reading, now: datetime) -> None:
    """The visit that finds it, and its reading."""
    document = reading.document
    visit(
        store, [Entry(SOURCE.id, document.id, address(document), document.title, "", document.published)], now
    )
    for due in store.take_entries(now, 1, LEASE):
        store.record_article(due, article(document), reading.verdict, None, now, done=True)


def visit(store: Store, entries: Sequence[Entry], now: datetime) -> None:
    """A visit that brings these entries; before the first one an empty visit, so that nothing is old stock."""
    if not any(health.source.id == SOURCE.id for health in store.source_health()):
        store.set_sources((SOURCE,), now)
        _poll(store, (), now)
    _poll(store, entries, now)


def place(store: Store, due: DueVerdict, settings: Settings, now: datetime) -> Step:
    """One verdict in hand, decided and written."""
    silences = store.silences(now)
    taken: list[tuple[tuple[Resolution, ...], tuple[Message, ...]]] = []

    def decide(known, links):  # type: ignore[no-untyped-def]
        resolutions, resolved = decided(due, known, links, now, settings, {}, silences)
        taken.append((resolutions, tuple(message for message, _ in resolved.messages)))
        return resolved

    store.resolve_in_transaction(due, decide, now, since=now - HORIZON)
    resolutions, messages = taken[-1]
    ids = tuple(resolution.incident.id for resolution in resolutions if resolution.incident)
    return Step(
        id=due.article.url,
        incident=ids[0] if ids else "",
        incidents=ids,
        changes=tuple(change for resolution in resolutions for change in resolution.changes),
        resolutions=resolutions,
        messages=messages,
    )


def address(document: Document) -> str:
    return document.url or f"https://stream.example/{document.id}"


def article(document: Document) -> Article:
    """The document as a stored version."""
    published = document.published.astimezone(UTC) if document.published else None
    digest = hashlib.sha256(f"{document.title}\0{document.text}".encode("utf-8", "replace")).hexdigest()
    return Article(
        url=address(document),
        title=document.title,
        text=document.text,
        published=published,
        lang=document.lang,
        completeness="complete",
        digest=digest,
        tail=tuple(Extent(span.start, span.end) for span in document.tail if span.field == "text"),
    )


def _poll(store: Store, entries: Sequence[Entry], now: datetime) -> None:
    # The next visit is due at once: the caller decides when it comes.
    for due in store.take_sources(now + timedelta(days=1), 1, 0.0):
        store.record_poll(due, Poll(SOURCE.id, now, 200, tuple(entries), Validators()), now, now)


def _moment(document: Document) -> datetime:
    assert document.published is not None, "a stream runs in order of publication"
    return document.published.astimezone(UTC)
