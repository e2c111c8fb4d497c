"""May changed rules go live? What people were told of must still be told under them.

    ruling = await ask(bench, settings, seats, still=…)      before changed rules go live
    await at_start(bench)                                    when the daemon finds other rules than it left

Every incident of the last 90 days of which people were told must keep a text that alerts. If one would lose its last,
the rules are held back until a person accepts the loss; else they go live, and what differs is told. Texts are judged
in seats, a few at a time, so that 90 days of archive hold no memory.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from monitor.alerts import awake, notice, render
from monitor.config import Settings
from monitor.desks.bench import Bench
from monitor.desks.jobs import decisions, document_of, rules_digest
from monitor.nouns import Message
from monitor.seats import SeatError, Seats
from monitor.store.answers import Archived, RuleRecord, ToldIncident
from monitor.store.ledger import Owed, StoreError
from rules.verdict import Decision

LOOK_BACK = timedelta(days=90)
CHUNK = 50
"""Texts that one seat judges at a time."""
DEADLINE = 120.0
ALONE = 30.0
"""Seconds for a chunk, and for one text of a chunk that was late."""
MOST_NAMED = 20
"""Incidents that a message names, and texts that the console names."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What changed rules say of the last 90 days, beside what was said before them."""

    digest: str
    before: str
    """Digest of the rules before them."""
    would_lose: tuple[ToldIncident, ...]
    """Incidents that people were told of, and of which no text would alert any more."""
    texts: int = 0
    gained: int = 0
    lost: int = 0
    differing: tuple[str, ...] = ()
    """The first of them: "+ title" or "- title"."""
    unread: int = 0
    """Texts that could not be judged in time; they count as silent."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """Whether the changed rules are live now, and a line that says why."""

    outcome: Literal["live", "same", "held", "overtaken"]
    digest: str = ""
    words: str = ""


async def ask(bench: Bench, settings: Settings, seats: Seats, *, still: Callable[[], bool]) -> Ruling:
    """Try the rules of `seats` on what was read, and write down what follows: live or held back, and who is told.

    `settings` are the new ones; `still` says whether they are still what is wanted. Raises SeatError and StoreError.
    """
    digest = await seats.run(rules_digest, deadline=ALONE)
    before = await bench.seats.run(rules_digest, deadline=ALONE)
    if not digest or digest == before:
        if digest:
            await bench.ledger.rules_live(digest, bench.clock())
        return Ruling("same", digest)
    lost = await _would_lose(bench, seats, bench.seats, before)
    record = await bench.ledger.rule_record(digest)
    if lost and not (record and record.accepted_at):
        trial = Trial(digest, before, lost)
        owed = _to_owner(settings, held_notice(trial, bench.clock()), bench.clock())
        await bench.ledger.hold_rules(digest, [one.id for one in lost], bench.clock(), (owed,))
        return Ruling("held", digest, held_line(trial))
    compared = await _compared(bench, seats, bench.seats, Trial(digest, before, lost), still)
    if compared is None or not still():
        return Ruling("overtaken", digest, "the files changed again while they were tried")
    owed = _to_owner(settings, live_notice(compared, record, bench.clock()), bench.clock())
    await bench.ledger.rules_live(digest, bench.clock(), (owed,))
    return Ruling("live", digest, live_line(compared))


async def at_start(bench: Bench) -> None:
    """Compare the rules found at the start with those that were live last, and tell what differs.

    The old files are gone, so the new rules judge already: a loss is told, it cannot be held back.
    """
    try:
        digest = await bench.seats.run(rules_digest, deadline=ALONE)
        before = await bench.ledger.live_rules()
        if not digest or digest == before:
            return
        if before is None:
            await bench.ledger.rules_live(digest, bench.clock())
            return
        bench.say("rules changed since the last run: comparing them on what was read in the last 90 days")
        record = await bench.ledger.rule_record(digest)
        lost = await _would_lose(bench, bench.seats, None, before)
        trial = await _compared(bench, bench.seats, None, Trial(digest, before, lost), lambda: True)
        assert trial is not None
        tell = started_notice if lost and not (record and record.accepted_at) else live_notice
        owed = _to_owner(bench.settings, tell(trial, record, bench.clock()), bench.clock())
        await bench.ledger.rules_live(digest, bench.clock(), (owed,))
        bench.say(f"rules {live_line(trial)}")
    except (SeatError, StoreError) as error:
        bench.say(f"error the changed rules could not be compared with the last ones: {error}")


def would_lose(
    told: Sequence[ToldIncident], before: Mapping[int, Decision | None], after: Mapping[int, Decision | None]
) -> tuple[ToldIncident, ...]:
    """Those of which a text alerted before and none does after. Versions are named by their rows.

    An incident that the rules before had lost already is no loss of these.
    """
    return tuple(
        one
        for one in told
        if any(before.get(article) == "alert" for article in one.articles)
        and not any(after.get(article) == "alert" for article in one.articles)
    )


def held_line(trial: Trial) -> str:
    """For the console."""
    ids = ", ".join(one.id for one in trial.would_lose[:MOST_NAMED])
    return (
        f"the new rules ({trial.digest}) would lose {_incidents(len(trial.would_lose))} that people were told of: "
        f"{ids}. The old rules stay live. To accept it: tumenwatch rules accept {trial.digest}"
    )


def live_line(trial: Trial) -> str:
    """For the console; texts that differ follow, a line each."""
    words = (
        f"{trial.digest}: {trial.gained} alerts gained, {trial.lost} lost over {trial.texts} texts "
        f"of the last {LOOK_BACK.days} days"
    )
    if trial.unread:
        words += f" ({trial.unread} could not be judged)"
    return "\n".join([words, *(f"           {line}" for line in trial.differing)])


def held_notice(trial: Trial, now: datetime) -> Message:
    """To the owner, once for each version of the rules."""
    return notice(
        "The new rules are held back",
        f"They would no longer alert for {_incidents(len(trial.would_lose))} that people were told of in the last "
        f"{LOOK_BACK.days} days:\n{_named(trial, now)}\n"
        "The old rules stay live; everything else that was saved is live.\n"
        "Change the rules again, or, if this is meant, accept it:\n"
        f"tumenwatch rules accept {trial.digest}",
        now,
    )


def live_notice(trial: Trial, record: RuleRecord | None, now: datetime) -> Message:
    """To the owner: what differs from now on."""
    lines = [_difference(trial)]
    if trial.would_lose and record and record.accepted_at:
        why = f" ({record.reason})" if record.reason else ""
        lines.append(
            f"{record.accepted_by} accepted{why} that {_incidents(len(trial.would_lose))} that people were told of "
            f"would no longer be told:\n{_named(trial, now)}"
        )
    return notice("New rules are live", "\n".join(lines), now)


def started_notice(trial: Trial, _record: RuleRecord | None, now: datetime) -> Message:
    """To the owner, when the daemon came back with rules that it would have held back."""
    return notice(
        "Started with rules that lose alerts",
        "The rules changed while the daemon was down, and the old ones are gone with their files. "
        f"{_difference(trial)}\n"
        f"They would no longer alert for {_incidents(len(trial.would_lose))} that people were told of in the last "
        f"{LOOK_BACK.days} days:\n{_named(trial, now)}\n"
        "If this is not meant, put the old words back: they go live within seconds.",
        now,
    )


async def _would_lose(bench: Bench, seats: Seats, old: Seats | None, before: str) -> tuple[ToldIncident, ...]:
    """One text of each told incident after the other, until one alerts: most are settled by their first."""
    told = await bench.ledger.told_incidents(bench.clock() - LOOK_BACK)
    after: dict[int, Decision | None] = {}
    open_ones = list(told)
    for turn in range(max((len(one.articles) for one in told), default=0)):
        open_ones = [
            one
            for one in open_ones
            if len(one.articles) > turn and not any(after.get(id) == "alert" for id in one.articles)
        ]
        for some in _chunks([one.articles[turn] for one in open_ones]):
            kept = await bench.ledger.archived(some)
            after |= dict(zip((one.id for one in kept), await _judged(seats, kept), strict=True))
    silent = [one for one in told if not any(after.get(id) == "alert" for id in one.articles)]
    earlier: dict[int, Decision | None] = {}
    for some in _chunks([article for one in silent for article in one.articles]):
        kept = await bench.ledger.archived(some)
        earlier |= dict(zip((one.id for one in kept), await _before(old, before, kept), strict=True))
    return would_lose(silent, earlier, after)


async def _compared(
    bench: Bench, seats: Seats, old: Seats | None, trial: Trial, still: Callable[[], bool]
) -> Trial | None:
    """The whole archive of the last 90 days. None when nobody wants to know any more."""
    # By address: a teaser and its page are one text to the people who are told, and a title may hold a name.
    alerting: tuple[set[str], set[str]] = (set(), set())
    unread = 0
    async for kept in _archive(bench, bench.clock() - LOOK_BACK):
        if not still():
            return None
        after, earlier = await _judged(seats, kept), await _before(old, trial.before, kept)
        for one, then, now in zip(kept, earlier, after, strict=True):
            unread += now is None
            for side, decision in enumerate((then, now)):
                if decision == "alert":
                    alerting[side].add(one.article.url)
    gained, lost = sorted(alerting[1] - alerting[0]), sorted(alerting[0] - alerting[1])
    differing = [*(f"+ {url}" for url in gained), *(f"- {url}" for url in lost)]
    return replace(
        trial,
        texts=await bench.ledger.archive_size(bench.clock() - LOOK_BACK),
        gained=len(gained),
        lost=len(lost),
        differing=tuple(differing[:MOST_NAMED]),
        unread=unread,
    )


async def _archive(bench: Bench, since: datetime) -> AsyncIterator[list[Archived]]:
    after = 0
    while kept := await bench.ledger.archive(since, after, CHUNK):
        yield kept
        after = kept[-1].id


async def _before(old: Seats | None, digest: str, kept: Sequence[Archived]) -> list[Decision | None]:
    """What the rules before said: the stored verdict where it is theirs, or where they are gone."""
    if old is None:
        return [one.verdict.decision for one in kept]
    anew = [one for one in kept if one.verdict.ruleset != digest]
    again = dict(zip((one.id for one in anew), await _judged(old, anew), strict=True)) if anew else {}
    return [again.get(one.id, one.verdict.decision) for one in kept]


async def _judged(seats: Seats, kept: Sequence[Archived]) -> list[Decision | None]:
    """None for a text that could not be judged; it costs its own seconds, not those of its neighbours."""
    documents = [document_of(one.article, one.zone, one.seen) for one in kept]
    try:
        return list(await seats.run(decisions, documents, deadline=DEADLINE))
    except SeatError:
        found: list[Decision | None] = []
        for document in documents:
            try:
                found += await seats.run(decisions, [document], deadline=ALONE)
            except SeatError:
                found.append(None)
        return found


def _chunks(ids: Sequence[int]) -> list[Sequence[int]]:
    return [ids[start : start + CHUNK] for start in range(0, len(ids), CHUNK)]


def _to_owner(settings: Settings, message: Message, now: datetime) -> Owed:
    """To the health channels that are on; to all that are on when none of them is."""
    on = [channel.id for channel in settings.channels_on]
    to = [id for id in settings.health.channels if id in on] or on
    return message, tuple((id, awake(now, id, settings.quiet_hours)) for id in to)


def _difference(trial: Trial) -> str:
    words = (
        f"Of {trial.texts} texts of the last {LOOK_BACK.days} days they alert for {trial.gained} more "
        f"and {trial.lost} fewer."
    )
    return f"{words} {trial.unread} could not be judged." if trial.unread else words


def _named(trial: Trial, now: datetime) -> str:
    """A line an incident, as a duty officer knows it, names masked."""
    lines = []
    for one in trial.would_lose[:MOST_NAMED]:
        told = Message("", "alert", "normal", now, (one.facts,))
        lines.append(f"- {one.id}: {render(told, 'en', trusted=False).short}")
    if (more := len(trial.would_lose) - MOST_NAMED) > 0:
        lines.append(f"- … and {more} more")
    return "\n".join(lines)


def _incidents(number: int) -> str:
    return "1 incident" if number == 1 else f"{number} incidents"
