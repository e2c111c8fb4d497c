"""The rows behind one address, incident or message, put together as a reader wants them. Nothing here writes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Select, select

from monitor.nouns import DeliveryState, Incident, Link, Member, Message
from monitor.store import codec
from monitor.store.answers import (
    DeliveryFile,
    FoundEntry,
    Happening,
    Judged,
    KeptMember,
    MessageFile,
    Try,
    Version,
)
from monitor.store.entries import article_of, entry_of
from monitor.store.outbox import family
from monitor.store.schema import (
    articles,
    deliveries,
    entries,
    entry_articles,
    history,
    incidents,
    links,
    members,
    message_incidents,
    messages,
    pages,
    tries,
    verdicts,
)
from rules.verdict import Verdict


def of_address(db: Connection, url: str) -> tuple[set[int], set[int]]:
    """Entries and versions that belong to an address: the entry's, the page's, or where it was fetched from."""
    entry_ids = set(db.execute(select(entries.c.id).where(entries.c.url == url)).scalars())
    article_ids = set(db.execute(select(articles.c.id).where(articles.c.url == url)).scalars())
    article_ids |= set(db.execute(select(pages.c.article_id).where(pages.c.url == url)).scalars())
    through = select(entry_articles)
    article_ids |= set(
        db.execute(
            through.with_only_columns(entry_articles.c.article_id).where(
                entry_articles.c.entry_id.in_(entry_ids)
            )
        ).scalars()
    )
    entry_ids |= set(
        db.execute(
            through.with_only_columns(entry_articles.c.entry_id).where(
                entry_articles.c.article_id.in_(article_ids)
            )
        ).scalars()
    )
    return entry_ids, article_ids


def found_entries(db: Connection, ids: Iterable[int]) -> tuple[FoundEntry, ...]:
    wanted = select(entries).where(entries.c.id.in_(tuple(ids))).order_by(entries.c.id)
    return tuple(
        FoundEntry(
            id=row["id"],
            entry=entry_of(row),
            seen=row["seen"],
            due_at=row["due_at"],
            attempts=row["attempts"],
            error=row["error"],
            set_aside=row["set_aside"],
            old_stock=row["old_stock"],
        )
        for row in db.execute(wanted).mappings()
    )


def version_of(db: Connection, id: int) -> Version:
    row = db.execute(select(articles).where(articles.c.id == id)).mappings().one()
    page = db.execute(
        select(pages.c.sha256, pages.c.fetched_at).where(pages.c.article_id == id)
    ).one_or_none()
    through = select(entries.c.source).join(entry_articles, entry_articles.c.entry_id == entries.c.id)
    led = db.execute(through.where(entry_articles.c.article_id == id).distinct().order_by(entries.c.source))
    judged = db.execute(select(verdicts).where(verdicts.c.article_id == id).order_by(verdicts.c.id))
    return Version(
        id=id,
        article=article_of(row),
        seen=row["seen"],
        sources=tuple(led.scalars()),
        verdicts=tuple(
            Judged(v.id, codec.loads(Verdict, v.verdict), v.at, v.resolved, waiting=v.due_at is not None)
            for v in judged
        ),
        page_sha256=page.sha256 if page else "",
        page_fetched=page.fetched_at if page else None,
    )


def messages_about(ids: Sequence[str]) -> Select[Any]:
    told = select(message_incidents.c.message).where(message_incidents.c.incident.in_(ids))
    return select(messages).where(messages.c.id.in_(told)).order_by(messages.c.owed, messages.c.id)


def message_files(db: Connection, wanted: Select[Any]) -> list[MessageFile]:
    rows = db.execute(wanted).all()
    ids = [row.id for row in rows]
    ways: dict[str, list[DeliveryFile]] = {id: [] for id in ids}
    sent = select(deliveries).where(deliveries.c.message.in_(ids)).order_by(deliveries.c.id)
    tried: dict[int, list[Try]] = {}
    attempts = select(tries).join(deliveries, deliveries.c.id == tries.c.delivery)
    for t in db.execute(attempts.where(deliveries.c.message.in_(ids)).order_by(tries.c.id)):
        once = Try(t.attempt, t.at, DeliveryState(t.state), t.detail, t.code)
        tried.setdefault(t.delivery, []).append(once)
    for d in db.execute(sent):
        ways[d.message].append(
            DeliveryFile(
                id=d.id,
                channel=d.channel,
                state=DeliveryState(d.state),
                due_at=d.due_at,
                attempts=d.attempts,
                may_be_repeat=d.may_be_repeat,
                tries=tuple(tried.get(d.id, ())),
            )
        )
    return [
        MessageFile(
            message=codec.loads(Message, row.message),
            deliveries=tuple(ways[row.id]),
            acknowledged_by=row.acknowledged_by,
            acknowledged_at=row.acknowledged_at,
        )
        for row in rows
    ]


def taken_in(id: str) -> Select[str]:
    return family([id]).where(incidents.c.id != id).order_by(incidents.c.opened, incidents.c.id)


def kept_members(db: Connection, id: str) -> tuple[KeptMember, ...]:
    wanted = select(members).where(members.c.incident == id).order_by(members.c.id)
    kept = [
        KeptMember(row.id, replace(codec.loads(Member, row.member)), row.added, row.home)
        for row in db.execute(wanted)
    ]
    return tuple(sorted(kept, key=lambda each: (each.member.published, each.member.key)))


def happenings(db: Connection, ids: Sequence[str]) -> tuple[Happening, ...]:
    wanted = select(history).where(history.c.incident.in_(ids)).order_by(history.c.at, history.c.id)
    return tuple(Happening(r.incident, r.at, r.kind, r.reason, r.by) for r in db.execute(wanted))


def links_of(db: Connection, incident: Incident) -> tuple[Link, ...]:
    keys = {member.key for member in incident.members}
    wanted = select(links).where(links.c.one.in_(keys) | links.c.other.in_(keys))
    rows = db.execute(wanted.order_by(links.c.at, links.c.one, links.c.other))
    return tuple(Link(r.kind, r.one, r.other, r.by, r.at) for r in rows)
