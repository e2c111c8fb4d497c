"""The place names of a text and what each is doing there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from rules.language import place_words as words
from rules.language.scripts import family as family_of
from rules.language.scripts import wide
from rules.places.gazetteer import Entry, Gazetteer, KnownName, Scene, fold
from rules.verdict import Place

Motion = Literal["", "at", "from", "to", "via", "left"]
_MOTIONS: Final[tuple[Motion, ...]] = ("", "at", "from", "to", "via", "left")

SITES: Final = ("detention", "prison", "crossing", "embassy")


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
            # "A mother from Hyesan", a town at the end of the way: whence somebody comes.
            or (self.scene == "end" and self.motion == "from")
        )


def find_places(gazetteer: Gazetteer, text: str, lang: str) -> tuple[PlaceFound, ...]:
    """Every place that `text` names, in order, the longest name at each spot; sites composed of a town and a word
    for custody or crossing ("the detention centre at …") come as the site, beside the town."""
    family = family_of(lang)
    text = wide(text, family)
    matches = list(_matches(gazetteer, text, family))
    headlines = [match.span() for match in words.DATELINES.finditer(text)]
    found: list[PlaceFound] = []
    for index, (start, end, name) in enumerate(matches):
        if not name.id:
            continue
        entry = gazetteer.entries[name.id]
        beside = (
            index > 0
            and start - matches[index - 1][1] <= 2
            and bool(matches[index - 1][2].id)
            # 북한이 지난 …: a particle ends the phrase of the place before.
            and (family != "ko" or not _hangul(text[matches[index - 1][1]]))
        ) or (index + 1 < len(matches) and family in _LATIN and matches[index + 1][0] - end <= 2)
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


# -- finding names

_LATIN: Final = ("en", "es", "fr", "de", "ru")


def _matches(gazetteer: Gazetteer, text: str, family: str) -> Iterable[tuple[int, int, KnownName]]:
    buckets = gazetteer.names.get(family, {})
    folded = fold(text)
    shouting = text.isupper() or text.islower()
    place = 0
    last = len(folded) - 1
    while place < last:
        hit: tuple[int, int, KnownName] | None = None
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


def _end(text: str, folded: str, start: int, name: KnownName, family: str, shouting: bool) -> int:
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
        if family == "zh" and _STREET.match(folded, end):
            return 0
        if family == "ja" and _katakana(name.folded[-1]) and end < len(text) and _katakana(text[end]):
            return 0
        return end
    if not (text[start].isupper() or text[start].isdigit() or shouting or name.small or family == "ru"):
        return 0
    if family == "ru":
        stem = end - 1 if name.folded[-1] in "ьйаяоеы" and len(name.folded) > 4 else end
        tail = _RUSSIAN_TAIL.match(folded, end) or _RUSSIAN_TAIL.match(folded, stem)
        return tail.end() if tail else 0
    if end < len(folded) and (folded[end].isalnum() or _combining(folded[end])):
        german = _GERMAN_TAIL.match(folded, end) if family == "de" else None
        return german.end() if german else 0
    return end


_STREET: Final = re.compile("(?:大街|中街|[东西南北中]?路(?![线線上])|街|巷|胡同)")
"""A name before these words is that of a street."""


def _hangul(char: str) -> bool:
    return "가" <= char <= "힣"


def _katakana(char: str) -> bool:
    return "ァ" <= char <= "ヿ" and char != "・"


def _combining(char: str) -> bool:
    return "\u0300" <= char <= "\u036f"


_KOREAN_HEAD: Final = re.compile(r"(?:성|시|주|구|도|현|[북남동서]부|주|[가-힣]국|발|인|로)$")


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
    sought = _sought(family)
    if kind == "speaking" and sought is not None and sought.search(before):
        return False
    return any(
        head.search(before) is not None and tail.match(text, end) is not None
        for head, tail in _context(kind, family)
    )


@cache
def _sought(family: str) -> re.Pattern[str] | None:
    return re.compile(words.SOUGHT[family], re.IGNORECASE) if family in words.SOUGHT else None


def _governs(family: str, text: str, start: int, end: int) -> bool:
    if _motion(family, text, start, end) in ("at", "from", "to") and family in ("en", "de", "es", "fr", "ru"):
        before = text[max(0, start - 32) : start]
        if (office := words.GOVERNMENT_OF.get(family)) and re.search(office, before, re.IGNORECASE):
            return True
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


@cache
def _passing(family: str) -> re.Pattern[str] | None:
    return re.compile(words.PASSING[family]) if family in words.PASSING else None


def _as_motion(word: str) -> Motion:
    found: Motion = next(known for known in _MOTIONS if known == word)
    return found


def _motion(family: str, text: str, start: int, end: int) -> Motion:
    passing = _passing(family)
    if passing is not None and passing.match(text, end):
        return "via"
    before, after = _motions(family)
    head = text[max(0, start - 40) : start].rpartition("\n")[2]
    nearest: tuple[int, Motion] | None = None
    for pattern, motion in before:
        match = pattern.search(head)
        if match and motion == "left":
            return motion
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
    named = [(each.start, each.end) for each in found if each.place.kind in SITES]
    extra: list[PlaceFound] = []
    gap = words.FACILITY_GAP.get(family, 20)
    for kind, pattern in _facility(family):
        for match in pattern.finditer(text):
            if any(low <= match.start() < high for low, high in named):
                continue
            near = [
                each
                for each in found
                if each.place.kind not in SITES
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
    candidates = [site for id in ids for site in gazetteer.sites.get(id, ()) if site.place.kind in wanted]
    if kind == "crossing":
        # Seen from the far side a crossing bears the name of the town there only at the end of the way.
        ends = {each.place.id for each in near if each.scene == "end"}
        far = [
            entry
            for entry in gazetteer.entries.values()
            if entry.place.kind == "crossing"
            and ids.intersection(entry.opposite)
            and (ends.intersection(entry.opposite) or entry in candidates)
        ]
        both = [entry for entry in candidates if entry in far]
        candidates = both or [*candidates, *far]
    candidates.sort(key=lambda entry: (not entry.place.id.endswith(kind), wanted.index(entry.place.kind)))
    return candidates[0] if candidates else None
