"""Do two reports speak of the same place?"""

from __future__ import annotations

from monitor.incidents.part import NEUTRAL, Part
from monitor.incidents.times import ORDER
from monitor.nouns import Member
from rules.verdict import Place

ABROAD = -30
CLOSE = "lie close together"
MOVED = ", after a transfer perhaps"
_SITES = ("detention", "crossing", "prison", "embassy")
_WIDE = ("province", "river", "route", "sea")


def compare(one: Member, other: Member) -> Part:
    """The pair that agrees best; the place of the stage weighs more than one mentioned along the way."""
    mine, theirs = _innermost(one.report.places), _innermost(other.report.places)
    if not mine or not theirs:
        return NEUTRAL
    leading = _pair(mine[0], theirs[0])
    best = leading
    stages = ORDER[one.report.stage] - ORDER[other.report.stage]
    came_from = _came_from(mine, theirs) if stages < 0 else _came_from(theirs, mine) if stages else NEUTRAL
    if came_from[1] > 0:
        # Handed over elsewhere: the text itself says where they came from.
        best = leading = max(best, (came_from[0], round(came_from[1] * 0.85)), key=lambda part: part[1])
    for row, a in enumerate(mine):
        for column, b in enumerate(theirs):
            if row or column:
                reason, points = _pair(a, b)
                # A town named along the way is weaker than the scene itself; on both sides, weaker still.
                points = round(points * (0.7 if not (row and column) else 0.4)) if points > 0 else points
                best = max(best, (reason, points), key=lambda part: part[1])
    if one.report.stage != other.report.stage and best[1] < 0:
        return _transfer(one, other, best if leading[1] > ABROAD else leading)
    if leading[1] <= -20 and best[1] > 0:
        # Two scenes, and each text names the other's: one way of the same people, told from either end.
        both = mine[0] in theirs and theirs[0] in mine
        return best[0], best[1] if both else max(best[1] - 4, 0)
    return best


def _came_from(early: tuple[Place, ...], late: tuple[Place, ...]) -> Part:
    """The scene of the earlier stage among the places that the report of the later one names along the way."""
    return max((_pair(early[0], place) for place in late[1:]), key=lambda part: part[1], default=NEUTRAL)


def _innermost(places: tuple[Place, ...]) -> tuple[Place, ...]:
    """Without those that only enclose another one: that both towns lie in one prefecture is said by the towns."""
    return tuple(place for place in places if not any(place.id in inner.parents for inner in places))


def _pair(mine: Place, theirs: Place) -> Part:
    if mine.id == theirs.id:
        if mine.kind in _SITES:
            return f"same site, {mine.name}", 15
        if mine.kind == "country":
            return f"same country, {mine.name}", 1
        if mine.kind in _WIDE:
            return f"same {mine.kind}, {mine.name}", 6
        return f"same place, {mine.name}", 13
    if mine.id in theirs.parents or theirs.id in mine.parents:
        outer, inner = (mine, theirs) if mine.id in theirs.parents else (theirs, mine)
        if outer.kind == "country":
            return f"both in {outer.name}", 1
        if outer.kind in _WIDE:
            return f"both in {outer.name}", 6
        return f"{inner.name} is in {outer.name}", 11
    if mine.country != theirs.country:
        if "country" in (mine.kind, theirs.kind):  # often the country they are to be sent to
            return f"{mine.name} and {theirs.name}", -12
        return f"{mine.name} and {theirs.name} lie in different countries", ABROAD
    if mine.kind in ("river", "route", "sea") or theirs.kind in ("river", "route", "sea"):
        return NEUTRAL
    shared = [place for place in mine.parents if place in theirs.parents]
    towns = [place for place in shared if place != mine.parents[-1]]
    if len(towns) > 1:
        return f"{mine.name} and {theirs.name} {CLOSE}", 2
    if towns:
        return f"{mine.name} and {theirs.name} lie in one province", -6
    return f"{mine.name} and {theirs.name} lie in different provinces", -20


def _transfer(one: Member, other: Member, worst: Part) -> Part:
    """People are moved: caught in one town, held in another, handed over at a third or in another country."""
    early, late = sorted((one.report.stage, other.report.stage), key=lambda stage: ORDER[stage])
    if ORDER[early] == ORDER[late]:  # whom one town sent back, another one does not set free
        return "other place", -2 if worst[1] > -20 else -6 if worst[1] > ABROAD else -10
    if worst[1] > -20:
        return "another town of the province, after a transfer perhaps", 0
    if worst[1] > ABROAD:
        return f"other place{MOVED}", -2 if ORDER[late] >= ORDER["at_risk"] else -5
    if late == "repatriated":
        return f"another country{MOVED}", -3
    return f"another country{MOVED}", -10
