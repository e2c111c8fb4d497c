"""The shape of a language that writes words apart: its numerals, qualifiers and nouns for people. No topic words."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """One language. Patterns match lower-case words in full unless said otherwise."""

    values: dict[str, int]
    """Numerals, also inflected ones."""
    multipliers: dict[str, int]
    """hundred, thousand."""
    vague: dict[str, tuple[int, int]]
    """Phrases of number without a number; keys may be several words."""
    rounded: dict[str, int]
    """Phrases that mean "about n" by themselves (une dizaine)."""
    one: re.Pattern[str]
    """Articles and possessives before one person."""
    joiner: str
    """"and" between tens and units (three hundred and twelve), where it exists; also between summands."""
    conjunctions: re.Pattern[str]
    """What joins the summands of a sum, searched in lower case."""
    ranges: re.Pattern[str]
    """What stands between the ends of a range."""
    before: tuple[tuple[str, str], ...]
    """Qualifiers before the number, longest first."""
    after: tuple[tuple[str, str], ...]
    """Qualifiers after the number or its noun."""
    partitive: re.Pattern[str]
    """What follows the number of a part: "of the", "de los"."""
    definite: re.Pattern[str]
    """Words before a number that stands for people named before: "the seven", "all 12"."""
    goes_on: re.Pattern[str]
    """Words after a number that stands for people: "nine were", "five of"."""
    stops: re.Pattern[str]
    """Words at which the search for the counted noun ends."""
    people: re.Pattern[str]
    """Nouns for people, in any form."""
    inherent: dict[str, int]
    """Nouns that are more than one person by themselves: couple, parents, pair."""
    bystanders: re.Pattern[str]
    things: re.Pattern[str]
    """Units and things: when one of them follows, the number counts no people."""
    months: re.Pattern[str]
    family: re.Pattern[str]
    """What stands before the size of a family ("family of")."""
    age_after: re.Pattern[str]
    """What makes a number an age, right after it."""
    age_before: re.Pattern[str]
    """The same, right before it."""
    pronouns: re.Pattern[str]
    """One person named before: counts inside a sum only."""
    ratio: re.Pattern[str] | None = None
    """What makes two numbers a share ("six in ten"), searched from the first; its groups are the two."""
    compound: re.Pattern[str] | None = None
    """A number glued to its noun ("six-member", "12-strong"); group `n` is the number."""
    kin: re.Pattern[str] | None = None
    """Two kin under one article or none ("a mother and son")."""
    personal: re.Pattern[str] | None = None
    """Words after a noun that make persons of it ("two plasterers from the capital who ...")."""
    collective: re.Pattern[str] | None = None
    """Numerals that count persons and hardly anything else, with or without a noun."""
    bare: re.Pattern[str] | None = None
    """Words for one person (or a couple) that need no article before them; they count inside a sum only."""
    others: re.Pattern[str] | None = None
    """What leads to another source's number, from the end of the first ("five, by other accounts six")."""
    kin_of: re.Pattern[str] | None = None
    """What joins somebody's kin to a name ("and her two sons"), right after the name."""
    attributes: re.Pattern[str] | None = None
    """Prepositions that may stand between a number and its noun."""


def any_of(words: str) -> re.Pattern[str]:
    return re.compile(f"(?:{words})", re.IGNORECASE)


def numerals(words: str, start: int = 0) -> dict[str, int]:
    return {form: value for value, forms in enumerate(words.split(), start) for form in forms.split("/")}
