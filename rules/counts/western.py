"""Counts in languages that write words apart: a number, its qualifiers, and the noun it counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from rules.counts.found import CountFound, Span, added_up, between, bounded, exact, joined_bounds
from rules.counts.words import ENGLISH, WORDS, Words
from rules.verdict import Count


def find_western(sentence: str, lang: str, people: tuple[Span, ...]) -> tuple[CountFound, ...]:
    words = WORDS.get(lang, ENGLISH)
    tokens = [
        _Token(m.group().lower().replace("ё", "е"), m.start(), m.end()) for m in _TOKEN.finditer(sentence)
    ]
    reading = _Reading(sentence, tokens, words, people)
    found = list(reading.counts())
    found += reading.compounds()
    found += reading.kin(found)
    found += reading.single_people(found)
    found.sort(key=lambda each: (each.start, each.end))
    found = joined_bounds(sentence, _subsets(sentence, found, words))
    return tuple(_explained(sentence, list(_sums(sentence, found, words))))


_TOKEN = re.compile(
    r"\d{1,3}(?: \d{3})+(?!\d)|\d[\d.,]*\d|\d|[^\W\d_]+(?:['-][^\W\d_]+)*'?|[%$€£¥–—-]|[^\w\s]"
)
_NUMBER = re.compile(r"\d{1,3}(?:[., ]\d{3}){1,3}|\d{1,9}")


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Number:
    count: Count
    first: int
    """Number of its first token."""
    after: int
    """Number of the token after it."""
    digits: bool


class _Reading:
    """One sentence being read."""

    def __init__(self, sentence: str, tokens: list[_Token], words: Words, people: tuple[Span, ...]) -> None:
        self.sentence = sentence
        self.tokens = tokens
        self.words = words
        self.people = people
        self.shares = [m.span() for m in words.ratio.finditer(sentence)] if words.ratio else []
        self.shares = [
            span
            for span in self.shares
            if self._value_of(sentence[slice(*span)].split()[0].lower()) is not None
            or sentence[span[0]].isdigit()
        ]
        self.phrases = sorted(
            ((phrase.split(), phrase) for phrase in (*words.vague, *words.rounded)),
            key=lambda pair: -len(pair[0]),
        )

    def counts(self) -> Iterator[CountFound]:
        at = 0
        while at < len(self.tokens):
            number = self._number(at)
            if number is None:
                at += 1
                continue
            number = self._range(number)
            found = self._judged(number)
            if found is not None:
                yield found
            at = number.after

    # --- numbers ---

    def _number(self, at: int) -> _Number | None:
        for phrase, key in self.phrases:
            if self._text(at, len(phrase)) == phrase:
                after = at + len(phrase)
                if key in self.words.rounded:
                    return _Number(bounded(exact(self.words.rounded[key], "word"), "about"), at, after, False)
                return _Number(between(*self.words.vague[key], "word"), at, after, False)
        token = self.tokens[at]
        if token.text[0].isdigit():
            if not _NUMBER.fullmatch(token.text):
                return None
            value, after = int(re.sub("[., ]", "", token.text)), at + 1
            if after < len(self.tokens) and (times := self.words.multipliers.get(self.tokens[after].text)):
                return _Number(exact(value * times), at, after + 1, True)
            return _Number(exact(value), at, after, True)
        return self._spelled(at)

    def _spelled(self, at: int) -> _Number | None:
        """thirty-one, three hundred and twelve, two dozen, a dozen, half a dozen."""
        words, total, section, after, word_like = self.words, 0, 0, at, False
        first = True
        while after < len(self.tokens):
            text = self.tokens[after].text
            value = self._value_of(text)
            if value is not None and (first or self._may_follow(section, value)):
                section += value
            elif text in words.multipliers and (not first or self._is_article(at - 1)):
                times = words.multipliers[text]
                word_like = word_like or times in (12, 20)
                if times >= 1000:
                    total, section = total + max(section, 1) * times, 0
                else:
                    section = max(section, 1) * times
            elif first and text in words.multipliers and words.multipliers[text] >= 100:
                section = words.multipliers[text]
            elif (
                not first
                and text == words.joiner
                and section >= 100
                and self._tail_value(after + 1) is not None
            ) or (
                not first
                and text == words.joiner == "y"
                and section % 100 >= 30
                and self._tail_value(after + 1)
            ):
                pass
            else:
                break
            first = False
            after += 1
        if first:
            return None
        value = total + section
        start = at
        if self._is_article(at - 1) and self.tokens[at].text in words.multipliers:
            start = at - 1
            if start and self.tokens[start - 1].text == "half":
                start, value = start - 1, value // 2
        if value == 0:
            return None
        return _Number(exact(value, "word" if word_like else "stated"), start, after, False)

    def _value_of(self, text: str) -> int | None:
        values = self.words.values
        if text in values:
            return values[text]
        if "-" in text and all(piece in values for piece in text.split("-") if piece not in ("et", "y")):
            pieces = [values[piece] for piece in text.split("-") if piece not in ("et", "y")]
            if len(pieces) >= 2 and pieces[0] >= 20:
                return sum(pieces)
        return None

    def _tail_value(self, at: int) -> int | None:
        return self._value_of(self.tokens[at].text) if at < len(self.tokens) else None

    @staticmethod
    def _may_follow(section: int, value: int) -> bool:
        return (section >= 100 and section % 100 == 0 and value < 100) or (
            section >= 20 and section % 10 == 0 and section % 100 != 0 and value < 10
        )

    def _is_article(self, at: int) -> bool:
        return at >= 0 and self.tokens[at].text in ("a", "an", "all", "ein", "una", "une", "the", "half")

    def _range(self, number: _Number) -> _Number:
        """30 to 40, nine or ten, 9-10, between 40 and 50."""
        at = number.after
        if at + 1 >= len(self.tokens) or number.count.bound != "exact":
            return number
        link = self.tokens[at].text
        width = 1
        if not self.words.ranges.fullmatch(link):
            if not self.words.people.fullmatch(link) or at + 2 >= len(self.tokens):
                return number
            return number
        extra = " ".join(self._text(at, 2))
        if self.words.ranges.fullmatch(extra):
            width = 2
        if at + width >= len(self.tokens):
            return number
        other = self._number(at + width)
        if other is None or other.count.bound != "exact" or other.first != at + width:
            return number
        low, high = number.count.high or 0, other.count.low or 0
        if link == self.words.joiner or link in ("and", "y", "et", "und", "и", "e"):
            before = self.tokens[number.first - 1].text if number.first else ""
            if before not in ("between", "entre", "zwischen", "между"):
                return number
        if not low < high or high > 20 * low:
            return number
        return _Number(between(low, high, number.count.basis), number.first, other.after, number.digits)

    # --- is it people? ---

    def _judged(self, number: _Number) -> CountFound | None:
        words, tokens = self.words, self.tokens
        first, after = number.first, number.after
        count = number.count
        start, end = tokens[first].start, tokens[after - 1].end
        if self._is_age(first, end) or self._is_other(first, after, number.digits):
            return None
        flags = {"added": False, "total": False}
        at = first
        for _ in range(3):
            qualifier = self._qualifier_before(at)
            if qualifier is None:
                break
            how, width = qualifier
            count, at = self._qualified(count, how, flags), at - width
        start = tokens[at].start
        family = self._before_matches(at, words.family)
        for _ in range(2):
            qualifier = self._qualifier_after(after)
            if qualifier is None:
                break
            how, width = qualifier
            count, after = self._qualified(count, how, flags), after + width
            end = max(end, tokens[after - 1].end)
        partitive = (
            words.partitive.match(self.sentence, self._start_of(after)) if after < len(tokens) else None
        )
        noun = None if partitive and not self._same_noun(after) else self._noun(after)
        if partitive and noun is None:
            behind = self._noun(
                next((i for i, t in enumerate(tokens) if t.start >= partitive.end()), len(tokens))
            )
            if (
                behind is not None
                and behind[0] == "thing"
                and words.things.fullmatch(self.sentence[slice(*behind[1])].lower())
            ):
                return None
        bare = noun is None
        if noun is not None:
            kind, span, next_at = noun
            end = max(end, span[1])
            qualifier = self._qualifier_after(next_at) if next_at < len(tokens) else None
            if qualifier is not None and qualifier[0] in ("total", "min"):
                count, end = (
                    self._qualified(count, qualifier[0], flags),
                    tokens[next_at + qualifier[1] - 1].end,
                )
            if (
                kind == "thing"
                and words.personal is not None
                and not words.things.fullmatch(tokens[after].text)
                and (match := words.personal.match(self.sentence, tokens[after - 1].end))
            ):
                return self._found(count, start, match.end(), (tokens[after].start, match.end()), flags)
            if kind == "thing" and (span[1] - span[0] == 0 or not self._unnamed(first, at, after, number)):
                return None
            if kind == "thing":
                end = tokens[after - 1].end
                return self._found(count, start, end, None, flags, family=family)
            return self._found(count, start, end, span, flags, bystander=kind == "bystander", family=family)
        if bare and not self._stands_alone(
            first, at, after, replace(number, count=count), partitive is not None, family
        ):
            return None
        return self._found(count, start, end, None, flags, subset=partitive is not None, family=family)

    def _found(
        self,
        count: Count,
        start: int,
        end: int,
        noun: Span | None,
        flags: dict[str, bool],
        *,
        bystander: bool = False,
        subset: bool = False,
        family: bool = False,
    ) -> CountFound:
        if family and count.bound == "exact" and "famil" in self.sentence[max(0, start - 30) : start].lower():
            count = replace(count, basis="family")
        return CountFound(
            count,
            start,
            end,
            noun,
            subset=subset,
            added=flags["added"],
            total=flags["total"],
            bystander=bystander,
        )

    def _qualified(self, count: Count, how: str, flags: dict[str, bool]) -> Count:
        if how in flags:
            flags[how] = True
            return count
        return bounded(count, how)

    def _is_age(self, first: int, end: int) -> bool:
        if self.words.age_after.match(self.sentence, end):
            return True
        if first and self.words.age_before.fullmatch(self.tokens[first - 1].text):
            # "aged 34"; but "of" only between a young person and the number: "boys of sixteen".
            if self.tokens[first - 1].text != "of":
                return True
            return first >= 2 and bool(
                re.fullmatch(
                    r"girls?|boys?|child|woman|man|women|men|baby|infant|daughters?|sons?|teenagers?",
                    self.tokens[first - 2].text,
                )
            )
        return False

    def _is_other(self, first: int, after: int, digits: bool) -> bool:
        """Money, dates, decimals, percentages, shares, numbers of things that carry their sign."""
        tokens, words = self.tokens, self.words
        if any(low <= tokens[first].start < high for low, high in self.shares):
            return True
        if _ROOM_FOR.search(self.sentence, max(0, tokens[first].start - 40), tokens[first].start):
            return True
        before = tokens[first - 1].text if first else ""
        behind = tokens[after].text if after < len(tokens) else ""
        if before == "." and first > 1 and tokens[first - 2].text in ("no", "nr", "núm", "nos"):
            return True
        if digits and re.search(r"\w-$", self.sentence[: tokens[first].start]):
            return True
        if before in (
            "$",
            "€",
            "£",
            "¥",
            "no",
            "#",
            "article",
            "resolution",
            "rmb",
            "usd",
            "section",
            "chapter",
            "nr",
            "núm",
            "paragraph",
            "paragraphs",
            "page",
            "room",
            "flight",
            "unit",
            "figure",
            "covid",
        ):
            return True
        if digits and (words.months.fullmatch(before) or words.months.fullmatch(behind)):
            return True
        if not digits and words.months.fullmatch(behind):
            return True
        if (
            digits
            and behind == "de"
            and after + 1 < len(tokens)
            and words.months.fullmatch(tokens[after + 1].text)
        ):
            return True
        if behind in ("%", "$", "€", "£", "¥", ":", "/") or (digits and before in (":", "/")):
            return True
        # "A330", "F16", "21st", "8-year".
        start, end = tokens[first].start, tokens[after - 1].end
        glued = (start and self.sentence[start - 1].isalnum()) or self.sentence[end : end + 1].isalpha()
        if glued or (
            digits and self.sentence[end : end + 1] == "." and self.sentence[end + 1 : end + 2].isdigit()
        ):
            return True
        if behind == "." and words is WORDS["de"] and after + 1 < len(tokens):
            return bool(words.months.fullmatch(tokens[after + 1].text))
        return bool(words.things.fullmatch(behind)) and behind not in ("family",)

    def _qualifier_before(self, at: int) -> tuple[str, int] | None:
        for phrase, how in self.words.before:
            pieces = _pieces(phrase)
            width = len(pieces)
            if (
                phrase == "over"
                and self._text(at - 2, 1)[:1]
                and _HANDING.fullmatch(self.tokens[at - 2].text)
            ):
                continue
            if at >= width and self._text(at - width, width) == pieces:
                return how, width
        return None

    def _qualifier_after(self, at: int) -> tuple[str, int] | None:
        for phrase, how in self.words.after:
            pieces = _pieces(phrase)
            if self._text(at, len(pieces)) == pieces:
                if phrase == "more" and self._text(at + 1, 1) == ["than"]:
                    return None
                return how, len(pieces)
        return None

    def _noun(self, at: int) -> tuple[str, Span, int] | None:
        """The counted noun after the number: what kind, where, and the token after it. None when there is none."""
        words, tokens = self.words, self.tokens
        low = at
        if (at < len(tokens) and tokens[at].text == "of") or (
            at < len(tokens) and tokens[at].text in ("de", "d'", "von")
        ):
            low = at = at + 1
        unknown = 0
        best: tuple[str, Span, int] | None = None
        for step in range(at, min(at + 7, len(tokens))):
            token = tokens[step]
            span = self._known(token)
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
            if _DEMONYM.fullmatch(self.sentence[token.start : token.end]):
                best = ("people", (tokens[low].start, token.end), step + 1)
                continue
            if best is not None:
                break
            unknown += 1
        if best is not None:
            return best
        return (
            ("thing", (tokens[low].start, tokens[low].end), low + 1)
            if unknown and not self._verbish(low)
            else None
        )

    def _known(self, token: _Token) -> Span | None:
        return next(((low, high) for low, high in self.people if low <= token.start < high), None)

    def _verbish(self, at: int) -> bool:
        return self.words.goes_on.fullmatch(self.tokens[at].text) is not None

    def _same_noun(self, at: int) -> bool:
        return self.tokens[at].text not in (
            "of",
            "de",
            "des",
            "der",
            "von",
            "из",
            "davon",
            "d'entre",
            "parmi",
            "dieser",
        )

    def _stands_alone(
        self, first: int, at: int, after: int, number: _Number, partitive: bool, family: bool
    ) -> bool:
        """Whether a number without a noun stands for people: "the seven", "nine were freed", "31 of the 37"."""
        words, tokens = self.words, self.tokens
        value = number.count.high or 0
        if number.digits and 1900 <= value <= 2100:
            return False
        if partitive or family:
            return True
        before = tokens[at - 1].text if at else ""
        behind = tokens[after].text if after < len(tokens) else ""
        article = (number.count.low, number.count.high) == (1, 1) and not number.digits
        if article:
            return False
        if words.goes_on.fullmatch(behind):
            return True
        if words.definite.fullmatch(before) or words.definite.fullmatch(
            tokens[first - 1].text if first else ""
        ):
            return not (behind.isalpha() and _PLURAL.fullmatch(behind)) or bool(words.stops.fullmatch(behind))
        if words.partitive.search(self.sentence[max(0, tokens[first].start - 12) : tokens[first].start]):
            return True
        # "There were six, all from one village".
        if (
            before in ("were", "are")
            and behind in (",", ".", ";", ":", "in")
            and self._text(at - 2, 1) in (["there"], ["they"])
        ):
            return behind != "in" or self._text(after, 2) == ["in", "all"]
        # The subject or object of a headline: "Police hold 12", "12 held".
        return (
            number.count.bound != "exact"
            and number.count.basis == "stated"
            and not (behind.isalpha() and not words.stops.fullmatch(behind))
        )

    def _unnamed(self, first: int, at: int, after: int, number: _Number) -> bool:
        """ "the three left a daughter": what follows is a verb, not the thing that is counted."""
        words, text = self.words, self.tokens[after].text
        definite = at and words.definite.fullmatch(self.tokens[at - 1].text) is not None
        if words.things.fullmatch(text) or not (definite or words.definite.fullmatch(self.tokens[at].text)):
            return False
        if _PLURAL.fullmatch(text) or words is WORDS["de"]:
            return False
        noun = self._noun(after)
        return (
            noun is not None
            and not words.things.fullmatch(self.sentence[slice(*noun[1])].lower())
            and (self._stands_alone(first, at, after, number, False, False))
        )

    def _before_matches(self, at: int, pattern: re.Pattern[str]) -> bool:
        text = self.sentence[max(0, self.tokens[at].start - 32) : self.tokens[at].start].rstrip()
        return bool(re.search(f"(?:{pattern.pattern})$", text, re.IGNORECASE))

    def _text(self, at: int, width: int) -> list[str]:
        return [token.text for token in self.tokens[at : at + width]] if at >= 0 else []

    def _start_of(self, at: int) -> int:
        return self.tokens[at].start

    # --- people without a number ---

    def compounds(self) -> Iterator[CountFound]:
        """ "six-member family", "a 12-strong group"."""
        if self.words.compound is None:
            return
        for token in self.tokens:
            match = self.words.compound.fullmatch(token.text)
            if match is None:
                continue
            number = match["n"]
            value = (
                int(number)
                if number.isdigit()
                else {**self.words.values, **self.words.multipliers}.get(number)
            )
            if value and value > 1:
                yield CountFound(exact(value), token.start, token.end, (token.start, token.end))

    def kin(self, found: list[CountFound]) -> list[CountFound]:
        """ "a mother and son": two, under one article or none."""
        if self.words.kin is None:
            return []
        taken = [(each.start, each.end) for each in found]
        return [
            CountFound(exact(2, "family"), *match.span(), match.span())
            for match in self.words.kin.finditer(self.sentence)
            if not any(low < match.end() and match.start() < high for low, high in taken)
        ]

    def single_people(self, found: list[CountFound]) -> list[CountFound]:
        """ "a woman", "her two-year-old son", "the couple": one person, or as many as the noun holds."""
        singles: list[CountFound] = []
        taken = [(each.start, each.end) for each in found]
        kin = [
            (each.start, each.end) for each in found if each.count.basis == "family" and each.noun is not None
        ]
        at = 0
        while at < len(self.tokens):
            token = self.tokens[at]
            if any(low <= token.start < high for low, high in kin):
                at += 1
                continue
            if self.words.pronouns.fullmatch(token.text):
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
            if self.words.one.fullmatch(token.text):
                noun = self._person_after(at + 1)
                if noun is not None and not any(
                    low < noun[0].end and token.start < high for low, high in taken
                ):
                    size = self.words.inherent.get(noun[0].text, 1)
                    basis = "family" if size > 1 else "word"
                    singles.append(
                        CountFound(
                            exact(size, basis),  # type: ignore[arg-type]
                            token.start,
                            noun[0].end,
                            (self.tokens[at + 1].start, noun[0].end),
                            article=size == 1,
                            added=token.text in ("another", "otra", "otro"),
                        )
                    )
                    at = noun[1]
                    continue
            at += 1
        return singles

    def _person_after(self, at: int) -> tuple[_Token, int] | None:
        words = self.words
        for step in range(at, min(at + 8, len(self.tokens))):
            token = self.tokens[step]
            text = token.text
            if (
                words.bystanders.fullmatch(text)
                and step
                and self.tokens[step - 1].text in ("former", "retired")
            ):
                return token, step + 1
            if (
                words.stops.fullmatch(text)
                or words.bystanders.fullmatch(text)
                or words.things.fullmatch(text)
            ):
                return None
            if not (text[0].isalpha() or text[0].isdigit() or text == "-"):
                return None
            singular = text in words.inherent or (
                words.people.fullmatch(text) and not _PLURAL.fullmatch(text)
            )
            known = self._known(token)
            if (
                known is not None
                and not singular
                and not _PLURAL.search(self.sentence[known[0] : known[1]].lower())
            ):
                singular = token.end >= known[1]
            if singular:
                follow = self.tokens[step + 1].text if step + 1 < len(self.tokens) else ""
                if words.bystanders.fullmatch(follow) or follow == "'s":
                    return None
                if words.people.fullmatch(follow) and not _PLURAL.fullmatch(follow):
                    continue
                return token, step + 1
        return None


_DEMONYM = re.compile(
    r"[A-ZÀ-ÞА-Я][\w-]*(?:ans|ians|ese|anos|anas|éens|éennes|iens|iennes|aner|anern|anerinnen|ейцев|ейцы|анок|анцев)"
)
_PLURAL = re.compile(
    r"women|men|children|people|.*(?:women|men)|(?!.*ss$).*[^sui]s|.*(?:ies|kinder|frauen|männer|töchter|söhne|schwestern|brüder)|людей|люди|дети|детей|женщин|мужчин|граждан"
)


def _pieces(phrase: str) -> list[str]:
    return [match.group() for match in _TOKEN.finditer(phrase)]


# --- putting counts together ------------------------------------------------------------------------------------


def _subsets(sentence: str, found: list[CountFound], words: Words) -> list[CountFound]:
    """31 of the 37: the first is a part of the second."""
    result = list(found)
    for at, (part, whole) in enumerate(pairwise(found)):
        between_them = sentence[part.end : whole.start].strip().lower()
        if part.end > whole.start:
            continue
        if _OF_GROUP.fullmatch(between_them):
            result[at] = replace(result[at], subset=True, subset_of=whole.count)
            result[at + 1] = replace(result[at + 1], whole=True)
            continue
        if not part.subset:
            continue
        if len(between_them.split()) <= 4 and (
            words.partitive.match(between_them)
            or not between_them
            or between_them in ("of", "из", "de", "von")
        ):
            result[at] = replace(result[at], subset_of=whole.count)
            result[at + 1] = replace(result[at + 1], whole=True)
    return result


def _explained(sentence: str, found: list[CountFound]) -> list[CountFound]:
    """ "three more people — a woman and her two sons —": the second only says who the first are."""
    for at, each in enumerate(found):
        whole = next((one for one in reversed(found[:at]) if not one.part and one.noun is not None), None)
        if (
            whole is not None
            and not each.part
            and each.count.basis in ("sum", "family")
            and (each.count.low, each.count.high) == (whole.count.low, whole.count.high)
            and sentence[whole.end : each.start].strip() in ("—", "–", "-", ":", ",", "(", "--")
        ):
            found[at] = replace(each, part=True)
    return found


_HANDING = re.compile(r"hand(?:s|ed|ing)?|turn(?:s|ed|ing)?|g[ia]ven?|giving|sen[dt]|sending|taken?|took")
""""To hand over 30": no more than thirty."""
_ROOM_FOR = re.compile(
    r"\b(?:room|space|capacity|beds?|cells?|accommodation) (?:for|of) (?:up to |about |some |around |more than )?$|"
    r"\b(?:can|could|to) (?:hold|house|accommodate|take in) (?:up to |about |some |around )?$",
    re.IGNORECASE,
)
_OF_GROUP = re.compile(
    r"(?:members? )?(?:of|from) (?:an?|the|their|this|that|another) (?:[\w-]+ ){0,2}"
    r"(?:party|group|family|batch|band) of"
)
""""Two members of a party of 12"."""


def _sums(sentence: str, found: list[CountFound], words: Words) -> Iterator[CountFound]:
    chain: list[CountFound] = []
    for each in [*found, None]:
        if each is not None and chain and _joins(sentence, chain[-1], each, words):
            chain.append(each)
            continue
        yield from _chained(sentence, chain, words)
        chain = [each] if each is not None else []


def _joins(sentence: str, left: CountFound, right: CountFound, words: Words) -> bool:
    if left.noun is None or right.noun is None or left.bystander or right.bystander:
        return False
    if (
        left.subset
        or right.subset
        or left.total
        or right.total
        or right.added
        or not left.end <= right.start <= left.end + 60
    ):
        return False
    joint = words.conjunctions.match(sentence, left.end, right.start)
    if joint is None:
        return False
    # "and her two children": the possessive belongs to the second group.
    rest = sentence[joint.end() : right.start].strip()
    return not rest or words.one.fullmatch(rest) is not None


def _is_pronoun(each: CountFound) -> bool:
    """ "she" counts one only inside a sum ("she and her two children")."""
    return each.article and each.part


def _chained(sentence: str, chain: list[CountFound], words: Words) -> Iterator[CountFound]:
    if len(chain) >= 3 and chain[0].count == replace(
        added_up([each.count for each in chain[1:]]), basis=chain[0].count.basis
    ):
        # "seven people, four women and three children": the rest only says who the first are.
        yield chain[0]
        yield from (replace(each, part=True) for each in chain[1:])
        return
    if len(chain) < 2 or not any(sentence[a.end : b.start].strip() != "," for a, b in pairwise(chain)):
        yield from (each for each in chain if not _is_pronoun(each))
        return
    yield from (replace(each, part=True) for each in chain if not _is_pronoun(each))
    first, last = chain[0], chain[-1]
    yield CountFound(
        added_up([each.count for each in chain]), first.start, last.end, first.noun, added=first.added
    )
