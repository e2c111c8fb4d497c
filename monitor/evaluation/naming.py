"""Are the people at risk masked and the speakers left readable?

Measured as a reader of an untrusted channel would see it: the whole document behind the mask that its verdict's names
make. A name at risk is masked when it can no longer be read; a name of an official, expert, activist or helper is
readable when it still stands there. Only documents with a report count: of the others nothing is sent.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from monitor.alerts.masking import mask_for
from rules.verdict import Document, Verdict

SPEAKERS = "speakers.json"
"""Beside the documents of a half: document id to the names, as printed, that must stay readable."""


@dataclass(frozen=True, slots=True)
class Naming:
    """How many names of each kind the documents print, and how many were treated rightly."""

    at_risk: int = 0
    masked: int = 0
    speakers: int = 0
    readable: int = 0

    def __str__(self) -> str:
        return (
            f"names at risk masked: {self.masked} of {self.at_risk}; "
            f"speakers left readable: {self.readable} of {self.speakers}"
        )


def naming(
    read: Iterable[tuple[Document, Verdict, tuple[str, ...]]], speakers: Mapping[str, tuple[str, ...]]
) -> Naming:
    """Totals over documents, each with its verdict and the names at risk that its label lists."""
    at_risk = masked = heard = readable = 0
    for document, verdict, names in read:
        if not verdict.reports:
            continue
        mask = mask_for(name.words for report in verdict.reports for name in report.names)
        seen = mask(f"{document.title}\n{document.text}")
        at_risk += len(names)
        masked += sum(name not in seen for name in names)
        must_stay = speakers.get(document.id, ())
        heard += len(must_stay)
        readable += sum(name in seen for name in must_stay)
    return Naming(at_risk, masked, heard, readable)


def read_speakers(folder: Path) -> dict[str, tuple[str, ...]]:
    """The labelled speakers of a half by document id; empty where nobody has labelled them."""
    path = folder / SPEAKERS
    if not path.exists():
        return {}
    return {key: tuple(names) for key, names in json.loads(path.read_text("utf-8")).items()}
