"""`python -m monitor.evaluation tests/corpus [--misses]`."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from monitor.config import Settings
from monitor.evaluation import __doc__ as about
from monitor.evaluation.corpus import Item, read_corpus
from monitor.evaluation.naming import naming, read_speakers
from monitor.evaluation.score import Placed, Score, lines, score
from monitor.evaluation.stream import Reading, run
from monitor.incidents.changes import wakes
from monitor.store import open_store
from rules.judge import load_rules
from rules.tuning import DEFAULT_PACK

OPEN = ("tuning", "practice")
SEALED = ("held_out", "sealed", "blind")
"""Folders of which only totals are ever shown."""


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m monitor.evaluation", description=about)
    parser.add_argument("corpus", type=Path, help="folder with tuning/, held_out/ and others")
    parser.add_argument("--half", choices=(*OPEN, *SEALED), help="only this folder; else tuning and held_out")
    parser.add_argument(
        "--misses",
        action="store_true",
        help=f"list false merges, splits and misses ({' or '.join(OPEN)} only)",
    )
    parser.add_argument("--pack", type=Path, default=DEFAULT_PACK)
    options = parser.parse_args(arguments)
    rules = load_rules(options.pack)
    for half in (options.half,) if options.half else ("tuning", "held_out"):
        items = read_corpus(options.corpus / half, rules.gazetteer)
        # Of the sealed folders only totals, whatever was asked for.
        details = options.misses and half in OPEN
        labels = [Reading(item.document, item.gold_verdict()) for item in items]
        judged = [Reading(item.document, rules.judge(item.document)) for item in items]
        for name, readings in (("gold fields", labels), ("extracted fields", judged)):
            print("\n".join(lines(f"{half}, {name}", resolved(items, readings), details=details)), flush=True)
        read = [
            (item.document, reading.verdict, item.names) for item, reading in zip(items, judged, strict=True)
        ]
        print(naming(read, read_speakers(options.corpus / half)), flush=True)
    return 0


def resolved(items: Sequence[Item], readings: Iterable[Reading]) -> Score:
    """The readings through a fresh ledger, compared with the labels."""
    with tempfile.TemporaryDirectory(prefix="tumenwatch-evaluation-") as folder:
        store = open_store(Path(folder) / "ledger.sqlite")
        try:
            steps = list(run(store, readings, Settings()))
        finally:
            store.close()
    placed = {
        item.id: Placed(
            step.incident,
            tuple(change for change in step.changes if wakes(change)),
            tuple(change for change in step.changes if not wakes(change)),
        )
        for item, step in zip(items, steps, strict=True)
    }
    return score(items, placed)


if __name__ == "__main__":
    sys.exit(main())
