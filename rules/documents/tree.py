"""YAML as a tree whose every node knows its line. The only place that touches the YAML library."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

import yaml

from rules.documents.kinds import Fault

_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

DEEPEST = 40
"""Nesting beyond this is no document that a person wrote."""

_CURVED = re.compile("[“”„].*[“”]", re.DOTALL)
"""What a word processor makes of "…": to YAML they are letters, and a word would be looked for with its quotes."""


@dataclass(frozen=True, slots=True)
class Scalar:
    line: int
    text: str
    plain: bool
    """Written without quotes: `true`, `null` and the like mean what they say."""
    tag: str = ""

    @property
    def null(self) -> bool:
        return self.plain and not self.tag and self.text in ("", "~", "null", "Null", "NULL")


@dataclass(frozen=True, slots=True)
class Sequence:
    line: int
    items: list[Node]


@dataclass(frozen=True, slots=True)
class Mapping:
    line: int
    pairs: list[tuple[Scalar, Node]]


Node = Scalar | Sequence | Mapping


def parse(content: bytes, file: str) -> Node | Fault | None:
    """The tree, or what keeps the file from being read at all, or None for an empty file."""
    text = _decode(content)
    if isinstance(text, tuple):
        return Fault(file, text[0], "", text[1])
    try:
        return _compose(unicodedata.normalize("NFC", text))
    except _Refused as refused:
        return Fault(file, refused.line, "", refused.message)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 0
        opened = error.context_mark.line + 1 if error.context_mark else line
        message = _in_plain_words(error, text, line) + (
            f"; it begins on line {opened}" if opened < line else ""
        )
        return Fault(file, line, "", message)
    except yaml.YAMLError as error:
        character = getattr(error, "character", None)
        position = getattr(error, "position", None)
        line = text.count("\n", 0, position) + 1 if isinstance(position, int) and position >= 0 else 0
        what = f" (U+{character:04X})" if isinstance(character, int) else ""
        return Fault(file, line, "", f"holds a control character{what}; remove it")


class _Refused(Exception):
    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


def _decode(content: bytes) -> str | tuple[int, str]:
    advice = 'save it again as "UTF-8"'
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return 0, f"is in UTF-16, expected UTF-8: {advice}"
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return line, f"is not in UTF-8 (byte 0x{content[error.start]:02x}): {advice}"


def _in_plain_words(error: yaml.MarkedYAMLError, text: str, line: int) -> str:
    lines = text.splitlines()
    here = lines[line - 1] if 0 < line <= len(lines) else ""
    problem = error.problem or error.context or "cannot be read"
    if "\t" in here[: len(here) - len(here.lstrip())]:
        return "is indented with a tab; YAML wants spaces"
    hints = {
        "could not find expected ':'": "a key without a colon, or a text that needs quotes",
        "mapping values are not allowed": "a colon inside a text needs quotes around it, or the indent is wrong",
        "did not find expected key": "the indent is wrong, or a bracket or quote before this line is not closed",
        "did not find expected '-'": "the indent is wrong, or an item of the list lacks its '- '",
        "did not find expected ',' or": "a bracket before this is not closed, a comma is missing, or a text in "
        "quotes holds a quote of its own",
        "found unexpected ':'": "a colon wants a space after it",
        "while scanning a quoted": "a quote is not closed",
        "unexpected end of stream": "a quote is not closed",
        "cannot start any token": "a text that starts with this character needs quotes",
    }
    hint = next((hint for words, hint in hints.items() if words in problem), "")
    return f"is not YAML: {problem}" + (f" ({hint})" if hint else "")


def _compose(text: str) -> Node | None:
    """Built from the parser's events, without recursion: aliases, and with them endless documents, cannot occur."""
    root: Node | None = None
    stack: list[Sequence | Mapping] = []
    keys: list[Scalar | None] = []
    documents = 0
    for event in yaml.parse(text, Loader=_Loader):
        line = event.start_mark.line + 1 if event.start_mark else 0
        node: Node
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise _Refused(line, "starts a second document with '---'; one file holds one")
            continue
        if isinstance(event, yaml.AliasEvent):
            raise _Refused(
                line,
                f"uses the alias '*{event.anchor}'; write the value out, and a text that begins with * in quotes",
            )
        if isinstance(event, yaml.ScalarEvent):
            if not event.style and _CURVED.fullmatch(event.value):
                raise _Refused(line, f'has curved quotes around {event.value[1:-1]}; write straight ones: "')
            node = Scalar(line, event.value, not event.style, _tag(event.tag))
        elif isinstance(event, yaml.SequenceStartEvent):
            node = Sequence(line, [])
        elif isinstance(event, yaml.MappingStartEvent):
            node = Mapping(line, [])
        elif isinstance(event, (yaml.SequenceEndEvent, yaml.MappingEndEvent)):
            stack.pop()
            keys.pop()
            continue
        else:
            continue
        if not stack:
            root = node
        elif isinstance(top := stack[-1], Sequence):
            top.items.append(node)
        elif (key := keys[-1]) is not None:
            top.pairs.append((key, node))
            keys[-1] = None
        elif isinstance(node, Scalar):
            keys[-1] = node
        else:
            raise _Refused(line, "has a list or mapping as a key; expected a name")
        if not isinstance(node, Scalar):
            stack.append(node)
            keys.append(None)
            if len(stack) > DEEPEST:
                raise _Refused(line, f"is nested more than {DEEPEST} levels deep")
    return root


def _tag(tag: str | None) -> str:
    return tag if tag and tag.startswith("!") and tag != "!" else ""
