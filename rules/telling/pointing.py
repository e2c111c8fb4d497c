"""The day that a sentence further down gives to the act: "it happened on Sunday", "«yesterday they came»", "the court
ruled on Monday". Spanish, French, German and Russian."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from rules.dates import DateFound
from rules.frames import Frame, Piece
from rules.language.day_words import FROM_SPEAKING, HAPPENED, LEARNT, THREATENED
from rules.telling.context import Context
from rules.telling.telling import Spot

_FAR = 9
"""Sentences of the text in which its own story is still told."""

_QUOTES = '«„“"»'

Days = Callable[[Context, Piece], list[DateFound]]


def reads(context: Context) -> bool:
    """Whether the language of the document has words for it."""
    return context.reading.family in HAPPENED


def day_of(context: Context, frame: Frame, threat: bool, days: Days) -> tuple[DateFound, Spot] | None:
    """The day on which the act happened or, for a threat, from which on it hangs over them; None when no sentence of
    the opening says so. `days` gives the days of a sentence on which something may have happened."""
    if frame.piece.zone == "body":
        return None
    return _of_threat(context, days) if threat else _of_act(context, frame, days)


def is_of_custody(context: Context, frame: Frame, found: DateFound) -> bool:
    """Whether an act of taking or holding in the sentence stands nearer to the date than the act itself."""
    piece = frame.piece
    start, end = piece.start + found.start, piece.start + found.end

    def apart(other: Frame) -> int:
        return max(other.act.start - end, start - other.act.end, 0)

    return any(
        other.piece is piece
        and other.act.group in context.custody_groups
        and apart(other) < apart(frame)
        and not min(start, other.act.start) <= frame.act.start < max(end, other.act.end)
        for other in context.frames
    )


def _of_act(context: Context, frame: Frame, days: Days) -> tuple[DateFound, Spot] | None:
    normal = context.reading.texts["text"].normal
    happened = HAPPENED[context.reading.family]
    for piece in _story(context):
        if happened.search(normal[piece.start : piece.end]) and not _tells_another(context, frame, piece):
            for each in _single(days(context, piece)):
                return each, _spot(piece, each)
    return None


def _of_threat(context: Context, days: Days) -> tuple[DateFound, Spot] | None:
    normal, family = context.reading.texts["text"].normal, context.reading.family
    told = [
        each
        for each in _story(context)
        if THREATENED[family].search(normal, each.start, each.end) is not None
    ]
    for piece in told:
        for each in _single(days(context, piece)):
            if (context.today - each.high).days <= context.pack.fresh_days:
                return each, _spot(piece, each)
    for piece in told:
        if LEARNT[family].search(normal, piece.start, piece.end):
            for each in context.dates(piece):
                if each.precision == "day" and each.said and not each.future:
                    return each, _spot(piece, each)
    return None


def quoted_day(context: Context, frame: Frame, days: Days) -> tuple[DateFound, Spot] | None:
    """The first recent day that somebody names in a quotation, who tells what he saw."""
    if frame.piece.zone == "body":
        return None
    words = context.reading.texts["text"].plain
    for piece in _story(context):
        if _tells_another(context, frame, piece):
            continue
        for each in _single(days(context, piece)):
            opens = words[max(piece.start, piece.start + each.start - 12) : piece.start + each.start + 4]
            recent = (context.today - each.high).days <= context.pack.fresh_days
            if recent and any(mark in opens for mark in _QUOTES):
                return _as_spoken(context, piece, each), _spot(piece, each)
    return None


def _as_spoken(context: Context, piece: Piece, found: DateFound) -> DateFound:
    """ "«Yesterday they came», she said on Wednesday": the day before that Wednesday."""
    words = context.reading.texts["text"].normal[piece.start + found.start : piece.start + found.end].strip()
    spoken = [each for each in context.dates(piece) if each.said and each.precision == "day"]
    if not spoken or FROM_SPEAKING[context.reading.family].match(words) is None:
        return found
    back = context.today - spoken[0].low
    return replace(found, low=found.low - back, high=found.high - back)


def _story(context: Context) -> Iterator[Piece]:
    pieces = [each for each in context.reading.pieces if each.field == "text"]
    return iter(pieces[:_FAR])


def _single(days: list[DateFound]) -> list[DateFound]:
    return [each for each in days if each.precision == "day"]


def _tells_another(context: Context, frame: Frame, piece: Piece) -> bool:
    groups = {other.act.group for other in context.frames if other.piece is piece}
    custody = context.custody_groups
    return bool(groups) and not (
        frame.act.group in groups or (frame.act.group in custody and groups & custody)
    )


def _spot(piece: Piece, found: DateFound) -> Spot:
    return piece.field, piece.start + found.start, piece.start + found.end
