"""A rule file and a word group file: what staff write, and what is refused, with file, line and a sentence.

One rule per file, in words a person can read:

    rule: taken                       # the file's name
    name: People taken into custody
    why: The first public sign of a case; help must start within hours.
    kind: report                      # report, sign, doubt or document
    needs: [people, arrest]           # word groups or signs; "arrest|custody" is either
    within: sentence
    stage: arrested
    points: {title: 4, lead: 4, body: 2}
    must_match:
      - {lang: en, text: "Five Ruritanian refugees were arrested in Strelsau on Monday."}
    must_not_match:
      - {lang: en, text: "Five bankers were arrested in Strelsau on Monday."}

Every example is judged when the pack is loaded; a rule whose examples fail is refused.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from rules.documents import DocumentError, Fault, Line, Pairs, did_you_mean, read
from rules.language.topic import Topic
from rules.tuning import LANGUAGES
from rules.verdict import Stage

Kind = Literal["report", "sign", "doubt", "document"]
Status = Literal["draft", "shadow", "live", "retired"]
Scope = Literal["clause", "sentence", "neighbours", "title", "opening", "document"]

SIGNS = (
    "people-named",
    "people-by-origin",
    "people-carried",
    "count",
    "large-count",
    "place",
    "only-described",
    "place-at-home",
    "place-in-refuge",
    "demand-first",
    "vague-danger",
    "in-custody",
    "complete",
    "recent-date",
    "old-date",
    "concrete",
    "possible",
    "negated",
    "demanded",
    "habitual",
    "told",
    "title-agrees",
    "others-taken",
    "first-person",
    "no-date",
    "no-place",
    "no-count",
    "headless",
    "stands-now",
)
"""What the engine itself can say of a report; rules need them like word groups."""

ROLES = (
    "people", "origin", "demonym", "trace", "flight", "act",
    "danger", "others", "helping", "agent", "home-agent", "support", "harm",
    "other", "past", "persons", "carried", "relatives", "cue",
)  # fmt: skip
"""What a word group may be to the engine."""


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence or a short article that a rule must match, or must not."""

    lang: str
    text: str
    title: str = ""
    published: date | None = None
    line: Line = 0

    def __post_init__(self) -> None:
        if self.lang not in LANGUAGES:
            raise ValueError(f"lang: {self.lang!r} is not one of {', '.join(LANGUAGES)}")


@dataclass(frozen=True, slots=True)
class ZonePoints:
    """Points by where the words stand."""

    title: int = 0
    lead: int = 0
    body: int = 0


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule as its file says."""

    rule: str
    """Its name in lists and settings: the file's name."""
    name: str
    """What it finds, in plain words."""
    why: str
    kind: Kind
    needs: tuple[str, ...]
    points: int | ZonePoints
    within: Scope = "sentence"
    unless: tuple[str, ...] = ()
    """Groups or signs that keep the rule silent, in the same scope."""
    stage: Stage | None = None
    """What a report rule reports."""
    at_least: int = 1
    """How many different words of the needed groups must be there (document rules)."""
    at_most: int = 1
    """How often the points count (document rules): different words earn them again."""
    languages: tuple[str, ...] = LANGUAGES
    status: Status = "live"
    owner: str = ""
    known_false_alarms: tuple[str, ...] = ()
    must_match: tuple[Example, ...] = ()
    must_not_match: tuple[Example, ...] = ()
    line: Line = 0

    def __post_init__(self) -> None:
        if (self.kind == "report") != (self.stage is not None):
            raise ValueError("stage: a report rule says what it reports, and only a report rule does")
        unknown = [lang for lang in self.languages if lang not in LANGUAGES]
        if unknown:
            raise ValueError(f"languages: {unknown[0]!r} is not one of {', '.join(LANGUAGES)}")
        if not self.needs:
            raise ValueError("needs: a rule without needs would always match")

    def worth(self, zone: str) -> int:
        if isinstance(self.points, int):
            return self.points
        return {"title": self.points.title, "lead": self.points.lead}.get(zone, self.points.body)


@dataclass(frozen=True, slots=True)
class Group:
    """A word group as its file says."""

    group: str
    role: str
    why: str
    terms: Pairs[str, tuple[str, ...]] = ()
    weak_terms: Pairs[str, tuple[str, ...]] = ()
    line: Line = 0

    def __post_init__(self) -> None:
        if self.role not in ROLES:
            raise ValueError(f"role: {self.role!r} is not one of {', '.join(ROLES)}")
        for lang, _ in (*self.terms, *self.weak_terms):
            if lang not in (*LANGUAGES, "zh", "*"):
                raise ValueError(
                    f"terms: {lang!r} is not a language; expected zh or one of {', '.join(LANGUAGES)}"
                )


@dataclass(frozen=True, slots=True)
class GroupFile:
    """Several groups in one file (the language's own)."""

    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Limits:
    """From how many points a document of this language alerts, or goes to the digest."""

    alert: int
    digest: int


@dataclass(frozen=True, slots=True)
class PackFile:
    """pack.yaml: what the pack is about, in the few words the engine must know."""

    pack: str
    about: str
    limits: Limits
    home: tuple[str, ...]
    """Countries (ISO2) the people come from: an arrest there is another story."""
    refuge: tuple[str, ...] = ()
    """Countries where they are safe: people speak there, and are arrested for other reasons."""
    limits_by_language: Pairs[str, Limits] = ()
    fresh_days: int = 45
    """Up to this age an event is news; older ones are told as late."""
    home_called: Pairs[str, tuple[str, ...]] = ()
    """Per language: names of home and of its capital, where a pattern of the language needs them."""
    leaving: Pairs[str, tuple[str, ...]] = ()
    """Per language: stems of verbs that say that somebody left home."""

    def topic(self, lang: str) -> Topic:
        """The pack's words in the patterns of the language (or of its family)."""
        family = lang.split("-")[0]
        return Topic(dict(self.home_called).get(family, ()), dict(self.leaving).get(family, ()))


def read_groups(folder: Path, language: tuple[Path, ...]) -> tuple[tuple[Group, ...], tuple[Fault, ...]]:
    """All groups of a pack and of the language files, and everything wrong with them."""
    groups: list[Group] = []
    faults: list[Fault] = []
    for path in language:
        loaded = read(path, GroupFile)
        faults += loaded.faults
        groups += loaded.value.groups if loaded.value else ()
    for path in sorted(folder.glob("*.yaml")):
        one = read(path, Group)
        faults += one.faults
        if one.value is None:
            continue
        if any(one.value.group == known.group for known in groups):
            faults.append(Fault(str(path), one.value.line, "group", f"{one.value.group!r} is defined twice"))
        groups.append(one.value)
    return tuple(groups), tuple(faults)


def read_rules(
    paths: tuple[Path, ...], groups: frozenset[str]
) -> tuple[tuple[tuple[Path, Rule], ...], tuple[Fault, ...]]:
    """All rules, and everything wrong with them but their examples."""
    rules: list[tuple[Path, Rule]] = []
    faults: list[Fault] = []
    names: dict[str, Path] = {}
    known = groups | frozenset(SIGNS)
    for path in paths:
        loaded = read(path, Rule)
        faults += loaded.faults
        rule = loaded.value
        if rule is None:
            continue
        if rule.rule != path.stem:
            faults.append(
                Fault(
                    str(path), rule.line, "rule", f"is {rule.rule!r}; expected the file's name, {path.stem!r}"
                )
            )
        if rule.rule in names:
            faults.append(Fault(str(path), rule.line, "rule", f"{rule.rule!r} is also in {names[rule.rule]}"))
        names[rule.rule] = path
        for key, wanted in (("needs", rule.needs), ("unless", rule.unless)):
            for name in (part for each in wanted for part in each.split("|")):
                if name not in known:
                    hint = (
                        did_you_mean(name, tuple(known))
                        or "; words join a group in the config (rules: words)"
                    )
                    faults.append(loaded.fault(f"{name!r} is no word group and no sign{hint}", key))
        rules.append((path, rule))
    return tuple(rules), tuple(faults)


def read_pack(folder: Path) -> PackFile:
    """pack.yaml of the folder. Raises DocumentError."""
    loaded = read(folder / "pack.yaml", PackFile)
    if loaded.faults or loaded.value is None:
        raise DocumentError(loaded.faults)
    return loaded.value
