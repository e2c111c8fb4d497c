"""One telling with its signs, each at the words that carry it: whom, how many, when, where, and how it stands there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rules.counts import CountFound
from rules.dates import DateFound
from rules.frames import Frame, Piece
from rules.language import clauses, shapes
from rules.places import PlaceFound
from rules.rule import Rule
from rules.telling.context import Context
from rules.telling.counting import count_of, is_large
from rules.telling.dating import date_of, event_dates, just_done
from rules.telling.placing import headline_places, of_another_act, scene, sign_places
from rules.telling.predicate import is_predicate
from rules.telling.telling import CUSTODY, Spot, Telling, spot_of
from rules.verdict import Place, Stage

_WIDE = ("country", "province", "river", "route", "sea")
"""Kinds of places that name no town."""

_YEARS = ("year", "decade")
"""A whole year is no fresh date, though it ended last week."""

_MASS = 1000
"""Up to so many were ever sent back in one night."""


def tell(context: Context, frame: Frame, rule: Rule, agreeing: Sequence[Frame]) -> Telling:
    """The frame as a telling of the rule's stage. `agreeing` are the document's frames told with the same stage."""
    assert rule.stage is not None
    piece, stage = frame.piece, rule.stage
    around = context.neighbours(piece)
    signs: dict[str, Spot] = {}
    _sign_people(signs, frame)
    count, count_piece = count_of(context, frame, around)
    _sign_count(context, signs, frame, count, count_piece)
    when, day = date_of(context, frame, around)
    _sign_date(context, signs, frame, stage, when, day)
    places = scene(context, frame, stage)
    sign_places(context, signs, frame, stage, places, around)
    scenes = [
        found
        for found in context.places(piece.field)
        if piece.start <= found.start < piece.end and found.can_be_scene
    ]
    if when is not None and when.precision == "day" and day is not None and _within(piece, day):
        _resize_count(context, signs, stage, count, scenes)
    titled = headline_places(context, frame)
    if titled and (not scenes or (places and places[0].kind in _WIDE and places[0].id in titled[0].parents)):
        # The headline names the town, the sentence at most the land around it.
        places = tuple(dict.fromkeys((*titled, *places)))
    _sign_opening(context, signs, frame, agreeing)
    _sign_standing(context, signs, frame, stage)
    _sign_concreteness(context, signs, frame)
    if stage == "at_risk":
        _sign_vague_danger(context, signs, frame, count, count_piece)
    first = shapes.FIRST_PERSON.get(context.reading.family)
    if first is not None:
        normal = context.reading.texts[piece.field].normal
        # Where the verb stands last, its subject stands before it.
        stop = frame.act.start if context.reading.family == "ko" else frame.clause.end
        match = first.search(normal, frame.clause.start, stop)
        if match:
            signs["first-person"] = (piece.field, *match.span())
    return Telling(
        frame=frame,
        rule=rule,
        stage="arrested" if stage == "detained" and _seized(context, frame, signs, when) else stage,
        signs=signs,
        count=count,
        count_piece=count_piece,
        when=when,
        places=places,
        said_today=when is not None
        and when.low == when.high == context.today
        and (
            stage == "detained"
            or (_speaks(context, piece) and not (day is not None and _beside_act(frame, day)))
        ),
        here=_names_here(context, frame, places),
        days=tuple(
            each for other in around for each in event_dates(context, other) if each.precision == "day"
        ),
        predicate=is_predicate(context.reading, frame),
    )


def _seized(context: Context, frame: Frame, signs: Mapping[str, Spot], when: DateFound | None) -> bool:
    """Whether the word for holding tells that the police took the people, lately and on a day of its sentence."""
    around = shapes.SEIZED.get(context.reading.family)
    day = signs.get("recent-date")
    if around is None or when is None or when.precision != "day":
        return False
    if day is None or not _within(frame.piece, day):
        return False
    normal = context.reading.texts[frame.piece.field].normal
    by, done = around
    return (
        by.search(normal, frame.piece.start, frame.act.start) is not None
        and done.match(normal, frame.act.end, frame.piece.end) is not None
    )


def _within(piece: Piece, spot: Spot) -> bool:
    return spot[0] == piece.field and piece.start <= spot[1] < piece.end


def _beside_act(frame: Frame, day: Spot) -> bool:
    """Whether the day stands in the clause of the act and close to it: then it is its day and not that of saying."""
    return (
        day[0] == frame.piece.field
        and frame.clause.start <= day[1] < frame.clause.end
        and 0 <= max(day[1] - frame.act.end, frame.act.start - day[2]) <= _BESIDE
    )


_BESIDE = 40
"""Letters between an act and its day."""


def _speaks(context: Context, piece: Piece) -> bool:
    return any(
        context.reading.roles.get(hit.group) == "cue" and hit.group == "attribution" for hit in piece.hits
    )


def _names_here(context: Context, frame: Frame, places: Sequence[Place]) -> bool:
    """Whether the sentence names the first of the places, or a place within it."""
    piece = frame.piece
    return any(
        piece.start <= found.start < piece.end
        and not of_another_act(context, frame, found, piece.field)
        and found.place.country not in context.pack.home
        and any(found.place.id == place.id or place.id in found.place.parents for place in places[:1])
        for found in context.places(piece.field)
    )


def _sign_people(signs: dict[str, Spot], frame: Frame) -> None:
    field, who = frame.piece.field, frame.who
    if who.kind == "named":
        signs["people-named"] = (field, who.start, who.end)
    elif who.kind == "origin":
        signs["people-by-origin"] = (field, who.start, who.end)
    else:
        signs["people-carried"] = spot_of(frame)
    for found in frame.moods:
        signs[found.mood] = (field, found.start, found.end)


def _sign_count(
    context: Context,
    signs: dict[str, Spot],
    frame: Frame,
    count: CountFound | None,
    count_piece: Piece | None,
) -> None:
    piece = frame.piece
    if count is not None and count_piece is not None and not (count.article and count.part):
        spot = (count_piece.field, count_piece.start + count.start, count_piece.start + count.end)
        signs["large-count" if is_large(count) else "count"] = spot
    elif not shapes.GATHERED.search(context.reading.texts[piece.field].normal, piece.start, piece.end):
        signs["no-count"] = spot_of(frame)


def _sign_date(
    context: Context,
    signs: dict[str, Spot],
    frame: Frame,
    stage: Stage,
    when: DateFound | None,
    day: Spot | None,
) -> None:
    if day is not None and when is not None:
        if (context.today - when.high).days <= context.pack.fresh_days and when.precision not in _YEARS:
            signs["recent-date"] = day
        elif not _stands(context, frame, stage, when, day):
            signs["old-date"] = day
    else:
        signs["no-date"] = spot_of(frame)


def _stands(context: Context, frame: Frame, stage: Stage, when: DateFound, day: Spot) -> bool:
    """Whether what the date tells stands to this day: a danger, however long ago the people were taken; arrests that
    "have been made since mid-May"."""
    if stage == "at_risk":
        return not _within(frame.piece, day) or _lasts(context, day)
    return when.precision not in _YEARS and _lasts(context, day) and just_done(context, frame)


def _lasts(context: Context, day: Spot) -> bool:
    """Whether the date says since when something has lasted."""
    since = shapes.SINCE.get(context.reading.family)
    field, start, end = day
    return (
        since is not None
        and since.search(context.reading.texts[field].normal, max(0, start - 7), end + shapes.SINCE_AFTER)
        is not None
    )


def _resize_count(
    context: Context,
    signs: dict[str, Spot],
    stage: Stage,
    count: CountFound | None,
    scenes: Sequence[PlaceFound],
) -> None:
    """Figures over years name no day and no town: a large count told with its own fresh day may be one event."""
    if "large-count" not in signs or "recent-date" not in signs:
        return
    bounded = count is not None and (count.count.low or _MASS) < _MASS
    if stage == "repatriated" and context.reading.family in clauses.PERFECT and bounded:
        # "Hundreds were sent back on Monday night."
        del signs["large-count"]
    elif any(found.place.kind not in _WIDE for found in scenes):
        # Hundreds taken in one town on one day.
        signs["count"] = signs.pop("large-count")


def _sign_opening(context: Context, signs: dict[str, Spot], frame: Frame, agreeing: Sequence[Frame]) -> None:
    """How the telling stands to the headline and the lead: they tell the same, of others, or only demand."""
    piece = frame.piece
    titled = next((other for other in agreeing if other.piece.zone == "title"), None)
    if piece.zone != "title" and titled is not None:
        signs["title-agrees"] = spot_of(titled)
    taken = next(
        (each for each in context.opens_with_others if each.happened and each.piece is not piece), None
    )
    if taken is not None and (
        piece.zone == "body"
        or frame.who.kind == "carried"
        or (taken.piece.zone == "title" and piece.zone != "title" and titled is None)
    ):
        signs["others-taken"] = spot_of(taken)
    if context.opens_with_demand is not None and piece.zone == "body":
        signs["demand-first"] = spot_of(context.opens_with_demand)


def _sign_standing(context: Context, signs: dict[str, Spot], frame: Frame, stage: Stage) -> None:
    """Whether the people are in somebody's hands, and whether the words say that they still are."""
    piece, family = frame.piece, context.reading.family
    if stage in CUSTODY:
        signs["in-custody"] = spot_of(frame)
    now = shapes.NOW.get(family)
    if now is not None and stage == "at_risk":
        signs["stands-now"] = spot_of(frame)
    elif now is not None and stage == "detained" and not frame.moods:
        reach = shapes.NOW_AFTER.get(family)
        stop = frame.act.start if reach is None else min(frame.act.end + reach, piece.end)
        match = now.search(context.reading.texts[piece.field].normal, frame.clause.start, stop)
        if match:
            signs["stands-now"] = (piece.field, *match.span())


def _sign_concreteness(context: Context, signs: dict[str, Spot], frame: Frame) -> None:
    """How much the sentence itself says of how many, where and when."""
    inside = [
        name
        for name in ("count", "place", "recent-date")
        if name in signs and _within(frame.piece, signs[name])
    ]
    if len(inside) == 3:
        signs["complete"] = spot_of(frame)
    if not context.opens_with_people and (frame.who.kind == "carried" or len(inside) < 3):
        signs["headless"] = spot_of(frame)
    if "count" in signs or ("place" in signs and "recent-date" in signs):
        signs["concrete"] = spot_of(frame)


def _sign_vague_danger(
    context: Context,
    signs: dict[str, Spot],
    frame: Frame,
    count: CountFound | None,
    count_piece: Piece | None,
) -> None:
    """A danger of return is that of a bounded group whom the sentence or the opening counts, and who are held."""
    piece = frame.piece
    near = count_piece is piece or (count_piece is not None and count_piece.zone != "body")
    own = count_piece is piece or (count_piece is not None and count_piece.zone == "title")
    if (
        "count" not in signs
        or not near
        or not (context.custody_groups or own)
        or (
            # "A refugee may be expelled if he leaves": anybody, unless he is held or has his day.
            count is not None
            and not context.custody_groups
            and (count.article or (count.count.high == 1 and "no-date" in signs))
        )
    ):
        signs["vague-danger"] = spot_of(frame)
