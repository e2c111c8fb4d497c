"""What a person joined, parted, closed or noted stays so."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from monitor.incidents.view import view
from monitor.nouns import Outcome
from monitor.store import Store, StoreError, UnknownIncident, open_store
from monitor.store.answers import Balance
from tests.store.made import (
    NOW,
    after,
    article,
    due_entry,
    due_verdict,
    entry,
    incident,
    member,
    message,
    opening,
    poll,
    told,
    verdict,
)


def test_merge_then_split_restores(store: Store) -> None:
    ids = [told(store, str(n), f"i-{n}") for n in range(3)]
    before = store.open_incidents(NOW)
    store.merge(ids[1], ids[2], "ann", NOW, view)
    store.merge(ids[0], ids[1], "ann", NOW, view)
    [all_in_one] = store.open_incidents(NOW)
    assert len(all_in_one.members) == 3
    brought = [kept.id for kept in store.incident_file(ids[0]).members if kept.home != ids[0]]
    assert store.split(ids[0], brought, "bob", NOW, view) == ids[1]
    [last] = [kept.id for kept in store.incident_file(ids[1]).members if kept.home == ids[2]]
    assert store.split(ids[1], [last], "bob", NOW, view) == ids[2]
    again = store.open_incidents(NOW)
    assert [(i.id, i.opened, i.members) for i in again] == [(i.id, i.opened, i.members) for i in before]


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_no_report_is_lost_or_doubled_by_any_row_of_merges_and_splits(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    store = open_store(tmp_path_factory.mktemp("hands") / "l.db")
    for n in range(4):
        told(store, str(n), f"i-{n}")
    everything = sorted(m.key for i in store.open_incidents(NOW) for m in i.members)
    for _ in range(data.draw(st.integers(1, 6))):
        known = store.open_incidents(NOW)
        many = [i for i in known if len(i.members) > 1]
        if many and data.draw(st.booleans()):
            ids = [kept.id for kept in store.incident_file(data.draw(st.sampled_from(many)).id).members]
            parent = next(i for i in many if ids[0] in [k.id for k in store.incident_file(i.id).members])
            some = data.draw(st.lists(st.sampled_from(ids), min_size=1, max_size=len(ids) - 1, unique=True))
            store.split(parent.id, some, "ann", NOW, view)
        elif len(known) > 1:
            one, two = data.draw(st.permutations(known))[:2]
            store.merge(one.id, two.id, "ann", NOW, view)
        fresh = open_store(store.path)
        found = fresh.open_incidents(NOW)
        fresh.close()
        assert found == store.open_incidents(NOW)
        assert sorted(m.key for i in found for m in i.members) == everything
        for each in found:
            assert each == view(each.id, each.opened, each.members)
    store.close()


def test_a_persons_word_is_kept_pair_by_pair_and_the_last_word_counts(store: Store) -> None:
    one, two = told(store), told(store, "2", "i-bbbbbbbb")
    store.merge(one, two, "ann", NOW, view)
    [link] = store.links()
    assert (link.kind, link.one, link.other, link.by) == (
        "same",
        "https://news.example/1#0",
        "https://news.example/2#0",
        "ann",
    )
    store.split(one, [store.incident_file(one).members[1].id], "bob", after(hours=1), view)
    assert [(link.kind, link.by) for link in store.links()] == [("apart", "bob")]


def test_the_case_file_reads_from_the_first_report_on(store: Store) -> None:
    one, two = told(store), told(store, "2", "i-bbbbbbbb")
    store.note(one, "called the lawyer", "ann", after(hours=1))
    store.merge(one, two, "ann", after(hours=2), view)
    store.close_incident(two, "bob", after(hours=3))  # by its old name: it means the one that took it in
    file = store.incident_file(one)
    assert [(h.kind, h.by) for h in file.history] == [
        ("opened", ""), ("opened", ""), ("note", "ann"), ("merged", "ann"), ("merged", "ann"), ("closed", "bob"),
    ]  # fmt: skip
    assert file.taken_in == (two,)
    assert file.incident.closed == after(hours=3)
    assert len(file.messages) == 2
    assert store.incident_file(two).merged_into == one
    [line] = store.incidents_list()
    assert (line.incident.id, line.reports) == (one, 2)


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (lambda s: s.merge("i-none", "i-aaaaaaaa", "ann", NOW, view), "there is no incident i-none"),
        (lambda s: s.merge("i-aaaaaaaa", "i-aaaaaaaa", "ann", NOW, view), "the same incident already"),
        (lambda s: s.split("i-aaaaaaaa", [1], "ann", NOW, view), "left without reports"),
        (lambda s: s.split("i-aaaaaaaa", [77], "ann", NOW, view), "holds no report 77"),
        (lambda s: s.split("i-aaaaaaaa", [], "ann", NOW, view), "at least one report"),
        (lambda s: s.close_incident("", "ann", NOW), "there is no incident"),
        (lambda s: s.incident_file("i-none"), "there is no incident i-none"),
    ],
)
def test_a_typing_error_is_answered_with_a_sentence_and_changes_nothing(
    store: Store, act: object, words: str
) -> None:
    told(store)
    before = store.open_incidents(NOW)
    with pytest.raises(UnknownIncident, match=words):
        act(store)  # type: ignore[operator]
    assert store.open_incidents(NOW) == before


def test_the_resolve_desk_cannot_undo_a_close_or_a_note(store: Store) -> None:
    id = told(store)
    [before] = store.open_incidents(NOW)
    store.close_incident(id, "ann", after(hours=1))
    store.note(id, "a hoax", "ann", after(hours=1))
    due = due_verdict(store, "2")
    late_view = opening(due, id).__class__(((id, member(due.article_id)),), (before,), (), ())
    assert store.resolve_in_transaction(due, lambda known, links: late_view, NOW)
    [after_it] = store.open_incidents(NOW)
    assert (after_it.closed, after_it.note) == (after(hours=1), "a hoax")


def test_the_first_who_acknowledges_counts(store: Store) -> None:
    told(store)
    [due] = store.take_deliveries("mail", NOW, 1, 60)
    assert store.acknowledge("no such token", "eve", NOW) is None
    assert store.acknowledge(due.token, "ann", NOW) == due.message
    assert store.acknowledge(due.message.id, "bob", after(hours=1)) == due.message
    file = store.message_by_token(due.token)
    assert file is not None
    assert (file.acknowledged_by, file.acknowledged_at) == ("ann", NOW)


def test_when_an_incident_was_told_last_is_known_after_a_merge_and_not_from_the_future(store: Store) -> None:
    one, two = told(store), told(store, "2", "i-bbbbbbbb")
    store.owe(message("m-digest", one, urgency="digest", owed=after(hours=1)), (), NOW)
    store.owe(message("m-future", one, urgency="urgent", owed=after(days=99)), (), NOW)
    assert dict(store.last_told(NOW, after(hours=2))) == {one: NOW, two: NOW}
    assert store.last_told(after(seconds=1), after(hours=2)) == ()
    store.owe(message("m-later", two, urgency="urgent", owed=after(hours=1)), (), NOW)
    store.merge(one, two, "ann", NOW, view)
    assert dict(store.last_told(NOW, after(hours=2))) == {one: after(hours=1)}


def test_a_silence_ends_by_itself(store: Store) -> None:
    made = store.silence("place:cn-yanji", after(hours=2), "ann", "known drill", NOW)
    assert store.silences(after(hours=1)) == [made]
    assert store.silences(after(hours=2)) == []


def test_every_incident_found_is_in_one_class_of_the_balance(store: Store) -> None:
    for n in range(4):
        told(store, str(n), f"i-{n}")
    told(store, "4", "i-4", channels=())  # urgent, and no channel to tell it: somebody must look
    due = due_verdict(store, "5")
    quiet = replace(opening(due, "i-5"), messages=())
    assert store.resolve_in_transaction(due, lambda known, links: quiet, NOW)
    sent = store.take_deliveries("mail", NOW, 9, 60)
    store.record_delivery(sent[0], Outcome("accepted", "250"), None, NOW)
    store.record_delivery(sent[1], Outcome("broken", "550"), None, NOW)
    store.merge("i-0", "i-3", "ann", NOW, view)
    store.set_archive([incident("i-old", member(), archived="slug")], NOW)
    store.owe(message("m-unrelated"), [("mail", NOW)], NOW)
    balance = store.balance(NOW, after(hours=1))
    assert balance.even
    assert balance == Balance(found=6, told=1, merged=1, waiting=1, suppressed=1, undelivered=2)


def test_a_backup_is_a_whole_ledger_and_overwrites_nothing(store: Store, tmp_path: Path) -> None:
    told(store)
    target = tmp_path / "copy.db"
    store.backup(target)
    assert target.stat().st_mode & 0o777 == 0o600
    with pytest.raises(StoreError, match="overwrites nothing"):
        store.backup(target)
    (tmp_path / "restored").mkdir()
    restored = open_store(target.rename(tmp_path / "restored" / "l.db"))
    assert restored.open_incidents(NOW) == store.open_incidents(NOW)
    restored.close()


def test_the_sweep_takes_what_led_nowhere_and_keeps_every_identity(store: Store) -> None:
    told(store, "1")
    nowhere = due_entry(store, "2")
    store.record_article(
        nowhere, article("https://news.example/2"), verdict("none", 0, reports=0), None, NOW, done=True
    )
    lost = due_entry(store, "3")
    assert store.record_entry_failure(lost, "it hangs", None, NOW)
    swept = store.sweep(timedelta(days=90), after(days=91))
    assert swept.articles == 1
    found = store.article_by_url("https://news.example/3")
    assert found is not None
    assert (found.entries[0].entry.title, found.entries[0].entry.summary) == ("", ""), "what was given up too"
    assert store.requeue("entry", str(lost.id), NOW), "its address is known all the same"
    assert store.sweep(timedelta(days=90), after(days=91)).articles == 0
    assert len(store.open_incidents(NOW)) == 1
    trail = store.article_by_url("https://news.example/1")
    assert trail is not None
    assert trail.versions[0].article.text
    [due] = store.take_sources(after(days=92), 1, 60)
    assert store.record_poll(due, poll(entry("1"), entry("2")), NOW, NOW) == []
