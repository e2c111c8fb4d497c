"""The resolve desk's verbs: verdicts that are due, known incidents, and what a resolution writes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import Connection, RowMapping, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from monitor.nouns import Incident, Link, Member
from monitor.store import codec
from monitor.store.database import Database, mine, take
from monitor.store.entries import article_of, aside_words, outlet_of, overruled, put_verdict
from monitor.store.ledger import DueVerdict, Resolved
from monitor.store.outbox import owe_message
from monitor.store.schema import articles, entries, history, incidents, links, members, sources, verdicts
from rules.verdict import Verdict
from spiders.items import Source

TAKINGS = 30
"""After so many takings a verdict is set aside: something kills the daemon whenever it is resolved."""


class Verdicts(Database):
    def take_verdicts(self, now: datetime, limit: int, lease: float) -> list[DueVerdict]:
        with self._writing() as db:
            db.execute(
                update(verdicts)
                .where(verdicts.c.due_at <= now, verdicts.c.attempts >= TAKINGS)
                .values(due_at=None, taken=False, set_aside=now, error=aside_words(TAKINGS))
            )
            due = (
                select(verdicts.c.id)
                .where(verdicts.c.due_at <= now)
                .order_by(verdicts.c.old_stock, verdicts.c.due_at, verdicts.c.id)
                .limit(limit)
            )
            ids = list(db.execute(due).scalars())
            take(db, verdicts, ids, now + timedelta(seconds=lease))
            found = {item.id: item for item in _due_verdicts(db, ids)}
        return [found[id] for id in ids]

    def open_incidents(self, since: datetime) -> list[Incident]:
        with self._reading() as db:
            return self._known_incidents(db, since)

    def record_resolution(self, due: DueVerdict, resolved: Resolved, now: datetime) -> bool:
        with self._known_lock, self._writing() as db:
            if not _is_mine(db, due):
                return False
            if newest_change(db) != self._known_upto:
                # Somebody's hand came between reading and writing: decide again from what is so now.
                db.execute(update(verdicts).where(verdicts.c.id == due.id).values(due_at=now, taken=False))
                return False
            _write(db, due, resolved, now)
        return True

    def resolve_in_transaction(
        self,
        due: DueVerdict,
        decide: Callable[[list[Incident], tuple[Link, ...]], Resolved],
        now: datetime,
        since: datetime | None = None,
    ) -> bool:
        with self._known_lock, self._writing() as db:
            if not _is_mine(db, due):
                return False
            resolved = decide(self._known_incidents(db, since), _links(db))
            _write(db, due, resolved, now)
        return True

    def record_verdict_failure(
        self, due: DueVerdict, error: str, next_due: datetime | None, now: datetime
    ) -> bool:
        with self._writing() as db:
            held = db.execute(
                update(verdicts)
                .where(mine(verdicts, due.id, due.attempts))
                .values(
                    due_at=next_due, taken=False, error=error, set_aside=now if next_due is None else None
                )
            )
        return held.rowcount == 1

    def set_archive(self, incidents: Sequence[Incident], now: datetime) -> int:
        with self._writing() as db:
            return sum(_put_archived(db, incident, now) for incident in incidents)

    def links(self) -> tuple[Link, ...]:
        with self._reading() as db:
            return _links(db)

    def record_rejudged(
        self, article_id: int, verdict: Verdict, now: datetime, *, telling: bool = False
    ) -> bool:
        with self._writing() as db:
            first = select(verdicts.c.entry_id, verdicts.c.old_stock).where(
                verdicts.c.article_id == article_id
            )
            row = db.execute(first.order_by(verdicts.c.id).limit(1)).one_or_none()
            entry, old_stock = (row.entry_id, row.old_stock) if row else (None, False)
            return put_verdict(
                db, article_id, verdict, now, entry=entry, old_stock=old_stock, telling=telling
            )

    def _known_incidents(self, db: Connection, since: datetime | None) -> list[Incident]:
        """Incidents are decoded once and again only after a change: `changed` rises with every one, in whatever
        process it was made. So asking costs little however many are known."""
        with self._known_lock:
            if self._known_since is not None and (since is None or since < self._known_since):
                self._known, self._known_upto = {}, 0
            self._known_since = since
            newest = newest_change(db)
            if newest != self._known_upto:
                self._learn(db, since)
                self._known_upto = newest
            return [i for i in self._known.values() if since is None or _is_open(i, since)]

    def _learn(self, db: Connection, since: datetime | None) -> None:
        changed = incidents.c.changed > self._known_upto
        gone = select(incidents.c.id).where(changed, incidents.c.merged_into.is_not(None))
        for id in db.execute(gone).scalars():
            self._known.pop(id, None)
        wanted = changed & incidents.c.merged_into.is_(None)
        if since is not None:
            wanted &= (incidents.c.last_published >= since) | (incidents.c.archived != "")
            self._known = {id: i for id, i in self._known.items() if _is_open(i, since)}
        self._known |= {incident.id: incident for incident in read_incidents(db, wanted)}
        self._known = dict(sorted(self._known.items(), key=lambda item: (item[1].opened, item[0])))


def read_incidents(db: Connection, wanted: object) -> list[Incident]:
    """Incidents with their members, in order of opening."""
    chosen = select(incidents).where(wanted)  # type: ignore[arg-type]  # an SQL expression, whatever its class
    rows = db.execute(chosen.order_by(incidents.c.opened, incidents.c.id)).mappings().all()
    inside = select(members.c.incident, members.c.member).join(
        incidents, incidents.c.id == members.c.incident
    )
    found: dict[str, list[Member]] = {}
    for id, member in db.execute(inside.where(wanted).order_by(members.c.id)):  # type: ignore[arg-type]
        found.setdefault(id, []).append(codec.loads(Member, member))
    return [incident_of(row, found.get(row["id"], ())) for row in rows]


def incident_of(row: RowMapping, inside: Iterable[Member]) -> Incident:
    """What a person did to it (closed, note) is in columns of its own, where no resolution writes."""
    return replace(
        codec.loads(Incident, row["view"]),
        members=in_order(inside),
        archived=row["archived"],
        closed=row["closed"],
        note=row["note"],
    )


def in_order(inside: Iterable[Member]) -> tuple[Member, ...]:
    return tuple(sorted(inside, key=lambda member: (member.published, member.key)))


def put_incident(db: Connection, incident: Incident, inside: Sequence[Member]) -> None:
    """Insert or update the view. `closed`, `note` and `archived` are written at opening only."""
    view = {
        "last_published": max((member.published for member in inside), default=None),
        "view": codec.dumps(replace(incident, members=(), closed=None, note="", archived="")),
        "changed": newest_change(db) + 1,
    }
    first = {
        "id": incident.id,
        "root": incident.id,
        "opened": incident.opened,
        "archived": incident.archived,
        "closed": incident.closed,
        "note": incident.note,
    }
    db.execute(
        upsert(incidents).values(**first, **view).on_conflict_do_update(index_elements=["id"], set_=view)
    )


def members_of(db: Connection, incident: str) -> tuple[Member, ...]:
    wanted = select(members.c.member).where(members.c.incident == incident).order_by(members.c.id)
    return in_order(codec.loads(Member, text) for text in db.execute(wanted).scalars())


def _due_verdicts(db: Connection, ids: list[int]) -> list[DueVerdict]:
    wanted = (
        select(
            verdicts,
            entries.c.source,
            entries.c.seen,
            sources.c.described,
            ((articles.c.completeness == "partial") & overruled()).label("overruled"),
        )
        .join(articles, articles.c.id == verdicts.c.article_id)
        .outerjoin(entries, entries.c.id == verdicts.c.entry_id)
        .outerjoin(sources, sources.c.id == entries.c.source)
        .where(verdicts.c.id.in_(ids))
    )
    versions = select(articles).where(
        articles.c.id.in_(select(verdicts.c.article_id).where(verdicts.c.id.in_(ids)))
    )
    version = {row["id"]: row for row in db.execute(versions).mappings()}
    found = []
    for row in db.execute(wanted).mappings():
        article = version[row["article_id"]]
        source = codec.loads(Source, row["described"]) if row["described"] else Source("", article["url"])
        found.append(
            DueVerdict(
                id=row["id"],
                article_id=row["article_id"],
                article=article_of(article),
                verdict=codec.loads(Verdict, row["verdict"]),
                attempts=row["attempts"],
                seen=row["seen"] or article["seen"],
                outlet=outlet_of(source, article["url"]),
                source=row["source"] or "",
                telling=row["telling"],
                old_stock=row["old_stock"],
                overruled=bool(row["overruled"]),
            )
        )
    return found


def _write(db: Connection, due: DueVerdict, resolved: Resolved, now: datetime) -> None:
    """Incidents, members, case file, messages, deliveries and the verdict's end. All or nothing."""
    joining: dict[str, list[Member]] = {}
    for id, member in resolved.joined:
        joining.setdefault(id, []).append(member)
    for incident in resolved.incidents:
        put_incident(db, incident, incident.members or joining.get(incident.id, ()))
    for id, member in resolved.joined:
        _put_member(db, id, member, now)
    for id, kind, reason in resolved.history:
        db.execute(insert(history).values(incident=id, at=now, kind=kind, reason=reason))
    for message, channels in resolved.messages:
        owe_message(db, message, channels)
    db.execute(
        update(verdicts)
        .where(verdicts.c.id == due.id)
        .values(due_at=None, taken=False, resolved=now, error="", set_aside=None)
    )


def _put_member(db: Connection, incident: str, member: Member, now: datetime) -> None:
    """Once per incident: the same report again, judged again, takes the place of its older self."""
    row = {
        "incident": incident,
        "home": incident,
        "article_id": member.article or None,
        "report": member.index,
        "member": codec.dumps(member),
        "added": now,
    }
    again = {"member": row["member"]}
    db.execute(
        upsert(members)
        .values(row)
        .on_conflict_do_update(index_elements=["home", "article_id", "report"], set_=again)
    )


def _put_archived(db: Connection, incident: Incident, now: datetime) -> bool:
    known = select(incidents.c.id).where(incidents.c.archived == incident.archived)
    if db.execute(known).first() is not None:
        return False
    put_incident(db, incident, incident.members)
    for member in incident.members:
        _put_member(db, incident.id, member, now)
    return True


def _is_mine(db: Connection, due: DueVerdict) -> bool:
    held = select(verdicts.c.id).where(mine(verdicts, due.id, due.attempts))
    return db.execute(held).first() is not None


def _is_open(incident: Incident, since: datetime) -> bool:
    return bool(incident.archived) or any(member.published >= since for member in incident.members)


def newest_change(db: Connection) -> int:
    return db.execute(select(func.max(incidents.c.changed))).scalar() or 0


def _links(db: Connection) -> tuple[Link, ...]:
    rows = db.execute(select(links).order_by(links.c.at, links.c.one, links.c.other)).mappings()
    return tuple(Link(row["kind"], row["one"], row["other"], row["by"], row["at"]) for row in rows)
