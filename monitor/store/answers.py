"""What the ledger answers when it is asked: the nouns of status, why, case files and balances."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from monitor.nouns import DeliveryState, Facts, Incident, Link, Member, Message
from rules.verdict import Verdict
from spiders.items import Article, Entry, Source


@dataclass(frozen=True, slots=True)
class SourceHealth:
    """How one source fares, from its visits."""

    source: Source
    active: bool
    """False when the config no longer names it."""
    due_at: datetime | None
    last_poll: datetime | None
    last_success: datetime | None
    last_new: datetime | None
    """Last visit that brought an entry not seen before."""
    status: int | None
    error: str | None
    """Of the last visit; None when it went well."""
    failures: int
    """Visits in a row that brought nothing."""
    unfinished: int
    """Visits begun since the last one whose outcome was recorded: more than a few means that something kills them."""
    entries: int
    """Entries ever seen."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Two visits in a row that share no entry: some may have come and gone in between."""

    source: str
    name: str
    after: datetime
    """The last visit before the gap."""
    until: datetime
    """The visit that shared nothing with it."""


@dataclass(frozen=True, slots=True)
class ChannelHealth:
    """How one channel fares, from the tries to deliver by it."""

    channel: str
    failures: int
    """Tries in a row that it did not accept; those that our own end cut off say nothing of it and do not count."""
    since: datetime | None
    """When the first of them was."""
    refused: bool
    """One of them was a refusal."""
    detail: str
    """The server's own words, the last ones."""
    waiting: tuple[Message, ...]
    """What was tried, did not arrive and is tried again, the oldest first."""


@dataclass(frozen=True, slots=True)
class SetAside:
    """A row that failed again and again, kept and shown until a person looks."""

    what: str
    """entry, verdict, delivery or chore."""
    id: str
    about: str
    """Address, title or channel."""
    attempts: int
    since: datetime
    error: str


@dataclass(frozen=True, slots=True)
class Untold:
    """What was given up, so that by this way nobody heard of it."""

    row: SetAside
    message: Message | None
    """What was to be told; None for a verdict that could not be resolved."""


@dataclass(frozen=True, slots=True)
class Try:
    """One attempt of a delivery, as it ended."""

    attempt: int
    at: datetime
    state: DeliveryState
    detail: str
    """The server's own words."""
    code: int | None = None


@dataclass(frozen=True, slots=True)
class DeliveryFile:
    """A delivery with its whole history."""

    id: int
    channel: str
    state: DeliveryState
    due_at: datetime | None
    attempts: int
    may_be_repeat: bool
    tries: tuple[Try, ...]


@dataclass(frozen=True, slots=True)
class MessageFile:
    """A message, where it went and who answered for it."""

    message: Message
    deliveries: tuple[DeliveryFile, ...]
    acknowledged_by: str = ""
    acknowledged_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class FoundEntry:
    """An entry as `why` shows it."""

    id: int
    entry: Entry
    seen: datetime
    due_at: datetime | None
    """None when nothing more is to be done with it."""
    attempts: int
    error: str
    set_aside: datetime | None
    old_stock: bool


@dataclass(frozen=True, slots=True)
class Judged:
    """One verdict on a version, and where it led."""

    id: int
    verdict: Verdict
    at: datetime
    resolved: datetime | None
    waiting: bool
    """It holds reports that are still to be resolved."""


@dataclass(frozen=True, slots=True)
class Version:
    """One version of an article with everything that was decided on it."""

    id: int
    article: Article
    seen: datetime
    sources: tuple[str, ...]
    """Ids of the sources that led to it."""
    verdicts: tuple[Judged, ...]
    page_sha256: str = ""
    """Of the raw body, when it was kept."""
    page_fetched: datetime | None = None


@dataclass(frozen=True, slots=True)
class Trail:
    """All that is known of one address: the answer to `why`."""

    url: str
    entries: tuple[FoundEntry, ...]
    versions: tuple[Version, ...]
    incidents: tuple[Incident, ...]
    messages: tuple[MessageFile, ...]


@dataclass(frozen=True, slots=True)
class IncidentLine:
    """An incident in a list."""

    incident: Incident
    """The view; its members are left out."""
    reports: int
    told: int
    """Messages about it that at least one channel accepted."""
    last_published: datetime | None
    merged_into: str = ""


@dataclass(frozen=True, slots=True)
class KeptMember:
    """A member with the number by which a person names it (`incidents split ID 12 15`)."""

    id: int
    member: Member
    added: datetime
    home: str
    """The incident it was first put into; differs after a merge."""


@dataclass(frozen=True, slots=True)
class Happening:
    """A line of a case file."""

    incident: str
    at: datetime
    kind: str
    """A change kind, "joined", "compared" (with the nearest other incident, when it opened), or what a person did:
    merged, split, closed, note."""
    reason: str
    by: str = ""
    """Empty for the daemon."""


@dataclass(frozen=True, slots=True)
class IncidentFile:
    """The case file of one incident."""

    incident: Incident
    merged_into: str
    """Id of the incident that took it in; empty when it stands by itself."""
    taken_in: tuple[str, ...]
    """Ids of incidents that were merged into it."""
    members: tuple[KeptMember, ...]
    history: tuple[Happening, ...]
    """Its own and that of the incidents it took in, oldest first."""
    messages: tuple[MessageFile, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Balance:
    """What became of the incidents opened in a stretch of time. Every one is in exactly one class."""

    found: int
    told: int
    """A channel accepted a message about it."""
    merged: int
    """A person found that it was another one."""
    waiting: int
    """A message about it is owed and on its way, or waits for the next digest."""
    suppressed: int
    """Nothing was owed: silenced, or too old to tell."""
    undelivered: int
    """Every delivery ended without being accepted: somebody must look."""

    @property
    def even(self) -> bool:
        return self.found == self.told + self.merged + self.waiting + self.suppressed + self.undelivered


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A verdict that stayed below the threshold by little."""

    url: str
    title: str
    lang: str
    decision: str
    points: int
    threshold: int
    seen: datetime
    source: str


@dataclass(frozen=True, slots=True)
class Silence:
    """Tellings that a person has put off."""

    id: int
    scope: str
    """Incident id, `place:<id>`, `source:<id>` or `*`."""
    until: datetime
    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A person's word on one judgement of the watch."""

    about: str
    """Id of the message that is right or wrong; address of the article that is missed."""
    word: Literal["right", "wrong", "missed"]
    by: str
    at: datetime
    reason: str
    """In the person's words; may be empty."""
    title: str
    """Of the article that led to the message, or that led to none. Names of people at risk are masked."""
    link: str
    """Its address; cut to the site when the address spells such a name. Empty when there is none."""
    incident: str
    """Empty for a missed article that belongs to none."""
    rules: tuple[str, ...]
    """Names of the rules that took part in its verdict."""
    decision: str
    """What the rules said: alert, digest or none; empty when the article could not be had."""
    points: int
    threshold: int
    trouble: str = ""
    """Why a missed article could not be judged, or by which way it was lost."""


@dataclass(frozen=True, slots=True)
class Swept:
    """What the nightly sweep removed."""

    articles: int
    polls: int
    entries: int
    """Entries whose teaser was emptied; their identity stays, so that they never come back as new."""


@dataclass(frozen=True, slots=True)
class Archived:
    """A stored version, to be judged again."""

    id: int
    article: Article
    seen: datetime
    zone: str
    outlet: str
    verdict: Verdict
    """The newest verdict."""


@dataclass(frozen=True, slots=True)
class ToldIncident:
    """An incident that people were told of by a message of its own."""

    id: str
    facts: Facts
    """As they were told last."""
    articles: tuple[int, ...]
    """Rows of the versions that report it, those that alerted first."""


@dataclass(frozen=True, slots=True)
class RuleRecord:
    """What became of one version of the rules."""

    digest: str
    live_at: datetime | None
    """The last time it went live. The newest of all is live."""
    held_at: datetime | None
    """Since when it is held back, because it would lose what people were told of."""
    would_lose: tuple[str, ...]
    """Ids of those incidents."""
    accepted_at: datetime | None
    accepted_by: str
    reason: str
