"""Where the act happened: the scene of a telling, and whether it lies abroad, at home or in the country of refuge."""

from __future__ import annotations

from collections.abc import Sequence

from rules.frames import Frame, Piece
from rules.language import shapes
from rules.places import PlaceFound, event_places
from rules.telling.context import Context
from rules.telling.predicate import is_predicate
from rules.telling.telling import CUSTODY, Spot, Telling
from rules.verdict import Field, Place, Stage


def scene(context: Context, frame: Frame, stage: Stage) -> tuple[Place, ...]:
    field = frame.piece.field
    text = context.reading.texts[field].plain
    act = (frame.act.start, frame.act.end)
    places = event_places(
        context.gazetteer, context.places(field), text, act, context.reading.lang,
        sentences=context.sentences[field], stage=stage,
    )  # fmt: skip
    if (
        field == "title"
        and "text" in context.sentences
        and (not places or places[0].kind in ("country", "province"))
    ):
        body = context.reading.texts["text"].plain
        inner = event_places(
            context.gazetteer, context.places("text"), body, (0, 0), context.reading.lang,
            sentences=context.sentences["text"], stage=stage,
        )  # fmt: skip
        if not places or (inner and places[0].id in inner[0].parents):
            places = inner
    here = shapes.HERE.get(context.reading.family)
    if here is not None and here.search(
        context.reading.texts[field].normal, frame.piece.start, frame.piece.end
    ):
        places = tuple(dict.fromkeys((*_filed_from(context, frame.piece), *places)))
    return tuple(
        place for place in places or _filed_from(context) if place.country not in context.pack.refuge
    )


def _filed_from(context: Context, piece: Piece | None = None) -> tuple[Place, ...]:
    """The town abroad from which a text, or this sentence of it, is filed: its writer stands there. A capital is only
    where its office is."""
    return tuple(
        found.place
        for found in context.places("text")
        if found.is_dateline
        and (piece is None or piece.start <= found.start < piece.end)
        and found.place.kind in ("city", "county")
        and found.place.country not in (*context.pack.home, *context.pack.refuge)
        and not context.gazetteer.entries[found.place.id].capital_of
    )[:1]


def of_another_act(context: Context, frame: Frame, found: PlaceFound, found_in: Field) -> bool:
    """Chinese: a place right before an act of another kind is that act's (琅南塔被捕者已回平壤)."""
    if context.reading.family != "zh":
        return False
    act = frame.act
    return any(
        other.piece.field == found_in
        and 0 <= other.act.start - found.end <= 1
        and (other.piece is not frame.piece or other.act.end <= act.start)
        and other.act.group != act.group
        and not {other.act.group, act.group} <= context.custody_groups
        for other in context.frames
    )


def headline_places(context: Context, frame: Frame) -> tuple[Place, ...]:
    """Towns abroad that the headline names."""
    apart = (*context.pack.home, *context.pack.refuge)
    named = [
        found.place
        for found in context.places("title")
        if found.can_be_scene
        and not of_another_act(context, frame, found, "title")
        and found.place.country not in apart
        and found.place.kind not in ("country", "river")
    ]
    # The town before the province that holds it.
    return tuple(sorted(named, key=lambda place: any(place.id in other.parents for other in named)))


def sign_places(
    context: Context,
    signs: dict[str, Spot],
    frame: Frame,
    stage: Stage,
    places: Sequence[Place],
    around: Sequence[Piece],
) -> None:
    piece = frame.piece
    apart = (*context.pack.home, *context.pack.refuge)
    for each in around:
        for found in context.places(each.field):
            if found.place.country in apart or found.place.kind == "river" or not found.can_be_scene:
                continue
            if each.start <= found.start < each.end:
                signs["place"] = (each.field, found.start, found.end)
                break
        if "place" in signs:
            break
    here = [
        found
        for found in context.places(piece.field)
        if piece.start <= found.start < piece.end and found.can_be_scene
    ]
    # Who is only described as sent back, and to whom something happens at home, is no news of a return.
    described = stage == "repatriated" and not is_predicate(context.reading, frame)
    scenes = [found for found in here if found.motion != "from"] if described else here
    if (
        scenes
        and (stage in (*CUSTODY, "released") or described)
        and all(found.place.country in context.pack.home for found in scenes)
    ):
        named = [found for found in scenes if found.place.kind != "country"]
        if named and (described or (places and places[0].country in context.pack.home)):
            signs["place-at-home"] = (piece.field, named[0].start, named[0].end)
    towns = [place for place in places if place.kind not in ("river", "country")]
    if (
        stage in (*CUSTODY, "released")
        and not {"place", "place-at-home"} & signs.keys()
        and towns
        and towns[0].country in context.pack.home
    ):
        signs["place-at-home"] = (piece.field, frame.act.start, frame.act.end)
    refuge = [
        found
        for found in context.places(piece.field)
        if piece.start <= found.start < piece.end
        and found.place.country in context.pack.refuge
        and found.place.kind != "country"
        and found.motion != "from"
        and not (found.is_dateline or found.is_speaking or found.is_government or found.homograph_doubt)
    ]
    if (
        refuge
        and stage in CUSTODY
        and "place" not in signs
        and all(f.place.country in context.pack.refuge for f in here)
    ):
        signs["place-in-refuge"] = (piece.field, refuge[0].start, refuge[0].end)
    if "place" not in signs:
        signs["no-place"] = (piece.field, frame.act.start, frame.act.end)


def abroad(context: Context, piece: Piece) -> bool:
    """Whether the sentence has a scene abroad: not merely the country somebody was bound for."""
    apart = (*context.pack.home, *context.pack.refuge)
    return any(
        piece.start <= found.start < piece.end
        and found.can_be_scene
        and found.place.country not in apart
        and found.place.kind != "river"
        and not (found.place.kind == "country" and found.motion == "to")
        for found in context.places(piece.field)
    )


def at_home(context: Context, telling: Telling) -> bool:
    """Whether the people were taken in their own country: by its place, or by its police and nowhere else."""
    if "place-at-home" in telling.signs:
        return True
    guards = any(context.reading.roles.get(hit.group) == "home-agent" for hit in telling.piece.hits)
    return guards and telling.stage in CUSTODY and not abroad(context, telling.piece)


def opens_at_home(context: Context) -> Spot | None:
    """The home country's own guards, or a dateline at home, in the opening of an article that names no place abroad."""
    pieces = context.reading.pieces
    if any(abroad(context, piece) for piece in pieces):
        return None
    opening = [piece for piece in pieces if piece.zone != "body"]
    guards = [
        (piece.field, hit.start, hit.end)
        for piece in opening
        for hit in piece.hits
        if context.reading.roles.get(hit.group) == "home-agent"
    ]
    datelines = [
        (piece.field, found.start, found.end)
        for piece in opening
        for found in context.places(piece.field)
        if piece.start <= found.start < piece.end
        and found.is_dateline
        and found.place.country in context.pack.home
    ]
    return next(iter((*guards, *datelines)), None)
