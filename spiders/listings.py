"""Listings: pages of links and sitemaps, for outlets without a feed, read to the same Poll."""

from __future__ import annotations

import gzip
import io
import re
import zlib
from collections.abc import Iterator

from cssselect import SelectorError
from parsel import Selector

from spiders.charsets import decoded
from spiders.feeds import MAX_ENTRIES, RawEntry, entries_of, poll_of, read_feed, refusal
from spiders.items import Page, Poll, Source
from spiders.plain import moment
from spiders.urls import canonical, host_of, joined

MAX_CHARACTERS = 5_000_000
"""Of a listing or an unpacked sitemap; what comes after is not looked at."""
DEFAULT_LINKS = "h1 a, h2 a, h3 a, h4 a, article a"
"""Followed where the source names no selector."""


def read_source(source: Source, page: Page) -> Poll:
    """What one visit brought, by the kind of its source. Never raises."""
    match source.kind:
        case "feed":
            return read_feed(source, page)
        case "sitemap":
            return read_sitemap(source, page)
        case "page":
            return read_listing(source, page)


def read_listing(source: Source, page: Page) -> Poll:
    """Entries for the links on an index page that `source.links` (CSS) selects, in their order. Never raises.

    An entry is known by its address; of several links to it the one with the most words gives the title. Undated.
    """
    if (poll := _nothing_to_read(source, page)) is not None:
        return poll
    selector = source.links or DEFAULT_LINKS
    try:
        found = _document(decoded(page.body, page.content_type)).css(selector)
    except (SelectorError, ValueError) as error:
        return poll_of(source, page, error=f"The selector {selector!r} is no valid CSS: {error}.")
    titles: dict[str, str] = {}
    for node in found:
        for link in [node] if "href" in node.attrib else node.css("a[href]"):
            url = joined(page.url, link.attrib.get("href", ""))
            if not url or canonical(url) == canonical(page.url):
                continue
            words = " ".join("".join(link.xpath(".//text()").getall()).split())
            words = words or link.attrib.get("title", "") or link.css("img::attr(alt)").get("")
            titles[canonical(url)] = max(titles.get(canonical(url), ""), words, key=len)
            if len(titles) >= MAX_ENTRIES:
                break
    if not titles:
        return poll_of(
            source,
            page,
            error=f"The selector {selector!r} finds no link on the page: it may have been rebuilt.",
        )
    raw = [RawEntry(guid=url, link=url, title=_markup(title)) for url, title in titles.items()]
    return poll_of(source, page, entries=entries_of(source, page, raw))


def read_sitemap(source: Source, page: Page) -> Poll:
    """Entries of a news sitemap or a plain one (also gzipped), the newest first. Never raises."""
    if (poll := _nothing_to_read(source, page)) is not None:
        return poll
    body = page.body
    if body.startswith(b"\x1f\x8b"):
        try:
            with gzip.open(io.BytesIO(body)) as packed:
                body = packed.read(MAX_CHARACTERS)
        except (OSError, EOFError, zlib.error) as error:
            return poll_of(source, page, error=f"The sitemap is packed but cannot be unpacked: {error}.")
    root = _document(decoded(body, page.content_type), kind="xml")
    raw = list(_sitemap_entries(root))
    if not raw:
        maps = root.xpath("//*[local-name()='sitemap']/*[local-name()='loc']/text()").getall()
        if maps:
            some = ", ".join(url.strip() for url in maps[:5])
            more = f" and {len(maps) - 5} more" if len(maps) > 5 else ""
            return poll_of(
                source, page, error=f"This is an index of sitemaps; name one of them: {some}{more}."
            )
        if not root.xpath("//*[local-name()='urlset']"):
            return poll_of(source, page, error="What came is no sitemap.")
    # Sitemaps have no order; the undated stand last.
    raw.sort(
        key=lambda entry: when.isoformat() if (when := moment(entry.published, source.zone)) else "",
        reverse=True,
    )
    return poll_of(source, page, entries=entries_of(source, page, raw))


def find_feeds(page: Page) -> tuple[str, ...]:
    """Addresses of the feeds that a page offers: those it declares first, then links that look like feeds."""
    root = _document(decoded(page.body, page.content_type))
    found: dict[str, None] = {}
    for link in root.css("link[href]"):
        relations = link.attrib.get("rel", "").lower().split()
        kind = link.attrib.get("type", "").lower().partition(";")[0].strip()
        if ("alternate" in relations and kind in _FEED_TYPES) or "feed" in relations:
            found[joined(page.url, link.attrib["href"])] = None
    for link in root.css("a[href]"):
        url = joined(page.url, link.attrib["href"])
        if _FEED_LIKE.search(url) and _site(url) == _site(page.url):
            found[url] = None
    return tuple(url for url in found if url)[:50]


_FEED_TYPES = frozenset(
    {
        "application/rss+xml",
        "application/atom+xml",
        "application/rdf+xml",
        "application/feed+json",
        "application/json",
    }
)
_FEED_LIKE = re.compile(
    r"/(?:feeds?|rss|atom)/?$|\.(?:rss|atom|rdf)$|/[\w-]*(?:rss|feed|atom)[\w-]*\.xml$|[?&]feed=|/rss/",
    re.IGNORECASE,
)


def _nothing_to_read(source: Source, page: Page) -> Poll | None:
    if page.status == 304:
        return poll_of(source, page)
    error = refusal(page)
    return None if error is None else poll_of(source, page, error=error)


_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def _document(text: str, kind: str = "html") -> Selector:
    return Selector(
        text=_DECLARATION.sub("", text[:MAX_CHARACTERS].replace("\x00", ""), count=1) or " ", type=kind
    )


def _sitemap_entries(root: Selector) -> Iterator[RawEntry]:
    for node in root.xpath("//*[local-name()='urlset']/*[local-name()='url']"):
        fields = {
            name.lower(): (text or "").strip()
            for name, text in (
                (child.xpath("local-name()").get(""), child.xpath("string()").get(""))
                for child in node.xpath("./*[not(*)] | ./*[local-name()='news']//*[not(*)]")
            )
        }
        if url := fields.get("loc"):
            yield RawEntry(
                guid=canonical(url),
                link=url,
                title=_markup(fields.get("title", "")),
                published=fields.get("publication_date") or fields.get("lastmod", ""),
            )


def _markup(text: str) -> str:
    """Text that is plain already, on the one way that entries go."""
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _site(url: str) -> str:
    return host_of(url).removeprefix("www.")
