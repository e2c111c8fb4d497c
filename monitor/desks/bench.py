"""What every desk works with: the ledger, the web, the seats, the settings of the moment, the clock."""

from __future__ import annotations

import asyncio
import os
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol, TypeVar

from monitor.alerts.masking import mask_for
from monitor.alerts.plain import one_line
from monitor.config import Settings
from monitor.seats import Seats
from monitor.store import AwaitedStore
from monitor.store.ledger import StoreError
from rules.verdict import Verdict
from spiders.items import Page, Validators

T = TypeVar("T")

PAUSE = 5.0
"""Seconds between two tries to write into a ledger that refused (a full disk, say)."""
PATIENCE = 240.0
"""Seconds for which an outcome is held ready for the ledger; together with the longest job less than its lease."""


def without_names(title: str, verdict: Verdict) -> str:
    """A title as it may stand on the console, which often ends in a log that others read."""
    names = (name.words for report in verdict.reports for name in report.names)
    return mask_for(names)(one_line(title))


class Web(Protocol):
    """Where pages come from. The desks know no more of it: it may be this machine's crawler or another's."""

    async def fetch(self, url: str, *, since: Validators = ...) -> Page:
        """The page, also 304 and 404. Raises FetchError when it could not be had."""


@dataclass(slots=True)
class Bench:
    """Shared by the desks; settings and seats are swapped whole, between jobs."""

    ledger: AwaitedStore
    web: Web
    seats: Seats
    settings: Settings
    clock: Callable[[], datetime]
    """Aware UTC."""
    say: Callable[[str], None]
    """A line for the person at the console."""
    reading: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore((os.cpu_count() or 2) + 1))
    """Texts read at the same time: more than there are cores would only make each slower."""
    tried: Counter[int] = field(default_factory=Counter)
    """Tries of each delivery since the daemon was started, by its row."""
    complain: Callable[[str], None] | None = None
    """Of trouble with the ledger; `say` stands in where it is None."""

    async def written(self, write: Callable[[], Awaitable[T]]) -> T:
        """Write the outcome of work down; while the ledger refuses, again and again for `PATIENCE`, then StoreError.

        The work is done and its outcome is nowhere else: to drop it would cost a lease, or a second telling.
        """
        end = time.monotonic() + PATIENCE
        while True:
            try:
                return await write()
            except StoreError as error:
                (self.complain or self.say)(str(error))
                if time.monotonic() >= end:
                    raise
            await asyncio.sleep(PAUSE)
