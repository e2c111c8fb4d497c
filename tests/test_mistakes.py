"""What a person types that cannot be meant is answered with a sentence, and changes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from monitor.commands import main
from monitor.config import load_settings
from monitor.store import Store, open_store
from tests.store.made import told

CONFIG = """contact: watch@example.org
sources:
  - {id: s, name: S, url: "https://news.example/s.xml"}
channels:
  - {id: console, url: "console://"}
"""


@pytest.fixture
def at(tmp_path: Path) -> list[str]:
    (tmp_path / "config.yaml").write_text(CONFIG, "utf-8")
    return ["--config", str(tmp_path / "config.yaml")]


@pytest.fixture
def store(at: list[str]) -> Iterator[Store]:
    store = open_store(load_settings(Path(at[1])).storage.ledger)
    yield store
    store.close()


def test_what_is_closed_stays_closed_since_the_first_time(
    store: Store, at: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    told(store)
    assert main(["incidents", "close", "i-aaaaaaaa", *at]) == 0
    before = store.incident_file("i-aaaaaaaa")
    assert main(["incidents", "close", "i-aaaaaaaa", *at]) == 1
    assert "i-aaaaaaaa is closed already" in capsys.readouterr().err
    assert store.incident_file("i-aaaaaaaa") == before


def test_a_note_without_words_is_none(
    store: Store, at: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    told(store)
    before = store.incident_file("i-aaaaaaaa")
    assert main(["incidents", "note", "i-aaaaaaaa", " ", *at]) == 2
    assert "a note needs words" in capsys.readouterr().err
    assert store.incident_file("i-aaaaaaaa") == before


def test_a_silence_of_a_place_that_is_none_is_refused(
    store: Store, at: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["silence", "place:cn-yanjii", "--for", "3d", *at]) == 1
    assert "there is no place cn-yanjii" in capsys.readouterr().err
    told(store)
    for place in (store.incident_file("i-aaaaaaaa").incident.places[0].id, "cn-jilin-province", "cn"):
        assert main(["silence", f"place:{place}", "--for", "3d", *at]) == 0


def test_only_what_is_silenced_can_be_heard_again(
    store: Store, at: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    told(store)
    assert main(["silence", "i-aaaaaaaa", "--end", *at]) == 1
    assert "i-aaaaaaaa is not silenced" in capsys.readouterr().err
    assert main(["silence", "i-aaaaaaaa", "--for", "3d", *at]) == 0
    assert main(["silence", "i-aaaaaaaa", "--end", *at]) == 0
    assert main(["silence", "i-aaaaaaaa", "--end", *at]) == 1


def test_a_replay_of_kept_verdicts_has_nothing_to_apply(
    store: Store, at: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["replay", "--kept", "--apply", *at]) == 2
    assert "nothing to apply" in capsys.readouterr().err
