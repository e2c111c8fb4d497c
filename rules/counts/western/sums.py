"""Counts put together: parts of a whole, sums of several groups, the same people told twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from rules.counts.found import CountFound, added_up
from rules.counts.western.line import Line
from rules.counts.western.words import Words


def subsets(line: Line, found: list[CountFound]) -> list[CountFound]:
    """31 of the 37: the first is a part of the second."""
    sentence, words = line.sentence, line.words
    result = list(found)
    for at, (part, whole) in enumerate(pairwise(found)):
        between_them = sentence[part.end : whole.start].strip().lower()
        if part.end > whole.start:
            continue
        if _OF_GROUP.fullmatch(between_them):
            result[at] = replace(result[at], subset=True, subset_of=whole.count)
            result[at + 1] = replace(result[at + 1], whole=True)
            continue
        if not part.subset:
            continue
        if len(between_them.split()) <= 4 and (
            words.partitive.match(between_them)
            or not between_them
            or between_them in ("of", "из", "de", "von")
        ):
            result[at] = replace(result[at], subset_of=whole.count)
            result[at + 1] = replace(result[at + 1], whole=True)
    return result


def explained(sentence: str, found: list[CountFound]) -> list[CountFound]:
    """ "three more people — a woman and her two sons —": the second only says who the first are."""
    for at, each in enumerate(found):
        whole = next((one for one in reversed(found[:at]) if not one.part and one.noun is not None), None)
        if (
            whole is not None
            and not each.part
            and each.count.basis in ("sum", "family")
            and (each.count.low, each.count.high) == (whole.count.low, whole.count.high)
            and sentence[whole.end : each.start].strip() in ("—", "–", "-", ":", ",", "(", "--")
        ):
            found[at] = replace(each, part=True)
    return found


_OF_GROUP = re.compile(
    r"(?:members? )?(?:out of|of|from) (?:an?|the|their|this|that|another) (?:[\w-]+ ){0,2}"
    r"(?:party|group|family|batch|band) of"
)
""""Two members of a party of 12"."""


def sums(line: Line, found: list[CountFound]) -> Iterator[CountFound]:
    """Conjoined groups beside their sum; a pronoun counts only inside one."""
    chain: list[CountFound] = []
    for each in [*found, None]:
        if each is not None and chain and _joins(line.sentence, chain[-1], each, line.words):
            chain.append(each)
            continue
        yield from _chained(line.sentence, chain)
        chain = [each] if each is not None else []


def _joins(sentence: str, left: CountFound, right: CountFound, words: Words) -> bool:
    if left.noun is None or (right.noun is None and not right.added) or left.bystander or right.bystander:
        return False
    if (
        left.subset
        or right.subset
        or left.total
        or right.total
        or not left.end <= right.start <= left.end + 60
    ):
        return False
    if _BOTH.match(sentence, right.start):
        return False
    joint = words.conjunctions.match(sentence, left.end, right.start)
    if joint is None:
        return False
    # "and her two children": the possessive belongs to the second group.
    rest = sentence[joint.end() : right.start].strip()
    if right.added and joint.group().strip() in ("", ","):
        return False
    return not rest or words.one.fullmatch(rest) is not None or _OWN.fullmatch(rest) is not None


_OWN = re.compile(r"les|leurs|ses|los|las|sus|die|den|ihre[nr]?|seine[nr]?|deren|dessen", re.IGNORECASE)
"""Articles and possessives before a number of several."""
_BOTH = re.compile(r"(?:ambos|ambas|beide|both|оба|обе)\b", re.IGNORECASE)
"""Says again who the two are."""


def _is_pronoun(each: CountFound) -> bool:
    """ "she" counts one only inside a sum ("she and her two children")."""
    return each.article and each.part


def _chained(sentence: str, chain: list[CountFound]) -> Iterator[CountFound]:
    if (
        len(chain) >= 3
        and chain[0].count.basis != "family"
        and chain[0].count
        == replace(added_up([each.count for each in chain[1:]]), basis=chain[0].count.basis)
    ):
        # "seven people, four women and three children": the rest only says who the first are.
        yield chain[0]
        yield from (replace(each, part=True) for each in chain[1:])
        return
    for at in range(1, len(chain) - 1):
        whole, rest = chain[at], chain[at + 1 :]
        named = added_up([each.count for each in rest])
        if whole.count.high != 1 and (whole.count.low, whole.count.high) == (named.low, named.high):
            # "She and her two children, a boy and a girl": the rest only says who the children are.
            yield from (replace(each, part=True) for each in rest)
            chain = chain[: at + 1]
            break
    if len(chain) < 2 or not any(sentence[a.end : b.start].strip() != "," for a, b in pairwise(chain)):
        yield from (each for each in chain if not _is_pronoun(each))
        return
    yield from (replace(each, part=True) for each in chain if not _is_pronoun(each))
    first, last = chain[0], chain[-1]
    yield CountFound(
        added_up([each.count for each in chain]), first.start, last.end, first.noun, added=first.added
    )
