"""On which side of an act its construction puts the persons whom it befell: before it or after it."""

from __future__ import annotations

import re

from rules.frames.reading import Piece, Reading
from rules.language import clauses, shapes, sides
from rules.lexicon import Hit

PAUSE = re.compile("[,;:–—、，]")


def shares_auxiliary(reading: Reading, piece: Piece, act: Hit) -> bool:
    """Whether the act is a passive whose auxiliary stands with an earlier verb ("were seized and handed over")."""
    shared, participle = (
        clauses.SHARED_AUXILIARY.get(reading.family),
        clauses.PARTICIPLE.get(reading.family),
    )
    normal = reading.texts[piece.field].normal
    return (
        shared is not None
        and participle is not None
        and participle.match(normal, act.start, act.end) is not None
        and shared.search(normal[max(piece.start, act.start - 160) : act.start]) is not None
    )


def looks_after(reading: Reading, piece: Piece, act: Hit) -> bool:
    """Whether the persons of the act are to be sought after it rather than before it."""
    normal = reading.texts[piece.field].normal
    before = normal[max(piece.start, act.start - 30) : act.start]
    after = normal[act.end : piece.end][:40]
    if reading.family == "ko":
        # The ending may be part of the term (잡힌).
        return _ADNOMINAL_KO.match(normal[act.end - 1 : piece.end]) is not None
    if reading.family == "ja":
        return _ADNOMINAL_JA.match(after) is not None
    if reading.family == "zh":
        words = normal[act.start : act.end]
        if words[0] in "被遭" or _BEFORE_ZH.search(before):
            return after.startswith("的")
        return _named_after(reading, piece, act)
    words = normal[act.start : act.end]
    if reading.family == "en":
        if (_PASSIVE_EN.search(before) and not words.endswith("ing")) or words.startswith(
            ("were ", "was ", "are ", "is ", "been ", "being ", "be ")
        ):
            return False
        if shares_auxiliary(reading, piece, act):
            return False
        if words.endswith(" of") or _NOMINAL_EN.match(after):
            return True
        return _STOPS_EN.match(after) is None and _ENDS_EN.search(words) is None
    return _european(
        reading.family, before, words, normal[act.end : piece.end][:60], act.start == piece.start
    )


def either_side(reading: Reading, piece: Piece, act: Hit) -> bool:
    """Whether the language puts the object of an active verb before it as freely as after it (троих задержали)."""
    return reading.family == "ru" and sides.ACTIVE.fullmatch(_last_word(reading, piece, act)) is not None


def _last_word(reading: Reading, piece: Piece, act: Hit) -> str:
    return reading.texts[piece.field].normal[act.start : act.end].split(" ")[0]


def _european(family: str, before: str, words: str, after: str, opens: bool) -> bool:
    """Spanish, French, German, Russian: after a noun of action, an active verb, a participle that opens a headline."""
    if family not in sides.PARTICIPLE:
        return False
    participle = sides.PARTICIPLE[family].fullmatch(words.split(" ")[0]) is not None
    if participle and sides.WAS[family].search(before):
        return False
    if sides.COUNTED_AFTER.match(after) and not sides.DATE_AFTER.match(after):
        return True
    if sides.NOUN.search(words):
        return sides.OF.match(after) is not None
    if participle:
        active = sides.HAS[family]
        return (active is not None and active.search(before) is not None) or (
            opens and sides.WAS[family].match(after.strip()) is None
        )
    finite = sides.FINITE.get(family)
    return finite is not None and finite.fullmatch(words.split(" ")[0 if family == "de" else -1]) is not None


def _named_after(reading: Reading, piece: Piece, act: Hit) -> bool:
    """Chinese: whether a number or the people follow the act, perhaps after a description of them."""
    normal = reading.texts[piece.field].normal
    starts = {
        hit.start for hit in piece.hits if reading.roles.get(hit.group) in ("people", "origin", "persons")
    }
    match = _AFTER_ZH.match(normal, act.end, piece.end)
    ends = {act.end, act.end + 1, match.end() if match else act.end}
    return any(at in starts or shapes.NUMERAL_ZH.match(normal, at, piece.end) is not None for at in ends)


_PASSIVE_EN = re.compile(
    r"\b(?:was|were|been|being|be|is|are|get|got|gets|getting|'re|'s)\s+(?:(?:\w+ly|also|all|both|then|again|later|first|each)\s+){0,2}$"
)

_STOPS_EN = re.compile(
    r"\s*(?:$|[-.,;:)?!–—])|['’\"”]|\s*(?:(?:in|at|by|on|near|while|after|for|from|last|this|and|or|to|as|with|during|when|before|because|"
    r"since|over|across|along|outside|inside|without|upon|earlier|late|early|together|again|that|who|is|are|was|were|has|have|had|will)\b)"
)

_ENDS_EN = re.compile(
    r"\b(?:at|by|near|during|while|since|inside|outside)$|"
    r"(?<!turned )(?<!handed )(?<!brought )(?<!took )(?<=[dtn] )(?:in|on)$"
)
"""Terms that take in the preposition behind the participle ("caught near", "seized in")."""

_NOMINAL_EN = re.compile(r"\s+of\b")

_ADNOMINAL_KO = re.compile(
    r"\S{0,2}(?:된|한|던|힌|진|간|긴|인|돼 있는|되어 있는|당한|있는|돼 있던|있던|중인)\s"
    # 체포된 것으로, 구금된 끝에: no noun is described.
    r"(?!것|걸|채|뒤|후|지\b|데|점|사실|상태|직후|이후|바|끝|와중|이래|지 )"
)

_ADNOMINAL_JA = re.compile("(?:され|し|られ|れ|さ|っ|まっ)?(?:た|ている|ていた|中の|だ)(?=[一-鿿ァ-ヶ0-9])")

_AFTER_ZH = re.compile("(?:了|的|过)?(?:[^,。;的]{0,14}的)?")

_BEFORE_ZH = re.compile("(?:被|遭|将|把|已|获|对)[^,。;]{0,10}$")
