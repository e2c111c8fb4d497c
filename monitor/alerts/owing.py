"""From what changed to what is owed: which messages, on which channels, from when. Pure: `now` comes in."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from monitor.config import AlertPolicy, Channel, QuietHours, Route, Settings
from monitor.nouns import Change, ChangeKind, Evidence, Facts, Incident, Member, Message, Urgency
from rules.verdict import Verdict

Owed = tuple[Message, tuple[tuple[str, datetime], ...]]
"""A message and its deliveries: (channel id, due at), … . None for what waits for the digest."""

AT_ONCE = frozenset(
    {ChangeKind.OPENED, ChangeKind.LATE, ChangeKind.ESCALATED, ChangeKind.RELEASED, ChangeKind.HARMED}
)
"""Changes that do not wait for the end of an incident's quiet period: a rising stage, a release, harm to people."""

MOST_EVIDENCE = 5
_WEIGHT: Mapping[Urgency, int] = {"urgent": 0, "normal": 1, "digest": 2}


class Resolution(Protocol):
    """What is needed of the resolver's answer on one report."""

    @property
    def incident(self) -> Incident | None: ...
    @property
    def member(self) -> Member: ...
    @property
    def changes(self) -> tuple[Change, ...]: ...
    @property
    def possibly(self) -> str: ...


def fresh_id() -> str:
    """`m-` and eight characters without look-alikes."""
    return "m-" + "".join(secrets.choice("abcdefghjkmnpqrstuvwxyz23456789") for _ in range(8))


def owed(
    resolutions: Iterable[Resolution],
    verdict: Verdict,
    now: datetime,
    settings: Settings,
    *,
    told: Mapping[str, datetime] | None = None,
    ids: Callable[[], str] = fresh_id,
) -> tuple[Owed, ...]:
    """The messages that one document's resolutions owe; resolutions without a change owe none.

    One message an incident. `told` says when each incident was last told (its newest message that was not for the
    digest), for the quiet period. A message for the digest has no deliveries: the digest gathers it.
    """
    messages: list[Owed] = []
    for resolution in resolutions:
        incident = resolution.incident
        if incident is None or not resolution.changes:
            continue
        urgency = _urgency(resolution, incident, now, settings.alerts)
        facts = facts_of(resolution, incident, verdict)
        channels = _followed(facts, urgency, resolution.member.lang, settings) if urgency != "digest" else ()
        if not channels:
            urgency = "digest"
        start = _after_quiet_period(incident.id, resolution.changes, now, settings.alerts, told or {})
        due = tuple(
            (id, start if urgency == "urgent" else awake(start, id, settings.quiet_hours)) for id in channels
        )
        messages.append((Message(ids(), "alert", urgency, now, (facts,)), due))
    return tuple(messages)


def facts_of(resolution: Resolution, incident: Incident, verdict: Verdict) -> Facts:
    """What is known of an incident now, frozen: the report that causes the telling first, then the newest others."""
    member = resolution.member
    # One line an article: of several versions the newest.
    others = list({other.url: other for other in incident.members if other.url != member.url}.values())[::-1]
    addition = [
        f"{reason.points:+d} {reason.name or reason.rule}: “{reason.words}”" for reason in verdict.reasons
    ]
    return Facts(
        incident=incident.id,
        changes=tuple(sorted(resolution.changes, key=lambda change: _WEIGHT[change.urgency])),
        stage=incident.stage,
        certainty=incident.certainty,
        count=incident.count,
        counts=incident.counts,
        places=incident.places,
        event_date=incident.event_date,
        people=member.report.people or next((m.report.people for m in others if m.report.people), ()),
        evidence=tuple(_evidence(one, incident) for one in [member, *others][:MOST_EVIDENCE]),
        points=verdict.points,
        threshold=verdict.threshold,
        sum=(*addition, *verdict.notes),
        possibly=resolution.possibly,
        opened=incident.opened,
    )


def awake(at: datetime, channel: str, quiet_hours: Sequence[QuietHours]) -> datetime:
    """`at`, or the end of the quiet hours of `channel` that it falls into (which may lead into others)."""
    for _ in range(2 * len(quiet_hours) + 1):
        ends = [
            end
            for quiet in quiet_hours
            if not quiet.channels or channel in quiet.channels
            if (end := _quiet_until(at, quiet)) is not None
        ]
        if not ends:
            break
        at = max(ends)
    return at


def digest(
    facts: Sequence[Facts],
    now: datetime,
    *,
    subject: str = "",
    body: str = "",
    ids: Callable[[], str] = fresh_id,
) -> Message:
    """A digest of `facts`, one entry an incident (its newest facts, every change), with a closing text of our own."""
    newest: dict[str, Facts] = {}
    for one in facts:
        before = newest.pop(one.incident, None)
        changes = tuple(dict.fromkeys((*before.changes, *one.changes))) if before else one.changes
        newest[one.incident] = replace(one, changes=changes)
    return Message(ids(), "digest", "normal", now, tuple(newest.values()), subject, body)


def notice(
    subject: str,
    body: str,
    now: datetime,
    *,
    urgency: Urgency = "normal",
    ids: Callable[[], str] = fresh_id,
) -> Message:
    """A health notice: the daemon speaks about itself."""
    return Message(ids(), "health", urgency, now, subject=subject, body=body)


def drill(now: datetime, *, body: str = "", ids: Callable[[], str] = fresh_id) -> Message:
    """A message that proves a channel, and says that it is no real incident."""
    return Message(ids(), "drill", "urgent", now, body=body)


def follows(route: Route, facts: Facts, urgency: Urgency, lang: str) -> bool:
    """Does an alert take this route? Everything a route leaves empty fits."""
    if route.urgency and urgency not in route.urgency:
        return False
    if route.stages and facts.stage not in route.stages:
        return False
    if route.changes and not any(change.kind in route.changes for change in facts.changes):
        return False
    if route.languages and lang not in route.languages and lang.split("-")[0] not in route.languages:
        return False
    if route.countries and not any(place.country in route.countries for place in facts.places[:1]):
        return False
    if route.minimum is None or facts.count is None:
        return True
    most = max(
        (count.high for count in (facts.count, *facts.counts) if count.high is not None),
        default=None,
    )
    open_ended = any(count.high is None for count in (facts.count, *facts.counts))
    return open_ended or most is None or most >= route.minimum


def _urgency(resolution: Resolution, incident: Incident, now: datetime, policy: AlertPolicy) -> Urgency:
    """The most urgent of the changes; the digest for what is not news any more."""
    member = resolution.member
    if member.decision != "alert" or now - member.published > timedelta(seconds=policy.age_window):
        return "digest"
    first = any(change.kind in (ChangeKind.OPENED, ChangeKind.LATE) for change in resolution.changes)
    if first and incident.event_date is not None:
        age = timedelta(days=(now.astimezone(UTC).date() - incident.event_date.high).days)
        if age > timedelta(seconds=policy.late_after):
            return "digest"
    return min((change.urgency for change in resolution.changes), key=lambda urgency: _WEIGHT[urgency])


def _followed(facts: Facts, urgency: Urgency, lang: str, settings: Settings) -> tuple[str, ...]:
    """Ids of the channels that every fitting route leads to, each once; all channels when there are no routes, and
    when what no route takes has no digest to wait for."""
    on: dict[str, Channel] = {channel.id: channel for channel in settings.channels_on}
    if not settings.routes:
        return tuple(on)
    led = (
        id
        for route in settings.routes
        if follows(route, facts, urgency, lang)
        for id in route.channels
        if id in on
    )
    return tuple(dict.fromkeys(led)) or (() if settings.digests else tuple(on))


def _after_quiet_period(
    incident: str,
    changes: Iterable[Change],
    now: datetime,
    policy: AlertPolicy,
    told: Mapping[str, datetime],
) -> datetime:
    last = told.get(incident)
    if last is None or any(change.kind in AT_ONCE for change in changes):
        return now
    return max(now, last + timedelta(seconds=policy.quiet_period))


def _quiet_until(at: datetime, quiet: QuietHours) -> datetime | None:
    """The end of the quiet window that holds `at`; None when it is awake. Right across clock changes."""
    zone = ZoneInfo(quiet.zone)
    today = at.astimezone(zone).date()
    for day in (today - timedelta(days=1), today):
        start = _instant(day.year, day.month, day.day, quiet.start, zone)
        last = day + timedelta(days=1) if quiet.end <= quiet.start else day
        end = _instant(last.year, last.month, last.day, quiet.end, zone)
        if quiet.start != quiet.end and start <= at < end:
            return end
    return None


def _instant(year: int, month: int, day: int, at: time, zone: ZoneInfo) -> datetime:
    return datetime(year, month, day, at.hour, at.minute, at.second, tzinfo=zone).astimezone(UTC)


def _evidence(member: Member, incident: Incident) -> Evidence:
    names = (*(name.words for name in member.report.names), *(name.words for name in incident.names))
    return Evidence(
        outlet=member.outlet,
        title=member.title,
        url=member.url,
        lang=member.lang,
        published=member.published,
        sentence=member.evidence[0] if member.evidence else "",
        names=tuple(dict.fromkeys(names)),
    )
