"""A document as it is read: normalised fields cut into sentences, each with the words of the pack found in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from rules.language.topic import Topic
from rules.lexicon import Hit
from rules.text import Sentence, Stretch, Text, sentences
from rules.verdict import Field, Span

Zone = Literal["title", "lead", "body"]


@dataclass(frozen=True, slots=True)
class Piece:
    """One sentence of a document."""

    number: int
    field: Field
    start: int
    end: int
    zone: Zone
    paragraph: int
    hits: tuple[Hit, ...]


class Reading:
    """A document as it is read: its fields normalised, cut into sentences, with the hits of each.

    `roles` says of each word group what it is (people, act, others …); `tail` is left out; `topic` are the pack's words
    inside the patterns of the language. `family` is the language without its script; the eastern ones drop the subject
    and pack more into a sentence of the same length.
    """

    def __init__(
        self,
        texts: Mapping[Field, Text],
        hits: Mapping[Field, Sequence[Hit]],
        lang: str,
        roles: Mapping[str, str],
        tail: Sequence[Stretch],
        topic: Topic,
    ) -> None:
        self.lang = lang
        self.roles = roles
        self.topic = topic
        self.family = lang.split("-")[0]
        self.eastern = self.family in ("ko", "zh", "ja")
        self.texts = texts
        self.hits = hits
        self.pieces = tuple(self._pieces(tail))

    def _pieces(self, tail: Sequence[Stretch]) -> list[Piece]:
        found: list[Piece] = []
        for field in ("title", "text"):
            text = self.texts[field]
            starts = [hit.start for hit in self.hits[field]]
            for each in self._bounded(sentences(text.plain, self.lang)):
                if len(found) >= _MOST_SENTENCES:
                    return found
                if field == "text" and any(low < each.end and each.start < high for low, high in tail):
                    continue
                zone: Zone = "title" if field == "title" else "lead" if each.lead else "body"
                inside = self.hits[field][bisect_left(starts, each.start) : bisect_left(starts, each.end)]
                found.append(
                    Piece(len(found), field, each.start, each.end, zone, each.paragraph, tuple(inside))
                )
        return found

    def _bounded(self, whole: Sequence[Sentence]) -> Iterator[Sentence]:
        """Sentences of a length that somebody may have written; longer ones in slices."""
        longest = _LONGEST_SENTENCE // 2 if self.eastern else _LONGEST_SENTENCE
        for each in whole:
            for low in range(each.start, each.end, longest):
                yield replace(each, start=low, end=min(each.end, low + longest))

    def span(self, field: Field, start: int, end: int) -> Span:
        low, high = self.texts[field].original_span(start, end)
        return Span(field, low, high)

    def words(self, piece: Piece) -> str:
        return self.texts[piece.field].plain[piece.start : piece.end]


_LONGEST_SENTENCE = 1200
_MOST_SENTENCES = 500
"""An article has fewer; what comes after is a dump, and its length must not cost the daemon its time."""

_OPENING, _OPENING_LETTERS = 6, 850
"""Sentences of the text, and letters where words are written apart, within which a story that begins with a scene
names its people."""


def opens_with(reading: Reading, wanted: Sequence[str]) -> bool:
    """Whether the headline or the first sentences hold a word of one of the roles."""
    first = next((piece.number for piece in reading.pieces if piece.field == "text"), 0)
    letters = 0 if reading.eastern else _OPENING_LETTERS
    return any(
        (piece.zone != "body" or piece.number < first + _OPENING or piece.start < letters)
        and any(reading.roles.get(hit.group) in wanted and not hit.weak for hit in piece.hits)
        for piece in reading.pieces
    )
