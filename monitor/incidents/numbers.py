"""Do two reports speak of as many people?"""

from __future__ import annotations

import math

from monitor.incidents.part import NEUTRAL, Part
from monitor.nouns import Member
from rules.verdict import Count


def compare(one: Member, other: Member, *, same_page: bool = False) -> Part:
    """The numbers that agree best: of a part ("31 of the 37") the part and the whole both count.

    Two numbers on one page contradict each other little: "twelve … two of them".
    """
    mine, theirs = _counts(one), _counts(other)
    if not mine or not theirs:
        return NEUTRAL
    if one.report.added or other.report.added:
        return NEUTRAL
    same_stage = one.report.stage == other.report.stage
    reason, points = max(
        (_pair(a, b, same_stage=same_stage) for a in mine for b in theirs), key=lambda part: part[1]
    )
    return reason, max(points, -3) if same_page else points


def _counts(member: Member) -> list[Count]:
    return [count for count in (member.report.count, member.report.part_of) if count is not None]


def _pair(a: Count, b: Count, *, same_stage: bool) -> Part:
    (a_low, a_high), (b_low, b_high) = ends(a), ends(b)
    low, high = max(a_low, b_low), min(a_high, b_high)
    if low <= high:
        number = math.sqrt(low * high) if high < math.inf else float(low)
        agree = min(1.0, 0.35 + 0.2 * math.log2(max(number, 1.0)))
        sharp = _sharpness(a_low, a_high) * _sharpness(b_low, b_high)
        return f"numbers agree on {round(number)}", round(12 * agree * sharp)
    small, large = (a_high, b_low) if a_high < b_low else (b_high, a_low)
    if large - small <= max(1.0, 0.1 * large):
        return f"numbers {small:.0f} and {large:.0f} are close", 4 if large > 5 else -1
    ratio = large / max(small, 1.0)
    if ratio <= 1.7:
        return f"numbers {small:.0f} and {large:.0f}", -3 if same_stage else 0
    return f"numbers {small:.0f} and {large:.0f} differ", -6 if ratio <= 2.5 else -9 if ratio <= 4 else -15


def ends(count: Count) -> tuple[float, float]:
    return float(count.low or 1), math.inf if count.high is None else float(count.high)


def _sharpness(low: float, high: float) -> float:
    """1 for an exact number, towards .3 for "dozens" or an open end: agreeing on a vague number says little."""
    if high == math.inf:
        return 0.4
    return max(0.3, min(1.0, low / high))
