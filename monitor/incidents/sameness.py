"""How much speaks for a report belonging to an incident: a sum whose parts a person can read.

Each part says how much likelier its observation is when both tell the same event than when they tell two: time, place,
number, people, who says so, in what words. Stage is no evidence of identity: it says which days and places can be
compared. The weights come from docs/design.md ("Sameness"), weighed on the tuning half and on made-up years of news.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache

from monitor.incidents import numbers, places, times
from monitor.incidents.part import NEUTRAL, Part
from monitor.nouns import Incident, Member

SAME = 12
"""From here on a report belongs to an incident."""
VOUCHED = 8
"""Enough where its origin or its words vouch for it."""
ALONE = 8
"""Enough where no other incident comes within `MARGIN`, nothing contradicts and the time speaks for it."""
MARGIN = 5
PLAINLY = 20
"""What a text must come to that is no news of its own."""
POSSIBLE = 6
"""From here on an incident that opens names the other as "possibly the same"."""
WITNESSES = 12
"""So many of an incident's reports are asked, the first and the last ones."""
SMALL = 11
"""What agreeing on up to eight people comes to."""
MISSED = 18
"""Two incidents this near each other look like one that was opened twice."""

FEW = 7
"""What agreeing on one or two people comes to: they are caught everywhere."""
SAID_LATER = 9
"""So many days after the event a text's own day may be taken for that of the event."""

STAGE_ORDER = times.ORDER
MANY = 12
"""What agreeing on nine people or more comes to: seldom by chance."""
FIRST_EASTERN = "\u3040"
"""Scripts that write a syllable or a word in one character begin here."""

_COMMON = frozenset({"woman", "man", "child", "family", "adult"})
"""Kinds of people that most groups hold: sharing them says little."""


@dataclass(frozen=True, slots=True)
class Sameness:
    """How much speaks for a report belonging to an incident."""

    incident: str
    points: int
    parts: tuple[tuple[str, int], ...]
    """(reason in plain words, points): the reason is that of the member that agrees best."""
    vouched: bool = False
    """Near-identical wording, or one origin and nothing against it: enough to join from `VOUCHED` points on."""

    leaps: bool = False
    """The numbers lie so far apart that it is another group, or a number misread: nobody who would know vouches for
    its being the same."""
    timely: bool = False
    """The time speaks for it: clearly, where the place says little."""

    @property
    def witnesses(self) -> int:
        """Parts that speak for it: a town alone, weeks later, is not enough."""
        return sum(points > 0 for _, points in self.parts)

    @property
    def contradicted(self) -> bool:
        """Some part speaks clearly against it."""
        return any(points <= -4 for _, points in self.parts)

    @property
    def lines(self) -> tuple[str, ...]:
        return (
            f"{self.points:+d} for {self.incident}",
            *(f"{points:+d} {reason}" for reason, points in self.parts),
        )


def sameness(member: Member, incident: Incident) -> Sameness:
    """What the incident's reports together say of this one: each question is put to all that can answer it."""
    witnesses = _witnesses(incident)
    compared = [_compare(member, other) for other in witnesses]
    # Where they are and since when changes with the stage: those who tell of the same one know best.
    peers = [parts for parts, other in zip(compared, witnesses, strict=True) if _peers(member, other)]
    time, place = (
        _agreed(parts[question] for parts in peers)
        or _agreed(parts[question] for parts in compared)
        or NEUTRAL
        for question in (0, 1)
    )
    number, *rest = (
        _agreed(answers) or NEUTRAL for answers in zip(*(parts[2:] for parts in compared), strict=True)
    )
    parts = [part for part in (time, place, number, *rest) if part[1] != 0]
    points = _total(parts)
    clash = times.clash(member, incident)
    if clash is not None:
        parts.append(clash)
        points += clash[1]
    return Sameness(
        incident.id,
        points,
        tuple(parts),
        _vouched(parts),
        leaps=number[1] <= numbers.LEAP and not any(points >= 5 for _, points in rest),
        timely=time[1] >= (1 if place[1] >= 5 or number[1] >= MANY - 1 else 3),
    )


def _witnesses(incident: Incident) -> tuple[Member, ...]:
    """The reports that are asked: all, or of a great many the first and the last."""
    members = incident.members
    return (
        members
        if len(members) <= WITNESSES
        else (*members[: WITNESSES // 3], *members[-2 * WITNESSES // 3 :])
    )


def _vouched(parts: Iterable[Part]) -> bool:
    parts = tuple(parts)
    if any(reason.startswith("same wording") for reason, _ in parts):
        return True
    origin = any(reason.startswith("same origin") and points >= 5 for reason, points in parts)
    return origin and all(points >= 0 for _, points in parts)


def _total(parts: Iterable[Part]) -> int:
    return sum(points for _, points in parts)


def _compare(one: Member, other: Member) -> tuple[Part, ...]:
    same_page = one.url == other.url
    number = numbers.compare(one, other, same_page=same_page)
    place = places.compare(one, other)
    time = times.compare(one, other, same_page=same_page)
    if place[0].endswith(places.CLOSE) and number[1] <= 0:
        # Neighbouring towns are one scene only for one and the same number of people.
        place = place[0], -6 if one.report.stage == other.report.stage else 0
    if place[1] < 0 < number[1] <= SMALL and place[0].endswith(places.MOVED):
        # Who was moved is known again by their number alone, and two or three are caught everywhere.
        number = number[0], number[1] // 2
    elif -5 <= place[1] < 0 and place[0].endswith(places.MOVED) and number[1] >= MANY:
        place = place[0], -2
    if time[1] < 0 and number[0].endswith(numbers.CLOSE):
        # Outlets err by one about one day; on another day it is another group.
        number = number[0], -3
    people = _people(one, other)
    days = times.days_apart(one, other)
    if days and number[1] <= (-6 if one.report.stage in times.LASTING else -3):
        # Another day and another number, too: what a first report errs in, it seldom errs in twice.
        time = time[0], min(time[1], -2)
    others = days > 0 and people[1] < 0
    if others:
        people = people[0], -8
    if 0 < number[1] <= (SMALL if others else FEW if days > SAID_LATER else 0):
        number = NEUTRAL
    # Outlets tell different events in one set phrase; only a copy says the same day, place and number, too.
    alike = (part is NEUTRAL or part[1] > 0 for part in (place, number))
    copy = not same_page and time[1] > -4 and all(alike)
    return (
        time,
        place,
        number,
        people,
        # Two stories on one page share its source and its words: that says nothing.
        NEUTRAL if same_page else _origin(one, other),
        _wording(one, other) if copy else NEUTRAL,
    )


def _peers(one: Member, other: Member) -> bool:
    return one.report.stage == other.report.stage


def _agreed(parts: Iterable[Part]) -> Part | None:
    """One question put to these reports: the mean of the three best answers of those who know; None where none does."""
    known = sorted((part for part in parts if part is not NEUTRAL), key=lambda part: part[1], reverse=True)[
        :3
    ]
    if not known:
        return None
    return known[0][0], round(sum(points for _, points in known) / len(known))


def _people(one: Member, other: Member) -> Part:
    names = {name.words.casefold() for name in one.report.names} & {
        name.words.casefold() for name in other.report.names
    }
    if any(map(_whole_name, names)):
        return "a shared name", 8
    mine, theirs = set(one.report.tags), set(other.report.tags)
    if any(tag.startswith("age:") for tag in mine & theirs):
        return "a shared age", 8
    if not mine or not theirs:
        return NEUTRAL
    shared = mine & theirs
    if not shared:
        return NEUTRAL if one.report.added or other.report.added else ("other kinds of people", -3)
    weight = sum(2 if tag in _COMMON else 4 for tag in shared)
    return "the same kind of people", round(min(8, weight) * (0.5 + 0.5 * len(shared) / len(mine | theirs)))


def _whole_name(name: str) -> bool:
    """More than a surname, which half a people shares: three Han or Hangul characters, eight letters of an alphabet."""
    letters = [character for character in name if character.isalpha()]
    return len(letters) >= (8 if max(letters, default="") < FIRST_EASTERN else 3)


def _origin(one: Member, other: Member) -> Part:
    mine, theirs = one.report.origin, other.report.origin
    if not mine or not theirs or not mine.name or mine.name.casefold() != theirs.name.casefold():
        return NEUTRAL
    apart = abs(one.published - other.published)
    points = 7 if apart <= timedelta(days=10) else 2 if apart <= timedelta(days=60) else 0
    return f"same origin, {mine.name}", points


def _wording(one: Member, other: Member) -> Part:
    if one.lang != other.lang:
        return NEUTRAL
    mine, theirs = _grams(" ".join(one.evidence)), _grams(" ".join(other.evidence))
    if not mine or not theirs:
        return NEUTRAL
    # True reprints share about 30 % of their n-grams (NEWS-COPY, quoted in docs/design.md).
    return ("same wording", 15) if len(mine & theirs) / len(mine | theirs) >= 0.3 else NEUTRAL


@lru_cache(maxsize=8192)
def _grams(text: str, size: int = 5) -> frozenset[str]:
    squeezed = "".join(character for character in text.casefold() if character.isalnum())
    return frozenset(squeezed[start : start + size] for start in range(len(squeezed) - size + 1))
