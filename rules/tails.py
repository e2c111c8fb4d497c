"""Page residue found by its shape: lists of other stories, teasers, readers' comments, buttons and notices.

A bad extractor leaves them in the text, where they bring other stories, countries and years. They are marked, never
cut: offsets stay, and nobody judges them. What reads like an ordinary paragraph of an article is left alone even after
residue (a caption, a "read also" in the middle), for a lost paragraph may be the news.
"""

# ruff: noqa: E501 - long patterns read best in one piece

from __future__ import annotations

import re
from dataclasses import dataclass

from rules.language.residue_words import COMMENTS, COMMENTS_CLOSED, LINES, LISTS
from rules.text import Stretch
from rules.text.han import HAN, HANGUL, KANA


def find_tails(plain: str, lang: str = "") -> tuple[Stretch, ...]:
    """Stretches of `Text.plain` that are residue, in order, not touching. Words of all languages hold for every page."""
    lines = _lines(plain)
    marked = [False] * len(lines)
    _mark_comments(lines, marked)
    _mark_lists(lines, marked)
    _mark_teasers(lines, marked)
    for at, line in enumerate(lines):
        if line.is_notice:
            marked[at] = True
    _mark_last_titles(lines, marked)
    return _joined(lines, marked)


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str
    paragraph: int
    width: int
    """Length, wide letters counted double."""

    @property
    def is_prose(self) -> bool:
        """An ordinary paragraph, or at least a full sentence of one."""
        ended = _ENDED.search(self.text[-12:]) is not None and not self.is_cut_off
        return (ended and self.width >= 90) or (self.width >= 220 and not self.is_cut_off)

    @property
    def is_cut_off(self) -> bool:
        """A teaser that breaks off with dots."""
        return self.width >= 60 and _CUT_OFF.search(self.text[-40:]) is not None

    @property
    def is_date(self) -> bool:
        return _DATE_LINE.fullmatch(self.text) is not None

    @property
    def is_titleish(self) -> bool:
        """Short and without the end of a sentence: a headline, a rubric, a button."""
        return (
            self.width <= 110
            and _SENTENCE_END.search(self.text[-12:]) is None
            and self.text[-1] not in "\"'”’」』"
        )

    @property
    def is_bullet(self) -> bool:
        return _BULLET.match(self.text) is not None

    @property
    def is_list_heading(self) -> bool:
        return self.width <= 130 and _LIST_HEADING.match(self.text) is not None

    @property
    def is_list_line(self) -> bool:
        """Heading and items in one line ("Read also: ...", "Most viewed: a | b")."""
        return self.width <= 400 and _LIST_LINE.match(self.text) is not None

    @property
    def is_comments_heading(self) -> bool:
        return self.width <= 120 and _COMMENTS_HEADING.fullmatch(self.text) is not None

    @property
    def is_notice(self) -> bool:
        if self.is_prose and self.width > 260:
            return False
        return _NOTICE.match(self.text) is not None or self.is_list_line or _is_menu(self.text)


_WIDE = re.compile(f"[{HAN}{KANA}{HANGUL}]")
_ENDED = re.compile(r"[.!?。…][\"'”’»)\]」』）]*$")
_SENTENCE_END = re.compile(r"(?:[^.]\.|[!。])[\"'”’»)\]」』]*$")
_CUT_OFF = re.compile(
    r"(?:\.{3,}|…|\[(?:\.{3}|…)\]|(?:\.{3}|…)\s*(?:read more|more|continue reading|더보기|全文|続きを読む))\s*$",
    re.IGNORECASE,
)
_BULLET = re.compile(r"\s*(?:[·•▪◦■□▶▷►▸>*※◆●○-]|[–—]\s|\(?\d{1,2}[.)]?\s)\s*\S")
_LEADING = r"[\s\"'“”·•▪■□▶▷►▸>*※◆●○★☆▲\[【(–—-]*"
_LISTS = "|".join(LISTS)
_LIST_HEADING = re.compile(rf"{_LEADING}(?:{_LISTS})[^.。!]{{0,30}}$", re.IGNORECASE)
_LIST_LINE = re.compile(
    rf"{_LEADING}(?:{_LISTS})(?:\s[^.:：|]{{0,24}})?\s*(?:[:|\]】]|\s[>»–—-]\s).*", re.IGNORECASE
)
_COMMENTS_HEADING = re.compile(rf"{_LEADING}(?:{'|'.join(COMMENTS)})[\s:：\]】▼]*", re.IGNORECASE)
_CLOSED = re.compile(COMMENTS_CLOSED, re.IGNORECASE)
_NOTICE = re.compile(rf"{_LEADING}(?:{'|'.join(LINES)})", re.IGNORECASE)
_MONTH = r"[^\W\d_]{3,12}\.?"
_DATE_LINE = re.compile(
    rf"(?:[^\W\d_]{{2,12}},?\s+)?(?:\d{{1,2}}(?:st|nd|rd|th|\.)?\s+(?:de\s+)?{_MONTH},?\s+(?:de\s+)?\d{{4}}|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}})"
    r"|\d{4}[-./年]\s?\d{1,2}[-./月]\s?\d{1,2}日?(?:\s\d{1,2}:\d{2})?|\d{4}년 \d{1,2}월 \d{1,2}일|\d+ (?:minutes?|hours?|days?|weeks?) ago"
)
_NUMBERED = re.compile(r"\s*(\d{1,3})[.)]\s")


def _lines(plain: str) -> list[_Line]:
    lines: list[_Line] = []
    at = paragraph = 0
    for piece in plain.split("\n"):
        text = piece.strip()
        if text:
            start = at + piece.index(text[0])
            lines.append(
                _Line(start, start + len(text), text, paragraph, len(text) + len(_WIDE.findall(text)))
            )
        else:
            paragraph += 1
        at += len(piece) + 1
    return lines


def _is_menu(text: str) -> bool:
    """Short pieces between bars: "Download | Press pictures | Methodology"."""
    pieces = [piece.strip() for piece in re.split(r"[|｜]", text)]
    return len(pieces) >= 2 and all(
        piece and len(piece) <= 40 and not _SENTENCE_END.search(piece) for piece in pieces
    )


def _mark_comments(lines: list[_Line], marked: list[bool]) -> None:
    """From the heading of the comments to the end; numbered comments above a notice that they are closed."""
    total = sum(line.width for line in lines)
    before = 0
    for at, line in enumerate(lines):
        # A heading near the top is a link that jumps down, not the comments themselves.
        if line.is_comments_heading and before >= 0.25 * total and not _is_link_down(lines[at + 1 :], total):
            marked[at:] = [True] * (len(lines) - at)
            break
        before += line.width
    for at, line in enumerate(lines):
        if _CLOSED.search(line.text) and line.width < 160:
            first = _first_numbered(lines, at)
            marked[first:] = [True] * (len(lines) - first)
            break


def _is_link_down(after: list[_Line], total: int) -> bool:
    """Whether a heading "Comments (3)" only jumps there: most of the page, in long paragraphs, comes after it."""
    long = [line for line in after if line.is_prose and line.width >= 240]
    return len(long) >= 3 and sum(line.width for line in after) > 0.5 * total


def _first_numbered(lines: list[_Line], end: int) -> int:
    """Where the numbered list that ends before `end` begins; `end` itself when there is none."""
    first, seen = end, 0
    for at in range(end - 1, -1, -1):
        match = _NUMBERED.match(lines[at].text)
        if match is None:
            continue
        seen += 1
        first = at
        if int(match[1]) == 1 and lines[at].text == lines[at].text.strip() and not _goes_on_above(lines, at):
            break
    return first if seen else end


def _goes_on_above(lines: list[_Line], at: int) -> bool:
    """Whether an item "1." is a reply inside a longer list: numbered items stand close above it."""
    return any(_NUMBERED.match(line.text) for line in lines[max(0, at - 6) : at])


def _mark_lists(lines: list[_Line], marked: list[bool]) -> None:
    """A heading for other stories, and the short or cut-off lines under it."""
    at = 0
    while at < len(lines):
        if not lines[at].is_list_heading:
            at += 1
            continue
        end = at + 1
        while end < len(lines) and _is_item(lines[end], lines[at], lines[end - 1]):
            end += 1
        # A heading with nothing under it is a word of the article, unless it stands at the very end.
        if end > at + 1 or at == len(lines) - 1 or _LIST_LINE.match(lines[at].text):
            marked[at:end] = [True] * (end - at)
        at = end


def _is_item(line: _Line, heading: _Line, above: _Line) -> bool:
    if line.paragraph == heading.paragraph:
        return not (line.is_prose and line.width > 200)
    if line.is_cut_off or line.is_date or line.is_notice or line.is_list_heading:
        return True
    if line.is_prose:
        return False
    return line.is_titleish or (line.is_bullet and line.width <= 140)


def _mark_teasers(lines: list[_Line], marked: list[bool]) -> None:
    """Dates each followed by a text that breaks off, or several such texts in a row: other stories."""
    at = 0
    while at < len(lines):
        end, cut_off = at, 0
        while end < len(lines) and (
            lines[end].is_cut_off or lines[end].is_date or (cut_off and lines[end].is_titleish)
        ):
            cut_off += lines[end].is_cut_off
            end += 1
        while end > at and not (lines[end - 1].is_cut_off or lines[end - 1].is_date):
            end -= 1
        if cut_off >= 2:
            marked[at:end] = [True] * (end - at)
        at = max(end, at + 1)


def _mark_last_titles(lines: list[_Line], marked: list[bool]) -> None:
    """Three or more headlines after the last sentence of the page."""
    end = len(lines)
    while end and marked[end - 1]:
        end -= 1
    at = end
    while at and lines[at - 1].is_titleish and not marked[at - 1] and not lines[at - 1].is_date:
        at -= 1
    if end - at >= 3 and at and any(line.is_prose for line in lines[:at]):
        marked[at:end] = [True] * (end - at)


def _joined(lines: list[_Line], marked: list[bool]) -> tuple[Stretch, ...]:
    found: list[Stretch] = []
    last = -2
    for at, line in enumerate(lines):
        if not marked[at]:
            continue
        if last == at - 1 and found:
            found[-1] = Stretch(found[-1].start, line.end)
        else:
            found.append(Stretch(line.start, line.end))
        last = at
    return tuple(found)
