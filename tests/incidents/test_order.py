"""Incidents that do not come near each other are found in whatever order their reports arrive."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from monitor.incidents import sameness
from monitor.incidents.sameness import POSSIBLE
from monitor.incidents.view import view
from monitor.nouns import Member
from rules.verdict import Place
from tests.incidents.newsyear import archive_statistics
from tests.incidents.world import known_from, report

TOWNS = sorted(set(archive_statistics()[0]), key=lambda place: place.id)


@st.composite
def stories(draw: st.DrawFn) -> list[list[Member]]:
    """Groups of reports, each of one event, told in several languages on several days."""
    events: list[tuple[Place, int, int]] = draw(
        st.lists(
            st.tuples(st.sampled_from(TOWNS), st.integers(1, 60), st.integers(0, 360)),
            min_size=2,
            max_size=5,
            unique_by=(lambda event: event[0].id, lambda event: event[2]),
        )
    )
    groups = []
    for number, (town, people, day) in enumerate(events):
        on = date(2024, 1, 1) + timedelta(days=day)
        groups.append(
            [
                report(
                    number=people,
                    place=town,
                    on=on,
                    lang=lang,
                    published=on + timedelta(days=draw(st.integers(0, 6))),
                    url=f"https://o.example/{number}-{lang}",
                )
                for lang in draw(
                    st.lists(st.sampled_from(["en", "ko", "ja", "zh-Hans"]), min_size=1, unique=True)
                )
            ]
        )
    return groups


def apart(groups: list[list[Member]]) -> bool:
    """No report comes near the incident of another event."""
    incidents = [view(f"i-{n}", group[0].seen, group) for n, group in enumerate(groups)]
    return all(
        sameness(member, incident).points < POSSIBLE
        for n, group in enumerate(groups)
        for member in group
        for m, incident in enumerate(incidents)
        if m != n
    )


@settings(max_examples=80, deadline=None)
@given(stories(), st.randoms(use_true_random=False))
def test_any_interleaving_of_events_that_lie_apart_gives_the_same_incidents(groups, chance) -> None:  # type: ignore[no-untyped-def]
    assume(apart(groups))
    members = [member for group in groups for member in group]
    chance.shuffle(members)
    found = {frozenset(member.url for member in incident.members) for incident in known_from(*members)}
    assert found == {frozenset(member.url for member in group) for group in groups}
