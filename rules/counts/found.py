"""What a count is, and the arithmetic of intervals."""

# ruff: noqa: E501 - tables of words read best one subject a line

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from math import ceil, floor

from rules.verdict import Basis, Bound, Count

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class CountFound:
    """One count of people in a sentence."""

    count: Count
    start: int
    end: int
    """The whole expression with its qualifier and its noun."""
    noun: Span | None = None
    """The counted noun; None when the number stands for itself ("the seven", "31 of the 37")."""
    subset: bool = False
    """Part of a larger group named elsewhere ("two of them", 其中三人)."""
    subset_of: Count | None = None
    """That larger group, when the sentence gives its number ("31 of the 37")."""
    whole: bool = False
    """The larger group of a subset in the same sentence: the 37 of "31 of the 37"."""
    added: bool = False
    """On top of what was known ("another two", 또 다른 3명)."""
    total: bool = False
    """Said to be all of them ("15 in all", 共四人, 계 4명)."""
    part: bool = False
    """One of the summands of a sum that is given too."""
    bystander: bool = False
    """Guides, police, officials, reporters: people, but not those whom things happen to."""
    article: bool = False
    """No number at all: "a woman", "her sister"."""


def exact(value: int, basis: Basis = "stated") -> Count:
    return Count(value, value, "exact", basis)


def between(low: int, high: int, basis: Basis = "stated") -> Count:
    return Count(low, high, "exact" if low == high else "range", basis)


def bounded(count: Count, how: str) -> Count:
    """The count under a qualifier: "min", "over", "max", "under" or "about"."""
    low, high = count.low or 0, count.high
    if high is None:
        return count
    if how == "min":
        return Count(low, None, "at_least", count.basis)
    if how == "over":
        return Count(
            (low if count.bound == "range" else high) + (count.bound != "range"),
            None,
            "at_least",
            count.basis,
        )
    if how == "max":
        return Count(None, high, "at_most", count.basis)
    if how == "under":
        return Count(None, max(high - 1, 0), "at_most", count.basis)
    if how == "about":
        if count.bound != "exact":
            return count
        # Integers first: 0.9 and 1.1 are not exact in binary.
        return Count(floor(low * 9 / 10), ceil(high * 11 / 10), "about", count.basis)
    return count


def some_more(value: int, basis: Basis = "stated") -> Count:
    """20여, 二十余, 10人余り: up to the next ten below a hundred, up to a tenth more above."""
    return Count(value, value + 9 if value < 100 else ceil(value * 11 / 10), "range", basis)


def added_up(counts: list[Count]) -> Count:
    low: int | None = 0
    high: int | None = 0
    for count in counts:
        low = None if low is None or count.low is None else low + count.low
        high = None if high is None or count.high is None else high + count.high
    bound: Bound = "exact"
    if high is None:
        bound = "at_least"
    elif low is None:
        bound = "at_most"
    elif low != high:
        bound = "about" if any(count.bound == "about" for count in counts) else "range"
    return Count(low, high, bound, "sum")


def joined_bounds(sentence: str, found: list[CountFound]) -> list[CountFound]:
    """Two counts that are one range: "at least nine and at most eleven", "six of them, or all seven"."""
    result: list[CountFound] = []
    for each in found:
        if result and (count := _one_range(sentence, result[-1], each)) is not None:
            result[-1] = replace(
                result[-1], count=count, end=each.end, noun=result[-1].noun or each.noun, total=False
            )
        else:
            result.append(each)
    return result


def _one_range(sentence: str, left: CountFound, right: CountFound) -> Count | None:
    gap = sentence[left.end : right.start]
    if not left.end <= right.start <= left.end + 16 or left.article or right.article:
        return None
    low, high = left.count.low, right.count.high
    if low is None or high is None or low >= high:
        return None
    if left.count.bound == "at_least" and right.count.bound == "at_most" and _BETWEEN_BOUNDS.fullmatch(gap):
        return between(low, high)
    if left.count.bound == right.count.bound == "exact" and high <= 2 * low and _OR.fullmatch(gap):
        return between(low, high)
    return None


_BETWEEN_BOUNDS = re.compile(
    r"\s*(?:of them)?\s*[,、]?\s*(?:and|but|y|et|und|и|perhaps|possibly|그리고|但|也许)?\s*", re.IGNORECASE
)
_OR = re.compile(
    r"\s*(?:of them)?\s*[,、]?\s*(?:or|o|ou|oder|или|또는|혹은|或|或者|もしくは|または|あるいは)\s*(?:perhaps|possibly|even|maybe)?\s*",
    re.IGNORECASE,
)
