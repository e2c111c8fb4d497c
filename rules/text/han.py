"""Han characters across scripts: traditional, simplified and Japanese forms folded to one, and which one was written.

The tables come from OpenCC, character by character: a fold that looks at neighbours would give a term by itself
another form than the same term in a sentence.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from opencc import OpenCC

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0002fa1f々〇"
"""Han letters, for use inside a character class."""
KANA = "\u3041-\u3096\u30a1-\u30fa\u30fc"
HANGUL = "\uac00-\ud7a3\u1100-\u11ff\u3131-\u318e"


class HanTables(NamedTuple):
    """What one needs to know of single characters; built once, when the first Han character is met."""

    fold: dict[int, str]
    """For `str.translate`: traditional and Japanese forms to the simplified one."""
    folded: re.Pattern[str]
    """Any character that `fold` changes: a search is far cheaper than a translation that changes nothing."""
    traditional: frozenset[str]
    """Characters that simplified Chinese writes otherwise."""
    simplified: frozenset[str]
    """Characters that traditional Chinese and Japanese write otherwise."""
    japanese: frozenset[str]
    """Characters that only Japanese writes so."""


@cache
def han_tables() -> HanTables:
    letters = [chr(point) for block in ((0x3400, 0x4DC0), (0x4E00, 0xA000)) for point in range(*block)]
    simple = _convert("t2s", letters)
    old = _convert("jp2t", letters)
    old_simple = _convert("t2s", old)
    full = _convert("s2t", letters)
    full_japanese = _convert("t2jp", full)
    fold: dict[int, str] = {}
    traditional, simplified, japanese = set(), set(), set()
    columns = (letters, simple, old, old_simple, full, full_japanese)
    for letter, s, o, os, t, j in zip(*columns, strict=True):
        if s != letter:
            fold[ord(letter)] = s
            traditional.add(letter)
        elif o != letter and t == letter:
            # A Japanese new form that simplified Chinese does not use (図, 発, 竜).
            fold[ord(letter)] = os
            japanese.add(letter)
        elif letter not in (t, j):
            simplified.add(letter)
    folded = re.compile(f"[{''.join(map(chr, fold))}]")
    return HanTables(fold, folded, frozenset(traditional), frozenset(simplified), frozenset(japanese))


def _convert(config: str, letters: list[str]) -> list[str]:
    converted = OpenCC(config).convert("\n".join(letters)).split("\n")
    return [new if len(new) == 1 else old for old, new in zip(letters, converted, strict=True)]
