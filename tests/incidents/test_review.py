"""Pairs of real cases that only a person can decide: nothing is lost meanwhile, and the question is asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from monitor.incidents import resolve
from monitor.nouns import ChangeKind, Member
from rules.verdict import DateInterval, Place
from tests.incidents.world import known_from, report

INNER_MONGOLIA = Place("cn-inner-mongolia", "Inner Mongolia", "province", "CN", ("cn",))
TONGZHOU = Place("cn-tongzhou", "Tongzhou District", "county", "CN", ("cn-beijing", "cn"))
CHINA = Place("cn", "China", "country", "CN", ())
JULY = DateInterval(date(2024, 7, 1), date(2024, 7, 31))


def some_day_of(days: DateInterval, member: Member) -> Member:
    return replace(member, report=replace(member.report, event_date=days))


def test_ten_or_more_and_six_in_one_province_and_month_are_two_that_name_each_other() -> None:
    ten = some_day_of(JULY, report(number=(10, None), place=INNER_MONGOLIA, published=date(2024, 7, 22)))
    six = some_day_of(JULY, report(number=6, place=INNER_MONGOLIA, published=date(2024, 8, 26)))
    known = known_from(ten)
    [resolution] = resolve([six], known, six.published)
    assert resolution.kind == "new"
    assert resolution.possibly == known[0].id
    [change] = resolution.changes
    assert (change.kind, change.urgency) == (ChangeKind.OPENED, "normal")
    assert known[0].id in change.reason


def test_a_return_that_is_denied_stays_in_its_case_and_the_denial_tells_nobody() -> None:
    caught = report(number=62, place=TONGZHOU, on=date(2004, 10, 26), published=date(2004, 10, 27))
    back = report("repatriated", number=62, place=TONGZHOU, on=None, published=date(2004, 11, 9))
    denied = report("at_risk", number=62, place=TONGZHOU, on=None, published=date(2004, 11, 12))
    known = known_from(caught)
    [told] = resolve([back], known, back.published)
    assert [change.kind for change in told.changes] == [ChangeKind.ESCALATED]
    known = known_from(caught, back)
    [after] = resolve([denied], known, denied.published)
    assert after.incident is not None
    assert (after.incident.id, after.changes) == (known[0].id, ())
    assert {member.report.stage for member in after.incident.members} == {
        "arrested",
        "repatriated",
        "at_risk",
    }


def test_twenty_eight_of_a_hundred_let_go_says_one_and_sent_back_another() -> None:
    held = some_day_of(
        DateInterval(date(2025, 7, 1), date(2025, 7, 31)),
        report("detained", number=(100, None), place=CHINA, published=date(2025, 10, 15)),
    )
    free = report("released", number=28, part_of=100, place=CHINA, on=None, published=date(2025, 10, 15))
    gone = report("repatriated", number=28, part_of=100, place=CHINA, on=None, published=date(2025, 10, 16))
    hundred, some = known_from(held, free, gone)
    assert {dict(some.by_stage)[stage].low for stage in ("released", "repatriated")} == {28}
    assert some.count is not None
    assert some.count.low == 100
    [first] = resolve([free], (hundred,), free.published)
    assert first.possibly == hundred.id
    [second] = resolve([gone], known_from(held, free), gone.published)
    assert [(change.kind, change.reason) for change in second.changes] == [
        (ChangeKind.ESCALATED, "now sent back")
    ]
