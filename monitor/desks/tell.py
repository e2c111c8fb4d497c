"""The tell desk: one for each channel, so that a channel that hangs delays no other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from monitor.config import Channel
from monitor.desks import jobs
from monitor.desks.bench import Bench
from monitor.nouns import Delivery, DeliveryState, Outcome
from monitor.schedule import hands_over, next_try, spread
from monitor.seats import JobFailed, SeatError

DEADLINE = 150.0
"""Seconds one attempt may take: more than every time limit inside, so that the kill is the last resort."""
LEASE = 400.0
"""Seconds; longer than the deadline and a child's birth, so that no second attempt starts beside a living one."""


async def take(bench: Bench, channel: str, free: int) -> Sequence[Delivery]:
    return await bench.ledger.take_deliveries(channel, bench.clock(), free, LEASE)


async def tell(bench: Bench, delivery: Delivery) -> str | None:
    """Send one message to one channel; returns the channel that it was handed to, if it was.

    `sending` is committed before the first byte leaves: whatever happens after that, the ledger knows that this
    message may have arrived.
    """
    channel = bench.settings.channel(delivery.channel)
    if channel is None or not channel.on:
        return await _orphaned(bench, delivery)
    if not await bench.written(lambda: bench.ledger.mark_sending(delivery, bench.clock())):
        return None
    outcome = await attempt(bench, channel, delivery)
    now = bench.clock()
    bench.tried[delivery.id] += 1
    again = next_try(
        delivery.attempts,
        delivery.first_try or now,
        outcome,
        now,
        spread(str(delivery.id), delivery.attempts),
        in_this_run=bench.tried[delivery.id],
    )
    urgent = delivery.message.urgency == "urgent"
    fallback = None
    if hands_over(delivery.first_try or now, outcome, again, urgent):
        fallback = _fallback(bench, channel, awake=again is not None)
        if fallback is not None and await _has_it(bench, delivery, fallback):
            again = None
    if again is None:
        del bench.tried[delivery.id]
    await bench.written(lambda: bench.ledger.record_delivery(delivery, outcome, again, now, fallback))
    bench.say(f"tell  {delivery.channel}: {delivery.message.id} {_told(outcome, again, fallback, now)}")
    return fallback


async def attempt(bench: Bench, channel: Channel, delivery: Delivery) -> Outcome:
    """Try once. What we cannot know is called unknown, never failed."""
    try:
        return await bench.seats.run(
            jobs.send,
            channel,
            delivery,
            bench.settings.crawl.allow,
            bench.settings.web.address if bench.settings.web.on else "",
            deadline=DEADLINE,
        )
    except JobFailed as error:
        # Its words may hold an address with its password; the kind of failure is all that is safe to keep.
        kind = str(error).split(": ")[1] if ": " in str(error) else "error"
        return Outcome("unknown", f"sending broke off with {kind}; the message may have arrived")
    except SeatError as error:
        return Outcome("unknown", f"{error}; the message may have arrived")


async def _orphaned(bench: Bench, delivery: Delivery) -> str | None:
    """The channel left the configuration, or was switched off, while this waited: its fallback takes over, else
    another that is on, else it is told as broken."""
    gone = bench.settings.channel(delivery.channel)
    fallback = (_fallback(bench, gone) if gone else None) or _any_health_channel(bench, delivery.channel)
    outcome = Outcome(
        "broken", f"the channel {delivery.channel} is no longer on in {bench.settings.file.name}"
    )
    await bench.written(
        lambda: bench.ledger.record_delivery(delivery, outcome, None, bench.clock(), fallback)
    )
    bench.say(f"tell  {delivery.channel}: {delivery.message.id} {outcome.detail}")
    return fallback


async def _has_it(bench: Bench, delivery: Delivery, channel: str) -> bool:
    """Whether that channel has taken the message. Until then the first one goes on too: both may be down for one
    reason, and who is back first tells it."""
    file = await bench.ledger.message(delivery.message.id)
    return file is not None and any(
        one.channel == channel and one.state == DeliveryState.ACCEPTED for one in file.deliveries
    )


def _fallback(bench: Bench, channel: Channel, *, awake: bool = False) -> str | None:
    """The first channel along the line of fallbacks that is on; with `awake`, that wakes people: a console does not."""
    seen = {channel.id}
    while channel.fallback and channel.fallback not in seen:
        seen.add(channel.fallback)
        following = bench.settings.channel(channel.fallback)
        if following is None:
            return None
        if following.on and not (awake and following.url.reveal().startswith("console:")):
            return following.id
        channel = following
    return None


def _any_health_channel(bench: Bench, gone: str) -> str | None:
    return next(
        (c.id for c in bench.settings.channels_on if c.id in bench.settings.health.channels), None
    ) or next((c.id for c in bench.settings.channels_on if c.id != gone), None)


def _told(outcome: Outcome, again: datetime | None, fallback: str | None, now: datetime) -> str:
    words = str(outcome.state) + (f" ({outcome.detail})" if outcome.detail else "")
    if outcome.state == "accepted":
        return words
    if again is not None:
        handed = f"; also handed to {fallback}" if fallback else ""
        return f"{words}{handed}; next try in {max(0, round((again - now).total_seconds()))} s"
    return f"{words}; handed to {fallback}" if fallback else f"{words}; set aside"
