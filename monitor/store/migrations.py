"""From any earlier schema to this one: an ordered tuple of steps, each in its own transaction with its number.

A step that has been released is never changed; a later one is added. Step 1 makes the tables.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, Engine, inspect, text

from monitor.store.ledger import StoreError
from monitor.store.schema import metadata

Step = Callable[[Connection], None]


def _first(db: Connection) -> None:
    metadata.create_all(db)


STEPS: tuple[Step, ...] = (_first,)


def migrate(engine: Engine, steps: tuple[Step, ...] = STEPS) -> int:
    """Bring the ledger to the newest schema and return its version. A newer one than we know is refused."""
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
            db.execute(text("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)"))
            db.execute(text("DELETE FROM schema_version"))
            db.execute(
                text("INSERT INTO schema_version (version) VALUES (:version)"), {"version": version + 1}
            )


def _version(db: Connection) -> int:
    if not inspect(db).has_table("schema_version"):
        return 0
    return int(db.execute(text("SELECT version FROM schema_version")).scalar() or 0)
