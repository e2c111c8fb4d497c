"""What staff change in a rule pack without touching it: thresholds, words, rules put aside, rules of their own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

PACKS = Path(__file__).parent / "packs"
"""The folder of the packs that come with the program."""

DEFAULT_PACK = PACKS / "north-korean-refugees"

LANGUAGES = ("en", "ko", "zh-Hans", "zh-Hant", "ja", "es", "fr", "de", "ru")
"""The languages that are judged."""


@dataclass(frozen=True, slots=True)
class Threshold:
    """From how many points a document of this language alerts, or goes to the digest. None: as the pack says."""

    lang: str
    alert: int | None = None
    digest: int | None = None


@dataclass(frozen=True, slots=True)
class WordChange:
    """Words of one language that join or leave one word group, written as in the pack ("round-up*", "=NK")."""

    group: str
    lang: str
    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RuleTuning:
    """How the pack is tuned here. The default changes nothing."""

    pack: Path = DEFAULT_PACK
    thresholds: tuple[Threshold, ...] = ()
    words: tuple[WordChange, ...] = ()
    off: tuple[str, ...] = ()
    """Names of rules that take no part."""
    shadow: tuple[str, ...] = ()
    """Names of rules that are judged and shown, and decide nothing."""
    files: tuple[Path, ...] = ()
    """Rule files of one's own, absolute, beside those of the pack."""
