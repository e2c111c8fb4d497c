"""The known incidents, found by what a report could share with them: so that ten thousand cost little more than ten.

Left out is what could not have come near: incidents of another season that share no name and no telling number; and
of those that remain all but the likeliest by their outlines (days, places, numbers, who says so).
"""

from __future__ import annotations

import math
import threading
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from itertools import compress
from operator import is_not

from monitor.incidents import numbers, times
from monitor.nouns import Incident, Member

SEASON = 30
"""Days."""
REACH = 60
"""Days before the first and after the last word about an incident in which a report is compared with it."""
FURTHER = 60
"""Days further back that a return or a release is looked for: it may come months after the last word."""
NEAREST = 8
"""So many are compared report by report."""
TELLING = 20
"""So large an exact number is looked for in any season."""


_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Profile:
    """What is quickly compared."""

    towns: frozenset[str]
    regions: frozenset[str]
    """Towns and sites, and what encloses them below the country."""
    numbers: frozenset[int]
    """Exact ones."""
    low: float
    high: float
    """Fewest and most people told of; 0 and infinity when nobody says."""
    first: int
    last: int
    """The days spoken of, as ordinals."""
    origins: frozenset[str]
    tags: frozenset[str]
    order: tuple[datetime, str]


class Known:
    """An index over incidents. `refresh` makes it that of another list, at the cost of what differs."""

    def __init__(self, incidents: Sequence[Incident] = ()) -> None:
        self._incidents: dict[str, Incident] = {}
        self._profiles: dict[str, Profile] = {}
        self._under: dict[str, tuple[object, ...]] = {}
        self._cells: defaultdict[object, dict[str, None]] = defaultdict(dict)
        self._keys: dict[str, dict[str, None]] = {}
        self._last: list[Incident] = []
        self._listed: dict[str, Incident] = {}
        self._put: list[str] = []
        self.refresh(incidents)

    def refresh(self, incidents: Sequence[Incident]) -> None:
        """From now on these are known. What `put` added since, without its being among them, is forgotten."""
        for id in self._put:
            self._index(id, self._listed.get(id))
        self._put.clear()
        last, self._last = self._last, list(incidents)
        # One list is mostly the other with few elements changed: compare them where they lie.
        changed = [*compress(self._last, map(is_not, self._last, last)), *self._last[len(last) :]]
        for incident in changed:
            if self._listed.get(incident.id) is not incident:
                self._listed[incident.id] = incident
                self._index(incident.id, incident)
        if len(self._listed) != len(self._last):
            for id in self._listed.keys() - {incident.id for incident in self._last}:
                del self._listed[id]
                self._index(id, None)

    def put(self, incident: Incident) -> None:
        """Add it, or put it in the place of its older self."""
        self._put.append(incident.id)
        self._index(incident.id, incident)

    def get(self, id: str) -> Incident | None:
        return self._incidents.get(id)

    def holding(self, key: str) -> list[Incident]:
        """Those that hold a report of this key (`Member.key`)."""
        return [self._incidents[id] for id in self._keys.get(key, ())]

    def archived(self, slug: str) -> Incident | None:
        return next((self._incidents[id] for id in self._cells.get(("archived", slug), ())), None)

    def near(self, member: Member) -> list[Incident]:
        """Those that this report may belong to, the oldest first; of more than `NEAREST` the likeliest."""
        found: dict[str, None] = {}
        for cell in _looked_for(member):
            found.update(self._cells.get(cell, {}))
        if len(found) > NEAREST:
            mine, profiles = _profile((member,)), self._profiles
            ranked = sorted((-_likeness(mine, profiles[id]), *profiles[id].order, id) for id in found)
            return [self._incidents[id] for *_, id in ranked[:NEAREST]]
        return sorted((self._incidents[id] for id in found), key=_order)

    def _index(self, id: str, incident: Incident | None) -> None:
        older = self._incidents.pop(id, None)
        if older is not None:
            del self._profiles[id]
            for cell in self._under.pop(id):
                del self._cells[cell][id]
            for member in older.members:
                self._keys.get(member.key, {}).pop(id, None)
        if incident is not None:
            self._incidents[id] = incident
            self._profiles[id] = replace(_profile(incident.members), order=_order(incident))
            self._under[id] = tuple(dict.fromkeys(_cells(incident)))
            for cell in self._under[id]:
                self._cells[cell][id] = None
            for member in incident.members:
                self._keys.setdefault(member.key, {})[id] = None


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
    back = -FURTHER if times.ORDER[member.report.stage] >= times.ORDER["repatriated"] else 0
    published = member.published.date()
    yield from range(_season(published, back), _season(published) + 1)
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


def _profile(members: Sequence[Member]) -> Profile:
    places = [place for member in members for place in member.report.places if place.kind != "country"]
    counts = [count for member in members for count in (member.report.count, member.report.part_of) if count]
    ends = [numbers.ends(count) for count in counts]
    spans = [times.span(member) for member in members]
    return Profile(
        towns=frozenset(place.id for place in places),
        regions=frozenset(region for place in places for region in (place.id, *place.parents[:-1])),
        numbers=frozenset(count.low for count in counts if count.low is not None and count.low == count.high),
        low=min((low for low, _ in ends), default=0.0),
        high=max((high for _, high in ends), default=math.inf),
        first=min((low.toordinal() for low, _ in spans), default=0),
        last=max((high.toordinal() for _, high in spans), default=0),
        origins=frozenset(m.report.origin.name for m in members if m.report.origin and m.report.origin.name),
        tags=frozenset(tag for member in members for tag in member.report.tags),
        order=(members[0].seen, "") if members else (_NEVER, ""),
    )


def _order(incident: Incident) -> tuple[datetime, str]:
    """The same under every replay, as ids are not."""
    return incident.opened, incident.members[0].key if incident.members else incident.archived


def _likeness(mine: Profile, theirs: Profile) -> float:
    """A rough sum in the manner of the true one, from the outlines alone."""
    apart = max(mine.first - theirs.last, theirs.first - mine.last, 0)
    sum = 6.0 - apart / 5
    if mine.regions and theirs.regions:
        sum += 10 if mine.towns & theirs.towns else 5 if mine.regions & theirs.regions else -8
    if mine.numbers & theirs.numbers:
        sum += 9
    elif mine.low > theirs.high * 1.7 or theirs.low > mine.high * 1.7:
        sum -= 8
    if mine.origins & theirs.origins:
        sum += 4
    if mine.tags & theirs.tags:
        sum += 2
    return sum
