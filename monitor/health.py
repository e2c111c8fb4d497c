"""What the daemon says about itself: sources gone silent and back, gaps, broken channels, our own network. Pure.

    state, notices = examine(state, sources, gaps, broken, now, policy)

`state` is what was told before, kept by the ledger beside the notices it led to, so that each is told once: one when
something goes down, one when it is up again.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from monitor.nouns import Message
from monitor.store.answers import Gap, SetAside, SourceHealth

NETWORK_SHARE = 0.8
"""When so large a part of the sources fails at once without any answer, our own network is down, not they."""
NETWORK_LEAST = 3
"""With fewer sources nobody can tell the one from the other."""
NETWORK_RECENT = timedelta(minutes=30)
"""Only visits of the last half hour speak of the network now."""
BELATED = timedelta(hours=1)
"""So long after it happened a thing may be written down: so far back every look goes."""
REMEMBERED = 3 * BELATED
MOST_LOST = 10
"""Lines of what could not be told that one notice holds."""


@dataclass(frozen=True, slots=True)
class HealthState:
    """What has been told, and until when was looked."""

    looked: datetime | None = None
    """When it was looked last; None before the first time."""
    told: Mapping[str, datetime] = field(default_factory=dict)
    """What else was told, by a key of its own, and when that came to be; forgotten after `REMEMBERED`."""
    down: Mapping[str, datetime] = field(default_factory=dict)
    """Source id to the time since which it fails; a notice went out."""
    network_down: datetime | None = None
    broken: Mapping[str, int] = field(default_factory=dict)
    """Channel id to the number of deliveries it refused for good; the last notice spoke of so many."""

    def to_json(self) -> str:
        return json.dumps(
            {
                "looked": _text(self.looked),
                "told": {key: _text(at) for key, at in self.told.items()},
                "down": {id: _text(since) for id, since in self.down.items()},
                "network_down": _text(self.network_down),
                "broken": dict(self.broken),
            }
        )

    @staticmethod
    def from_json(text: str) -> HealthState:
        """What `to_json` wrote; anything else, such as the empty payload of the first time, is a fresh state."""
        try:
            kept = json.loads(text)
            return HealthState(
                looked=_time(kept["looked"]),
                told={str(key): datetime.fromisoformat(at) for key, at in kept.get("told", {}).items()},
                down={str(id): datetime.fromisoformat(since) for id, since in kept["down"].items()},
                network_down=_time(kept["network_down"]),
                broken={str(id): int(number) for id, number in kept["broken"].items()},
            )
        except (ValueError, KeyError, TypeError, AttributeError):
            return HealthState()


@dataclass(frozen=True, slots=True)
class Broken:
    """A channel that refused for good, by its deliveries in the ledger."""

    channel: str
    refused: int
    """How many deliveries it ever refused for good."""
    detail: str = ""
    """The server's own words, the last ones."""


def examine(
    state: HealthState,
    sources: Sequence[SourceHealth],
    gaps: Sequence[Gap],
    broken: Sequence[Broken],
    now: datetime,
    *,
    failing_after: float,
    tell_gaps: bool = True,
    lost: Sequence[SetAside] = (),
) -> tuple[HealthState, tuple[Message, ...]]:
    """What is to be told now that was not told before, and what has then been told.

    `failing_after` is in seconds; `gaps` and `lost` (what was set aside and told nobody) are those since `BELATED`
    before `state.looked`. While our own network is down, no source is called down; those that were stay so until a
    visit succeeds.
    """
    notices: list[Message] = []
    active = [source for source in sources if source.active and source.last_poll is not None]
    network = _network(state.network_down, active, now)
    if network and not state.network_down:
        notices.append(_notice("Our own network seems to be down", _network_words(active, network), now))
    if state.network_down and not network:
        notices.append(
            _notice(
                "The network is back",
                f"Sources answer again; none was reached since {_clock(state.network_down)}.\n"
                "What their feeds still hold is read now; gaps, if any, are told by themselves.",
                now,
            )
        )
    down = dict(state.down)
    for source in active:
        id, since = source.source.id, _failing_since(source)
        if id in down and source.failures == 0:
            notices.append(_up(source, down.pop(id), now))
        elif id not in down and not network and since and (now - since).total_seconds() >= failing_after:
            down[id] = since
            notices.append(_down(source, since, now))
    known = {source.source.id for source in sources if source.active}
    down = {id: since for id, since in down.items() if id in known}
    told = {key: at for key, at in state.told.items() if at > (state.looked or now) - REMEMBERED}
    fresh = [gap for gap in gaps if _gap_key(gap) not in told]
    told |= {_gap_key(gap): gap.until for gap in fresh}
    if tell_gaps and fresh:
        notices.append(_gaps(fresh, now))
    untold = [one for one in lost if _lost_key(one) not in told]
    told |= {_lost_key(one): one.since for one in untold}
    if untold:
        notices.append(_lost(untold, now))
    for channel in broken:
        if channel.refused > state.broken.get(channel.channel, 0):
            notices.append(_refused(channel, channel.refused - state.broken.get(channel.channel, 0), now))
    return (
        HealthState(
            looked=now,
            told=told,
            down=down,
            network_down=network,
            broken={**state.broken, **{channel.channel: channel.refused for channel in broken}},
        ),
        tuple(notices),
    )


def fresh_message_id() -> str:
    """`m-` and eight characters without look-alikes."""
    return "m-" + "".join(secrets.choice("abcdefghjkmnpqrstuvwxyz23456789") for _ in range(8))


def _gap_key(gap: Gap) -> str:
    return f"gap {gap.source} {_text(gap.until)}"


def _lost_key(one: SetAside) -> str:
    return f"{one.what} {one.id} {_text(one.since)}"


def _failing_since(source: SourceHealth) -> datetime | None:
    """Since when nothing came: the last success, or the first visit we know of. None while it does well."""
    if source.failures == 0:
        return None
    return source.last_success or source.last_poll


def _network(was: datetime | None, active: Sequence[SourceHealth], now: datetime) -> datetime | None:
    recent = [s for s in active if s.last_poll and now - s.last_poll <= NETWORK_RECENT]
    if len(recent) < NETWORK_LEAST:
        return was
    silent = [s for s in recent if s.failures > 0 and s.status is None]
    if len(silent) < NETWORK_SHARE * len(recent):
        return None
    return was or min((s.last_poll for s in silent if s.last_poll), default=now)


def _network_words(active: Sequence[SourceHealth], since: datetime) -> str:
    silent = [source for source in active if source.failures > 0 and source.status is None]
    errors = sorted({source.error for source in silent if source.error})[:3]
    lines = [f"{len(silent)} of {len(active)} sources could not be reached since {_clock(since)}."]
    lines += [f"- {error}" for error in errors]
    return "\n".join(
        [*lines, "Nothing that was seen is lost; visits go on, and you hear when sources answer again."]
    )


def _down(source: SourceHealth, since: datetime, now: datetime) -> Message:
    name = source.source.name or source.source.id
    last = (
        f"last good visit {_clock(source.last_success)}" if source.last_success else "it has never succeeded"
    )
    return _notice(
        f"Source down: {name}",
        f"{name} ({source.source.url}) has failed since {_clock(since)}, {source.failures} visits in a row; {last}.\n"
        f"The last visit: {source.error or 'no answer'}.\n"
        "It is visited again and again, more slowly; you hear when it is back.",
        now,
    )


def _up(source: SourceHealth, since: datetime, now: datetime) -> Message:
    name = source.source.name or source.source.id
    return _notice(
        f"Source back: {name}",
        f"{name} ({source.source.url}) answers again; it had failed since {_clock(since)}.",
        now,
    )


def _gaps(gaps: Sequence[Gap], now: datetime) -> Message:
    if len(gaps) == 1:
        subject = f"May have missed items from {gaps[0].name or gaps[0].source}"
    else:
        subject = f"May have missed items from {len(gaps)} sources"
    lines = [
        f"May have missed items from {gap.name or gap.source} between {_clock(gap.after)} and {_clock(gap.until)}: "
        "the two visits share no item."
        for gap in gaps
    ]
    return _notice(subject, "\n".join([*lines, "Look there by hand if those hours matter."]), now)


def _lost(lost: Sequence[SetAside], now: datetime) -> Message:
    """Not the texts themselves: a notice may go where names of people at risk may not."""
    lines = [
        f"A message for the channel {one.about} was given up after {one.attempts} tries: {one.error}."
        if one.what == "delivery"
        else f"What {one.about} reports could not be placed after {one.attempts} tries: {one.error.partition(':')[0]}."
        for one in lost[:MOST_LOST]
    ]
    if len(lost) > MOST_LOST:
        lines.append(f"… and {len(lost) - MOST_LOST} more.")
    lines.append(
        "Nobody was told by this way. See: tumenwatch status. To have it tried again: tumenwatch retry all"
    )
    subject = "Something could not be told" if len(lost) == 1 else f"{len(lost)} things could not be told"
    return _notice(subject, "\n".join(lines), now)


def _refused(channel: Broken, number: int, now: datetime) -> Message:
    what = "a message" if number == 1 else f"{number} messages"
    said = f"\nThe server said: {channel.detail}" if channel.detail else ""
    return _notice(
        f"Channel broken: {channel.channel}",
        f"The channel {channel.channel} refused {what} for good; trying again cannot help.{said}\n"
        f"Mend it in config.yaml, then: tumenwatch send-test {channel.channel}\n"
        f"What it refused is sent again by: tumenwatch retry {channel.channel}",
        now,
    )


def _notice(subject: str, body: str, now: datetime) -> Message:
    return Message(fresh_message_id(), "health", "normal", now, subject=subject, body=body)


def _clock(time: datetime) -> str:
    return time.astimezone(UTC).strftime("%Y-%m-%d %H:%M UTC")


def _text(time: datetime | None) -> str | None:
    return time.isoformat() if time else None


def _time(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
