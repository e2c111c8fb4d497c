"""Hostile pages and feeds before the real daemon: each costs itself one recorded failure, or is read rightly after all,
and everybody else goes on at their pace.
"""

from __future__ import annotations

import contextlib
import gzip
import random
import sqlite3
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from html import escape
from pathlib import Path

import pytest

from monitor.demo.receivers import Mailbox
from monitor.store import open_store
from tests.daemon.world import CITIES, Newsroom, Receiver, World, sixty_stories, wait_until
from tests.web import Answer, LocalWeb

HEALTHY = ("herald", "courier", "gazette")
HOSTS = {"herald": "127.0.0.1", "courier": "127.0.0.2", "gazette": "127.0.0.3"}
TROLLS = [f"127.0.1.{n}" for n in range(1, 9)]
"""Hosts of those who wish us ill."""
STORY = "The harbour froze over on Tuesday night, and the ferries stayed at the quay until noon. " * 8
KOREAN = "지난 화요일 밤 항구가 얼어붙어 연락선이 정오까지 부두에 머물렀다고 항만 당국이 전했다. " * 8


def html(text: str, head: str = "", around: tuple[str, str] = ("", "")) -> str:
    return (
        f"<html><head>{head}<title>Harbour freezes</title></head><body>{around[0]}"
        f"<article><h1>Harbour freezes</h1><p>{text}</p></article>{around[1]}</body></html>"
    )


BOMB = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 12}">' for n in range(1, 12))
ENTITIES = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">{BOMB}]>'
FILE_ENTITY = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
ATTRIBUTES = " ".join(f"a{n}='{n}'" for n in range(100_000))
XML = "application/xhtml+xml"


@dataclass(frozen=True, slots=True)
class Hostile:
    """One page and what must become of it."""

    answer: Answer
    error: str = ""
    """Words of the one recorded failure; empty when the page is to be read."""
    read: str = ""
    """Words that the article must hold when it is read; empty when it may fail or be read."""
    link: str = ""
    """Instead of a page of ours."""
    goes_on: bool = False
    """The failure may pass: it is tried again later."""


def pages(inside: str) -> Mapping[str, Hostile]:
    return {
        "ten megabytes": Hostile(Answer(html(STORY + "x" * 10_000_000)), error="larger than"),
        "endless": Hostile(Answer(html(STORY), endless=True), error="larger than"),
        "a bomb in gzip": Hostile(
            Answer(gzip.compress(b"a" * 200_000_000, 9), headers={"Content-Encoding": "gzip"}),
            error="larger than",
        ),
        "deep nesting": Hostile(Answer("<div>" * 300_000), error="UnreadablePage"),
        "deep nesting around a story": Hostile(
            Answer(html(STORY, around=("<div>" * 100_000, "</div>" * 100_000)))
        ),
        "a hundred thousand attributes": Hostile(
            Answer(html(STORY, around=(f"<div {ATTRIBUTES}>", "</div>")))
        ),
        "an entity bomb": Hostile(Answer(f"{ENTITIES}<html><body><p>&a11;</p></body></html>", content_type=XML)),
        "a file as an entity": Hostile(
            Answer(f"{FILE_ENTITY}<html><body><p>&e; {STORY}</p></body></html>", content_type=XML)
        ),
        "a wrong charset": Hostile(
            Answer(html(KOREAN, '<meta charset="utf-8">').encode("cp949"), content_type="text/html; charset=utf-8"),
            read="항구가 얼어붙어",
        ),
        "a charset that is none": Hostile(
            Answer(html(KOREAN), content_type="text/html; charset=klingon"), read="항구가 얼어붙어"
        ),
        "noise": Hostile(
            Answer(random.Random(1).randbytes(300_000), content_type="text/html"), error="UnreadablePage"
        ),
        "a redirect to a private address": Hostile(
            Answer(status=302, headers={"Location": inside}), error="not fetched"
        ),
        "a redirect to the cloud": Hostile(
            Answer(status=302, headers={"Location": "http://169.254.169.254/latest/meta-data/"}),
            error="not fetched",
        ),
        "a redirect to a file": Hostile(
            Answer(status=302, headers={"Location": "file:///etc/passwd"}), error="not an http or https"
        ),
        "a redirect in a circle": Hostile(
            Answer(status=302, headers={"Location": "/p/12"}), error="redirects more than", goes_on=True
        ),
        "a file": Hostile(Answer(), error="no web address", link="file:///etc/passwd"),
        "a script": Hostile(Answer(), error="no web address", link="javascript:alert(1)"),
        "a link inside": Hostile(Answer(), error="not fetched", link=inside),
        "a drip": Hostile(Answer(html(STORY), drip=0.5), error="did not answer in full", goes_on=True),
    }  # fmt: skip


def feed(title: str, items: Sequence[tuple[str, str]], prologue: str = '<?xml version="1.0"?>') -> str:
    when = format_datetime(datetime.now(UTC) - timedelta(minutes=30))
    listed = "".join(
        f"<item><guid isPermaLink='false'>{n}</guid><link>{escape(link)}</link><title>{escape(name)}</title>"
        f"<pubDate>{when}</pubDate></item>"
        for n, (name, link) in enumerate(items)
    )
    return f"{prologue}<rss version='2.0'><channel><title>{title}</title>{listed}</channel></rss>"


@contextlib.contextmanager
def a_street(folder: Path) -> Iterator[World]:
    """The world of the other tests, with a host of its own for each feed, as in life."""
    with LocalWeb(host="0.0.0.0") as web, Receiver() as receiver, Mailbox() as mailbox:
        world = World(folder, web, Newsroom(web, sixty_stories(5)), receiver, mailbox)
        try:
            yield world
        finally:
            world.close()


def configure(world: World, more: Mapping[str, str]) -> None:
    addresses = {name: world.web.url(f"/{name}.xml", host=HOSTS[name]) for name in HEALTHY} | dict(more)
    world.write_config(
        sources="\n".join(f"  - {{id: {id}, url: '{url}', every: 0.5s}}" for id, url in addresses.items())
    )
    hosts = ", ".join(f"'{host}:{world.web.port}'" for host in (*HOSTS.values(), *TROLLS))
    text = world.config.read_text("utf-8")
    text = text.replace(f"['127.0.0.1:{world.web.port}']", f"[{hosts}]").replace(
        "timeout: 20s", "timeout: 1.5s"
    )
    world.config.write_text(text, "utf-8")


def pace(world: World, since: float, until: float) -> dict[str, float]:
    """Visits a second to each healthy feed."""
    return {
        name: sum(since <= asked.at < until for asked in world.web.asked(f"/{name}.xml")) / (until - since)
        for name in HEALTHY
    }


@dataclass(frozen=True, slots=True)
class Row:
    """An entry as the ledger keeps it."""

    id: int
    attempts: int
    waiting: bool
    error: str
    set_aside: bool

    @property
    def finished(self) -> bool:
        """Read, or failed for the first time."""
        return self.attempts > 0 and (not self.waiting or bool(self.error))


def rows(world: World, source: str = "troll") -> dict[str, Row]:
    """The entries of a source by their titles."""
    with contextlib.closing(sqlite3.connect(world.ledger)) as db:
        found = db.execute(
            "select title, id, attempts, due_at, error, set_aside from entries where source = ?", (source,)
        )
        return {
            title: Row(id, attempts, due is not None, error, aside is not None)
            for title, id, attempts, due, error, aside in found
        }


def text_of(world: World, url: str) -> str:
    store = open_store(world.ledger)
    try:
        trail = store.article_by_url(url)
        return trail.versions[-1].article.text if trail and trail.versions else ""
    finally:
        store.close()


def test_hostile_pages_cost_one_recorded_failure_each_and_the_healthy_feeds_keep_their_pace(
    tmp_path: Path,
) -> None:
    with a_street(tmp_path) as world, LocalWeb() as inside:
        cases = pages(inside.url("/secret"))
        links = {}
        for number, (name, case) in enumerate(cases.items()):
            links[name] = case.link or world.web.url(f"/p/{number}", host=TROLLS[number % 4])
            world.web.answer(f"/p/{number}", case.answer)
        circle = list(cases).index("a redirect in a circle")
        world.web.answer(f"/p/{circle}", Answer(status=302, headers={"Location": f"/p/{circle}"}))
        world.web.answer("/troll.xml", Answer(feed("Troll", []), content_type="application/rss+xml"))
        configure(world, {"troll": world.web.url("/troll.xml", host=TROLLS[0])})
        daemon = world.start("--plain")
        assert wait_until(lambda: all(len(world.web.asked(f"/{name}.xml")) > 2 for name in HEALTHY)), (
            world.log
        )
        began = time.monotonic()
        time.sleep(2.5)
        calm_until = time.monotonic()

        world.web.answer(
            "/troll.xml", Answer(feed("Troll", list(links.items())), content_type="application/rss+xml")
        )
        world.newsroom.appear(60)
        published = time.monotonic()
        assert wait_until(lambda: len(world.told()) == len(CITIES), 40), world.log[-4000:]
        told = max(posts[0].at for posts in world.told().values()) - published

        def over() -> bool:
            found = rows(world)
            return len(found) == len(cases) and all(row.finished for row in found.values())

        assert wait_until(over, 60, 0.5), [name for name, row in rows(world).items() if not row.finished]
        busy_until = time.monotonic()
        calm, busy = pace(world, began, calm_until), pace(world, calm_until, busy_until)
        print(f"\nvisits/s in calm {calm}, beside hostile pages {busy}; eight incidents told in {told:.1f} s")

        found = rows(world)
        for name, case in cases.items():
            entry = found[name]
            if case.read:
                assert not entry.error, (name, entry.error)
                assert case.read in text_of(world, links[name]), name
                continue
            if case.error or entry.error:
                assert case.error in entry.error, (name, entry.error)
                assert entry.set_aside != case.goes_on, name
                assert world.log.count(f"read  set aside: entry {entry.id} of ") == (not case.goes_on), name
            # Where a page will never come, the first turn keeps what the feed said and the second one notes the failure.
            assert entry.attempts <= 2, (name, entry.attempts)
            assert "root:" not in text_of(world, links[name])
        assert not inside.asked(), "a private address was asked"
        assert all(busy[name] > 0.6 * calm[name] for name in HEALTHY), (calm, busy)
        assert told < 20
        assert "Traceback" not in world.log
        assert world.stop(daemon)[0] == 0


def test_hostile_feeds_cost_their_own_visits_and_no_other_feeds(tmp_path: Path) -> None:
    rss = "application/rss+xml"
    item = "<item><guid>1</guid><title>&a11;</title><link>http://example.org/</link></item>"
    with a_street(tmp_path) as world, LocalWeb() as inside:
        hostile = {
            "big": Answer("<rss>" + "x" * 10_000_000, content_type=rss),
            "endless": Answer("<rss><channel>", endless=True, content_type=rss),
            "bomb": Answer(f"{ENTITIES}<rss><channel>{item}</channel></rss>", content_type=rss),
            "deep": Answer("<a>" * 100_000, content_type=rss),
            "private": Answer(status=301, headers={"Location": inside.url("/secret")}),
            "file": Answer(status=301, headers={"Location": "file:///etc/passwd"}),
            "drip": Answer("<rss>" * 100, drip=0.5, content_type=rss),
            "noise": Answer(random.Random(2).randbytes(200_000), content_type=rss),
        }
        for name, answer in hostile.items():
            world.web.answer(f"/{name}.xml", answer)
        configure(
            world,
            {
                name: world.web.url(f"/{name}.xml", host=host)
                for name, host in zip(hostile, TROLLS, strict=True)
            },
        )
        world.newsroom.appear(60)
        began = time.monotonic()
        daemon = world.start("--plain")
        assert wait_until(lambda: len(world.told()) == len(CITIES), 40), world.log[-4000:]
        assert wait_until(lambda: all(recorded(world, name) for name in hostile), 60, 0.5), {
            name: recorded(world, name) for name in hostile
        }
        busy = pace(world, began + 1.5, time.monotonic())
        print(f"\nvisits/s beside hostile feeds {busy}")
        for name in hostile:
            if name == "bomb":  # it holds an entry, so it is read; but nothing is blown up
                assert all(len(title) < 100 for title in rows(world, name))
            elif name != "deep":  # an empty feed, as far as anybody can tell
                assert all(recorded(world, name)), (name, recorded(world, name))
        assert not inside.asked()
        assert min(busy.values()) > 0.4, busy
        assert "Traceback" not in world.log
        assert world.stop(daemon)[0] == 0


def recorded(world: World, source: str) -> list[str | None]:
    """The outcome of every visit to the source: a sentence, or None where it went well."""
    with contextlib.closing(sqlite3.connect(world.ledger)) as db:
        return [error for (error,) in db.execute("select error from polls where source = ?", (source,))]


@pytest.mark.prove
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_mangled_pages_are_read_or_refused_and_the_incidents_among_them_are_told(
    tmp_path: Path, seed: int
) -> None:
    """Bytes of good pages cut, doubled, swapped and overwritten."""
    dice = random.Random(seed)
    with a_street(tmp_path) as world:
        links = []
        for number in range(60):
            page = bytearray(html(STORY + KOREAN).encode(dice.choice(["utf-8", "cp949", "utf-16"])))
            for _ in range(dice.randrange(1, 60)):
                start = dice.randrange(len(page))
                cut = slice(start, start + dice.randrange(1, 200))
                page[cut] = dice.choice([b"", page[cut] * 2, dice.randbytes(9), b"<![CDATA[", b"<!--", b"\0"])
                page = page or bytearray(b"x")
            world.web.answer(f"/p/{number}", Answer(bytes(page)))
            links.append((f"Mangled {number}", world.web.url(f"/p/{number}", host=TROLLS[number % 4])))
        world.web.answer("/troll.xml", Answer(feed("Troll", links), content_type="application/rss+xml"))
        configure(world, {"troll": world.web.url("/troll.xml", host=TROLLS[0])})
        world.newsroom.appear(60)
        daemon = world.start("--plain")
        assert wait_until(lambda: len(world.told()) == len(CITIES), 40), world.log[-4000:]
        assert wait_until(
            lambda: len(rows(world)) == 60 and all(row.finished for row in rows(world).values()), 60, 0.5
        )
        assert "Traceback" not in world.log
        assert world.stop(daemon)[0] == 0
