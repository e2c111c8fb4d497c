"""Numbers that count no people: ages, money, dates, shares, rooms, numbers of things that carry their sign."""

from __future__ import annotations

import re

from rules.counts.found import Span
from rules.counts.western.line import WORDS, Line
from rules.counts.western.numbers import Number, value_of


def shares(line: Line) -> list[Span]:
    """Where the sentence tells a share ("six in ten")."""
    if line.words.ratio is None:
        return []
    return [
        span
        for span in (match.span() for match in line.words.ratio.finditer(line.sentence))
        if line.sentence[span[0]].isdigit()
        or value_of(line, line.sentence[slice(*span)].split()[0].lower()) is not None
    ]


def is_age(line: Line, first: int, end: int) -> bool:
    if line.words.age_after.match(line.sentence, end):
        return True
    if first and line.words.age_before.fullmatch(line.tokens[first - 1].text):
        # "aged 34"; but "of" only between a young person and the number: "boys of sixteen".
        if line.tokens[first - 1].text != "of":
            return True
        return first >= 2 and bool(
            re.fullmatch(
                _YOUNG + "|wom[ae]n|m[ae]n",
                line.tokens[first - 2].text,
            )
        )
    # "children under ten".
    return (
        first >= 2
        and line.tokens[first - 1].text in ("under", "over", "below", "unter", "über")
        and re.fullmatch(_YOUNG, line.tokens[first - 2].text) is not None
    )


def is_other(line: Line, number: Number, shared: list[Span]) -> bool:
    """Money, dates, decimals, percentages, shares, numbers of things that carry their sign."""
    tokens, words = line.tokens, line.words
    first, after, digits = number.first, number.after, number.digits
    if any(low <= tokens[first].start < high for low, high in shared):
        return True
    if _ROOM_FOR.search(line.sentence, max(0, tokens[first].start - 40), tokens[first].start):
        return True
    before = tokens[first - 1].text if first else ""
    behind = tokens[after].text if after < len(tokens) else ""
    if before == "." and first > 1 and tokens[first - 2].text in ("no", "nr", "núm", "nos"):
        return True
    if digits and re.search(r"\w-$", line.sentence[: tokens[first].start]):
        return True
    if before in (
        "$",
        "€",
        "£",
        "¥",
        "no",
        "#",
        "article",
        "resolution",
        "rmb",
        "usd",
        "section",
        "chapter",
        "nr",
        "núm",
        "paragraph",
        "paragraphs",
        "page",
        "room",
        "flight",
        "unit",
        "figure",
        "covid",
    ):
        return True
    if digits and (words.months.fullmatch(before) or words.months.fullmatch(behind)):
        return True
    if not digits and words.months.fullmatch(behind):
        return True
    if (
        digits
        and behind == "de"
        and after + 1 < len(tokens)
        and words.months.fullmatch(tokens[after + 1].text)
    ):
        return True
    if behind in ("%", "$", "€", "£", "¥") or (digits and (behind in (":", "/") or before in (":", "/"))):
        return True
    # "A330", "F16", "21st", "8-year".
    start, end = tokens[first].start, tokens[after - 1].end
    glued = (start and line.sentence[start - 1].isalnum()) or line.sentence[end : end + 1].isalpha()
    if glued or (
        digits and line.sentence[end : end + 1] == "." and line.sentence[end + 1 : end + 2].isdigit()
    ):
        return True
    if behind == "." and words is WORDS["de"] and after + 1 < len(tokens):
        return bool(words.months.fullmatch(tokens[after + 1].text))
    return bool(words.things.fullmatch(behind)) and behind not in ("family",)


_YOUNG = r"girls?|boys?|child(?:ren)?|bab(?:y|ies)|infants?|daughters?|sons?|teenagers?|minors?|kinder"

_ROOM_FOR = re.compile(
    r"\b(?:room|space|capacity|beds?|cells?|accommodation) (?:for|of) (?:up to |about |some |around |more than )?$|"
    r"\b(?:can|could|to) (?:hold|house|accommodate|take in) (?:up to |about |some |around )?$",
    re.IGNORECASE,
)
