"""The noun of this room: one frame as one stage of an event, with the signs that hold for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rules.counts import CountFound
from rules.dates import DateFound
from rules.frames import Frame, Piece
from rules.rule import Rule
from rules.verdict import Field, Place, Stage

Spot = tuple[Field, int, int]
"""Words of a field, by offsets into `Text.plain`."""

CUSTODY: tuple[Stage, ...] = ("arrested", "detained")


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """One frame as one stage."""

    frame: Frame
    rule: Rule
    stage: Stage
    signs: Mapping[str, Spot]
    """What holds, and the words it stands on."""
    count: CountFound | None
    count_piece: Piece | None
    when: DateFound | None
    places: tuple[Place, ...]
    said_today: bool
    """Its only date is the day of publication, and somebody speaks in the sentence, or people are held on it ("are in
    jail tonight"): most likely the day of saying."""
    here: bool
    """Its own sentence names the first of the places, or a place within it."""
    days: tuple[DateFound, ...]
    """Single days that its sentence and the sentences around name, the nearest first."""
    predicate: bool
    """The act is what the sentence says, not how somebody in it is described."""

    @property
    def piece(self) -> Piece:
        return self.frame.piece

    @property
    def fresh(self) -> bool:
        return "recent-date" in self.signs

    @property
    def old(self) -> bool:
        return "old-date" in self.signs


def spot_of(frame: Frame) -> Spot:
    """The words of the act."""
    return frame.piece.field, frame.act.start, frame.act.end


def same_event_stage(one: Stage, other: Stage) -> bool:
    """Taking and holding are one event told with either word."""
    return one == other or (one in CUSTODY and other in CUSTODY)
