"""Classes of two events that look alike, as outlets write them: joined, the second one would be hidden."""

from __future__ import annotations

from dataclasses import replace

from monitor.nouns import Member
from tests.incidents.cases import Case, Telling, elsewhere, gate, other, site, towns


def same_town_two_months_later(c: Case) -> tuple[Member, ...]:
    days = c.chance.randint(50, 90)
    return c.told(), c.told(after=days + 2, day=c.on(days))


def held_in_the_same_town_two_months_later(c: Case) -> tuple[Member, ...]:
    days = c.chance.randint(50, 90)
    return c.told("detained"), c.told("detained", after=days + 2, day=c.on(days))


def same_town_other_number_weeks_later(c: Case) -> tuple[Member, ...]:
    days = c.chance.randint(10, 30)
    return c.told(), c.told(after=days + 2, day=c.on(days), number=other(c))


def same_town_close_number_weeks_later(c: Case) -> tuple[Member, ...]:
    n, days = max(c.number, 5), c.chance.randint(12, 30)
    return c.told(number=n), c.told(after=days + 2, day=c.on(days), number=n + 1)


def same_town_other_number_undated(c: Case) -> tuple[Member, ...]:
    days = c.chance.randint(15, 30)
    return c.told(), c.told(after=days + 2, day=None, number=other(c, least=2))


def same_town_fewer_undated(c: Case) -> tuple[Member, ...]:
    """A smaller number within the week is no growth: joined in silence, it would hide a new arrest."""
    n = max(c.number, 8)
    return replace(c, number=n).told(after=1), c.told(after=7, day=c.on(6), number=n // 3)


def next_town_same_day(c: Case) -> tuple[Member, ...]:
    return c.told(), c.told(places=(elsewhere(c, province=True),), number=other(c))


def next_town_same_small_number(c: Case) -> tuple[Member, ...]:
    few = min(c.number, 3)
    return c.told(number=few), c.told(after=8, day=c.on(6), number=few, places=(elsewhere(c, province=True),))


def other_province_same_day(c: Case) -> tuple[Member, ...]:
    return c.told(), c.told(places=(elsewhere(c),))


def same_province_other_number(c: Case) -> tuple[Member, ...]:
    return c.told(), c.told(after=9, day=c.on(7), places=(c.province,), number=other(c))


def same_province_same_small_number(c: Case) -> tuple[Member, ...]:
    few, days = min(c.number, 2), c.chance.randint(12, 30)
    return c.told(number=few), c.told(after=days + 2, day=c.on(days), number=few, places=(c.province,))


def sent_back_others(c: Case) -> tuple[Member, ...]:
    days = c.chance.randint(5, 40)
    there = elsewhere(c)
    return c.told(), c.told(
        "repatriated", after=days + 2, day=c.on(days), number=other(c, least=2), places=(there,)
    )


def sent_back_others_same_gate(c: Case) -> tuple[Member, ...]:
    border, days = gate(c), c.chance.randint(15, 40)
    return c.told("repatriated", places=(border,)), c.told(
        "repatriated", after=days + 2, day=c.on(days), number=other(c), places=(border,)
    )


def set_free_where_others_were_sent_back(c: Case) -> tuple[Member, ...]:
    """Whom one country sent back, another did not set free a month later."""
    days = c.chance.randint(20, 45)
    abroad = c.chance.choice([town for town in towns() if town.country != c.town.country])
    return c.told("repatriated"), c.told("released", after=days + 1, day=c.on(days), places=(abroad,))


def set_free_elsewhere(c: Case) -> tuple[Member, ...]:
    few, days = min(c.number, 2), c.chance.randint(10, 40)
    return c.told(number=few), c.told(
        "released", after=days + 1, day=c.on(days), number=few, places=(elsewhere(c),)
    )


def many_held_in_the_same_site(c: Case) -> tuple[Member, ...]:
    house = site(c)
    return c.told("detained", places=(house,)), c.told(
        "detained", after=30, day=c.on(28), places=(house,), number=other(c, least=2)
    )


def a_mass_return_on_the_same_day(c: Case) -> tuple[Member, ...]:
    """Sixty over the bridge by which nine were sent back the day before: the sixty must not be lost."""
    border, few = gate(c), min(c.number, 12)
    return c.told("repatriated", number=few, places=(border,)), c.told(
        "repatriated", after=3, day=c.on(1), number=(max(60, few * 6), None), places=(border,)
    )


def at_risk_in_another_province(c: Case) -> tuple[Member, ...]:
    few = min(c.number, 8)
    return c.told("detained", number=few), c.told(
        "at_risk", after=5, day=c.on(3), number=few, places=(elsewhere(c),)
    )


def at_risk_where_others_were_sent_back(c: Case) -> tuple[Member, ...]:
    house, days = site(c), c.chance.randint(50, 80)
    return c.told("repatriated", number=min(c.number, 3), places=(house,)), c.told(
        "at_risk", after=days + 2, day=c.on(days), number=14, places=(house,)
    )


def fewer_in_the_same_town_days_later(c: Case) -> tuple[Member, ...]:
    """Another exact day and another number: joined in silence, a new arrest would vanish."""
    n, days = max(c.number, 6), c.chance.randint(3, 6)
    return replace(c, number=n).told(), c.told(after=days + 1, day=c.on(days), number=round(n * 0.65))


def fewer_in_the_same_site_days_later(c: Case) -> tuple[Member, ...]:
    n, house = max(c.number, 8), site(c)
    return replace(c, number=n).told("detained", places=(house,)), c.told(
        "detained", after=6, day=c.on(5), number=round(n / 2.1), places=(house,)
    )


def a_family_and_as_many_men_days_later(c: Case) -> tuple[Member, ...]:
    case, days = replace(c, number=c.chance.randint(2, 5)), c.chance.randint(3, 7)
    return case.told(tags=("family", "child")), case.told(after=days + 1, day=c.on(days), tags=("man",))


def a_woman_and_a_man_days_later(c: Case) -> tuple[Member, ...]:
    case, days = replace(c, number=1), c.chance.randint(3, 7)
    return case.told(tags=("woman", "age:34")), case.told(
        after=days + 1, day=c.on(days), tags=("man", "age:51")
    )


def one_or_two_in_the_same_town_again(c: Case) -> tuple[Member, ...]:
    case, days = replace(c, number=c.chance.randint(1, 2)), c.chance.randint(10, 20)
    return case.told(), case.told(after=days + 1, day=c.on(days))


def taken_again_after_a_release(c: Case) -> tuple[Member, ...]:
    """The same people even: joined in silence, nobody would hear that they are in custody again."""
    days = c.chance.randint(4, 30)
    return c.told(), c.told("released", after=6, day=c.on(5)), c.told(after=days + 7, day=c.on(days + 5))


def held_again_after_a_release(c: Case) -> tuple[Member, ...]:
    days = c.chance.randint(4, 30)
    return (
        c.told("detained"),
        c.told("released", after=6, day=c.on(5)),
        c.told("detained", after=days + 7, day=c.on(days + 5)),
    )


def taken_again_without_a_day(c: Case) -> tuple[Member, ...]:
    days = c.chance.randint(20, 40)
    return c.told(), c.told("released", after=6, day=c.on(5)), c.told(after=days + 7, day=None)


def many_taken_after_as_many_were_sent_back(c: Case) -> tuple[Member, ...]:
    case, days = replace(c, number=max(c.number, 12)), c.chance.randint(20, 40)
    return case.told("repatriated"), case.told(after=days, day=c.chance.choice((None, c.on(days - 1))))


APART: tuple[Telling, ...] = (
    same_town_two_months_later, held_in_the_same_town_two_months_later, same_town_other_number_weeks_later, same_town_close_number_weeks_later,
    same_town_other_number_undated, same_town_fewer_undated, next_town_same_day, next_town_same_small_number, other_province_same_day,
    same_province_other_number, same_province_same_small_number, sent_back_others, sent_back_others_same_gate,
    set_free_where_others_were_sent_back, set_free_elsewhere, many_held_in_the_same_site,
    a_mass_return_on_the_same_day, at_risk_in_another_province, at_risk_where_others_were_sent_back,
    fewer_in_the_same_town_days_later, fewer_in_the_same_site_days_later, a_family_and_as_many_men_days_later,
    a_woman_and_a_man_days_later, one_or_two_in_the_same_town_again, taken_again_after_a_release,
    held_again_after_a_release, taken_again_without_a_day, many_taken_after_as_many_were_sent_back,
)  # fmt: skip
