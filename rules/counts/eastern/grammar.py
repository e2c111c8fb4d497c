"""What a language must say to have its people counted: numbers with counters, what stands around them, kin."""

# ruff: noqa: E501 - tables of words read best one subject a line

from __future__ import annotations

import re
from dataclasses import dataclass

NOT_AFTER = r"(?<![0-9])(?<![0-9][.,])"
DIGITS = r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+(?:\.[0-9]+)?"
HAN_NUMBER = rf"(?:(?:(?:{DIGITS})[万萬千])*(?:{DIGITS})|(?:(?:{DIGITS})[万萬千]){{1,2}}|[〇零一二两兩三四五六七八九十百千万萬]{{1,12}})"


@dataclass(frozen=True, slots=True)
class Grammar:
    """How one language counts people."""

    count: re.Pattern[str]
    """Groups: `low` and `high` of a range, or `alone` with `more` (余, 여), or `vague`, or `family`; `noun`."""
    before: tuple[tuple[re.Pattern[str], str], ...]
    """What may stand before, and what it makes of the count."""
    after: tuple[tuple[re.Pattern[str], str], ...]
    vague: dict[str, tuple[int, int]]
    noun_before: re.Pattern[str] | None
    bystanders: re.Pattern[str]
    """Nouns for persons whom nothing befalls: police, reporters, brokers."""
    follows: bool
    """The noun stands after the number."""
    kin: re.Pattern[str]
    kin_sizes: dict[str, int]
    joint: re.Pattern[str]
    """What may stand between the summands of a sum."""
    subset: re.Pattern[str]
    """What stands between the whole and its part."""
    subset_mark: re.Pattern[str]
    """What stands before a part whose whole is not beside it."""
    bare_after: re.Pattern[str] | None = None
    """What stands before a numeral without a counter (the group `bare`) that counts persons."""
    bare_before: re.Pattern[str] | None = None
    """What else makes a count of it, standing after it: "all", "together"."""
    sexes: re.Pattern[str] | None = None
    """The numbers of both sexes told together: groups 1 and 3 are numbers, 2 and 4 the sexes."""
    beside: re.Pattern[str] | None = None
    """What stands after kin who only look on or stay behind."""
    leads: re.Pattern[str] | None = None
    """What may stand between a number and the noun for bystanders."""
    speaks: re.Pattern[str] | None = None
    """What follows one person who only tells of it."""
    kin_owns: re.Pattern[str] | None = None
    """What stands after kin to whom the next noun belongs ("the baby in her sister's arms")."""
    hosts: re.Pattern[str] | None = None
    """What stands before kin who took the people in."""
    owned: re.Pattern[str] | None = None
    """What stands after a part that is only told of as somebody's kin ("the wife of one of them")."""
    either: re.Pattern[str] | None = None
    """Nouns for bystanders as well as for those whom something befalls, as the words before them say."""
    along: re.Pattern[str] | None = None
    """What stands after those with whom the ones named before were taken ("with two colleagues")."""
    others_kin: re.Pattern[str] | None = None
    """Kin whom somebody is said to have: 娘が2人いる."""
    plural_too: frozenset[str] = frozenset()
    """Words for one person that are as well a plural before a number that counts all."""


def ends(*pairs: tuple[str, str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Qualifiers before a number, and what each makes of it."""
    return tuple((re.compile(f"(?:{words})\\s?$"), how) for words, how in pairs)


def starts(*pairs: tuple[str, str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Qualifiers after a number or its counter."""
    return tuple((re.compile(f"\\s?(?:{words})"), how) for words, how in pairs)


def any_of(words: dict[str, object] | dict[str, int] | dict[str, tuple[int, int]]) -> str:
    """An alternation of the words, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))
