"""The one spider that never ends, and what Scrapy is told around it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

from scrapy import Spider, signals
from scrapy.crawler import Crawler as ScrapyCrawler
from scrapy.exceptions import DontCloseSpider

from spiders.crawler.dialling import GuardedHandler
from spiders.crawler.manners import Redirects, Robots
from spiders.crawler.settings import CrawlSettings, Resolve


def scrapy_settings(settings: CrawlSettings, resolve: Resolve) -> dict[str, Any]:
    agent = f"{settings.user_agent} (+{settings.contact})" if settings.contact else settings.user_agent
    return {
        "TUMENWATCH": (settings, resolve),
        "TWISTED_REACTOR_ENABLED": False,
        "REMOTE_CONTROL_ENABLED": False,  # an HTTP server that executes Python
        "TELNETCONSOLE_ENABLED": False,
        "MEMUSAGE_ENABLED": False,  # an extension that may kill the engine
        "LOG_INSTALL_ROOT_HANDLER": False,
        "STATS_DUMP": False,
        "LOGSTATS_INTERVAL": 0,
        "USER_AGENT": agent,
        "DEFAULT_REQUEST_HEADERS": {
            "Accept": "application/atom+xml, application/rss+xml, application/feed+json, text/html;q=0.9, */*;q=0.8"
        },
        "ROBOTSTXT_OBEY": settings.robots,
        "ROBOTSTXT_USER_AGENT": settings.user_agent.split("/")[0],
        "DOWNLOADER_MIDDLEWARES": {
            "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
            Robots: 100,
            "scrapy.downloadermiddlewares.redirect.RedirectMiddleware": None,
            Redirects: 600,
        },
        "DOWNLOAD_HANDLERS": {
            "http": GuardedHandler,
            "https": GuardedHandler,
            "file": None,
            "data": None,
            "s3": None,
            "ftp": None,
        },
        "DOWNLOAD_VERIFY_CERTIFICATES": settings.verify_tls,
        "DOWNLOAD_TIMEOUT": settings.timeout,
        "DOWNLOAD_MAXSIZE": settings.max_size,
        "DOWNLOAD_WARNSIZE": 0,
        # A delay of 0 would let everything queued in one loop turn start at once, whatever the limit.
        "DOWNLOAD_DELAY": max(settings.delay, 0.001),
        "CONCURRENT_REQUESTS": settings.concurrency,
        "CONCURRENT_REQUESTS_PER_DOMAIN": settings.per_host,
        "RETRY_TIMES": 1,
        # 429 and 503 say when to come back: that is the schedule's business.
        "RETRY_HTTP_CODES": [500, 502, 504, 522, 524, 408],
        "RETRY_GIVE_UP_LOG_LEVEL": "DEBUG",
        "REDIRECT_MAX_TIMES": 5,
        "METAREFRESH_ENABLED": False,
        "COOKIES_ENABLED": False,
        "REFERRER_POLICY": "no-referrer",
        "HTTPPROXY_ENABLED": False,  # a proxy would resolve names behind the guard's back
        "HTTPCACHE_ENABLED": False,
    }


class Resident(Spider):
    """Asks for nothing by itself and never ends; its downloader serves `fetch`."""

    name = "resident"

    @classmethod
    def from_crawler(cls, crawler: ScrapyCrawler, *args: Any, **kwargs: Any) -> Resident:
        spider: Resident = super().from_crawler(crawler, *args, **kwargs)
        crawler.signals.connect(spider._stay, signals.spider_idle)
        return spider

    async def start(self) -> AsyncIterator[Any]:
        return
        yield

    def _stay(self) -> None:
        raise DontCloseSpider


async def started(scrapy: ScrapyCrawler, life: asyncio.Task[None]) -> None:
    up = asyncio.Event()

    def mark() -> None:
        up.set()

    scrapy.signals.connect(mark, signals.engine_started)
    waiting = asyncio.ensure_future(up.wait())
    try:
        await asyncio.wait((waiting, life), return_when=asyncio.FIRST_COMPLETED)
    finally:
        waiting.cancel()
    if life.done():
        await life  # raises what went wrong
        raise RuntimeError("Scrapy ended before it began")
    await asyncio.sleep(0)
