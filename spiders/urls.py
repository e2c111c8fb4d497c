"""The canonical address: one page, one spelling."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, quote, urljoin, urlsplit, urlunsplit


def canonical(url: str) -> str:
    """One spelling for all addresses that surely mean the same page. Never raises; idempotent.

    Lower-case scheme and host, no default port, credentials, fragment or tracking parameters, one way of percent
    encoding; addresses wrapped by Google's redirector (news alerts) are unwrapped. What might name another page on
    some site (www., trailing slashes, order of parameters, mobile hosts) is left alone. Anything that is not an
    http(s) address comes back as it is, without white space and control characters at its ends.
    """
    text = _trimmed(url)
    seen = 0
    while seen < len(text):  # each unwrapping is shorter than its wrapping
        inner = _unwrapped(text)
        if inner is None:
            break
        text, seen = inner, seen + 1
    try:
        parts = urlsplit(text)
        scheme, host, port = parts.scheme.lower(), parts.hostname or "", parts.port
    except ValueError:
        return text
    if scheme not in ("http", "https") or not host:
        return text
    name = _host(host)
    if not name:
        return text
    if port is not None and port != (80 if scheme == "http" else 443):
        name = f"{name}:{port}"
    path = _JSESSION.sub("", _encoded(parts.path, _PATH_SAFE)) or "/"
    query = "&".join(
        piece for piece in _encoded(parts.query, _QUERY_SAFE).split("&") if _tells_pages_apart(piece)
    )
    fragment = _encoded(parts.fragment, _QUERY_SAFE) if parts.fragment.startswith("!") else ""
    return urlunsplit((scheme, name, path, query, fragment))


def joined(base: str, link: str) -> str:
    """`link` as found on the page `base`, made absolute. Empty when that gives no http(s) address. Never raises."""
    try:
        full = urljoin(base, _trimmed(link))
        parts = urlsplit(full)
        return full if parts.scheme.lower() in ("http", "https") and parts.hostname else ""
    except ValueError:
        return ""


def host_of(url: str) -> str:
    """The host in lower case, without port. Empty when there is none. Never raises."""
    try:
        return (urlsplit(_trimmed(url)).hostname or "").rstrip(".")
    except ValueError:
        return ""


def printable(url: str) -> str:
    """`url` for messages: without credentials, at most 300 characters."""
    text = re.sub(r"(?<=//)[^/?#@]*@", "", _trimmed(url))
    return text if len(text) <= 300 else text[:299] + "…"


_TRACKING = re.compile(
    r"(?:utm_\w*|at_(?:medium|campaign|custom\d|format|link_\w+|ptr_name|bbc_team)|mtm_\w+|pk_\w+|hsa_\w+|_hs(?:enc|mi)"
    r"|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_[ce]id|mkt_tok|_ga|_gl"
    r"|cmpid|cmp|ocid|ito|ns_(?:mchannel|source|campaign|linkname|fee)|vero_id|oly_(?:anon|enc)_id|s_cid|smid|srnd"
    r"|wt_?zmc|jsessionid|phpsessid)",
    re.IGNORECASE | re.ASCII,
)
_AMP = frozenset({"amp", "amp=", "amp=1", "amp=true", "outputtype=amp"})
_JSESSION = re.compile(r";jsessionid=[^/;]*", re.IGNORECASE)
_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})|%")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_PATH_SAFE = "%/:@!$&'()*+,;=-._~"
_QUERY_SAFE = _PATH_SAFE + "?"
_ENDS = "".join(map(chr, range(0x21))) + "\x7f\xa0\u200b\u3000\ufeff"


def _trimmed(url: str) -> str:
    return re.sub(r"[\t\r\n]", "", url).strip(_ENDS)


def _host(host: str) -> str:
    name = host.rstrip(".")
    if ":" in name:
        return f"[{name}]"
    if name.isascii():
        return name if re.fullmatch(r"[!$&'()*+,;=\w.~%-]+", name) else ""
    try:
        return name.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return ""


def _encoded(text: str, safe: str) -> str:
    def one(found: re.Match[str]) -> str:
        if not found[1]:
            return "%25"
        char = chr(int(found[1], 16))
        return char if char in _UNRESERVED else found[0].upper()

    return quote(_ESCAPE.sub(one, text), safe=safe, errors="replace")


def _tells_pages_apart(piece: str) -> bool:
    name = piece.partition("=")[0]
    return bool(piece) and not _TRACKING.fullmatch(name) and piece.lower() not in _AMP


def _unwrapped(url: str) -> str | None:
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return None
    if parts.path != "/url" or not re.fullmatch(r"(?:www\.)?google\.(?:com?\.)?[a-z]{2,3}", host):
        return None
    for name, value in parse_qsl(parts.query, max_num_fields=None):
        if name in ("url", "q") and value.lower().startswith(("http://", "https://")):
            return _trimmed(value)
    return None
