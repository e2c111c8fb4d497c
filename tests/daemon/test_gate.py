"""Changed rules go live when nothing is lost that people were told of; else a person decides. The real daemon."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from monitor.store import open_store
from tests.daemon.world import ROOT, Story, World, a_world, wait_until

PACK = ROOT / "tests" / "rules" / "packs" / "tibetans-in-nepal"
REPORT = """Nepali police {verb} {count} Tibetan refugees in Namche on {day}, a lodge owner said.

The {count} Tibetan refugees had crossed the Nangpa on foot. {more}

Nobody at the district office answered the telephone over the weekend."""
LOSING = "words: {seizure: {en: {remove: [caught]}}}"


def _stories() -> list[Story]:
    now = datetime.now(UTC).replace(microsecond=0)
    told = []
    for number, (verb, count, days) in enumerate((("arrested", "nine", 2), ("caught", "three", 5))):
        day = f"{now - timedelta(days=days):%B %d, %Y}"
        text = REPORT.format(verb=verb, count=count, day=day, more="They wanted to go on to India.")
        title = f"Police {verb} {count} Tibetans in Namche"
        told.append(Story(number, "herald", title, text, now - timedelta(hours=5 - number), number))
    # No alert as it stands: the verb is unknown until somebody adds it.
    day = f"{now - timedelta(days=1):%B %d, %Y}"
    text = REPORT.format(verb="nabbed", count="six", day=day, more="They were tired.")
    return [*told, Story(2, "herald", "Six Tibetans nabbed in Namche", text, now, 2)]


class Watch:
    """A world whose daemon judges by a small pack of its own, which a test may change."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.pack = world.folder / "pack"
        shutil.copytree(PACK, self.pack)

    def save(self, rules: str = "", **more: Any) -> None:
        self.world.extra = f"health: {{channels: [hook]}}\nrules:\n  pack: pack\n  {rules}\n"
        self.world.write_config(**more)

    def heard(self, subject: str) -> list[str]:
        """Bodies of the health messages with that subject."""
        return [
            str(post.body["full"])
            for post in self.world.receiver.posts
            if post.body["kind"] == "health" and post.body["subject"] == subject
        ]

    def says(self, words: str, seconds: float = 20.0) -> bool:
        return wait_until(lambda: words in self.world.log, seconds)

    def live(self) -> str | None:
        store = open_store(self.world.ledger)
        try:
            return store.live_rules()
        finally:
            store.close()

    def command(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "monitor", *words, "--config", str(self.world.config)],
            cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip


@contextmanager
def told(folder: Path) -> Iterator[Watch]:
    """A running daemon that has told two incidents."""
    with a_world(folder, stories=_stories()) as world:
        watch = Watch(world)
        watch.save()
        world.newsroom.appear(3)
        world.start()
        assert wait_until(lambda: len(world.told()) == 2, 30), world.log[-3000:]
        assert set(world.told()) == {0, 1}
        yield watch


HELD = "The new rules are held back"
LIVE = "New rules are live"
STARTED = "Started with rules that lose alerts"


def test_rules_that_lose_a_told_incident_are_held_back_until_a_person_accepts_them(tmp_path: Path) -> None:
    with told(tmp_path) as watch:
        world, before = watch.world, watch.live()
        watch.save(LOSING)
        assert watch.says("kept the old ones"), world.log[-3000:]
        assert wait_until(lambda: watch.heard(HELD)), world.log[-2000:]
        [body] = watch.heard(HELD)
        lost = world.told()[1][0].body["incidents"][0]["id"]
        kept = world.told()[0][0].body["incidents"][0]["id"]
        assert lost in body
        assert kept not in body
        found = re.search(r"tumenwatch rules accept (\w{16})", body)
        assert found is not None
        digest = found[1]
        assert watch.live() == before
        listed = watch.command("rules", "accept")
        assert f"tumenwatch rules accept {digest}" in listed.stdout

        # The same rules, saved once more: nobody is told twice. Other parts of that save are live all the same.
        watch.save(LOSING, sources=f"  - {{id: courier, url: '{world.web.url('/courier.xml')}', every: 1s}}")
        assert wait_until(lambda: world.log.count("kept the old ones") == 2), world.log[-3000:]
        assert wait_until(lambda: world.web.asked("/courier.xml"))
        assert len(watch.heard(HELD)) == 1

        accepted = watch.command("rules", "accept", digest[:8], "--by", "Mina", "--reason", "told by mistake")
        assert accepted.returncode == 0, accepted.stderr
        assert wait_until(lambda: watch.heard(LIVE)), world.log[-3000:]
        [body] = watch.heard(LIVE)
        assert "Of 3 texts of the last 90 days they alert for 0 more and 1 fewer." in body
        assert "Mina accepted (told by mistake)" in body
        assert watch.live() == digest
        assert watch.command("rules", "accept").stdout.strip() == "No rules are held back."
        assert world.stop(world.processes[-1])[0] == 0


def test_rules_that_lose_nothing_go_live_and_the_difference_is_told(tmp_path: Path) -> None:
    with told(tmp_path) as watch:
        before = watch.live()
        answer = watch.command("rules", "accept", "beefbeef")
        assert answer.returncode == 2
        assert "there are no rules beefbeef; held back: none" in answer.stderr
        watch.save("words: {seizure: {en: {add: [nabbed]}}}")
        assert wait_until(lambda: watch.heard(LIVE)), watch.world.log[-3000:]
        [body] = watch.heard(LIVE)
        assert "they alert for 1 more and 0 fewer" in body, body
        # An address, not a title: a title may hold a name.
        assert "           + http://" in watch.world.log
        assert watch.heard(HELD) == []
        assert watch.live() not in (None, before)
        # A comment changes no judgement: nobody is told.
        watch.save("words: {seizure: {en: {add: [nabbed]}}}  # a new word")
        assert wait_until(lambda: watch.world.log.count("new settings are live") == 2)
        assert len(watch.heard(LIVE)) == 1


def test_a_pack_whose_example_fails_is_refused_and_the_old_rules_go_on(tmp_path: Path) -> None:
    with told(tmp_path) as watch:
        before = watch.live()
        rule = watch.pack / "rules" / "seized.yaml"
        rule.write_text(
            rule.read_text("utf-8").replace("did not arrest any", "arrested three"), encoding="utf-8"
        )
        assert watch.says("kept the old settings"), watch.world.log[-3000:]
        assert "seized.yaml" in watch.world.log
        assert watch.live() == before
        shutil.copy(PACK / "rules" / "seized.yaml", rule)
        assert wait_until(lambda: "new settings are live" in watch.world.log), watch.world.log[-3000:]
        assert watch.heard(HELD) == watch.heard(LIVE) == []


def test_a_daemon_that_comes_back_with_losing_rules_says_so_once(tmp_path: Path) -> None:
    with told(tmp_path) as watch:
        world = watch.world
        assert wait_until(lambda: watch.live() is not None)
        before = watch.live()
        assert world.stop(world.processes[-1])[0] == 0
        watch.save(LOSING)
        daemon = world.start()
        assert wait_until(lambda: watch.heard(STARTED)), world.log[-3000:]
        assert world.stop(daemon)[0] == 0
        assert world.start("--once").wait(30) == 0, world.log[-3000:]
        [body] = watch.heard(STARTED)
        assert world.told()[1][0].body["incidents"][0]["id"] in body
        assert "the old ones are gone" in body
        assert watch.live() not in (None, before)
