"""Numbers that count people: a number, its counter, and what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rules.counts.eastern.grammar import Grammar
from rules.counts.found import CountFound, Span, between, bounded, exact, some_more
from rules.counts.numerals import neighbours, number
from rules.verdict import Count


def stated(sentence: str, grammar: Grammar, people: tuple[Span, ...]) -> Iterator[CountFound]:
    for match in grammar.count.finditer(sentence):
        count = _value(match, grammar)
        if count is None:
            continue
        start, end = match.span()
        if (
            grammar.bare_after is not None
            and grammar.bare_before is not None
            and match["bare"] is not None
            and grammar.bare_after.search(sentence[max(0, start - 8) : start]) is None
            and grammar.bare_before.match(sentence, end) is None
        ):
            continue
        flags: dict[str, bool] = {}
        for pattern, how in grammar.before:
            if (hit := pattern.search(sentence[max(0, start - 14) : start])) is not None:
                count, start = _apply(count, how, flags), start - (len(hit.group()))
        for pattern, how in grammar.after:
            if (hit := pattern.match(sentence, end)) is not None:
                count, end = _apply(count, how, flags), hit.end()
        noun = match.span("noun") if "noun" in grammar.count.groupindex and match["noun"] else None
        if noun is None and grammar.noun_before is not None:
            hit = grammar.noun_before.search(sentence[max(0, start - 16) : start])
            if hit is not None:
                first = max(0, start - 16) + hit.start("noun")
                noun = (first, first + len(hit["noun"]))
        low, high = noun or _phrase(sentence, end)
        low = max(low, sentence.rfind("的", low, high) + 1)
        yield CountFound(
            count,
            start,
            end,
            noun,
            bystander=flags.get("former", False)
            or (
                count.high == 1
                and grammar.speaks is not None
                and grammar.speaks.match(sentence, end) is not None
            )
            or _names_bystanders(sentence, (low, high), grammar, people)
            # The noun follows the number, whatever stands before it (总局一名官员).
            or (
                not match["high"]
                and grammar.follows
                and _names_bystanders(sentence, _phrase(sentence, end), grammar, people, first=True)
            ),
            added=flags.get("added", False),
            total=flags.get("total", False),
        )


def by_sex(sentence: str, grammar: Grammar) -> Iterator[CountFound]:
    """ "3男6女": the number of either sex, told together."""
    if grammar.sexes is None:
        return
    for match in grammar.sexes.finditer(sentence):
        low, high = number(match[1]), number(match[3])
        if low and high and match[2] != match[4]:
            yield CountFound(exact(low + high), match.start(), match.end())


def _names_bystanders(
    sentence: str, span: Span, grammar: Grammar, people: tuple[Span, ...], *, first: bool = False
) -> bool:
    """Whether the stretch holds, or with `first` begins with, a noun for persons whom nothing befalls."""
    words = sentence[slice(*span)]
    look = re.Pattern.match if first else re.Pattern.search
    if look(grammar.bystanders, words) is not None:
        return True
    led = grammar.leads.match(words) if first and grammar.leads is not None else None
    if led is not None and grammar.bystanders.match(words, led.end()) is not None:
        # 两名女警: a word of one letter or two before the noun.
        return True
    found = look(grammar.either, words) if grammar.either is not None else None
    if found is None:
        return False
    start, end = span[0] + found.start(), span[0] + found.end()
    return not any(low < start and end <= high for low, high in people)


def _phrase(sentence: str, start: int) -> Span:
    return start, start + len(_PHRASE_END.split(sentence[start : start + 6])[0])


_PHRASE_END = re.compile("[,。;:!?()、和与與及跟在被将將于於把はがをにのと]")


def _apply(count: Count, how: str, flags: dict[str, bool]) -> Count:
    if how in ("added", "total", "former"):
        flags[how] = True
        return count
    if how == "more":
        return some_more(count.low) if count.low and count.bound == "exact" else count
    return bounded(count, how)


def _value(match: re.Match[str], grammar: Grammar) -> Count | None:
    vague = match["vague"]
    if vague:
        return between(*grammar.vague[vague.replace(" ", "")], "word")
    if match["family"]:
        size = number(match["family"])
        return exact(size, "family") if size else None
    words = match["low"] or match["alone"]
    if match["counter"] == "분" and words[0].isdigit():
        return None  # minutes
    if (pair := neighbours(words)) is not None and not match["high"]:
        return between(*pair)
    low = number(words)
    if low is None or low == 0:
        return None
    if match["high"]:
        high = number(match["high"])
        if high is None or high == 0:
            return None
        if low < 10 <= high and (match["high"][-1] in "十百千") and high // 10 ** (len(str(high)) - 1) > low:
            # 五、六百人: the hundreds are said once.
            low *= 10 ** (len(str(high)) - 1)
        if high < low:
            # 三四十人: the tens are said once.
            tens = high if high > 9 else 0
            if not tens or low > 9:
                return None
            low, high = low * 10, high
        return between(low, high)
    if match["more"]:
        return some_more(low)
    return exact(low * 2 if match["counter"] and match["counter"][0] in "对對쌍" else low)
