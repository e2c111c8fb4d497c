"""The real daemon, run by a program that kills its own process at a named step (SIGKILL, nothing is cleaned up).

    python -m tests.daemon.program CONFIG [--die STEP] [--mark-late] [--plain] [--once]

The steps patch the verbs of the real daemon from outside; the product holds no hooks for faults.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from monitor.config import load_settings
from monitor.daemon import run
from monitor.desks import tell
from monitor.desks.bench import Bench
from monitor.nouns import Delivery
from monitor.schedule import next_try
from monitor.store import AwaitedStore

STEPS = ("article stored", "resolution committed", "sending committed", "outcome known")


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def dying_after(verb: Callable[..., Any], when: Callable[[tuple[Any, ...], Any], bool]) -> Callable[..., Any]:
    async def call(*args: Any, **kwargs: Any) -> Any:
        answer = await verb(*args, **kwargs)
        if when(args, answer):
            die()
        return answer

    return call


def dying_before(verb: Callable[..., Any], when: Callable[[tuple[Any, ...]], bool]) -> Callable[..., Any]:
    async def call(*args: Any, **kwargs: Any) -> Any:
        if when(args):
            die()
        return await verb(*args, **kwargs)

    return call


def on_hook(args: tuple[Any, ...]) -> bool:
    return any(isinstance(arg, Delivery) and arg.channel == "hook" for arg in args)


def plant(step: str) -> None:
    store: Any = AwaitedStore
    if step == "article stored":
        store.record_article = dying_after(
            store.record_article, lambda args, written: written and args[3].decision == "alert"
        )
    elif step == "resolution committed":
        real = store.resolve_in_transaction

        async def resolve_in_transaction(self: Any, due: Any, decide: Any, *args: Any, **kwargs: Any) -> Any:
            owed: list[bool] = []

            def deciding(*known: Any) -> Any:
                resolved = decide(*known)
                owed[:] = [bool(resolved.messages)]
                return resolved

            written = await real(self, due, deciding, *args, **kwargs)
            if written and owed == [True]:
                die()
            return written

        store.resolve_in_transaction = resolve_in_transaction
    elif step == "sending committed":
        store.mark_sending = dying_after(store.mark_sending, lambda args, held: held and on_hook(args))
    elif step == "outcome known":
        store.record_delivery = dying_before(store.record_delivery, on_hook)


async def tell_and_mark_late(bench: Bench, delivery: Delivery) -> str | None:
    """The mistake that the kill proof must find: the mark is set after the message has gone."""
    channel = bench.settings.channel(delivery.channel)
    assert channel is not None
    outcome = await tell.attempt(bench, channel, delivery)
    if await bench.ledger.mark_sending(delivery, bench.clock()):
        now = bench.clock()
        again = next_try(delivery.attempts, delivery.first_try, outcome, now, 0.5)
        await bench.ledger.record_delivery(delivery, outcome, again, now)
    return None


def main() -> int:
    options = argparse.ArgumentParser()
    options.add_argument("config", type=Path)
    options.add_argument("--die", choices=STEPS)
    options.add_argument("--mark-late", action="store_true")
    options.add_argument("--plain", action="store_true")
    options.add_argument("--once", action="store_true")
    given = options.parse_args()
    if given.die:
        plant(given.die)
    if given.mark_late:
        tell.tell = tell_and_mark_late
    if given.plain:
        from tests.daemon import plain

        plain.install()
    return run(load_settings(given.config), given.once)


if __name__ == "__main__":
    sys.exit(main())
