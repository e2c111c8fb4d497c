"""The store for the daemon's loop: every verb awaited, on the ledger's one clerk, what is nearest to people first."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from functools import partial, wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from monitor.store.clerk import Clerk
from monitor.store.store import Store

P = ParamSpec("P")
T = TypeVar("T")


URGENCY = dict.fromkeys(
    (
        "take_verdicts",
        "resolve_in_transaction",
        "take_deliveries",
        "mark_sending",
        "record_delivery",
        "last_told",
    ),
    0,
)
"""What is on its way to people goes before all else: dozens of visits may stand in the queue."""


def in_thread(
    verb: Callable[Concatenate[Store, P], T],
) -> Callable[Concatenate[AwaitedStore, P], Coroutine[Any, Any, T]]:
    """Let a plain verb of the store be awaited.

    One worker thread does the daemon's database work, so no two of its transactions ever meet. A verb that has begun
    is finished even when its caller is cancelled: stopping is crashing politely.
    """

    @wraps(verb)
    async def call(self: AwaitedStore, /, *args: P.args, **kwargs: P.kwargs) -> T:
        work = partial(verb, self.plain, *args, **kwargs)
        return await self._clerk.do(work, URGENCY.get(verb.__name__, 1))

    return call


class AwaitedStore:
    """`async with AwaitedStore(open_store(path)) as store: await store.take_sources(…)`."""

    def __init__(self, plain: Store) -> None:
        self.plain = plain
        """The store itself, for a thread of one's own."""
        self._clerk = Clerk("ledger")

    async def __aenter__(self) -> AwaitedStore:
        return self

    async def __aexit__(self, *_: object) -> None:
        """Wait for the verb in hand, drop those not begun, close the file."""
        await asyncio.to_thread(self._clerk.close)
        self.plain.close()

    set_sources = in_thread(Store.set_sources)
    take_sources = in_thread(Store.take_sources)
    record_poll = in_thread(Store.record_poll)
    take_entries = in_thread(Store.take_entries)
    record_article = in_thread(Store.record_article)
    record_entry_failure = in_thread(Store.record_entry_failure)
    take_verdicts = in_thread(Store.take_verdicts)
    open_incidents = in_thread(Store.open_incidents)
    record_resolution = in_thread(Store.record_resolution)
    resolve_in_transaction = in_thread(Store.resolve_in_transaction)
    record_verdict_failure = in_thread(Store.record_verdict_failure)
    set_archive = in_thread(Store.set_archive)
    links = in_thread(Store.links)
    take_deliveries = in_thread(Store.take_deliveries)
    recover_sending = in_thread(Store.recover_sending)
    release_leases = in_thread(Store.release_leases)
    newest_visit = in_thread(Store.newest_visit)
    clock_went_back = in_thread(Store.clock_went_back)
    mark_sending = in_thread(Store.mark_sending)
    record_delivery = in_thread(Store.record_delivery)
    owe = in_thread(Store.owe)
    take_chores = in_thread(Store.take_chores)
    set_chore = in_thread(Store.set_chore)
    ensure_chore = in_thread(Store.ensure_chore)
    record_chore = in_thread(Store.record_chore)
    merge = in_thread(Store.merge)
    split = in_thread(Store.split)
    close_incident = in_thread(Store.close_incident)
    note = in_thread(Store.note)
    acknowledge = in_thread(Store.acknowledge)
    message_by_token = in_thread(Store.message_by_token)
    put_mark = in_thread(Store.put_mark)
    marks = in_thread(Store.marks)
    silence = in_thread(Store.silence)
    silences = in_thread(Store.silences)
    requeue = in_thread(Store.requeue)
    digest_facts = in_thread(Store.digest_facts)
    newest_digest_line = in_thread(Store.newest_digest_line)
    delivery_counts = in_thread(Store.delivery_counts)
    source_health = in_thread(Store.source_health)
    gaps = in_thread(Store.gaps)
    gaps_after = in_thread(Store.gaps_after)
    article_by_url = in_thread(Store.article_by_url)
    set_aside = in_thread(Store.set_aside)
    set_aside_counts = in_thread(Store.set_aside_counts)
    unheard = in_thread(Store.unheard)
    acknowledge_aside = in_thread(Store.acknowledge_aside)
    outstanding = in_thread(Store.outstanding)
    untold = in_thread(Store.untold)
    channel_health = in_thread(Store.channel_health)
    balance = in_thread(Store.balance)
    near_misses = in_thread(Store.near_misses)
    last_told = in_thread(Store.last_told)
    messages = in_thread(Store.messages)
    message = in_thread(Store.message)
    incidents_list = in_thread(Store.incidents_list)
    incident_file = in_thread(Store.incident_file)
    archive = in_thread(Store.archive)
    record_rejudged = in_thread(Store.record_rejudged)
    work_waiting = in_thread(Store.work_waiting)
    sweep = in_thread(Store.sweep)
    backup = in_thread(Store.backup)
    archive_size = in_thread(Store.archive_size)
    archived = in_thread(Store.archived)
    live_rules = in_thread(Store.live_rules)
    rules_live = in_thread(Store.rules_live)
    hold_rules = in_thread(Store.hold_rules)
    accept_rules = in_thread(Store.accept_rules)
    rule_record = in_thread(Store.rule_record)
    rules_held = in_thread(Store.rules_held)
    told_incidents = in_thread(Store.told_incidents)
