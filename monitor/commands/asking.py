"""`why` and `status`: what the ledger knows."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from monitor.commands import reasons
from monitor.commands.phrases import Phrases
from monitor.commands.shared import (
    command,
    duration,
    ledger_of,
    local,
    now,
    print_json,
    settings_of,
    table,
)
from monitor.config import Settings

if TYPE_CHECKING:
    from monitor.store import Store
    from monitor.store.answers import DeliveryFile, FoundEntry, MessageFile, SourceHealth, Trail, Version


def add(commands: Any) -> None:
    why = command(
        commands,
        "why",
        "Say what became of an address: seen, read, judged, told, and why, or why not.\n\n"
        "Shows the addition that led to the decision, for silence too.",
        "  tumenwatch why https://example.org/news/1",
        lists=True,
    )
    why.add_argument("url", metavar="URL")
    why.set_defaults(do=_why)
    status = command(
        commands,
        "status",
        "Say how the watch is doing: sources, what waits, what was told, what was set aside, near misses.\n\n"
        "Exit status 1 when something needs a person: an alert that reached nobody, something given up, a source or a\n"
        "channel that fails. A source or channel that works again is well by itself; the rest stays until somebody\n"
        "acknowledges it (tumenwatch ack) or has it tried again (tumenwatch retry). Pages that could not be read are\n"
        "shown, and count, only as far back as --since.",
        "  tumenwatch status\n  tumenwatch status --since 7d --json",
        lists=True,
    )
    status.add_argument(
        "--since", type=duration, default=timedelta(days=1), metavar="TIME", help="look back (default: 24h)"
    )
    status.set_defaults(do=_status)


# why ---------------------------------------------------------------------------------------------------------


def _why(options: argparse.Namespace) -> int:
    from spiders.urls import canonical

    settings = settings_of(options)
    say = Phrases.of(settings)
    with ledger_of(settings) as store:
        trail = store.article_by_url(canonical(options.url)) or store.article_by_url(options.url)
    if trail is None:
        if options.json:
            print_json({"url": options.url, "seen": False})
        else:
            print(say("{url} was never seen: no source that is on has listed it.", url=options.url))
            print(say("Ask `tumenwatch scan {url}` how it would be judged.", url=options.url))
        return 1
    if options.json:
        print_json(trail)
    else:
        print("\n".join(_trail(trail, say)))
    return 0


def _trail(trail: Trail, say: Phrases) -> Iterator[str]:
    from spiders.articles import teaser_article

    at = now()
    for found in trail.entries:
        yield say("Seen {when} in {source}.", when=local(found.seen), source=found.entry.source) + _fate(
            found, at, say
        )
    teasers = {teaser_article(found.entry).digest for found in trail.entries}
    pages = [one for one in trail.versions if one.article.digest not in teasers]
    for version in trail.versions:
        article = version.article
        yield ""
        if version in pages:
            whole = article.completeness == "complete"
            yield say("The page:") if whole else say("The page, which shows only a part of the article:")
        else:
            yield (
                say("The teaser, as the source lists it:")
                if pages
                else say("The teaser, as the source lists it; the page was not read:")
            )
        if version.page_sha256:
            yield say("Page kept, SHA-256 {digest}.", digest=version.page_sha256[:16])
        if version not in pages and _alone(version, pages):
            yield say("Only the teaser says so; the page, as it was read, does not. It went to the digest.")
        if not version.verdicts:
            yield say("Not judged yet.")
        for judged in version.verdicts[-1:]:
            yield from reasons.verdict_lines(
                article.url, article.title, article.text, judged.verdict, say, published=article.published
            )
            if judged.waiting:
                yield "  " + say("waits to be resolved into incidents")
    for incident in trail.incidents:
        yield ""
        yield say(
            "Part of incident {id}: {stage}, {count} reports.",
            id=incident.id,
            stage=say(incident.stage),
            count=len(incident.members),
        )
    for message in trail.messages:
        yield from message_lines(message, say, at)
    if trail.incidents and not trail.messages:
        yield say("Nobody was told: nothing in it was new to its incident.")


def _alone(teaser: Version, pages: Sequence[Version]) -> bool:
    """The teaser would alert, and the whole page was read and reports nothing."""
    whole = [page for page in pages if page.article.completeness == "complete" and page.verdicts]
    alerts = any(judged.verdict.decision == "alert" for judged in teaser.verdicts[-1:])
    return alerts and bool(whole) and not any(page.verdicts[-1].verdict.reports for page in whole)


def _fate(found: FoundEntry, at: datetime, say: Phrases) -> str:
    parts = []
    if found.old_stock:
        parts.append(say("It was there before the watch began."))
    if found.set_aside:
        parts.append(say("Set aside after {count} tries: {error}", count=found.attempts, error=found.error))
    elif found.due_at is not None:
        parts.append(say("Still to be read, {when}.", when=say.ago(found.due_at, at)))
        if found.error:
            parts.append(say("Last try: {error}", error=found.error))
    return "".join(" " + part for part in parts)


def message_lines(file: MessageFile, say: Phrases, at: datetime) -> Iterator[str]:
    message = file.message
    changes = ", ".join(say(change.kind) for facts in message.facts for change in facts.changes)
    yield say(
        "Message {id} ({urgency}; {changes}), owed {when}:",
        id=message.id,
        urgency=say(message.urgency),
        changes=changes or say(message.kind),
        when=local(message.owed),
    )
    for delivery in file.deliveries:
        yield "  " + _delivery_line(delivery, say, at)
    if not file.deliveries:
        yield "  " + say("for the next digest")


def _delivery_line(delivery: DeliveryFile, say: Phrases, at: datetime) -> str:
    last = delivery.tries[-1] if delivery.tries else None
    line = f"{delivery.channel}: {say(delivery.state)}"
    if last is not None:
        line += f", {local(last.at)}" + (f", {last.code}" if last.code else "")
        line += f", “{last.detail}”" if last.detail else ""
    if delivery.due_at is not None:
        line += ", " + say("next try {when}", when=say.ago(delivery.due_at, at))
    return line


# status ------------------------------------------------------------------------------------------------------


def _status(options: argparse.Namespace) -> int:
    settings = settings_of(options)
    say = Phrases.of(settings)
    at = now()
    with ledger_of(settings) as store:
        picture = _picture(store, settings, at, options.since)
    trouble = ("unheard", "set_aside", "failing", "channels_failing")
    wrong = any(picture[one] for one in trouble) or not picture["balance"].even
    if options.json:
        print_json(picture)
    else:
        print("\n".join(_status_lines(picture, say, at)))
    return 1 if wrong else 0


def _picture(store: Store, settings: Settings, at: datetime, since: timedelta) -> dict[str, Any]:
    from monitor.health import fails
    from monitor.store import LedgerTaken, StoreError, hold_lock

    running = False
    try:
        with hold_lock(settings.storage.ledger):
            pass
    except LedgerTaken:
        running = True
    except StoreError:
        pass
    on = {channel.id for channel in settings.channels_on}
    sources = [one for one in store.source_health() if one.active]
    failing_since = at - timedelta(seconds=settings.health.failing_after)
    return {
        "at": at,
        "running": running,
        "ledger": settings.storage.ledger,
        "sources": len(sources),
        "visited": sum(one.last_poll is not None for one in sources),
        "failing": [one for one in sources if _failing(one, failing_since)],
        "entries": sum(one.entries for one in sources),
        "waiting": [
            {"work": work, "rows": rows, "oldest": oldest} for work, rows, oldest in store.work_waiting(at)
        ],
        "deliveries": [
            {"channel": channel, "state": state, "count": count}
            for channel, state, count in store.delivery_counts()
        ],
        "balance": store.balance(at - since, at),
        "gaps": store.gaps(at - since),
        "unheard": store.unheard(),
        "channels_failing": [one for one in store.channel_health() if one.channel in on and fails(one, at)],
        "set_aside": [one for one in store.set_aside() if one.what != "entry" or one.since >= at - since],
        "silences": store.silences(at),
        "rules_held": store.rules_held(),
        "near_misses": store.near_misses(at - since, limit=10),
        "since": at - since,
    }


def _failing(one: SourceHealth, since: datetime) -> bool:
    return one.failures > 0 and (one.last_success or one.last_poll or since) <= since


def _status_lines(picture: dict[str, Any], say: Phrases, at: datetime) -> Iterator[str]:
    from monitor.alerts import render

    yield say("The daemon is running.") if picture["running"] else say("No daemon is running.")
    yield say(
        "Sources: {count}, visited {visited}, entries seen {entries}.",
        count=picture["sources"],
        visited=picture["visited"],
        entries=picture["entries"],
    )
    for held in picture["rules_held"]:
        yield say(
            "Rules {version} are held back since {at}: they would lose {incidents}.",
            version=held.digest,
            at=local(held.held_at),
            incidents=", ".join(held.would_lose),
        )
        yield f"  tumenwatch rules accept {held.digest}"
    for one in picture["failing"]:
        yield "  " + say(
            "{source} fails since {when}: {error}",
            source=one.source.id,
            when=local(one.last_success) or say("the beginning"),
            error=one.error or "",
        )
    for one in picture["channels_failing"]:
        yield "  " + say(
            "The channel {channel} fails since {when}: {error}",
            channel=one.channel,
            when=local(one.since),
            error=one.detail,
        )
    for gap in picture["gaps"]:
        yield "  " + say(
            "{source}: items may have been missed between {after} and {until}",
            source=gap.source,
            after=local(gap.after),
            until=local(gap.until),
        )
    waiting = [f"{one['work']} {one['rows']}" for one in picture["waiting"] if one["rows"]]
    yield say("Waiting now: {work}.", work=", ".join(waiting) or say("nothing"))
    balance = picture["balance"]
    yield say(
        "Incidents since {since}: {found} found = {told} told + {merged} merged + {waiting} waiting"
        " + {suppressed} suppressed + {undelivered} undelivered.",
        since=local(picture["since"]),
        found=balance.found,
        told=balance.told,
        merged=balance.merged,
        waiting=balance.waiting,
        suppressed=balance.suppressed,
        undelivered=balance.undelivered,
    )
    if picture["unheard"]:
        yield ""
        yield say("Reached nobody (tumenwatch ack ID once somebody has it in hand):")
        yield from table(
            [say("id"), say("owed"), say("about")],
            [(one.id, local(one.owed), render(one, say.language).short) for one in picture["unheard"]],
        )
    if picture["deliveries"]:
        yield ""
        rows = [(one["channel"], say(one["state"]), str(one["count"])) for one in picture["deliveries"]]
        yield from table([say("channel"), say("state"), say("messages")], rows)
    if picture["silences"]:
        yield ""
        for silence in picture["silences"]:
            yield say(
                "Silenced until {until} by {by}: {scope} ({reason})",
                until=local(silence.until),
                by=silence.by,
                scope=silence.scope,
                reason=silence.reason,
            )
    if picture["near_misses"]:
        yield ""
        yield say("Near misses (ask `tumenwatch why URL`):")
        yield from table(
            [say("points"), say("language"), say("title"), "URL"],
            [(f"{n.points}/{n.threshold}", n.lang, n.title, n.url) for n in picture["near_misses"]],
        )
    if picture["set_aside"]:
        yield ""
        yield say("Given up, for a person to look at (tumenwatch retry ABOUT, or ack ABOUT):")
        yield from table(
            [say("what"), say("about"), say("tries"), say("since"), say("error")],
            [(say(s.what), s.about, str(s.attempts), local(s.since), s.error) for s in picture["set_aside"]],
        )
