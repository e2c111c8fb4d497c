"""Single values: what a text means where a date, a duration, a size or a choice is expected."""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import Enum
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote
from zoneinfo import ZoneInfo, available_timezones

from rules.documents.kinds import BYTES, SECONDS, ZONE, Mark
from rules.documents.tree import Scalar

_SECONDS: Final = {
    **dict.fromkeys(("", "s", "sec", "second", "seconds"), 1.0),
    **dict.fromkeys(("min", "minute", "minutes"), 60.0),
    **dict.fromkeys(("h", "hour", "hours"), 3600.0),
    **dict.fromkeys(("d", "day", "days"), 86400.0),
    **dict.fromkeys(("w", "week", "weeks"), 7 * 86400.0),
    "ms": 0.001,
}
_BYTES: Final = {
    "": 1,
    "b": 1,
    "kb": 10**3,
    "mb": 10**6,
    "gb": 10**9,
    "kib": 2**10,
    "mib": 2**20,
    "gib": 2**30,
}
_AMOUNT: Final = re.compile(r"(\d+(?:\.\d+)?)\s*([A-Za-z]*)")
_VARIABLE: Final = re.compile(r"\$(\$\{)|\$\{([^}]*)\}")
_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_LARGEST_SECRET: Final = 64 * 1024


class Refused(ValueError):
    """This value cannot stand here. The message says what was expected and never holds a secret."""


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar with its ${NAME} and !file resolved."""

    value: str = field(repr=False)
    missing: str = ""
    shown: str = ""
    """As written in the document, for complaints."""


def expand(node: Scalar, folder: Path, environment: Mapping[str, str]) -> Text:
    """What the scalar says once the environment and files have spoken. Raises Refused for a bad ${…} or tag."""
    if node.tag not in ("", "!file"):
        raise Refused(f"has the tag '{node.tag}'; only !file is known")
    missing: list[str] = []

    def variable(match: re.Match[str]) -> str:
        if match[1]:
            return match[1]
        name, _, form = match[2].partition(":")
        if not _NAME.fullmatch(name) or form not in ("", "url"):
            raise Refused("has a ${…} that is not ${NAME} or ${NAME:url}")
        value = environment.get(name, "")
        if not value:
            missing.append(f"the environment variable {name} is not set")
        return quote(value, safe="") if form else value

    value = _VARIABLE.sub(variable, node.text)
    if node.tag == "!file" and not missing:
        path = folder / Path(value).expanduser()
        try:
            with path.open("rb") as stream:
                content = stream.read(_LARGEST_SECRET + 1)
            if len(content) > _LARGEST_SECRET:
                raise Refused(f"names a file of more than {_LARGEST_SECRET // 1024} kB")
            value = content.decode("utf-8-sig").strip()
            if not value:
                missing.append(f"the file {node.text} is empty")
        except OSError as error:
            missing.append(f"the file {node.text} cannot be read ({error.strerror or 'no reason given'})")
        except UnicodeDecodeError as error:
            raise Refused(f"names the file {node.text}, which is not in UTF-8") from error
    return Text("" if missing else value, "; ".join(missing), node.text)


def plain(text: Text, node: Scalar, kind: Any) -> Any:
    """The value of one plain type. Raises Refused with what was expected."""
    value = text.value.strip() if kind is not str else text.value
    wrong = f"expected {describe(kind)}, not {short(text.shown)}"
    if kind is str:
        return value
    if kind is bool:
        if node.plain and value.lower() in ("true", "yes", "on"):
            return True
        if node.plain and value.lower() in ("false", "no", "off"):
            return False
        raise Refused(wrong)
    if kind is int:
        if not re.fullmatch(r"[-+]?\d[\d_]{0,18}", value):
            raise Refused(wrong)
        return int(value)
    if kind is float:
        if not re.fullmatch(r"[-+]?(\d+\.?\d*|\.\d+)", value):
            raise Refused(wrong)
        return float(value)
    if kind is date:
        return _iso(date.fromisoformat, value, r"\d{4}-\d\d-\d\d", wrong)
    if kind is time:
        return _iso(time.fromisoformat, value.zfill(5), r"\d\d:\d\d", wrong)
    if isinstance(kind, type) and issubclass(kind, Enum):
        try:
            return kind(value)
        except ValueError:
            raise Refused(wrong + did_you_mean(value, [str(one.value) for one in kind])) from None
    raise TypeError(f"{kind!r} is no type that documents know")


def marked(text: Text, mark: Mark) -> Any:
    """A duration in seconds, a size in bytes, or the name of a zone. Raises Refused."""
    value = text.value.strip()
    wrong = f"expected {describe_mark(mark)}, not {short(text.shown)}"
    if mark == ZONE:
        if value not in _zones():
            raise Refused(wrong + did_you_mean(value, _zones()))
        ZoneInfo(value)
        return value
    amount = _AMOUNT.fullmatch(value)
    if not amount:
        raise Refused(wrong)
    if mark == SECONDS and amount[2] in _SECONDS:
        return float(amount[1]) * _SECONDS[amount[2]]
    if mark == BYTES and amount[2].lower() in _BYTES:
        return int(float(amount[1]) * _BYTES[amount[2].lower()])
    raise Refused(wrong)


def seconds(text: str) -> float:
    """A duration outside a document, such as an option of a command. Raises ValueError with what was expected."""
    return float(marked(Text(text, "", text), SECONDS))


def choice(text: Text, node: Scalar, choices: tuple[Any, ...]) -> Any:
    """One of the given texts, numbers or booleans. Raises Refused with all of them."""
    for one in choices:
        if isinstance(one, bool):
            try:
                if plain(text, node, bool) is one:
                    return one
            except Refused:
                continue
        elif str(one) == text.value.strip():
            return one
    listed = ", ".join(("true" if one else "false") if isinstance(one, bool) else str(one) for one in choices)
    guess = did_you_mean(text.value, [str(one) for one in choices])
    raise Refused(f"expected one of {listed}, not {short(text.shown)}{guess}")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """' (did you mean "x"?)' when one of the known words is near."""
    names = {name.lower(): name for name in known}
    near = difflib.get_close_matches(word.lower(), names, n=1, cutoff=0.6)
    return f' (did you mean "{names[near[0]]}"?)' if near else ""


def short(text: str) -> str:
    """The words as they stand in the document, in quotes, cut to a line."""
    line = " ".join(text.split())
    return f'"{line if len(line) <= 60 else line[:57] + "…"}"' if line else "nothing"


def describe(kind: Any) -> str:
    """What a person has to write for this type."""
    named = {
        str: "a text",
        bool: "true or false",
        int: "a whole number",
        float: "a number",
        date: "a date such as 2026-03-01",
        time: 'a time such as "08:00"',
        Path: "the path of a file",
        type(None): "nothing",
    }
    if kind in named:
        return named[kind]
    if isinstance(kind, type) and issubclass(kind, Enum):
        return "one of " + ", ".join(str(one.value) for one in kind)
    return "a value"


def describe_mark(mark: Mark) -> str:
    return {
        SECONDS: 'a duration such as "10 min", "6 h" or "14 days"',
        BYTES: 'a size such as "10 MB"',
        ZONE: 'a time zone such as "Asia/Seoul"',
    }[mark]


def _iso(read: Any, value: str, shape: str, wrong: str) -> Any:
    if not re.fullmatch(shape, value):
        raise Refused(wrong)
    try:
        return read(value)
    except ValueError:
        raise Refused(wrong) from None


_ZONES: set[str] = set()


def _zones() -> set[str]:
    if not _ZONES:
        _ZONES.update(available_timezones() - {"localtime"})
    return _ZONES


def environment() -> Mapping[str, str]:
    return os.environ
