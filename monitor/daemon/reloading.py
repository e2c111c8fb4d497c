"""Changed files become the new settings, whole and only when they are right; else the old ones go on.

A file that is still being written is not touched: two seconds of quiet must pass.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from monitor.config import Settings, load_settings
from monitor.desks.jobs import check_channels
from monitor.desks.office import Desks
from monitor.seats import SeatError, Seats
from monitor.store.ledger import StoreError
from rules.documents import DocumentError

QUIET = 2.0
"""Seconds without a further change before a change counts."""

Marks = tuple[tuple[str, int, int], ...]
"""(path, time of change in ns, bytes) of every file that counts."""
Gate = Callable[[Settings, Settings, Seats], Awaitable[str | None]]
"""Old settings, new settings, seats with the new rules: a reason why the new ones may not go live yet, or None."""


async def _open_gate(_old: Settings, _new: Settings, _seats: Seats) -> str | None:
    return None


class Reloader:
    """Looks at the files of the settings and swaps the desks' snapshot."""

    def __init__(
        self, desks: Desks, seats_for: Callable[[Settings], Seats], *, gate: Gate = _open_gate
    ) -> None:
        self._desks = desks
        self._seats_for = seats_for
        self._gate = gate
        self._live = marks_of(desks.bench.settings)
        self._seen = self._live
        self._since: float | None = None
        self._retiring: set[asyncio.Task[None]] = set()

    async def look(self) -> None:
        """Called every second or so. Loads once the changed files have been quiet for `QUIET` seconds."""
        found = marks_of(self._desks.bench.settings)
        if found != self._seen:
            self._seen, self._since = found, time.monotonic()
        elif self._since is not None and time.monotonic() - self._since >= QUIET:
            self._since = None
            await self._load(found)

    async def _load(self, found: Marks) -> None:
        bench = self._desks.bench
        old = bench.settings
        try:
            new = load_settings(old.file)
        except DocumentError as error:
            bench.say(f"rules kept the old settings; the new ones have faults:\n{error}")
            return
        except OSError as error:
            bench.say(f"rules kept the old settings; {old.file} cannot be read: {error.strerror}")
            return
        judges_anew = new.rules != old.rules or _rules_only(found, old) != _rules_only(self._live, old)
        seats = self._seats_for(new) if judges_anew or new.channels_on != old.channels_on else bench.seats
        try:
            await seats.warmed()
            await seats.run(check_channels, new.channels_on, deadline=60.0)
            held_back = await self._gate(old, new, seats) if judges_anew else None
        except SeatError as error:
            held_back = str(error)
        if held_back:
            bench.say(f"rules kept the old settings: {held_back}")
            if seats is not bench.seats:
                await seats.close()
            return
        retired, bench.seats = bench.seats, seats
        if retired is not seats:
            self._retire(retired)
        try:
            await self._desks.adopt(new)
        except StoreError as error:
            bench.say(f"error the new settings wait for the ledger: {error}")
            self._seen = ()  # look again
            return
        self._live = self._seen = marks_of(new)
        bench.say(f"rules new settings are live: {_difference(old, new, judges_anew)}")

    def _retire(self, seats: Seats) -> None:
        task = asyncio.create_task(seats.retire(), name="retiring seats")
        self._retiring.add(task)
        task.add_done_callback(self._retiring.discard)


def marks_of(settings: Settings) -> Marks:
    """What the files of these settings look like now; a file that is missing has no mark."""
    files = [settings.file, *settings.rules.files]
    with contextlib.suppress(OSError):
        files += sorted(
            path
            for path in settings.rules.pack.rglob("*")
            if path.suffix in (".yaml", ".yml", ".csv") and not path.name.startswith(".")
        )
    marks = []
    for file in files:
        with contextlib.suppress(OSError):
            status = file.stat()
            marks.append((str(file), status.st_mtime_ns, status.st_size))
    return tuple(marks)


def _rules_only(marks: Marks, settings: Settings) -> Marks:
    return tuple(mark for mark in marks if Path(mark[0]) != settings.file)


def _difference(old: Settings, new: Settings, judges_anew: bool) -> str:
    words = []
    if judges_anew:
        words.append("the rules changed")
    for noun, before, after in (
        ("sources", {s.id for s in old.sources}, {s.id for s in new.sources}),
        ("channels", {c.id for c in old.channels_on}, {c.id for c in new.channels_on}),
    ):
        if added := sorted(after - before):
            words.append(f"{noun} added: {', '.join(added[:8])}")
        if removed := sorted(before - after):
            words.append(f"{noun} removed: {', '.join(removed[:8])}")
    late = [name for name in ("crawl", "web", "storage") if getattr(old, name) != getattr(new, name)]
    if late:
        words.append(f"{', '.join(late)} will change at the next start")
    return "; ".join(words) or "details changed"
