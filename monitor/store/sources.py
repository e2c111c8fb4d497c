"""The poll desk's verbs: sources that are due, visits and what they brought."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import ColumnElement, Connection, Table, bindparam, func, insert, literal, select, update

from monitor.store import codec
from monitor.store.database import Database, mine, take
from monitor.store.ledger import DueSource
from monitor.store.schema import entries, polls, sources, storable
from spiders.items import Entry, Poll, Source, Validators

TRUE, FALSE = literal(True), literal(False)
PASSED_OVER = 500
"""Rows of hosts that have enough, after which the database is asked to leave these hosts out."""


class Sources(Database):
    def set_sources(self, sources: Sequence[Source], now: datetime) -> None:
        with self._writing() as db:
            _set_sources(db, sources, now)

    def take_sources(self, now: datetime, limit: int, lease: float, per_host: int = 2) -> list[DueSource]:
        with self._writing() as db:
            ids = due_per_host(db, sources, now, limit, per_host, where=sources.c.active)
            take(db, sources, ids, now + timedelta(seconds=lease))
            rows = db.execute(select(sources).where(sources.c.id.in_(ids))).mappings()
            found = {
                row["id"]: DueSource(
                    source=codec.loads(Source, row["described"]),
                    attempts=row["attempts"],
                    failures=row["failures"],
                    validators=Validators(row["etag"], row["last_modified"]),
                    last_full=row["last_full"],
                    first=row["last_success"] is None,
                )
                for row in rows
            }
        return [found[id] for id in ids]

    def record_poll(
        self, due: DueSource, poll: Poll, next_due: datetime, now: datetime
    ) -> list[Entry] | None:
        with self._writing() as db:
            row = db.execute(select(sources).where(mine(sources, due.source.id, due.attempts))).one_or_none()
            if row is None:
                return None
            fresh = _fresh(db, due.source.id, poll.entries)
            _insert_entries(db, fresh, now, old_stock=row.last_success is None)
            rolled = bool(fresh) and len(fresh) == len(poll.entries) and row.last_success is not None
            db.execute(
                insert(polls).values(
                    source=due.source.id,
                    at=poll.at,
                    status=poll.status,
                    error=poll.error,
                    found=len(poll.entries),
                    fresh=len(fresh),
                    gap_after=_last_fruitful(db, due.source.id) if rolled else None,
                    url=poll.url,
                    retry_after=poll.retry_after,
                )
            )
            values = _after_visit(due, poll, next_due, bool(fresh))
            if not row.active:
                values["due_at"] = None  # taken out of the config while the visit was under way
            db.execute(update(sources).where(sources.c.id == due.source.id).values(**values))
        return fresh


def host_of(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def due_per_host(
    db: Connection,
    table: Table,
    now: datetime,
    limit: int,
    per_host: int,
    *,
    where: ColumnElement[bool] = TRUE,
    last: ColumnElement[bool] = FALSE,
) -> list[Any]:
    """Ids of due rows, the longest due first and those of which `last` is true after all others; at most `per_host`
    of one host together with those already in hand: polite queues are slow, and a lease must outlast them.

    Rows are looked at in the order of the index until there are enough: to number them all would cost as much as the
    queue is long, with every single taking.
    """
    in_hand = (
        select(table.c.host, func.count())
        .where(table.c.taken, table.c.due_at > now, table.c.host != "")
        .group_by(table.c.host)
    )
    held: dict[str, int] = {row[0]: row[1] for row in db.execute(in_hand)}
    found: list[Any] = []
    for behind in (last.is_(False), last.is_(True)) if last is not FALSE else (TRUE,):
        due = (
            select(table.c.id, table.c.host)
            .where(table.c.due_at <= now, where, behind)
            .order_by(table.c.due_at, table.c.host, table.c.id)
        )
        while len(found) < limit:
            crowded = [host for host, many in held.items() if many >= per_host]
            free = due.where(table.c.host.not_in(crowded), table.c.id.not_in(found))
            if not _pick(((row[0], row[1]) for row in db.execute(free)), found, held, limit, per_host):
                break
    return found


def _pick(
    rows: Iterable[tuple[Any, str]], found: list[Any], held: dict[str, int], limit: int, per_host: int
) -> bool:
    """Add to `found` until there are enough; True when it is better to ask anew, without the hosts crowded by now."""
    passed_over = 0
    for id, host in rows:
        if host and held.get(host, 0) >= per_host:
            passed_over += 1
            if passed_over == PASSED_OVER:
                return True
            continue
        found.append(id)
        if len(found) == limit:
            return False
        if host:
            held[host] = held.get(host, 0) + 1
    return False


def _set_sources(db: Connection, wanted: Sequence[Source], now: datetime) -> None:
    known = {row.id: row for row in db.execute(select(sources.c.id, sources.c.described, sources.c.active))}
    new = []
    for source in wanted:
        described = codec.dumps(source)
        host = host_of(source.url)
        old = known.pop(source.id, None)
        if old is None:
            new.append({"id": source.id, "host": host, "described": described, "active": True, "due_at": now})
        elif not old.active:
            db.execute(
                update(sources)
                .where(sources.c.id == source.id)
                .values(host=host, described=described, active=True, due_at=now, taken=False)
            )
        elif old.described != described:
            values: dict[str, object] = {"host": host, "described": described}
            if codec.loads(Source, old.described).url != source.url:
                # The validators belong to the old address; sent to the new one they could hide it for ever.
                values |= {"etag": None, "last_modified": None, "due_at": now, "taken": False}
            db.execute(update(sources).where(sources.c.id == source.id).values(**values))
    if new:
        db.execute(insert(sources), new)
    gone = [{"gone": id} for id, row in known.items() if row.active]
    if gone:
        db.execute(
            update(sources).where(sources.c.id == bindparam("gone")).values(active=False, due_at=None), gone
        )


def _fresh(db: Connection, source: str, found: Iterable[Entry]) -> list[Entry]:
    """Those never seen before, once each. A row stays for ever, so an old entry that comes back is not new."""
    cleaned = (replace(entry, source=source, guid=storable(entry.guid)) for entry in reversed(tuple(found)))
    unique = {entry.guid: entry for entry in cleaned}
    guids = list(unique)
    for start in range(0, len(guids), 500):  # SQLite's limit on bound values is larger, but not everywhere
        some = guids[start : start + 500]
        known = select(entries.c.guid).where(entries.c.source == source, entries.c.guid.in_(some))
        for guid in db.execute(known).scalars():
            unique.pop(guid, None)
    return list(reversed(unique.values()))


def _insert_entries(db: Connection, fresh: Iterable[Entry], now: datetime, *, old_stock: bool) -> None:
    rows = [
        {
            "source": entry.source,
            "guid": entry.guid,
            "url": entry.url,
            "host": host_of(entry.url),
            "title": entry.title,
            "summary": entry.summary,
            "published": entry.published,
            "author": entry.author,
            "seen": now,
            "old_stock": old_stock,
            "due_at": now,
        }
        for entry in fresh
    ]
    if rows:
        db.execute(insert(entries), rows)


def _last_fruitful(db: Connection, source: str) -> datetime | None:
    """When we last knew all that the source held (304 says so too); None when it never held anything."""
    went_well = (polls.c.source == source) & polls.c.error.is_(None)
    if db.execute(select(polls.c.id).where(went_well, polls.c.found > 0).limit(1)).first() is None:
        return None
    return db.execute(select(func.max(polls.c.at)).where(went_well)).scalar()


def _after_visit(due: DueSource, poll: Poll, next_due: datetime, fresh: bool) -> dict[str, object]:
    values: dict[str, object] = {
        "due_at": next_due,
        "taken": False,
        "recorded": due.attempts,
        "last_poll": poll.at,
        "last_status": poll.status,
        "last_error": poll.error,
    }
    if poll.error is not None:
        return values | {"failures": due.failures + 1}
    values |= {"failures": 0, "last_success": poll.at}
    if fresh:
        values["last_new"] = poll.at
    if not poll.unchanged:
        values |= {"etag": poll.validators.etag, "last_modified": poll.validators.last_modified}
        if due.validators == Validators():
            values["last_full"] = poll.at
    return values
