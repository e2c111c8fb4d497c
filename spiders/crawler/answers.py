"""What came back: Scrapy's responses and exceptions become Pages and FetchErrors."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadTimeoutError,
    IgnoreRequest,
    NotSupported,
    UnsupportedURLSchemeError,
)
from scrapy.http import Response

from spiders.crawler.dialling import Blocked
from spiders.crawler.manners import RobotsForbid
from spiders.crawler.settings import CrawlSettings
from spiders.items import FetchError, Page, Validators
from spiders.urls import printable


def page_of(response: Response, since: Validators) -> Page:
    now = datetime.now(UTC)
    headers = tuple(
        (name.decode("latin-1").lower(), value.decode("latin-1"))
        for name, values in response.headers.items()
        for value in values
    )

    def header(name: str) -> str | None:
        return next((value for key, value in headers if key == name), None)

    validators = Validators(header("etag"), header("last-modified"))
    if response.status == 304:
        validators = Validators(
            validators.etag or since.etag, validators.last_modified or since.last_modified
        )
    wait = header("retry-after") if response.status in (429, 503) else None
    fresh = re.search(r"\bmax-age\s*=\s*\"?(\d{1,9})", header("cache-control") or "", re.IGNORECASE)
    return Page(
        url=response.url,
        status=response.status,
        body=response.body,
        headers=headers,
        fetched_at=now,
        validators=validators,
        retry_after=retry_after(wait, now) if wait else None,
        max_age=float(fresh[1]) if fresh else None,
    )


def fetch_error_of(error: Exception, request: Request, settings: CrawlSettings) -> FetchError:
    where = printable(request.url)
    host = urlsplit(request.url).hostname
    if isinstance(error, Blocked):
        return FetchError(f"{where} was not fetched: {error}", kind="blocked", permanent=True)
    if isinstance(error, RobotsForbid):
        return FetchError(f"{where} was not fetched: {error}", kind="robots", permanent=error.permanent)
    limit = request.meta.get("download_maxsize", settings.max_size)
    too_large = f"{where} is larger than {limit:,} bytes"
    if isinstance(error, DownloadCancelledError):
        return FetchError(too_large, kind="too_large", permanent=True)
    if isinstance(error, IgnoreRequest):
        if "DOWNLOAD_MAXSIZE" in str(error):
            return FetchError(f"{too_large} when unpacked", kind="too_large", permanent=True)
        return FetchError(f"{where} redirects more than 5 times", kind="protocol")
    if isinstance(error, DownloadTimeoutError | TimeoutError):
        return FetchError(
            f"{where} did not answer in full within {settings.timeout:g} seconds", kind="timeout"
        )
    if isinstance(error, CannotResolveHostError):
        return FetchError(f"{where}: no address is known for {host}", kind="network")
    if isinstance(error, UnsupportedURLSchemeError | NotSupported):
        return FetchError(
            f"{where} is not an address that can be dialled", kind="bad_address", permanent=True
        )
    if isinstance(error, DownloadConnectionRefusedError):
        return FetchError(f"{where}: no connection to {host} ({_cause(error)})", kind="network")
    return FetchError(f"{where}: the answer broke off or was no HTTP ({_cause(error)})", kind="protocol")


def _cause(error: BaseException) -> str:
    """The innermost words, which name hosts and numbers but no whole addresses."""
    while error.__cause__ is not None:
        error = error.__cause__
    words = getattr(error, "strerror", None) or type(error).__name__
    return re.sub(r"\s+", " ", str(words))[:200]


def retry_after(value: str, now: datetime) -> float | None:
    """Seconds that a Retry-After header asks for, from seconds or an HTTP date. None when it says neither."""
    text = value.strip()
    if re.fullmatch(r"\d{1,9}(?:\.\d+)?", text):
        return float(text)
    try:
        when = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None
    if when.tzinfo is None:
        when = when.replace(tzinfo=UTC)
    return max(0.0, (when - now).total_seconds())
