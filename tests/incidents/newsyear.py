"""A made-up year of news: events drawn from the archive's statistics, told with noise by many outlets.

Nothing here knows how the resolver counts. Every report carries the slug of its true event in its address.
"""

from __future__ import annotations

import csv
import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache

from monitor.desks.resolve import members_of
from monitor.evaluation.stream import Reading, article
from monitor.nouns import Member
from monitor.store.ledger import DueVerdict
from rules.places import Gazetteer, load_gazetteer
from rules.tuning import DEFAULT_PACK
from rules.verdict import Count, DateInterval, Document, Origin, Place, Report, Span, Stage, Verdict

ORIGINS = ("Aid Group One", "Border Watch", "Families' Council", "River Mission", "Rights Now", "")
LANGUAGES = ("en", "en", "ko", "ko", "ko", "ja", "zh-Hans", "zh-Hant", "fr", "de")
TAGS = ("woman", "man", "child", "family", "mother", "elderly", "infant", "couple")


@dataclass(frozen=True, slots=True)
class Noise:
    """How well outlets tell and the reader reads: shares of reports."""

    city: float = 0.70
    province: float = 0.18
    day: float = 0.65
    month: float = 0.10
    number: float = 0.80
    vague_number: float = 0.08
    wrong: float = 0.02
    """Of each field."""
    late: float = 0.10
    """Told again one to eight months later."""
    copies: float = 0.25
    """Wire copies: the same words elsewhere."""


CLEAN = Noise(city=0.85, province=0.10, day=0.85, month=0.05, number=0.92, vague_number=0.04, wrong=0.005)
TYPICAL = Noise()
POOR = Noise(city=0.55, province=0.25, day=0.5, number=0.7, wrong=0.08)


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happened to the people of an event."""

    stage: Stage
    day: date
    place: Place
    number: int


@dataclass(frozen=True, slots=True)
class Event:
    slug: str
    steps: tuple[Step, ...]
    tags: tuple[str, ...]
    origin: str


@dataclass(frozen=True, slots=True)
class Told:
    """One article and the event it is truly about."""

    slug: str
    reading: Reading

    @property
    def at(self) -> datetime:
        assert self.reading.document.published is not None
        return self.reading.document.published

    @property
    def members(self) -> tuple[Member, ...]:
        """As the resolve desk makes them."""
        document = self.reading.document
        due = DueVerdict(
            1,
            0,
            article(document),
            self.reading.verdict,
            1,
            self.at,
            "Outlet",
            "s",
            telling=True,
            old_stock=False,
        )
        return members_of(due)


@cache
def gazetteer() -> Gazetteer:
    return load_gazetteer(DEFAULT_PACK)


@cache
def archive_statistics() -> tuple[tuple[Place, ...], tuple[int, ...]]:
    """Towns and numbers of the past cases, each as often as it occurs there."""
    places: list[Place] = []
    numbers: list[int] = []
    with (DEFAULT_PACK / "incidents.csv").open(encoding="utf-8-sig", newline="") as rows:
        for row in csv.DictReader(rows):
            found = [gazetteer().place(id) for id in row["place_ids"].split(";") if id]
            places += [place for place in found if place and place.kind == "city" and place.country != "KP"][
                :1
            ]
            if row["count_min"] and int(row["count_min"]) <= 100:
                numbers.append(int(row["count_min"]))
    return tuple(places), tuple(numbers)


def events(chance: random.Random, number: int, start: date, days: int) -> tuple[Event, ...]:
    """That many events, at random days."""
    places, numbers = archive_statistics()
    sites = [
        place
        for place in gazetteer().places
        if place.kind in ("detention", "crossing") and place.country == "CN"
    ]
    made = []
    for index in range(number):
        town, people = chance.choice(places), chance.choice(numbers)
        day = start + timedelta(days=chance.randrange(days))
        steps = [Step("arrested", day, town, people)]
        if chance.random() < 0.4:
            near = [site for site in sites if town.id in site.parents]
            held = day + timedelta(days=chance.randint(1, 10))
            steps.append(Step("detained", held, chance.choice(near) if near else town, people))
        if chance.random() < 0.35:
            back = day + timedelta(days=chance.randint(6, 40))
            gate = chance.choice([site for site in sites if site.kind == "crossing"])
            gone = (
                people if chance.random() < 0.7 else max(1, people - chance.randint(1, max(1, people // 5)))
            )
            steps.append(Step("repatriated", back, gate if chance.random() < 0.6 else town, gone))
        elif chance.random() < 0.15:
            steps.append(Step("released", day + timedelta(days=chance.randint(10, 60)), town, people))
        tags = tuple(sorted(chance.sample(TAGS, chance.randint(1, 3))))
        made.append(
            Event(f"{day:%Y-%m-%d}-{town.id}-{people}-{index}", tuple(steps), tags, chance.choice(ORIGINS))
        )
    return tuple(made)


def news(chance: random.Random, happened: Sequence[Event], noise: Noise = TYPICAL) -> tuple[Told, ...]:
    """All that is written about these events, in order of publication."""
    return tuple(
        sorted(_written(chance, happened, noise), key=lambda told: (told.at, told.reading.document.id))
    )


def _written(chance: random.Random, happened: Sequence[Event], noise: Noise) -> Iterator[Told]:
    serial = 0
    for event in happened:
        for step in event.steps:
            first = step.day + timedelta(days=min(int(chance.expovariate(0.4)), 12))
            for _ in range(1 + min(int(chance.expovariate(0.45)), 8)):
                delay = min(int(chance.expovariate(0.7)), 6)
                if chance.random() < noise.late:
                    delay = chance.randint(30, 240)
                published = datetime.combine(
                    first + timedelta(days=delay), time(chance.randrange(24), chance.randrange(60)), UTC
                )
                serial += 1
                original = _article(chance, event, step, published, noise, serial)
                yield original
                if chance.random() < noise.copies:
                    serial += 1
                    yield _copy(chance, original, serial)


def _article(
    chance: random.Random, event: Event, step: Step, published: datetime, noise: Noise, serial: int
) -> Told:
    lang = chance.choice(LANGUAGES)
    text = " ".join("".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=6)) for _ in range(18)) + "."
    report = Report(
        stage=step.stage,
        certainty="reported",
        count=_number(chance, step.number, noise),
        places=_places(chance, step, event, noise),
        event_date=_day(chance, step.day, published.date(), noise),
        tags=tuple(tag for tag in event.tags if chance.random() < 0.7),
        origin=Origin("ngo", event.origin) if event.origin and chance.random() < 0.6 else None,
        evidence=(Span("text", 0, len(text)),),
    )
    # A page that says neither where, how many nor when is not judged to be news.
    decision = "alert" if report.places or report.count or report.event_date else "none"
    document = Document(
        f"{serial:05d}", f"{event.slug} {serial}", text, published, _address(event, serial), lang
    )
    return Told(event.slug, Reading(document, Verdict(decision, 9, 7, (), (report,), lang, ruleset="made")))  # type: ignore[arg-type]


def _copy(chance: random.Random, original: Told, serial: int) -> Told:
    """Another site brings the same words within two days."""
    document = original.reading.document
    later = original.at + timedelta(hours=chance.randint(1, 48))
    url = document.url.rsplit("/", 1)[0] + f"/{serial}"
    again = replace(document, id=f"{serial:05d}", published=later, url=url)
    return Told(original.slug, replace(original.reading, document=again))


def _address(event: Event, serial: int) -> str:
    return f"https://outlet{serial % 40}.example/{event.slug}/{serial}"


def _number(chance: random.Random, true: int, noise: Noise) -> Count | None:
    if chance.random() < noise.wrong:
        true = chance.choice(archive_statistics()[1])
    draw = chance.random()
    if draw < noise.number:
        return Count(true, true, "exact", "stated")
    if draw < noise.number + noise.vague_number:
        if true >= 10:
            return Count(math.floor(true * 0.9), math.ceil(true * 1.1), "about", "stated")
        return Count(true, None, "at_least", "stated")
    if draw < noise.number + noise.vague_number + 0.05:
        other = max(1, true + chance.choice((-1, 1)))
        return Count(other, other, "exact", "stated")
    return None


def _places(chance: random.Random, step: Step, event: Event, noise: Noise) -> tuple[Place, ...]:
    place = step.place
    if chance.random() < noise.wrong:
        place = chance.choice(archive_statistics()[0])
    draw = chance.random()
    if draw < noise.city:
        # A later stage often recalls where they were taken.
        first = event.steps[0].place
        return (place, first) if place != first and chance.random() < 0.5 else (place,)
    outer = [gazetteer().place(id) for id in place.parents]
    province = next((one for one in outer if one is not None and one.kind == "province"), None)
    if draw < noise.city + noise.province and province is not None:
        return (province,)
    country = next((one for one in outer if one is not None and one.kind == "country"), None)
    return (country,) if country is not None and chance.random() < 0.7 else ()


def _day(chance: random.Random, true: date, published: date, noise: Noise) -> DateInterval | None:
    if chance.random() < noise.wrong:
        true = min(true + timedelta(days=chance.choice((-7, -2, -1, 1, 2))), published)
    draw = chance.random()
    if draw < noise.day:
        return DateInterval(true, true)
    if draw < noise.day + noise.month:
        first = true.replace(day=1)
        last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        return DateInterval(first, min(last, published))
    return None
