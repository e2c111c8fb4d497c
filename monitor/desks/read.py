"""The read desk: judges an entry's teaser at once, then has its page, finds the article and judges that."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from monitor.desks import jobs
from monitor.desks.bench import Bench, without_names
from monitor.desks.jobs import Reading
from monitor.schedule import entry_retry, spread
from monitor.seats import JobFailed, SeatError
from monitor.store.ledger import DueEntry
from spiders.items import FetchError, Page

SEATS = 40
"""More than downloads at a time: most of them wait for a host's turn, which costs nothing."""
LEASE = 900.0
"""Seconds: the pages of one host are asked for one after the other."""
TEASER = 10.0
PAGE = 30.0
"""Seconds that reading and judging may cost."""
NO_ADDRESS = "its source names no web address for it (none, or not http or https); only its teaser was judged"

_log = logging.getLogger(__name__)


async def take(bench: Bench, free: int) -> Sequence[DueEntry]:
    return await bench.ledger.take_entries(bench.clock(), free, LEASE, per_host=bench.settings.crawl.per_host)


async def read(bench: Bench, due: DueEntry) -> bool:
    """Read one entry as far as it goes now; True when a verdict was written that may need resolving."""
    teaser = None if due.teaser_judged else await _teaser(bench, due)
    if teaser is not None and teaser.verdict.decision != "none":
        # The headline is clear: it need not wait for its page, which is had in the next turn.
        return await _record(bench, due, teaser, None, done=False)
    if not due.entry.url:
        return await _fail(bench, due, teaser, NO_ADDRESS, permanent=True)
    try:
        page = await bench.web.fetch(due.entry.url)
    except FetchError as error:
        return await _fail(bench, due, teaser, str(error), permanent=error.permanent)
    if page.status >= 400 or page.status == 204:
        gone = page.status in (401, 402, 403, 404, 410, 451)
        return await _fail(
            bench,
            due,
            teaser,
            f"{due.entry.url} answered {page.status}",
            permanent=gone,
            wait=page.retry_after,
        )
    try:
        async with bench.reading:
            reading = await bench.seats.run(
                jobs.read_page, page, due.entry, due.zone, due.seen, deadline=PAGE
            )
    except JobFailed as error:
        _log.debug("%s", error.trace)
        return await _fail(bench, due, teaser, str(error), permanent=True)
    except SeatError as error:
        return await _fail(bench, due, teaser, str(error), permanent=False)
    return await _record(bench, due, reading, page, done=True)


async def _teaser(bench: Bench, due: DueEntry) -> Reading | None:
    try:
        async with bench.reading:
            return await bench.seats.run(jobs.judge_teaser, due.entry, due.zone, due.seen, deadline=TEASER)
    except SeatError as error:
        _log.warning("teaser of %s: %s", due.entry.url, error)
        return None


async def _record(
    bench: Bench, due: DueEntry, reading: Reading, page: Page | None, *, done: bool, given_up: str = ""
) -> bool:
    written = await bench.written(
        lambda: bench.ledger.record_article(
            due, reading.article, reading.verdict, page, bench.clock(), done=done, given_up=given_up
        )
    )
    if written and reading.verdict.decision != "none":
        points = f"{reading.verdict.points} of {reading.verdict.threshold} points"
        title = without_names(reading.article.title, reading.verdict)
        bench.say(f"read  {reading.verdict.decision}, {points}, {reading.article.completeness}: {title}")
    return written


async def _fail(
    bench: Bench,
    due: DueEntry,
    teaser: Reading | None,
    error: str,
    *,
    permanent: bool,
    wait: float | None = None,
) -> bool:
    """Write the failure down and when to try again; True when a verdict was written instead."""
    now = bench.clock()
    again = (
        None if permanent else entry_retry(due.attempts, error, now, wait, spread(str(due.id), due.attempts))
    )
    if again is None and teaser is not None:
        # The page will never come: what the feed said is kept and judged with the failure.
        noted = await _record(bench, due, teaser, None, done=True, given_up=error)
    else:
        noted = await bench.written(lambda: bench.ledger.record_entry_failure(due, error, again, now))
    if noted and again is None:
        # Not its title: nobody has looked for names in it, and this line may end in a system's log.
        bench.say(f"read  set aside: entry {due.id} of {due.outlet}: {error}")
    return noted and again is None and teaser is not None
