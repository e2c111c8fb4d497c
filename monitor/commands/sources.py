"""`sources list` and `sources probe`."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from monitor.commands.shared import (
    CannotStart,
    ago,
    command,
    ledger_of,
    now,
    print_json,
    settings_of,
    span,
    table,
)
from monitor.config import Settings
from rules.documents import did_you_mean
from spiders.items import FetchError, Page, Poll, Source

Answer = Literal["good", "quiet", "empty", "failed"]
"""good: entries, some of them new; quiet: entries, none newer than 60 days; empty: it answers and lists nothing."""

QUIET = timedelta(days=60)


def add(commands: Any) -> None:
    sources = command(commands, "sources", "List the sources and how they are doing, or try some out.")
    verbs = sources.add_subparsers(title="commands", metavar="COMMAND", required=True)
    listing = command(
        verbs,
        "list",
        "List the sources with their last visit and their last news.",
        "  tumenwatch sources list\n  tumenwatch sources list --off\n  tumenwatch sources list --json",
        lists=True,
    )
    listing.add_argument("--off", action="store_true", help="those that are off, too")
    listing.set_defaults(do=_list)
    probe = command(
        verbs,
        "probe",
        "Visit sources as the daemon would, politely, and say what is there; nothing is stored.\n\n"
        "Says status, entries, newest date, character encoding and a verdict: good (switch it on), quiet (nothing new\n"
        "for 60 days), empty, or failed and why. Exit status 1 when one is not good or quiet.",
        "  tumenwatch sources probe dailynk-ko nkpro\n"
        "  tumenwatch sources probe --off          all that are off\n"
        "  tumenwatch sources probe https://example.org/feed.xml",
        lists=True,
    )
    probe.add_argument("source", nargs="*", metavar="ID|URL", help="(default: all that are on)")
    probe.add_argument("--off", action="store_true", help="those that are off")
    probe.set_defaults(do=_probe)


# list --------------------------------------------------------------------------------------------------------


def _list(options: argparse.Namespace) -> int:
    settings = settings_of(options)
    known = {}
    if settings.storage.ledger.exists():
        with ledger_of(settings) as store:
            known = {one.source.id: one for one in store.source_health()}
    at = now()
    wanted = [(source, True) for source in settings.sources]
    wanted += [(source, False) for source in settings.sources_off] if options.off else []
    if options.json:
        print_json([{"source": source, "on": on, "health": known.get(source.id)} for source, on in wanted])
        return 0
    rows = []
    for source, on in wanted:
        health = known.get(source.id)
        state = "off" if not on else "new" if health is None or health.last_poll is None else "ok"
        if on and health is not None and health.failures:
            state = f"fails {health.failures}×"
        rows.append(
            (
                source.id,
                source.name,
                ",".join(source.languages),
                state,
                span(source.every),
                ago(health.last_poll, at) if health else "",
                ago(health.last_new, at) if health else "",
                str(health.entries) if health else "",
                (health.error or "") if health else "",
            )
        )
    head = ["id", "name", "languages", "state", "every", "visited", "last news", "entries", "error"]
    print("\n".join(table(head, rows, most=40)))
    return 0


# probe -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Probe:
    """What one visit showed."""

    source: str
    url: str
    verdict: Answer
    why: str
    status: int | None = None
    final_url: str = ""
    """Where a redirect led, when elsewhere."""
    entries: int = 0
    newest: datetime | None = None
    content_type: str = ""
    charset: str = ""
    seconds: float = 0.0
    first_title: str = ""


def _probe(options: argparse.Namespace) -> int:
    settings = settings_of(options)
    chosen = _chosen(options.source, settings, off=options.off)
    probes = asyncio.run(_visit(chosen, settings, quiet=options.json))
    if options.json:
        print_json(probes)
    else:
        print()
        head = ["source", "verdict", "status", "entries", "newest", "charset", "robots", "why"]
        at = now()
        rows = [
            (
                one.source,
                one.verdict,
                str(one.status or ""),
                str(one.entries),
                ago(one.newest, at) if one.newest else "",
                one.charset,
                "refused" if one.why.startswith("robots") else "ok" if one.status else "",
                one.why,
            )
            for one in probes
        ]
        print("\n".join(table(head, rows, most=90)))
        good = sum(one.verdict == "good" for one in probes)
        print(f"\n{good} of {len(probes)} good")
    return 0 if all(one.verdict in ("good", "quiet") for one in probes) else 1


def _chosen(names: Sequence[str], settings: Settings, *, off: bool) -> list[Source]:
    if not names:
        return list(settings.sources_off if off else settings.sources)
    known = {source.id: source for source in (*settings.sources, *settings.sources_off)}
    chosen = []
    for name in names:
        if name.startswith(("http://", "https://")):
            chosen.append(Source(id=name, url=name))
        elif name in known:
            chosen.append(known[name])
        else:
            raise CannotStart(f'there is no source "{name}"{did_you_mean(name, known)}')
    return chosen


async def _visit(chosen: Sequence[Source], settings: Settings, *, quiet: bool) -> list[Probe]:
    from monitor.daemon import crawl_settings
    from spiders.crawler import open_crawler

    done: dict[str, Probe] = {}
    async with open_crawler(crawl_settings(settings)) as crawler:

        async def one(source: Source) -> None:
            start = asyncio.get_running_loop().time()
            try:
                page = await crawler.fetch(source.url)
            except FetchError as error:
                why = f"robots.txt forbids it ({error})" if error.kind == "robots" else str(error)
                probe = Probe(source.id, source.url, "failed", why)
            else:
                seconds = asyncio.get_running_loop().time() - start
                probe = await asyncio.to_thread(_look, source, page, seconds)
            done[source.id] = probe
            line = f"[{len(done):3d}/{len(chosen)}] {source.id}: {probe.verdict}"
            line += f", {probe.entries} entries" if probe.entries else f", {probe.why}"
            print(line, file=sys.stderr if quiet else sys.stdout, flush=True)

        await asyncio.gather(*(one(source) for source in chosen))
    return [done[source.id] for source in chosen]


def _look(source: Source, page: Page, seconds: float) -> Probe:
    """What the visit is worth."""
    from monitor.desks.jobs import read_source

    poll = read_source(source, page)
    verdict, why = _worth(poll, source, page)
    return Probe(
        source=source.id,
        url=source.url,
        verdict=verdict,
        why=why,
        status=page.status,
        final_url=page.url if page.url != source.url else "",
        entries=len(poll.entries),
        newest=max((entry.published for entry in poll.entries if entry.published), default=None),
        content_type=page.content_type.split(";")[0].strip(),
        charset=_charset(page),
        seconds=round(seconds, 2),
        first_title=poll.entries[0].title if poll.entries else "",
    )


def _worth(poll: Poll, source: Source, page: Page) -> tuple[Answer, str]:
    if poll.error:
        hint = ""
        if source.kind == "feed" and "html" in page.content_type:
            from spiders.listings import find_feeds

            feeds = find_feeds(page)
            hint = f"; the page names the feeds {', '.join(feeds[:3])}" if feeds else ""
        return "failed", poll.error + hint
    if not poll.entries:
        return "empty", "it answers, and lists nothing"
    newest = max((entry.published for entry in poll.entries if entry.published), default=None)
    moved = f"; it moved to {page.url}" if page.url != source.url else ""
    if newest is None:
        return "good", "entries have no dates: they are taken from the pages" + moved
    if page.fetched_at - newest > QUIET:
        return "quiet", f"its newest entry is {span((page.fetched_at - newest).total_seconds())} old" + moved
    return "good", f"e.g. {poll.entries[0].title}" + moved


_CHARSETS = (
    "ascii",
    "utf-8-sig",
    "cp949",
    "shift_jis",
    "euc_jp",
    "gb18030",
    "big5",
    "utf-16",
    "windows-1251",
    "latin-1",
)


def _charset(page: Page) -> str:
    """The encoding by which the page was read, found by its result."""
    from spiders.charsets import decoded

    text = decoded(page.body, page.content_type)
    for name in _CHARSETS:
        try:
            if page.body.decode(name).lstrip("\ufeff") == text:
                return name.removesuffix("-sig")
        except UnicodeError:
            continue
    return "mixed"
