"""How many the act befell: the count nearest to them in the sentence, else one that a neighbouring sentence gives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rules.counts import CountFound
from rules.frames import Frame, Piece
from rules.language import clauses, shapes
from rules.telling.context import Context
from rules.verdict import Count

BOUNDED = 300
"""Up to so many people are a group that somebody has counted; more are statistics."""


def count_of(
    context: Context, frame: Frame, around: Sequence[Piece]
) -> tuple[CountFound | None, Piece | None]:
    """The count of those whom the act befell: nearest to them in the sentence, else in its neighbours."""
    piece = frame.piece
    inside = [each for each in context.counts(piece) if not _does(context, frame, each)]
    if inside:
        act, who = (
            frame.act.start - piece.start,
            (frame.who.start - piece.start, frame.who.end - piece.start),
        )

        def distance(each: CountFound) -> tuple[bool, bool, bool, bool, bool, bool, float]:
            in_clause = _in_clause(frame, each)
            apart = max(each.start - who[1], who[0] - each.end, 0)
            within = (each.subset_of is None and _is_part(context, piece, each)) or (
                each.subset and each.subset_of is None and not in_clause
            )
            return (
                each.article,
                within,
                _described(context, frame, each),
                not _is_subject(context, frame, each),
                not each.total,
                not (in_clause or apart <= 2),
                apart + 0.3 * abs(each.start - act),
            )

        best = min(inside, key=distance)
        kin = (
            context.reading.family in shapes.ASIDE
            and best.count.basis == "family"
            and best.noun is not None
            and max(best.start - who[1], who[0] - best.end, 0) > 2
        )
        # "One of them was crying" says nothing of how many were taken.
        aside = best.subset and best.subset_of is None and not _in_clause(frame, best)
        passing = best.article or aside
        if not passing and not is_large(best) and not kin and not _described(context, frame, best):
            return best, piece
    single = _single(context, frame) or _one(context, frame, inside)
    if inside and single is None and not passing:
        return best, piece
    if single is not None:
        return single, piece
    # A lead may leave the number to the headline.
    titles = [each for each in context.reading.pieces if each.zone == "title"] if piece.zone == "lead" else []
    borrowed = [
        (each, other)
        for other in (*around[1:], *titles)
        for each in sorted(context.counts(other), key=lambda one: not one.total)
        if not each.article
    ]
    if borrowed:
        # A whole group before a part of one.
        return next((pair for pair in borrowed if not pair[0].subset), borrowed[0])
    if inside:
        return min(inside, key=distance), piece
    if piece.zone == "title":
        # "N. Korean expelled", and under it "a North Korean labourer": the one person whom the lead names.
        for other in around[1:]:
            for each in context.counts(other):
                if any(
                    each.start <= hit.start - other.start < each.end
                    and context.reading.roles.get(hit.group) in ("people", "origin", "demonym")
                    for hit in other.hits
                ):
                    return each, other
    if (one := _one_of_them(context, frame)) is not None:
        return one, piece
    alone = None
    if frame.who.kind in ("named", "origin"):
        alone = _beside(context, frame, shapes.ALONE.get(context.reading.family))
    if frame.who.kind == "carried":
        alone = _beside(context, frame, shapes.ONE_PRONOUN.get(context.reading.family))
    if alone is not None and (frame.who.kind == "carried" or context.reading.family == "en"):
        # One person, but no number that anybody states.
        alone = replace(alone, article=True, part=True)
    return (alone, piece) if alone is not None else (None, None)


def _is_subject(context: Context, frame: Frame, found: CountFound) -> bool:
    """ "Of thirteen who crossed, twelve were caught": the number right before the verb in the passive."""
    auxiliary = clauses.SUBJECT.get(context.reading.family)
    normal, end = context.reading.texts[frame.piece.field].normal, frame.piece.start + found.end
    return (
        auxiliary is not None
        and found.noun is None
        and end <= frame.act.start
        and auxiliary.fullmatch(normal, end, frame.act.end) is not None
    )


def _in_clause(frame: Frame, found: CountFound) -> bool:
    return frame.clause.start <= found.start + frame.piece.start < frame.clause.end


def _does(context: Context, frame: Frame, found: CountFound) -> bool:
    """Whether the counted are those who act: who stands before the mark of the object, or before a verb that has its
    object behind it ("three men walked her to a car")."""
    family = context.reading.family
    normal = context.reading.texts[frame.piece.field].normal
    end = frame.piece.start + found.end
    marks, passive = shapes.OBJECT_MARK.get(family), clauses.NO_DOER.get(family)
    if marks is not None and end <= frame.who.start and frame.who.end <= frame.act.start:
        return any(
            not frozenset(",;。").intersection(normal[each.end() : frame.who.start])
            for each in marks.finditer(normal, end, frame.who.start)
        )
    return (
        passive is not None
        and frame.piece.zone != "title"
        and frame.act.start < frame.who.start
        and end <= frame.act.start
        and _in_clause(frame, found)
        and passive.search(normal, end, frame.act.start) is None
    )


def _described(context: Context, frame: Frame, found: CountFound) -> bool:
    """Whether the count stands in a description of the persons ("the woman, who had borne two sons")."""
    opens = shapes.ASIDE.get(context.reading.family)
    start = frame.piece.start + found.start
    if opens is None or start < frame.who.end:
        return False
    match = opens.search(context.reading.texts[frame.piece.field].normal, frame.who.end, start)
    return match is not None and not match.start() <= frame.act.start < start


def _one(context: Context, frame: Frame, inside: Sequence[CountFound]) -> CountFound | None:
    """ "A North Korean boy was seized": one person, unless the noun is a group."""
    start, end = frame.who.start - frame.piece.start, frame.who.end - frame.piece.start
    for each in inside:
        beside = each.start <= end and start <= each.end + 1
        words = context.reading.words(frame.piece)[each.start : max(each.end, end)]
        if each.article and each.count.high == 1 and beside and not shapes.COLLECTIVE.search(words.lower()):
            return replace(each, article=False)
    return None


def _single(context: Context, frame: Frame) -> CountFound | None:
    """One person, known by age: "58세 탈북 여성", 「58歳の脱北女性」."""
    family = context.reading.family
    for pattern in (shapes.AGED.get(family), shapes.named_one(family, context.reading.topic)):
        found = _beside(context, frame, pattern)
        if found is not None:
            return found
    return None


def _one_of_them(context: Context, frame: Frame) -> CountFound | None:
    """One person named before, for whom a word of one stands ("se la llevaron", ihn)."""
    family = context.reading.family
    patterns = [
        each for each in (shapes.ONE_OF_THEM.get(family), shapes.ALONE.get(family)) if each is not None
    ]
    piece, who = frame.piece, frame.who
    normal = context.reading.texts[piece.field].normal
    if who.kind != "carried" or not any(each.fullmatch(normal, who.start, who.end) for each in patterns):
        return None
    return CountFound(Count(1, 1, "exact", "word"), who.start - piece.start, who.end - piece.start)


def _beside(context: Context, frame: Frame, pattern: re.Pattern[str] | None) -> CountFound | None:
    """One person, where the pattern stands at the words for whom the act befell."""
    if pattern is None:
        return None
    piece, normal = frame.piece, context.reading.texts[frame.piece.field].normal
    describes = shapes.DESCRIBES.get(context.reading.family)
    for match in pattern.finditer(normal, piece.start, piece.end):
        described = describes is not None and describes.fullmatch(normal, frame.who.end, match.start())
        if (match.start() - 2 <= frame.who.end or described) and frame.who.start <= match.end() + 2:
            start, end = match.span()
            return CountFound(Count(1, 1, "exact", "word"), start - piece.start, end - piece.start)
    return None


def _is_part(context: Context, piece: Piece, found: CountFound) -> bool:
    """ "Five people, including a girl and a woman": the persons named as examples of the group."""
    normal = context.reading.texts[piece.field].normal
    start, end = piece.start + found.start, piece.start + found.end
    before, after = shapes.PARTS.get(context.reading.family, (None, None))
    return (
        before is not None and before.search(normal[max(piece.start, start - 50) : start]) is not None
    ) or (after is not None and after.match(normal, end, piece.end) is not None)


def is_large(found: CountFound) -> bool:
    count = found.count
    low = count.low if count.low is not None else count.high or 0
    return low > BOUNDED or (count.basis == "word" and low >= 100)
