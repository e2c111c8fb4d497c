"""config.yaml as values: what is watched, how it is judged, who is told, when."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import time
from pathlib import Path
from typing import Literal

from monitor.nouns import ChangeKind, Urgency
from rules.documents import Secret
from rules.tuning import RuleTuning
from rules.verdict import Stage
from spiders.items import Source

Length = Literal["short", "medium", "full", "auto"]
Language = Literal["en", "ko"]
Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
EVERY_DAY: tuple[Day, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class Channel:
    """One way to reach one recipient: one Apprise URL."""

    id: str
    url: Secret
    trusted: bool = False
    """Names of people at risk are masked unless this is True."""
    language: Language = "en"
    length: Length = "auto"
    """short (about 180 characters), medium (about 900), full; auto: the longest the service takes."""
    fallback: str | None = None
    """Id of the channel that gets what this one could not deliver."""
    on: bool = True
    allow_private: bool = False
    """The target may be a private or loopback address (a webhook in one's own network)."""


@dataclass(frozen=True, slots=True)
class Route:
    """Which alerts go to which channels. Empty means any; every route that fits an alert is followed."""

    name: str
    channels: tuple[str, ...]
    urgency: tuple[Urgency, ...] = ()
    stages: tuple[Stage, ...] = ()
    changes: tuple[ChangeKind, ...] = ()
    languages: tuple[str, ...] = ()
    """Languages of the report that causes the telling."""
    countries: tuple[str, ...] = ()
    """Two-letter codes of the country of the incident's place."""
    minimum: int | None = None
    """At least so many people (an unknown number always passes)."""


@dataclass(frozen=True, slots=True)
class Digest:
    """A summary of what is not worth a message of its own, at a fixed time."""

    name: str
    channels: tuple[str, ...]
    at: time = time(8, 0)
    zone: str = "UTC"
    days: tuple[Day, ...] = EVERY_DAY


@dataclass(frozen=True, slots=True)
class QuietHours:
    """Between start and end only urgent messages go out; the rest waits for the end. May span midnight."""

    start: time
    end: time
    zone: str = "UTC"
    channels: tuple[str, ...] = ()
    """Empty: every channel."""


@dataclass(frozen=True, slots=True)
class AlertPolicy:
    """When a change is told at once and when it waits. All in seconds."""

    quiet_period: float = 6 * 3600.0
    """After a telling, further changes of the same incident wait so long unless the stage rises."""
    age_window: float = 14 * 86400.0
    """An article older than this when first seen goes to the digest."""
    late_after: float = 180 * 86400.0
    """An incident first told so long after it happened is a late one and goes to the digest."""


@dataclass(frozen=True, slots=True)
class Health:
    """When the daemon speaks about itself."""

    channels: tuple[str, ...] = ()
    """Who hears of failing sources, possible gaps and broken channels."""
    failing_after: float = 6 * 3600.0
    """Seconds for which a source must have failed before it is told: once when down, once when up again."""
    gaps: bool = True
    """Tell when a feed rolled over while nobody looked and items may have been missed."""


@dataclass(frozen=True, slots=True)
class Web:
    """The acknowledgement page and /healthz."""

    on: bool = True
    host: str = "127.0.0.1"
    port: int = 8462
    address: str = ""
    """How recipients reach the page ("https://watch.example.org"); empty: no acknowledgement links in messages."""


@dataclass(frozen=True, slots=True)
class Storage:
    """The ledger."""

    path: Path = Path("var")
    """Folder of the ledger, absolute once loaded (relative paths count from config.yaml)."""
    keep: float = 90 * 86400.0
    """Seconds for which pages and visits without consequence are kept. Evidence is kept for ever."""


@dataclass(frozen=True, slots=True)
class Crawl:
    """How sources are visited."""

    user_agent: str = "Tumenwatch/0.1 (+{contact})"
    """{contact} is replaced by the contact address."""
    delay: float = 2.0
    """Seconds between two requests to one host."""
    timeout: float = 30.0
    """Seconds for one answer."""
    max_size: int = 10_000_000
    """Bytes of one answer, unpacked."""
    concurrency: int = 20
    """Visits at the same time, over all hosts."""
    per_host: int = 1
    allow: tuple[str, ...] = ()
    """Private networks or host:port that may be visited all the same ("127.0.0.1:8000", "10.1.0.0/16")."""
    ports: tuple[int, ...] = (80, 443, 8080, 8443)
    """Ports that may be visited."""


@dataclass(frozen=True, slots=True)
class Settings:
    """One frozen snapshot of config.yaml."""

    contact: str
    """Mail or web address that sources' owners can write to."""
    sources: tuple[Source, ...] = ()
    """Those that are on."""
    sources_off: tuple[Source, ...] = ()
    rules: RuleTuning = field(default_factory=RuleTuning)
    channels: tuple[Channel, ...] = ()
    """All of them; only those with `on` are used."""
    routes: tuple[Route, ...] = ()
    digests: tuple[Digest, ...] = ()
    quiet_hours: tuple[QuietHours, ...] = ()
    alerts: AlertPolicy = AlertPolicy()
    health: Health = Health()
    web: Web = Web()
    storage: Storage = Storage()
    crawl: Crawl = Crawl()
    language: Language = "en"
    file: Path = Path("config.yaml")
    """Where it was read."""

    def channel(self, id: str) -> Channel | None:
        return next((channel for channel in self.channels if channel.id == id), None)

    @property
    def channels_on(self) -> tuple[Channel, ...]:
        return tuple(channel for channel in self.channels if channel.on)

    @property
    def agent(self) -> str:
        """The user agent as it is sent."""
        return self.crawl.user_agent.replace("{contact}", self.contact)
