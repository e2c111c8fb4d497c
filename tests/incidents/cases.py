"""Events as they were first told, and what a text can say of them again. Nothing here knows how the resolver counts."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from monitor.nouns import Member
from rules.verdict import Bound, Count, DateInterval, Origin, Place, Report, Stage
from tests.incidents.newsyear import LANGUAGES, archive_statistics, gazetteer

BESIDES = 6
"""Other events of the same two months."""


@dataclass(frozen=True, slots=True)
class Case:
    """An event as it was first told."""

    town: Place
    number: int
    day: date
    chance: random.Random

    def told(
        self,
        stage: Stage = "arrested",
        *,
        after: int = 2,
        number: int | tuple[int | None, int | None] | None = -1,
        places: Sequence[Place] | None = None,
        day: date | DateInterval | None = date.min,
        origin: str = "",
        part_of: int | None = None,
        added: bool = False,
        tags: Sequence[str] = (),
        decision: str = "alert",
    ) -> Member:
        """A report published `after` days after the event; what is not given is told as it was."""
        low, high = number if isinstance(number, tuple) else (number, number)
        if number == -1:
            low = high = self.number
        on = self.day if day == date.min else day
        published = datetime.combine(
            self.day + timedelta(days=after), time(self.chance.randrange(24), self.chance.randrange(60)), UTC
        )
        report = Report(
            stage=stage,
            certainty="reported",
            count=None if low is None and high is None else Count(low, high, _bound(low, high), "stated"),
            places=tuple((self.town,) if places is None else places),
            event_date=DateInterval(on, on) if isinstance(on, date) else on,
            origin=Origin("ngo", origin) if origin else None,
            tags=tuple(tags),
            part_of=None if part_of is None else Count(part_of, part_of, "exact", "stated"),
            added=added,
        )
        url = f"https://outlet.example/{next(_serial)}"
        return Member(
            0,
            0,
            report,
            url,
            "Outlet",
            "",
            self.chance.choice(LANGUAGES),
            published,
            published,
            (),
            decision=decision,
        )

    @property
    def province(self) -> Place:
        return _province(self.town)

    @property
    def country(self) -> Place:
        return _place(self.town.parents[-1])

    def on(self, days: int) -> date:
        return self.day + timedelta(days=days)

    def month(self, published_after: int) -> DateInterval:
        """The month of the event, as "last month" or "this month" is read."""
        first = self.day.replace(day=1)
        last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        return DateInterval(first, min(last, self.on(published_after)))


Telling = Callable[[Case], tuple[Member, ...]]
"""The reports of one class of retellings or look-alikes, in order of publication."""

_serial = itertools.count(1)


def _bound(low: int | None, high: int | None) -> Bound:
    return "exact" if low == high else "at_least" if high is None else "at_most" if low is None else "range"


def _place(id: str) -> Place:
    place = gazetteer().place(id)
    assert place is not None, id
    return place


def _province(town: Place) -> Place:
    return next((p for p in map(_place, town.parents) if p.kind == "province"), _place(town.parents[-1]))


def towns(country: str = "") -> list[Place]:
    places = {place.id: place for place in archive_statistics()[0] if _province(place).kind == "province"}
    return [place for place in places.values() if not country or place.country == country]


def elsewhere(case: Case, *, province: bool = False) -> Place:
    """Another town of the same country: of the same province, or of another one; where there is none, abroad."""
    mine = case.town
    cities = [p for p in gazetteer().places if p.kind == "city" and p.country != "KP" and p.id != mine.id]
    apart = [p for p in cities if p.id not in mine.parents and mine.id not in p.parents]
    home = [p for p in apart if p.country == mine.country]
    near = [p for p in home if (_province(p).id == case.province.id) is province]
    return case.chance.choice(near or home or apart)


def other(case: Case, *, least: float = 1.5) -> int:
    """Another number of people, that much larger or smaller."""
    near = [
        n for n in archive_statistics()[1] if n >= case.number * least + 1 or n * least + 1 <= case.number
    ]
    return case.chance.choice(near or [case.number * 3 + 2])


def gate(case: Case) -> Place:
    return case.chance.choice([p for p in gazetteer().places if p.kind == "crossing" and p.country == "CN"])


def site(case: Case) -> Place:
    sites = [p for p in gazetteer().places if p.kind == "detention" and case.town.id in p.parents]
    return case.chance.choice(sites) if sites else case.town


def fewer(case: Case) -> int:
    return max(1, round(case.number * case.chance.uniform(0.6, 0.9)))


def cases(seed: int, draws: int) -> Iterator[tuple[Case, tuple[Member, ...]]]:
    """Events of today, each with what else is told in its two months."""
    chance = random.Random(seed)
    for _ in range(draws):
        case = _case(chance, date(2024, 6, 1) + timedelta(days=chance.randrange(300)))
        others = [_case(chance, case.on(chance.randint(-40, 20))) for _ in range(BESIDES)]
        yield case, tuple(other.told() for other in others if _province(other.town).id != case.province.id)


def _case(chance: random.Random, day: date) -> Case:
    return Case(chance.choice(towns()), chance.choice(archive_statistics()[1]), day, chance)
