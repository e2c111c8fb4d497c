"""Due times that no longer hold: those of a dead daemon's leases, and those written while the clock was ahead."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, select, update

from monitor.store.database import Database
from monitor.store.schema import chores, deliveries, entries, sources, verdicts

_TABLES = (sources, entries, verdicts, deliveries, chores)


class Timing(Database):
    def release_leases(self, now: datetime) -> int:
        with self._writing() as db:
            return sum(
                db.execute(
                    update(table)
                    .where(table.c.taken, table.c.due_at.is_not(None))
                    .values(taken=False, due_at=now)
                ).rowcount
                for table in _TABLES
            )

    def newest_visit(self) -> datetime | None:
        with self._reading() as db:
            return db.execute(select(func.max(sources.c.last_poll, type_=sources.c.last_poll.type))).scalar()

    def clock_went_back(self, now: datetime, leased: datetime, held: datetime) -> int:
        with self._writing() as db:
            brought = 0
            for table in _TABLES:
                late = update(table).where(table.c.taken, table.c.due_at > leased)
                db.execute(late.values(due_at=leased))
            for table in (sources, entries, verdicts):
                ahead = update(table).where(~table.c.taken, table.c.due_at > now)
                brought += db.execute(ahead.values(due_at=now)).rowcount
            waiting = update(deliveries).where(~deliveries.c.taken)
            untried = waiting.where(deliveries.c.attempts == 0, deliveries.c.due_at > held)
            db.execute(untried.values(due_at=held))
            tried = waiting.where(deliveries.c.attempts > 0, deliveries.c.due_at > now)
            return brought + db.execute(tried.values(due_at=now)).rowcount
