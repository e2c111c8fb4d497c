"""The tell desk's verbs: deliveries that are due, the mark before the first byte, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, case, func, insert, literal, or_, select, update

from monitor.nouns import Delivery, DeliveryState, Message, Outcome
from monitor.store import codec
from monitor.store.answers import ChannelHealth
from monitor.store.database import Database, count, mine, take
from monitor.store.entries import aside_words
from monitor.store.outbox import OUTSTANDING, alerts_about, deliver_to, owe_message
from monitor.store.schema import (
    Instant,
    deliveries,
    incidents,
    message_incidents,
    messages,
    tries,
)

TAKINGS = 300
"""After so many attempts a delivery is set aside, whatever the schedule says."""

_READY = tuple(state for state in OUTSTANDING if state != DeliveryState.SENDING.value)
_FAILED = (DeliveryState.FAILED.value, DeliveryState.UNKNOWN.value, DeliveryState.BROKEN.value)
_CUT_OFF = "nothing is known of this attempt: it was cut off between its first byte and its outcome"


class Deliveries(Database):
    def take_deliveries(self, channel: str, now: datetime, limit: int, lease: float) -> list[Delivery]:
        with self._writing() as db:
            _lapse(db, (deliveries.c.channel == channel) & (deliveries.c.due_at <= now), now)
            due = (
                (deliveries.c.channel == channel)
                & deliveries.c.state.in_(_READY)
                & (deliveries.c.due_at <= now)
            )
            db.execute(
                update(deliveries)
                .where(due, deliveries.c.attempts >= TAKINGS)
                .values(due_at=None, taken=False, set_aside=now, error=aside_words(TAKINGS))
            )
            wanted = (
                select(deliveries.c.id)
                .join(messages, messages.c.id == deliveries.c.message)
                .where(due, or_(messages.c.kind != "alert", ~_earlier_one_waits()))
                .order_by(
                    case((messages.c.urgency == "urgent", 0), else_=1), messages.c.owed, deliveries.c.id
                )
                .limit(limit)
            )
            ids = list(db.execute(wanted).scalars())
            take(db, deliveries, ids, now + timedelta(seconds=lease))
            found = {delivery.id: delivery for delivery in _read(db, ids)}
        return [found[id] for id in ids]

    def mark_sending(self, delivery: Delivery, now: datetime) -> bool:
        with self._writing() as db:
            held = db.execute(
                update(deliveries)
                .where(mine(deliveries, delivery.id, delivery.attempts), deliveries.c.state.in_(_READY))
                .values(
                    state=DeliveryState.SENDING.value,
                    first_try=func.coalesce(deliveries.c.first_try, literal(now, Instant)),
                )
            )
        return held.rowcount == 1

    def record_delivery(
        self,
        delivery: Delivery,
        outcome: Outcome,
        next_due: datetime | None,
        now: datetime,
        fallback: str | None = None,
    ) -> bool:
        with self._writing() as db:
            accepted = outcome.state == "accepted"
            ended = accepted or next_due is None
            repeat = delivery.may_be_repeat or outcome.state == "unknown"
            held = db.execute(
                update(deliveries)
                .where(mine(deliveries, delivery.id, delivery.attempts))
                .values(
                    state=DeliveryState.FALLBACK.value if fallback and ended else outcome.state,
                    due_at=None if ended else next_due,
                    taken=False,
                    may_be_repeat=repeat or fallback is not None,
                    first_try=func.coalesce(deliveries.c.first_try, literal(now, Instant)),
                    error="" if accepted else outcome.detail,
                    set_aside=now if not accepted and fallback is None and ended else None,
                )
            )
            if held.rowcount == 0:
                return False
            _note_try(db, delivery.id, delivery.attempts, now, outcome)
            if fallback is not None:
                deliver_to(db, delivery.message.id, fallback, now, may_be_repeat=repeat)
        return True

    def owe(self, message: Message, channels: Sequence[tuple[str, datetime]], now: datetime) -> None:
        with self._writing() as db:
            owe_message(db, message, channels)

    def recover_sending(self, now: datetime) -> int:
        with self._writing() as db:
            return _lapse(db, deliveries.c.due_at.is_not(None), now)

    def outstanding(self) -> int:
        with self._reading() as db:
            waits = deliveries.c.state.in_(OUTSTANDING) & deliveries.c.due_at.is_not(None)
            return count(db, deliveries, waits)

    def channel_health(self) -> list[ChannelHealth]:
        used = select(deliveries.c.channel).where(deliveries.c.attempts > 0).distinct()
        with self._reading() as db:
            return [
                _channel_health(db, id) for id in db.execute(used.order_by(deliveries.c.channel)).scalars()
            ]

    def delivery_counts(self) -> list[tuple[str, DeliveryState, int]]:
        grouped = select(deliveries.c.channel, deliveries.c.state, func.count()).group_by(
            deliveries.c.channel, deliveries.c.state
        )
        with self._reading() as db:
            rows = db.execute(grouped.order_by(deliveries.c.channel, deliveries.c.state)).all()
        return [(channel, DeliveryState(state), many) for channel, state, many in rows]


def _channel_health(db: Connection, channel: str) -> ChannelHealth:
    """By the order of the tries, not by their times: a clock that was set must not make a dead channel well."""
    here = select(tries).join(deliveries, deliveries.c.id == tries.c.delivery)
    here = here.where(deliveries.c.channel == channel).order_by(tries.c.id.desc())
    accepted = here.where(tries.c.state == DeliveryState.ACCEPTED.value).limit(1)
    last = db.execute(accepted.with_only_columns(tries.c.id)).scalar() or 0
    failed = db.execute(here.where(tries.c.id > last, tries.c.detail != _CUT_OFF)).all()
    waiting = (
        select(messages.c.message)
        .join(deliveries, deliveries.c.message == messages.c.id)
        .where(
            deliveries.c.channel == channel,
            deliveries.c.state.in_(_FAILED),
            deliveries.c.due_at.is_not(None),
            deliveries.c.error != _CUT_OFF,
        )
        .order_by(deliveries.c.id)
    )
    return ChannelHealth(
        channel=channel,
        failures=len(failed),
        since=failed[-1].at if failed else None,
        refused=any(one.state == DeliveryState.BROKEN.value for one in failed),
        detail=failed[0].detail if failed else "",
        waiting=tuple(codec.loads(Message, text) for text in db.execute(waiting).scalars()),
    )


def _lapse(db: Connection, where: ColumnElement[bool], now: datetime) -> int:
    """Rows found `sending` with nobody at work on them: nobody knows whether the message arrived."""
    sending = where & (deliveries.c.state == DeliveryState.SENDING.value)
    lost = db.execute(select(deliveries.c.id, deliveries.c.attempts).where(sending)).all()
    for id, attempt in lost:
        _note_try(db, id, attempt, now, Outcome("unknown", _CUT_OFF))
    db.execute(
        update(deliveries)
        .where(deliveries.c.id.in_([id for id, _ in lost]))
        .values(
            state=DeliveryState.UNKNOWN.value, may_be_repeat=True, taken=False, due_at=now, error=_CUT_OFF
        )
    )
    return len(lost)


def _note_try(db: Connection, id: int, attempt: int, now: datetime, outcome: Outcome) -> None:
    db.execute(
        insert(tries).values(
            delivery=id,
            attempt=attempt,
            at=now,
            state=outcome.state,
            detail=outcome.detail,
            code=outcome.code,
        )
    )


def _earlier_one_waits() -> ColumnElement[bool]:
    """An alert about the same incident (or what was merged with it), owed earlier, is not yet through this channel."""
    about, mine_in, theirs_in = message_incidents.alias(), incidents.alias(), incidents.alias()
    theirs_about, theirs, earlier = message_incidents.alias(), messages.alias(), deliveries.alias()
    return (
        select(earlier.c.id)
        .join(theirs, theirs.c.id == earlier.c.message)
        .join(theirs_about, theirs_about.c.message == theirs.c.id)
        .join(theirs_in, theirs_in.c.id == theirs_about.c.incident)
        .join(mine_in, mine_in.c.root == theirs_in.c.root)
        .join(about, about.c.incident == mine_in.c.id)
        .where(
            about.c.message == messages.c.id,
            theirs.c.kind == "alert",
            earlier.c.channel == deliveries.c.channel,
            # What was refused (it may be for its own words) does not hold up the next one.
            earlier.c.state.in_(OUTSTANDING) & (earlier.c.state != DeliveryState.BROKEN.value),
            earlier.c.due_at.is_not(None),
            or_(
                theirs.c.owed < messages.c.owed,
                (theirs.c.owed == messages.c.owed) & (earlier.c.id < deliveries.c.id),
            ),
        )
        .correlate(messages, deliveries)
        .exists()
    )


def _read(db: Connection, ids: Sequence[int]) -> list[Delivery]:
    wanted = select(deliveries, messages.c.message.label("text"), messages.c.token).join(
        messages, messages.c.id == deliveries.c.message
    )
    found = []
    for row in db.execute(wanted.where(deliveries.c.id.in_(ids))).mappings():
        message = codec.loads(Message, row["text"])
        found.append(
            Delivery(
                id=row["id"],
                message=message,
                channel=row["channel"],
                state=DeliveryState(row["state"]),
                attempts=row["attempts"],
                first_try=row["first_try"],
                may_be_repeat=row["may_be_repeat"],
                thread=_thread(db, message, row["channel"], row["id"]),
                token=row["token"],
            )
        )
    return found


def _thread(db: Connection, message: Message, channel: str, id: int) -> tuple[str, ...]:
    if message.kind != "alert":
        return ()
    told = (
        select(deliveries.c.message)
        .join(messages, messages.c.id == deliveries.c.message)
        .where(
            alerts_about(facts.incident for facts in message.facts),
            deliveries.c.channel == channel,
            deliveries.c.state == DeliveryState.ACCEPTED.value,
            deliveries.c.id != id,
        )
    )
    return tuple(db.execute(told.order_by(messages.c.owed, deliveries.c.id)).scalars())
