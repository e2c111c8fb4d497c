"""The whole archive resolved again from nothing: does it come to the same incidents?

Pure: nothing is written and nobody is told. What a person joined or parted holds here as it does in the ledger.
"""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from monitor.desks.resolve import HORIZON, members_of
from monitor.incidents import resolve
from monitor.incidents.view import view
from monitor.nouns import Incident, Link
from monitor.store.answers import Archived
from monitor.store.ledger import DueVerdict
from rules.verdict import Verdict

_EVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Difference:
    """An incident whose reports come to lie otherwise."""

    kind: str
    """split: in more than one now; joined: with another one's reports; lost: no report of it is placed; new."""
    incidents: tuple[str, ...]
    """Ids in the ledger; empty for a new one."""
    reports: tuple[tuple[str, ...], ...]
    """The keys of its reports, as they lie now."""


@dataclass(frozen=True, slots=True)
class Replay:
    """What the archive comes to."""

    articles: int
    reports: int
    incidents: int
    differences: tuple[Difference, ...]


def replay(
    archive: Iterable[tuple[Archived, Verdict]],
    past: Sequence[Incident],
    links: Sequence[Link],
    before: Sequence[Incident],
) -> Replay:
    """Resolve every version with its verdict, in the order given, and compare with the incidents of `before`.

    `past` are the pack's archived incidents.
    """
    known = {incident.id: incident for incident in past}
    serial = itertools.count(1)
    articles = reports = 0
    words = sorted(links, key=lambda link: link.at or _EVER)
    spoken = 0
    for one, verdict in archive:
        # A person's word holds from the moment it was given: before it, reports were placed without it.
        until = bisect_right(words, one.seen, lo=spoken, key=lambda link: link.at or _EVER)
        _obey(known, words[spoken:until], serial)
        spoken = until
        articles += 1
        members = members_of(_due(one, verdict))
        reports += len(members)
        near = [incident for incident in known.values() if _open(incident, one.seen)]
        for resolution in resolve(members, near, one.seen, words[:spoken], lambda: _id(serial)):
            if resolution.incident is not None:
                known[resolution.incident.id] = resolution.incident
    _obey(known, words[spoken:], serial)
    found = [incident for incident in known.values() if not incident.archived]
    return Replay(articles, reports, len(found), tuple(differences(before, found)))


def differences(before: Sequence[Incident], after: Sequence[Incident]) -> list[Difference]:
    """How two groupings of the same reports differ; how they are named is no difference."""
    old = {incident.id: _keys(incident) for incident in before if not incident.archived}
    new = {incident.id: _keys(incident) for incident in after if not incident.archived}
    lies = {key: id for id, keys in new.items() for key in keys}
    came = {key: id for id, keys in old.items() for key in keys}
    found = []
    for id, keys in old.items():
        parts = dict.fromkeys(lies[key] for key in sorted(keys) if key in lies)
        if not parts:
            found.append(Difference("lost", (id,), ()))
        elif len(parts) > 1:
            found.append(Difference("split", (id,), tuple(tuple(sorted(new[part])) for part in parts)))
    for keys in new.values():
        sources = tuple(dict.fromkeys(came[key] for key in sorted(keys) if key in came))
        if not sources:
            found.append(Difference("new", (), (tuple(sorted(keys)),)))
        elif len(sources) > 1:
            found.append(Difference("joined", sources, (tuple(sorted(keys)),)))
    return found


def _obey(known: dict[str, Incident], links: Sequence[Link], serial: Iterator[int]) -> None:
    """Join and part what a person joined and parted, one act after the other."""
    for _, act in itertools.groupby(links, key=lambda link: link.at):
        together = list(act)
        groups: dict[str, frozenset[str]] = {}
        for link in together:
            if link.kind == "same":
                group = groups.get(link.one, frozenset({link.one})) | groups.get(
                    link.other, frozenset({link.other})
                )
                groups |= dict.fromkeys(group, group)
        for group in dict.fromkeys(groups.values()):
            lies = _lies(known)
            _join(known, [lies[key] for key in sorted(group) if key in lies])
        lies = _lies(known)
        for link in together:
            if link.kind == "apart" and lies.get(link.one) == lies.get(link.other) is not None:
                sides = [groups.get(key, frozenset({key})) for key in (link.one, link.other)]
                _part(known, lies[link.one], min(sides, key=len), serial)
                lies = _lies(known)


def _lies(known: Mapping[str, Incident]) -> dict[str, str]:
    return {member.key: id for id, incident in known.items() for member in incident.members}


def _join(known: dict[str, Incident], ids: Sequence[str]) -> None:
    ids = list(dict.fromkeys(ids))
    if len(ids) > 1:
        first = known[ids[0]]
        members = [member for id in ids for member in known.pop(id).members]
        known[first.id] = replace(view(first.id, first.opened, members), archived=first.archived)


def _part(known: dict[str, Incident], id: str, keys: frozenset[str], serial: Iterator[int]) -> None:
    whole, fresh = known[id], _id(serial)
    stay = [member for member in whole.members if member.key not in keys]
    go = [member for member in whole.members if member.key in keys]
    if stay and go:
        known[id] = replace(view(id, whole.opened, stay), archived=whole.archived)
        known[fresh] = view(fresh, whole.opened, go)


def _id(serial: Iterator[int]) -> str:
    return f"again-{next(serial):08d}"


def _due(one: Archived, verdict: Verdict) -> DueVerdict:
    return DueVerdict(
        id=0,
        article_id=one.id,
        article=one.article,
        verdict=verdict,
        attempts=1,
        seen=one.seen,
        outlet=one.outlet,
        source="",
        telling=False,
        old_stock=False,
    )


def _open(incident: Incident, now: datetime) -> bool:
    return bool(incident.archived) or any(member.published >= now - HORIZON for member in incident.members)


def _keys(incident: Incident) -> frozenset[str]:
    return frozenset(member.key for member in incident.members)
