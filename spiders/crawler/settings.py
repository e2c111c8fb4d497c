"""How politely, how patiently and where to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

import tldextract

from spiders.guard import WEB_PORTS

Resolve = Callable[[str, int], Sequence[str]]
"""Host and port to IP addresses; runs in a thread of its own. Raises OSError when the name is not known."""


@dataclass(frozen=True, slots=True)
class CrawlSettings:
    """How politely, how patiently and where to. Times in seconds, sizes in bytes."""

    user_agent: str = "Tumenwatch/1.0"
    contact: str = ""
    """Address of a page or mailbox, told to every site in the User-Agent."""
    delay: float = 2.0
    """Between two requests to one site (registrable domain); varied by half to either side. Never 0."""
    per_host: int = 1
    """Requests in flight to one site."""
    concurrency: int = 16
    """Requests in flight in all."""
    timeout: float = 30.0
    """For one answer, from dialling to the last byte. Redirects and the one retry each have their own."""
    max_size: int = 8 << 20
    """Of a body, before and after unpacking."""
    allow: tuple[str, ...] = ()
    """Exceptions from the guard against private addresses; see spiders.guard.allowed."""
    ports: tuple[int, ...] = tuple(sorted(WEB_PORTS))
    """Open on public addresses."""
    robots: bool = True
    robots_lifetime: float = 24 * 3600.0
    robots_error_lifetime: float = 3600.0
    """After a robots.txt that answered with a server error."""
    max_crawl_delay: float = 60.0
    """The longest Crawl-delay that is obeyed."""
    verify_tls: bool = True

    def __post_init__(self) -> None:
        for name in ("delay", "timeout", "max_size", "per_host", "concurrency"):
            if getattr(self, name) <= 0:
                raise ValueError(f"{name} must be above 0, not {getattr(self, name)}")


def site_of(url: str) -> str:
    """The registrable domain, so that www. and m. share one budget; the host itself where there is none."""
    host = (urlsplit(url).hostname or "").lower()
    return _PUBLIC_SUFFIXES(host).top_domain_under_public_suffix or host


# The list that comes with the package: nothing is fetched, nothing written.
_PUBLIC_SUFFIXES = tldextract.TLDExtract(
    suffix_list_urls=(), cache_dir=None, include_psl_private_domains=True
)
