"""The nouns of a frame: an act, the persons whom it befell, and the moods in which it is told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rules.frames.reading import Piece
from rules.language.mood_words import Mood
from rules.lexicon import Hit
from rules.text import Stretch

Kind = Literal["named", "origin", "carried", "others", "helped"]


@dataclass(frozen=True, slots=True)
class Mention:
    """Words for persons: the people themselves, others, or words that stand for persons named before."""

    kind: Kind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class MoodFound:
    mood: Mood
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Frame:
    """An act, whom it befell, and in which mood it is told. Offsets are into `Text.plain` of the field."""

    piece: Piece
    act: Hit
    who: Mention
    clause: Stretch
    moods: tuple[MoodFound, ...] = ()

    def mood(self, *wanted: Mood) -> MoodFound | None:
        return next((found for found in self.moods if found.mood in wanted), None)

    @property
    def happened(self) -> bool:
        return not self.moods
