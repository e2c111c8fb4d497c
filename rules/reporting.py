"""Tellings → reports: the news first, other concrete fresh events of the same article after it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rules.counts import CountFound
from rules.dates import DateFound
from rules.frames import Piece, Reading
from rules.origin import Sources, find_origin
from rules.people import NameWords, PersonFound, find_people, names_at_risk
from rules.telling import Telling, same_event_stage
from rules.verdict import Certainty, Count, DateInterval, Origin, Place, Report, Span


def reports(
    reading: Reading,
    ranked: Sequence[Telling],
    dated: bool,
    population: Sequence[str],
    sources: Sources,
) -> tuple[Report, ...]:
    """The main report, and others that differ from it in place and number and are as concrete.

    `population` are words for the people: a personal name beside one belongs to somebody at risk.
    """
    if not ranked:
        return ()
    main = ranked[0]
    chosen = [main]
    for telling in ranked[1:]:
        if len(chosen) == 3:
            break
        if telling.predicate and telling.fresh and not telling.old and _another(telling, chosen):
            chosen.append(telling)
    names = names_at_risk(
        reading.texts["title"].original,
        reading.texts["text"].original,
        reading.lang,
        NameWords(tuple(population), sources.readable),
    )
    return tuple(
        replace(_report(reading, telling, ranked, dated, sources), names=names) for telling in chosen
    )


def _another(telling: Telling, chosen: Sequence[Telling]) -> bool:
    """Whether it is plainly another event than those chosen: other place and other number, both stated there."""
    if telling.count is None or telling.count_piece is not telling.piece or not telling.places:
        return False
    for known in chosen:
        ours, theirs = telling.places[0], known.places[0] if known.places else None
        if theirs is None or ours.id == theirs.id or ours.id in theirs.parents or theirs.id in ours.parents:
            return False
        if known.count is not None and _overlap(known.count.count, telling.count.count):
            return False
    return True


def _overlap(one: Count, other: Count) -> bool:
    low = max(one.low or 0, other.low or 0)
    high = min(one.high or 10**9, other.high or 10**9)
    return low <= high


def _report(
    reading: Reading,
    telling: Telling,
    ranked: Sequence[Telling],
    dated: bool,
    sources: Sources,
) -> Report:
    # An old event is told by old tellings; a fresh one never.
    same = [
        other
        for other in ranked
        if same_event_stage(other.stage, telling.stage) and (telling.old or not other.old)
    ]
    same.sort(key=lambda other: (other.old, other.stage != telling.stage))
    found, added, part_of = _count(telling, same)
    when = _when(telling, same, ranked) or _since(telling, ranked)
    if when is not None and not dated and not _has_year(reading, telling, when):
        when = None
    places = _places(telling, same, ranked)
    people = _people(reading, telling)
    return Report(
        stage=telling.stage,
        certainty=_certainty(reading, telling),
        count=found,
        places=places,
        event_date=DateInterval(when.low, when.high) if when is not None else None,
        evidence=_evidence(reading, telling, same),
        people=tuple(dict.fromkeys(person.words for person in people)),
        tags=tuple(dict.fromkeys(person.tag for person in people)),
        part_of=part_of,
        origin=_origin(reading, telling, sources),
        added=added,
        harmed=any(reading.roles.get(hit.group) == "harm" for hit in telling.piece.hits),
    )


def _count(telling: Telling, same: Sequence[Telling]) -> tuple[Count | None, bool, Count | None]:
    """How many: the number that the report's own sentences state most clearly and most often."""
    counted = [
        (each, each.count)
        for each in dict.fromkeys((telling, *[one for one in same if one.piece.zone != "body"]))
        if each.count is not None
    ]
    if not counted:
        counted = [(each, each.count) for each in same[:3] if each.count is not None]
    if not counted:
        return None, False, None
    if all(count.count.high == 1 for _, count in counted):
        # "The woman of whom we told was sent back with all her group", and further down "all five went".
        counted += [
            (each, each.count)
            for each in same
            if each.stage == telling.stage and each.count is not None and each.count.total
        ]
    times: dict[tuple[int | None, int | None], int] = {}
    for _, count in counted:
        times[count.count.low, count.count.high] = times.get((count.count.low, count.count.high), 0) + 1

    def clarity(pair: tuple[Telling, CountFound]) -> float:
        each, count = pair
        value = count.count
        points = 2.0 * (each is telling) + 1.5 * (each.count_piece is each.piece)
        points += 1.0 * (each.stage == telling.stage) + 0.7 * min(times[value.low, value.high], 3)
        if value.basis == "word" and value.low != value.high:
            points -= 3
        if value.high == 1 and len(times) > 1 and not count.subset_of:
            points -= 3
        if count.article:
            points -= 3
        if count.total and each.piece.zone != "body":
            points += 2
        if count.subset and count.subset_of is None:
            points -= 1
        if value.basis == "sum" and any(
            other.count.basis == "stated" and (other.count.low or 0) > (value.high or 0)
            for _, other in counted
        ):
            # Kin that a sentence happens to name are fewer than the number that somebody states.
            points -= 4
        if value.basis == "family" and value.low == value.high == 2 and len(times) > 1:
            points -= 1.5
        return points

    _, best = max(counted, key=clarity)
    return best.count, best.added, best.subset_of


def _when(telling: Telling, same: Sequence[Telling], ranked: Sequence[Telling]) -> DateFound | None:
    """The day of the event; where the sentence only says "early this month", the day that a sister sentence gives
    within that time."""
    first = telling.when if telling.when is not None and not telling.old else None
    if first is not None and telling.piece.zone == "title" and not _says_when(telling):
        # A headline without a date: that of the sentence below it that tells the same with its own date.
        first = next(
            (each.when for each in same if each.stage == telling.stage and each.fresh and _says_when(each)),
            first,
        )
    if first is None:
        first = next((each.when for each in same if each.when is not None and each.fresh), telling.when)
    if first is None:
        first = next((each.when for each in same if each.when is not None), None)
    if first is not None and telling.said_today:
        return next(
            (each.when for each in same if each.when is not None and each.fresh and not each.said_today),
            first,
        )
    if first is None or first.precision == "day":
        return first
    past = [each for each in ranked if telling.old and each.old and each.stage == telling.stage]
    for each in (telling, *same, *past):
        for day in each.days:
            if first.low <= day.low and day.high <= first.high:
                return day
    return first


def _since(telling: Telling, ranked: Sequence[Telling]) -> DateFound | None:
    """The day long ago on which those were taken of whom the report speaks again: told of just as many."""
    if telling.count is None:
        return None
    return next(
        (
            each.when
            for each in ranked
            if each.old
            and each.frame.who.kind == "carried"
            and same_event_stage(each.stage, telling.stage)
            and each.when is not None
            and each.when.precision == "day"
            and each.count is not None
            and each.count.count.low == telling.count.count.low
            and each.count.count.high == telling.count.count.high
        ),
        None,
    )


def _says_when(telling: Telling) -> bool:
    """Whether the date of the telling stands in its own sentence."""
    spot = telling.signs.get("recent-date")
    piece = telling.piece
    return spot is not None and spot[0] == piece.field and piece.start <= spot[1] < piece.end


def _places(telling: Telling, same: Sequence[Telling], ranked: Sequence[Telling]) -> tuple[Place, ...]:
    """The places of the first sentence that names a town itself; else of any; else the country.

    Who is in danger of return is so where he is held: in the house of custody that a sentence names, though the
    headline tells the town of the catch.
    """
    if telling.stage == "at_risk" and telling.piece.zone == "title":
        held = next(
            (
                each
                for each in ranked
                if each.stage == "detained"
                and each.here
                and each.predicate
                and each.places[0].kind in ("detention", "prison")
            ),
            None,
        )
        if held is not None:
            return held.places
    told = [telling, *[other for other in same if other is not telling]]
    low = ("country", "river", "route", "sea")
    towns = [each for each in told if each.places and each.places[0].kind not in low]
    towns = towns or [each for each in told if each.places and each.places[0].kind != "country"]
    # Further down only a sentence that tells of the same stage: where they were taken to is another place.
    best = next(
        (each for each in towns if each.here and (each.stage == telling.stage or each.piece.zone != "body")),
        None,
    ) or next(iter(towns), None)
    if best is None:
        return telling.places or next((other.places for other in same if other.places), ())
    if best.places[0].kind == "province":
        # "Caught in Yunnan", and further down the town in Yunnan.
        within = (each for each in towns if each.here and best.places[0].id in each.places[0].parents)
        best = next(within, best)
    return best.places


def _has_year(reading: Reading, telling: Telling, when: DateFound) -> bool:
    """Whether the words of the date give their year: without a day of publication nothing else is certain."""
    return str(when.low.year) in reading.words(telling.piece)


def _people(reading: Reading, telling: Telling) -> list[PersonFound]:
    """Who they are, as the sentences that carry the report describe them."""
    pieces = [telling.piece]
    if telling.count_piece is not None and telling.count_piece is not telling.piece:
        pieces.append(telling.count_piece)
    return [person for piece in pieces for person in find_people(reading.words(piece), reading.lang)]


def _origin(reading: Reading, telling: Telling, sources: Sources) -> Origin | None:
    """Who says so: in the sentence itself, else in the lead, else in the sentence after."""
    pieces = [telling.piece, *[each for each in reading.pieces if each.zone == "lead"]]
    if telling.piece.number + 1 < len(reading.pieces):
        pieces.append(reading.pieces[telling.piece.number + 1])
    for piece in pieces:
        if piece.field == "text":
            found = find_origin(reading.words(piece), reading.lang, sources)
            if found is not None:
                return found
    return None


def _certainty(reading: Reading, telling: Telling) -> Certainty:
    if telling.stage == "at_risk":
        return "feared"
    if any(hit.group == "confirmation" for hit in telling.piece.hits):
        return "confirmed"
    return "reported"


def _evidence(reading: Reading, telling: Telling, same: Sequence[Telling]) -> tuple[Span, ...]:
    pieces: list[Piece] = []
    for each in (telling, *same):
        if each.piece not in pieces:
            pieces.append(each.piece)
        if each.count_piece is not None and each.count_piece not in pieces and each is telling:
            pieces.append(each.count_piece)
    pieces.sort(key=lambda piece: piece.field == "title")
    return tuple(reading.span(piece.field, piece.start, piece.end) for piece in pieces[:4])
