"""The few words of a pack that stand inside the patterns of a language: what home is called, how leaving it is."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Topic:
    """The words of one language. A pattern calls them `<home>` and `<leaving>`; without words nothing matches there."""

    home: tuple[str, ...] = ()
    """Names of the country the people come from, and of its capital."""
    leaving: tuple[str, ...] = ()
    """Stems of verbs that say that somebody left it."""

    def filled(self, source: str) -> str:
        """The source of a pattern, with the words in place of their names."""
        for name, words in (("<home>", self.home), ("<leaving>", self.leaving)):
            if name in source:
                spelled = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
                source = source.replace(name, f"(?:{spelled or '(?!)'})")
        return source
