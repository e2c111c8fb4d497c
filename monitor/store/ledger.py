"""The ledger's verbs: the contract between the store and the desks.

What must still happen has a row and a due time. Taking pushes `due_at` forward by a lease and raises `attempts`;
every outcome is written `where attempts = mine`, so that a late finisher changes nothing (the verb returns False).
All verbs are plain synchronous methods; the daemon awaits them on the store's one thread.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

from monitor.nouns import Delivery, DeliveryState, Facts, Incident, Link, Member, Message, Outcome
from monitor.store.answers import (
    Archived,
    Balance,
    ChannelHealth,
    Gap,
    IncidentFile,
    IncidentLine,
    Mark,
    MessageFile,
    NearMiss,
    RuleRecord,
    SetAside,
    Silence,
    SourceHealth,
    Swept,
    ToldIncident,
    Trail,
    Untold,
)
from rules.verdict import Verdict
from spiders.items import Article, Entry, Page, Poll, Source, Validators


@dataclass(frozen=True, slots=True)
class DueSource:
    source: Source
    attempts: int
    """Number of this visit, from 1, ever rising: a late finisher is known by it."""
    failures: int
    """Visits in a row that brought nothing, before this one."""
    validators: Validators
    last_full: datetime | None
    """Last visit without validators, for the full fetch now and then."""
    first: bool
    """No visit ever succeeded: everything in it is old stock."""


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
    overruled: bool = False
    """It is a teaser's, and the whole page was read since and says nothing."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """What one verdict's resolution writes, in one transaction with the message and its deliveries.

    A message with urgency "digest" and no channels waits for `digest_facts`."""

    joined: tuple[tuple[str, Member], ...]
    """(incident id, member) to add, in order."""
    incidents: tuple[Incident, ...]
    """The incidents as they are afterwards: inserted or updated."""
    history: tuple[tuple[str, str, str], ...]
    """(incident id, change kind, "joined" or "compared", reason) for the case file."""
    messages: tuple[tuple[Message, tuple[tuple[str, datetime], ...]], ...]
    """(message, ((channel id, due at), …)): each becomes waiting deliveries. Quiet hours show as a later due time."""


@dataclass(frozen=True, slots=True)
class Chore:
    name: str
    """digest:<name>, bundle, drill, canary, nightly …"""
    due_at: datetime
    attempts: int
    payload: str = ""


Owed = tuple[Message, tuple[tuple[str, datetime], ...]]
"""(message, ((channel id, due at), ...)), as in `Resolved.messages`."""


class View(Protocol):
    """Rebuilds an incident from its members: `monitor.incidents.view`."""

    def __call__(self, identity: str, opened: datetime, members: tuple[Member, ...], /) -> Incident: ...


class StoreError(Exception):
    """The ledger could not do it: a full disk, a folder that may not be written, a newer schema. A clear sentence."""


class LedgerTaken(StoreError):
    """Another daemon works on this ledger."""


class UnknownIncident(StoreError):
    """No incident or report of that name: a person's typing error, answered with a sentence."""


class UnknownRules(StoreError):
    """No version of the rules of that name: a person's typing error, answered with a sentence."""


class Ledger(Protocol):
    # sources -------------------------------------------------------------
    def set_sources(self, sources: Sequence[Source], now: datetime) -> None:
        """Make the ledger's sources those of the config. New ones are due now; vanished ones are kept, not due."""

    def take_sources(self, now: datetime, limit: int, lease: float, per_host: int = 2) -> list[DueSource]: ...

    def record_poll(
        self, due: DueSource, poll: Poll, next_due: datetime, now: datetime
    ) -> list[Entry] | None:
        """Store the visit and its new entries (due now). Returns the new entries, or None for a late finisher.

        A full fetch is one whose `due` holds no validators: `replace(due, validators=Validators())`."""

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
        given_up: str = "",
    ) -> bool:
        """Store the version (once per address and digest) with its verdict, due for resolving when it holds
        reports; raw page kept when the verdict is other than none. `done` False keeps the entry due at once
        (its teaser was judged, its page is still to be had). `given_up` says why its page will never be had: the entry
        is set aside with what its teaser says."""

    def record_entry_failure(
        self, due: DueEntry, error: str, next_due: datetime | None, now: datetime
    ) -> bool:
        """Store the failure; next_due None sets the entry aside, visible in `status`."""

    # verdicts ------------------------------------------------------------
    def take_verdicts(self, now: datetime, limit: int, lease: float) -> list[DueVerdict]: ...

    def open_incidents(self, since: datetime) -> list[Incident]:
        """Incidents with a member published after `since`, and the archive's. For the resolver."""

    def record_resolution(self, due: DueVerdict, resolved: Resolved, now: datetime) -> bool:
        """Write a decision made from the last `open_incidents`. When somebody changed an incident since, nothing is
        written, the verdict is due again at once, and the answer is False."""

    def resolve_in_transaction(
        self,
        due: DueVerdict,
        decide: Callable[[list[Incident], tuple[Link, ...]], Resolved],
        now: datetime,
        since: datetime | None = None,
    ) -> bool:
        """Read the known incidents (as `open_incidents`; all without `since`) and links, decide and write, all in one
        BEGIN IMMEDIATE transaction: a person's hand on the command line comes before or after, never between.
        False for a late finisher. What `decide` raises rolls everything back."""

    def record_verdict_failure(
        self, due: DueVerdict, error: str, next_due: datetime | None, now: datetime
    ) -> bool:
        """Store the failure; next_due None sets the verdict aside."""

    def set_archive(self, incidents: Sequence[Incident], now: datetime) -> int:
        """Make the pack's past incidents known (by `archived`); those already there stay. Returns how many are new."""

    def links(self) -> tuple[Link, ...]: ...

    # deliveries ----------------------------------------------------------
    def take_deliveries(self, channel: str, now: datetime, limit: int, lease: float) -> list[Delivery]:
        """Due deliveries of one channel, strictly in order per incident: a later one is not given while an earlier
        one of the same incident waits. Marks rows found `sending` after their lease as unknown first.
        (An alert that is owed sooner pulls an earlier, untried one of its incident forward: order never delays it.)"""

    def recover_sending(self, now: datetime) -> int:
        """At start, under the lock: every `sending` row becomes unknown, may be a repeat, due now. How many."""

    def release_leases(self, now: datetime) -> int:
        """At start, under the lock: what a dead daemon had in hand is due now instead of after its lease. How many."""

    def newest_visit(self) -> datetime | None:
        """When the newest visit to any source was, by the clock of that time."""

    def clock_went_back(self, now: datetime, leased: datetime, held: datetime) -> int:
        """The clock was set back: visits, reads, verdicts and tries that wait for a time to come are due now, leases
        end at `leased` at the latest, and so does at `held` what was never tried (it waits for quiet hours, say). How
        many are due now. The chores' times belong to the clock on the wall: see `ensure_chore`."""

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
        """Write the true outcome. With `fallback`, the message gets a delivery there too; this one is then FALLBACK,
        or, with a next try, goes on and says that it may be a repeat."""

    def owe(self, message: Message, channels: Sequence[tuple[str, datetime]], now: datetime) -> None:
        """A message without a resolution: digest, health notice, drill."""

    # chores --------------------------------------------------------------
    def take_chores(self, now: datetime, limit: int, lease: float) -> list[Chore]: ...

    def set_chore(self, name: str, due_at: datetime | None, payload: str = "") -> None: ...

    def ensure_chore(
        self, name: str, due_at: datetime, payload: str = "", latest: datetime | None = None
    ) -> None:
        """Set it only when there is none of that name, so that what fell due while we were down stays due. One that
        was done for good is due again, with the payload it had; one that would come after `latest` comes then."""

    def record_chore(
        self, chore: Chore, next_due: datetime | None, owed: Sequence[Owed], now: datetime, payload: str = ""
    ) -> bool:
        """The chore's messages and its next time (None: done for good) in one transaction. False: late finisher."""

    # a person's hand -----------------------------------------------------
    def merge(self, into: str, other: str, by: str, now: datetime, view: View) -> None:
        """Move the reports of `other` into `into`, for good."""

    def split(self, incident: str, members: Sequence[int], by: str, now: datetime, view: View) -> str:
        """Take the reports (`KeptMember.id`) out, for good. Returns the id of the incident they form: a new one,
        or the one they came from when a merge is taken back."""

    def close_incident(self, incident: str, by: str, now: datetime) -> None: ...

    def note(self, incident: str, text: str, by: str, now: datetime) -> None: ...

    def acknowledge(self, token_or_message: str, by: str, now: datetime) -> Message | None:
        """By the token in the message or by the message's id. None when there is none; the first one counts."""

    def message_by_token(self, token: str) -> MessageFile | None: ...

    def silence(self, scope: str, until: datetime, by: str, reason: str, now: datetime) -> Silence: ...

    def silences(self, now: datetime) -> list[Silence]: ...

    def acknowledge_aside(self, what: str, id: str, by: str, now: datetime) -> bool:
        """A person has seen a row that was set aside (`what` and `id` as in SetAside). False when there is none."""

    def requeue(self, what: str, id: str, now: datetime) -> bool:
        """Make a row that was set aside due again (`what` and `id` as in SetAside)."""

    def put_mark(self, mark: Mark) -> None:
        """Keep a person's word on an alert or a missed article; the last word about one thing counts."""

    # questions -----------------------------------------------------------
    def marks(self, since: datetime | None = None) -> list[Mark]:
        """What people said, the oldest first."""

    def digest_facts(self, after: int) -> tuple[list[Facts], int]:
        """What waits for digests and was written down after the line of that number, and the newest line's number.
        Lines are numbered in the order of writing, so neither a clock that was set nor a late write loses or repeats
        one."""

    def newest_digest_line(self) -> int:
        """Number of the newest line; 0 when there is none."""

    def outstanding(self) -> int:
        """How many deliveries may still be accepted."""

    def delivery_counts(self) -> list[tuple[str, DeliveryState, int]]: ...

    def source_health(self) -> list[SourceHealth]: ...

    def gaps(self, since: datetime) -> list[Gap]: ...

    def gaps_after(self, visit: int) -> tuple[list[Gap], int]:
        """Gaps that were found by visits after the one of that number, and the newest visit's number."""

    def article_by_url(self, url: str) -> Trail | None:
        """Everything about one address, the page's or the entry's."""

    def set_aside(self, acknowledged: bool = False) -> list[SetAside]:
        """What was given up and nobody has acknowledged, the oldest first; `acknowledged`: also what somebody has."""

    def set_aside_counts(self) -> tuple[tuple[str, int], ...]:
        """How many entries, verdicts and deliveries `set_aside` would list."""

    def unheard(self) -> list[Message]:
        """Alerts and digests, whenever owed, that no channel accepted, that no channel is going to be tried for again,
        and that nobody has acknowledged: the oldest first."""

    def untold(self) -> list[Untold]:
        """What was given up, told nobody by its way and was not acknowledged: deliveries after all their tries,
        verdicts. Notices about ourselves are left out, or they would beget each other."""

    def channel_health(self) -> list[ChannelHealth]:
        """Of every channel by which something was ever tried."""

    def balance(self, since: datetime, until: datetime) -> Balance: ...

    def near_misses(self, since: datetime, within: int = 3, limit: int = 100) -> list[NearMiss]: ...

    def last_told(self, since: datetime, until: datetime) -> tuple[tuple[str, datetime], ...]:
        """(incident, when an alert about it, or about what was merged with it, was owed last) for those told in that
        stretch by a message that was not for the digest."""

    def messages(self, since: datetime | None = None, limit: int = 100) -> list[MessageFile]:
        """The newest first."""

    def message(self, id: str) -> MessageFile | None: ...

    def incidents_list(self, since: datetime | None = None, archived: bool = False) -> list[IncidentLine]:
        """The newest first; those merged into others are left out."""

    def incident_file(self, id: str) -> IncidentFile:
        """The case file. Raises UnknownIncident."""

    def archive(
        self, since: datetime, after: int = 0, limit: int = 500, *, newest: bool = False
    ) -> list[Archived]:
        """Stored versions seen since then, in order of their rows, in pages: all of them (a replay), or of each
        address only the newest, so that a teaser and its page count once (a backtest)."""

    def archive_size(self, since: datetime) -> int:
        """How many addresses have versions seen since then."""

    def archived(self, chosen: Sequence[int]) -> list[Archived]:
        """The same of chosen versions; those that are no longer kept are left out."""

    def record_rejudged(
        self, article_id: int, verdict: Verdict, now: datetime, *, telling: bool = False
    ) -> bool:
        """A verdict under another rule set, due for resolving when it holds reports. False when it was there."""

    def work_waiting(self, now: datetime) -> tuple[tuple[str, int, datetime | None], ...]:
        """(entries, verdicts, deliveries …: how many are due or in hand, the oldest due time)."""

    # versions of the rules -----------------------------------------------
    def live_rules(self) -> str | None:
        """Digest of the rules that went live last; None when no daemon ever wrote one down."""

    def rules_live(self, digest: str, now: datetime, owed: Sequence[Owed] = ()) -> None:
        """These rules are live from now on, and the messages that tell it are owed, in one transaction."""

    def hold_rules(self, digest: str, would_lose: Sequence[str], now: datetime, owed: Sequence[Owed]) -> bool:
        """These rules are held back. Only the first time the messages are owed and the answer is True."""

    def accept_rules(self, digest: str, by: str, reason: str, now: datetime) -> RuleRecord:
        """A person accepts what they lose. `digest` may be its beginning. Raises UnknownRules."""

    def rule_record(self, digest: str) -> RuleRecord | None: ...

    def rules_held(self) -> list[RuleRecord]:
        """Held back since the live ones went live, and not accepted."""

    def told_incidents(self, since: datetime) -> list[ToldIncident]:
        """Incidents about which an alert of their own was owed since then; of merged ones the standing one."""

    # keeping -------------------------------------------------------------
    def sweep(self, keep: timedelta, now: datetime) -> Swept:
        """Remove what is older than `keep` and led nowhere. Identities of entries stay for ever."""

    def backup(self, target: Path) -> None:
        """A whole copy of the ledger, 0600, while the daemon runs. Refuses to overwrite."""
