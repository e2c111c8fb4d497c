"""Holds what arrived against what the script owes. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from monitor.demo.newsroom import Newsroom
from monitor.demo.receivers import Mail
from monitor.demo.script import Publication, Script, Telling


@dataclass(frozen=True, slots=True)
class Reckoning:
    told: tuple[tuple[Telling, int], ...]
    """Each expected telling and how often it came."""
    unexpected: tuple[str, ...]
    """Tellings that the script does not know."""
    noise_told: tuple[Publication, ...]
    faults: tuple[str, ...]
    """One incident under two ids, two incidents under one, mail and webhook disagreeing."""
    posts: int

    @property
    def complete(self) -> bool:
        return all(times >= 1 for _, times in self.told)

    @property
    def right(self) -> bool:
        exact = all(times == 1 for _, times in self.told)
        return exact and not self.unexpected and not self.noise_told and not self.faults


def reckon(
    script: Script, newsroom: Newsroom, posts: Sequence[dict[str, Any]], mails: Sequence[Mail]
) -> Reckoning:
    """Count every telling by scripted incident and kind."""
    by_path = {newsroom.path(publication): publication for publication in script.publications}
    counted: Counter[tuple[str, str]] = Counter()
    noise: list[Publication] = []
    strange: list[str] = []
    names: dict[str, set[str]] = {}
    expected = {(telling.incident, telling.kind) for telling in script.tellings}
    for post in posts:
        for told in post["incidents"]:
            publication = _publication(told, by_path)
            if publication is None:
                strange.append(str(post["short"]))
                continue
            if not publication.incident:
                noise.append(publication)
                continue
            names.setdefault(publication.incident, set()).add(str(told["id"]))
            kinds = {(publication.incident, str(change["kind"])) for change in told["changes"]}
            # A telling may carry lesser news beside what it is owed for, but not come for lesser news alone.
            counted.update(kinds & expected)
            if not kinds & expected:
                strange.append(f"{publication.incident}: {post['short']}")
    return Reckoning(
        told=tuple((telling, counted[telling.incident, telling.kind]) for telling in script.tellings),
        unexpected=tuple(strange),
        noise_told=tuple(noise),
        faults=tuple(_faults(names, posts, mails)),
        posts=len(posts),
    )


def _publication(told: dict[str, Any], by_path: dict[str, Publication]) -> Publication | None:
    """The story that caused the telling, by the address of its first evidence."""
    for evidence in told["evidence"]:
        path = "/" + str(evidence["url"]).split("/", 3)[-1].split("?")[0]
        return by_path.get(path)
    return None


def _faults(names: dict[str, set[str]], posts: Sequence[dict[str, Any]], mails: Sequence[Mail]) -> list[str]:
    faults = [
        f"{key} was told under {len(ids)} incidents: {', '.join(sorted(ids))}"
        for key, ids in names.items()
        if len(ids) > 1
    ]
    owners: dict[str, list[str]] = {}
    for key, ids in names.items():
        for identity in ids:
            owners.setdefault(identity, []).append(key)
    faults += [f"{' and '.join(keys)} were told as one incident" for keys in owners.values() if len(keys) > 1]
    if len(mails) != len(posts):
        faults.append(f"{len(mails)} mails but {len(posts)} webhook posts")
    return faults
