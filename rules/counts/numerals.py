"""Korean, Chinese and Japanese numerals: digits, Han characters, native words and mixtures of them."""

# ruff: noqa: E501 - tables of words read best one subject a line

from __future__ import annotations

import re

HAN_DIGITS = {
    **{letter: value for value, letter in enumerate("〇一二三四五六七八九")},
    "零": 0,
    "两": 2,
    "兩": 2,
    "○": 0,
    "壱": 1,
    "弐": 2,
    "参": 3,
}
_HAN_UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "萬": 10_000, "亿": 10**8, "億": 10**8}
_SINO = {"일": 1, "이": 2, "삼": 3, "사": 4, "오": 5, "육": 6, "칠": 7, "팔": 8, "구": 9}
_SINO_UNITS = {"십": 10, "백": 100, "천": 1000, "만": 10_000, "억": 10**8}
NATIVE_TENS = {
    "열": 10, "스물": 20, "스무": 20, "서른": 30, "마흔": 40, "쉰": 50, "예순": 60, "일흔": 70, "여든": 80, "아흔": 90,
}  # fmt: skip
NATIVE = {
    "한": 1, "하나": 1, "두": 2, "둘": 2, "세": 3, "셋": 3, "석": 3, "네": 4, "넷": 4, "넉": 4, "다섯": 5, "여섯": 6, "일곱": 7,
    "여덟": 8, "아홉": 9,
}  # fmt: skip
KOREAN_PAIRS = {
    "한두": (1, 2), "두세": (2, 3), "두서너": (2, 4), "서너": (3, 4), "너댓": (4, 5), "네댓": (4, 5), "네다섯": (4, 5),
    "너덧": (4, 5), "대여섯": (5, 6), "예닐곱": (6, 7), "일고여덟": (7, 8), "여덟아홉": (8, 9),
}  # fmt: skip
_NATIVE_WORD = re.compile(f"({'|'.join(NATIVE_TENS)})?({'|'.join(sorted(NATIVE, key=len, reverse=True))})?")


def number(words: str) -> int | None:
    """The value of a numeral in digits, Han characters or Korean words (also mixed: 2천600, 1万2千); else None."""
    words = words.replace(",", "").replace(" ", "")
    if len(words) > 15:
        return None  # no number of people, days or years
    if words in _JAPANESE_PEOPLE:
        return _JAPANESE_PEOPLE[words]
    native = _NATIVE_WORD.fullmatch(words)
    if words and native is not None:
        return NATIVE_TENS.get(native[1] or "", 0) + NATIVE.get(native[2] or "", 0)
    total = section = 0
    current: float | None = None
    for piece in re.findall(r"[0-9]+(?:\.[0-9]+)?|.", words):
        if piece[0].isdigit() and piece[0].isascii():
            current = float(piece)
        elif (digit := HAN_DIGITS.get(piece, _SINO.get(piece))) is not None:
            # 二〇二四, 三一: digits written one after the other.
            current = digit if current is None else current * 10 + digit
        elif (unit := _HAN_UNITS.get(piece, _SINO_UNITS.get(piece))) is not None:
            if unit >= 10_000:
                total += int((section + (current or 0) or 1) * unit)
                section = 0
            else:
                section += int((1 if current is None else current) * unit)
            current = None
        else:
            return None
    value = total + section + (current or 0)
    return int(value) if value == int(value) else None


_JAPANESE_PEOPLE = {"ひと": 1, "ふた": 2}


def neighbours(words: str) -> tuple[int, int] | None:
    """两三 is 2 or 3, 三四十 is 30 to 40, 서너 is 3 or 4."""
    if words in KOREAN_PAIRS:
        return KOREAN_PAIRS[words]
    match = re.fullmatch(r"([一二两兩三四五六七八九])([二三四五六七八九])(十|百)?", words)
    if match is None:
        return None
    low, high = HAN_DIGITS[match[1]], HAN_DIGITS[match[2]]
    times = {"十": 10, "百": 100}.get(match[3] or "", 1)
    return (low * times, high * times) if high == low + 1 else None
