"""Running a grammar of dates over a sentence."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from rules.dates.found import DateFound, Days, Precision

Reckoned = tuple[Days | None, Precision]


class Pattern(NamedTuple):
    """One way to write a date, and how to reckon it; `ahead` says that the words before speak of the future."""

    regex: re.Pattern[str]
    reckon: Callable[[re.Match[str], date, bool], Reckoned]


class Grammar(NamedTuple):
    patterns: tuple[Pattern, ...]
    """Tried everywhere; of overlapping ones the longest wins, then the first in this order."""
    future: re.Pattern[str]
    """Words right before a date that put it into the future."""
    link: re.Pattern[str]
    """What may stand between two expressions of one date ("Sunday, 27 September")."""
    morrow: re.Pattern[str] | None = None
    """Words right before a day that put it on the day after the date before it (翌13日)."""


STALE_AFTER = timedelta(days=60)


def read(grammar: Grammar, sentence: str, today: date) -> list[DateFound]:
    candidates: list[tuple[int, int, DateFound]] = []
    for rank, pattern in enumerate(grammar.patterns):
        for match in pattern.regex.finditer(sentence):
            ahead = grammar.future.search(sentence, max(0, match.start() - 40), match.start()) is not None
            days, precision = pattern.reckon(match, today, ahead)
            if days is None or days[0] > days[1]:
                continue
            found = DateFound(
                days[0],
                days[1],
                match.start(),
                match.end(),
                precision,
                stale_hint=days[1] < today - STALE_AFTER,
                future=days[1] > today or (ahead and days[1] >= today),
            )
            candidates.append((match.start() - match.end(), rank, found))
    kept: list[DateFound] = []
    for _, _, found in sorted(candidates, key=lambda each: each[:2]):
        if all(found.end <= other.start or other.end <= found.start for other in kept):
            kept.append(found)
    kept.sort(key=lambda each: each.start)
    return _merged(grammar, sentence, kept)


_FINER: tuple[Precision, ...] = ("day", "days", "week", "part", "month", "season", "year", "decade")


def _merged(grammar: Grammar, sentence: str, found: list[DateFound]) -> list[DateFound]:
    """ "Sunday 27 September" is one date, told twice; the one that names the day of a month is right."""
    result: list[DateFound] = []
    for each in found:
        last = result[-1] if result else None
        if (
            last is not None
            and last.precision == each.precision == "day"
            and grammar.link.fullmatch(sentence, last.end, each.start)
            and _says_day(sentence, last) != _says_day(sentence, each)
        ):
            right = each if _says_day(sentence, each) else last
            result[-1] = replace(right, start=last.start, end=each.end)
        elif (
            last is not None
            and last.precision == each.precision == "day"
            and grammar.morrow is not None
            and grammar.morrow.search(sentence, last.end, each.start)
            and (last.low + timedelta(1)).day == each.low.day
        ):
            day = last.low + timedelta(1)
            result.append(replace(each, low=day, high=day, stale_hint=last.stale_hint))
        else:
            result.append(each)
    return result


def _says_day(sentence: str, found: DateFound) -> bool:
    return _DIGIT.search(sentence, found.start, found.end) is not None


_DIGIT = re.compile(r"[0-9]|[一二三四五六七八九十]+[日号號]")
