"""What is done in seats: reading what strangers wrote, judging it, and talking to servers that may hang.

These functions run in children of the nursery. What they import is loaded there once (`PRELOAD`), never by the daemon
itself, which stays small; that is why the imports stand inside.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from monitor.config import Channel
from monitor.nouns import Delivery, Incident, Outcome
from rules.tuning import RuleTuning
from rules.verdict import Decision, Document, Span, Verdict
from spiders.items import Article, Entry, Page, Poll, Source

if TYPE_CHECKING:
    from rules.judge import RuleSet

PRELOAD = ("spiders.feeds", "spiders.listings", "spiders.articles", "rules.judge", "monitor.delivery")

_rules: RuleSet | None = None
"""The rule set of this nursery and all its children: loaded by `warm` before any of them is born."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An article with what the rules say of it."""

    article: Article
    verdict: Verdict


_atlas: dict[str, dict[str, str]] = {}
"""Language to the names of places in it, by the gazetteer's ids."""


def warm(tuning: RuleTuning, channels: Sequence[Channel]) -> None:
    """Load the rules, the names of places and what the channels need, before any child is born.

    Raises DocumentError with file, line and what was expected.
    """
    from monitor.delivery import warm as warm_delivery
    from rules.judge import load_rules

    global _rules
    _rules = load_rules(tuning.pack, tuning)
    warm_delivery(channels)
    for language in {channel.language for channel in channels} - {"en"}:
        _atlas[language] = names_of_places(tuning.pack, language)


def read_source(source: Source, page: Page) -> Poll:
    """What is on a source's page, whatever kind it is."""
    if source.kind == "feed":
        from spiders.feeds import read_feed

        return read_feed(source, page)
    from spiders.listings import read_listing

    return read_listing(source, page)


def judge_teaser(entry: Entry, zone: str, seen: datetime) -> Reading:
    """Judge what the feed itself says, before the page is had."""
    from spiders.articles import teaser_article

    return _judged(teaser_article(entry), zone, seen)


def read_page(page: Page, entry: Entry, zone: str, seen: datetime) -> Reading:
    """Find the article on its page and judge it. Raises UnreadablePage with a clear sentence."""
    from spiders.articles import read_article

    return _judged(read_article(page, entry, zone), zone, seen)


def archive(tuning: RuleTuning) -> tuple[Incident, ...]:
    """The pack's past incidents, known from the first day; none when the pack has none."""
    from monitor.incidents.archive import archive as read_archive
    from rules.places import load_gazetteer

    file = tuning.pack / "incidents.csv"
    return read_archive(file, load_gazetteer(tuning.pack).place) if file.exists() else ()


def check_channels(channels: Sequence[Channel]) -> None:
    """Raise ChannelError, naming the channel and never its address, unless each gives exactly one service."""
    from monitor.delivery import open_channels

    open_channels(channels)


def send(channel: Channel, delivery: Delivery, allow: tuple[str, ...], address: str) -> Outcome:
    """One attempt. `allow` are the private addresses that the settings let be reached, `address` that of our pages."""
    from monitor.delivery import send as deliver

    return deliver(channel, delivery, allow=allow, atlas=_atlas.get(channel.language), address=address)


def rules_digest() -> str:
    """Which rules this nursery judges by; empty when it knows none."""
    return _rules.digest if _rules is not None else ""


def decisions(documents: Sequence[Document]) -> tuple[Decision, ...]:
    """What this nursery's rules decide on each."""
    if _rules is None:
        raise RuntimeError("no rules are loaded in this nursery")
    return tuple(_rules.judge(document).decision for document in documents)


def document_of(article: Article, zone: str, seen: datetime) -> Document:
    """An article version as the judge gets it: dated in its outlet's zone, never later than it was seen."""
    published = min(article.published or seen, seen).astimezone(UTC)  # a feed may claim tomorrow
    return Document(
        id=article.url,
        title=article.title,
        text=article.text,
        published=published.astimezone(ZoneInfo(zone or "UTC")),
        url=article.url,
        lang=article.lang,
        tail=tuple(Span("text", extent.start, extent.end) for extent in article.tail),
    )


def _judged(article: Article, zone: str, seen: datetime) -> Reading:
    if _rules is None:
        raise RuntimeError("no rules are loaded in this nursery")
    if article.published is not None:
        article = replace(article, published=min(article.published, seen).astimezone(UTC))
    return Reading(article, _rules.judge(document_of(article, zone, seen)))


def names_of_places(pack: Path, language: str) -> dict[str, str]:
    """The first name in that language for each place that has one; the others keep the gazetteer's own."""
    gazetteer, column = pack / "gazetteer.csv", f"name_{language}"
    if not gazetteer.exists():
        return {}
    with gazetteer.open(encoding="utf-8-sig", newline="") as rows:
        return {
            row["id"]: name for row in csv.DictReader(rows) if (name := (row.get(column) or "").split(";")[0])
        }
