"""Versions of the rules in the ledger."""

from __future__ import annotations

from datetime import timedelta

import pytest

from monitor.alerts import notice
from monitor.incidents.view import view
from monitor.store import Store
from monitor.store.ledger import Owed, UnknownRules
from tests.store.made import NOW, told

SOON = NOW + timedelta(hours=1)
LATER = NOW + timedelta(hours=2)


def owed(subject: str) -> tuple[Owed, ...]:
    return ((notice(subject, "", NOW, ids=lambda: f"m-{subject}"), (("mail", NOW),)),)


def test_the_rules_that_went_live_last_are_live(store: Store) -> None:
    assert store.live_rules() is None
    store.rules_live("one", NOW)
    store.rules_live("two", SOON)
    assert store.live_rules() == "two"
    store.rules_live("one", LATER)  # somebody put the old words back
    assert store.live_rules() == "one"


def test_held_rules_are_told_once_and_stay_held_until_accepted(store: Store) -> None:
    store.rules_live("one", NOW)
    assert store.hold_rules("held", ["i-aaaaaaaa"], SOON, owed("first"))
    assert not store.hold_rules("held", ["i-aaaaaaaa"], LATER, owed("second"))
    assert [file.message.subject for file in store.messages()] == ["first"]
    [held] = store.rules_held()
    assert (held.digest, held.would_lose, held.accepted_at) == ("held", ("i-aaaaaaaa",), None)
    record = store.accept_rules("he", "Mina", "meant", LATER)
    assert (record.digest, record.accepted_by, record.reason) == ("held", "Mina", "meant")
    assert store.rules_held() == []


def test_what_was_held_before_other_rules_went_live_is_held_no_more(store: Store) -> None:
    store.hold_rules("held", ["i-aaaaaaaa"], NOW, ())
    assert store.rules_held()
    store.rules_live("other", SOON)
    assert store.rules_held() == []


def test_an_unknown_or_doubtful_version_is_a_sentence(store: Store) -> None:
    store.hold_rules("abc1", [], NOW, ())
    store.hold_rules("abc2", [], NOW, ())
    with pytest.raises(UnknownRules, match="there are no rules x; held back: abc1, abc2"):
        store.accept_rules("x", "Mina", "", NOW)
    with pytest.raises(UnknownRules, match="abc names 2 of them"):
        store.accept_rules("abc", "Mina", "", NOW)
    with pytest.raises(UnknownRules):
        store.accept_rules("%", "Mina", "", NOW)


def test_told_incidents_are_the_standing_ones_with_their_versions(store: Store) -> None:
    told(store, "1", "i-aaaaaaaa")
    told(store, "2", "i-bbbbbbbb")
    assert {one.id for one in store.told_incidents(NOW - timedelta(days=1))} == {"i-aaaaaaaa", "i-bbbbbbbb"}
    store.merge("i-aaaaaaaa", "i-bbbbbbbb", "Mina", NOW, view)
    [one] = store.told_incidents(NOW - timedelta(days=1))
    assert one.id == "i-aaaaaaaa"
    assert [kept.article.url for kept in store.archived(one.articles)] == [
        "https://news.example/1",
        "https://news.example/2",
    ]
    assert store.told_incidents(LATER) == []
    assert store.archive_size(NOW - timedelta(days=1)) == 2
