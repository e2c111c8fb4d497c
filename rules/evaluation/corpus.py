"""The labelled documents of one folder, as the judge's score needs them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from rules.verdict import Document

ALERTS = ("new", "update")
EITHER = ("late",)
UNSCORED = ("repeat",)
OPEN = ("tuning", "practice")
"""Folders that rules may be written with."""
SEALED = ("held_out", "sealed", "blind")
"""Folders of which only totals are ever shown."""


@dataclass(frozen=True, slots=True)
class Gold:
    """A labelled document."""

    document: Document
    label: str
    kind: str
    stage: str | None
    count: tuple[int | None, int | None] | None
    places: tuple[str, ...]
    day: str | None
    names: tuple[str, ...]
    note: str = ""

    @property
    def lang(self) -> str:
        return (self.document.lang or "und").split("-")[0]

    @property
    def is_incident(self) -> bool:
        return self.label in (*ALERTS, *EITHER, *UNSCORED)


def read_corpus(folder: Path) -> Iterator[Gold]:
    """The labelled documents of one half, in the order of the files."""
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield _gold(json.loads(line))


def _gold(row: dict[str, Any]) -> Gold:
    stated = row["count_min"] is not None or row["count_max"] is not None
    return Gold(
        document=Document(
            id=row["id"],
            title=row["title"],
            text=row["text"],
            published=datetime.fromisoformat(row["published"]),
            url=row["url"],
            lang=row["lang"],
        ),
        label=row["label"],
        kind=row["kind"] or "",
        stage=row["stage"],
        count=(row["count_min"], row["count_max"]) if stated else None,
        places=tuple(row["places"]),
        day=row["date_event"],
        names=tuple(row["names"]),
        note=row.get("note") or "",
    )
