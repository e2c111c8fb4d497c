"""What documents are made of beside the types of the language, and what is wrong with them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, TypeVar


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, where, and what was expected."""

    file: str
    line: int
    """From 1; 0 when the fault is of the whole file."""
    key: str
    """Where in the document: "channels[duty-mail].url". Empty for the whole file."""
    message: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.key}: {self.message}" if self.key else f"{place}: {self.message}"


class DocumentError(Exception):
    """The document cannot be used. Holds every fault that was found, in the order of lines."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults

    def __reduce__(self) -> tuple[type[DocumentError], tuple[tuple[Fault, ...]]]:
        return DocumentError, (self.faults,)


@dataclass(frozen=True, slots=True)
class Secret:
    """A text that no log, error or repr shows. `reveal()` where it is used, never before."""

    _text: str = field(repr=False)
    missing: str = ""
    """A sentence when it could not be had ("the environment variable X is not set"); the text is then empty."""

    def reveal(self) -> str:
        return self._text

    def __str__(self) -> str:
        return "(secret)"

    def __repr__(self) -> str:
        return "Secret(…)"

    def __bool__(self) -> bool:
        return bool(self._text)


@dataclass(frozen=True, slots=True)
class Mark:
    """Says how a plain type is to be read."""

    name: str


SECONDS, BYTES, ZONE, LINE, PAIRS = map(Mark, ("seconds", "bytes", "zone", "line", "pairs"))

K = TypeVar("K")
V = TypeVar("V")

Seconds = Annotated[float, SECONDS]
"""A duration, written "90 s", "10 min", "6 h", "14 days"; a bare number is seconds."""

Bytes = Annotated[int, BYTES]
"""A size, written "500 kB", "10 MB", "1 GB"; a bare number is bytes."""

Zone = Annotated[str, ZONE]
"""The IANA name of a time zone."""

Line = Annotated[int, LINE]
"""Not a key: filled with the line on which the mapping starts. Give it the default 0."""

Pairs = Annotated[tuple[tuple[K, V], ...], PAIRS]
"""A mapping as pairs, in the order written."""
