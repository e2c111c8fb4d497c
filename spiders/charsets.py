"""Bytes to text the way browsers do it, and better where labels lie: Korean feeds live or die by this."""

from __future__ import annotations

import re

import charset_normalizer
from w3lib.encoding import html_body_declared_encoding, http_content_type_encoding, read_bom, resolve_encoding


def decoded(body: bytes, content_type: str = "") -> str:
    """The text of a feed or page. Never raises.

    In this order, strictly at each step: byte order mark; UTF-8 where the bytes can hardly be anything else; the label
    in the document; the label in the HTTP header; UTF-8; the best guess. Labels are widened as browsers widen them
    (EUC-KR is read as CP949, GB2312 as GB18030), because that is what pages with these labels really hold.
    """
    bom, _ = read_bom(body)
    labels = [bom, _declared(body), http_content_type_encoding(content_type), "utf-8"]
    if _surely_utf8(body):
        labels.insert(1, "utf-8")
    for label in labels:
        if label is None or (encoding := resolve_encoding(label)) is None:
            continue
        try:
            return body.decode(encoding).lstrip("\ufeff")
        except (UnicodeError, LookupError):
            continue
    return _nearly(body, [label for label in labels[:-1] if label])


_XML_DECLARATION = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']""")


def _declared(body: bytes) -> str | None:
    start = body[:4096]
    if b"\x00" in start[:200]:  # UTF-16 without a mark
        if start[:2] == b"<\x00":
            return "utf-16-le"
        if start[:2] == b"\x00<":
            return "utf-16-be"
    if found := _XML_DECLARATION.match(start):
        return found[1].decode("ascii")
    return html_body_declared_encoding(start) if b"charset" in start.lower() else None


def _surely_utf8(body: bytes) -> bool:
    """Valid UTF-8 with enough letters outside ASCII that no other encoding gives this by chance."""
    if body.isascii() or b"\x00" in body or b"\x1b" in body:
        return False
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return len(body) - len(text) >= 16


def _nearly(body: bytes, labels: list[str]) -> str:
    """No encoding fits to the last byte: a stray byte in an otherwise good text must not turn it into a guess."""
    for label in [*labels, "utf-8"]:
        encoding = resolve_encoding(label)
        if encoding is None:
            continue
        text = body.decode(encoding, "replace").lstrip("\ufeff")
        beyond_ascii = sum(not char.isascii() for char in text)
        if text.count("\ufffd") * 50 <= beyond_ascii:
            return text
    best = charset_normalizer.from_bytes(body[:200_000]).best()
    return body.decode(best.encoding if best else "utf-8", "replace").lstrip("\ufeff")
