"""What is handed to a sender: the words, and what the envelope needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from monitor.alerts import Words
from monitor.config import Length
from monitor.nouns import Message


@dataclass(frozen=True, slots=True)
class Letter:
    """One message for one channel, ready to be sent: nothing in it still needs masking or escaping of names."""

    channel: str
    message: Message
    """With names masked where the channel is not trusted."""
    words: Words
    language: str
    length: Length = "auto"
    may_be_repeat: bool = False
    thread: tuple[str, ...] = ()
    """Ids of earlier messages about the same incident on this channel, oldest first."""
    link: str = ""
    """The alert's acknowledgement address, when the configuration gives our pages one."""

    def text(self, room: int = 0, measure: Callable[[str], int] = len) -> str:
        """The form the channel asked for, or the next shorter one whose `measure` fits into `room` (0: no limit)."""
        words = self.words
        forms = {
            "short": (words.short,),
            "medium": (words.medium, words.short),
            "full": (words.full, words.medium, words.short),
            "auto": (words.full, words.medium, words.short),
        }[self.length]
        return next((form for form in forms if not room or measure(form) <= room), forms[-1])


def octets(text: str) -> int:
    return len(text.encode("utf-8"))


def units(text: str) -> int:
    """Length in UTF-16, as the strictest chat services count; never less than the characters."""
    return len(text.encode("utf-16-le")) // 2
