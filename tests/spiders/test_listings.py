"""Pages of links and sitemaps are read to the same Poll as feeds."""

from __future__ import annotations

import gzip
import time
from datetime import UTC, datetime

import pytest

from spiders.items import Page, Source
from spiders.listings import find_feeds, read_listing, read_sitemap, read_source

NOW = datetime(2024, 8, 22, 12, tzinfo=UTC)
LIST = Source("list", "https://outlet.example/news", kind="page", links="ul.news a")
MAP = Source("map", "https://outlet.example/sitemap.xml", kind="sitemap", zone="Asia/Seoul")


def page(body: str | bytes, status: int = 200, content_type: str = "text/html") -> Page:
    raw = body.encode() if isinstance(body, str) else body
    return Page("https://outlet.example/news", status, raw, (("content-type", content_type),), NOW)


INDEX = """<html><body><a href="/about">About</a><ul class=news>
<li><a href="/1?utm_source=front"><img alt="A picture"></a><a href="/1">First &amp; foremost &lt;story&gt;</a>
<li><a href="//outlet.example/2"><span>Second</span> story</a>
<li><a href="javascript:void(0)">No</a><a href="/news#top">Top</a><a href="http://[bad">Bad</a>
</ul>"""


def test_the_selected_links_of_a_page_are_its_entries() -> None:
    poll = read_listing(LIST, page(INDEX))
    assert poll.error is None
    assert [(entry.guid, entry.title) for entry in poll.entries] == [
        ("https://outlet.example/1", "First & foremost <story>"),
        ("https://outlet.example/2", "Second story"),
    ]
    assert {entry.published for entry in poll.entries} == {None}


def test_a_selector_may_name_the_boxes_around_the_links() -> None:
    boxes = Source("list", "https://outlet.example/news", kind="page", links="ul.news li")
    assert len(read_listing(boxes, page(INDEX)).entries) == 2


@pytest.mark.parametrize(
    ("links", "body", "status", "words"),
    [
        ("ul.old a", INDEX, 200, "finds no link"),
        ("ul..a[", INDEX, 200, "no valid CSS"),
        ("a", "", 200, "empty"),
        ("a", "gone", 410, "410"),
    ],
)
def test_a_list_that_brings_nothing_says_why(links: str, body: str, status: int, words: str) -> None:
    source = Source("list", "https://outlet.example/news", kind="page", links=links)
    poll = read_listing(source, page(body, status))
    assert words in (poll.error or "")
    assert poll.entries == ()


SITEMAP = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://outlet.example/old</loc><lastmod>2024-08-01</lastmod></url>
<url><loc> https://outlet.example/new?id=1&amp;b=2 </loc><news:news><news:publication><news:name>Outlet</news:name></news:publication>
<news:publication_date>2024-08-22 20:00:00</news:publication_date><news:title>새 소식 &lt;1&gt;</news:title></news:news></url>
<url><loc>https://outlet.example/undated</loc></url>
</urlset>"""


@pytest.mark.parametrize(
    "body", [SITEMAP.encode(), gzip.compress(SITEMAP.encode())], ids=["plain", "gzipped"]
)
def test_a_sitemap_is_read_newest_first(body: bytes) -> None:
    poll = read_sitemap(MAP, page(body, content_type="application/xml"))
    assert poll.error is None
    assert [entry.url for entry in poll.entries] == [
        "https://outlet.example/new?id=1&b=2",
        "https://outlet.example/old",
        "https://outlet.example/undated",
    ]
    assert poll.entries[0].title == "새 소식 <1>"
    assert poll.entries[0].published == datetime(2024, 8, 22, 11, tzinfo=UTC)


def test_of_a_huge_sitemap_the_newest_2000_are_kept() -> None:
    urls = "".join(
        f"<url><loc>https://outlet.example/{n}</loc><lastmod>{2000 + n % 24}-01-01</lastmod></url>"
        for n in range(4000)
    )
    poll = read_sitemap(MAP, page(f"<urlset>{urls}</urlset>"))
    assert len(poll.entries) == 2000
    assert all(entry.published and entry.published.year >= 2010 for entry in poll.entries)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (
            "<sitemapindex><sitemap><loc>https://outlet.example/news.xml</loc></sitemap></sitemapindex>",
            "https://outlet.example/news.xml",
        ),
        ("<html><body>404</body></html>", "no sitemap"),
        (b"\x1f\x8bbroken", "cannot be unpacked"),
        ("plain words", "no sitemap"),
    ],
)
def test_what_is_no_sitemap_says_what_it_is(body: str | bytes, words: str) -> None:
    assert words in (read_sitemap(MAP, page(body)).error or "")


def test_a_packed_bomb_and_an_entity_bomb_are_bounded() -> None:
    begun = time.perf_counter()
    read_sitemap(MAP, page(gzip.compress(b"<urlset>" + b" " * 200_000_000, 1)))
    bomb = '<!DOCTYPE u [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
    )
    poll = read_sitemap(
        MAP, page(bomb + "]><urlset><url><loc>https://outlet.example/&j;</loc></url></urlset>")
    )
    assert len(repr(poll)) < 5000
    assert time.perf_counter() - begun < 8


def test_an_empty_sitemap_and_an_unchanged_one_are_no_errors() -> None:
    assert read_sitemap(MAP, page("<urlset/>")).error is None
    assert read_sitemap(MAP, page(b"", 304)).unchanged
    assert read_listing(LIST, page(b"", 304)).error is None


def test_each_kind_of_source_is_read_in_its_way() -> None:
    assert len(read_source(LIST, page(INDEX)).entries) == 2
    assert len(read_source(MAP, page(SITEMAP)).entries) == 3
    feed = Source("feed", "https://outlet.example/rss")
    rss = "<rss version='2.0'><channel><item><title>x</title><guid>1</guid></item></channel></rss>"
    assert [entry.guid for entry in read_source(feed, page(rss)).entries] == ["1"]


def test_the_feeds_of_a_page_are_found() -> None:
    html = """<link rel="alternate" type="application/rss+xml; charset=utf-8" href="/feed.xml">
    <link rel="ALTERNATE" type="application/atom+xml" href="https://feeds.example/atom"><link rel="alternate" hreflang="ko" href="/ko">
    <link rel="stylesheet" href="/rss.css"><a href="/category/north/feed/">x</a><a href="/rss/allArticle.xml">x</a>
    <a href="https://elsewhere.example/feed/">x</a><a href="/feedback">x</a><a href="/feed.xml">x</a>"""
    assert find_feeds(page(html)) == (
        "https://outlet.example/feed.xml",
        "https://feeds.example/atom",
        "https://outlet.example/category/north/feed/",
        "https://outlet.example/rss/allArticle.xml",
    )
    assert find_feeds(page("")) == ()
