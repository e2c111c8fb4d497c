"""What the daemon says about itself: once down, once up, never a flood."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from monitor.health import Broken, HealthState, examine
from monitor.store.answers import Gap, SetAside, SourceHealth
from spiders.items import Source

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
    state: HealthState, sources: list[SourceHealth], now: datetime = NOW
) -> tuple[HealthState, list[str]]:
    after, notices = examine(state, sources, (), (), now, failing_after=6 * 3600)
    return after, [notice.subject for notice in notices]


def test_a_source_that_fails_for_hours_is_told_once_and_once_again_when_it_is_back() -> None:
    failing = [source("dead", failures=9, status=500), *healthy(9)]
    state, said = looked(HealthState(), failing)
    assert said == ["Source down: Dead"]
    for hours in range(1, 48):
        later = NOW + hours * HOUR
        again = [source("dead", failures=9 + hours, status=500, polled=later), *healthy(9, later)]
        state, said = looked(HealthState.from_json(state.to_json()), again, later)
        assert said == []
    back = [source("dead", good=NOW + 48 * HOUR, polled=NOW + 48 * HOUR), *healthy(9, NOW + 48 * HOUR)]
    state, said = looked(state, back, NOW + 48 * HOUR)
    assert said == ["Source back: Dead"]
    assert looked(state, back, NOW + 49 * HOUR)[1] == []


def test_a_source_that_failed_for_less_is_not_told() -> None:
    failing = [source("slow", failures=3, status=500, good=NOW - 5 * HOUR), *healthy(9)]
    assert looked(HealthState(), failing)[1] == []


def test_a_dead_network_of_our_own_is_one_notice_and_one_when_it_is_back() -> None:
    dark = [source(f"s{n}", failures=40, good=NOW - 9 * HOUR) for n in range(30)]
    state, said = looked(HealthState(), dark)
    assert said == ["Our own network seems to be down"]
    state, said = looked(state, dark, NOW + timedelta(minutes=1))
    assert said == []
    bright = healthy(30, NOW + HOUR)
    state, said = looked(state, bright, NOW + HOUR)
    assert said == ["The network is back"]


def test_servers_that_answer_with_errors_do_not_mean_that_our_network_is_down() -> None:
    angry = [source(f"s{n}", failures=40, status=503, good=NOW - 9 * HOUR) for n in range(5)]
    _, said = looked(HealthState(), angry)
    assert said == [f"Source down: S{n}" for n in range(5)]


def test_a_gap_is_named_once_with_its_source_and_its_hours() -> None:
    gap = Gap("nk", "NK Daily", NOW - 20 * HOUR, NOW - HOUR)
    state = HealthState(looked=NOW - 30 * HOUR)
    state, notices = examine(state, healthy(3), (gap,), (), NOW, failing_after=3600)
    assert [notice.subject for notice in notices] == ["May have missed items from NK Daily"]
    assert "between 2026-02-28 16:00 UTC and 2026-03-01 11:00 UTC" in notices[0].body
    state = HealthState.from_json(state.to_json())
    later = NOW + timedelta(minutes=1)
    state, notices = examine(state, healthy(3), (gap,), (), later, failing_after=3600)
    assert notices == ()
    other = Gap("herald", "Herald", NOW - 9 * HOUR, gap.until)
    _, notices = examine(state, healthy(3), (gap, other), (), later, failing_after=3600)
    assert [notice.subject for notice in notices] == ["May have missed items from Herald"]


def test_what_was_given_up_and_told_nobody_is_named_once_and_quotes_no_text() -> None:
    since = NOW - timedelta(minutes=2)
    given_up = SetAside("delivery", "7", "duty", 40, since, "HTTP 502")
    unplaced = SetAside("verdict", "7", "https://a.example/1", 5, since, "ValueError: Han Sol-bi was seen")
    state = HealthState(looked=NOW - timedelta(minutes=1))
    state, notices = examine(state, (), (), (), NOW, failing_after=3600, lost=(given_up, unplaced))
    assert [notice.subject for notice in notices] == ["2 things could not be told"]
    assert "channel duty was given up after 40 tries: HTTP 502" in notices[0].body
    assert (
        "What https://a.example/1 reports could not be placed after 5 tries: ValueError." in notices[0].body
    )
    assert "Han" not in notices[0].body
    state = HealthState.from_json(state.to_json())
    _, notices = examine(state, (), (), (), NOW + HOUR, failing_after=3600, lost=(given_up, unplaced))
    assert notices == ()


def test_a_channel_that_refuses_for_good_is_told_once_for_each_time_it_refuses_more() -> None:
    broken = Broken("duty", 2, "550 no such user")
    state, notices = examine(HealthState(), (), (), (broken,), NOW, failing_after=3600)
    assert [notice.subject for notice in notices] == ["Channel broken: duty"]
    assert "550 no such user" in notices[0].body
    state, notices = examine(state, (), (), (broken,), NOW, failing_after=3600)
    assert notices == ()
    _, notices = examine(state, (), (), (Broken("duty", 3),), NOW, failing_after=3600)
    assert "a message" in notices[0].body


@given(st.text())
def test_a_state_that_cannot_be_read_is_a_fresh_one(text: str) -> None:
    assert isinstance(HealthState.from_json(text), HealthState)


@given(
    st.lists(st.tuples(st.integers(0, 3), st.sampled_from([None, 200, 500])), min_size=0, max_size=6),
    st.integers(0, 5),
)
def test_looking_twice_at_the_same_state_of_things_says_nothing_the_second_time(
    fates: list[tuple[int, int | None]], refused: int
) -> None:
    sources = [source(f"s{n}", failures=f, status=s) for n, (f, s) in enumerate(fates)]
    broken = (Broken("duty", refused),)
    state, _ = examine(HealthState(), sources, (), broken, NOW, failing_after=3600)
    again, notices = examine(
        HealthState.from_json(state.to_json()), sources, (), broken, NOW, failing_after=3600
    )
    assert notices == ()
    assert again == state
