"""Trouble on the machine: real full disks, read-only folders and killed children under the real daemon.

Each ends in a clear sentence, the right exit status and, when the trouble is over, in everything that was seen told.
Mounting wants root; where it is not to be had, the file size limit stands in for the full disk.
"""

from __future__ import annotations

import contextlib
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from tests.daemon.world import CITIES, FEEDS, ROOT, World, a_world, family, wait_until
from tests.web import Answer, Asked

WATCHING = "start watching"


@contextlib.contextmanager
def a_disk(folder: Path, size: str) -> Iterator[Path]:
    """A file system of its own, of that size."""
    folder.mkdir(exist_ok=True)
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size},mode=0700", "tmpfs", str(folder)],
        capture_output=True,
        check=False,
    )
    if mounted.returncode:
        pytest.skip("only root may mount a small disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def fill(disk: Path) -> Path:
    """Something else takes all the room that is left."""
    hog = disk / "hog"
    with hog.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(b"x" * 4096)
    assert os.statvfs(disk).f_bavail == 0
    return hog


def watching(world: World, times: int = 1) -> bool:
    return wait_until(
        lambda: world.log.count(WATCHING) >= times or world.processes[-1].poll() is not None, 20
    ) and (world.processes[-1].poll() is None)


def refusal(world: World, start: Callable[[], subprocess.Popen[bytes]] | None = None) -> str:
    """The one sentence with which it ends, with status 2."""
    before = len(world.log)
    daemon = start() if start else world.start("--plain")
    assert daemon.wait(20) == 2, world.log
    said = world.log[before:]
    assert "Traceback" not in said
    (sentence,) = [line for line in said.splitlines() if "cannot start" in line]
    return sentence


def another(daemon: int, dead: int) -> bool:
    """A child that is not the dead one appears."""
    return wait_until(lambda: any(child.pid != dead for child in family(daemon)), 10)


def slowly(world: World, feed: str) -> Callable[[Asked], Answer]:
    """The feed, half a second late."""

    def answer(_asked: Asked) -> Answer:
        time.sleep(0.5)
        return world.newsroom._feed(feed)

    return answer


def all_told(world: World) -> bool:
    return len(world.told()) == len(CITIES) and world.outstanding() == 0


def told_once(world: World) -> None:
    assert sorted(world.told()) == list(range(len(CITIES)))
    assert all(len(posts) == 1 for posts in world.told().values())


# a full disk ---------------------------------------------------------------


def test_a_disk_that_fills_during_the_work_stops_the_visits_and_loses_nothing(tmp_path: Path) -> None:
    with a_world(tmp_path) as world, a_disk(tmp_path / "var", "16m") as disk:
        world.newsroom.appear(60)
        for feed in FEEDS:
            world.web.answer(f"/{feed}.xml", slowly(world, feed))
        daemon = world.start("--plain")
        assert watching(world), world.log
        assert wait_until(lambda: all(world.web.asked(f"/{feed}.xml") for feed in FEEDS), every=0.01)
        hog = fill(disk)  # the answers are still under way: what they bring cannot be written
        assert wait_until(lambda: "disk is full" in world.log, 20), world.log
        assert wait_until(lambda: world.receiver.posts), "people hear of it by a way that needs no disk"
        assert world.told() == {}
        assert daemon.poll() is None
        time.sleep(1.5)
        assert world.log.count("disk is full") < 30, "it is said once for each kind of work, not all the time"
        hog.unlink()
        assert wait_until(lambda: all_told(world), 40), world.log[-3000:]
        told_once(world)
        assert "Traceback" not in world.log
        assert world.stop(daemon)[0] == 0


@pytest.mark.prove
def test_a_kill_on_a_full_disk_loses_nothing_that_was_seen(tmp_path: Path) -> None:
    with a_world(tmp_path) as world, a_disk(tmp_path / "var", "16m") as disk:
        world.newsroom.appear(40)
        daemon = world.start("--plain")
        assert wait_until(lambda: "tell  hook" in world.log, 20), world.log
        hog = fill(disk)
        time.sleep(0.5)
        daemon.kill()
        daemon.wait()
        world.newsroom.appear(60)
        before = len(world.log)
        daemon = world.start("--plain")
        with contextlib.suppress(subprocess.TimeoutExpired):
            assert daemon.wait(4) == 2, "either it says that it cannot start, or it waits for room"
        assert "disk is full" in world.log[before:], world.log[before:]
        assert "Traceback" not in world.log
        hog.unlink()
        if daemon.poll() is not None:
            daemon = world.start("--plain")
        assert wait_until(lambda: all_told(world), 40), world.log[-3000:]
        assert sorted(world.told()) == list(range(len(CITIES)))
        for posts in world.told().values():
            assert all(post.repeat for post in posts[1:])
        assert world.stop(daemon)[0] == 0


def test_a_disk_that_is_full_from_the_start_is_a_clear_refusal(tmp_path: Path) -> None:
    with a_world(tmp_path) as world, a_disk(tmp_path / "var", "64k") as disk:
        fill(disk)
        sentence = refusal(world)
        assert "disk is full" in sentence
        assert str(world.ledger) in sentence


def test_a_limit_on_the_size_of_files_from_the_start_is_a_clear_refusal(tmp_path: Path) -> None:
    with a_world(tmp_path) as world:

        def limited() -> subprocess.Popen[bytes]:
            hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
            limit = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (30_000, {hard}))"
            program = "import sys; from tests.daemon.program import main; sys.exit(main())"
            with (world.folder / "daemon.log").open("ab") as log:
                process = subprocess.Popen(
                    [sys.executable, "-c", f"{limit}; {program}", str(world.config), "--plain"],
                    cwd=ROOT,
                    stdout=log,
                    stderr=subprocess.STDOUT,
                )
            world.processes.append(process)
            return process

        sentence = refusal(world, limited)
        assert "disk" in sentence
        assert str(world.ledger) in sentence


def test_a_console_that_takes_nothing_more_stops_nobody(tmp_path: Path) -> None:
    """The log may lie on the disk that is full; /dev/full refuses every line."""
    with a_world(tmp_path) as world, open("/dev/full", "wb") as full:
        world.newsroom.appear(60)
        world.web.answer("/herald.xml", Answer("no feed"), *world.web._scripts["/herald.xml"])
        daemon = subprocess.Popen(
            [sys.executable, "-m", "tests.daemon.program", str(world.config), "--plain"],
            cwd=ROOT,
            stdout=full,
            stderr=full,
        )
        world.processes.append(daemon)
        assert wait_until(lambda: world.ledger.exists() and all_told(world), 40)
        told_once(world)
        assert world.stop(daemon)[0] in (0, 120)  # 120: Python could not flush its last line


# read-only, secrets, children -------------------------------------------------


@pytest.mark.prove
def test_a_read_only_disk_is_a_clear_refusal_and_afterwards_everything_is_told(tmp_path: Path) -> None:
    with a_world(tmp_path) as world, a_disk(tmp_path / "var", "8m") as disk:
        world.newsroom.appear(30)
        daemon = world.start("--plain")
        assert wait_until(lambda: "tell  hook" in world.log, 20), world.log
        daemon.kill()
        daemon.wait()
        assert wait_until(lambda: not family(daemon.pid), 5)
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        world.newsroom.appear(60)
        sentence = refusal(world)
        assert str(disk) in sentence
        assert "read-only" in sentence.lower()
        subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)
        daemon = world.start("--plain")
        assert wait_until(lambda: all_told(world), 40), world.log[-3000:]
        assert world.stop(daemon)[0] == 0


def test_a_missing_secret_is_named_with_its_line_and_no_other_secret_is_told(tmp_path: Path) -> None:
    with a_world(tmp_path) as world:
        world.write_config(
            channels="  - {id: chat, url: 'slack://hunter2/${NO_SUCH_SECRET_HERE}/x', on: true}\n"
            "  - {id: other, url: !file no/such/secret, on: true}"
        )
        lines = world.config.read_text("utf-8").splitlines()
        line = 1 + next(n for n, text in enumerate(lines) if "NO_SUCH_SECRET_HERE" in text)
        done = subprocess.run(
            [sys.executable, "-m", "monitor", "run", "--config", str(world.config)],
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )
        said = done.stdout + done.stderr
        assert done.returncode == 2, said
        assert "NO_SUCH_SECRET_HERE" in said
        assert f"config.yaml:{line}" in said
        assert "no/such/secret" in said
        assert "hunter2" not in said
        assert "Traceback" not in said
        assert not world.ledger.exists(), "nothing is begun"


def test_children_killed_for_want_of_memory_cost_only_a_retry(tmp_path: Path) -> None:
    """The kernel picks the nursery again and again, with all that it holds; the daemon starts another."""
    with a_world(tmp_path) as world:
        world.newsroom.appear(20)
        daemon = world.start("--plain")
        assert watching(world), world.log
        for round in range(3):
            nursery = psutil.Process(daemon.pid).children()
            assert nursery, "it has been started again"
            os.kill(nursery[0].pid, 9)
            world.newsroom.appear(20)
            assert another(daemon.pid, nursery[0].pid), round
        assert wait_until(lambda: len(world.told()) == len(CITIES), 90), world.log[-3000:]
        for posts in world.told().values():
            assert all(post.repeat for post in posts[1:])
        assert world.stop(daemon)[0] == 0
