"""Feeds: RSS, Atom, RDF and JSON Feed to entries, however broken they come."""

from __future__ import annotations

import hashlib
import io
import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import feedparser

from spiders.charsets import decoded
from spiders.items import Entry, Page, Poll, Source
from spiders.plain import believed, moment, one_line, plain
from spiders.urls import canonical, joined

MAX_ENTRIES = 2000
"""Entries looked at in one visit, from the top, where feeds put what is new."""
MAX_CHARACTERS = 5_000_000
"""Of an XML feed; what comes after is not looked at."""
MAX_TEASER = 20_000
"""Characters of an entry's summary that are kept."""


def read_feed(source: Source, page: Page) -> Poll:
    """What one visit to a feed brought. Never raises: a visit that brought nothing says why in `error`.

    A feed that holds entries is accepted, whatever is wrong with it. An empty feed is a feed. Dates without a zone are
    read in the source's zone; those after the visit itself are set back to it.
    """
    if page.status == 304:
        return poll_of(source, page)
    if (error := refusal(page)) is not None:
        return poll_of(source, page, error=error)
    text = decoded(page.body, page.content_type)
    start = text.lstrip()[:1]
    found = _json_feed(text) if start in ("{", "[") else _xml_feed(text)
    if isinstance(found, str):
        return poll_of(source, page, error=found)
    return poll_of(source, page, entries=entries_of(source, page, found))


@dataclass(frozen=True, slots=True)
class RawEntry:
    """An entry as it was found, before it is given an identity."""

    guid: str = ""
    link: str = ""
    title: str = ""
    summary: str = ""
    published: str = ""
    author: str = ""


def entries_of(source: Source, page: Page, raw: Iterable[RawEntry]) -> tuple[Entry, ...]:
    """Entries with an identity each. Guids are trusted as far as they deserve it:

    one of its own stands; one that several entries share is joined with the address; a missing one is replaced by the
    address, and without an address by a digest of the words. Exact repeats and empty entries are left out.
    """
    found = [one for one in (_cleaned(source, page, entry) for entry in raw) if one is not None][:MAX_ENTRIES]
    shared = {
        guid
        for guid, count in Counter(
            guid for guid, _ in {(one.guid, one.url) for one in found if one.guid}
        ).items()
        if count > 1
    }
    # Two stories without addresses under one guid differ in words only.
    worded = {
        guid
        for guid, count in Counter(
            guid for guid, _ in {(one.guid, one.title) for one in found if one.guid and not one.url}
        ).items()
        if count > 1
    }
    entries: dict[str, Entry] = {}
    for one in found:
        guid = one.guid or one.url or _digest(one)
        if one.guid in shared or one.guid in worded:
            guid = f"{one.guid} {one.url or _digest(one)}"
        if len(guid) > 1000:
            guid = "sha256:" + hashlib.sha256(guid.encode()).hexdigest()
        entries.setdefault(guid, replace(one, guid=guid))
    return tuple(entries.values())


def poll_of(source: Source, page: Page, entries: tuple[Entry, ...] = (), error: str | None = None) -> Poll:
    return Poll(
        source=source.id,
        at=page.fetched_at,
        status=page.status,
        entries=entries,
        validators=page.validators,
        error=error,
        retry_after=page.retry_after,
        max_age=page.max_age,
        url=page.url,
    )


def refusal(page: Page) -> str | None:
    """A sentence when the server gave nothing to read; None when there is a body to look at."""
    if page.status == 200 and not page.body.strip():
        return "The server answered 200 with an empty page."
    if 200 <= page.status < 300 and page.body.strip():
        return None
    known = {
        401: "The server asks for a password (401).",
        403: "The server refuses us (403): it may block automatic visitors.",
        404: "There is nothing at this address (404): the source may have moved.",
        410: "The source was taken down for good (410).",
        429: "The server asks us to come less often (429).",
        451: "The server withholds the page for legal reasons (451).",
        503: "The server is overloaded or under repair (503).",
    }
    if page.status in known:
        return known[page.status]
    if page.status >= 500:
        return f"The server failed ({page.status})."
    return f"The server answered {page.status}, which brings nothing to read."


# two kinds of feed ---------------------------------------------------------------------------------------------

_DECLARATION = re.compile(r"^<\?xml[^>]*\?>")
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_REFERENCE = re.compile(r"&#(?:[xX]0*([0-9a-fA-F]{1,8})|0*(\d{1,10}));?")
_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{10000,}")
_HTML = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)


def _xml_feed(text: str) -> list[RawEntry] | str:
    whole = _NOT_XML.sub("", text[:MAX_CHARACTERS])
    # The parser's cost grows with the square of a tag's attributes. (A picture within a tag has few "=".)
    if any(tag[0].count("=") > 1000 for tag in _LONG_TAG.finditer(whole)):
        return "A tag of this feed has more than 1,000 attributes: it was made to do harm and is not read."
    start = whole.find("<")
    # The declaration names the encoding that the bytes had before they became our text.
    body = '<?xml version="1.0" encoding="utf-8"?>' + _DECLARATION.sub("", whole[max(start, 0) :], count=1)
    body = _REFERENCE.sub(_possible, body)
    try:
        # BytesIO: feedparser takes a bare string for an address or a file to open.
        feed = feedparser.parse(
            io.BytesIO(body.encode()),
            # No content-location: feedparser would resolve guids too, and they would change when the feed moves.
            response_headers={"content-type": "application/rss+xml; charset=utf-8"},
            sanitize_html=False,  # summaries are stripped to text below and never shown as mark-up
            resolve_relative_uris=False,
        )
    except (
        Exception
    ) as error:  # its loose parser has holes of many kinds; one feed must not cost more than one visit
        return (
            f"The feed is broken in a way that cannot be read ({type(error).__name__}: {str(error)[:200]})."
        )
    entries = [_raw(entry) for entry in feed.entries[:MAX_ENTRIES]]
    if entries or feed.version:
        return entries
    if _HTML.search(whole[:5000]):
        title = re.search(r"<title[^>]*>([^<]{1,200})", whole[:50_000], re.IGNORECASE)
        words = f' (titled "{one_line(title[1])}")' if title else ""
        return f"A web page came instead of a feed{words}."
    return "What came is neither RSS, Atom nor JSON Feed."


def _possible(reference: re.Match[str]) -> str:
    """A character reference, or nothing when there is no such character: feedparser would raise."""
    code = int(reference[1], 16) if reference[1] else int(reference[2])
    possible = (
        code in (9, 10, 13) or 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or 0xFFFF < code < 0x110000
    )
    return reference[0] if possible else ""


def _raw(entry: Any) -> RawEntry:
    summary, content = _text(entry.get("summary")), ""
    for part in entry.get("content") or ():
        content = max(content, _text(part.get("value")), key=len)
    guid = _text(entry.get("id")).strip()
    link = _text(entry.get("feedburner_origlink") or entry.get("link"))
    if not link:
        links = entry.get("links") or ()
        link = next((_text(one.get("href")) for one in links if one.get("rel") == "alternate"), "")
    if not link and guid.startswith(("http://", "https://")):
        link = guid
    if link == guid and not guid.startswith(("http://", "https://", "/")):
        link = ""  # feedparser takes any guid for an address unless the feed denies it
    return RawEntry(
        guid=guid,
        link=link,
        title=_text(entry.get("title")),
        summary=content if len(content) > len(summary) else summary,
        published=_text(entry.get("published")) or _text(entry.get("updated")) or _text(entry.get("created")),
        author=_text(entry.get("author")),
    )


def _json_feed(text: str) -> list[RawEntry] | str:
    try:
        feed = json.loads(text)
    except (ValueError, RecursionError) as error:
        return f"What came looks like a JSON Feed but is broken: {str(error)[:200]}."
    items = feed.get("items") if isinstance(feed, Mapping) else None
    if not isinstance(items, list):
        return 'What came is JSON, but no JSON Feed: it has no list "items".'
    return [_raw_json(item) for item in items[:MAX_ENTRIES] if isinstance(item, Mapping)]


def _raw_json(item: Mapping[str, Any]) -> RawEntry:
    authors = item.get("authors") if isinstance(item.get("authors"), list) else [item.get("author")]
    names = [_text(one.get("name")) for one in authors or () if isinstance(one, Mapping)]
    content = _text(item.get("content_html")) or _escaped(_text(item.get("content_text")))
    summary = _escaped(_text(item.get("summary")))
    guid = item.get("id")
    return RawEntry(
        guid=str(guid) if isinstance(guid, str | int | float) and not isinstance(guid, bool) else "",
        link=_text(item.get("url")) or _text(item.get("external_url")),
        title=_escaped(_text(item.get("title"))),
        summary=content if len(content) > len(summary) else summary,
        published=_text(item.get("date_published")) or _text(item.get("date_modified")),
        author=", ".join(name for name in names if name),
    )


def _escaped(text: str) -> str:
    """Plain text as mark-up, so that one path leads to plain text again; blank lines stay paragraphs."""
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


# one entry -----------------------------------------------------------------------------------------------------


def _cleaned(source: Source, page: Page, raw: RawEntry) -> Entry | None:
    url = joined(page.url, raw.link) if raw.link.strip() else ""
    title = one_line(raw.title)
    summary = plain(raw.summary)[:MAX_TEASER]
    if not url and not title and not summary:
        return None
    return Entry(
        source=source.id,
        guid=" ".join(raw.guid.split()),
        url=canonical(url) if url else "",
        title=title,
        summary=summary,
        published=believed(moment(raw.published, source.zone), page.fetched_at),
        author=one_line(raw.author)[:200],
    )


def _digest(entry: Entry) -> str:
    words = f"{entry.title}\x00{entry.summary}".encode("utf-8", "replace")
    return "sha256:" + hashlib.sha256(words).hexdigest()
