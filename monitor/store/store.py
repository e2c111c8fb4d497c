"""The ledger on SQLite: one class made of the desks' verbs, a person's hand and the questions."""

from __future__ import annotations

from pathlib import Path

from monitor.store.aside import Aside
from monitor.store.chores import Chores
from monitor.store.database import make_room
from monitor.store.deliveries import Deliveries
from monitor.store.entries import Entries
from monitor.store.hands import Hands
from monitor.store.keeping import Keeping
from monitor.store.ledger import Ledger
from monitor.store.marks import Marks
from monitor.store.questions import Questions
from monitor.store.rulesets import Rulesets
from monitor.store.sources import Sources
from monitor.store.timing import Timing
from monitor.store.verdicts import Verdicts


class Store(
    Sources,
    Entries,
    Verdicts,
    Deliveries,
    Chores,
    Hands,
    Marks,
    Questions,
    Aside,
    Rulesets,
    Keeping,
    Timing,
):
    """A `Ledger`. Every verb is one transaction; any thread may call it, and any process beside the daemon."""


def open_store(path: Path) -> Store:
    """Open the ledger at `path`, making and migrating it as needed. StoreError says what hinders."""
    make_room(path)
    return Store(path)


def _is_a_ledger(store: Store) -> Ledger:
    """mypy proves here that nothing is missing."""
    return store
