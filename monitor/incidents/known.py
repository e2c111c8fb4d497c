"""The known incidents, found by what a report could share with them: so that ten thousand cost little more than ten.

Blocking only leaves out what could not have come near: incidents of another season that share no name and no telling
number, and those whose place and number both speak against it.
"""

from __future__ import annotations

import math
import threading
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from monitor.incidents import numbers, times
from monitor.nouns import Incident, Member
from rules.verdict import Count, Place, Stage

SEASON = 30
"""Days."""
REACH = 60
"""Days before the first and after the last word about an incident in which a report is compared with it."""
TELLING = 20
"""So large an exact number is looked for in any season."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What is quickly compared."""

    regions: frozenset[str]
    """Ids of towns, sites and provinces; empty when a report names none, so that nothing is ruled out."""
    low: float
    high: float
    """Fewest and most people told of; 1 and infinity when a report says nothing."""
    stages: frozenset[Stage]


class Known:
    """An index over incidents. `refresh` makes it that of another list, at the cost of what differs."""

    def __init__(self, incidents: Sequence[Incident] = ()) -> None:
        self._incidents: dict[str, Incident] = {}
        self._profiles: dict[str, Profile] = {}
        self._under: dict[str, tuple[object, ...]] = {}
        self._cells: defaultdict[object, dict[str, None]] = defaultdict(dict)
        self._keys: dict[str, dict[str, None]] = {}
        self.refresh(incidents)

    def refresh(self, incidents: Sequence[Incident]) -> None:
        known = self._incidents
        for incident in [incident for incident in incidents if known.get(incident.id) is not incident]:
            self.put(incident)
        if len(known) != len(incidents):
            for id in known.keys() - {incident.id for incident in incidents}:
                self._forget(id)

    def put(self, incident: Incident) -> None:
        """Add it, or put it in the place of its older self."""
        self._forget(incident.id)
        self._incidents[incident.id] = incident
        self._profiles[incident.id] = _profile(incident)
        under = tuple(dict.fromkeys(_cells(incident)))
        self._under[incident.id] = under
        for cell in under:
            self._cells[cell][incident.id] = None
        for member in incident.members:
            self._keys.setdefault(member.key, {})[incident.id] = None

    def get(self, id: str) -> Incident | None:
        return self._incidents.get(id)

    def holding(self, key: str) -> list[Incident]:
        """Those that hold a report of this key (`Member.key`)."""
        return [self._incidents[id] for id in self._keys.get(key, ())]

    def archived(self, slug: str) -> Incident | None:
        return next((self._incidents[id] for id in self._cells.get(("archived", slug), ())), None)

    def near(self, member: Member) -> list[Incident]:
        """All that this report could belong to, in order of their ids."""
        found: dict[str, None] = {}
        for cell in _looked_for(member):
            found.update(self._cells.get(cell, {}))
        mine = _profile_of((member,))
        return [self._incidents[id] for id in sorted(found) if _may_be(member, mine, self._profiles[id])]

    def _forget(self, id: str) -> None:
        incident = self._incidents.pop(id, None)
        if incident is None:
            return
        del self._profiles[id]
        for cell in self._under.pop(id):
            del self._cells[cell][id]
        for member in incident.members:
            self._keys.get(member.key, {}).pop(id, None)


_memory = threading.local()


def known_among(incidents: Sequence[Incident]) -> Known:
    """The index of these incidents. The last one is remembered: from one report to the next little changes."""
    last: Known | None = getattr(_memory, "last", None)
    if last is None:
        last = _memory.last = Known()
    last.refresh(incidents)
    return last


def _cells(incident: Incident) -> Iterable[object]:
    spans = [times.span(member) for member in incident.members]
    if spans:
        first, last = min(low for low, _ in spans), max(high for _, high in spans)
        yield from range(_season(first, -REACH), _season(last, REACH) + 1)
    for member in incident.members:
        yield from _marks(member)
    if incident.archived:
        yield ("archived", incident.archived)


def _looked_for(member: Member) -> Iterable[object]:
    low, high = times.span(member)
    # A day long before the publication: the seasons in between are no evidence, the two ends are.
    day = member.report.event_date
    yield from {_season(member.published.date())}
    if day is not None:
        yield from range(_season(low), _season(min(high, day.high)) + 1)
    yield from _marks(member)


def _marks(member: Member) -> Iterable[object]:
    for name in member.report.names:
        yield ("name", name.words.casefold())
    for count in (member.report.count, member.report.part_of):
        if count is not None and count.low == count.high and (count.low or 0) >= TELLING:
            yield ("number", count.low)


def _season(day: date, shift: int = 0) -> int:
    return (day.toordinal() + shift) // SEASON


def _profile(incident: Incident) -> Profile:
    return _profile_of(incident.members)


def _profile_of(members: Sequence[Member]) -> Profile:
    regions: set[str] = set()
    vague = not members
    low, high = math.inf, 0.0
    for member in members:
        mine = [region for place in member.report.places for region in _regions(place)]
        vague = vague or not mine
        regions.update(mine)
        counts = [count for count in (member.report.count, member.report.part_of) if count is not None]
        for count in counts:
            few, many = _ends(count)
            low, high = min(low, few), max(high, many)
        if not counts:
            low, high = 1.0, math.inf
    return Profile(
        frozenset() if vague else frozenset(regions),
        min(low, high),
        max(low, high),
        frozenset(member.report.stage for member in members),
    )


def _regions(place: Place) -> Iterable[str]:
    if place.kind == "country":
        return
    yield place.id
    yield from place.parents[:-1]


def _ends(count: Count) -> tuple[float, float]:
    return numbers.ends(count)


def _may_be(member: Member, mine: Profile, theirs: Profile) -> bool:
    """False only where the sum could not come to anything: another region and a number far off, or another region at
    the same stage and no number in common."""
    if (
        not mine.regions
        or not theirs.regions
        or not mine.regions.isdisjoint(theirs.regions)
        or member.report.names
    ):
        return True
    if theirs.stages == mine.stages:
        return mine.low <= theirs.high * 1.1 + 1 and theirs.low <= mine.high * 1.1 + 1
    return mine.low <= theirs.high * 2.5 and theirs.low <= mine.high * 2.5
