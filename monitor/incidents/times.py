"""Do two reports speak of the same days?"""

from __future__ import annotations

from datetime import date, timedelta

from monitor.incidents.part import NEUTRAL, Part
from monitor.nouns import Incident, Member
from rules.verdict import DateInterval, Stage

ORDER: dict[Stage, int] = {"arrested": 0, "detained": 1, "at_risk": 2, "repatriated": 3, "released": 3}


LASTING: tuple[Stage, ...] = ("detained", "at_risk")
"""Stages that go on for days or months; the others happen once."""
NEWS_WINDOW = timedelta(days=45)
"""What is told as news without a day happened at most so long before (labelling guide)."""
MORE = timedelta(days=30)
""""Another two" of a group are caught so long after the others."""
SEASON = timedelta(days=240)
"""Nothing that happened so long after an incident's last word belongs to it, whatever else agrees."""

DAYS_OF_ERROR = timedelta(days=2)
"""Outlets err by so much about one day."""
OUTLETS_LAG = timedelta(days=14)
"""An outlet may still tell of an arrest without its day so long after those arrested were sent back or let go."""
TAKEN_AGAIN = -30
"""What an arrest comes to after a return or a release: silence about it would hide it whatever else agrees."""


def conceivable(member: Member, incident: Incident) -> bool:
    """Whether the report can be about this incident at all. Numbers and towns repeat over the years: what is told as
    news today must never vanish in a case of long ago."""
    mine = _when(member)
    return mine is None or any(
        theirs is None or gap(mine, theirs) <= SEASON.days for theirs in map(_when, incident.members)
    )


def _when(member: Member) -> DateInterval | None:
    """The days the report may speak of; None when it may be any day in the past (a retelling without a day)."""
    if member.report.event_date is not None:
        return member.report.event_date
    if member.decision != "alert":
        return None
    published = member.published.date()
    return DateInterval(published - NEWS_WINDOW, published)


def compare(one: Member, other: Member, *, same_page: bool = False) -> Part:
    """By the days of the event where both say them; else by when they were published."""
    mine, theirs = day_of(one), day_of(other)
    if mine is not None and theirs is not None and one.report.added != other.report.added:
        group, more = (theirs, mine) if one.report.added else (mine, theirs)
        if -2 <= (more.high - group.low).days <= MORE.days:
            return f"more of them, {gap(group, more)} days apart", 4
    if mine is not None and theirs is not None:
        if one.report.stage == other.report.stage:
            return _same_stage(mine, theirs, lasting=one.report.stage in LASTING)
        return _ordered(one.report.stage, mine, other.report.stage, theirs)
    if same_page:
        return NEUTRAL
    if mine is not None or theirs is not None:
        dated, undated = (one, other) if mine is not None else (other, one)
        return _dated_and_undated(dated, undated)
    return _published(one, other)


def day_of(member: Member) -> DateInterval | None:
    """The day or days of the event; what is told has happened by then, so "this month" ends with the telling."""
    day = member.report.event_date
    if day is None:
        return None
    told = max(member.published.date(), day.low)
    return day if day.high <= told else DateInterval(day.low, told)


def _same_stage(mine: DateInterval, theirs: DateInterval, *, lasting: bool) -> Part:
    """`lasting`: custody and danger go on, so that two outlets may rightly give two days for one group."""
    apart = gap(mine, theirs)
    width = max(_width(mine), _width(theirs))
    if apart <= 2:
        if width <= 7:
            return f"same day, give or take {apart}", 12 if width <= 2 else 9
        return "dates do not contradict", 4 if width <= 40 else 1
    said = f"days {apart} apart"
    if apart <= 5:
        return said, 4 if lasting else 2
    if apart <= 14:
        return said, 1 if lasting else -4
    if apart <= 30 and lasting:
        return said, -3
    return said, -8 if apart <= 45 else -12


def _ordered(one: Stage, mine: DateInterval, other: Stage, theirs: DateInterval) -> Part:
    """Two stages of one event come in their order, and not a season apart."""
    (early, first), (late, then) = sorted(((one, mine), (other, theirs)), key=lambda told: ORDER[told[0]])
    apart = gap(first, then)
    if late == "detained" and apart <= 2 and max(_width(first), _width(then)) <= 2:
        return f"taken and held on one day, give or take {apart}", 9
    if ORDER[early] == ORDER[late]:
        # Who was sent back is not set free later, and seldom the other way round: one group, parted at one time.
        return f"{late} and {early} {apart} days apart", 2 if apart <= 14 else 0 if apart <= 45 else -6
    if (then.high - first.low).days < -2:
        return f"{late} {apart} days before {early}", -10
    if apart <= 45:
        return f"{late} {apart} days after {early}", 4
    return f"{late} {apart} days after {early}", 2 if apart <= 75 else 0 if apart <= 120 else -6


def _dated_and_undated(dated: Member, undated: Member) -> Part:
    """A report without a day is about something that happened shortly before it was published."""
    since = _since(dated, undated)
    together = _published(dated, undated)
    if since[1] >= 0 and dated.report.stage == undated.report.stage and together[1] > since[1] + 2:
        # Both came out in the same days: what happened weeks before, or in some month, became news then.
        return together[0], together[1] - 2
    return since


def _since(dated: Member, undated: Member) -> Part:
    assert dated.report.event_date is not None
    days = (undated.published.date() - dated.report.event_date.low).days
    told = f"published {days} days after the day"
    if days < -1:
        if ORDER[undated.report.stage] < ORDER[dated.report.stage]:
            return (
                f"published {-days} days before {dated.report.stage}",
                2 if days >= -45 else 0 if days >= -60 else -6,
            )
        return "published before it happened", -12
    if days <= 6:
        return told, 6
    if days <= 16:
        return told, 3
    later = ORDER[undated.report.stage] > ORDER[dated.report.stage]
    if days > 60 and _both_news(dated, undated):
        return told, -12
    if days <= 60:
        return told, 2 if later else 0
    return (told, 0 if later and days <= 120 else -5) if days <= 240 else (told, -8)


def _published(one: Member, other: Member) -> Part:
    days = abs((one.published - other.published).days)
    said = f"published {days} days apart"
    if days <= 4:
        return said, 6
    if days <= 14:
        return said, 3
    first, then = sorted((one, other), key=lambda member: member.published)
    if days <= 60 or (days <= 120 and ORDER[then.report.stage] > ORDER[first.report.stage]):
        return NEUTRAL
    if _both_news(one, other):
        return said, -16
    return (said, -5) if days <= 240 else (said, -8)


def _both_news(one: Member, other: Member) -> bool:
    """Each tells the same stage as news of its own day: then it happened twice."""
    return one.decision == other.decision == "alert" and one.report.stage == other.report.stage


def clash(member: Member, incident: Incident) -> Part | None:
    """The same people are not caught twice: an exact day far from the incident's own exact day of that stage, or an
    arrest after they were sent back or let go."""
    return _taken_again(member, incident) or _another_exact_day(member, incident)


def _taken_again(member: Member, incident: Incident) -> Part | None:
    """Told as news; a retelling of how it began says nothing of a second time."""
    report = member.report
    held = report.stage == "detained" and report.event_date is not None
    if not (report.stage == "arrested" or held) or member.decision != "alert" or report.added:
        return None
    over = [
        other
        for other in incident.members
        # The rest of a group is still held when some were let go; as many as were let go are held again.
        if ORDER[other.report.stage] == ORDER["released"] and (not held or other.report.count == report.count)
    ]
    if not over:
        return None
    ends = (day.high if (day := day_of(other)) else other.published.date() for other in over)
    day = report.event_date
    days = ((day.low if day else member.published.date()) - min(ends)).days
    if days <= (DAYS_OF_ERROR if day else OUTLETS_LAG).days:
        return None
    return f"taken {days} days after those were sent back or let go", TAKEN_AGAIN


def _another_exact_day(member: Member, incident: Incident) -> Part | None:
    day = member.report.event_date
    if day is None or _width(day) > 2:
        return None
    days = [
        other.report.event_date
        for other in incident.members
        if other.report.stage == member.report.stage
        and other.report.event_date
        and _width(other.report.event_date) <= 2
    ]
    if days and min(gap(day, other) for other in days) > (45 if member.report.stage in LASTING else 20):
        return "another exact day for the same stage", -8
    return None


def days_apart(one: Member, other: Member) -> int:
    """Days between the exact days that two reports give for one stage; 0 where they do not contradict."""
    mine, theirs = day_of(one), day_of(other)
    if mine is None or theirs is None or one.report.stage != other.report.stage:
        return 0
    if one.report.added or other.report.added or max(_width(mine), _width(theirs)) > 2:
        return 0
    apart = gap(mine, theirs)
    return apart if apart > DAYS_OF_ERROR.days else 0


def gap(one: DateInterval, other: DateInterval) -> int:
    """Days between two intervals; 0 when they touch."""
    return max((one.low - other.high).days, (other.low - one.high).days, 0)


def _width(interval: DateInterval) -> int:
    return (interval.high - interval.low).days


def span(member: Member) -> tuple[date, date]:
    """From the first day it may speak of to its publication."""
    day = member.report.event_date
    published = member.published.date()
    return (min(day.low, published), max(day.high, published)) if day else (published, published)
