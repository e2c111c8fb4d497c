"""Word groups per language, all found in one pass.

How a term is written, in every language:

- `arrest*`: any ending of that word; each word of a phrase may have its own `*` (`refugiad* norcorean*`).
- `=PSB`: only with exactly these capitals.
- `^공안`: only at the start of a word (Korean).
- `(hand|hands|handed) ... (over|back)`: every combination, to write a family of words in one line.
- `handed ... over`: up to ten words of the same sentence part may stand where the dots are (Latin and Cyrillic).
- `!대북송금`: words that look like a term of the group and are not; hits inside them do not count.

Terms of Latin and Cyrillic letters match whole words, a hyphen like a space. Terms of Chinese, Japanese and Korean
letters match anywhere, so they are stems by nature; white space inside them is free, in Chinese and Japanese
everywhere, in Korean between parts of a compound (북한 이탈 주민). Case, width, composition and script of the text
play no part: both sides are folded alike. Han characters in Korean headlines are read as Hangul (北送 is 북송).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise, product
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from rules.text import Text, fold, normalise
from rules.text.han import HAN, HANGUL, KANA
from rules.text.hanja import HANJA_READINGS


@dataclass(frozen=True, slots=True)
class WordList:
    """Terms of one group in one language."""

    group: str
    lang: str
    """One of `rules.text.LANGUAGES`, or "*" for terms that hold in every language."""
    terms: tuple[str, ...] = ()
    weak_terms: tuple[str, ...] = ()
    """Terms that need company: they count only beside a term of another group."""


class Hit(NamedTuple):
    """A term found. Offsets are into `Text.plain`."""

    group: str
    term: str
    """As the word list writes it."""
    weak: bool
    start: int
    end: int


class TermError(ValueError):
    """A term that cannot be matched, and why, in one sentence."""


class Lexicon:
    """All word groups, ready to match. Build once; it is never changed."""

    def __init__(self, lists: Iterable[WordList], needed: Iterable[str] = ()) -> None:
        """`needed` names the groups without which a text cannot matter (see `prefilter`). Raises TermError."""
        self.lists = tuple(lists)
        self._needed = frozenset(needed)
        terms = [term for words in self.lists for term in _compiled(words)]
        self._matchers = {
            family: _Matcher([term for term in terms if term.family in (family, "*")]) for family in _FAMILIES
        }
        gates = [term for term in terms if term.group in self._needed and not term.veto]
        self._gate = _Matcher([term for term in gates if term.family != "ko"])
        self._korean_gate = _Matcher([term for term in gates if term.family in ("ko", "*")])

    def hits(self, text: Text, lang: str) -> tuple[Hit, ...]:
        """All hits of the language's terms, also overlapping ones, by position. "und" matches every language."""
        family = _family(lang)
        if family == "und":
            found = {hit for name, matcher in self._matchers.items() for hit in _search(matcher, text, name)}
        else:
            found = set(_search(self._matchers[family], text, family))
        return tuple(sorted(found, key=_by_position))

    def prefilter(self, raw: str) -> bool:
        """Whether the raw text may hold a hit of a needed group in any language. Never False when it does."""
        text = normalise(raw)
        if self._gate.any(_flat(text.normal)):
            return True
        # A Korean headline may stand in Han alone.
        return _HAS_HAN_OR_HANGUL.search(text.normal) is not None and self._korean_gate.any(
            _squeezed(text.normal)[0]
        )

    def groups(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(words.group for words in self.lists))


def adjusted(
    lists: Iterable[WordList], added: Iterable[WordList] = (), removed: Iterable[WordList] = ()
) -> tuple[WordList, ...]:
    """The word lists with some terms added and some removed, group by group and language by language.

    A removed term goes from the strong and the weak terms alike, however its case or width is written; an added one
    that was there with the other strength changes it.
    """
    added, removed = tuple(added), tuple(removed)
    gone: dict[tuple[str, str], set[str]] = {}
    for words in (*removed, *added):
        gone.setdefault((words.group, words.lang), set()).update(map(fold, (*words.terms, *words.weak_terms)))
    kept = []
    for words in lists:
        out = gone.get((words.group, words.lang))
        if out:
            words = replace(
                words,
                terms=tuple(term for term in words.terms if fold(term) not in out),
                weak_terms=tuple(term for term in words.weak_terms if fold(term) not in out),
            )
        kept.append(words)
    return (*kept, *added)


def complaint(term: str, lang: str) -> str | None:
    """Why the term cannot be matched, as a sentence; None when it can."""
    try:
        for form in _forms(term):
            _compile(WordList("", lang), form, False)
    except TermError as error:
        return str(error)
    return None


_FAMILIES = ("en", "es", "fr", "de", "ru", "ko", "zh", "ja")


def _family(lang: str) -> str:
    if lang == "*":
        return "*"
    family = lang.split("-")[0]
    return family if family in _FAMILIES else "und"


def _by_position(hit: Hit) -> tuple[int, int, str, str, bool]:
    return hit.start, -hit.end, hit.group, hit.term, hit.weak


# --- one term ---------------------------------------------------------------------------------------------------

_WIDE = f"{HAN}{KANA}{HANGUL}"
_IS_WIDE = re.compile(f"[{_WIDE}]")
_IS_HAN = re.compile(f"[{HAN}]")
_HAS_HAN_OR_HANGUL = re.compile(f"[{HAN}{HANGUL}]")
_HAS_HANGUL = re.compile(f"[{HANGUL}]")
_ALL_WIDE = re.compile(f"[{_WIDE}・·]+")


class _Term(NamedTuple):
    group: str
    words: str
    weak: bool
    family: str
    veto: bool
    anchor: str
    """The literal part up to the first `*`, as it stands in the searched string."""
    rest: re.Pattern[str] | None
    """What must follow the anchor when the term goes on after the first `*`."""
    before: bool
    """The letter before must not be one of a Latin or Cyrillic word."""
    after: bool
    """The letter after must not be one of a Latin or Cyrillic word."""
    word_start: bool
    exact: str
    """With exactly these capitals; empty when they do not matter."""
    gaps: frozenset[int]
    """Offsets in the anchor (Korean) where the term itself has white space."""
    han: bool
    """A Korean term written with Han characters: matches only where the text has some too (中 공안, not 중 공안)."""


def _compiled(words: WordList) -> Iterable[_Term]:
    for weak, terms in ((False, words.terms), (True, words.weak_terms)):
        for term in terms:
            for form in _forms(term):
                yield _compile(words, form, weak)._replace(words=term)


_CHOICE = re.compile(r"\(([^()]*)\)")


def _forms(term: str) -> Iterable[str]:
    """Every combination of the choices in a term."""
    parts = _CHOICE.split(term)
    if len(parts) > 1 and (any(mark in part for part in parts[::2] for mark in "()|") or "" in parts[1::2]):
        raise TermError(f"{term!r}: choices are written (this|that), one beside the other")
    choices = [part.split("|") if number % 2 else [part] for number, part in enumerate(parts)]
    return map("".join, product(*choices))


def _compile(words: WordList, term: str, weak: bool) -> _Term:
    body = term.strip()
    veto = body.startswith("!")
    body = body.removeprefix("!")
    exact = body.startswith("=")
    body = body.removeprefix("=")
    word_start = body.startswith("^")
    body = body.removeprefix("^").strip()
    folded = fold(body)
    if not folded.strip("* -"):
        raise TermError(f"{term!r} has no letters to look for")
    if re.search(r"(^|[\s-])\*", folded):
        raise TermError(f"{term!r}: a * stands at the end of a word, not alone or before it")
    if "**" in folded:
        raise TermError(f"{term!r}: one * is enough")
    if _family(words.lang) == "und":
        raise TermError(f"word group {words.group!r}: {words.lang!r} is not a language we read")
    family = _family(words.lang)
    gaps: frozenset[int] = frozenset()
    han = family == "ko" and _IS_HAN.search(folded) is not None
    if family == "ko":
        folded, cuts = _squeezed(folded.replace("-", " "))
        gaps = frozenset(cuts)
    else:
        folded = _flat(folded)
    anchor, star, rest = folded.partition("*")
    head, dots, tail = folded.partition(GAP)
    if dots:
        if _IS_WIDE.search(folded) or not head or not tail:
            raise TermError(f"{term!r}: the dots stand between two words of Latin or Cyrillic letters")
        if len(head) < len(anchor):
            anchor, star, rest = head, "", ""
    if star and rest and not rest.startswith(" ") and not _IS_WIDE.match(rest):
        raise TermError(f"{term!r}: a * stands at the end of a word, not inside it")
    wide_end = _IS_WIDE.match(anchor[-1]) is not None
    return _Term(
        group=words.group,
        words=term,
        weak=weak,
        family=family,
        veto=veto,
        anchor=anchor,
        rest=_rest(folded[len(anchor) :]) if dots else _rest(f"*{rest}") if star and rest else None,
        before=_IS_WORDY.match(anchor[0]) is not None,
        after=not star and not dots and not wide_end and _IS_WORDY.match(anchor[-1]) is not None,
        word_start=word_start,
        exact=normalise(body).plain.partition("*")[0] if exact else "",
        gaps=gaps,
        han=han,
    )


_WORDY = r"0-9a-zÀ-ɏḀ-ỿЀ-ӿ"
_IS_WORDY = re.compile(f"[{_WORDY}]")
_ENDING = re.compile(f"(?<=[{_WORDY}])[{_WORDY}]*|")
"""What a trailing `*` takes in: the rest of a Latin or Cyrillic word."""


GAP = " ... "
"""Where a term is open for the words that a verb and its particle stand around."""
_INNER = r"(?: (?:[^\s.;:!?“”\"]{1,24}|(?:n|mr|mrs|ms|dr|st)\.)){1,10}? "


def _rest(rest: str) -> re.Pattern[str]:
    """What follows the anchor. `refugiad* norcorean*` after `refugiad`: any ending, a space, `norcorean`, any ending.
    `handed ... over` after `handed`: some words, then `over`."""
    pattern = "".join(
        _INNER if piece == GAP else f"[{_WORDY}']*" if piece == "*" else re.escape(piece)
        for piece in re.split(rf"(\*|{re.escape(GAP)})", rest)
    )
    if _IS_WORDY.match(rest[-1]):
        pattern += f"(?![{_WORDY}])"
    return re.compile(pattern)


# --- searching --------------------------------------------------------------------------------------------------


class _Matcher:
    """An automaton over anchors, and the terms each anchor may begin."""

    def __init__(self, terms: list[_Term]) -> None:
        by_anchor: dict[str, list[_Term]] = {}
        for term in terms:
            by_anchor.setdefault(term.anchor, []).append(term)
        self.terms = list(by_anchor.values())
        self._bounds = [(all(t.before for t in some), all(t.after for t in some)) for some in self.terms]
        self._automaton = AhoCorasick(list(by_anchor)) if by_anchor else None

    def matches(self, searched: str) -> list[tuple[int, int, int]]:
        if self._automaton is None:
            return []
        found: list[tuple[int, int, int]] = self._automaton.find_matches_as_indexes(
            searched, overlapping=True
        )
        return found

    def any(self, searched: str) -> bool:
        """Whether any anchor stands in the string, as a word of its own where all its terms ask for that."""
        for number, start, end in self.matches(searched):
            before, after = self._bounds[number]
            if before and start and _IS_WORDY.match(searched, start - 1):
                continue
            if after and _IS_WORDY.match(searched, end):
                continue
            return True
        return False


def _flat(normal: str) -> str:
    """The string searched for all languages but Korean; offsets are those of the text."""
    return normal.replace("-", " ").replace("\n", " ")


def _squeezed(normal: str) -> tuple[str, list[int]]:
    """Korean without its spaces and with Han characters read out, and where in that string the spaces were."""
    pieces = normal.split(" ")
    cuts = list(accumulate(map(len, pieces[:-1])))
    squeezed = "".join(pieces)
    if not squeezed.isascii() and _IS_HAN.search(squeezed):
        squeezed = squeezed.translate(HANJA_READINGS)
    return squeezed, cuts


def _search(matcher: _Matcher, text: Text, family: str) -> Iterable[Hit]:
    korean = family == "ko"
    searched, cuts = _squeezed(text.normal) if korean else (_flat(text.normal), [])
    found: list[Hit] = []
    vetoes: dict[str, list[tuple[int, int]]] = {}
    for number, start, end in matcher.matches(searched):
        low, high = _in_text(start, end, cuts) if cuts else (start, end)
        for term in matcher.terms[number]:
            if korean and term.rest is None:
                # Where Latin words end is seen in the text as it is, with its spaces.
                stop = _verified(term, text.normal, low, high)
            else:
                stop = _verified(term, searched, start, end)
                if stop is not None and cuts:
                    stop = _in_text(start, stop, cuts)[1]
            if stop is None:
                continue
            if cuts and not _may_be_spaced(term, text.normal, start, end, cuts, low):
                continue
            if term.han and not _IS_HAN.search(text.normal, low, stop):
                continue
            if term.word_start and low and _HAS_HANGUL.match(text.normal, low - 1):
                continue
            if term.exact and not text.plain.startswith(term.exact, low):
                continue
            if term.veto:
                vetoes.setdefault(term.group, []).append((low, stop))
            else:
                found.append(Hit(term.group, term.words, term.weak, low, stop))
    if not vetoes:
        return found
    return [
        hit
        for hit in found
        if not any(low <= hit.start and hit.end <= high for low, high in vetoes.get(hit.group, ()))
    ]


def _verified(term: _Term, searched: str, start: int, end: int) -> int | None:
    """Where the whole term ends when its anchor stands at `searched[start:end]`; None when it does not match."""
    if term.before and start and _IS_WORDY.match(searched, start - 1):
        return None
    if term.after:
        return None if _IS_WORDY.match(searched, end) else end
    match = (term.rest or _ENDING).match(searched, end)
    return match.end() if match else None


def _in_text(start: int, end: int, cuts: list[int]) -> tuple[int, int]:
    """Offsets in the squeezed string to offsets in the text."""
    return start + bisect_right(cuts, start), end + bisect_left(cuts, end)


def _may_be_spaced(term: _Term, normal: str, start: int, end: int, cuts: list[int], low: int) -> bool:
    """Whether white space inside a Korean hit is the free spacing of a compound rather than two other words.

    강제 북송 is 강제북송, but 북 송유관 is not 북송: the hit must begin a word and each part hold two syllables, or be
    a Han character of a headline.
    """
    inner = [cut - start for cut in cuts[bisect_right(cuts, start) : bisect_left(cuts, end)]]
    if not inner or term.gaps.issuperset(inner):
        return True
    if low and _HAS_HANGUL.match(normal, low - 1):
        return False
    edges = [0, *inner, end - start]
    at = low
    for first, last in pairwise(edges):
        if (
            last - first < 2
            and first not in term.gaps
            and last not in term.gaps
            and not _IS_HAN.match(normal, at)
        ):
            return False
        at += last - first + 1
    return True
