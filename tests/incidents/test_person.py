"""A person's hand on the command line: silences, acknowledgements, replays, merges, and the question in the digest."""

from __future__ import annotations

import json
import random
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from monitor.commands.line import main
from monitor.config import Channel, Settings, load_settings
from monitor.evaluation.stream import run
from monitor.incidents.view import view
from monitor.store import Store, open_store
from rules.documents import Secret
from tests.incidents.newsyear import CLEAN, Told, events, news

SETTINGS = Settings(channels=(Channel("duty", Secret("console://")),))
NOW = datetime(2024, 5, 2, tzinfo=UTC)


@pytest.fixture
def stream() -> tuple[Told, ...]:
    chance = random.Random(8)
    return news(chance, events(chance, 2, date(2024, 5, 1), 3), CLEAN)


def first_told(store: Store, stream: tuple[Told, ...]) -> tuple[str, ...]:
    """The urgencies of what the stream owes."""
    return tuple(
        message.urgency
        for step in run(store, (t.reading for t in stream), SETTINGS)
        for message in step.messages
    )


@pytest.mark.parametrize("scope", ["*", "source:stream", "place"])
def test_a_silenced_telling_becomes_a_line_of_the_digest_that_says_whose_silence_it_was(
    tmp_path: Path, stream: tuple[Told, ...], scope: str
) -> None:
    loud = open_store(tmp_path / "loud.sqlite")
    assert "urgent" in first_told(loud, stream[:1])
    loud.close()
    quiet = open_store(tmp_path / "quiet.sqlite")
    place = stream[0].reading.verdict.reports[0].places[0]
    quiet.silence(
        f"place:{place.id}" if scope == "place" else scope,
        NOW + timedelta(days=30),
        "ann",
        "moving",
        NOW - timedelta(days=9),
    )
    assert first_told(quiet, stream[:1]) == ("digest",)
    [facts] = quiet.digest_facts(0)[0]
    assert "silenced by ann (moving)" in facts.changes[0].reason
    assert quiet.messages()[0].deliveries == ()
    quiet.close()


def test_an_ended_silence_silences_nothing(tmp_path: Path, stream: tuple[Told, ...]) -> None:
    store = open_store(tmp_path / "ledger.sqlite")
    before = NOW - timedelta(days=9)
    store.silence("*", NOW + timedelta(days=30), "ann", "", before)
    store.silence("*", before, "ben", "", before)
    assert store.silences(before) == []
    assert "urgent" in first_told(store, stream[:1])
    store.close()


@pytest.fixture
def config(tmp_path: Path) -> Path:
    path = tmp_path / "config.yaml"
    path.write_text(
        "contact: a@b.example\nchannels:\n  - {id: duty, url: 'console://'}\nstorage: {path: ledger}\n"
    )
    return path


@pytest.fixture
def ledger(config: Path, stream: tuple[Told, ...]) -> Store:
    store = open_store(load_settings(config).storage.ledger)
    first_told(store, stream)
    return store


def said(config: Path, capsys: pytest.CaptureFixture[str], *line: str) -> tuple[int, str]:
    capsys.readouterr()
    status = main([*line, "--config", str(config)])
    out = capsys.readouterr()
    return status, out.out + out.err


def test_ack_and_silence_are_kept_and_shown(
    config: Path, ledger: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    message = ledger.messages()[0].message.id
    incident = ledger.incidents_list()[0].incident.id
    assert said(config, capsys, "ack", message, "--by", "ann")[0] == 0
    assert "acknowledged by ann" in said(config, capsys, "ack", message, "--by", "ben")[1]
    assert said(config, capsys, "ack", "m-nosuch22")[0] == 1
    assert (
        said(
            config, capsys, "silence", incident, "--for", "3d", "--by", "ann", "--reason", "family informed"
        )[0]
        == 0
    )
    status, shown = said(config, capsys, "silence", "--json")
    [silence] = json.loads(shown)
    assert (status, silence["scope"], silence["by"], silence["reason"]) == (
        0,
        incident,
        "ann",
        "family informed",
    )
    assert said(config, capsys, "silence", incident, "--end")[0] == 0
    assert json.loads(said(config, capsys, "silence", "--json")[1]) == []


@pytest.mark.parametrize(
    ("line", "status", "words"),
    [
        (("silence", "kunming", "--for", "1d"), 2, "expected an incident id"),
        (("silence", "i-nosuch22", "--for", "1d"), 1, "there is no incident"),
        (("silence", "source:nobody", "--for", "1d"), 1, "there is no source"),
        (("silence", "*"), 2, "--for TIME"),
    ],
)
def test_a_silence_with_a_typing_error_is_refused(
    config: Path,
    ledger: Store,
    capsys: pytest.CaptureFixture[str],
    line: tuple[str, ...],
    status: int,
    words: str,
) -> None:
    ended, shown = said(config, capsys, *line)
    assert (ended, words in shown) == (status, True), shown


def test_replay_on_the_command_line_says_that_all_is_the_same(
    config: Path, ledger: Store, capsys: pytest.CaptureFixture[str], stream: tuple[Told, ...]
) -> None:
    status, shown = said(config, capsys, "replay", "--kept")
    assert status == 0, shown
    assert f"{len(stream)} articles" in shown
    one, other = (line.incident.id for line in ledger.incidents_list()[:2])
    assert said(config, capsys, "incidents", "merge", one, other, "--by", "ann")[0] == 0
    status, shown = said(config, capsys, "replay", "--kept", "--json")
    assert (status, json.loads(shown)["differences"]) == (0, [])


def test_merge_then_split_restores(ledger: Store) -> None:
    one, other = (line.incident.id for line in ledger.incidents_list()[:2])
    before = {id: ledger.incident_file(id).incident for id in (one, other)}
    brought = [kept.id for kept in ledger.incident_file(other).members]
    ledger.merge(one, other, "ann", NOW, view)
    assert len(ledger.incidents_list()) == 1
    assert ledger.split(one, brought, "ann", NOW, view) == other
    assert {id: ledger.incident_file(id).incident for id in (one, other)} == before
