"""Manners: robots.txt for a limited time, Crawl-delay, and redirects that queue where they lead."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from scrapy import Request, Spider
from scrapy.crawler import Crawler as ScrapyCrawler
from scrapy.downloadermiddlewares.redirect import RedirectMiddleware
from scrapy.downloadermiddlewares.robotstxt import RobotsTxtMiddleware
from scrapy.exceptions import DownloadCancelledError, IgnoreRequest
from scrapy.http import Response
from scrapy.http.request import NO_CALLBACK
from scrapy.robotstxt import ProtegoRobotParser, RobotParser

from spiders.crawler.dialling import Visit
from spiders.crawler.settings import CrawlSettings, site_of


class RobotsForbid(IgnoreRequest):
    def __init__(self, message: str, *, permanent: bool) -> None:
        super().__init__(message)
        self.permanent = permanent


@dataclass(slots=True)
class _Rules:
    """What one site's robots.txt says, until when (monotonic seconds)."""

    parser: RobotParser | None
    until: float
    trouble: str = ""
    """Why there are no rules: then nothing is allowed (RFC 9309, "unreachable")."""


class Robots(RobotsTxtMiddleware):
    """robots.txt with a time limit. Scrapy keeps one for ever, and takes a server error's body for rules."""

    def __init__(self, crawler: ScrapyCrawler) -> None:
        super().__init__(crawler)
        self._settings: CrawlSettings = crawler.settings["TUMENWATCH"][0]
        self._agent = self._settings.user_agent.split("/")[0]
        self._rules: dict[str, _Rules] = {}
        self._asking: dict[str, asyncio.Task[_Rules]] = {}

    async def process_request(self, request: Request, spider: Spider | None = None) -> None:
        if request.meta.get("dont_obey_robotstxt"):
            return
        parts = urlsplit(request.url)
        rules = await self._rules_of(f"{parts.scheme}://{parts.netloc}", request)
        if rules.trouble:
            raise RobotsForbid(rules.trouble, permanent=False)
        if rules.parser is not None and not rules.parser.allowed(request.url, self._agent):
            raise RobotsForbid("its robots.txt asks us not to fetch this address", permanent=True)

    def drop_everything(self) -> None:
        for asking in self._asking.values():
            asking.cancel()

    async def _rules_of(self, origin: str, request: Request) -> _Rules:
        rules = self._rules.get(origin)
        if rules is not None and rules.until > time.monotonic():
            return rules
        asking = self._asking.get(origin)
        if asking is None:
            # A task of its own: the page that happens to ask first may be dropped while others wait for the answer.
            asking = asyncio.ensure_future(self._ask(origin, request))
            self._asking[origin] = asking
            asking.add_done_callback(lambda _: self._asking.pop(origin, None))
            asking.add_done_callback(lambda task: task.cancelled() or task.exception())
        return await asyncio.shield(asking)

    async def _ask(self, origin: str, request: Request) -> _Rules:
        robots = Request(
            f"{origin}/robots.txt",
            priority=self.DOWNLOAD_PRIORITY,
            meta={
                "visit": Visit(),
                "dont_obey_robotstxt": True,
                "download_slot": site_of(origin),
                "download_maxsize": 1 << 20,
            },
            callback=NO_CALLBACK,
            dont_filter=True,
        )
        old = self._rules.get(origin)
        try:
            response = await self.crawler.engine.download_async(robots)
        except asyncio.CancelledError:
            robots.meta["visit"].drop()
            raise
        except (IgnoreRequest, DownloadCancelledError) as error:
            # Endless redirects or megabytes: no rules that anybody could read.
            return self._keep(origin, self._trouble(f"its robots.txt cannot be read ({error})", old))
        if response.status >= 500:
            return self._keep(origin, self._trouble(f"its robots.txt answered {response.status}", old))
        until = time.monotonic() + self._settings.robots_lifetime
        if response.status != 200:
            return self._keep(origin, _Rules(None, until))
        parser: RobotParser = ProtegoRobotParser.from_crawler(self.crawler, response.body)
        self._slow_down(request, parser)
        return self._keep(origin, _Rules(parser, until))

    def _trouble(self, why: str, old: _Rules | None) -> _Rules:
        until = time.monotonic() + self._settings.robots_error_lifetime
        if old is not None and not old.trouble:
            return _Rules(old.parser, until)  # what it said last still counts
        return _Rules(None, until, trouble=f"{why}, which forbids all until it can be read")

    def _keep(self, origin: str, rules: _Rules) -> _Rules:
        if len(self._rules) >= 5000:
            now = time.monotonic()
            self._rules = {name: kept for name, kept in self._rules.items() if kept.until > now}
        self._rules[origin] = rules
        return rules

    def _slow_down(self, request: Request, parser: RobotParser) -> None:
        """Obey Crawl-delay, which Scrapy reads but does not apply."""
        asked = parser.crawl_delay(self._agent)
        if not asked:
            return
        delay = max(self._settings.delay, min(asked, self._settings.max_crawl_delay))
        downloader = self.crawler.engine.downloader
        site = site_of(request.url)
        downloader.per_slot_settings[site] = {"delay": delay, "concurrency": self._settings.per_host}
        if site in downloader.slots:
            downloader.slots[site].delay = delay


class Redirects(RedirectMiddleware):
    """A redirect waits in the queue of the site that it leads to."""

    def _build_redirect_request(
        self, source_request: Request, response: Response, *, url: str, **kwargs: Any
    ) -> Request:
        request: Request = super()._build_redirect_request(source_request, response, url=url, **kwargs)
        request.meta["download_slot"] = site_of(request.url)
        return request
