"""When next: visits to sources, reads of entries, tries of deliveries. Pure arithmetic, nothing waits here.

`rand` is a number from 0 up to 1 that spreads what would otherwise fall together; `spread` makes one that is the same
for the same row and attempt, so that a replay of a day gives the same day.
"""

from __future__ import annotations

import hashlib
import math
from datetime import datetime, timedelta

from monitor.nouns import Outcome
from spiders.items import FetchError, Poll, Source

LONGEST_BACK_OFF = 3600.0
"""A failing source is asked again at least so often (seconds), or at its own interval when that is longer."""
LONGEST_RETRY_AFTER = 86400.0
"""A server may keep us away for a day at most: some say "next year" and mean nothing by it."""
LONGEST_FRESHNESS = 1800.0
"""Cache-Control holds us off for half an hour at most: many servers call a feed fresh for a day out of habit."""
FULL_FETCH_EVERY = timedelta(hours=6)
"""Now and then a source is asked without validators, because some ETags lie."""

FIRST_TRIES = (30.0, 60.0, 120.0, 300.0, 600.0, 1800.0)
"""Seconds after the first, second … failed try of a delivery; then HOURLY."""
HOURLY = 3600.0
REFUSED_TRIES = (120.0, 600.0, 1800.0)
"""The same where the service refused (a token, an address, the message): it may be a proxy's or a rotation's moment,
but a service that is asked too often locks the door. Then HOURLY."""
DELIVERY_WINDOW = timedelta(hours=96)
"""How long after its first try a delivery is tried again: a day more than the three days' outage that is promised."""
LEAST_TRIES = 6
"""Tries that a delivery gets in every run of the daemon before it is given up: what was down while we were down too is
not given up at the first try on return."""
HAND_OVER = timedelta(hours=1)
"""Within so long an urgent message goes to the channel's fallback, if there is one; others after the whole window."""

ENTRY_TRIES = (60.0, 120.0, 300.0, 900.0, 3600.0, 3600.0, 3 * 3600.0, 6 * 3600.0, 12 * 3600.0, 24 * 3600.0)
"""Seconds after the first, second … failed read of an entry; after the last it is set aside."""

_SHORTEST = 0.1


def next_visit(source: Source, poll: Poll, failures: int, now: datetime, rand: float) -> datetime:
    """When to visit the source again. `failures`: visits in a row that failed before this one.

    Never in the past, never never: a source that fails is visited more rarely (doubling from its interval) but for
    ever. What the server asks for is obeyed within reason.
    """
    wait = max(source.every, _SHORTEST)
    if poll.error is not None:
        longest = max(wait, min(6 * wait, LONGEST_BACK_OFF))
        wait = min(wait * 2.0 ** min(max(failures, 0), 16), longest)
    else:
        wait = max(wait, _asked(poll.max_age, LONGEST_FRESHNESS))
    wait *= 0.95 + 0.1 * rand
    return now + timedelta(seconds=max(wait, _asked(poll.retry_after, LONGEST_RETRY_AFTER)))


def full_fetch_due(last_full: datetime | None, now: datetime) -> bool:
    """Whether this visit is to be made without validators. A clock that was set back does not put it off."""
    return last_full is None or now - last_full >= FULL_FETCH_EVERY or last_full > now


def next_try(
    attempts: int,
    first_try: datetime | None,
    outcome: Outcome,
    now: datetime,
    rand: float,
    *,
    in_this_run: int = LEAST_TRIES,
) -> datetime | None:
    """When to try a delivery again after its attempt number `attempts` (from 1) ended so, the `in_this_run`-th since
    the daemon was started.

    None: it arrived, or its window is over. A refusal is tried again too, more slowly. A time-out is not known to
    have failed, and is tried again like a failure, marked as a possible repeat by the ledger.
    """
    if outcome.state == "accepted":
        return None
    place = max(attempts, 1) - 1
    tries = REFUSED_TRIES if outcome.state == "broken" else FIRST_TRIES
    wait = tries[place] if place < len(tries) else HOURLY
    wait *= 1 + 0.1 * rand
    due = now + timedelta(seconds=max(wait, _asked(outcome.retry_after, LONGEST_RETRY_AFTER)))
    return due if due <= (first_try or now) + DELIVERY_WINDOW or in_this_run < LEAST_TRIES else None


def hands_over(first_try: datetime, outcome: Outcome, again: datetime | None, urgent: bool) -> bool:
    """Whether a fallback, where there is one, gets the message now and does not wait for the next try at `again`: when
    there is none any more, when it was refused, and when an urgent one would wait longer than `HAND_OVER` since its
    first try."""
    if outcome.state == "accepted":
        return False
    return again is None or outcome.state == "broken" or (urgent and again - first_try > HAND_OVER)


def entry_retry(
    attempts: int, error: FetchError | str, now: datetime, retry_after: float | None = None, rand: float = 0.0
) -> datetime | None:
    """When to read an entry again after its attempt number `attempts` (from 1) failed; None sets it aside.

    Asking again cannot help what is permanent. The rest has about two days.
    """
    if isinstance(error, FetchError) and error.permanent:
        return None
    place = max(attempts, 1) - 1
    if place >= len(ENTRY_TRIES):
        return None
    wait = ENTRY_TRIES[place] * (1 + 0.1 * rand)
    return now + timedelta(seconds=max(wait, _asked(retry_after, LONGEST_RETRY_AFTER)))


def spread(key: str, attempt: int) -> float:
    """A number from 0 up to 1, the same for the same key and attempt on every machine."""
    digest = hashlib.sha256(f"{key}\0{attempt}".encode("utf-8", "surrogatepass")).digest()
    return int.from_bytes(digest[:6], "big") / 2**48


def _asked(seconds: float | None, longest: float) -> float:
    """What a server asked for, as far as it makes sense."""
    if seconds is None or math.isnan(seconds) or seconds < 0:
        return 0.0
    return min(seconds, longest)
