# ruff: noqa: E501
"""Personal names in Hangul, by their shape and what is beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain
from typing import Final

from rules.language import people_words as words
from rules.people.mention import Mention, mention_of

_HANGUL_AFTER: Final = r"(?:씨|(?<=[ )])(?:양|군)|할머니|할아버지|어르신|여사|아주머니|아저씨|언니|오빠|누나|형|이모|삼촌|모친|부친)(?![가-힣](?<![은는이가을를의와과도에]))"
_HANGUL_PERSON: Final = re.compile(
    rf"(?<![가-힣0-9])(?P<name>[가-힣]{{1,4}})(?:\((?:가명|[^()]{{0,6}}\d{{1,3}}(?:세|살)?|[^()]{{0,8}}가명)[^()]{{0,8}}\) ?(?:{_HANGUL_AFTER})?| ?{_HANGUL_AFTER})"
)
_HANGUL_MASKED: Final = re.compile(
    r"(?<![가-힣])(?P<name>[가-힣](?: 모(?= 씨| ?\(\d)|모|○○|OO|××|xx|\*\*|△△|[○×△]))(?: ?\(\d{1,2}(?:세)?\))? ?(?:씨|양|군|할머니|목사|대표)?(?![가-힣]{2})"
)
_A_SURNAME: Final = re.compile(r" ?\(| ?(?:씨|양|군|여사)")
"""What makes one syllable a surname: 김 씨, but not 두 살 위 언니."""
_A_CERTAIN: Final = re.compile(r" ?\(\d|씨| 씨| 양| 군| 할머니|\)")
_HANGUL_KIN: Final = re.compile(
    r"(?:막내|첫째|둘째|셋째|큰아이|작은아이|큰애|작은애|아들|딸|아내|남편|어머니|아버지|엄마|아빠|손녀|손자|며느리|사위|언니|누나|오빠|(?<![가-힣])형|남동생|여동생|동생|이모|고모|삼촌|조카|친구|동창|부인) "
    r"(?P<name>[가-힣]{2,4}?)(?=이?(?:[,·.]|(?:를|을|가|는|은|와|과|랑|도|의|라고|이라고)(?![가-힣])|[ ](?![가-힣]{0,3}(?:명|분|사람)))|이(?:,| |$|다|며|었|고)|\()"
)
_HANGUL_CALLED: Final = re.compile(
    r"(?<![가-힣])(?:(?P<name>[가-힣]{3})(?=이?라고(?:,| (?:했|말했|밝혔|소개|불))|[와과] (?:그의?|그녀의?) (?:아들|딸|아내|남편|어머니|아버지|부모|가족|자녀|동생|언니|누나|오빠|형|두|세|네|어린)|[’”\"'] ?이?라는 (?:가명|이름|별명)|이?라는 (?:가명|이름|여성|남성|분|사람|아이|소녀|소년))|(?<= 살 )(?P<child>[가-힣]{2})(?=(?:이)?(?:가|는|를|와|의|도|랑)(?![가-힣]))|(?<=이름은 )(?P<told>[가-힣]{3})(?=[,.]|이[다고며])|(?P<given>[가-힣]{2})(?=이(?:도|랑)(?![가-힣])| (?:언니|오빠|누나)(?:는|가|도|와|를|의)?(?![가-힣])|(?<=째 [가-힣]{2}) (?:자매|형제)|\(가명\)))"
)
_HANGUL_FULL: Final = re.compile(
    r"(?<![가-힣])(?P<name>[가-힣]{2,4})(?=(?: ?\(\d{2}(?:세)?\))? ?(?:공동대표|대표|소장|회장|목사|교수|변호사|기자|특파원|연구원|의원|장관|선교사|사무국장|사무총장|감독|작가|박사))"
)


def hangul_names(text: str) -> Iterable[Mention]:
    for match in _HANGUL_PERSON.finditer(text):
        name = match["name"]
        if len(name) == 1 and name in words.SURNAMES_HANGUL and _A_SURNAME.match(text, match.end("name")):
            yield Mention(name, match.start("name"), match.end("name"), name, surname=name)
        elif (
            len(name) >= 2
            and name not in words.KOREAN_NOT_NAMES
            and not name.endswith("의")
            and (_korean_full(name) or _korean_given(name) or _with_surname(match, name))
        ):
            yield _korean(match, name)
    for match in _HANGUL_MASKED.finditer(text):
        name = match["name"]
        if name[0] not in words.SURNAMES_HANGUL or name in ("부모", "이모", "고모"):
            continue
        if name[1] != "모" or _A_CERTAIN.match(text, match.end("name")):
            yield mention_of(match, surname=name[0])
    for match in chain(_HANGUL_KIN.finditer(text), _HANGUL_CALLED.finditer(text)):
        group = next(each for each in ("name", "told", "child", "given") if match.groupdict().get(each))
        name = match[group]
        if (
            match.re is _HANGUL_CALLED
            and group in ("name", "told")
            and not (_korean_full(name) and name[0] in words.SURNAMES_HANGUL_COMMON)
        ):
            continue
        if name in words.KOREAN_NOT_NAMES or any(name.endswith(end) for end in ("들", "께", "로")):
            continue
        if (len(name) >= 3 and _korean_full(name)) or _korean_given(name):
            yield _korean(match, name, group)
    for match in _HANGUL_FULL.finditer(text):
        if _korean_full(match["name"]):
            yield _korean(match, match["name"])


def _with_surname(match: re.Match[str], name: str) -> bool:
    """Before 씨, a common surname is enough, whatever the given name is made of."""
    return len(name) == 3 and name[0] in words.SURNAMES_HANGUL_COMMON and match.group().endswith("씨")


def _korean(match: re.Match[str], name: str, group: str = "name") -> Mention:
    split = 2 if name[:2] in words.COMPOUND_HANGUL else 1
    full = _korean_full(name) and len(name) >= 3
    return mention_of(match, group, name[:split] if full else "", name[split:] if full else name)


def _korean_full(name: str) -> bool:
    if name[:2] in words.COMPOUND_HANGUL:
        return 3 <= len(name) <= 4 and all(char in words.GIVEN_HANGUL for char in name[2:])
    return (
        2 <= len(name) <= 3
        and name[0] in words.SURNAMES_HANGUL
        and all(c in words.GIVEN_HANGUL for c in name[1:])
    )


def _korean_given(name: str) -> bool:
    return len(name) == 2 and all(char in words.GIVEN_HANGUL for char in name)
