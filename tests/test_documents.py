"""A document is a promise to people who write YAML by hand: whatever they wrote, they are told where and what."""

from __future__ import annotations

import pickle
import unicodedata
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.documents import (
    Bytes,
    DocumentError,
    Fault,
    Line,
    Pairs,
    Seconds,
    Secret,
    Zone,
    load,
    read,
)

NO_SECRET = Secret("")


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True, slots=True)
class Room:
    id: str
    seats: int = 1
    colour: Colour = Colour.RED
    line: Line = 0


@dataclass(frozen=True, slots=True)
class Span:
    low: int
    high: int

    def __post_init__(self) -> None:
        if self.low > self.high:
            raise ValueError(f"runs from {self.low} to {self.high}; expected low before high")


@dataclass(frozen=True, slots=True)
class House:
    name: str
    rooms: tuple[Room, ...] = ()
    every: Seconds = 60.0
    size: Bytes = 1
    zone: Zone = "UTC"
    opens: time = time(8)
    built: date | None = None
    lit: bool = False
    kind: Literal["big", "small"] = "small"
    plan: Path | None = None
    door: Secret = NO_SECRET
    words: Pairs[str, tuple[str, ...]] = ()
    span: Span | None = None
    pair: tuple[str, int] = ("", 0)
    limit: int | Literal["none"] = "none"
    not_: tuple[str, ...] = ()
    ratio: float = 1.0


def write(tmp_path: Path, text: str | bytes) -> Path:
    path = tmp_path / "house.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def faults(tmp_path: Path, text: str | bytes, **environment: str) -> list[str]:
    with pytest.raises(DocumentError) as caught:
        load(write(tmp_path, text), House, environment=environment)
    return [str(fault).removeprefix(str(tmp_path) + "/") for fault in caught.value.faults]


def test_a_whole_document_becomes_values(tmp_path: Path) -> None:
    text = """
name: 집
rooms:
  - id: hall
    seats: 12
    colour: blue
  - {id: attic}
every: 10 min
size: 10 MB
zone: Asia/Seoul
opens: 07:30
built: 1999-12-31
lit: on
kind: big
plan: plans/ground.txt
words: {en: [door, window], ko: [문]}
span: {low: 1, high: 2}
pair: [x, 3]
limit: 5
not: [cellar]
"""
    house = load(write(tmp_path, text), House)
    assert house == House(
        name="집",
        rooms=(Room("hall", 12, Colour.BLUE, 4), Room("attic", line=7)),
        every=600.0,
        size=10_000_000,
        zone="Asia/Seoul",
        opens=time(7, 30),
        built=date(1999, 12, 31),
        lit=True,
        kind="big",
        plan=tmp_path / "plans/ground.txt",
        words=(("en", ("door", "window")), ("ko", ("문",))),
        span=Span(1, 2),
        pair=("x", 3),
        limit=5,
        not_=("cellar",),
    )


def test_every_fault_is_named_at_once_with_line_key_and_what_was_expected(tmp_path: Path) -> None:
    text = """name: 집
rooms:
  - id: hall
    seets: 12
  - seats: many
    colour: bleu
every: soon
zone: Asia/Soul
opens: 25:00
kind: huge
lit: maybe
span: {low: 3, high: 1}
name: again
pair: [x]
words: [a]
"""
    assert faults(tmp_path, text) == [
        'house.yaml:4: rooms[hall].seets: is not a key here (did you mean "seats"?)',
        'house.yaml:5: rooms[2].seats: expected a whole number, not "many"',
        "house.yaml:5: rooms[2].id: is missing; expected a text",
        'house.yaml:6: rooms[2].colour: expected one of red, blue, not "bleu" (did you mean "blue"?)',
        'house.yaml:7: every: expected a duration such as "10 min", "6 h" or "14 days", not "soon"',
        'house.yaml:8: zone: expected a time zone such as "Asia/Seoul", not "Asia/Soul" (did you mean "Asia/Seoul"?)',
        'house.yaml:9: opens: expected a time such as "08:00", not "25:00"',
        'house.yaml:10: kind: expected one of big, small, not "huge"',
        'house.yaml:11: lit: expected true or false, not "maybe"',
        "house.yaml:12: span: runs from 3 to 1; expected low before high",
        "house.yaml:13: name: is given twice (first on line 1); keep one",
        "house.yaml:14: pair: expected a list of 2, not of 1",
        "house.yaml:15: words: expected a mapping (name: a list of texts), not a list",
    ]


def test_a_word_that_yaml_takes_for_something_else_stays_what_was_written(tmp_path: Path) -> None:
    house = load(write(tmp_path, "name: 012\nnot: [no, on, 1:30, 1e3, 0x10]\nwords: {no: [yes]}"), House)
    assert house.name == "012"
    assert house.not_ == ("no", "on", "1:30", "1e3", "0x10")
    assert house.words == (("no", ("yes",)),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("name: [a\n", "it begins on line 1"),
        ("name: a\n\tlit: true", "house.yaml:2: is indented with a tab"),
        ("name: a\nlit true\n", "is not YAML"),
        ("name: 'a\n", "a quote is not closed"),
        ("name: a: b", "house.yaml:1: is not YAML"),
        ("name: &a x\nkind: *a", "house.yaml:2: uses the alias '*a'"),
        ("name: a\n---\nname: b", "house.yaml:2: starts a second document"),
        ("name: *a", "a text that begins with * in quotes"),
        ("name: a\nnot: [“b”]", 'house.yaml:2: has curved quotes around b; write straight ones: "'),
        ("name: a\nnot: b c", 'not: expected a list of texts, not "b c"; write it in brackets: [b c]'),
        ("name: a\nwords:\nnot: [b]", "house.yaml:2: words: has nothing below it"),
        ("name: a\nnot: {a:[b]}", "a colon wants a space after it"),
        ('name: a\nnot: ["b "c" d"]', "holds a quote of its own"),
        ("? [a]\n: b", "house.yaml:1: has a list or mapping as a key"),
        ("name: " + "[" * 5000, "nested more than 40 levels"),
        ("name: a\x01", "control character"),
        ("- a", "expected a mapping with the keys name, rooms"),
        ("", "name: is missing; expected a text"),
        ("name:", "house.yaml:1: name: is empty; expected a text"),
        ("name: a\nrooms: hall", 'rooms: expected a list of mappings with id, not "hall"'),
        ("name: a\nname.x: !x b", "name.x: is not a key"),
        ("name: !x b", "has the tag '!x'; only !file is known"),
        ("name: a\nlimit: 1.5", "limit: expected a whole number, not"),
        ("name: a\nsize: 3 miles", 'size: expected a size such as "10 MB", not "3 miles"'),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(tmp_path: Path, text: str, expected: str) -> None:
    assert any(expected in fault for fault in faults(tmp_path, text)), faults(tmp_path, text)


def test_a_missing_file_is_refused_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"nowhere\.yaml: does not exist"):
        load(tmp_path / "nowhere.yaml", House)
    with pytest.raises(DocumentError, match="cannot be read"):
        load(tmp_path, House)


def test_a_byte_order_mark_and_decomposed_hangul_are_read(tmp_path: Path) -> None:
    text = unicodedata.normalize("NFD", "name: 탈북민")
    assert load(write(tmp_path, b"\xef\xbb\xbf" + text.encode()), House).name == "탈북민"


@pytest.mark.parametrize(
    ("encoding", "says"), [("cp949", "byte 0x"), ("utf-16", "UTF-16"), ("shift_jis", "byte 0x")]
)
def test_other_encodings_are_refused_with_the_line_and_the_way_out(
    tmp_path: Path, encoding: str, says: str
) -> None:
    text = "kind: big\nname: 日本" if encoding == "shift_jis" else "kind: big\nname: 집"
    (fault,) = faults(tmp_path, text.encode(encoding))
    assert says in fault
    assert 'save it again as "UTF-8"' in fault
    assert encoding == "utf-16" or fault.startswith("house.yaml:2:")


# secrets -----------------------------------------------------------------------------------------------------


def test_texts_come_from_the_environment_and_from_files(tmp_path: Path) -> None:
    (tmp_path / "door.txt").write_text("sesame\n")
    text = "name: ${CITY} $${CITY}\ndoor: !file door.txt\nlimit: ${LIMIT}"
    house = load(write(tmp_path, text), House, environment={"CITY": "서울", "LIMIT": "7"})
    assert (house.name, house.door.reveal(), house.limit) == ("서울 ${CITY}", "sesame", 7)


def test_a_value_can_be_quoted_for_its_place_in_a_url(tmp_path: Path) -> None:
    house = load(
        write(tmp_path, "name: a\ndoor: mailtos://me:${P:url}@x.org"), House, environment={"P": "p@s/s"}
    )
    assert house.door.reveal() == "mailtos://me:p%40s%2Fs@x.org"


def test_a_missing_value_is_a_fault_and_a_missing_secret_says_so_when_asked(tmp_path: Path) -> None:
    assert faults(tmp_path, "name: ${CITY}") == [
        "house.yaml:1: name: the environment variable CITY is not set"
    ]
    house = load(write(tmp_path, "name: a\ndoor: x://${DOOR}"), House, environment={})
    assert not house.door
    assert house.door.missing == "the environment variable DOOR is not set"
    house = load(write(tmp_path, "name: a\ndoor: !file no/door"), House)
    assert house.door.missing == "the file no/door cannot be read (No such file or directory)"
    assert "door: has a ${…} that is not" in faults(tmp_path, "name: a\ndoor: ${1 DOOR}")[0]


def test_a_secret_is_shown_nowhere(tmp_path: Path) -> None:
    secret = "hunter2-hunter2"
    text = f"name: a\ndoor: {secret}\nseats: ${{S}}\nlimit: ${{S}}\nkind: ${{S}}\nopens: ${{S}}\npair: [x, '${{S}}']"
    path = write(tmp_path, text)
    loaded = read(path, House, environment={"S": secret})
    assert loaded.value is not None
    assert loaded.value.door.reveal() == secret
    said = (
        " ".join(map(str, loaded.faults))
        + repr(loaded.value)
        + str(loaded.value.door)
        + f"{loaded.value.door}"
    )
    assert len(loaded.faults) >= 4
    assert secret not in said
    listed = faults(tmp_path, f"name: a\ndoor: [{secret}]")
    assert "expected a text, not a list" in listed[0]
    assert secret not in listed[0]
    assert pickle.loads(pickle.dumps(loaded.value)).door.reveal() == secret


# for callers with more to check ------------------------------------------------------------------------------


def test_a_caller_can_complain_at_the_line_of_any_part(tmp_path: Path) -> None:
    path = write(tmp_path, "name: a\nrooms:\n  - id: hall\n    seats: 3\n  - id: attic\n")
    loaded = read(path, House)
    assert loaded.fault("is too small", "rooms", 0, "seats") == Fault(
        str(path), 4, "rooms[hall].seats", "is too small"
    )
    assert loaded.line("rooms", 1, "seats") == 5
    assert loaded.texts("rooms", "*", "id") == ((("rooms", 0, "id"), "hall"), (("rooms", 1, "id"), "attic"))


def test_what_is_whole_is_had_although_other_parts_are_faulty(tmp_path: Path) -> None:
    loaded = read(write(tmp_path, "name: a\nrooms: [{id: hall}, {seats: 2}]\nzone: Mars"), House)
    assert loaded.value is not None
    assert [room.id for room in loaded.value.rooms] == ["hall"]
    assert loaded.value.zone == "UTC"
    assert len(loaded.faults) == 2


def test_an_error_travels_between_processes(tmp_path: Path) -> None:
    error = DocumentError((Fault("a.yaml", 3, "x", "is wrong"),))
    again = pickle.loads(pickle.dumps(error))
    assert again.faults == error.faults
    assert str(again) == "a.yaml:3: x: is wrong"


@given(st.binary(max_size=200))
def test_no_content_raises_anything_but_faults(content: bytes) -> None:
    loaded = read(Path("house.yaml"), House, environment={}, content=content)
    assert loaded.faults or loaded.value is not None


@given(st.text(alphabet=" \n\t-:[]{}#&*!|>'\"%@`,?~az0$가𠮷\u0301\u2028", max_size=60))
def test_no_text_of_yaml_marks_raises_anything_but_faults(text: str) -> None:
    loaded = read(Path("house.yaml"), House, environment={}, content=("name: " + text).encode())
    assert loaded.faults or loaded.value is not None
    assert all(fault.line <= text.count("\n") + text.count("\u2028") + 2 for fault in loaded.faults)
