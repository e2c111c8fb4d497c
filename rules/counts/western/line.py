"""A sentence cut into words and signs, with what its language knows: what the readers of counts work on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rules.counts.found import Span
from rules.counts.western.english import ENGLISH
from rules.counts.western.european import FRENCH, GERMAN, RUSSIAN, SPANISH
from rules.counts.western.words import Words

WORDS = {"en": ENGLISH, "es": SPANISH, "fr": FRENCH, "de": GERMAN, "ru": RUSSIAN}


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence being read."""

    sentence: str
    tokens: list[Token]
    words: Words
    people: tuple[Span, ...]
    """Stretches already known to name people."""
    phrases: list[tuple[list[str], str]]
    """Phrases of number without a number, cut into words; the longest first."""

    def texts(self, at: int, width: int) -> list[str]:
        """The words of `width` tokens from `at` on; fewer at the end, none before the beginning."""
        return [token.text for token in self.tokens[at : at + width]] if at >= 0 else []

    def known(self, token: Token) -> Span | None:
        """The stretch that names people and that the token begins in."""
        return next(((low, high) for low, high in self.people if low <= token.start < high), None)


@dataclass(frozen=True, slots=True)
class Token:
    text: str
    """In lower case, ё as е."""
    start: int
    end: int


def read_line(sentence: str, lang: str, people: tuple[Span, ...]) -> Line:
    """The sentence as the readers want it; a language that is not known is read as English."""
    words = WORDS.get(lang, ENGLISH)
    tokens = [
        Token(m.group().lower().replace("ё", "е"), m.start(), m.end()) for m in _TOKEN.finditer(sentence)
    ]
    phrases = sorted(
        ((phrase.split(), phrase) for phrase in (*words.vague, *words.rounded)),
        key=lambda pair: -len(pair[0]),
    )
    return Line(sentence, tokens, words, people, phrases)


def pieces(phrase: str) -> list[str]:
    """The phrase cut as sentences are."""
    return [match.group() for match in _TOKEN.finditer(phrase)]


_TOKEN = re.compile(
    r"\d{1,3}(?: \d{3})+(?!\d)|\d[\d.,]*\d|\d|[^\W\d_]+(?:['-][^\W\d_]+)*'?|[%$€£¥–—-]|[^\w\s]"
)
