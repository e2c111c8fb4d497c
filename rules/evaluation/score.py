"""Rights and wrongs of the judge on labelled documents, per language and per field, and as text."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from rules.evaluation.corpus import ALERTS, EITHER, UNSCORED, Gold
from rules.judge import RuleSet
from rules.places import Gazetteer
from rules.verdict import Report, Verdict

FIELDS = ("count", "place", "day", "stage")
POOLED = ("es", "fr", "de", "ru")


@dataclass(slots=True)
class Score:
    """Rights and wrongs of one field: where the text states it, and where it does not."""

    right: int = 0
    stated: int = 0
    filled: int = 0
    """Given although the text does not state it."""
    unstated: int = 0
    reported: int = 0
    """Stated, in a document of which there is a report at all."""

    def add(self, stated: bool, right: bool, given: bool, reported: bool) -> None:
        if stated:
            self.stated += 1
            self.reported += reported
            self.right += right
        else:
            self.unstated += 1
            self.filled += given

    @property
    def share(self) -> float:
        """Of all that is stated; a document that was missed counts as wrong."""
        return self.right / self.stated if self.stated else math.nan

    @property
    def share_reported(self) -> float:
        """Of what is stated where there is a report: how well it reads what it has seen."""
        return self.right / self.reported if self.reported else math.nan


@dataclass(slots=True)
class Table:
    """All that is counted for one language."""

    true: int = 0
    false: int = 0
    missed: int = 0
    quiet: int = 0
    kept: int = 0
    """Missed as alerts, but in the digest."""
    late: Counter[str] = field(default_factory=Counter)
    alarms: Counter[str] = field(default_factory=Counter)
    lost: Counter[str] = field(default_factory=Counter)
    fields: dict[str, Score] = field(default_factory=lambda: {name: Score() for name in FIELDS})
    names: Score = field(default_factory=Score)


@dataclass(frozen=True, slots=True)
class Miss:
    """One thing that went wrong, for the tuning half only."""

    id: str
    lang: str
    what: str
    gold: str
    ours: str


def score(ruleset: RuleSet, golds: Iterable[Gold]) -> tuple[dict[str, Table], tuple[Miss, ...]]:
    """Tables per language, and every miss."""
    tables: dict[str, Table] = {}
    misses: list[Miss] = []
    for gold in golds:
        verdict = ruleset.judge(gold.document)
        for name in {gold.lang, "es-fr-de-ru" if gold.lang in POOLED else gold.lang, "all"}:
            _count(tables.setdefault(name, Table()), gold, verdict, ruleset.gazetteer)
        misses += _misses(gold, verdict, ruleset.gazetteer)
    return tables, tuple(misses)


def _count(table: Table, gold: Gold, verdict: Verdict, gazetteer: Gazetteer) -> None:
    alert = verdict.decision == "alert"
    if gold.label in ALERTS:
        table.true += alert
        table.missed += not alert
        table.kept += verdict.decision == "digest"
        if not alert:
            table.lost[gold.kind] += 1
    elif gold.label in EITHER:
        table.late[verdict.decision] += 1
    elif gold.label not in UNSCORED:
        table.false += alert
        table.quiet += not alert
        if alert:
            table.alarms[f"{gold.label}/{gold.kind}"] += 1
    found = {name.words for report in verdict.reports[:1] for name in report.names}
    if verdict.reports and gold.names:
        table.names.right += sum(any(name in one for one in found) for name in gold.names)
        table.names.stated += len(gold.names)
    if gold.is_incident:
        for name, (stated, right, given) in _fields(gold, verdict, gazetteer).items():
            table.fields[name].add(stated, right, given, bool(verdict.reports))


def _fields(gold: Gold, verdict: Verdict, gazetteer: Gazetteer) -> dict[str, tuple[bool, bool, bool]]:
    report = verdict.reports[0] if verdict.reports else None
    count = (report.count.low, report.count.high) if report and report.count else None
    day = gold.day if gold.day and len(gold.day) == 10 else None
    ours = report.event_date if report else None
    return {
        "stage": (gold.stage is not None, report is not None and report.stage == gold.stage, report is not None),
        "count": (gold.count is not None, count == gold.count, count is not None),
        "place": (bool(gold.places), _same_place(gold, report, gazetteer), bool(report and report.places)),
        "day": (
            day is not None,
            ours is not None and ours.low == ours.high and ours.low.isoformat() == day,
            ours is not None,
        ),
    }  # fmt: skip


def _same_place(gold: Gold, report: Report | None, gazetteer: Gazetteer) -> bool:
    """The first place is the labelled one, or the town of the site that is labelled (and the other way round)."""
    if report is None or not report.places or not gold.places:
        return False
    ours = report.places[0]
    wanted = gazetteer.named(gold.places[0])
    if wanted is None:
        return ours.name.casefold() == gold.places[0].casefold()
    if ours.id == wanted.id:
        return True
    sites = ("detention", "crossing", "prison")
    return (ours.kind in sites and wanted.id in ours.parents[:1]) or (
        wanted.kind in sites and ours.id in wanted.parents[:1]
    )


def _misses(gold: Gold, verdict: Verdict, gazetteer: Gazetteer) -> Iterator[Miss]:
    alert = verdict.decision == "alert"
    report = verdict.reports[0] if verdict.reports else None
    told = f"{verdict.decision} {verdict.points}"
    if gold.label in ALERTS and not alert:
        yield Miss(gold.document.id, gold.lang, "missed", f"{gold.label}/{gold.kind}", told)
    if gold.label in EITHER and verdict.decision == "none":
        yield Miss(gold.document.id, gold.lang, "late lost", f"{gold.label}/{gold.kind}", told)
    if gold.label not in (*ALERTS, *EITHER, *UNSCORED) and alert:
        yield Miss(gold.document.id, gold.lang, "false alarm", f"{gold.label}/{gold.kind}", told)
    if report is not None:
        found = {name.words for name in report.names}
        lost = [name for name in gold.names if not any(name in one for one in found)]
        if lost:
            yield Miss(gold.document.id, gold.lang, "name", str(lost), str(sorted(found)))
    if not gold.is_incident or report is None:
        return
    for name, (stated, right, _) in _fields(gold, verdict, gazetteer).items():
        if stated and not right:
            wanted = {
                "stage": gold.stage,
                "count": gold.count,
                "place": gold.places,
                "day": gold.day,
            }[name]
            ours = {
                "stage": report.stage,
                "count": report.count and (report.count.low, report.count.high),
                "place": [place.name for place in report.places],
                "day": report.event_date and f"{report.event_date.low}..{report.event_date.high}",
            }[name]
            yield Miss(gold.document.id, gold.lang, name, str(wanted), str(ours))


def wilson(right: int, total: int) -> tuple[float, float]:
    """The 95 % interval of a share."""
    if not total:
        return (math.nan, math.nan)
    z = 1.96
    share = right / total
    middle = (share + z * z / (2 * total)) / (1 + z * z / total)
    half = z * math.sqrt(share * (1 - share) / total + z * z / (4 * total * total)) / (1 + z * z / total)
    return (max(0.0, middle - half), min(1.0, middle + half))


def lines(tables: dict[str, Table]) -> Iterator[str]:
    """The tables as text: totals only, no ids and no words of any document."""
    order = ["all", "en", "ko", "zh", "ja", "es-fr-de-ru"]
    yield "lang          docs+  precision            recall               F1    digest  count  place    day  stage"
    for name in order:
        table = tables.get(name)
        if table is None:
            continue
        told, owed = table.true + table.false, table.true + table.missed
        precision = table.true / told if told else math.nan
        recall = table.true / owed if owed else math.nan
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else math.nan
        shares = "  ".join(f"{table.fields[one].share:5.2f}" for one in FIELDS)
        yield (
            f"{name:12}  {owed:5}  {precision:.2f} [{_interval(table.true, told)}]   "
            f"{recall:.2f} [{_interval(table.true, owed)}]   {f1:.2f}  {table.kept:6}  {shares}"
        )
    yield "the same fields where there is a report:"
    for name in order:
        if (table := tables.get(name)) is not None:
            shares = "  ".join(f"{table.fields[one].share_reported:5.2f}" for one in FIELDS)
            yield f"{name:12}  {'':73}{shares}"
    whole = tables.get("all")
    if whole is None:
        return
    filled = ", ".join(f"{name} {one.filled} of {one.unstated}" for name, one in whole.fields.items())
    yield f"given although not stated: {filled}"
    yield f"names to mask, where there is a report: {whole.names.right} of {whole.names.stated}"
    yield f"late reports: {_tally(whole.late)}"
    yield f"missed by kind: {_tally(whole.lost)}"
    yield f"false alarms by kind: {_tally(whole.alarms)}"


def _interval(right: int, total: int) -> str:
    low, high = wilson(right, total)
    return f"{low:.2f}-{high:.2f}"


def _tally(counter: Counter[str]) -> str:
    return ", ".join(f"{name} {times}" for name, times in counter.most_common()) or "none"
