"""Where personal names stand in a text, in every script."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from rules.language import people_words as words
from rules.people.han import han_names, han_names_in_japanese, japanese_names
from rules.people.hangul import hangul_names
from rules.people.latin import cyrillic_names, latin_names
from rules.people.mention import Mention


def candidates(family: str, text: str) -> Iterable[Mention]:
    """Every stretch that may be a personal name, by its shape and what is beside it."""
    if family in words.LATIN:
        return latin_names(text)
    if family == "ru":
        return chain(cyrillic_names(text), latin_names(text))
    if family == "ko":
        return hangul_names(text)
    if family == "zh":
        return han_names(text)
    if family == "ja":
        return chain(japanese_names(text), han_names_in_japanese(text))
    return ()
