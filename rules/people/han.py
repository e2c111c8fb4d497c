# ruff: noqa: E501
"""Personal names in Han letters and kana, by their shape and what is beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain
from typing import Final

from rules.language import people_words as words
from rules.people.mention import Mention, beside, mention_of

_HAN_MASKED: Final = re.compile(
    r"(?P<name>(?P<surname>[一-龥])(?:某某?|[○〇×Ｘ]{1,2}|氏(?=[，。、（說说]))|(?P<polite>(?P<polite_surname>[一-龥])(?:女士|先生|小姐|太太|奶奶|老太太|阿姨|大妈|大媽)))"
)
_HAN_OLD: Final = re.compile(
    r"(?P<name>[老小](?P<surname>[一-龥]))(?P<clear>(?=[，。、：；“「」说說是的他她]))?"
)
_HAN_FULL: Final = re.compile(r"(?P<surname>[一-龥])(?P<given>[一-龥]{1,2})")
_JAPANESE_KANA: Final = re.compile(
    r"(?<![ァ-ヶー])(?P<name>[ァ-ヶー]{1,6}(?:・[ァ-ヶー]{1,8}){1,2})(?P<after>さん|ちゃん|くん|君|氏|（|容疑者)?"
)
_JAPANESE_KANJI: Final = re.compile(
    r"(?:(?<![一-龥々])(?P<surname>[一-龥々]{1,3})(?P<given>[ぁ-たち-どなひ-ん]{1,3}子?)|(?<![一-龥々])(?P<kanji>[一-龥々]{2,5})"
    r"|(?<![一-龥々ァ-ヶー])(?P<mixed>[一-龥々]{1,3}(?<![者員人手性男女生兵者人長娘妻夫母父姉妹兄弟孫姪甥])[ァ-ヶー]{2,7})|(?<![ァ-ヶー・])(?P<kana>[ァ-ヶー]{2,7})|(?:(?<![ぁ-ん])|(?<=の))(?P<only>[ぁ-なひ-ん]{1,3}子))(?:さん|ちゃん|くん)"
)


def han_names(text: str) -> Iterable[Mention]:
    for match in _HAN_MASKED.finditer(text):
        group = "name" if match["name"] else "polite"
        surname = match["surname"] or match["polite_surname"]
        if surname in words.SURNAMES_HAN:
            yield mention_of(match, group if match[group] == match.group() else "name", surname=surname)
    for match in _HAN_OLD.finditer(text):
        known = match["surname"] in words.SURNAMES_HAN or match["surname"] == "于"
        again = match["surname"] not in "方国文成" and text.count(match["name"]) > 1
        if known and (match["clear"] is not None or again):
            yield mention_of(match, surname=match["surname"])
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
        yield mention_of(match, "name" if match["name"] else "called")
    yield from _han_again(text)


def _han_again(text: str) -> Iterable[Mention]:
    """A full name that opens a clause, printed again with something else after it: a person of the story."""
    told: dict[str, bool] = {}
    for match in chain(_HAN_OPENS.finditer(text), _HAN_SHORT.finditer(text)):
        name = match["name"]
        if name not in told:
            told[name] = _looks_like_a_name(name) and _stands_alone(text, name)
        if told[name]:
            yield mention_of(match, surname=name[0], given=name[1:])


def _looks_like_a_name(name: str) -> bool:
    return (
        name[0] in words.SURNAMES_HAN
        and name[:2] not in words.HAN_NOT_NAMES
        and name[-1] not in _HAN_OF_THINGS
        and _HAN_OFFICE.match(name, 1) is None
        and not any(char in words.HAN_STOPS for char in name[1:])
    )


def _stands_alone(text: str, name: str) -> bool:
    """Whether different things follow it; after so short a name twice what ends a word."""
    after = [text[found.end() : found.end() + 1] for found in re.finditer(re.escape(name), text)]
    if len(name) == 2 and sum(each in words.HAN_STOPS for each in after) < 2:
        return False
    return len(set(after)) > 1


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


def han_names_in_japanese(text: str) -> Iterable[Mention]:
    for match in re.finditer(
        r"(?<![一-龥])(?P<name>[一-龥]{2,4})(?=(?:氏|記者|代表|弁護士|牧師|教授|議員)(?![一-龥]))", text
    ):
        if match["name"][0] in words.SURNAMES_HAN and match["name"] not in words.JAPANESE_NOT_NAMES:
            yield mention_of(match, surname=match["name"][0])


_HAN_ALONE: Final = re.compile(
    r"(?<![一-龥々ァ-ヶお])(?P<name>[金李朴崔鄭姜趙尹張林韓呉申徐権黄宋柳洪梁孫裴許沈盧郭車朱禹陳王劉楊周呂馬]さん)"
)
"""A surname of one letter before a form of address."""


def japanese_names(text: str) -> Iterable[Mention]:
    for match in _HAN_ALONE.finditer(text):
        yield mention_of(match, surname=match["name"])
    for match in _JAPANESE_KANA.finditer(text):
        head_of = text[max(0, match.start() - 12) : match.start()]
        head, _, rest = match["name"].partition("・")
        if match["after"] or head in words.SURNAMES_KANA or beside("risk before", "ja").search(head_of):
            yield mention_of(match, surname=head, given=rest)
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
