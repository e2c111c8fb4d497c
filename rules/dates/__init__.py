"""When: expressions of date in a sentence, as intervals of days, in nine languages."""

from __future__ import annotations

from datetime import date

from rules.dates.anchored import find_anchored
from rules.dates.chinese import chinese
from rules.dates.english import english
from rules.dates.european import french, german, russian, spanish
from rules.dates.found import DateFound
from rules.dates.japanese import japanese
from rules.dates.korean import korean
from rules.dates.reading import read
from rules.dates.saying import is_said

__all__ = ["DateFound", "find_anchored", "find_dates"]

_GRAMMARS = {
    "en": english,
    "es": spanish,
    "fr": french,
    "de": german,
    "ru": russian,
    "ko": korean,
    "ja": japanese,
    "zh": chinese,
}


def find_dates(sentence: str, lang: str, today: date) -> tuple[DateFound, ...]:
    """All dates in the sentence, by position. Offsets are into `sentence` (a stretch of `Text.plain`).

    `today` is the day of publication where the outlet is. A day, weekday or month without a year is the latest one not
    after it, unless the words speak of the future (`future` is then set). Durations, ages and prices are no dates.
    """
    if not 1900 <= today.year <= 9000:
        return ()  # a page with a broken date: nothing can be reckoned from it
    family = lang.split("-")[0]
    found = read(_GRAMMARS.get(family, english)(), sentence, today)
    return tuple(each.with_said(is_said(sentence, each.start, each.end, family)) for each in found)
