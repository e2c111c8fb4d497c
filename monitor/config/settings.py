"""What config.yaml says, as frozen values: what is watched, how it is judged, who is told, when."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import time
from pathlib import Path
from typing import Literal

from monitor.nouns import ChangeKind, Urgency
from rules.documents import Bytes, Seconds, Secret, Zone
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

    def __post_init__(self) -> None:
        if not self.channels:
            raise ValueError("channels is empty; expected at least one")
        if "digest" in self.urgency:
            raise ValueError(
                "urgency names digest; expected urgent or normal: what waits for a digest goes to the channels of "
                "every digest"
            )
        if self.minimum is not None and self.minimum < 1:
            raise ValueError(f"minimum is {self.minimum}; expected 1 or more")


@dataclass(frozen=True, slots=True)
class Digest:
    """A summary of what is not worth a message of its own, at a fixed time."""

    name: str
    channels: tuple[str, ...]
    at: time = time(8, 0)
    zone: Zone = "UTC"
    days: tuple[Day, ...] = EVERY_DAY

    def __post_init__(self) -> None:
        if not self.channels or not self.days:
            raise ValueError(f"{'days' if self.channels else 'channels'} is empty; expected at least one")


@dataclass(frozen=True, slots=True)
class QuietHours:
    """Between start and end only urgent messages go out; the rest waits for the end. May span midnight."""

    start: time
    end: time
    zone: Zone = "UTC"
    channels: tuple[str, ...] = ()
    """Empty: every channel."""

    def __post_init__(self) -> None:
        if self.start == self.end:
            raise ValueError(f"start and end are both {self.start:%H:%M}; expected two different times")


@dataclass(frozen=True, slots=True)
class AlertPolicy:
    """When a change is told at once and when it waits."""

    quiet_period: Seconds = 6 * 3600.0
    """After a telling, further changes of the same incident wait so long unless the stage rises."""
    age_window: Seconds = 14 * 86400.0
    """An article older than this when first seen goes to the digest."""
    late_after: Seconds = 180 * 86400.0
    """An incident first told so long after it happened is a late one and goes to the digest."""


@dataclass(frozen=True, slots=True)
class Health:
    """When the daemon speaks about itself."""

    channels: tuple[str, ...] = ()
    """Who hears of failing sources, possible gaps and broken channels."""
    failing_after: Seconds = 6 * 3600.0
    """A source that failed for so long is told: once when down, once when up again."""
    gaps: bool = True
    """Tell when a feed rolled over while nobody looked and items may have been missed."""


@dataclass(frozen=True, slots=True)
class Web:
    """The acknowledgement page and /healthz."""

    on: bool = True
    host: str = "127.0.0.1"
    port: int = 8462
    address: str = ""
    """Where people reach these pages from their desks and telephones; with it, alerts carry a link to acknowledge."""


@dataclass(frozen=True, slots=True)
class Storage:
    """The ledger."""

    path: Path = Path("var")
    """Folder of the ledger, absolute once loaded (relative paths count from config.yaml)."""
    keep: Seconds = 90 * 86400.0
    """How long pages and visits without consequence are kept. Evidence is kept for ever."""

    @property
    def ledger(self) -> Path:
        """The ledger's file in that folder."""
        return self.path / "ledger.sqlite"


@dataclass(frozen=True, slots=True)
class Crawl:
    """How sources are visited."""

    user_agent: str = "Tumenwatch/0.1"
    """Told to every site, with the contact address after it."""
    delay: Seconds = 2.0
    """Between two requests to one site."""
    timeout: Seconds = 30.0
    """For one answer."""
    max_size: Bytes = 10_000_000
    """Of one answer, before and after unpacking."""
    concurrency: int = 20
    """Requests in flight, over all sites."""
    per_host: int = 1
    """Requests in flight to one site."""
    allow: tuple[str, ...] = ()
    """Private networks or host:port that may be visited all the same ("127.0.0.1:8000", "10.1.0.0/16")."""
    ports: tuple[int, ...] = (80, 443)
    """Ports that may be visited on public addresses."""


@dataclass(frozen=True, slots=True)
class Settings:
    """One frozen snapshot of config.yaml."""

    contact: str = ""
    """Mail or web address that the owners of visited sites can write to."""
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
