# ruff: noqa: E501
"""Personal names in Latin and Cyrillic letters, by their shape and what is beside them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from itertools import chain
from typing import Final

from rules.language import people_words as words
from rules.people.mention import Mention, mention_of

_SYLLABLE: Final = r"(?:kk|ss|ch|[kgndtrlmbpsjhcw])?h?[wyr]?(?:yeo|ae|eo|eu|oe|ui|wi|yo|ya|yu|ye|wo|wa|oo|ee|uh|a|e|i|o|u)(?:ng|rl|lk|[nmkglpbthrs])?"
_GIVEN: Final = rf"(?:{_SYLLABLE}-{_SYLLABLE})"


@cache
def _is_given() -> re.Pattern[str]:
    return re.compile(_GIVEN, re.IGNORECASE)


_SURNAME: Final = "|".join(sorted(words.SURNAMES_LATIN, key=len, reverse=True))
_LATIN_FULL: Final = re.compile(
    r"(?<![\w-])(?P<surname>@) (?P<given>[A-Z][a-zŏŭé]{1,7}-[A-Za-zŏŭé][a-zŏŭé]{0,7}|[A-Z][a-zŏŭé]{1,7}(?: [A-Z][a-zŏŭé]{1,7})?)(?![\w-])".replace(
        "@", _SURNAME
    )
)
_LATIN_TURNED: Final = re.compile(
    r"(?<![\w-])(?P<given>[A-Z][a-zŏŭé]{1,7}-[a-zŏŭé]{1,7}) (?P<surname>[A-Z][a-zŏŭé]{0,7})(?![\w-])"
)
_LATIN_GIVEN: Final = re.compile(
    r"(?<![\w-])(?P<given>[A-Z][a-zŏŭ]{1,6}-(?!(?:on|ils?|elles?|ce|je|tu|nous|la|le|les|moi|ci)\b)[a-zŏŭ]{1,6})(?![\w-])"
)
_LATIN_TITLED: Final = re.compile(
    rf"(?<!\w)(?:{words.TITLES_LATIN}(?P<name>[A-Z][a-zŏŭ]{{0,7}}(?:-[a-z]{{1,6}})?)(?![\w-])|(?P<kin>{words.KIN_TITLES_LATIN}[A-Z][a-zŏŭ]{{0,7}}(?:-[a-z]{{1,6}})?)(?![\w-]))"
)
_LATIN_CALLED: Final = re.compile(
    r"(?:surname,? |surnamed |by the name of |pseudonym,? (?:of )?|alias,? |apellidad[oa] |seudónimo (?:de )?|prénommée? |"
    r"pseudonyme (?:de )?|Decknamen |namens |identified (?:only )?as )(?P<name>[A-Z][a-zŏŭ]{0,9}(?:-[a-z]{1,6})?)(?![\w-])"
)
_CYRILLIC_FULL: Final = re.compile(
    r"(?<![\w-])(?P<surname>@) (?P<given>[А-ЯЁ][а-яё]{1,6}-[а-яё]{1,6}|[А-ЯЁ][а-яё]{1,6}(?: [А-ЯЁ][а-яё]{1,6})?)(?![\w-])".replace(
        "@", "|".join(words.SURNAMES_CYRILLIC)
    )
)


_NAME: Final = r"(?P<name>[A-Z][a-zŏŭ]{1,7})(?![\w-]|'s [a-z]+ [A-Z])(?! [A-Z])"
_LATIN_KIN: Final = re.compile(rf"(?<![\w-]){words.NAMED_LATIN},? {_NAME}")
_LATIN_NEXT: Final = re.compile(rf",? (?:and|y|e|et|und) {_NAME}")
_LATIN_BESIDE: Final = re.compile(
    rf"\b(?:called|named|nicknamed|known as|goes by|llamad[oa]|nommée?|namens) {_NAME}"
)
_LATIN_AGED: Final = re.compile(
    rf"(?<![\w-])(?<![A-Z][a-z] )(?P<name>{_SURNAME})(?=,? \(?(?:who is |who's |aged |de |âgée? de )?[1-9]\d(?:\)|,| ans\b| años\b| and\b))"
)
_LATIN_FAMILY: Final = re.compile(
    rf"{words.FAMILY_LATIN}(?P<name>{_SURNAME})(?![\w-]| [A-Z])|\b[Tt]he (?P<en>{_SURNAME}) (?:family|sisters|brothers|couple)\b"
)
_RULERS: Final = ("Kim",)
"""A family that rules is no family at risk."""
_WORD: Final = re.compile(r" ([A-Z][a-z]+)")
_TITLE: Final = re.compile(
    r"Ms|Mrs|Mr|Miss|Frau|Herr|Mme|Mlle|Señora?|Sra|Sr|Pastor|Rev|Father|Sister|Brother|Uncle|Aunt(?:ie)?|Grand\w+|Captain|Rep|"
    r"Minister|President|Professor|Dr|\w+(?:an|ese)|[A-Z][a-z]*(?:in|er|e|or|iste?)"
)
_SPEAKS: Final = re.compile(r"^(?P<name>[A-Z]{2,7})(?=: )", re.MULTILINE)
"""A surname before what somebody says, in a printed talk."""
_CAPITAL_BEFORE: Final = re.compile(r"(?<![.!?] )(?<!\n)\b([A-Z][a-z]+) $")
_CYRILLIC_SYLLABLE: Final = (
    r"(?:кк|тт|пп|сс|чх|тх|пх|кх|дж|[кгнтдрлмпбсчхвй])?(?:ва|ве|ви|во|вы|ый|[ёеяэоуыиаю])(?:нъ|ль|[нкмптлр])?"
)
_CYRILLIC_GIVEN: Final = re.compile(
    rf"(?<![\w-])(?P<name>(?=[А-ЯЁ])(?i:{_CYRILLIC_SYLLABLE})-(?!то\b|ка\b|таки\b){_CYRILLIC_SYLLABLE})(?![\w-])"
)
_CYRILLIC_SHORT: Final = re.compile(rf"(?:{_CYRILLIC_SYLLABLE}){{1,2}}(?:[уюаяе]|ом|ем|ой)?", re.IGNORECASE)
_CYRILLIC_NAME: Final = r"(?P<name>[А-ЯЁ][а-яё]{1,8})(?![\w-]| [А-ЯЁ])"
_CYRILLIC_KIN: Final = re.compile(rf"(?i:(?<![\w-]){words.NAMED_CYRILLIC}),? {_CYRILLIC_NAME}")
_CYRILLIC_NEXT: Final = re.compile(rf",? и {_CYRILLIC_NAME}")


def latin_names(text: str) -> Iterable[Mention]:
    for match in _LATIN_FULL.finditer(text):
        surname, given = match["surname"], match["given"]
        if surname in words.SURNAMES_LIKE_WORDS and "-" not in given:
            continue
        if surname not in words.SURNAMES_LATIN or _KIN_BEFORE.search(
            text[max(0, match.start() - 14) : match.start()]
        ):
            continue
        parts = re.split(r"[- ]", given)
        if _is_organisation(text, match, parts):
            continue
        if "-" not in given and len(parts) == 2 and parts[1] in _LATIN_COMMON:
            given, parts = parts[0], parts[:1]
        if all(
            re.fullmatch(
                _SYLLABLE * 2 if len(parts) == 1 and len(part) > 5 else f"{_SYLLABLE}(?:{_SYLLABLE})?",
                part,
                re.IGNORECASE,
            )
            for part in parts
        ):
            end = match.start("given") + len(given)
            name = text[match.start() : end]
            yield Mention(name, match.start(), end, name.casefold(), surname, given)
    for match in _LATIN_TURNED.finditer(text):
        if match["surname"] in words.SURNAMES_LATIN and _is_given().fullmatch(match["given"]):
            yield Mention(
                match.group(),
                match.start(),
                match.end(),
                match.group().casefold(),
                match["surname"],
                match["given"],
            )
    for match in _LATIN_GIVEN.finditer(text):
        if _is_given().fullmatch(match["given"]):
            yield mention_of(match, "given", given=match["given"])
    for match in _LATIN_TITLED.finditer(text):
        group = "name" if match["name"] else "kin"
        bare = match[group].rpartition(" ")[2]
        if bare in words.SURNAMES_LATIN or _is_given().fullmatch(bare):
            yield mention_of(match, group, surname=bare if "-" not in bare else "")
    for match in _LATIN_CALLED.finditer(text):
        yield mention_of(match, surname=match["name"])
    for match in chain(_LATIN_BESIDE.finditer(text), _LATIN_AGED.finditer(text)):
        if _sounds(match["name"]) and not _of_another_shape(text, match.start("name")):
            yield mention_of(match, surname=match["name"])
    for match in _LATIN_FAMILY.finditer(text):
        group = "name" if match["name"] else "en"
        if match[group] not in (*words.SURNAMES_LIKE_WORDS, *_RULERS):
            yield mention_of(match, group, surname=match[group])
    for match in _SPEAKS.finditer(text):
        if match["name"].capitalize() in words.SURNAMES_LATIN:
            yield mention_of(match, surname=match["name"])
    yield from _beside_kin(text, _LATIN_KIN, _LATIN_NEXT, _sounds)


def _is_organisation(text: str, match: re.Match[str], parts: list[str]) -> bool:
    """ "The Gang Group", "the Nam Press Fund"; and the last words of a longer name of another shape."""
    after = _WORD.match(text, match.end())
    if parts[-1] in words.NOT_GIVEN_LATIN or (
        after and after[1] in words.NOT_GIVEN_LATIN and "-" not in match[0]
    ):
        return True
    return "-" not in match["given"] and len(parts) == 1 and _of_another_shape(text, match.start())


def _of_another_shape(text: str, start: int) -> bool:
    """ "Valentina Pak", "Zaw Min Tun": the end of a name that is not written as these are."""
    before = _CAPITAL_BEFORE.search(text, max(0, start - 20), start)
    return before is not None and not _TITLE.fullmatch(before[1])


def _sounds(name: str) -> bool:
    return name not in words.NOT_NAMES_LATIN and _short().fullmatch(name) is not None


@cache
def _short() -> re.Pattern[str]:
    return re.compile(rf"{_SYLLABLE}(?:{_SYLLABLE})?", re.IGNORECASE)


def _beside_kin(
    text: str, first: re.Pattern[str], following: re.Pattern[str], sounds: Callable[[str], bool]
) -> Iterable[Mention]:
    """ "Her son, Chol"; "the boys, Chol and Min": a word for kin and a name by itself, and those joined to it."""
    for match in first.finditer(text):
        while match is not None and sounds(match["name"]):
            yield mention_of(match, given=match["name"])
            match = following.match(text, match.end())  # type: ignore[assignment]


_KIN_BEFORE: Final = re.compile(r"(?:\w-)$")
_LATIN_COMMON: Final = frozenset(("The", "In", "On", "At", "Is", "And", "Said", "For"))


def cyrillic_names(text: str) -> Iterable[Mention]:
    for match in _CYRILLIC_GIVEN.finditer(text):
        yield mention_of(match, given=match["name"])
    yield from _beside_kin(
        text, _CYRILLIC_KIN, _CYRILLIC_NEXT, lambda name: bool(_CYRILLIC_SHORT.fullmatch(name))
    )
    for match in _CYRILLIC_FULL.finditer(text):
        if match["surname"] in words.SURNAMES_CYRILLIC:
            yield Mention(
                match.group(),
                match.start(),
                match.end(),
                match.group().casefold(),
                match["surname"],
                match["given"],
            )
