"""`missed`: a person says that an article should have alerted."""

from __future__ import annotations

import argparse
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from monitor.alerts import mask_for, masked_link
from monitor.commands import reasons
from monitor.commands.alerts import rules_in
from monitor.commands.inputs import Faults, items, published_at
from monitor.commands.phrases import Phrases
from monitor.commands.shared import (
    command,
    complain,
    ledger_of,
    local,
    now,
    person,
    print_json,
    settings_of,
    table,
)
from monitor.desks.bench import without_names
from monitor.desks.jobs import document_of

if TYPE_CHECKING:
    from datetime import datetime

    from monitor.config import Settings
    from monitor.store import Store
    from monitor.store.answers import Mark, MessageFile, Trail
    from rules.verdict import Document, Verdict


def add(commands: Any) -> None:
    one = command(
        commands,
        "missed",
        "Say that an article should have alerted and did not; without URL list what was said so far.\n\n"
        "The article is taken from the ledger, or fetched when no source ever listed it; it is judged by the rules as "
        "they\nare now, and the addition is shown, so that you see what was lacking. It is recorded with your name "
        "and reported in\nthe next digest. Nobody else is told of it, and no rule changes by itself: docs/tuning.md "
        "tells how to add a word. An\narticle that people were told of is not recorded (exit status 1).",
        "  tumenwatch missed https://news.example/article --reason 'the whole village knew'\n"
        "  tumenwatch missed https://news.example/article --published 2026-03-01\n  tumenwatch missed",
        lists=True,
    )
    one.add_argument("url", nargs="?", metavar="URL", help="address of the article")
    one.add_argument("--reason", default="", metavar="TEXT", help="why it matters; kept with your name")
    one.add_argument(
        "--published",
        type=published_at,
        metavar="DATE",
        help="its day, for a fetched page that does not say it",
    )
    one.add_argument("--by", metavar="NAME", default="", help="who says so (default: your login name)")
    one.set_defaults(do=_missed)


@dataclass(frozen=True, slots=True)
class _Found:
    """The article, as it could be had."""

    document: Document | None
    trouble: str
    """What came between: never listed, not had, not yet read. Empty when it was read and stayed silent."""


@dataclass(slots=True)
class _Heard(Faults):
    """What went wrong while fetching, kept as words."""

    words: list[str] = field(default_factory=list)

    def say(self, message: str) -> None:
        self.count += 1
        self.words.append(message)


def _missed(options: argparse.Namespace) -> int:
    from monitor.store.answers import Mark
    from rules.judge import load_rules
    from spiders.urls import canonical

    settings = settings_of(options)
    say = Phrases.of(settings)
    with ledger_of(settings) as store:
        if options.url is None:
            return _list(store, options, say)
        if not options.url.startswith(("http://", "https://")):
            complain(f'expected an address that begins with http:// or https://, not "{options.url}"')
            return 2
        trail = store.article_by_url(canonical(options.url)) or store.article_by_url(options.url)
        if trail is not None and (file := _told(trail)) is not None:
            complain(
                f"people were told of it, {local(file.message.owed)}: tumenwatch alerts show {file.message.id}"
            )
            return 1
        found = _in_ledger(trail, settings) or _fetched(options.url, options.published, settings, trail)
        verdict = None
        if found.document is not None:
            verdict = load_rules(settings.rules.pack, settings.rules, prove=False).judge(found.document)
        mark = Mark(
            about=canonical(options.url),
            word="missed",
            by=person(options),
            at=now(),
            reason=options.reason,
            title=without_names(found.document.title, verdict) if found.document and verdict else "",
            link=_link(options.url, verdict),
            incident=trail.incidents[0].id if trail is not None and trail.incidents else "",
            rules=rules_in(verdict),
            decision=verdict.decision if verdict else "",
            points=verdict.points if verdict else 0,
            threshold=verdict.threshold if verdict else 0,
            trouble=found.trouble,
        )
        store.put_mark(mark)
    if options.json:
        print_json(mark)
        return 0
    if found.document is not None and verdict is not None:
        document = found.document
        lines = reasons.verdict_lines(
            options.url, document.title, document.text, verdict, say, published=document.published
        )
        print("\n".join(lines))
    for line in _afterwards(mark, say):
        print(line)
    return 0


def _afterwards(mark: Mark, say: Phrases) -> list[str]:
    lines = ["; ".join(say(part) for part in mark.trouble.split("; ")) + "."] if mark.trouble else []
    if mark.decision == "alert":
        lines.append(say("By the rules as they are now it would alert."))
    elif mark.decision:
        lines.append(say("To have its like told, add the word that it lacks: docs/tuning.md."))
    lines.append(say("Recorded for {by}; the next digest reports it.", by=mark.by))
    return lines


def _told(trail: Trail) -> MessageFile | None:
    """A message that names the article itself, and that was not only for a digest."""
    addresses = {version.article.url for version in trail.versions} | {trail.url}
    return next(
        (
            file
            for file in trail.messages
            if file.message.urgency != "digest"
            and any(one.url in addresses for facts in file.message.facts for one in facts.evidence)
        ),
        None,
    )


def _in_ledger(trail: Trail | None, settings: Settings) -> _Found | None:
    """The newest version that was read, in the words of the page where there is one."""
    if trail is None or not trail.versions:
        return None
    best = max(trail.versions, key=lambda one: (one.article.completeness == "complete", one.id))
    zone = next((source.zone for source in settings.sources if source.id in best.sources), "UTC")
    return _Found(document_of(best.article, zone, best.seen), "")


def _fetched(url: str, published: datetime | None, settings: Settings, trail: Trail | None) -> _Found:
    never = NEVER_LISTED if trail is None else NOT_READ
    heard = _Heard()
    item = next(items([url], published, settings, heard), None)
    if item is None:
        return _Found(None, "; ".join([never, *heard.words]))
    return _Found(item.document, never)


NEVER_LISTED = "no source that is on has listed it"
NOT_READ = "a source listed it, but its page was not read"


def _link(url: str, verdict: Verdict | None) -> str:
    names = [name.words for report in verdict.reports for name in report.names] if verdict else []
    return masked_link(url, mask_for(names))


def _list(store: Store, options: argparse.Namespace, say: Phrases) -> int:
    found = [mark for mark in store.marks() if mark.word == "missed"]
    if options.json:
        print_json(found)
        return 0
    head = [say(one) for one in ("when", "by", "decision", "points", "title", "reason")]
    rows = [
        (
            local(one.at),
            one.by,
            say(one.decision) if one.decision else "",
            f"{one.points}/{one.threshold}" if one.decision else "",
            one.title or one.link,
            one.reason or one.trouble,
        )
        for one in found
    ]
    print("\n".join(table(head, rows)))
    return 0
