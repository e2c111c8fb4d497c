"""Do two reports speak of as many people?"""

from __future__ import annotations

import math
from datetime import timedelta

from monitor.incidents.part import NEUTRAL, Part
from monitor.incidents.times import ORDER
from monitor.nouns import Member
from rules.verdict import Count

CLOSE = "are close"
LEAP = -15
"""What numbers more than four times each other come to."""
GROWS = timedelta(days=7)
OVERTAKEN = timedelta(days=7)
"""An outlet may tell the earlier stage so long after another one told the later."""
PART = 8
"""So many times as many may have been caught as are told of later."""
SHARP = 0.8
"""Low end over high end: from here on a number is as good as exact."""


def compare(one: Member, other: Member, *, same_page: bool = False) -> Part:
    """The numbers that agree best: of a part ("31 of the 37") the part and the whole both count.

    Two numbers on one page contradict each other little: "twelve … two of them".
    """
    mine, theirs = _counts(one), _counts(other)
    if not mine or not theirs:
        return NEUTRAL
    if one.report.added or other.report.added:
        return NEUTRAL
    stages = ORDER[one.report.stage] - ORDER[other.report.stage]
    late, early = (one, other) if stages > 0 else (other, one)
    if stages < 0:
        mine, theirs = theirs, mine
    later = stages != 0 and late.published >= early.published - OVERTAKEN
    reason, points = max((_pair(a, b, later=later) for a in mine for b in theirs), key=lambda part: part[1])
    if points < -3 and _may_have_grown(one, other):
        return f"{reason}: grown perhaps", points // 2
    return reason, max(points, -3) if same_page else points


def _may_have_grown(one: Member, other: Member) -> bool:
    """First numbers are small: within a week up to four times as many are found. That is told, so it hides nobody."""
    first, then = sorted((one, other), key=lambda member: member.published)
    if one.report.stage != other.report.stage or then.published - first.published > GROWS:
        return False
    few, many = first.report.count, then.report.count
    return few is not None and many is not None and ends(few)[1] < ends(many)[0] <= 4 * ends(few)[1]


def _counts(member: Member) -> list[Count]:
    return [count for count in (member.report.count, member.report.part_of) if count is not None]


def _pair(a: Count, b: Count, *, later: bool) -> Part:
    """`later`: `a` is of a later stage, which seldom befalls a whole group at once."""
    (a_low, a_high), (b_low, b_high) = ends(a), ends(b)
    low, high = max(a_low, b_low), min(a_high, b_high)
    if low <= high:
        number = math.sqrt(low * high) if high < math.inf else float(low)
        agree = min(1.0, 0.35 + 0.2 * math.log2(max(number, 1.0)))
        sharp = _sharpness(a_low, a_high) * _sharpness(b_low, b_high)
        return f"numbers agree on {round(number)}", round(12 * agree * sharp)
    small, large = (a_high, b_low) if a_high < b_low else (b_high, a_low)
    if large - small <= max(1.0, 0.1 * large):
        exact = min(_sharpness(a_low, a_high), _sharpness(b_low, b_high)) >= SHARP
        if large > 5:
            return f"numbers {small:.0f} and {large:.0f} {CLOSE}", 4 if exact else 0
        return f"numbers {small:.0f} and {large:.0f}", -3 if later and a_low > b_high else -1
    ratio = large / max(small, 1.0)
    if ratio <= 1.7:
        return f"numbers {small:.0f} and {large:.0f}", 0 if later else -3
    if later and a_high < b_low and ratio <= PART:
        return f"numbers {small:.0f} and {large:.0f}: a part of them perhaps", -3
    return f"numbers {small:.0f} and {large:.0f} differ", -6 if ratio <= 2.5 else -9 if ratio <= 4 else LEAP


def ends(count: Count) -> tuple[float, float]:
    return float(count.low or 1), math.inf if count.high is None else float(count.high)


def _sharpness(low: float, high: float) -> float:
    """1 for an exact number, towards .3 for "dozens" or an open end: agreeing on a vague number says little."""
    if high == math.inf:
        return 0.4
    return max(0.3, min(1.0, low / high))
