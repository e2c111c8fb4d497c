"""What a person joins and parts while the daemon resolves: none undone, none lost."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from monitor.config import Settings
from monitor.desks.replay import replay
from monitor.evaluation.stream import run
from monitor.store import Store, open_store
from tests.incidents.newsyear import CLEAN, events, news

EVER = datetime(1970, 1, 1, tzinfo=UTC)
ROOT = Path(__file__).parent.parent.parent


def where(store: Store) -> dict[str, str]:
    """Report to incident. Every report lies in one incident only."""
    lies: dict[str, str] = {}
    for incident in store.open_incidents(EVER):
        for member in incident.members:
            assert member.key not in lies, f"{member.key} lies in two incidents"
            lies[member.key] = incident.id
    return lies


def at_work(folder: Path, articles: int, acts: int) -> None:
    chance = random.Random(articles)
    stream = news(chance, events(chance, articles // 4, date(2023, 1, 1), 700), CLEAN)[:articles]
    assert len(stream) == articles
    ledger = folder / "ledger.sqlite"
    store = open_store(ledger)
    hand = subprocess.Popen(
        [sys.executable, "-m", "tests.incidents.hands", str(ledger), str(acts), "3"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    placed = 0
    turns = 0
    for step in run(store, (told.reading for told in stream), Settings()):
        placed += len(step.incidents)
        turns += hand.poll() is None
    said, _ = hand.communicate(timeout=120)
    done = [json.loads(line) for line in said.splitlines()]
    assert hand.returncode == 0
    assert len(done) == acts
    assert turns > articles // 10, "the hand was done before the articles came"
    assert {act["kind"] for act in done} == {"merge", "split"}

    lies = where(store)
    assert len(lies) == placed, "a report was lost"
    links = store.links()
    broken = Counter(
        link.kind for link in links if (lies[link.one] == lies[link.other]) != (link.kind == "same")
    )
    assert not broken, f"undone: {broken} of {len(links)}"
    histories = Counter(
        happening.kind
        for incident in {act[side] for act in done for side in ("one", "other")}
        for happening in store.incident_file(incident).history
        if happening.by == "hand"
    )
    assert histories["merged"]
    assert histories["split"]
    again = replay(((one, one.verdict) for one in store.archive(EVER, limit=10_000)), (), links, ())
    assert again.reports == placed
    store.close()


def test_twenty_merges_and_splits_during_a_run_stay(tmp_path: Path) -> None:
    at_work(tmp_path, articles=150, acts=20)


@pytest.mark.prove
def test_a_hundred_merges_and_splits_during_a_run_of_a_thousand_articles_stay(tmp_path: Path) -> None:
    at_work(tmp_path, articles=1000, acts=100)
