"""People without a number beside them: "a woman", "a mother and son", "the couple", "a six-member family"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rules.counts.found import CountFound, Span, exact
from rules.counts.western.line import Line
from rules.counts.western.nouns import person_after


def compounds(line: Line) -> Iterator[CountFound]:
    """ "six-member family", "a 12-strong group"."""
    if line.words.compound is None:
        return
    for token in line.tokens:
        match = line.words.compound.fullmatch(token.text)
        if match is None:
            continue
        number = match["n"]
        value = (
            int(number) if number.isdigit() else {**line.words.values, **line.words.multipliers}.get(number)
        )
        if value and value > 1:
            yield CountFound(exact(value), token.start, token.end, (token.start, token.end))


def kin(line: Line, found: list[CountFound]) -> list[CountFound]:
    """ "a mother and son": two, under one article or none."""
    if line.words.kin is None:
        return []
    taken = [(each.start, each.end) for each in found]
    return [
        CountFound(exact(2, "family"), *match.span(), match.span())
        for match in line.words.kin.finditer(line.sentence)
        if not any(low < match.end() and match.start() < high for low, high in taken)
    ]


def single_people(line: Line, found: list[CountFound]) -> list[CountFound]:
    """ "a woman", "her two-year-old son", "the couple": one person, or as many as the noun holds."""
    singles: list[CountFound] = []
    taken = [(each.start, each.end) for each in found]
    kin = [(each.start, each.end) for each in found if each.count.basis == "family" and each.noun is not None]
    at = 0
    while at < len(line.tokens):
        token = line.tokens[at]
        if any(low <= token.start < high for low, high in kin):
            at += 1
            continue
        if line.words.pronouns.fullmatch(token.text):
            singles.append(
                CountFound(
                    exact(1, "word"),
                    token.start,
                    token.end,
                    (token.start, token.end),
                    article=True,
                    part=True,
                )
            )
        elif line.words.bare is not None and line.words.bare.fullmatch(token.text):
            singles += _bare(line, at, taken)
        if line.words.one.fullmatch(token.text):
            noun = person_after(line, at + 1)
            if noun is not None and not any(low < noun[0].end and token.start < high for low, high in taken):
                size = line.words.inherent.get(noun[0].text, 1)
                basis = "family" if size > 1 else "word"
                end = _trade(line, noun[1], noun[0].end)
                singles.append(
                    CountFound(
                        exact(size, basis),  # type: ignore[arg-type]
                        token.start,
                        end,
                        (line.tokens[at + 1].start, end),
                        article=size == 1,
                        added=token.text in ("another", "otra", "otro"),
                    )
                )
                at = noun[1]
                continue
        at += 1
    return singles


def _bare(line: Line, at: int, taken: list[Span]) -> Iterator[CountFound]:
    """ "Mother and two sons held": inside a sum the mother is one, the parents are two."""
    token = line.tokens[at]
    if any(low < token.end and token.start < high for low, high in taken):
        return
    size = line.words.inherent.get(token.text, 1)
    span = (token.start, token.end)
    yield CountFound(exact(size, "family" if size > 1 else "word"), *span, span, article=True, part=True)


def named_with_kin(line: Line, found: list[CountFound]) -> Iterator[CountFound]:
    """ "Kim and her two sons": inside a sum the name is one person."""
    if line.words.kin_of is None:
        return
    after: int | None = None
    for match in reversed(list(_NAME.finditer(line.sentence))):
        free = not any(each.start < match.end() and match.start() < each.end for each in found)
        # "A couple from Ruritania and their son": the land of those counted is nobody.
        free = free and not any(
            each.noun is not None and _FROM.fullmatch(line.sentence, each.end, match.start())
            for each in found
        )
        # "Kim, 27, Choe, 46, and the daughter of the latter": names before one that is counted.
        listed = after is not None and _LISTED.fullmatch(line.sentence, match.end(), after)
        if free and (listed or line.words.kin_of.match(line.sentence, match.end())):
            after = match.start()
            yield CountFound(exact(1, "word"), *match.span(), match.span(), article=True, part=True)


_FROM = re.compile(r"\s(?:de|du|des|d'|del|aus|von|из)\s?", re.IGNORECASE)
_LISTED = re.compile(r",?\s+(?:(?:y|e|et|und|и)\s+)?")
_NAME = re.compile(
    r"(?<![\w-])[A-ZÀ-ÞА-ЯЁ][\w’-]+(?:\s[A-ZÀ-ÞА-ЯЁ][\w.’-]*){0,2}(?:\s\(\d{1,2}\)|,\s(?:de\s|âgée?\sde\s)?\d{1,2}(?:\s\w+)?(?=,))?"
)


def _trade(line: Line, at: int, end: int) -> int:
    """ "A Ruritanian football coach, his wife and ...": where the words for what somebody is end, before the next."""
    for step in range(at, min(at + 3, len(line.tokens))):
        text = line.tokens[step].text
        if text in (",", line.words.joiner) and step > at:
            return line.tokens[step - 1].end
        if not text.isalpha() or line.words.stops.fullmatch(text) or _VERB.search(text):
            break
    return end


_VERB = re.compile(r"(?:ed|said|told|says|made|went|came|took|ó|aron|ieron|é|te|ten)$")


def with_names(line: Line, found: list[CountFound], names: Sequence[Span]) -> list[CountFound]:
    """ "Ri Mi and two companions": who is named counts one inside a sum; after a noun ("her son Ri Chol") the name
    belongs to it."""
    result = list(found)
    for low, high in names:
        if any(each.start < high and low < each.end for each in result):
            continue
        owner = next(
            (
                at
                for at, each in enumerate(result)
                if each.noun is not None
                and each.count.high == 1
                and line.sentence[each.end : low] in _APPOSED
            ),
            None,
        )
        if owner is not None:
            result[owner] = replace(result[owner], end=high)
        else:
            result.append(CountFound(exact(1, "word"), low, high, (low, high), article=True, part=True))
    return result


_APPOSED = (" ", ", ")
"""Between a noun and the name of the same person."""
