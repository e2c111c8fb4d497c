"""The labelled documents as the judge gets them, and their labels as a verdict that read everything right."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from monitor.incidents.archive import bound, interval
from rules.places import Gazetteer
from rules.verdict import Count, Document, Origin, Report, Span, Verdict

INCIDENT_LABELS = ("new", "update", "repeat", "late")


@dataclass(frozen=True, slots=True)
class Item:
    """One document of the corpus."""

    document: Document
    label: str
    incident: str
    """Slug of the event it is about; empty when it is about none."""
    outlet: str
    gold: Report | None
    """The labelled fields; None for a document that is no news of an incident."""
    names: tuple[str, ...]
    """Of people at risk and their relatives, as printed."""

    @property
    def id(self) -> str:
        return self.document.id

    @property
    def published(self) -> datetime:
        assert self.document.published is not None
        return self.document.published.astimezone(UTC)

    def gold_verdict(self) -> Verdict:
        """What a reader without faults would hand to the resolver."""
        decision = "alert" if self.gold else "none"
        reports = (self.gold,) if self.gold else ()
        return Verdict(decision, 0, 0, (), reports, self.document.lang or "und", ruleset="labels")  # type: ignore[arg-type]


def read_corpus(folder: Path, gazetteer: Gazetteer) -> tuple[Item, ...]:
    """Every document of a half, in order of publication over all languages."""
    records = [
        json.loads(line)
        for file in sorted(folder.glob("*.jsonl"))
        for line in file.read_text("utf-8").splitlines()
    ]
    items = [_item(record, gazetteer) for record in records]
    return tuple(sorted(items, key=lambda item: (item.published, item.id)))


def _item(record: dict[str, Any], gazetteer: Gazetteer) -> Item:
    return Item(
        document=Document(
            id=record["id"],
            title=record["title"],
            text=record["text"],
            published=datetime.fromisoformat(record["published"]),
            url=record["url"],
            lang=record["lang"],
        ),
        label=record["label"],
        incident=record["incident"] or "",
        outlet=record["outlet"],
        gold=_report(record, gazetteer) if record["label"] in INCIDENT_LABELS else None,
        names=tuple(record["names"]),
    )


def _report(record: dict[str, Any], gazetteer: Gazetteer) -> Report:
    low, high = record["count_min"], record["count_max"]
    start = record["text"].find(record["evidence"])
    places = [gazetteer.named(name) for name in record["places"]]
    return Report(
        stage=record["stage"],
        certainty=record["certainty"] or "reported",
        count=None if low is None and high is None else Count(low, high, bound(low, high), "stated"),
        places=tuple(place for place in places if place is not None),
        event_date=interval(record["date_event"]),
        origin=Origin("unknown"),
        evidence=(Span("text", start, start + len(record["evidence"])),) if start >= 0 else (),
    )
