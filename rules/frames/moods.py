"""In which moods an act is told: denied, feared, demanded …, by the words before and after it in its clause."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rules.frames.frame import Frame, MoodFound
from rules.frames.reading import Piece, Reading
from rules.language import clauses, sides
from rules.language.moods import UNREAL, mood_patterns
from rules.lexicon import Hit
from rules.text import Stretch


def moods_of(
    reading: Reading, piece: Piece, act: Hit, clause: Stretch, acts: Sequence[Hit]
) -> tuple[MoodFound, ...]:
    normal = reading.texts[piece.field].normal
    low = clause.start
    if (aside := _ASIDE.search(normal, piece.start, low)) is not None:
        low = piece.start if aside.start() - piece.start < _ASIDE_REACH else aside.start() - _ASIDE_REACH
    low = max(low, piece.start, act.start - _BEFORE_REACH.get(reading.family, 110))
    before, after = (
        normal[low : act.start],
        normal[act.end : min(piece.end, act.end + _AFTER_REACH.get(reading.family, 46))],
    )
    noun = reading.family in sides.PARTICIPLE and sides.NOUN.search(normal, act.start, act.end) is not None
    # "Sollen festgenommen worden sein": somebody says that it happened.
    hearsay = reading.family == "de" and _HEARSAY_DE.match(after) is not None
    found: list[MoodFound] = []
    for each in mood_patterns(reading.lang, reading.topic):
        if each.only is not None and not each.only.search(normal, act.start, act.end):
            continue
        if each.side == "before":
            match = each.pattern.search(before)
            if match is None:
                continue
            if hearsay and "soll" in match.group():
                continue
            start, end = low + match.start(), act.start
            between = [
                a
                for a in acts
                if start <= a.start and a.end <= act.start and not _describes(reading, piece, a)
            ]
            if between and not _CONJUNCTION.fullmatch(normal, between[-1].end, act.start):
                continue
        else:
            ending = each.side == "ending"
            match = each.pattern.match(normal[act.end - 1 : act.end] + after if ending else after)
            if match is None:
                continue
            start, end = act.end, act.end + match.end() - ending
            between = [a for a in acts if a.start >= act.end and a.end <= end]
            # "Arrested and sent back, as they told": what is told is the whole chain of acts.
            chained = each.mood == "told" and _CHAIN.fullmatch(
                normal, act.end, between[0].start if between else end
            )
            # "The return of six women held in the border town is imminent": what describes them is passed over.
            passed = noun and all(other.group != act.group for other in between)
            if between and not chained and not passed:
                continue
        if end > start:
            found.append(MoodFound(each.mood, start, end))
    unreal = UNREAL.get(reading.family)
    if unreal is not None:
        condition = unreal[0].search(normal, piece.start, act.start)
        if condition is not None and unreal[1].match(normal, act.end):
            found.append(MoodFound("negated", condition.start(), act.end))
    return tuple(found)


def _describes(reading: Reading, piece: Piece, act: Hit) -> bool:
    """Whether the act only describes the persons ("return those who are held in Tumen to …")."""
    clause = clauses.RELATIVE_CLAUSE.get(reading.family)
    before = reading.texts[piece.field].normal[max(piece.start, act.start - 60) : act.start]
    return clause is not None and clause.search(before) is not None


def carried_on(
    reading: Reading, before: Sequence[Frame], piece: Piece, clause: Stretch
) -> tuple[MoodFound, ...]:
    """What may happen in one clause may only happen in the next when that one goes on from it ("恐被押走，进而…")."""
    goes_on = clauses.GOES_ON.get(reading.family)
    if goes_on is None or not before or before[-1].piece is not piece or before[-1].clause.end > clause.start:
        return ()
    if goes_on.match(reading.texts[piece.field].normal, clause.start, clause.end) is None:
        return ()
    return tuple(found for found in before[-1].moods if found.mood == "possible")


_CONJUNCTION = re.compile(
    r"[\s,·、]*(?:and|or|then|y|o|et|ou|und|oder|и|или|및|와|과|和|及|并|或|后|と|や|・)?[\s,·、]*"
)

_CHAIN = re.compile(
    r"(?:돼|되어|된 뒤|된 후|됐다가|당해|당한 뒤|당하고|되고|혀|혔다가|힌 뒤)?\s?(?:강제\s?)?"
)

_HEARSAY_DE = re.compile(r"\s+(?:worden\s+)?(?:sein|haben)\b")

_ASIDE = re.compile(
    r",\s(?:dit-(?:il|elle|on)|disent-(?:ils|elles)|(?:selon|d'après|según|laut|so|по словам) [\w' -]{1,40}|"
    r"dijo|dice|asegura|afirma|hieß es|heißt es|"
    r"по (?:его|её|ее|их) словам),\s*$"
)
""""Who would be about, he says, to send them back": the aside parts no clause."""
_ASIDE_REACH = 90

_BEFORE_REACH = {"zh": 40, "ja": 40, "ko": 40}
_AFTER_REACH = {"es": 90, "fr": 90, "de": 90, "ru": 90}
