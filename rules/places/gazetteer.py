"""The gazetteer: a pack's places, from CSV to a frozen index by id and by name."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Final, Literal

from rules.language import place_words as words
from rules.language.scripts import wide
from rules.verdict import Place

Scene = Literal["yes", "end", "no"]

_COLUMNS: Final = {
    "name_en": "en",
    "aliases_en": "en",
    "name_ko": "ko",
    "name_zh_hans": "zh",
    "name_zh_hant": "zh",
    "name_ja": "ja",
    "name_es": "es",
    "name_fr": "fr",
    "name_de": "de",
    "name_ru": "ru",
}
_ALSO: Final = {"en": ("es", "fr", "de")}
"""A name in English is read in these languages too: newspapers keep most spellings."""

_PRECEDENCE: Final = (
    "country",
    "province",
    "city",
    "county",
    "river",
    "detention",
    "prison",
    "crossing",
    "embassy",
    "route",
)


class GazetteerError(Exception):
    """A gazetteer that cannot be used: file, line and what was expected."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the gazetteer, beyond what a verdict prints of it."""

    place: Place
    capital_of: str = ""
    """ISO2 of the country whose government is called by this name."""
    opposite: tuple[str, ...] = ()
    """For a crossing: ids on the far side."""
    scene: Scene = "yes"
    """yes: events happen here; end: people are sent here; no: people speak here."""
    latitude: float | None = None
    longitude: float | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class KnownName:
    folded: str
    id: str
    """Empty for a trap: words that contain a place name and mean no place."""
    doubtful: bool = False
    small: bool = False
    """Written with a small letter first ("río Tumen")."""


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All places of a pack, by id and by every name in every language. Immutable once loaded."""

    entries: Mapping[str, Entry]
    names: Mapping[str, Mapping[str, tuple[KnownName, ...]]] = field(repr=False)
    """language → first characters → names, the longest first."""
    sites: Mapping[str, tuple[Entry, ...]] = field(repr=False)
    """id of a town → its places of custody and crossings."""
    _english: Mapping[str, str] = field(repr=False)

    @property
    def sure_names(self) -> tuple[str, ...]:
        """Every name that is a place wherever it stands; doubtful ones could be a person's."""
        known = {
            name.folded for buckets in self.names.values() for bucket in buckets.values() for name in bucket
            if name.id and not name.doubtful
        }  # fmt: skip
        return tuple(sorted(known))

    @property
    def places(self) -> tuple[Place, ...]:
        return tuple(entry.place for entry in self.entries.values())

    def place(self, id: str) -> Place | None:
        entry = self.entries.get(id)
        return entry.place if entry else None

    def named(self, name: str) -> Place | None:
        """The place with this name in any language, written exactly so but for capitals."""
        id = self._english.get(name.casefold().strip())
        return self.entries[id].place if id else None

    def within(self, inner: str, outer: str) -> bool:
        """Whether the place `inner` is `outer` or lies in it."""
        entry = self.entries.get(inner)
        return inner == outer or (entry is not None and outer in entry.place.parents)


def load_gazetteer(folder: Path) -> Gazetteer:
    """Reads `gazetteer.csv` and, when present, `place_traps.csv`. Raises GazetteerError with file and line."""
    path = folder / "gazetteer.csv"
    rows = _rows(path)
    parents: dict[str, str] = {}
    lines: dict[str, int] = {}
    needed = ("id", "kind", "name_en", "admin_parent", "country")
    for line, row in rows:
        if lacking := [column for column in needed if column not in row]:
            raise GazetteerError(f"{path}:1: the column {', '.join(lacking)} is missing")
        id = row["id"]
        if not id or id in parents:
            raise GazetteerError(
                f"{path}:{line}: {'no id' if not id else f'id {id!r} appears twice'}; ids are unique"
            )
        parents[id], lines[id] = row["admin_parent"], line
    entries: dict[str, Entry] = {}
    names: dict[str, dict[str, tuple[str, bool]]] = defaultdict(dict)
    english: dict[str, str] = {}
    sites: dict[str, list[Entry]] = defaultdict(list)
    for line, row in sorted(rows, key=lambda each: _precedence(each[1]["kind"])):
        entry = _entry(path, line, row, _chain(path, row["id"], parents, lines))
        entries[row["id"]] = entry
        doubtful = set(_cell(row.get("doubtful", "")))
        for column, lang in _COLUMNS.items():
            for name in _cell(row.get(column, "")):
                english.setdefault(name.casefold(), row["id"])
                for each in (lang, *_ALSO.get(lang, ())):
                    names[each].setdefault(name, (row["id"], name in doubtful))
        if entry.place.kind in words.FACILITY_KINDS and entry.place.parents:
            sites[entry.place.parents[0]].append(entry)
    traps = folder / "place_traps.csv"
    if traps.exists():
        for _, row in _rows(traps):
            names[row["lang"]][row["words"]] = ("", False)
    return Gazetteer(
        entries=entries,
        names={lang: _index(each, lang) for lang, each in names.items()},
        sites={id: tuple(each) for id, each in sites.items()},
        _english=english,
    )


# -- reading the file


def _rows(path: Path) -> list[tuple[int, dict[str, str]]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, restkey="", restval=None)
            rows = [(reader.line_num, row) for row in reader]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise GazetteerError(f"{path}: cannot be read as CSV in UTF-8: {error}") from error
    for line, row in rows:
        if "" in row or any(value is None for value in row.values()):
            raise GazetteerError(f"{path}:{line}: this row has not as many cells as the heading")
    return rows


def _cell(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(";") if name.strip())


def _precedence(kind: str) -> int:
    return _PRECEDENCE.index(kind) if kind in _PRECEDENCE else len(_PRECEDENCE)


def _chain(path: Path, id: str, parents: Mapping[str, str], lines: Mapping[str, int]) -> tuple[str, ...]:
    chain: list[str] = []
    step = parents[id]
    while step:
        if step not in parents:
            raise GazetteerError(f"{path}:{lines[id]}: admin_parent {step!r} of {id!r} is no id of this file")
        if step in chain or step == id:
            raise GazetteerError(
                f"{path}:{lines[id]}: {id!r} lies within itself; admin_parent must lead to a country"
            )
        chain.append(step)
        step = parents[step]
    return tuple(chain)


def _entry(path: Path, line: int, row: Mapping[str, str], chain: tuple[str, ...]) -> Entry:
    if row["kind"] not in _PRECEDENCE:
        raise GazetteerError(f"{path}:{line}: kind {row['kind']!r}; expected one of {', '.join(_PRECEDENCE)}")
    scene = row.get("scene") or "yes"
    if scene not in ("yes", "end", "no"):
        raise GazetteerError(f"{path}:{line}: scene {scene!r}; expected yes, end, no or nothing")
    try:
        latitude, longitude = (float(row[axis]) if row.get(axis) else None for axis in ("lat", "lon"))
    except ValueError as error:
        raise GazetteerError(f"{path}:{line}: lat and lon are decimal degrees: {error}") from error
    place = Place(id=row["id"], name=row["name_en"], kind=row["kind"], country=row["country"], parents=chain)
    return Entry(
        place=place,
        capital_of=row.get("capital_of", ""),
        opposite=_cell(row.get("opposite", "")),
        scene="end" if scene == "end" else "no" if scene == "no" else "yes",
        latitude=latitude,
        longitude=longitude,
        note=row.get("note", ""),
    )


def _index(names: Mapping[str, tuple[str, bool]], family: str) -> dict[str, tuple[KnownName, ...]]:
    buckets: dict[str, list[KnownName]] = defaultdict(list)
    for name, (id, doubtful) in names.items():
        folded = fold(wide(name, family))
        known = KnownName(folded, id, doubtful, name[:1].islower())
        buckets[folded[:2]].append(known)
        if family == "ru" and len(folded) > 4 and folded[-1] in "йьаяоеы":
            # Ханой, в Ханое: the last letter gives way to the ending.
            buckets[folded[:2]].append(replace(known, folded=folded[:-1]))
    return {key: tuple(sorted(each, key=lambda n: -len(n.folded))) for key, each in buckets.items()}


@cache
def _folding(char: str) -> str:
    lower = char.lower()
    return lower if len(lower) == 1 else char


def fold(text: str) -> str:
    """Lower case, one character for one."""
    lower = text.lower()
    folded = lower if len(lower) == len(text) else "".join(map(_folding, text))
    return folded.replace("’", "'").replace("\n", " ").replace("\u00a0", " ").replace("‑", "-")
