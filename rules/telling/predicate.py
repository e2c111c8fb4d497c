"""Whether an act is what its sentence says, or only how somebody in it is described."""

from __future__ import annotations

from rules.frames import Frame, Reading, shares_auxiliary
from rules.language import clauses


def is_predicate(reading: Reading, frame: Frame) -> bool:
    """Whether the act is what its sentence says, rather than how somebody in it is described."""
    normal, family = reading.texts[frame.piece.field].normal, reading.family
    after = normal[frame.act.end : frame.piece.end]
    relative = clauses.RELATIVE.get(family)
    if relative is not None:
        if family == "ko":
            if frame.who.kind in ("named", "origin") and frame.who.start == frame.act.end + 1:
                # A noun straight before the people describes them (억류 탈북민).
                return False
            after = normal[frame.act.end - 1 : frame.piece.end]
        ending = clauses.RELATIVE_ENDING.get(family)
        if ending is not None and ending.match(normal, frame.act.end - 1, frame.piece.end):
            return False
        if family == "zh" and _describes(normal, frame):
            return False
        # "Driven to the town on the other bank": the words after it name a place.
        far = normal[frame.act.start : frame.act.end].endswith(("对岸", "对面", "那边"))
        return far or relative.match(after) is None

    before = normal[max(frame.piece.start, frame.act.start - 60) : frame.act.start]
    clause = clauses.RELATIVE_CLAUSE.get(family)
    if clause is not None and clause.search(before):
        return False
    attribute = clauses.ATTRIBUTE.get(family)
    if attribute is not None and attribute.match(after):
        return False
    if frame.mood("possible"):
        return True
    words = normal[frame.act.start : frame.act.end]
    if family == "ru":
        return clauses.FULL_PARTICIPLE.fullmatch(words) is None
    if frame.piece.zone == "title":
        # In headlines the participle is the verb.
        return True
    auxiliary = clauses.AUXILIARY.get(family, clauses.AUXILIARY["en"])
    if shares_auxiliary(reading, frame.piece, frame.act):
        return True
    if auxiliary.search(before) or words.split()[0] in ("were", "was", "are", "is", "being", "been", "be"):
        return True
    finite = clauses.FINITE.get(family)
    if finite is not None and finite.match(words):
        return True
    return family == "en" and clauses.ACTIVE_EN.match(after) is not None


def _describes(normal: str, frame: Frame) -> bool:
    """Chinese: a passive or an act with its place, and the people after it as what it describes (关押在图们的三人)."""
    words = normal[frame.act.start : frame.act.end]
    if frame.who.kind == "carried" and frame.who.start == frame.act.start:
        return False
    if words[-1] not in "在于到往至进入" and words[0] not in "被遭" and words not in ("落网", "就擒", "就逮"):
        return False
    return clauses.DESCRIBED_ZH.fullmatch(normal, frame.act.end, frame.who.start) is not None
