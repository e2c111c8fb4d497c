"""Which incident a report belongs to, and what it changes there. Pure: values and `now` in, values out.

    report ─sameness→ which incident? ─view→ the incident afterwards ─changes→ what is new in it?

The numbers of the sum come from docs/design.md ("Sameness"); stage is never evidence of identity, it checks order.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from monitor.incidents import times
from monitor.incidents.changes import changes_between, opening
from monitor.incidents.known import Known, known_among
from monitor.incidents.sameness import (
    ALONE,
    MARGIN,
    PLAINLY,
    POSSIBLE,
    SAME,
    VOUCHED,
    Sameness,
    sameness,
)
from monitor.incidents.view import with_member
from monitor.nouns import NO_LINKS, Change, Incident, Link, Member

__all__ = ["Resolution", "Sameness", "fresh_id", "resolve", "sameness"]


AGAINST = -12
"""A new version of a page stays in the incident of the old one unless more than this speaks against it: a page that
now tells another event (a live report) moves on."""
ARCHIVE = "archive:"
"""Before the slug of a past incident, where a person's link names it."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """What became of one report."""

    kind: Literal["same", "update", "new", "late", "archived", "unplaced"]
    """`same` changes nothing; `update` changes something; `archived` joins a past incident that the pack knows;
    `unplaced` belongs to no known incident and is too thin to open one."""
    incident: Incident | None
    """As it is afterwards; None only for `unplaced`."""
    member: Member
    changes: tuple[Change, ...]
    reasons: tuple[str, ...]
    """The sum that led here, one line a part, readable by a person."""
    points: int = 0
    possibly: str = ""
    """Id of an incident it may be the same as, when it opened one of its own."""


def fresh_id() -> str:
    """An opaque id that is never given twice: `i-` and eight characters without look-alikes."""
    return "i-" + "".join(secrets.choice("abcdefghjkmnpqrstuvwxyz23456789") for _ in range(8))


def resolve(
    members: Sequence[Member],
    known: Sequence[Incident],
    now: datetime,
    links: Sequence[Link] = NO_LINKS,
    new_id: Callable[[], str] = fresh_id,
) -> tuple[Resolution, ...]:
    """Place each report of one article, in order, into the incident it belongs to or into a new one.

    The same report twice changes nothing. Reports of one article never share an incident unless their facts agree.
    """
    index = known_among(known)
    done = []
    for member in members:
        resolution = _place(member, index, now, links, new_id)
        if resolution.incident is not None:
            index.put(resolution.incident)
        done.append(resolution)
    return tuple(done)


def _place(
    member: Member, known: Known, now: datetime, links: Sequence[Link], new_id: Callable[[], str]
) -> Resolution:
    older = [incident for incident in known.holding(member.key) if not incident.archived]
    for incident in older:
        if any(other.key == member.key and other.report == member.report for other in incident.members):
            return Resolution("same", incident, member, (), ("this very report is already in the incident",))
    barred = _parted(member, known, links)
    hand = next((incident for incident in _joined(member, known, links) if incident.id not in barred), None)
    if hand is not None:
        return _join(hand, member, now, Sameness(hand.id, SAME, (("a person joined them", SAME),)))
    for incident in older:
        if incident.id not in barred and (again := sameness(member, incident)).points > AGAINST:
            words = ("an earlier version of the same page is in it", SAME)
            return _join(
                incident, member, now, Sameness(incident.id, again.points + SAME, (words, *again.parts))
            )
    scores = [
        sameness(member, incident)
        for incident in known.near(member)
        if incident.id not in barred and times.conceivable(member, incident)
    ]
    ranked = sorted(scores, key=lambda score: -score.points)  # of equals the oldest
    best = ranked[0] if ranked else None
    if best is not None and _belongs(best, ranked[1:2], news=member.decision != "none"):
        nearest = known.get(best.incident)
        assert nearest is not None
        return _join(nearest, member, now, best)
    if member.decision == "none" or _thin(member):
        reasons = best.lines if best is not None else ("no known incident is near",)
        return Resolution("unplaced", None, member, (), reasons, best.points if best else 0)
    return _open(member, now, new_id(), best)


def _belongs(best: Sameness, second: Sequence[Sameness], *, news: bool) -> bool:
    """Enough speaks for it; or a little less, and its origin or words vouch for it; or nothing else comes near. What is
    no news may only join what it is beyond doubt about: a passing mention would blur the case."""
    if best.leaps:
        return False
    if not news:
        return best.points >= PLAINLY
    if (best.points >= SAME and best.witnesses > 1) or (best.points >= VOUCHED and best.vouched):
        return True
    if best.points < ALONE or best.contradicted or not best.timely:
        return False
    return not second or best.points - second[0].points >= MARGIN


def _join(incident: Incident, member: Member, now: datetime, score: Sameness) -> Resolution:
    after = with_member(incident, member)
    changes = () if incident.archived else changes_between(incident, after, member, now)
    kind: Literal["same", "update", "archived"] = (
        "archived" if incident.archived else "update" if changes else "same"
    )
    return Resolution(kind, after, member, changes, score.lines, score.points)


def _open(member: Member, now: datetime, identity: str, best: Sameness | None) -> Resolution:
    possibly = best.incident if best is not None and best.points >= POSSIBLE else ""
    incident = with_member(None, member, identity=identity)
    change = opening(member, now, possibly)
    kind: Literal["late", "new"] = "late" if change is None or change.kind == "late" else "new"
    changes = (change,) if change is not None else ()
    reasons = best.lines if best is not None else ("no known incident is near",)
    return Resolution(kind, incident, member, changes, reasons, best.points if best else 0, possibly)


def _thin(member: Member) -> bool:
    """Says neither where, how many, when nor who: it may join an incident, but never opens one."""
    report = member.report
    return not (report.places or report.count or report.event_date or report.tags or report.names)


def _joined(member: Member, known: Known, links: Sequence[Link]) -> Iterator[Incident]:
    return _holding(_linked("same", member, links), known)


def _parted(member: Member, known: Known, links: Sequence[Link]) -> frozenset[str]:
    return frozenset(incident.id for incident in _holding(_linked("apart", member, links), known))


def _holding(keys: Iterable[str], known: Known) -> Iterator[Incident]:
    """The incidents that hold the reports that a person's links name."""
    for key in sorted(keys):
        if key.startswith(ARCHIVE):
            past = known.archived(key.removeprefix(ARCHIVE))
            yield from (past,) if past is not None else ()
        else:
            yield from known.holding(key)


def _linked(kind: str, member: Member, links: Sequence[Link]) -> frozenset[str]:
    return frozenset(
        link.other if link.one == member.key else link.one
        for link in links
        if link.kind == kind and member.key in (link.one, link.other)
    )
