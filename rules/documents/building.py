"""From the tree to dataclasses, guided by their type hints; goes on after a fault, so that all are found at once."""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import (
    Annotated,
    Any,
    Final,
    Generic,
    Literal,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from rules.documents import scalars
from rules.documents.kinds import LINE, PAIRS, DocumentError, Fault, Mark, Secret
from rules.documents.scalars import Refused, Text, describe, describe_mark, did_you_mean, short
from rules.documents.tree import Mapping, Node, Scalar, Sequence, parse

T = TypeVar("T")
Step = str | int
"""A key, or the number of an item from 0."""

NOTHING_BELOW = "has nothing below it: the lines that belong to it need more spaces in front than it has"


def load(path: Path, kind: type[T], *, environment: AnyMapping[str, str] | None = None) -> T:
    """The document as a `kind`. Raises DocumentError with every fault."""
    loaded = read(path, kind, environment=environment)
    if loaded.faults or loaded.value is None:
        raise DocumentError(loaded.faults)
    return loaded.value


def read(
    path: Path,
    kind: type[T],
    *,
    environment: AnyMapping[str, str] | None = None,
    content: bytes | None = None,
) -> Loaded[T]:
    """As much of the document as can be had, with its faults; for callers who have more to check.

    `content` stands in for what is on the disk. Never raises for what a file may hold.
    """
    try:
        content = path.read_bytes() if content is None else content
    except FileNotFoundError:
        return Loaded(None, (Fault(str(path), 0, "", "does not exist"),), str(path))
    except OSError as error:
        reason = error.strerror or "no reason given"
        return Loaded(None, (Fault(str(path), 0, "", f"cannot be read ({reason})"),), str(path))
    tree = parse(content, str(path))
    if isinstance(tree, Fault):
        return Loaded(None, (tree,), str(path))
    if tree is None or (isinstance(tree, Scalar) and tree.null):
        tree = Mapping(1, [])
    builder = _Builder(
        str(path), path.parent, scalars.environment() if environment is None else environment, []
    )
    value = builder.build(tree, kind, ())
    faults = tuple(sorted(builder.faults, key=lambda fault: fault.line))
    return Loaded(None if value is _BAD else value, faults, str(path), tree)


@dataclass(frozen=True, slots=True)
class Loaded(Generic[T]):
    """A document with the memory of where its parts were written."""

    value: T | None
    """Faulty parts with a default have their default, faulty items of lists are left out; None: nothing to be had."""
    faults: tuple[Fault, ...]
    file: str
    tree: Node | None = None

    def line(self, *steps: Step) -> int:
        """The line of this part, or of the nearest part around it. Items of lists are given by number from 0."""
        line, node = (self.tree.line if self.tree else 0), self.tree
        for step in steps:
            if isinstance(node, Mapping):
                found = next(((key, value) for key, value in node.pairs if key.text == step), None)
                if found is None:
                    break
                line, node = found[0].line, found[1]
            elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
                node = node.items[step]
                line = node.line
            else:
                break
        return line

    def fault(self, message: str, *steps: Step) -> Fault:
        return Fault(self.file, self.line(*steps), key_of(self.tree, steps), message)

    def texts(self, *steps: Step) -> tuple[tuple[tuple[Step, ...], str], ...]:
        """Every scalar at these steps, with the steps, as written, also where its part is faulty; "*" is any step."""
        found: list[tuple[tuple[Step, ...], Node]] = [((), self.tree)] if self.tree else []
        for step in steps:
            found = [
                ((*before, name), below)
                for before, node in found
                for name, below in _below(node)
                if step in ("*", name)
            ]
        return tuple((where, node.text) for where, node in found if isinstance(node, Scalar))


def _below(node: Node) -> list[tuple[Step, Node]]:
    if isinstance(node, Mapping):
        return [(key.text, value) for key, value in node.pairs]
    return list(enumerate(node.items)) if isinstance(node, Sequence) else []


def key_of(tree: Node | None, steps: tuple[Step, ...]) -> str:
    """ "channels[duty-mail].url": items of lists by their id or name where they have one, else by number from 1."""
    key, node = "", tree
    for step in steps:
        if isinstance(step, str):
            key += f".{step}" if key else step
            node = next((value for name, value in _below(node) if name == step), None) if node else None
            continue
        items = node.items if isinstance(node, Sequence) else []
        node = items[step] if step < len(items) else None
        names = dict(_below(node)) if isinstance(node, Mapping) else {}
        named = next((names[one] for one in ("id", "name") if isinstance(names.get(one), Scalar)), None)
        key += f"[{named.text if isinstance(named, Scalar) and named.text else step + 1}]"
    return key


class _Bad:
    """What stands where nothing could be built."""


_BAD: Final = _Bad()


@dataclass(slots=True)
class _Builder:
    file: str
    folder: Path
    environment: AnyMapping[str, str]
    faults: list[Fault]
    tree: Node | None = None

    def build(self, node: Node, hint: Any, steps: tuple[Step, ...]) -> Any:
        if not steps:
            self.tree = node
        origin = get_origin(hint)
        if origin is Annotated:
            mark = next((one for one in hint.__metadata__ if isinstance(one, Mark)), None)
            if mark == PAIRS:
                key, value = get_args(get_args(hint.__origin__)[0])
                return self._pairs(node, key, value, steps)
            return self._scalar(node, mark, steps) if mark else self.build(node, hint.__origin__, steps)
        if origin in (Union, types.UnionType):
            return self._union(node, get_args(hint), steps)
        if origin in (tuple, frozenset):
            return self._items(node, origin, get_args(hint), steps)
        if dataclasses.is_dataclass(hint) and isinstance(hint, type) and hint is not Secret:
            return self._dataclass(node, hint, steps)
        return self._scalar(node, hint, steps)

    # one value ----------------------------------------------------------------------------------------------

    def _scalar(self, node: Node, kind: Any, steps: tuple[Step, ...]) -> Any:
        expected = describe_mark(kind) if isinstance(kind, Mark) else describe_hint(kind)
        if not isinstance(node, Scalar):
            return self._refuse(node, steps, f"expected {expected}, not a {_shape(node)}")
        if node.null and kind is not type(None):
            return self._refuse(node, steps, f"is empty; expected {expected}")
        try:
            text = scalars.expand(node, self.folder, self.environment)
            if kind is Secret:
                return Secret(text.value, text.missing)
            if text.missing:
                raise Refused(text.missing)
            return self._convert(text, node, kind)
        except Refused as refused:
            return self._refuse(node, steps, str(refused))

    def _convert(self, text: Text, node: Scalar, kind: Any) -> Any:
        if isinstance(kind, Mark):
            return scalars.marked(text, kind)
        if get_origin(kind) is Literal:
            return scalars.choice(text, node, get_args(kind))
        if kind is type(None):
            if not node.null:
                raise Refused(f"expected nothing, not {short(text.shown)}")
            return None
        if kind is Path:
            return (self.folder / Path(text.value).expanduser()).absolute()
        return scalars.plain(text, node, kind)

    # several values -----------------------------------------------------------------------------------------

    def _union(self, node: Node, kinds: tuple[Any, ...], steps: tuple[Step, ...]) -> Any:
        if type(None) in kinds:
            if isinstance(node, Scalar) and node.null:
                return None
            kinds = tuple(kind for kind in kinds if kind is not type(None))
        fewest: list[Fault] | None = None
        fitting = [kind for kind in kinds if _fits(node, kind)] or list(kinds)
        for kind in fitting:
            attempt = _Builder(self.file, self.folder, self.environment, [], self.tree)
            value = attempt.build(node, kind, steps)
            if not attempt.faults:
                return value
            if fewest is None or len(attempt.faults) < len(fewest):
                fewest = attempt.faults
        self.faults += fewest or []
        return _BAD

    def _items(self, node: Node, origin: Any, kinds: tuple[Any, ...], steps: tuple[Step, ...]) -> Any:
        each = origin is frozenset or (len(kinds) == 2 and kinds[1] is Ellipsis)
        expected = "a list of " + describe_hint(kinds[0], many=True) if each else f"a list of {len(kinds)}"
        if not isinstance(node, Sequence):
            if isinstance(node, Scalar) and node.null:
                return self._refuse(node, steps, f"is empty; expected {expected} ([] for none)")
            secret = each and kinds[0] is Secret
            shown = "a mapping" if isinstance(node, Mapping) else "a text" if secret else short(node.text)
            advice = ""
            if each and not secret and isinstance(node, Scalar) and len(node.text) <= 40:
                advice = f"; write it in brackets: [{node.text}]"
            return self._refuse(node, steps, f"expected {expected}, not {shown}{advice}")
        if not each and len(node.items) != len(kinds):
            return self._refuse(node, steps, f"expected {expected}, not of {len(node.items)}")
        built = [
            self.build(item, kinds[0] if each else kinds[number], (*steps, number))
            for number, item in enumerate(node.items)
        ]
        if not each and _BAD in built:
            return _BAD
        return origin(value for value in built if value is not _BAD)

    def _pairs(self, node: Node, key: Any, value: Any, steps: tuple[Step, ...]) -> Any:
        if not isinstance(node, Mapping):
            if isinstance(node, Scalar) and node.null:
                return self._refuse(node, steps, NOTHING_BELOW)
            return self._refuse(
                node, steps, f"expected a mapping (name: {describe_hint(value)}), not a {_shape(node)}"
            )
        pairs = []
        for name, below in self._unique(node, steps):
            one = self._key(name, key, (*steps, name.text))
            other = self.build(below, value, (*steps, name.text))
            if one is not _BAD and other is not _BAD:
                pairs.append((one, other))
        return tuple(pairs)

    def _key(self, name: Scalar, kind: Any, steps: tuple[Step, ...]) -> Any:
        # A key is a text as written: `on`, `no` and `~` are names there, and nothing is taken from outside.
        try:
            return self._convert(Text(name.text, "", name.text), name, kind)
        except Refused as refused:
            return self._refuse(name, steps, f"as a key: {refused}")

    def _dataclass(self, node: Node, kind: type, steps: tuple[Step, ...]) -> Any:
        if not isinstance(node, Mapping):
            keys = ", ".join(_keys(kind))
            if isinstance(node, Scalar) and node.null:
                return self._refuse(node, steps, NOTHING_BELOW)
            return self._refuse(node, steps, f"expected a mapping with the keys {keys}, not a {_shape(node)}")
        fields = _keys(kind)
        values: dict[str, Any] = {}
        before = len(self.faults)
        whole = True
        for name, below in self._unique(node, steps):
            where = (*steps, name.text)
            if (known := fields.get(name.text)) is None:
                guess = did_you_mean(name.text, fields) or f"; known are {', '.join(fields)}"
                self._refuse(name, where, f"is not a key here{guess}")
                continue
            field, hint = known
            value = self.build(below, hint, where)
            if value is not _BAD:
                values[field.name] = value
            elif not _has_default(field):
                whole = False
        for text, (field, hint) in fields.items():
            given = any(name.text == text for name, _ in node.pairs)
            if not given and not _has_default(field):
                whole = False
                self._refuse(node, (*steps, text), f"is missing; expected {describe_hint(hint)}")
        for name_of_line in _line_fields(kind):
            values[name_of_line] = node.line
        if not whole:
            return _BAD
        try:
            return kind(**values)
        except ValueError as error:
            # With other faults inside, a default may stand where the wrong value was: no complaint about that.
            return _BAD if len(self.faults) > before else self._refuse(node, steps, str(error))

    def _unique(self, node: Mapping, steps: tuple[Step, ...]) -> list[tuple[Scalar, Node]]:
        first: dict[str, int] = {}
        pairs = []
        for name, below in node.pairs:
            if name.text in first:
                self._refuse(
                    name, (*steps, name.text), f"is given twice (first on line {first[name.text]}); keep one"
                )
                continue
            first[name.text] = name.line
            pairs.append((name, below))
        return pairs

    def _refuse(self, node: Node, steps: tuple[Step, ...], message: str) -> _Bad:
        self.faults.append(Fault(self.file, node.line, key_of(self.tree, steps), message))
        return _BAD


# types -------------------------------------------------------------------------------------------------------


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind, include_extras=True)


@cache
def _keys(kind: type) -> dict[str, tuple[dataclasses.Field[Any], Any]]:
    """Key as written -> field and hint; `not_` is written `not`."""
    return {
        field.name.removesuffix("_"): (field, _hints(kind)[field.name])
        for field in dataclasses.fields(kind)
        if field.init and field.name not in _line_fields(kind)
    }


@cache
def _line_fields(kind: type) -> tuple[str, ...]:
    return tuple(name for name, hint in _hints(kind).items() if LINE in getattr(hint, "__metadata__", ()))


def _has_default(field: dataclasses.Field[Any]) -> bool:
    return field.default is not dataclasses.MISSING or field.default_factory is not dataclasses.MISSING


def _shape(node: Node) -> str:
    return {Scalar: "text", Sequence: "list", Mapping: "mapping"}[type(node)]


def _fits(node: Node, hint: Any) -> bool:
    """Whether a node of this shape can be of this type at all."""
    if get_origin(hint) is Annotated:
        if PAIRS in hint.__metadata__:
            return isinstance(node, Mapping)
        return _fits(node, hint.__origin__)
    if get_origin(hint) in (tuple, frozenset):
        return isinstance(node, Sequence)
    if dataclasses.is_dataclass(hint) and hint is not Secret:
        return isinstance(node, Mapping)
    return isinstance(node, Scalar)


def describe_hint(hint: Any, *, many: bool = False) -> str:
    """What a person has to write: "a text", "a list of texts", "one of short, medium, full"."""
    origin = get_origin(hint)
    if origin is Annotated:
        mark = next((one for one in hint.__metadata__ if isinstance(one, Mark)), None)
        if mark == PAIRS:
            return "mappings" if many else "a mapping"
        return describe_mark(mark) if mark else describe_hint(hint.__origin__, many=many)
    if origin in (Union, types.UnionType):
        return " or ".join(
            describe_hint(kind, many=many) for kind in get_args(hint) if kind is not type(None)
        )
    if origin is Literal:
        return "one of " + ", ".join(
            str(one).lower() if isinstance(one, bool) else str(one) for one in get_args(hint)
        )
    if origin in (tuple, frozenset):
        inner = describe_hint(get_args(hint)[0], many=True)
        return f"lists of {inner}" if many else f"a list of {inner}"
    if hint is Secret:
        return "texts" if many else "a text"
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        required = [key for key, (field, _) in _keys(hint).items() if not _has_default(field)]
        name = "mappings" if many else "a mapping"
        return f"{name} with {', '.join(required)}" if required else name
    if many:
        return {str: "texts", int: "whole numbers", float: "numbers", Path: "paths"}.get(hint, describe(hint))
    return describe(hint)
