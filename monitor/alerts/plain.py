"""Foreign text made harmless before it stands in a message: nothing invisible, nothing that pings a room."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote, urlsplit

_INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
"""Controls, format characters (direction overrides, zero width), lone surrogates, unassigned code points."""

_IGNORABLE = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0\ufe00-\ufe0f\U000e0100-\U000e01ef]"
)
"""Letters and marks by their category that show nothing: a name with one inside looks whole and is not found."""

_PINGS = re.compile(r"[@＠](?=(?:everyone|here|channel|all|room|team|online)\b)", re.IGNORECASE)
_MARKED_UP = re.compile(r"<(?=\s*(?:[!@#/]|users/|at\b|subteam))", re.IGNORECASE)
_DISGUISED_LINK = re.compile(r"\](?=\s*[(\[])")

MOST = 1000
"""Characters of one foreign sentence that a message carries; no honest sentence is longer."""


def one_line(text: str, most: int = MOST) -> str:
    """`text` on one line, without control, direction or zero-width characters, without pings; at most `most` long.

    Composed to NFC, so that a name is found however its letters were stored.
    """
    return neutralised(clipped(" ".join(_visible(text[: most * 4]).split()), most))


def lines(text: str, most: int = 20_000) -> str:
    """The same for text of several lines, which keep their breaks."""
    kept = text[:most].replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(one_line(line, most) for line in kept).strip()


def clipped(text: str, most: int) -> str:
    """`text` cut between words to at most `most` characters, the cut shown by an ellipsis.

    Scripts without spaces may be cut between any two characters; a first word longer than the room is left out.
    """
    if len(text) <= most:
        return text
    if most < 1:
        return ""
    end = most - 1
    while end > 0 and _joined(text[end - 1], text[end]):
        end -= 1
    return (text[:end].rstrip() + "…") if end else "…"


def link(url: str) -> str:
    """An address that can be printed bare: http or https, everything odd percent-encoded. Else empty."""
    shown = "".join(char for char in url.strip() if unicodedata.category(char) not in _INVISIBLE)
    try:
        if urlsplit(shown).scheme.lower() not in ("http", "https") or not urlsplit(shown).hostname:
            return ""
    except ValueError:
        return ""
    return quote(shown, safe=":/?#[]@!$&*+,;=%~-._|()'").replace("[", "%5B").replace("]", "%5D")[:2000]


def neutralised(text: str) -> str:
    """`text` with room-wide mentions, chat mark-up and disguised links made plain."""
    text = _PINGS.sub("@ ", text)
    text = _MARKED_UP.sub("‹", text)
    return _DISGUISED_LINK.sub("] ", text)


def _visible(text: str) -> str:
    kept = []
    for char in text:
        if char in "\t\n\r\v\f\x85\u2028\u2029":
            kept.append(" ")
        elif unicodedata.category(char) not in _INVISIBLE:
            kept.append(char)
    return unicodedata.normalize("NFC", _IGNORABLE.sub("", "".join(kept)))


def _joined(left: str, right: str) -> bool:
    """True when a cut between the two would fall inside a word."""
    if unicodedata.combining(right):
        return True
    return _spaced(left) and _spaced(right)


def _spaced(char: str) -> bool:
    """True for letters of scripts that part words by spaces (and for what clings to them)."""
    return not char.isspace() and unicodedata.east_asian_width(char) not in ("W", "F")
