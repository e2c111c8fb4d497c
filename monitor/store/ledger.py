"""The ledger's verbs: the contract between the store and the desks.

What must still happen has a row and a due time. Taking pushes `due_at` forward by a lease and raises `attempts`;
every outcome is written `where attempts = mine`, so that a late finisher changes nothing (the verb returns False).
All verbs are plain synchronous methods; the daemon awaits them on the store's one thread.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from monitor.nouns import Delivery, DeliveryState, Facts, Incident, Member, Message, Outcome
from rules.verdict import Verdict
from spiders.items import Article, Entry, Page, Poll, Source, Validators


@dataclass(frozen=True, slots=True)
class DueSource:
    source: Source
    attempts: int
    """Number of this visit since the last one that was recorded, from 1."""
    failures: int
    """Visits in a row that brought nothing, before this one."""
    validators: Validators
    last_full: datetime | None
    """Last visit without validators, for the full fetch now and then."""
    first: bool
    """No visit was ever recorded: everything in it is old stock."""


@dataclass(frozen=True, slots=True)
class DueEntry:
    id: int
    entry: Entry
    attempts: int
    seen: datetime
    teaser_judged: bool
    old_stock: bool
    """It was in the source's first poll."""
    zone: str = "UTC"
    outlet: str = ""


@dataclass(frozen=True, slots=True)
class DueVerdict:
    """An article version whose verdict waits to be resolved."""

    id: int
    """Row of the verdict."""
    article_id: int
    article: Article
    verdict: Verdict
    attempts: int
    seen: datetime
    outlet: str
    source: str
    telling: bool
    """False for replays (`telling = never`)."""
    old_stock: bool


@dataclass(frozen=True, slots=True)
class Resolved:
    """What one verdict's resolution writes, in one transaction with the message and its deliveries."""

    joined: tuple[tuple[str, Member], ...]
    """(incident id, member) to add, in order."""
    incidents: tuple[Incident, ...]
    """The incidents as they are afterwards: inserted or updated."""
    history: tuple[tuple[str, str, str], ...]
    """(incident id, change kind or "joined", reason) for the case file."""
    messages: tuple[tuple[Message, tuple[tuple[str, datetime], ...]], ...]
    """(message, ((channel id, due at), …)): each becomes waiting deliveries. Quiet hours show as a later due time."""


@dataclass(frozen=True, slots=True)
class Chore:
    name: str
    """digest:<name>, bundle, drill, canary, nightly …"""
    due_at: datetime
    attempts: int
    payload: str = ""


class Ledger(Protocol):
    # sources -------------------------------------------------------------
    def set_sources(self, sources: Sequence[Source], now: datetime) -> None:
        """Make the ledger's sources those of the config. New ones are due now; vanished ones are kept, not due."""

    def take_sources(self, now: datetime, limit: int, lease: float, per_host: int = 2) -> list[DueSource]: ...

    def record_poll(
        self, due: DueSource, poll: Poll, next_due: datetime, now: datetime
    ) -> list[Entry] | None:
        """Store the visit and its new entries (due now). Returns the new entries, or None for a late finisher."""

    # entries -------------------------------------------------------------
    def take_entries(self, now: datetime, limit: int, lease: float, per_host: int = 2) -> list[DueEntry]: ...

    def record_article(
        self,
        due: DueEntry,
        article: Article,
        verdict: Verdict,
        page: Page | None,
        now: datetime,
        *,
        done: bool,
    ) -> bool:
        """Store the version (once per address and digest) with its verdict, due for resolving when it holds
        reports; raw page kept when the verdict is other than none. `done` False keeps the entry due at once
        (its teaser was judged, its page is still to be had)."""

    def record_entry_failure(
        self, due: DueEntry, error: str, next_due: datetime | None, now: datetime
    ) -> bool:
        """Store the failure; next_due None sets the entry aside, visible in `status`."""

    # verdicts ------------------------------------------------------------
    def take_verdicts(self, now: datetime, limit: int, lease: float) -> list[DueVerdict]: ...

    def open_incidents(self, since: datetime) -> list[Incident]:
        """Incidents with a member published after `since`, and the archive's. For the resolver."""

    def record_resolution(self, due: DueVerdict, resolved: Resolved, now: datetime) -> bool: ...

    # deliveries ----------------------------------------------------------
    def take_deliveries(self, channel: str, now: datetime, limit: int, lease: float) -> list[Delivery]:
        """Due deliveries of one channel, strictly in order per incident: a later one is not given while an earlier
        one of the same incident waits. Marks rows found `sending` after their lease as unknown first."""

    def mark_sending(self, delivery: Delivery, now: datetime) -> bool:
        """Committed before the first byte leaves."""

    def record_delivery(
        self,
        delivery: Delivery,
        outcome: Outcome,
        next_due: datetime | None,
        now: datetime,
        fallback: str | None = None,
    ) -> bool:
        """Write the true outcome. With `fallback`, the message gets a delivery there and this one is FALLBACK."""

    def owe(self, message: Message, channels: Sequence[tuple[str, datetime]], now: datetime) -> None:
        """A message without a resolution: digest, health notice, drill."""

    # chores --------------------------------------------------------------
    def take_chores(self, now: datetime, limit: int, lease: float) -> list[Chore]: ...

    def set_chore(self, name: str, due_at: datetime | None, payload: str = "") -> None: ...

    # questions -----------------------------------------------------------
    def digest_facts(self, since: datetime, until: datetime) -> list[Facts]: ...

    def delivery_counts(self) -> list[tuple[str, DeliveryState, int]]: ...
