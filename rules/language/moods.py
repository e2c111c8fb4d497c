"""How a language says that something did not happen, may happen, ought not to happen, or happens all the time.

Patterns are tried on folded text (lower case, Han characters simplified): `before` on what stands between the start
of the clause and the act, up to the act; `after` on what follows it; `ending` on the same from its last letter on.
Language data only: no topic, no place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from rules.language.mood_words import ONLY, TABLES, Mood
from rules.language.topic import Topic
from rules.text import fold


@dataclass(frozen=True, slots=True)
class MoodPattern:
    mood: Mood
    side: Literal["before", "after", "ending"]
    pattern: re.Pattern[str]
    only: re.Pattern[str] | None = None
    """The acts that it can be meant of; any when None."""


@cache
def mood_patterns(lang: str, topic: Topic) -> tuple[MoodPattern, ...]:
    """The patterns of a language with the words of the topic; of a language without any, none."""
    table = TABLES.get(lang.split("-")[0], {})
    return tuple(
        MoodPattern(mood, side, re.compile(_folded(topic.filled(source))), ONLY.get(source))
        for (mood, side), sources in table.items()
        for source in sources
    )


_HAN_RUN = re.compile("[\u3400-\u9fff]+")


def _folded(source: str) -> str:
    return _HAN_RUN.sub(lambda match: fold(match.group()), source)


UNREAL = {
    "ko": (
        re.compile(r"[았었였했됐갔왔봤줬뒀혔렸졌났켰겼쳤폈셨랐섰]다면[\s,][^.]{0,40}$"),
        re.compile(r"(?:[가-힣]{1,4}\s){0,2}?[가-힣]{0,5}을\s?(?:것|텐데|거|지도|수도|테니)"),
    )
}
"""What stands before an act and right behind it where it never came to that ("had they been seen, …")."""
