"""Who is owed what, and from when."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.alerts import awake, facts_of, owed
from monitor.config import Digest, QuietHours, Route, Settings
from monitor.nouns import Change, ChangeKind, Incident, Member
from rules.judge import load_rules
from rules.tuning import DEFAULT_PACK
from rules.verdict import Count, DateInterval, Document, Name, Reason, Report, Span, Verdict
from tests.delivery.samples import NOW, YANJI, channel, exactly

OPENED = Change(ChangeKind.OPENED, "urgent", "first report")
LOCATED = Change(ChangeKind.LOCATED, "normal", "first place: Yanji", "", "Yanji")
GROWN = Change(ChangeKind.GROWN, "urgent", "7 people instead of 2", "2", "7")
ESCALATED = Change(ChangeKind.ESCALATED, "urgent", "now sent back", "arrested", "repatriated")
NIGHT = QuietHours(time(22), time(7), "Asia/Seoul")
VERDICT = Verdict("alert", 11, 6, (Reason("people and act", 11, Span("title", 0, 5), "seven"),), (), "en")


@dataclass(frozen=True)
class Resolution:
    incident: Incident | None
    member: Member
    changes: tuple[Change, ...]
    possibly: str = ""


def member(**changes: Any) -> Member:
    report = Report(
        "arrested", "reported", exactly(7), (YANJI,), names=(Name("Han Sol-bi", Span("text", 0, 10)),)
    )
    whole = Member(
        1, 0, report, "https://a.example/1", "Border Post", "Seven held", "en", NOW, NOW, ("Seven held.",)
    )
    return replace(whole, **changes)


def resolution(*changes: Change, **fields: Any) -> Resolution:
    cause = member(**fields.pop("member", {}))
    whole = Incident(
        "i-abcd2345", NOW, (cause,), "arrested", exactly(7), (exactly(7),), (YANJI,), None, "reported"
    )
    return Resolution(replace(whole, **fields), cause, changes)


def settings(**changes: Any) -> Settings:
    whole = Settings(
        "ops@ngo.example", channels=(channel("console://", id="desk"), channel("console://", id="duty"))
    )
    return replace(whole, **changes)


def due(*resolutions: Resolution, now: datetime = NOW, told: Any = None, **changes: Any) -> Any:
    return owed(resolutions, VERDICT, now, settings(**changes), told=told)


def test_a_new_incident_is_owed_to_every_channel_at_once() -> None:
    [(message, deliveries)] = due(resolution(OPENED))
    assert (message.kind, message.urgency, message.owed) == ("alert", "urgent", NOW)
    assert deliveries == (("desk", NOW), ("duty", NOW))
    [facts] = message.facts
    assert facts.evidence[0].names == ("Han Sol-bi",)
    assert facts.sum == ("+11 people and act: “seven”",)


def test_the_sum_of_an_alert_names_its_rules_in_plain_words() -> None:
    rules = load_rules(DEFAULT_PACK, prove=False)
    told = "Chinese police arrested five North Korean defectors in Yanji on Monday, an activist said."
    verdict = rules.judge(Document("1", told, told, NOW))
    names = {rule.rule: rule.name for rule in rules.rules}
    assert verdict.reasons
    shown = facts_of(resolution(OPENED), resolution(OPENED).incident, verdict).sum  # type: ignore[arg-type]
    for reason, line in zip(verdict.reasons, shown, strict=False):
        assert line == f"{reason.points:+d} {names[reason.rule]}: “{reason.words}”"
    assert any("Refugees taken into custody" in line for line in shown)


def test_no_change_owes_nothing() -> None:
    assert due(resolution()) == ()
    assert due(Resolution(None, member(), (OPENED,))) == ()


def test_each_incident_of_a_round_up_owes_its_own_message() -> None:
    messages = due(resolution(OPENED), resolution(OPENED, id="i-zzzz9999"))
    assert [message.facts[0].incident for message, _ in messages] == ["i-abcd2345", "i-zzzz9999"]
    assert len({message.id for message, _ in messages}) == 2


@pytest.mark.parametrize(
    "waiting",
    [
        resolution(OPENED, member={"decision": "digest"}),
        resolution(OPENED, member={"published": NOW - timedelta(days=15)}),
        resolution(OPENED, event_date=DateInterval(date(2025, 1, 1), date(2025, 10, 1))),
        resolution(replace(OPENED, urgency="digest")),
    ],
    ids=["a digest decision", "old stock", "an event over 180 days old", "the resolver says so"],
)
def test_what_is_not_fresh_waits_for_the_digest(waiting: Resolution) -> None:
    [(message, deliveries)] = due(waiting)
    assert message.urgency == "digest"
    assert deliveries == ()


def test_a_late_event_within_180_days_is_told() -> None:
    [(message, deliveries)] = due(
        resolution(
            Change(ChangeKind.LATE, "normal", "late"),
            event_date=DateInterval(date(2026, 1, 1), date(2026, 1, 5)),
        )
    )
    assert message.urgency == "normal"
    assert len(deliveries) == 2


def test_a_known_incident_of_long_ago_that_rises_is_told_at_once() -> None:
    [(message, _)] = due(resolution(ESCALATED, event_date=DateInterval(date(2025, 1, 1), date(2025, 1, 1))))
    assert message.urgency == "urgent"


def test_within_six_hours_a_change_waits_unless_the_stage_rises() -> None:
    told = {"i-abcd2345": NOW - timedelta(hours=2)}
    [(_, waiting)] = due(resolution(GROWN), told=told)
    assert waiting[0][1] == NOW + timedelta(hours=4)
    [(_, rising)] = due(resolution(GROWN, ESCALATED), told=told)
    assert rising[0][1] == NOW
    [(_, later)] = due(resolution(GROWN), told={"i-abcd2345": NOW - timedelta(hours=7)})
    assert later[0][1] == NOW


def test_urgent_breaks_quiet_hours_and_normal_waits_for_their_end() -> None:
    midnight = datetime(2026, 5, 6, 15, 0, tzinfo=UTC)  # 00:00 in Seoul
    fresh = {"published": midnight}
    [(_, urgent)] = due(resolution(OPENED, member=fresh), now=midnight, quiet_hours=(NIGHT,))
    [(_, normal)] = due(resolution(LOCATED, member=fresh), now=midnight, quiet_hours=(NIGHT,))
    assert urgent[0][1] == midnight
    assert normal[0][1] == datetime(2026, 5, 6, 22, 0, tzinfo=UTC)
    only = replace(NIGHT, channels=("duty",))
    [(_, parted)] = due(resolution(LOCATED, member=fresh), now=midnight, quiet_hours=(only,))
    assert dict(parted) == {"desk": midnight, "duty": datetime(2026, 5, 6, 22, 0, tzinfo=UTC)}


ROUTES = [
    (Route("r", ("duty",)), True),
    (Route("r", ("duty",), urgency=("urgent",)), True),
    (Route("r", ("duty",), urgency=("normal",)), False),
    (Route("r", ("duty",), stages=("arrested", "released")), True),
    (Route("r", ("duty",), stages=("released",)), False),
    (Route("r", ("duty",), changes=(ChangeKind.OPENED,)), True),
    (Route("r", ("duty",), changes=(ChangeKind.GROWN,)), False),
    (Route("r", ("duty",), languages=("en",)), True),
    (Route("r", ("duty",), languages=("ko", "ja")), False),
    (Route("r", ("duty",), countries=("CN",)), True),
    (Route("r", ("duty",), countries=("RU",)), False),
    (Route("r", ("duty",), minimum=7), True),
    (Route("r", ("duty",), minimum=8), False),
]


@pytest.mark.parametrize(("route", "taken"), ROUTES)
def test_a_route_is_followed_when_everything_it_names_fits(route: Route, taken: bool) -> None:
    [(message, deliveries)] = due(resolution(OPENED), routes=(route,), digests=(Digest("day", ("desk",)),))
    assert [id for id, _ in deliveries] == (["duty"] if taken else [])
    assert (message.urgency == "digest") is not taken, (
        "what no route takes is not lost: it waits for the digest"
    )


def test_what_no_route_takes_goes_to_everybody_when_there_is_no_digest_to_wait_for() -> None:
    [(message, deliveries)] = due(resolution(OPENED), routes=(Route("r", ("duty",), countries=("RU",)),))
    assert message.urgency == "urgent"
    assert [id for id, _ in deliveries] == ["desk", "duty"]


def test_an_unknown_number_passes_every_minimum() -> None:
    for count in (None, Count(3, None, "at_least", "stated")):
        [(_, deliveries)] = due(
            resolution(OPENED, count=count, counts=()), routes=(Route("r", ("duty",), minimum=50),)
        )
        assert len(deliveries) == 1


def test_two_routes_to_one_channel_owe_one_delivery_and_channels_that_are_off_get_none() -> None:
    [(_, deliveries)] = due(
        resolution(OPENED),
        routes=(Route("a", ("duty",)), Route("b", ("duty", "away", "nobody"))),
        channels=(channel("console://", id="duty"), channel("console://", id="away", on=False)),
    )
    assert [id for id, _ in deliveries] == ["duty"]


ZONES = st.sampled_from(["UTC", "Asia/Seoul", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe"])
CLOCK = st.times().map(lambda at: at.replace(second=0, microsecond=0))

ENDS = st.tuples(CLOCK, CLOCK).filter(lambda ends: ends[0] != ends[1])
WINDOWS = st.builds(lambda ends, zone: QuietHours(ends[0], ends[1], zone), ENDS, ZONES)


@given(
    at=st.integers(0, 10 * 366 * 1440).map(
        lambda minutes: datetime(2020, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    ),
    quiet=st.lists(WINDOWS, max_size=1),
)
def test_waiting_ends_when_the_quiet_hours_end_and_never_starts_earlier(
    at: datetime, quiet: list[QuietHours]
) -> None:
    then = awake(at, "desk", quiet)
    assert at <= then <= at + timedelta(hours=25)
    assert awake(then, "desk", quiet) == then
    if then != at:
        local = then.astimezone(ZoneInfo(quiet[0].zone))
        shifted = abs((local.hour * 60 + local.minute) - (quiet[0].end.hour * 60 + quiet[0].end.minute))
        assert min(shifted, 1440 - shifted) <= 60


def test_quiet_hours_hold_across_the_change_of_the_clocks() -> None:
    berlin = QuietHours(time(22), time(7), "Europe/Berlin")
    spring = datetime(2026, 3, 28, 23, 0, tzinfo=UTC)  # the night that loses an hour
    autumn = datetime(2026, 10, 24, 23, 0, tzinfo=UTC)  # the night that gains one
    assert awake(spring, "desk", (berlin,)) == datetime(2026, 3, 29, 5, 0, tzinfo=UTC)
    assert awake(autumn, "desk", (berlin,)) == datetime(2026, 10, 25, 6, 0, tzinfo=UTC)


def test_windows_that_touch_are_slept_through() -> None:
    windows = (QuietHours(time(22), time(0)), QuietHours(time(0), time(6)))
    assert awake(datetime(2026, 5, 6, 23, 0, tzinfo=UTC), "desk", windows) == datetime(
        2026, 5, 7, 6, 0, tzinfo=UTC
    )
