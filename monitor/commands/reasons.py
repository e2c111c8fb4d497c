"""The addition that led to a decision, for people: the same in `scan` and in `why`, for an alert and for silence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from monitor.commands.phrases import Phrases
from monitor.commands.shared import cut, padded, width
from rules.verdict import Count, Reason, Report, Span, Verdict

WIDTH = 110
"""Columns that a line may take."""


def verdict_lines(
    name: str,
    title: str,
    text: str,
    verdict: Verdict,
    say: Phrases,
    *,
    published: datetime | None = None,
) -> Iterator[str]:
    """One text, what is reported in it, the sum, and what else led to the decision."""
    yield f"── {cut(name, WIDTH - 4)} " + "─" * max(2, WIDTH - 5 - width(cut(name, WIDTH - 4)))
    if title:
        yield cut(title, WIDTH)
    day = f"{published:%Y-%m-%d}" if published else say("no date: judged as if read on its own day")
    yield f"{say(verdict.decision).upper()}  {_standing(verdict, say)}  [{verdict.lang}, {day}]"
    for report in verdict.reports:
        yield "  " + report_line(report, say)
        for span in report.evidence[:2]:
            yield f"    “{cut(_at(title, text, span), WIDTH - 6)}”"
    yield from _sum(verdict.reasons, verdict.points, say)
    for note in verdict.notes:
        yield "  " + say("note: ") + say.note(note)
    if verdict.tail:
        size = sum(span.end - span.start for span in verdict.tail)
        yield "  " + say("left out as page residue: {count} characters", count=size)


def report_line(report: Report, say: Phrases) -> str:
    """ "arrested · 15 people · Kunming · 2024-08-21 · reported · Some NGO"."""
    places = ", ".join(say.place(place) for place in report.places[:3])
    days = report.event_date
    when = "" if days is None else f"{days.low}" if days.low == days.high else f"{days.low} … {days.high}"
    who = report.origin.name or say(report.origin.type) if report.origin else ""
    parts = [say(report.stage), count_words(report.count, say), places, when, say(report.certainty), who]
    if report.people:
        parts.append(", ".join(report.people[:4]))
    if report.harmed:
        parts.append(say("death or injury"))
    if report.names:
        parts.append(say("{count} names to mask", count=len(report.names)))
    return " · ".join(part for part in parts if part)


def count_words(count: Count | None, say: Phrases) -> str:
    if count is None:
        return say("number not said")
    low, high = count.low, count.high
    if low is not None and low == high:
        return say("1 person") if low == 1 else say("{n} people", n=low)
    if low is None:
        return say("up to {n} people", n=high or 0)
    if high is None:
        return say("at least {n} people", n=low)
    return say("{low} to {high} people", low=low, high=high)


def _standing(verdict: Verdict, say: Phrases) -> str:
    short = verdict.threshold - verdict.points
    if verdict.decision != "alert" and 0 < short <= 3:
        return say(
            "{points} points, {short} short of {threshold}",
            points=verdict.points,
            short=short,
            threshold=verdict.threshold,
        )
    return say("{points} points, alert from {threshold}", points=verdict.points, threshold=verdict.threshold)


def _sum(reasons: tuple[Reason, ...], points: int, say: Phrases) -> Iterator[str]:
    if not reasons:
        yield "  " + say("nothing in it speaks for an alert")
        return
    longest = min(48, max(width(reason.rule) for reason in reasons))
    for reason in reasons:
        field = say("title") if reason.span.field == "title" else say("text")
        place = f"{field} {reason.span.start}-{reason.span.end}"
        words = cut(reason.words, WIDTH - longest - 16 - width(place))
        yield f"  {reason.points:+4d}  {padded(cut(reason.rule, longest), longest)}  “{words}”  ({place})"
    yield f"  {'= ' + str(points):>4}"


def _at(title: str, text: str, span: Span) -> str:
    return (title if span.field == "title" else text)[span.start : span.end]
