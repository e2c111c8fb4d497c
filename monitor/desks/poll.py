"""The poll desk: visits a source and notes what is new on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from monitor.desks import jobs
from monitor.desks.bench import Bench
from monitor.schedule import full_fetch_due, next_visit, spread
from monitor.seats import SeatError
from monitor.store.ledger import DueSource
from spiders.items import FetchError, Poll, Validators

SEATS = 20
LEASE = 600.0
"""Seconds: a visit may queue behind others to the same host, be redirected and retried."""
PARSING = 20.0
"""Seconds a feed may cost. Broken ones are slow; hostile ones are stopped."""


async def take(bench: Bench, free: int) -> Sequence[DueSource]:
    return await bench.ledger.take_sources(
        bench.clock(), free, LEASE, per_host=bench.settings.crawl.per_host + 1
    )


async def visit(bench: Bench, due: DueSource) -> int:
    """Visit one source, write down what came of it, and return how many entries are new."""
    if full_fetch_due(due.last_full, bench.clock()):
        due = replace(due, validators=Validators())  # some servers' validators lie
    poll = await _ask(bench, due)
    now = bench.clock()
    when = next_visit(due.source, poll, due.failures, now, spread(due.source.id, due.attempts))
    recorded = await bench.written(lambda: bench.ledger.record_poll(due, poll, when, now))
    name = due.source.name or due.source.id
    if poll.error:
        bench.say(f"poll  {name}: {poll.error}")
    elif recorded:
        stock = " (its old stock)" if due.first else ""
        bench.say(f"poll  {name}: {len(recorded)} new of {len(poll.entries)}{stock}")
    return len(recorded or ())


async def _ask(bench: Bench, due: DueSource) -> Poll:
    source = due.source
    try:
        page = await bench.web.fetch(source.url, since=due.validators)
    except FetchError as error:
        return Poll(source.id, bench.clock(), None, error=str(error))
    if page.status == 304:
        return Poll(
            source.id, page.fetched_at, 304, validators=due.validators, max_age=page.max_age, url=page.url
        )
    try:
        async with bench.reading:
            return await bench.seats.run(jobs.read_source, source, page, deadline=PARSING)
    except SeatError as error:
        # Without its validators: a page that we could not read must not count as seen.
        return Poll(
            source.id,
            page.fetched_at,
            page.status,
            error=f"what came could not be read: {error}",
            retry_after=page.retry_after,
            url=page.url,
        )
