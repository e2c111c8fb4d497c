"""How a message becomes owed: its row and one waiting delivery per channel, in the caller's transaction."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Select, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from monitor.nouns import DeliveryState, Message
from monitor.store import codec
from monitor.store.schema import deliveries, digest_lines, incidents, message_incidents, messages

OUTSTANDING = (
    DeliveryState.WAITING.value,
    DeliveryState.SENDING.value,
    DeliveryState.UNKNOWN.value,
    DeliveryState.FAILED.value,
    DeliveryState.BROKEN.value,
)
"""States from which a delivery may still be accepted, as long as it has a due time."""


def owe_message(db: Connection, message: Message, channels: Sequence[tuple[str, datetime]]) -> None:
    """Once per message id: owing it again, after a crash or a replay, changes nothing."""
    row = {
        "id": message.id,
        "kind": message.kind,
        "urgency": message.urgency,
        "owed": message.owed,
        "message": codec.dumps(message),
        "token": secrets.token_urlsafe(18),
    }
    if db.execute(upsert(messages).values(row).on_conflict_do_nothing(index_elements=["id"])).rowcount == 0:
        return
    known = select(incidents.c.id).where(incidents.c.id.in_({facts.incident for facts in message.facts}))
    for incident in db.execute(known).scalars().all():
        db.execute(upsert(message_incidents).values(message=message.id, incident=incident))
    if message.kind == "alert" and message.urgency == "digest":
        db.execute(upsert(digest_lines).values(message=message.id))
    for channel, due_at in channels:
        deliver_to(db, message.id, channel, due_at)
        if message.kind == "alert":
            _pull_forward(db, message, channel, due_at)


def deliver_to(
    db: Connection, message: str, channel: str, due_at: datetime, *, may_be_repeat: bool = False
) -> None:
    db.execute(
        upsert(deliveries)
        .values(
            message=message,
            channel=channel,
            state=DeliveryState.WAITING.value,
            due_at=due_at,
            may_be_repeat=may_be_repeat,
        )
        .on_conflict_do_nothing()
    )


def family(ids: Iterable[str]) -> Select[str]:
    """The incidents themselves and all that people merged with them."""
    roots = select(incidents.c.root).where(incidents.c.id.in_(tuple(ids)))
    return select(incidents.c.id).where(incidents.c.root.in_(roots))


def alerts_about(ids: Iterable[str]) -> ColumnElement[bool]:
    """Deliveries of alerts about any of these incidents or what was merged with them."""
    about = select(message_incidents.c.message).where(message_incidents.c.incident.in_(family(ids)))
    alerts = select(messages.c.id).where(messages.c.kind == "alert", messages.c.id.in_(about))
    return deliveries.c.message.in_(alerts)


def _pull_forward(db: Connection, message: Message, channel: str, due_at: datetime) -> None:
    """Order within an incident is strict, so what waits for the end of quiet hours may not hold up what breaks them:
    the earlier one, if it was never tried, goes with the later one."""
    ids = {facts.incident for facts in message.facts}
    db.execute(
        update(deliveries)
        .where(
            alerts_about(ids),
            deliveries.c.channel == channel,
            deliveries.c.state == DeliveryState.WAITING.value,
            deliveries.c.attempts == 0,
            deliveries.c.due_at > due_at,
        )
        .values(due_at=due_at)
    )
