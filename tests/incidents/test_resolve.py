"""One event, one incident, in whatever language it is told; two events are never one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.incidents import resolve, sameness
from monitor.nouns import ChangeKind, Incident, Link, Member
from rules.verdict import Name, Place, Span
from tests.incidents.world import (
    JINGHONG,
    KUNMING,
    SHENYANG,
    TUMEN,
    TUMEN_CENTRE,
    VIENTIANE,
    YUNNAN,
    known_from,
    report,
)


def told(member: Member, known: tuple[Incident, ...]) -> list[ChangeKind]:
    return [change.kind for change in resolve([member], known, member.published)[0].changes]


def test_a_first_report_opens_an_incident_and_wakes_people() -> None:
    resolution = resolve([report()], (), datetime(2024, 8, 22, 12, tzinfo=UTC))[0]
    assert resolution.kind == "new"
    assert [(c.kind, c.urgency) for c in resolution.changes] == [(ChangeKind.OPENED, "urgent")]


def test_the_same_event_in_another_language_tells_nobody() -> None:
    known = known_from(report(lang="en"))
    resolution = resolve([report(lang="ko")], known, datetime(2024, 8, 23, tzinfo=UTC))[0]
    assert (resolution.kind, resolution.changes) == ("same", ())
    assert resolution.incident is not None
    assert resolution.incident.id == known[0].id


def test_every_answer_has_a_sum_whose_parts_can_be_read() -> None:
    known = known_from(report())
    resolution = resolve([report(lang="ja")], known, datetime(2024, 8, 23, tzinfo=UTC))[0]
    assert any("same place, Kunming" in line for line in resolution.reasons)
    assert any("numbers agree on 5" in line for line in resolution.reasons)


@pytest.mark.parametrize(
    "other",
    [
        report(place=SHENYANG),
        report(place=VIENTIANE),
        report(number=40),
        report(on=date(2024, 10, 20)),
        report(on=date(2025, 8, 21)),
        report(number=15, on=date(2024, 9, 24)),
    ],
    ids=[
        "another province",
        "another country",
        "another number",
        "two months later",
        "a year later",
        "another group",
    ],
)
def test_another_group_is_another_incident(other: Member) -> None:
    known = known_from(report())
    resolution = resolve([other], known, other.published)[0]
    assert resolution.kind == "new"
    assert resolution.changes[0].kind == ChangeKind.OPENED


def test_two_groups_of_eleven_in_one_city_within_two_months_stay_apart() -> None:
    assert (
        len(known_from(report(number=11, on=date(2014, 8, 11)), report(number=11, on=date(2014, 10, 5)))) == 2
    )


def test_counts_that_outlets_disagree_on_are_one_incident_and_both_are_kept() -> None:
    known = known_from(report(number=10, place=SHENYANG), report(number=11, place=SHENYANG, lang="ko"))
    assert len(known) == 1
    assert {(count.low, count.high) for count in known[0].counts} == {(10, 10), (11, 11)}


def test_a_forced_return_weeks_later_is_told_as_an_escalation() -> None:
    known = known_from(report(place=TUMEN))
    back = report("repatriated", place=TUMEN, on=date(2024, 9, 10))
    assert told(back, known) == [ChangeKind.ESCALATED]
    assert (
        told(
            report("repatriated", place=TUMEN, on=date(2024, 9, 10), lang="ko"),
            known_from(report(place=TUMEN), back),
        )
        == []
    )


def test_held_is_only_news_when_it_says_more_than_arrested_in_another_word() -> None:
    known = known_from(report(place=TUMEN))
    assert told(report("detained", place=TUMEN, lang="ja"), known) == []
    assert ChangeKind.ESCALATED in told(report("detained", place=TUMEN_CENTRE, lang="ja"), known)
    assert told(report("detained", place=TUMEN, on=date(2024, 8, 24)), known) == [ChangeKind.ESCALATED]


def test_an_earlier_stage_told_later_tells_nobody() -> None:
    known = known_from(report("repatriated", place=TUMEN, on=date(2024, 9, 10)))
    assert (
        told(report("arrested", place=TUMEN, on=date(2024, 8, 30), published=date(2024, 9, 12)), known) == []
    )


def test_release_is_always_told() -> None:
    known = known_from(report("repatriated"))
    assert told(report("released", on=date(2024, 8, 25)), known) == [ChangeKind.RELEASED]


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        (5, 9, [ChangeKind.GROWN]),
        (5, 6, [ChangeKind.GROWN]),
        (30, 31, []),
        (30, 33, [ChangeKind.GROWN]),
        (7, 5, []),
        ((20, 29), 27, []),
        ((None, 10), 8, []),
        ((10, None), 12, []),
    ],
)
def test_only_growth_beyond_doubt_is_told(before: Any, after: int, kinds: list[ChangeKind]) -> None:
    known = known_from(
        report(number=before, evidence="Five people were caught near the bus station in the morning.")
    )
    again = report(
        number=after,
        evidence="Five people were caught near the bus station in the morning.",
        published=date(2024, 8, 23),
    )
    assert told(again, known) == kinds


def urgencies(member: Member, known: tuple[Incident, ...]) -> list[tuple[ChangeKind, str]]:
    return [(c.kind, c.urgency) for c in resolve([member], known, member.published)[0].changes]


def test_a_leap_in_numbers_waits_for_the_digest_until_a_second_page_bears_it_out() -> None:
    known = known_from(report(origin="Alliance"))
    leap = report(number=2600, origin="Alliance", lang="ko", published=date(2024, 8, 23))
    assert urgencies(leap, known) == [(ChangeKind.GROWN, "digest")]
    known = known_from(report(origin="Alliance"), leap)
    assert len(known) == 1
    assert urgencies(report(number=7, origin="Alliance"), known) == [(ChangeKind.GROWN, "urgent")]
    assert urgencies(report(number=2500, origin="Alliance", url=leap.url), known) == [
        (ChangeKind.GROWN, "digest")
    ]
    second = report(number=2600, origin="Alliance", lang="ja")
    assert urgencies(second, known) == [(ChangeKind.GROWN, "urgent")]
    assert (
        urgencies(report(number=2600, origin="Alliance", lang="fr"), known_from(*known[0].members, second))
        == []
    )


@pytest.mark.parametrize("number", [10, 11, 15])
def test_a_group_that_doubles_or_trebles_in_the_same_town_has_grown(number: int) -> None:
    """The next day, and also where the second outlet gives no day: told as growth, not as a second raid."""
    known = known_from(report())
    assert urgencies(report(number=number, published=date(2024, 8, 23)), known) == [
        (ChangeKind.GROWN, "urgent")
    ]
    undated = report(number=number, on=None, published=date(2024, 8, 24))
    assert urgencies(undated, known) == [(ChangeKind.GROWN, "urgent")]


def test_a_smaller_group_some_days_later_in_the_same_town_is_told_as_new() -> None:
    known = known_from(report(number=12))
    assert told(report(number=4, on=date(2024, 8, 26)), known) == [ChangeKind.OPENED]


def test_what_was_decades_ago_and_is_told_in_passing_is_kept_and_told_nobody() -> None:
    memoir = report(number=210, on=date(2004, 5, 3), published=date(2024, 12, 5), decision="digest")
    resolution = resolve([memoir], (), memoir.published)[0]
    assert (resolution.kind, resolution.changes) == ("late", ())
    assert resolution.incident is not None
    news = replace(memoir, decision="alert")
    assert told(news, ()) == [ChangeKind.LATE]


def test_another_two_come_on_top() -> None:
    known = known_from(report(number=37, origin="Alliance"))
    assert told(report(number=2, added=True, origin="Alliance"), known) == [ChangeKind.GROWN]


def test_part_of_a_group_is_not_a_second_group() -> None:
    known = known_from(report("detained", number=37, place=TUMEN))
    after = known_from(
        report("detained", number=37, place=TUMEN),
        report("repatriated", number=31, part_of=37, place=TUMEN, on=date(2024, 9, 3)),
    )
    assert len(known) == len(after) == 1
    assert after[0].count is not None
    assert (after[0].count.low, dict(after[0].by_stage)["repatriated"].low) == (37, 31)


def test_the_first_town_and_the_first_site_are_told_once() -> None:
    vague = report(place=YUNNAN, origin="Alliance")
    known = known_from(vague)
    town = report(place=KUNMING, origin="Alliance")
    assert told(town, known) == [ChangeKind.LOCATED]
    assert told(report(place=KUNMING, origin="Alliance", lang="ko"), known_from(vague, town)) == []
    assert told(report(place=TUMEN_CENTRE), known_from(report(place=TUMEN))) == [ChangeKind.LOCATED]


@pytest.mark.parametrize(("shared", "points"), [("최", 0), ("Kim", 0), ("김하늘", 8), ("Kim Ha-neul", 8)])
def test_a_surname_that_half_a_people_bears_is_no_shared_name(shared: str, points: int) -> None:
    named = [
        replace(m, report=replace(m.report, names=(Name(shared, Span("text", 0, len(shared))),)))
        for m in (report(), report(lang="ko"))
    ]
    parts = dict(sameness(named[1], known_from(named[0])[0]).parts)
    assert parts.get("a shared name", 0) == points


def test_that_an_aid_group_is_sure_is_no_official_confirmation() -> None:
    assert told(report(certainty="confirmed", origin="Alliance"), known_from(report())) == []


def test_first_confirmation_and_first_harm_are_told_once() -> None:
    known = known_from(report())
    assert told(report(certainty="confirmed"), known) == [ChangeKind.CONFIRMED]
    assert told(report(harmed=True), known) == [ChangeKind.HARMED]
    assert (
        told(
            report(certainty="confirmed", harmed=True), known_from(report(certainty="confirmed", harmed=True))
        )
        == []
    )


def test_the_same_report_twice_changes_nothing() -> None:
    member = report()
    known = known_from(member)
    resolution = resolve([member], known, member.published)[0]
    assert (resolution.kind, resolution.incident, resolution.changes) == ("same", known[0], ())


def test_a_late_first_report_says_its_age_and_a_very_late_one_waits_for_the_digest() -> None:
    late = resolve(
        [report(on=date(2024, 1, 10), published=date(2024, 4, 1))], (), datetime(2024, 4, 1, tzinfo=UTC)
    )[0]
    assert (late.kind, late.changes[0].kind, late.changes[0].urgency) == ("late", ChangeKind.LATE, "normal")
    assert "82 days after" in late.changes[0].reason
    older = resolve(
        [report(on=date(2023, 1, 10), published=date(2024, 4, 1))], (), datetime(2024, 4, 1, tzinfo=UTC)
    )[0]
    assert older.changes[0].urgency == "digest"


def test_an_article_that_says_nothing_definite_opens_nothing() -> None:
    thin = report(number=None, place=None, on=None)
    assert resolve([thin], (), thin.published)[0].kind == "unplaced"


def test_a_document_that_is_no_news_never_opens_an_incident_but_may_join_one() -> None:
    silent = report(decision="none")
    assert resolve([silent], (), silent.published)[0].kind == "unplaced"
    joined = resolve([silent], known_from(report()), silent.published)[0]
    assert (joined.kind, joined.changes) == ("same", ())


def test_a_passing_mention_joins_only_what_it_is_plainly_about() -> None:
    known = known_from(report(number=4, place=KUNMING))
    vague = report(number=4, place=None, on=date(2024, 8, 30), decision="none")
    assert resolve([vague], known, vague.published)[0].kind == "unplaced"
    plain = report(number=4, place=KUNMING, decision="none")
    assert resolve([plain], known, plain.published)[0].kind == "same"


def test_an_anniversary_attaches_to_the_archive_and_tells_nobody() -> None:
    past = replace(
        known_from(report(number=31, place=TUMEN, on=date(2012, 2, 20)))[0],
        archived="feb-2012-31",
        id="a-feb-2012-31",
    )
    story = report("arrested", number=31, place=TUMEN, on=date(2012, 2, 20), published=date(2022, 2, 20))
    resolution = resolve([story], (past,), story.published)[0]
    assert (resolution.kind, resolution.changes) == ("archived", ())


def test_what_a_person_joined_stays_joined_and_what_was_parted_stays_apart() -> None:
    first, other, twin = report(), report(place=SHENYANG, number=9), report(lang="ko")
    known = known_from(first)
    now = other.published
    joined = resolve([other], known, now, (Link("same", first.key, other.key),))[0]
    assert joined.incident is not None
    assert joined.incident.id == known[0].id
    parted = resolve([twin], known, now, (Link("apart", first.key, twin.key),))[0]
    assert parted.kind == "new"


def test_two_incidents_in_one_article_become_two() -> None:
    article = [report(), report(place=VIENTIANE, number=9, on=date(2024, 8, 20))]
    resolutions = resolve(article, (), article[0].published)
    assert len({r.incident.id for r in resolutions if r.incident}) == 2


def test_a_doubtful_match_opens_an_incident_that_names_the_other() -> None:
    known = known_from(report(number=None, on=None, place=JINGHONG, published=date(2024, 8, 22)))
    doubtful = report(number=4, on=None, place=JINGHONG, published=date(2024, 9, 20))
    resolution = resolve([doubtful], known, doubtful.published)[0]
    assert resolution.possibly == known[0].id
    assert resolution.changes[0].urgency == "normal"


STORIES = [
    (KUNMING, 5, date(2024, 8, 21)),
    (SHENYANG, 11, date(2024, 8, 23)),
    (VIENTIANE, 9, date(2024, 8, 20)),
    (TUMEN, 31, date(2024, 8, 25)),
]


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_order_of_arrival_gives_the_same_incidents(data: st.DataObject) -> None:
    members = [
        report(
            number=number,
            place=place,
            on=on,
            lang=lang,
            published=on + timedelta(days=days),
            url=f"https://o.example/{n}-{lang}",
        )
        for n, (place, number, on) in enumerate(STORIES)
        for lang, days in (("en", 1), ("ko", 1), ("ja", 2))
    ]
    order = data.draw(st.permutations(members))
    grouped = {frozenset(member.url for member in incident.members) for incident in known_from(*order)}
    assert grouped == {
        frozenset(f"https://o.example/{n}-{lang}" for lang in ("en", "ko", "ja")) for n in range(len(STORIES))
    }


@pytest.mark.parametrize(("place", "number"), [(KUNMING, 16), (KUNMING, 19)])
def test_a_set_phrase_of_one_outlet_does_not_join_two_events(place: Place, number: int) -> None:
    phrase = "中国{}で{}日、脱北者{}人が中国の公安当局に拘束されたことが分かった。支援団体が明らかにした。"
    first = report(place=SHENYANG, number=19, lang="ja", evidence=phrase.format("遼寧省瀋陽", 21, 19))
    other = report(place=place, number=number, lang="ja", evidence=phrase.format(place.name, 21, number))
    assert len(known_from(first, other)) == 2
    back = report("repatriated", place=SHENYANG, number=19, lang="ko", on=None, published=date(2024, 8, 23))
    undated = [
        replace(m, report=replace(m.report, event_date=None, stage="detained")) for m in (first, other)
    ]
    assert len(known_from(report(place=SHENYANG, number=19), undated[0], back, undated[1])) == 2


@pytest.mark.parametrize("on", [date(2026, 11, 22), None], ids=["dated", "undated"])
def test_news_of_today_never_vanishes_in_a_case_of_long_ago(on: date | None) -> None:
    past = replace(
        known_from(report(number=11, place=TUMEN, on=date(2014, 11, 20)))[0], archived="tumen-11-2014"
    )
    news = report(number=11, place=TUMEN, on=on, published=date(2026, 11, 24))
    resolution = resolve([news], (past,), news.published)[0]
    assert (resolution.kind, [c.kind for c in resolution.changes]) == ("new", [ChangeKind.OPENED])


def test_two_groups_in_neighbouring_towns_on_one_day_stay_apart() -> None:
    yanbian = ("cn-yanbian", "cn-jilin-province", "country:CN")
    longjing = Place("cn-longjing", "Longjing", "city", "CN", yanbian)
    helong = Place("cn-helong", "Helong", "city", "CN", yanbian)
    phrase = "{} North Korean refugees were arrested in {} on Wednesday, a rights group said by telephone."
    one = report(place=longjing, number=92, evidence=phrase.format(92, "Longjing"))
    other = report(place=helong, number=128, evidence=phrase.format(128, "Helong"))
    few = report(place=helong, number=4, evidence=phrase.format(4, "Helong"))
    two = report(place=longjing, number=2, evidence=phrase.format(2, "Longjing"))
    assert len(known_from(one, other)) == 2
    assert len(known_from(two, few)) == 2


def test_that_two_towns_lie_in_one_prefecture_does_not_join_them() -> None:
    yanbian = Place("cn-yanbian", "Yanbian", "city", "CN", ("cn-jilin-province", "country:CN"))
    inside = (yanbian.id, *yanbian.parents)
    yanji, tumen = (
        Place("cn-yanji", "Yanji", "city", "CN", inside),
        Place("cn-tumen", "Tumen", "city", "CN", inside),
    )
    one, other = report(place=yanji, number=7), report(place=tumen, number=3)
    one, other = (
        replace(m, report=replace(m.report, places=(*m.report.places, yanbian))) for m in (one, other)
    )
    assert len(known_from(one, other)) == 2
