"""Numbers that count people: a number, its qualifiers, and the noun it counts or the noun it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from rules.counts.found import CountFound, Span, bounded, exact
from rules.counts.western.line import WORDS, Line, pieces
from rules.counts.western.nouns import PLURAL, noun_after
from rules.counts.western.numbers import Number, number_at, ranged
from rules.counts.western.others import is_age, is_other, shares
from rules.verdict import Count


def stated(line: Line) -> Iterator[CountFound]:
    """Every number that counts people, by position."""
    shared, at = shares(line), 0
    while at < len(line.tokens):
        number = number_at(line, at)
        if number is None:
            at += 1
            continue
        number = ranged(line, number)
        found = _judged(line, number, shared)
        if found is not None:
            yield found
        at = number.after


def _judged(line: Line, number: Number, shared: list[Span]) -> CountFound | None:
    words, tokens = line.words, line.tokens
    first, after = number.first, number.after
    count = number.count
    start, end = tokens[first].start, tokens[after - 1].end
    if is_age(line, first, end) or is_other(line, number, shared):
        return None
    flags = {"added": False, "total": False}
    at = first
    for _ in range(3):
        qualifier = _qualifier_before(line, at)
        if qualifier is None:
            break
        how, width = qualifier
        count, at = _qualified(count, how, flags), at - width
    start = tokens[at].start
    family = _before_matches(line, at, words.family)
    for _ in range(2):
        qualifier = _qualifier_after(line, after)
        if qualifier is None:
            break
        how, width = qualifier
        count, after = _qualified(count, how, flags), after + width
        end = max(end, tokens[after - 1].end)
    partitive = (
        words.partitive.match(line.sentence, line.tokens[after].start) if after < len(tokens) else None
    )
    noun = None if partitive and not _same_noun(line, after) else noun_after(line, after)
    if partitive and noun is None:
        behind = noun_after(
            line, next((i for i, t in enumerate(tokens) if t.start >= partitive.end()), len(tokens))
        )
        if (
            behind is not None
            and behind[0] == "thing"
            and words.things.fullmatch(line.sentence[slice(*behind[1])].lower())
        ):
            return None
    if noun is not None and noun[0] == "thing" and _counts_persons(line, at, after):
        noun = None
    bare = noun is None
    if noun is not None:
        kind, span, next_at = noun
        if (count.low, count.high) == (1, 1) and _GROUP.search(line.sentence, *span):
            return None
        if count.low == count.high == 1 and not number.digits:
            # "Un couple", "ein Ehepaar": one word and two persons.
            size = max((words.inherent.get(token.text, 1) for token in tokens[after:next_at]), default=1)
            count = count if size == 1 else exact(size, "family")
        end = max(end, span[1])
        qualifier = _qualifier_after(line, next_at) if next_at < len(tokens) else None
        if qualifier is not None and qualifier[0] in ("total", "min"):
            count, end = (
                _qualified(count, qualifier[0], flags),
                tokens[next_at + qualifier[1] - 1].end,
            )
        if (
            kind == "thing"
            and words.personal is not None
            and not words.things.fullmatch(tokens[after].text)
            and (match := words.personal.match(line.sentence, tokens[after - 1].end))
        ):
            return _found(line, count, start, match.end(), (tokens[after].start, match.end()), flags)
        if kind == "thing" and (span[1] - span[0] == 0 or not _unnamed(line, first, at, after, number)):
            return None
        if kind == "thing":
            end = tokens[after - 1].end
            return _found(line, count, start, end, None, flags, family=family)
        return _found(line, count, start, end, span, flags, bystander=kind == "bystander", family=family)
    if bare and not _stands_alone(
        line, first, at, after, replace(number, count=count), partitive is not None, family
    ):
        return None
    return _found(line, count, start, end, None, flags, subset=partitive is not None, family=family)


def _found(
    line: Line,
    count: Count,
    start: int,
    end: int,
    noun: Span | None,
    flags: dict[str, bool],
    *,
    bystander: bool = False,
    subset: bool = False,
    family: bool = False,
) -> CountFound:
    if family and count.bound == "exact" and "famil" in line.sentence[max(0, start - 30) : start].lower():
        count = replace(count, basis="family")
    return CountFound(
        count,
        start,
        end,
        noun,
        subset=subset,
        added=flags["added"],
        total=flags["total"],
        bystander=bystander,
    )


def _qualified(count: Count, how: str, flags: dict[str, bool]) -> Count:
    if how in flags:
        flags[how] = True
        return count
    return bounded(count, how)


def _qualifier_before(line: Line, at: int) -> tuple[str, int] | None:
    for phrase, how in line.words.before:
        words = pieces(phrase)
        width = len(words)
        if phrase == "over" and line.texts(at - 2, 1)[:1] and _HANDING.fullmatch(line.tokens[at - 2].text):
            continue
        if at >= width and line.texts(at - width, width) == words:
            return how, width
    return None


def _qualifier_after(line: Line, at: int) -> tuple[str, int] | None:
    for phrase, how in line.words.after:
        words = pieces(phrase)
        if line.texts(at, len(words)) == words:
            if phrase == "more" and line.texts(at + 1, 1) == ["than"]:
                return None
            return how, len(words)
    return None


def _same_noun(line: Line, at: int) -> bool:
    return line.tokens[at].text not in (
        "of",
        "out",
        "de",
        "des",
        "der",
        "von",
        "из",
        "davon",
        "d'entre",
        "parmi",
        "dieser",
    )


def _stands_alone(
    line: Line, first: int, at: int, after: int, number: Number, partitive: bool, family: bool
) -> bool:
    """Whether a number without a noun stands for people: "the seven", "nine were freed", "31 of the 37"."""
    words, tokens = line.words, line.tokens
    value = number.count.high or 0
    if number.digits and 1900 <= value <= 2100:
        return False
    if partitive or family:
        return True
    if _counts_persons(line, first, after):
        return True
    before = tokens[at - 1].text if at else ""
    behind = tokens[after].text if after < len(tokens) else ""
    article = (number.count.low, number.count.high) == (1, 1) and not number.digits
    if article:
        return False
    if words.goes_on.fullmatch(behind):
        return True
    if words.definite.fullmatch(before) or words.definite.fullmatch(tokens[first - 1].text if first else ""):
        return not (behind.isalpha() and PLURAL.fullmatch(behind)) or bool(words.stops.fullmatch(behind))
    if words.partitive.search(line.sentence[max(0, tokens[first].start - 12) : tokens[first].start]):
        return True
    # "There were six, all from one village".
    if (
        before in ("were", "are")
        and behind in (",", ".", ";", ":", "in")
        and line.texts(at - 2, 1) in (["there"], ["they"])
    ):
        return behind != "in" or line.texts(after, 2) == ["in", "all"]
    # The subject or object of a headline: "Police hold 12", "12 held".
    return (
        number.count.bound != "exact"
        and number.count.basis == "stated"
        and not (behind.isalpha() and not words.stops.fullmatch(behind))
    )


def _counts_persons(line: Line, first: int, after: int) -> bool:
    """Whether the numeral itself says that persons are counted (обоих, трое), and no unit of time follows."""
    words, collective = line.words, line.words.collective
    return (
        collective is not None
        and collective.fullmatch(line.tokens[first].text) is not None
        and not (after < len(line.tokens) and words.things.fullmatch(line.tokens[after].text))
    )


def _unnamed(line: Line, first: int, at: int, after: int, number: Number) -> bool:
    """ "the three left a daughter": what follows is a verb, not the thing that is counted."""
    words, text = line.words, line.tokens[after].text
    definite = at and words.definite.fullmatch(line.tokens[at - 1].text) is not None
    if words.things.fullmatch(text) or not (definite or words.definite.fullmatch(line.tokens[at].text)):
        return False
    if PLURAL.fullmatch(text) or words is WORDS["de"]:
        return False
    noun = noun_after(line, after)
    return (
        noun is not None
        and not words.things.fullmatch(line.sentence[slice(*noun[1])].lower())
        and (_stands_alone(line, first, at, after, number, False, False))
    )


def _before_matches(line: Line, at: int, pattern: re.Pattern[str]) -> bool:
    text = line.sentence[max(0, line.tokens[at].start - 32) : line.tokens[at].start].rstrip()
    return bool(re.search(f"(?:{pattern.pattern})$", text, re.IGNORECASE))


_GROUP = re.compile(
    r"\b(?:famil\w+|group|groupe|gruppe|grupo|household|party|team|crew|couple)$", re.IGNORECASE
)
""""One family" says nothing of how many they are."""
_HANDING = re.compile(r"hand(?:s|ed|ing)?|turn(?:s|ed|ing)?|g[ia]ven?|giving|sen[dt]|sending|taken?|took")
""""To hand over 30": no more than thirty."""
