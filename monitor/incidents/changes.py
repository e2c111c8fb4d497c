"""What a report changed in an incident, and whether that matters enough to tell somebody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from monitor.incidents.sameness import STAGE_ORDER
from monitor.incidents.view import whole
from monitor.nouns import Change, ChangeKind, Incident, Member, Urgency
from rules.verdict import Count, Place, Report

LATE_AFTER = timedelta(days=45)
"""An event older than this when it is first told is late: its age is said (labelling guide)."""
TOO_OLD_TO_WAKE = timedelta(days=180)
"""A late event older than this waits for the digest."""
HISTORY = timedelta(days=3 * 365)
"""What is first told in passing, so long after it happened, is history: kept, and told nobody."""
LEAP = 4
"""So many times the number told before is no growth on one outlet's word alone: it may have been misread or mistold."""
LEAST_LEAP = 20
"""Persons."""
BYSTANDERS = ("ngo", "relative", "source")
"""Who says so without holding an office: their word is a report, not a confirmation."""


def opening(member: Member, now: datetime, possibly: str = "") -> Change | None:
    """The change that opens an incident: new, or late with its age told; None for what is history."""
    age = _age(member)
    if age is not None and age > HISTORY and member.decision == "digest":
        return None
    waits = member.decision == "digest" or now - member.published > LATE_AFTER
    if age is not None and age > LATE_AFTER:
        urgency: Urgency = "digest" if waits or age > TOO_OLD_TO_WAKE else "normal"
        return Change(ChangeKind.LATE, urgency, f"first report, {age.days} days after the event")
    reason = f"first report, possibly the same as {possibly}" if possibly else "first report"
    return Change(ChangeKind.OPENED, "digest" if waits else "normal" if possibly else "urgent", reason)


def wakes(change: Change) -> bool:
    """Whether a change is a telling of its own; what merely becomes a line of the next digest is none, but for late
    incidents, of which the digest is the proper place."""
    return change.urgency != "digest" or change.kind == ChangeKind.LATE


def _age(member: Member) -> timedelta | None:
    if member.report.event_date is None:
        return None
    return timedelta(days=(member.published.date() - member.report.event_date.high).days)


def changes_between(before: Incident, after: Incident, member: Member, now: datetime) -> tuple[Change, ...]:
    """The material differences that `member` brought, the weightiest first. Empty: nobody is told."""
    if member.decision == "none":
        return ()
    if member.decision == "alert" and not any(other.decision == "alert" for other in before.members):
        # So far only known from what was too thin to wake anybody: now it is news.
        first = opening(member, now)
        return (first,) if first is not None else ()
    found = (
        _stage_change(before, member),
        _count_change(before, member),
        _place_change(before, member),
        _confirmation(before, member),
        _harm(before, member),
    )
    waits = member.decision == "digest" or now - member.published > LATE_AFTER
    kept = [change for change in found if change is not None]
    if waits:
        kept = [Change(c.kind, "digest", c.reason, c.before, c.after) for c in kept]
    return tuple(kept)


def _stage_change(before: Incident, member: Member) -> Change | None:
    stage = member.report.stage
    told = {other.report.stage for other in before.members}
    if stage in told:
        return None
    if stage == "released":
        return Change(ChangeKind.RELEASED, "urgent", "they are reported released", before.stage, stage)
    if stage == "detained" and not _held_since(before, member):
        return None
    # Who was let go, says one outlet, was sent back, says another: both are told.
    if STAGE_ORDER[stage] > max((STAGE_ORDER[other] for other in told), default=0) or stage == "repatriated":
        words = {"detained": "now held", "at_risk": "now at risk of return", "repatriated": "now sent back"}
        return Change(ChangeKind.ESCALATED, "urgent", words[stage], before.stage, stage)
    return None


def _held_since(before: Incident, member: Member) -> bool:
    """Whether "detained" says more than "arrested" in another outlet's word: a site, a later day, or a later report."""
    if any(depth(place) >= 3 for place in member.report.places):
        return True
    day, caught = member.report.event_date, before.event_date
    later = day is not None and caught is not None and day.low > caught.high
    return later or member.published - min(other.published for other in before.members) >= timedelta(days=2)


def _count_change(before: Incident, member: Member) -> Change | None:
    """More people beyond doubt: the new lower end above every upper end told, by 2 persons or 20 %."""
    if member.report.added and member.report.count is not None and before.count is not None:
        more = member.report.count.low or 1
        return Change(
            ChangeKind.GROWN,
            "urgent",
            f"another {more}",
            number(before.count),
            f"{number(before.count)} + {more}",
        )
    count = whole(member)
    if count is None or count.low is None:
        return None
    most = _most(before)
    if most.number is None or count.low <= most.number:
        return None
    if count.low - most.number < 2 and count.low < 1.2 * most.number:
        return None
    return Change(
        ChangeKind.GROWN,
        "digest" if most.doubts(count.low, member.url) else "urgent",
        f"{number(count)} people instead of {number(before.count)}",
        number(before.count),
        number(count),
    )


@dataclass(slots=True)
class _Most:
    """The most people told of beyond doubt, and the leap above it that one page alone has told."""

    number: int | None = None
    leap: int = 0
    page: str = ""

    def doubts(self, count: int, page: str) -> bool:
        """Whether this is a leap that no other page bears out."""
        if self.number is None or count < LEAP * self.number or count - self.number < LEAST_LEAP:
            return False
        return not self.leap or page == self.page or count < 0.8 * self.leap


def _most(incident: Incident) -> _Most:
    """`number` is None where nobody gives one or where one is open upwards."""
    most = _Most()
    for member in incident.members:
        count = whole(member)
        if count is None:
            continue
        if count.high is None:
            return _Most()
        if most.doubts(count.high, member.url):
            most.leap, most.page = count.high, member.url
        else:
            most.number = max(most.number or 0, count.high)
    return most


def _place_change(before: Incident, member: Member) -> Change | None:
    """The first town, then the first site (detention centre, crossing)."""
    new = _depth(member.report)
    old = max((_depth(other.report) for other in before.members), default=0)
    if new > old and new >= 2:
        place = member.report.places[0]
        kind = "place" if new == 2 else "site"
        return Change(
            ChangeKind.LOCATED, "normal", f"first {kind}: {place.name}", _name(before.places), place.name
        )
    return None


def _depth(report: Report) -> int:
    """0 nothing or a country, 1 a province, 2 a town, 3 a site."""
    return max((depth(place) for place in report.places), default=0)


def depth(place: Place) -> int:
    """How exactly a place says where: 0 a country, 1 a province (or a river, a route), 2 a town, 3 a site."""
    return {"country": 0, "province": 1, "river": 1, "route": 1, "city": 2, "county": 2}.get(place.kind, 3)


def _name(places: tuple[Place, ...]) -> str:
    return places[0].name if places else ""


def _confirmation(before: Incident, member: Member) -> Change | None:
    if member.report.certainty != "confirmed" or before.certainty == "confirmed":
        return None
    origin = member.report.origin
    if origin is not None and origin.type in BYSTANDERS:
        return None
    who = f" by {origin.name}" if origin and origin.name else ""
    return Change(ChangeKind.CONFIRMED, "normal", f"first confirmed{who}", before.certainty, "confirmed")


def _harm(before: Incident, member: Member) -> Change | None:
    if not member.report.harmed or any(other.report.harmed for other in before.members):
        return None
    return Change(ChangeKind.HARMED, "urgent", "a death or injury is reported")


def number(count: Count | None) -> str:
    """ "5", "at least 41", "up to 600", "20 to 29", or "an unknown number of"."""
    if count is None or (count.low is None and count.high is None):
        return "an unknown number of"
    if count.low == count.high:
        return str(count.low)
    if count.high is None:
        return f"at least {count.low}"
    return f"up to {count.high}" if count.low is None else f"{count.low} to {count.high}"
