"""What is refused as a page, in a sentence, before any parser sees it; and a page's mark-up without what only costs."""

from __future__ import annotations

import re

from spiders.items import Page

MAX_BYTES = 8 << 20
MAX_CHARACTERS = 3 << 20
"""Of the mark-up, without scripts and inline pictures."""
MAX_TAG = 64 << 10
"""Characters of one tag; inline pictures do not count."""
MAX_TAGS = 50_000


class UnreadablePage(Exception):
    """The page holds no article that could be read; the message says why in a sentence."""


_PAGES = ("text/html", "application/xhtml+xml", "application/xml", "text/xml", "text/plain", "")


def refuse_what_is_no_page(page: Page, kind: str) -> None:
    """Raises UnreadablePage, saying why, when no article can be on `page`; `kind` is its content type alone."""
    if page.status != 200:
        raise UnreadablePage(f"The server answered {page.status} instead of a page.")
    if not page.body.strip():
        raise UnreadablePage("The server answered with an empty page.")
    if len(page.body) > MAX_BYTES:
        raise UnreadablePage(
            f"The page has {len(page.body):,} bytes; {MAX_BYTES:,} is the most that is read."
        )
    if page.body.startswith((b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"\x1f\x8b")):
        raise UnreadablePage(f"The address holds a file ({kind or 'of unknown kind'}), not a page.")
    if kind not in _PAGES and b"<html" not in page.body[:2048].lower():
        raise UnreadablePage(f"The address holds {kind}, not a page.")


def refuse_what_does_harm(html: str) -> None:
    """Measured: 100,000 attributes in one tag keep the parser busy for a minute, and nothing can interrupt it."""
    if len(html) > MAX_CHARACTERS:
        raise UnreadablePage(
            f"The page has {len(html):,} characters; {MAX_CHARACTERS:,} is the most that is read."
        )
    for tags, tag in enumerate(_TAG.finditer(html)):
        if tags >= MAX_TAGS:
            raise UnreadablePage(f"The page has more than {MAX_TAGS:,} tags.")
        if tag.end() - tag.start() > MAX_TAG:
            raise UnreadablePage(f"A tag of the page is longer than {MAX_TAG:,} characters.")


# Atomic and possessive: a quoted ">" does not end a tag, and no input makes this look at a character twice.
_TAG = re.compile(r"<[a-zA-Z/](?>[^\"'>]+|\"[^\"]*\"|'[^']*')*+")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_INLINE_DATA = re.compile(r"data:[\w/+.;=-]{0,80};base64,[A-Za-z0-9+/=\s%]{200,}")
_SCRIPT = re.compile(r"<(script|style)\b", re.IGNORECASE)
_SCRIPT_END = {
    "script": re.compile(r"</script\s*>", re.IGNORECASE),
    "style": re.compile(r"</style\s*>", re.IGNORECASE),
}


def slimmed(html: str) -> str:
    """Without what only costs: pictures within, scripts, the XML declaration (it names the bytes' encoding)."""
    text = _INLINE_DATA.sub("data:,", _DECLARATION.sub("", html.replace("\x00", ""), count=1))
    parts: list[str] = []
    at = 0
    while start := _SCRIPT.search(text, at):
        end = _SCRIPT_END[start[1].lower()].search(text, start.end())
        if end is None:
            break
        parts.append(text[at : start.start()])
        at = end.end()
    parts.append(text[at:])
    return "".join(parts)
