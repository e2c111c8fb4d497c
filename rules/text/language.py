"""In which language a text is written: by its script, then by its commonest words; a library only breaks ties."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from rules.text.han import HAN, HANGUL, KANA, han_tables

LANGUAGES = ("en", "ko", "zh-Hans", "zh-Hant", "ja", "es", "fr", "de", "ru")

_SAMPLE = 4000
"""Characters looked at: enough for any article, and cheap."""


def language_of(text: str, hint: str | None = None) -> str:
    """One of LANGUAGES, or "und". `hint` (a declared language) decides only where the text itself does not."""
    sample = text[:_SAMPLE]
    hint = _known(hint)
    hangul, kana, han = (len(pattern.findall(sample)) for pattern in (_HANGUL, _KANA, _HAN))
    cyrillic = len(_CYRILLIC.findall(sample))
    latin = len(_LATIN.findall(sample))
    # A Han character or a syllable says as much as two or three letters do.
    east = hangul + kana + han
    if not east and not cyrillic and not latin:
        return hint or "und"
    if east * 2.5 >= max(cyrillic, latin):
        if hangul > 0.2 * east:
            return "ko"
        if kana > 0.1 * east:
            return "ja"
        return _chinese(sample, kana, hint)
    if cyrillic > latin:
        return "und" if _NOT_RUSSIAN.search(sample) else "ru"
    return _latin(sample, hint)


def _known(hint: str | None) -> str | None:
    """A declared language in our terms: "zh_TW" is zh-Hant, "en-GB" is en."""
    if not hint:
        return None
    tag = hint.replace("_", "-").lower()
    first = tag.split("-")[0]
    if first == "zh":
        return "zh-Hant" if any(part in tag for part in ("hant", "tw", "hk", "mo")) else "zh-Hans"
    return first if first in LANGUAGES else None


_HANGUL = re.compile(f"[{HANGUL}]")
_KANA = re.compile(f"[{KANA}]")
_HAN = re.compile(f"[{HAN}]")
_CYRILLIC = re.compile("[Ѐ-ӿ]")
_LATIN = re.compile("[A-Za-zÀ-ɏ]")
_NOT_RUSSIAN = re.compile("[іїєґўқғңүұһөәљњћђџјѕѓќІЇЄҐЎ]")


def _chinese(sample: str, kana: int, hint: str | None) -> str:
    """Which of the scripts written with Han characters: by characters that only one of them uses."""
    tables = han_tables()
    seen = Counter(_HAN.findall(sample))
    traditional = sum(times for letter, times in seen.items() if letter in tables.traditional)
    simplified = sum(times for letter, times in seen.items() if letter in tables.simplified)
    japanese = sum(times for letter, times in seen.items() if letter in tables.japanese)
    if kana and hint == "ja":
        return "ja"
    if japanese and japanese >= simplified and (kana or japanese * 4 >= traditional):
        return "ja"
    if traditional == simplified:
        return hint if hint in ("zh-Hans", "zh-Hant", "ja") else "zh-Hans"
    return "zh-Hant" if traditional > simplified else "zh-Hans"


_COMMON = {
    "en": "the of and to in a that is was for it on with as at by from his her he they have has were been which not "
    "this who an are be said but their after when would we you",
    "es": "el la los las en y del por con una un para su al se que de como más fue pero sus lo este ha había "
    "entre sobre desde hasta según muy también les me sin",
    "fr": "le la les et des du en une un que dans qui pour au par sur est pas plus ont aux avec ce il elle cette "
    "été selon leur ses son sont de d l je nous vous mais comme ils mon encore",
    "de": "der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat "
    "dass sie nach wird bei einer um am wurden war in seit sind wurde haben vor",
}
_WORDS_OF = {
    word: tuple(lang for lang in _COMMON if word in _COMMON[lang].split())
    for lang in _COMMON
    for word in _COMMON[lang].split()
}
_WORD = re.compile("[a-zà-ɏ]+")


def _latin(sample: str, hint: str | None) -> str:
    words = _WORD.findall(sample.lower())
    ranked = _ranked(words)
    # The head alone, where a list of names or a table follows the story.
    for stretch in (words, words[:_HEAD_WORDS]):
        best = _clear(stretch)
        if best:
            return best
    if len(words) < 12:
        # A headline: too little for anything but a guess.
        guessed = ranked[0][0] if ranked else None
        return hint if hint and (hint in _COMMON or guessed is None) else guessed or "en"
    guess = _guess(sample)
    return guess if guess in LANGUAGES else "und"


_HEAD_WORDS = 60
"""Words of a first paragraph."""


def _ranked(words: Sequence[str]) -> list[tuple[str, int]]:
    found: Counter[str] = Counter()
    for word in words:
        owners = _WORDS_OF.get(word, ())
        for lang in owners:
            found[lang] += 1 if len(owners) > 1 else 2
    return found.most_common(2)


def _clear(words: Sequence[str]) -> str | None:
    """The language that these words leave no doubt about."""
    ranked = _ranked(words)
    if not ranked:
        return None
    best, points = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0
    share = points / (2 * len(words))
    return best if points >= 1.5 * second and (share >= 0.14 or len(words) < 20) else None


def _guess(sample: str) -> str:
    """py3langid costs a second and 100 MB, so it is loaded when the first doubtful text comes."""
    from py3langid import classify

    language: str = classify(sample)[0]
    return language
