# ruff: noqa: E501
"""Where personal names stand in a text, by their shape and what is beside them, in every script."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Final

from rules.language import people_words as words


@dataclass(frozen=True, slots=True)
class Mention:
    words: str
    start: int
    end: int
    key: str
    """What is the same in all full mentions of one person."""
    surname: str = ""
    given: str = ""
    doubt: bool = False
    """The shape alone does not make it a name; something beside it must."""


def _mention(match: re.Match[str], group: str = "name", surname: str = "", given: str = "") -> Mention:
    start, end = match.span(group)
    name = match.group(group)
    return Mention(name, start, end, name.casefold(), surname, given)


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
_LATIN_GIVEN: Final = re.compile(r"(?<![\w-])(?P<given>[A-Z][a-zŏŭ]{1,6}-[a-zŏŭ]{1,6})(?![\w-])")
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
_HANGUL_AFTER: Final = r"(?:씨|(?<=[ )])(?:양|군)|할머니|할아버지|어르신|여사|아주머니|아저씨|언니|오빠|누나|형|이모|삼촌|모친|부친)(?![가-힣](?<![은는이가을를의와과도에]))"
_HANGUL_PERSON: Final = re.compile(
    rf"(?<![가-힣0-9])(?P<name>[가-힣]{{1,4}})(?:\((?:가명|[^()]{{0,6}}\d{{1,3}}(?:세|살)?|[^()]{{0,8}}가명)[^()]{{0,8}}\) ?(?:{_HANGUL_AFTER})?| ?{_HANGUL_AFTER})"
)
_HANGUL_MASKED: Final = re.compile(
    r"(?<![가-힣])(?P<name>[가-힣](?:모|○○|OO|××|xx|\*\*|△△|[○×△]))(?: ?\(\d{1,2}(?:세)?\))? ?(?:씨|양|군|할머니|목사|대표)?(?![가-힣]{2})"
)
_A_SURNAME: Final = re.compile(r" ?\(| ?(?:씨|양|군|여사)")
"""What makes one syllable a surname: 김 씨, but not 두 살 위 언니."""
_A_CERTAIN: Final = re.compile(r" ?\(\d|씨| 씨| 양| 군| 할머니|\)")
_HANGUL_KIN: Final = re.compile(
    r"(?:아들|딸|아내|남편|어머니|아버지|엄마|아빠|손녀|손자|며느리|사위|언니|누나|오빠|형|남동생|여동생|동생|이모|고모|삼촌|조카|친구|동창|부인) "
    r"(?P<name>[가-힣]{2,4}?)(?=이?(?:[,·.]|(?:를|을|가|는|은|와|과|랑|도|의|라고|이라고)(?![가-힣])|[ ](?![가-힣]{0,3}(?:명|분|사람)))|이(?:,| |$|다|며|었|고)|\()"
)
_HANGUL_CALLED: Final = re.compile(
    r"(?<![가-힣])(?:(?P<name>[가-힣]{3})(?=이?라고,|[와과] (?:그의?|그녀의?) (?:아들|딸|아내|남편|어머니|아버지|부모|가족|자녀|동생|언니|누나|오빠|형|두|세|네|어린)|[’”\"'] ?이?라는 (?:가명|이름|별명)|이?라는 (?:가명|이름|여성|남성|분|사람|아이|소녀|소년))|(?P<given>[가-힣]{2})(?=이(?:도|랑)(?![가-힣])| (?:언니|오빠|누나)(?:는|가|도|와|를|의)?(?![가-힣])|(?<=째 [가-힣]{2}) (?:자매|형제)|\(가명\)))"
)
_HANGUL_FULL: Final = re.compile(
    r"(?<![가-힣])(?P<name>[가-힣]{2,4})(?=(?: ?\(\d{2}(?:세)?\))? ?(?:공동대표|대표|소장|회장|목사|교수|변호사|기자|특파원|연구원|의원|장관|선교사|사무국장|사무총장|감독|작가|박사))"
)
_HAN_MASKED: Final = re.compile(
    r"(?P<name>(?P<surname>[一-龥])(?:某某?|[○〇×Ｘ]{1,2}|氏(?=[，。、（說说]))|(?P<polite>(?P<polite_surname>[一-龥])(?:女士|小姐|太太|奶奶|老太太|阿姨|大妈|大媽)))"
)
_HAN_OLD: Final = re.compile(r"(?P<name>[老小](?P<surname>[一-龥]))(?=[，。、：；“”「」说說是的他她])")
_HAN_FULL: Final = re.compile(r"(?P<surname>[一-龥])(?P<given>[一-龥]{1,2})")
_JAPANESE_KANA: Final = re.compile(
    r"(?<![ァ-ヶー])(?P<name>[ァ-ヶー]{1,6}(?:・[ァ-ヶー]{1,8}){1,2})(?P<after>さん|ちゃん|くん|君|氏|（|容疑者)?"
)
_JAPANESE_KANJI: Final = re.compile(
    r"(?:(?<![一-龥々])(?P<surname>[一-龥々]{1,3})(?P<given>[ぁ-たち-どなひ-ん]{1,3}子?)|(?<![一-龥々])(?P<kanji>[一-龥々]{2,5})"
    r"|(?<![一-龥々ァ-ヶー])(?P<mixed>[一-龥々]{1,3}(?<![者員人手性男女生兵者人長])[ァ-ヶー]{2,5})|(?<![ァ-ヶー・])(?P<kana>[ァ-ヶー]{2,7})|(?:(?<![ぁ-ん])|(?<=の))(?P<only>[ぁ-なひ-ん]{1,3}子))(?:さん|ちゃん|くん)"
)


def candidates(family: str, text: str) -> Iterable[Mention]:
    if family in words.LATIN:
        return _latin(text)
    if family == "ru":
        return chain(_cyrillic(text), _latin(text))
    if family == "ko":
        return _hangul(text)
    if family == "zh":
        return _han(text)
    if family == "ja":
        return chain(_japanese(text), _han_in_japanese(text))
    return ()


def _latin(text: str) -> Iterable[Mention]:
    for match in _LATIN_FULL.finditer(text):
        surname, given = match["surname"], match["given"]
        if surname in words.SURNAMES_LIKE_WORDS and "-" not in given:
            continue
        if surname not in words.SURNAMES_LATIN or _KIN_BEFORE.search(
            text[max(0, match.start() - 14) : match.start()]
        ):
            continue
        parts = re.split(r"[- ]", given)
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
            yield _mention(match, "given", given=match["given"])
    for match in _LATIN_TITLED.finditer(text):
        group = "name" if match["name"] else "kin"
        bare = match[group].rpartition(" ")[2]
        if bare in words.SURNAMES_LATIN or _is_given().fullmatch(bare):
            yield _mention(match, group, surname=bare if "-" not in bare else "")
    for match in _LATIN_CALLED.finditer(text):
        yield _mention(match, surname=match["name"])


_KIN_BEFORE: Final = re.compile(r"(?:\w-)$")
_LATIN_COMMON: Final = frozenset(("The", "In", "On", "At", "Is", "And", "Said", "For"))


def _cyrillic(text: str) -> Iterable[Mention]:
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


def _hangul(text: str) -> Iterable[Mention]:
    for match in _HANGUL_PERSON.finditer(text):
        name = match["name"]
        if len(name) == 1 and name in words.SURNAMES_HANGUL and _A_SURNAME.match(text, match.end("name")):
            yield Mention(name, match.start("name"), match.end("name"), name, surname=name)
        elif (
            len(name) >= 2
            and name not in words.KOREAN_NOT_NAMES
            and (_korean_full(name) or _korean_given(name))
        ):
            yield _korean(match, name)
    for match in _HANGUL_MASKED.finditer(text):
        name = match["name"]
        if name[0] not in words.SURNAMES_HANGUL or name in ("부모", "이모", "고모"):
            continue
        if name[1] != "모" or _A_CERTAIN.match(text, match.end("name")):
            yield _mention(match, surname=name[0])
    for match in chain(_HANGUL_KIN.finditer(text), _HANGUL_CALLED.finditer(text)):
        group = "name" if match["name"] else "given"
        name = match[group]
        if (
            match.re is _HANGUL_CALLED
            and group == "name"
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


def _korean(match: re.Match[str], name: str, group: str = "name") -> Mention:
    split = 2 if name[:2] in words.COMPOUND_HANGUL else 1
    full = _korean_full(name) and len(name) >= 3
    return _mention(match, group, name[:split] if full else "", name[split:] if full else name)


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


def _han(text: str) -> Iterable[Mention]:
    for match in _HAN_MASKED.finditer(text):
        group = "name" if match["name"] else "polite"
        surname = match["surname"] or match["polite_surname"]
        if surname in words.SURNAMES_HAN:
            yield _mention(match, group if match[group] == match.group() else "name", surname=surname)
    for match in _HAN_OLD.finditer(text):
        if match["surname"] in words.SURNAMES_HAN:
            yield _mention(match, surname=match["surname"])
    place = 0
    while place < len(text) - 1:
        full = _HAN_FULL.match(text, place)
        place += 1
        if full is None or full["surname"] not in words.SURNAMES_HAN:
            continue
        if full["surname"] == "表" and text[full.start() - 1 : full.start()] in ("代", "发", "發", "外"):
            continue
        match = full
        before = text[max(0, match.start() - 16) : match.start()]
        marks = beside("risk before", "zh").search(before) or beside("office before", "zh").search(before)
        for length in (3, 2):
            end = match.start() + length
            if end > match.end() or any(char in words.HAN_STOPS for char in text[match.start() + 1 : end]):
                continue
            if text[match.start() : match.start() + 2] in words.HAN_NOT_NAMES:
                break
            if _HAN_OFFICE.match(text, match.start() + 1):
                break
            marked = beside("risk after", "zh").match(text, end) or (
                length == 3
                and beside("office after", "zh").match(text, end)
                and (before[-1:] in _EDGE or beside("office before", "zh").search(before))
            )
            if marked or (marks and _sound(text, before, match.start(), end)):
                name = text[match.start() : end]
                yield Mention(name, match.start(), end, name, surname=name[0], given=name[1:])
                place = end
                break
    for match in chain(_HAN_ALIAS.finditer(text), _HAN_CALLED.finditer(text)):
        yield _mention(match, "name" if match["name"] else "called")
    yield from _han_again(text)


def _han_again(text: str) -> Iterable[Mention]:
    """A full name that opens a clause, printed again with something else after it: a person of the story."""
    for match in chain(_HAN_OPENS.finditer(text), _HAN_SHORT.finditer(text)):
        name = match["name"]
        if (
            len(name) == 2
            and len([end for end in _ends_of(text, name) if text[end : end + 1] in words.HAN_STOPS]) < 2
        ):
            continue
        if (
            name[0] not in words.SURNAMES_HAN
            or name[:2] in words.HAN_NOT_NAMES
            or name[-1] in _HAN_OF_THINGS
            or _HAN_OFFICE.match(name, 1)
            or any(char in words.HAN_STOPS for char in name[1:])
        ):
            continue
        after = {text[end : end + 1] for end in _ends_of(text, name)}
        if len(after) > 1:
            yield _mention(match, surname=name[0], given=name[1:])


def _ends_of(text: str, name: str) -> list[int]:
    return [found.end() for found in re.finditer(re.escape(name), text)]


_EDGE: Final = frozenset("，。、；：「」『』“”（）()\n 　\u201c")
_HAN_CALLED: Final = re.compile(
    r"(?:[女男]孩|[女男]人|[女男]子|女儿|女兒|儿子|兒子|孩子|姑娘|闺女|閨女|妹妹|姐姐|姊姊|弟弟|哥哥|妻子|媳妇|媳婦|少女|少年|[她他])(?:名字)?叫(?:做|作)?"
    r"[「『“]?(?P<name>[一-龥]{2,3})(?=[」』”，。、；（]|今年)"
    r"|(?:[一个個名位])叫(?:做|作)?[「『“]?(?P<called>[一-龥]{2,3})[」』”]?(?=的(?:[^，。；的]{0,4})?(?:女|男|孩|姑娘|老人|妇|婦|工人|青年|少年|人))"
)
_HAN_OPENS: Final = re.compile(r"(?:^|(?<=[，。、；：「」『』“”（）\n　 ]))(?P<name>[一-龥]{3})(?=[一-龥])")
_HAN_OFFICE: Final = re.compile(
    "牧师|牧師|律师|律師|教授|博士|记者|記者|神父|代表|会长|會長|主任|导演|導演|议员|議員|部长|部長"
)
_HAN_SHORT: Final = re.compile(
    r"(?:^|(?<=[，。、；：「」『』“”（）\n　 ]))(?P<name>[金朴崔郑鄭姜尹韩韓吴吳申权權黄黃宋柳洪裴许許严嚴蔡玄池](?![方媒元籍语語军軍国國式半中美朝日昏金代正])[一-龥])"
    r"(?=[一-龥])"
)
_HAN_OF_THINGS: Final = frozenset(
    "局部县縣市省州区區镇鎮乡鄉村院所会會社团團党黨军軍队隊员員者人站桥橋江河山路街法案方面国國族线線店厂廠校系班组組天年月日时時说說"
)
_HAN_ALIAS: Final = re.compile(
    r"(?:化名|化名为|化名為|名叫|取名)[「『“]?(?P<name>[一-龥]{2,3})(?=[」』”的，。（])"
)


def _sound(text: str, before: str, start: int, end: int) -> bool:
    """A name by its neighbours: after 的 alone too much is a name."""
    if before.endswith("的"):
        return False
    return end >= len(text) or text[end] in words.HAN_STOPS or not ("一" <= text[end] <= "龥")


def _han_in_japanese(text: str) -> Iterable[Mention]:
    for match in re.finditer(
        r"(?<![一-龥])(?P<name>[一-龥]{2,4})(?=(?:氏|記者|代表|弁護士|牧師|教授|議員)(?![一-龥]))", text
    ):
        if match["name"][0] in words.SURNAMES_HAN and match["name"] not in words.JAPANESE_NOT_NAMES:
            yield _mention(match, surname=match["name"][0])


def _japanese(text: str) -> Iterable[Mention]:
    for match in _JAPANESE_KANA.finditer(text):
        head_of = text[max(0, match.start() - 12) : match.start()]
        head, _, rest = match["name"].partition("・")
        if match["after"] or head in words.SURNAMES_KANA or beside("risk before", "ja").search(head_of):
            yield _mention(match, surname=head, given=rest)
    for match in _JAPANESE_KANJI.finditer(text):
        group = (
            "mixed"
            if match["mixed"]
            else "kanji"
            if match["kanji"]
            else "kana"
            if match["kana"]
            else "only"
            if match["only"]
            else ""
        )
        name = match[group] if group else match["surname"] + match["given"]
        if name in words.JAPANESE_NOT_NAMES or name[0] == "お" or name[-1] in "者員人手":
            continue
        start = match.start(group or "surname")
        yield Mention(name, start, start + len(name), name, match["surname"] or "", match["given"] or "")


@cache
def beside(table: str, family: str) -> re.Pattern[str]:
    tables: Mapping[str, Mapping[str, str]] = {
        "office before": words.OFFICE_BEFORE,
        "office after": words.OFFICE_AFTER,
        "risk before": words.RISK_BEFORE,
        "risk after": words.RISK_AFTER,
        "byline": words.BYLINE,
    }
    keep_case = table == "office after"
    return re.compile(tables[table].get(family, r"(?!)"), 0 if keep_case else re.IGNORECASE | re.MULTILINE)
