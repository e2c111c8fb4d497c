"""The best view of an incident, derived from its reports and from nothing else.

Derived means: the same members in any order of arrival give the same view; a merge or split only moves members.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from monitor.incidents.sameness import STAGE_ORDER
from monitor.nouns import Incident, Member
from rules.verdict import Count, DateInterval, Name, Place, Stage

_CERTAINTY = {"feared": 0, "reported": 1, "confirmed": 2}


def with_member(incident: Incident | None, member: Member, identity: str = "") -> Incident:
    """The incident after `member` joined it; `identity` names it when it opens with this member."""
    if incident is None:
        return view(identity, member.seen, (member,))
    older = {
        (other.article, other.index)
        for other in incident.members
        if other.article and (other.article, other.index) == (member.article, member.index)
    }
    members = (*(m for m in incident.members if (m.article, m.index) not in older), member)
    after = view(incident.id, incident.opened, members)
    return replace(after, archived=incident.archived, closed=incident.closed, note=incident.note)


def view(id: str, opened: datetime, members: Sequence[Member]) -> Incident:
    """Build an Incident from its members."""
    ordered = sorted(members, key=lambda member: (member.published, member.key))
    stage = _stage(ordered)
    counts = _counts(ordered)
    return Incident(
        id=id,
        opened=opened,
        members=tuple(ordered),
        stage=stage,
        count=counts[0] if counts else None,
        counts=counts,
        places=_places(ordered, stage),
        event_date=_event_date(ordered, stage),
        certainty=max((m.report.certainty for m in ordered), key=lambda c: _CERTAINTY[c], default="reported"),
        names=_names(ordered),
        by_stage=_by_stage(ordered),
    )


def _stage(members: Sequence[Member]) -> Stage:
    """The furthest stage told; of return and release, the one told last."""
    furthest = members[0].report.stage
    for member in members:
        if STAGE_ORDER[member.report.stage] >= STAGE_ORDER[furthest]:
            furthest = member.report.stage
    return furthest


def _counts(members: Sequence[Member]) -> tuple[Count, ...]:
    """Every distinct number for the whole group, the best first: exact before vague, the newest of equals."""
    found: dict[tuple[int | None, int | None], tuple[int, datetime, Count]] = {}
    for member in members:
        count = whole(member)
        if count is not None:
            key = (count.low, count.high)
            found[key] = (_precision(count), member.published, count)
    ranked = sorted(found.values(), key=lambda entry: (entry[0], entry[1]), reverse=True)
    return tuple(count for _, _, count in ranked)


def whole(member: Member) -> Count | None:
    """The size of the whole group as this report gives it: of "31 of the 37" it is 37."""
    return member.report.part_of or member.report.count


def _precision(count: Count) -> int:
    if count.low is None or count.high is None:
        return 0
    if count.low == count.high:
        return 3
    return 2 if count.high <= count.low * 1.25 else 1


def _places(members: Sequence[Member], stage: Stage) -> tuple[Place, ...]:
    """All places told, those of the furthest stage first, the deepest of each first."""
    at_stage = [m.report.places for m in members if m.report.stage == stage]
    others = [m.report.places for m in members if m.report.stage != stage]
    leading = sorted((places[0] for places in at_stage if places), key=lambda p: -len(p.parents))
    rest = (place for places in (*at_stage, *others) for place in places)
    return _unique((*leading, *rest))


def _unique(places: Iterable[Place]) -> tuple[Place, ...]:
    return tuple({place.id: place for place in places}.values())


def _event_date(members: Sequence[Member], stage: Stage) -> DateInterval | None:
    """The tightest day told of the furthest stage; the day of an arrest is not the day of the return."""
    dates = [m.report.event_date for m in members if m.report.stage == stage and m.report.event_date]
    return min(dates, key=lambda interval: (interval.high - interval.low, interval.low), default=None)


def _names(members: Sequence[Member]) -> tuple[Name, ...]:
    return tuple({name.words: name for member in members for name in member.report.names}.values())


def _by_stage(members: Sequence[Member]) -> tuple[tuple[Stage, Count], ...]:
    latest: dict[Stage, Count] = {}
    for member in members:
        if member.report.count is not None:
            latest[member.report.stage] = member.report.count
    return tuple(sorted(latest.items(), key=lambda item: STAGE_ORDER[item[0]]))
