"""Each report that a sentence makes: its stage, and what the words around say of when, where and how many.

A telling is a frame that some report rule of the pack accepts, with the signs that hold for it, each at the words
that carry it. Weighing and reporting work on tellings alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from rules.frames import Frame, Reading
from rules.places import Gazetteer
from rules.rule import PackFile, Rule
from rules.telling.article import with_article
from rules.telling.context import Context
from rules.telling.signs import tell
from rules.telling.telling import Spot, Telling, same_event_stage
from rules.verdict import Stage

__all__ = ["Spot", "Telling", "same_event_stage", "shadow_reports", "tellings"]

_MOST = 80
"""Tellings looked at; an article has a dozen."""


def tellings(
    reading: Reading,
    frames: Sequence[Frame],
    rules: Iterable[Rule],
    pack: PackFile,
    gazetteer: Gazetteer,
    published: datetime | None,
) -> tuple[Telling, ...]:
    """Every frame under every report rule that accepts it, in the order of the text."""
    reports = _reports(rules, reading.lang, "live")
    accepted = [(frame, rule) for frame in frames for rule in reports if _accepts(reading, rule, frame)]
    accepted = accepted[:_MOST]
    if not accepted:
        return ()
    context = Context(reading, frames, accepted, pack, gazetteer, published)
    told = [
        tell(context, frame, rule, [other for other, theirs in accepted if _agree(rule.stage, theirs.stage)])
        for frame, rule in accepted
    ]
    return tuple(with_article(context, told))


def shadow_reports(
    reading: Reading, frames: Sequence[Frame], rules: Iterable[Rule]
) -> tuple[tuple[Rule, Frame], ...]:
    """What report rules in shadow would report: each with the first frame that it accepts."""
    found = []
    for rule in _reports(rules, reading.lang, "shadow"):
        frame = next((frame for frame in frames if _accepts(reading, rule, frame)), None)
        if frame is not None:
            found.append((rule, frame))
    return tuple(found)


def _reports(rules: Iterable[Rule], lang: str, status: str) -> list[Rule]:
    return [
        rule for rule in rules if rule.kind == "report" and rule.status == status and lang in rule.languages
    ]


def _accepts(reading: Reading, rule: Rule, frame: Frame) -> bool:
    if frame.who.kind == "others":
        return False
    groups = {hit.group for hit in frame.piece.hits}

    def holds(name: str) -> bool:
        if "|" in name:
            return any(map(holds, name.split("|")))
        if reading.roles.get(name) == "people":
            return True
        if reading.roles.get(name) == "act":
            return frame.act.group == name
        if name in groups:
            return True
        return any(found.mood == name for found in frame.moods)

    return all(map(holds, rule.needs)) and not any(map(holds, rule.unless))


def _agree(one: Stage | None, other: Stage | None) -> bool:
    """Taking and holding are told with either word; a danger of return agrees with being held."""
    custody = {"arrested", "detained", "at_risk"}
    return one == other or (one in custody and other in custody)
