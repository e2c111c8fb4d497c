"""Which half of the corpus a document belongs to: decided by a hash, once, before any rule was written."""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path


def half(record: dict[str, object]) -> str:
    """`tuning` or `held_out`. All languages of one incident fall on one side; negatives go by their own id."""
    key = str(record["incident"] or record["id"])
    return "tuning" if hashlib.sha256(key.encode()).digest()[0] % 2 == 0 else "held_out"


def main(source: Path, here: Path) -> None:
    for file in sorted(source.glob("*.jsonl")):
        halves: dict[str, list[str]] = {"tuning": [], "held_out": []}
        for line in file.read_text("utf-8").splitlines():
            halves[half(json.loads(line))].append(line)
        for name, lines in halves.items():
            target = here / name / file.name
            target.write_text("".join(line + "\n" for line in lines), "utf-8")
            print(f"{target.relative_to(here)}: {len(lines)}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(__file__).parent)
