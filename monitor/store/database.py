"""The SQLite file under the ledger: opened safely, read and written in plain transactions, errors in plain words."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, Table, create_engine, event, func, select, update
from sqlalchemy.exc import DatabaseError, DBAPIError

from monitor.nouns import Incident
from monitor.store.ledger import StoreError
from monitor.store.migrations import migrate

BUSY_SECONDS = 10.0
"""How long a verb waits for another process's short transaction (a command-line verb, a backup)."""


class Database:
    """One ledger file. Every verb is one transaction."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._engine = _engine(path)
        self._known: dict[str, Incident] = {}
        self._known_upto = 0
        self._known_since: datetime | None = None
        self._known_lock = threading.RLock()
        with _plain_words(path):
            migrate(self._engine)

    def close(self) -> None:
        self._engine.dispose()

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """BEGIN IMMEDIATE … COMMIT: what is read inside is still so when it is written."""
        with _plain_words(self.path), self._engine.begin() as db:
            yield db

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        """One unchanging picture of the ledger, however long it is looked at."""
        with _plain_words(self.path), self._engine.connect().execution_options(reading=True) as db:
            yield db


def make_room(path: Path) -> None:
    """The ledger's folder, 0700, and its file, 0600: what is watched can endanger people."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
        os.chmod(path.parent, 0o700)
        os.chmod(path, 0o600)
    except OSError as error:
        raise StoreError(
            f"the ledger {path} cannot be opened for writing: {error.strerror}; name a folder of your own under "
            "storage in the config"
        ) from error


def mine(table: Table, id: object, attempts: int) -> Any:
    """The guard of every outcome: the row is in hand, and in the hand that took it this time."""
    key = next(iter(table.primary_key.columns))
    return (key == id) & (table.c.attempts == attempts) & table.c.taken


def take(db: Connection, table: Table, ids: list[Any], until: datetime) -> None:
    """Push the rows' due time to the end of the lease and count the attempt."""
    key = next(iter(table.primary_key.columns))
    db.execute(
        update(table).where(key.in_(ids)).values(due_at=until, attempts=table.c.attempts + 1, taken=True)
    )


def count(db: Connection, table: Table, *where: Any) -> int:
    return int(db.execute(select(func.count()).select_from(table).where(*where)).scalar_one())


def _engine(path: Path) -> Engine:
    # URL.create, not a string: a folder's name may hold "?" or "#".
    engine = create_engine(URL.create("sqlite", database=str(path)), connect_args={"timeout": BUSY_SECONDS})

    @event.listens_for(engine, "connect")
    def _prepare(connection: sqlite3.Connection, _: object) -> None:
        connection.isolation_level = None  # we begin transactions ourselves, see below
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",  # in WAL mode NORMAL may lose the last commits at a power cut
            "foreign_keys=ON",
            "secure_delete=FAST",
            "temp_store=MEMORY",  # no page of the ledger in /tmp
        ):
            connection.execute(f"PRAGMA {pragma}").close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        reading = connection.get_execution_options().get("reading", False)
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    return engine


@contextmanager
def _plain_words(path: Path) -> Iterator[None]:
    try:
        yield
    except DBAPIError as error:
        if isinstance(error, DatabaseError) and (sentence := _sentence(path, error.orig)):
            raise StoreError(sentence) from error
        raise


def _sentence(path: Path, error: BaseException | None) -> str | None:
    """None for what is our own mistake: a traceback serves better there."""
    if isinstance(error, sqlite3.IntegrityError | sqlite3.ProgrammingError):
        return None
    code = getattr(error, "sqlite_errorname", "")
    said = str(error)
    for start, words in _WORDS.items():
        if code.startswith(start):
            return words.format(path=path, folder=path.parent, said=said)
    return None


_WORDS = {
    "SQLITE_FULL": "the disk is full: nothing could be written to the ledger {path}; make room, nothing is lost",
    "SQLITE_IOERR": "the ledger {path} cannot be read or written ({said}): the disk may be full or failing",
    "SQLITE_READONLY": "the ledger {path} cannot be written: the file or its folder {folder} is read-only",
    "SQLITE_CANTOPEN": "the ledger {path} cannot be opened: may this user write in the folder {folder}?",
    "SQLITE_PERM": "the ledger {path} cannot be opened: this user may not read or write it",
    "SQLITE_BUSY": "the ledger {path} was kept busy by another process for more than 10 s",
    "SQLITE_NOTADB": "the file {path} is not a ledger: it was damaged, or is something else; restore a backup",
    "SQLITE_CORRUPT": "the ledger {path} is damaged ({said}): restore a backup",
}
