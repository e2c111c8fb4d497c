"""Who did what to whom within a sentence, in which mood; with the people carried over from earlier sentences.

A frame is an act of the pack's word groups and the persons it befell. Nothing here knows a topic or a place: which
words are people, acts or helpers the pack says, how a language builds passives or denials is in `rules.language`.
"""

from __future__ import annotations

from typing import Literal

from rules.frames.acts import acts_in, may_be_implicit, weak_holds
from rules.frames.befallen import befallen
from rules.frames.frame import Frame, Mention
from rules.frames.mentions import mentions_in
from rules.frames.moods import carried_on, moods_of
from rules.frames.reading import Piece, Reading, opens_with
from rules.frames.side import shares_auxiliary
from rules.text import clauses

__all__ = ["Frame", "Piece", "Reading", "opens_with", "read_frames", "shares_auxiliary"]

_MOST_FRAMES = 200


def read_frames(reading: Reading) -> tuple[Frame, ...]:
    """All frames in order. None where the document neither names the people nor tells where they come from."""
    found: list[Frame] = []
    known = any(
        reading.roles.get(hit.group) in ("origin", "demonym")
        or (reading.roles.get(hit.group) in ("people", "trace") and not hit.weak)
        for piece in reading.pieces
        for hit in piece.hits
    )
    if not known:
        return ()
    about: Literal["people", "others"] = "people"
    for piece in reading.pieces:
        if len(found) >= _MOST_FRAMES:
            break
        mentions = mentions_in(reading, piece)
        acts = acts_in(reading, piece, mentions)
        if acts:
            cut = clauses(reading.texts[piece.field].plain, piece.start, piece.end, reading.lang)
            befell = [befallen(reading, piece, act, mentions) for act in acts]
            # Where a sentence tells only of others, what it leaves unsaid befell them too.
            apart = any(who is not None and who.kind == "others" for who in befell) and not any(
                mention.kind in ("named", "origin", "helped") for mention in mentions
            )
            for act, who in zip(acts, befell, strict=True):
                if act.weak and not weak_holds(reading, piece, act, who):
                    continue
                if who is None:
                    if not may_be_implicit(reading, piece, act):
                        continue
                    # Nobody in the sentence: whom the sentences before were about.
                    who = Mention("carried", act.start, act.start)
                    if apart:
                        who = Mention("others", who.start, who.end)
                if who.kind == "carried" and about == "others":
                    who = Mention("others", who.start, who.end)
                clause = next((each for each in cut if each.start <= act.start < each.end), cut[-1])
                moods = moods_of(reading, piece, act, clause, acts)
                found.append(
                    Frame(piece, act, who, clause, (*moods, *carried_on(reading, found, piece, clause)))
                )
        kinds = {mention.kind for mention in mentions}
        ours = [frame for frame in found if frame.piece is piece]
        if kinds & {"named", "origin"}:
            about = "people"
        elif any(frame.who.kind == "others" and frame.happened for frame in ours):
            about = "others"
    return tuple(found)
