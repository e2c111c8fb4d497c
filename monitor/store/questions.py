"""What the ledger is asked: status, why, case files, balances, digests. Nothing here writes."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, or_, select

from monitor.nouns import DeliveryState
from monitor.store import codec
from monitor.store.answers import (
    Balance,
    Gap,
    IncidentFile,
    IncidentLine,
    MessageFile,
    NearMiss,
    SourceHealth,
    Trail,
)
from monitor.store.case_files import (
    found_entries,
    happenings,
    kept_members,
    links_of,
    message_files,
    messages_about,
    of_address,
    taken_in,
    version_of,
)
from monitor.store.database import Database, count
from monitor.store.ledger import UnknownIncident
from monitor.store.outbox import OUTSTANDING
from monitor.store.schema import (
    Instant,
    articles,
    chores,
    deliveries,
    entries,
    incidents,
    members,
    message_incidents,
    messages,
    polls,
    sources,
    storable,
    verdicts,
)
from monitor.store.verdicts import incident_of, read_incidents
from rules.verdict import Verdict
from spiders.items import Source


class Questions(Database):
    def source_health(self) -> list[SourceHealth]:
        seen = select(entries.c.source, func.count().label("many")).group_by(entries.c.source).subquery()
        wanted = select(sources, func.coalesce(seen.c.many, 0).label("many")).outerjoin(
            seen, seen.c.source == sources.c.id
        )
        with self._reading() as db:
            rows = db.execute(wanted.order_by(sources.c.id)).mappings().all()
        return [
            SourceHealth(
                source=codec.loads(Source, row["described"]),
                active=row["active"],
                due_at=row["due_at"],
                last_poll=row["last_poll"],
                last_success=row["last_success"],
                last_new=row["last_new"],
                status=row["last_status"],
                error=row["last_error"],
                failures=row["failures"],
                unfinished=row["attempts"] - row["recorded"],
                entries=row["many"],
            )
            for row in rows
        ]

    def gaps(self, since: datetime) -> list[Gap]:
        with self._reading() as db:
            return _gaps(db, polls.c.at >= since)

    def gaps_after(self, visit: int) -> tuple[list[Gap], int]:
        with self._reading() as db:
            newest = db.execute(select(func.max(polls.c.id))).scalar() or 0
            return _gaps(db, polls.c.id > visit), newest

    def article_by_url(self, url: str) -> Trail | None:
        url = storable(url)
        with self._reading() as db:
            entry_ids, article_ids = of_address(db, url)
            if not entry_ids and not article_ids:
                return None
            found = found_entries(db, entry_ids)
            versions = tuple(version_of(db, id) for id in sorted(article_ids))
            inside = select(members.c.incident).where(members.c.article_id.in_(article_ids))
            known = tuple(read_incidents(db, incidents.c.id.in_(inside)))
            told = tuple(message_files(db, messages_about([incident.id for incident in known])))
        return Trail(url, found, versions, known, told)

    def balance(self, since: datetime, until: datetime) -> Balance:
        opened = (incidents.c.opened >= since) & (incidents.c.opened < until) & (incidents.c.archived == "")
        merged = incidents.c.merged_into.is_not(None)
        told = _has_delivery(deliveries.c.state == DeliveryState.ACCEPTED.value)
        waiting = or_(
            _has_delivery(deliveries.c.state.in_(OUTSTANDING) & deliveries.c.due_at.is_not(None)),
            _waits_for_a_digest(),
        )
        owed = _has_message()
        with self._reading() as db:
            return Balance(
                found=count(db, incidents, opened),
                told=count(db, incidents, opened, ~merged, told),
                merged=count(db, incidents, opened, merged),
                waiting=count(db, incidents, opened, ~merged, ~told, waiting),
                suppressed=count(db, incidents, opened, ~merged, ~owed),
                undelivered=count(db, incidents, opened, ~merged, owed, ~told, ~waiting),
            )

    def near_misses(self, since: datetime, within: int = 3, limit: int = 100) -> list[NearMiss]:
        wanted = (
            select(verdicts, articles.c.url, articles.c.title, articles.c.seen, entries.c.source)
            .join(articles, articles.c.id == verdicts.c.article_id)
            .outerjoin(entries, entries.c.id == verdicts.c.entry_id)
            .where(
                verdicts.c.at >= since,
                verdicts.c.decision != "alert",
                verdicts.c.points > 0,
                verdicts.c.points < verdicts.c.threshold,
                verdicts.c.points >= verdicts.c.threshold - within,
            )
            .order_by(verdicts.c.threshold - verdicts.c.points, verdicts.c.id.desc())
            .limit(limit)
        )
        with self._reading() as db:
            rows = db.execute(wanted).all()
        return [
            NearMiss(
                url=row.url,
                title=row.title,
                lang=codec.loads(Verdict, row.verdict).lang,
                decision=row.decision,
                points=row.points,
                threshold=row.threshold,
                seen=row.seen,
                source=row.source or "",
            )
            for row in rows
        ]

    def last_told(self, since: datetime, until: datetime) -> tuple[tuple[str, datetime], ...]:
        wanted = (
            select(incidents.c.root, func.max(messages.c.owed, type_=Instant))
            .join(message_incidents, message_incidents.c.incident == incidents.c.id)
            .join(messages, messages.c.id == message_incidents.c.message)
            .where(
                messages.c.kind == "alert",
                messages.c.urgency != "digest",
                messages.c.owed >= since,
                messages.c.owed <= until,
            )
            .group_by(incidents.c.root)
        )
        with self._reading() as db:
            return tuple((root, owed) for root, owed in db.execute(wanted))

    def messages(self, since: datetime | None = None, limit: int = 100) -> list[MessageFile]:
        wanted = select(messages).order_by(messages.c.owed.desc(), messages.c.id).limit(limit)
        if since is not None:
            wanted = wanted.where(messages.c.owed >= since)
        with self._reading() as db:
            return message_files(db, wanted)

    def message(self, id: str) -> MessageFile | None:
        return self._one_message(messages.c.id == id)

    def message_by_token(self, token: str) -> MessageFile | None:
        return self._one_message(messages.c.token == token)

    def incidents_list(self, since: datetime | None = None, archived: bool = False) -> list[IncidentLine]:
        reports = (
            select(members.c.incident, func.count().label("many")).group_by(members.c.incident).subquery()
        )
        wanted = (
            select(incidents, func.coalesce(reports.c.many, 0).label("many"), _told().label("told"))
            .outerjoin(reports, reports.c.incident == incidents.c.id)
            .where(incidents.c.merged_into.is_(None))
            .order_by(incidents.c.last_published.desc(), incidents.c.id)
        )
        if not archived:
            wanted = wanted.where(incidents.c.archived == "")
        if since is not None:
            wanted = wanted.where(incidents.c.last_published >= since)
        with self._reading() as db:
            rows = db.execute(wanted).mappings().all()
        return [
            IncidentLine(incident_of(row, ()), row["many"], row["told"], row["last_published"])
            for row in rows
        ]

    def incident_file(self, id: str) -> IncidentFile:
        with self._reading() as db:
            row = db.execute(select(incidents).where(incidents.c.id == id)).mappings().one_or_none()
            if row is None:
                raise UnknownIncident(f"there is no incident {id}: `tumenwatch incidents list` shows them")
            kept = kept_members(db, id)
            relatives = list(db.execute(taken_in(id)).scalars()) if row["root"] == id else []
            incident = incident_of(row, [member.member for member in kept])
            return IncidentFile(
                incident=incident,
                merged_into=row["root"] if row["merged_into"] else "",
                taken_in=tuple(relatives),
                members=kept,
                history=happenings(db, [id, *relatives]),
                messages=tuple(message_files(db, messages_about([id, *relatives]))),
                links=links_of(db, incident),
            )

    def work_waiting(self, now: datetime) -> tuple[tuple[str, int, datetime | None], ...]:
        tables = (sources, entries, verdicts, deliveries, chores)
        with self._reading() as db:
            found = []
            for table in tables:
                due = (table.c.due_at <= now) | (table.c.taken & table.c.due_at.is_not(None))
                many, oldest = db.execute(select(func.count(), func.min(table.c.due_at)).where(due)).one()
                found.append((table.name, many, oldest))
        return tuple(found)

    def _one_message(self, where: ColumnElement[bool]) -> MessageFile | None:
        with self._reading() as db:
            return next(iter(message_files(db, select(messages).where(where))), None)


def _gaps(db: Connection, where: ColumnElement[bool]) -> list[Gap]:
    wanted = (
        select(polls.c.source, polls.c.gap_after, polls.c.at, sources.c.described)
        .join(sources, sources.c.id == polls.c.source)
        .where(polls.c.gap_after.is_not(None), where)
        .order_by(polls.c.at, polls.c.source)
    )
    return [
        Gap(r.source, codec.loads(Source, r.described).name, r.gap_after, r.at) for r in db.execute(wanted)
    ]


def _has_message() -> ColumnElement[bool]:
    about = select(message_incidents.c.message).where(message_incidents.c.incident == incidents.c.id)
    return about.correlate(incidents).exists()


def _has_delivery(where: ColumnElement[bool]) -> ColumnElement[bool]:
    """The incident has a delivery, of any message about it, of which `where` is true."""
    about = (
        select(deliveries.c.id)
        .join(message_incidents, message_incidents.c.message == deliveries.c.message)
        .where(message_incidents.c.incident == incidents.c.id, where)
    )
    return about.correlate(incidents).exists()


def _waits_for_a_digest() -> ColumnElement[bool]:
    """A message with no channel of its own: the next digest carries it."""
    own = select(deliveries.c.id).where(deliveries.c.message == messages.c.id).correlate(messages).exists()
    about = (
        select(messages.c.id)
        .join(message_incidents, message_incidents.c.message == messages.c.id)
        .where(message_incidents.c.incident == incidents.c.id, messages.c.urgency == "digest", ~own)
    )
    return about.correlate(incidents).exists()


def _told() -> Any:
    return (
        select(func.count(func.distinct(deliveries.c.message)))
        .join(message_incidents, message_incidents.c.message == deliveries.c.message)
        .where(
            message_incidents.c.incident == incidents.c.id,
            deliveries.c.state == DeliveryState.ACCEPTED.value,
        )
        .correlate(incidents)
        .scalar_subquery()
    )
