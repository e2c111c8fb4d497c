"""Classes of retellings that are one event, as outlets write them; `lookalikes.py` holds those that are two.

    python -m tests.incidents.retellings

prints for each class in how many of a few hundred draws the second report lay with the first. Towns, numbers and days
are drawn from the archive's statistics, among other events of the same weeks. Nothing here knows how the resolver
counts; every field is what a reader without faults would take from such a text.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import replace

from monitor.incidents import resolve
from monitor.nouns import Incident, Member
from tests.incidents.cases import Case, Telling, cases, elsewhere, fewer, gate, site, towns
from tests.incidents.lookalikes import APART

DRAWS = 200


# One event, told again ------------------------------------------------------------------------------------------------
def no_day(c: Case) -> tuple[Member, ...]:
    return c.told(), c.told(after=2 + c.chance.randint(0, 5), day=None)


def no_number(c: Case) -> tuple[Member, ...]:
    return c.told(), c.told(after=3, number=None)


def neither_day_nor_number(c: Case) -> tuple[Member, ...]:
    return c.told(), c.told(after=2 + c.chance.randint(0, 3), day=None, number=None)


def province_only(c: Case) -> tuple[Member, ...]:
    return c.told(), c.told(after=3, places=(c.province,))


def province_without_day(c: Case) -> tuple[Member, ...]:
    return c.told(), c.told(after=2 + c.chance.randint(0, 3), places=(c.province,), day=None)


def country_only(c: Case) -> tuple[Member, ...]:
    return c.told(), c.told(after=3, places=(c.country,))


def vague_first(c: Case) -> tuple[Member, ...]:
    return c.told(after=1, places=(c.province,), day=None, number=None), c.told(after=2)


def about_so_many(c: Case) -> tuple[Member, ...]:
    n = max(c.number, 5)
    return c.told(number=n), c.told(after=3, number=(int(n * 0.9), int(n * 1.1) + 1), day=None)


def at_least(c: Case) -> tuple[Member, ...]:
    return c.told(), c.told(after=3, number=(max(1, c.number - 1), None))


def one_more_or_less(c: Case) -> tuple[Member, ...]:
    n = max(c.number, 4)
    return c.told(number=n), c.told(after=3, number=n + c.chance.choice((-1, 1)), day=None)


def last_month(c: Case) -> tuple[Member, ...]:
    after = c.chance.randint(8, 30)
    return c.told(), c.told(after=after, day=c.month(after))


def month_first(c: Case) -> tuple[Member, ...]:
    return c.told(after=3, day=c.month(3)), c.told(after=5)


def day_of_saying(c: Case) -> tuple[Member, ...]:
    after = c.chance.randint(3, 9)
    return c.told(), c.told(after=after, day=c.on(after))


def in_a_site(c: Case) -> tuple[Member, ...]:
    return c.told(), c.told("detained", after=4, places=(site(c), c.town), day=c.on(3))


def held_later_elsewhere(c: Case) -> tuple[Member, ...]:
    """Moved within the country, and the text says where from."""
    there = elsewhere(c, province=True)
    return c.told("detained"), c.told("detained", after=12, places=(there, c.town), day=c.on(10))


def sent_back_weeks_later(c: Case) -> tuple[Member, ...]:
    days = c.chance.randint(14, 60)
    return c.told(), c.told("repatriated", after=days + 3, day=c.on(days))


def sent_back_through_a_gate(c: Case) -> tuple[Member, ...]:
    days = c.chance.randint(14, 60)
    return c.told(), c.told("repatriated", after=days + 3, day=c.on(days), places=(gate(c), c.town))


def some_sent_back(c: Case) -> tuple[Member, ...]:
    n, days = max(c.number, 6), c.chance.randint(14, 50)
    case = replace(c, number=n)
    return case.told(), case.told(
        "repatriated", after=days + 2, day=c.on(days), number=fewer(case), places=(gate(c), c.town)
    )


def part_of_the_group(c: Case) -> tuple[Member, ...]:
    n, days = max(c.number, 6), c.chance.randint(7, 50)
    case = replace(c, number=n)
    return case.told("detained"), case.told(
        "repatriated", after=days + 2, day=c.on(days), number=fewer(case), part_of=n
    )


def half_still_in_danger(c: Case) -> tuple[Member, ...]:
    n, days = max(c.number, 6), c.chance.randint(10, 50)
    case = replace(c, number=n)
    return case.told("detained"), case.told("at_risk", after=days, day=c.on(days - 1), number=n // 2)


def the_rest_still_held(c: Case) -> tuple[Member, ...]:
    n, days = max(c.number, 6), c.chance.randint(5, 20)
    case = replace(c, number=n)
    return (
        case.told("detained"),
        case.told("released", after=days, day=c.on(days - 1), number=n // 3, part_of=n),
        case.told("detained", after=days + 5, day=c.on(days + 4), number=n - n // 3, part_of=n),
    )


def released_months_later(c: Case) -> tuple[Member, ...]:
    days = c.chance.randint(30, 110)
    return c.told("detained"), c.told("released", after=days + 1, day=c.on(days))


def released_after_a_month_only(c: Case) -> tuple[Member, ...]:
    n, days = max(c.number, 4), c.chance.randint(20, 40)
    case = replace(c, number=n)
    return case.told(after=10, day=c.month(10)), case.told(
        "released", after=days + 2, day=c.on(days), number=n - 1
    )


def confirmed_later(c: Case) -> tuple[Member, ...]:
    return c.told(), c.told(
        "detained", after=6, places=(c.province,), day=None, number=(1, None), origin="Ministry"
    )


def at_risk_now(c: Case) -> tuple[Member, ...]:
    days = c.chance.randint(5, 30)
    return c.told(), c.told("at_risk", after=days, day=c.on(days))


def grown(c: Case) -> tuple[Member, ...]:
    n = max(c.number, 4)
    return replace(c, number=n).told(), c.told(after=4, number=round(n * c.chance.uniform(1.3, 1.6)))


def doubled(c: Case) -> tuple[Member, ...]:
    n = max(c.number, 3)
    return replace(c, number=n).told(after=1), c.told(after=2, number=round(n * c.chance.uniform(1.9, 2.4)))


def doubled_without_day(c: Case) -> tuple[Member, ...]:
    n = max(c.number, 3)
    return replace(c, number=n).told(after=1), c.told(
        after=2, day=None, number=round(n * c.chance.uniform(1.9, 2.4))
    )


def tripled_without_day(c: Case) -> tuple[Member, ...]:
    n = min(max(c.number, 3), 30)
    return replace(c, number=n).told(after=1), c.told(
        after=3, day=None, number=round(n * c.chance.uniform(2.6, 3.4))
    )


def doubled_a_week_later(c: Case) -> tuple[Member, ...]:
    n = max(c.number, 3)
    return replace(c, number=n).told(after=1), c.told(after=6, day=None, number=2 * n)


def another_two(c: Case) -> tuple[Member, ...]:
    days = c.chance.randint(2, 20)
    return c.told(), c.told(after=days + 1, number=2, added=True, day=c.on(days))


def one_of_two_towns(c: Case) -> tuple[Member, ...]:
    there = elsewhere(c)
    return c.told(places=(c.town, there)), c.told(after=3, places=(there,))


def retold_months_later(c: Case) -> tuple[Member, ...]:
    after = c.chance.randint(60, 240)
    return c.told(), c.told(after=after, decision="digest")


def retold_by_month(c: Case) -> tuple[Member, ...]:
    after = c.chance.randint(60, 200)
    return c.told(), c.told(after=after, day=c.month(after), decision="digest")


def told_in_one_week_long_after(c: Case) -> tuple[Member, ...]:
    """It came out after weeks: one outlet has the month, the next one no day at all."""
    after = c.chance.randint(20, 35)
    return c.told(after=after, day=c.month(after)), c.told(after=after + 2, day=None)


def moved_within_the_province(c: Case) -> tuple[Member, ...]:
    case, days = replace(c, number=max(c.number, 2)), c.chance.randint(2, 12)
    there = elsewhere(c, province=True)
    return case.told(), case.told("detained", after=days + 1, day=c.on(days), places=(there,))


def many_moved_far(c: Case) -> tuple[Member, ...]:
    case, days = replace(c, number=max(c.number, 12)), c.chance.randint(5, 25)
    return case.told(), case.told("detained", after=days + 1, day=c.on(days), places=(elsewhere(c),))


def sent_back_through_another_country(c: Case) -> tuple[Member, ...]:
    """One outlet leads with where they were put on the plane, the other with the bridge they were led over."""
    abroad = replace(c, town=c.chance.choice([town for town in towns() if town.country != "CN"]))
    border = gate(c)
    return abroad.told("repatriated", places=(abroad.town, border)), abroad.told(
        "repatriated", after=4, day=None, number=None, places=(border, abroad.town)
    )


SAME: tuple[Telling, ...] = (
    no_day, no_number, neither_day_nor_number, province_only, province_without_day, country_only, vague_first,
    about_so_many, at_least, one_more_or_less, last_month, month_first, day_of_saying, in_a_site, held_later_elsewhere,
    sent_back_weeks_later, sent_back_through_a_gate, some_sent_back, part_of_the_group, half_still_in_danger,
    the_rest_still_held, released_months_later, released_after_a_month_only, confirmed_later, at_risk_now, grown, doubled,
    doubled_without_day, tripled_without_day, doubled_a_week_later, another_two, one_of_two_towns,
    retold_months_later, retold_by_month, told_in_one_week_long_after, moved_within_the_province, many_moved_far,
    sent_back_through_another_country,
)  # fmt: skip


def _place_all(members: Iterable[Member]) -> dict[str, str]:
    """The incident of each page, all resolved in order of publication."""
    known: dict[str, Incident] = {}
    placed: dict[str, str] = {}
    serial = itertools.count(1)
    for member in sorted(members, key=lambda one: one.published):
        for found in resolve(
            [member], tuple(known.values()), member.published, new_id=lambda: f"i-{next(serial)}"
        ):
            if found.incident is not None:
                known[found.incident.id] = found.incident
                placed[member.url] = found.incident.id
    return placed


def joined(telling: Telling, seed: int = 1, draws: int = DRAWS) -> float:
    """In what share of the draws the last report lay with the first."""
    count = 0
    for case, besides in cases(seed, draws):
        reports = telling(case)
        placed = _place_all((*besides, *reports))
        count += placed.get(reports[0].url) == placed.get(reports[-1].url, "nowhere")
    return count / draws


if __name__ == "__main__":
    for title, tellings in (("one event", SAME), ("two events", APART)):
        print(title)
        for telling in tellings:
            print(f"  {joined(telling):.2f} {telling.__name__.replace('_', ' ')}")
