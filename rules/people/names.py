"""Whose names a text prints: those at risk and their kin, to be masked; those who speak by office, to stay readable."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from rules.language import people_words as words
from rules.language.scripts import family as family_of
from rules.language.scripts import wide
from rules.people.mention import Mention, beside
from rules.people.spotting import candidates
from rules.text import Text, normalise
from rules.verdict import Field, Name, Span

Role = Literal["at_risk", "office", "unknown"]
"""office: an official, expert, helper, journalist … whose name stays readable; unknown is masked."""


@dataclass(frozen=True, slots=True)
class NameFound:
    """A personal name in the text."""

    words: str
    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True)
class NameWords:
    """What the pack knows of names."""

    population: tuple[str, ...] = ()
    """Words for the people at risk, in the language of the text: a name beside one is masked."""
    readable: tuple[str, ...] = ()
    """Names that are never masked: heads of state, names of organisations and places."""


def find_names(text: str, lang: str, known: NameWords = NameWords()) -> tuple[NameFound, ...]:
    """Every personal name in the text with its role; a name once known keeps its role in all its mentions, also
    when only the surname or the given name is printed."""
    family = family_of(lang)
    printed, text = text, wide(text, family)
    readable = _readable(known.readable)
    mentions = [each for each in candidates(family, text) if each.words.casefold() not in readable]
    mentions = _longest(each for each in mentions if not _within_readable(text, each, readable))
    votes: dict[str, list[Role]] = defaultdict(list)
    for each in mentions:
        votes[each.key].append(_role(family, text, each, known))
    roles = {key: _verdict(each) for key, each in votes.items()}
    roles = _share(family, roles)
    found = [
        NameFound(printed[each.start : each.end], each.start, each.end, roles[each.key])
        for each in [*mentions, *_again(family, text, mentions, roles)]
    ]
    return tuple(sorted(found, key=lambda each: (each.start, each.end)))


def names_at_risk(title: str, text: str, lang: str, known: NameWords = NameWords()) -> tuple[Name, ...]:
    """The names to mask in both fields of a document: those at risk and their kin, and all whose role stays in
    doubt. Each different name once, at its first place, the headline before the text; mask every occurrence of it."""
    fields: dict[Field, Text] = {"title": normalise(title), "text": normalise(text)}
    seam = "\n\n"
    head = fields["title"].plain
    shift = len(head) + len(seam)
    first: dict[str, Name] = {}
    for each in find_names(f"{head}{seam}{fields['text'].plain}", lang, known):
        field: Field = "title" if each.end <= len(head) else "text"
        back = shift if field == "text" else 0
        if each.role == "office" or each.start < back:
            continue
        start, end = fields[field].original_span(each.start - back, each.end - back)
        printed = fields[field].original[start:end]
        first.setdefault(printed, Name(printed, Span(field, start, end)))
        address = _ADDRESS.search(fields[field].original, max(0, start - 6), start) if lang == "en" else None
        if address is not None:
            printed = fields[field].original[address.start() : end]
            first.setdefault(printed, Name(printed, Span(field, address.start(), end)))
    return tuple(first.values())


_ADDRESS = re.compile(words.ADDRESS)


def _longest(mentions: Iterable[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for each in sorted(set(mentions), key=lambda one: (one.start, -one.end, one.key)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept


@cache
def _readable(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(name.casefold() for name in names)


def _within_readable(text: str, each: Mention, readable: frozenset[str]) -> bool:
    around = text[max(0, each.start - 24) : each.end + 24].casefold()
    name = each.words.casefold()
    return any(other in around for other in _longer(name, readable))


@lru_cache(4096)
def _longer(name: str, readable: frozenset[str]) -> tuple[str, ...]:
    """The readable names that hold the name and more."""
    return tuple(other for other in readable if len(other) > len(name) and name in other)


def _role(family: str, text: str, each: Mention, known: NameWords) -> Role:
    start, end = each.start, each.end
    before = text[max(0, start - 64) : start].rpartition("\n\n")[2]
    risk = beside("risk before", family).search(before) is not None and not before.endswith("的")
    if family in words.LATIN and re.search(words.TITLES_LATIN + "$", before):
        before = re.sub(words.TITLES_LATIN + "$", "", before)
    alias = _alias().search(text[end : end + 24]) is not None
    if alias:
        return "at_risk"
    if beside("byline", family).search(before) or beside("office before", family).search(before):
        return "office"
    if beside("office after", family).match(text, end):
        return "office"
    if (
        risk
        or beside("risk after", family).match(text, end)
        or _beside_population(text, start, end, known.population)
    ):
        return "at_risk"
    return "unknown"


@cache
def _alias() -> re.Pattern[str]:
    return re.compile(rf"^[ ,]*[\(（]?[^)）]{{0,10}}(?:{words.ALIASES})")


def _beside_population(text: str, start: int, end: int, population: Sequence[str]) -> bool:
    around = text[max(0, start - 32) : min(len(text), end + 32)].casefold()
    return any(word.casefold() in around for word in population)


def _verdict(votes: Sequence[Role]) -> Role:
    """The first mention that says something decides; one that says at risk outweighs a later office only when it
    came first."""
    return next((vote for vote in votes if vote != "unknown"), "unknown")


def _share(family: str, roles: Mapping[str, Role]) -> dict[str, Role]:
    """Short mentions follow the one full name they belong to."""
    shared = dict(roles)
    for key, role in roles.items():
        if role != "unknown":
            continue
        longer = {roles[other] for other in roles if other != key and _part_of(family, key, other)}
        longer.discard("unknown")
        if len(longer) == 1:
            shared[key] = longer.pop()
    return shared


def _part_of(family: str, short: str, full: str) -> bool:
    if family in words.LATIN or family == "ru":
        return short in (full.split(" ")[0], full.partition(" ")[2]) and " " in full
    if family == "ja":
        return (
            short in full.split("・")
            or (len(short) >= 1 and full.startswith(short))
            or (len(short) >= 2 and full.endswith(short))
        )
    return len(full) > len(short) and (
        full.startswith(short[:1])
        if len(short) == 1 or short[1:] in ("某", "모", "女士")
        else full.endswith(short)
    )


def _again(
    family: str, text: str, mentions: Sequence[Mention], roles: Mapping[str, Role]
) -> Iterable[Mention]:
    """Later mentions of a known name: whole, or its given part."""
    taken = bytearray(len(text))
    for each in mentions:
        taken[each.start : each.end] = b"\x01" * (each.end - each.start)
    done: set[str] = set()
    for each in mentions:
        for short in (each.words, each.given):
            if len(short) < 2 or short in done or (short != each.words and roles.get(each.key) == "office"):
                continue
            if family == "zh" and len(short) < 3 and short == each.given:
                continue
            done.add(short)
            for start in _occurrences(text, short, family):
                end = start + len(short)
                if not any(taken[start:end]):
                    taken[start:end] = b"\x01" * len(short)
                    yield Mention(text[start:end], start, end, each.key, each.surname, each.given)


def _occurrences(text: str, short: str, family: str) -> Iterable[int]:
    start = text.find(short)
    while start >= 0:
        end = start + len(short)
        clean = True
        if family in (*words.LATIN, "ru"):
            clean = not (start and (text[start - 1].isalnum() or text[start - 1] == "-")) and not (
                end < len(text) and (text[end].isalnum() or text[end] == "-")
            )
        elif family == "ko":
            clean = not (start and "가" <= text[start - 1] <= "힣") and (
                len(short) >= 3
                or re.match(r"이?(?:는|가|를|와|도|의|랑|야|라고)?(?![가-힣])", text[end:]) is not None
            )
        elif family == "ja":
            clean = not (start and text[start - 1] == "・" and "ァ" <= short[0] <= "ヶ")
        if clean:
            yield start
        start = text.find(short, end)
