"""A limit for a whole exchange, because a time limit on each read lets a server drip for ever."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress


@contextmanager
def cut_off(line: socket.socket, seconds: float) -> Iterator[None]:
    """Shut the connection behind `line` down after `seconds`; whoever reads from it then sees it closed."""
    # A handle of our own: the connection may be wrapped in TLS meanwhile, which takes the first one over.
    handle = socket.socket(line.family, line.type, fileno=os.dup(line.fileno()))

    def cut() -> None:
        with suppress(OSError):  # closed already
            handle.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(seconds, cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        handle.close()
