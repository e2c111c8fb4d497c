"""Places: the gazetteer, the place names of a text, and which of them is the scene of an act.

Everything works on a plain string; offsets are code points into that string, end exclusive.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Final, Literal

from rules.language import place_words as words
from rules.verdict import Place

Motion = Literal["", "at", "from", "to", "via"]
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
_SITES: Final = ("detention", "prison", "crossing", "embassy")


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
class PlaceFound:
    """A place name in a text, and what it is doing there."""

    place: Place
    start: int
    end: int
    is_dateline: bool = False
    """It says where the text was filed."""
    is_speaking: bool = False
    """Someone speaks, sits or lives there."""
    is_government: bool = False
    """A capital that stands for its government."""
    homograph_doubt: bool = False
    """The word means something else as often, and nothing beside it says that it is a place."""
    motion: Motion = ""
    scene: Scene = "yes"

    @property
    def can_be_scene(self) -> bool:
        return not (
            self.is_dateline
            or self.is_speaking
            or self.is_government
            or self.homograph_doubt
            or self.scene == "no"
        )


@dataclass(frozen=True, slots=True)
class _Name:
    folded: str
    id: str
    """Empty for a trap: words that contain a place name and mean no place."""
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All places of a pack, by id and by every name in every language. Immutable once loaded."""

    entries: Mapping[str, Entry]
    _names: Mapping[str, Mapping[str, tuple[_Name, ...]]] = field(repr=False)
    """language → first characters → names, the longest first."""
    _sites: Mapping[str, tuple[Entry, ...]] = field(repr=False)
    """id of a town → its places of custody and crossings."""
    _english: Mapping[str, str] = field(repr=False)

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
    for line, row in rows:
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
        _names={lang: _index(each) for lang, each in names.items()},
        _sites={id: tuple(each) for id, each in sites.items()},
        _english=english,
    )


def find_places(gazetteer: Gazetteer, text: str, lang: str) -> tuple[PlaceFound, ...]:
    """Every place that `text` names, in order, the longest name at each spot; sites composed of a town and a word
    for custody or crossing ("the detention centre at …") come as the site, beside the town."""
    family = words.family(lang)
    matches = list(_matches(gazetteer, text, family))
    headlines = [match.span() for match in words.DATELINES.finditer(text)]
    found: list[PlaceFound] = []
    for index, (start, end, name) in enumerate(matches):
        if not name.id:
            continue
        entry = gazetteer.entries[name.id]
        beside = (index > 0 and start - matches[index - 1][1] <= 2 and bool(matches[index - 1][2].id)) or (
            index + 1 < len(matches) and family in _LATIN and matches[index + 1][0] - end <= 2
        )
        dateline = any(low <= start < high for low, high in headlines)
        found.append(
            PlaceFound(
                place=entry.place,
                start=start,
                end=end,
                is_dateline=dateline,
                is_speaking=not dateline and _in_context(words.SPEAKING, family, text, start, end),
                is_government=bool(entry.capital_of) and not dateline and _governs(family, text, start, end),
                homograph_doubt=name.doubtful and not beside and not _cleared(family, text, start, end),
                motion=_motion(family, text, start, end),
                scene=entry.scene,
            )
        )
    return tuple(_with_sites(gazetteer, text, family, found))


def event_places(
    gazetteer: Gazetteer,
    found: Sequence[PlaceFound],
    text: str,
    act: tuple[int, int],
    lang: str,
    *,
    sentences: Sequence[tuple[int, int]] = (),
    stage: str | None = None,
    others: Sequence[tuple[int, int]] = (),
) -> tuple[Place, ...]:
    """The places of the event whose act stands at `act`, the place of the act first, enclosing ones after it.

    Prefers the clause of the act, then its sentence, then the sentences around it, then the head of the text; goes
    from a country or province down to the town that the same passage names inside it, and from a town to the place
    of custody or the crossing that fits `stage`. `others` are the acts of other stages in the text: a place that
    stands nearer to one of them belongs to it ("caught in A, moved to B"). Empty when the text names none.
    """
    usable = [each for each in found if each.can_be_scene]
    if not usable:
        return ()
    bounds = tuple(sentences) or ((0, len(text)),)
    home = _sentence_of(bounds, act[0])
    clauses = _clauses(words.family(lang), text, *bounds[home])
    clause = _sentence_of(clauses, act[0])

    def nearness(each: PlaceFound) -> tuple[int, int, int, int]:
        gap = _gap(each, act)
        apart = abs(_sentence_of(clauses, each.start) - clause) + any(
            _gap(each, other) < gap for other in others
        )
        return (_last_resort(each), apart, _vague(each), gap)

    here = sorted((each for each in usable if _sentence_of(bounds, each.start) == home), key=nearness)
    elsewhere = _by_salience(
        [each for each in usable if _sentence_of(bounds, each.start) != home], bounds, home
    )
    ranked = [*here, *elsewhere]
    if here and elsewhere and _passing(here[0]) and not _passing(elsewhere[0]):
        ranked = [*elsewhere, *here]
    first = _refined(gazetteer, ranked, bounds, home, stage)
    return _ordered(gazetteer, first, ranked, bounds, home)


def _gap(each: PlaceFound, act: tuple[int, int]) -> int:
    return max(each.start - act[1], act[0] - each.end, 0)


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


def _index(names: Mapping[str, tuple[str, bool]]) -> dict[str, tuple[_Name, ...]]:
    buckets: dict[str, list[_Name]] = defaultdict(list)
    for name, (id, doubtful) in names.items():
        folded = _fold(name)
        buckets[folded[:2]].append(_Name(folded, id, doubtful))
    return {key: tuple(sorted(each, key=lambda n: -len(n.folded))) for key, each in buckets.items()}


# -- finding names

_LATIN: Final = ("en", "es", "fr", "de", "ru")


@cache
def _folding(char: str) -> str:
    lower = char.lower()
    return lower if len(lower) == 1 else char


def _fold(text: str) -> str:
    """Lower case, one character for one."""
    lower = text.lower()
    folded = lower if len(lower) == len(text) else "".join(map(_folding, text))
    return folded.replace("’", "'").replace("\n", " ").replace("\u00a0", " ").replace("‑", "-")


def _matches(gazetteer: Gazetteer, text: str, family: str) -> Iterable[tuple[int, int, _Name]]:
    buckets = gazetteer._names.get(family, {})
    folded = _fold(text)
    shouting = text.isupper() or text.islower()
    place = 0
    last = len(folded) - 1
    while place < last:
        hit: tuple[int, int, _Name] | None = None
        candidates = buckets.get(folded[place : place + 2])
        if candidates and (family not in _LATIN or not (place and folded[place - 1].isalnum())):
            for name in candidates:
                if not folded.startswith(name.folded, place):
                    continue
                end = _end(text, folded, place, name, family, shouting)
                if end:
                    hit = (place, end, name)
                    break
        if hit is None:
            place += 1
            continue
        yield hit
        place = hit[1]


_RUSSIAN_TAIL: Final = re.compile(
    r"(?:ск(?:ого|ому|ий|ая|ой|ую|ое|ом|им|их|ие|ими)|ого|ому|ой|ом|ем|ам|ах|ами|ью|ий|ый|а|у|е|и|ю|я|ы|ь)?(?!\w)"
)
_GERMAN_TAIL: Final = re.compile(r"(?:s|er|ern)?(?!\w)")


def _end(text: str, folded: str, start: int, name: _Name, family: str, shouting: bool) -> int:
    """Where the name ends in the text; 0 when it is but a part of another word."""
    end = start + len(name.folded)
    if family == "ko":
        if start and _hangul(text[start - 1]) and not _hangul_may_precede(text, start):
            return 0
        if name.folded and _hangul(name.folded[-1]) and end < len(text) and _hangul(text[end]):
            tail = words.KOREAN_TAIL.match(text, end)
            if tail is None and words.KOREAN_NOUNS.match(text, end) is None and len(name.folded) < 4:
                return 0
        return end
    if family in ("zh", "ja"):
        if family == "ja" and _katakana(name.folded[0]) and start and _katakana(text[start - 1]):
            return 0
        if family == "ja" and _katakana(name.folded[-1]) and end < len(text) and _katakana(text[end]):
            return 0
        return end
    if not (text[start].isupper() or text[start].isdigit() or shouting or family == "ru"):
        return 0
    if family == "ru":
        stem = end - 1 if name.folded[-1] in "ьйаяоеы" and len(name.folded) > 4 else end
        tail = _RUSSIAN_TAIL.match(folded, end) or _RUSSIAN_TAIL.match(folded, stem)
        return tail.end() if tail else 0
    if end < len(folded) and (folded[end].isalnum() or _combining(folded[end])):
        german = _GERMAN_TAIL.match(folded, end) if family == "de" else None
        return german.end() if german else 0
    return end


def _hangul(char: str) -> bool:
    return "가" <= char <= "힣"


def _katakana(char: str) -> bool:
    return "ァ" <= char <= "ヿ"


def _combining(char: str) -> bool:
    return "\u0300" <= char <= "\u036f"


_KOREAN_HEAD: Final = re.compile(r"(?:성|시|주|구|도|현|[북남동서]부|주|중국|[가-힣]국|발|인|로)$")


def _hangul_may_precede(text: str, start: int) -> bool:
    return (
        bool(_KOREAN_HEAD.search(text[max(0, start - 3) : start]))
        and not text[max(0, start - 2) : start].isspace()
    )


# -- what a name is doing


@cache
def _context(kind: str, family: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Pattern before and pattern after the name, from one line with "@" for the name."""
    table = words.SPEAKING if kind == "speaking" else words.GOVERNMENT
    pairs = []
    for line in table.get(family, ()):
        before, after = line.split("@", 1)
        pairs.append(
            (re.compile(f"(?:{before})$" if before else "", re.IGNORECASE), re.compile(after, re.IGNORECASE))
        )
    return tuple(pairs)


def _in_context(table: Mapping[str, object], family: str, text: str, start: int, end: int) -> bool:
    kind = "speaking" if table is words.SPEAKING else "government"
    before = (
        text[max(0, start - 120) : start].replace("\n", " ")
        if family in _LATIN
        else text[max(0, start - 24) : start]
    )
    return any(
        head.search(before) is not None and tail.match(text, end) is not None
        for head, tail in _context(kind, family)
    )


def _governs(family: str, text: str, start: int, end: int) -> bool:
    if _motion(family, text, start, end) in ("at", "from", "to") and family in ("en", "de", "es", "fr", "ru"):
        before = text[max(0, start - 24) : start]
        if re.search(r"(?:^|\W)(?:in|at|near|from|en|à|in|bei|aus|nach|в|из|outside|to|de) $", before):
            return False
    return _in_context(words.GOVERNMENT, family, text, start, end)


@cache
def _motions(
    family: str,
) -> tuple[tuple[tuple[re.Pattern[str], Motion], ...], tuple[tuple[re.Pattern[str], Motion], ...]]:
    return (
        tuple(
            (re.compile(rf"(?:{p})$", re.IGNORECASE), _as_motion(m)) for p, m in words.BEFORE.get(family, ())
        ),
        tuple((re.compile(p, re.IGNORECASE), _as_motion(m)) for p, m in words.AFTER.get(family, ())),
    )


def _as_motion(word: str) -> Motion:
    return "at" if word == "at" else "from" if word == "from" else "to" if word == "to" else "via"


def _motion(family: str, text: str, start: int, end: int) -> Motion:
    before, after = _motions(family)
    head = text[max(0, start - 40) : start].rpartition("\n")[2]
    nearest: tuple[int, Motion] | None = None
    for pattern, motion in before:
        match = pattern.search(head)
        if match and (nearest is None or len(match.group()) < nearest[0]):
            nearest = (len(match.group()), motion)
    if nearest:
        return nearest[1]
    return next((motion for pattern, motion in after if pattern.match(text, end)), "")


@cache
def _clearing(family: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    pair = words.DOUBT_CLEARED.get(family)
    return (re.compile(pair[0]), re.compile(pair[1] or r"(?!)")) if pair else None


def _cleared(family: str, text: str, start: int, end: int) -> bool:
    pair = _clearing(family)
    if pair is None:
        return False
    return (
        pair[0].search(text[max(0, start - 16) : start]) is not None or pair[1].match(text, end) is not None
    )


# -- sites composed of a town and a common word


@cache
def _facility(family: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (kind, re.compile(table[family], re.IGNORECASE))
        for kind, table in words.FACILITIES.items()
        if family in table
    )


def _with_sites(gazetteer: Gazetteer, text: str, family: str, found: list[PlaceFound]) -> list[PlaceFound]:
    if not found:
        return found
    named = [(each.start, each.end) for each in found if each.place.kind in _SITES]
    extra: list[PlaceFound] = []
    gap = words.FACILITY_GAP.get(family, 20)
    for kind, pattern in _facility(family):
        for match in pattern.finditer(text):
            if any(low <= match.start() < high for low, high in named):
                continue
            near = [
                each
                for each in found
                if each.place.kind not in _SITES
                and each.scene != "no"
                and not each.homograph_doubt
                and 0 <= max(match.start() - each.end, each.start - match.end()) <= gap
                and not _severed(text, match, each)
            ]
            if not near:
                near = _town_last_named(text, match, family, found)
            site = _site(gazetteer, kind, near)
            if site is not None:
                nearest = min(near, key=lambda each: max(match.start() - each.end, each.start - match.end()))
                extra.append(
                    PlaceFound(
                        place=site.place,
                        start=match.start(),
                        end=match.end(),
                        is_speaking=nearest.is_speaking,
                        motion=nearest.motion,
                        scene=site.scene,
                    )
                )
    return sorted([*found, *extra], key=lambda each: (each.start, each.end))


@cache
def _local(family: str) -> re.Pattern[str] | None:
    return re.compile(words.LOCAL[family]) if family in words.LOCAL else None


def _town_last_named(
    text: str, match: re.Match[str], family: str, found: Sequence[PlaceFound]
) -> list[PlaceFound]:
    """ "the local detention centre": the town that the sentence named before."""
    local = _local(family)
    if local is None or local.search(text[max(0, match.start() - 20) : match.start()]) is None:
        return []
    towns = [
        each
        for each in found
        if each.end <= match.start()
        and each.place.kind in ("city", "county")
        and each.can_be_scene
        and not re.search(r"[.!?。！？\n]", text[each.end : match.start()])
    ]
    return towns[-1:]


def _severed(text: str, match: re.Match[str], each: PlaceFound) -> bool:
    low, high = (each.end, match.start()) if each.end <= match.start() else (match.end(), each.start)
    return bool(re.search(r"[.;!?。；！？，、,\n]", text[low:high]))


def _site(gazetteer: Gazetteer, kind: str, near: Sequence[PlaceFound]) -> Entry | None:
    ids = {each.place.id for each in near}
    wanted = ("detention", "prison") if kind == "detention" else ("crossing",)
    candidates = [site for id in ids for site in gazetteer._sites.get(id, ()) if site.place.kind in wanted]
    if kind == "crossing":
        far = [
            entry
            for entry in gazetteer.entries.values()
            if entry.place.kind == "crossing" and ids.intersection(entry.opposite)
        ]
        both = [entry for entry in candidates if entry in far]
        candidates = both or [*candidates, *far]
    candidates.sort(key=lambda entry: (not entry.place.id.endswith(kind), wanted.index(entry.place.kind)))
    return candidates[0] if candidates else None


# -- choosing the scene


def _sentence_of(bounds: Sequence[tuple[int, int]], offset: int) -> int:
    last = 0
    for index, (start, end) in enumerate(bounds):
        if start <= offset < end:
            return index
        if start <= offset:
            last = index
    return last


@cache
def _clause_marks(family: str) -> re.Pattern[str]:
    return re.compile(words.CLAUSES.get(family, words.CLAUSES["en"]))


def _clauses(family: str, text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    cuts = [start, *(match.end() for match in _clause_marks(family).finditer(text, start, end)), end]
    return tuple((low, high) for low, high in pairwise(cuts) if low < high) or ((start, end),)


def _last_resort(each: PlaceFound) -> int:
    """Where people are sent, or what they only pass, is the scene when nothing else is."""
    if each.place.kind in ("country", "route"):
        return 5 if each.scene == "end" else 4 if each.motion in ("to", "via", "from") else 3
    if each.scene == "end":
        return 2
    return 1 if each.motion in ("to", "via") and each.place.kind not in _SITES else 0


def _passing(each: PlaceFound) -> bool:
    return each.place.kind not in _SITES and (each.scene == "end" or each.motion in ("to", "via"))


def _vague(each: PlaceFound) -> int:
    return {"province": 1, "river": 1, "embassy": 1}.get(each.place.kind, 0)


def _by_salience(
    usable: Sequence[PlaceFound], bounds: Sequence[tuple[int, int]], home: int
) -> list[PlaceFound]:
    """Places of other sentences: what the text is about first. A mention in the head of the text (the first three
    sentences, the headline among them) and one right before the act weigh most."""
    weight: dict[str, float] = defaultdict(float)
    for each in usable:
        sentence = _sentence_of(bounds, each.start)
        worth = 1.0 + (2.0 if sentence < 3 else 0.0) + (1.5 if home - sentence == 1 else 0.0)
        weight[each.place.id] += worth
        if each.place.kind in _SITES and each.place.parents:
            weight[each.place.parents[0]] += worth / 2
    first: dict[str, PlaceFound] = {}
    for each in sorted(
        usable, key=lambda one: (_last_resort(one), abs(_sentence_of(bounds, one.start) - home))
    ):
        first.setdefault(each.place.id, each)
    return sorted(first.values(), key=lambda each: (_last_resort(each), -weight[each.place.id]))


_FITTING: Final[Mapping[str, tuple[str, ...]]] = {
    "detained": ("detention", "prison"),
    "at_risk": ("detention", "prison"),
    "repatriated": ("crossing",),
}


def _refined(
    gazetteer: Gazetteer,
    ranked: Sequence[PlaceFound],
    bounds: Sequence[tuple[int, int]],
    home: int,
    stage: str | None,
) -> PlaceFound:
    """From the country down to the town, and from the town to the site that fits the stage; up again from a site
    that the sentence of the act does not name and the stage does not ask for."""
    first = ranked[0]
    fitting = _FITTING.get(stage or "", ())
    if (
        first.place.kind in _SITES
        and first.place.kind not in fitting
        and _sentence_of(bounds, first.start) != home
    ):
        town = next((each for each in ranked if each.place.id in first.place.parents[:1]), None)
        first = town or first
    for _ in range(4):
        inner = [each for each in ranked if _deepens(gazetteer, first, each, fitting)]
        if not inner:
            break
        first = inner[0]
    return first


def _deepens(gazetteer: Gazetteer, first: PlaceFound, each: PlaceFound, fitting: Sequence[str]) -> bool:
    if first.place.kind in _SITES or each.place.id == first.place.id:
        return False
    inside = first.place.id in each.place.parents
    if each.place.kind in _SITES:
        return each.place.kind in fitting and (
            inside or (first.scene == "end" and first.place.id in gazetteer.entries[each.place.id].opposite)
        )
    return inside and first.place.kind in ("country", "province")


def _ordered(
    gazetteer: Gazetteer,
    first: PlaceFound,
    ranked: Sequence[PlaceFound],
    bounds: Sequence[tuple[int, int]],
    home: int,
) -> tuple[Place, ...]:
    order: dict[str, Place] = {first.place.id: first.place}
    stated = {each.place.id for each in ranked}
    for parent in first.place.parents:
        entry = gazetteer.entries[parent]
        if (parent in stated or entry.place.kind == "city") and entry.place.kind != "country":
            order.setdefault(parent, entry.place)
    for each in ranked:
        if abs(_sentence_of(bounds, each.start) - home) <= 1 and each.place.kind not in (
            "country",
            "river",
            "route",
        ):
            order.setdefault(each.place.id, each.place)
    return tuple(order.values())
