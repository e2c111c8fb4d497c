"""The ledger's clerk: one thread that does one verb after the other, what is nearest to people first."""

from __future__ import annotations

import asyncio
import heapq
import itertools
import threading
from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")


class Clerk:
    """Does calls in the order of their urgency (0 is first), those of one urgency in the order in which they came.

    A call that has begun is finished even when its caller is cancelled; one that has not begun is then dropped.
    """

    def __init__(self, name: str) -> None:
        self._desk: list[
            tuple[int, int, asyncio.AbstractEventLoop, asyncio.Future[Any], Callable[[], Any]]
        ] = []
        self._numbers = itertools.count()
        self._bell = threading.Condition()
        self._closing = False
        self._thread = threading.Thread(target=self._serve, name=name, daemon=True)
        self._thread.start()

    async def do(self, call: Callable[[], T], urgency: int) -> T:
        """What `call()` returns or raises, from the clerk's thread. Raises RuntimeError when the clerk has left."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()
        with self._bell:
            if self._closing:
                raise RuntimeError("the ledger is closed")
            heapq.heappush(self._desk, (urgency, next(self._numbers), loop, future, call))
            self._bell.notify()
        return await future

    def close(self) -> None:
        """Finish the call in hand, drop the others, and go."""
        with self._bell:
            self._closing = True
            dropped, self._desk = self._desk, []
            self._bell.notify()
        for _, _, loop, future, _ in dropped:
            _tell(loop, future.cancel)
        self._thread.join()

    def _serve(self) -> None:
        while True:
            with self._bell:
                while not self._desk and not self._closing:
                    self._bell.wait()
                if self._closing:
                    return
                _, _, loop, future, call = heapq.heappop(self._desk)
            if future.cancelled():
                continue
            try:
                answer = call()
            except BaseException as error:
                _tell(loop, _fail, future, error)
            else:
                _tell(loop, _answer, future, answer)
            del call, future  # nothing of the last verb is kept while nobody asks


def _tell(loop: asyncio.AbstractEventLoop, function: Callable[..., Any], *args: Any) -> None:
    try:
        loop.call_soon_threadsafe(function, *args)
    except RuntimeError:  # the loop has ended: nobody waits
        return


def _answer(future: asyncio.Future[T], value: T) -> None:
    if not future.done():
        future.set_result(value)


def _fail(future: asyncio.Future[Any], error: BaseException) -> None:
    if not future.done():
        future.set_exception(error)
