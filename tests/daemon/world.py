"""A small world on loopback for the real daemon: three feeds, a webhook receiver, a mail server, a config."""

from __future__ import annotations

import contextlib
import json
import os
import random
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import psutil

from monitor.demo.receivers import Mailbox
from monitor.nouns import DeliveryState
from monitor.store import open_store
from tests.web import Answer, Asked, LocalWeb

ROOT = Path(__file__).parent.parent.parent
FEEDS = ("herald", "courier", "gazette")
CITIES = (
    ("Yanji", 2), ("Kunming", 11), ("Dandong", 5), ("Shenyang", 7),
    ("Nanning", 13), ("Tumen", 4), ("Qingdao", 9), ("Changchun", 6),
)  # fmt: skip
OUTSTANDING = (DeliveryState.WAITING, DeliveryState.SENDING, DeliveryState.UNKNOWN, DeliveryState.FAILED)


@dataclass(frozen=True, slots=True)
class Story:
    number: int
    feed: str
    title: str
    text: str
    published: datetime
    incident: int | None = None
    """Which of the incidents it reports; None for noise."""

    @property
    def path(self) -> str:
        return f"/{self.feed}/{self.number}.html"


def sixty_stories(seed: int) -> list[Story]:
    """Sixty stories in order of appearance: eight incidents, each told by two outlets, among noise."""
    dice = random.Random(seed)
    now = datetime.now(UTC).replace(microsecond=0)
    slots: list[int | None] = [*range(len(CITIES)), *range(len(CITIES))] + [None] * 44
    dice.shuffle(slots)
    told: dict[int, str] = {}
    stories = []
    for number, incident in enumerate(slots):
        feed = dice.choice([name for name in FEEDS if incident is None or told.get(incident) != name])
        published = now - timedelta(minutes=90 - number)
        if incident is None:
            stories.append(Story(number, feed, *_noise(number), published))
        else:
            told[incident] = feed
            stories.append(Story(number, feed, *_report(incident, published), published, incident))
    return stories


REPORT = """Chinese police arrested {count} North Korean defectors in {city} on {day}, a rights group said.

The {count} North Korean refugees were taken from a safe house in {city} and are now held by the police, a spokesman \
for the group told reporters. He said that they had hoped to travel on to a third country.

The group asked the government to let the refugees go and to respect the convention on refugees."""

NOISE = """The harvest fair number {number} drew a large crowd to the market square over the weekend.

Growers showed apples, pears and honey, and a brass band played until the evening. The mayor thanked everybody who \
had helped to put up the tents.

Next year the fair will last for three days, the organisers announced on the last evening."""


def _report(incident: int, published: datetime) -> tuple[str, str]:
    city, count = CITIES[incident]
    day = f"{published - timedelta(days=1 + incident):%B %d, %Y}"
    return f"China arrests {count} North Korean defectors in {city}", REPORT.format(
        count=count, city=city, day=day
    )


def _noise(number: int) -> tuple[str, str]:
    return f"Harvest fair number {number} draws a crowd", NOISE.format(number=number)


class Newsroom:
    """Serves the stories that have appeared so far."""

    def __init__(self, web: LocalWeb, stories: Sequence[Story]) -> None:
        self.web = web
        self.stories = list(stories)
        self.appeared = 0
        for feed in FEEDS:
            web.answer(f"/{feed}.xml", lambda _asked, feed=feed: self._feed(feed))

    def appear(self, number: int) -> None:
        """So many more stories are published."""
        for story in self.stories[self.appeared : self.appeared + number]:
            self.web.answer(story.path, Answer(_page(story)))
        self.appeared = min(len(self.stories), self.appeared + number)

    def appear_until_next_incident(self) -> bool:
        """Publish up to and with the next story about an incident; False when there is none."""
        for ahead, story in enumerate(self.stories[self.appeared :], start=1):
            if story.incident is not None:
                self.appear(ahead)
                return True
        return False

    def incident_of(self, url: str) -> int | None:
        return next((s.incident for s in self.stories if url.endswith(s.path)), None)

    def _feed(self, feed: str) -> Answer:
        items = "".join(
            f"<item><guid>{self.web.url(story.path)}</guid><link>{self.web.url(story.path)}</link>"
            f"<title>{escape(story.title)}</title><description>{escape(story.text.split('. ')[0])}.</description>"
            f"<pubDate>{format_datetime(story.published)}</pubDate></item>"
            for story in reversed(self.stories[: self.appeared])
            if story.feed == feed
        )
        return Answer(
            f'<?xml version="1.0"?><rss version="2.0"><channel><title>The {feed.title()}</title>'
            f"<link>{self.web.url('/')}</link><description>News</description>{items}</channel></rss>",
            content_type="application/rss+xml; charset=utf-8",
        )


def _page(story: Story) -> str:
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in story.text.split("\n\n"))
    return (
        f'<!doctype html><html lang="en"><head><title>{escape(story.title)}</title></head><body>'
        f"<nav><a href='/'>Home</a></nav><article><h1>{escape(story.title)}</h1>{body}</article></body></html>"
    )


@dataclass(frozen=True, slots=True)
class Post:
    """One JSON body that the receiver took in whole."""

    at: float
    body: dict[str, Any]

    @property
    def message(self) -> str:
        return str(self.body["id"])

    @property
    def repeat(self) -> bool:
        return bool(self.body["may_be_repeat"])


class Receiver:
    """A webhook that keeps what it took in, and can do something at the first byte or after its answer."""

    def __init__(self) -> None:
        self.posts: list[Post] = []
        self.at_first_byte: Callable[[], None] | None = None
        self.after_answer: Callable[[], None] | None = None
        self.before_answer: Callable[[], None] | None = None
        receiver = self

        class Desk(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                hook, receiver.at_first_byte = receiver.at_first_byte, None
                if hook:
                    hook()
                body = self.rfile.read(int(self.headers["Content-Length"]))
                if len(body) == int(self.headers["Content-Length"]):
                    receiver.posts.append(Post(time.monotonic(), json.loads(body)))
                if receiver.before_answer:
                    receiver.before_answer()
                with contextlib.suppress(OSError):
                    self.send_response(200)
                    self.send_header("Content-Length", "0")
                    self.end_headers()
                    self.wfile.flush()
                hook, receiver.after_answer = receiver.after_answer, None
                if hook:
                    hook()

            def log_message(self, *_: object) -> None:
                """The posts are the log."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Desk)
        self._server.daemon_threads = True
        self._server.handle_error = lambda *_: None  # type: ignore[method-assign]
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    def __enter__(self) -> Receiver:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @property
    def port(self) -> int:
        return int(self._server.server_address[1])


@dataclass
class World:
    """Everything outside the daemon, and the daemon's own folder."""

    folder: Path
    web: LocalWeb
    newsroom: Newsroom
    receiver: Receiver
    mailbox: Mailbox
    port: int = 0
    extra: str = ""
    processes: list[subprocess.Popen[bytes]] = field(default_factory=list)

    @property
    def config(self) -> Path:
        return self.folder / "config.yaml"

    @property
    def ledger(self) -> Path:
        return self.folder / "var" / "ledger.sqlite"

    @property
    def log(self) -> str:
        file = self.folder / "daemon.log"
        return file.read_text("utf-8", "replace") if file.exists() else ""

    def write_config(self, *, sources: str | None = None, web: str = "on: false", channels: str = "") -> None:
        listed = sources or "\n".join(
            f"  - {{id: {feed}, name: The {feed.title()}, url: '{self.web.url(f'/{feed}.xml')}', every: 1s}}"
            for feed in FEEDS
        )
        hook = f"json://127.0.0.1:{self.receiver.port}/hook"
        mail = f"mailto://127.0.0.1:{self.mailbox.port}/?from=watch@example.org&to=duty@example.org"
        self.config.write_text(
            f"""contact: test@example.org
sources:
{listed}
channels:
  - {{id: hook, url: '{hook}', allow_private: true, trusted: true}}
  - {{id: mail, url: '{mail}'}}
{channels}
routes:
  - {{name: all, channels: [hook, mail]}}
alerts: {{quiet_period: 0s}}
crawl: {{delay: 0.01s, timeout: 20s, per_host: 8, allow: ['127.0.0.1:{self.web.port}'], ports: [{self.web.port}]}}
web: {{{web}}}
storage: {{path: var}}
{self.extra}
""",
            "utf-8",
        )

    def start(self, *options: str, program: str = "tests.daemon.program") -> subprocess.Popen[bytes]:
        with (self.folder / "daemon.log").open("ab") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", program, str(self.config), *options],
                cwd=ROOT,
                stdout=log,
                stderr=subprocess.STDOUT,
                stdin=subprocess.DEVNULL,
                env={**os.environ, "PYTHONUNBUFFERED": "1", "PYTHONWARNINGS": "ignore"},
                start_new_session=True,
            )
        self.processes.append(process)
        return process

    def stop(self, process: subprocess.Popen[bytes], within: float = 10.0) -> tuple[int, float]:
        """SIGTERM; exit status and seconds."""
        began = time.monotonic()
        process.send_signal(signal.SIGTERM)
        return process.wait(within), time.monotonic() - began

    def outstanding(self) -> int:
        """Deliveries still owed, read from the ledger beside the daemon."""
        store = open_store(self.ledger)
        try:
            return sum(number for _, state, number in store.delivery_counts() if state in OUTSTANDING)
        finally:
            store.close()

    def told(self) -> dict[int, list[Post]]:
        """Posts by incident, openings only."""
        found: dict[int, list[Post]] = {}
        for post in self.receiver.posts:
            for incident in post.body["incidents"]:
                if any(change["kind"] == "opened" for change in incident["changes"]):
                    number = self.newsroom.incident_of(incident["evidence"][0]["url"])
                    assert number is not None, f"noise was told: {incident['evidence']}"
                    found.setdefault(number, []).append(post)
        return found

    def close(self) -> None:
        for process in self.processes:
            if process.poll() is None:
                process.kill()
                process.wait()


@contextlib.contextmanager
def a_world(folder: Path, *, seed: int = 1, stories: Sequence[Story] | None = None) -> Iterator[World]:
    """The world, served until the block is left; daemons that still live are killed."""
    with LocalWeb() as web, Receiver() as receiver, Mailbox() as mailbox:
        newsroom = Newsroom(web, sixty_stories(seed) if stories is None else stories)
        world = World(folder, web, newsroom, receiver, mailbox)
        world.write_config()
        try:
            yield world
        finally:
            world.close()


def wait_until(condition: Callable[[], Any], seconds: float = 20.0, every: float = 0.05) -> bool:
    """Whether the condition came true in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(every)
    return bool(condition())


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def family(pid: int) -> list[psutil.Process]:
    try:
        return psutil.Process(pid).children(recursive=True)
    except psutil.NoSuchProcess:
        return []


def hang(asked: Asked) -> Answer:
    return Answer("<rss>", content_type="application/rss+xml", hang=True)
