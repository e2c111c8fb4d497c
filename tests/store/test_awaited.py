"""The daemon awaits the same verbs; one clerk does them in order, and what has begun is finished."""

from __future__ import annotations

import asyncio
import inspect
import threading
from collections.abc import Awaitable
from pathlib import Path

import pytest

from monitor.store import AwaitedStore, Store, StoreError, open_store
from monitor.store.ledger import Ledger
from tests.store.made import NOW, after, source


def test_every_verb_of_the_ledger_can_be_awaited() -> None:
    verbs = {name for name, _ in inspect.getmembers(Ledger, inspect.isfunction) if not name.startswith("_")}
    assert len(verbs) > 40
    for verb in verbs:
        assert inspect.iscoroutinefunction(getattr(AwaitedStore, verb)), verb
        assert inspect.signature(getattr(Store, verb)).parameters.keys() == (
            inspect.signature(getattr(Ledger, verb)).parameters.keys()
        )


def test_verbs_run_on_one_thread_in_the_order_of_asking(path: Path) -> None:
    async def main() -> None:
        async with AwaitedStore(open_store(path)) as store:
            threads: set[str] = set()
            plain = store.plain._writing

            def noting() -> object:
                threads.add(threading.current_thread().name)
                return plain()

            store.plain._writing = noting  # type: ignore[method-assign, assignment]
            await asyncio.gather(
                store.set_sources([source("a"), source("b", "b.example")], NOW),
                store.take_sources(NOW, 1, 60),
                store.take_sources(NOW, 1, 60),
            )
            assert await store.take_sources(NOW, 9, 60) == []
            assert threads == {"ledger"}

    asyncio.run(main())


def test_an_error_reaches_whoever_waits_and_the_clerk_goes_on(path: Path) -> None:
    async def main() -> None:
        async with AwaitedStore(open_store(path)) as store:
            with pytest.raises(StoreError, match="no incident"):
                await store.incident_file("i-none")
            assert await store.source_health() == []

    asyncio.run(main())


def test_a_verb_that_has_begun_is_finished_when_its_caller_is_cancelled(path: Path) -> None:
    async def main() -> None:
        async with AwaitedStore(open_store(path)) as store:
            begun, go_on = threading.Event(), threading.Event()
            plain = store.plain._writing

            def slow() -> object:
                begun.set()
                go_on.wait(5)
                return plain()

            store.plain._writing = slow  # type: ignore[method-assign, assignment]
            waiting = asyncio.create_task(store.ensure_chore("drill", after(days=1)))
            await asyncio.to_thread(begun.wait, 5)
            waiting.cancel()
            go_on.set()
        again = open_store(path)
        assert [chore.name for chore in again.take_chores(after(days=1), 9, 60)] == ["drill"]
        again.close()

    asyncio.run(main())


def test_what_is_on_its_way_to_people_goes_before_visits_that_wait(path: Path) -> None:
    async def main() -> None:
        async with AwaitedStore(open_store(path)) as store:
            begun, go_on, done = threading.Event(), threading.Event(), []

            def hold() -> None:
                begun.set()
                go_on.wait(5)

            async def noted(name: str, verb: Awaitable[object]) -> None:
                await verb
                done.append(name)

            first = asyncio.create_task(store._clerk.do(hold, 1))
            await asyncio.to_thread(begun.wait, 5)
            rest = [
                asyncio.create_task(noted("visit", store.take_sources(NOW, 1, 60))),
                asyncio.create_task(noted("visit", store.take_sources(NOW, 1, 60))),
                asyncio.create_task(noted("telling", store.take_deliveries("hook", NOW, 1, 60))),
            ]
            await asyncio.sleep(0.05)
            go_on.set()
            await asyncio.gather(first, *rest)
            assert done == ["telling", "visit", "visit"]

    asyncio.run(main())


def test_what_has_not_begun_is_dropped_at_the_end_and_whoever_comes_later_is_told(path: Path) -> None:
    async def main() -> None:
        begun, go_on = threading.Event(), threading.Event()
        store = AwaitedStore(open_store(path))

        def hold() -> str:
            begun.set()
            go_on.wait(5)
            return "done"

        first = asyncio.create_task(store._clerk.do(hold, 1))
        await asyncio.to_thread(begun.wait, 5)
        late = asyncio.create_task(store.ensure_chore("drill", after(days=1)))
        await asyncio.sleep(0.02)
        closing = asyncio.create_task(store.__aexit__())
        await asyncio.sleep(0.02)
        go_on.set()
        await closing
        assert await first == "done"
        with pytest.raises(asyncio.CancelledError):
            await late
        with pytest.raises(RuntimeError, match="closed"):
            await store.source_health()

    asyncio.run(main())
