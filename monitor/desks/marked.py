"""What people marked, as the digest tells it, and what it says of each rule. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from monitor.store.answers import Mark

MOST = 20
"""Marks, and rules, that one digest names."""


@dataclass(frozen=True, slots=True)
class Precision:
    """How the alerts fared in which one rule took part."""

    rule: str
    right: int
    wrong: int

    @property
    def share(self) -> float:
        """Of the marked ones, those that were right."""
        return self.right / (self.right + self.wrong)


def precision(marks: Sequence[Mark]) -> tuple[Precision, ...]:
    """Of every rule that took part in an alert that was marked, the least precise first."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for mark in marks:
        if mark.word != "missed":
            for rule in mark.rules:
                counts[rule][mark.word == "wrong"] += 1
    found = (Precision(rule, right, wrong) for rule, (right, wrong) in counts.items())
    return tuple(sorted(found, key=lambda one: (one.share, -one.wrong, one.rule)))


def marked(marks: Sequence[Mark], since: datetime) -> str:
    """What was marked since then, for the digest; the rules are weighed by all marks ever given. Empty: nothing was."""
    fresh = [mark for mark in marks if mark.at >= since]
    missed = [mark for mark in fresh if mark.word == "missed"]
    wrong = [mark for mark in fresh if mark.word == "wrong"]
    right = sum(mark.word == "right" for mark in fresh)
    parts = []
    if missed:
        parts.append("\nShould have alerted:\n" + _list([_missed(mark) for mark in missed]))
    if wrong or right:
        lines = [f"{len(wrong)} alerts marked as wrong, {right} as right.", *map(_wrong, wrong)]
        parts.append("\nMarked by people:\n" + _list(lines))
    if wrong:
        taking_part = {rule for mark in wrong for rule in mark.rules}
        rows = [
            f"- {one.rule}: {one.right} of {one.right + one.wrong} marked alerts were right"
            for one in precision(marks)
            if one.rule in taking_part
        ]
        if rows:
            parts.append("\nThe rules in those that were wrong:\n" + _list(rows))
    return "".join(parts)


def _missed(mark: Mark) -> str:
    judged = f"{mark.decision}, {mark.points} points of {mark.threshold}" if mark.decision else "not judged"
    why = "; ".join(part for part in (mark.trouble, mark.reason) if part)
    return f"- {mark.title or mark.link} ({judged}), says {mark.by}{': ' + why if why else ''}. {mark.link}".rstrip()


def _wrong(mark: Mark) -> str:
    why = f": {mark.reason}" if mark.reason else ""
    return f"- {mark.about}, {mark.title or mark.incident}: wrong, says {mark.by}{why}"


def _list(lines: Sequence[str]) -> str:
    more = [f"… and {len(lines) - MOST} more"] if len(lines) > MOST else []
    return "\n".join([*lines[:MOST], *more])
