"""One field in the form in which it is matched, with an exact way back to what was printed.

Two views share their offsets: `plain` keeps capitals and scripts (sentences, names, "May" and "may"), `normal` is
folded for matching. Both have full-width, decomposed and invisible characters cleaned away, white space collapsed,
and none of it between Chinese and Japanese letters, where it carries nothing and cuts words in two.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from rules.text.han import HAN, KANA, han_tables


@dataclass(frozen=True, slots=True)
class Text:
    """One field in two views. Every offset given or taken is a code point of `plain` (and so of `normal`)."""

    original: str
    plain: str
    """Cleaned, capitals and scripts kept."""
    normal: str
    """`plain` with case folded and Han characters simplified; the same length."""
    ways: tuple[_Way, ...] = ()
    """The way back to the original, one step per change of length; empty when offsets are the same."""

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Where `plain[start:end]` was printed. The whole of a character that only partly took part is included."""
        for way in reversed(self.ways):
            start, end = way.back(start, end)
        return start, end

    def plain_span(self, start: int, end: int) -> tuple[int, int]:
        """Where `original[start:end]` went; empty when nothing of it is left."""
        for way in self.ways:
            start, end = way.forth(start, end)
        return start, end

    def words(self, start: int, end: int) -> str:
        """Exactly the original words at `plain[start:end]`."""
        first, last = self.original_span(start, end)
        return self.original[first:last]


def normalise(raw: str) -> Text:
    """The field made ready for matching. No input raises; lone surrogates become U+FFFD."""
    even = _even(raw)
    cleaned, first = _edit(even, _character_edits(even))
    plain, second = _edit(cleaned, _space_edits(cleaned))
    ways = tuple(way for way in (first, second) if way is not None)
    return Text(raw, plain, _fold(plain), ways)


def fold(words: str) -> str:
    """A term in the form in which `Text.normal` would hold it."""
    return normalise(words).normal


@dataclass(frozen=True, slots=True)
class _Way:
    """Runs of equal or replaced characters, in order, from one string to the next without a gap."""

    old: tuple[int, ...]
    """Start of each run before the change, and the length as last item."""
    new: tuple[int, ...]
    """Start of each run after it, and the length as last item."""
    same: tuple[bool, ...]
    """Whether the run was copied, so that offsets inside it move in step."""

    def back(self, start: int, end: int) -> tuple[int, int]:
        if end <= start:
            at = self._point(start)
            return at, at
        first, last = self._run(start), self._run(end - 1)
        low = self.old[first] + (start - self.new[first] if self.same[first] else 0)
        high = self.old[last] + (end - self.new[last]) if self.same[last] else self.old[last + 1]
        return low, high

    def forth(self, start: int, end: int) -> tuple[int, int]:
        low, high = self._forth(start, False), self._forth(end, True)
        return low, max(low, high)

    def _forth(self, at: int, upper: bool) -> int:
        if at >= self.old[-1]:
            return self.new[-1]
        run = bisect_right(self.old, at) - 1
        if self.same[run]:
            return self.new[run] + at - self.old[run]
        inside = upper and at > self.old[run]
        return self.new[run + 1] if inside else self.new[run]

    def _run(self, at: int) -> int:
        # Runs may be empty after the change; bisect_right passes over them to the one that holds `at`.
        return min(bisect_right(self.new, at), len(self.same)) - 1

    def _point(self, at: int) -> int:
        if at >= self.new[-1]:
            return self.old[-1]
        run = self._run(at)
        return self.old[run] + (at - self.new[run] if self.same[run] else 0)


def _even(raw: str) -> str:
    """The commonest changes, one character for one, at a fraction of the cost of an edit."""
    if raw.isascii():
        return raw
    for wide, narrow in _ONE_FOR_ONE:
        raw = raw.replace(wide, narrow)
    return raw


_ONE_FOR_ONE = (
    *zip("，：；！？（）～％－＝＋／＆　\u00a0\u2009\u202f", ",:;!?()~%-=+/&    ", strict=True),
    *zip("０１２３４５６７８９", "0123456789", strict=True),
    ("\u2010", "-"),
    ("\u2011", "-"),
)

_Edit = tuple[int, int, str]

_INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f"
    "\ufeff\uffa0\ufff0-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_VISIBLE_SPACES = "\t\x0b\x0c\r\x1c-\x1f\x85\u2028\u2029"
_SURE = (
    # Blocks whose characters stand alone and are already in their final form: by far most of what is read.
    "\n\x20-\x7f¡-§©«¬®°±¶·»¿À-ÞÞà-þ–-—“”„"
    "\u0400-\u0482\u048a-\u052f\u3001-\u3029\u3041-\u3096\u30a1-\u30fa\u30fb\u30fc\u4e00-\u9fff\uac00-\ud7a3"
)
_UNSURE = re.compile(rf"[^{_SURE}]+|[ёЁ‘’]")
_ASCII_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f]")
_APOSTROPHE = re.compile("(?<=[A-Za-zÀ-ɏЀ-ӿ])[’ʼ‘＇](?=[A-Za-zÀ-ɏЀ-ӿ])")
_SOLE = {
    "ё": "е",
    "Ё": "Е",
    "\u2010": "-",
    "\u2011": "-",
    "\r\n": "\n",
    "İ": "I",
    "ẞ": "SS",
    "ß": "ss",
    "ŉ": "n",
}


def _character_edits(raw: str) -> Iterable[_Edit]:
    if raw.isascii() and not _ASCII_CONTROL.search(raw):
        return
    for match in _UNSURE.finditer(raw):
        start, end = match.span()
        if end - start == 1 and raw[start] in "‘’":
            if _APOSTROPHE.match(raw, start):
                yield start, end, "'"
            continue
        if start and _joins(raw[start]):
            start -= 1
        if raw[end - 1] == "\r" and raw[end : end + 1] == "\n":
            end += 1
        for low, high in _segments(raw, start, end):
            piece = raw[low:high]
            clean = _clean(piece)
            if clean != piece:
                yield low, high, clean


def _segments(raw: str, start: int, end: int) -> Iterable[tuple[int, int]]:
    """Stretches that normalise independently of each other: a letter and all that composes with it."""
    low = start
    for at in range(start + 1, end + 1):
        if at == end or not (_joins(raw[at]) or raw[at - 1 : at + 1] == "\r\n"):
            yield low, at
            low = at


def _joins(letter: str) -> bool:
    """Whether the letter may melt into the one before it (also across invisible ones, which go away)."""
    point = ord(letter)
    if point < 0x300:
        return letter == "\u00ad"
    return (
        unicodedata.combining(letter) > 0
        or 0x1160 <= point <= 0x11FF
        or 0xFF9E <= point <= 0xFF9F
        or 0x3099 <= point <= 0x309A
        or 0xD7B0 <= point <= 0xD7FF
        or 0xFFA0 <= point <= 0xFFDC
        or _IS_INVISIBLE.match(letter) is not None
    )


_IS_INVISIBLE = re.compile(f"[{_INVISIBLE}]")
_STRIP = re.compile(f"[{_INVISIBLE}]+")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f]")
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_SURROGATE = re.compile("[\ud800-\udfff]")


def _clean(piece: str) -> str:
    piece = _SURROGATE.sub("\ufffd", piece)
    piece = _LINE_ENDS.sub("\n", piece).replace("\t", " ").replace("\x1f", " ")
    piece = _CONTROL.sub(" ", _STRIP.sub("", piece))
    # Twice: what folding lengthens (ﬃ, ŉ, ǰ) must already be long here, so that folding keeps every offset.
    piece = unicodedata.normalize("NFKC", piece)
    piece = _STRIP.sub("", piece)
    return "".join(_short(letter) for letter in piece)


def _short(letter: str) -> str:
    sole = _SOLE.get(letter)
    if sole is not None:
        return sole
    folded = letter.casefold()
    return folded if len(folded) != 1 else letter


_RUN = re.compile("  +")
_BREAKS = re.compile("\n[ \n]*")
_EAST = re.compile(f"[{HAN}{KANA}]")
# Both begin with the white space itself, which is rare, so that the search runs from one to the next.
_GAP = re.compile(rf" (?<=[{HAN}{KANA}] )(?=[{HAN}{KANA}])")
_BREAK = re.compile(rf"\n(?<=[{HAN}{KANA}]\n)(?=[{HAN}{KANA}])")


def _space_edits(cleaned: str) -> Iterable[_Edit]:
    edits: list[_Edit] = []
    if "  " in cleaned:
        for match in _RUN.finditer(cleaned):
            low, high = match.span()
            beside = cleaned[low - 1 : low] + cleaned[high : high + 1]
            if "\n" not in beside:
                edits.append((low, high, "" if _BOTH.match(beside) else " "))
    if any(run in cleaned for run in (" \n", "\n ", "\n\n\n")):
        for match in _BREAKS.finditer(cleaned):
            low, high = match.span()
            while low and cleaned[low - 1] == " ":
                low -= 1
            clean = "\n\n" if match.group().count("\n") > 1 else "\n"
            if high - low != len(clean):
                edits.append((low, high, clean))
        edits.sort()
    if not cleaned.isascii() and _EAST.search(cleaned):
        gaps = [(match.start(), match.end(), "") for match in _GAP.finditer(cleaned)]
        if _BREAK.search(cleaned):
            gaps += [(at, at + 1, "") for at in _wrapped_lines(cleaned)]
        if gaps:
            edits = sorted(edits + gaps)
    return edits


_BOTH = re.compile(f"[{HAN}{KANA}][{HAN}{KANA}]")
_BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)+")


def _wrapped_lines(cleaned: str) -> Iterable[int]:
    """Line ends inside Chinese or Japanese words: lines of one width that stop in mid-sentence, not a list."""
    for block in _BLOCK.finditer(cleaned):
        lines = block.group().split("\n")
        width = max(map(len, lines))
        if width < 16 or any(len(line) < width - 2 for line in lines[:-1]):
            continue
        at = block.start()
        for line, following in pairwise(lines):
            at += len(line)
            if _BOTH.match(line[-1:] + following[:1]):
                yield at
            at += 1


def _edit(old: str, edits: Iterable[_Edit]) -> tuple[str, _Way | None]:
    pieces: list[str] = []
    olds: list[int] = []
    news: list[int] = []
    same: list[bool] = []
    at = length = 0
    for low, high, words in edits:
        if low < at:
            continue
        if low > at:
            olds.append(at)
            news.append(length)
            same.append(True)
            pieces.append(old[at:low])
            length += low - at
        if high - low == len(words) and high - low == 1:
            # One for one: a copy as far as offsets are concerned.
            olds.append(low)
            news.append(length)
            same.append(True)
        else:
            olds.append(low)
            news.append(length)
            same.append(False)
        pieces.append(words)
        length += len(words)
        at = high
    if not olds:
        return old, None
    if at < len(old):
        olds.append(at)
        news.append(length)
        same.append(True)
        pieces.append(old[at:])
        length += len(old) - at
    new = "".join(pieces)
    if all(same):
        return new, None
    return new, _Way((*olds, len(old)), (*news, length), tuple(same))


_HAN = re.compile(f"[{HAN}]")


def _fold(plain: str) -> str:
    folded = plain.lower() if plain.isascii() else plain.casefold()
    if len(folded) != len(plain):
        # A letter that case folding lengthens and cleaning did not meet: keep offsets, fold letter by letter.
        folded = "".join(low if len(low := letter.casefold()) == 1 else letter for letter in plain)
    if not plain.isascii() and _HAN.search(folded) and (tables := han_tables()).folded.search(folded):
        folded = folded.translate(tables.fold)
    return folded
