"""The real daemon as a process: it starts or says why not, goes on through trouble, and stops when it is told to."""

from __future__ import annotations

import json
import resource
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

import psutil
import pytest

from monitor.store import open_store
from tests.daemon.world import (
    CITIES,
    ROOT,
    World,
    a_world,
    family,
    free_port,
    hang,
    sixty_stories,
    wait_until,
)
from tests.web import Answer

WATCHING = "start watching"


def watching(world: World) -> bool:
    return wait_until(lambda: WATCHING in world.log or world.processes[-1].poll() is not None, 20) and (
        WATCHING in world.log
    )


def get(url: str) -> tuple[int, dict[str, Any]]:
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as error:
        return error.code, json.load(error)


def refused(world: World, *options: str) -> str:
    """Exit status 2 and one clear sentence."""
    daemon = world.start("--plain", *options)
    assert daemon.wait(20) == 2, world.log
    assert "Traceback" not in world.log
    return next(line for line in world.log.splitlines() if "cannot start" in line)


# stopping -----------------------------------------------------------------


@pytest.mark.parametrize("name", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_stops_it_with_0_within_three_seconds_under_load_and_with_a_hanging_download(
    tmp_path: Path, name: signal.Signals
) -> None:
    with a_world(tmp_path) as world:
        world.web.answer("/gazette.xml", hang)
        world.newsroom.appear(60)
        daemon = world.start("--plain")
        assert watching(world)
        world.web.wait_for("/gazette.xml")
        wait_until(lambda: "read  alert" in world.log, 10)
        children = family(daemon.pid)
        began = time.monotonic()
        daemon.send_signal(name)
        assert daemon.wait(10) == 0, world.log[-3000:]
        assert time.monotonic() - began < 3.0
        assert "Traceback" not in world.log
        assert psutil.wait_procs(children, timeout=2)[1] == []


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT"])
@pytest.mark.parametrize("module", ["monitor.commands", "sqlalchemy", "monitor.daemon"])
def test_a_signal_while_it_is_still_being_loaded_stops_it_with_0(
    tmp_path: Path, name: str, module: str
) -> None:
    """The signal comes when that module is about to be loaded."""
    program = f"""
import os, runpy, signal, sys

class Door:
    def find_spec(self, wanted, *_):
        if wanted == {module!r}:
            os.kill(os.getpid(), signal.{name})

sys.meta_path.insert(0, Door())
sys.argv = ["tumenwatch", "run", "--config", {str(tmp_path / "config.yaml")!r}]
runpy.run_module("monitor", run_name="__main__")
"""
    with a_world(tmp_path):
        done = subprocess.run(
            [sys.executable, "-c", program], cwd=ROOT, capture_output=True, timeout=30, check=False
        )
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_channel_that_hangs_neither_delays_the_others_nor_the_stop(tmp_path: Path) -> None:
    with a_world(tmp_path) as world, socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]  # connections are queued, and nobody ever answers
        world.write_config(
            channels=f"  - {{id: silent, url: 'json://127.0.0.1:{port}/x', allow_private: true}}"
        )
        world.config.write_text(world.config.read_text().replace("[hook, mail]", "[silent, hook, mail]"))
        world.newsroom.appear(60)
        daemon = world.start("--plain")
        assert wait_until(lambda: len(world.told()) == len(CITIES), 20), world.log[-3000:]
        assert wait_until(lambda: len(world.mailbox.mails) == len(CITIES), 20)
        status, seconds = world.stop(daemon)
        assert status == 0
        assert seconds < 3.0
        store = open_store(world.ledger)
        counts = {(channel, state.value): n for channel, state, n in store.delivery_counts()}
        store.close()
        assert counts["silent", "sending"] == 1, "the one under way is known to have been begun"
        assert counts["silent", "waiting"] == len(CITIES) - 1


# starting -----------------------------------------------------------------


def test_a_second_daemon_on_the_same_ledger_is_refused_with_the_first_ones_number(tmp_path: Path) -> None:
    with a_world(tmp_path) as world:
        first = world.start("--plain")
        assert watching(world)
        sentence = refused(world)
        assert f"in use by process {first.pid}" in sentence
        assert world.stop(first)[0] == 0


def test_a_taken_port_is_refused(tmp_path: Path) -> None:
    with a_world(tmp_path) as world, socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        world.write_config(web=f"on: true, port: {port}")
        assert f"127.0.0.1:{port}" in refused(world)


def test_a_folder_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    with a_world(tmp_path) as world:
        world.config.write_text(world.config.read_text().replace("path: var", "path: /proc/var"))
        assert "/proc/var" in refused(world)


def test_a_newer_ledger_is_refused(tmp_path: Path) -> None:
    with a_world(tmp_path) as world:
        open_store(world.ledger).close()
        with sqlite3.connect(world.ledger) as db:
            tables = {name for (name,) in db.execute("select name from sqlite_master where type = 'table'")}
            version = db.execute("pragma user_version").fetchone()[0]
            if version:
                db.execute(f"pragma user_version = {version + 1}")
            else:
                db.execute(
                    "update schema_version set version = version + 1"
                ) if "schema_version" in tables else None
        db.close()
        assert "newer" in refused(world)


def test_a_channel_that_loads_no_service_is_refused_without_its_address(tmp_path: Path) -> None:
    with a_world(tmp_path) as world:
        world.write_config(channels="  - {id: odd, url: 'nosuchservice://secret-token@host'}")
        sentence = refused(world)
        assert "odd" in sentence
        assert "secret-token" not in world.log


# going on -----------------------------------------------------------------


def test_once_visits_reads_and_tells_what_is_due_and_ends_with_0(tmp_path: Path) -> None:
    with a_world(tmp_path) as world:
        world.newsroom.appear(60)
        daemon = world.start("--plain", "--once")
        assert daemon.wait(40) == 0, world.log[-3000:]
        assert sorted(world.told()) == list(range(len(CITIES)))
        assert len(world.mailbox.mails) == len(CITIES)
        assert all(len(world.web.asked(f"/{feed}.xml")) == 1 for feed in ("herald", "courier", "gazette"))


def test_a_full_disk_loses_nothing_and_says_so(tmp_path: Path) -> None:
    with a_world(tmp_path) as world:
        daemon = world.start("--plain")
        assert watching(world)
        assert wait_until(lambda: world.web.asked("/herald.xml"))
        # Not a mock: from now on none of the daemon's files may grow beyond the ledger's largest one.
        hard = resource.prlimit(daemon.pid, resource.RLIMIT_FSIZE)[1]
        full = max(file.stat().st_size for file in world.ledger.parent.iterdir())
        assert full > 20_000 > len(world.log)
        resource.prlimit(daemon.pid, resource.RLIMIT_FSIZE, (full, hard))
        world.newsroom.appear(60)
        assert wait_until(lambda: "disk is full" in world.log or "disk may be full" in world.log, 20), (
            world.log
        )
        assert "Traceback" not in world.log
        assert world.told() == {}
        assert wait_until(lambda: world.receiver.posts), "people hear of it by a way that needs no disk"
        assert world.receiver.posts[0].body["subject"].startswith("The ledger cannot be written")
        assert daemon.poll() is None
        resource.prlimit(daemon.pid, resource.RLIMIT_FSIZE, (hard, hard))
        assert wait_until(lambda: len(world.told()) == len(CITIES), 40), world.log[-3000:]
        assert world.stop(daemon)[0] == 0


def test_a_hostile_page_costs_one_entry_one_recorded_failure(tmp_path: Path) -> None:
    with a_world(tmp_path) as world:
        noise = [story for story in world.newsroom.stories if story.incident is None][:4]
        world.newsroom.appear(60)
        world.web.answer(noise[0].path, Answer("<a " + "b=c " * 200_000 + ">"))
        world.web.answer(noise[1].path, Answer(status=302, headers={"Location": "http://169.254.169.254/x"}))
        world.web.answer(noise[2].path, Answer(status=302, headers={"Location": "file:///etc/passwd"}))
        world.web.answer(noise[3].path, Answer("<div>" * 300_000))
        daemon = world.start("--plain", "--once")
        assert daemon.wait(40) == 0
        assert sorted(world.told()) == list(range(len(CITIES)))
        store = open_store(world.ledger)
        aside = store.set_aside()
        store.close()
        assert len(aside) == 4, aside
        assert all(row.error for row in aside)


def test_new_settings_go_live_and_broken_ones_do_not(tmp_path: Path) -> None:
    with a_world(tmp_path) as world:
        world.newsroom.appear(60)
        world.write_config(sources=f"  - {{id: herald, url: '{world.web.url('/herald.xml')}', every: 1s}}")
        good = world.config.read_text()
        daemon = world.start("--plain")
        assert watching(world)
        assert wait_until(lambda: world.web.asked("/herald.xml"))
        world.config.write_text(good + "\nsuorces: []\n")
        assert wait_until(lambda: "kept the old settings" in world.log, 15), world.log[-2000:]
        assert "suorces" in world.log
        assert not world.web.asked("/courier.xml")
        world.write_config()
        assert wait_until(lambda: world.web.asked("/courier.xml"), 15), world.log[-2000:]
        assert wait_until(lambda: len(world.told()) == len(CITIES), 30), world.log[-2000:]
        assert world.stop(daemon)[0] == 0


def test_its_pages_show_its_health_and_take_an_acknowledgement(tmp_path: Path) -> None:
    with a_world(tmp_path) as world:
        port = free_port()
        world.write_config(web=f"on: true, port: {port}, address: 'http://127.0.0.1:{port}'")
        world.newsroom.appear(60)
        daemon = world.start("--plain")
        assert wait_until(lambda: len(world.told()) == len(CITIES) and world.outstanding() == 0, 30), (
            world.log
        )
        first = world.receiver.posts[0]
        with urllib.request.urlopen(first.body["acknowledge"], timeout=5) as page:
            assert "Nobody has acknowledged this yet." in page.read().decode()
        with urllib.request.urlopen(first.body["acknowledge"], b"by=Mina", timeout=5) as page:
            assert "Acknowledged by Mina" in page.read().decode()
        assert all(f"Acknowledge: http://127.0.0.1:{port}/ack/" in mail.body for mail in world.mailbox.mails)
        status, health = get(f"http://127.0.0.1:{port}/healthz")
        assert (status, health["ok"]) == (200, True)
        assert health["sources"]["active"] == 3
        assert health["sources"]["newest_visit_age"] < 10
        assert health["deliveries"] == {"accepted": 2 * len(CITIES)}
        assert health["deliveries_waiting"] == 0
        assert world.stop(daemon)[0] == 0


@pytest.mark.prove
def test_memory_at_visit_5000_is_that_of_visit_1000(tmp_path: Path) -> None:
    """Proportional share of the whole process tree, in quiet moments."""
    with a_world(tmp_path) as world:
        for number in range(40):
            world.web.answer(
                f"/quiet{number}.xml",
                Answer(
                    "<rss version='2.0'><channel><title>q</title>"
                    f"<item><guid>{number}</guid><title>Quiet {number}</title></item></channel></rss>",
                    content_type="application/rss+xml",
                    etag=f'"{number}"' if number % 2 else None,
                ),
            )
        world.write_config(
            sources="\n".join(
                f"  - {{id: q{n}, url: '{world.web.url(f'/quiet{n}.xml')}', every: 0.4s}}" for n in range(40)
            )
        )
        daemon = world.start("--plain")

        def visits() -> int:
            return sum(len(world.web.asked(f"/quiet{n}.xml")) for n in range(40))

        def weight() -> float:
            readings = []
            for _ in range(7):
                tree = [psutil.Process(daemon.pid), *psutil.Process(daemon.pid).children()]
                readings.append(sum(process.memory_full_info().pss for process in tree) / 1e6)
                time.sleep(0.3)
            return min(readings)

        assert wait_until(lambda: visits() >= 1000, 240), world.log[-2000:]
        early = weight()
        assert wait_until(lambda: visits() >= 5000, 400)
        late = weight()
        print(f"PSS of the tree: {early:.1f} MB at visit 1000, {late:.1f} MB at visit 5000")
        assert late <= 1.05 * early
        assert world.stop(daemon)[0] == 0


def test_the_shipped_rules_tell_two_incidents_and_no_noise(tmp_path: Path) -> None:
    """The command as staff start it, rules and all."""
    stories = [s for s in sixty_stories(5) if s.incident in (None, 1, 6)][:24]
    wanted = {story.incident for story in stories} - {None}
    with a_world(tmp_path, stories=stories) as world:
        world.newsroom.appear(60)
        command = [sys.executable, "-m", "monitor", "run", "--once", "--config", str(world.config)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == 0, done.stderr
        assert set(world.told()) == wanted != set()
        assert "Traceback" not in done.stderr
