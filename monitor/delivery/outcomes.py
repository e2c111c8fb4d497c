"""What an answer means: the decision tables for HTTP and SMTP. Pure; the bytes are moved elsewhere."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from monitor.nouns import Outcome

LONGEST_WAIT = 24 * 3600.0
"""Seconds of Retry-After that are believed; more is a mistake or malice."""

_BROKEN_HTTP = frozenset(
    {400, 401, 402, 403, 404, 405, 406, 409, 410, 411, 413, 414, 415, 422, 431, 451, 501}
)
"""Refused: a person must look at the channel, and hears of it at once. It may still be a moment's trouble (a proxy, a
token that is being changed), so the schedule tries again, more slowly."""


def of_http(status: int, words: str = "", retry_after: float | None = None) -> Outcome:
    """The outcome of an HTTP answer. `words` are the server's own, already without secrets.

    2xx is accepted. A redirect is not: the message was not taken, and following it would drop its body.
    """
    said = f"HTTP {status}" + (f": {words}" if words else "")
    if 200 <= status < 300:
        return Outcome("accepted", said, status)
    if 300 <= status < 400:
        return Outcome("broken", f"{said} (a redirect is not followed: give the final address)", status)
    if status in _BROKEN_HTTP:
        return Outcome("broken", said, status)
    return Outcome("failed for now", said, status, retry_after)


def of_smtp(code: int, words: str = "") -> Outcome:
    """The outcome of the SMTP reply that ended the attempt, with RFC 5321's meaning of its first digit."""
    said = f"SMTP {code}" + (f": {words}" if words else "")
    if 200 <= code < 300:
        return Outcome("accepted", said, code)
    if 500 <= code < 600:
        return Outcome("broken", said, code)
    return Outcome("failed for now", said, code if code > 0 else None)


def retry_after(value: str | None, now: datetime) -> float | None:
    """Seconds to wait from a Retry-After header (seconds or a date); None when absent or unreadable."""
    if not value:
        return None
    value = value.strip()
    if re.fullmatch(r"\d{1,9}(?:\.\d{1,6})?", value, re.ASCII):
        return min(float(value), LONGEST_WAIT)
    try:
        when = parsedate_to_datetime(value)
    except (ValueError, TypeError, OverflowError):
        return None
    when = when if when.tzinfo else when.replace(tzinfo=UTC)
    return min(max(0.0, (when - now).total_seconds()), LONGEST_WAIT)
