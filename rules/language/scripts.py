"""Which table of words a language tag reads, and one width of punctuation for matching."""

from __future__ import annotations

from typing import Final

_WIDE: Final = str.maketrans("(),:;!?=", "（），：；！？＝")


def family(lang: str) -> str:
    """The key of the word tables: zh-Hans and zh-Hant share theirs."""
    return "zh" if lang.startswith("zh") else lang


def wide(text: str, family: str) -> str:
    """Chinese and Japanese with full-width punctuation throughout, character for character: cleaned text has it
    narrow, and printed text either way."""
    return text.translate(_WIDE) if family in ("zh", "ja") else text
