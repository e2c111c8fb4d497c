"""The read desk's verbs: entries that are due, article versions, their verdicts and raw pages."""

from __future__ import annotations

import hashlib
import zlib
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from monitor.store import codec
from monitor.store.database import Database, mine, take
from monitor.store.ledger import DueEntry
from monitor.store.schema import articles, entries, entry_articles, pages, sources, storable, verdicts
from monitor.store.sources import due_per_host, host_of
from rules.verdict import Verdict
from spiders.items import Article, Entry, Extent, Page, Source

TAKINGS = 50
"""After so many takings an entry is set aside: something kills the daemon whenever it is read."""


TEASER_WAIT = timedelta(seconds=45)
"""How long what a teaser says waits for its page: one telling with the facts beats a bare headline and a correction.
A page that cannot be had ends the wait at once."""


class Entries(Database):
    def take_entries(self, now: datetime, limit: int, lease: float, per_host: int = 2) -> list[DueEntry]:
        with self._writing() as db:
            # News before old stock: the first poll of an archive must not stand in front of today's arrest.
            ids = due_per_host(db, entries, now, limit, per_host, last=entries.c.old_stock)
            worn = entries.c.id.in_(ids) & (entries.c.attempts >= TAKINGS)
            if tired := set(db.execute(select(entries.c.id).where(worn)).scalars()):
                aside = {"due_at": None, "taken": False, "set_aside": now, "error": aside_words(TAKINGS)}
                db.execute(update(entries).where(entries.c.id.in_(tired)).values(aside))
                ids = [id for id in ids if id not in tired]
            take(db, entries, ids, now + timedelta(seconds=lease))
            rows = db.execute(
                select(entries, sources.c.described)
                .join(sources, sources.c.id == entries.c.source)
                .where(entries.c.id.in_(ids))
            ).mappings()
            found = {row["id"]: _due_entry(row) for row in rows}
        return [found[id] for id in ids]

    def record_article(
        self,
        due: DueEntry,
        article: Article,
        verdict: Verdict,
        page: Page | None,
        now: datetime,
        *,
        done: bool,
        given_up: str = "",
    ) -> bool:
        with self._writing() as db:
            held = db.execute(
                update(entries)
                .where(mine(entries, due.id, due.attempts))
                .values(
                    due_at=None if done else now,
                    taken=False,
                    teaser_judged=True,
                    error=given_up,
                    set_aside=now if given_up else None,
                )
            )
            if held.rowcount == 0:
                return False
            article_id = _article_row(db, article, due.seen)
            db.execute(
                upsert(entry_articles).values(entry_id=due.id, article_id=article_id).on_conflict_do_nothing()
            )
            if done:
                _end_wait(db, due.id, None if verdict.reports else now, but=article_id)
                if article.completeness == "complete":
                    _drop_what_would_not_alert(db, due.id)
            put_verdict(
                db,
                article_id,
                verdict,
                now,
                wait=timedelta(0) if done else TEASER_WAIT,
                entry=due.id,
                old_stock=due.old_stock,
                telling=True,
            )
            if page is not None and verdict.decision != "none":
                _keep_page(db, article_id, page)
        return True

    def record_entry_failure(
        self, due: DueEntry, error: str, next_due: datetime | None, now: datetime
    ) -> bool:
        with self._writing() as db:
            held = db.execute(
                update(entries)
                .where(mine(entries, due.id, due.attempts))
                .values(
                    due_at=next_due, taken=False, error=error, set_aside=now if next_due is None else None
                )
            )
            if held.rowcount == 1:
                _end_wait(db, due.id, now)
        return held.rowcount == 1


def _end_wait(db: Connection, entry: int, due_at: datetime | None, but: int | None = None) -> None:
    """End the wait of an entry's teaser: its page is read and stands in its place (None), or cannot be had now and the
    teaser must do. A page that says exactly what the teaser said is the same version, `but`, and is due now."""
    waiting = verdicts.c.entry_id == entry, verdicts.c.due_at.is_not(None), verdicts.c.attempts == 0
    if but is not None:
        db.execute(
            update(verdicts).where(*waiting, verdicts.c.article_id == but).values(due_at=verdicts.c.at)
        )
    db.execute(update(verdicts).where(*waiting, verdicts.c.article_id != (but or 0)).values(due_at=due_at))


def _drop_what_would_not_alert(db: Connection, entry: int) -> None:
    """A whole page speaks in the place of its teaser; only an alert of the teaser's is still to be resolved when the
    page says nothing (a stub behind a wall leaves it all)."""
    waiting = verdicts.c.entry_id == entry, verdicts.c.due_at.is_not(None), verdicts.c.attempts == 0
    partial = select(articles.c.id).where(
        articles.c.id == verdicts.c.article_id, articles.c.completeness == "partial"
    )
    less = verdicts.c.decision != "alert"
    db.execute(
        update(verdicts).where(*waiting, less, partial.correlate(verdicts).exists()).values(due_at=None)
    )


def overruled() -> ColumnElement[bool]:
    """The verdict is on a teaser, and its entry's whole page was read and says nothing."""
    page, judged = articles.alias(), verdicts.alias()
    return (
        select(judged.c.id)
        .join(page, page.c.id == judged.c.article_id)
        .join(entry_articles, entry_articles.c.article_id == page.c.id)
        .where(
            entry_articles.c.entry_id == verdicts.c.entry_id,
            page.c.completeness == "complete",
            page.c.id != verdicts.c.article_id,
            judged.c.ruleset == verdicts.c.ruleset,
            # No reports: it was never to be resolved.
            judged.c.due_at.is_(None),
            judged.c.resolved.is_(None),
            judged.c.set_aside.is_(None),
        )
        .correlate(verdicts)
        .exists()
    )


def entry_of(row: RowMapping) -> Entry:
    return Entry(
        source=row["source"],
        guid=row["guid"],
        url=row["url"],
        title=row["title"],
        summary=row["summary"],
        published=row["published"],
        author=row["author"],
    )


def article_of(row: RowMapping) -> Article:
    """From a row of `articles`."""
    return Article(
        url=row["url"],
        title=row["title"],
        text=row["text"],
        published=row["published"],
        lang=row["lang"],
        completeness=row["completeness"],
        digest=row["digest"],
        tail=codec.loads(tuple[Extent, ...], row["tail"]),
        links=codec.loads(tuple[str, ...], row["links"]),
    )


def put_verdict(
    db: Connection,
    article_id: int,
    verdict: Verdict,
    now: datetime,
    *,
    wait: timedelta = timedelta(0),
    entry: int | None,
    old_stock: bool,
    telling: bool,
) -> bool:
    """One verdict per version and rule set, due for resolving when it holds reports. False when it was there."""
    row = {
        "article_id": article_id,
        "entry_id": entry,
        "ruleset": verdict.ruleset,
        "decision": verdict.decision,
        "points": verdict.points,
        "threshold": verdict.threshold,
        "verdict": codec.dumps(verdict),
        "at": now,
        "telling": telling,
        "old_stock": old_stock,
        "due_at": now + wait if verdict.reports else None,
    }
    return db.execute(upsert(verdicts).values(row).on_conflict_do_nothing()).rowcount == 1


def aside_words(takings: int) -> str:
    return (
        f"taken {takings} times without an outcome: whatever works on it dies; set aside until a person looks"
    )


def outlet_of(source: Source, url: str) -> str:
    return source.name or host_of(url) or source.id


def _due_entry(row: RowMapping) -> DueEntry:
    source = codec.loads(Source, row["described"])
    return DueEntry(
        id=row["id"],
        entry=entry_of(row),
        attempts=row["attempts"],
        seen=row["seen"],
        teaser_judged=row["teaser_judged"],
        old_stock=row["old_stock"],
        zone=source.zone,
        outlet=outlet_of(source, row["url"]),
    )


def _article_row(db: Connection, article: Article, seen: datetime) -> int:
    """The row of this version: a new one, or the one that another source led to before."""
    row: dict[str, Any] = {
        "url": article.url,
        "digest": article.digest,
        "title": article.title,
        "text": article.text,
        "published": article.published,
        "lang": article.lang,
        "completeness": article.completeness,
        "tail": codec.dumps(article.tail, tuple[Extent, ...]),
        "links": codec.dumps(article.links, tuple[str, ...]),
        "seen": seen,
    }
    db.execute(upsert(articles).values(row).on_conflict_do_nothing())
    same = (articles.c.url == storable(article.url)) & (articles.c.digest == article.digest)
    return int(db.execute(select(articles.c.id).where(same)).scalar_one())


def _keep_page(db: Connection, article_id: int, page: Page) -> None:
    known = db.execute(select(pages.c.article_id).where(pages.c.article_id == article_id)).first()
    if known is None:
        db.execute(
            insert(pages).values(
                article_id=article_id,
                url=page.url,
                status=page.status,
                headers=codec.dumps(page.headers, tuple[tuple[str, str], ...]),
                body=zlib.compress(page.body, 6),
                sha256=hashlib.sha256(page.body).hexdigest(),
                fetched_at=page.fetched_at,
            )
        )
