"""`backtest`: what would other rules have said of what we have read?"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from monitor.commands import inputs
from monitor.commands.phrases import Phrases
from monitor.commands.reasons import WIDTH
from monitor.commands.shared import (
    CannotStart,
    command,
    cut,
    duration,
    ledger_of,
    now,
    padded,
    print_json,
    settings_or_default,
)
from monitor.config import Settings, load_settings
from monitor.desks.jobs import document_of
from rules.verdict import Document, Verdict

if TYPE_CHECKING:
    from rules.proof import Comparison


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


def _backtest(options: argparse.Namespace) -> int:
    from rules.judge import load_rules
    from rules.proof import compare

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
    faults = inputs.Faults()
    read = 0
    for path in paths:
        try:
            content = Path(path).read_bytes()
        except OSError as error:
            raise CannotStart(f"{path}: cannot be read ({error.strerror})") from error
        for item in inputs.read_lines(content, path, None, faults):
            read += 1
            yield item.document, item.label
    if not read:
        raise CannotStart("there is nothing to judge: no text could be read")


def _archive(settings: Settings, since: datetime) -> Iterator[tuple[Document, str]]:
    with ledger_of(settings) as store:
        after = 0
        while batch := store.archive(since, after, newest=True):
            for one in batch:
                yield document_of(one.article, one.zone, one.seen), ""
            after = batch[-1].id


def _lines(found: Comparison, say: Phrases) -> Iterator[str]:
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
