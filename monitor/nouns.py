"""The nouns of the watch: incidents, what changed in them, and the messages that tell it.

They live apart from the rooms that decide about them because the ledger stores them and the desks pass them on.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Literal

from rules.verdict import Count, DateInterval, Name, Place, Report, Stage


class ChangeKind(StrEnum):
    """Why somebody is told."""

    OPENED = "opened"
    ESCALATED = "escalated"
    GROWN = "grown"
    LOCATED = "located"
    CONFIRMED = "confirmed"
    HARMED = "harmed"
    RELEASED = "released"
    CORRECTED = "corrected"
    LATE = "late"
    CLOSED = "closed"


Urgency = Literal["urgent", "normal", "digest"]
"""urgent breaks quiet hours; normal is told at once outside them; digest waits for the next digest."""


@dataclass(frozen=True, slots=True)
class Member:
    """One report inside an incident, with what is needed to tell and to compare it."""

    article: int
    """Row of the article version in the ledger (0 outside the ledger, e.g. in `scan`)."""
    index: int
    """Which of the article's reports: 0 is the main one."""
    report: Report
    url: str
    outlet: str
    """Name of the source, or the host when it is not known."""
    title: str
    lang: str
    published: datetime
    """When the article says it was published, else when it was first seen. Aware UTC."""
    seen: datetime
    evidence: tuple[str, ...]
    """The evidence sentences in full, as printed."""
    decision: str = "alert"
    """The verdict's decision on the document."""

    @property
    def key(self) -> str:
        """The same under every replay: the article's address and the report's place in it."""
        return f"{self.url}#{self.index}"


@dataclass(frozen=True, slots=True)
class Change:
    """One material difference that a report brought to an incident."""

    kind: ChangeKind
    urgency: Urgency
    reason: str
    """A sentence in plain words: "5 people instead of 2"."""
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Incident:
    """The reports of one real event and the best view of it derived from them."""

    id: str
    """Opaque, frozen at opening, never reused: `i-` and eight characters."""
    opened: datetime
    members: tuple[Member, ...]
    stage: Stage
    count: Count | None
    counts: tuple[Count, ...]
    """Every distinct count that outlets gave, the best first: shown as "5 or 7" when they disagree."""
    places: tuple[Place, ...]
    event_date: DateInterval | None
    certainty: str
    names: tuple[Name, ...] = ()
    by_stage: tuple[tuple[Stage, Count], ...] = ()
    archived: str = ""
    """Slug of the pack's past incident, when it is one: known from the first day, not news."""
    closed: datetime | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A report as it is told: frozen when owed."""

    outlet: str
    title: str
    url: str
    lang: str
    published: datetime
    sentence: str
    names: tuple[str, ...] = ()
    """Names to mask on channels that are not trusted, exactly as printed in title or sentence."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a message says of one incident, frozen when it was owed; words are rendered when it is sent."""

    incident: str
    changes: tuple[Change, ...]
    stage: Stage
    certainty: str
    count: Count | None
    counts: tuple[Count, ...]
    places: tuple[Place, ...]
    event_date: DateInterval | None
    people: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    """The report that caused the telling first, then earlier ones, at most five."""
    points: int = 0
    threshold: int = 0
    sum: tuple[str, ...] = ()
    """The addition that led to the decision, one line a reason: "+4 people and act in the title: '…'"."""
    possibly: str = ""
    """Id of an incident this may be the same as; empty when none."""
    opened: datetime | None = None


MessageKind = Literal["alert", "digest", "summary", "health", "drill"]


@dataclass(frozen=True, slots=True)
class Message:
    """Something owed to people. Facts are frozen here; each channel gets one Delivery."""

    id: str
    """`m-` and eight characters."""
    kind: MessageKind
    urgency: Urgency
    owed: datetime
    facts: tuple[Facts, ...] = ()
    subject: str = ""
    """Only for health notices, drills and summaries, which have no incident."""
    body: str = ""


class DeliveryState(StrEnum):
    WAITING = "waiting"
    SENDING = "sending"
    ACCEPTED = "accepted"
    UNKNOWN = "unknown"
    FAILED = "failed for now"
    BROKEN = "broken"
    """Refused. It is tried again while it has a due time."""
    FALLBACK = "handed to fallback"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one attempt to deliver came to."""

    state: Literal["accepted", "unknown", "failed for now", "broken"]
    detail: str
    """The server's own words, without secrets."""
    code: int | None = None
    """HTTP status or SMTP reply code, where one was given."""
    retry_after: float | None = None
    """Seconds the server asked us to wait."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One message on its way to one channel."""

    id: int
    message: Message
    channel: str
    state: DeliveryState
    attempts: int
    """This attempt's number, from 1 once taken. Every outcome is written `where attempts = mine`."""
    first_try: datetime | None
    may_be_repeat: bool
    """An earlier attempt ended unknown: the repeat says so."""
    thread: tuple[str, ...] = ()
    """Ids of earlier messages about the same incident on this channel, oldest first (mail threading)."""
    token: str = ""
    """Secret part of the message's acknowledgement address."""


@dataclass(frozen=True, slots=True)
class Link:
    """What a person joined or parted, by what stays the same under every replay: member keys."""

    kind: Literal["same", "apart"]
    one: str
    other: str
    """Two member keys (`Member.key`)."""
    by: str = ""
    at: datetime | None = None


NO_LINKS: tuple[Link, ...] = ()
