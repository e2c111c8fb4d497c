"""Scores the resolver on the labelled corpus: are the reports of one event together, and is the right thing told?

`python -m monitor.evaluation tests/corpus`. All languages of a half run in one stream in order of publication, through
a real ledger and the resolve desk's own decision: once with the fields that the labels give (gold), once with what the
judge reads, all that is no news included. The first parts the resolver's faults from the reader's. Of the held-out
half only totals are printed.
"""

from __future__ import annotations

from monitor.evaluation.corpus import Item, read_corpus
from monitor.evaluation.score import Score, score
from monitor.evaluation.stream import Step, run

__all__ = ["Item", "Score", "Step", "read_corpus", "run", "score"]
