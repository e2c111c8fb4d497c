"""Days told by another day ("the following Tuesday", "two days later", "that night"), reckoned from that one."""

# ruff: noqa: E501 - tables of words read best one subject a line

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from rules.counts.western.english import ENGLISH
from rules.dates.found import DateFound, Precision


class _Form(NamedTuple):
    regex: re.Pattern[str]
    reckon: Callable[[re.Match[str], date], tuple[date, date]]
    precision: Precision


def find_anchored(
    sentence: str, lang: str, anchor: Callable[[int], date | None], today: date
) -> tuple[DateFound, ...]:
    """Days that the sentence tells by another, by position. `anchor` gives the day last named before an offset, or
    None; without one the words name no day and come with `future` set, so that nothing is made of them. English only.
    """
    found: list[DateFound] = []
    for form in _FORMS.get(lang, ()):
        for match in form.regex.finditer(sentence):
            if any(each.start < match.end() and match.start() < each.end for each in found):
                continue
            if _TOLD_BESIDE.match(sentence, match.end()):
                continue  # "the next morning, on 27 February": the day itself follows
            day = anchor(match.start())
            low, high = form.reckon(match, day) if day is not None else (today, today)
            late = day is None or low > today
            found.append(
                DateFound(low, min(high, max(low, today)), *match.span(), form.precision, future=late)
            )
    return tuple(sorted(found, key=lambda each: each.start))


def _number(word: str) -> int:
    return int(word) if word.isdigit() else {"a": 1, "one": 1}.get(word) or ENGLISH.values.get(word, 0)


def _days(match: re.Match[str], day: date) -> tuple[date, date]:
    away = _number(match["n"].lower()) * (1 if match["way"].lower() in ("later", "afterwards", "on") else -1)
    return (day + timedelta(days=away),) * 2


def _weeks(match: re.Match[str], day: date) -> tuple[date, date]:
    middle = day + timedelta(
        weeks=_number(match["n"].lower()) * (1 if match["way"].lower() == "later" else -1)
    )
    return middle - timedelta(days=3), middle + timedelta(days=3)


def _weekday(match: re.Match[str], day: date) -> tuple[date, date]:
    wanted = _WEEKDAYS.index(match["w"].lower())
    return (day + timedelta(days=(wanted - day.weekday() - 1) % 7 + 1),) * 2


def _by(days: int) -> Callable[[re.Match[str], date], tuple[date, date]]:
    return lambda match, day: (day + timedelta(days=days),) * 2


def _following_week(match: re.Match[str], day: date) -> tuple[date, date]:
    monday = day + timedelta(days=7 - day.weekday())
    return monday, monday + timedelta(days=6)


_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_PART = "(?:day|morning|afternoon|evening|night)"
_N = "(?P<n>a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|[0-9]{1,2})"


def _form(
    pattern: str, reckon: Callable[[re.Match[str], date], tuple[date, date]], precision: Precision = "day"
) -> _Form:
    return _Form(re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE), reckon, precision)


_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_TOLD_BESIDE = re.compile(
    rf",?\s+(?:on\s+)?(?:(?:{'|'.join(_WEEKDAYS)}),?\s+)?(?:(?:{_MONTHS})[a-z]*\.?\s+[0-9]{{1,2}}|[0-9]{{1,2}}\s+(?:{_MONTHS}))\b",
    re.IGNORECASE,
)
_FORMS = {
    "en": (
        _form(rf"(?:on\s+)?the\s+(?:following|next)\s+(?P<w>{'|'.join(_WEEKDAYS)})", _weekday),
        _form(rf"(?:on\s+)?the\s+(?:very\s+)?(?:next|following)\s+{_PART}", _by(1)),
        _form(rf"(?:on\s+)?the\s+(?:previous|preceding)\s+{_PART}|(?:on\s+)?the\s+{_PART}\s+before(?!\s+\w)", _by(-1)),
        _form(rf"(?:on\s+)?(?:that\s+(?:same\s+|very\s+)?|the\s+(?:same|very)\s+){_PART}(?!\s+(?:as|that|when)\b)", _by(0)),
        _form(rf"{_N}\s+days?\s+(?P<way>later|afterwards|earlier|before(?!\s+\w))", _days),
        _form(rf"{_N}\s+weeks?\s+(?P<way>later|earlier)", _weeks, "week"),
        _form(r"(?:in\s+|during\s+)?the\s+(?:following|next)\s+week", _following_week, "week"),
    ),
}  # fmt: skip
