"""The nouns of the web: what is visited, what came back, what was on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

SourceKind = Literal["feed", "sitemap", "page"]
Completeness = Literal["complete", "partial"]


@dataclass(frozen=True, slots=True)
class Source:
    """One address that is visited again and again."""

    id: str
    url: str
    kind: SourceKind = "feed"
    every: float = 600.0
    """Seconds between two visits when nothing asks for more or fewer."""
    name: str = ""
    languages: tuple[str, ...] = ()
    zone: str = "UTC"
    """IANA time zone of the outlet: its "today" and its dates without a zone are read in it."""
    links: str | None = None
    """CSS selector of the links to follow; only for kind "page"."""


@dataclass(frozen=True, slots=True)
class Validators:
    """What the server gave us to ask with next time, sent back to the letter."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """An answer. 304 and 404 are Pages; only "could not be had" raises FetchError."""

    url: str
    """The final address, after redirects."""
    status: int
    body: bytes
    headers: tuple[tuple[str, str], ...]
    """Names in lower case, in the order in which they came."""
    fetched_at: datetime
    validators: Validators = Validators()
    retry_after: float | None = None
    """Seconds the server asked us to stay away (Retry-After of a 429 or 503)."""
    max_age: float | None = None
    """Seconds for which the server calls the answer fresh (Cache-Control)."""

    @property
    def content_type(self) -> str:
        return next((value for name, value in self.headers if name == "content-type"), "")


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a source. (source, guid) is its identity; the guid has fall-backs when the feed's is bad."""

    source: str
    guid: str
    url: str
    title: str
    summary: str
    """The teaser as plain text."""
    published: datetime | None = None
    author: str = ""


@dataclass(frozen=True, slots=True)
class Poll:
    """One visit to a source and its outcome. Source health is a query over polls."""

    source: str
    at: datetime
    status: int | None
    """HTTP status; None when the page could not be had."""
    entries: tuple[Entry, ...] = ()
    validators: Validators = Validators()
    error: str | None = None
    """A clear sentence when the visit brought nothing; None for success, including 304."""
    retry_after: float | None = None
    max_age: float | None = None
    url: str = ""
    """The final address (a permanent move shows here)."""

    @property
    def unchanged(self) -> bool:
        return self.status == 304


@dataclass(frozen=True, slots=True)
class Extent:
    """A stretch of an Article's text: start and end in code points, end exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """An immutable version of what a page says. Its identity is (url, digest)."""

    url: str
    """Canonical address."""
    title: str
    text: str
    """Paragraphs separated by one blank line. All offsets anywhere are code points into this text."""
    published: datetime | None
    lang: str | None
    """Language the page declares, as it came; the judge decides by itself."""
    completeness: Completeness
    digest: str
    """SHA-256 in hex of title, a NUL and text, in UTF-8."""
    tail: tuple[Extent, ...] = ()
    """Stretches that are page residue by their mark-up (teaser blocks, link lists), still in `text`, never judged."""
    links: tuple[str, ...] = ()
    """Addresses the teaser blocks point to: a discovery channel, never evidence."""


class FetchError(Exception):
    """The page could not be had."""

    def __init__(self, message: str, *, kind: str = "network", permanent: bool = False) -> None:
        super().__init__(message)
        self.kind = kind
        """network, timeout, too_large, blocked (address guard), robots, bad_address, protocol."""
        self.permanent = permanent
        """True when asking again cannot help (blocked, robots, bad_address, too_large)."""
