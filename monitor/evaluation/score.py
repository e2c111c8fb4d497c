"""How well a stream was resolved, against the labels."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from monitor.evaluation.corpus import Item
from monitor.incidents.changes import changes_between, opening
from monitor.incidents.view import with_member
from monitor.nouns import Change, ChangeKind, Incident, Member

OPENINGS = (ChangeKind.OPENED, ChangeKind.LATE)


@dataclass(frozen=True, slots=True)
class Placed:
    """What the system did with one document."""

    incident: str
    """Empty when it was placed nowhere."""
    changes: tuple[Change, ...]
    """Those that are told as such; lines for the next digest are left out."""
    lines: tuple[Change, ...] = ()
    """Lines for the next digest."""


@dataclass(frozen=True, slots=True)
class Score:
    """Shares, unless said otherwise."""

    reports: int
    """Documents with an incident label."""
    incidents: int
    b3_precision: float
    """Over labelled documents and those strangers that joined an incident with others."""
    b3_recall: float
    cross_language_joined: float
    openings_per_incident: float
    """All openings, those by documents that are no news of an incident among them."""
    owed: int
    owed_told: float
    quiet: int
    """Documents that owe nothing."""
    not_owed_told: float
    not_owed_lines: float
    """Of them, those that became a line of a digest."""
    facts: int
    """Changes owed, whoever tells them: (incident, kind)."""
    facts_told: float
    """Told by any document of the incident, at once or later."""
    false_merges: tuple[tuple[str, ...], ...]
    """For each incident of ours that holds reports of more than one true one: the true ones."""
    missed: tuple[str, ...]
    """Documents that owed a telling and got none, and why it was owed."""
    unasked: tuple[str, ...]
    """Documents that owed nothing and were told, and as what."""
    split: tuple[str, ...]
    """True incidents in more than one of ours."""

    @property
    def b3_f1(self) -> float:
        both = self.b3_precision + self.b3_recall
        return 2 * self.b3_precision * self.b3_recall / both if both else 0.0


def owed(items: Sequence[Item]) -> dict[str, tuple[Change, ...]]:
    """What each labelled document should tell when identity is known: the first to bring a change owes it."""
    incidents: dict[str, Incident] = {}
    result: dict[str, tuple[Change, ...]] = {}
    for item in sorted(items, key=lambda item: (item.published, item.id)):
        if item.gold is None:
            continue
        member = gold_member(item)
        before = incidents.get(item.incident)
        after = with_member(before, member, identity=item.incident)
        first = opening(member, item.published)
        result[item.id] = (
            changes_between(before, after, member, item.published)
            if before is not None
            else (first,)
            if first is not None
            else ()
        )
        incidents[item.incident] = after
    return result


def gold_member(item: Item) -> Member:
    """The labels as a report inside an incident."""
    assert item.gold is not None
    return Member(
        article=0,
        index=0,
        report=item.gold,
        url=item.document.url,
        outlet=item.outlet,
        title=item.document.title,
        lang=item.document.lang or "und",
        published=item.published,
        seen=item.published,
        evidence=tuple(item.document.text[span.start : span.end] for span in item.gold.evidence),
    )


def score(items: Sequence[Item], placed: Mapping[str, Placed]) -> Score:
    """Compare. A document placed nowhere is alone."""
    gold = {item.id: item for item in items}
    ours = {id: placed[id].incident or f"alone {id}" for id in gold}
    truth_of = {id: item.incident or f"alone {id}" for id, item in gold.items()}
    labelled = [id for id, item in gold.items() if item.gold is not None]
    system, truth = _clusters(ours), _clusters(truth_of)
    strangers = [
        id for id in gold if not gold[id].incident and any(gold[other].incident for other in system[ours[id]])
    ]
    judged = [*labelled, *strangers]
    precision = sum(len(system[ours[d]] & truth[truth_of[d]]) / len(system[ours[d]]) for d in judged)
    own = {slug: {d for d in members if gold[d].gold} for slug, members in truth.items()}
    recall = sum(len(system[ours[d]] & own[truth_of[d]]) / len(own[truth_of[d]]) for d in labelled)
    slugs = {gold[d].incident for d in labelled}
    pairs = [
        (a, b)
        for slug in slugs
        for a, b in itertools.combinations(sorted(own[slug]), 2)
        if gold[a].document.lang != gold[b].document.lang
    ]
    should = owed(items)
    due = [d for d in labelled if should[d]]
    quiet = [d for d in gold if not should.get(d)]
    opened = Counter(d for d in gold for change in placed[d].changes if change.kind in OPENINGS)
    facts = {(gold[d].incident, _fact(change)) for d in due for change in should[d]}
    told = {(truth_of[d], _fact(change)) for d in gold for change in placed[d].changes}
    return Score(
        reports=len(labelled),
        incidents=len(slugs),
        b3_precision=precision / len(judged),
        b3_recall=recall / len(labelled),
        cross_language_joined=_share(sum(ours[a] == ours[b] for a, b in pairs), len(pairs)),
        openings_per_incident=opened.total() / len(slugs),
        owed=len(due),
        owed_told=_share(sum(bool(placed[d].changes) for d in due), len(due)),
        quiet=len(quiet),
        not_owed_told=_share(sum(bool(placed[d].changes) for d in quiet), len(quiet), empty=0.0),
        not_owed_lines=_share(sum(bool(placed[d].lines) for d in quiet), len(quiet), empty=0.0),
        facts=len(facts),
        facts_told=_share(len(facts & told), len(facts)),
        false_merges=tuple(_merges(system, truth_of)),
        missed=tuple(f"{d}: {_words(should[d])}" for d in due if not placed[d].changes),
        unasked=tuple(
            f"{d} ({gold[d].label}): {_words(placed[d].changes)}" for d in quiet if placed[d].changes
        ),
        split=tuple(_splits(own, ours)),
    )


def _clusters(of: Mapping[str, str]) -> dict[str, set[str]]:
    clusters: dict[str, set[str]] = defaultdict(set)
    for document, cluster in of.items():
        clusters[cluster].add(document)
    return clusters


def _merges(system: Mapping[str, set[str]], truth_of: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    for members in system.values():
        true = sorted({truth_of[d] for d in members})
        if len(true) > 1 and any(not slug.startswith("alone ") for slug in true):
            yield tuple(true)


def _splits(own: Mapping[str, set[str]], ours: Mapping[str, str]) -> Iterator[str]:
    for slug, members in own.items():
        parts: dict[str, list[str]] = defaultdict(list)
        for document in sorted(members):
            parts[ours[document]].append(document)
        if len(parts) > 1:
            yield f"{slug}: " + " | ".join(" ".join(part) for part in parts.values())


def _share(part: int, whole: int, empty: float = 1.0) -> float:
    return part / whole if whole else empty


def _fact(change: Change) -> str:
    return "opened" if change.kind in OPENINGS else str(change.kind)


def _words(changes: Sequence[Change]) -> str:
    return "; ".join(f"{change.kind}, {change.reason}" for change in changes)


def lines(name: str, result: Score, *, details: bool) -> Iterator[str]:
    """The table of one half; `details` only where the half may be read."""
    yield f"{name}: {result.reports} reports of {result.incidents} incidents"
    yield f"  B³ precision {result.b3_precision:.3f}  recall {result.b3_recall:.3f}  F1 {result.b3_f1:.3f}"
    yield f"  pairs in different languages joined {result.cross_language_joined:.3f}"
    yield f"  openings per true incident {result.openings_per_incident:.2f}"
    yield (
        f"  owed tellings told {result.owed_told:.3f} of {result.owed}; "
        f"facts told, by this document or a later one {result.facts_told:.3f} of {result.facts}"
    )
    yield (
        f"  tellings not owed {result.not_owed_told:.3f} of {result.quiet} "
        f"(lines in a digest {result.not_owed_lines:.3f})"
    )
    yield f"  false merges {len(result.false_merges)}"
    if details:
        yield from (f"    merged: {', '.join(merge)}" for merge in result.false_merges)
        yield from (f"    in parts: {parts}" for parts in result.split)
        yield from (f"    not told: {miss}" for miss in result.missed)
        yield from (f"    told unasked: {one}" for one in result.unasked)
