"""What the commands say, in English and in Korean. English is the key."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime

from monitor.commands.korean import KOREAN, NOTES
from monitor.commands.korean_faults import EXPECTED, FAULTS
from monitor.commands.shared import ago, span
from monitor.config import Language, Settings
from monitor.desks.jobs import names_of_places
from rules.verdict import Place

NO_NAMES: Mapping[str, str] = {}


class Phrases:
    """`say("{count} to mend.", count=3)` in one language."""

    def __init__(self, language: Language = "en", places: Mapping[str, str] = NO_NAMES) -> None:
        self.language = language
        self._places = places
        """Names of places in that language, by the gazetteer's ids."""

    @classmethod
    def of(cls, settings: Settings) -> Phrases:
        """In the language of the settings, with the names that their pack gives to places."""
        named = settings.language != "en"
        return cls(
            settings.language, names_of_places(settings.rules.pack, settings.language) if named else {}
        )

    def __call__(self, english: str, **values: object) -> str:
        phrase = KOREAN.get(english, english) if self.language == "ko" else english
        return phrase.format(**values) if values else phrase

    def ago(self, at: datetime | None, now: datetime) -> str:
        """ "3 min ago", "in 2 h"."""
        english = ago(at, now)
        if self.language == "en":
            return english
        if at is None:
            return "없음"
        amount, unit = english.removeprefix("in ").removesuffix(" ago").split()
        return f"{amount}{_UNITS[unit]} {'뒤' if english.startswith('in ') else '전'}"

    def span(self, seconds: float) -> str:
        """ "90 d"."""
        english = span(seconds)
        amount, unit = english.split()
        return english if self.language == "en" else f"{amount}{_UNITS[unit]}"

    def place(self, place: Place) -> str:
        return self._places.get(place.id, place.name)

    def note(self, note: str) -> str:
        """What a verdict says beside its sum."""
        if self.language == "en":
            return note
        for pattern, korean in NOTES:
            if found := pattern.fullmatch(note):
                return korean.format(*found.groups())
        return note

    def fault(self, message: str) -> str:
        """A complaint about a document."""
        if self.language == "en":
            return message
        guess = _GUESS.search(message)
        head = message[: guess.start()] + message[guess.end() :] if guess else message
        tail = f' ("{guess[1]}"을(를) 쓰려던 것입니까?)' if guess else ""
        for pattern, korean in FAULTS:
            if found := pattern.fullmatch(head):
                return korean.format(*(self._part(group) for group in found.groups())) + tail
        return message

    def _part(self, words: str | None) -> str:
        """A piece inside a complaint: what was expected is translated, what was written is not."""
        if words is None or words.startswith('"'):
            return words or ""
        for pattern, korean in EXPECTED:
            if found := pattern.fullmatch(words):
                return korean.format(*(self._part(group) for group in found.groups()))
        return words


_UNITS = {"s": "초", "min": "분", "h": "시간", "d": "일"}
_GUESS = re.compile(r' \(did you mean "([^"]*)"\?\)')
