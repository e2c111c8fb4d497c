"""The numbers in a sentence, in digits or written out: twenty-one, two dozen, 30 to 40, between nine and ten."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rules.counts.found import between, bounded, exact
from rules.counts.western.line import Line
from rules.verdict import Count


@dataclass(frozen=True, slots=True)
class Number:
    count: Count
    first: int
    """Number of its first token."""
    after: int
    """Number of the token after it."""
    digits: bool
    """Written in digits."""


def number_at(line: Line, at: int) -> Number | None:
    """The number that begins at the token, without the other end of a range."""
    for phrase, key in line.phrases:
        if line.texts(at, len(phrase)) == phrase:
            after = at + len(phrase)
            if key in line.words.rounded:
                return Number(bounded(exact(line.words.rounded[key], "word"), "about"), at, after, False)
            return Number(between(*line.words.vague[key], "word"), at, after, False)
    token = line.tokens[at]
    if token.text[0].isdigit():
        if not _NUMBER.fullmatch(token.text):
            return None
        value, after = int(re.sub("[., ]", "", token.text)), at + 1
        if after < len(line.tokens) and (times := line.words.multipliers.get(line.tokens[after].text)):
            return Number(exact(value * times), at, after + 1, True)
        return Number(exact(value), at, after, True)
    return _spelled(line, at)


def _spelled(line: Line, at: int) -> Number | None:
    """thirty-one, three hundred and twelve, two dozen, a dozen, half a dozen."""
    words, total, section, after, word_like = line.words, 0, 0, at, False
    first = True
    while after < len(line.tokens):
        text = line.tokens[after].text
        value = value_of(line, text)
        if value is not None and (first or _may_follow(section, value)):
            section += value
        elif text in words.multipliers and (not first or _is_article(line, at - 1)):
            times = words.multipliers[text]
            word_like = word_like or times in (12, 20)
            if times >= 1000:
                total, section = total + max(section, 1) * times, 0
            else:
                section = max(section, 1) * times
        elif first and text in words.multipliers and words.multipliers[text] >= 100:
            section = words.multipliers[text]
        elif (
            not first and text == words.joiner and section >= 100 and _tail_value(line, after + 1) is not None
        ) or (
            not first
            and text == words.joiner
            and section % 100 >= _JOINED_TENS.get(words.joiner, 100)
            and _joins_tens(section, _tail_value(line, after + 1))
        ):
            pass
        else:
            break
        first = False
        after += 1
    if first:
        return None
    value = total + section
    start = at
    if _is_article(line, at - 1) and line.tokens[at].text in words.multipliers:
        start = at - 1
        if start and line.tokens[start - 1].text == "half":
            start, value = start - 1, value // 2
    if value == 0:
        return None
    return Number(exact(value, "word" if word_like else "stated"), start, after, False)


def value_of(line: Line, text: str) -> int | None:
    """What a numeral written out is worth; hyphens join tens and units."""
    values = line.words.values
    if text in values:
        return values[text]
    if "-" in text and all(piece in values for piece in text.split("-") if piece not in ("et", "y")):
        pieces = [values[piece] for piece in text.split("-") if piece not in ("et", "y")]
        if len(pieces) >= 2 and pieces[0] >= 20:
            return sum(pieces)
    return None


def _tail_value(line: Line, at: int) -> int | None:
    return value_of(line, line.tokens[at].text) if at < len(line.tokens) else None


def _joins_tens(section: int, value: int | None) -> bool:
    """treinta y dos, vingt et un; and soixante et onze, which is sixty and eleven."""
    return value is not None and section % 10 == 0 and (value < 10 or (value == 11 and section % 100 == 60))


_JOINED_TENS = {"y": 30, "et": 20}
"""From which ten on a language joins the units with its "and"."""


def _may_follow(section: int, value: int) -> bool:
    return (section >= 100 and section % 100 == 0 and value < 100) or (
        section >= 20
        and section % 10 == 0
        and section % 100 != 0
        and (value < 10 or (section % 100 == 60 and value == 11))
    )


def _is_article(line: Line, at: int) -> bool:
    return at >= 0 and line.tokens[at].text in ("a", "an", "all", "ein", "una", "une", "the", "half")


def ranged(line: Line, number: Number) -> Number:
    """The number with the other end of its range: 30 to 40, nine or ten, 9-10, between 40 and 50."""
    at = number.after
    if at + 1 >= len(line.tokens) or number.count.bound != "exact":
        return number
    link = line.tokens[at].text
    width = 1
    if (told := _told_otherwise(line, number)) is not None:
        return told
    if not line.words.ranges.fullmatch(link):
        return number
    extra = " ".join(line.texts(at, 2))
    if line.words.ranges.fullmatch(extra):
        width = 2
    if at + width >= len(line.tokens):
        return number
    other = number_at(line, at + width)
    if other is None or other.count.bound != "exact" or other.first != at + width:
        return number
    low, high = number.count.high or 0, other.count.low or 0
    if link == line.words.joiner or link in ("and", "y", "et", "und", "и", "e"):
        before = line.tokens[number.first - 1].text if number.first else ""
        if before not in ("between", "entre", "zwischen", "между"):
            return number
    if not low < high or high > 20 * low:
        return number
    return Number(between(low, high, number.count.basis), number.first, other.after, number.digits)


def _told_otherwise(line: Line, number: Number) -> Number | None:
    """ "five, by other accounts six": both are told, so it is between them."""
    end = line.tokens[number.after - 1].end
    match = line.words.others.match(line.sentence, end) if line.words.others is not None else None
    if match is None:
        return None
    at = next(
        (
            i
            for i in range(number.after, min(number.after + 9, len(line.tokens)))
            if line.tokens[i].start >= match.end()
        ),
        None,
    )
    other = number_at(line, at) if at is not None else None
    low, high = number.count.high or 0, (other.count.low or 0) if other is not None else 0
    if other is None or other.count.bound != "exact" or not low < high <= 2 * low:
        return None
    return Number(between(low, high, number.count.basis), number.first, other.after, number.digits)


_NUMBER = re.compile(r"\d{1,3}(?:[., ]\d{3}){1,3}|\d{1,9}")
