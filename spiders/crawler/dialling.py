"""Dialling: Scrapy's download handler with the guard where sockets are made."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import threading
from collections.abc import Sequence
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult
from scrapy import Request
from scrapy.core.downloader.handlers._aiohttp import AiohttpDownloadHandler, _ClientResponse
from scrapy.core.downloader.handlers._base_streaming import BaseStreamingDownloadHandler
from scrapy.crawler import Crawler as ScrapyCrawler
from scrapy.exceptions import CannotResolveHostError, DownloadCancelledError, DownloadConnectionRefusedError
from scrapy.http import Headers, Response
from scrapy.utils.ssl import _make_ssl_context

from spiders.crawler.settings import CrawlSettings, Resolve
from spiders.guard import allowed


@dataclass(slots=True)
class _Dial:
    """What the guard said about the addresses of one request."""

    host: str
    refused: list[str] = field(default_factory=list)
    passed: int = 0


_dial: ContextVar[_Dial | None] = ContextVar("dial", default=None)


class Blocked(Exception):
    """Every address of the host was refused. Not among Scrapy's RETRY_EXCEPTIONS, so that it is tried once only."""


@dataclass(slots=True, eq=False)
class Visit:
    """The download that one fetch waits for; redirects and retries share it."""

    work: asyncio.Task[Any] | None = None
    dropped: bool = False

    def drop(self) -> None:
        self.dropped = True
        if self.work is not None:
            self.work.cancel()


class GuardedHandler(AiohttpDownloadHandler):
    """Scrapy's aiohttp handler with the guard in the one place that no address gets around: where sockets are made."""

    experimental = False

    def __init__(self, crawler: ScrapyCrawler) -> None:
        # Not the parent's __init__: it makes a session without a guard, and patching that one would fail open.
        BaseStreamingDownloadHandler.__init__(self, crawler)
        settings, resolve = crawler.settings["TUMENWATCH"]
        self._settings: CrawlSettings = settings
        self._ssl_context = _make_ssl_context(crawler.settings)
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(
                socket_factory=self._socket,
                resolver=_Resolver(resolve),
                limit=self._pool_size_total,
                limit_per_host=self._pool_size_per_host,
            ),
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            response_class=_ClientResponse,
            skip_auto_headers=("Accept", "Accept-Encoding", "Content-Type", "User-Agent"),
            max_line_size=64 << 10,
            max_field_size=64 << 10,
        )

    async def download_request(self, request: Request) -> Response:
        visit: Visit | None = request.meta.get("visit")
        if visit is not None and visit.dropped:
            raise DownloadCancelledError("nobody waits for it any more")
        dial = _Dial(urlsplit(request.url).hostname or "")
        token = _dial.set(dial)
        work = asyncio.ensure_future(super().download_request(request))
        if visit is not None:
            visit.work = work
        try:
            return await work
        except asyncio.CancelledError:
            if visit is not None and visit.dropped:
                # An ordinary exception: Scrapy's bookkeeping never ends when its own task is cancelled.
                raise DownloadCancelledError("nobody waits for it any more") from None
            work.cancel()
            raise
        except (DownloadConnectionRefusedError, CannotResolveHostError) as error:
            if dial.refused and not dial.passed:
                raise Blocked(dial.refused[0]) from error
            raise
        finally:
            _dial.reset(token)

    def _socket(self, info: Any) -> socket.socket:
        family, kind, protocol, _, address = info
        dial = _dial.get()
        why = allowed(
            address[0], address[1], self._settings.allow, self._settings.ports, dial.host if dial else ""
        )
        if why is not None:
            if dial is not None:
                dial.refused.append(why)
            raise PermissionError(why)
        if dial is not None:
            dial.passed += 1
        return socket.socket(family, kind, protocol)

    @staticmethod
    def _extract_headers(response: _ClientResponse) -> Headers:
        # The raw ones: bytes that are no UTF-8 would raise on their way through aiohttp's strings.
        return Headers(list(response.raw_headers))


class _Resolver(AbstractResolver):
    """Each look-up in a daemon thread of its own: twenty dead names must not hold up the living, nor the exit."""

    def __init__(self, resolve: Resolve) -> None:
        self._resolve = resolve

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[Sequence[str]] = loop.create_future()

        def settle(addresses: Sequence[str] | None, error: Exception | None) -> None:
            if answer.done():
                return
            if error is not None:
                answer.set_exception(error)
            else:
                answer.set_result(addresses or ())

        def look_up() -> None:
            addresses: Sequence[str] | None = None
            failure: Exception | None = None
            try:
                addresses = self._resolve(host, port)
            except Exception as error:
                failure = error if isinstance(error, OSError) else OSError(str(error))
            with contextlib.suppress(RuntimeError):  # the loop is closed: nobody listens
                loop.call_soon_threadsafe(settle, addresses, failure)

        threading.Thread(target=look_up, name=f"look-up {host}", daemon=True).start()
        found = await answer
        if not found:
            raise OSError(f"no address for {host}")
        return [
            ResolveResult(
                hostname=host,
                host=address,
                port=port,
                family=socket.AF_INET6 if ":" in address else socket.AF_INET,
                proto=socket.IPPROTO_TCP,
                flags=socket.AI_NUMERICHOST | socket.AI_NUMERICSERV,
            )
            for address in found
        ]

    async def close(self) -> None:
        """Threads under way end by themselves."""


def system_resolve(host: str, port: int) -> Sequence[str]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_ADDRCONFIG)
    return list(dict.fromkeys(str(info[4][0]) for info in found))
