"""Counts in Korean, Chinese and Japanese: a number, a counter for people, and what stands around them."""

from __future__ import annotations

from rules.counts.eastern.chinese import CHINESE
from rules.counts.eastern.japanese import JAPANESE
from rules.counts.eastern.korean import KOREAN
from rules.counts.eastern.stated import by_sex, stated
from rules.counts.eastern.sums import subsets, sums
from rules.counts.found import CountFound, Span, exact, joined_bounds
from rules.verdict import Basis

__all__ = ["find_eastern"]

_GRAMMARS = {"ko": KOREAN, "zh": CHINESE, "ja": JAPANESE}


def find_eastern(sentence: str, lang: str, people: tuple[Span, ...]) -> tuple[CountFound, ...]:
    """As `find_counts` promises, in Korean, Chinese and Japanese."""
    grammar = _GRAMMARS["zh" if lang.startswith("zh") else lang]
    found = [*stated(sentence, grammar, people), *by_sex(sentence, grammar)]
    taken = [(each.start, each.end) for each in found]
    for match in grammar.kin.finditer(sentence):
        if any(low < match.end() and match.start() < high for low, high in taken):
            continue
        group = "kin" if match["kin"] else "close"
        if (grammar.kin_owns is not None and grammar.kin_owns.match(sentence, match.end())) or (
            grammar.hosts is not None
            and grammar.hosts.search(sentence[max(0, match.start(group) - 12) : match.start(group)])
        ):
            continue
        # A person called by name counts as one.
        size = grammar.kin_sizes.get(match[group], 1)
        # "My brother and his wife" (오빠 부부) says more exactly who they are than "a couple".
        basis: Basis = "word" if size == 1 else "stated" if " " in match[group] else "family"
        count = exact(size, basis)
        found.append(CountFound(count, match.start(), match.end(), match.span(group), article=size == 1))
    if grammar.others_kin is not None:
        had = [match.span() for match in grammar.others_kin.finditer(sentence)]
        found = [
            each for each in found if not any(low <= each.start and each.end <= high for low, high in had)
        ]
    found.sort(key=lambda each: (each.start, each.end))
    found = joined_bounds(sentence, list(subsets(sentence, found, grammar)))
    told = sums(sentence, found, grammar)
    return tuple(
        each for each in told if grammar.beside is None or not grammar.beside.match(sentence, each.end)
    )
