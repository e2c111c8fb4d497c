"""Counts in languages that write words apart: a number, its qualifiers, and the noun it counts."""

from __future__ import annotations

from rules.counts.found import CountFound, Span, joined_bounds
from rules.counts.western.line import read_line
from rules.counts.western.stated import stated
from rules.counts.western.sums import explained, subsets, sums
from rules.counts.western.unnumbered import compounds, kin, named_with_kin, single_people, with_names

__all__ = ["find_western"]


def find_western(
    sentence: str, lang: str, people: tuple[Span, ...], names: tuple[Span, ...] = ()
) -> tuple[CountFound, ...]:
    """As `find_counts` promises, in English, Spanish, French, German and Russian."""
    line = read_line(sentence, lang, people)
    found = list(stated(line))
    found += compounds(line)
    found += kin(line, found)
    found += single_people(line, found)
    found += list(named_with_kin(line, found))
    found = with_names(line, found, names)
    found.sort(key=lambda each: (each.start, each.end))
    found = joined_bounds(sentence, subsets(line, found))
    return tuple(explained(sentence, list(sums(line, found))))
