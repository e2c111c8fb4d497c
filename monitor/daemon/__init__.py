"""The daemon: opens the doors in order, waits for a signal, closes them backwards. The only composition root."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import signal
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from functools import partial

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from monitor.config import Settings
from monitor.daemon.reloading import Reloader
from monitor.daemon.timekeeping import BACK, keep_time
from monitor.desks import gate
from monitor.desks.bench import Bench
from monitor.desks.jobs import PRELOAD, archive, check_channels, warm
from monitor.desks.office import open_desks
from monitor.seats import JobFailed, SeatError, Seats
from monitor.store import AwaitedStore, hold_lock, open_store
from monitor.store.ledger import StoreError
from monitor.web import PortTaken, listen, open_web
from spiders.crawler import CrawlSettings, open_crawler

__all__ = ["CannotStart", "run"]

TICK = 1.0
"""Seconds between two looks of every desk for due rows, beside being woken."""
LAST_RESORT = 2.7
"""Seconds after a signal at which the process ends, whatever still hangs: the ledger is whole at any moment."""
AGAIN = 60.0
"""Seconds until the due times are brought down again when the ledger refused it after the clock was set back."""
THREADS = 32
"""Of the default executor: a dozen dead hosts in the resolver must not make a healthy one wait."""

_log = logging.getLogger(__name__)


class CannotStart(Exception):
    """A clear sentence about what is in the way."""


def run(settings: Settings, once: bool = False) -> int:
    """Watch until SIGINT or SIGTERM, then return 0 within three seconds.

    With `once`: visit every source that is due, read, resolve and tell what is due, and return 0. Returns 2, after a
    sentence on standard error, when it could not start.
    """
    configure_logging()
    try:
        return asyncio.run(_until_told_to_stop(settings, once))
    except CannotStart as error:
        print(f"tumenwatch cannot start: {error}", file=sys.stderr, flush=True)
        return 2


def say(line: str) -> None:
    """A line for the person at the console, with the time."""
    with contextlib.suppress(OSError, ValueError):  # nobody listens any more: no reason to stop watching
        print(f"{datetime.now().astimezone():%H:%M:%S} {line}", flush=True)


def configure_logging() -> None:
    """Warnings of ours and others on standard error; Scrapy's and the scheduler's chatter is left out."""
    logging.basicConfig(
        level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s", stream=sys.stderr
    )
    for loud in (
        "scrapy",
        "uvicorn",
        "aiohttp",
        "asyncio",
        "apprise",
        "trafilatura",
        "twisted",
    ):
        logging.getLogger(loud).setLevel(logging.WARNING)
    # A look at the files that takes longer than a second skips the next one: nobody need know.
    logging.getLogger("apscheduler").setLevel(logging.ERROR)


def now() -> datetime:
    """The daemon's clock."""
    return datetime.now(UTC)


async def _until_told_to_stop(settings: Settings, once: bool) -> int:
    loop = asyncio.get_running_loop()
    loop.set_default_executor(ThreadPoolExecutor(THREADS, thread_name_prefix="tumenwatch"))
    told = asyncio.Event()

    def stop() -> None:
        if not told.is_set():
            say("stop  told to stop")
            last = threading.Timer(LAST_RESORT, os._exit, (0,))
            last.daemon = True  # a thread that hangs in the resolver cannot be cancelled, only left behind
            last.start()
        told.set()

    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stop)
    watching = asyncio.create_task(_watch(settings, once), name="watch")
    waiting = asyncio.create_task(told.wait(), name="signal")
    await asyncio.wait({watching, waiting}, return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    if told.is_set():
        watching.cancel()
    try:
        await watching
    except asyncio.CancelledError:
        say("stop  stopped; what was under way is in the ledger")
    return 0


async def _watch(settings: Settings, once: bool) -> None:
    """Every door, in order; leaving closes them backwards."""
    async with AsyncExitStack() as doors:
        listening = None
        if settings.web.on and not once:
            try:
                listening = listen(settings.web)
            except PortTaken as error:
                raise CannotStart(str(error)) from error
            doors.callback(listening.close)
        try:
            doors.enter_context(hold_lock(settings.storage.ledger))
            ledger = await doors.enter_async_context(AwaitedStore(open_store(settings.storage.ledger)))
            freed, unknown = await ledger.release_leases(now()), await ledger.recover_sending(now())
        except StoreError as error:
            raise CannotStart(str(error)) from error
        if freed or unknown:
            say(
                f"start found {freed} rows in hand and {unknown} sendings without an outcome from the last run"
            )
        seats = rules_seats(settings)
        warming = asyncio.create_task(_warmed(seats), name="warming")  # rules load while the crawler opens
        doors.push_async_callback(_put_away, warming)
        doors.push_async_callback(seats.close)
        crawler = await doors.enter_async_context(open_crawler(crawl_settings(settings)))
        await warming
        bench = Bench(ledger, crawler, seats, settings, now, say)
        doors.push_async_callback(lambda: bench.seats.close())
        await _check(bench)
        if listening is not None:
            await doors.enter_async_context(open_web(listening, ledger, now, lambda: bench.settings.language))
        try:
            desks = await doors.enter_async_context(open_desks(bench))
        except StoreError as error:
            raise CannotStart(str(error)) from error
        try:
            newest = await ledger.newest_visit()
            if newest is not None and newest - now() > BACK:
                await desks.clock_went_back()
        except StoreError as error:
            raise CannotStart(str(error)) from error
        say(_opening(settings))
        if once:
            await gate.at_start(bench)
            await desks.drain()
            say("stop  all that was due is done")
            return
        await desks.attend()
        comparing = asyncio.create_task(gate.at_start(bench), name="comparing the rules")
        doors.push_async_callback(_put_away, comparing)
        reloader = Reloader(desks, rules_seats, comparing)
        scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        )

        async def tick() -> None:
            desks.wake()

        scheduler.add_job(tick, "interval", seconds=TICK)
        scheduler.add_job(reloader.look, "interval", seconds=TICK)
        scheduler.start()
        doors.callback(scheduler.shutdown, wait=False)

        async def went_back(_: timedelta) -> None:
            for job in scheduler.get_jobs():  # they wait for the clock on the wall too
                job.modify(next_run_time=now())
            while True:
                try:
                    return await desks.clock_went_back()
                except StoreError as error:
                    say(f"error {error}")
                    await asyncio.sleep(AGAIN)

        await keep_time(now, went_back)


def rules_seats(settings: Settings) -> Seats:
    """Seats whose children know the rules of these settings, not yet warm."""
    return Seats(
        seats_for(settings), preload=PRELOAD, warm=partial(warm, settings.rules, settings.channels_on)
    )


def seats_for(settings: Settings) -> int:
    """One for each channel, which may hang, and enough beside them to keep every core busy with reading."""
    return len(settings.channels_on) + (os.cpu_count() or 2) + 2


async def _warmed(seats: Seats) -> None:
    try:
        await seats.warmed()
    except SeatError as error:
        raise CannotStart(f"the rules cannot be loaded: {error}") from error


async def _put_away(task: asyncio.Task[None]) -> None:
    """Nobody waits for it any more; what it raised was told or does not matter."""
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def _check(bench: Bench) -> None:
    """The channels load, one service each; the pack's past incidents are known."""
    try:
        await bench.seats.run(check_channels, bench.settings.channels_on, deadline=60.0)
        known = await bench.seats.run(archive, bench.settings.rules, deadline=60.0)
        await bench.ledger.set_archive(known, bench.clock())
    except JobFailed as error:
        raise CannotStart(str(error)) from error
    except (SeatError, StoreError) as error:
        raise CannotStart(str(error)) from error


def crawl_settings(settings: Settings) -> CrawlSettings:
    """The crawler's part of the configuration, in the crawler's words."""
    crawl = settings.crawl
    return CrawlSettings(
        user_agent=settings.crawl.user_agent,
        contact=settings.contact,
        delay=crawl.delay,
        per_host=crawl.per_host,
        concurrency=crawl.concurrency,
        timeout=crawl.timeout,
        max_size=crawl.max_size,
        allow=crawl.allow,
        ports=crawl.ports,
    )


def _opening(settings: Settings) -> str:
    on = ", ".join(channel.id for channel in settings.channels_on) or "none: nobody will be told"
    page = f"; page at http://{settings.web.host}:{settings.web.port}" if settings.web.on else ""
    return (
        f"start watching {len(settings.sources)} sources; channels: {on}; "
        f"ledger {settings.storage.ledger}{page}"
    )
