"""The whole way with 300 local feeds: visits a second, bytes to alert, and the weight of the process tree.

    python benchmarks/pipeline.py [--feeds 300] [--seconds 30] [--every 5] [--delay 2] [--delay 0.01]

Each feed has a host of its own (127.0.x.y), as in life. It runs twice: with the delays that are shipped and without.
Printed: visits a second and in how much of the interval they came; the time from serving an entry's bytes to the
receiver's acceptance of the alert (p50, p99); the proportional memory (PSS) of daemon, nursery and children at rest.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import psutil

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from tests.daemon.world import Receiver, family, wait_until  # noqa: E402
from tests.web import Answer, LocalWeb  # noqa: E402

CITIES = (
    "Yanji", "Kunming", "Dandong", "Shenyang", "Nanning", "Tumen", "Qingdao", "Changchun", "Hunchun", "Longjing",
    "Helong", "Dalian", "Harbin", "Beijing", "Tianjin", "Jinan", "Guilin", "Guangzhou", "Shanghai", "Chengdu",
)  # fmt: skip

NUMBERS = (2, 4, 7, 11, 16, 23, 33, 47, 66, 92)
"""So far apart that no two stories from one region are one event with a disputed number. Hundreds without a day are
a matter for the digest and would not be timed."""


OLD_PAGE = "<p>Growers showed apples, pears and honey, and a brass band played on.</p>" * 30
OLD_STOCK = 3
"""Items in every feed that are read before anything is measured."""


class Newsroom:
    """So many feeds of a few old items each; news are put on top of one and the time of their first serving is kept."""

    def __init__(self, web: LocalWeb, feeds: int) -> None:
        self.web = web
        self.news: dict[int, tuple[str, str, datetime]] = {}
        self.served: dict[str, float] = {}
        self.visits = 0
        self._lock = threading.Lock()
        for number in range(feeds):
            web.answer(f"/feed{number}", lambda _asked, number=number: self._feed(number))
            for n in range(OLD_STOCK):
                web.answer(f"/old{number}-{n}", Answer(f"<article><h1>Harvest fair</h1>{OLD_PAGE}</article>"))

    def publish(self, feed: int, link: str, title: str) -> None:
        self.web.answer(
            link, Answer(f"<html><body><article><h1>{title}</h1><p>{title}, a group said.</p></article>")
        )
        self.news[feed] = (link, title, datetime.now(UTC))

    def url(self, feed: int, path: str) -> str:
        return self.web.url(path, host=f"127.0.{feed // 200 + 1}.{feed % 200 + 1}")

    def _feed(self, number: int) -> Answer:
        old = datetime.now(UTC) - timedelta(days=2)
        items = [
            (f"/old{number}-{n}", f"Harvest fair {number}-{n} draws a crowd", old) for n in range(OLD_STOCK)
        ]
        if news := self.news.get(number):
            items.insert(0, news)
        with self._lock:
            self.visits += 1
            if news:
                self.served.setdefault(news[0], time.monotonic())
        body = "".join(
            f"<item><guid>{link}</guid><link>{self.url(number, link)}</link><title>{title}</title>"
            f"<pubDate>{format_datetime(at)}</pubDate></item>"
            for link, title, at in items
        )
        return Answer(
            f"<rss version='2.0'><channel><title>Feed {number}</title>{body}</channel></rss>",
            content_type="application/rss+xml",
            etag=f'"{number}-{len(items)}"',
        )


def config(
    folder: Path, newsroom: Newsroom, receiver: Receiver, feeds: int, every: float, delay: float
) -> Path:
    sources = "\n".join(
        f"  - {{id: f{n}, url: '{newsroom.url(n, f'/feed{n}')}', every: {every}s}}" for n in range(feeds)
    )
    file = folder / "config.yaml"
    file.write_text(
        f"""contact: benchmark@example.org
sources:
{sources}
channels:
  - {{id: hook, url: 'json://127.0.0.1:{receiver.port}/', allow_private: true}}
routes:
  - {{name: all, channels: [hook]}}
crawl: {{delay: {delay}s, allow: ['127.0.0.0/8'], ports: [{newsroom.web.port}]}}
web: {{on: false}}
storage: {{path: var}}
""",
        "utf-8",
    )
    return file


def measure(options: argparse.Namespace, delay: float) -> None:
    with tempfile.TemporaryDirectory() as name, LocalWeb(host="0.0.0.0") as web, Receiver() as receiver:
        newsroom = Newsroom(web, options.feeds)
        file = config(Path(name), newsroom, receiver, options.feeds, options.every, delay)
        log = (Path(name) / "log").open("wb")
        command = [sys.executable, "-m", *options.program.split(), str(file)]
        daemon = subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=log)
        try:
            if not wait_until(lambda: newsroom.visits >= options.feeds, 120):
                print((Path(name) / "log").read_text()[-2000:])
                raise SystemExit("the daemon did not visit all feeds")
            settle(newsroom, options)
            before, began, spent = newsroom.visits, time.monotonic(), cpu(daemon.pid)
            publish(newsroom, options)
            wait_until(lambda: time.monotonic() - began >= options.seconds, options.seconds + 1)
            visits, seconds = newsroom.visits - before, time.monotonic() - began
            spent = cpu(daemon.pid) - spent
            wait_until(lambda: len(receiver.posts) >= options.news, 30)
            pace = f"{visits / seconds:.1f} (owed {options.feeds / options.every:.1f}), {1000 * spent / visits:.1f} ms of CPU each"
            report(newsroom, receiver, options, delay, pace, weight(daemon.pid))
        finally:
            daemon.terminate()
            daemon.wait(10)
            log.close()


def settle(newsroom: Newsroom, options: argparse.Namespace) -> None:
    """Let the old stock be read: it is not what is measured."""
    began = quiet_since = time.monotonic()
    seen = 0
    while time.monotonic() - quiet_since < 3 and time.monotonic() < began + options.patience:
        pages = sum(1 for asked in newsroom.web.asked() if "/old" in asked.path)
        if pages != seen:
            quiet_since, seen = time.monotonic(), pages
        time.sleep(1)


def publish(newsroom: Newsroom, options: argparse.Namespace) -> None:
    for number in range(options.news):
        city = CITIES[number % len(CITIES)]
        title = f"China arrests {NUMBERS[number % len(NUMBERS)]} North Korean defectors in {city}"
        newsroom.publish(number * (options.feeds // options.news), f"/news{number}", title)
        time.sleep(0.3)


def cpu(pid: int) -> float:
    """Seconds that the tree has spent so far, with the children that have ended."""
    tree = [psutil.Process(pid).cpu_times(), *(child.cpu_times() for child in psutil.Process(pid).children())]
    return sum(t.user + t.system + t.children_user + t.children_system for t in tree)


def weight(pid: int) -> dict[str, float]:
    """PSS in MB at a moment of rest."""
    wait_until(lambda: len(family(pid)) == 1, 10, 0.01)
    tree = [psutil.Process(pid), *family(pid)]
    return {
        ("daemon" if process.pid == pid else f"child {n}"): process.memory_full_info().pss / 1e6
        for n, process in enumerate(tree)
    }


def report(
    newsroom: Newsroom,
    receiver: Receiver,
    options: argparse.Namespace,
    delay: float,
    pace: str,
    pss: dict[str, float],
) -> None:
    told: dict[str, float] = {}
    for post in receiver.posts:
        for incident in post.body["incidents"]:
            link = "/news" + incident["evidence"][0]["url"].rsplit("/news", 1)[-1]
            if any(change["kind"] == "opened" for change in incident["changes"]) and link in newsroom.served:
                told.setdefault(link, post.at)
    pages = {link: asked[0].at for link in told if (asked := newsroom.web.asked(link))}
    print(f"{options.feeds} feeds every {options.every:g} s, delay {delay:g} s:")
    print(f"  visits/s {pace}")
    print(f"  feed's bytes to alert: {quantiles([at - newsroom.served[link] for link, at in told.items()])}")
    print(
        f"    of that from asking for the page: {quantiles([told[link] - at for link, at in pages.items()])}"
    )
    for link, title, _ in newsroom.news.values():
        if link not in told:
            print(f"    not told: {title} ({'read' if newsroom.web.asked(link) else 'not read'})")
    print(
        f"  PSS {sum(pss.values()):.0f} MB: " + ", ".join(f"{who} {mb:.0f}" for who, mb in pss.items()),
        flush=True,
    )


def quantiles(took: list[float]) -> str:
    if not took:
        return "nothing was told"
    took.sort()
    p99 = took[min(len(took) - 1, round(0.99 * len(took)))]
    return f"p50 {statistics.median(took):.2f} s, p99 {p99:.2f} s ({len(took)})"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("--feeds", type=int, default=300)
    options.add_argument("--every", type=float, default=5.0)
    options.add_argument("--seconds", type=float, default=30.0)
    options.add_argument("--news", type=int, default=20)
    options.add_argument("--patience", type=float, default=90.0)
    options.add_argument("--program", default="monitor run --config", help="how the daemon is started")
    options.add_argument(
        "--delay", type=float, action="append", help="seconds between two requests to a host"
    )
    given = options.parse_args()
    for delay in given.delay or (2.0, 0.01):
        measure(given, delay)


if __name__ == "__main__":
    main()
