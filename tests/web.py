"""The outside web, played on loopback: scripted answers, a log of what was asked, delays, drips and dead lines.

    with LocalWeb() as web:
        web.answer("/feed", Answer(rss, content_type="application/rss+xml", etag='"1"'))
        web.answer("/busy", Answer(status=429, headers={"Retry-After": "30"}), Answer("at last"))
        page = await crawler.fetch(web.url("/feed"))
        assert web.asked("/feed")[0].header("if-none-match") == '"1"'

Several answers to one path are given in turn, the last one for ever. A path without a script is a 404. A function
`Asked -> Answer` may stand in place of an answer. Any number of threads may change the script while it is served.
"""

from __future__ import annotations

import gzip
import socket
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self, cast
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server does when a path is asked for."""

    body: bytes | str = b""
    status: int = 200
    content_type: str = "text/html; charset=utf-8"
    """Empty: no Content-Type header at all."""
    headers: Mapping[str, str] = field(default_factory=dict)
    etag: str | None = None
    """Sent as ETag to the letter; an equal If-None-Match gets a 304 without a body."""
    last_modified: str | None = None
    """Sent as Last-Modified to the letter; an equal If-Modified-Since gets a 304."""
    delay: float = 0.0
    """Seconds before the first byte."""
    drip: float = 0.0
    """Seconds before each single byte of the body."""
    endless: bool = False
    """After the body, go on with 64 KiB blocks until the other side hangs up."""
    hang: bool = False
    """Send the head and the body, promise more, and never send it."""
    drop: bool = False
    """Close the connection without a word."""
    compress: bool = False
    """Send the body with gzip."""

    @property
    def raw(self) -> bytes:
        body = self.body.encode() if isinstance(self.body, str) else self.body
        return gzip.compress(body) if self.compress else body


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as it arrived."""

    method: str
    path: str
    """Path and query."""
    headers: tuple[tuple[str, str], ...]
    """Names in lower case, in the order in which they came."""
    body: bytes
    at: float
    """time.monotonic() of its arrival."""

    def header(self, name: str) -> str | None:
        return next((value for key, value in self.headers if key == name.lower()), None)


Script = Answer | Callable[[Asked], Answer]


class LocalWeb:
    """A web server on 127.0.0.1, one thread a connection. Use as a context manager, or start() and stop()."""

    def __init__(self, host: str = "127.0.0.1", port: int = 0) -> None:
        self.host = host
        self._wanted_port = port
        self._lock = threading.Condition()
        self._scripts: dict[str, list[Script]] = {}
        self._log: list[Asked] = []
        self._in_flight = 0
        self._most_in_flight = 0
        self._stopping = threading.Event()
        self._server: _Server | None = None
        self._thread: threading.Thread | None = None

    # the script ---------------------------------------------------------------------------------------------

    def answer(self, path: str, *answers: Script) -> str:
        """Answer `path` (an exact "path?query" wins over the bare path) in turn, the last for ever. Returns the URL."""
        if not answers:
            raise ValueError(f"{path} needs at least one answer")
        with self._lock:
            self._scripts[path] = list(answers)
        return self.url(path)

    def forget(self, path: str) -> None:
        """From now on `path` is a 404."""
        with self._lock:
            self._scripts.pop(path, None)

    def url(self, path: str = "/", host: str | None = None) -> str:
        return f"http://{host or self.host}:{self.port}{path}"

    @property
    def port(self) -> int:
        if self._server is None:
            raise RuntimeError("the local web is not running")
        return int(self._server.server_address[1])

    # the log ------------------------------------------------------------------------------------------------

    def asked(self, path: str | None = None) -> list[Asked]:
        """What was asked so far, in order of arrival: of one path (without or with its query), or all."""
        with self._lock:
            return [one for one in self._log if path is None or path in (one.path, urlsplit(one.path).path)]

    def wait_for(self, path: str, count: int = 1, timeout: float = 10.0) -> list[Asked]:
        """Block until `path` was asked for `count` times. Raises TimeoutError with what came instead."""
        end = time.monotonic() + timeout
        with self._lock:
            while len(found := self.asked(path)) < count:
                if not self._lock.wait(end - time.monotonic()) and time.monotonic() >= end:
                    others = ", ".join(sorted({one.path for one in self._log})) or "nothing"
                    raise TimeoutError(f"{path} asked {len(found)} of {count} times; asked were: {others}")
        return found

    @property
    def most_in_flight(self) -> int:
        """The largest number of requests that were being answered at one moment."""
        with self._lock:
            return self._most_in_flight

    def clear_log(self) -> None:
        with self._lock:
            self._log.clear()
            self._most_in_flight = self._in_flight

    # life ---------------------------------------------------------------------------------------------------

    def start(self) -> Self:
        self._stopping.clear()
        self._server = _Server((self.host, self._wanted_port), _Handler)
        self._server.web = self
        self._wanted_port = self.port
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()
        return self

    def stop(self) -> None:
        """Close the door and every open line, also those that hang. The script and the log stay; start() reopens."""
        self._stopping.set()
        server, thread = self._server, self._thread
        self._server = self._thread = None
        if server is not None and thread is not None:
            server.shutdown()
            server.hang_up()
            server.server_close()
            thread.join()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    # for the handler ----------------------------------------------------------------------------------------

    def _arrive(self, asked: Asked) -> Answer:
        with self._lock:
            self._log.append(asked)
            self._in_flight += 1
            self._most_in_flight = max(self._most_in_flight, self._in_flight)
            self._lock.notify_all()
            scripts = self._scripts.get(asked.path) or self._scripts.get(urlsplit(asked.path).path)
            if not scripts:
                return Answer("not found", status=404, content_type="text/plain")
            script = scripts.pop(0) if len(scripts) > 1 else scripts[0]
        return script if isinstance(script, Answer) else script(asked)

    def _leave(self) -> None:
        with self._lock:
            self._in_flight -= 1


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = True
    request_queue_size = 256
    web: LocalWeb

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.lines: set[socket.socket] = set()
        super().__init__(*args, **kwargs)

    def server_bind(self) -> None:
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(self.server_address)  # without the name look-up of http.server
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = str(self.server_address[0]), int(self.server_address[1])

    def get_request(self) -> tuple[socket.socket, Any]:
        line, address = super().get_request()
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.lines.add(line)
        return line, address

    def close_request(self, request: Any) -> None:
        self.lines.discard(request)
        super().close_request(request)

    def hang_up(self) -> None:
        for line in list(self.lines):
            try:
                line.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue

    def handle_error(self, request: Any, client_address: Any) -> None:
        """The other side hung up: that is its right."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1

    def do_GET(self) -> None:
        web = cast(_Server, self.server).web
        asked = Asked(
            self.command,
            self.path,
            tuple((name.lower(), value) for name, value in self.headers.items()),
            self.rfile.read(int(self.headers.get("Content-Length") or 0)),
            time.monotonic(),
        )
        answer = web._arrive(asked)
        try:
            self._give(answer, asked, web._stopping)
        except (OSError, ValueError):
            self.close_connection = True
        finally:
            web._leave()

    do_POST = do_PUT = do_HEAD = do_GET

    def _give(self, answer: Answer, asked: Asked, stopping: threading.Event) -> None:
        if answer.delay and stopping.wait(answer.delay):
            self.close_connection = True
            return
        if answer.drop:
            self.close_connection = True
            return
        fresh = answer.status == 200 and (
            (answer.etag is not None and asked.header("if-none-match") == answer.etag)
            or (
                answer.last_modified is not None and asked.header("if-modified-since") == answer.last_modified
            )
        )
        status = 304 if fresh else answer.status
        body = b"" if status in (204, 304) else answer.raw
        self.send_response(status)
        for name, value in self._head(answer, body, status):
            self.send_header(name, value)
        self.end_headers()
        if asked.method == "HEAD":
            self.wfile.flush()
            return
        if answer.drip:
            self.wfile.flush()
            for byte in body:
                if stopping.wait(answer.drip):
                    break
                self.wfile.write(bytes((byte,)))
                self.wfile.flush()
        else:
            self.wfile.write(body)
            self.wfile.flush()
        if answer.hang:
            self.close_connection = True
            stopping.wait()
        while answer.endless and not stopping.is_set():
            self.close_connection = True
            self.wfile.write(b"<p>and on and on</p>" * 3277)

    def _head(self, answer: Answer, body: bytes, status: int) -> list[tuple[str, str]]:
        head = [("Content-Type", answer.content_type)] if answer.content_type and status != 304 else []
        if answer.etag is not None:
            head.append(("ETag", answer.etag))
        if answer.last_modified is not None:
            head.append(("Last-Modified", answer.last_modified))
        if answer.compress and status != 304:
            head.append(("Content-Encoding", "gzip"))
        head += answer.headers.items()
        given = {name.lower() for name, _ in head}
        if answer.endless:
            head.append(("Connection", "close"))
        elif "content-length" not in given and "transfer-encoding" not in given and status not in (204, 304):
            head.append(("Content-Length", str(len(body) + (1 << 20 if answer.hang else 0))))
        return head

    def log_message(self, format: str, *args: Any) -> None:
        """The log is `LocalWeb.asked`, not standard error."""
