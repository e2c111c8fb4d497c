"""Versions of the rules: which is live, which is held back, which a person accepted all the same."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from monitor.nouns import Message
from monitor.store import codec
from monitor.store.answers import RuleRecord, ToldIncident
from monitor.store.database import Database
from monitor.store.ledger import Owed, UnknownRules
from monitor.store.outbox import owe_message
from monitor.store.schema import incidents, members, message_incidents, messages, rulesets, verdicts


class Rulesets(Database):
    def live_rules(self) -> str | None:
        newest = select(rulesets.c.digest).where(rulesets.c.live_at.is_not(None))
        with self._reading() as db:
            return db.execute(newest.order_by(rulesets.c.live_at.desc()).limit(1)).scalar()

    def rules_live(self, digest: str, now: datetime, owed: Sequence[Owed] = ()) -> None:
        with self._writing() as db:
            _put(db, digest, live_at=now)
            for message, channels in owed:
                owe_message(db, message, channels)

    def hold_rules(self, digest: str, would_lose: Sequence[str], now: datetime, owed: Sequence[Owed]) -> bool:
        with self._writing() as db:
            known = _row(db, digest)
            first = known is None or known["held_at"] is None
            _put(db, digest, held_at=now, would_lose=codec.dumps(tuple(would_lose), tuple[str, ...]))
            for message, channels in owed if first else ():
                owe_message(db, message, channels)
        return first

    def accept_rules(self, digest: str, by: str, reason: str, now: datetime) -> RuleRecord:
        with self._writing() as db:
            wanted = select(rulesets).where(rulesets.c.digest.startswith(digest, autoescape=True))
            rows = db.execute(wanted).mappings().all()
            if len(rows) != 1:
                held = ", ".join(db.execute(_held()).scalars()) or "none"
                what = f"{digest} names {len(rows)} of them" if rows else f"there are no rules {digest}"
                raise UnknownRules(f"{what}; held back: {held}")
            db.execute(
                update(rulesets)
                .where(rulesets.c.digest == rows[0]["digest"])
                .values(accepted_at=now, accepted_by=by, reason=reason)
            )
            return _record(db.execute(wanted).mappings().one())

    def rule_record(self, digest: str) -> RuleRecord | None:
        with self._reading() as db:
            row = _row(db, digest)
        return None if row is None else _record(row)

    def rules_held(self) -> list[RuleRecord]:
        with self._reading() as db:
            wanted = select(rulesets).where(rulesets.c.digest.in_(_held()))
            return [_record(row) for row in db.execute(wanted.order_by(rulesets.c.held_at)).mappings()]

    def told_incidents(self, since: datetime) -> list[ToldIncident]:
        told = (
            select(incidents.c.root, messages.c.message, message_incidents.c.incident)
            .join(message_incidents, message_incidents.c.incident == incidents.c.id)
            .join(messages, messages.c.id == message_incidents.c.message)
            .where(messages.c.kind == "alert", messages.c.urgency != "digest", messages.c.owed >= since)
            .order_by(messages.c.owed, messages.c.id)
        )
        found = []
        with self._reading() as db:
            newest = {
                row.root: facts
                for row in db.execute(told)
                for facts in codec.loads(Message, row.message).facts
                if facts.incident == row.incident
            }
            for id, facts in newest.items():
                found.append(ToldIncident(id, facts, _articles(db, id)))
        return found


def _held() -> Any:
    """Held back since the live ones went live, and not accepted."""
    live = select(rulesets.c.live_at).where(rulesets.c.live_at.is_not(None))
    last = live.order_by(rulesets.c.live_at.desc()).limit(1).scalar_subquery()
    return select(rulesets.c.digest).where(
        rulesets.c.held_at.is_not(None),
        rulesets.c.accepted_at.is_(None),
        last.is_(None) | (rulesets.c.held_at > last),
    )


def _articles(db: Connection, incident: str) -> tuple[int, ...]:
    alerted = (verdicts.c.article_id == members.c.article_id) & (verdicts.c.decision == "alert")
    wanted = (
        select(members.c.article_id, verdicts.c.id.is_not(None).label("alerted"))
        .outerjoin(verdicts, alerted)
        .where(members.c.incident == incident, members.c.article_id.is_not(None))
    )
    rows = sorted({(not row.alerted, row.article_id) for row in db.execute(wanted)})
    return tuple(dict.fromkeys(article for _, article in rows))


def _row(db: Connection, digest: str) -> RowMapping | None:
    return db.execute(select(rulesets).where(rulesets.c.digest == digest)).mappings().one_or_none()


def _put(db: Connection, digest: str, **values: object) -> None:
    put = upsert(rulesets).values(digest=digest, **values)
    db.execute(put.on_conflict_do_update(index_elements=["digest"], set_=values))


def _record(row: RowMapping) -> RuleRecord:
    return RuleRecord(
        digest=row["digest"],
        live_at=row["live_at"],
        held_at=row["held_at"],
        would_lose=codec.loads(tuple[str, ...], row["would_lose"]),
        accepted_at=row["accepted_at"],
        accepted_by=row["accepted_by"],
        reason=row["reason"],
    )
