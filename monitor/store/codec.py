"""Frozen dataclasses to JSON text and back, driven by their type hints.

What is at its default is left out; what is missing takes its default; what is unknown is passed over: so a field may
be added to a noun without touching the rows that were written before. Times are written in UTC to the microsecond.
"""

from __future__ import annotations

import json
import types
from collections.abc import Callable, Hashable
from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
Turn = Callable[[Any], Any]


class CodecError(Exception):
    """A stored text does not say what its type asks for."""


def dumps(value: object, kind: type[Any] | Any = None) -> str:
    """The JSON text of `value`; `kind` is needed when it is no dataclass, e.g. `tuple[Member, ...]`."""
    write: Turn = _writer(cast(Hashable, kind if kind is not None else type(value)))
    return json.dumps(write(value), ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def loads(kind: type[T], text: str) -> T:
    """The value that `dumps` wrote. Raises CodecError, with the place in the text, for anything else."""
    try:
        return cast(T, _reader(cast(Hashable, kind))(json.loads(text)))
    except json.JSONDecodeError as error:
        raise CodecError(f"not JSON where a {_name(kind)} was expected: {error}") from error


@cache
def _writer(kind: Any) -> Turn:
    if is_dataclass(kind):
        return _dataclass_writer(cast(type[Any], kind))
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        write = _writer(_only_some(kind))
        return lambda value: None if value is None else write(value)
    if origin is tuple:
        return _tuple_turn(kind, _writer, exact=False)
    if kind is datetime:
        return _instant_text
    if kind is date:
        return date.isoformat
    if isinstance(kind, type) and issubclass(kind, Enum):
        return lambda value: value.value
    if origin is Literal or kind in (str, int, float, bool):
        return lambda value: value
    raise TypeError(f"the ledger has no way to write a {_name(kind)}")


def _dataclass_writer(kind: type[Any]) -> Turn:
    hints = get_type_hints(kind)
    parts = [(field.name, field.default, _writer(hints[field.name])) for field in fields(kind)]

    def write(value: Any) -> dict[str, Any]:
        written = {}
        for name, default, turn in parts:
            part = getattr(value, name)
            if default is MISSING or part != default or type(part) is not type(default):
                written[name] = turn(part)
        return written

    return write


@cache
def _reader(kind: Any) -> Turn:
    if is_dataclass(kind):
        return _dataclass_reader(cast(type[Any], kind))
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        read = _reader(_only_some(kind))
        return lambda value: None if value is None else read(value)
    if origin is tuple:
        return _tuple_turn(kind, _reader, exact=True)
    if kind is datetime:
        return _guarded(kind, lambda text: datetime.fromisoformat(text).astimezone(UTC))
    if kind is date:
        return _guarded(kind, date.fromisoformat)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _guarded(kind, kind)
    if origin is Literal:
        return _one_of(get_args(kind))
    if kind is float:
        return _plain(float, (float, int))
    if kind in (str, int, bool):
        return _plain(kind, (kind,))
    raise TypeError(f"the ledger has no way to read a {_name(kind)}")


def _dataclass_reader(kind: type[Any]) -> Turn:
    hints = get_type_hints(kind)
    parts = {field.name: _reader(hints[field.name]) for field in fields(kind)}
    needed = {f.name for f in fields(kind) if f.default is MISSING and f.default_factory is MISSING}

    def read(value: Any) -> Any:
        if not isinstance(value, dict):
            raise CodecError(f"{_name(kind)}: an object was expected, not {value!r:.60}")
        found = {}
        for name, part in value.items():
            if (turn := parts.get(name)) is not None:
                try:
                    found[name] = turn(part)
                except CodecError as error:
                    raise CodecError(f"{_name(kind)}.{name}: {error}") from error
        if not needed <= found.keys():
            raise CodecError(f"{_name(kind)}: {', '.join(sorted(needed - found.keys()))} missing")
        return kind(**found)

    return read


def _tuple_turn(kind: Any, turner: Callable[[Any], Turn], *, exact: bool) -> Turn:
    args = get_args(kind)
    if len(args) == 2 and args[1] is Ellipsis:
        turn = turner(args[0])
        if not exact:
            return lambda value: [turn(part) for part in value]

        def read_all(value: Any) -> tuple[Any, ...]:
            if not isinstance(value, list):
                raise CodecError(f"a list was expected, not {value!r:.60}")
            return tuple([turn(part) for part in value])

        return read_all
    turns = [turner(arg) for arg in args]
    if not exact:
        return lambda value: [turn(part) for turn, part in zip(turns, value, strict=True)]

    def read_each(value: Any) -> tuple[Any, ...]:
        if not isinstance(value, list) or len(value) != len(turns):
            raise CodecError(f"a list of {len(turns)} was expected, not {value!r:.60}")
        return tuple([turn(part) for turn, part in zip(turns, value, strict=True)])

    return read_each


def _plain(kind: type[Any], allowed: tuple[type[Any], ...]) -> Turn:
    def read(value: Any) -> Any:
        if type(value) not in allowed:
            raise CodecError(f"{_name(kind)} was expected, not {value!r:.60}")
        return kind(value)

    return read


def _one_of(choices: tuple[Any, ...]) -> Turn:
    def read(value: Any) -> Any:
        if value not in choices:
            raise CodecError(f"one of {', '.join(map(str, choices))} was expected, not {value!r:.60}")
        return value

    return read


def _guarded(kind: type[Any], turn: Turn) -> Turn:
    def read(value: Any) -> Any:
        try:
            return turn(value)
        except (ValueError, TypeError) as error:
            raise CodecError(f"{_name(kind)} was expected, not {value!r:.60}") from error

    return read


def _only_some(kind: Any) -> Any:
    """X of `X | None`: the only union that the ledger keeps."""
    rest = [arg for arg in get_args(kind) if arg is not type(None)]
    if len(rest) != 1 or len(get_args(kind)) != 2:
        raise TypeError(f"the ledger has no way to keep a {_name(kind)}")
    return rest[0]


def _instant_text(value: datetime) -> str:
    if value.tzinfo is None:
        raise ValueError(f"{value} has no time zone: the ledger keeps aware times only")
    return value.astimezone(UTC).isoformat()


def _name(kind: Any) -> str:
    return getattr(kind, "__name__", str(kind))
