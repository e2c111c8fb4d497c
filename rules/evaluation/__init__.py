"""The judge scored on the labelled corpus: `python -m rules.evaluation tests/corpus`.

One table per half and language: precision, recall and F1 of documents with Wilson intervals; count, place, day and
stage, apart for what the text states and what it does not; names. For texts that rules may be written with,
`--misses` lists what went wrong, and `--ablation` what each rule earns. Of the sealed ones only totals are ever
printed: nobody may fit to them.
"""

from __future__ import annotations

from rules.evaluation.ablation import Effect, ablation
from rules.evaluation.corpus import Gold, read_corpus
from rules.evaluation.score import Miss, Table, lines, score, wilson

__all__ = ["Effect", "Gold", "Miss", "Table", "ablation", "lines", "read_corpus", "score", "wilson"]
