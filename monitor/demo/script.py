"""What happens in the demo newsroom, and what staff should be told of it. Pure: a seed and a day in, a script out.

The expectations come from here, never from the daemon. All texts were written for the demo; nothing in them happened.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from monitor.demo import texts
from monitor.demo.facts import LUANG_NAMTHA, PLACES, Facts, Story, retitled
from monitor.demo.noise import noise

Mood = Literal["well", "broken", "busy", "dying"]


@dataclass(frozen=True, slots=True)
class Feed:
    """One outlet of the newsroom."""

    id: str
    name: str
    lang: str
    zone: str
    mood: Mood = "well"


FEEDS = (
    Feed("riverside", "Riverside Wire", "en", "UTC"),
    Feed("harbour", "Harbour Post", "en", "Europe/London"),
    Feed("monitor", "Northern Monitor", "en", "Asia/Seoul"),
    Feed("hangang", "한강통신", "ko", "Asia/Seoul"),
    Feed("byeol", "별빛일보", "ko", "Asia/Seoul"),
    Feed("qingliu", "清流网", "zh-Hans", "Asia/Shanghai"),
    Feed("haifeng", "海風報", "zh-Hant", "Asia/Taipei"),
    Feed("minato", "みなと新聞", "ja", "Asia/Tokyo"),
    Feed("brisa", "La Brisa", "es", "Europe/Madrid"),
    Feed("cracked", "금간신문", "ko", "Asia/Seoul", "broken"),
    Feed("busy", "せわし通信", "ja", "Asia/Tokyo", "busy"),
    Feed("phoenix", "凤凰晚报", "zh-Hans", "Asia/Shanghai", "dying"),
)


@dataclass(frozen=True, slots=True)
class Publication:
    """A story that appears in a feed at a beat of the play."""

    beat: int
    feed: str
    slug: str
    story: Story
    incident: str
    """Key of the scripted incident; empty for noise."""


@dataclass(frozen=True, slots=True)
class Telling:
    """Something staff should be told exactly once."""

    incident: str
    kind: str
    """opened, escalated, grown or released."""
    what: str


@dataclass(frozen=True, slots=True)
class Script:
    seed: int
    beats: int
    publications: tuple[Publication, ...]
    tellings: tuple[Telling, ...]

    @property
    def owed(self) -> int:
        """Tellings that the play itself owes, without a planted one."""
        return sum(not telling.what.startswith("planted") for telling in self.tellings)


def write_script(seed: int, today: date, *, plant_error: bool = False) -> Script:
    """Order, numbers and places follow from the seed; `plant_error` adds an expectation that nothing will meet."""
    dice = random.Random(seed)
    places = dice.sample(PLACES, 5)
    numbers = dice.sample((3, 5, 7, 8, 11, 13, 16, 19, 23), 6)
    days = [today - timedelta(days=dice.choice((1, 2, 3))) for _ in range(6)]
    facts = {
        "north": Facts(places[0], numbers[0], days[0]),
        "south": Facts(places[1], numbers[1], days[1], numbers[1] + 2 + numbers[1] // 4),
        "laos": Facts(LUANG_NAMTHA, numbers[2], days[2]),
        "cracked": Facts(places[2], numbers[3], days[3]),
        "busy": Facts(places[3], numbers[4], days[4]),
        "phoenix": Facts(places[4], numbers[5], days[5]),
    }
    plays: list[Callable[[dict[str, Facts]], tuple[list[Publication], list[Telling]]]] = [
        _north,
        _south,
        _laos,
        _single,
    ]
    dice.shuffle(plays)
    publications: list[Publication] = []
    tellings: list[Telling] = []
    for play in plays:
        more, owed = play(facts)
        publications += more
        tellings += owed
    publications += [
        Publication(dice.choice((1, 2, 3)), feed, slug, story, "") for feed, slug, story in noise(today)
    ]
    dice.shuffle(publications)
    publications.sort(key=lambda p: p.beat)
    if plant_error:
        tellings.append(Telling("north", "released", "planted: nobody is released in this play"))
    beats = max(p.beat for p in publications)
    return Script(seed, beats, tuple(publications), tuple(tellings))


def _north(facts: dict[str, Facts]) -> tuple[list[Publication], list[Telling]]:
    """First report in English, two wire copies, a Korean and a Japanese report, then the forced return."""
    it = facts["north"]
    first, back = texts.arrest_en(it), texts.returned_ko(it)
    published = [
        Publication(1, "riverside", "arrest", first, "north"),
        Publication(2, "harbour", "wire-arrest", first, "north"),
        Publication(2, "monitor", "agency-arrest", retitled(first, "Group held near the border"), "north"),
        Publication(2, "hangang", "arrest", texts.arrest_ko(it), "north"),
        Publication(3, "minato", "arrest", texts.arrest_ja(it), "north"),
        Publication(4, "byeol", "return", back, "north"),
        Publication(5, "riverside", "return", texts.returned_en(it), "north"),
    ]
    owed = [
        Telling("north", "opened", f"{it.number} people arrested in {it.place.en}"),
        Telling("north", "escalated", f"the {it.number} of {it.place.en} sent back"),
    ]
    return published, owed


def _south(facts: dict[str, Facts]) -> tuple[list[Publication], list[Telling]]:
    """First report in simplified Chinese, a copy in traditional script; later the number grows."""
    it = facts["south"]
    published = [
        Publication(1, "qingliu", "held", texts.held_zh(it, traditional=False), "south"),
        Publication(2, "haifeng", "held", texts.held_zh(it, traditional=True), "south"),
        Publication(3, "harbour", "held", texts.held_en(it), "south"),
        Publication(4, "monitor", "more", texts.grown_en(it), "south"),
        Publication(5, "hangang", "more", texts.grown_ko(it), "south"),
    ]
    owed = [
        Telling("south", "opened", f"{it.number} people held in {it.place.en}"),
        Telling("south", "grown", f"{it.later} instead of {it.number} people in {it.place.en}"),
    ]
    return published, owed


def _laos(facts: dict[str, Facts]) -> tuple[list[Publication], list[Telling]]:
    """First report in Spanish, a Korean one of the same event, then their release."""
    it = facts["laos"]
    published = [
        Publication(1, "brisa", "detenidos", texts.held_es(it), "laos"),
        Publication(2, "byeol", "laos", texts.held_ko(it), "laos"),
        Publication(4, "riverside", "free", texts.released_en(it), "laos"),
        Publication(5, "minato", "free", texts.released_ja(it), "laos"),
    ]
    owed = [
        Telling("laos", "opened", f"{it.number} people held in Luang Namtha"),
        Telling("laos", "released", f"the {it.number} of Luang Namtha let go"),
    ]
    return published, owed


def _single(facts: dict[str, Facts]) -> tuple[list[Publication], list[Telling]]:
    """A broken feed, one that answers 429 for a while, one that dies and comes back: each has one incident to tell."""
    published = [
        Publication(1, "cracked", "arrest", texts.arrest_ko(facts["cracked"]), "cracked"),
        Publication(2, "busy", "arrest", texts.arrest_ja(facts["busy"]), "busy"),
        Publication(3, "phoenix", "return", texts.returned_zh(facts["phoenix"]), "phoenix"),
        Publication(5, "haifeng", "return", texts.returned_zh(facts["phoenix"], traditional=True), "phoenix"),
    ]
    owed = [
        Telling(
            "cracked", "opened", f"{facts['cracked'].number} people arrested in {facts['cracked'].place.en}"
        ),
        Telling("busy", "opened", f"{facts['busy'].number} people arrested in {facts['busy'].place.en}"),
        Telling(
            "phoenix",
            "opened",
            f"{facts['phoenix'].number} people sent back from {facts['phoenix'].place.en}",
        ),
    ]
    return published, owed
