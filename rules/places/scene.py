"""Which of the places of a text is the scene of an act."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise
from operator import itemgetter
from typing import Final

from rules.language import place_words as words
from rules.language.scripts import family as family_of
from rules.language.scripts import wide
from rules.places.finding import SITES, PlaceFound
from rules.places.gazetteer import Gazetteer
from rules.verdict import Place


def event_places(
    gazetteer: Gazetteer,
    found: Sequence[PlaceFound],
    text: str,
    act: tuple[int, int],
    lang: str,
    *,
    sentences: Sequence[tuple[int, int]] = (),
    stage: str | None = None,
    others: Sequence[tuple[int, int]] = (),
) -> tuple[Place, ...]:
    """The places of the event whose act stands at `act`, the place of the act first, enclosing ones after it.

    Prefers the clause of the act, then its sentence, then the sentences around it, then the head of the text; goes
    from a country or province down to the town that the same passage names inside it, and from a town to the place
    of custody or the crossing that fits `stage`. `others` are the acts of other stages in the text: a place that
    stands nearer to one of them belongs to it ("caught in A, moved to B"). Empty when the text names none.
    """
    usable = [each for each in found if each.can_be_scene]
    if not usable:
        return ()
    bounds = tuple(sentences) or ((0, len(text)),)
    home = _sentence_of(bounds, act[0])
    family = family_of(lang)
    clauses = _clauses(family, wide(text, family), *bounds[home])
    clause = _sentence_of(clauses, act[0])

    # "Sent home from A, flown back to the capital": A, for nothing joins it to where the way ended.
    flown = any(
        each.scene == "end" and each.motion == "to" and gazetteer.entries[each.place.id].capital_of
        for each in usable
        if _sentence_of(bounds, each.start) == home
    )

    def nearness(each: PlaceFound) -> tuple[int, int, int, int]:
        gap = _gap(each, act)
        apart = abs(_sentence_of(clauses, each.start) - clause) + any(
            _gap(each, other) < gap for other in others
        )
        apart += 3 * _of_description(family, text, bounds[home][0], each.start, act[0])
        if stage == "repatriated" and flown:
            if each.scene == "end":
                return (3, apart, _vague(each), gap)
            if each.place.kind == "country" and each.motion != "via":
                return (1 + (each.motion == "to"), apart, _vague(each), gap)
        land = words.LAND.get(family)
        called = land is not None and re.search(land, text[max(0, each.start - 16) : each.start]) is not None
        return (_last_resort(each, stage), apart, _vague(each) or int(called), gap)

    here = sorted((each for each in usable if _sentence_of(bounds, each.start) == home), key=nearness)
    elsewhere = _by_salience(
        [each for each in usable if _sentence_of(bounds, each.start) != home], bounds, home, stage
    )
    ranked = [*here, *elsewhere]
    if (crossing := _only_crossing(usable, bounds, home)) is not None and stage == "repatriated":
        ranked.insert(0, crossing)
    elif len(here) > 1 and (town := _within_one_of(here, elsewhere)) is not None:
        ranked.insert(0, town)
    elif here and elsewhere and _passing(here[0]) and not _passing(elsewhere[0]):
        ranked = [*elsewhere, *here]
    first = _head_of_list(_refined(gazetteer, ranked, bounds, home, stage), usable, text)
    return _ordered(gazetteer, first, ranked, bounds, home)


def _head_of_list(chosen: PlaceFound, usable: Sequence[PlaceFound], text: str) -> PlaceFound:
    """Of towns told in one breath ("at the customs houses of A, B and C") the one that is told first."""
    town = chosen
    if chosen.place.kind in SITES:
        town = next(
            (
                each
                for each in usable
                if each.place.id in chosen.place.parents[:1] and 0 <= chosen.start - each.end <= _LISTED_SITE
            ),
            chosen,
        )
    head = town
    for each in sorted(usable, key=lambda one: -one.start):
        if (
            each.end <= head.start
            and each.place.kind in ("city", "county", "crossing")
            and (head is chosen or head.place.kind in ("city", "county", "crossing"))
            and words.LISTED.fullmatch(text, each.end, head.start)
        ):
            head = each
    return chosen if head is town else head


_LISTED_SITE: Final = 12
"""Letters between the last town of a list and the word for the houses in all of them."""


def _of_description(family: str, text: str, start: int, place: int, act: int) -> bool:
    """Whether the place stands in a description of the persons ("who had worked in A") that does not hold the act."""
    if family not in words.DESCRIBING:
        return False
    opened = re.search(words.DESCRIBING[family] + r"[^,;:—–]{0,90}$", text[start:place])
    return opened is not None and not start + opened.start() <= act < place


def _within_one_of(here: Sequence[PlaceFound], elsewhere: Sequence[PlaceFound]) -> PlaceFound | None:
    """ "Over Russia to Kazakhstan", and a town of one of them in another sentence: that town."""
    if any(each.place.kind != "country" for each in here):
        return None
    lands = {each.place.id for each in here}
    return next(
        (
            each
            for each in elsewhere
            if each.place.kind not in ("country", "river") and lands & set(each.place.parents)
        ),
        None,
    )


def _sentence_of(bounds: Sequence[tuple[int, int]], offset: int) -> int:
    """Which of the stretches, told in order, the offset lies in or after."""
    return max(0, bisect_right(bounds, offset, key=itemgetter(0)) - 1)


@cache
def _clause_marks(family: str) -> re.Pattern[str]:
    return re.compile(words.CLAUSES.get(family, words.CLAUSES["en"]))


def _clauses(family: str, text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    cuts = [start, *(match.end() for match in _clause_marks(family).finditer(text, start, end)), end]
    return tuple((low, high) for low, high in pairwise(cuts) if low < high) or ((start, end),)


def _last_resort(each: PlaceFound, stage: str | None) -> int:
    """Where people are sent, or what they only pass, is the scene when nothing else is."""
    if each.place.kind == "crossing" and each.motion == "to" and stage not in (None, "repatriated"):
        return 1
    if each.place.kind in ("country", "route"):
        return 5 if each.scene == "end" else 4 if each.motion in ("to", "via", "from", "left") else 3
    if each.scene == "end":
        return 2
    if each.place.kind == "river":
        return 1
    return (
        1 if each.motion == "left" or (each.motion in ("to", "via") and each.place.kind not in SITES) else 0
    )


def _only_crossing(
    usable: Sequence[PlaceFound], bounds: Sequence[tuple[int, int]], home: int
) -> PlaceFound | None:
    """The one crossing that the sentences around name: who is sent back is sent over it, wherever the catch was."""
    near = [
        each
        for each in usable
        if each.place.kind == "crossing" and abs(_sentence_of(bounds, each.start) - home) <= _NEAR_CROSSING
    ]
    return near[0] if len({each.place.id for each in near}) == 1 else None


_NEAR_CROSSING: Final = 4
"""Sentences between an act of sending back and the crossing it went over."""


def _passing(each: PlaceFound) -> bool:
    if each.place.kind == "river":
        # Who "crossed the river" was mostly caught elsewhere.
        return each.motion != "at"
    return each.place.kind not in SITES and (each.scene == "end" or each.motion in ("to", "via", "left"))


def _vague(each: PlaceFound) -> int:
    return {"province": 1, "river": 1, "embassy": 1}.get(each.place.kind, 0)


def _by_salience(
    usable: Sequence[PlaceFound], bounds: Sequence[tuple[int, int]], home: int, stage: str | None
) -> list[PlaceFound]:
    """Places of other sentences: what the text is about first. A mention in the head of the text (the first three
    sentences, the headline among them) and one right before the act weigh most."""
    weight: dict[str, float] = defaultdict(float)
    for each in usable:
        sentence = _sentence_of(bounds, each.start)
        worth = 1.0 + (2.0 if sentence < 3 else 0.0) + (1.5 if home - sentence == 1 else 0.0)
        weight[each.place.id] += worth
        if each.place.kind in SITES and each.place.parents:
            weight[each.place.parents[0]] += worth / 2
    first: dict[str, PlaceFound] = {}
    for each in sorted(
        usable, key=lambda one: (_last_resort(one, stage), abs(_sentence_of(bounds, one.start) - home))
    ):
        first.setdefault(each.place.id, each)
    return sorted(first.values(), key=lambda each: (_last_resort(each, stage), -weight[each.place.id]))


_FITTING: Final[Mapping[str, tuple[str, ...]]] = {
    "detained": ("detention", "prison"),
    "at_risk": ("detention", "prison"),
    "repatriated": ("crossing",),
}


def _refined(
    gazetteer: Gazetteer,
    ranked: Sequence[PlaceFound],
    bounds: Sequence[tuple[int, int]],
    home: int,
    stage: str | None,
) -> PlaceFound:
    """From the country down to the town, and from the town to the site that fits the stage; up again from a site
    that the sentence of the act does not name and the stage does not ask for."""
    first = ranked[0]
    fitting = _FITTING.get(stage or "", ())
    if (
        first.place.kind in SITES
        and first.place.kind not in fitting
        and _sentence_of(bounds, first.start) != home
    ):
        town = next((each for each in ranked if each.place.id in first.place.parents[:1]), None)
        first = town or first
    for _ in range(4):
        inner = [each for each in ranked if _deepens(gazetteer, first, each, fitting)]
        if not inner:
            break
        first = inner[0]
    return first


def _deepens(gazetteer: Gazetteer, first: PlaceFound, each: PlaceFound, fitting: Sequence[str]) -> bool:
    if first.place.kind in SITES or each.place.id == first.place.id:
        return False
    inside = first.place.id in each.place.parents
    if each.place.kind in SITES:
        return each.place.kind in fitting and (
            inside or (first.scene == "end" and first.place.id in gazetteer.entries[each.place.id].opposite)
        )
    return inside and first.place.kind in ("country", "province")


def _ordered(
    gazetteer: Gazetteer,
    first: PlaceFound,
    ranked: Sequence[PlaceFound],
    bounds: Sequence[tuple[int, int]],
    home: int,
) -> tuple[Place, ...]:
    order: dict[str, Place] = {first.place.id: first.place}
    stated = {each.place.id for each in ranked}
    for parent in first.place.parents:
        entry = gazetteer.entries[parent]
        if (parent in stated or entry.place.kind == "city") and entry.place.kind != "country":
            order.setdefault(parent, entry.place)
    for each in ranked:
        if abs(_sentence_of(bounds, each.start) - home) <= 1 and each.place.kind not in (
            "country",
            "river",
            "route",
        ):
            order.setdefault(each.place.id, each.place)
    return tuple(order.values())


def _gap(each: PlaceFound, act: tuple[int, int]) -> int:
    return max(each.start - act[1], act[0] - each.end, 0)
