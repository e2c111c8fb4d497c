"""One daemon per ledger, by a lock of the operating system on a file beside it."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from monitor.store.ledger import LedgerTaken, StoreError

_held: set[Path] = set()


@contextmanager
def hold_lock(ledger: Path) -> Iterator[None]:
    """Hold the ledger while the block runs; LedgerTaken, with the other's process id, when somebody else does.

    A POSIX record lock: the system gives it back the moment the process dies, however it dies, and a forked child
    does not inherit it (flock would live on in the child and refuse an immediate restart). Such a lock does not
    keep out the process that holds it, and closing any other handle of the file would release it: hence `_held`,
    asked before the file is touched.
    """
    file = ledger.resolve().with_name(ledger.name + ".lock")
    if file in _held:
        raise LedgerTaken(_sentence(ledger, os.getpid()))
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise StoreError(
            f"the ledger's folder {file.parent} cannot be written: {error.strerror}; name a folder of your own "
            "under storage in the config"
        ) from error
    try:
        if not _locked(handle):
            raise LedgerTaken(_sentence(ledger, _holder(handle)))
        _held.add(file)
        try:
            _write_pid(handle)
            yield
        finally:
            _held.discard(file)
    finally:
        os.close(handle)


def _locked(handle: int) -> bool:
    """With a little patience: `tumenwatch status` holds the lock for a moment to see whether a daemon runs."""
    for wait in (0.05, 0.05, 0.1, 0.1, 0.0):
        try:
            fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except (BlockingIOError, PermissionError):
            time.sleep(wait)
        else:
            return True
    return False


def _write_pid(handle: int) -> None:
    """For the sentence only: the lock holds without it, so a full disk may not stop us here."""
    try:
        os.ftruncate(handle, 0)
        os.pwrite(handle, f"{os.getpid()}\n".encode(), 0)
    except OSError:
        pass


def _holder(handle: int) -> int | None:
    written = os.pread(handle, 32, 0).strip()
    return int(written) if written.isdigit() else None


def _sentence(ledger: Path, pid: int | None) -> str:
    who = f"process {pid}" if pid else "another process"
    return (
        f"the ledger {ledger} is in use by {who}: only one daemon may work on a ledger; stop that one first"
    )
