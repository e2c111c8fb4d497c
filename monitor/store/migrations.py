"""From any earlier schema to this one: an ordered tuple of steps, each in its own transaction with its number.

A step that has been released is never changed; a later one is added (a file in `steps/`, or a function where SQL does
not suffice) and `schema.py` says what all steps together come to. A test compares the two.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from monitor.store.ledger import StoreError

Step = Callable[[Connection], None]


def migrate(engine: Engine, steps: tuple[Step, ...] | None = None) -> int:
    """Bring the ledger to the newest schema and return its version. A newer one than we know is refused."""
    steps = STEPS if steps is None else steps
    while True:
        with engine.begin() as db:
            version = _version(db)
            if version > len(steps):
                raise StoreError(
                    f"the ledger {engine.url.database} has schema {version}, and this version of Tumenwatch knows "
                    f"schemas up to {len(steps)} only: use the newer Tumenwatch that wrote it, or restore a backup"
                )
            if version == len(steps):
                return version
            steps[version](db)
            db.execute(text("DELETE FROM schema_version"))
            db.execute(
                text("INSERT INTO schema_version (version) VALUES (:version)"), {"version": version + 1}
            )


def sql(file: str) -> Step:
    """A step written as SQL, one statement after the other, each ended by a semicolon at the end of a line."""

    def step(db: Connection) -> None:
        for statement in (_STEPS / file).read_text("utf-8").split(";\n"):
            if statement.strip():
                db.exec_driver_sql(statement)

    return step


_STEPS = Path(__file__).parent / "steps"

STEPS: tuple[Step, ...] = (
    sql("0001.sql"),
    sql("0002.sql"),
    sql("0003.sql"),
    sql("0004.sql"),
    sql("0005.sql"),
    sql("0006.sql"),
)


def _version(db: Connection) -> int:
    if not inspect(db).has_table("schema_version"):
        return 0
    return int(db.execute(text("SELECT version FROM schema_version")).scalar() or 0)
