"""How many people: expressions of number in a sentence, as intervals, in nine languages."""

import re
from collections.abc import Iterator, Sequence

from rules.counts.eastern import find_eastern
from rules.counts.found import CountFound, Span
from rules.counts.western import find_western

__all__ = ["CountFound", "find_counts", "totals_with_bystanders"]


def find_counts(
    sentence: str, lang: str, people: tuple[Span, ...] = (), names: tuple[Span, ...] = ()
) -> tuple[CountFound, ...]:
    """All counts of people in the sentence, by position. Offsets are into `sentence` (a stretch of `Text.plain`).

    `people` are stretches of the sentence already known to name people (from the word groups), so that a number
    before or after them counts; `names` are personal names in it, each one person where it is a part of a sum ("Ri Mi
    and two companions"; in languages that write words apart). Common nouns for people (women, children, 명, 人) are
    known here. Ages, money, dates, distances, ranks, times and things are never counted. A sum ("four women and a
    child") is given beside its parts.
    """
    if lang in ("ko", "ja") or lang.startswith("zh"):
        return find_eastern(sentence, lang, people)
    return find_western(sentence, lang, people, names)


def totals_with_bystanders(sentence: str, found: Sequence[CountFound]) -> Iterator[tuple[int, CountFound]]:
    """Each total that people and those beside them make, with the people's own count: "twelve believers and a deacon"
    are thirteen, of whom twelve count."""
    plain = [each for each in found if each.count.bound == "exact" and each.count.low and not each.part]
    for left in plain:
        for right in plain:
            gap = sentence[left.end : right.start]
            if left.end > right.start or left.bystander == right.bystander or not _AND.fullmatch(gap):
                continue
            people = right if left.bystander else left
            if people.count.basis == "stated" and not (people.total or people.subset):
                yield (left.count.low or 0) + (right.count.low or 0), people


_AND = re.compile(
    r"(?:\s?\([^()]{0,14}\))?\s*[,、]?\s*(?:and|y|et|und|и|와|과|및|그리고|と|、|および|及び|和|与|與|及)[^。;；.]{0,24}"
)
