"""The demo's outside world on loopback: a dozen outlets with feeds and pages, one web server, moods included."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import ClassVar, Self

from monitor.demo.script import FEEDS, Feed, Publication, Script

BUSY_UNTIL_BEAT = 3
"""The busy feed answers 429 until this beat."""
DEAD_BEATS = (2, 3)
"""The dying feed breaks every connection during these beats."""


class Newsroom:
    """Serves the script on a free port of 127.0.0.1; `beat` decides what is already published."""

    def __init__(self, script: Script) -> None:
        self.script = script
        self.beat = 0
        self.shown: dict[str, datetime] = {}
        self.refusals = 0
        self.shown_mails = 0
        self.asked: dict[str, int] = {}
        self._server = _Server(self)
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True, name="newsroom")

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @property
    def port(self) -> int:
        return int(self._server.server_address[1])

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def advance(self, beat: int, now: datetime) -> list[Publication]:
        """Publish what the script holds for this beat."""
        new = [publication for publication in self.script.publications if publication.beat == beat]
        for publication in new:
            self.shown[self.path(publication)] = now
        self.beat = beat
        return new

    def path(self, publication: Publication) -> str:
        return f"/{publication.feed}/story/{publication.slug}.html"

    def feed_url(self, feed: Feed) -> str:
        return f"{self.address}/{feed.id}/feed.xml"

    def published(self, feed: str) -> list[tuple[Publication, datetime]]:
        """What this outlet shows now, the newest first."""
        shown = [
            (publication, self.shown[self.path(publication)])
            for publication in self.script.publications
            if publication.feed == feed and self.path(publication) in self.shown
        ]
        return sorted(shown, key=lambda pair: pair[1], reverse=True)


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, newsroom: Newsroom) -> None:
        self.newsroom = newsroom
        super().__init__(("127.0.0.1", 0), _Desk)


class _Desk(BaseHTTPRequestHandler):
    """One request to the newsroom."""

    protocol_version = "HTTP/1.1"
    server: _Server
    feeds: ClassVar[dict[str, Feed]] = {feed.id: feed for feed in FEEDS}

    def do_GET(self) -> None:
        path = self.path.split("?")[0]
        room = self.server.newsroom
        room.asked[path] = room.asked.get(path, 0) + 1
        if path == "/robots.txt":
            return self._answer(200, "text/plain", b"User-agent: *\nAllow: /\n")
        outlet = path.split("/")[1] if path.count("/") >= 2 else ""
        feed = self.feeds.get(outlet)
        if feed is None:
            return self._answer(404, "text/plain", b"no such outlet")
        if path.endswith("/feed.xml"):
            return self._feed(feed)
        for publication, at in room.published(feed.id):
            if room.path(publication) == path:
                return self._answer(200, "text/html; charset=utf-8", page(feed, publication, at).encode())
        return self._answer(404, "text/plain", b"no such page")

    def _feed(self, feed: Feed) -> None:
        room = self.server.newsroom
        if feed.mood == "busy" and room.beat < BUSY_UNTIL_BEAT:
            room.refusals += 1
            return self._answer(429, "text/plain", b"too many requests", {"Retry-After": "3"})
        if feed.mood == "dying" and room.beat in DEAD_BEATS:
            room.refusals += 1
            self.close_connection = True
            self.connection.close()
            return None
        body = rss(feed, room.published(feed.id), room.address, room.path)
        return self._answer(200, "application/rss+xml; charset=utf-8", body.encode())

    def _answer(self, status: int, kind: str, body: bytes, more: dict[str, str] | None = None) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in (more or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """The play speaks for itself."""


def rss(
    feed: Feed,
    items: list[tuple[Publication, datetime]],
    address: str,
    path: Callable[[Publication], str],
) -> str:
    """An RSS document; the broken outlet's is cut off and holds stray marks, as broken feeds do."""
    parts = [
        f'<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>{escape(feed.name)}</title>'
    ]
    for publication, at in items:
        link = f"{address}{path(publication)}?utm_source=rss"
        parts.append(
            f"<item><title>{escape(publication.story.title)}</title><link>{escape(link)}</link>"
            f"<guid isPermaLink='false'>{feed.id}-{publication.slug}</guid>"
            f"<pubDate>{format_datetime(at)}</pubDate>"
            f"<description>{escape(publication.story.teaser)}</description></item>"
        )
    if feed.mood == "broken":
        return "".join([*parts, "<item><title>R&D & more <b>news</title><link>"])
    return "".join([*parts, "</channel></rss>"])


def page(feed: Feed, publication: Publication, at: datetime) -> str:
    """An article page with the usual furniture: a menu above, other headlines and comments below."""
    story = publication.story
    text = "\n".join(f"<p>{escape(paragraph)}</p>" for paragraph in story.paragraphs)
    others = "".join(
        f'<li><a href="/{feed.id}/other/{n}">{escape(t)}</a></li>' for n, t in enumerate(story.residue)
    )
    return (
        f'<!doctype html><html lang="{story.lang}"><head><meta charset="utf-8"><title>{escape(story.title)} | '
        f'{escape(feed.name)}</title><meta property="article:published_time" content="{at.isoformat()}"></head><body>'
        f"<nav><ul><li><a href='/'>Home</a></li><li><a href='/world'>World</a></li></ul></nav><main><article>"
        f"<h1>{escape(story.title)}</h1>{text}</article></main>"
        f'<aside class="related"><ul>{others}</ul></aside><footer>© {escape(feed.name)}</footer></body></html>'
    )


def wait(seconds: float, done: Callable[[], bool]) -> bool:
    """Wait until `done` or the time is up; whether it was done."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if done():
            return True
        time.sleep(0.1)
    return done()


def now() -> datetime:
    return datetime.now(UTC)
