"""Where sentences, paragraphs and clauses begin and end, for every language we read.

All functions work on `Text.plain` (capitals matter here) and give offsets into it. One scanner serves all: it looks
at each end mark in turn and asks whether this one really ends a sentence: inside a quotation it does not, nor after
an initial, an abbreviation or a German ordinal, nor in a decimal. A line break always does, unless the lines were
only wrapped.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from rules.text.han import HAN, HANGUL, KANA
from rules.text.marks import ABBREVIATIONS, CLAUSE_MARKS, DAY_BEFORE, MONTH_AFTER, SAYING_AFTER_QUOTE


class Stretch(NamedTuple):
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    start: int
    end: int
    paragraph: int
    """Number of its paragraph, from 0."""
    lead: bool
    """Whether it belongs to the first two real sentences (or stands before them), counted anew where a script goes
    over from the presenter to the reporter."""


def sentences(plain: str, lang: str) -> tuple[Sentence, ...]:
    """All sentences in order; only white space lies between them."""
    found: list[Sentence] = []
    real = 0
    for number, paragraph in enumerate(paragraphs(plain)):
        if _REPORTER.match(plain, paragraph.start):
            # A broadcast script: the report begins anew after the presenter's words.
            real = 0
        for start, end in _split(plain, paragraph, lang):
            found.append(Sentence(start, end, number, real < 2))
            real += _is_real(plain, start, end)
    return tuple(found)


def paragraphs(plain: str) -> tuple[Stretch, ...]:
    """Stretches between blank lines, without the white space around them."""
    return tuple(Stretch(m.start(), m.end()) for m in _PARAGRAPH.finditer(plain))


def clauses(plain: str, start: int, end: int, lang: str) -> tuple[Stretch, ...]:
    """The sentence at `plain[start:end]` cut at commas, semicolons and conjunctions: the reach of a negation."""
    marks = CLAUSE_MARKS.get(lang, CLAUSE_MARKS["en"])
    found: list[Stretch] = []
    low = start
    for match in marks.finditer(plain, start, end):
        cut = match.start() if match.lastgroup == "before" else match.end()
        if plain[low:cut].strip():
            found.append(Stretch(low, cut))
            low = cut
    if low < end:
        found.append(Stretch(low, end))
    return tuple(found)


_REPORTER = re.compile(r"[\[<【(](?:기자|리포트|记者|記者)[\]>】)]")
_PARAGRAPH = re.compile(r"[^\s](?:[^\n]|\n(?!\s*\n))*(?<=\S)")
_ENDED = re.compile(r"[.!?。…][\"'”’»)\]」』）】》]*$")


def _is_real(plain: str, start: int, end: int) -> bool:
    """A sentence rather than a headline, a byline or a date line."""
    length = end - start
    wide = len(_WIDE.findall(plain, start, end))
    return (bool(_ENDED.search(plain, start, end)) and length + wide >= 40) or length + 2 * wide >= 160


_WIDE = re.compile(f"[{HAN}{KANA}{HANGUL}]")


def _split(plain: str, paragraph: Stretch, lang: str) -> Iterator[Stretch]:
    for line in _lines(plain, paragraph):
        low = line.start
        quoted = _quotations(plain, line)
        for match in _END.finditer(plain, line.start, line.end):
            at = match.end()
            if at >= line.end or match.start() < low:
                continue
            if _inside(quoted, match.start("mark"), at):
                continue
            if _ends_sentence(plain, low, match, line.end, lang):
                yield Stretch(low, at)
                low = at
                while low < line.end and plain[low].isspace():
                    low += 1
        if low < line.end:
            yield Stretch(low, line.end)


def _lines(plain: str, paragraph: Stretch) -> Iterator[Stretch]:
    """The lines of a paragraph, or all of it when they were only wrapped at a width."""
    block = plain[paragraph.start : paragraph.end]
    if "\n" not in block:
        yield paragraph
        return
    lines = block.split("\n")
    width = max(map(len, lines))
    if (
        40 <= width <= 100
        and len(lines) > 1
        and all(
            len(line) + 1 + len(following.split(" ", 1)[0]) >= width - 2
            for line, following in pairwise(lines)
        )
    ):
        yield paragraph
        return
    at = paragraph.start
    for line in lines:
        stripped = line.strip()
        if stripped:
            low = at + line.index(stripped[0])
            yield Stretch(low, low + len(stripped))
        at += len(line) + 1


_CLOSERS = "\"'”’»)\\]」』）】》›"
_END = re.compile(rf"(?P<mark>[.!?。｡…]+)(?P<close>[{_CLOSERS}]*(?: [»])?)")
_OPEN = {"“": "”", "「": "」", "『": "』", "«": "»", "《": "》", "„": "“", "‘": "’", "(": ")", "【": "】"}
_LONGEST = 160
"""Code points (weighted) up to which a quotation is kept whole; longer ones hold sentences of their own."""


def _quotations(plain: str, line: Stretch) -> list[Stretch]:
    """Quotations and brackets that open and close in this line. What never closes, or runs on and on, is not one."""
    found: list[Stretch] = []
    at = line.start
    straight = None
    while at < line.end:
        letter = plain[at]
        if letter == '"':
            if straight is None:
                straight = at
            else:
                _keep(found, plain, straight, at + 1)
                straight = None
        elif (closing := _OPEN.get(letter)) is not None and straight is None:
            until = plain.find(closing, at + 1, line.end)
            if letter == "„" and until < 0:
                until = plain.find("”", at + 1, line.end)
            if letter == "“" and until < 0:
                at += 1
                continue
            if until > 0 and not (letter == "‘" and _is_apostrophe(plain, at)):
                kept = _keep(found, plain, at, until + 1)
                at = until + 1 if kept else at + 1
                continue
        at += 1
    return found


def _keep(found: list[Stretch], plain: str, start: int, end: int) -> bool:
    weight = (end - start) + len(_WIDE.findall(plain, start, end))
    inner = len(_END.findall(plain, start + 1, end - 2))
    if inner and weight > 2 * _LONGEST:
        return False
    found.append(Stretch(start, end))
    return True


def _is_apostrophe(plain: str, at: int) -> bool:
    return at > 0 and plain[at - 1].isalnum()


def _inside(quoted: list[Stretch], mark: int, after: int) -> bool:
    """Whether the mark stands inside a quotation that goes on after it."""
    at = bisect_right(quoted, (mark, 1 << 60)) - 1
    return at >= 0 and quoted[at].start <= mark < quoted[at].end and after < quoted[at].end


_STARTS_UPPER = re.compile(r"\s+[\"'“‘«„(\[¿¡—–\-•·*]*\s*(?:[^\W\d_a-zà-öø-ÿа-яё]|\d)")
_LAST_WORD = re.compile(r"[^\s\"'“”«»„(\[]+$")
_QUOTING_ON_JA = re.compile("(?:と|という|との|って|、|を|が|は|の|に|などと|」|』|ら|も)")
_QUOTING_ON_ZH = re.compile(rf"[^。!?,，;；:：]{{0,14}}?(?<!知)(?:{SAYING_AFTER_QUOTE})")


def _ends_sentence(plain: str, low: int, match: re.Match[str], end: int, lang: str) -> bool:
    mark, at = match["mark"], match.end()
    after = plain[at]
    if lang in ("zh-Hans", "zh-Hant", "ja") and (mark[-1] in "。｡" or _is_wide(plain, match.start() - 1)):
        return _ends_wide(plain, match, lang)
    if not after.isspace():
        # "3.5", "U.S.", "…했다"고; but a sentence mark glued to the next sentence of Han letters ends it.
        return lang not in ("ko",) and mark[-1] == "。"
    if lang == "ko":
        return not _is_number(plain[low : match.start()])
    if mark[-1] in "!?" and not match["close"]:
        return _STARTS_UPPER.match(plain, at, end) is not None
    if _STARTS_UPPER.match(plain, at, end) is None and not _is_wide(plain, at + 1):
        return False
    if len(mark) > 1 or match["close"] or mark == "…":
        return True
    return not _is_abbreviation(plain, low, match.start(), at, end, lang)


def _ends_wide(plain: str, match: re.Match[str], lang: str) -> bool:
    mark, at = match["mark"], match.end()
    if mark[-1] in "." and not mark.startswith(".."):
        return plain[at].isspace() or _is_wide(plain, at)
    if mark[-1] in "….":
        # A pause, unless a new line of speech or a capital follows; those come with their own marks.
        return bool(match["close"]) and lang != "ja"
    if match["close"] and lang == "ja":
        return _QUOTING_ON_JA.match(plain, at) is None
    if match["close"] and match["close"][0] in '”’」』"':
        return _QUOTING_ON_ZH.match(plain, at) is None
    if mark[-1] in "!?" and lang == "ja":
        return not plain.startswith(("と", "という"), at)
    return True


def _is_wide(plain: str, at: int) -> bool:
    return 0 <= at < len(plain) and _WIDE.match(plain, at) is not None


def _is_number(words: str) -> bool:
    return bool(words) and not words.strip("( .0123456789")


def _is_abbreviation(plain: str, low: int, dot: int, at: int, end: int, lang: str) -> bool:
    word_match = _LAST_WORD.search(plain, max(low, dot - 24), dot)
    if word_match is None:
        return False
    word = word_match.group()
    rest = plain[at:end].lstrip()
    if len(word) == 1 and word.isalpha() and word.isupper() and lang != "ko":
        # An initial: "J. Smith", "Kim J. U. said"; "vitamin C. The" is rarer than names.
        return True
    if word.isdigit():
        if dot - len(word) <= low and len(word) <= 2:
            return True
        if lang == "de":
            before = plain[low : word_match.start()].split()
            return bool(MONTH_AFTER.match(rest)) or (
                len(word) <= 2 and bool(before) and before[-1].lower() in DAY_BEFORE
            )
        return False
    low_word = word.lower()
    if low_word in ABBREVIATIONS[""] or low_word in ABBREVIATIONS.get(lang, frozenset()):
        return True
    # "U.S. Police": most often an adjective; "in the U.S. The" and the like start a sentence.
    return bool(_DOTTED.fullmatch(word)) and _STARTER.match(rest) is None


_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_STARTER = re.compile(
    r"[\"“]?(?:The|A|An|It|He|She|They|In|On|But|And|This|That|These|We|I|Its|At|If|When|Since|El|La|Los|Las|En|Le|Les|"
    r"Il|Elle|Der|Die|Das|Sie|Es|Er|Он|Она|Они|В|На)\b"
)
