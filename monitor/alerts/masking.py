"""Names of people at risk made unreadable for channels that are not trusted, and nothing else changed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import replace
from urllib.parse import unquote, urlsplit

from monitor.alerts import plain
from monitor.nouns import Facts, Message

_SEPARATOR = r"[\s\-‐‑–—·・･=＝'’.,‧－]*"
_FOLLOWS = r"(?:씨|군|양|님|이|가|는|은|을|를|의|와|과|아|야|도|에게|에|께|[,.)”\"'’]|\s|$)"
"""What stands after a Korean given name used alone: a title, a particle, the end of the word."""
_CIRCLES = "○○"

Mask = Callable[[str], str]


def mask_for(names: Iterable[str]) -> Mask:
    """A function that replaces every form of `names` in a text by its first letter and circles.

    Found are: the name as printed, in any case, with other separators, in full width, in the other order, with
    Korean particles, genitives and Slavic endings; given names used alone. A surname alone is masked too, except
    where another person's name follows it ("Kim" in "Kim Jong-un", when Kim Chol-su is to be masked).
    """
    patterns: list[str] = []
    cleaned = {unicodedata.normalize("NFC", plain.one_line(name)) for name in names}
    for name in sorted(cleaned, key=lambda name: (-len(name), name)):
        patterns += _whole(name)
    for name in sorted(cleaned, key=lambda name: (-len(name), name)):
        patterns += _parts(name)
    if not patterns:
        return lambda text: text
    automaton = re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)

    def mask(text: str) -> str:
        return automaton.sub(lambda found: found.group()[0] + _CIRCLES, text)

    return mask


def masked(message: Message) -> Message:
    """`message` without a readable name, wherever it may stand: titles, sentences, people, reasons, the sum, links.

    A name printed in one report is masked in all of them.
    """
    names = {
        name
        for facts in message.facts
        for evidence in facts.evidence
        for name in evidence.names
        if name.strip()
    }
    if not names:
        return message
    mask = mask_for(names)
    return replace(
        message,
        facts=tuple(_masked_facts(facts, mask) for facts in message.facts),
        subject=mask(plain.one_line(message.subject)),
        body=mask(plain.lines(message.body)),
    )


def _masked_facts(facts: Facts, mask: Mask) -> Facts:
    return replace(
        facts,
        people=tuple(mask(plain.one_line(words)) for words in facts.people),
        changes=tuple(
            replace(c, reason=mask(plain.one_line(c.reason)), before=mask(c.before), after=mask(c.after))
            for c in facts.changes
        ),
        sum=tuple(mask(plain.one_line(words)) for words in facts.sum),
        evidence=tuple(
            replace(
                evidence,
                outlet=mask(plain.one_line(evidence.outlet)),
                title=mask(plain.one_line(evidence.title)),
                sentence=mask(plain.one_line(evidence.sentence)),
                url=masked_link(evidence.url, mask),
                names=(),
            )
            for evidence in facts.evidence
        ),
    )


def masked_link(url: str, mask: Mask) -> str:
    """The link, or only its site when the address itself spells the name."""
    shown = unicodedata.normalize("NFC", unquote(url))
    spaced = re.sub(r"[/_+&=?.#]", " ", shown)
    if mask(shown) == shown and mask(spaced) == spaced:
        return url
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    site = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}/"
    return site if mask(site) == site else ""


def _tokens(name: str) -> list[str]:
    return [token for token in re.split(r"[\s\-‐‑–—·・･=＝'’.,‧－]+", name) if token]


def _whole(name: str) -> list[str]:
    tokens = _tokens(name)
    if not tokens:
        return [re.escape(name)] if name else []
    orders = [tokens] if len(tokens) == 1 else [tokens, [*tokens[1:], tokens[0]], [tokens[-1], *tokens[:-1]]]
    if len(tokens) == 1 and len(tokens[0]) == 1 and not _caseless(tokens[0]):
        return []  # an initial hides the name already, and every "a" would go with it
    alone = len(tokens) == 1
    unique = list(dict.fromkeys(tuple(order) for order in orders))
    joined = [_bounded(_SEPARATOR.join(_letters(token, alone) for token in order), order) for order in unique]
    if any(not char.isalnum() for char in name):
        joined.append(re.escape(name))
    return joined


def _parts(name: str) -> list[str]:
    tokens = _tokens(name)
    if len(tokens) == 1 and re.fullmatch(r"[가-힣]{3,4}", tokens[0]):
        return [rf"(?<![가-힣]){re.escape(tokens[0][1:])}(?={_FOLLOWS})"]
    if len(tokens) < 2:
        return []
    found = []
    others = "|".join(_letters(token) for token in tokens)
    given = tokens[1:] if len(tokens) > 2 else []
    if given:
        found.append(_bounded(_SEPARATOR.join(_letters(token) for token in given), given))
    for token in tokens:
        if _caseless(token):
            if len(token) >= 2:
                found.append(_bounded(_letters(token), [token]))
        elif len(token) >= 3:
            # Case decides here and must be read as printed, while the pattern around it ignores case.
            stranger = rf"(?![\s\-]+(?!(?:{others})\b)(?-i:[A-ZÀ-ÞА-ЯЁ])[^\W\d_])"
            found.append(_bounded(_letters(token, True), [token]) + stranger)
    return found


def _letters(token: str, capital: bool = False) -> str:
    """One word of a name as a pattern: ASCII letters in full width too, Slavic case endings after it.

    With `capital`, a word that is printed with a capital is found only with one: "Will" is a name, "will" is none.
    """
    if re.fullmatch(r"[А-Яа-яЁё]{3,}", token):
        stem = token[:-1] if token[-1].lower() in "аяьйоеыи" and len(token) > 3 else token
        first = rf"(?-i:{stem[0]})" if capital and stem[0].isupper() else re.escape(stem[0])
        return first + re.escape(stem[1:]) + r"[а-яё]{0,3}"
    shown = [_letter(char) for char in token]
    if capital and token[0].isupper():
        wide = chr(ord(token[0]) + 0xFEE0) if token[0].isascii() else ""
        shown[0] = f"(?-i:[{re.escape(token[0])}{wide}])"
    return "".join(shown)


def _letter(char: str) -> str:
    wide = chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else ""
    variants = {char, wide, unicodedata.normalize("NFKC", char), char.upper(), char.lower()}
    singles = sorted(variant for variant in variants if len(variant) == 1)
    return f"[{''.join(map(re.escape, singles))}]" if len(singles) > 1 else re.escape(char)


def _bounded(pattern: str, tokens: list[str] | tuple[str, ...]) -> str:
    """Alphabets part words, so a name ends where letters end; in Hangul, Han and kana it may stand anywhere."""
    first, last = tokens[0][0], tokens[-1][-1]
    if len("".join(tokens)) == 1 and _caseless(first):
        return rf"(?<![^\W\d_]){pattern}(?![^\W\d_])"
    before = "" if _caseless(first) else r"(?<![A-Za-zÀ-ɏḀ-ỿА-яЁё])"
    after = "" if _caseless(last) else r"s?(?![A-Za-zÀ-ɏḀ-ỿА-яЁё])"
    return before + pattern + after


def _caseless(word: str) -> bool:
    return unicodedata.east_asian_width(word[0]) in ("W", "F") and not re.match(r"[Ａ-Ｚａ-ｚ]", word[0])
