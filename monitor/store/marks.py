"""What people say of the watch's judgement: an alert was right or wrong, an article should have alerted."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert as upsert

from monitor.store import codec
from monitor.store.answers import Mark
from monitor.store.database import Database
from monitor.store.schema import marks


class Marks(Database):
    def put_mark(self, mark: Mark) -> None:
        row = {"about": mark.about, "at": mark.at, "described": codec.dumps(mark, Mark)}
        with self._writing() as db:
            db.execute(upsert(marks).values(row).on_conflict_do_update(index_elements=["about"], set_=row))

    def marks(self, since: datetime | None = None) -> list[Mark]:
        wanted = select(marks.c.described).order_by(marks.c.at, marks.c.about)
        if since is not None:
            wanted = wanted.where(marks.c.at >= since)
        with self._reading() as db:
            return [codec.loads(Mark, described) for described in db.execute(wanted).scalars()]
