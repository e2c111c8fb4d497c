"""The ledger: what was seen, what must still happen, and what came of it."""

from monitor.store.awaited import AwaitedStore, in_thread
from monitor.store.ledger import LedgerTaken, StoreError, UnknownIncident
from monitor.store.lock import hold_lock
from monitor.store.store import Store, open_store

__all__ = [
    "AwaitedStore",
    "LedgerTaken",
    "Store",
    "StoreError",
    "UnknownIncident",
    "hold_lock",
    "in_thread",
    "open_store",
]
