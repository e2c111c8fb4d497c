"""Attribution: who says so, of what kind, and through whom.

The same origin compares equal in all languages when the pack's `sources.csv` knows its names.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Final

from rules.language import saying_words as words
from rules.language.scripts import family as family_of
from rules.language.scripts import wide
from rules.verdict import Origin

_TYPES: Final = ("ngo", "outlet", "official", "relative", "source", "court", "figure")
_LANGUAGES: Final[Mapping[str, tuple[str, ...]]] = {
    "name": ("en", "es", "fr", "de", "ru", "ko", "zh", "ja"),
    "name_ko": ("ko",),
    "name_zh_hans": ("zh",),
    "name_zh_hant": ("zh",),
    "name_ja": ("ja",),
    "name_other": ("es", "fr", "de", "ru"),
}


class SourcesError(Exception):
    """The list of sources cannot be used: file, line and what was expected."""


@dataclass(frozen=True, slots=True)
class Voice:
    """A named source: an organisation, an outlet, an office; or a public figure, whose name is never masked."""

    id: str
    type: str
    name: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources a pack knows, with their names in every language."""

    voices: tuple[Voice, ...] = ()
    _names: Mapping[str, tuple[tuple[str, Voice], ...]] = field(default_factory=dict, repr=False)
    """language → (name, voice), the longest first."""
    readable: tuple[str, ...] = ()
    """Every name that must stay readable: organisations, outlets, offices, public figures, and what `sparing` adds."""

    def sparing(self, names: Iterable[str]) -> Sources:
        """These sources, with further names that are no person's (the places of the gazetteer)."""
        return replace(self, readable=(*self.readable, *names))


@dataclass(frozen=True, slots=True)
class OriginFound:
    """An attribution and where it stands: offsets of the voice in the text given."""

    origin: Origin
    start: int
    end: int


def load_sources(folder: Path) -> Sources:
    """Reads `sources.csv` of a pack; a pack without one knows no source by name. Raises SourcesError."""
    path = folder / "sources.csv"
    if not path.exists():
        return Sources()
    voices: list[Voice] = []
    names: dict[str, list[tuple[str, Voice]]] = {}
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            rows = [(reader.line_num, row) for row in reader]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise SourcesError(f"{path}: cannot be read as CSV in UTF-8: {error}") from error
    for line, row in rows:
        if None in row or any(value is None for value in row.values()):
            raise SourcesError(f"{path}:{line}: this row has not as many cells as the heading")
        if row["type"] not in _TYPES:
            raise SourcesError(f"{path}:{line}: type {row['type']!r}; expected one of {', '.join(_TYPES)}")
        if not row["id"] or any(row["id"] == each.id for each in voices):
            raise SourcesError(f"{path}:{line}: id {row['id']!r} is empty or appears twice; ids are unique")
        cells = {column: _cell(row.get(column, "")) for column in _LANGUAGES}
        if not cells["name"]:
            raise SourcesError(f"{path}:{line}: {row['id']!r} has no name")
        every = dict.fromkeys(name for column in cells.values() for name in column)
        voice = Voice(row["id"], row["type"], cells["name"][0], tuple(every))
        voices.append(voice)
        for column, languages in _LANGUAGES.items():
            for name in cells[column]:
                for lang in languages:
                    names.setdefault(lang, []).append((name, voice))
    return Sources(
        tuple(voices),
        {lang: tuple(sorted(each, key=lambda pair: -len(pair[0]))) for lang, each in names.items()},
        tuple(name for voice in voices for name in voice.names),
    )


def find_origin(text: str, lang: str, sources: Sources = Sources()) -> Origin | None:
    """Who says what `text` (a sentence, or a few) tells: the named voice before the nameless one, an outlet that
    only passes on another's words as `via`. None when nobody is named as saying so."""
    found = find_origins(text, lang, sources)
    if not found:
        return None
    speaking = [each for each in found if each.origin.type != "outlet"]
    outlets = [each for each in found if each.origin.type == "outlet" and each.origin.name]
    if not speaking:
        return min(found, key=lambda each: (not each.origin.name, each.start)).origin
    best = min(speaking, key=lambda each: (_order(each), each.start)).origin
    if best.name or not best.via:
        via = outlets[0].origin.name if outlets else best.via
        return Origin(best.type, best.name, via)
    return best


def find_origins(text: str, lang: str, sources: Sources = Sources()) -> tuple[OriginFound, ...]:
    """Every voice that speaks in `text`, in order."""
    family = family_of(lang)
    text = wide(text, family)
    found: list[OriginFound] = []
    for start, end, voice in _named(text, family, sources):
        if voice.type != "figure" and _speaks(family, text, start, end):
            found.append(OriginFound(Origin(voice.type, voice.name), start, end))
        elif voice.type == "outlet" and _told(family, text, start, end):
            found.append(OriginFound(Origin("outlet", voice.name), start, end))
    taken = [(each.start, each.end) for each in found]
    for kind, pattern in _voices(family):
        for match in pattern.finditer(text):
            if any(low <= match.end() and match.start() <= high for low, high in taken):
                continue
            if _speaks(family, text, match.start(), match.end()):
                name = (
                    _own_name(family, text, match.start(), match.end()) if kind in ("ngo", "outlet") else ""
                )
                found.append(OriginFound(Origin(kind, name), match.start(), match.end()))
                taken.append(match.span())
    for pattern in _own_names(family):
        for match in pattern.finditer(text):
            start, end = match.span("name")
            if not any(low < end and start < high for low, high in taken) and _speaks(
                family, text, start, end
            ):
                found.append(OriginFound(Origin("ngo", match["name"].strip('«»"“” ')), start, end))
                taken.append((start, end))
    return tuple(sorted(found, key=lambda each: (each.start, each.end)))


def _cell(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(";") if name.strip())


def _order(each: OriginFound) -> int:
    """A name beats none; among the nameless the nearest to the event."""
    ranks = ("court", "official", "ngo", "relative", "source")
    rank = ranks.index(each.origin.type) if each.origin.type in ranks else len(ranks)
    return rank if each.origin.name else 10 + (0 if each.origin.type == "relative" else rank + 1)


def _named(text: str, family: str, sources: Sources) -> Iterable[tuple[int, int, Voice]]:
    folded = text.casefold() if len(text.casefold()) == len(text) else text
    taken: list[tuple[int, int]] = []
    latin = family in ("en", "es", "fr", "de", "ru")
    for name, voice in sources._names.get(family, ()):
        exact = len(name) <= 4
        haystack, needle = (text, name) if exact else (folded, name.casefold())
        start = haystack.find(needle)
        while start >= 0:
            end = start + len(needle)
            whole = not latin or not (
                (start and text[start - 1].isalnum()) or (end < len(text) and text[end].isalnum())
            )
            if name.isascii() and not latin:
                whole = not (
                    (start and text[start - 1].isascii() and text[start - 1].isalnum())
                    or (end < len(text) and text[end].isascii() and text[end].isalnum())
                )
            if whole and not any(low < end and start < high for low, high in taken):
                taken.append((start, end))
                yield start, end, voice
            start = haystack.find(needle, end)


# -- who speaks


@cache
def _voices(family: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    flags = 0 if family == "de" else re.IGNORECASE
    return tuple((kind, re.compile(pattern, flags)) for kind, pattern in words.VOICES.get(family, ()))


@cache
def _own_names(family: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in words.NAMED.get(family, ()))


@cache
def _according(family: str) -> tuple[tuple[re.Pattern[str] | None, re.Pattern[str] | None], ...]:
    pairs = []
    gap = r"[^.,;:!?\n]{0,40}" if family in ("en", "es", "fr", "de", "ru") else r"[^。，、.;\n]{0,14}"
    for line in words.ACCORDING.get(family, ()):
        before, after = line.split("@", 1)
        pairs.append(
            (
                re.compile(f"{before}{gap}$", re.IGNORECASE) if before else None,
                re.compile(f"{gap}?{after}", re.IGNORECASE) if after else None,
            )
        )
    return tuple(pairs)


@cache
def _pattern(table: str, family: str) -> re.Pattern[str]:
    tables: Mapping[str, Mapping[str, str]] = {
        "after": words.SAYING_AFTER,
        "before": words.SAYING_BEFORE,
        "told": words.TOLD,
        "told after": words.TOLD_AFTER,
    }
    return re.compile(tables[table].get(family, r"(?!)"), re.IGNORECASE)


def _speaks(family: str, text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 80) : start]
    if _told(family, text, start, end):
        return False
    for head, tail in _according(family):
        if (head is None or head.search(before)) and (tail is None or tail.match(text, end)):
            return True
    return (
        _pattern("after", family).match(text, end) is not None
        or _pattern("before", family).search(before) is not None
    )


def _told(family: str, text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 40) : start]
    if _pattern("told", family).search(before) is None:
        return _pattern("told after", family).match(text, end) is not None and family != "zh"
    return True


def _own_name(family: str, text: str, start: int, end: int) -> str:
    """The name that stands with the noun: "the group Wide River", 단체 '한걸음'."""
    for pattern in _own_names(family):
        for match in pattern.finditer(text):
            if match.start() <= end + 2 and start <= match.end() + 2:
                return match["name"].strip('«»"“” ')
    return ""
