"""From the file to Settings: what the parts promise each other is checked here, at the line where it is broken."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

from monitor.config.settings import Language, Settings
from monitor.config.shape import WHEN_SECRET_EXISTS, ConfigFile
from rules.documents import DocumentError, Fault, Loaded, Step, did_you_mean, read
from spiders.guard import parse_allowance

_ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")


@dataclass(frozen=True, slots=True)
class ReadSettings:
    """What came of reading the file."""

    settings: Settings | None
    """None when there is a fault."""
    faults: tuple[Fault, ...]
    notes: tuple[Fault, ...] = ()
    """What is no fault and yet worth a word, at its line."""
    language: Language = "en"
    """In which the file wants to be answered, also when it has faults."""
    document: Loaded[ConfigFile] | None = None

    def fault(self, message: str, *steps: Step) -> Fault:
        """A complaint about a part of the file, at its line; items of lists by number from 0."""
        assert self.document is not None
        return self.document.fault(message, *steps)

    def channel_fault(self, id: str, message: str) -> Fault:
        """A complaint about a channel's address."""
        assert self.document is not None
        ids = self.document.texts("channels", "*", "id")
        return self.fault(
            message, "channels", next((steps[1] for steps, name in ids if name == id), 0), "url"
        )


def load_settings(path: Path, environment: Mapping[str, str] | None = None) -> Settings:
    """The settings. Raises DocumentError with every fault, when there is one."""
    result = read_settings(path, environment)
    if result.settings is None:
        raise DocumentError(result.faults)
    return result.settings


def read_settings(
    path: Path, environment: Mapping[str, str] | None = None, content: bytes | None = None
) -> ReadSettings:
    """The settings, or all that is wrong with them. `content` stands in for what is on the disk."""
    path = path.absolute()
    document = read(path, ConfigFile, environment=environment, content=content)
    language = _language(document, path, content)
    if document.value is None:
        return ReadSettings(None, document.faults, (), language, document)
    faults = [*document.faults, *_faults(document, document.value)]
    faults.sort(key=lambda fault: fault.line)
    if faults:
        return ReadSettings(None, tuple(faults), (), language, document)
    notes = tuple(_notes(document, document.value))
    return ReadSettings(_settings(document.value, path), (), notes, language, document)


def _language(document: Loaded[ConfigFile], path: Path, content: bytes | None) -> Language:
    """The language of complaints, also of those about a file that is no YAML."""
    if document.tree is not None:
        return "ko" if any(text == "ko" for _, text in document.texts("language")) else "en"
    try:
        raw = path.read_bytes() if content is None else content
    except OSError:
        return "en"
    return "ko" if re.search(rb"(?m)^language:[ ]*[\"']?ko\b", raw) else "en"


def _settings(file: ConfigFile, path: Path) -> Settings:
    return Settings(
        contact=file.contact.strip(),
        sources=tuple(entry.source() for entry in file.sources if entry.on),
        sources_off=tuple(entry.source() for entry in file.sources if not entry.on),
        rules=file.rules.tuning(path.parent),
        channels=tuple(entry.channel(file.language) for entry in file.channels),
        routes=file.routes,
        digests=file.digests,
        quiet_hours=file.quiet_hours,
        alerts=file.alerts,
        health=file.health,
        web=file.web,
        storage=replace(file.storage, path=(path.parent / file.storage.path).absolute()),
        crawl=file.crawl,
        language=file.language,
        file=path,
    )


def _faults(document: Loaded[ConfigFile], file: ConfigFile) -> Iterator[Fault]:
    yield from _ids(document, "sources", "id")
    yield from _ids(document, "channels", "id")
    yield from _ids(document, "routes", "name")
    yield from _ids(document, "digests", "name")
    yield from _addresses(document)
    yield from _channels(document, file)
    yield from _audience(document, file)
    yield from _rules(document, file)
    yield from _numbers(document, file)


def _ids(document: Loaded[ConfigFile], part: str, key: str) -> Iterator[Fault]:
    first: dict[str, int] = {}
    for steps, name in document.texts(part, "*", key):
        line = document.line(*steps)
        if name in first:
            yield document.fault(f'"{name}" is taken (line {first[name]}); each needs its own', *steps)
        elif not _ID.fullmatch(name):
            yield document.fault('expected lower-case letters, digits, "-", "_" and "." only', *steps)
        first.setdefault(name, line)


def _addresses(document: Loaded[ConfigFile]) -> Iterator[Fault]:
    first: dict[str, int] = {}
    off = {
        steps[1] for steps, on in document.texts("sources", "*", "on") if on.lower() in ("false", "no", "off")
    }
    for steps, url in document.texts("sources", "*", "url"):
        if "${" not in url and not _is_web_address(url):
            yield document.fault("expected an address that starts with http:// or https://", *steps)
        elif steps[1] not in off:
            if url in first:
                yield document.fault(
                    f"is the address of the source on line {first[url]} too; keep one", *steps
                )
            first.setdefault(url, document.line(*steps))


def _channels(document: Loaded[ConfigFile], file: ConfigFile) -> Iterator[Fault]:
    number_of = {name: steps[1] for steps, name in document.texts("channels", "*", "id")}
    for entry in file.channels:
        at = number_of.get(entry.id, 0)
        if entry.on is True and not entry.url:
            why = entry.url.missing or "is empty"
            yield document.fault(
                f"{why}, and the channel is on; set it, or switch the channel off (on: false) "
                f"or to on: {WHEN_SECRET_EXISTS}",
                "channels", at, "url",
            )  # fmt: skip
        if entry.on == WHEN_SECRET_EXISTS and not entry.url and not entry.url.missing:
            yield document.fault(
                'is empty; expected the address of a service, or "${NAME}"', "channels", at, "url"
            )
    follows = dict(_texts(document, "fallback", number_of))
    for id in follows:
        seen = [id]
        while (following := follows.get(seen[-1])) and following not in seen:
            seen.append(following)
        if following == id:
            circle = " -> ".join([*seen, id])
            yield document.fault(
                f"runs in a circle ({circle}); a fallback must end", "channels", number_of[id], "fallback"
            )


def _texts(
    document: Loaded[ConfigFile], key: str, number_of: Mapping[str, Step]
) -> Iterator[tuple[str, str]]:
    id_of = {number: id for id, number in number_of.items()}
    for steps, text in document.texts("channels", "*", key):
        if steps[1] in id_of:
            yield id_of[steps[1]], text


def _audience(document: Loaded[ConfigFile], file: ConfigFile) -> Iterator[Fault]:
    """Every channel that is named must exist, and every list of channels must reach somebody."""
    known = {name for _, name in document.texts("channels", "*", "id")}
    on = {entry.id for entry in file.channels if entry.is_on}
    named = (
        *document.texts("channels", "*", "fallback"),
        *document.texts("routes", "*", "channels", "*"),
        *document.texts("digests", "*", "channels", "*"),
        *document.texts("quiet_hours", "*", "channels", "*"),
        *document.texts("health", "channels", "*"),
    )
    for steps, name in named:
        if name not in known and not (steps[-1] == "fallback" and name in ("", "~", "null")):
            guess = did_you_mean(name, known) or f"; known are {', '.join(sorted(known)) or 'none'}"
            yield document.fault(f'there is no channel "{name}"{guess}', *steps)
    if len(document.texts("channels", "*", "id")) != len(file.channels):
        return  # a channel with a fault of its own is neither on nor off yet
    if not on:
        yield document.fault("none is on: nobody would be told; the console channel always works", "channels")
        return
    audiences: dict[tuple[Step, ...], set[str]] = {}
    for steps, name in named:
        if steps[0] in ("routes", "digests", "health"):
            audiences.setdefault(steps[:-1], set()).add(name)
    for steps, names in audiences.items():
        if names <= known and not names & on:
            yield document.fault("tells nobody: none of these channels is on", *steps)


def _rules(document: Loaded[ConfigFile], file: ConfigFile) -> Iterator[Fault]:
    beside = Path(document.file).parent
    if not file.rules.pack_folder(beside).is_dir():
        yield document.fault(
            "expected the name of a pack that comes with the program, or a folder beside this file",
            "rules",
            "pack",
        )
    for number, path in enumerate(file.rules.files):
        if not path.is_file():
            yield document.fault(f"there is no file {path}", "rules", "files", number)
    for name in sorted(set(file.rules.off) & set(file.rules.shadow)):
        yield document.fault(
            f'"{name}" is also in shadow; keep one', "rules", "off", file.rules.off.index(name)
        )


def _numbers(document: Loaded[ConfigFile], file: ConfigFile) -> Iterator[Fault]:
    positive = (
        (file.crawl.delay, "crawl", "delay"),
        (file.crawl.timeout, "crawl", "timeout"),
        (file.crawl.max_size, "crawl", "max_size"),
        (file.crawl.concurrency, "crawl", "concurrency"),
        (file.crawl.per_host, "crawl", "per_host"),
        (file.storage.keep, "storage", "keep"),
    )
    for value, part, key in positive:
        if value <= 0:
            yield document.fault("expected more than 0", part, key)
    for steps, text in document.texts("crawl", "allow", "*"):
        try:
            parse_allowance(text)
        except ValueError as error:
            yield document.fault(str(error), *steps)
    for number, port in enumerate(file.crawl.ports):
        if not 0 < port < 65536:
            yield document.fault("expected a port from 1 to 65535", "crawl", "ports", number)
    if not 0 <= file.web.port < 65536:
        yield document.fault("expected a port from 1 to 65535 (0: any free one)", "web", "port")
    if file.web.address and not _is_web_address(file.web.address):
        yield document.fault("expected an address that starts with http:// or https://", "web", "address")
    for steps, code in document.texts("routes", "*", "countries", "*"):
        if not re.fullmatch("[A-Z]{2}", code):
            yield document.fault('expected a two-letter country code such as "CN"', *steps)


def _notes(document: Loaded[ConfigFile], file: ConfigFile) -> Iterator[Fault]:
    if not file.contact.strip():
        yield document.fault("is empty: sites that are visited cannot ask you anything", "contact")
    if not any(entry.on for entry in file.sources):
        yield document.fault("none is on: nothing is watched", "sources")
    if not file.digests:
        yield document.fault(
            "is empty: what is no message of its own (old news, weaker reports, what a person silenced) is told to "
            "nobody",
            "digests",
        )
    if file.web.address and not file.web.on:
        yield document.fault("the pages are off (on: false): alerts carry no link", "web", "address")
    for number, entry in enumerate(file.channels):
        if entry.on == WHEN_SECRET_EXISTS and not entry.url:
            yield document.fault(f"off until its secret exists ({entry.url.missing})", "channels", number)


def _is_web_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        return False
