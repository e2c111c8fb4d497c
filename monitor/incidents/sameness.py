"""Are a report and an incident the same event? A sum of parts that a person can read.

Points are ten times the weights of the published sketch (docs/design.md, "Sameness"): a sum of 14 joins, 8 to 13 is
"possibly the same". Of the incident's members the three that agree best are averaged; the single best is never
enough, because chains of half-agreements would swallow whole seasons (measured there: B³ F1 .73 against .80).
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from monitor.nouns import Incident, Member
from rules.verdict import Count, DateInterval, Place, Report, Stage

SAME = 14
POSSIBLE = 8

STAGE_ORDER: dict[Stage, int] = {"arrested": 0, "detained": 1, "at_risk": 2, "repatriated": 3, "released": 3}

_SITES = ("detention", "crossing", "prison", "embassy")


@dataclass(frozen=True, slots=True)
class Sameness:
    """How much speaks for a report belonging to an incident."""

    incident: str
    points: int
    parts: tuple[tuple[str, int], ...]
    """(reason in plain words, points), of the member that agrees best."""
    vouched: bool = False
    """Shared origin or near-identical wording: enough to join from 8 points on."""

    @property
    def lines(self) -> tuple[str, ...]:
        return (
            f"{self.points:+d} for {self.incident}",
            *(f"{points:+d} {reason}" for reason, points in self.parts),
        )


def sameness(member: Member, incident: Incident) -> Sameness:
    """The mean of the three members that agree best, and the parts of the best one."""
    compared = sorted((_compare(member, other) for other in incident.members), key=_total, reverse=True)[:3]
    points = round(sum(map(_total, compared)) / len(compared))
    parts = list(compared[0])
    clash = _date_clash(member.report, incident)
    if clash is not None:
        parts.append(clash)
        points += clash[1]
    vouched = any(
        points > 0 for reason, points in parts if reason.startswith(("same origin", "same wording"))
    )
    return Sameness(incident.id, points, tuple(parts), vouched)


def _total(parts: Iterable[tuple[str, int]]) -> int:
    return sum(points for _, points in parts)


def _compare(one: Member, other: Member) -> tuple[tuple[str, int], ...]:
    parts = (
        _time(one, other),
        _place(one.report, other.report),
        _count(one, other),
        _people(one.report, other.report),
        _origin(one, other),
        _wording(one, other),
    )
    return tuple(part for part in parts if part is not None and part[1] != 0)


# time ---------------------------------------------------------------------------------------------------------


def _time(one: Member, other: Member) -> tuple[str, int] | None:
    mine, theirs = one.report.event_date, other.report.event_date
    if mine is not None and theirs is not None:
        if one.report.stage == other.report.stage:
            return _same_stage_dates(mine, theirs)
        return _ordered_dates(one.report, other.report)
    days = abs((one.published - other.published).days)
    said = f"published {days} days apart"
    if days <= 4:
        return said, 6
    if days <= 14:
        return said, 3
    if days <= 60:
        return None
    return (said, -5) if days <= 240 else (said, -8)


def _same_stage_dates(mine: DateInterval, theirs: DateInterval) -> tuple[str, int]:
    gap = _gap(mine, theirs)
    vague = max(_width(mine), _width(theirs)) > 7
    if gap <= 2:
        return ("dates do not contradict", 4) if vague else (f"same day, give or take {gap}", 12)
    if gap <= 5:
        return f"days {gap} apart", 4
    if gap <= 14:
        return f"days {gap} apart", -2
    return f"days {gap} apart", -6 if gap <= 45 else -12


def _ordered_dates(one: Report, other: Report) -> tuple[str, int] | None:
    """Two stages of one event come in their order, and not a season apart."""
    assert one.event_date is not None
    assert other.event_date is not None
    early, late = sorted((one, other), key=lambda report: STAGE_ORDER[report.stage])
    assert early.event_date is not None
    assert late.event_date is not None
    days = (late.event_date.high - early.event_date.low).days
    if STAGE_ORDER[early.stage] == STAGE_ORDER[late.stage]:  # return and release: either may come first
        days = abs(days)
    if days < -2:
        return f"{late.stage} {-days} days before {early.stage}", -10
    if days <= 45:
        return f"{late.stage} {max(days, 0)} days after {early.stage}", 3
    return (f"{late.stage} {days} days after {early.stage}", 0 if days <= 120 else -6)


def _date_clash(report: Report, incident: Incident) -> tuple[str, int] | None:
    """The same people are not caught twice: an exact day far from the incident's own exact day of that stage."""
    if report.event_date is None or _width(report.event_date) > 2:
        return None
    days = [
        member.report.event_date
        for member in incident.members
        if member.report.stage == report.stage
        and member.report.event_date
        and _width(member.report.event_date) <= 2
    ]
    if days and min(_gap(report.event_date, day) for day in days) > 20:
        return "another exact day for the same stage", -8
    return None


def _gap(one: DateInterval, other: DateInterval) -> int:
    return max((one.low - other.high).days, (other.low - one.high).days, 0)


def _width(interval: DateInterval) -> int:
    return (interval.high - interval.low).days


# place --------------------------------------------------------------------------------------------------------


def _place(one: Report, other: Report) -> tuple[str, int] | None:
    pairs = [_place_pair(mine, theirs) for mine in one.places for theirs in other.places]
    if not pairs:
        return None
    best = max(pairs, key=lambda pair: pair[1])
    if best[1] <= -6 and one.stage != other.stage:
        # People are moved: caught in one town, held or handed over in another.
        return "other place, after a transfer perhaps", -2 if best[1] > -30 else -10
    return best


def _place_pair(mine: Place, theirs: Place) -> tuple[str, int]:
    if mine.id == theirs.id:
        if mine.kind in _SITES:
            return f"same site, {mine.name}", 15
        if mine.kind == "country":
            return f"same country, {mine.name}", 2
        if mine.kind in ("province", "river", "route"):
            return f"same {mine.kind}, {mine.name}", 6
        return f"same place, {mine.name}", 13
    if mine.id in theirs.parents or theirs.id in mine.parents:
        outer = mine if mine.id in theirs.parents else theirs
        return f"both in {outer.name}", 1 if outer.kind == "country" else 6
    if mine.country != theirs.country:
        return f"{mine.name} and {theirs.name} lie in different countries", -30
    shared = [place for place in mine.parents if place in theirs.parents]
    if len(shared) > 1 or (shared and not _is_country(shared[0], mine)):
        return f"{mine.name} and {theirs.name} lie in one province", -6
    return f"{mine.name} and {theirs.name} lie in different provinces", -20


def _is_country(identity: str, place: Place) -> bool:
    return bool(place.parents) and identity == place.parents[-1]


# people and numbers -------------------------------------------------------------------------------------------


def _count(one: Member, other: Member) -> tuple[str, int] | None:
    mine = [count for count in (one.report.count, one.report.part_of) if count is not None]
    theirs = [count for count in (other.report.count, other.report.part_of) if count is not None]
    if not mine or not theirs:
        return None
    return max((_count_pair(a, b) for a in mine for b in theirs), key=lambda part: part[1])


def _count_pair(a: Count, b: Count) -> tuple[str, int]:
    (a_low, a_high), (b_low, b_high) = _ends(a), _ends(b)
    low, high = max(a_low, b_low), min(a_high, b_high)
    if low <= high:
        number = math.sqrt(low * high) if high < math.inf else float(low)
        agree = min(1.0, 0.35 + 0.2 * math.log2(max(number, 1.0)))
        sharp = _sharpness(a_low, a_high) * _sharpness(b_low, b_high)
        return f"numbers agree on {round(number)}", round(12 * agree * sharp)
    small, large = (a_high, b_low) if a_high < b_low else (b_high, a_low)
    if large - small <= max(1.0, 0.1 * large):
        return f"numbers {small:.0f} and {large:.0f} are close", 4 if large > 5 else 0
    ratio = large / max(small, 1.0)
    if ratio <= 1.7:
        return f"numbers {small:.0f} and {large:.0f}", 0
    return f"numbers {small:.0f} and {large:.0f} differ", -6 if ratio <= 2.5 else -12


def _ends(count: Count) -> tuple[float, float]:
    return float(count.low or 1), math.inf if count.high is None else float(count.high)


def _sharpness(low: float, high: float) -> float:
    """1 for an exact number, towards .3 for "dozens" or an open end: agreeing on a vague number says little."""
    if high == math.inf:
        return 0.4
    return max(0.3, min(1.0, low / high))


def _people(one: Report, other: Report) -> tuple[str, int] | None:
    names = {name.words.casefold() for name in one.names} & {name.words.casefold() for name in other.names}
    if names:
        return "a shared name", 8
    mine, theirs = set(one.tags), set(other.tags)
    ages = {tag for tag in mine & theirs if tag.startswith("age:")}
    if ages:
        return "a shared age", 8
    if not mine or not theirs:
        return None
    shared = len(mine & theirs) / len(mine | theirs)
    return ("the same kind of people", round(8 * shared)) if shared else ("other kinds of people", -3)


# who says it, and in what words -------------------------------------------------------------------------------


def _origin(one: Member, other: Member) -> tuple[str, int] | None:
    mine, theirs = one.report.origin, other.report.origin
    if not mine or not theirs or not mine.name or mine.name != theirs.name:
        return None
    days = abs((one.published - other.published).days)
    return (
        (f"same origin, {mine.name}", 7)
        if days <= 10
        else (f"same origin, {mine.name}", 2 if days <= 60 else 0)
    )


def _wording(one: Member, other: Member) -> tuple[str, int] | None:
    if one.lang != other.lang:
        return None
    mine, theirs = _grams(" ".join(one.evidence)), _grams(" ".join(other.evidence))
    if not mine or not theirs:
        return None
    # True reprints share about 30 % of their n-grams (NEWS-COPY, quoted in docs/design.md).
    return ("same wording", 15) if len(mine & theirs) / len(mine | theirs) >= 0.3 else None


def _grams(text: str, size: int = 5) -> frozenset[str]:
    squeezed = "".join(character for character in text.casefold() if character.isalnum())
    return frozenset(squeezed[start : start + size] for start in range(len(squeezed) - size + 1))
