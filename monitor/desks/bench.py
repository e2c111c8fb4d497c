"""What every desk works with: the ledger, the web, the seats, the settings of the moment, the clock."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from monitor.config import Settings
from monitor.seats import Seats
from monitor.store import AwaitedStore
from spiders.items import Page, Validators


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
