"""Sources, articles, verdicts and incidents to put into a ledger."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from monitor.incidents.view import view
from monitor.nouns import Change, ChangeKind, Facts, Incident, Member, Message, Urgency
from monitor.store import Store
from monitor.store.ledger import DueEntry, DueVerdict, Resolved
from rules.verdict import Count, DateInterval, Place, Reason, Report, Span, Verdict
from spiders.items import Article, Entry, Page, Poll, Source, Validators

NOW = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)
YANJI = Place("cn-yanji", "Yanji", "city", "CN", ("cn-jilin", "cn"))


def after(**time: float) -> datetime:
    return NOW + timedelta(**time)


def source(id: str = "s", host: str = "news.example", **more: object) -> Source:
    return replace(Source(id, f"https://{host}/{id}.xml", name=id.upper()), **more)  # type: ignore[arg-type]


def entry(guid: str, source: str = "s", host: str = "news.example") -> Entry:
    return Entry(source, guid, f"https://{host}/{guid}", f"Title {guid}", "Two people were held.", NOW)


def poll(*entries: Entry, at: datetime = NOW, source: str = "s") -> Poll:
    return Poll(source, at, 200, entries, Validators('"e"', "yesterday"), url="https://news.example/")


def article(url: str = "https://news.example/1", text: str = "Two people were held in Yanji.") -> Article:
    digest = hashlib.sha256(f"T\0{text}".encode("utf-8", "replace")).hexdigest()
    return Article(url, "T", text, NOW, "en", "complete", digest)


def page(url: str = "https://news.example/1", body: bytes = b"<p>Two people were held in Yanji.</p>") -> Page:
    return Page(url, 200, body, (("content-type", "text/html"), ("x-odd", "é")), NOW)


def report(people: int = 2) -> Report:
    return Report(
        "arrested",
        "reported",
        Count(people, people, "exact", "stated"),
        (YANJI,),
        DateInterval(date(2026, 2, 28), date(2026, 2, 28)),
        evidence=(Span("text", 0, 10),),
    )


def verdict(decision: str = "alert", points: int = 9, ruleset: str = "r1", reports: int = 1) -> Verdict:
    reasons = (Reason("held", points, Span("text", 0, 3), "Two"),)
    return Verdict(decision, points, 7, reasons, (report(),) * reports, "en", ruleset=ruleset)  # type: ignore[arg-type]


def member(article: int = 0, url: str = "https://news.example/1", index: int = 0, **more: object) -> Member:
    made = Member(article, index, report(), url, "News", "T", "en", NOW, NOW, ("Two people were held.",))
    return replace(made, **more)  # type: ignore[arg-type]


def incident(id: str, *members: Member, **more: object) -> Incident:
    first = members[0].report if members else report()
    made = Incident(
        id, NOW, members, first.stage, first.count, (), first.places, first.event_date, first.certainty
    )
    return replace(made, **more)  # type: ignore[arg-type]


def message(id: str, *incidents: str, urgency: Urgency = "urgent", owed: datetime = NOW) -> Message:
    changes = (Change(ChangeKind.OPENED, urgency, "two people were held"),)
    facts = tuple(
        Facts(i, changes, "arrested", "reported", None, (), (YANJI,), None, (), ()) for i in incidents
    )
    return Message(id, "alert", urgency, owed, facts)


def opening(
    due: DueVerdict, id: str, channels: Sequence[tuple[str, datetime]] = (("mail", NOW),)
) -> Resolved:
    """The resolution that opens an incident with the due verdict's report and tells it."""
    first = member(due.article_id, due.article.url)
    return Resolved(
        joined=((id, first),),
        incidents=(view(id, NOW, (first,)),),
        history=((id, "opened", "first report"),),
        messages=((message(f"m-{id}", id), tuple(channels)),),
    )


def polled(store: Store, *guids: str, source_id: str = "s", now: datetime = NOW) -> None:
    """Old stock is behind it: the entries are news."""
    store.set_sources([source(source_id)], now)
    [due] = store.take_sources(now, 1, 60)
    assert store.record_poll(due, poll(at=now, source=source_id), now, now) == []
    [due] = store.take_sources(now, 1, 60)
    found = [entry(guid, source_id) for guid in guids]
    assert store.record_poll(due, poll(*found, at=now, source=source_id), now, now)


def due_entry(store: Store, guid: str = "1", now: datetime = NOW) -> DueEntry:
    polled(store, guid, now=now)
    [due] = store.take_entries(now, 1, 60)
    return due


def due_verdict(store: Store, guid: str = "1", now: datetime = NOW) -> DueVerdict:
    due = due_entry(store, guid, now)
    url = f"https://news.example/{guid}"
    assert store.record_article(due, article(url), verdict(), page(url), now, done=True)
    [waiting] = store.take_verdicts(now, 1, 60)
    return waiting


def told(store: Store, guid: str = "1", id: str = "i-aaaaaaaa", **more: object) -> str:
    """An incident opened from one article, with a delivery to mail waiting."""
    due = due_verdict(store, guid)
    assert store.resolve_in_transaction(due, lambda known, links: opening(due, id, **more), NOW)  # type: ignore[arg-type]
    return id
