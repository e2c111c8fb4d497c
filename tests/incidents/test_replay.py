"""The whole archive judged and resolved again gives the same incidents and tells nobody."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from monitor.config import Channel, Settings
from monitor.desks.replay import Replay, replay
from monitor.evaluation.stream import Reading, place, run
from monitor.incidents.view import view
from monitor.store import Store, open_store
from rules.documents import Secret
from rules.verdict import Verdict
from tests.incidents.newsyear import CLEAN, Told, events, news

EVER = datetime(1970, 1, 1, tzinfo=UTC)
SETTINGS = Settings(channels=(Channel("duty", Secret("console://")),))
LATER = datetime(2024, 7, 1, tzinfo=UTC)
AFTERWARDS = datetime(2025, 7, 1, tzinfo=UTC)
"""When the last article of the stream has come."""


@pytest.fixture(scope="module")
def stream() -> tuple[Told, ...]:
    chance = random.Random(5)
    return news(chance, events(chance, 40, date(2024, 1, 1), 150), CLEAN)


@pytest.fixture(scope="module")
def ledger(stream: tuple[Told, ...], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The whole stream resolved; not to be changed."""
    store = open_store(tmp_path_factory.mktemp("replay") / "ledger.sqlite")
    for _ in run(store, (told.reading for told in stream), SETTINGS):
        pass
    yield store
    store.close()


@pytest.fixture
def copy(ledger: Store, tmp_path: Path) -> Iterator[Store]:
    """A ledger of one's own with the same in it."""
    ledger.backup(tmp_path / "ledger.sqlite")
    store = open_store(tmp_path / "ledger.sqlite")
    yield store
    store.close()


def again(store: Store) -> Replay:
    before = store.open_incidents(EVER)
    return replay(
        ((one, one.verdict) for one in store.archive(EVER, limit=10_000)), (), store.links(), before
    )


def test_the_same_archive_gives_the_same_incidents(copy: Store, stream: tuple[Told, ...]) -> None:
    store = copy
    found = again(store)
    assert found.articles == len(stream) > 200
    assert found.differences == ()


def test_a_replay_would_show_a_report_that_now_lies_elsewhere(copy: Store) -> None:
    store = copy
    archive = [(one, one.verdict) for one in store.archive(EVER, limit=10_000)]
    hub = max(store.open_incidents(EVER), key=lambda incident: len(incident.members))
    keys = {member.url for member in hub.members}
    emptied = [
        (one, replace(verdict, reports=()) if one.article.url in keys else verdict)
        for one, verdict in archive
    ]
    found = replay(emptied, (), (), store.open_incidents(EVER))
    assert [(one.kind, one.incidents) for one in found.differences] == [("lost", (hub.id,))]


def test_what_a_person_joined_and_parted_comes_out_the_same(copy: Store) -> None:
    store = copy
    big = sorted(store.open_incidents(EVER), key=lambda incident: -len(incident.members))
    store.merge(big[0].id, big[1].id, "me", AFTERWARDS, view)
    kept = store.incident_file(big[2].id).members
    apart = store.split(big[2].id, [member.id for member in kept[: len(kept) // 2]], "me", AFTERWARDS, view)
    assert again(store).differences == ()
    assert len(store.incident_file(apart).members) == len(kept) // 2


def test_new_verdicts_are_resolved_in_silence(copy: Store, stream: tuple[Told, ...]) -> None:
    store = copy
    incidents = {
        incident.id: {member.key for member in incident.members} for incident in store.open_incidents(EVER)
    }
    messages = [file.message.id for file in store.messages(limit=10_000)]
    assert messages
    for one in store.archive(EVER, limit=10_000):
        assert store.record_rejudged(one.id, replace(one.verdict, ruleset="newer"), LATER)
        assert not store.record_rejudged(one.id, replace(one.verdict, ruleset="newer"), LATER)
    done = 0
    while due := store.take_verdicts(LATER, 50, 600.0):
        for one_due in due:
            assert place(store, one_due, SETTINGS, LATER).messages == ()
            done += 1
    assert done == sum(bool(told.reading.verdict.reports) for told in stream)
    assert [file.message.id for file in store.messages(limit=10_000)] == messages
    after = {
        incident.id: {member.key for member in incident.members} for incident in store.open_incidents(EVER)
    }
    assert after == incidents
    store.close()


def test_what_a_newer_judge_finds_inside_the_age_window_waits_for_the_digest(tmp_path: Path) -> None:
    chance = random.Random(6)
    told = news(chance, events(chance, 1, date(2024, 3, 1), 1), CLEAN)[0]
    store = open_store(tmp_path / "ledger.sqlite")
    silent = Verdict("none", 0, 7, (), (), "en", ruleset="old")
    assert next(run(store, [Reading(told.reading.document, silent)], SETTINGS)).incident == ""
    [stored] = store.archive(EVER)
    now = told.at + timedelta(days=2)
    store.record_rejudged(stored.id, told.reading.verdict, now)
    [due] = store.take_verdicts(now, 5, 600.0)
    step = place(store, due, SETTINGS, now)
    assert [(message.urgency, message.facts[0].changes[0].reason[:17]) for message in step.messages] == [
        ("digest", "missed until now:")
    ]
    [file] = store.messages()
    assert file.deliveries == ()
    store.close()
