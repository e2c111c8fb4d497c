"""What the document says of when, where and how many, looked up sentence by sentence and only once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from rules.counts import CountFound, find_counts, totals_with_bystanders
from rules.dates import DateFound, find_anchored, find_dates
from rules.frames import Frame, Piece, Reading, opens_with
from rules.language import shapes
from rules.people import find_names
from rules.places import Gazetteer, PlaceFound, find_places
from rules.rule import PackFile, Rule
from rules.telling.telling import CUSTODY
from rules.verdict import Count, Field

_HEAD = 9
"""The title and as many first sentences as may tell who was there."""


class Context:
    """One document, as the tellings in it are made.

    `today` is the day of publication or, without one, the end of the newest year that the document names.
    """

    def __init__(
        self,
        reading: Reading,
        frames: Sequence[Frame],
        accepted: Sequence[tuple[Frame, Rule]],
        pack: PackFile,
        gazetteer: Gazetteer,
        published: datetime | None,
    ) -> None:
        self.reading = reading
        self.frames = frames
        self.pack = pack
        self.gazetteer = gazetteer
        self.today = published.date() if published else _newest_year(reading)
        self.telling_pieces = frozenset(frame.piece.number for frame, _ in accepted)
        """Numbers of the sentences that make a report."""
        self.custody_groups = frozenset(frame.act.group for frame, rule in accepted if rule.stage in CUSTODY)
        """Word groups whose acts the document tells as taking or holding."""
        self.opens_with_people = opens_with(reading, ("people", "origin", "demonym", "trace", "flight"))
        self.opens_with_demand = _demand_first(frames)
        self.opens_with_others = _others_first(frames)
        """Acts in the opening that befell others."""
        self.sentences: dict[Field, list[tuple[int, int]]] = {}
        for piece in reading.pieces:
            self.sentences.setdefault(piece.field, []).append((piece.start, piece.end))
        self._found: dict[int, tuple[CountFound, ...]] = {}
        self._counts: dict[int, tuple[CountFound, ...]] = {}
        self._mixed: dict[int | None, Count] | None = None
        """Totals of people together with those beside them, each with the people's own number."""
        self._dates: dict[int, tuple[DateFound, ...]] = {}
        self._places: dict[Field, tuple[PlaceFound, ...]] = {}

    def counts(self, piece: Piece) -> tuple[CountFound, ...]:
        """The counts of those whom things may happen to; where a total holds helpers too, without them."""
        if piece.number not in self._counts:
            if self._mixed is None:
                self._mixed = {
                    total: people.count
                    for each in self.reading.pieces[:_HEAD]
                    for total, people in totals_with_bystanders(
                        self.reading.words(each), self._all_counts(each)
                    )
                }
            words = self.reading.words(piece)
            found = self._all_counts(piece)
            self._counts[piece.number] = tuple(
                # "Una familia": no number, whatever noun follows.
                replace(each, article=True)
                if shapes.ARTICLE.match(words, each.start) and each.count.high == 1
                else replace(each, count=self._mixed[each.count.low])
                if each.count.bound == "exact" and each.count.low in self._mixed
                else each
                for each in found
                if not (
                    each.bystander or each.part or each.whole or _is_example(each) or _renamed(each, found)
                )
            )
        return self._counts[piece.number]

    def _all_counts(self, piece: Piece) -> tuple[CountFound, ...]:
        if piece.number not in self._found:
            people = tuple(
                (hit.start - piece.start, hit.end - piece.start)
                for hit in piece.hits
                if self.reading.roles.get(hit.group) in ("people", "demonym", "flight", "persons")
            )
            self._found[piece.number] = find_counts(
                self.reading.words(piece), self.reading.lang, people, self._names(piece)
            )
        return self._found[piece.number]

    def _names(self, piece: Piece) -> tuple[tuple[int, int], ...]:
        """Personal names in the sentence, without those of officials and speakers."""
        if self.reading.eastern:
            return ()
        found = find_names(self.reading.words(piece), self.reading.lang)
        return tuple((each.start, each.end) for each in found if each.role != "office")

    def dates(self, piece: Piece) -> tuple[DateFound, ...]:
        if piece.number not in self._dates:
            words, lang = self.reading.words(piece), self.reading.lang
            plain = find_dates(words, lang, self.today)
            by_another = find_anchored(words, lang, lambda at: self._day_before(piece, plain, at), self.today)
            self._dates[piece.number] = tuple(
                sorted(
                    (
                        *by_another,
                        *(
                            each
                            for each in plain
                            if not any(one.start < each.end and each.start < one.end for one in by_another)
                        ),
                    ),
                    key=lambda each: each.start,
                )
            )
        return self._dates[piece.number]

    def _day_before(self, piece: Piece, inside: Sequence[DateFound], at: int) -> date | None:
        """The single day last named before an offset of the sentence: in it, or in the sentences before."""
        near = [each for each in inside if each.end <= at and each.precision == "day" and not each.future]
        if near:
            return near[-1].low
        for other in reversed(self.reading.pieces[max(0, piece.number - _DAY_BEFORE) : piece.number]):
            days = [each for each in self.dates(other) if each.precision == "day" and not each.future]
            if days and other.field == piece.field:
                return next((each for each in reversed(days) if not each.said), days[-1]).low
        return None

    def places(self, field: Field) -> tuple[PlaceFound, ...]:
        if field not in self._places:
            self._places[field] = find_places(
                self.gazetteer, self.reading.texts[field].plain, self.reading.lang
            )
        return self._places[field]

    def neighbours(self, piece: Piece) -> list[Piece]:
        """The sentence itself and those that may carry its facts, the nearest first."""
        pieces = self.reading.pieces
        if piece.zone == "title":
            return [piece, *[each for each in pieces if each.zone == "lead"]]
        beside = [
            each
            for step in (1, -1, 2, -2)
            for number in (piece.number + step,)
            if 0 <= number < len(pieces)
            for each in (pieces[number],)
            if each.field == piece.field
            and abs(each.paragraph - piece.paragraph) <= (1 if abs(step) == 1 else 0)
        ]
        if piece.zone == "lead":
            beside = [each for each in pieces if each.zone == "lead" and each is not piece] + [
                each for each in beside if each.zone != "lead"
            ]
        return [piece, *beside]


_DAY_BEFORE = 4
"""Sentences back to the day from which "the next day" is reckoned."""


def _demand_first(frames: Sequence[Frame]) -> Frame | None:
    """The frame with which the article opens, when it is a demand or a debate and nothing in the opening happened."""
    opening = [frame for frame in frames if frame.piece.zone != "body" and frame.who.kind != "others"]
    if not opening or any(frame.happened for frame in opening):
        return None
    return next((frame for frame in opening if frame.mood("demanded", "told", "negated", "habitual")), None)


def _others_first(frames: Sequence[Frame]) -> tuple[Frame, ...]:
    return tuple(frame for frame in frames if frame.piece.zone != "body" and frame.who.kind == "others")


def _is_example(found: CountFound) -> bool:
    """ "One of them an infant": part of as many as it is itself."""
    whole = found.subset_of
    return whole is not None and whole.high is not None and whole.high <= (found.count.low or 0)


def _renamed(found: CountFound, others: Sequence[CountFound]) -> bool:
    """세 자매, 자매 세 분: the number beside a word for two kin says how many they really are."""
    return found.count.basis == "family" and any(
        other is not found
        and other.count.basis == "stated"
        and (0 <= other.start - found.end <= 3 or 0 <= found.start - other.end <= 2)
        for other in others
    )


def _newest_year(reading: Reading) -> date:
    """A day on which an undated document might have been read: the end of the newest year that it names."""
    years = [
        int(match.group())
        for text in reading.texts.values()
        for match in re.finditer(r"(?<!\d)(?:19|20)\d\d(?!\d)", text.plain)
    ]
    return date(max(years), 12, 31) if years else date(2000, 12, 31)
