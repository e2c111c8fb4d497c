"""`python -m rules.evaluation tests/corpus [--half FOLDER] [--misses] [--ablation]`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from rules.evaluation import __doc__ as about
from rules.evaluation.ablation import ablation, effect_lines
from rules.evaluation.corpus import OPEN, SEALED, read_corpus
from rules.evaluation.score import lines, score
from rules.judge import load_rules
from rules.tuning import DEFAULT_PACK, LANGUAGES


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m rules.evaluation", description=about)
    parser.add_argument("corpus", type=Path, help="folder with tuning/, held_out/ and others")
    parser.add_argument("--half", choices=(*OPEN, *SEALED), help="only this folder; else tuning and held_out")
    parser.add_argument("--lang", choices=LANGUAGES, help="only documents in this language")
    parser.add_argument(
        "--misses", action="store_true", help=f"list what went wrong ({' or '.join(OPEN)} only)"
    )
    parser.add_argument(
        "--ablation",
        action="store_true",
        help=f"what each rule earns: the alerts without it ({' or '.join(OPEN)} only)",
    )
    parser.add_argument("--pack", type=Path, default=DEFAULT_PACK)
    options = parser.parse_args(argv)
    if (options.misses or options.ablation) and options.half not in OPEN:
        print(
            f"--misses and --ablation need --half {' or '.join(OPEN)}: of the others only totals are shown",
            file=sys.stderr,
        )
        return 2
    ruleset = load_rules(options.pack)
    for half in (options.half,) if options.half else ("tuning", "held_out"):
        golds = [
            gold for gold in read_corpus(options.corpus / half) if options.lang in (None, gold.document.lang)
        ]
        tables, misses = score(ruleset, golds)
        print(f"\n{half}")
        print("\n".join(lines(tables)))
        if options.misses:
            for miss in sorted(misses, key=lambda miss: (miss.what, miss.id)):
                print(f"{miss.what:12} {miss.id:12} gold {miss.gold}  ours {miss.ours}")
        if options.ablation:
            print("\n".join(effect_lines(ablation(ruleset, golds))))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
