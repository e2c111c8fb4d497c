"""What a person does to incidents and messages: short transactions of their own, never undone by the daemon."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import Connection, RowMapping, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from monitor.nouns import Member, Message
from monitor.store import codec
from monitor.store.answers import Silence
from monitor.store.database import Database
from monitor.store.ledger import UnknownIncident, View
from monitor.store.schema import (
    history,
    incidents,
    links,
    members,
    messages,
    silences,
)
from monitor.store.verdicts import members_of, newest_change, put_incident

_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"


class Hands(Database):
    def merge(self, into: str, other: str, by: str, now: datetime, view: View) -> None:
        with self._writing() as db:
            target, gone = _standing(db, into), _standing(db, other)
            if target["id"] == gone["id"]:
                raise UnknownIncident(f"{into} and {other} are the same incident already")
            here, there = members_of(db, target["id"]), members_of(db, gone["id"])
            _link(db, "same", here, there, by, now)
            db.execute(update(members).where(members.c.incident == gone["id"]).values(incident=target["id"]))
            db.execute(
                update(incidents)
                .where(incidents.c.id == gone["id"])
                .values(merged_into=target["id"], changed=newest_change(db) + 1)
            )
            db.execute(update(incidents).where(incidents.c.root == gone["id"]).values(root=target["id"]))
            _rebuild(db, target["id"], view)
            _happened(db, target["id"], now, "merged", f"took in {gone['id']}", by)
            _happened(db, gone["id"], now, "merged", f"merged into {target['id']}", by)

    def split(self, incident: str, members: Sequence[int], by: str, now: datetime, view: View) -> str:
        with self._writing() as db:
            source = _standing(db, incident)
            chosen = _chosen(db, source["id"], members)
            stay = _inside(db, source["id"], but=members)
            if not stay:
                raise UnknownIncident(f"{source['id']} would be left without reports: that is no split")
            identity = _revive(db, source["id"], chosen) or _open(db, chosen, now, view)
            _part(db, stay, chosen, by, now)
            _move(db, [row["id"] for row in chosen], identity)
            for id in (source["id"], identity):
                _rebuild(db, id, view)
            _happened(db, source["id"], now, "split", f"{len(chosen)} reports went to {identity}", by)
            _happened(db, identity, now, "split", f"{len(chosen)} reports came from {source['id']}", by)
        return identity

    def close_incident(self, incident: str, by: str, now: datetime) -> None:
        with self._writing() as db:
            row = _standing(db, incident)
            if row["closed"] is not None:
                raise UnknownIncident(f"{row['id']} is closed already")
            _by_hand(db, row["id"], closed=now)
            _happened(db, row["id"], now, "closed", "closed", by)

    def note(self, incident: str, text: str, by: str, now: datetime) -> None:
        with self._writing() as db:
            row = _standing(db, incident)
            _by_hand(db, row["id"], note=f"{row['note']}\n{text}".strip())
            _happened(db, row["id"], now, "note", text, by)

    def acknowledge(self, token_or_message: str, by: str, now: datetime) -> Message | None:
        wanted = (messages.c.token == token_or_message) | (messages.c.id == token_or_message)
        with self._writing() as db:
            row = db.execute(select(messages).where(wanted)).one_or_none()
            if row is None:
                return None
            db.execute(
                update(messages)
                .where(messages.c.id == row.id, messages.c.acknowledged_at.is_(None))
                .values(acknowledged_by=by, acknowledged_at=now)
            )
        return codec.loads(Message, row.message)

    def silence(self, scope: str, until: datetime, by: str, reason: str, now: datetime) -> Silence:
        with self._writing() as db:
            # The last word on a scope counts: to end a silence is to silence it until now.
            older = (silences.c.scope == scope) & (silences.c.until > now)
            db.execute(update(silences).where(older).values(until=now))
            made = db.execute(insert(silences).values(scope=scope, until=until, by=by, reason=reason, at=now))
            key = made.inserted_primary_key
            assert key is not None
        return Silence(int(key[0]), scope, until, by, reason)

    def silences(self, now: datetime) -> list[Silence]:
        wanted = select(silences).where(silences.c.until > now).order_by(silences.c.until, silences.c.id)
        with self._reading() as db:
            return [Silence(r.id, r.scope, r.until, r.by, r.reason) for r in db.execute(wanted)]


def _standing(db: Connection, id: str) -> RowMapping:
    """The incident of that id, or the one it was merged into."""
    root = select(incidents.c.root).where(incidents.c.id == id).scalar_subquery()
    row = db.execute(select(incidents).where(incidents.c.id == root)).mappings().one_or_none()
    if row is None:
        raise UnknownIncident(f"there is no incident {id}: `tumenwatch incidents list` shows them")
    return row


def _inside(db: Connection, incident: str, but: Iterable[int] = ()) -> list[RowMapping]:
    wanted = select(members).where(members.c.incident == incident, members.c.id.not_in(tuple(but)))
    return list(db.execute(wanted.order_by(members.c.id)).mappings())


def _chosen(db: Connection, incident: str, ids: Sequence[int]) -> list[RowMapping]:
    wanted = select(members).where(members.c.incident == incident, members.c.id.in_(tuple(ids)))
    rows = list(db.execute(wanted.order_by(members.c.id)).mappings())
    if missing := sorted(set(ids) - {row["id"] for row in rows}):
        raise UnknownIncident(f"{incident} holds no report {', '.join(map(str, missing))}")
    if not rows:
        raise UnknownIncident("name at least one report to take out")
    return rows


def _revive(db: Connection, incident: str, chosen: Sequence[RowMapping]) -> str | None:
    """A merge taken back: the chosen reports are exactly those that a merged incident brought along."""
    into = {
        row.id: row.merged_into
        for row in db.execute(
            select(incidents.c.id, incidents.c.merged_into).where(incidents.c.root == incident)
        )
    }
    inside = select(members.c.id, members.c.home).where(members.c.incident == incident)
    homes = {row.id: row.home for row in db.execute(inside)}
    wanted = {row["id"] for row in chosen}
    for id in (id for id, parent in into.items() if parent is not None):
        family = {child for child in into if id in _chain(child, into)}
        if {member for member, home in homes.items() if home in family} == wanted:
            db.execute(update(incidents).where(incidents.c.id == id).values(merged_into=None))
            db.execute(update(incidents).where(incidents.c.id.in_(family)).values(root=id))
            return str(id)
    return None


def _chain(id: str, into: dict[str, str | None]) -> list[str]:
    chain = [id]
    while (parent := into.get(chain[-1])) is not None:
        chain.append(parent)
    return chain


def _open(db: Connection, chosen: Sequence[RowMapping], now: datetime, view: View) -> str:
    inside = tuple(codec.loads(Member, row["member"]) for row in chosen)
    while True:
        identity = "i-" + "".join(secrets.choice(_ALPHABET) for _ in range(8))
        if db.execute(select(incidents.c.id).where(incidents.c.id == identity)).first() is None:
            break
    put_incident(db, view(identity, now, inside), inside)
    return identity


def _move(db: Connection, ids: Sequence[int], incident: str) -> None:
    db.execute(update(members).where(members.c.id.in_(ids)).values(incident=incident))


def _rebuild(db: Connection, id: str, view: View) -> None:
    """The view again, from the reports that are in it now."""
    inside = members_of(db, id)
    opened = db.execute(select(incidents.c.opened).where(incidents.c.id == id)).scalar_one()
    if inside:  # an archived incident may be known without reports
        put_incident(db, view(id, opened, inside), inside)


def _by_hand(db: Connection, id: str, **values: object) -> None:
    db.execute(update(incidents).where(incidents.c.id == id).values(**values, changed=newest_change(db) + 1))


def _link(
    db: Connection, kind: str, here: Sequence[Member], there: Sequence[Member], by: str, now: datetime
) -> None:
    """For every pair across, so that the word holds whichever of them a later replay meets first. The last word
    of a person counts."""
    for one in {member.key for member in here}:
        for other in {member.key for member in there} - {one}:
            low, high = sorted((one, other))
            row = {"one": low, "other": high, "kind": kind, "by": by, "at": now}
            db.execute(
                upsert(links).values(row).on_conflict_do_update(index_elements=["one", "other"], set_=row)
            )


def _part(
    db: Connection, stay: Sequence[RowMapping], go: Sequence[RowMapping], by: str, now: datetime
) -> None:
    here = [codec.loads(Member, row["member"]) for row in stay]
    there = [codec.loads(Member, row["member"]) for row in go]
    _link(db, "apart", here, there, by, now)
    for group in (here, there):  # what was left together and what was taken out together stays together
        _link(db, "same", group, group, by, now)


def _happened(db: Connection, incident: str, now: datetime, kind: str, reason: str, by: str) -> None:
    db.execute(insert(history).values(incident=incident, at=now, kind=kind, reason=reason, by=by))
