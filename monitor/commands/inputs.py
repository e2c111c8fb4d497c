"""What `scan` is given: files, pages, addresses and JSON lines, as documents to be judged."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from monitor.commands.shared import complain
from monitor.config import Settings
from rules.verdict import Document, Span
from spiders.items import Entry, Extent, FetchError, Page


@dataclass(frozen=True, slots=True)
class Item:
    """A text to be judged."""

    document: Document
    show_text: bool = False
    """Its text was made by us out of a page: offsets mean nothing without it."""
    outlet: str = ""
    label: str = ""
    """What a person says of it, in the words of the labelled corpus; empty when nobody has."""


@dataclass(slots=True)
class Faults:
    """Inputs that could not be read, told as they come."""

    count: int = 0

    def say(self, message: str) -> None:
        self.count += 1
        complain(message)


def items(
    inputs: Sequence[str], published: datetime | None, settings: Settings, faults: Faults
) -> Iterator[Item]:
    """Every text in the files, at the addresses and on standard input (`-`), in the order given."""
    addresses = [one for one in inputs if one.startswith(("http://", "https://"))]
    pages = asyncio.run(_fetch(addresses, settings)) if addresses else {}
    for one in inputs:
        if one in pages:
            page = pages[one]
            if isinstance(page, str):
                faults.say(f"{one}: {page}")
            else:
                yield from _page(page, one, published, faults)
        elif one == "-":
            yield from _stream(sys.stdin.buffer.read(), "-", published, faults)
        else:
            try:
                content = Path(one).read_bytes()
            except OSError as error:
                faults.say(f"{one}: cannot be read ({error.strerror})")
                continue
            yield from _stream(content, one, published, faults)


def _stream(content: bytes, name: str, published: datetime | None, faults: Faults) -> Iterator[Item]:
    """What kind of input it is, by its name or its first character."""
    suffix = Path(name).suffix.lower()
    start = content.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    if suffix in (".jsonl", ".ndjson", ".json") or (
        start == b"{" and suffix not in (".txt", ".html", ".htm")
    ):
        yield from read_lines(content, name, published, faults)
    elif suffix in (".html", ".htm", ".xhtml") or (start == b"<" and suffix != ".txt"):
        yield from _page(_as_page(content, ""), name, published, faults)
    else:
        text = _utf8(content)
        if text is None:
            faults.say(
                f'{name}: is not in UTF-8; save it again as "UTF-8" (or as HTML, which may say its encoding)'
            )
        elif not text.strip():
            faults.say(f"{name}: is empty")
        else:
            yield Item(Document(id=name, title="", text=text, published=published))


def read_lines(content: bytes, name: str, published: datetime | None, faults: Faults) -> Iterator[Item]:
    """The texts of JSON lines; what cannot be read is told to `faults`."""
    first = True
    for number, line in enumerate(content.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        if not line.strip():
            continue
        place = f"{name}:{number}"
        if first and not line.lstrip().startswith((b"{", b"[")):
            # A plain text: one word about the file instead of a complaint about each of its lines.
            faults.say(f'{name}: is not JSON lines, each {{"text": "…"}}; tumenwatch scan takes a plain text')
            return
        first = False
        try:
            record = json.loads(line)
        except (ValueError, RecursionError) as error:
            faults.say(f"{place}: is not one JSON object a line ({error})")
            continue
        try:
            yield from _record(record, place, published, faults)
        except ValueError as error:
            faults.say(f"{place}: {error}")


def _record(record: Any, place: str, published: datetime | None, faults: Faults) -> Iterator[Item]:
    """Raises ValueError with what was expected."""
    if not isinstance(record, dict):
        raise ValueError(f"expected an object with id and text, not {type(record).__name__}")
    for key in ("id", "url", "title", "text", "html", "published", "lang", "outlet", "label"):
        kinds = (str, int) if key == "id" else (str,)
        if (value := record.get(key)) is not None and not isinstance(value, kinds):
            raise ValueError(f"{key}: expected a text, not {type(value).__name__}")
    identity = str(record.get("id") or record.get("url") or place)
    at = _moment(record["published"]) if record.get("published") else published
    title, text, html = (record.get(key) or "" for key in ("title", "text", "html"))
    url = record.get("url") or ""
    outlet, label = (record.get(key) or "" for key in ("outlet", "label"))
    if html and not text:
        for item in _page(
            _as_page(html.encode("utf-8", "replace"), url, "utf-8"), identity, at, faults, title=title
        ):
            yield replace(item, outlet=outlet, label=label)
        return
    if "text" not in record and "title" not in record:
        raise ValueError("expected text, html or title")
    yield Item(
        Document(id=identity, title=title, text=text, published=at, url=url, lang=record.get("lang")),
        outlet=outlet,
        label=label,
    )


def _page(
    page: Page, name: str, published: datetime | None, faults: Faults, title: str = ""
) -> Iterator[Item]:
    from spiders.articles import read_article
    from spiders.pages import UnreadablePage

    if page.status >= 400:
        faults.say(f"{name}: the site answered {page.status}")
        return
    entry = Entry(source="scan", guid=name, url=page.url, title=title, summary="", published=published)
    try:
        article = read_article(page, entry)
    except UnreadablePage as error:
        faults.say(f"{name}: {error}")
        return
    yield Item(
        Document(
            id=name,
            title=article.title,
            text=article.text,
            published=published or article.published,
            url=article.url,
            lang=article.lang,
            tail=tuple(_span(extent) for extent in article.tail),
        ),
        show_text=True,
    )


def _as_page(body: bytes, url: str, charset: str = "") -> Page:
    kind = "text/html" + (f"; charset={charset}" if charset else "")
    return Page(
        url=url or "http://localhost/",
        status=200,
        body=body,
        headers=(("content-type", kind),),
        fetched_at=datetime.now(UTC),
    )


async def _fetch(addresses: Sequence[str], settings: Settings) -> dict[str, Page | str]:
    """Each address as a page, or the sentence that says why not."""
    from monitor.daemon import crawl_settings
    from spiders.crawler import open_crawler

    pages: dict[str, Page | str] = {}
    async with open_crawler(crawl_settings(settings)) as crawler:

        async def one(address: str) -> None:
            print(f"visiting {address}", file=sys.stderr, flush=True)
            try:
                pages[address] = await crawler.fetch(address)
            except FetchError as error:
                pages[address] = str(error)

        await asyncio.gather(*(one(address) for address in addresses))
    return pages


def _utf8(content: bytes) -> str | None:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None


def published_at(text: str) -> datetime:
    """The moment that an option names, for argparse."""
    try:
        return _moment(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _moment(text: str) -> datetime:
    """A day (its noon, so that it is the same day nearly everywhere) or a moment; UTC where no zone is given."""
    try:
        if len(text) == 10:
            return datetime.combine(date.fromisoformat(text), time(12), UTC)
        at = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f'published: expected a date such as 2024-02-08, not "{text[:40]}"') from None
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _span(extent: Extent) -> Span:
    return Span("text", extent.start, extent.end)
