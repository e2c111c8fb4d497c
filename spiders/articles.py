"""Articles: what a page says, with everything marked that is not the story.

Teasers of other stories are the largest source of false alarms: "Seven arrested at the border" under a story about
the weather. They are told by their mark-up (mostly link, or a linked heading and its summary) and marked as tail:
still in the text, never judged. What they link to is kept as a way to discover pages.
"""

from __future__ import annotations

import hashlib
import logging
import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime, timedelta
from html import unescape
from typing import Any, Literal

from trafilatura import bare_extraction, extract_metadata
from trafilatura.settings import DEFAULT_CONFIG

from spiders.charsets import decoded
from spiders.items import Article, Completeness, Entry, Extent, Page
from spiders.pages import UnreadablePage, refuse_what_does_harm, refuse_what_is_no_page, slimmed
from spiders.plain import believed, moment, one_line, plain
from spiders.urls import canonical, host_of, joined

MAX_LINKS = 200
"""Addresses of teasers kept of one page."""


_DENSE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Han, kana and Hangul, of which a character says about as much as two and a half Latin ones."""
_CONFIG_BRIEF = deepcopy(DEFAULT_CONFIG)
# Below this many characters trafilatura takes its own finding for a failure and falls back on the bare text of the
# whole page, menu and all. Whole agency briefs in Chinese are shorter than its 250.
_CONFIG_BRIEF.set("DEFAULT", "MIN_EXTRACTED_SIZE", "80")


def read_article(page: Page, entry: Entry, zone: str = "UTC") -> Article:
    """The article on `page`, which `entry` led to. Raises UnreadablePage.

    Title and date are the entry's where it has them (a date more than two days from the fetch yields to the page's
    own). `zone` is the outlet's. The article is partial when it is a stub or shorter than the entry's teaser; then its
    text is the longer of the two. Time grows with the page: run it where it can be killed.
    """
    kind = page.content_type.partition(";")[0].strip().lower()
    refuse_what_is_no_page(page, kind)
    html = decoded(page.body, page.content_type)
    if kind == "text/plain":
        title = entry.title or next((line.strip() for line in html.splitlines() if line.strip()), "")[:300]
        published = believed(entry.published, page.fetched_at)
        return text_article(html, title=title, url=page.url, published=published)
    whole, html = html, slimmed(html)
    refuse_what_does_harm(html)
    url = _own_address(html, page.url)
    title, published = _title_and_date(whole, page, entry, zone)
    document = bare_extraction(
        html.encode("utf-8", "replace"),
        url=page.url,
        include_comments=False,
        include_links=True,
        with_metadata=False,
        config=_CONFIG_BRIEF if _DENSE.search(title) else DEFAULT_CONFIG,
    )
    body = getattr(document, "body", None)
    blocks = _without_title(list(_blocks(body, page.url)), title) if body is not None else []
    roles = _teasers(blocks)
    story = sum(len(block.text) for block, teaser in zip(blocks, roles, strict=True) if not teaser)
    if story == 0:
        raise UnreadablePage(
            "No article was found on the page: it may be a list, need a browser, or be nested too deeply."
        )
    if entry.summary and story < _enough(entry.summary):
        return _article(
            url, title, entry.summary, published, _language(html), "partial", (), _links(blocks, roles, url)
        )
    text, tail = _joined(blocks, roles)
    completeness: Completeness = "partial" if _is_stub(text, tail) else "complete"
    return _article(
        url, title, text, published, _language(html), completeness, tail, _links(blocks, roles, url)
    )


def teaser_article(entry: Entry) -> Article:
    """The entry's own words as a partial article, so that a clear headline need not wait for its page."""
    return _article(entry.url, entry.title, entry.summary, entry.published, None, "partial", (), ())


def text_article(
    text: str,
    *,
    title: str = "",
    url: str = "",
    published: datetime | None = None,
    lang: str | None = None,
) -> Article:
    """Plain text as a complete article. The text stays as it is, so that offsets hold for what was handed in."""
    return _article(canonical(url) if url else "", title, text, published, lang, "complete", (), ())


def _article(
    url: str,
    title: str,
    text: str,
    published: datetime | None,
    lang: str | None,
    completeness: Completeness,
    tail: tuple[Extent, ...],
    links: tuple[str, ...],
) -> Article:
    digest = hashlib.sha256(f"{title}\x00{text}".encode("utf-8", "replace")).hexdigest()
    return Article(url, title, text, published, lang, completeness, digest, tail, links)


# blocks --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Block:
    """A paragraph, heading, list item or table cell."""

    text: str
    kind: Literal["head", "text"]
    linked: int
    """Characters of it that lead to other pages."""
    links: tuple[str, ...]


_CONTAINERS = frozenset(
    {"body", "main", "list", "table", "row", "quote", "div", "item", "cell", "ab", "code"}
)
_INLINE = frozenset({"ref", "hi", "del", "lb", "graphic", "span", "formula"})


def _blocks(body: Any, url: str) -> Iterator[_Block]:
    if len(body) == 1 and not len(body[0]) and "\n" in (body[0].text or "").strip():
        # The bare text of the page, trafilatura's last resort: only there is a line break of the tree a block's end.
        for line in (body[0].text or "").splitlines():
            if line.strip():
                yield _Block(_clean(line), "text", 0, ())
        return
    yield from _inner(body, url)


def _inner(element: Any, url: str) -> Iterator[_Block]:
    if element.tag in _CONTAINERS and any(child.tag not in _INLINE for child in element):
        if (element.text or "").strip():
            yield _Block(_clean(element.text), "text", 0, ())
        for child in element:
            yield from _inner(child, url)
            if (child.tail or "").strip():
                yield _Block(_clean(child.tail), "text", 0, ())
        return
    text = _clean("".join(_words(element)))
    if not text:
        return
    linked, links = 0, []
    for ref in element.iter("ref"):
        target = joined(url, ref.get("target") or "")
        if target and canonical(target) != canonical(url):
            linked += len(_clean("".join(_words(ref))))
            links.append(canonical(target))
    yield _Block(text, "head" if element.tag == "head" else "text", linked, tuple(links))


def _words(element: Any) -> Iterator[str]:
    """A line break of the mark-up's source is a blank; one that readers see is kept: captions end with it."""
    yield (element.text or "").replace("\n", " ")
    for child in element:
        if child.tag == "lb":
            yield "\n"
        yield from _words(child)
        yield (child.tail or "").replace("\n", " ")


def _clean(text: str) -> str:
    """Blanks as one, line breaks as one, and a blank line between what stands two or more apart."""
    lines = (re.sub(r"\s+", " ", line).strip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _without_title(blocks: list[_Block], title: str) -> list[_Block]:
    """Without the headline over the story, and without what stands above it in the page's head."""
    for at, block in enumerate(blocks[:_HEAD_BLOCKS]):
        if _same(block.text, title):
            return blocks[at + 1 :]
        if _weight(block.text) > _HEAD_CHARACTERS:
            break
    return blocks


_HEAD_BLOCKS = 40
_HEAD_CHARACTERS = 60
"""A menu has many short entries. A longer block above the headline may be the story's own."""


def _teasers(blocks: list[_Block]) -> list[bool]:
    """Which blocks tell of other pages."""
    marked = [block.linked >= 0.7 * len(block.text) for block in blocks]
    for at, block in enumerate(blocks):
        # A linked heading opens a card: its summary follows, in one paragraph.
        if block.kind != "head" or not marked[at] or at + 1 >= len(blocks):
            continue
        summary = blocks[at + 1]
        if summary.kind == "text" and len(summary.text) < 400:
            marked[at + 1] = True
    # A short line between two teasers (a date, a column's name) is theirs, and so is the heading over the last of them.
    for at in range(1, len(blocks) - 1):
        if not marked[at] and marked[at - 1] and marked[at + 1] and len(blocks[at].text) < 60:
            marked[at] = True
    for at in range(len(blocks) - 2, 0, -1):
        if blocks[at].kind == "head" and all(marked[at + 1 :]):
            marked[at] = True
    return marked


def _joined(blocks: list[_Block], roles: list[bool]) -> tuple[str, tuple[Extent, ...]]:
    parts: list[str] = []
    tail: list[Extent] = []
    at = 0
    for block, teaser in zip(blocks, roles, strict=True):
        at += 2 if parts else 0
        end = at + len(block.text)
        if teaser and tail and tail[-1].end + 2 == at:
            tail[-1] = Extent(tail[-1].start, end)
        elif teaser:
            tail.append(Extent(at, end))
        parts.append(block.text)
        at = end
    return "\n\n".join(parts), tuple(tail)


def _links(blocks: list[_Block], roles: list[bool], url: str) -> tuple[str, ...]:
    found = dict.fromkeys(
        link for block, teaser in zip(blocks, roles, strict=True) if teaser for link in block.links
    )
    found.pop(url, None)
    return tuple(found)[:MAX_LINKS]


def _enough(teaser: str) -> float:
    """Some feeds carry the whole story as teaser: then the page may lose a caption or two."""
    return len(teaser) if len(teaser) <= 800 else 0.6 * len(teaser)


def _is_stub(text: str, tail: tuple[Extent, ...]) -> bool:
    story = list(text)
    for extent in reversed(tail):
        del story[extent.start : extent.end]
    return _weight("".join(story)) < 150


def _weight(text: str) -> float:
    """Its length in Latin characters, counting a dense one as the two and a half that it stands for."""
    return len(text) + 1.5 * len(_DENSE.findall(text))


# head ----------------------------------------------------------------------------------------------------------

_LANG = re.compile(
    r"<html\b[^<>]{0,2000}?\blang\s*=\s*[\"']?([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*)", re.IGNORECASE
)
_HEAD_TAG = re.compile(r"<(?:meta|link)\b[^<>]{1,2000}>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_DATED = re.compile(r"\"datePublished\"\s*:\s*\"([^\"]{4,60})\"")
_URL_DATE = re.compile(r"/(20\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=\D|\d{2,10}\b)")
_PUBLISHED = frozenset(
    {
        "article:published_time",
        "og:published_time",
        "datepublished",
        "pubdate",
        "publishdate",
        "dc.date.issued",
    }
)


def _title_and_date(html: str, page: Page, entry: Entry, zone: str) -> tuple[str, datetime | None]:
    fetched = page.fetched_at
    title, published = entry.title, believed(entry.published, fetched)
    if published is None or fetched - published > timedelta(days=2):
        own = believed(_date_in_head(html, zone), fetched)
        published = own or published or believed(_date_in_address(page.url, zone), fetched)
    if title and published:
        return title, published
    # The guessing costs as much again as the text: only where nobody has said.
    guessed = extract_metadata(slimmed(html).encode("utf-8", "replace"), default_url=page.url)
    if guessed is not None:
        title = title or one_line(guessed.title or "")
        published = published or believed(moment(guessed.date or "", zone), fetched)
    return title, published


def _date_in_head(html: str, zone: str) -> datetime | None:
    if (found := _DATED.search(html)) and (when := moment(found[1], zone)):
        return when
    for tag in _head_tags(html):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
        if name.lower() in _PUBLISHED and (when := moment(tag.get("content", ""), zone)):
            return when
    return None


def _date_in_address(url: str, zone: str) -> datetime | None:
    found = _URL_DATE.search(url)
    return moment("-".join(found.groups()), zone) if found else None


def _own_address(html: str, url: str) -> str:
    """The page's rel=canonical where it stays on the site and names a page, so that m. and AMP meet the original."""
    for tag in _head_tags(html):
        if tag.get("rel", "").lower() == "canonical":
            own = canonical(joined(url, tag.get("href", "")))
            if _site(own) == _site(url) and re.search(r"^https?://[^/]+/.", own):
                return own
    return canonical(url)


def _site(url: str) -> str:
    return re.sub(r"^(?:www|m|mobile|amp)\.", "", host_of(url))


def _head_tags(html: str) -> Iterator[dict[str, str]]:
    for tag in _HEAD_TAG.finditer(html, 0, 200_000):
        yield {
            name.lower(): unescape(double or single or bare)
            for name, double, single, bare in _ATTRIBUTE.findall(tag[0])
        }


def _language(html: str) -> str | None:
    found = _LANG.search(html, 0, 20_000)
    return found[1] if found else None


def _same(one: str, other: str) -> bool:
    return bool(other) and plain(one).casefold() == plain(other).casefold()


# Its errors are about single pages, and those are told by UnreadablePage.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
logging.getLogger("htmldate").setLevel(logging.CRITICAL)
