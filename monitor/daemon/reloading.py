"""Changed files become the new settings, whole and only when they are right; else the old ones go on.

A file that is still being written is not touched: two seconds of quiet must pass.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from monitor.config import Settings, load_settings
from monitor.desks import gate
from monitor.desks.jobs import check_channels
from monitor.desks.office import Desks
from monitor.seats import SeatError, Seats
from monitor.store.ledger import StoreError
from rules.documents import DocumentError

QUIET = 2.0
"""Seconds without a further change before a change counts."""

Marks = tuple[tuple[str, int, int], ...]
"""(path, time of change in ns, bytes) of every file that counts."""


class Reloader:
    """Looks at the files of the settings and swaps the desks' snapshot."""

    def __init__(
        self, desks: Desks, seats_for: Callable[[Settings], Seats], after: asyncio.Future[None]
    ) -> None:
        """Looks at nothing before `after` is done: what else is going on with the rules."""
        self._after = after
        self._desks = desks
        self._seats_for = seats_for
        self._wanted = desks.bench.settings
        """What the files said last; differs from what is live while rules are held back."""
        self._live = marks_of(self._wanted)
        self._seen = self._live
        self._since: float | None = None
        self._held = ""
        self._retiring: set[asyncio.Task[None]] = set()

    async def look(self) -> None:
        """Called every second or so. Loads once the changed files have been quiet for `QUIET` seconds, and again
        when a person has accepted rules that were held back."""
        if not self._after.done():
            return
        found = marks_of(self._wanted)
        if found != self._seen:
            self._seen, self._since = found, time.monotonic()
        elif self._since is not None and time.monotonic() - self._since >= QUIET:
            self._since = None
            await self._load(found)
        elif self._held and await self._accepted(self._held):
            await self._load(found)

    async def _load(self, found: Marks) -> None:
        bench = self._desks.bench
        old = bench.settings
        self._held = ""
        try:
            new = load_settings(old.file)
        except DocumentError as error:
            bench.say(f"rules kept the old settings; the new ones have faults:\n{error}")
            return
        except OSError as error:
            bench.say(f"rules kept the old settings; {old.file} cannot be read: {error.strerror}")
            return
        self._wanted, self._seen = new, (seen := marks_of(new))
        if found[:1] != seen[:1]:  # the file changed while it was read
            self._seen = ()
            return
        judges_anew = new.rules != old.rules or _rules_only(seen, new) != _rules_only(self._live, old)
        seats = self._seats_for(new) if judges_anew or new.channels_on != old.channels_on else bench.seats
        ruling = gate.Ruling("same")
        try:
            await seats.warmed()
            await seats.run(check_channels, new.channels_on, deadline=60.0)
            if judges_anew:
                bench.say("rules changed: trying them on what was read in the last 90 days")
                ruling = await gate.ask(bench, new, seats, still=lambda: marks_of(new) == seen)
        except (SeatError, StoreError) as error:
            bench.say(f"rules kept the old settings: {error}")
            if seats is not bench.seats:
                await seats.close()
            if isinstance(error, StoreError):
                self._seen = ()  # look again
            return
        if ruling.outcome in ("held", "overtaken"):
            await seats.close()
            bench.say(f"rules kept the old ones: {ruling.words}")
            if ruling.outcome == "overtaken":
                return
            self._held = ruling.digest
            new = replace(new, rules=old.rules)
        elif seats is not bench.seats:
            retired, bench.seats = bench.seats, seats
            self._retire(retired)
        try:
            await self._desks.adopt(new)
        except StoreError as error:
            bench.say(f"error the new settings wait for the ledger: {error}")
            self._seen = ()  # look again
            return
        if not self._held:
            self._live = seen
        if ruling.outcome == "live":
            bench.say(f"rules {ruling.words}")
        bench.say(f"rules new settings are live: {_difference(old, new, ruling.outcome == 'live')}")

    async def _accepted(self, digest: str) -> bool:
        try:
            record = await self._desks.bench.ledger.rule_record(digest)
        except StoreError:
            return False
        return record is not None and record.accepted_at is not None

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
