"""Scores the resolver on the labelled corpus: are the reports of one event together, and is the right thing told?

`python -m monitor.evaluation tests/corpus [--gold]`. All languages run in one stream in order of publication.
With `--gold` the reports come from the labels instead of the reader, which parts the resolver's faults from the
reader's. Of the held-out half only totals are printed.
"""

from __future__ import annotations

import argparse
import csv
import itertools
import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from monitor.incidents import resolve
from monitor.incidents.archive import bound, interval
from monitor.incidents.changes import changes_between, opening
from monitor.incidents.view import with_member
from monitor.nouns import Change, ChangeKind, Incident, Member
from rules.verdict import Count, Origin, Place, Report

PACK = Path(__file__).parent.parent / "rules/packs/north-korean-refugees"


@dataclass(frozen=True, slots=True)
class Labelled:
    """One document of the corpus that carries an incident label."""

    id: str
    lang: str
    incident: str
    published: datetime
    gold: Member


@dataclass(frozen=True, slots=True)
class Score:
    """How well a stream was resolved."""

    documents: int
    incidents: int
    b3_precision: float
    b3_recall: float
    cross_language_joined: float
    openings_per_incident: float
    owed: int
    owed_told: float
    not_owed: int
    not_owed_told: float
    false_merges: tuple[tuple[str, ...], ...]
    """For each incident of ours that holds more than one true one: the true ones."""
    missed: tuple[str, ...]
    """Documents that owed a telling and got none, with the reason."""

    @property
    def b3_f1(self) -> float:
        both = self.b3_precision + self.b3_recall
        return 2 * self.b3_precision * self.b3_recall / both if both else 0.0


Reader = Callable[[Labelled], Member | None]
"""The main report as the system reads it; None when it reads none."""


def score(documents: Sequence[Labelled], reader: Reader) -> Score:
    """Resolve the stream and compare with the labels."""
    ordered = sorted(documents, key=lambda d: (d.published, d.id))
    ours: dict[str, str] = {}
    told: dict[str, tuple[Change, ...]] = {}
    known: dict[str, Incident] = {}
    counter = itertools.count(1)
    for document in ordered:
        member = reader(document)
        if member is None:
            ours[document.id] = f"unread-{document.id}"
            told[document.id] = ()
            continue
        resolution = resolve(
            [member], tuple(known.values()), document.published, new_id=lambda: f"i-{next(counter):05d}"
        )[0]
        told[document.id] = resolution.changes
        if resolution.incident is None:
            ours[document.id] = f"unplaced-{document.id}"
        else:
            known[resolution.incident.id] = resolution.incident
            ours[document.id] = resolution.incident.id
    return _compare(ordered, ours, told)


def owed(documents: Sequence[Labelled]) -> dict[str, tuple[Change, ...]]:
    """What each document should tell when identity is known: the first to bring a change owes it."""
    incidents: dict[str, Incident] = {}
    result: dict[str, tuple[Change, ...]] = {}
    for document in sorted(documents, key=lambda d: (d.published, d.id)):
        before = incidents.get(document.incident)
        after = with_member(before, document.gold, identity=document.incident)
        result[document.id] = (
            (opening(document.gold, document.published),)
            if before is None
            else changes_between(before, after, document.gold, document.published)
        )
        incidents[document.incident] = after
    return result


def _compare(
    documents: Sequence[Labelled], ours: dict[str, str], told: dict[str, tuple[Change, ...]]
) -> Score:
    system: dict[str, set[str]] = defaultdict(set)
    truth: dict[str, set[str]] = defaultdict(set)
    gold = {document.id: document for document in documents}
    for document in documents:
        system[ours[document.id]].add(document.id)
        truth[document.incident].add(document.id)
    overlap = {d: len(system[ours[d]] & truth[gold[d].incident]) for d in gold}
    precision = sum(overlap[d] / len(system[ours[d]]) for d in gold) / len(gold)
    recall = sum(overlap[d] / len(truth[gold[d].incident]) for d in gold) / len(gold)
    pairs = [
        (a, b)
        for members in truth.values()
        for a, b in itertools.combinations(sorted(members), 2)
        if gold[a].lang != gold[b].lang
    ]
    joined = sum(ours[a] == ours[b] for a, b in pairs)
    should = owed(documents)
    due = [d for d in gold if should[d]]
    quiet = [d for d in gold if not should[d]]
    opened = sum(any(c.kind in (ChangeKind.OPENED, ChangeKind.LATE) for c in told[d]) for d in gold)
    merges = [sorted({gold[d].incident for d in members}) for members in system.values()]
    return Score(
        documents=len(gold),
        incidents=len(truth),
        b3_precision=precision,
        b3_recall=recall,
        cross_language_joined=joined / len(pairs) if pairs else 1.0,
        openings_per_incident=opened / len(truth),
        owed=len(due),
        owed_told=sum(bool(told[d]) for d in due) / len(due) if due else 1.0,
        not_owed=len(quiet),
        not_owed_told=sum(bool(told[d]) for d in quiet) / len(quiet) if quiet else 0.0,
        false_merges=tuple(tuple(merge) for merge in merges if len(merge) > 1),
        missed=tuple(f"{d}: {should[d][0].kind}, {should[d][0].reason}" for d in due if not told[d]),
    )


# reading the corpus -------------------------------------------------------------------------------------------


def labelled(folder: Path) -> tuple[Labelled, ...]:
    """Every document of a corpus half whose label is new, update, repeat or late."""
    gazetteer = _gazetteer()
    records = [
        json.loads(line)
        for file in sorted(folder.glob("*.jsonl"))
        for line in file.read_text("utf-8").splitlines()
    ]
    return tuple(
        _labelled(record, gazetteer)
        for record in records
        if record["label"] in ("new", "update", "repeat", "late")
    )


def _labelled(record: dict[str, Any], gazetteer: dict[str, Place]) -> Labelled:
    published = datetime.fromisoformat(record["published"])
    low, high = record["count_min"], record["count_max"]
    report = Report(
        stage=record["stage"],
        certainty=record["certainty"] or "reported",
        count=None if low is None and high is None else Count(low, high, bound(low, high), "stated"),
        places=tuple(gazetteer[name] for name in record["places"] if name in gazetteer),
        event_date=interval(record["date_event"]),
        origin=Origin("unknown"),
    )
    member = Member(
        article=0,
        index=0,
        report=report,
        url=record["url"],
        outlet=record["outlet"],
        title=record["title"],
        lang=record["lang"],
        published=published.astimezone(UTC),
        seen=published.astimezone(UTC),
        evidence=(record["evidence"],),
    )
    return Labelled(record["id"], record["lang"], record["incident"], published.astimezone(UTC), member)


def _gazetteer() -> dict[str, Place]:
    """English name or alias to place, with its parents. Names shared by several rows go to the usual row first."""
    with (PACK / "gazetteer.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    by_name: dict[str, dict[str, str]] = {}
    for row in rows:
        by_name.setdefault(row["name_en"], row)
    for row in rows:
        for alias in filter(None, row["aliases_en"].split(";")):
            by_name.setdefault(alias, row)
    return {name: _place(row, by_name) for name, row in by_name.items()}


def _place(row: dict[str, str], by_name: dict[str, dict[str, str]]) -> Place:
    parents: list[str] = []
    outer = row["admin_parent"]
    while outer and outer in by_name and by_name[outer]["id"] not in (row["id"], *parents):
        parents.append(by_name[outer]["id"])
        outer = by_name[outer]["admin_parent"]
    if outer and outer not in by_name:
        parents.append(f"country:{row['country']}")
    return Place(row["id"], row["name_en"], row["kind"], row["country"], tuple(parents))


# printing -----------------------------------------------------------------------------------------------------


def lines(name: str, result: Score, *, details: bool) -> Iterator[str]:
    """The table of one half; `details` only where the half may be read."""
    yield f"{name}: {result.documents} reports of {result.incidents} incidents"
    yield f"  B³ precision {result.b3_precision:.3f}  recall {result.b3_recall:.3f}  F1 {result.b3_f1:.3f}"
    yield f"  pairs in different languages joined {result.cross_language_joined:.3f}"
    yield f"  openings per true incident {result.openings_per_incident:.2f}"
    yield f"  owed tellings told {result.owed_told:.3f} of {result.owed}"
    yield f"  tellings not owed {result.not_owed_told:.3f} of {result.not_owed}"
    yield f"  false merges {len(result.false_merges)}"
    if details:
        yield from (f"    merged: {', '.join(merge)}" for merge in result.false_merges)
        yield from (f"    not told: {miss}" for miss in result.missed)


def gold_reader(document: Labelled) -> Member:
    """The labels themselves."""
    return replace(document.gold)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m monitor.evaluation", description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument(
        "--misses", action="store_true", help="list misses and false merges of the tuning half"
    )
    options = parser.parse_args(arguments)
    for half in ("tuning", "held_out"):
        documents = labelled(options.corpus / half)
        result = score(documents, gold_reader)
        details = options.misses and half == "tuning"
        print("\n".join(lines(f"{half}, gold fields", result, details=details)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
