"""A simulated year: crashes in between change nothing of what is told, and the order of a few days little."""

from __future__ import annotations

import itertools
import multiprocessing
import os
import random
import re
import signal
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest

from monitor.config import Channel, Settings
from monitor.evaluation.corpus import read_corpus
from monitor.evaluation.stream import LEASE, Reading, place, run, store_reading
from monitor.incidents import resolve
from monitor.nouns import Incident
from monitor.store import Store, open_store
from rules.documents import Secret
from rules.judge import load_rules
from rules.tuning import DEFAULT_PACK
from tests.incidents.newsyear import CLEAN, TYPICAL, Noise, Told, events, news

EVER = datetime(1970, 1, 1, tzinfo=UTC)
CORPUS = Path(__file__).parent.parent / "corpus" / "tuning"
SETTINGS = Settings(channels=(Channel("duty", Secret("console://")),))


def year(seed: int, number: int = 30, noise: Noise = TYPICAL, days: int = 365) -> tuple[Told, ...]:
    chance = random.Random(seed)
    return news(chance, events(chance, number, date(2024, 1, 1), days), noise)


def tellings(store: Store) -> list[tuple[str, str, tuple[str, ...], str]]:
    """What was told in order: by which article, how urgently, why; which incident, by its first report."""
    names = {incident.id: incident.members[0].url for incident in store.open_incidents(EVER)}

    def named(reason: str) -> str:
        """Ids are drawn by lot."""
        return re.sub(r"i-\w{8}", lambda id: names[id[0]], reason)

    return sorted(
        (
            facts.evidence[0].url,
            file.message.urgency,
            tuple(named(change.reason) for change in facts.changes),
            names[facts.incident],
        )
        for file in store.messages(limit=100_000)
        for facts in file.message.facts
    )


def work(ledger: str, stream: Sequence[Told], die: tuple[int, str] | None) -> None:
    """Go through the stream from where the ledger stands; die by SIGKILL at an article, at the step named."""
    store = open_store(Path(ledger))
    store.release_leases(stream[0].at)
    for number, told in enumerate(stream):
        if store.article_by_url(told.reading.document.url) is None:
            if die == (number, "before it is stored"):
                os.kill(os.getpid(), signal.SIGKILL)
            store_reading(store, told.reading, told.at)
        if die == (number, "before it is resolved"):
            os.kill(os.getpid(), signal.SIGKILL)
        for due in store.take_verdicts(told.at, 5, LEASE):
            if die == (number, "in hand"):
                os.kill(os.getpid(), signal.SIGKILL)
            place(store, due, SETTINGS, told.at)
    store.close()


def crashed(folder: Path, stream: Sequence[Told], crashes: int, seed: int) -> Store:
    """The year in a child that is killed again and again, at any step, and started again."""
    chance = random.Random(seed)
    steps = ("before it is stored", "before it is resolved", "in hand")
    when = sorted(chance.sample(range(len(stream)), crashes))
    ledger = str(folder / "crashed.sqlite")
    spawn = multiprocessing.get_context("fork")
    died = 0
    for die in [*((number, steps[turn % 3]) for turn, number in enumerate(when)), None]:
        child = spawn.Process(target=work, args=(ledger, stream, die))
        child.start()
        child.join(120)
        died += child.exitcode == -signal.SIGKILL
    assert died > crashes // 2, "the crashes did not happen"
    return open_store(Path(ledger))


def whole(folder: Path, stream: Sequence[Told]) -> Store:
    store = open_store(folder / "whole.sqlite")
    for _ in run(store, (told.reading for told in stream), SETTINGS):
        pass
    return store


def test_a_spring_with_crashes_is_told_as_one_without(tmp_path: Path) -> None:
    stream = year(1, number=10, days=90)
    one, other = whole(tmp_path, stream), crashed(tmp_path, stream, crashes=3, seed=1)
    assert tellings(other) == tellings(one) != []
    one.close()
    other.close()


@pytest.mark.prove
@pytest.mark.parametrize("seed", range(3))
def test_a_year_with_crashes_is_told_as_one_without(tmp_path: Path, seed: int) -> None:
    stream = year(seed, number=40)
    one, other = whole(tmp_path, stream), crashed(tmp_path, stream, crashes=24, seed=seed)
    assert tellings(other) == tellings(one) != []
    one.close()
    other.close()


def b3(stream: Sequence[Told], order: Iterable[int]) -> float:
    """B³ F1 of the stream resolved in this order."""
    known: dict[str, Incident] = {}
    ours: dict[int, str] = {}
    serial = itertools.count(1)
    for number in order:
        told = stream[number]
        for resolution in resolve(
            told.members, tuple(known.values()), told.at, new_id=lambda: f"i-{next(serial):05d}"
        ):
            if resolution.incident is not None:
                known[resolution.incident.id] = resolution.incident
                ours.setdefault(number, resolution.incident.id)
    return f1(
        {n: ours.get(n, f"alone {n}") for n in range(len(stream))}, {n: t.slug for n, t in enumerate(stream)}
    )


def f1(ours: dict[int, str], truth: dict[int, str]) -> float:
    system, true = defaultdict(set), defaultdict(set)
    for number in ours:
        system[ours[number]].add(number)
        true[truth[number]].add(number)
    shared = {n: len(system[ours[n]] & true[truth[n]]) for n in ours}
    precision = sum(shared[n] / len(system[ours[n]]) for n in ours) / len(ours)
    recall = sum(shared[n] / len(true[truth[n]]) for n in ours) / len(ours)
    return 2 * precision * recall / (precision + recall)


def within_three_days(stream: Sequence[Told], chance: random.Random) -> list[int]:
    """An order in which no article comes more than three days late."""
    arrives = {n: told.at + timedelta(days=3 * chance.random()) for n, told in enumerate(stream)}
    return sorted(arrives, key=lambda n: (arrives[n], n))


def test_clean_years_come_to_their_true_incidents() -> None:
    years = [year(seed, noise=CLEAN) for seed in range(4)]
    assert sum(b3(stream, range(len(stream))) for stream in years) / len(years) >= 0.93


@cache
def corpus() -> tuple[Told, ...]:
    """The tuning half as the judge reads it."""
    rules = load_rules(DEFAULT_PACK, prove=False)
    items = read_corpus(CORPUS, rules.gazetteer)
    return tuple(
        Told(item.incident or f"alone {item.id}", Reading(item.document, rules.judge(item.document)))
        for item in items
        if item.gold is not None
    )


@pytest.mark.parametrize("turns", [5, pytest.param(100, marks=pytest.mark.prove)])
def test_the_order_within_three_days_changes_little_on_the_corpus(turns: int) -> None:
    stream = corpus()
    straight = b3(stream, range(len(stream)))
    assert straight >= 0.9
    for turn in range(turns):
        assert abs(b3(stream, within_three_days(stream, random.Random(turn))) - straight) < 0.03
