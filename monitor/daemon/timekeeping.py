"""A clock that is set back must not make the watch stand still until it has caught up with itself.

Due times are written by the clock on the wall. A machine that starts with a wrong clock and is set right an hour later
would otherwise visit nobody and tell nobody for as long as the clock was ahead.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

BACK = timedelta(seconds=60)
"""A clock that goes back by less is being kept right, not set."""


async def keep_time(
    clock: Callable[[], datetime],
    went_back: Callable[[timedelta], Awaitable[None]],
    *,
    steady: Callable[[], float] = time.monotonic,
    every: float = 1.0,
) -> None:
    """Look at the clock every second until cancelled, beside one that is never set (`steady`, in seconds); call
    `went_back` with how far it was set back."""
    wall, ticks = clock(), steady()
    while True:
        await asyncio.sleep(every)
        expected = wall + timedelta(seconds=steady() - ticks)
        wall, ticks = clock(), steady()
        if expected - wall > BACK:
            await went_back(expected - wall)
