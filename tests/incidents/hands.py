"""A person at another desk: merges and splits in a process of its own, by the verbs that the command line uses.

python -m tests.incidents.hands LEDGER COUNT SEED: prints one JSON line for each act, the keys of both sides.
"""

from __future__ import annotations

import json
import random
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from monitor.incidents.view import view
from monitor.store import Store, open_store

EVER = datetime(1970, 1, 1, tzinfo=UTC)


def main(ledger: str, count: int, seed: int) -> None:
    chance = random.Random(seed)
    store = open_store(Path(ledger))
    done = 0
    while done < count:
        known = [incident.id for incident in store.open_incidents(EVER)]
        if len(known) < 6:
            time.sleep(0.02)
            continue
        time.sleep(chance.random() * 0.1)
        act = _split if chance.random() < 0.5 else _merge
        done += act(store, chance, known)
    store.close()


def _merge(store: Store, chance: random.Random, known: list[str]) -> bool:
    into, other = chance.sample(known, 2)
    store.merge(into, other, "hand", datetime.now(UTC), view)
    _say("merge", store, into, other)
    return True


def _split(store: Store, chance: random.Random, known: list[str]) -> bool:
    file = store.incident_file(chance.choice(known))
    if len(file.members) < 2:
        return False
    chosen = chance.sample([kept.id for kept in file.members], chance.randint(1, len(file.members) - 1))
    _say(
        "split",
        store,
        file.incident.id,
        store.split(file.incident.id, chosen, "hand", datetime.now(UTC), view),
        chosen,
    )
    return True


def _say(kind: str, store: Store, one: str, other: str, chosen: list[int] | None = None) -> None:
    """What was done, in the history that the ledger keeps of it."""
    print(json.dumps({"kind": kind, "one": one, "other": other, "chosen": chosen}), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
