"""When the act happened: which date around is its own, not that of saying, of leaving home or of another act."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from rules.dates import DateFound
from rules.frames import Frame, Piece
from rules.language import clauses, shapes
from rules.telling import pointing
from rules.telling.context import Context
from rules.telling.predicate import is_predicate
from rules.telling.telling import Spot

_OPENING = 6
"""Sentences in which a story names its day before it tells what happened."""

_DAYS_OF_CROSSING = 10
"""A crossing so many days ago and the catch that is told with it are one event."""


def date_of(context: Context, frame: Frame, around: Sequence[Piece]) -> tuple[DateFound | None, Spot | None]:
    """The date of the act: in its clause, its sentence, its neighbours; a day of saying is no day of the act."""
    piece = frame.piece
    own = [
        each
        for each in event_dates(context, piece)
        if not _of_another_act(context, frame, piece.start + each.start, piece.start + each.end)
    ]
    threat = frame.mood("possible") is not None and frame.act.group not in context.custody_groups
    if threat and pointing.reads(context):
        # The day of the catch is not that from which on those caught are in danger.
        own = [each for each in own if not pointing.is_of_custody(context, frame, each)]
    aside = [each for each in own if _aside(context, frame, each)]
    own = [each for each in own if each not in aside]
    if len(own) > 1:
        # Of several, that of publication is most likely the day of saying.
        own = [each for each in own if each.low != context.today] or own
    if own:
        at = frame.act.start - piece.start

        def distance(each: DateFound) -> tuple[bool, bool, bool, int]:
            in_clause = frame.clause.start <= each.start + piece.start < frame.clause.end
            # Where the verb stands last, what follows it is another clause.
            behind = context.reading.family in ("ko", "ja") and each.start > at
            return (_lasting(context, frame, each), not in_clause, behind, abs(each.start - at))

        best = min(own, key=distance)
        return best, (piece.field, piece.start + best.start, piece.start + best.end)
    after = _told_after(context, piece)
    if after is not None:
        return after
    year = _bare_year(context, piece)
    if year is not None:
        return year, (piece.field, piece.start + year.start, piece.start + year.end)
    same = _same_day(context, piece)
    if same is not None:
        return same
    if pointing.reads(context):
        pointed = pointing.day_of(context, frame, threat, event_dates)
        if pointed is not None:
            return pointed
    # Sentences that tell of an act before those that do not.
    spare: tuple[DateFound, Spot] | None = None
    described = aside and not is_predicate(context.reading, frame)
    if aside and (described or (context.today - aside[0].high).days <= context.pack.fresh_days):
        spare = (aside[0], (piece.field, piece.start + aside[0].start, piece.start + aside[0].end))
    for other in sorted(around, key=lambda each: each.number not in context.telling_pieces):
        for each in sorted(event_dates(context, other), key=lambda one: one.precision != "day"):
            spot = (other.field, other.start + each.start, other.start + each.end)
            if other is piece and each in aside:
                continue
            if (
                other is not piece
                and each.low != context.today
                and not _elsewhere(context, frame, other, each)
                and not _since_then(context, frame, other, each)
            ):
                return each, spot
            long_past = (context.today - each.high).days > context.pack.fresh_days
            if long_past and just_done(context, frame) and _elsewhere(context, frame, other, each):
                continue
            if pointing.reads(context) and _of_the_catch(context, frame, other):
                continue
            spare = spare or (each, spot)
    if spare is None and pointing.reads(context):
        spare = pointing.quoted_day(context, frame, event_dates)
    return spare or _day_of_crossing(context, piece) or (_only_day(context, piece), None)


def _of_the_catch(context: Context, frame: Frame, piece: Piece) -> bool:
    """Whether the sentence tells only of the catch, and the act is what came of it."""
    groups = {other.act.group for other in context.frames if other.piece is piece}
    return frame.act.group not in context.custody_groups and bool(groups) and groups <= context.custody_groups


def _told_after(context: Context, piece: Piece) -> tuple[DateFound, Spot] | None:
    """The day that a sentence behind this one gives and no more ("That was on Monday evening"); one that tells of no
    act may stand between."""
    shape = shapes.TOLD_AFTER.get(context.reading.family)
    if shape is None:
        return None
    behind = context.reading.pieces[piece.number + 1 : piece.number + 3]
    if behind and behind[0].number in context.telling_pieces:
        behind = behind[:1]
    after = next(
        (
            each
            for each in behind
            if each.field == piece.field
            and each.paragraph - piece.paragraph <= 1
            and shape.match(context.reading.texts[each.field].normal, each.start, each.end)
        ),
        None,
    )
    if after is None:
        return None
    best = min(event_dates(context, after), key=lambda each: each.high - each.low, default=None)
    if best is None:
        return None
    return best, (after.field, after.start + best.start, after.start + best.end)


def _only_day(context: Context, piece: Piece) -> DateFound | None:
    """The one recent day that the opening names, for a sentence further down without any; it makes nothing fresh."""
    if piece.zone != "body":
        return None
    first = next((each.number for each in context.reading.pieces if each.field == "text"), 0)
    days = [
        each
        for other in context.reading.pieces[: first + _OPENING]
        for each in event_dates(context, other)
        if each.precision == "day" and each.low != context.today
    ]
    recent = days and (context.today - days[0].high).days <= context.pack.fresh_days
    return days[0] if recent and len({each.low for each in days}) == 1 else None


def event_dates(context: Context, piece: Piece) -> list[DateFound]:
    """Days on which something may have happened: not those of saying, not the future, not "this year"."""
    life = shapes.life(context.reading.family, context.reading.topic)
    words = context.reading.texts[piece.field].normal
    return [
        each
        for each in context.dates(piece)
        if not each.said
        and not _year_of_another(each, context.dates(piece))
        and not (
            life is not None
            and each.precision in ("year", "season", "month", "part")
            and life.match(words, piece.start + each.end, piece.end)
        )
        and not each.future
        # A line that is nothing but a date says when the page was printed.
        and (
            piece.end - piece.start - (each.end - each.start) > 12
            or shapes.STATEMENT.search(context.reading.words(piece)) is not None
        )
        and each.low <= context.today
        and not _of_leaving(context, piece, each)
        and not (each.precision in ("year", "decade", "season") and each.low <= context.today <= each.high)
    ]


def _year_of_another(found: DateFound, others: Sequence[DateFound]) -> bool:
    """ "5 October last year": the year of a day that stands before it."""
    return found.precision == "year" and any(
        other.precision in ("day", "month")
        and 0 <= found.start - other.end <= 4
        and found.low <= other.low
        and other.high <= found.high
        for other in others
    )


def _day_of_crossing(context: Context, piece: Piece) -> tuple[DateFound, Spot] | None:
    """The only date of a sentence, when people came over these days: they are mostly caught on the way."""
    for each in context.dates(piece):
        plain = each.precision == "day" and not (each.said or each.future)
        recent = 0 <= (context.today - each.low).days <= _DAYS_OF_CROSSING
        if plain and recent and _of_leaving(context, piece, each):
            return each, (piece.field, piece.start + each.start, piece.start + each.end)
    return None


def _aside(context: Context, frame: Frame, found: DateFound) -> bool:
    """Whether the date is that of a description of the persons ("men who slipped out in January are in a cell")."""
    opens = shapes.ASIDE.get(context.reading.family)
    if opens is None:
        return False
    piece = frame.piece
    start = piece.start + found.start
    match = opens.search(context.reading.texts[piece.field].normal, piece.start, start)
    if match is None or match.start() <= frame.act.start < start:
        return False
    # "Took six who had hidden there since spring": behind the act only what is long past.
    long_past = (context.today - found.high).days > context.pack.fresh_days
    return start < frame.act.start or long_past or context.reading.family != "en"


def _lasting(context: Context, frame: Frame, found: DateFound) -> bool:
    """Whether the date says since when something has lasted, and the act is no such thing."""
    since = shapes.SINCE.get(context.reading.family)
    if since is None or frame.act.group in context.custody_groups:
        return False
    piece = frame.piece
    start, end = piece.start + found.start, piece.start + found.end
    return (
        since.search(
            context.reading.texts[piece.field].normal, max(piece.start, start - 7), end + shapes.SINCE_AFTER
        )
        is not None
    )


def _since_then(context: Context, frame: Frame, piece: Piece, found: DateFound) -> bool:
    """Whether the sentence beside says since when they had hidden or lived there: no day of what befell them then."""
    since = shapes.SINCE.get(context.reading.family)
    if since is None or context.reading.family != "en" or frame.act.group in context.custody_groups:
        return False
    normal = context.reading.texts[piece.field].normal
    start = piece.start + found.start
    return (
        found.precision != "day" and since.search(normal, max(piece.start, start - 7), start + 6) is not None
    )


def _same_day(context: Context, piece: Piece) -> tuple[DateFound, Spot] | None:
    """ "On the same day", 当日: the last single day that the sentences before named."""
    pattern = shapes.SAME_DAY.get(context.reading.family)
    normal = context.reading.texts[piece.field].normal
    match = pattern.search(normal, piece.start, piece.end) if pattern is not None else None
    if match is None:
        return None
    after = shapes.NEXT_DAY.get(context.reading.family)
    days_on = timedelta(days=int(after is not None and after.match(match.group()) is not None))
    # "On the 29th the office said that they were freed the same day": here the day of saying is the day.
    near = [
        each
        for each in context.dates(piece)
        if each.precision == "day" and each.said and piece.start + each.end <= match.start()
    ]
    if near:
        return near[-1], (piece.field, piece.start + near[-1].start, piece.start + near[-1].end)
    for other in reversed(context.reading.pieces[max(0, piece.number - 8) : piece.number]):
        days = [each for each in event_dates(context, other) if each.precision == "day"]
        if days and other.field == piece.field:
            day = replace(days[-1], low=days[-1].low + days_on, high=days[-1].high + days_on)
            return day, (other.field, other.start + days[-1].start, other.start + days[-1].end)
    return None


def _of_another_act(context: Context, frame: Frame, start: int, end: int) -> bool:
    """Whether another act stands between the date and this one, and takes the date for itcontext."""
    low, high = min(end, frame.act.end), max(start, frame.act.start)
    if context.reading.family == "zh" and start >= frame.act.end and _leads_to_another(context, frame, end):
        return True
    return any(
        other.piece is frame.piece
        and other.act.group != frame.act.group
        and not (other.act.start < frame.act.end and frame.act.start < other.act.end)
        and low <= other.act.start
        and other.act.end <= high
        and not _noun(context, other)
        and (context.reading.family not in clauses.RELATIVE or not is_predicate(context.reading, other))
        for other in context.frames
    )


def _leads_to_another(context: Context, frame: Frame, end: int) -> bool:
    """Chinese: a date stands before its verb, so one after this act and before another belongs to that."""
    return any(
        other.piece is frame.piece and other.act.start >= end and other.act.group != frame.act.group
        for other in context.frames
    )


def just_done(context: Context, frame: Frame) -> bool:
    """Whether the tense says that the act is fresh ("has released"), whenever the story began."""
    perfect = clauses.PERFECT.get(context.reading.family)
    normal = context.reading.texts[frame.piece.field].normal
    return perfect is not None and perfect.search(normal, frame.piece.start, frame.act.start) is not None


def _noun(context: Context, frame: Frame) -> bool:
    """ "The lock-up", "his detention": an act that is a thing here and takes no date for itcontext."""
    before = context.reading.texts[frame.piece.field].normal[frame.piece.start : frame.act.start]
    article = shapes.ARTICLED.get(context.reading.family)
    return article is not None and article.search(before) is not None


def _elsewhere(context: Context, frame: Frame, piece: Piece, found: DateFound) -> bool:
    """Whether the date in another sentence is that of an act of another kind told there."""
    acts = [other for other in context.frames if other.piece is piece]
    return bool(acts) and all(
        not _alike(other.act.group, frame.act.group, context.custody_groups) for other in acts
    )


def _alike(one: str, other: str, custody: frozenset[str]) -> bool:
    return one == other or (one in custody and other in custody)


def _bare_year(context: Context, piece: Piece) -> DateFound | None:
    """A year by itself, as many languages print it ("wurde 2004 festgenommen")."""
    for match in shapes.YEAR.finditer(context.reading.words(piece)):
        year = int(match.group())
        inside = any(each.start <= match.start() < each.end for each in context.dates(piece))
        if year < context.today.year and not inside:
            return DateFound(date(year, 1, 1), date(year, 12, 31), *match.span(), precision="year")
    return None


def _of_leaving(context: Context, piece: Piece, found: DateFound) -> bool:
    """Whether it is the day on which somebody left home ("who fled in November"), not that of the act."""
    if any(
        frame.piece is piece
        and frame.act.start <= piece.start + found.start
        and piece.start + found.end <= frame.act.end
        for frame in context.frames
    ):
        return False  # "quitté lundi la prison": the day stands inside the act
    before, after = shapes.leaving(context.reading.family, context.reading.topic)
    normal = context.reading.texts[piece.field].normal
    start, end = piece.start + found.start, piece.start + found.end
    return (
        before is not None and before.search(normal[max(piece.start, start - 45) : start]) is not None
    ) or (after is not None and after.match(normal, end, piece.end) is not None)
