"""The acts that a sentence tells, and which of them count though their words say little or name nobody."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rules.frames.frame import Mention
from rules.frames.reading import Piece, Reading
from rules.frames.side import PAUSE, looks_after
from rules.language import shapes
from rules.lexicon import GAP, Hit


def acts_in(reading: Reading, piece: Piece, mentions: Sequence[Mention]) -> list[Hit]:
    """The acts that the sentence tells. A verb and its particle are one only around the persons whom it befell."""
    hits = [
        hit
        for hit in piece.hits
        if reading.roles.get(hit.group) == "act"
        and hit.end <= piece.end
        and (
            GAP not in hit.term
            or any(hit.start < mention.start and mention.end <= hit.end for mention in mentions)
            # "Recuperaron ese día la libertad": who it was stands before the verb.
            or (not reading.eastern and reading.family != "en" and bool(mentions))
        )
    ]
    hits = _outermost(hits, reading.eastern)
    where = shapes.WHERE_TO.get(reading.family)
    if where is None:
        return hits
    normal = reading.texts[piece.field].normal
    # 수용소에 … 갇혀: the place is told with the verb.
    return [
        hit
        for hit in hits
        if not where.search(normal, hit.start, hit.end)
        or not any(
            other.group == hit.group
            and 0 < other.start - hit.end <= _WITH_ITS_VERB
            and not PAUSE.search(normal, hit.end, other.start)
            for other in hits
        )
    ]


_WITH_ITS_VERB = 24


def _outermost(hits: Sequence[Hit], wide: bool) -> list[Hit]:
    """Without hits that lie inside a longer one of the same group or, when they say little or in eastern scripts, of
    any group ("driven" in "driven over the bridge"; 붙잡혀 있: held, not caught) or, there, reach into one that ends
    later: there the act ends too."""
    return [
        hit
        for hit in hits
        if not any(
            other is not hit
            and (
                (
                    (wide or other.group == hit.group or (hit.weak and not other.weak))
                    and other.start <= hit.start
                    and hit.end <= other.end
                    and (other.end - other.start) > (hit.end - hit.start)
                )
                or (wide and other.group == hit.group and hit.start < other.start < hit.end < other.end)
            )
            for other in hits
        )
    ]


def weak_holds(reading: Reading, piece: Piece, act: Hit, who: Mention | None) -> bool:
    """A verb that says little by itself counts when it takes the people as its object, or when they suffer it: on
    their way back, or at the hands of somebody who holds people."""
    if who is None or who.kind == "others":
        return False
    if who.start >= act.end:
        if who.kind == "carried":
            if reading.family == "zh":
                # Chinese headlines: a short verb and a number ("拘四人").
                normal = reading.texts[piece.field].normal
                return who.start == act.end and (
                    act.end - act.start == 1 or shapes.NUMERAL_ZH.match(normal, act.end) is not None
                )
            # "Four officers walked them to a van": the verb stands right behind those who take.
            return (
                any(
                    reading.roles.get(hit.group) == "agent"
                    and 0 < act.start - hit.end <= 50
                    and not PAUSE.search(reading.texts[piece.field].normal, hit.end, act.start)
                    for hit in piece.hits
                )
                and who.start - act.end <= 24
            )
        return (
            who.kind in ("named", "origin")
            and looks_after(reading, piece, act)
            and not _of_no_agent(reading, piece, act)
        )
    if reading.family == "zh":
        # A longer phrase says enough where the people stand before it: 三名脱北者…驶过大桥.
        return who.kind in ("named", "origin") and act.end - act.start > 2
    normal = reading.texts[piece.field].normal
    passive = _PASSIVE_NEAR.get(reading.family, _PASSIVE_EN)
    if passive.search(normal[max(piece.start, act.start - 80) : act.start]) is None:
        return False
    if _WAY_BACK.match(normal, act.start, act.end):
        return True
    return any(reading.roles.get(hit.group) == "agent" for hit in piece.hits)


def _of_no_agent(reading: Reading, piece: Piece, act: Hit) -> bool:
    """Whether the verb describes somebody who is no agent ("a network that took the women to farms")."""
    described = _DESCRIBED.search(reading.texts[piece.field].normal, piece.start, act.start)
    return described is not None and not any(
        reading.roles.get(hit.group) == "agent" and 0 <= described.start() - hit.end <= 2
        for hit in piece.hits
    )


_DESCRIBED = re.compile(r"\b(?:that|which|who)\s(?:had\s|have\s|has\s)?$")

_PASSIVE_EN = re.compile(r"\b(?:were|was|been|being|are|is)\b[^,;:]{0,60}$")
_PASSIVE_NEAR = {
    "es": re.compile(r"\b(?:fue|fueron|sido|ser|son|han|ha)\b[^,;:]{0,40}$"),
    "fr": re.compile(r"\b(?:été|sont|est|fut|furent|ont|a)\b[^,;:]{0,40}$"),
    "de": re.compile(r"\b(?:wurden?|worden|werden|sind|ist|hat|haben)\b[^;:]{0,80}$"),
    # Nobody named did it: "they took the three" is the Russian passive.
    "ru": re.compile(r"$"),
}

_WAY_BACK = re.compile(r"(?:back|into|over|across|to)\b")


def may_be_implicit(reading: Reading, piece: Piece, act: Hit) -> bool:
    """Whether the act can be told without naming whom it befell: always where languages drop the subject, else only
    as a noun that points back ("the arrests"). "China arrested three bankers" names somebody we do not know."""
    if reading.eastern:
        return True
    normal = reading.texts[piece.field].normal
    if reading.family != "en" and _MANY.search(normal, act.start, act.end):
        return False  # "Les arrestations expliquent ...": arrests in general
    if looks_after(reading, piece, act) or _NOMINAL.search(normal, act.start, act.end) is None:
        return False
    return _DEFINITE.search(reading.texts[piece.field].normal[piece.start : act.start]) is not None


_NOMINAL = re.compile(
    r"(?:arrests?|captures?|returns?|releases?|hand ?overs?|raid|custody|tion|tions|ción|ciones|ment|ments|ung|ungen|"
    r"(?:ени|ани|ци)[еяюй]\w?)$"
)

_MANY = re.compile(r"(?:tions|ciones|ements|ungen|renvois|retours)$")

_DEFINITE = re.compile(
    r"(?:^|\b(?:the|their|his|her|this|these|that|such|la|las|los|el|sus?|leurs?|les?|l'|die|der|das|ihre?r?|их|эт[аи]|этот)\s?)"
    r"(?:[\w-]+\s)?$"
)
