"""The channel that always works: a block on standard output that a person can read."""

from __future__ import annotations

import sys

from monitor.delivery.letter import Letter
from monitor.nouns import Outcome

_RULE = "─" * 72


def deliver(letter: Letter) -> Outcome:
    """Write one letter in one piece, so that other lines cannot come between its own."""
    urgency = letter.message.urgency.upper()
    block = f"\n{_RULE}\n[{urgency}] {letter.channel}, {letter.message.id}\n{letter.text()}\n{_RULE}\n"
    try:
        encoding = sys.stdout.encoding or "utf-8"
        sys.stdout.write(block.encode(encoding, "replace").decode(encoding))
        sys.stdout.flush()
    except (OSError, ValueError) as error:
        return Outcome("failed for now", f"standard output could not be written: {type(error).__name__}")
    return Outcome("accepted", "written to standard output")
