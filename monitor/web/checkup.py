"""/healthz: one JSON for whoever watches the watch from outside. 200 while it works, 503 when it does not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import datetime

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from monitor.store import AwaitedStore
from monitor.store.answers import SourceHealth
from monitor.store.ledger import StoreError

SILENT = 900.0
"""Seconds without any recorded visit (or three times the shortest rhythm, if longer): then the watch stands still."""


def healthz(ledger: AwaitedStore, clock: Callable[[], datetime]) -> Callable[[Request], Awaitable[Response]]:
    """The page: ages of visits in seconds, deliveries by state, what waits, what was set aside, what reached nobody."""

    async def page(_: Request) -> Response:
        now = clock()
        try:
            sources = [source for source in await ledger.source_health() if source.active]
            deliveries = await ledger.delivery_counts()
            waits_for_people = await ledger.outstanding()
            aside = await ledger.set_aside_counts()
            unheard = len(await ledger.unheard())
            waiting = await ledger.work_waiting(now)
        except StoreError as error:
            return JSONResponse({"ok": False, "problem": str(error)}, 503)
        problem = standing_still(sources, now)
        states: Counter[str] = Counter()
        for _channel, state, number in deliveries:
            states[state.value] += number
        body = {
            "ok": problem is None,
            "problem": problem,
            "time": now.isoformat(),
            "sources": {
                "active": len(sources),
                "failing": sum(source.failures > 0 for source in sources),
                "newest_visit_age": _age(
                    max((s.last_poll for s in sources if s.last_poll), default=None), now
                ),
                "oldest_visit_age": _age(
                    min((s.last_poll for s in sources if s.last_poll), default=None), now
                ),
                "never_visited": sum(source.last_poll is None for source in sources),
            },
            "deliveries": dict(states),
            "deliveries_waiting": waits_for_people,
            "waiting": {
                what: {"rows": rows, "oldest_age": _age(oldest, now)} for what, rows, oldest in waiting
            },
            "set_aside": {what: rows for what, rows in aside if rows},
            "unheard": unheard,
        }
        return JSONResponse(body, 200 if problem is None else 503)

    return page


def standing_still(sources: list[SourceHealth], now: datetime) -> str | None:
    """A sentence when no source was visited for too long; None while visits go on."""
    visits = [source.last_poll for source in sources if source.last_poll]
    if not visits:
        return None  # it has only just begun
    limit = max(SILENT, 3 * min(source.source.every for source in sources))
    silent = (now - max(visits)).total_seconds()
    return f"no source was visited for {silent:.0f} s" if silent > limit else None


def _age(time: datetime | None, now: datetime) -> float | None:
    return round(max(0.0, (now - time).total_seconds()), 1) if time else None
