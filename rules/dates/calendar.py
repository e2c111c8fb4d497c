"""The dates of languages that write words apart: what a calendar must say, and the one grammar made of it."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from rules.counts.western.words import Words
from rules.dates.found import (
    Days,
    ago,
    day_in_month,
    day_of_month,
    days_ago,
    exact_day,
    last_weekday,
    month_away,
    month_day,
    month_of,
    part_of,
    season_of,
    week_of,
    weekday_in,
    weekday_of,
    weekend_of,
    year_of,
)
from rules.dates.reading import Grammar, Pattern, Reckoned


@dataclass(frozen=True, slots=True)
class Calendar:
    """How one language writes dates. Regular expressions; `{m}` a month, `{d}` a day, `{w}` a weekday, `{y}` a year."""

    months: tuple[str, ...]
    """One alternation for each month."""
    weekdays: tuple[str, ...]
    """One alternation for each weekday, Monday first."""
    ordinals: tuple[str, ...]
    """The words for the 1st, 2nd ... of a month, as far as they are written out."""
    full: tuple[str, ...]
    """Month and day, with or without a year."""
    day_of: tuple[tuple[str, int], ...]
    """A day of a month told by its distance ("the 4th of this month")."""
    bare_day: str
    month: tuple[str, ...]
    """A month, its year optional; `{p}` marks the part of it."""
    parts: tuple[tuple[str, str], ...]
    relative_months: tuple[tuple[str, int], ...]
    weekday: str
    last_weekday: tuple[str, ...]
    """A weekday that is surely before today: "last Tuesday"."""
    weekday_of_week: tuple[tuple[str, int], ...]
    relative_days: tuple[tuple[str, int], ...]
    weeks: tuple[tuple[str, int], ...]
    weekends: str
    ago: tuple[str, ...]
    """With `{n}` and `{u}`."""
    units: tuple[tuple[str, str], ...]
    year: str
    relative_years: tuple[tuple[str, int], ...]
    seasons: tuple[tuple[str, str], ...]
    decade: str
    future: str
    words: Words
    weekday_in_month: str = ""
    """"The last Friday in June": with `{w}`, `{m}` and a group `nth`."""
    nth: tuple[str, ...] = field(default=())
    """The words for the first, second ... and, at the end, the last."""
    edge_of_month: str = ""
    """"The last day of May": with `{m}` and a group `last`."""
    fixed: tuple[tuple[str, int, int], ...] = field(default=())
    """Days that have a name: pattern, month, day."""
    few: tuple[tuple[str, int], ...] = field(default=())
    """Words that are numbers only before a unit of time: "a week ago"."""


def grammar(calendar: Calendar) -> Grammar:
    months = "|".join(f"(?P<m{at}>{names})" for at, names in enumerate(calendar.months, 1))
    weekdays = "|".join(f"(?P<w{at}>{names})" for at, names in enumerate(calendar.weekdays))
    ordinals = "|".join(sorted((word for word in calendar.ordinals if word), key=len, reverse=True))
    day = r"(?P<d>[0-9]{1,2})(?:st|nd|rd|th|er|\.|-?го|º)?(?![0-9])" + (
        rf"|(?P<do>{ordinals})" if ordinals else ""
    )
    parts = "|".join(f"(?P<p{at}>{words})" for at, (words, _) in enumerate(calendar.parts))
    spelled = sorted((*calendar.words.values, *(word for word, _ in calendar.few)), key=len, reverse=True)
    count = rf"(?P<n>[0-9]{{1,4}}|{'|'.join(map(re.escape, spelled))})"
    units = "|".join(f"(?P<u{at}>{words})" for at, (words, _) in enumerate(calendar.units))
    seasons = "|".join(f"(?P<s{at}>{words})" for at, (words, _) in enumerate(calendar.seasons))
    few = dict(calendar.few)

    def the(match: re.Match[str], letter: str, size: int) -> int | None:
        groups = match.groupdict()
        return next((at for at in range(size) if groups.get(f"{letter}{at}") is not None), None)

    def the_month(match: re.Match[str]) -> int:
        number = match.groupdict().get("mn")
        return int(number) if number else the(match, "m", 13) or 0

    def the_day(match: re.Match[str]) -> int:
        groups = match.groupdict()
        if groups.get("d"):
            return int(groups["d"])
        word = (groups.get("do") or "").lower()
        return next(
            (
                at
                for at, known in enumerate(calendar.ordinals, 1)
                if known and re.fullmatch(known, word, re.I)
            ),
            0,
        )

    def the_year(match: re.Match[str]) -> int | None:
        year = match.groupdict().get("y")
        return int(year) if year else None

    def full(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return month_day(today, the_month(match), the_day(match), the_year(match), ahead), "day"

    def bare_day(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return day_of_month(today, the_day(match), ahead), "day"

    def month(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        days = month_of(today, the_month(match), the_year(match), ahead)
        part = the(match, "p", len(calendar.parts))
        return (days, "month") if part is None else (part_of(days, calendar.parts[part][1], today), "part")

    def weekday(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return weekday_of(today, the(match, "w", 7) or 0, None, ahead), "day"

    def past_weekday(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return last_weekday(today, the(match, "w", 7) or 0), "day"

    def nth_weekday(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        days = month_of(today, the_month(match), the_year(match), ahead)
        word = match["nth"].lower()
        nth = next((at for at, words in enumerate(calendar.nth) if re.fullmatch(words, word)), 0)
        return weekday_in(days, the(match, "w", 7) or 0, -1 if nth == len(calendar.nth) - 1 else nth), "day"

    def edge(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        days = month_of(today, the_month(match), the_year(match))
        if days is None or not match["last"]:
            return (days and (days[0],) * 2), "day"
        return exact_day(days[0].year, days[0].month, monthrange(days[0].year, days[0].month)[1]), "day"

    def named(month: int, day: int) -> Callable[..., Reckoned]:
        return lambda match, today, ahead: (month_day(today, month, day, the_year(match), ahead), "day")

    def weekend(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return weekend_of(today), "days"

    def before(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        word = match["n"].lower()
        value = (
            1
            if not word
            else int(word)
            if word.isdigit()
            else few.get(word, calendar.words.values.get(word, 0))
        )
        unit = the(match, "u", len(calendar.units))
        found = ago(today, value, calendar.units[unit or 0][1]) if value else None
        return found if found is not None else (None, "day")

    def year(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        days = year_of(today, int(match["y"]))
        part = the(match, "p", len(calendar.parts))
        return (days, "year") if part is None else (part_of(days, calendar.parts[part][1], today), "part")

    def season(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        return season_of(
            today, calendar.seasons[the(match, "s", len(calendar.seasons)) or 0][1], the_year(match)
        ), "season"

    def decade(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
        first = int(match["y"])
        first = first if first >= 100 else 1900 + first
        return (date(first, 1, 1), min(date(first + 9, 12, 31), today)), "decade"

    def distance(
        reckon: Callable[[date, int], Days | None], precision: str, away: int
    ) -> Callable[..., Reckoned]:
        def reckoned(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
            days = reckon(today, away)
            part = the(match, "p", len(calendar.parts))
            if part is not None:
                return part_of(days, calendar.parts[part][1], today), "part"
            return days, precision  # type: ignore[return-value]

        return reckoned

    def of_month(away: int) -> Callable[..., Reckoned]:
        return lambda match, today, ahead: (day_in_month(today, away, the_day(match)), "day")

    def of_week(away: int) -> Callable[..., Reckoned]:
        return lambda match, today, ahead: (weekday_of(today, the(match, "w", 7) or 0, away), "day")

    def compiled(pattern: str) -> re.Pattern[str]:
        filled = (
            pattern.replace("{m}", f"(?:{months})")
            .replace("{d}", f"(?:{day})")
            .replace("{w}", f"(?:{weekdays})")
            .replace("{y}", "(?P<y>(?:19|20)[0-9]{2})(?![0-9])")
            .replace("{p}", f"(?:{parts})")
            .replace("{n}", count)
            .replace("{u}", f"(?:{units})")
            .replace("{s}", f"(?:{seasons})")
        )
        return re.compile(rf"(?<![\w])(?:{filled})(?!\w)", re.IGNORECASE)

    table: list[tuple[str, Callable[[re.Match[str], date, bool], Reckoned]]] = []
    table += [(pattern, full) for pattern in calendar.full]
    table += [(pattern, of_month(away)) for pattern, away in calendar.day_of]
    if calendar.weekday_in_month:
        table.append((calendar.weekday_in_month, nth_weekday))
    if calendar.edge_of_month:
        table.append((calendar.edge_of_month, edge))
    table += [(rf"(?:{words})(?:,?\s+{{y}})?", named(month, day)) for words, month, day in calendar.fixed]
    if calendar.bare_day:
        table.append((calendar.bare_day, bare_day))
    table += [(pattern, month) for pattern in calendar.month]
    table += [
        (rf"(?:{{p}}\s+)?(?:{words})", distance(month_away, "month", away))
        for words, away in calendar.relative_months
    ]
    table += [(pattern, of_week(away)) for pattern, away in calendar.weekday_of_week]
    table += [(pattern, past_weekday) for pattern in calendar.last_weekday]
    table.append((calendar.weekday, weekday))
    table += [(words, distance(days_ago, "day", days)) for words, days in calendar.relative_days]
    table += [(words, distance(week_of, "week", away)) for words, away in calendar.weeks]
    table.append((calendar.weekends, weekend))
    table += [(pattern, before) for pattern in calendar.ago]
    table.append((calendar.year, year))
    table += [
        (
            rf"(?:{{p}}\s+)?(?:{words})",
            distance(lambda today, years: year_of(today, today.year + years), "year", away),
        )
        for words, away in calendar.relative_years
    ]
    if calendar.seasons:
        table.append((r"{s}(?:\s+(?:of|de|del|года)?\s*{y})?", season))
    table.append((calendar.decade, decade))
    iso = Pattern(
        re.compile(r"(?<![0-9])(?P<y>(?:19|20)[0-9]{2})-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})(?![0-9])"), _iso
    )
    return Grammar(
        (iso, *(Pattern(compiled(pattern), reckon) for pattern, reckon in table)),
        re.compile(rf"(?:{calendar.future})\s+(?:[^\s,.;]+\s+){{0,4}}$", re.IGNORECASE),
        re.compile(r"[\s,(]{0,2}(?:the |el |le |den |dem )?"),
    )


def _iso(match: re.Match[str], today: date, ahead: bool) -> Reckoned:
    return month_day(today, int(match["m"]), int(match["d"]), int(match["y"])), "day"
