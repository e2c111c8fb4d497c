"""Counts put together: parts of a whole, and sums of several groups."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from rules.counts.eastern.grammar import Grammar
from rules.counts.found import CountFound, added_up


def subsets(sentence: str, found: list[CountFound], grammar: Grammar) -> Iterator[CountFound]:
    """ "37명 가운데 31명", "其中三人", "4人のうち3人"."""
    wholes: set[int] = set()
    parts: dict[int, CountFound] = {}
    for number_, (whole, part) in enumerate(pairwise(found)):
        if (
            whole.end <= part.start <= whole.end + 40
            and grammar.subset.fullmatch(sentence, whole.end, part.start)
            and not _owns(sentence, part, grammar)
        ):
            wholes.add(number_)
            parts[number_ + 1] = replace(part, subset=True, subset_of=whole.count)
    for at, each in enumerate(found):
        each = parts.get(at, each)
        if at in wholes:
            each = replace(each, whole=True)
        if grammar.subset_mark.search(sentence, max(0, each.start - 16), each.start) and _owns(
            sentence, each, grammar
        ):
            each = replace(each, bystander=True)
        elif not each.subset and grammar.subset_mark.search(sentence, max(0, each.start - 16), each.start):
            before = [other for other in found[:at] if not other.article and not other.bystander]
            each = replace(each, subset=True, subset_of=before[-1].count if before else None)
        yield each


def _owns(sentence: str, part: CountFound, grammar: Grammar) -> bool:
    """Whether the part is only named as that of somebody's kin ("the wife of one of them")."""
    return grammar.owned is not None and grammar.owned.match(sentence, part.end) is not None


def sums(sentence: str, found: list[CountFound], grammar: Grammar) -> Iterator[CountFound]:
    """Conjoined groups: "여성 2명과 어린이 1명", "一名女子和她的两个孩子"; kin alone count only inside a sum."""
    chain: list[CountFound] = []
    told: list[CountFound] = []
    for each in [*found, None]:
        if each is not None and chain and _joins(sentence, chain[-1], each, grammar):
            chain.append(each)
            continue
        told += _chained(chain)
        chain = [each] if each is not None else []
    if grammar.along is not None:
        told = list(_with_company(sentence, told, grammar.along))
    for each in told:
        if not each.article or (each.count.low or 0) > 1 or each.subset:
            yield each


def _with_company(sentence: str, found: Sequence[CountFound], along: re.Pattern[str]) -> Iterator[CountFound]:
    """ "The daughter was taken with two colleagues" are three."""
    single: CountFound | None = None
    for each in found:
        yield each
        if each.part or each.bystander or each.subset or each.whole:
            continue
        if (
            single is not None
            and _TOPIC.fullmatch(sentence, single.end, each.start)
            and along.match(sentence, each.end)
        ):
            yield CountFound(
                added_up([single.count, each.count]), single.start, each.end, single.noun, total=True
            )
        single = each


_TOPIC = re.compile(r"(?:은|는|이|가)\s[^.\"“”]{0,45}")


def _joins(sentence: str, left: CountFound, right: CountFound, grammar: Grammar) -> bool:
    if left.subset or right.subset or left.bystander or right.bystander or right.total:
        return False
    if right.added and not left.article:
        return False
    if left.article and sentence[slice(*(left.noun or (0, 0)))] in grammar.plural_too:
        # "여성과 어린이 3명" is three in all, "여성과 두 자녀" is one and two.
        number_first = right.article or (right.noun is not None and right.noun[0] > right.start)
        if not number_first:
            return False
    low = left.end
    high = right.noun[0] if right.noun and left.end <= right.noun[0] < right.start else right.start
    return low <= high <= low + 40 and grammar.joint.fullmatch(sentence, low, high) is not None


def _chained(chain: list[CountFound]) -> Iterator[CountFound]:
    if len(chain) < 2:
        yield from chain
        return
    for each in chain:
        if not each.article or (each.count.low or 0) > 1:
            yield replace(each, part=True)
    first, last = chain[0], chain[-1]
    yield CountFound(added_up([each.count for each in chain]), first.start, last.end, first.noun)
