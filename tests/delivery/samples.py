"""One invented incident, and the means to vary it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from monitor.config import Channel
from monitor.nouns import Change, ChangeKind, Delivery, DeliveryState, Evidence, Facts, Message
from rules.documents import Secret
from rules.verdict import Count, DateInterval, Place

NOW = datetime(2026, 5, 6, 9, 30, tzinfo=UTC)
YANJI = Place("cn-yanji", "Yanji", "city", "CN", ("cn-jilin-province",))
CHINA = Place("cn", "China", "country", "CN")


def exactly(number: int) -> Count:
    return Count(number, number, "exact", "stated")


def evidence(**changes: Any) -> Evidence:
    whole = Evidence(
        outlet="Border Post",
        title="Seven held after raid on a farmhouse",
        url="https://news.example/2026/05/raid?id=7&page=1",
        lang="en",
        published=datetime(2026, 5, 5, 22, 0, tzinfo=UTC),
        sentence="Police in Yanji took seven people from a farmhouse on Monday, a pastor said.",
        names=(),
    )
    return replace(whole, **changes)


def facts(**changes: Any) -> Facts:
    whole = Facts(
        incident="i-abcd2345",
        changes=(Change(ChangeKind.OPENED, "urgent", "first report"),),
        stage="arrested",
        certainty="reported",
        count=exactly(7),
        counts=(exactly(7),),
        places=(YANJI,),
        event_date=DateInterval(date(2026, 5, 4), date(2026, 5, 4)),
        people=("six women", "one child"),
        evidence=(evidence(),),
        points=11,
        threshold=6,
        sum=("+6 people and act: “took seven people”", "+5 place: “Yanji”"),
        opened=NOW,
    )
    return replace(whole, **changes)


def message(*incidents: Facts, **changes: Any) -> Message:
    return replace(Message("m-wxyz6789", "alert", "urgent", NOW, incidents or (facts(),)), **changes)


def channel(url: str, **changes: Any) -> Channel:
    return replace(Channel("desk", Secret(url)), **changes)


def delivery(told: Message | None = None, **changes: Any) -> Delivery:
    return replace(
        Delivery(1, told or message(), "desk", DeliveryState.SENDING, 1, NOW, False),
        **changes,
    )
