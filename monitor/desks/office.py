"""The four desks and the chores: what must still happen, done.

    poll ─new entries→ read ─verdicts→ resolve ─deliveries→ tell (one for each channel)

A desk that has written something wakes the next one at once. Nothing is handed from desk to desk but that: each takes
what is due from the ledger, and whoever loses the thread finds it there.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from monitor.alerts import notice
from monitor.config import Settings
from monitor.desks import chores, poll, read, resolve, tell
from monitor.desks.bench import Bench
from monitor.desks.desk import Desk
from monitor.nouns import Delivery, DeliveryState
from monitor.store.ledger import Chore, DueEntry, DueSource, DueVerdict

GRACE = 1.2
"""Seconds that sendings under way get to end when the daemon stops: a killed one is an unknown outcome."""

LONGEST_NIGHT = timedelta(hours=24)
"""Quiet hours end within a day."""
SAY_EVERY = timedelta(minutes=1)
CRY_EVERY = timedelta(hours=1)
WAITING = (
    "Visits stand still until it can be written again. Nothing seen is lost; feeds may roll over meanwhile."
)


@asynccontextmanager
async def open_desks(bench: Bench) -> AsyncIterator[Desks]:
    """All desks, attended until the block is left; then sendings under way get `GRACE` seconds."""
    desks = Desks(bench)
    await desks.prepare()
    try:
        yield desks
    finally:
        await desks.close()


class Desks:
    """The desks of one daemon. All of it runs on one loop."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        bench.complain = self._complain
        self.poll: Desk[DueSource] = self._desk(
            "poll", poll.SEATS, partial(poll.take, bench), self._visit, lambda due: due.source.id
        )
        self.read: Desk[DueEntry] = self._desk(
            "read", read.SEATS, partial(read.take, bench), self._read, lambda due: due.entry.url
        )
        self.resolve: Desk[DueVerdict] = self._desk(
            "resolve", 1, partial(resolve.take, bench), self._resolve, lambda due: due.article.url
        )
        self.chores: Desk[Chore] = self._desk(
            "chores", 1, partial(chores.take, bench), self._chore, lambda chore: chore.name
        )
        self.tell: dict[str, Desk[Delivery]] = {}
        self._attended: dict[str, asyncio.Task[None]] = {}
        self._open = False
        self._complaint: tuple[str, datetime] | None = None
        self._cried: datetime | None = None
        self._crying: asyncio.Task[None] | None = None

    async def prepare(self) -> None:
        """Make the ledger's sources and chores those of the settings, and give every channel its desk."""
        await self.bench.ledger.set_sources(self.bench.settings.sources, self.bench.clock())
        await chores.ensure(self.bench)
        for channel in await self._channels():
            if channel not in self.tell:
                self.tell[channel] = self._desk(
                    f"tell {channel}",
                    1,
                    partial(tell.take, self.bench, channel),
                    self._tell,
                    lambda delivery: delivery.message.id,
                )
                if self._open:
                    self._attend(self.tell[channel])

    async def attend(self) -> None:
        """From now on every desk works on what is due whenever it is woken."""
        self._open = True
        for desk in self._all():
            self._attend(desk)
        self.wake()

    async def adopt(self, settings: Settings) -> None:
        """Go on under other settings: jobs under way end under the old ones, the next ones take the new."""
        self.bench.settings = settings
        await self.prepare()
        self.wake()

    async def clock_went_back(self) -> None:
        """The clock was set back: what would wait for it to catch up is brought forward."""
        now = self.bench.clock()
        quiet = timedelta(seconds=self.bench.settings.alerts.quiet_period)
        leased = now + timedelta(seconds=max(poll.LEASE, read.LEASE, tell.LEASE))
        due = await self.bench.ledger.clock_went_back(now, leased, now + quiet + LONGEST_NIGHT)
        await chores.ensure(self.bench)
        self.bench.say(f"start the clock was set back; {due} rows that waited for a time to come are due now")
        self.wake()

    def wake(self) -> None:
        """Let every desk look for due rows: the safety net under the desks' waking each other."""
        for desk in self._all():
            desk.wake()

    async def drain(self) -> None:
        """Everything that is due now, once, from the visits to the tellings; without `attend`."""
        started = self.bench.clock()
        self.poll = self._desk(
            "poll", poll.SEATS, partial(self._due_at, started), self._visit, lambda due: due.source.id
        )
        await self.poll.drain()
        while True:
            done = await self.read.drain() + await self.resolve.drain() + await self.chores.drain()
            await self.prepare()
            told = await asyncio.gather(*(desk.drain() for desk in self.tell.values()))
            if not done and not any(told):
                return

    async def close(self) -> None:
        """Stop: nothing more is taken, sendings get their grace, the rest is let go and comes back by its lease."""
        self._open = False
        tells = [desk for desk in self.tell.values() if desk.busy]
        others = [task for name, task in self._attended.items() if not name.startswith("tell ")]
        for task in others:
            task.cancel()
        for desk in self.tell.values():
            desk.stop_taking()
        waits: list[Any] = [desk.finish(GRACE) for desk in tells]
        await asyncio.gather(*waits, *others, return_exceptions=True)
        for task in self._attended.values():
            task.cancel()
        if self._crying is not None:
            self._crying.cancel()
        await asyncio.gather(*self._attended.values(), return_exceptions=True)
        self._attended.clear()

    @property
    def busy(self) -> dict[str, int]:
        """Rows in hand at each desk."""
        return {desk.name: desk.busy for desk in self._all()}

    # the way from desk to desk -------------------------------------------
    async def _visit(self, due: DueSource) -> None:
        if await poll.visit(self.bench, due):
            self.read.wake()

    async def _read(self, due: DueEntry) -> None:
        if await read.read(self.bench, due):
            self.resolve.wake()

    async def _resolve(self, due: DueVerdict) -> None:
        if await resolve.place(self.bench, due):
            self._wake_tellers()

    async def _chore(self, chore: Chore) -> None:
        if await chores.do(self.bench, chore):
            self._wake_tellers()

    async def _tell(self, delivery: Delivery) -> None:
        handed_to = await tell.tell(self.bench, delivery)
        if handed_to in self.tell:
            self.tell[handed_to].wake()

    def _wake_tellers(self) -> None:
        for desk in self.tell.values():
            desk.wake()

    # ----------------------------------------------------------------------
    async def _channels(self) -> list[str]:
        """Those that are on, and those that left the settings while something still waits for them."""
        on = [channel.id for channel in self.bench.settings.channels_on]
        waiting = {channel for channel, _, number in await self.bench.ledger.delivery_counts() if number}
        return [*on, *sorted(waiting.difference(on))]

    async def _due_at(self, moment: datetime, free: int) -> Any:
        return await self.bench.ledger.take_sources(moment, free, poll.LEASE)

    def _all(self) -> list[Desk[Any]]:
        return [self.poll, self.read, self.resolve, self.chores, *self.tell.values()]

    def _attend(self, desk: Desk[Any]) -> None:
        self._attended[desk.name] = asyncio.create_task(desk.attend(), name=desk.name)
        desk.wake()

    def _desk(self, name: str, seats: int, take: Any, work: Any, describe: Callable[[Any], str]) -> Desk[Any]:
        return Desk(name, seats, take, work, describe, complain=self._complain)

    def _complain(self, words: str) -> None:
        """Say it at the console, and once in `CRY_EVERY` to people, by a way that needs no ledger."""
        now = self.bench.clock()
        if self._complaint and self._complaint[0] == words and now - self._complaint[1] < SAY_EVERY:
            return  # twenty seats, one trouble
        self._complaint = (words, now)
        self.bench.say(f"error {words}")
        if self._open and (self._cried is None or now - self._cried > CRY_EVERY):
            self._cried = now
            self._crying = asyncio.create_task(self._cry(words), name="cry")

    async def _cry(self, words: str) -> None:
        settings, now = self.bench.settings, self.bench.clock()
        message = notice("The ledger cannot be written", f"{words}.\n{WAITING}", now, urgency="urgent")
        wanted = settings.health.channels or tuple(channel.id for channel in settings.channels_on)
        for channel in settings.channels_on:
            if channel.id in wanted:
                delivery = Delivery(0, message, channel.id, DeliveryState.SENDING, 1, now, False)
                outcome = await tell.attempt(self.bench, channel, delivery)
                self.bench.say(f"tell  {channel.id}: the ledger's trouble: {outcome.state}")
