"""What the daemon says about itself: sources gone silent and back, channels too, gaps, what was lost. Pure.

    state, notices = examine(state, sources, gaps, channels, now, policy)

`state` is what was told before, kept by the ledger beside the notices it led to, so that each is told once: one when
something goes down, one when it is up again.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import groupby

from monitor.alerts import render
from monitor.nouns import Message, Urgency
from monitor.store.answers import ChannelHealth, Gap, SourceHealth, Untold

NETWORK_SHARE = 0.8
"""When so large a part of the sources fails at once without any answer, our own network is down, not they."""
NETWORK_LEAST = 3
"""With fewer sources nobody can tell the one from the other."""
NETWORK_RECENT = timedelta(minutes=30)
"""Only visits of the last half hour speak of the network now."""
FAILED_TRIES = 2
FAILED_FOR = timedelta(minutes=15)
"""So many tries in a row, or so long after a single one, and a channel is told as failing; a refusal, at once."""
MOST_LINES = 10
"""Lines of what waits or could not be told that one notice holds."""


@dataclass(frozen=True, slots=True)
class HealthState:
    """What has been told."""

    gaps_upto: int | None = None
    """Number of the newest visit whose gap was told; None before the first look."""
    untold: frozenset[str] = frozenset()
    """What was given up and told as such, by a key of its own, as long as it is still so."""
    down: Mapping[str, datetime] = field(default_factory=dict)
    """Source id to the time since which it fails; a notice went out."""
    network_down: datetime | None = None
    failing: Mapping[str, datetime] = field(default_factory=dict)
    """Channel id to the time since which it fails; a notice went out."""

    def to_json(self) -> str:
        return json.dumps(
            {
                "gaps_upto": self.gaps_upto,
                "untold": sorted(self.untold),
                "down": {id: _text(since) for id, since in self.down.items()},
                "network_down": _text(self.network_down),
                "failing": {id: _text(since) for id, since in self.failing.items()},
            }
        )

    @staticmethod
    def from_json(text: str) -> HealthState:
        """What `to_json` wrote, now or in an earlier version; anything else, such as the empty payload of the first
        time, is a fresh state."""
        try:
            kept = json.loads(text)
            upto = kept.get("gaps_upto")
            return HealthState(
                gaps_upto=None if upto is None else int(upto),
                untold=frozenset(map(str, kept.get("untold", ()))),
                down={str(id): datetime.fromisoformat(since) for id, since in kept["down"].items()},
                network_down=_time(kept["network_down"]),
                failing={str(id): datetime.fromisoformat(at) for id, at in kept.get("failing", {}).items()},
            )
        except (ValueError, KeyError, TypeError, AttributeError):
            return HealthState()


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that the daemon says about itself, and to whom."""

    message: Message
    but: str = ""
    """Id of the channel that it speaks of: others tell it."""
    everybody: bool = False
    """It goes to every other channel, not only to those named for health."""


def examine(
    state: HealthState,
    sources: Sequence[SourceHealth],
    gaps: tuple[Sequence[Gap], int],
    channels: Sequence[ChannelHealth],
    now: datetime,
    *,
    failing_after: float,
    tell_gaps: bool = True,
    untold: Sequence[Untold] = (),
) -> tuple[HealthState, tuple[Notice, ...]]:
    """What is to be told now that was not told before, and what has then been told.

    `failing_after` is in seconds; `gaps` are those of visits after `state.gaps_upto`, with the newest visit's number;
    `channels` are those that are on, `untold` all that was given up. While our own network is down, no source is called
    down; those that were stay so until a visit succeeds.
    """
    notices: list[Notice] = []
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
    found, upto = gaps
    if tell_gaps and found:
        notices.append(_gaps(found, now))
    given_up = {_key(one): one for one in untold}
    fresh = [one for key, one in given_up.items() if key not in state.untold]
    notices += _untold(fresh, now)
    failing: dict[str, datetime] = {}
    for channel in channels:
        before = state.failing.get(channel.channel)
        if before is not None and channel.failures == 0 and not channel.waiting:
            notices.append(_takes_again(channel, before, now))
        elif before is not None:
            failing[channel.channel] = before
        elif channel.since is not None and fails(channel, now):
            failing[channel.channel] = channel.since
            notices.append(_takes_nothing(channel, channel.since, now))
    return (
        HealthState(
            gaps_upto=upto,
            untold=frozenset(given_up),
            down=down,
            network_down=network,
            failing=failing,
        ),
        tuple(notices),
    )


def fails(channel: ChannelHealth, now: datetime) -> bool:
    """Whether a channel is to be called failing."""
    if channel.since is None:
        return False
    return channel.failures >= FAILED_TRIES or channel.refused or now - channel.since >= FAILED_FOR


def fresh_message_id() -> str:
    """`m-` and eight characters without look-alikes."""
    return "m-" + "".join(secrets.choice("abcdefghjkmnpqrstuvwxyz23456789") for _ in range(8))


def _key(one: Untold) -> str:
    return f"{one.row.what} {one.row.id} {_text(one.row.since)}"


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


def _down(source: SourceHealth, since: datetime, now: datetime) -> Notice:
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


def _up(source: SourceHealth, since: datetime, now: datetime) -> Notice:
    name = source.source.name or source.source.id
    return _notice(
        f"Source back: {name}",
        f"{name} ({source.source.url}) answers again; it had failed since {_clock(since)}.",
        now,
    )


def _gaps(gaps: Sequence[Gap], now: datetime) -> Notice:
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


def _takes_nothing(channel: ChannelHealth, since: datetime, now: datetime) -> Notice:
    id = channel.channel
    what = "refuses what it is sent" if channel.refused else "has taken nothing"
    lines = [
        f"The channel {id} {what} since {_clock(since)}. Its last answer: {channel.detail or 'none'}.",
        "It is tried again and again for four days; you hear when it takes messages again.",
        f"To mend it: config.yaml, then tumenwatch send-test {id}",
    ]
    if channel.waiting:
        lines += ["What waits for it:", *_named(channel.waiting)]
    urgent: Urgency = "urgent" if any(one.urgency == "urgent" for one in channel.waiting) else "normal"
    return _notice(f"Channel failing: {id}", "\n".join(lines), now, urgent, but=id)


def _takes_again(channel: ChannelHealth, since: datetime, now: datetime) -> Notice:
    return _notice(
        f"Channel back: {channel.channel}",
        f"The channel {channel.channel} takes messages again; it had failed since {_clock(since)}.",
        now,
    )


def _untold(fresh: Sequence[Untold], now: datetime) -> list[Notice]:
    """One notice for each channel that lost alerts, to everybody else; one for all that is less than an alert."""
    alerts = [one for one in fresh if one.message is not None and one.message.kind == "alert"]
    notices = []
    for channel, lost in groupby(
        sorted(alerts, key=lambda one: one.row.about), key=lambda one: one.row.about
    ):
        gone = list(lost)
        reason = gone[-1].row.error
        lines = [
            f"Given up after all tries on the channel {channel} ({reason}). Who relies on it has not heard of:",
            *_named([one.message for one in gone if one.message is not None]),
            "See: tumenwatch status. To have it tried again: tumenwatch retry " + channel,
        ]
        subject = f"Alert lost on {channel}" if len(gone) == 1 else f"{len(gone)} alerts lost on {channel}"
        notices.append(_notice(subject, "\n".join(lines), now, "urgent", but=channel, everybody=True))
    if rest := [one for one in fresh if one not in alerts]:
        notices.append(_rest(rest, now))
    return notices


def _rest(rest: Sequence[Untold], now: datetime) -> Notice:
    """Not the texts of verdicts: a notice may go where names of people at risk may not."""
    lines = [
        f"A {one.message.kind} for the channel {one.row.about} was given up after {one.row.attempts} tries: "
        f"{one.row.error}."
        if one.message is not None
        else f"What {one.row.about} reports could not be placed after {one.row.attempts} tries: "
        f"{one.row.error.partition(':')[0]}."
        for one in rest[:MOST_LINES]
    ]
    if len(rest) > MOST_LINES:
        lines.append(f"… and {len(rest) - MOST_LINES} more.")
    lines.append(
        "Nobody was told by this way. See: tumenwatch status. To have it tried again: tumenwatch retry all"
    )
    subject = "Something could not be told" if len(rest) == 1 else f"{len(rest)} things could not be told"
    return _notice(subject, "\n".join(lines), now)


def _named(messages: Sequence[Message]) -> list[str]:
    """Each in its shortest words, names masked, so that whoever reads the notice knows what it is about."""
    lines = [f"- {render(one).short} ({one.id})" for one in messages[:MOST_LINES]]
    return [*lines, f"… and {len(messages) - MOST_LINES} more"] if len(messages) > MOST_LINES else lines


def _notice(
    subject: str,
    body: str,
    now: datetime,
    urgency: Urgency = "normal",
    *,
    but: str = "",
    everybody: bool = False,
) -> Notice:
    message = Message(fresh_message_id(), "health", urgency, now, subject=subject, body=body)
    return Notice(message, but, everybody)


def _clock(time: datetime) -> str:
    return time.astimezone(UTC).strftime("%Y-%m-%d %H:%M UTC")


def _text(time: datetime | None) -> str | None:
    return time.isoformat() if time else None


def _time(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
