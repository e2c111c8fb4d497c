"""Work that can be killed: one child process, one job, one line, one deadline counted from the start of the work.

    async with open_seats(count=4, preload=("trafilatura",)) as seats:
        article = await seats.run(read_page, page, deadline=10.0)

A job that is late is killed with its child and only that job fails. What a job needs is loaded once in the nursery
(`monitor.seats.nursery`), from which children are forked, so a fresh child costs a few milliseconds and little memory.
Functions, arguments and results must pickle; children hold none of the daemon's files, locks or sockets.
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import logging
import pickle
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar, TypeVarTuple, cast

from monitor.seats.nursery import LENGTH, RECORD

__all__ = ["JobFailed", "SeatDied", "SeatError", "SeatTimeout", "Seats", "open_seats"]

T = TypeVar("T")
Ts = TypeVarTuple("Ts")

MEMORY = 1_500_000_000
"""Bytes of address space a child may have: an entity bomb costs its own child, not the machine."""
BIRTH = 60.0
"""Seconds within which a child must start its work; longer means that the machine or the nursery is ill."""

_log = logging.getLogger(__name__)


class SeatError(Exception):
    """A job did not come to its end."""


class SeatTimeout(SeatError):
    """The job was late; its child was killed."""


class SeatDied(SeatError):
    """The child ended without an answer (crash, memory limit, os._exit)."""


class JobFailed(SeatError):
    """The job raised. The message is its exception's; `trace` is the whole of it."""

    def __init__(self, message: str, trace: str = "") -> None:
        super().__init__(message)
        self.trace = trace


@asynccontextmanager
async def open_seats(
    count: int,
    *,
    preload: Sequence[str] = (),
    warm: Callable[[], object] | None = None,
    memory: int = MEMORY,
) -> AsyncIterator[Seats]:
    """`count` seats whose children have the modules of `preload` imported and `warm()` done before they are born.

    Raises SeatError when the nursery cannot warm up, with the reason that it gave.
    """
    seats = Seats(count, preload=preload, warm=warm, memory=memory)
    try:
        await seats.warmed()
        yield seats
    finally:
        await seats.close()


class Seats:
    """A bounded number of children at work. Everything runs on the loop that first used it."""

    def __init__(
        self,
        count: int,
        *,
        preload: Sequence[str] = (),
        warm: Callable[[], object] | None = None,
        memory: int = MEMORY,
    ) -> None:
        self.count = count
        self._chairs = asyncio.Semaphore(count)
        self._jobs = itertools.count(1)
        self._provision = pickle.dumps((tuple(preload), warm, memory))
        self._nursery: _Nursery | None = None
        self._moving = asyncio.Lock()
        self._closed = False

    async def run(self, function: Callable[[*Ts], T], /, *args: *Ts, deadline: float) -> T:
        """Do `function(*args)` in a child of its own and return what it returns.

        `deadline` is in seconds from the start of the work; waiting for a free seat does not count. Raises
        SeatTimeout, SeatDied or JobFailed. Cancelling kills the child.
        """
        payload = pickle.dumps((function, args), protocol=pickle.HIGHEST_PROTOCOL)
        async with self._chairs:
            nursery = await self.warmed()
            return cast(T, await _sit(nursery, next(self._jobs), payload, deadline, _name(function)))

    async def warmed(self) -> _Nursery:
        """The nursery, started (again) when there is none alive, and warm."""
        async with self._moving:
            if self._closed:
                raise SeatDied("the seats are closed")
            if self._nursery is None or self._nursery.gone:
                if self._nursery is not None:
                    _log.warning(
                        "the nursery of the seats died (%s); starting it again", self._nursery.ending
                    )
                    await self._nursery.close()
                self._nursery = _Nursery(self._provision)
            nursery = self._nursery
            try:
                await nursery.warm
            except SeatError:
                self._nursery = None
                await nursery.close()
                raise
            return nursery

    @property
    def processes(self) -> tuple[int, ...]:
        """The nursery's process id, while there is one: what a benchmark weighs."""
        return (self._nursery.process.pid,) if self._nursery is not None else ()

    async def retire(self) -> None:
        """Let every job that works or waits come to its end, then close."""
        for _ in range(self.count):
            await self._chairs.acquire()
        await self.close()
        for _ in range(self.count):
            self._chairs.release()

    async def close(self) -> None:
        """Kill what still works and let the nursery go."""
        self._closed = True
        if self._nursery is not None:
            await self._nursery.close()
            self._nursery = None


@dataclass(eq=False)
class _Nursery:
    """Our side of the line to the process that forks."""

    provision: bytes
    ends: dict[int, asyncio.Future[int]] = field(default_factory=dict)
    gone: bool = False
    _heard: bytearray = field(default_factory=bytearray)

    def __post_init__(self) -> None:
        self.loop = asyncio.get_running_loop()
        self.warm: asyncio.Future[None] = self.loop.create_future()
        self.line, theirs = socket.socketpair()
        start = (
            f"import sys; sys.path[:] = {sys.path!r}; "
            f"from monitor.seats.nursery import serve; serve({theirs.fileno()})"
        )
        with theirs:
            self.process = subprocess.Popen(
                [sys.executable, "-c", start],
                pass_fds=(theirs.fileno(),),
                stdin=subprocess.DEVNULL,
                start_new_session=True,
            )
        self.line.sendall(LENGTH.pack(len(self.provision)) + self.provision)
        self.line.setblocking(False)
        self.loop.add_reader(self.line, self._hear)

    def fork(self, job: int, end: socket.socket) -> asyncio.Future[int]:
        """Have a child born at the other end of `end`; the answer is how it will have ended."""
        self.ends[job] = ending = self.loop.create_future()
        socket.send_fds(self.line, [RECORD.pack(b"F", job, 0)], [end.fileno()])
        return ending

    def kill(self, job: int) -> None:
        """Kill a child; nothing happens when it has ended by itself."""
        if job in self.ends and not self.gone:
            with contextlib.suppress(OSError):
                self.line.send(RECORD.pack(b"K", job, 0))

    @property
    def ending(self) -> str:
        code = self.process.poll()
        return "no exit status yet" if code is None else _ending(code)

    def _hear(self) -> None:
        try:
            data = self.line.recv(65536)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if not data:
            self._lose()
            return
        self._heard += data
        while len(self._heard) >= RECORD.size:
            what, number, status = RECORD.unpack(self._heard[: RECORD.size])
            if what == b"W":
                reason = bytes(self._heard[RECORD.size : RECORD.size + number]).decode("utf-8", "replace")
                if len(self._heard) < RECORD.size + number:
                    return
                if not self.warm.done():
                    self.warm.set_exception(SeatDied(reason))
                del self._heard[: RECORD.size + number]
                continue
            del self._heard[: RECORD.size]
            if what == b"R" and not self.warm.done():
                self.warm.set_result(None)
            elif what == b"E" and (end := self.ends.pop(number, None)) and not end.done():
                end.set_result(status)

    def _lose(self) -> None:
        self.loop.remove_reader(self.line)
        self.gone = True
        if not self.warm.done():
            self.warm.set_exception(
                SeatDied(f"the nursery of the seats died while warming up ({self.ending})")
            )
        for end in self.ends.values():
            if not end.done():
                end.set_result(-9)
        self.ends.clear()

    async def close(self) -> None:
        if not self.gone:
            self._lose()
        self.line.close()
        if self.warm.done() and not self.warm.cancelled():
            self.warm.exception()  # looked at, so that nobody complains that nobody did
        with contextlib.suppress(subprocess.TimeoutExpired):
            await asyncio.shield(self.loop.run_in_executor(None, self.process.wait, 0.5))
            return
        self.process.kill()
        await self.loop.run_in_executor(None, self.process.wait)


async def _sit(nursery: _Nursery, job: int, payload: bytes, deadline: float, name: str) -> object:
    ours, theirs = socket.socketpair()
    with theirs:
        try:
            end = nursery.fork(job, theirs)
        except OSError as error:
            ours.close()
            raise SeatDied(f"{name}: no child could be born ({error})") from error
    reader, writer = await asyncio.open_connection(sock=ours, limit=1 << 20)
    answered = False
    try:
        started = await _within(
            BIRTH, _start(reader, writer, payload), f"{name}: not started after {BIRTH:g} s"
        )
        if started:
            answer = await _within(
                deadline, _answer(reader), f"{name}: stopped after {deadline:g} s, its time was up"
            )
            if answer is not None:
                answered = True
                good, value = pickle.loads(answer)
                if good:
                    return value
                raise JobFailed(f"{name}: {value[0]}", value[1])
        raise SeatDied(f"{name}: the child died ({await _fate(end)})")
    finally:
        if not answered:
            nursery.kill(job)
        writer.close()


async def _start(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, payload: bytes) -> bool:
    try:
        writer.write(LENGTH.pack(len(payload)))
        writer.write(payload)
        await writer.drain()
        return await reader.readexactly(1) == b"S"
    except (asyncio.IncompleteReadError, OSError):
        return False


async def _answer(reader: asyncio.StreamReader) -> bytes | None:
    try:
        size = int(LENGTH.unpack(await reader.readexactly(LENGTH.size))[0])
        return await reader.readexactly(size)
    except (asyncio.IncompleteReadError, OSError):
        return None


async def _within(seconds: float, work: Coroutine[Any, Any, T], late: str) -> T:
    try:
        async with asyncio.timeout(seconds):
            return await work
    except TimeoutError as error:
        raise SeatTimeout(late) from error


async def _fate(end: asyncio.Future[int]) -> str:
    """How the child ended, which the nursery says a moment before or after the line closed."""
    done, _ = await asyncio.wait({end}, timeout=1.0)
    return _ending(end.result()) if done else "nobody knows how"


def _ending(code: int) -> str:
    if code <= -1000:
        return f"it could not be forked, error {-1000 - code}"
    if code == -9:
        return "killed, by us or for want of memory"
    return f"killed by signal {-code}" if code < 0 else f"exit status {code}"


def _name(function: object) -> str:
    inner = getattr(function, "func", function)
    return str(getattr(inner, "__qualname__", inner))
