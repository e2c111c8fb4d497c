"""What a date is, and the arithmetic of days."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

Precision = Literal["day", "days", "week", "part", "month", "season", "year", "decade"]
Days = tuple[date, date]
"""First and last day of an interval."""


@dataclass(frozen=True, slots=True)
class DateFound:
    """One date in a sentence, as an interval of days."""

    low: date
    high: date
    start: int
    end: int
    precision: Precision
    """day; days (a few); week; part (a third of a month); month; season; year; decade."""
    said: bool = False
    """Beside a verb of saying: the day of the report, not of the event."""
    stale_hint: bool = False
    """The interval ended more than 60 days before today."""
    future: bool = False
    """The words speak of what is to come."""

    def with_said(self, said: bool) -> DateFound:
        return replace(self, said=said)


def day_of_month(today: date, day: int, ahead: bool = False) -> Days | None:
    """The latest such day not after today (or the next one from today on)."""
    if not 1 <= day <= 31:
        return None
    year, month = today.year, today.month
    for _ in range(13):
        if day <= monthrange(year, month)[1]:
            found = date(year, month, day)
            if (found >= today) if ahead else (found <= today):
                return found, found
        year, month = _shifted(year, month, 1 if ahead else -1)
        if year < 1:
            return None
    return None


def day_in_month(today: date, months: int, day: int) -> Days | None:
    """A day of the month so many months from today's: last month's 12th."""
    year, month = _shifted(today.year, today.month, months)
    return exact_day(year, month, day)


def exact_day(year: int, month: int, day: int) -> Days | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found, found


def month_day(today: date, month: int, day: int, year: int | None = None, ahead: bool = False) -> Days | None:
    """Month and day; without a year the latest not after today (or the next from today on)."""
    if year is not None:
        return exact_day(year, month, day)
    for back in range(9):
        found = exact_day(today.year + (back if ahead else -back), month, day)
        if found is not None and ((found[0] >= today) if ahead else (found[0] <= today)):
            return found
    return None


def month_of(today: date, month: int, year: int | None = None, ahead: bool = False) -> Days | None:
    """A whole month; without a year the latest that has begun (or the next that has not ended). Cut at today."""
    if not 1 <= month <= 12:
        return None
    if year is None:
        year = today.year
        if ahead and month < today.month:
            year += 1
        if not ahead and month > today.month:
            year -= 1
    return _capped(_month(year, month), today, ahead)


def month_away(today: date, months: int) -> Days | None:
    """The month so many months from today's."""
    return _capped(_month(*_shifted(today.year, today.month, months)), today, months > 0)


def part_of(days: Days | None, part: str, today: date) -> Days | None:
    """Thirds of a month (early, mid, late) or of a year; the interval given is first made whole again."""
    if days is None:
        return None
    first = days[0]
    if days[1] - first > timedelta(days=31) or ((first.month, first.day) == (1, 1) and days[1].month != 1):
        spans = {"early": (1, 3), "mid": (5, 8), "late": (10, 12)}[part]
        low, high = date(first.year, spans[0], 1), _month(first.year, spans[1])[1]
    else:
        last = monthrange(first.year, first.month)[1]
        low_day, high_day = {"early": (1, 10), "mid": (11, 20), "late": (21, last)}[part]
        low, high = first.replace(day=low_day), first.replace(day=high_day)
    return _capped((low, high), today, False) or (low, high)


def year_of(today: date, year: int) -> Days | None:
    if not 1900 <= year <= today.year + 1:
        return None
    return _capped((date(year, 1, 1), date(year, 12, 31)), today, year > today.year)


def season_of(today: date, season: str, year: int | None = None) -> Days | None:
    """spring March to May, and so on; winter begins in December of the year before."""
    for back in range(2):
        at = (year if year is not None else today.year) - (back if year is None else 0)
        first = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}[season]
        low = date(at - (season == "winter" and year is None), first, 1)
        high = _month(*_shifted(low.year, low.month, 2))[1]
        if low <= today or year is not None:
            return _capped((low, high), today, False)
    return None


def within_year(
    today: date, year: int | None, season: str | None, part: str | None
) -> tuple[Days | None, Precision]:
    """The year, or the season or the part of it that is named."""
    if year is None:
        return None, "year"
    if season is not None:
        return season_of(today, season, year), "season"
    days = year_of(today, year)
    return (part_of(days, part, today), "part") if part is not None else (days, "year")


def weekday_of(today: date, weekday: int, weeks: int | None = None, ahead: bool = False) -> Days:
    """The latest such weekday not after today; with `weeks`, that of the calendar week so many weeks away."""
    if weeks is not None:
        found = today - timedelta(days=today.weekday()) + timedelta(days=weekday, weeks=weeks)
        return found, found
    away = (weekday - today.weekday()) % 7 if ahead else -((today.weekday() - weekday) % 7)
    found = today + timedelta(days=away)
    return found, found


def last_weekday(today: date, weekday: int) -> Days:
    """ "last Tuesday": the latest one before today."""
    return weekday_of(today - timedelta(days=1), weekday)


def weekday_in(days: Days | None, weekday: int, nth: int) -> Days | None:
    """The nth such weekday (0 the first, -1 the last) of the days of a month."""
    if days is None:
        return None
    month = _month(days[0].year, days[0].month)
    first = month[0] + timedelta(days=(weekday - month[0].weekday()) % 7)
    found = [first + timedelta(weeks=weeks) for weeks in range(5)]
    found = [day for day in found if day <= month[1]]
    return (found[nth], found[nth]) if -len(found) <= nth < len(found) else None


def week_of(today: date, weeks: int) -> Days | None:
    low = today - timedelta(days=today.weekday()) + timedelta(weeks=weeks)
    return _capped((low, low + timedelta(days=6)), today, weeks > 0)


def weekend_of(today: date) -> Days:
    """The latest weekend that has begun."""
    saturday = weekday_of(today, 5)[0]
    return saturday, min(saturday + timedelta(days=1), max(today, saturday))


def days_ago(today: date, days: int) -> Days:
    """Exactly so many days before today; after it if negative."""
    found = today - timedelta(days=days)
    return found, found


def ago(today: date, count: int, unit: str) -> tuple[Days, Precision] | None:
    """ "three weeks ago": exact for days, with the slack of the unit for the rest."""
    try:
        if unit == "day":
            found = today - timedelta(days=count)
            return (found, found), "day"
        if unit == "week":
            found = today - timedelta(weeks=count)
            return (found - timedelta(days=3), min(found + timedelta(days=3), today)), "week"
        if unit == "month":
            year, month = _shifted(today.year, today.month, -count)
            middle = date(year, month, min(today.day, monthrange(year, month)[1]))
            return (middle - timedelta(days=15), min(middle + timedelta(days=15), today)), "month"
        year = today.year - count
        return (date(year, 1, 1), min(date(year, 12, 31), today)), "year"
    except (OverflowError, ValueError):
        return None


def _month(year: int, month: int) -> Days:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _shifted(year: int, month: int, months: int) -> tuple[int, int]:
    total = year * 12 + month - 1 + months
    return total // 12, total % 12 + 1


def _capped(days: Days, today: date, ahead: bool) -> Days | None:
    """Nothing that has happened lies after today."""
    low, high = days
    if ahead:
        return days
    return (low, min(high, today)) if low <= today else None
