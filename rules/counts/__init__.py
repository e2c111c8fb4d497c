"""How many people: expressions of number in a sentence, as intervals, in nine languages."""

from rules.counts.eastern import find_eastern
from rules.counts.found import CountFound, Span
from rules.counts.western import find_western

__all__ = ["CountFound", "find_counts"]


def find_counts(sentence: str, lang: str, people: tuple[Span, ...] = ()) -> tuple[CountFound, ...]:
    """All counts of people in the sentence, by position. Offsets are into `sentence` (a stretch of `Text.plain`).

    `people` are stretches of the sentence already known to name people (from the word groups), so that a number
    before or after them counts; common nouns for people (women, children, 명, 人) are known here. Ages, money, dates,
    distances, ranks, times and things are never counted. A sum ("four women and a child") is given beside its parts.
    """
    if lang in ("ko", "ja") or lang.startswith("zh"):
        return find_eastern(sentence, lang, people)
    return find_western(sentence, lang, people)
