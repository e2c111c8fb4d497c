"""Fetching: one resident Scrapy crawler whose one spider never ends.

    async with open_crawler(CrawlSettings(contact="https://example.org/bot")) as crawler:
        page = await crawler.fetch("https://example.org/feed.xml", since=page.validators)

Pages are asked for through the engine's `download_async`, so that robots.txt, the delay per host, retry, redirects and
compression all apply; spiders' callbacks and item pipelines play no part. Scrapy runs without a Twisted reactor, on the
caller's own asyncio loop. Upstream calls that mode experimental: tests/spiders/test_crawler.py holds one contract test
for each behaviour that is relied upon here.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

from scrapy import Request
from scrapy.crawler import AsyncCrawlerRunner
from scrapy.http import Response
from scrapy.utils.reactorless import install_reactor_import_hook, uninstall_reactor_import_hook

from spiders.crawler.answers import fetch_error_of, page_of, retry_after
from spiders.crawler.dialling import Visit, system_resolve
from spiders.crawler.manners import Robots
from spiders.crawler.resident import Resident, scrapy_settings, started
from spiders.crawler.settings import CrawlSettings, Resolve, site_of
from spiders.items import FetchError, Page, Validators
from spiders.urls import printable

__all__ = ["CrawlSettings", "Crawler", "Resolve", "open_crawler", "retry_after", "site_of"]


@contextlib.asynccontextmanager
async def open_crawler(settings: CrawlSettings, *, resolve: Resolve | None = None) -> AsyncIterator[Crawler]:
    """Open the crawler on the running loop. Leaving the context drops whatever is still in flight and closes at once.

    `resolve` replaces the system's name look-up.
    """
    logging.getLogger("scrapy").setLevel(
        logging.ERROR
    )  # its warnings print whole addresses, secrets included
    hook = install_reactor_import_hook()
    crawler = Crawler(settings)
    try:
        runner = AsyncCrawlerRunner(scrapy_settings(settings, resolve or system_resolve))
        scrapy = runner.create_crawler(Resident)
        life = runner.crawl(scrapy)
        try:
            await started(scrapy, life)
            crawler._engine = scrapy.engine
            yield crawler
        finally:
            await crawler._drop_everything()
            if (robots := scrapy.get_downloader_middleware(Robots)) is not None:
                robots.drop_everything()
            await runner.stop()
            with contextlib.suppress(asyncio.CancelledError):
                await life
    finally:
        uninstall_reactor_import_hook(hook)


class Crawler:
    """Fetches pages. Made by open_crawler."""

    def __init__(self, settings: CrawlSettings) -> None:
        self.settings = settings
        self._engine: Any = None
        self._total = asyncio.Semaphore(settings.concurrency)
        self._hosts: dict[str, _HostSeats] = {}
        self._visits: set[asyncio.Task[Any]] = set()
        self._closed = False

    async def fetch(
        self,
        url: str,
        *,
        since: Validators = Validators(),  # noqa: B008 - frozen
        limit_bytes: int | None = None,
        seated: bool = False,
    ) -> Page:
        """Fetch `url`, following redirects, politely. Raises FetchError when it could not be had.

        `since` goes out to the letter; a 304 comes back with these validators where the server names none. Any status
        is a Page. `limit_bytes` narrows the settings' max_size. `seated` says that the caller holds `seat(url)`.
        Cancelling drops the download.
        """
        if self._closed:
            raise FetchError("the crawler is closed", kind="network")
        request = self._request(url, since, limit_bytes)
        task = asyncio.current_task()
        assert task is not None
        self._visits.add(task)
        try:
            async with contextlib.nullcontext() if seated else self.seat(url):
                response = await self._download(request)
        finally:
            self._visits.discard(task)
        return page_of(response, since)

    @contextlib.asynccontextmanager
    async def seat(self, url: str) -> AsyncIterator[None]:
        """Hold one of the site's places and one of all, for work that should bound how much is fetched ahead."""
        site = site_of(url)
        seats = self._hosts.setdefault(site, _HostSeats(asyncio.Semaphore(self.settings.per_host)))
        seats.users += 1
        try:
            # The site first: a queue before one slow site must not use up the places of all.
            async with seats.free, self._total:
                yield
        finally:
            seats.users -= 1
            if not seats.users:
                self._hosts.pop(site, None)

    def _request(self, url: str, since: Validators, limit_bytes: int | None) -> Request:
        try:
            parts = urlsplit(url)
            host, _ = parts.hostname, parts.port
        except ValueError as error:
            raise FetchError(
                f"{printable(url)!r} is not an address: {error}", kind="bad_address", permanent=True
            ) from error
        if parts.scheme.lower() not in ("http", "https") or not host:
            raise FetchError(
                f"{printable(url)!r} is not an http or https address", kind="bad_address", permanent=True
            )
        headers: dict[str, bytes] = {}
        if since.etag:
            headers["If-None-Match"] = since.etag.encode("latin-1", "replace")
        if since.last_modified:
            headers["If-Modified-Since"] = since.last_modified.encode("latin-1", "replace")
        limit = min(self.settings.max_size, limit_bytes or self.settings.max_size)
        meta = {"visit": Visit(), "download_slot": site_of(url), "download_maxsize": limit}
        try:
            return Request(url, headers=headers, dont_filter=True, meta=meta)
        except (ValueError, TypeError) as error:
            raise FetchError(
                f"{printable(url)!r} is not an address: {error}", kind="bad_address", permanent=True
            ) from error

    async def _download(self, request: Request) -> Response:
        visit: Visit = request.meta["visit"]
        try:
            response: Response = await self._engine.download_async(request)
        except asyncio.CancelledError:
            # Scrapy would keep the download and its place in the host's queue until the time limit.
            visit.drop()
            raise
        except Exception as error:
            raise fetch_error_of(error, request, self.settings) from error
        if 300 <= response.status < 400 and (location := response.headers.get("Location")):
            target = urljoin(response.url, location.decode("latin-1"))
            raise FetchError(
                f"{printable(request.url)} redirects to {printable(target)!r}, which is not an http or https address",
                kind="bad_address",
                permanent=True,
            )
        return response

    async def _drop_everything(self) -> None:
        self._closed = True
        mine = asyncio.current_task()
        tasks = [task for task in self._visits if task is not mine]
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks, timeout=5)


@dataclass(slots=True)
class _HostSeats:
    free: asyncio.Semaphore
    users: int = 0
