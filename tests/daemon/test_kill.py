"""Nothing seen is lost and nobody is woken twice unwarned, whatever kills the daemon and when.

The real daemon runs as a process against feeds, a webhook receiver and a mail server on loopback, and is killed with
SIGKILL again and again while sixty stories and eight incidents arrive.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import threading
import time
from collections import Counter
from pathlib import Path

import psutil
import pytest

from tests.daemon.program import STEPS
from tests.daemon.world import CITIES, World, a_world, family, wait_until

AT_THE_RECEIVER = ("first byte", "receiver's answer")
MAY_REPEAT = {"sending committed", "first byte", "receiver's answer", "outcome known", "random"}
"""Kills that fall between the mark and the outcome: only after these may a message arrive a second time."""


def run_until_killed(world: World, step: str, *options: str, within: float = 15.0) -> bool:
    """Start the daemon and let it be killed at `step`; publish more whenever there is nothing left to do.

    False when the step was never reached: everything is told.
    """
    daemon = _started(world, step, *options)
    try:
        end = time.monotonic() + within
        while time.monotonic() < end:
            if wait_until(lambda: daemon.poll() is not None, 1.0, 0.02):
                assert daemon.returncode == -signal.SIGKILL, world.log[-3000:]
                return True
            world.newsroom.appear_until_next_incident()
        return False
    finally:
        world.receiver.at_first_byte = world.receiver.after_answer = None
        if daemon.poll() is None:
            daemon.kill()
        daemon.wait()


def _started(world: World, step: str, *options: str) -> subprocess.Popen[bytes]:
    if step in STEPS:
        return world.start("--plain", "--die", step, *options)
    daemon = world.start("--plain", *options)

    def kill() -> None:
        daemon.kill()
        daemon.wait()
        time.sleep(0.1)  # let the sending child die too, so that what did not arrive yet never does

    if step == "first byte":
        world.receiver.at_first_byte = kill
    elif step == "receiver's answer":
        world.receiver.after_answer = kill
    return daemon


def finish(world: World, *options: str) -> None:
    """Publish the rest and let the daemon come to the end of its work; then it stops with 0."""
    world.newsroom.appear(60)
    started = world.log.count("start watching")
    daemon = world.start("--plain", *options)
    try:
        assert wait_until(lambda: world.log.count("start watching") > started, 20), world.log[-3000:]
        told = wait_until(
            lambda: (
                daemon.poll() is not None or (len(world.told()) == len(CITIES) and world.outstanding() == 0)
            ),
            40,
            0.2,
        )
        assert daemon.poll() is None, world.log[-3000:]
        assert told, f"told: {sorted(world.told())}\n{world.log[-5000:]}"
        status, _ = world.stop(daemon)
        assert status == 0
    finally:
        if daemon.poll() is None:
            daemon.kill()
            daemon.wait()


def reckon(world: World, kills: Counter[str]) -> None:
    """Every incident told, none twice but for marked repeats, and those only where a kill explains them."""
    told = world.told()
    assert sorted(told) == list(range(len(CITIES))), "an incident was lost"
    for number, posts in told.items():
        assert len({post.message for post in posts}) == 1, f"{CITIES[number]} was opened by two messages"
    repeats = 0
    seen: set[str] = set()
    for post in world.receiver.posts:
        if post.message in seen:
            repeats += 1
            assert post.repeat, f"{post.message} came again and did not say so"
        seen.add(post.message)
    mails = Counter(mail.subject for mail in world.mailbox.mails)
    assert len(world.mailbox.mails) >= len(CITIES), mails
    assert repeats <= sum(number for step, number in kills.items() if step in MAY_REPEAT)


def test_told_once_each_and_without_repeats_when_nothing_is_killed(tmp_path: Path) -> None:
    with a_world(tmp_path) as world:
        finish(world)
        reckon(world, Counter())
        assert not any(post.repeat for post in world.receiver.posts)
        assert len(world.receiver.posts) == len(world.mailbox.mails) == len(CITIES)


def test_every_incident_is_told_though_the_daemon_is_killed_at_every_named_step(tmp_path: Path) -> None:
    with a_world(tmp_path, seed=2) as world:
        kills: Counter[str] = Counter()
        for round in range(3):
            for step in (*STEPS, *AT_THE_RECEIVER):
                assert run_until_killed(world, step), f"{step} was not reached in round {round}"
                kills[step] += 1
        assert min(kills.values()) >= 3
        finish(world)
        reckon(world, kills)


@pytest.mark.parametrize("seed", [3])
def test_every_incident_is_told_though_the_daemon_is_killed_ten_times_at_random(
    tmp_path: Path, seed: int
) -> None:
    killed_at_random(tmp_path, seed, 10)


@pytest.mark.prove
@pytest.mark.parametrize("seed", [11, 12, 13])
def test_every_incident_is_told_though_the_daemon_is_killed_sixty_times_at_random(
    tmp_path: Path, seed: int
) -> None:
    killed_at_random(tmp_path, seed, 60)


def killed_at_random(folder: Path, seed: int, times: int) -> None:
    dice = random.Random(seed)
    with a_world(folder, seed=seed) as world:
        for kill in range(times):
            daemon = world.start("--plain")
            try:
                # Now and then while it starts, mostly while it works.
                watching = dice.random() < 0.85
                started = world.log.count("start watching")
                if watching:
                    assert wait_until(lambda n=started: world.log.count("start watching") > n, 20, 0.02)
                pace = threading.Timer(dice.uniform(0.0, 0.3), world.newsroom.appear, [max(1, 60 // times)])
                pace.start()
                time.sleep(dice.uniform(0.05, 1.2 if watching else 2.0))
                assert daemon.poll() is None, world.log[-3000:]
            finally:
                children = family(daemon.pid)
                daemon.kill()
                daemon.wait()
                pace.join()
            _, alive = psutil.wait_procs(children, timeout=5)
            assert alive == [], f"children outlived kill {kill}"
        finish(world)
        reckon(world, Counter({"random": times}))


def test_the_proof_would_notice_a_mark_set_after_the_sending(tmp_path: Path) -> None:
    """The same run with the one mistake that this is all about: it must fail."""
    with a_world(tmp_path, seed=4) as world:
        kills: Counter[str] = Counter()
        for _ in range(2):
            assert run_until_killed(world, "receiver's answer", "--mark-late")
            kills["receiver's answer"] += 1
        finish(world, "--mark-late")
        with pytest.raises(AssertionError, match="came again and did not say so"):
            reckon(world, kills)


def test_a_restart_right_after_a_kill_is_not_refused(tmp_path: Path) -> None:
    with a_world(tmp_path) as world:
        world.newsroom.appear(10)
        for attempt in range(1, 4):
            daemon = world.start("--plain")
            assert wait_until(lambda n=attempt: world.log.count("start watching") >= n, 20), world.log
            os.kill(daemon.pid, signal.SIGKILL)
            daemon.wait()
        assert "in use" not in world.log
