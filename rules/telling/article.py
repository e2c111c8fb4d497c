"""What the tellings of one article say of one another: headline and lead set the scene for what comes after.

Each step adds a sign to tellings that could not have it by their own sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rules.telling.context import Context
from rules.telling.placing import abroad, at_home, opens_at_home
from rules.telling.telling import CUSTODY, Spot, Telling, spot_of


def with_article(context: Context, told: Sequence[Telling]) -> Sequence[Telling]:
    """The tellings in their order, with the signs that they owe to others of the same article."""
    return _gone_on_at_home(context, _told_by_one_of_them(_only_described(told)))


def _only_described(told: Sequence[Telling]) -> Sequence[Telling]:
    """Where no sentence of the opening has such an act as its predicate, descriptions of persons are no news."""
    if any(each.predicate and each.piece.zone != "body" for each in told):
        return told
    return [
        each
        if each.predicate or (each.count_piece is each.piece and "count" in each.signs)
        else replace(each, signs={**each.signs, "only-described": spot_of(each.frame)})
        for each in told
    ]


def _told_by_one_of_them(told: Sequence[Telling]) -> Sequence[Telling]:
    """Who opens with "I was caught" goes on about himself."""
    mine = next((each for each in told if each.piece.zone != "body" and "first-person" in each.signs), None)
    if mine is None:
        return told
    spot: Spot = mine.signs["first-person"]
    return [
        each
        if each.frame.who.kind != "carried" or "count" in each.signs
        else replace(each, signs={"first-person": spot, **each.signs})
        for each in told
    ]


def _gone_on_at_home(context: Context, told: Sequence[Telling]) -> Sequence[Telling]:
    """An article that opens at home goes on at home until it names a place abroad."""
    home = next((each for each in told if each.piece.zone != "body" and at_home(context, each)), None)
    spot = (
        home.signs.get("place-at-home", spot_of(home.frame)) if home is not None else opens_at_home(context)
    )
    if spot is None:
        return told
    return [
        each
        if abroad(context, each.piece)
        or (each.stage not in CUSTODY and (home is None or each.piece is not home.piece))
        else replace(each, signs={**each.signs, "place-at-home": spot})
        for each in told
    ]
