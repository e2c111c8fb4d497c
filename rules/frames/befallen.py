"""Whom an act befell: the nearest persons on the side where the construction puts them, who are not its doers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rules.frames.frame import Mention
from rules.frames.reading import Piece, Reading
from rules.frames.side import PAUSE, either_side, looks_after
from rules.language import shapes
from rules.lexicon import Hit


def befallen(reading: Reading, piece: Piece, act: Hit, mentions: Sequence[Mention]) -> Mention | None:
    """Whom the act befell: the nearest persons on the side where the construction puts them."""
    gap = _GAPS.get(reading.family, _LONG_GAP)
    normal = reading.texts[piece.field].normal
    mentions = _marked(reading, piece, act, mentions) or mentions
    after = looks_after(reading, piece, act)
    free = not after and either_side(reading, piece, act)

    charged = shapes.CHARGED.get(reading.family)
    quoted = shapes.QUOTED.get(reading.family)

    def distance(mention: Mention) -> float:
        if mention.start < act.end and act.start < mention.end:
            return 0
        on_side = free or after == (mention.start >= act.end)
        low, high = (act.end, mention.start) if mention.start >= act.end else (mention.end, act.start)
        if on_side:
            return high - low
        if reading.family in ("ko", "ja"):
            # The verb stands last: what follows it is who says so.
            return (high - low) * 4 + 40
        return (high - low) * 2.5 + 12 + (60 if PAUSE.search(normal, low, high) else 0)

    near = sorted(
        (
            m
            for m in mentions
            if m.kind != "helped"
            and distance(m) <= gap
            and not _is_doer(reading, piece, m, normal)
            and not (not after and _is_beside(reading, m, act, mentions, normal))
            and not (not after and _in_description_of_others(reading, piece, m, act, mentions))
            and not (charged is not None and charged.fullmatch(normal, m.end, act.start))
            and not (quoted is not None and quoted.fullmatch(normal, m.end, act.start))
        ),
        key=distance,
    )
    if not near:
        return None
    first = near[0]
    people = [mention for mention in near if mention.kind in ("named", "origin")]
    helped = any(m.kind == "helped" for m in mentions)
    if first.kind == "carried":
        # A pronoun or a head noun beside the people is the people; beside others it is they.
        beside = next(
            (
                m
                for m in people
                if abs(m.start - first.start) <= gap / 2
                and not (m.end < first.start and _WHOLE.search(normal, piece.start, m.start))
            ),
            None,
        )
        others = next((m for m in near[1:4] if m.kind == "others"), None)
        if others is not None and (
            beside is None or (reading.family not in ("ko", "zh") and distance(others) < distance(beside))
        ):
            close = 5 if reading.eastern else 14
            if max(others.start - first.end, first.start - others.end) <= close:
                return others
        if beside is not None and (others is None or distance(beside) <= distance(others)):
            return beside
        return Mention("others", first.start, first.end) if helped and not people else first
    if first.kind == "others":
        for other in people[:2]:
            low, high = min(first.end, other.end), max(first.start, other.start)
            between = normal[low:high]
            pattern = _JOINED_WIDE if reading.eastern else _JOINED
            if high - low <= 60 and pattern.fullmatch(between) and not _PASSIVE_ZH.search(between):
                return other
    return first


def _marked(reading: Reading, piece: Piece, act: Hit, mentions: Sequence[Mention]) -> list[Mention]:
    """The persons whom the language marks as the object before the act (公安把三名女子带走), if it does."""
    mark = shapes.OBJECT_MARK.get(reading.family)
    if mark is None:
        return []
    normal = reading.texts[piece.field].normal
    low = max(piece.start, *(normal.rfind(each, piece.start, act.start) for each in ",;。:"))
    marks = list(mark.finditer(normal, low, act.start))
    if not marks:
        return []
    return [m for m in mentions if marks[-1].end() <= m.start and m.end <= act.start]


def _is_doer(reading: Reading, piece: Piece, mention: Mention, normal: str) -> bool:
    """Others who take, inform or speak, rather than are taken; and the names in a byline."""
    if mention.kind != "others":
        return False
    if reading.eastern:
        byline = _BYLINE.match(normal, piece.start, piece.end)
        if byline is not None and mention.start < byline.end():
            return True
        return reading.family == "zh" and _SPEAKS_ZH.match(normal, mention.end, piece.end) is not None
    before = normal[max(piece.start, mention.start - 30) : mention.start]
    if normal.startswith("'s ", mention.end):
        return True
    if piece.zone == "title" and mention.end >= piece.end - 1 and _NAMED_LAST.search(before):
        return True
    return (
        _BY.search(before) is not None
        or _SPEAKS.match(normal, mention.end, piece.end) is not None
        or (reading.family != "en" and _SAID_BY.search(before) is not None)
    )


def _is_beside(
    reading: Reading, mention: Mention, act: Hit, mentions: Sequence[Mention], normal: str
) -> bool:
    """Others who stand before the act and are not its subject: with whom the people lived, to whom they were sold, who
    did something for them in a clause of its own ("the women whom a priest had sheltered were caught")."""
    if mention.kind != "others" or mention.end > act.start:
        return False
    beside = _BESIDE.get(reading.family)
    subject = next((m for m in mentions if m.kind != "others" and m.end <= mention.start), None)
    return (
        beside is not None
        and subject is not None
        and beside.search(normal, subject.end, mention.start) is not None
    )


def _in_description_of_others(
    reading: Reading, piece: Piece, mention: Mention, act: Hit, mentions: Sequence[Mention]
) -> bool:
    """The people in a clause that says who the others are of whom the sentence tells ("a nun who taught the children of
    refugees was expelled")."""
    opens, ends = _DESCRIBES.get(reading.family), _RESUMES.get(reading.family)
    if opens is None or ends is None or mention.kind == "others":
        return False
    normal = reading.texts[piece.field].normal
    subject = next((m for m in mentions if m.kind != "carried" and m.start < mention.start), None)
    return (
        subject is not None
        and subject.kind == "others"
        and opens.fullmatch(normal, subject.end, mention.start) is not None
        and ends.match(normal, mention.end, act.end) is not None
    )


_DESCRIBES = {
    "en": re.compile(
        r"(?:[^,;.]{0,40}\bwho\s(?!(?:was|were|is|are)\b)|\sthat\s(?:(?!dozens|hundreds|thousands)[a-z]+(?:s|ed)|had|have|led|ran|hid|took)\s)"
        r"[^,;.]{0,90}"
    )
}
"""From the others to the people in a clause about the others."""

_RESUMES = {"en": re.compile(r"[^,;.]{0,60}\b(?:was|were|has|have|had|is|are)\s")}
"""From the people in that clause to the auxiliary of the main clause."""

_GAPS = {"ko": 75, "zh": 48, "ja": 70}
_LONG_GAP = 170
_JOINED = re.compile(r"[\w\s'’,-]{0,22}\b(?:and|y|et|und|и|as well as|along with|with)\b[\w\s'’-]{0,26}")

_JOINED_WIDE = re.compile(
    "[^,。]{0,8}(?:와|과|및|·|,|和|与|及|、|と(?![みいしさ])|や|등)[^,。]{0,10}|[^,。]{0,8}[와과] [^,。]{0,24}"
)

_PASSIVE_ZH = re.compile("[被遭]")
"""What begins a clause of its own between the people and others."""

_BY = re.compile(r"\b(?:by|por|par|von|durch) (?:an? |the |two |un |une |einem |einer )?(?:[\w-]+ )?$")

_WHOLE = re.compile(r"\bof (?:the|these|those) (?:[\w-]+ )?$")
"""Before a group of which a part follows: "of the sixteen refugees, eleven were turned back"."""

_NAMED_LAST = re.compile(r"(?:[:–—]|\s-)\s(?:[\w-]+\s)?$")
"""Headlines name who says so last: "Six caught in Laos: activist"."""

_SPEAKS = re.compile(
    r"[^.;]{0,60}?\b(?:said|says|say|told|according|dijo|según|explica|relata|cuenta|afirma|a déclaré|a indiqué|"
    r"raconte|affirme|explique|"
    r"sagte|sagt|erzählt|berichtete?|сообщил\w*|рассказал\w*|рассказывает|утверждает|говорит|заявил\w*)\b"
)
_SAID_BY = re.compile(
    r"\b(?:selon|d'après|rapporte|raconte|affirme|indique|précise|explique|confie|témoigne|según|dice|afirma|"
    r"relata|cuenta|explica|denuncia|"
    r"informó|dijo|contó|relató|denunció|aseguró|explicó|confirmó|"
    r"laut|sagte?|berichtete?|erklärte?|erzählte?|schildert|по словам|"
    r"сообщил\w*|рассказал\w*|говорит|заявил\w*|утверждает|рассказывает|подтвердил\w*|счита[ею]т|полага[ею]т)\s+"
    r"(?:(?:une?|le|la|el|una|eine?[rmns]?|de[rsm]|die|su|son|sa)\s+)?(?:[\w-]+\s){0,1}$"
)
"""Who is named as the source, right before the name."""

_BESIDE = {
    "en": re.compile(
        r"\b(?:with|to|by|from|through|via|whom|which|whose)\s(?:(?:her|his|their|an?|the|one|two|three|local|some)\s)?(?:[\w-]+\s){0,2}$"
    ),
}
"""What stands before those beside the people: a preposition, or the pronoun of a clause in which they act."""

_SPEAKS_ZH = re.compile(
    "[^,。;!?被遭捕抓扣]{0,10}?(?:说|称(?![号呼为])|表示|透露|指出|讲述|回忆|忆述|告诉|介绍|证实|写道|转告|估计|认为|担心|呼吁|披露|通报)"
)

_BYLINE = re.compile(
    "[^=]{0,70}=\\s|[^。]{0,30}(?:记者|特派员|特派員|報導|报道)[^。]{0,12}(?:电|電|报道|報導|】|〕|\\))"
)
