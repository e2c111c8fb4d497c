"""What the daemon says about itself: once down, once up, never a flood."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.health import HealthState, Notice, examine
from monitor.nouns import Message
from monitor.store.answers import ChannelHealth, Gap, SetAside, SourceHealth, Untold
from spiders.items import Source
from tests.store import made

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def source(
    id: str,
    *,
    failures: int = 0,
    good: datetime | None = NOW - 8 * HOUR,
    polled: datetime | None = NOW,
    status: int | None = None,
    error: str | None = None,
) -> SourceHealth:
    return SourceHealth(
        source=Source(id, f"https://{id}.example/feed", name=id.title()),
        active=True,
        due_at=NOW,
        last_poll=polled,
        last_success=good,
        last_new=None,
        status=status if failures else 200,
        error=error or ("the name is not known" if failures else None),
        failures=failures,
        unfinished=0,
        entries=0,
    )


def healthy(number: int, now: datetime = NOW) -> list[SourceHealth]:
    return [source(f"well{n}", good=now, polled=now) for n in range(number)]


def looked(
    state: HealthState,
    sources: list[SourceHealth],
    now: datetime = NOW,
    *,
    channels: tuple[ChannelHealth, ...] = (),
    gaps: tuple[Gap, ...] = (),
    untold: tuple[Untold, ...] = (),
) -> tuple[HealthState, list[Notice]]:
    after, notices = examine(
        HealthState.from_json(state.to_json()),
        sources,
        (gaps, 7),
        channels,
        now,
        failing_after=6 * 3600,
        untold=untold,
    )
    return after, list(notices)


def subjects(notices: list[Notice]) -> list[str]:
    return [notice.message.subject for notice in notices]


def channel(
    failures: int, *, refused: bool = False, since: datetime = NOW, waiting: tuple[Message, ...] = ()
) -> ChannelHealth:
    return ChannelHealth("duty", failures, since if failures else None, refused, "HTTP 502", waiting)


def test_a_source_that_fails_for_hours_is_told_once_and_once_again_when_it_is_back() -> None:
    failing = [source("dead", failures=9, status=500), *healthy(9)]
    state, said = looked(HealthState(), failing)
    assert subjects(said) == ["Source down: Dead"]
    for hours in range(1, 48):
        later = NOW + hours * HOUR
        again = [source("dead", failures=9 + hours, status=500, polled=later), *healthy(9, later)]
        state, said = looked(state, again, later)
        assert subjects(said) == []
    back = [source("dead", good=NOW + 48 * HOUR, polled=NOW + 48 * HOUR), *healthy(9, NOW + 48 * HOUR)]
    state, said = looked(state, back, NOW + 48 * HOUR)
    assert subjects(said) == ["Source back: Dead"]
    assert looked(state, back, NOW + 49 * HOUR)[1] == []


def test_a_source_that_failed_for_less_is_not_told() -> None:
    failing = [source("slow", failures=3, status=500, good=NOW - 5 * HOUR), *healthy(9)]
    assert looked(HealthState(), failing)[1] == []


def test_a_dead_network_of_our_own_is_one_notice_and_one_when_it_is_back() -> None:
    dark = [source(f"s{n}", failures=40, good=NOW - 9 * HOUR) for n in range(30)]
    state, said = looked(HealthState(), dark)
    assert subjects(said) == ["Our own network seems to be down"]
    state, said = looked(state, dark, NOW + timedelta(minutes=1))
    assert subjects(said) == []
    bright = healthy(30, NOW + HOUR)
    state, said = looked(state, bright, NOW + HOUR)
    assert subjects(said) == ["The network is back"]


def test_servers_that_answer_with_errors_do_not_mean_that_our_network_is_down() -> None:
    angry = [source(f"s{n}", failures=40, status=503, good=NOW - 9 * HOUR) for n in range(5)]
    _, said = looked(HealthState(), angry)
    assert subjects(said) == [f"Source down: S{n}" for n in range(5)]


def test_a_gap_is_named_with_its_source_and_its_hours() -> None:
    gap = Gap("nk", "NK Daily", NOW - 20 * HOUR, NOW - HOUR)
    state, said = looked(HealthState(), healthy(3), gaps=(gap,))
    assert subjects(said) == ["May have missed items from NK Daily"]
    assert "between 2026-02-28 16:00 UTC and 2026-03-01 11:00 UTC" in said[0].message.body
    assert state.gaps_upto == 7


def test_a_lost_alert_is_told_once_to_everybody_but_its_channel_with_what_it_was_about() -> None:
    row = SetAside("delivery", "7", "duty", 102, NOW, "HTTP 502")
    alert = made.message("m-lost", "i-lost", urgency="urgent")
    lost = Untold(row, alert)
    state, [said] = looked(HealthState(), [], untold=(lost,))
    assert said.message.subject == "Alert lost on duty"
    assert (said.but, said.everybody, said.message.urgency) == ("duty", True, "urgent")
    for word in ("HTTP 502", "m-lost", "Yanji", "tumenwatch retry duty"):
        assert word in said.message.body
    state, again = looked(state, [], NOW + 90 * HOUR, untold=(lost,))
    assert again == []
    state, _ = looked(state, [], NOW + 91 * HOUR)
    later = Untold(replace(row, since=NOW + 92 * HOUR), alert)
    assert len(looked(state, [], NOW + 92 * HOUR, untold=(later,))[1]) == 1, "lost again after a retry"


def test_what_else_was_given_up_is_named_once_and_quotes_no_text() -> None:
    drill = Untold(
        SetAside("delivery", "7", "duty", 40, NOW, "HTTP 502"), Message("m-1", "drill", "urgent", NOW)
    )
    unplaced = Untold(
        SetAside("verdict", "7", "https://a.example/1", 5, NOW, "ValueError: Han Sol-bi was seen"), None
    )
    state, [said] = looked(HealthState(), [], untold=(drill, unplaced))
    assert said.message.subject == "2 things could not be told"
    body = said.message.body
    assert "drill for the channel duty was given up after 40 tries: HTTP 502" in body
    assert "What https://a.example/1 reports could not be placed after 5 tries: ValueError." in body
    assert "Han" not in body
    assert looked(state, [], NOW + HOUR, untold=(drill, unplaced))[1] == []


@pytest.mark.parametrize(
    ("health", "told"),
    [
        (channel(0), False),
        (channel(1), False),
        (channel(1, since=NOW - timedelta(minutes=14)), False),
        (channel(1, since=NOW - timedelta(minutes=15)), True),
        (channel(2), True),
        (channel(1, refused=True), True),
    ],
)
def test_a_channel_is_told_as_failing_after_two_tries_a_quarter_of_an_hour_or_one_refusal(
    health: ChannelHealth, told: bool
) -> None:
    _, said = looked(HealthState(), [], channels=(health,))
    assert subjects(said) == ["Channel failing: duty"] * told
    assert all(notice.but == "duty" for notice in said)


def test_a_failing_channel_is_told_once_and_its_recovery_once_when_all_that_waited_has_come_through() -> None:
    waits = (made.message("m-1", "i-1", urgency="urgent"),)
    state, [said] = looked(HealthState(), [], channels=(channel(2, waiting=waits),))
    assert said.message.urgency == "urgent", "an urgent alert waits for it"
    assert "Yanji" in said.message.body
    assert "m-1" in said.message.body
    for health in (
        channel(3, waiting=waits),
        channel(0, waiting=waits),
        channel(9, refused=True, waiting=waits),
    ):
        state, again = looked(state, [], NOW + HOUR, channels=(health,))
        assert again == []
    state, back = looked(state, [], NOW + 2 * HOUR, channels=(channel(0),))
    assert subjects(back) == ["Channel back: duty"]
    state, again = looked(state, [], NOW + 3 * HOUR, channels=(channel(0),))
    assert again == []
    assert len(looked(state, [], NOW + 4 * HOUR, channels=(channel(2),))[1]) == 1


def test_a_channel_that_was_switched_off_is_not_called_back() -> None:
    state, _ = looked(HealthState(), [], channels=(channel(2),))
    state, said = looked(state, [])
    assert said == []
    assert state.failing == {}


@given(st.text())
def test_a_state_that_cannot_be_read_is_a_fresh_one(text: str) -> None:
    assert isinstance(HealthState.from_json(text), HealthState)


@given(
    st.lists(st.tuples(st.integers(0, 3), st.sampled_from([None, 200, 500])), min_size=0, max_size=6),
    st.integers(0, 5),
)
def test_looking_twice_at_the_same_state_of_things_says_nothing_the_second_time(
    fates: list[tuple[int, int | None]], failed: int
) -> None:
    sources = [source(f"s{n}", failures=f, status=s) for n, (f, s) in enumerate(fates)]
    state, _ = looked(HealthState(), sources, channels=(channel(failed),))
    again, notices = looked(state, sources, channels=(channel(failed),))
    assert notices == []
    assert again == state
