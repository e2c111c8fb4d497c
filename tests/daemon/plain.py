"""A judge that knows one sentence, for tests of the daemon that are not about judging."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from monitor.config import Channel
from monitor.desks import jobs
from monitor.desks.jobs import Reading
from monitor.nouns import Incident
from rules.tuning import RuleTuning
from rules.verdict import Count, DateInterval, Place, Reason, Report, Span, Verdict
from spiders.items import Article, Entry, Page

HEADLINE = re.compile(r"China arrests (\d+) North Korean defectors in (\w+)")


def judged(article: Article, seen: datetime) -> Reading:
    found = HEADLINE.search(article.title)
    published = article.published or seen
    if article.published is not None:
        article = replace(article, published=min(published, seen))
    if not found:
        return Reading(article, Verdict("none", 0, 8, (), (), "en", ruleset="plain"))
    span = Span("title", *found.span())
    day = (re.search(r"on (\w+ \d+, \d{4})", article.text) or [None, ""])[1]
    event = (
        datetime.strptime(f"{day} +0000", "%B %d, %Y %z").date()
        if day
        else (published - timedelta(days=1)).date()
    )
    count = int(found[1])
    report = Report(
        "arrested",
        "reported",
        Count(count, count, "exact", "stated"),
        (Place(f"cn-{found[2].lower()}", found[2], "city", "CN"),),
        DateInterval(event, event),
        evidence=(span,),
    )
    reasons = (Reason("the one sentence", 9, span, found[0]),)
    return Reading(article, Verdict("alert", 9, 8, reasons, (report,), "en", ruleset="plain"))


def warm(tuning: RuleTuning, channels: Sequence[Channel]) -> None:
    """What the channels need; there are no rules to load."""
    from monitor.delivery import warm as warm_delivery

    warm_delivery(channels)


def judge_teaser(entry: Entry, zone: str, seen: datetime) -> Reading:
    from spiders.articles import teaser_article

    return judged(teaser_article(entry), seen)


def read_page(page: Page, entry: Entry, zone: str, seen: datetime) -> Reading:
    from spiders.articles import read_article

    return judged(read_article(page, entry), seen)


def read_cookies(page: Page, entry: Entry, zone: str, seen: datetime) -> Reading:
    """A whole page on which nothing of its teaser is to be found."""
    from spiders.articles import read_article

    return judged(replace(read_article(page, entry), title="We use cookies"), seen)


def archive(tuning: RuleTuning) -> tuple[Incident, ...]:
    return ()


def install() -> None:
    """Stand in for the rules in this process and the children it asks for."""
    from monitor import daemon  # not above: the children must not load the daemon

    jobs.judge_teaser = judge_teaser
    jobs.read_page = read_page
    daemon.warm = warm  # type: ignore[attr-defined]
    daemon.archive = archive  # type: ignore[attr-defined]
    daemon.PRELOAD = ("spiders.feeds", "spiders.articles", "monitor.delivery", "tests.daemon.plain")  # type: ignore[attr-defined]
