"""`check`: is everything right, and what is on? Every mistake at once, each with its line."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from monitor.commands.phrases import Phrases
from monitor.commands.shared import command, cut, near, print_json, table
from monitor.config import Language, ReadSettings, Settings, read_settings
from rules.documents import DocumentError, Fault
from rules.text import fold

if TYPE_CHECKING:
    from rules.judge import RuleSet


def add(commands: Any) -> None:
    check = command(
        commands,
        "check",
        "Look for mistakes in config.yaml and in the rules, and say what is on.\n\n"
        "Names file, line, key and what was expected, for every mistake at once. Reads only; sends and visits nothing.",
        "  tumenwatch check\n  tumenwatch check --config other.yaml --json",
        lists=True,
    )
    check.set_defaults(do=_check)


@dataclass(frozen=True, slots=True)
class Findings:
    """What `check` found out."""

    faults: tuple[Fault, ...]
    notes: tuple[Fault, ...] = ()
    settings: Settings | None = None
    rules: RuleSet | None = None
    language: Language = "en"


def find(path: Path) -> Findings:
    """Everything that would keep the daemon from doing its work, as far as reading can tell."""
    result = read_settings(path)
    if result.settings is None:
        return Findings(result.faults, result.notes, language=result.language)
    settings = result.settings
    faults = list(_channel_faults(result, settings))
    rules: RuleSet | None = None
    try:
        from rules.judge import load_rules

        rules = load_rules(settings.rules.pack, settings.rules)
    except DocumentError as error:
        faults += (_at_its_line(fault, result) for fault in error.faults)
    return Findings(tuple(faults), result.notes, settings, rules, result.language)


def _channel_faults(result: ReadSettings, settings: Settings) -> Iterator[Fault]:
    from monitor.delivery import check_channel

    for channel in settings.channels_on:
        for sentence in check_channel(channel):
            yield result.channel_fault(channel.id, sentence)


def _at_its_line(fault: Fault, result: ReadSettings) -> Fault:
    """The rules know of the settings' keys, and not where they stand."""
    return result.fault(fault.message, *fault.key.split(".")) if fault.file == "config" else fault


def _check(options: argparse.Namespace) -> int:
    path: Path = options.config.absolute()
    if not path.is_file():
        print(Fault(str(options.config), 0, "", "there is no such file"))
        return 2
    found = find(path)
    say = Phrases(found.language)
    if options.json:
        print_json(_as_json(found))
        return 1 if found.faults else 0
    for fault in found.faults:
        print(_shown(fault, say))
    if found.faults:
        print(say("{count} to mend.", count=len(found.faults)))
        return 1
    for note in found.notes:
        print(say("note: ") + _shown(note, say))
    if found.settings is not None:
        print("\n".join(_summary(found.settings, found.rules, say)))
    return 0


def _shown(fault: Fault, say: Phrases) -> str:
    name = near(fault.file)
    return str(Fault(name, fault.line, fault.key, say.fault(fault.message)))


def _summary(settings: Settings, rules: RuleSet | None, say: Phrases) -> Iterator[str]:
    yield say("{file} is right.", file=near(str(settings.file)))
    languages = Counter(language for source in settings.sources for language in source.languages)
    listed = ", ".join(f"{language} {count}" for language, count in languages.most_common(9))
    yield say(
        "Sources: {on} on ({languages}), {off} off.",
        on=len(settings.sources),
        languages=listed or "-",
        off=len(settings.sources_off),
    )
    if rules is not None:
        tuning = settings.rules
        yield say("Rules: pack {pack}, version {digest}.", pack=tuning.pack.name, digest=rules.digest[:12])
        if changes := _tuned(settings, rules, say):
            yield say("Tuned: {changes}.", changes=", ".join(changes))
    rows = [
        (
            channel.id,
            say("on") if channel.on else say("off"),
            say("names shown") if channel.trusted else say("names masked"),
            channel.language,
            channel.length,
            channel.fallback or "",
        )
        for channel in settings.channels
    ]
    yield ""
    yield from table(
        [say("channel"), "", say("names"), say("language"), say("length"), say("fallback")], rows
    )
    yield ""
    for route in settings.routes:
        on = [id for id in route.channels if (one := settings.channel(id)) and one.on]
        yield say("Route {name}: {channels}.", name=route.name, channels=", ".join(on))
    for digest in settings.digests:
        on = [id for id in digest.channels if (one := settings.channel(id)) and one.on]
        yield say(
            "Digest {name}: {at} {zone}, {channels}.",
            name=digest.name,
            at=f"{digest.at:%H:%M}",
            zone=digest.zone,
            channels=", ".join(on),
        )
    yield say(
        "Ledger: {path}, pages without consequence kept for {keep}.",
        path=cut(near(str(settings.storage.ledger)), 100),
        keep=say.span(settings.storage.keep),
    )
    if settings.web.on:
        yield say("Page: http://{host}:{port}/", host=settings.web.host, port=settings.web.port)


def _tuned(settings: Settings, rules: RuleSet, say: Phrases) -> Sequence[str]:
    from rules.judge import words_held

    tuning = settings.rules
    changes = [
        one.lang + "".join(f" {name} {limit}" for name, limit in limits if limit is not None)
        for one in tuning.thresholds
        if (limits := (("alert", one.alert), ("digest", one.digest)))
    ]
    for change in tuning.words:
        held = words_held(rules.groups, change.group, change.lang)
        changes += [
            f"{change.group}/{change.lang} +{word}" + (say(" (there already)") if fold(word) in held else "")
            for word in change.add
        ]
        changes += [f"{change.group}/{change.lang} -{word}" for word in change.remove]
    changes += [f"{rule} off" for rule in tuning.off]
    changes += [f"{rule} in shadow" for rule in tuning.shadow]
    return [*changes, *(path.name for path in tuning.files)]


def _as_json(found: Findings) -> dict[str, Any]:
    settings = found.settings
    return {
        "right": not found.faults,
        "faults": found.faults,
        "notes": found.notes,
        "sources_on": len(settings.sources) if settings else None,
        "sources_off": len(settings.sources_off) if settings else None,
        "channels": [{"id": one.id, "on": one.on, "trusted": one.trusted} for one in settings.channels]
        if settings
        else None,
        "rules": found.rules.digest if found.rules else None,
    }
