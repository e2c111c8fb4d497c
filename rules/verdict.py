"""The nouns of judging: what is judged, and what the judge says with its reasons.

Offsets are code points into the *original* field they name ("title" or "text"), end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

Field = Literal["title", "text"]
Decision = Literal["alert", "digest", "none"]
Stage = Literal["arrested", "detained", "at_risk", "repatriated", "released"]
Certainty = Literal["confirmed", "reported", "feared"]
Bound = Literal["exact", "at_least", "at_most", "about", "range"]
Basis = Literal["stated", "sum", "family", "word"]


@dataclass(frozen=True, slots=True)
class Span:
    field: Field
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """One text to be judged, as it was published."""

    id: str
    title: str
    text: str
    published: datetime | None = None
    """Aware; its date in its own zone is "today" for relative dates. None: judged as if read on its own day."""
    url: str = ""
    lang: str | None = None
    """Declared language; only a hint."""
    tail: tuple[Span, ...] = ()
    """Stretches already known to be page residue (from mark-up); the judge adds those it finds by shape."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Points that some words earned or cost. The points of all reasons add up to the verdict's points."""

    rule: str
    points: int
    span: Span
    words: str
    """Exactly the original text at `span`."""
    name: str = ""
    """The rule's name in plain words; empty in verdicts from before it was kept."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many people: an interval; None is an open end ("as many as ten" is [None, 10])."""

    low: int | None
    high: int | None
    bound: Bound
    basis: Basis


@dataclass(frozen=True, slots=True)
class Place:
    """A gazetteer entry."""

    id: str
    name: str
    kind: str
    country: str
    parents: tuple[str, ...] = ()
    """Ids of the enclosing places, nearest first."""


@dataclass(frozen=True, slots=True)
class Name:
    """A personal name of someone at risk or a relative, exactly as printed; to be masked on untrusted channels."""

    words: str
    span: Span


@dataclass(frozen=True, slots=True)
class Origin:
    """Who says so."""

    type: str
    """ngo, outlet, official, relative, source (anonymous), court, unknown."""
    name: str = ""
    via: str = ""
    """The outlet that is cited for it, when it is second-hand."""


@dataclass(frozen=True, slots=True)
class DateInterval:
    low: date
    high: date


@dataclass(frozen=True, slots=True)
class Report:
    """One event as one document tells it."""

    stage: Stage
    certainty: Certainty
    count: Count | None = None
    places: tuple[Place, ...] = ()
    """places[0] is the place of the reported stage."""
    event_date: DateInterval | None = None
    people: tuple[str, ...] = ()
    """Descriptions such as "13 women", "2 children", in the words printed."""
    tags: tuple[str, ...] = ()
    """Language-neutral: woman, man, child, infant, elderly, couple, family, mother, age:54, soldier, worker …"""
    names: tuple[Name, ...] = ()
    origin: Origin | None = None
    evidence: tuple[Span, ...] = ()
    """Sentences that carry the report, the best first."""
    part_of: Count | None = None
    """"31 of the 37": count is 31, part_of is 37."""
    added: bool = False
    """"another two": the count comes on top of what was known."""
    harmed: bool = False
    """A death or injury among the people is reported as part of this event."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one rule set says of one document. The decision speaks of the document alone."""

    decision: Decision
    points: int
    threshold: int
    """Points from which this language alerts."""
    reasons: tuple[Reason, ...]
    reports: tuple[Report, ...]
    """The main one first."""
    lang: str
    """en, ko, zh-Hans, zh-Hant, ja, es, fr, de, ru, or "und"."""
    tail: tuple[Span, ...] = ()
    notes: tuple[str, ...] = ()
    """What led to the decision beside the sum, in plain words ("two old events and no recent date: held at 5")."""
    ruleset: str = ""
    """Digest of the rule set."""
