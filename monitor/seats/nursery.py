"""The process in which children are born: it loads what every job needs once, then forks a child for each job.

It is one thread and never works itself, so a fork always finds it in a sane state. It lives as long as its line to the
daemon is open: when that closes, whatever the reason, it kills every child and goes. On Linux the kernel does the same
for a nursery that is itself killed (PR_SET_PDEATHSIG), so that no child outlives the daemon, not even in a C loop.

On the line (records of fixed length): the daemon says `F` job (with the child's end of a socket pair) to fork, and
`K` job to kill; the nursery says `R` once it is warm, `W` when it could not warm up, and `E` job status when a child
has ended. Only the nursery kills and reaps, so a process id is never one that has been given to somebody else.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import os
import pickle
import resource
import select
import signal
import socket
import struct
import sys
import traceback
from collections.abc import Callable
from typing import NoReturn

RECORD = struct.Struct("!cQi")
"""What is said, about which job, and a status."""
LENGTH = struct.Struct("!Q")
_PR_SET_PDEATHSIG = 1


def serve(line_number: int) -> NoReturn:
    """Warm up, then fork and reap until the daemon's line closes. Never returns."""
    line = socket.socket(fileno=line_number)
    parent = os.getppid()
    die_with_parent(parent)
    for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(name, signal.SIG_IGN)  # a signal to the whole group must not cut a message in two
    modules, warm, memory = pickle.loads(receive(line))
    try:
        for module in modules:
            __import__(module)
        if warm is not None:
            warm()
    except BaseException as error:
        text = f"{type(error).__name__}: {error}".encode()
        with contextlib.suppress(OSError):
            line.sendall(RECORD.pack(b"W", len(text), 0) + text)
        os._exit(1)
    gc.collect()
    gc.freeze()  # what was loaded stays shared: the collector of a child does not touch it
    with contextlib.suppress(OSError):
        line.sendall(RECORD.pack(b"R", 0, 0))
        _Births(line, memory).attend()
    os._exit(0)


class _Births:
    """The children that live, by the number of their job."""

    def __init__(self, line: socket.socket, memory: int) -> None:
        self.line = line
        self.memory = memory
        self.children: dict[int, int] = {}

    def attend(self) -> None:
        woken, wake = os.pipe()
        os.set_blocking(woken, False)
        os.set_blocking(wake, False)
        signal.set_wakeup_fd(wake, warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        while True:
            ready, _, _ = select.select([self.line.fileno(), woken], [], [])
            if woken in ready:
                os.read(woken, 4096)
                self.reap()
            if self.line.fileno() in ready and not self.obey((woken, wake)):
                break
        for child in self.children.values():
            os.kill(child, signal.SIGKILL)

    def obey(self, wakers: tuple[int, int]) -> bool:
        data, fds, _, _ = socket.recv_fds(self.line, RECORD.size, 1)
        if len(data) < RECORD.size:
            return False
        what, job, _ = RECORD.unpack(data)
        if what == b"F":
            self.fork(job, fds[0], wakers)
        elif what == b"K" and (child := self.children.get(job)):
            os.kill(child, signal.SIGKILL)
        return True

    def fork(self, job: int, end: int, wakers: tuple[int, int]) -> None:
        nursery = os.getpid()
        try:
            child = os.fork()
        except OSError as error:
            os.close(end)
            self.line.sendall(RECORD.pack(b"E", job, -1000 - (error.errno or 0)))
            return
        if child == 0:
            try:
                signal.set_wakeup_fd(-1)
                signal.signal(signal.SIGCHLD, signal.SIG_DFL)
                for number in (self.line.fileno(), *wakers):
                    os.close(number)
                live(end, nursery, self.memory)
            finally:
                os._exit(1)
        os.close(end)
        self.children[job] = child

    def reap(self) -> None:
        while self.children:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if pid == 0:
                return
            for job, child in tuple(self.children.items()):
                if child == pid:
                    del self.children[job]
                    code = os.waitstatus_to_exitcode(status)
                    self.line.sendall(RECORD.pack(b"E", job, code))


def live(end: int, nursery: int, memory: int) -> NoReturn:
    """A child's whole life: read the job, say that it started, do it, say what came of it, and go."""
    die_with_parent(nursery)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if memory:
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    line = socket.socket(fileno=end)
    payload = receive(line)
    line.sendall(b"S")
    try:
        function, arguments = pickle.loads(payload)
        del payload
        answer = pickle.dumps((True, function(*arguments)), protocol=pickle.HIGHEST_PROTOCOL)
    except BaseException as error:
        answer = pickle.dumps((False, describe(error)))
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(Exception):
            stream.flush()
    line.sendall(LENGTH.pack(len(answer)) + answer)
    os._exit(0)


def describe(error: BaseException) -> tuple[str, str]:
    """(one line, the whole trace): what is left of an exception that cannot cross a process."""
    try:
        words = str(error).strip()
        trace = "".join(traceback.format_exception(error))
    except BaseException:
        words, trace = "it could not even say why", ""
    return f"{type(error).__name__}: {words}" if words else type(error).__name__, trace


def receive(line: socket.socket) -> bytes:
    """One length and as many bytes; goes when the other side has gone."""
    size = int(LENGTH.unpack(_exactly(line, LENGTH.size))[0])
    return bytes(_exactly(line, size))


def _exactly(line: socket.socket, size: int) -> bytearray:
    data = bytearray(size)
    view, done = memoryview(data), 0
    while done < size:
        got = line.recv_into(view[done:])
        if not got:
            os._exit(0)
        done += got
    return data


def _prctl() -> Callable[[int, int], int] | None:
    if not sys.platform.startswith("linux"):
        return None
    return ctypes.CDLL(None, use_errno=True).prctl


_PRCTL = _prctl()


def die_with_parent(parent: int) -> None:
    """Have the kernel kill this process when `parent` dies (Linux; elsewhere the line's closing must do)."""
    if _PRCTL is not None:
        _PRCTL(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(0)
