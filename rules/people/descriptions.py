"""Who is described in a sentence: women, children, a mother, someone of 54."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from rules.language import description_words
from rules.language import people_words as words
from rules.language.scripts import family as family_of
from rules.language.scripts import wide


@dataclass(frozen=True, slots=True)
class PersonFound:
    """Words that describe persons ("13 women", "어린이 2명")."""

    words: str
    start: int
    end: int
    tag: str
    """Language-neutral: woman, child, mother …, or age:54."""


def find_people(text: str, lang: str) -> tuple[PersonFound, ...]:
    """Descriptions of persons in one sentence, in order, with the number printed beside them; helpers, officials
    and bystanders are left out."""
    family = family_of(lang)
    printed, text = text, wide(text, family)
    helpers = [match.span() for match in _helpers(family).finditer(text)]
    taken: list[tuple[int, int]] = list(helpers)
    found: list[PersonFound] = []
    for tag, pattern in _descriptions(family):
        for match in pattern.finditer(text):
            start, end = match.span()
            rivals = helpers if tag in _SHARED else taken
            if any(low < end and start < high for low, high in rivals):
                continue
            taken.append((start, end))
            low, high = _with_number(family, text, start, end)
            found.append(PersonFound(printed[low:high], low, high, tag))
    for match in _ages(family).finditer(text):
        group = next(index for index, value in enumerate(match.groups(), 1) if value)
        found.append(
            PersonFound(
                printed[match.start() : match.end()],
                match.start(),
                match.end(),
                f"age:{int(match.group(group))}",
            )
        )
    return tuple(sorted(found, key=lambda each: (each.start, each.end, each.tag)))


def helper_spans(text: str, lang: str) -> tuple[tuple[int, int], ...]:
    """Where brokers, guides, officials, police and bystanders are named: numbers beside them count nobody at risk."""
    return tuple(match.span() for match in _helpers(family_of(lang)).finditer(text))


_SHARED: Final = frozenset(("mother", "father", "daughter", "son"))
"""Two of these may stand in one word: 모녀, 母子."""


@cache
def _descriptions(family: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (tag, re.compile(pattern, re.IGNORECASE if family != "de" else 0))
        for tag, pattern in description_words.DESCRIPTIONS.get(family, ())
    )


@cache
def _helpers(family: str) -> re.Pattern[str]:
    return re.compile(words.HELPERS.get(family, r"(?!)"), re.IGNORECASE)


@cache
def _ages(family: str) -> re.Pattern[str]:
    return re.compile(description_words.AGES.get(family, r"(?!)"), re.IGNORECASE)


@cache
def _counted(family: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(description_words.COUNTED.get(family, r"(?!)"), re.IGNORECASE),
        re.compile(description_words.COUNTED_AFTER.get(family, r"(?!)"), re.IGNORECASE),
    )


def _with_number(family: str, text: str, start: int, end: int) -> tuple[int, int]:
    window = max(0, start - 40)
    before = _counted(family)[0].search(text[window:start])
    if before is not None:
        start = window + before.start()
    after = _counted(family)[1].match(text, end)
    return start, after.end() if after is not None else end
