"""The shape of config.yaml as people write it, where it differs from the values the program works with."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from monitor.config.settings import (
    AlertPolicy,
    Channel,
    Crawl,
    Digest,
    Health,
    Language,
    Length,
    QuietHours,
    Route,
    Storage,
    Web,
)
from rules.documents import Pairs, Seconds, Secret, Zone
from rules.tuning import DEFAULT_PACK, PACKS, RuleTuning, Threshold, WordChange
from spiders.items import Source, SourceKind

WHEN_SECRET_EXISTS: Literal["when-secret-exists"] = "when-secret-exists"
Judged = Literal["en", "ko", "zh-Hans", "zh-Hant", "ja", "es", "fr", "de", "ru"]


@dataclass(frozen=True, slots=True)
class SourceEntry:
    id: str
    url: str
    name: str = ""
    kind: SourceKind = "feed"
    languages: tuple[str, ...] = ()
    zone: Zone = "UTC"
    every: Seconds = 600.0
    links: str | None = None
    on: bool = True

    def __post_init__(self) -> None:
        if self.every <= 0:
            raise ValueError("every is 0; expected more")
        if self.on and self.kind == "page" and not self.links:
            raise ValueError('needs links: a CSS selector of the links to articles, such as "h3 a"')
        if self.links and self.kind != "page":
            raise ValueError(f"has links, which only a source of kind page reads; this one is a {self.kind}")

    def source(self) -> Source:
        return Source(
            id=self.id,
            url=self.url,
            kind=self.kind,
            every=self.every,
            name=self.name or self.id,
            languages=self.languages,
            zone=self.zone,
            links=self.links,
        )


@dataclass(frozen=True, slots=True)
class ThresholdEntry:
    alert: int | None = None
    digest: int | None = None

    def __post_init__(self) -> None:
        if self.alert is not None and self.digest is not None and self.digest > self.alert:
            raise ValueError(f"digest ({self.digest}) is above alert ({self.alert}); expected it at or below")


@dataclass(frozen=True, slots=True)
class WordsEntry:
    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if both := set(self.add) & set(self.remove):
            raise ValueError(f"both adds and removes {', '.join(sorted(both))}; keep one")


@dataclass(frozen=True, slots=True)
class RulesEntry:
    pack: str = DEFAULT_PACK.name
    thresholds: Pairs[Judged, ThresholdEntry] = ()
    words: Pairs[str, Pairs[Judged, WordsEntry]] = ()
    off: tuple[str, ...] = ()
    shadow: tuple[str, ...] = ()
    files: tuple[Path, ...] = ()

    def pack_folder(self, beside: Path) -> Path:
        """A pack that comes with the program by its name, else a folder, relative to config.yaml."""
        shipped = PACKS / self.pack
        return shipped if self.pack and shipped.parent == PACKS and shipped.is_dir() else beside / self.pack

    def tuning(self, beside: Path) -> RuleTuning:
        return RuleTuning(
            pack=self.pack_folder(beside),
            thresholds=tuple(Threshold(lang, one.alert, one.digest) for lang, one in self.thresholds),
            words=tuple(
                WordChange(group, lang, one.add, one.remove)
                for group, languages in self.words
                for lang, one in languages
            ),
            off=self.off,
            shadow=self.shadow,
            files=self.files,
        )


@dataclass(frozen=True, slots=True)
class ChannelEntry:
    id: str
    url: Secret
    trusted: bool = False
    language: Language | None = None
    length: Length = "auto"
    fallback: str | None = None
    on: bool | Literal["when-secret-exists"] = True
    allow_private: bool = False

    @property
    def is_on(self) -> bool:
        return bool(self.url) if self.on == WHEN_SECRET_EXISTS else self.on is True

    def channel(self, language: Language) -> Channel:
        return Channel(
            id=self.id,
            url=self.url,
            trusted=self.trusted,
            language=self.language or language,
            length=self.length,
            fallback=self.fallback,
            on=self.is_on,
            allow_private=self.allow_private,
        )


@dataclass(frozen=True, slots=True)
class ConfigFile:
    contact: str = ""
    language: Language = "en"
    sources: tuple[SourceEntry, ...] = ()
    rules: RulesEntry = field(default_factory=RulesEntry)
    channels: tuple[ChannelEntry, ...] = ()
    routes: tuple[Route, ...] = ()
    digests: tuple[Digest, ...] = ()
    quiet_hours: tuple[QuietHours, ...] = ()
    alerts: AlertPolicy = field(default_factory=AlertPolicy)
    health: Health = field(default_factory=Health)
    web: Web = field(default_factory=Web)
    storage: Storage = field(default_factory=Storage)
    crawl: Crawl = field(default_factory=Crawl)
