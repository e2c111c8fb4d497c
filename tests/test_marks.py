"""What people say of the watch's judgement is kept, measured by rule and told in the next digest."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from functools import cache
from pathlib import Path

import pytest

from monitor.commands import main
from monitor.config import Channel, Digest, Settings, load_settings
from monitor.desks.marked import Precision, marked, precision
from monitor.evaluation.stream import Reading, Step, feed
from monitor.store import Store, open_store
from monitor.store.answers import Mark
from rules.documents import Secret
from rules.judge import RuleSet, load_rules
from rules.tuning import DEFAULT_PACK
from rules.verdict import Document
from tests.test_commands import CONFIG, ENGLISH
from tests.test_desks import SETTINGS as OFFICE
from tests.test_desks import Office, in_office
from tests.web import Answer, LocalWeb

AT = datetime(2026, 3, 3, 9, tzinfo=UTC)
SETTINGS = Settings(channels=(Channel("duty", Secret("console://")),))
QUIET = "The harvest festival in Yanji drew thousands of visitors on Sunday, the town said."


@pytest.fixture
def config(tmp_path: Path) -> Path:
    path = tmp_path / "config.yaml"
    path.write_text(CONFIG, "utf-8")
    return path


@pytest.fixture
def store(config: Path) -> Iterator[Store]:
    store = open_store(load_settings(config).storage.ledger)
    yield store
    store.close()


@cache
def rules() -> RuleSet:
    return load_rules(DEFAULT_PACK, prove=False)


def read(store: Store, name: str, text: str, title: str = "") -> Step:
    url = f"https://news.example/{name}"
    document = Document(url, title, text, AT, url, "en")
    return feed(store, Reading(document, rules().judge(document)), SETTINGS)


def mark(
    word: str = "wrong", about: str = "m-1", rules: tuple[str, ...] = ("taken",), **more: object
) -> Mark:
    made = Mark(
        about,
        word,
        "ann",
        AT,
        "a play",
        "Eleven seized",
        "https://news.example/1",
        "i-1",
        rules,
        "alert",
        9,
        7,
    )  # type: ignore[arg-type]
    return replace(made, **more)  # type: ignore[arg-type]


def test_an_alert_marked_as_wrong_weighs_on_the_rules_that_took_part_in_it(
    store: Store, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    [first] = read(store, "1", ENGLISH).messages
    assert (
        main(
            [
                "alerts",
                "mark",
                first.id,
                "wrong",
                "--by",
                "ann",
                "--reason",
                "a play",
                "--config",
                str(config),
            ]
        )
        == 0
    )
    assert f"{first.id} is marked as wrong by ann." in capsys.readouterr().out
    [kept] = store.marks()
    assert (kept.about, kept.word, kept.reason, kept.link) == (
        first.id,
        "wrong",
        "a play",
        "https://news.example/1",
    )
    assert "taken" in kept.rules
    assert main(["rules", "effect", "taken", "--json", "--config", str(config)]) == 0
    assert json.loads(capsys.readouterr().out)["marked"] == {"rule": "taken", "right": 0, "wrong": 1}


def test_the_last_word_about_an_alert_counts(
    store: Store, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    [first] = read(store, "1", ENGLISH).messages
    for word in ("wrong", "right"):
        assert main(["alerts", "mark", first.id, word, "--by", "ann", "--config", str(config)]) == 0
    assert [one.word for one in store.marks()] == ["right"]
    capsys.readouterr()
    assert main(["rules", "effect", "taken", "--config", str(config)]) == 0
    assert "Of 1 alerts that people marked, 1 were right and 0 wrong." in capsys.readouterr().out


def test_only_an_alert_can_be_marked(store: Store, config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["alerts", "mark", "m-none", "wrong", "--config", str(config)]) == 1
    assert "there is no alert m-none" in capsys.readouterr().err
    assert store.marks() == []


def test_a_missed_article_in_the_ledger_is_judged_again_shown_and_kept(
    store: Store, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert read(store, "2", QUIET, "Harvest in Yanji").messages == ()
    address = "https://news.example/2"
    assert main(["missed", address, "--by", "ann", "--reason", "read it", "--config", str(config)]) == 0
    said = capsys.readouterr().out
    assert "NONE" in said
    assert "Recorded for ann; the next digest reports it." in said
    [kept] = store.marks()
    assert (kept.about, kept.word, kept.decision, kept.trouble) == (address, "missed", "none", "")
    assert main(["missed", "--json", "--config", str(config)]) == 0
    [listed] = json.loads(capsys.readouterr().out)
    assert (listed["title"], listed["reason"]) == ("Harvest in Yanji", "read it")


def test_an_article_that_no_source_listed_is_fetched_and_its_names_stay_masked(
    store: Store, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = ENGLISH.replace("\n\n", "</p><p>") + "</p><p>One of them, Ri Sun-hi, 31, is a mother of two."
    title = "Mother Ri Sun-hi among 11 North Koreans arrested"
    page = f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1><p>{text}</p></article></body></html>"
    with LocalWeb() as web:
        web.answer("/ri-sun-hi", Answer(page))
        address = web.url("/ri-sun-hi")
        assert (
            main(["missed", address, "--published", "2026-03-03", "--by", "ann", "--config", str(config)])
            == 0
        )
        said = capsys.readouterr().out
        assert "no source that is on has listed it" in said
        assert "By the rules as they are now it would alert." in said
        assert main(["missed", web.url("/gone"), "--by", "ann", "--config", str(config)]) == 0
        assert "the site answered 404" in capsys.readouterr().out
    gone, read_in = sorted(store.marks(), key=lambda one: one.decision)
    assert (read_in.decision, gone.decision) == ("alert", "")
    assert "Sun-hi" not in read_in.title + read_in.link
    assert gone.trouble.endswith("the site answered 404")


def test_what_people_were_told_of_is_not_missed(
    store: Store, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    [first] = read(store, "1", ENGLISH).messages
    assert main(["missed", "https://news.example/1", "--config", str(config)]) == 1
    assert f"tumenwatch alerts show {first.id}" in capsys.readouterr().err
    assert store.marks() == []


def test_the_next_digest_reports_what_was_marked_once(tmp_path: Path) -> None:
    settings = replace(OFFICE, digests=(Digest("daily", ("spare",), time(13)),))

    async def work(office: Office) -> None:
        await office.work()
        await office.bench.ledger.put_mark(
            mark(
                "missed",
                "https://news.example/9",
                at=office.clock(),
                decision="none",
                points=4,
                reason="known to all",
            )
        )
        await office.bench.ledger.put_mark(mark(at=office.clock()))
        for _ in range(3):
            office.clock.wind(days=1)
            await office.work()
        [digest] = [
            file.message for file in await office.bench.ledger.messages() if file.message.kind == "digest"
        ]
        assert (
            "Should have alerted:\n- Eleven seized (none, 4 points of 7), says ann: known to all."
            in digest.body
        )
        assert "- m-1, Eleven seized: wrong, says ann: a play" in digest.body
        assert "- taken: 0 of 1 marked alerts were right" in digest.body
        assert [channel for channel, id, _ in office.sent if id == digest.id] == ["spare"]

    in_office(tmp_path, work, settings)


def test_the_least_precise_rule_comes_first_and_missed_articles_do_not_count() -> None:
    words = [
        mark("right", "m-1", ("taken", "held")),
        mark("wrong", "m-2", ("held",)),
        mark("missed", "https://news.example/3", ("taken",)),
    ]
    assert precision(words) == (Precision("held", 1, 1), Precision("taken", 1, 0))
    assert marked(words, AT + timedelta(days=1)) == ""
