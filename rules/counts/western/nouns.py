"""What a number counts: the noun after it, whether persons, bystanders or things; and a person without a number."""

from __future__ import annotations

import re

from rules.counts.found import Span
from rules.counts.western.line import Line, Token


def noun_after(line: Line, at: int) -> tuple[str, Span, int] | None:
    """The counted noun after the number: what kind, where, and the token after it. None when there is none."""
    words, tokens = line.words, line.tokens
    low = at
    if (at < len(tokens) and tokens[at].text == "of") or (
        at < len(tokens) and tokens[at].text in ("de", "d'", "von")
    ):
        low = at = at + 1
    unknown = 0
    best: tuple[str, Span, int] | None = None
    for step in range(at, min(at + 7, len(tokens))):
        token = tokens[step]
        span = line.known(token)
        if span is not None:
            last = step
            while last + 1 < len(tokens) and tokens[last + 1].end <= span[1]:
                last += 1
            best = ("people", (tokens[low].start, max(span[1], tokens[last].end)), last + 1)
            # "North Korean women": the phrase may go on to its head.
            follow = tokens[last + 1] if last + 1 < len(tokens) else None
            if follow is not None and words.bystanders.fullmatch(follow.text):
                return "bystander", (tokens[low].start, follow.end), last + 2
            if follow is not None and words.people.fullmatch(follow.text):
                return "people", (tokens[low].start, follow.end), last + 2
            return best
        if words.bystanders.fullmatch(token.text):
            return "bystander", (tokens[low].start, token.end), step + 1
        if words.people.fullmatch(token.text):
            follow = tokens[step + 1] if step + 1 < len(tokens) else None
            if follow is not None and words.bystanders.fullmatch(follow.text):
                return "bystander", (tokens[low].start, follow.end), step + 2
            if follow is not None and words.people.fullmatch(follow.text):
                return "people", (tokens[low].start, follow.end), step + 2
            return "people", (tokens[low].start, token.end), step + 1
        if words.things.fullmatch(token.text):
            return "thing", (token.start, token.end), step + 1
        if not token.text[0].isalpha():
            break
        if words.stops.fullmatch(token.text):
            # "vier mit Chinesen verheiratete Frauen": German puts a whole phrase before the noun.
            if words.attributes is None or not words.attributes.fullmatch(token.text):
                break
            continue
        if _DEMONYM.fullmatch(line.sentence[token.start : token.end]):
            best = ("people", (tokens[low].start, token.end), step + 1)
            continue
        if best is not None:
            break
        unknown += 1
    if best is not None:
        return best
    return (
        ("thing", (tokens[low].start, tokens[low].end), low + 1)
        if unknown and not _verbish(line, low)
        else None
    )


def person_after(line: Line, at: int) -> tuple[Token, int] | None:
    words = line.words
    for step in range(at, min(at + 8, len(line.tokens))):
        token = line.tokens[step]
        text = token.text
        if words.bystanders.fullmatch(text) and step and line.tokens[step - 1].text in ("former", "retired"):
            return token, step + 1
        if words.stops.fullmatch(text) or words.bystanders.fullmatch(text) or words.things.fullmatch(text):
            return None
        if not (text[0].isalpha() or text[0].isdigit() or text == "-"):
            return None
        singular = text in words.inherent or (words.people.fullmatch(text) and not PLURAL.fullmatch(text))
        known = line.known(token)
        if (
            known is not None
            and not singular
            and not PLURAL.search(line.sentence[known[0] : known[1]].lower())
        ):
            singular = token.end >= known[1]
        if singular:
            follow = line.tokens[step + 1].text if step + 1 < len(line.tokens) else ""
            if words.bystanders.fullmatch(follow) or follow == "'s":
                return None
            if words.people.fullmatch(follow) and not PLURAL.fullmatch(follow) and text not in words.inherent:
                continue
            return token, step + 1
    return None


def _verbish(line: Line, at: int) -> bool:
    return line.words.goes_on.fullmatch(line.tokens[at].text) is not None


_DEMONYM = re.compile(
    r"[A-ZÀ-ÞА-Я][\w-]*(?:ans|ians|ese|anos|anas|éens|éennes|iens|iennes|aner|anern|anerinnen|ейцев|ейцы|анок|анцев)"
)
PLURAL = re.compile(
    r"women|men|children|people|.*(?:women|men)|(?!.*ss$).*[^sui]s|.*(?:ies|kinder|frauen|männer|töchter|söhne|schwestern|brüder)|людей|люди|дети|детей|женщин|мужчин|граждан"
)
