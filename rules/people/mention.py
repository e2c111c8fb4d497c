"""A personal name where a text prints it, and the words beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from rules.language import people_words as words


@dataclass(frozen=True, slots=True)
class Mention:
    words: str
    start: int
    end: int
    key: str
    """What is the same in all full mentions of one person."""
    surname: str = ""
    given: str = ""
    doubt: bool = False
    """The shape alone does not make it a name; something beside it must."""


def mention_of(match: re.Match[str], group: str = "name", surname: str = "", given: str = "") -> Mention:
    start, end = match.span(group)
    name = match.group(group)
    return Mention(name, start, end, name.casefold(), surname, given)


@cache
def beside(table: str, family: str) -> re.Pattern[str]:
    tables: Mapping[str, Mapping[str, str]] = {
        "office before": words.OFFICE_BEFORE,
        "office after": words.OFFICE_AFTER,
        "risk before": words.RISK_BEFORE,
        "risk after": words.RISK_AFTER,
        "byline": words.BYLINE,
    }
    keep_case = table == "office after"
    return re.compile(tables[table].get(family, r"(?!)"), 0 if keep_case else re.IGNORECASE | re.MULTILINE)
