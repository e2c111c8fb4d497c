"""What the ledger writes down comes back the same."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from monitor.nouns import Incident, Member, Message
from monitor.store import codec
from rules.verdict import Count, Report, Verdict
from spiders.items import Extent, Source
from tests.store.made import NOW, incident, member, message, report, verdict

ZONES = st.integers(-23, 23).map(lambda hours: timezone(timedelta(hours=hours)))
st.register_type_strategy(datetime, st.datetimes(datetime(2, 1, 1), datetime(9998, 1, 1), timezones=ZONES))  # noqa: DTZ001
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))

SOME = settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize("kind", [Source, Report, Verdict, Member, Message, Incident])
@SOME
@given(data=st.data())
def test_any_noun_comes_back_as_it_was(kind: type, data: st.DataObject) -> None:
    value = data.draw(st.from_type(kind))
    assert codec.loads(kind, codec.dumps(value)) == value


@given(st.lists(st.builds(Extent, st.integers(), st.integers())).map(tuple))
def test_a_tuple_by_itself_comes_back_as_it_was(extents: tuple[Extent, ...]) -> None:
    kind = tuple[Extent, ...]
    assert codec.loads(kind, codec.dumps(extents, kind)) == extents


def test_times_come_back_in_utc() -> None:
    seoul = datetime.fromisoformat("2026-03-01T17:00:00+09:00")
    again = codec.loads(Member, codec.dumps(member(published=seoul)))
    assert again.published == NOW
    assert again.published.tzinfo is UTC


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        codec.dumps(member(published=datetime(2026, 3, 1)))  # noqa: DTZ001


def test_a_field_added_later_takes_its_default_and_one_taken_away_is_passed_over() -> None:
    written = json.loads(codec.dumps(replace(report(), harmed=True)))
    del written["harmed"]
    written["fled_by"] = "boat"
    assert codec.loads(Report, json.dumps(written)) == report()


def test_what_is_at_its_default_takes_no_room() -> None:
    assert set(json.loads(codec.dumps(report()))) == {
        "stage", "certainty", "count", "places", "event_date", "evidence",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "text", "words"),
    [
        (
            Count,
            '{"low":1,"high":2,"bound":"maybe","basis":"stated"}',
            r"Count\.bound: one of exact, .*'maybe'",
        ),
        (
            Count,
            '{"low":"1","high":2,"bound":"exact","basis":"stated"}',
            r"Count\.low: int was expected, not '1'",
        ),
        (Count, '{"low":true,"high":2,"bound":"exact","basis":"stated"}', r"Count\.low: int was expected"),
        (Count, '{"low":1}', r"Count: basis, bound, high missing"),
        (Count, "[1]", r"Count: an object was expected"),
        (
            Report,
            '{"stage":"arrested","certainty":"reported","places":3}',
            r"Report\.places: a list was expected",
        ),
        (Member, '{"published":"yesterday"}', r"Member\.published: datetime was expected, not 'yesterday'"),
        (Verdict, "{", r"not JSON where a Verdict was expected"),
    ],
)
def test_a_damaged_text_is_refused_with_its_place(kind: type, text: str, words: str) -> None:
    with pytest.raises(codec.CodecError, match=words):
        codec.loads(kind, text)


def test_a_type_the_ledger_cannot_keep_is_a_mistake_found_at_once() -> None:
    @dataclass(frozen=True)
    class Loose:
        anything: dict[str, int]

    globals()["Loose"] = Loose
    with pytest.raises(TypeError, match="no way to write a dict"):
        codec.dumps(Loose({}))


def test_the_samples_of_these_tests_hold_every_field() -> None:
    """Else the round trips above would prove less than they seem to."""
    for sample in (incident("i", member()), message("m", "i"), verdict()):
        assert {field.name for field in fields(sample)} >= set(json.loads(codec.dumps(sample)))
