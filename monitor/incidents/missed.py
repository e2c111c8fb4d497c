"""Incidents that look as if one event had been opened twice. A person decides: nothing is joined, nobody is woken."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from monitor.incidents.known import known_among
from monitor.incidents.sameness import MISSED, Sameness, sameness
from monitor.nouns import NO_LINKS, Incident, Link

ASKED = 5
"""Reports of the smaller incident that are compared with the larger one."""


@dataclass(frozen=True, slots=True)
class MissedMerge:
    """Two incidents that are perhaps one."""

    stays: str
    """The older one."""
    goes: str
    points: int
    """Mean of what the reports of one say about the other."""
    reasons: tuple[str, ...]


def missed_merges(
    incidents: Sequence[Incident], since: datetime, links: Sequence[Link] = NO_LINKS
) -> tuple[MissedMerge, ...]:
    """The pairs that come to `MISSED` points or more and of which one has a report seen after `since`, best first.

    Pairs that a person parted are not asked about again, nor are incidents of the pack's archive.
    """
    index = known_among(incidents)
    parted = {frozenset((link.one, link.other)) for link in links if link.kind == "apart"}
    found: dict[tuple[str, str], MissedMerge] = {}
    for incident in incidents:
        if incident.archived or all(member.seen <= since for member in incident.members):
            continue
        asked = incident.members[:ASKED]
        near = {other.id: other for member in asked for other in index.near(member)}
        for other in near.values():
            if other.id == incident.id or other.archived or _parted(incident, other, parted):
                continue
            scores = [sameness(member, other) for member in asked]
            points = round(sum(score.points for score in scores) / len(scores))
            if points >= MISSED:
                old, new = sorted((incident, other), key=lambda one: (one.opened, one.id))
                pair = MissedMerge(old.id, new.id, points, _reasons(scores))
                known = found.get((old.id, new.id))
                found[old.id, new.id] = (
                    pair if known is None else max(known, pair, key=lambda one: one.points)
                )
    return tuple(sorted(found.values(), key=lambda one: (-one.points, one.stays, one.goes)))


def _reasons(scores: Iterable[Sameness]) -> tuple[str, ...]:
    best = max(scores, key=lambda score: score.points)
    return tuple(f"{points:+d} {reason}" for reason, points in best.parts)


def _parted(one: Incident, other: Incident, parted: set[frozenset[str]]) -> bool:
    return bool(parted) and any(
        frozenset((mine.key, theirs.key)) in parted for mine in one.members for theirs in other.members
    )
