"""What was given up: asked for, acknowledged by a person, or tried again when a person says so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, delete, or_, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from monitor.nouns import DeliveryState, Message
from monitor.store import codec
from monitor.store.answers import SetAside, Untold
from monitor.store.database import Database, count
from monitor.store.outbox import OUTSTANDING
from monitor.store.schema import acknowledgements, articles, deliveries, entries, messages, verdicts

_TABLES = {"entry": entries, "verdict": verdicts, "delivery": deliveries}


class Aside(Database):
    def set_aside(self, acknowledged: bool = False) -> list[SetAside]:
        with self._reading() as db:
            rows = [row for what in _TABLES for row in _rows(db, what, acknowledged)]
        return sorted(rows, key=lambda row: (row.since, row.what, row.id))

    def set_aside_counts(self) -> tuple[tuple[str, int], ...]:
        with self._reading() as db:
            return tuple((what, count(db, table, _is_aside(what))) for what, table in _TABLES.items())

    def untold(self) -> list[Untold]:
        given_up = (
            select(deliveries.c.id, messages.c.message)
            .join(messages, messages.c.id == deliveries.c.message)
            .where(_is_aside("delivery"), messages.c.kind != "health")
        )
        with self._reading() as db:
            told = {str(row.id): codec.loads(Message, row.message) for row in db.execute(given_up)}
            rows = [Untold(row, told[row.id]) for row in _rows(db, "delivery") if row.id in told]
            rows += [Untold(row, None) for row in _rows(db, "verdict")]
        return sorted(rows, key=lambda one: (one.row.since, one.row.what, one.row.id))

    def unheard(self) -> list[Message]:
        own = select(deliveries.c.id).where(deliveries.c.message == messages.c.id)
        alive = own.where(
            or_(
                deliveries.c.state == DeliveryState.ACCEPTED.value,
                deliveries.c.state.in_(OUTSTANDING) & deliveries.c.due_at.is_not(None),
            )
        )
        owed = (messages.c.urgency != "digest") | own.correlate(messages).exists()
        wanted = select(messages.c.message).where(
            messages.c.kind.in_(("alert", "digest")),
            messages.c.acknowledged_at.is_(None),
            owed,
            ~alive.correlate(messages).exists(),
        )
        with self._reading() as db:
            texts = db.execute(wanted.order_by(messages.c.owed, messages.c.id)).scalars()
            return [codec.loads(Message, text) for text in texts]

    def acknowledge_aside(self, what: str, id: str, by: str, now: datetime) -> bool:
        table = _TABLES.get(what)
        if table is None or not id.isdecimal():
            return False
        with self._writing() as db:
            if not count(db, table, _is_aside(what), table.c.id == int(id)):
                return False
            row = {"what": what, "id": int(id), "by": by, "at": now}
            db.execute(upsert(acknowledgements).values(row).on_conflict_do_nothing())
        return True

    def requeue(self, what: str, id: str, now: datetime) -> bool:
        table = _TABLES.get(what)
        if table is None or not id.isdecimal():
            return False
        again: dict[str, object] = {
            "due_at": now,
            "taken": False,
            "attempts": 0,
            "set_aside": None,
            "error": "",
        }
        if what == "delivery":
            again |= {"state": "waiting", "first_try": None}
        with self._writing() as db:
            aside = (table.c.id == int(id)) & table.c.set_aside.is_not(None)
            answered = (acknowledgements.c.what == what) & (acknowledgements.c.id == int(id))
            db.execute(delete(acknowledgements).where(answered))
            return db.execute(update(table).where(aside).values(**again)).rowcount == 1


def _rows(db: Connection, what: str, acknowledged: bool = False) -> Iterator[SetAside]:
    for row in db.execute(_wanted(what).where(_is_aside(what, acknowledged))):
        yield SetAside(what, str(row.id), row.about, row.attempts, row.set_aside, row.error)


def _wanted(what: str) -> Select[Any]:
    table = _TABLES[what]
    about = {"entry": entries.c.url, "verdict": articles.c.url, "delivery": deliveries.c.channel}[what]
    wanted = select(table.c.id, about.label("about"), table.c.attempts, table.c.set_aside, table.c.error)
    if what == "verdict":
        return wanted.select_from(verdicts).join(articles, articles.c.id == verdicts.c.article_id)
    return wanted


def _is_aside(what: str, acknowledged: bool = False) -> ColumnElement[bool]:
    """Given up and, unless `acknowledged`, neither it nor the message it was to bring was acknowledged."""
    table: Table = _TABLES[what]
    aside: ColumnElement[bool] = table.c.set_aside.is_not(None)
    if acknowledged:
        return aside
    answered = select(acknowledgements.c.id).where(
        acknowledgements.c.what == what, acknowledgements.c.id == table.c.id
    )
    aside &= ~answered.correlate(table).exists()
    if what == "delivery":
        taken_in_hand = select(messages.c.id).where(
            messages.c.id == deliveries.c.message, messages.c.acknowledged_at.is_not(None)
        )
        aside &= ~taken_in_hand.correlate(deliveries).exists()
    return aside
