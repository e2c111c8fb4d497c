"""What was seen is written down before anything else happens to it, once."""

from __future__ import annotations

import time
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from monitor.store import Store, open_store
from monitor.store.entries import TAKINGS
from monitor.store.schema import pages
from spiders.items import Article, Validators
from tests.store.made import (
    NOW,
    after,
    article,
    due_entry,
    entry,
    page,
    poll,
    polled,
    source,
    verdict,
)


def test_a_taken_source_is_not_given_twice_and_comes_back_after_its_lease(store: Store) -> None:
    store.set_sources([source()], NOW)
    [first] = store.take_sources(NOW, 10, 60)
    assert (first.attempts, first.first, first.failures) == (1, True, 0)
    assert store.take_sources(after(seconds=59), 10, 60) == []
    [again] = store.take_sources(after(seconds=60), 10, 60)
    assert again.attempts == 2


def test_a_late_finisher_changes_nothing(store: Store) -> None:
    store.set_sources([source()], NOW)
    [late] = store.take_sources(NOW, 10, 60)
    [second] = store.take_sources(after(seconds=61), 10, 60)
    assert store.record_poll(late, poll(entry("a")), after(hours=9), after(seconds=62)) is None
    assert store.record_poll(second, poll(entry("b")), after(seconds=70), after(seconds=63)) == [entry("b")]
    assert store.record_poll(late, poll(entry("a")), after(hours=9), after(seconds=64)) is None
    [third] = store.take_sources(after(seconds=70), 10, 60)
    assert store.record_poll(late, poll(entry("a")), after(hours=9), after(seconds=71)) is None
    assert third.attempts == 3
    [health] = store.source_health()
    assert health.entries == 1


def test_validators_go_back_to_the_letter_and_survive_a_304_and_a_failure(store: Store) -> None:
    store.set_sources([source()], NOW)
    [due] = store.take_sources(NOW, 1, 60)
    given_back = Validators('W/"\u00e9 "', "Sun, 01 Mar 2026 07:59:00 GMT ")
    store.record_poll(due, replace(poll(), validators=given_back), NOW, NOW)
    for visit in (replace(poll(), status=304, validators=Validators()), replace(poll(), error="no answer")):
        [due] = store.take_sources(NOW, 1, 60)
        assert due.validators == given_back
        store.record_poll(due, visit, NOW, NOW)
    [due] = store.take_sources(NOW, 1, 60)
    assert due.validators == given_back
    assert due.failures == 1


def test_only_a_visit_without_validators_counts_as_a_full_fetch(store: Store) -> None:
    store.set_sources([source()], NOW)
    [due] = store.take_sources(NOW, 1, 60)
    store.record_poll(due, poll(), NOW, NOW)
    [due] = store.take_sources(NOW, 1, 60)
    assert due.last_full == NOW
    store.record_poll(due, poll(at=after(hours=1)), NOW, NOW)
    [due] = store.take_sources(NOW, 1, 60)
    assert due.last_full == NOW
    full = replace(due, validators=Validators())
    store.record_poll(full, poll(at=after(hours=7)), NOW, NOW)
    [due] = store.take_sources(NOW, 1, 60)
    assert due.last_full == after(hours=7)


def test_an_entry_is_new_once_whatever_comes_back_later(store: Store) -> None:
    polled(store, "a", "b")
    [due] = store.take_sources(NOW, 1, 60)
    twice = [entry("b"), entry("c"), replace(entry("c"), title="again")]
    assert store.record_poll(due, poll(*twice), NOW, NOW) == [entry("c")]


@settings(max_examples=15, deadline=None)
@given(
    polls=st.lists(
        st.lists(st.text(max_size=3) | st.sampled_from(["\ud800", "\udfff", "a\0b"]), max_size=6), max_size=6
    )
)
def test_every_guid_a_feed_can_hold_is_found_new_exactly_once(
    polls: list[list[str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    store = open_store(tmp_path_factory.mktemp("guids") / "l.db")
    store.set_sources([source()], NOW)
    found: list[str] = []
    for guids in polls:
        [due] = store.take_sources(NOW, 1, 60)
        fresh = store.record_poll(due, poll(*map(entry, guids)), NOW, NOW)
        assert fresh is not None
        found += [each.guid for each in fresh]
    store.close()
    wanted = {g.replace("\ud800", "\ufffd").replace("\udfff", "\ufffd") for guids in polls for g in guids}
    assert sorted(found) == sorted(wanted)


def test_the_first_poll_that_succeeds_is_old_stock_and_news_goes_before_it(store: Store) -> None:
    store.set_sources([source()], NOW)
    [due] = store.take_sources(NOW, 1, 60)
    store.record_poll(due, replace(poll(), status=None, error="no answer"), NOW, NOW)
    [due] = store.take_sources(NOW, 1, 60)
    assert due.first
    store.record_poll(due, poll(*map(entry, "abcd")), NOW, NOW)
    [due] = store.take_sources(NOW, 1, 60)
    assert not due.first
    store.record_poll(due, poll(entry("new")), NOW, NOW)
    found = store.take_entries(NOW, 3, 60, per_host=3)
    assert [(each.entry.guid, each.old_stock) for each in found] == [("new", False), ("a", True), ("b", True)]


def test_few_rows_of_one_host_are_in_hand_at_a_time(store: Store) -> None:
    store.set_sources([source(f"a{n}", "a.example") for n in range(5)] + [source("b", "b.example")], NOW)
    first = store.take_sources(NOW, 10, 60)
    assert [due.source.id for due in first] == ["a0", "a1", "b"]
    assert store.take_sources(after(seconds=1), 10, 60) == []
    store.record_poll(first[0], poll(source="a0"), after(hours=1), NOW)
    assert [due.source.id for due in store.take_sources(after(seconds=1), 10, 60)] == ["a2"]


def test_a_source_taken_out_of_the_config_is_kept_and_not_visited(store: Store) -> None:
    store.set_sources([source("a"), source("b")], NOW)
    [a, _] = store.take_sources(NOW, 5, 60)
    store.set_sources([source("b", name="Renamed")], NOW)
    store.release_leases(NOW)  # a restart in between does not bring it back either
    assert [due.source.id for due in store.take_sources(NOW, 5, 60)] == ["b"]
    assert store.record_poll(a, poll(entry("x", "a"), source="a"), after(minutes=1), NOW)
    assert [due.source.name for due in store.take_sources(after(hours=9), 5, 60)] == ["Renamed"]
    assert {health.source.id: health.active for health in store.source_health()} == {"a": False, "b": True}
    store.set_sources([source("a"), source("b")], after(hours=10))
    assert {due.source.id for due in store.take_sources(after(hours=11), 5, 60)} == {"a", "b"}


def test_a_source_that_moved_is_asked_without_the_old_validators(store: Store) -> None:
    polled(store, "a")
    store.set_sources([source(url="https://other.example/feed")], NOW)
    [due] = store.take_sources(NOW, 1, 60)
    assert due.validators == Validators()


def test_two_sources_that_lead_to_one_version_cause_one_verdict(store: Store) -> None:
    polled(store, "a", source_id="s")
    polled(store, "a", source_id="t")
    [one, two] = store.take_entries(NOW, 5, 60)
    assert store.record_article(one, article(), verdict(), page(), NOW, done=True)
    assert store.record_article(two, article(), verdict(points=99), page(), NOW, done=True)
    assert [due.verdict.points for due in store.take_verdicts(NOW, 9, 60)] == [9]
    trail = store.article_by_url(article().url)
    assert trail is not None
    assert [version.sources for version in trail.versions] == [("s", "t")]
    assert len(trail.entries) == 2


def test_a_changed_text_is_a_version_of_its_own(store: Store) -> None:
    polled(store, "a", source_id="s")
    polled(store, "a", source_id="t")
    [one, two] = store.take_entries(NOW, 5, 60)
    assert store.record_article(one, article(), verdict(), page(), NOW, done=True)
    assert store.record_article(two, article(text="Three were held."), verdict(), page(), NOW, done=True)
    assert len(store.take_verdicts(NOW, 9, 60)) == 2


def teaser() -> Article:
    return replace(article(text="Two held"), completeness="partial")


def test_a_teaser_waits_for_its_page_which_then_speaks_in_its_place(store: Store) -> None:
    due = due_entry(store)
    assert store.record_article(due, teaser(), verdict("digest"), None, NOW, done=False)
    [again] = store.take_entries(NOW, 1, 60)
    assert again.teaser_judged
    assert store.take_verdicts(after(seconds=40), 9, 60) == []
    assert store.record_article(again, article(), verdict(), page(), NOW, done=True)
    assert store.take_entries(after(days=9), 1, 60) == []
    assert [due.article.text for due in store.take_verdicts(after(days=1), 9, 60)] == [article().text]


def test_a_teaser_speaks_when_its_page_is_too_long_in_coming(store: Store) -> None:
    due = due_entry(store)
    assert store.record_article(due, teaser(), verdict(), None, NOW, done=False)
    assert [due.article.text for due in store.take_verdicts(after(seconds=46), 9, 60)] == ["Two held"]


def test_a_teaser_speaks_at_once_when_its_page_cannot_be_had(store: Store) -> None:
    due = due_entry(store)
    assert store.record_article(due, teaser(), verdict(), None, NOW, done=False)
    [again] = store.take_entries(NOW, 1, 60)
    assert store.record_entry_failure(again, "a wall", after(hours=1), after(seconds=3))
    assert len(store.take_verdicts(after(seconds=3), 9, 60)) == 1


def test_a_stub_that_says_nothing_does_not_silence_its_teaser(store: Store) -> None:
    due = due_entry(store)
    assert store.record_article(due, teaser(), verdict(), None, NOW, done=False)
    [again] = store.take_entries(NOW, 1, 60)
    stub = replace(article(text="Please log in."), completeness="partial")
    assert store.record_article(again, stub, verdict("none", reports=0), None, NOW, done=True)
    assert [due.article.text for due in store.take_verdicts(NOW, 9, 60)] == ["Two held"]


@pytest.mark.parametrize(("decision", "resolved"), [("alert", True), ("digest", False)])
def test_a_whole_page_that_says_nothing_leaves_its_teasers_alert_to_be_resolved_as_overruled(
    store: Store, decision: str, resolved: bool
) -> None:
    due = due_entry(store)
    assert store.record_article(due, teaser(), verdict(decision), None, NOW, done=False)
    [again] = store.take_entries(NOW, 1, 60)
    assert store.record_article(again, article(), verdict("none", reports=0), None, NOW, done=True)
    found = store.take_verdicts(NOW, 9, 60)
    assert [(due.article.text, due.overruled) for due in found] == [("Two held", True)] * resolved


def test_a_teaser_whose_page_speaks_or_was_not_read_is_not_overruled(store: Store) -> None:
    due = due_entry(store)
    assert store.record_article(due, teaser(), verdict(), None, NOW, done=True, given_up="answered 404")
    [found] = store.take_verdicts(NOW, 9, 60)
    assert not found.overruled
    [aside] = store.set_aside()
    assert (aside.what, aside.error) == ("entry", "answered 404")


def test_a_page_that_says_no_more_than_its_teaser_is_told_at_once(store: Store) -> None:
    due = due_entry(store)
    assert store.record_article(due, teaser(), verdict(), None, NOW, done=False)
    [again] = store.take_entries(NOW, 1, 60)
    assert store.record_article(again, teaser(), verdict(), None, NOW, done=True)
    assert len(store.take_verdicts(NOW, 9, 60)) == 1


def test_a_verdict_without_reports_is_not_resolved(store: Store) -> None:
    due = due_entry(store)
    assert store.record_article(due, article(), verdict("none", reports=0), page(), NOW, done=True)
    assert store.take_verdicts(after(days=1), 9, 60) == []


@pytest.mark.parametrize(("decision", "kept"), [("alert", 1), ("digest", 1), ("none", 0)])
def test_the_raw_page_is_kept_for_every_verdict_other_than_none(
    store: Store, decision: str, kept: int
) -> None:
    due = due_entry(store)
    body = bytes(range(256)) * 9
    assert store.record_article(due, article(), verdict(decision), page(body=body), NOW, done=True)
    with store._reading() as db:
        rows = db.execute(select(pages)).all()
    assert [zlib.decompress(row.body) for row in rows] == [body] * kept


def test_a_late_reader_changes_nothing(store: Store) -> None:
    late = due_entry(store)
    [due] = store.take_entries(after(seconds=60), 1, 60)
    assert not store.record_article(late, article(), verdict(), None, NOW, done=True)
    assert not store.record_entry_failure(late, "no answer", None, NOW)
    assert store.take_verdicts(after(days=1), 9, 60) == []
    assert store.record_article(due, article(), verdict(), None, NOW, done=True)
    assert not store.record_article(due, article(text="other"), verdict(), None, NOW, done=True)


def test_a_failure_is_tried_again_when_told_and_set_aside_when_told(store: Store) -> None:
    due = due_entry(store)
    assert store.record_entry_failure(due, "no answer", after(minutes=1), NOW)
    assert store.take_entries(after(seconds=59), 1, 60) == []
    [due] = store.take_entries(after(minutes=1), 1, 60)
    assert due.attempts == 2
    assert store.record_entry_failure(due, "robots.txt forbids it", None, after(minutes=2))
    assert store.take_entries(after(days=99), 1, 60) == []
    [aside] = store.set_aside()
    assert (aside.what, aside.about, aside.error) == ("entry", due.entry.url, "robots.txt forbids it")
    assert store.requeue("entry", aside.id, NOW)
    assert not store.requeue("entry", aside.id, NOW)
    assert len(store.take_entries(NOW, 1, 60)) == 1
    assert store.set_aside() == []


def test_an_entry_that_kills_whoever_takes_it_is_set_aside_in_the_end(store: Store) -> None:
    due_entry(store)
    taken = 1
    while store.take_entries(after(minutes=2 * taken), 1, 60):
        taken += 1
    assert taken == TAKINGS
    [aside] = store.set_aside()
    assert "set aside until a person looks" in aside.error


def test_halves_of_characters_are_kept_with_true_offsets(store: Store) -> None:
    due = due_entry(store)
    odd = replace(article(text="a\ud800b\udfffc"), title="\ud83d")
    assert store.record_article(due, odd, verdict(), None, NOW, done=True)
    [waiting] = store.take_verdicts(NOW, 1, 60)
    assert waiting.article.text == "a\ufffdb\ufffdc"


def test_a_feed_that_rolled_over_while_we_were_away_is_named(store: Store) -> None:
    polled(store, "a", "b")
    for at, guids in ((after(hours=1), "bc"), (after(hours=9), "xyz"), (after(hours=10), "xyz")):
        [due] = store.take_sources(at, 1, 60)
        store.record_poll(due, poll(*map(entry, guids), at=at), at, at)
    gaps = store.gaps(after(minutes=1))
    assert [(gap.source, gap.after, gap.until) for gap in gaps] == [("s", after(hours=1), after(hours=9))]


def test_the_ledger_is_for_its_owner_alone(store: Store, path: Path) -> None:
    due_entry(store)
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert {file.stat().st_mode & 0o777 for file in path.parent.iterdir()} == {0o600}


def test_a_host_with_an_endless_queue_stands_in_nobodys_way(store: Store) -> None:
    """Rows are taken in their order, and those of a host that has its two in hand are passed over, however many."""
    store.set_sources([source("big", "big.example"), source("small", "small.example")], NOW)
    big, small = store.take_sources(NOW, 2, 60)
    store.record_poll(
        big,
        poll(*(entry(f"b{n}", "big", "big.example") for n in range(1500)), source="big"),
        after(hours=1),
        NOW,
    )
    late = after(seconds=1)
    store.record_poll(
        small,
        poll(*(entry(f"s{n}", "small", "small.example") for n in range(4)), source="small"),
        after(hours=1),
        late,
    )
    found = store.take_entries(after(seconds=2), 20, 60)
    assert [each.entry.guid for each in found] == ["b0", "b1", "s0", "s1"]


def test_taking_from_a_long_queue_costs_no_more_than_from_a_short_one(store: Store) -> None:
    def queue(name: str, entries: int) -> None:
        store.set_sources([source(name, f"{name}.example")], NOW)
        [due] = store.take_sources(NOW, 1, 60)
        fresh = [entry(f"{name}{n}", name, f"h{n}.example") for n in range(entries)]
        store.record_poll(due, poll(*fresh, source=name), after(hours=1), NOW)

    def cost() -> float:
        times = []
        for _ in range(15):
            began = time.perf_counter()
            assert len(store.take_entries(after(seconds=1), 2, 3600)) == 2
            times.append(time.perf_counter() - began)
        return min(times)

    queue("short", 200)
    short = cost()
    queue("long", 20_000)
    assert cost() < 4 * short
