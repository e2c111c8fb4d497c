"""What each rule earns: the labelled documents judged again without it, one rule at a time.

A rule that takes points earns its place by the false alarms that come without it, one that gives points by the alerts
that are lost without it. A rule that hits as many incidents as anything else, and whose removal changes nothing or
mends more than it breaks, is due for narrowing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rules.evaluation.corpus import ALERTS, UNSCORED, Gold
from rules.judge import RuleSet
from rules.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Effect:
    """One rule: in how many verdicts it has a part, and what its removal would change."""

    rule: str
    points: int
    """All points it gave or took."""
    on_incidents: int
    on_others: int
    """Verdicts it has a part in: on texts that are owed an alert, and on texts that must stay quiet."""
    lost: int
    """Alerts that are owed and would be lost without it."""
    won: int
    """Alerts that are owed, and are told only without it."""
    alarms: int
    """False alarms that come without it."""
    silenced: int
    """False alarms that go without it."""
    stages: int
    """Right stages without it, less those with it."""

    @property
    def earns(self) -> int:
        """Right decisions that are owed to it, less wrong ones."""
        return self.lost - self.won + self.alarms - self.silenced


def ablation(ruleset: RuleSet, golds: Iterable[Gold]) -> tuple[Effect, ...]:
    """One effect per live rule, the one that earns least first. Documents in whose verdict it had no part are taken
    to stay as they are."""
    judged = [(gold, ruleset.judge(gold.document)) for gold in golds if gold.label not in UNSCORED]
    effects = [
        _effect(
            ruleset, rule.rule, [(gold, verdict) for gold, verdict in judged if _part(verdict, rule.rule)]
        )
        for rule in ruleset.rules
        if rule.status == "live"
    ]
    return tuple(sorted(effects, key=lambda effect: (effect.earns, effect.rule)))


def effect_lines(effects: Sequence[Effect]) -> Iterator[str]:
    """The effects as a table."""
    yield "rule                     points  on incidents  on others  earns   lost  won  alarms  silenced  stages"
    for each in effects:
        yield (
            f"{each.rule:24} {each.points:6}  {each.on_incidents:12}  {each.on_others:9}  {each.earns:5}  "
            f"{each.lost:5}  {each.won:3}  {each.alarms:6}  {each.silenced:8}  {each.stages:+6}"
        )


def _part(verdict: Verdict, rule: str) -> bool:
    return any(reason.rule == rule for reason in verdict.reasons)


def _effect(ruleset: RuleSet, name: str, hit: Sequence[tuple[Gold, Verdict]]) -> Effect:
    without = replace(ruleset, rules=tuple(rule for rule in ruleset.rules if rule.rule != name))
    tally: Counter[str] = Counter()
    stages = 0
    for gold, verdict in hit:
        then = without.judge(gold.document)
        tally[_change(gold, verdict, then)] += 1
        if gold.is_incident:
            stages += _stage(then) == gold.stage
            stages -= _stage(verdict) == gold.stage
    return Effect(
        rule=name,
        points=sum(reason.points for _, verdict in hit for reason in verdict.reasons if reason.rule == name),
        on_incidents=sum(gold.label in ALERTS for gold, _ in hit),
        on_others=sum(not gold.is_incident for gold, _ in hit),
        lost=tally["lost"],
        won=tally["won"],
        alarms=tally["alarm"],
        silenced=tally["silenced"],
        stages=stages,
    )


def _change(gold: Gold, verdict: Verdict, then: Verdict) -> str:
    """What becomes of the document's alert. "" when nothing does, or when an alert is neither owed nor wrong."""
    told, tells = verdict.decision == "alert", then.decision == "alert"
    if told == tells or (gold.is_incident and gold.label not in ALERTS):
        return ""
    if gold.label in ALERTS:
        return "lost" if told else "won"
    return "silenced" if told else "alarm"


def _stage(verdict: Verdict) -> str | None:
    return verdict.reports[0].stage if verdict.reports else None
