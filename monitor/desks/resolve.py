"""The resolve desk: which incident a verdict's reports belong to, and what is therefore owed to whom.

It decides from what it reads inside the ledger's own transaction, so that two articles on one event never race and a
person's merge or split comes before or after, never between.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from monitor.alerts import owed
from monitor.config import Settings
from monitor.desks.bench import Bench, without_names
from monitor.incidents import Resolution, resolve
from monitor.nouns import ChangeKind, Incident, Link, Member, Message
from monitor.store.answers import Silence
from monitor.store.ledger import DueVerdict, Owed, Resolved, StoreError
from rules.verdict import Report, Span

LEASE = 120.0
HORIZON = timedelta(days=400)
"""How far back an incident may lie that a report can still belong to; the archive's are always known."""
RETRIES = (timedelta(minutes=1), timedelta(minutes=10), timedelta(hours=1), timedelta(hours=6))

TEASER_ALONE = "only its teaser says so: the page, as it was read, does not"

_log = logging.getLogger(__name__)


async def take(bench: Bench, free: int) -> Sequence[DueVerdict]:
    return await bench.ledger.take_verdicts(bench.clock(), free, LEASE)


async def place(bench: Bench, due: DueVerdict) -> bool:
    """Resolve one verdict; True when something is owed to somebody."""
    now, settings = bench.clock(), bench.settings
    quiet = timedelta(seconds=settings.alerts.quiet_period)
    told = dict(await bench.ledger.last_told(now - quiet, now))
    silences = await bench.ledger.silences(now)
    decisions: list[tuple[tuple[Resolution, ...], Resolved]] = []

    def decide(known: list[Incident], links: Sequence[Link]) -> Resolved:
        decisions.append(decided(due, known, links, bench.clock(), settings, told, silences))
        return decisions[-1][1]

    try:
        written = await bench.written(
            lambda: bench.ledger.resolve_in_transaction(due, decide, now, since=now - HORIZON)
        )
    except StoreError:
        raise
    except Exception as error:
        _log.exception("verdict %d on %s could not be resolved", due.id, due.article.url)
        again = RETRIES[due.attempts - 1] if due.attempts <= len(RETRIES) else None
        await bench.ledger.record_verdict_failure(
            due, f"{type(error).__name__}: {error}", now + again if again else None, now
        )
        return False
    if not written or not decisions:
        return False
    resolutions, written_down = decisions[-1]
    for resolution in resolutions:
        if resolution.incident is not None:
            what = ", ".join(change.kind for change in resolution.changes) or "nothing new"
            title = without_names(due.article.title, due.verdict)
            bench.say(f"case  {resolution.incident.id} {resolution.kind}: {what}: {title}")
    return bool(written_down.messages)


def decided(
    due: DueVerdict,
    known: Sequence[Incident],
    links: Sequence[Link],
    now: datetime,
    settings: Settings,
    told: Mapping[str, datetime],
    silences: Sequence[Silence] = (),
) -> tuple[tuple[Resolution, ...], Resolved]:
    """What becomes of one verdict, given all that is known, and what the ledger is to write. Pure."""
    resolutions = resolve(members_of(due), known, now, links)
    return resolutions, resolved(due, resolutions, settings, now, told, silences)


def members_of(due: DueVerdict) -> tuple[Member, ...]:
    """The reports of a verdict as members of incidents to be, the main one first."""
    published = min(due.article.published or due.seen, due.seen)
    overruled = due.overruled and due.verdict.decision == "alert"
    return tuple(
        Member(
            article=due.article_id,
            index=index,
            report=report,
            url=due.article.url,
            outlet=due.outlet,
            title=due.article.title,
            lang=due.verdict.lang,
            published=published,
            seen=due.seen,
            evidence=_sentences(due, report),
            # What its own page does not bear out wakes nobody; a later report that would is then the first one.
            decision="digest" if overruled else due.verdict.decision,
        )
        for index, report in enumerate(due.verdict.reports)
    )


def resolved(
    due: DueVerdict,
    resolutions: Sequence[Resolution],
    settings: Settings,
    now: datetime,
    told: Mapping[str, datetime],
    silences: Sequence[Silence] = (),
) -> Resolved:
    """What the ledger is to write: the incidents afterwards, their history, and what is owed."""
    placed = [(resolution.incident, resolution) for resolution in resolutions if resolution.incident]
    incidents = {incident.id: incident for incident, _ in placed}
    history: list[tuple[str, str, str]] = []
    for incident, resolution in placed:
        # The sum of one that opens an incident is for the nearest other one, which it did not join.
        compared = "compared" if resolution.kind in ("new", "late") else "joined"
        history.append((incident.id, compared, "; ".join(resolution.reasons)))
        history += [(incident.id, str(change.kind), change.reason) for change in resolution.changes]
    messages = owed(resolutions, due.verdict, now, settings, told=told)
    if not due.telling:
        messages = _missed_until_now(messages, now - timedelta(seconds=settings.alerts.age_window))
    elif due.old_stock and due.article.published is None:
        # Found in a source's first visit and without a date: nobody can say that it is news.
        messages = tuple((replace(message, urgency="digest"), ()) for message, _ in messages)
    if due.overruled:
        messages = tuple(_for_the_digest(message, TEASER_ALONE) for message, _ in messages)
    messages = tuple(_silenced(message, silences, due.source) for message in messages)
    return Resolved(
        joined=tuple((incident.id, resolution.member) for incident, resolution in placed),
        incidents=tuple(incidents.values()),
        history=tuple(history),
        messages=messages,
    )


def _silenced(owed: Owed, silences: Sequence[Silence], source: str) -> Owed:
    """A telling that a person has put off becomes a line of the next digest, which says whose silence it was."""
    message, _ = owed
    silence = next((one for one in silences if _covers(one.scope, message, source)), None)
    if silence is None:
        return owed
    words = f"silenced by {silence.by}" + (f" ({silence.reason})" if silence.reason else "")
    return _for_the_digest(message, words)


def _for_the_digest(message: Message, words: str) -> Owed:
    """The same as a line of the next digest, each change with these words more."""
    facts = tuple(
        replace(
            one,
            changes=tuple(replace(c, urgency="digest", reason=f"{c.reason}; {words}") for c in one.changes),
        )
        for one in message.facts
    )
    return replace(message, urgency="digest", facts=facts), ()


def _covers(scope: str, message: Message, source: str) -> bool:
    """Whether a silence of this scope (`Silence.scope`) is about this telling."""
    kind, _, what = scope.partition(":")
    if kind == "place":
        return any(what in (place.id, *place.parents) for one in message.facts for place in one.places[:1])
    return scope in ("*", f"source:{source}") or any(one.incident == scope for one in message.facts)


def _missed_until_now(messages: Sequence[Owed], since: datetime) -> tuple[Owed, ...]:
    """A replay tells nobody; incidents it newly finds inside the age window go to the next digest as missed."""
    missed = []
    for message, _ in messages:
        facts = tuple(
            replace(
                one, changes=tuple(replace(c, reason=f"missed until now: {c.reason}") for c in one.changes)
            )
            for one in message.facts
            if any(change.kind == ChangeKind.OPENED for change in one.changes)
            and any(evidence.published >= since for evidence in one.evidence[:1])
        )
        if facts:
            missed.append((replace(message, urgency="digest", facts=facts), ()))
    return tuple(missed)


def _sentences(due: DueVerdict, report: Report) -> tuple[str, ...]:
    return tuple(_cut(due, span) for span in report.evidence)


def _cut(due: DueVerdict, span: Span) -> str:
    text = due.article.title if span.field == "title" else due.article.text
    return text[span.start : span.end]
