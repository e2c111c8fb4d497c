"""When next: never in the past, never never, and as the server asks within reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.nouns import Outcome
from monitor.schedule import (
    DELIVERY_WINDOW,
    ENTRY_TRIES,
    LEAST_TRIES,
    entry_retry,
    full_fetch_due,
    hands_over,
    next_try,
    next_visit,
    spread,
)
from spiders.items import FetchError, Poll, Source

NOW = datetime(2026, 3, 29, 0, 30, tzinfo=UTC)
FEED = Source("s", "https://news.example/feed", every=600)
WELL = Poll("s", NOW, 200)
ILL = replace(WELL, status=500, error="the server answered 500")

rands = st.floats(0, 1, exclude_max=True)
seconds = st.none() | st.floats(allow_nan=True, allow_infinity=True)


def wait(poll: Poll, failures: int = 0, rand: float = 0.5, source: Source = FEED) -> float:
    return (next_visit(source, poll, failures, NOW, rand) - NOW).total_seconds()


@given(
    every=st.floats(0, 1e6),
    failures=st.integers(0, 10**6),
    retry_after=seconds,
    max_age=seconds,
    rand=rands,
    error=st.none() | st.just("no answer"),
)
def test_the_next_visit_is_never_in_the_past_and_always_comes(
    every: float,
    failures: int,
    retry_after: float | None,
    max_age: float | None,
    rand: float,
    error: str | None,
) -> None:
    poll = replace(WELL, error=error, retry_after=retry_after, max_age=max_age)
    due = next_visit(replace(FEED, every=every), poll, failures, NOW, rand)
    assert NOW < due <= NOW + timedelta(seconds=max(86400, every * 1.05 + 1))


@given(rand=rands)
def test_a_healthy_source_is_visited_within_a_tenth_of_its_interval(rand: float) -> None:
    assert 570 <= wait(WELL, rand=rand) <= 630


@given(failures=st.integers(0, 50), rand=rands)
def test_each_failure_waits_no_less_than_the_one_before(failures: int, rand: float) -> None:
    assert wait(ILL, failures + 1, rand) >= wait(ILL, failures, rand)


@pytest.mark.parametrize(("failures", "expected"), [(0, 600), (1, 1200), (2, 2400), (3, 3600), (40, 3600)])
def test_back_off_doubles_up_to_an_hour(failures: int, expected: float) -> None:
    assert wait(ILL, failures) == pytest.approx(expected)


def test_a_source_with_a_long_interval_is_not_asked_sooner_because_it_fails() -> None:
    assert wait(ILL, 5, source=replace(FEED, every=7200)) == pytest.approx(7200)


@given(asked=st.floats(0, 86400), rand=rands, failures=st.integers(0, 9))
def test_retry_after_is_obeyed_to_the_second(asked: float, rand: float, failures: int) -> None:
    assert wait(replace(ILL, retry_after=asked), failures, rand) >= asked - 1e-5


def test_a_retry_after_of_a_year_keeps_us_away_for_a_day() -> None:
    assert wait(replace(ILL, retry_after=3e7)) == 86400


def test_freshness_is_obeyed_for_half_an_hour_at_most() -> None:
    assert wait(replace(WELL, max_age=1200)) == pytest.approx(1200)
    assert wait(replace(WELL, max_age=86400)) == pytest.approx(1800)
    assert wait(replace(WELL, max_age=5)) == pytest.approx(600)


def test_a_full_fetch_is_due_every_six_hours_and_after_a_clock_was_set_back() -> None:
    assert full_fetch_due(None, NOW)
    assert full_fetch_due(NOW - timedelta(hours=6), NOW)
    assert not full_fetch_due(NOW - timedelta(hours=5, minutes=59), NOW)
    assert full_fetch_due(NOW + timedelta(hours=1), NOW)


FAILED = Outcome("failed for now", "451 try later", 451)


@pytest.mark.parametrize(
    ("attempts", "expected"),
    [(1, 30), (2, 60), (3, 120), (4, 300), (5, 600), (6, 1800), (7, 3600), (40, 3600)],
)
def test_tries_follow_the_promised_steps_and_then_the_hour(attempts: int, expected: float) -> None:
    due = next_try(attempts, NOW, FAILED, NOW, 0.0)
    assert due == NOW + timedelta(seconds=expected)


@given(rand=rands, state=st.sampled_from(["failed for now", "unknown", "broken"]))
def test_a_dead_server_is_tried_for_a_day_more_than_three_and_then_the_fallback_has_it(
    rand: float, state: str
) -> None:
    now, attempts = NOW, 1
    while (due := next_try(attempts, NOW, Outcome(state, ""), now, rand)) is not None:  # type: ignore[arg-type]
        assert due > now
        now, attempts = due, attempts + 1
    assert timedelta(hours=94) < now - NOW <= DELIVERY_WINDOW
    assert 88 <= attempts <= 104


@given(rand=rands, away=st.floats(0, 400), state=st.sampled_from(["failed for now", "unknown", "broken"]))
def test_whatever_time_passed_while_we_were_down_a_delivery_gets_six_tries_on_return(
    rand: float, away: float, state: str
) -> None:
    now, tries = NOW + timedelta(hours=away), 1
    outcome = Outcome(state, "")  # type: ignore[arg-type]
    while (due := next_try(90 + tries, NOW, outcome, now, rand, in_this_run=tries)) is not None:
        now, tries = due, tries + 1
    assert tries == LEAST_TRIES or now - NOW > DELIVERY_WINDOW - timedelta(hours=1.2)
    assert tries >= LEAST_TRIES


@pytest.mark.parametrize(
    ("state", "urgent", "again", "over"),
    [
        ("broken", False, timedelta(minutes=2), True),
        ("failed for now", True, timedelta(minutes=59), False),
        ("unknown", True, timedelta(minutes=61), True),
        ("failed for now", False, timedelta(hours=90), False),
        ("failed for now", False, None, True),
        ("accepted", True, None, False),
    ],
)
def test_a_fallback_gets_at_once_what_was_refused_and_within_the_hour_what_is_urgent(
    state: str, urgent: bool, again: timedelta | None, over: bool
) -> None:
    due = None if again is None else NOW + again
    assert hands_over(NOW, Outcome(state, ""), due, urgent) is over  # type: ignore[arg-type]


def test_what_arrived_is_not_tried_again() -> None:
    assert next_try(1, NOW, Outcome("accepted", ""), NOW, 0.0) is None


@given(attempts=st.integers(1, 40), rand=rands)
def test_what_was_refused_is_tried_again_but_never_sooner_than_after_a_failure(
    attempts: int, rand: float
) -> None:
    refused = next_try(attempts, NOW, Outcome("broken", ""), NOW, rand)
    failed = next_try(attempts, NOW, FAILED, NOW, rand)
    assert refused is not None
    assert failed is not None
    assert refused >= failed
    assert refused >= NOW + timedelta(minutes=2)


@given(asked=st.floats(0, 86400), rand=rands)
def test_a_channel_that_names_its_time_is_given_it(asked: float, rand: float) -> None:
    due = next_try(1, NOW, replace(FAILED, retry_after=asked), NOW, rand)
    assert due is not None
    assert due >= NOW + timedelta(seconds=asked) - timedelta(microseconds=1)


@given(retry_after=seconds, attempts=st.integers(-5, 500), rand=rands)
def test_no_answer_of_a_server_breaks_the_arithmetic(
    retry_after: float | None, attempts: int, rand: float
) -> None:
    due = next_try(attempts, None, replace(FAILED, retry_after=retry_after), NOW, rand)
    assert due is not None
    assert due > NOW
    again = entry_retry(attempts, "HTTP 503", NOW, retry_after, rand)
    assert again is None or again > NOW


def test_an_entry_is_tried_for_about_two_days_and_then_set_aside() -> None:
    now, attempts = NOW, 1
    while (due := entry_retry(attempts, FetchError("no answer"), now)) is not None:
        now, attempts = due, attempts + 1
    assert attempts == len(ENTRY_TRIES) + 1
    assert timedelta(days=1.5) < now - NOW < timedelta(days=3)


def test_what_cannot_be_helped_is_set_aside_at_once() -> None:
    assert entry_retry(1, FetchError("a private address", kind="blocked", permanent=True), NOW) is None


@given(key=st.text(), attempt=st.integers())
def test_the_spread_is_the_same_for_the_same_attempt(key: str, attempt: int) -> None:
    assert 0 <= spread(key, attempt) < 1
    assert spread(key, attempt) == spread(key, attempt)


def test_the_spread_spreads() -> None:
    tenths = [int(10 * spread(f"source-{n}", 1)) for n in range(2000)]
    assert all(150 < tenths.count(tenth) < 250 for tenth in range(10))
