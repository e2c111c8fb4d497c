"""Reports in the words of the domain, for the resolver's tests."""

from __future__ import annotations

import itertools
from datetime import UTC, date, datetime, time, timedelta

from monitor.nouns import Incident, Member
from rules.verdict import Certainty, Count, DateInterval, Origin, Place, Report, Stage

YUNNAN = Place("cn-yunnan", "Yunnan Province", "province", "CN", ("country:CN",))
KUNMING = Place("cn-kunming", "Kunming", "city", "CN", ("cn-yunnan", "country:CN"))
JINGHONG = Place("cn-jinghong", "Jinghong", "city", "CN", ("cn-yunnan", "country:CN"))
JILIN = Place("cn-jilin-province", "Jilin Province", "province", "CN", ("country:CN",))
TUMEN = Place("cn-tumen", "Tumen", "city", "CN", ("cn-jilin-province", "country:CN"))
TUMEN_CENTRE = Place(
    "cn-tumen-detention",
    "Tumen detention centre",
    "detention",
    "CN",
    ("cn-tumen", "cn-jilin-province", "country:CN"),
)
SHENYANG = Place("cn-shenyang", "Shenyang", "city", "CN", ("cn-liaoning", "country:CN"))
VIENTIANE = Place("la-vientiane", "Vientiane", "city", "LA", ("country:LA",))

_serial = itertools.count(1)


def report(
    stage: Stage = "arrested",
    *,
    number: int | tuple[int | None, int | None] | None = 5,
    place: Place | None = KUNMING,
    on: date | None = date(2024, 8, 21),
    published: date | None = None,
    lang: str = "en",
    certainty: Certainty = "reported",
    origin: str = "",
    tags: tuple[str, ...] = (),
    part_of: int | None = None,
    added: bool = False,
    decision: str = "alert",
    evidence: str = "",
    harmed: bool = False,
    url: str = "",
) -> Member:
    """One report of one article, published the day after the event unless said otherwise."""
    low, high = number if isinstance(number, tuple) else (number, number)
    day = published or (on or date(2024, 8, 21)) + timedelta(days=1)
    at = datetime.combine(day, time(9), UTC)
    return Member(
        article=0,
        index=0,
        report=Report(
            stage=stage,
            certainty=certainty,
            count=None if number is None else Count(low, high, "exact" if low == high else "range", "stated"),
            places=() if place is None else (place,),
            event_date=None if on is None else DateInterval(on, on),
            origin=Origin("ngo", origin) if origin else None,
            tags=tags,
            part_of=None if part_of is None else Count(part_of, part_of, "exact", "stated"),
            added=added,
            harmed=harmed,
        ),
        url=url or f"https://outlet.example/{next(_serial)}",
        outlet="Outlet",
        title="",
        lang=lang,
        published=at,
        seen=at,
        evidence=(evidence,) if evidence else (),
        decision=decision,
    )


def known_from(*members: Member) -> tuple[Incident, ...]:
    """What is known after these reports came in this order."""
    from monitor.incidents import resolve

    known: dict[str, Incident] = {}
    counter = itertools.count(1)
    for member in members:
        for resolution in resolve(
            [member], tuple(known.values()), member.published, new_id=lambda: f"i-{next(counter)}"
        ):
            if resolution.incident is not None:
                known[resolution.incident.id] = resolution.incident
    return tuple(known.values())
