"""A desk: takes due rows when it is woken and works on each, never on more at once than it has seats."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

from monitor.desks.bench import PAUSE
from monitor.store.ledger import StoreError

Row = TypeVar("Row")

TOGETHER = 0.03
"""Seconds in which seats that fall free are filled with one taking: each is a transaction, flushed to disk."""

_log = logging.getLogger(__name__)


class Desk(Generic[Row]):
    """Due rows in, work done, one task a row.

    An exception that nobody expected is logged with its row and dropped: the row's lease brings it back.
    """

    def __init__(
        self,
        name: str,
        seats: int,
        take: Callable[[int], Awaitable[Sequence[Row]]],
        work: Callable[[Row], Awaitable[None]],
        describe: Callable[[Row], str],
        *,
        complain: Callable[[str], None] = _log.error,
    ) -> None:
        self.name = name
        self.seats = seats
        self._take = take
        self._work = work
        self._describe = describe
        self._complain = complain
        self._woken = asyncio.Event()
        self._busy: set[asyncio.Task[None]] = set()
        self.taken = 0
        """Rows taken since the start."""
        self._stopping = False
        self._complaint = ""

    def wake(self) -> None:
        """There may be due rows."""
        self._woken.set()

    @property
    def busy(self) -> int:
        """Rows being worked on now."""
        return len(self._busy)

    async def attend(self) -> None:
        """Take and work until cancelled; then every row in hand is let go, and comes back by its lease."""
        try:
            while True:
                await self._woken.wait()
                if self.seats > 1:
                    await asyncio.sleep(TOGETHER)
                self._woken.clear()
                if not await self._fill():
                    await asyncio.sleep(PAUSE)
                    self._woken.set()
        finally:
            await self._let_go()

    async def drain(self) -> int:
        """Without `attend`: work on what is due until nothing is, and say how many rows that was."""
        before = self.taken
        try:
            while True:
                self._woken.clear()
                filled = await self._fill()
                if not self._busy or not filled:
                    return self.taken - before
                await asyncio.wait(self._busy, return_when=asyncio.FIRST_COMPLETED)
                await asyncio.sleep(0)  # let the finished ones leave their seats
        except asyncio.CancelledError:
            await self._let_go()
            raise

    def stop_taking(self) -> None:
        """Work on what is in hand and take nothing more."""
        self._stopping = True

    async def finish(self, seconds: float) -> None:
        """Give the rows in hand so long to end by themselves."""
        if self._busy:
            await asyncio.wait(self._busy, timeout=seconds)

    async def _fill(self) -> bool:
        """Give every free seat a due row. False when the ledger could not be asked."""
        while not self._stopping and (free := self.seats - len(self._busy)):
            try:
                rows = await self._take(free)
            except StoreError as error:
                self._grumble(f"{self.name}: {error}")
                return False
            except Exception:
                _log.exception("%s: due rows could not be taken", self.name)
                return False
            self._complaint = ""
            self.taken += len(rows)
            for row in rows:
                task = asyncio.create_task(self._do(row), name=f"{self.name}: {self._describe(row)}")
                self._busy.add(task)
                task.add_done_callback(self._rise)
            if len(rows) < free:
                break
        return True

    async def _do(self, row: Row) -> None:
        try:
            await self._work(row)
        except StoreError as error:
            self._grumble(f"{self.name}: {self._describe(row)}: {error}")
            await asyncio.sleep(PAUSE)  # the ledger is ill: a desk that hurries only fills the log
        except Exception:
            _log.exception(
                "%s: unexpected while working on %s; it comes back by its lease",
                self.name,
                self._describe(row),
            )

    def _rise(self, task: asyncio.Task[None]) -> None:
        self._busy.discard(task)
        self._woken.set()

    def _grumble(self, words: str) -> None:
        """The same complaint once, not with every row."""
        if words != self._complaint:
            self._complaint = words
            self._complain(words)

    async def _let_go(self) -> None:
        busy = tuple(self._busy)
        for task in busy:
            task.cancel()
        if busy:
            await asyncio.wait(busy, timeout=1.0)
