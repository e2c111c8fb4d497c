"""The pack's past incidents, known from the first day: anniversaries, trials and memoirs attach to them silently."""

from __future__ import annotations

import calendar
import csv
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import cast, get_args

from monitor.incidents.view import view
from monitor.nouns import Incident, Member
from rules.verdict import Bound, Count, DateInterval, Place, Report, Stage


def archive(file: Path, place: Callable[[str], Place | None]) -> tuple[Incident, ...]:
    """Read `incidents.csv`: one incident a case, one member a row. `place` finds a gazetteer entry by its id.

    Raises ValueError naming file, line and column for a row that cannot be read.
    """
    cases: dict[str, list[Member]] = defaultdict(list)
    with file.open(encoding="utf-8-sig", newline="") as handle:
        for number, row in enumerate(csv.DictReader(handle), start=2):
            try:
                cases[_slug(row["note"])].append(_member(row, place))
            except (ValueError, KeyError) as error:
                raise ValueError(f"{file.name}, line {number}: {error}") from error
    return tuple(_incident(slug, members) for slug, members in cases.items())


def interval(text: str) -> DateInterval | None:
    """An ISO day, month or year as an interval; None when empty. Raises ValueError for anything else."""
    if not text:
        return None
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        day = date(*parts)
        return DateInterval(day, day)
    if len(parts) == 2:
        first = date(parts[0], parts[1], 1)
        return DateInterval(first, first + timedelta(days=calendar.monthrange(*parts)[1] - 1))
    return DateInterval(date(parts[0], 1, 1), date(parts[0], 12, 31))


def bound(low: int | None, high: int | None) -> Bound:
    """The kind of interval that these ends make."""
    if low == high:
        return "exact"
    return "at_most" if low is None else "at_least" if high is None else "range"


def _incident(slug: str, members: list[Member]) -> Incident:
    opened = min(member.published for member in members)
    return replace(view(f"a-{slug}", opened, members), archived=slug)


def _slug(note: str) -> str:
    first = note.split("|")[0].strip()
    if not first.startswith("case:"):
        raise ValueError("column note: expected it to start with case:<slug>")
    return first.removeprefix("case:").strip()


def _member(row: dict[str, str], place: Callable[[str], Place | None]) -> Member:
    reported = interval(row["date_reported"])
    if reported is None:
        raise ValueError("column date_reported: expected YYYY, YYYY-MM or YYYY-MM-DD")
    if row["stage"] not in get_args(Stage):
        raise ValueError(
            f"column stage: expected one of {', '.join(get_args(Stage))}, found {row['stage']!r}"
        )
    low, high = (int(row[key]) if row[key] else None for key in ("count_min", "count_max"))
    places = [place(identity) for identity in row["place_ids"].split(";") if identity]
    published = datetime.combine(reported.low, time(12), UTC)
    report = Report(
        stage=cast(Stage, row["stage"]),
        certainty="reported",
        count=None if low is None and high is None else Count(low, high, bound(low, high), "stated"),
        places=tuple(found for found in places if found is not None),
        event_date=interval(row["date_event"]),
    )
    return Member(
        article=0,
        index=0,
        report=report,
        url=row["first_source_url"] or row["id"],
        outlet="archive",
        title=row["who"],
        lang="en",
        published=published,
        seen=published,
        evidence=(),
    )
