"""The chores: digests, the look at our own health, the nightly sweep. Rows like all else, so that what fell due while
we were down is done once on return."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from monitor.alerts import awake, digest, render
from monitor.config import Digest
from monitor.desks.bench import Bench
from monitor.desks.marked import marked
from monitor.health import HealthState, examine
from monitor.incidents.missed import MissedMerge, missed_merges
from monitor.nouns import Message
from monitor.store.answers import Balance
from monitor.store.ledger import Chore, Owed

LEASE = 300.0
HEALTH_EVERY = timedelta(seconds=60)
NIGHTLY = time(3, 30)
"""UTC."""
LOOK_BACK = timedelta(days=120)
"""How far back an incident may lie that is looked at for having been opened twice."""
MOST_MISSED = 10
"""Pairs that one digest asks about."""
MOST_UNHEARD = 20
"""Alerts that reached nobody that one digest names."""


@dataclass(frozen=True, slots=True)
class DigestState:
    """How far a digest has told, kept as its chore's payload."""

    upto: int
    """Number of the last line that it told."""
    at: datetime
    """When it was last made: from then on the closing balance counts."""

    def to_text(self) -> str:
        return f"{self.upto} {self.at.isoformat()}"

    @staticmethod
    def from_text(text: str, now: datetime) -> DigestState:
        """What `to_text` wrote. From anything else, a day back and every line: told again is better than lost. A time
        to come (the clock was set back) counts as a day back."""
        number, _, time = text.partition(" ")
        upto = int(number) if number.isdecimal() else 0
        try:
            at = datetime.fromisoformat(time)
        except ValueError:
            at = now
        return DigestState(upto, at if at < now else now - timedelta(days=1))


async def ensure(bench: Bench) -> None:
    """Every chore that the settings ask for has its row; one that is there keeps its due time, unless that lies beyond
    the next one by the clock (which was set back, or the settings name another hour)."""
    now = bench.clock()
    await bench.ledger.ensure_chore("health", now, latest=now + HEALTH_EVERY)
    tonight = next_at(NIGHTLY, "UTC", now)
    await bench.ledger.ensure_chore("nightly", tonight, latest=tonight)
    for wanted in bench.settings.digests:
        begin = DigestState(await bench.ledger.newest_digest_line(), now)
        next_one = next_digest(wanted, now)
        await bench.ledger.ensure_chore(f"digest:{wanted.name}", next_one, begin.to_text(), latest=next_one)


async def take(bench: Bench, free: int) -> Sequence[Chore]:
    return await bench.ledger.take_chores(bench.clock(), free, LEASE)


async def do(bench: Bench, chore: Chore) -> bool:
    """Do one chore; True when something is owed to somebody."""
    kind, _, name = chore.name.partition(":")
    if kind == "health":
        return await _health(bench, chore)
    if kind == "nightly":
        return await _nightly(bench, chore)
    wanted = next((one for one in bench.settings.digests if kind == "digest" and one.name == name), None)
    if wanted is None:  # no longer in the configuration; should it return, it goes on from where it was
        await bench.ledger.record_chore(chore, None, (), bench.clock(), chore.payload)
        return False
    return await _digest(bench, chore, wanted)


async def _digest(bench: Bench, chore: Chore, wanted: Digest) -> bool:
    now = bench.clock()
    state = DigestState.from_text(chore.payload, now)
    since = state.at
    facts, upto = await bench.ledger.digest_facts(state.upto)
    balance = await bench.ledger.balance(since, now)
    missed = missed_merges(
        await bench.ledger.open_incidents(now - LOOK_BACK), since, await bench.ledger.links()
    )
    owed: tuple[Owed, ...] = ()
    unheard = await bench.ledger.unheard()
    said = marked(await bench.ledger.marks(), since)
    if facts or missed or unheard or said:
        body = _closing(balance, since) + _unheard(unheard) + said + _perhaps_one(missed)
        message = digest(facts, now, body=body)
        owed = (_to(bench, message, wanted.channels, now),)
        bench.say(f"chore digest {wanted.name}: {len(facts)} to tell since {since:%Y-%m-%d %H:%M}")
    return await bench.ledger.record_chore(
        chore, next_digest(wanted, now), owed, now, DigestState(upto, now).to_text()
    ) and bool(owed)


async def _health(bench: Bench, chore: Chore) -> bool:
    now, ledger, health = bench.clock(), bench.ledger, bench.settings.health
    state = HealthState.from_json(chore.payload)
    gaps, upto = await ledger.gaps_after(state.gaps_upto or 0)
    on = {channel.id for channel in bench.settings.channels_on}
    after, notices = examine(
        state,
        await ledger.source_health(),
        (gaps if state.gaps_upto is not None else (), upto),
        [channel for channel in await ledger.channel_health() if channel.channel in on],
        now,
        failing_after=health.failing_after,
        tell_gaps=health.gaps,
        untold=await ledger.untold(),
    )
    owed = tuple(
        _to(bench, notice.message, () if notice.everybody else health.channels, now, but=notice.but)
        for notice in notices
    )
    for notice in notices:
        bench.say(f"chore health: {notice.message.subject}")
    written = await ledger.record_chore(chore, now + HEALTH_EVERY, owed, now, after.to_json())
    return written and bool(owed)


async def _nightly(bench: Bench, chore: Chore) -> bool:
    now = bench.clock()
    swept = await bench.ledger.sweep(timedelta(seconds=bench.settings.storage.keep), now)
    bench.say(
        f"chore nightly: swept {swept.articles} articles, {swept.polls} visits, {swept.entries} teasers"
    )
    await bench.ledger.record_chore(chore, next_at(NIGHTLY, "UTC", now), (), now)
    return False


def next_digest(wanted: Digest, now: datetime) -> datetime:
    """The next time of a digest after `now`, by the clock on the wall of its zone."""
    return next_at(wanted.at, wanted.zone, now, wanted.days)


def next_at(at: time, zone: str, now: datetime, days: Sequence[str] = ()) -> datetime:
    """The first instant after `now` at which the clock of `zone` shows `at` on one of `days` (empty: any day)."""
    place = ZoneInfo(zone)
    today = now.astimezone(place).date()
    for ahead in range(9):
        day = today + timedelta(days=ahead)
        instant = datetime.combine(day, at, place).astimezone(UTC)
        if instant > now and (not days or _DAYS[day.weekday()] in days):
            return instant
    raise ValueError(f"no day of {days!r} is a day of the week")


_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def _to(bench: Bench, message: Message, channels: Sequence[str], now: datetime, but: str = "") -> Owed:
    """To those of the named channels that are on; to all that are on when none of them is. Not to `but`, unless there
    is no other."""
    on = [channel.id for channel in bench.settings.channels_on]
    others = [id for id in on if id != but] or on
    to = [id for id in channels if id in others] or others
    urgent = message.urgency == "urgent"
    return message, tuple((id, now if urgent else awake(now, id, bench.settings.quiet_hours)) for id in to)


def _perhaps_one(missed: Sequence[MissedMerge]) -> str:
    """Incidents that may have been opened twice, for a person to decide; nobody is woken for them."""
    if not missed:
        return ""
    lines = [
        f"{one.stays} and {one.goes} ({one.points} points: {', '.join(one.reasons)}). "
        f"If so: tumenwatch incidents merge {one.stays} {one.goes}"
        for one in missed[:MOST_MISSED]
    ]
    if len(missed) > MOST_MISSED:
        lines.append(f"… and {len(missed) - MOST_MISSED} more pairs")
    return "\nPerhaps one event:\n" + "\n".join(lines)


def _closing(balance: Balance, since: datetime) -> str:
    return (
        f"Since {since.astimezone(UTC):%Y-%m-%d %H:%M} UTC: {balance.found} incidents found, {balance.told} told, "
        f"{balance.waiting} on their way or in a digest, {balance.merged} merged, {balance.suppressed} held back."
    )


def _unheard(messages: Sequence[Message]) -> str:
    """What reached nobody, in every digest until somebody has acknowledged it. Names are masked."""
    if not messages:
        return ""
    lines = [
        f"- {render(one).short} ({one.owed:%Y-%m-%d %H:%M} UTC). If you know it now: tumenwatch ack {one.id}"
        for one in messages[:MOST_UNHEARD]
    ]
    if len(messages) > MOST_UNHEARD:
        lines.append(f"… and {len(messages) - MOST_UNHEARD} more: tumenwatch status")
    return "\nReached nobody:\n" + "\n".join(lines)
