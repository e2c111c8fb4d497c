"""The nightly look for incidents that were opened twice asks a person, and only a person."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from monitor.incidents.missed import missed_merges
from monitor.incidents.view import view
from monitor.nouns import Incident, Link, Member
from tests.incidents.world import KUNMING, SHENYANG, report

SINCE = datetime(2024, 8, 1, tzinfo=UTC)


def incident(id: str, *members: Member) -> Incident:
    return view(id, members[0].seen, members)


TWICE = (
    incident("i-older", report(place=KUNMING, number=5), report(place=KUNMING, number=5, lang="ko")),
    incident("i-newer", report(place=KUNMING, number=5, published=date(2024, 8, 24), lang="ja")),
    incident("i-other", report(place=SHENYANG, number=5), report(place=SHENYANG, number=5, lang="ko")),
)


def test_an_event_opened_twice_is_asked_about_with_its_sum() -> None:
    [found] = missed_merges(TWICE, SINCE)
    assert (found.stays, found.goes) == ("i-older", "i-newer")
    assert found.points >= 18
    assert "+13 same place, Kunming" in found.reasons


def test_it_is_asked_about_once_after_something_new_was_read() -> None:
    assert missed_merges(TWICE, datetime(2024, 8, 25, tzinfo=UTC)) == ()


def test_what_a_person_parted_is_not_asked_about_again() -> None:
    one, other = TWICE[0].members[0].key, TWICE[1].members[0].key
    assert missed_merges(TWICE, SINCE, (Link("apart", one, other),)) == ()


def test_past_cases_and_single_incidents_are_left_in_peace() -> None:
    past = replace(TWICE[0], archived="kunming-2024")
    assert missed_merges((past, *TWICE[1:]), SINCE) == ()
    assert missed_merges(TWICE[:1], SINCE) == ()
