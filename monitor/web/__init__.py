"""The daemon's own pages: /healthz for whoever watches the watch, /ack/<token> for whoever answers for an alert.

uvicorn is a guest on the daemon's loop: it takes no signals and closes when its block is left.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import datetime

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Route

from monitor.config import Web
from monitor.store import AwaitedStore
from monitor.web.acknowledging import acknowledgement_routes
from monitor.web.checkup import healthz
from monitor.web.headers import SafeHeaders

__all__ = ["PortTaken", "application", "listen", "open_web"]


class PortTaken(Exception):
    """Nobody can be served at this address. A clear sentence."""


def listen(web: Web) -> socket.socket:
    """The listening socket, bound before anything else starts. Raises PortTaken."""
    family = socket.AF_INET6 if ":" in web.host else socket.AF_INET
    try:
        return socket.create_server((web.host, web.port), family=family, backlog=64)
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise PortTaken(
            f"the page cannot be served at {web.host}:{web.port}: {reason}; "
            "name another under web.port, or stop what listens there"
        ) from error


@asynccontextmanager
async def open_web(
    listening: socket.socket,
    ledger: AwaitedStore,
    clock: Callable[[], datetime],
    language: Callable[[], str],
) -> AsyncIterator[None]:
    """Serve on `listening` until the block is left."""
    config = uvicorn.Config(
        application(ledger, clock, language),
        log_config=None,
        access_log=False,
        lifespan="off",
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=1,
        limit_concurrency=64,
    )
    server = _Guest(config)
    serving = asyncio.create_task(server.serve(sockets=[listening]), name="web")
    try:
        yield
    finally:
        server.should_exit = True
        done, _ = await asyncio.wait({serving}, timeout=1.5)
        if not done:
            serving.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await serving
        listening.close()


def application(
    ledger: AwaitedStore, clock: Callable[[], datetime], language: Callable[[], str]
) -> Starlette:
    """The pages, for any ASGI server."""
    routes: list[Route] = [
        Route("/healthz", healthz(ledger, clock)),
        *acknowledgement_routes(ledger, clock, language),
    ]
    return Starlette(routes=routes, middleware=[Middleware(SafeHeaders)])


class _Guest(uvicorn.Server):
    """SIGINT and SIGTERM belong to the daemon."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield
