"""`backtest`: what would other rules have said of what we have read?"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from monitor.commands import scanning
from monitor.commands.phrases import Phrases
from monitor.commands.reasons import WIDTH
from monitor.commands.shared import (
    CannotStart,
    command,
    complain,
    cut,
    duration,
    ledger_of,
    now,
    padded,
    print_json,
    settings_or_default,
)
from monitor.config import Settings, load_settings
from rules.verdict import Document, Span, Verdict

if TYPE_CHECKING:
    from monitor.store.answers import Archived
    from rules.judge import RuleSet

WANTED = {"new": True, "update": True, "related": False, "background": False, "other": False}
"""Label -> whether it should alert. Documents with other labels (late, repeat) are not scored."""


def add(commands: Any) -> None:
    backtest = command(
        commands,
        "backtest",
        "Judge what was read again, with the rules of the config and with those of a changed one, and compare.\n\n"
        "Shows which alerts would be gained and lost, and the reasons that make the difference; with labelled texts\n"
        "also precision, recall and F1 of both. Sends and stores nothing. Exit status 1 when an alert would be lost.",
        "  cp config.yaml trial.yaml                 change rules: in trial.yaml, then\n"
        "  tumenwatch backtest --with trial.yaml\n"
        "  tumenwatch backtest --with trial.yaml --since 365d\n"
        "  tumenwatch backtest --with trial.yaml articles.jsonl",
        lists=True,
    )
    backtest.add_argument("input", nargs="*", metavar="FILE", help="JSON lines (default: the stored archive)")
    backtest.add_argument(
        "--with", dest="other", type=Path, metavar="FILE", required=True, help="the changed config"
    )
    backtest.add_argument(
        "--since",
        type=duration,
        default=timedelta(days=90),
        metavar="TIME",
        help="of the archive (default: 90d)",
    )
    backtest.set_defaults(do=_backtest)


@dataclass(frozen=True, slots=True)
class Difference:
    """A text on which the two rule sets do not agree about an alert."""

    id: str
    title: str
    lang: str
    before: Verdict
    after: Verdict

    @property
    def gained(self) -> bool:
        return self.after.decision == "alert"


@dataclass(slots=True)
class Score:
    """Of one rule set against labels."""

    true: int = 0
    false: int = 0
    missed: int = 0

    def count(self, *, wanted: bool, told: bool) -> None:
        self.true += wanted and told
        self.false += told and not wanted
        self.missed += wanted and not told

    @property
    def precision(self) -> float | None:
        return self.true / (self.true + self.false) if self.true + self.false else None

    @property
    def recall(self) -> float | None:
        return self.true / (self.true + self.missed) if self.true + self.missed else None

    @property
    def f1(self) -> float | None:
        both = 2 * self.true + self.false + self.missed
        return 2 * self.true / both if both else None


@dataclass(frozen=True, slots=True)
class Backtest:
    """What the comparison came to."""

    texts: int
    alerts_before: int
    alerts_after: int
    gained: tuple[Difference, ...]
    lost: tuple[Difference, ...]
    labelled: int
    score_before: Score
    score_after: Score


def compare(before: RuleSet, after: RuleSet, texts: Iterable[tuple[Document, str]]) -> Backtest:
    """Judge each (document, label) by both. Labels outside WANTED are not scored."""
    differences = []
    scores = Score(), Score()
    seen = labelled = 0
    alerts = [0, 0]
    for document, label in texts:
        seen += 1
        verdicts = before.judge(document), after.judge(document)
        told = [verdict.decision == "alert" for verdict in verdicts]
        if label in WANTED:
            labelled += 1
            for score, one in zip(scores, told, strict=True):
                score.count(wanted=WANTED[label], told=one)
        for at, one in enumerate(told):
            alerts[at] += one
        if told[0] != told[1]:
            differences.append(Difference(document.id, document.title, verdicts[1].lang, *verdicts))
    return Backtest(
        seen,
        alerts[0],
        alerts[1],
        tuple(one for one in differences if one.gained),
        tuple(one for one in differences if not one.gained),
        labelled,
        *scores,
    )


def _backtest(options: argparse.Namespace) -> int:
    from rules.judge import load_rules

    settings = settings_or_default(options)
    other = load_settings(options.other)
    say = Phrases(settings.language)
    before = load_rules(settings.rules.pack, settings.rules, prove=False)
    after = load_rules(other.rules.pack, other.rules)
    found = compare(before, after, texts_of(options))
    if not found.texts:
        raise CannotStart("there is nothing to judge: the archive is empty for that time")
    if options.json:
        print_json(found)
    else:
        print("\n".join(_lines(found, say)))
    return 1 if found.lost else 0


def texts_of(options: argparse.Namespace) -> Iterator[tuple[Document, str]]:
    """Documents with their labels (empty: none) from the files that the command names, else from the archive."""
    if options.input:
        return _labelled(options.input)
    return _archive(settings_or_default(options), now() - options.since)


def difference_lines(
    mark: str, id: str, title: str, before: Verdict, after: Verdict, say: Phrases
) -> Iterator[str]:
    """A text that two rule sets do not agree on, and the reasons that make the difference."""
    yield ""
    yield f"{mark} {cut(title or id, WIDTH - 2)}"
    yield (
        f"  {id} [{after.lang}]  {say(before.decision)} {before.points} → {say(after.decision)} {after.points}"
        f"  ({say('alert')} {after.threshold})"
    )
    for name, reasons in (
        (say("now"), [reason for reason in after.reasons if reason not in before.reasons]),
        (say("before"), [reason for reason in before.reasons if reason not in after.reasons]),
    ):
        for reason in reasons:
            yield f"    {padded(name, 7)} {reason.points:+d} {reason.rule}: “{cut(reason.words, 60)}”"


def _labelled(paths: Iterable[str]) -> Iterator[tuple[Document, str]]:
    faults = scanning.Faults()
    for path in paths:
        try:
            content = Path(path).read_bytes()
        except OSError as error:
            raise CannotStart(f"{path}: cannot be read ({error.strerror})") from error
        for number, line in enumerate(content.removeprefix(b"\xef\xbb\xbf").splitlines(), start=1):
            label = ""
            try:
                record = json.loads(line) if line.strip() else {}
                label = str(record.get("label") or "") if isinstance(record, dict) else ""
            except ValueError:
                complain(f"{path}:{number}: is not one JSON object a line")
                continue
            for item in scanning.read_lines(line, path, None, faults):
                yield item.document, label


def _archive(settings: Settings, since: datetime) -> Iterator[tuple[Document, str]]:
    with ledger_of(settings) as store:
        after = 0
        while batch := store.archive(since, after):
            for one in batch:
                yield document_of(one), ""
            after = batch[-1].id


def document_of(one: Archived) -> Document:
    """A stored version as the judge got it when it was read."""
    article = one.article
    published = min(article.published or one.seen, one.seen)
    return Document(
        id=article.url,
        title=article.title,
        text=article.text,
        published=published.astimezone(ZoneInfo(one.zone) if one.zone else UTC),
        url=article.url,
        lang=article.lang,
        tail=tuple(Span("text", extent.start, extent.end) for extent in article.tail),
    )


def _lines(found: Backtest, say: Phrases) -> Iterator[str]:
    yield say(
        "{texts} texts judged; alerts: {before} before, {after} after; {gained} gained, {lost} lost.",
        texts=found.texts,
        before=found.alerts_before,
        after=found.alerts_after,
        gained=len(found.gained),
        lost=len(found.lost),
    )
    for mark, differences in (("+", found.gained), ("-", found.lost)):
        for one in differences:
            yield from difference_lines(mark, one.id, one.title, one.before, one.after, say)
    if found.labelled:
        yield ""
        yield say("Of {count} labelled texts:", count=found.labelled)
        for name, score in ((say("before"), found.score_before), (say("now"), found.score_after)):
            yield (
                f"  {name}: {say('precision')} {_share(score.precision)}  {say('recall')} {_share(score.recall)}"
                f"  F1 {_share(score.f1)}"
            )


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"
