"""What is kept and for how long; the archive read again; a copy taken while the daemon runs."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import RowMapping, Select, delete, func, select, update

from monitor.store import codec
from monitor.store.answers import Archived, Swept
from monitor.store.database import Database
from monitor.store.entries import article_of, outlet_of
from monitor.store.ledger import StoreError
from monitor.store.schema import articles, entries, entry_articles, members, polls, sources, verdicts
from rules.verdict import Verdict
from spiders.items import Source

QUIET_POLLS = timedelta(days=7)
"""How long a visit that brought nothing and failed in nothing is kept: 300 sources make 43,000 a day."""


class Keeping(Database):
    def sweep(self, keep: timedelta, now: datetime) -> Swept:
        old = now - keep
        led_somewhere = (
            select(verdicts.c.article_id)
            .where((verdicts.c.decision != "none") | verdicts.c.due_at.is_not(None))
            .union(select(members.c.article_id).where(members.c.article_id.is_not(None)))
        )
        newest = select(func.max(polls.c.id)).group_by(polls.c.source)
        quiet = polls.c.error.is_(None) & (polls.c.fresh == 0)
        with self._writing() as db:
            gone = db.execute(
                delete(articles).where(articles.c.seen < old, articles.c.id.not_in(led_somewhere))
            )
            kept = select(entry_articles.c.entry_id)
            emptied = db.execute(
                update(entries)
                .where(
                    entries.c.seen < old,
                    entries.c.due_at.is_(None),
                    entries.c.id.not_in(kept),
                    (entries.c.summary != "") | (entries.c.title != "") | (entries.c.author != ""),
                )
                .values(title="", summary="", author="")
            )
            visits = db.execute(
                delete(polls).where(
                    (polls.c.at < old) | ((polls.c.at < now - QUIET_POLLS) & quiet),
                    polls.c.id.not_in(newest),
                )
            )
        return Swept(articles=gone.rowcount, polls=visits.rowcount, entries=emptied.rowcount)

    def archive(
        self, since: datetime, after: int = 0, limit: int = 500, *, newest: bool = False
    ) -> list[Archived]:
        wanted = _versions().where(articles.c.seen >= since, articles.c.id > after)
        if newest:
            judged = select(func.max(articles.c.id)).join(verdicts, verdicts.c.article_id == articles.c.id)
            wanted = wanted.where(articles.c.id.in_(judged.group_by(articles.c.url)))
        with self._reading() as db:
            return [_archived(row) for row in db.execute(wanted.limit(limit)).mappings()]

    def archive_size(self, since: datetime) -> int:
        wanted = select(func.count(articles.c.url.distinct())).where(articles.c.seen >= since)
        with self._reading() as db:
            return int(db.execute(wanted).scalar_one())

    def archived(self, chosen: Sequence[int]) -> list[Archived]:
        with self._reading() as db:
            wanted = _versions().where(articles.c.id.in_(tuple(chosen)))
            return [_archived(row) for row in db.execute(wanted).mappings()]

    def backup(self, target: Path) -> None:
        try:
            os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600))
        except FileExistsError as error:
            raise StoreError(f"{target} is there already: a backup overwrites nothing") from error
        except OSError as error:
            raise StoreError(f"the backup {target} cannot be written: {error.strerror}") from error
        try:
            with closing(sqlite3.connect(self.path)) as ledger, closing(sqlite3.connect(target)) as copy:
                ledger.backup(copy)
                copy.execute("PRAGMA journal_mode=DELETE").close()  # one file, nothing beside it
        except sqlite3.Error as error:
            target.unlink(missing_ok=True)
            raise StoreError(f"the backup {target} could not be written: {error}") from error


def _versions() -> Select[Any]:
    """Stored versions with their newest verdict, in order of their rows."""
    newest = select(func.max(verdicts.c.id)).group_by(verdicts.c.article_id)
    return (
        select(articles, verdicts.c.verdict, sources.c.described)
        .join(verdicts, verdicts.c.article_id == articles.c.id)
        .outerjoin(entries, entries.c.id == verdicts.c.entry_id)
        .outerjoin(sources, sources.c.id == entries.c.source)
        .where(verdicts.c.id.in_(newest))
        .order_by(articles.c.id)
    )


def _archived(row: RowMapping) -> Archived:
    source = codec.loads(Source, row["described"]) if row["described"] else Source("", row["url"])
    return Archived(
        id=row["id"],
        article=article_of(row),
        seen=row["seen"],
        zone=source.zone,
        outlet=outlet_of(source, row["url"]),
        verdict=codec.loads(Verdict, row["verdict"]),
    )
