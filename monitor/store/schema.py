"""The ledger's tables. What must still happen has a row with `due_at`; `attempts` guards every write.

`taken` says that `due_at` is the end of a lease, so that a fresh start can give back what a dead daemon had in hand.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    TypeDecorator,
    UniqueConstraint,
    text,
    true,
)
from sqlalchemy import Text as PlainText
from sqlalchemy.types import String


class Instant(TypeDecorator[datetime]):
    """Aware UTC in and out. Kept as text of one width, so that its order is the order of time and a person can read
    the file."""

    impl = String(27)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value} has no time zone: the ledger keeps aware times only")
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ").rjust(27, "0")

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


class Text(TypeDecorator[str]):
    """Any text a feed can hold, made storable."""

    impl = PlainText
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else storable(value)


def storable(text: str) -> str:
    """Halves of surrogate pairs, which no database takes, become U+FFFD one for one, so that offsets stay true."""
    return _HALF.sub("\ufffd", text)


_HALF = re.compile("[\ud800-\udfff]")


metadata = MetaData()

schema_version = Table("schema_version", metadata, Column("version", Integer, nullable=False))

sources = Table(
    "sources",
    metadata,
    Column("id", Text, primary_key=True),
    Column("host", Text, nullable=False),
    Column("described", Text, nullable=False),  # Source as JSON
    Column("active", Boolean, nullable=False, server_default=true()),
    Column("due_at", Instant),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("recorded", Integer, nullable=False, server_default="0"),  # `attempts` at the last recorded visit
    Column("taken", Boolean, nullable=False, server_default="0"),
    Column("failures", Integer, nullable=False, server_default="0"),
    Column("etag", Text),
    Column("last_modified", Text),
    Column("last_full", Instant),
    Column("last_poll", Instant),
    Column("last_success", Instant),
    Column("last_new", Instant),
    Column("last_status", Integer),
    Column("last_error", Text),
)
Index("sources_due", sources.c.due_at)

polls = Table(
    "polls",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("source", Text, ForeignKey("sources.id"), nullable=False),
    Column("at", Instant, nullable=False),
    Column("status", Integer),
    Column("error", Text),
    Column("found", Integer, nullable=False),  # entries in the answer
    Column("fresh", Integer, nullable=False),  # of them, never seen before
    Column(
        "gap_after", Instant
    ),  # the last fruitful visit, when this one shares no entry with what was known
    Column("url", Text, nullable=False),
    Column("retry_after", Float),
)
Index("polls_source", polls.c.source, polls.c.at)
Index("polls_at", polls.c.at)
Index("polls_gap", polls.c.gap_after, sqlite_where=polls.c.gap_after.is_not(None))

entries = Table(
    "entries",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("source", Text, ForeignKey("sources.id"), nullable=False),
    Column("guid", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("host", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("summary", Text, nullable=False),
    Column("published", Instant),
    Column("author", Text, nullable=False),
    Column("seen", Instant, nullable=False),
    Column("old_stock", Boolean, nullable=False),
    Column("teaser_judged", Boolean, nullable=False, server_default="0"),
    Column("due_at", Instant),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("taken", Boolean, nullable=False, server_default="0"),
    Column("error", Text, nullable=False, server_default=""),
    Column("set_aside", Instant),
    UniqueConstraint("source", "guid"),
)
Index("entries_due", entries.c.due_at, sqlite_where=entries.c.due_at.is_not(None))
Index(  # the reading desk's queue, in its order
    "entries_queue",
    entries.c.old_stock,
    entries.c.due_at,
    entries.c.host,
    sqlite_where=entries.c.due_at.is_not(None),
)
Index("entries_taken", entries.c.host, entries.c.due_at, sqlite_where=text("taken = 1"))
Index("entries_url", entries.c.url)
Index("entries_seen", entries.c.seen)
Index("entries_aside", entries.c.set_aside, sqlite_where=entries.c.set_aside.is_not(None))

articles = Table(
    "articles",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("url", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("published", Instant),
    Column("lang", Text),
    Column("completeness", Text, nullable=False),
    Column("tail", Text, nullable=False),  # tuple[Extent, ...] as JSON
    Column("links", Text, nullable=False),  # tuple[str, ...] as JSON
    Column("seen", Instant, nullable=False),
    UniqueConstraint("url", "digest"),
)
Index("articles_seen", articles.c.seen)

entry_articles = Table(
    "entry_articles",
    metadata,
    Column("entry_id", Integer, ForeignKey("entries.id"), primary_key=True),
    Column("article_id", Integer, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
)
Index("entry_articles_article", entry_articles.c.article_id)

pages = Table(
    "pages",
    metadata,
    Column("article_id", Integer, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Column("url", Text, nullable=False),
    Column("status", Integer, nullable=False),
    Column("headers", Text, nullable=False),  # tuple[tuple[str, str], ...] as JSON
    Column("body", LargeBinary, nullable=False),  # zlib
    Column("sha256", Text, nullable=False),  # of the body as it came
    Column("fetched_at", Instant, nullable=False),
)
Index("pages_url", pages.c.url)

verdicts = Table(
    "verdicts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("article_id", Integer, ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    Column("entry_id", Integer, ForeignKey("entries.id")),  # the entry that led to it first
    Column("ruleset", Text, nullable=False),
    Column("decision", Text, nullable=False),
    Column("points", Integer, nullable=False),
    Column("threshold", Integer, nullable=False),
    Column("verdict", Text, nullable=False),  # Verdict as JSON
    Column("at", Instant, nullable=False),
    Column("telling", Boolean, nullable=False),
    Column("old_stock", Boolean, nullable=False),
    Column("due_at", Instant),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("taken", Boolean, nullable=False, server_default="0"),
    Column("resolved", Instant),
    Column("error", Text, nullable=False, server_default=""),
    Column("set_aside", Instant),
    UniqueConstraint("article_id", "ruleset"),
)
Index("verdicts_due", verdicts.c.due_at, sqlite_where=verdicts.c.due_at.is_not(None))
Index("verdicts_at", verdicts.c.at)

incidents = Table(
    "incidents",
    metadata,
    Column("id", Text, primary_key=True),
    Column("opened", Instant, nullable=False),
    Column("archived", Text, nullable=False, server_default=""),
    Column("closed", Instant),
    Column("note", Text, nullable=False, server_default=""),
    Column("merged_into", Text, ForeignKey("incidents.id")),
    Column(
        "root", Text, nullable=False
    ),  # the incident at the end of merged_into; itself when it stands alone
    Column("last_published", Instant),
    Column("view", Text, nullable=False),  # Incident as JSON, without its members
    Column("changed", Integer, nullable=False),  # rises with every change to any incident
)
Index("incidents_last_published", incidents.c.last_published)
Index("incidents_changed", incidents.c.changed, unique=True)
Index("incidents_archived", incidents.c.archived, unique=True, sqlite_where=incidents.c.archived != "")
Index("incidents_root", incidents.c.root)
Index("incidents_opened", incidents.c.opened)

members = Table(
    "members",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("incident", Text, ForeignKey("incidents.id"), nullable=False),
    Column("home", Text, ForeignKey("incidents.id"), nullable=False),  # the incident it was first put into
    Column("article_id", Integer, ForeignKey("articles.id")),  # none for the archive's
    Column("report", Integer, nullable=False),
    Column("member", Text, nullable=False),  # Member as JSON
    Column("added", Instant, nullable=False),
    UniqueConstraint("home", "article_id", "report"),
)
Index("members_article", members.c.article_id)
Index("members_incident", members.c.incident)

history = Table(
    "history",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("incident", Text, ForeignKey("incidents.id"), nullable=False),
    Column("at", Instant, nullable=False),
    Column("kind", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("by", Text, nullable=False, server_default=""),
)
Index("history_incident", history.c.incident)

links = Table(
    "links",
    metadata,
    Column("one", Text, primary_key=True),  # one < other
    Column("other", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Instant, nullable=False),
)

messages = Table(
    "messages",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("urgency", Text, nullable=False),
    Column("owed", Instant, nullable=False),
    Column("message", Text, nullable=False),  # Message as JSON
    Column("token", Text, nullable=False, unique=True),
    Column("acknowledged_by", Text, nullable=False, server_default=""),
    Column("acknowledged_at", Instant),
)
Index("messages_owed", messages.c.owed)

message_incidents = Table(
    "message_incidents",
    metadata,
    Column("message", Text, ForeignKey("messages.id"), primary_key=True),
    Column("incident", Text, ForeignKey("incidents.id"), primary_key=True),
)
Index("message_incidents_incident", message_incidents.c.incident)

digest_lines = Table(  # what waits for digests, in the order of writing: no clock decides what was told
    "digest_lines",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("message", Text, ForeignKey("messages.id"), nullable=False, unique=True),
    sqlite_autoincrement=True,
)

deliveries = Table(
    "deliveries",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("message", Text, ForeignKey("messages.id"), nullable=False),
    Column("channel", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("due_at", Instant),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("taken", Boolean, nullable=False, server_default="0"),
    Column("first_try", Instant),
    Column("may_be_repeat", Boolean, nullable=False, server_default="0"),
    Column("error", Text, nullable=False, server_default=""),
    Column("set_aside", Instant),
    UniqueConstraint("message", "channel"),
)
Index("deliveries_due", deliveries.c.channel, deliveries.c.due_at)
Index("deliveries_state", deliveries.c.state)

tries = Table(
    "tries",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("delivery", Integer, ForeignKey("deliveries.id"), nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("at", Instant, nullable=False),
    Column("state", Text, nullable=False),
    Column("detail", Text, nullable=False),
    Column("code", Integer),
)
Index("tries_delivery", tries.c.delivery)

chores = Table(
    "chores",
    metadata,
    Column("name", Text, primary_key=True),
    Column("due_at", Instant),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("taken", Boolean, nullable=False, server_default="0"),
    Column("payload", Text, nullable=False, server_default=""),
)

acknowledgements = Table(  # by a person, of what was set aside
    "acknowledgements",
    metadata,
    Column("what", Text, primary_key=True),  # entry, verdict or delivery
    Column("id", Integer, primary_key=True),
    Column("by", Text, nullable=False),
    Column("at", Instant, nullable=False),
)

marks = (
    Table(  # a person's word on an alert, or on an article that should have been one; the last word counts
        "marks",
        metadata,
        Column("about", Text, primary_key=True),  # the message's id, or the article's address
        Column("at", Instant, nullable=False),
        Column("described", Text, nullable=False),  # Mark as JSON
    )
)

silences = Table(
    "silences",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("scope", Text, nullable=False),
    Column("until", Instant, nullable=False),
    Column("by", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", Instant, nullable=False),
)

rulesets = Table(
    "rulesets",
    metadata,
    Column("digest", Text, primary_key=True),
    Column("live_at", Instant),  # the last time it went live; the newest of all is live
    Column("held_at", Instant),  # a backtest found that it would lose what people were told of
    Column("would_lose", Text, nullable=False, server_default="[]"),  # tuple[str, ...] as JSON: incident ids
    Column("accepted_at", Instant),
    Column("accepted_by", Text, nullable=False, server_default=""),
    Column("reason", Text, nullable=False, server_default=""),
)
