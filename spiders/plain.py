"""Mark-up to plain text and printed dates to moments: what feeds, lists and pages have in common."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from email.utils import parsedate_tz
from html import unescape
from zoneinfo import ZoneInfo


def plain(markup: str, limit: int = 200_000) -> str:
    """The text of a piece of HTML: paragraphs parted by one blank line, white space collapsed, scripts left out.

    Works in linear time whatever it is given; looks at the first `limit` characters. Never raises.
    """
    text = _without_comments(markup[:limit])
    if "<" in text:
        pieces: list[str] = []
        silent = ""
        for piece in _TAG.split(text):
            if not (tag := _NAME.match(piece)):
                if not silent:
                    pieces.append(piece)
                continue
            name = (tag[2] or "").lower()
            if silent:
                silent = "" if tag[1] and name == silent else silent
            elif name in ("script", "style", "template") and not tag[1]:
                silent = name
            elif name in _BLOCKS:
                pieces.append("\n\n")
        text = "".join(pieces)
    paragraphs = (re.sub(r"\s+", " ", part).strip() for part in re.split(r"\n\s*\n", unescape(text)))
    return "\n\n".join(part for part in paragraphs if part)


def one_line(markup: str) -> str:
    """The same on one line: for titles and names."""
    return re.sub(r"\s+", " ", plain(markup, 10_000)).strip()[:1000]


def moment(printed: str, zone: str = "UTC") -> datetime | None:
    """A date as feeds and pages print it, in UTC. None when it is none that can be read.

    Without a zone, or with one whose letters mean several (CST, IST), it is read in `zone`, an IANA name. Understands
    RFC 822, ISO 8601 in its many dialects, and Korean, Chinese and Japanese forms (2024년 5월 28일 오후 1:31).
    """
    text = printed.strip()[:100]
    try:
        found = _iso(text) or _mail(text) or _english(text)
        if found is None:
            return None
        when, offset = found
        if not 1990 <= when.year <= 2100:
            return None
        return when.replace(tzinfo=offset or _zone(zone)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def believed(published: datetime | None, fetched_at: datetime) -> datetime | None:
    """Nothing is published after it was fetched: up to two days ahead is a wrong clock or zone, more is no date."""
    if published is None or published <= fetched_at:
        return published
    return fetched_at if published - fetched_at <= timedelta(days=2) else None


_TAG = re.compile(r"(<[^<>]*>)")
_NAME = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]*>\Z|<[!?/][^<>]*>\Z")
_BLOCKS = frozenset(
    (
        *("p", "div", "br", "hr", "pre", "blockquote", "section", "article", "figure", "figcaption"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "table", "tr", "td", "th"),
    )
)


def _without_comments(text: str) -> str:
    parts: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        parts.append(text[at:start])
        at = end + 3
    parts.append(text[at:])
    return "".join(parts)


_ISO = re.compile(
    r"(?P<y>\d{4})\s*[-./年년]\s*(?P<m>\d{1,2})\s*[-./月월]\s*(?P<d>\d{1,2})\s*[일日.]?"
    r"(?:\s*\(?[월화수목금토일一二三四五六日月火水木金土]\)?)?"
    r"(?:[T\s]*(?P<half>오전|오후|上午|下午|午前|午後|[AP]\.?M\.?(?=\s*\d))?\s*(?P<H>\d{1,2})\s*[:시時时]\s*(?P<M>\d{1,2})\s*분?"
    r"(?:[:分]?\s*(?P<S>\d{1,2})(?:[.,]\d+)?\s*[초秒]?)?(?:\s*(?P<half2>[AP])\.?M\.?)?)?"
    r"\s*(?P<zone>[A-Za-z]{1,5}|[+-]\d{2}:?\d{2}|[+-]\d{2})?",
    re.IGNORECASE,
)
_HOURS_EAST = {
    "z": 0.0, "ut": 0.0, "utc": 0.0, "gmt": 0.0, "kst": 9.0, "jst": 9.0, "hkt": 8.0, "sgt": 8.0, "pht": 8.0,
    "ict": 7.0, "msk": 3.0, "cet": 1.0, "cest": 2.0, "eet": 2.0, "eest": 3.0, "est": -5.0, "edt": -4.0,
    "cdt": -5.0, "mst": -7.0, "mdt": -6.0, "pst": -8.0, "pdt": -7.0, "aest": 10.0, "aedt": 11.0,
}  # fmt: skip
"""CST is America's and China's, IST India's, Ireland's and Israel's, BST Britain's and Bangladesh's: not here."""


def _iso(text: str) -> tuple[datetime, tzinfo | None] | None:
    found = _ISO.match(text)
    if found is None:
        return None
    hour = int(found["H"] or 0)
    half = (found["half"] or found["half2"] or "").lower()
    if half.startswith("p") or half in ("오후", "下午", "午後"):
        hour += 12 if hour < 12 else 0
    elif half and hour == 12:
        hour = 0
    day = datetime(int(found["y"]), int(found["m"]), int(found["d"]))  # noqa: DTZ001 - the zone comes later
    when = day + timedelta(hours=hour, minutes=int(found["M"] or 0), seconds=int(found["S"] or 0))
    if hour > 24:
        raise ValueError(text)
    return when, _offset(found["zone"] or "")


def _mail(text: str) -> tuple[datetime, tzinfo | None] | None:
    parsed = parsedate_tz(text)
    if parsed is None:
        return None
    year, month, day, hour, minute, second = parsed[:6]
    when = datetime(year, month, day) + timedelta(hours=hour, minutes=minute, seconds=second)  # noqa: DTZ001
    last = re.search(r"(?:\b([A-Za-z]{1,5})|([+-]\d{2}:?\d{2}))\s*(?:\([^)]*\))?\s*$", text)
    return when, _offset((last[1] or last[2]) if last else "")


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ENGLISH = re.compile(
    r"(?:[a-z]{3,9},?\s+)?(?:(?P<d>\d{1,2})(?:st|nd|rd|th)?\s+(?P<m>[a-z]{3,9})|(?P<m2>[a-z]{3,9})\.?\s+(?P<d2>\d{1,2}))"
    r"(?:st|nd|rd|th)?\.?,?\s+(?P<y>\d{4})",
    re.IGNORECASE,
)


def _english(text: str) -> tuple[datetime, tzinfo | None] | None:
    found = _ENGLISH.match(text)
    name = (found["m"] or found["m2"]).lower()[:3] if found else ""
    if found is None or name not in _MONTHS:
        return None
    day = int(found["d"] or found["d2"])
    return datetime(int(found["y"]), _MONTHS.index(name) + 1, day), None  # noqa: DTZ001


def _offset(name: str) -> tzinfo | None:
    if not name:
        return None
    if name[0] in "+-":
        digits = name[1:].replace(":", "").ljust(4, "0")
        shift = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
        return timezone(shift if name[0] == "+" else -shift) if shift < timedelta(hours=24) else None
    hours = _HOURS_EAST.get(name.lower())
    return None if hours is None else timezone(timedelta(hours=hours))


def _zone(name: str) -> tzinfo:
    try:
        return ZoneInfo(name)
    except (OSError, ValueError):  # ZoneInfoNotFoundError is a KeyError in some versions
        return UTC
    except KeyError:
        return UTC
