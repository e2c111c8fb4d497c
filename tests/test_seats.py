"""Seats: one child, one job, one deadline; only the job at fault fails, and nothing of ours is left behind."""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import psutil
import pytest

from monitor.seats import JobFailed, SeatDied, SeatError, Seats, SeatTimeout, open_seats


def add(one: int, two: int) -> int:
    return one + two


def nap(seconds: float) -> str:
    time.sleep(seconds)
    return "rested"


def stretch(seconds: float) -> tuple[float, float]:
    """When it began and ended, on the clock that all processes of a machine share."""
    began = time.monotonic()
    time.sleep(seconds)
    return began, time.monotonic()


def loop_in_c(_: int = 0) -> None:
    """Holds the interpreter's lock for ever: no signal handler, no thread of the child can end it."""
    re.match(r"(a+)+$", "a" * 64 + "b")


def sleep_in_c(seconds: int) -> None:
    ctypes.PyDLL(None).sleep(seconds)


def eat(size: int) -> int:
    return len(bytearray(size))


def leave() -> None:
    os._exit(7)


def crash() -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


def fail() -> None:
    try:
        raise KeyError("inner")
    except KeyError as error:
        raise ValueError("the page is 北京 nonsense") from error


def unpicklable() -> object:
    return lambda: None


def repeat(data: bytes) -> bytes:
    return data * 2


def open_files() -> tuple[int, list[str]]:
    names = []
    for number in os.listdir("/proc/self/fd"):
        with contextlib.suppress(OSError):
            names.append(os.readlink(f"/proc/self/fd/{number}"))
    return os.getpid(), names


def who() -> int:
    return os.getpid()


def loaded() -> bool:
    return "colorsys" in sys.modules and "CHOSEN" in os.environ


def choose() -> None:
    os.environ["CHOSEN"] = "yes"


def refuse() -> None:
    raise ValueError("rules/x.yaml:3: unknown key 'pionts'")


def with_seats(work: Callable[[Seats], Coroutine[Any, Any, None]], count: int = 3) -> None:
    async def main() -> None:
        async with open_seats(count, preload=("tests.test_seats",)) as seats:
            await work(seats)

    asyncio.run(main())


def family(pid: int) -> list[psutil.Process]:
    return psutil.Process(pid).children(recursive=True)


def test_a_job_gives_back_what_it_returns_however_large() -> None:
    async def work(seats: Seats) -> None:
        assert await seats.run(add, 2, 3, deadline=5) == 5
        assert len(await seats.run(repeat, b"x" * 8_000_000, deadline=10)) == 16_000_000

    with_seats(work)


def test_an_exception_comes_back_as_words_with_its_trace() -> None:
    async def work(seats: Seats) -> None:
        with pytest.raises(JobFailed, match="fail: ValueError: the page is 北京 nonsense") as caught:
            await seats.run(fail, deadline=5)
        assert "inner" in caught.value.trace
        with pytest.raises(JobFailed):
            await seats.run(unpicklable, deadline=5)

    with_seats(work)


@pytest.mark.parametrize(("job", "argument"), [(loop_in_c, 0), (sleep_in_c, 600), (nap, 600)])
def test_a_late_job_is_killed_and_only_that_job_fails(job: Callable[[int], object], argument: int) -> None:
    async def work(seats: Seats) -> None:
        began = time.monotonic()
        late = asyncio.create_task(seats.run(job, argument, deadline=0.4))
        good = [asyncio.create_task(seats.run(nap, 0.6, deadline=5)) for _ in range(2)]
        with pytest.raises(SeatTimeout, match="its time was up"):
            await late
        assert time.monotonic() - began < 2.5
        assert await asyncio.gather(*good) == ["rested", "rested"]
        await asyncio.sleep(0.2)
        assert len(family(os.getpid())) == 1, "only the nursery is left"

    with_seats(work)


def test_the_deadline_counts_from_the_start_of_the_work_not_from_its_queueing() -> None:
    async def work(seats: Seats) -> None:
        jobs = [seats.run(nap, 0.3, deadline=1.0) for _ in range(6)]
        assert await asyncio.gather(*jobs) == ["rested"] * 6

    with_seats(work, count=1)


def test_no_more_children_work_than_there_are_seats() -> None:
    async def work(seats: Seats) -> None:
        spans = await asyncio.gather(*(seats.run(stretch, 0.2, deadline=10) for _ in range(8)))
        at_once = [sum(start <= moment < end for start, end in spans) for moment, _ in spans]
        assert max(at_once) == 2

    with_seats(work, count=2)


def test_a_child_that_dies_is_told_from_one_that_fails() -> None:
    async def work(seats: Seats) -> None:
        with pytest.raises(SeatDied, match="exit status 7"):
            await seats.run(leave, deadline=5)
        with pytest.raises(SeatDied, match="signal 11"):
            await seats.run(crash, deadline=5)
        assert await seats.run(add, 1, 1, deadline=5) == 2

    with_seats(work)


def test_a_memory_bomb_costs_its_own_child() -> None:
    async def main() -> None:
        async with open_seats(2, memory=600_000_000) as seats:
            with pytest.raises(SeatError, match=r"MemoryError|died"):
                await seats.run(eat, 900_000_000, deadline=10)
            assert await seats.run(eat, 50_000_000, deadline=10) == 50_000_000

    asyncio.run(main())


def test_children_find_loaded_what_the_nursery_was_given_and_are_fresh_each_time() -> None:
    async def main() -> None:
        async with open_seats(2, preload=("colorsys",), warm=choose) as seats:
            assert await seats.run(loaded, deadline=5)
            assert await seats.run(who, deadline=5) != await seats.run(who, deadline=5)

    asyncio.run(main())


def test_a_nursery_that_cannot_warm_up_says_why() -> None:
    async def main() -> None:
        async with open_seats(2, warm=refuse):
            pass

    with pytest.raises(SeatError, match=r"rules/x.yaml:3: unknown key 'pionts'"):
        asyncio.run(main())


def test_a_nursery_that_was_killed_is_started_again() -> None:
    async def work(seats: Seats) -> None:
        running = asyncio.create_task(seats.run(nap, 600, deadline=700))
        await asyncio.sleep(0.3)
        os.kill(seats.processes[0], signal.SIGKILL)
        with pytest.raises(SeatDied):
            await running
        assert await seats.run(add, 20, 22, deadline=5) == 42

    with_seats(work)


def test_children_hold_none_of_the_daemons_files_and_sockets(tmp_path: Path) -> None:
    async def work(seats: Seats) -> None:
        held = tmp_path / "ledger.lock"
        with held.open("w") as file, socket.create_server(("127.0.0.1", 0)) as server:
            os.set_inheritable(file.fileno(), True)
            os.set_inheritable(server.fileno(), True)
            _, names = await seats.run(open_files, deadline=5)
        assert str(held) not in names
        assert sum(name.startswith("socket:") for name in names) <= 1, "its own line and nothing else"

    with_seats(work)


def test_cancelling_kills_the_child() -> None:
    async def work(seats: Seats) -> None:
        running = asyncio.create_task(seats.run(loop_in_c, 0, deadline=700))
        await asyncio.sleep(0.3)
        assert len(family(os.getpid())) == 2
        running.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await running
        await asyncio.sleep(0.3)
        assert len(family(os.getpid())) == 1

    with_seats(work)


ORPHANS = """
import asyncio
from monitor.seats import open_seats
from tests.test_seats import loop_in_c, sleep_in_c, nap

async def main():
    async with open_seats(3) as seats:
        jobs = [seats.run(loop_in_c, 0, deadline=900), seats.run(sleep_in_c, 900, deadline=900),
                seats.run(nap, 900, deadline=900)]
        await asyncio.gather(*jobs)

asyncio.run(main())
"""


@pytest.mark.parametrize("victim", ["parent", "nursery then parent"])
def test_no_child_outlives_a_killed_parent_not_even_in_a_c_loop(victim: str) -> None:
    with subprocess.Popen([sys.executable, "-c", ORPHANS], start_new_session=True) as parent:
        until = time.monotonic() + 10
        while len(children := family(parent.pid)) < 4 and time.monotonic() < until:
            time.sleep(0.05)
        assert len(children) == 4
        time.sleep(0.2)
        if victim != "parent":
            psutil.Process(parent.pid).children()[0].kill()
        parent.kill()
        _, alive = psutil.wait_procs(children, timeout=5)
    assert alive == []


def test_a_fresh_child_is_cheap(capsys: pytest.CaptureFixture[str]) -> None:
    async def work(seats: Seats) -> None:
        await seats.run(add, 1, 1, deadline=5)
        began = time.perf_counter()
        for _ in range(50):
            await seats.run(add, 1, 1, deadline=5)
        each = (time.perf_counter() - began) / 50
        resting = asyncio.create_task(seats.run(nap, 0.5, deadline=5))
        await asyncio.sleep(0.25)
        pss = {p.pid: p.memory_full_info().pss / 1e6 for p in family(os.getpid())}
        await resting
        with capsys.disabled():
            print(
                f" [{each * 1000:.1f} ms a job; PSS MB {sorted(round(v, 1) for v in pss.values())}]", end=""
            )
        assert each < 0.25

    with_seats(work)
