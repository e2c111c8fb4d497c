"""Chores: digests, drills, nightly work. Rows with a due time, so that what fell due while we were down is done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import func, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from monitor.nouns import Facts, Message
from monitor.store import codec
from monitor.store.database import Database, mine, take
from monitor.store.ledger import Chore, Owed
from monitor.store.outbox import owe_message
from monitor.store.schema import chores, digest_lines, messages


class Chores(Database):
    def take_chores(self, now: datetime, limit: int, lease: float) -> list[Chore]:
        with self._writing() as db:
            due = select(chores.c.name).where(chores.c.due_at <= now).order_by(chores.c.due_at, chores.c.name)
            names = list(db.execute(due.limit(limit)).scalars())
            owed = select(chores).where(chores.c.name.in_(names))
            due_at = {row.name: row.due_at for row in db.execute(owed)}
            take(db, chores, names, now + timedelta(seconds=lease))
            found = {
                row.name: Chore(row.name, due_at[row.name], row.attempts, row.payload)
                for row in db.execute(owed)
            }
        return [found[name] for name in names]

    def set_chore(self, name: str, due_at: datetime | None, payload: str = "") -> None:
        values = {"due_at": due_at, "payload": payload, "taken": False}
        with self._writing() as db:
            db.execute(
                upsert(chores)
                .values(name=name, **values)
                .on_conflict_do_update(index_elements=["name"], set_=values)
            )

    def ensure_chore(
        self, name: str, due_at: datetime, payload: str = "", latest: datetime | None = None
    ) -> None:
        with self._writing() as db:
            db.execute(
                upsert(chores)
                .values(name=name, due_at=due_at, payload=payload)
                .on_conflict_do_update(
                    index_elements=["name"], set_={"due_at": due_at}, where=chores.c.due_at.is_(None)
                )
            )
            if latest is not None:
                late = (chores.c.name == name) & ~chores.c.taken & (chores.c.due_at > latest)
                db.execute(update(chores).where(late).values(due_at=latest))

    def record_chore(
        self, chore: Chore, next_due: datetime | None, owed: Sequence[Owed], now: datetime, payload: str = ""
    ) -> bool:
        with self._writing() as db:
            held = db.execute(
                update(chores)
                .where(mine(chores, chore.name, chore.attempts))
                .values(due_at=next_due, payload=payload, taken=False)
            )
            if held.rowcount == 0:
                return False
            for message, channels in owed:
                owe_message(db, message, channels)
        return True

    def digest_facts(self, after: int) -> tuple[list[Facts], int]:
        wanted = (
            select(digest_lines.c.number, messages.c.message)
            .join(messages, messages.c.id == digest_lines.c.message)
            .where(digest_lines.c.number > after)
        )
        with self._reading() as db:
            rows = db.execute(wanted.order_by(digest_lines.c.number)).all()
        facts = [facts for row in rows for facts in codec.loads(Message, row.message).facts]
        return facts, rows[-1].number if rows else after

    def newest_digest_line(self) -> int:
        with self._reading() as db:
            return db.execute(select(func.max(digest_lines.c.number))).scalar() or 0
