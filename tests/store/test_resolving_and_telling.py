"""Incident, message and deliveries in one transaction; told in order, once, and honestly marked when it may be twice."""

from __future__ import annotations

import threading
from datetime import datetime

import pytest

from monitor.incidents.view import view
from monitor.nouns import DeliveryState, Incident, Link, Outcome
from monitor.store import Store, open_store
from monitor.store.ledger import Resolved
from tests.store.made import (
    NOW,
    after,
    due_verdict,
    incident,
    member,
    message,
    opening,
    report,
    told,
)

ACCEPTED = Outcome("accepted", "250 OK", 250)
FAILED = Outcome("failed for now", "451 later", 451)
UNKNOWN = Outcome("unknown", "no answer in time")


def test_a_resolution_is_written_whole_or_not_at_all(store: Store) -> None:
    due = due_verdict(store)

    def breaks(known: list[Incident], links: tuple[Link, ...]) -> Resolved:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        store.resolve_in_transaction(due, breaks, NOW)
    broken = Resolved((("i-unknown", member(due.article_id)),), (), (), ((message("m-1", "i-x"), ()),))
    with pytest.raises(Exception, match="FOREIGN KEY"):
        store.resolve_in_transaction(due, lambda known, links: broken, NOW)
    assert store.messages() == []
    assert store.resolve_in_transaction(due, lambda known, links: opening(due, "i-aaaaaaaa"), NOW)
    assert not store.resolve_in_transaction(due, lambda known, links: opening(due, "i-bbbbbbbb"), NOW)
    [known] = store.open_incidents(NOW)
    assert known == view("i-aaaaaaaa", NOW, (member(due.article_id),))
    assert len(store.messages()) == 1
    assert store.take_verdicts(after(days=9), 1, 60) == []


def test_a_late_resolver_changes_nothing(store: Store) -> None:
    late = due_verdict(store)
    [due] = store.take_verdicts(after(seconds=60), 1, 60)
    assert not store.record_resolution(late, opening(late, "i-aaaaaaaa"), NOW)
    assert store.record_resolution(due, opening(due, "i-bbbbbbbb"), NOW)
    assert [each.id for each in store.open_incidents(NOW)] == ["i-bbbbbbbb"]


def test_a_decision_made_before_a_persons_hand_is_made_again(store: Store) -> None:
    told(store)
    due = due_verdict(store, "2")
    [known] = store.open_incidents(NOW)
    store.close_incident(known.id, "ann", NOW)
    stale = Resolved(((known.id, member(due.article_id)),), (known,), (), ())
    assert not store.record_resolution(due, stale, NOW)
    [due] = store.take_verdicts(NOW, 1, 60)
    [known] = store.open_incidents(NOW)
    assert known.closed == NOW
    joined = Resolved(((known.id, member(due.article_id)),), (known,), (), ())
    assert store.record_resolution(due, joined, NOW)
    [known] = store.open_incidents(NOW)
    assert (len(known.members), known.closed) == (2, NOW)


def test_what_another_process_changed_is_seen_at_the_next_look(store: Store) -> None:
    one, two = told(store), told(store, "2", "i-bbbbbbbb")
    assert len(store.open_incidents(NOW)) == 2
    beside = open_store(store.path)
    beside.merge(one, two, "ann", NOW, view)
    assert [(each.id, len(each.members)) for each in store.open_incidents(NOW)] == [(one, 2)]
    beside.note(one, "called the lawyer", "ann", NOW)
    assert [each.note for each in store.open_incidents(NOW)] == ["called the lawyer"]
    beside.close()


def test_open_incidents_are_those_since_then_and_the_archives(store: Store) -> None:
    old = incident(
        "i-old", member(url="https://a.example/", published=after(days=-900)), archived="1999-tumen"
    )
    assert store.set_archive([old], NOW) == 1
    assert store.set_archive([old], NOW) == 0
    told(store)
    assert {each.id for each in store.open_incidents(after(days=-1))} == {"i-old", "i-aaaaaaaa"}
    assert {each.id for each in store.open_incidents(after(days=1))} == {"i-old"}
    assert {each.id for each in store.open_incidents(after(days=-1))} == {"i-old", "i-aaaaaaaa"}
    assert old in store.open_incidents(after(days=1))


def test_the_same_report_judged_again_takes_the_place_of_its_older_self(store: Store) -> None:
    due = due_verdict(store)
    assert store.resolve_in_transaction(due, lambda known, links: opening(due, "i-aaaaaaaa"), NOW)
    assert store.record_rejudged(
        due.article_id, due.verdict.__class__("alert", 8, 7, (), (report(5),), "en"), NOW
    )
    [again] = store.take_verdicts(NOW, 1, 60)
    assert not again.telling
    better = member(again.article_id, report=report(5))
    [known] = store.open_incidents(NOW)
    after_it = view(known.id, known.opened, (better,))
    assert store.record_resolution(again, Resolved(((known.id, better),), (after_it,), (), ()), NOW)
    [known] = store.open_incidents(NOW)
    assert known == after_it


def test_two_threads_racing_for_one_row_get_it_once(store: Store) -> None:
    told(store)
    for _ in range(5):
        start, got = threading.Barrier(4), []

        def take(ready: threading.Barrier = start, found: list[int] = got) -> None:
            beside = open_store(store.path)
            ready.wait()
            found += [each.attempts for each in beside.take_deliveries("mail", NOW, 5, 60)]
            beside.close()

        threads = [threading.Thread(target=take) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(got) == 1
        store.release_leases(NOW)


def test_the_mark_is_set_once_and_only_by_who_has_the_row(store: Store) -> None:
    told(store)
    [late] = store.take_deliveries("mail", NOW, 5, 60)
    [due] = store.take_deliveries("mail", after(seconds=60), 5, 60)
    assert not store.mark_sending(late, NOW)
    assert store.mark_sending(due, NOW)
    assert not store.mark_sending(due, NOW)
    assert not store.record_delivery(late, ACCEPTED, None, NOW)
    assert store.record_delivery(due, ACCEPTED, None, NOW)
    assert not store.record_delivery(due, FAILED, NOW, NOW)
    assert store.delivery_counts() == [("mail", DeliveryState.ACCEPTED, 1)]


@pytest.mark.parametrize("at_start", [True, False])
def test_what_was_cut_off_while_sending_is_told_again_as_a_possible_repeat(
    store: Store, at_start: bool
) -> None:
    told(store)
    [due] = store.take_deliveries("mail", NOW, 5, 60)
    assert store.mark_sending(due, NOW)
    assert store.take_deliveries("mail", after(seconds=59), 5, 60) == []
    if at_start:
        assert store.recover_sending(after(seconds=5)) == 1
        assert store.recover_sending(after(seconds=5)) == 0
    [again] = store.take_deliveries("mail", after(seconds=5 if at_start else 60), 5, 60)
    assert (again.may_be_repeat, again.attempts, again.first_try) == (True, 2, NOW)
    assert not store.record_delivery(due, ACCEPTED, None, NOW)
    assert store.mark_sending(again, after(minutes=2))
    assert store.record_delivery(again, ACCEPTED, None, after(minutes=2))
    [file] = store.messages()
    assert [(t.attempt, t.state.value) for t in file.deliveries[0].tries] == [(1, "unknown"), (2, "accepted")]


def test_what_was_taken_but_never_marked_is_no_repeat(store: Store) -> None:
    told(store)
    store.take_deliveries("mail", NOW, 5, 60)
    assert store.recover_sending(NOW) == 0
    assert store.release_leases(NOW) == 1
    [again] = store.take_deliveries("mail", NOW, 5, 60)
    assert not again.may_be_repeat


def _follow_up(store: Store, guid: str, id: str, due_at: datetime, urgency: str = "urgent") -> None:
    due = due_verdict(store, guid)
    [known] = [each for each in store.open_incidents(NOW) if each.id == id]
    told = message(f"m-{guid}", id, urgency=urgency, owed=after(seconds=int(guid)))  # type: ignore[arg-type]
    done = Resolved(((id, member(due.article_id)),), (known,), (), ((told, (("mail", due_at),)),))
    assert store.record_resolution(due, done, NOW)


def test_follow_ups_wait_for_what_was_owed_before_them_and_thread_onto_it(store: Store) -> None:
    id = told(store)
    other = told(store, "9", "i-bbbbbbbb")
    _follow_up(store, "2", id, NOW)
    [first, elsewhere] = store.take_deliveries("mail", NOW, 9, 60)
    assert first.message.id == f"m-{id}"
    assert elsewhere.message.id == f"m-{other}"
    assert store.mark_sending(first, NOW)
    assert store.record_delivery(first, FAILED, after(hours=1), NOW)
    assert store.take_deliveries("mail", after(minutes=59), 9, 60) != [
        first
    ]  # only the other incident's lease
    [first] = [d for d in store.take_deliveries("mail", after(hours=1), 9, 60) if d.message.id == f"m-{id}"]
    assert store.record_delivery(first, ACCEPTED, None, after(hours=1))
    [second] = [d for d in store.take_deliveries("mail", after(hours=1), 9, 60) if d.message.id == "m-2"]
    assert second.thread == (f"m-{id}",)
    assert second.token
    assert second.token != first.token


@pytest.mark.parametrize("again", [None, after(hours=1)])
def test_a_refused_message_does_not_hold_up_the_next_one(store: Store, again: datetime | None) -> None:
    id = told(store)
    _follow_up(store, "2", id, NOW)
    [first] = store.take_deliveries("mail", NOW, 9, 60)
    assert store.record_delivery(first, Outcome("broken", "550 no such user", 550), again, NOW)
    [second] = store.take_deliveries("mail", NOW, 9, 60)
    assert (second.message.id, second.thread) == ("m-2", ())
    if again is None:
        [aside] = store.set_aside()
        assert (aside.what, aside.about, aside.error) == ("delivery", "mail", "550 no such user")
        assert [one.message for one in store.untold()] == [first.message]
    else:
        assert store.set_aside() == []
        assert first.message in [due.message for due in store.take_deliveries("mail", again, 9, 60)]


def test_the_health_of_a_channel_goes_by_the_order_of_its_tries_whatever_the_clock_says(store: Store) -> None:
    told(store)
    told(store, "2", "i-bbbbbbbb")
    [one, two] = store.take_deliveries("mail", NOW, 9, 60)
    assert store.mark_sending(one, NOW)
    assert store.record_delivery(one, FAILED, after(hours=1), NOW)
    assert store.mark_sending(two, NOW)
    assert store.recover_sending(NOW) == 1
    [health] = store.channel_health()
    assert (health.failures, health.since, health.refused) == (1, NOW, False), "the cut is our own"
    assert health.waiting == (one.message,)
    [two] = store.take_deliveries("mail", NOW, 9, 60)
    assert store.record_delivery(two, Outcome("broken", "403 forbidden"), after(hours=1), after(days=-3))
    [health] = store.channel_health()
    assert (health.failures, health.refused, health.detail) == (2, True, "403 forbidden")
    assert health.waiting == (one.message, two.message)
    due = store.take_deliveries("mail", after(hours=1), 9, 60)
    for each in due:
        assert store.record_delivery(each, ACCEPTED, None, after(days=-9))
    [health] = store.channel_health()
    assert (health.failures, health.since, health.waiting) == (0, None, ())


def test_an_urgent_follow_up_pulls_what_waits_for_the_morning_forward(store: Store) -> None:
    id = told(store, channels=(("mail", after(hours=9)),))
    assert store.take_deliveries("mail", NOW, 9, 60) == []
    _follow_up(store, "2", id, NOW)
    [first] = store.take_deliveries("mail", NOW, 9, 60)
    assert first.message.id == f"m-{id}"


def test_order_holds_across_what_a_person_merged(store: Store) -> None:
    one, two = told(store), told(store, "2", "i-bbbbbbbb")
    store.merge(one, two, "ann", NOW, view)
    [first] = store.take_deliveries("mail", NOW, 9, 60)
    assert store.record_delivery(first, ACCEPTED, None, NOW)
    [second] = store.take_deliveries("mail", NOW, 9, 60)
    assert second.thread == (first.message.id,)


def test_the_fallback_gets_the_message_and_says_when_it_may_be_a_repeat(store: Store) -> None:
    told(store)
    [due] = store.take_deliveries("mail", NOW, 5, 60)
    assert store.mark_sending(due, NOW)
    assert store.record_delivery(due, UNKNOWN, None, NOW, fallback="ntfy")
    assert store.take_deliveries("mail", after(days=9), 5, 60) == []
    [handed] = store.take_deliveries("ntfy", NOW, 5, 60)
    assert handed.may_be_repeat
    assert store.delivery_counts() == [
        ("mail", DeliveryState.FALLBACK, 1),
        ("ntfy", DeliveryState.WAITING, 1),
    ]
    assert store.set_aside() == []


def test_a_delivery_whose_days_are_over_is_set_aside_and_can_be_asked_for_again(store: Store) -> None:
    told(store)
    [due] = store.take_deliveries("mail", NOW, 5, 60)
    assert store.record_delivery(due, FAILED, None, NOW)
    [aside] = store.set_aside()
    assert store.balance(NOW, after(hours=1)).undelivered == 1
    assert store.acknowledge_aside("delivery", aside.id, "ann", NOW)
    assert not store.acknowledge_aside("delivery", aside.id, "bob", NOW)
    assert (store.set_aside(), store.set_aside(acknowledged=True)) == ([], [aside])
    assert store.set_aside_counts() == (("entry", 0), ("verdict", 0), ("delivery", 0))
    assert len(store.unheard()) == 1, "who answers for the channel has not heard the alert"
    assert store.requeue("delivery", aside.id, after(hours=1))
    assert store.unheard() == []
    [again] = store.take_deliveries("mail", after(hours=1), 5, 60)
    assert again.attempts == 1
    assert store.record_delivery(again, FAILED, None, NOW)
    assert len(store.set_aside()) == len(store.unheard()) == 1, "given up anew, it is nobody's again"
    assert store.set_aside_counts()[-1] == ("delivery", 1)
    assert store.acknowledge(again.message.id, "ann", NOW)
    assert (store.set_aside(), store.unheard(), store.untold()) == ([], [], [])


def test_owing_the_same_message_again_changes_nothing(store: Store) -> None:
    for _ in range(2):
        store.owe(message("m-1"), [("mail", NOW), ("ntfy", NOW)], NOW)
    assert [many for *_, many in store.delivery_counts()] == [1, 1]


def test_a_digest_is_owed_and_its_next_time_set_in_one_transaction(store: Store) -> None:
    store.ensure_chore("digest:daily", NOW)
    store.ensure_chore("digest:daily", after(days=1))
    [late] = store.take_chores(NOW, 5, 60)
    assert late.due_at == NOW
    [chore] = store.take_chores(after(seconds=60), 5, 60)
    owed = [(message("m-digest"), (("mail", NOW),))]
    assert not store.record_chore(late, after(days=1), owed, NOW)
    assert store.messages() == []
    assert store.record_chore(chore, after(days=1), owed, NOW, payload="told until 08:00")
    assert len(store.messages()) == 1
    assert store.take_chores(after(hours=23), 5, 60) == []
    [again] = store.take_chores(after(days=1), 5, 60)
    assert again.payload == "told until 08:00"


def test_what_waits_for_the_digest_is_found_by_it_once_whatever_its_time(store: Store) -> None:
    store.owe(message("m-1", "i-z", urgency="digest", owed=after(hours=9)), [], NOW)
    store.owe(message("m-3", "i-y", urgency="urgent", owed=after(hours=2)), [], NOW)
    facts, upto = store.digest_facts(0)
    assert [one.incident for one in facts] == ["i-z"]
    store.owe(message("m-1", "i-z", urgency="digest", owed=after(hours=9)), [], NOW)
    store.owe(message("m-2", "i-x", urgency="digest", owed=after(days=-400)), [], NOW)
    late, end = store.digest_facts(upto)
    assert [one.incident for one in late] == ["i-x"]
    assert end == store.newest_digest_line() > upto
    assert store.digest_facts(end) == ([], end)
