"""Channel addresses hold passwords and tokens: none of them leaves this room in words."""

from __future__ import annotations

import re
from urllib.parse import unquote

from monitor.alerts import plain

HIDDEN = "…"

_MAIL = ("mailto", "mailtos")
_HOST_IN_PLACE = (
    *_MAIL,
    "json",
    "jsons",
    "console",
    "matrix",
    "matrixs",
    "mmost",
    "mmosts",
    "signal",
    "signals",
)
_HARMLESS = frozenset(
    {
        "yes", "no", "true", "false", "none", "text", "html", "markdown", "format", "overflow", "upstream", "split",
        "truncate", "rto", "cto", "verify", "retry", "wait", "optional", "redirect", "mode", "starttls", "ssl",
        "insecure", "method", "post", "put", "from", "to", "name", "smtp", "image", "footer", "batch", "tags", "cc",
        "reply", "priority", "urgent", "high", "default", "token", "webhook", "console", "http", "https",
    }
)  # fmt: skip
"""Words that Apprise's own options are made of: in a server's complaint they are no secrets."""


def redact(url: str) -> str:
    """An address as it may be shown: its scheme, and its host where that is no secret itself."""
    scheme, mark, rest = url.partition("://")
    if not mark or not re.fullmatch(r"[a-zA-Z][a-zA-Z0-9+.-]{0,30}", scheme):
        return HIDDEN
    authority = re.split(r"[/?#]", rest, maxsplit=1)[0]
    host = authority.rpartition("@")[2]
    named = re.fullmatch(r"[A-Za-z0-9.-]+(?::\d+)?|\[[0-9a-fA-F:]+\](?::\d+)?", host)
    shown = host if scheme.lower() in _HOST_IN_PLACE and named else HIDDEN
    return f"{scheme}://{shown}" + ("" if rest == authority == host == shown else f"/{HIDDEN}")


def scrubbed(text: str, url: str, most: int = 300) -> str:
    """`text` (a server's words, an error) on one line, without any part of `url` that could be a secret."""
    text = plain.one_line(text, most * 4)
    for secret in sorted(_parts(url), key=lambda part: (-len(part), part)):
        text = re.sub(re.escape(secret), HIDDEN, text, flags=re.IGNORECASE)
    return plain.clipped(text, most)


def _parts(url: str) -> set[str]:
    scheme, _, rest = url.partition("://")
    authority = re.split(r"[/?#]", rest, maxsplit=1)[0]
    login, at, host = authority.rpartition("@")
    pieces = re.split(r"[:@]", login) if at else []
    if scheme.lower() in _MAIL:
        # The user is usually a mail address, and servers repeat addresses in useful complaints; passwords they
        # must not. Anything in the query but plain options is treated as a secret too.
        pieces = pieces[1:] + re.findall(r"[?&](?:pass|password|user)=([^&#]*)", rest)
    else:
        tail = rest[len(authority) :]
        pieces += re.split(r"[/?&=#,:+]", tail)
        if scheme.lower() not in _HOST_IN_PLACE:
            pieces += [*host.split(":"), host]
    if at and login:
        pieces.append(login.partition(":")[2])
    found = {form for piece in pieces for form in (piece, unquote(piece))}
    return {
        part
        for part in found
        if len(part) >= 3 and part.lower() not in _HARMLESS and not re.fullmatch(r"\d{1,4}", part)
    }
