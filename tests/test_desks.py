"""The desks on a real ledger with real seats; only the web and the clock are played."""

from __future__ import annotations

import asyncio
import logging
import subprocess
import sys
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from monitor.config import Channel, Digest, Health, Settings, Storage
from monitor.daemon.timekeeping import keep_time
from monitor.desks import chores, jobs, read, tell
from monitor.desks.bench import Bench, without_names
from monitor.desks.chores import next_at
from monitor.desks.desk import Desk
from monitor.desks.office import Desks
from monitor.incidents.view import view
from monitor.nouns import Delivery, Message, Outcome
from monitor.seats import SeatDied, Seats, SeatTimeout
from monitor.store import AwaitedStore, open_store
from monitor.store.ledger import Resolved, StoreError
from rules.documents import Secret
from rules.verdict import Name, Report, Span, Verdict
from spiders.items import FetchError, Page, Source, Validators
from tests.daemon import plain
from tests.store import made

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
SOURCE = Source("herald", "https://herald.example/feed", every=600, name="The Herald")
HEADLINE = "China arrests 5 North Korean defectors in Yanji"


@dataclass
class Clock:
    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now

    def wind(self, **time: float) -> None:
        self.now += timedelta(**time)


@dataclass
class PlayedWeb:
    """Pages by address: a Page is given, an exception raised; anything else is a 404."""

    clock: Clock
    pages: dict[str, bytes | FetchError] = field(default_factory=dict)
    asked: list[tuple[str, Validators]] = field(default_factory=list)

    async def fetch(self, url: str, *, since: Validators = Validators()) -> Page:  # noqa: B008
        self.asked.append((url, since))
        answer = self.pages.get(url)
        if isinstance(answer, FetchError):
            raise answer
        kind = "application/rss+xml" if url.endswith("feed") else "text/html; charset=utf-8"
        headers = (("content-type", kind),)
        if answer is None:
            return Page(url, 404, b"", headers, self.clock())
        if since.etag == '"same"':
            return Page(url, 304, b"", headers, self.clock(), since)
        etag = Validators('"same"') if url.endswith("feed") else Validators()
        return Page(url, 200, answer, headers, self.clock(), etag)


def feed(*items: tuple[str, str, datetime | None]) -> bytes:
    """(number, title, published)."""
    entries = "".join(
        f"<item><guid>{n}</guid><link>https://herald.example/{n}</link><title>{title}</title>"
        + (f"<pubDate>{at:%a, %d %b %Y %H:%M:%S} GMT</pubDate>" if at else "")
        + "</item>"
        for n, title, at in items
    )
    return f"<rss version='2.0'><channel><title>h</title>{entries}</channel></rss>".encode()


def page(title: str) -> bytes:
    text = "They were taken from a house near the river and are held by the police, a group said. " * 4
    return f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1><p>{title} on February 27, 2026.</p><p>{text}</p></article></body></html>".encode()


@dataclass
class Office:
    bench: Bench
    desks: Desks
    web: PlayedWeb
    clock: Clock
    said: list[str]
    sent: list[tuple[str, str, bool]]
    """(channel, message id, may be a repeat)."""
    outcomes: dict[str, Outcome | Exception]

    async def work(self) -> None:
        await self.desks.drain()


SETTINGS = Settings(
    contact="test@example.org",
    sources=(SOURCE,),
    channels=(
        Channel("duty", Secret("console://"), fallback="spare"),
        Channel("spare", Secret("console://")),
    ),
    health=Health(channels=("spare",)),
    storage=Storage(),
)


AWAKE = replace(SETTINGS, channels=(SETTINGS.channels[0], Channel("spare", Secret("json://spare.example"))))
"""The fallback is no console."""


def in_office(folder: Path, work: Callable[[Office], Awaitable[None]], settings: Settings = SETTINGS) -> None:
    """The office of a daemon without scheduler and crawler; sendings are noted, not made."""

    async def main() -> None:
        clock, said = Clock(), list[str]()
        web = PlayedWeb(clock)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(jobs, "judge_teaser", plain.judge_teaser)
            patch.setattr(jobs, "read_page", plain.read_page)
            async with AsyncExitStack() as doors:
                ledger = await doors.enter_async_context(AwaitedStore(open_store(folder / "ledger.sqlite")))
                seats = Seats(3, preload=("spiders.feeds", "spiders.articles", "tests.daemon.plain"))
                doors.push_async_callback(seats.close)
                bench = Bench(ledger, web, seats, settings, clock, said.append)
                office = Office(bench, Desks(bench), web, clock, said, [], {})

                async def attempt(_: Bench, channel: Channel, delivery: Delivery) -> Outcome:
                    office.sent.append((channel.id, delivery.message.id, delivery.may_be_repeat))
                    outcome = office.outcomes.get(channel.id, Outcome("accepted", "ok"))
                    if isinstance(outcome, Exception):
                        raise outcome
                    return outcome

                patch.setattr(tell, "attempt", attempt)
                await office.desks.prepare()
                await work(office)

    asyncio.run(main())


# poll and read --------------------------------------------------------------


def test_a_clear_headline_is_told_before_its_page_can_be_had_and_the_page_comes_later(tmp_path: Path) -> None:
    async def work(office: Office) -> None:
        office.web.pages[SOURCE.url] = feed(("1", HEADLINE, NOW))
        office.web.pages["https://herald.example/1"] = FetchError("the host did not answer", kind="timeout")
        await office.work()
        assert [channel for channel, _, _ in office.sent] == ["duty", "spare"]
        trail = await office.bench.ledger.article_by_url("https://herald.example/1")
        assert trail is not None
        assert [version.article.completeness for version in trail.versions] == ["partial"]
        assert "did not answer" in trail.entries[0].error
        office.web.pages["https://herald.example/1"] = page(HEADLINE)
        office.clock.wind(hours=1)
        await office.work()
        trail = await office.bench.ledger.article_by_url("https://herald.example/1")
        assert trail is not None
        assert {version.article.completeness for version in trail.versions} == {"partial", "complete"}
        assert len(trail.incidents) == 1
        assert len(office.sent) == 2, "the page of the same report tells nothing new"

    in_office(tmp_path, work)


def test_a_page_that_will_never_come_leaves_its_teasers_verdict_and_one_recorded_failure(
    tmp_path: Path,
) -> None:
    async def work(office: Office) -> None:
        office.web.pages[SOURCE.url] = feed(("1", "Harvest fair", NOW))
        office.web.pages["https://herald.example/1"] = FetchError(
            "robots.txt forbids it", kind="robots", permanent=True
        )
        await office.work()
        trail = await office.bench.ledger.article_by_url("https://herald.example/1")
        assert trail is not None
        assert [version.article.title for version in trail.versions] == ["Harvest fair"]
        aside = await office.bench.ledger.set_aside()
        assert [row.error for row in aside] == ["robots.txt forbids it"]

    in_office(tmp_path, work)


def test_a_page_that_is_gone_is_asked_for_once(tmp_path: Path) -> None:
    async def work(office: Office) -> None:
        office.web.pages[SOURCE.url] = feed(("1", "Harvest fair", NOW))
        await office.work()
        assert [url for url, _ in office.web.asked].count("https://herald.example/1") == 1
        [aside] = await office.bench.ledger.set_aside()
        assert "404" in aside.error
        assert office.said.count(f"read  set aside: entry 1 of The Herald: {aside.error}") == 1

    in_office(tmp_path, work)


def test_an_alert_that_only_a_teaser_gives_becomes_a_line_of_the_digest_and_a_later_report_still_alerts(
    tmp_path: Path,
) -> None:
    async def work(office: Office) -> None:
        office.web.pages[SOURCE.url] = feed(("0", "Harvest fair", NOW))
        await office.work()
        office.clock.wind(hours=7)  # the feed is asked for whole
        fair = ("0", "Harvest fair", NOW)
        office.web.pages[SOURCE.url] = feed(fair, ("1", HEADLINE, NOW))
        office.web.pages["https://herald.example/1"] = page("We use cookies to make this site better")
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(jobs, "read_page", plain.read_cookies)
            await office.work()
        assert office.sent == []
        facts, upto = await office.bench.ledger.digest_facts(0)
        assert [change.reason for one in facts for change in one.changes] == [
            "first report; only its teaser says so: the page, as it was read, does not"
        ]
        office.clock.wind(hours=7)  # the feed is asked for whole
        office.web.pages[SOURCE.url] = feed(fair, ("2", HEADLINE, NOW))
        office.web.pages["https://herald.example/2"] = page(HEADLINE)
        await office.work()
        assert [channel for channel, _, _ in office.sent] == ["duty", "spare"]
        assert await office.bench.ledger.digest_facts(upto) == ([], upto)

    in_office(tmp_path, work)


def test_a_page_that_fails_again_and_again_is_set_aside_in_the_end(tmp_path: Path) -> None:
    async def work(office: Office) -> None:
        office.web.pages[SOURCE.url] = feed(("1", "Harvest fair", NOW))
        office.web.pages["https://herald.example/1"] = FetchError("no route", kind="network")
        for _ in range(60):
            await office.work()
            if await office.bench.ledger.set_aside():
                break
            office.clock.wind(hours=6)
        else:
            pytest.fail("it was tried for ever")
        assert office.clock.now - NOW > timedelta(days=1), "but not given up at once"

    in_office(tmp_path, work)


def test_what_could_not_be_read_is_not_counted_as_seen(tmp_path: Path) -> None:
    """A feed whose reading was killed must be had again whole: its validators would hide its entries."""

    async def work(office: Office) -> None:
        office.web.pages[SOURCE.url] = feed(("1", HEADLINE, NOW))

        async def late(*_: object, **__: object) -> object:
            raise SeatTimeout("stopped after 20 s")

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Seats, "run", late)
            await office.work()
        assert any("could not be read" in line for line in office.said)
        office.clock.wind(hours=2)
        await office.work()
        assert [since.etag for url, since in office.web.asked if url == SOURCE.url] == [None, None]
        assert len(office.sent) == 2

    in_office(tmp_path, work)


def test_validators_go_back_and_every_six_hours_they_do_not(tmp_path: Path) -> None:
    async def work(office: Office) -> None:
        office.web.pages[SOURCE.url] = feed(("1", "Harvest fair", NOW))
        for _ in range(8):
            await office.work()
            office.clock.wind(hours=1)
        etags = [since.etag for url, since in office.web.asked if url == SOURCE.url]
        assert etags[0] is None
        assert etags[1:6] == ['"same"'] * 5
        assert None in etags[6:]

    in_office(tmp_path, work)


@pytest.mark.parametrize("published", [NOW - timedelta(days=40), None])
def test_old_stock_of_a_new_source_is_judged_and_goes_to_the_digest_only(
    tmp_path: Path, published: datetime | None
) -> None:
    async def work(office: Office) -> None:
        office.web.pages[SOURCE.url] = feed(("1", HEADLINE, published))
        await office.work()
        assert office.sent == []
        facts, _ = await office.bench.ledger.digest_facts(0)
        assert len(facts) == 1

    in_office(tmp_path, work)


# tell -----------------------------------------------------------------------


def test_a_refused_message_goes_to_the_fallback_at_once_and_the_refusal_is_told_once(tmp_path: Path) -> None:
    async def work(office: Office) -> None:
        office.outcomes["duty"] = Outcome("broken", "550 no such user", 550)
        now = office.clock()
        await office.bench.ledger.owe(Message("m-1", "drill", "urgent", now), (("duty", now),), now)
        await office.work()
        assert [(channel, id) for channel, id, _ in office.sent[:2]] == [("duty", "m-1"), ("spare", "m-1")]
        for _ in range(3):
            office.clock.wind(minutes=2)
            await office.work()
        assert [line for line in office.said if "Channel" in line] == ["chore health: Channel failing: duty"]

    in_office(tmp_path, work, AWAKE)


def test_a_moments_refusal_loses_no_alert_and_is_told_by_the_other_channels_once_and_its_end_once(
    tmp_path: Path,
) -> None:
    """The only channel that the alert was meant for answers 403, as a proxy may while a token is changed."""

    async def work(office: Office) -> None:
        office.outcomes["spare"] = Outcome("broken", "HTTP 403: forbidden", 403)
        now = office.clock()
        await office.bench.ledger.owe(made.message("m-1", "i-1", owed=now), (("spare", now),), now)
        await office.work()
        for _ in range(120):
            office.clock.wind(minutes=1)
            await office.work()
        assert ("spare", "m-1", False) in office.sent
        assert office.said.count("chore health: Channel failing: spare") == 1
        assert [channel for channel, id, _ in office.sent if id != "m-1"] == ["duty"]
        office.outcomes.pop("spare")
        for _ in range(120):
            office.clock.wind(minutes=1)
            await office.work()
        [file] = [file for file in await office.bench.ledger.messages() if file.message.id == "m-1"]
        assert file.deliveries[0].state == "accepted"
        assert 4 <= len(file.deliveries[0].tries) <= 6
        assert [line for line in office.said if "Channel" in line] == [
            "chore health: Channel failing: spare",
            "chore health: Channel back: spare",
        ]
        assert await office.bench.ledger.set_aside() == []

    in_office(tmp_path, work)


def test_a_sending_of_unknown_outcome_is_repeated_and_marked(tmp_path: Path) -> None:
    async def work(office: Office) -> None:
        office.outcomes["duty"] = Outcome("unknown", "no answer")
        now = office.clock()
        await office.bench.ledger.owe(Message("m-1", "drill", "urgent", now), (("duty", now),), now)
        await office.work()
        office.outcomes["duty"] = Outcome("accepted", "ok")
        office.clock.wind(minutes=2)
        await office.work()
        assert office.sent == [("duty", "m-1", False), ("duty", "m-1", True)]

    in_office(tmp_path, work)


def test_what_waits_for_a_channel_that_left_the_settings_goes_to_another(tmp_path: Path) -> None:
    async def work(office: Office) -> None:
        now = office.clock()
        await office.bench.ledger.owe(Message("m-1", "drill", "urgent", now), (("duty", now),), now)
        await office.desks.adopt(replace(SETTINGS, channels=SETTINGS.channels[1:]))
        await office.work()
        assert ("spare", "m-1", False) in office.sent
        assert not any(channel == "duty" for channel, _, _ in office.sent)

    in_office(tmp_path, work)


@pytest.mark.parametrize("error", [SeatTimeout("late"), SeatDied("gone")])
def test_a_sending_whose_child_was_lost_is_unknown_never_failed(error: Exception) -> None:
    class LostSeats:
        async def run(self, *_: object, **__: object) -> object:
            raise error

    async def main() -> Outcome:
        bench = Bench(None, None, LostSeats(), SETTINGS, Clock(), print)  # type: ignore[arg-type]
        message = Message("m-1", "drill", "urgent", NOW)
        delivery = Delivery(1, message, "duty", "sending", 1, NOW, False)  # type: ignore[arg-type]
        return await tell.attempt(bench, SETTINGS.channels[0], delivery)

    outcome = asyncio.run(main())
    assert outcome.state == "unknown"


def test_words_of_an_exception_that_may_hold_a_password_are_not_kept(tmp_path: Path) -> None:
    async def main() -> Outcome:
        seats = Seats(1)
        try:
            bench = Bench(None, None, seats, SETTINGS, Clock(), print)  # type: ignore[arg-type]
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(jobs, "send", leak)
                delivery = Delivery(
                    1, Message("m-1", "drill", "urgent", NOW), "duty", "sending", 1, NOW, False
                )  # type: ignore[arg-type]
                return await tell.attempt(bench, SETTINGS.channels[0], delivery)
        finally:
            await seats.close()

    outcome = asyncio.run(main())
    assert outcome.state == "unknown"
    assert "ValueError" in outcome.detail
    assert "hunter2" not in outcome.detail


def leak(*_: object) -> Outcome:
    raise ValueError("https://bot:hunter2@api.example failed")


# chores ---------------------------------------------------------------------


def test_a_digest_that_fell_due_while_we_were_down_is_sent_once_on_return(tmp_path: Path) -> None:
    settings = replace(SETTINGS, digests=(Digest("daily", ("spare",), time(8, 0), "UTC"),))

    async def work(office: Office) -> None:
        office.web.pages[SOURCE.url] = feed(("1", HEADLINE, NOW - timedelta(days=40)))
        await office.work()
        assert office.sent == []
        office.clock.wind(days=3)
        await office.work()
        digests = [id for channel, id, _ in office.sent if channel == "spare"]
        assert len(digests) == 1
        await office.work()
        office.clock.wind(days=1)
        await office.work()
        assert len([channel for channel, _, _ in office.sent if channel == "spare"]) == 1, (
            "nothing new to tell"
        )

    in_office(tmp_path, work, settings)


def test_two_incidents_that_look_like_one_are_asked_about_in_the_digest_and_wake_nobody(
    tmp_path: Path,
) -> None:
    settings = replace(SETTINGS, digests=(Digest("daily", ("spare",), time(13)),))

    async def work(office: Office) -> None:
        await office.work()
        office.clock.wind(minutes=1)
        ledger, at = office.bench.ledger, office.clock()
        for number in ("1", "2"):
            due = made.due_verdict(ledger.plain, number)
            first = replace(
                made.member(due.article_id, f"https://news.example/{number}"), seen=at, published=at
            )
            opened = view(f"i-{number}", at, (first,))
            resolved = Resolved(
                ((opened.id, first),), (opened,), ((opened.id, "opened", "first report"),), ()
            )
            assert ledger.plain.resolve_in_transaction(due, lambda known, links, it=resolved: it, at)
        office.clock.wind(days=1)
        await office.work()
        [digest] = [file.message for file in await ledger.messages() if file.message.kind == "digest"]
        assert "Perhaps one event:" in digest.body
        assert "If so: tumenwatch incidents merge i-1 i-2" in digest.body
        assert {file.message.kind for file in await ledger.messages()} <= {"digest", "health"}
        assert [channel for channel, id, _ in office.sent if id == digest.id] == ["spare"]
        ledger.plain.merge("i-1", "i-2", "ann", office.clock(), view)
        office.clock.wind(days=1)
        await office.work()
        digests = [file.message.id for file in await ledger.messages() if file.message.kind == "digest"]
        assert digests == [digest.id], "what a person joined is asked no more"

    in_office(tmp_path, work, settings)


def test_replay_applied_from_the_command_line_is_resolved_in_silence_by_the_daemon_at_work(
    tmp_path: Path,
) -> None:
    config = tmp_path / "config.yaml"
    config.write_text(
        f'contact: t@example.org\nsources: []\nchannels: [{{id: duty, url: "console://"}}]\nstorage: {{path: {tmp_path}}}\n',
        "utf-8",
    )

    async def work(office: Office) -> None:
        office.web.pages[SOURCE.url] = feed(("1", HEADLINE, NOW))
        office.web.pages["https://herald.example/1"] = page(HEADLINE)
        await office.work()
        told = list(office.sent)
        assert told
        [before] = await office.bench.ledger.open_incidents(NOW)
        command = [sys.executable, "-m", "monitor", "replay", "--apply", "--config", str(config)]
        done = await asyncio.to_thread(subprocess.run, command, capture_output=True, text=True, check=False)
        assert "new verdicts are in the ledger" in done.stdout, done.stdout + done.stderr
        assert "0 new verdicts" not in done.stdout
        await office.work()
        [after] = await office.bench.ledger.open_incidents(NOW)
        assert after.id == before.id
        assert office.sent == told

    in_office(tmp_path, work)


def test_a_feed_that_rolled_over_while_nobody_looked_is_named(tmp_path: Path) -> None:
    async def work(office: Office) -> None:
        office.web.pages[SOURCE.url] = feed(("1", "Harvest fair", NOW), ("2", "Honey", NOW))
        await office.work()
        office.clock.wind(hours=20)
        office.web.pages[SOURCE.url] = feed(("8", "Apples", office.clock()), ("9", "Pears", office.clock()))
        await office.work()
        for _ in range(5):
            office.clock.wind(minutes=2)
            await office.work()
        assert office.said.count("chore health: May have missed items from The Herald") == 1

    in_office(tmp_path, work)


def test_a_digest_that_left_the_settings_and_comes_back_tells_what_waited_for_it(tmp_path: Path) -> None:
    with_digest = replace(SETTINGS, digests=(Digest("daily", ("spare",), time(13)),))

    async def work(office: Office) -> None:
        await office.work()
        await office.desks.adopt(SETTINGS)
        office.clock.wind(hours=2)
        office.web.pages[SOURCE.url] = feed(("1", HEADLINE, NOW - timedelta(days=40)))
        await office.work()
        await office.desks.adopt(with_digest)
        assert office.sent == []
        office.clock.wind(days=1)
        await office.work()
        assert [channel for channel, _, _ in office.sent] == ["spare"]

    in_office(tmp_path, work, with_digest)


def test_what_the_ledger_took_late_is_in_the_next_digest_although_one_was_sent_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = replace(SETTINGS, digests=(Digest("daily", ("spare",), time(12, 2)),))
    monkeypatch.setattr("monitor.desks.bench.PAUSE", 0.0)

    async def work(office: Office) -> None:
        ledger = office.bench.ledger
        resolve = ledger.resolve_in_transaction
        refused: list[object] = []

        async def full(*args: Any, **options: Any) -> bool:
            if not refused:
                refused.append(args)
                office.clock.wind(minutes=3)  # meanwhile the digest's hour passes, and its chore is done
                for chore in await ledger.take_chores(office.clock(), 5, 60):
                    await chores.do(office.bench, chore)
                raise StoreError("the disk is full")
            return await resolve(*args, **options)

        monkeypatch.setattr(ledger, "resolve_in_transaction", full)
        office.web.pages[SOURCE.url] = feed(("1", HEADLINE, NOW - timedelta(days=40)))
        await office.work()
        assert refused
        office.clock.wind(days=1)
        await office.work()
        assert [channel for channel, _, _ in office.sent] == ["spare"]

    in_office(tmp_path, work, settings)


@pytest.mark.parametrize("step", [timedelta(hours=-50), timedelta(days=30)])
def test_a_clock_that_is_set_loses_no_line_of_a_digest_and_repeats_none(
    tmp_path: Path, step: timedelta
) -> None:
    settings = replace(SETTINGS, digests=(Digest("daily", ("spare",), time(12, 30)),))

    async def work(office: Office) -> None:
        ledger = office.bench.ledger

        async def line(incident: str, late: timedelta = timedelta(0)) -> None:
            waits = made.message(f"m-{incident}", incident, urgency="digest", owed=office.clock() - late)
            await ledger.owe(waits, (), office.clock())

        async def next_digest() -> list[str]:
            before = {file.message.id for file in await ledger.messages()}
            for chore in await ledger.take_chores(office.clock() + timedelta(days=99), 9, 60):
                if chore.name == "digest:daily":
                    assert await chores.do(office.bench, chore)
            [new] = [file.message for file in await ledger.messages() if file.message.id not in before]
            return [facts.incident for facts in new.facts]

        await line("i-1")
        assert await next_digest() == ["i-1"]
        office.clock.now += step
        await line("i-2")
        await line("i-3", late=timedelta(minutes=10))
        assert await next_digest() == ["i-2", "i-3"]
        office.clock.now -= step
        await line("i-4")
        assert await next_digest() == ["i-4"]

    in_office(tmp_path, work, settings)


def test_a_clock_that_is_set_back_by_nine_hours_stops_neither_visits_nor_tries_nor_chores(
    tmp_path: Path,
) -> None:
    """As on a machine whose own clock keeps Korean time and is set right some minutes after its start."""
    settings = replace(SETTINGS, digests=(Digest("daily", ("spare",), time(12, 30)),))

    async def work(office: Office) -> None:
        office.clock.wind(hours=9)
        office.outcomes["duty"] = Outcome("failed for now", "HTTP 502")
        office.web.pages[SOURCE.url] = feed(("1", "Harvest fair", NOW))
        now = office.clock()
        await office.bench.ledger.owe(made.message("m-1", owed=now), (("duty", now),), now)
        await office.work()
        office.outcomes.clear()
        office.clock.wind(hours=-9)
        visits = len(office.web.asked)
        await office.work()
        assert len(office.web.asked) == visits, "it stands still"
        await office.desks.clock_went_back()
        await office.work()
        assert len(office.web.asked) > visits
        assert office.sent[-1][:2] == ("duty", "m-1")
        due = await office.bench.ledger.take_chores(office.clock() + timedelta(hours=1), 9, 60)
        assert {chore.name for chore in due} == {"health", "digest:daily"}

    in_office(tmp_path, work, settings)


@pytest.mark.parametrize(("step", "told"), [(-3600.0, True), (-30.0, False), (3600.0, False)])
def test_a_clock_is_found_set_back_by_one_that_is_never_set(step: float, told: bool) -> None:
    clock, steps = Clock(), list[timedelta]()
    ticks = 0.0

    def steady() -> float:
        return ticks

    async def went_back(by: timedelta) -> None:
        steps.append(by)

    async def main() -> None:
        nonlocal ticks
        keeping = asyncio.create_task(keep_time(clock, went_back, steady=steady, every=0))
        for second in range(20):
            await asyncio.sleep(0)
            ticks += 1
            clock.wind(seconds=1 + (step if second == 10 else 0))
        await asyncio.sleep(0.01)
        keeping.cancel()

    asyncio.run(main())
    assert len(steps) == told
    if told:
        assert abs(steps[0] - timedelta(seconds=-step)) <= timedelta(seconds=2)


def test_an_alert_lost_without_a_fallback_is_told_by_every_other_channel(tmp_path: Path) -> None:
    third = Channel("third", Secret("console://"))
    settings = replace(
        SETTINGS, channels=(*SETTINGS.channels, third), health=Health(channels=("spare", "duty"))
    )

    async def work(office: Office) -> None:
        office.outcomes["spare"] = Outcome("failed for now", "HTTP 502", 502)
        now = office.clock()
        await office.bench.ledger.owe(made.message("m-1", "i-1", owed=now), (("spare", now),), now)
        for _ in range(115):
            await office.work()
            office.clock.wind(hours=1)
        assert office.said.count("chore health: Alert lost on spare") == 1
        notices = [channel for channel, id, _ in office.sent if id != "m-1"]
        assert sorted(notices) == ["duty", "duty", "third"], "failing: by one for health; lost: by all others"

    in_office(tmp_path, work, settings)


def test_on_return_from_an_outage_longer_than_the_window_a_message_still_gets_its_tries(
    tmp_path: Path,
) -> None:
    async def work(office: Office) -> None:
        office.outcomes["spare"] = Outcome("failed for now", "HTTP 502", 502)
        now = office.clock()
        await office.bench.ledger.owe(made.message("m-1", "i-1", owed=now), (("spare", now),), now)
        await office.work()
        office.clock.wind(days=9)
        office.bench.tried.clear()  # the daemon is started again
        for _ in range(5):
            await office.work()
            office.clock.wind(hours=2)
        office.outcomes.pop("spare")
        await office.work()
        [file] = [file for file in await office.bench.ledger.messages() if file.message.id == "m-1"]
        assert file.deliveries[0].state == "accepted"

    in_office(tmp_path, work)


def test_a_digest_names_what_reached_nobody_however_long_ago_until_somebody_acknowledges_it(
    tmp_path: Path,
) -> None:
    settings = replace(SETTINGS, digests=(Digest("daily", ("spare",), time(12, 30)),))

    async def work(office: Office) -> None:
        ledger = office.bench.ledger
        long_ago = NOW - timedelta(days=40)
        await ledger.owe(made.message("m-1", "i-1", owed=long_ago), (("duty", long_ago),), long_ago)
        [lost] = await ledger.take_deliveries("duty", long_ago, 1, 60)
        await ledger.record_delivery(lost, Outcome("failed for now", "HTTP 502"), None, long_ago)
        digests = []
        for _ in range(3):
            office.clock.wind(days=1)
            await office.work()
            found = [f.message for f in await ledger.messages() if f.message.kind == "digest"]
            digests.append(sum("m-1" in message.body and "Yanji" in message.body for message in found))
            if len(digests) == 2:
                await ledger.acknowledge("m-1", "ann", office.clock())
        assert digests == [1, 2, 2]

    in_office(tmp_path, work, settings)


def test_when_channel_and_fallback_are_both_down_whichever_is_back_first_tells_it(tmp_path: Path) -> None:
    async def work(office: Office) -> None:
        away = Outcome("failed for now", "the network is down")
        office.outcomes |= {"duty": away, "spare": away}
        now = office.clock()
        alert = made.message("m-1", "i-1", urgency="urgent", owed=now)
        await office.bench.ledger.owe(alert, (("duty", now),), now)
        for _ in range(150):
            await office.work()
            office.clock.wind(minutes=1)
        assert ("spare", "m-1", False) in office.sent
        office.outcomes.pop("duty")
        office.clock.wind(hours=2)
        await office.work()
        assert ("duty", "m-1", True) in office.sent, "it says that it may be a repeat"
        assert await office.bench.ledger.unheard() == []

    in_office(tmp_path, work, AWAKE)


def test_a_console_is_no_fallback_for_what_is_urgent_before_all_tries_are_over(tmp_path: Path) -> None:
    async def work(office: Office) -> None:
        office.outcomes["duty"] = Outcome("failed for now", "HTTP 502")
        now = office.clock()
        alert = made.message("m-1", "i-1", urgency="urgent", owed=now)
        await office.bench.ledger.owe(alert, (("duty", now),), now)
        for _ in range(90):
            await office.work()
            office.clock.wind(hours=1)
        assert not any(channel == "spare" and id == "m-1" for channel, id, _ in office.sent)
        for _ in range(20):
            await office.work()
            office.clock.wind(hours=1)
        assert ("spare", "m-1", True) in office.sent or ("spare", "m-1", False) in office.sent

    in_office(tmp_path, work)


def test_an_urgent_alert_goes_to_the_fallback_within_the_hour(tmp_path: Path) -> None:
    async def work(office: Office) -> None:
        office.outcomes["duty"] = Outcome("failed for now", "the host did not answer")
        now = office.clock()
        await office.bench.ledger.owe(
            made.message("m-1", "i-1", urgency="urgent", owed=now), (("duty", now),), now
        )
        while ("spare", "m-1", False) not in office.sent:
            await office.work()
            office.clock.wind(minutes=1)
            assert office.clock() <= now + timedelta(hours=1)
        tries = len(office.sent)
        for _ in range(300):
            await office.work()
            office.clock.wind(minutes=1)
        assert sum(channel == "duty" for channel, id, _ in office.sent[tries:] if id == "m-1") <= 1

    in_office(tmp_path, work, AWAKE)


def test_the_console_never_prints_the_name_of_a_person_at_risk() -> None:
    name = Name("Han Sol-bi", Span("title", 0, 10))
    report = Report("arrested", "reported", None, (), None, names=(name,))
    verdict = Verdict("alert", 9, 8, (), (report,), "en")
    assert without_names("Han Sol-bi held in Yanji", verdict) == "H○○ held in Yanji"


def test_the_time_of_a_digest_is_the_clock_on_the_wall_across_summer_time() -> None:
    before = datetime(2026, 3, 28, 12, tzinfo=UTC)
    first = next_at(time(8, 0), "Europe/Berlin", before)
    assert first == datetime(2026, 3, 29, 6, 0, tzinfo=UTC)
    assert next_at(time(8, 0), "Asia/Seoul", before) == datetime(2026, 3, 28, 23, 0, tzinfo=UTC)
    assert next_at(time(8, 0), "UTC", before, ("tue",)) == datetime(2026, 3, 31, 8, 0, tzinfo=UTC)


# a desk by itself -----------------------------------------------------------


def test_an_unexpected_exception_is_logged_with_its_row_and_the_others_go_on(
    caplog: pytest.LogCaptureFixture,
) -> None:
    rows = [["bad", "good", "fine"]]
    done: list[str] = []

    async def take(_: int) -> list[str]:
        return rows.pop() if rows else []

    async def work(row: str) -> None:
        if row == "bad":
            raise ZeroDivisionError("nobody expected this")
        done.append(row)

    desk = Desk("test", 5, take, work, lambda row: f"row {row}")
    with caplog.at_level(logging.ERROR):
        assert asyncio.run(desk.drain()) == 3
    assert sorted(done) == ["fine", "good"]
    assert "row bad" in caplog.text


def test_a_desk_never_works_on_more_rows_than_it_has_seats() -> None:
    waiting = list(range(30))
    at_once, most = 0, 0

    async def take(free: int) -> list[int]:
        return [waiting.pop() for _ in range(min(free, len(waiting)))]

    async def work(_: int) -> None:
        nonlocal at_once, most
        at_once += 1
        most = max(most, at_once)
        await asyncio.sleep(0.01)
        at_once -= 1

    assert asyncio.run(Desk("test", 4, take, work, str).drain()) == 30
    assert most == 4


def test_a_desk_that_is_woken_takes_at_once_and_one_that_is_stopped_lets_go() -> None:
    async def main() -> tuple[float, list[str]]:
        loop = asyncio.get_running_loop()
        rows: list[str] = []
        seen: list[str] = []

        async def take(_: int) -> list[str]:
            taken, rows[:] = rows[:], []
            return taken

        async def work(row: str) -> None:
            try:
                seen.append(row)
                await asyncio.sleep(60)
            except asyncio.CancelledError:
                seen.append("let go")
                raise

        desk = Desk("test", 2, take, work, str)
        attending = asyncio.create_task(desk.attend())
        await asyncio.sleep(0.01)
        rows.append("row")
        began = loop.time()
        desk.wake()
        while not seen:
            await asyncio.sleep(0.001)
        attending.cancel()
        await asyncio.gather(attending, return_exceptions=True)
        return loop.time() - began, seen

    seconds, seen = asyncio.run(main())
    assert seconds < 0.5
    assert seen == ["row", "let go"]


def test_leases_outlast_what_they_guard() -> None:
    assert tell.LEASE > tell.DEADLINE + 60
    assert read.LEASE > read.TEASER + read.PAGE
    assert chores.LEASE > 60
