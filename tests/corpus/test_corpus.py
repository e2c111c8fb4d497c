"""Every record of the corpus keeps the promises of its README, in both halves and in what was written later.

The held-out half, `sealed` and `blind` are sealed: a failure names records by file and id and never shows a word of them. Hence `Record`
prints its id alone, faults are plain strings, and a line that is no JSON is reported by its number.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.corpus.split import half

HERE = Path(__file__).parent
HALVES = ("tuning", "held_out")
LATER = ("practice", "sealed", "blind")
"""Folders written after the halves; no hash lays them out, and their incidents stand in no table."""

_KEYS = """
    id lang outlet url published title text label kind incident stage count_min count_max count_basis
    places country date_event names certainty evidence note
"""
KEYS = frozenset(_KEYS.split())
LANGUAGES = frozenset(["en", "es", "fr", "de", "ru", "ko", "zh-Hans", "zh-Hant", "ja"])
STAGES = {
    "arrest": "arrested",
    "detention": "detained",
    "at_risk": "at_risk",
    "repatriation": "repatriated",
    "release": "released",
}
FIRST = frozenset({"new", "late"})
INCIDENT = FIRST | {"update", "repeat"}
LABELS = INCIDENT | {"related", "background", "other"}
_OTHER_KINDS = """
    memoir statistics opinion protest policy history other_deportation workers foreigner_in_nk
    inside_nk missionary in_south_korea culture other
"""
OTHER_KINDS = frozenset(_OTHER_KINDS.split())
BASES = frozenset({"stated", "sum", "word", "none"})
CERTAINTIES = frozenset({"confirmed", "reported", "feared"})
NEW_WITHIN_DAYS = 45
IN_ORDER = frozenset({"en.jsonl", "european.jsonl", "european2.jsonl"})
"""Files in order of publication; in the others the articles on one incident stand together."""
SHORTEST_SENTENCE = 30
"""Characters below which a shared sentence ("Share this", a greeting) is an idiom and no copy."""


@dataclass(frozen=True, slots=True)
class Record:
    """One line of the corpus. Its repr is its place and id, so that no report of a failure shows its text."""

    file: str
    half: str
    id: str
    fields: Mapping[str, Any] = field(repr=False)

    def __getitem__(self, key: str) -> Any:
        return self.fields[key]

    @property
    def where(self) -> str:
        return f"{self.half}/{self.file} {self.id}"

    @property
    def published(self) -> datetime:
        return datetime.fromisoformat(self["published"])

    @property
    def days_after_the_event(self) -> int | None:
        """Whole days from the event to publication, in the publisher's zone; None when no day is given."""
        event = self["date_event"]
        if event is None or len(event) != len("2024-05-01"):
            return None
        return (self.published.date() - date.fromisoformat(event)).days


def read(path: Path) -> list[Record]:
    records: list[Record] = []
    for number, fields in enumerate(map(parsed, path.read_text("utf-8").splitlines()), 1):
        if fields is None:
            raise ValueError(f"{path.parent.name}/{path.name} line {number} holds no record")
        records.append(Record(path.name, path.parent.name, fields["id"], fields))
    return records


def parsed(line: str) -> dict[str, Any] | None:
    """The record of a line; None, and no error that would quote the line, when it holds none."""
    try:
        fields = json.loads(line)
    except ValueError:
        return None
    return fields if isinstance(fields, dict) and isinstance(fields.get("id"), str) else None


@cache
def corpus() -> tuple[Record, ...]:
    return tuple(r for name in HALVES for r in folder(name))


@cache
def folder(name: str) -> tuple[Record, ...]:
    return tuple(r for path in sorted((HERE / name).glob("*.jsonl")) for r in read(path))


Check = Callable[[Sequence[Record]], list[str]]


def each(faulty: Callable[[Record], bool]) -> Check:
    """A check that looks at one record at a time. A record too broken to be looked at is faulty as well."""

    def check(records: Sequence[Record]) -> list[str]:
        return [r.where for r in records if broken(faulty, r)]

    return check


def broken(faulty: Callable[[Record], bool], record: Record) -> bool:
    try:
        return faulty(record)
    except (KeyError, TypeError, ValueError, AttributeError):
        return True


def wrong_keys(record: Record) -> bool:
    return set(record.fields) != KEYS


def wrong_words(record: Record) -> bool:
    """Labels, kinds and the like are words of the README, and texts and titles are there."""
    incident = record["label"] in INCIDENT
    kinds: Iterable[str] = STAGES if incident else OTHER_KINDS
    return not (
        record["lang"] in LANGUAGES
        and record["label"] in LABELS
        and record["kind"] in kinds
        and record["count_basis"] in BASES
        and (record["certainty"] in CERTAINTIES or (record["certainty"] is None and not incident))
        and all(record[key].strip() for key in ("id", "outlet", "title", "text", "note"))
        and record["published"] == record.published.isoformat()
        and record.published.tzinfo is not None
    )


def wrong_host(record: Record) -> bool:
    return re.fullmatch(r"https://[a-z0-9.-]+\.example(/\S*)?", record["url"]) is None


def evidence_missing(record: Record) -> bool:
    evidence = record["evidence"]
    if record["label"] in INCIDENT or record["label"] == "related":
        return not evidence or evidence not in record["text"]
    return evidence is not None


def names_missing(record: Record) -> bool:
    return not all(name and (name in record["title"] or name in record["text"]) for name in record["names"])


def stage_contradicts_kind(record: Record) -> bool:
    return bool(record["stage"] != (STAGES[record["kind"]] if record["label"] in INCIDENT else None))


def counts_contradict(record: Record) -> bool:
    low, high = record["count_min"], record["count_max"]
    open_count = low is None and high is None
    return (
        (open_count != (record["count_basis"] == "none"))
        or (not open_count and record["label"] not in INCIDENT)
        or any(n is not None and n < 1 for n in (low, high))
        or (low is not None and high is not None and low > high)
    )


def fields_without_event(record: Record) -> bool:
    """Background and other tell of no event, so no field of one is filled; an incident has its slug."""
    if record["label"] in INCIDENT:
        return record["incident"] is None
    if record["label"] == "related":
        return False
    return bool(record["places"] or record["country"] or record["date_event"] or record["certainty"])


def event_after_publication(record: Record) -> bool:
    event = record["date_event"]
    if event is None:
        return False
    date.fromisoformat(event + {4: "-01-01", 7: "-01", 10: ""}[len(event)])
    return bool(event > record.published.date().isoformat()[: len(event)])


def new_too_old(record: Record) -> bool:
    days = record.days_after_the_event
    return record["label"] == "new" and days is not None and days > NEW_WITHIN_DAYS


def late_too_young(record: Record) -> bool:
    days = record.days_after_the_event
    return record["label"] == "late" and days is not None and days <= NEW_WITHIN_DAYS


def in_the_other_half(record: Record) -> bool:
    return half(dict(record.fields)) != record.half


def repeated(key: str) -> Check:
    def check(records: Sequence[Record]) -> list[str]:
        times = Counter(r[key] for r in records)
        return [r.where for r in records if times[r[key]] > 1]

    return check


def firsts_mislabelled(records: Sequence[Record]) -> list[str]:
    """The first report of an incident in a file is new or late."""
    first: dict[tuple[str, str], Record] = {}
    for record in sorted((r for r in records if r["label"] in INCIDENT), key=lambda r: r.published):
        first.setdefault((record.file, record["incident"]), record)
    return [r.where for r in first.values() if r["label"] not in FIRST]


def later_mislabelled(records: Sequence[Record]) -> list[str]:
    """In one language of one file an incident is new or late once at most."""
    told: set[tuple[str, str, str]] = set()
    faults = []
    for record in sorted((r for r in records if r["label"] in FIRST), key=lambda r: r.published):
        # Both Chinese scripts make one stream.
        key = (record.file, record["lang"].partition("-")[0], record["incident"])
        if key in told:
            faults.append(record.where)
        told.add(key)
    return faults


def out_of_order(records: Sequence[Record]) -> list[str]:
    """The files in order of publication keep it; `european.jsonl` within each of its languages."""
    latest: dict[tuple[str, str, str], datetime] = {}
    faults = []
    for record in records:
        if record.file not in IN_ORDER:
            continue
        key = (record.half, record.file, record["lang"] if record.file == "european.jsonl" else "")
        if key in latest and record.published < latest[key]:
            faults.append(record.where)
        latest[key] = record.published
    return faults


def sentences_shared(records: Sequence[Record]) -> list[str]:
    """English and European articles copy no sentence from each other."""
    owners: dict[str, set[str]] = {}
    for record in records:
        if record["lang"] in {"en", "es", "fr", "de", "ru"}:
            for sentence in sentences(record["text"]):
                owners.setdefault(sentence, set()).add(record.where)
    return sorted({where for sharing in owners.values() if len(sharing) > 1 for where in sharing})


def sentences(text: str) -> set[str]:
    parts = re.split(r"(?<=[.!?…])[\"'»”’)\]]*\s+|\n+", text)
    told = (" ".join(re.findall(r"\w+", part.casefold())) for part in parts)
    return {sentence for sentence in told if len(sentence) >= SHORTEST_SENTENCE}


CHECKS: dict[str, Check] = {
    "has every key and no other": each(wrong_keys),
    "speaks the README's words": each(wrong_words),
    "has an id of its own": repeated("id"),
    "has a url of its own": repeated("url"),
    "has an invented host": each(wrong_host),
    "has its evidence in its text": each(evidence_missing),
    "prints its names": each(names_missing),
    "has the stage of its kind": each(stage_contradicts_kind),
    "counts consistently": each(counts_contradict),
    "fills the fields of an event only with one": each(fields_without_event),
    "tells of nothing after its publication": each(event_after_publication),
    "is new within 45 days": each(new_too_old),
    "is late after 45 days": each(late_too_young),
    "is new or late when it is the first of its incident": firsts_mislabelled,
    "is not new or late twice": later_mislabelled,
    "stands in order of publication where its file does": out_of_order,
    "shares no sentence": sentences_shared,
    "lies in the half that the hash gives": each(in_the_other_half),
}


@pytest.mark.parametrize("promise", CHECKS)
def test_every_record(promise: str) -> None:
    faults = CHECKS[promise](corpus())
    assert not faults, f"not every record {promise}: {'; '.join(faults)}"


HALVES_ALONE = frozenset(
    [
        "stands in order of publication where its file does",
        "shares no sentence",
        "lies in the half that the hash gives",
    ]
)


@pytest.mark.parametrize("name", LATER)
@pytest.mark.parametrize("promise", [promise for promise in CHECKS if promise not in HALVES_ALONE])
def test_every_record_written_later(name: str, promise: str) -> None:
    assert folder(name), f"{name} is empty"
    faults = CHECKS[promise](folder(name))
    assert not faults, f"not every record {promise}: {'; '.join(faults)}"


def test_no_id_is_used_in_two_folders() -> None:
    times = Counter(record["id"] for name in (*HALVES, *LATER) for record in folder(name))
    assert not [key for key, number in times.items() if number > 1]


@pytest.mark.parametrize("name", [*HALVES, *LATER])
def test_every_labelled_speaker_is_printed_and_is_nobody_at_risk(name: str) -> None:
    path = HERE / name / "speakers.json"
    if not path.exists():
        pytest.skip("nobody has labelled the speakers of this folder")
    records = {record["id"]: record for record in folder(name)}
    faults = []
    for key, speakers in json.loads(path.read_text("utf-8")).items():
        record = records.get(key)
        if record is None:
            faults.append(f"{key} is no document")
            continue
        printed = record["title"] + "\n" + record["text"]
        if not all(speaker in printed and speaker not in record["names"] for speaker in speakers):
            faults.append(record.where)
    assert not faults, f"a speaker is not printed, or at risk: {'; '.join(faults)}"


def test_both_halves_hold_the_same_files() -> None:
    names = [sorted(path.name for path in (HERE / name).glob("*.jsonl")) for name in HALVES]
    assert names[0] == names[1] != []


def test_every_incident_told_is_in_the_table() -> None:
    slugs = [row["incident"] for row in json.loads((HERE / "incidents.json").read_text("utf-8"))]
    faults = [r.where for r in corpus() if r["incident"] is not None and r["incident"] not in slugs]
    assert len(set(slugs)) == len(slugs)
    assert not faults, f"the table of incidents lacks those of {'; '.join(faults)}"


def test_the_newer_european_file_tells_each_stage_as_the_table_does() -> None:
    table = json.loads((HERE / "incidents.json").read_text("utf-8"))
    steps = {(row["incident"], step["stage"]): step for row in table for step in row["timeline"]}
    faults = []
    for record in corpus():
        if record.file == "european2.jsonl" and record["label"] in INCIDENT:
            step = steps.get((record["incident"], record["stage"]), {})
            counts = all(step.get(key) == record[key] for key in ("count_min", "count_max"))
            # A text may give the month alone, or no date.
            if not step or not counts or not step["event_date"].startswith(record["date_event"] or ""):
                faults.append(record.where)
    assert not faults, f"day or count differ from the table's in {'; '.join(faults)}"


# The checks themselves: each must name the record that breaks its promise, and say nothing else of it.

SOUND = Record(
    "en.jsonl",
    "tuning",
    "made-1",
    {
        "id": "made-1",
        "lang": "en",
        "outlet": "The Sounding Board",
        "url": "https://soundingboard.example/1",
        "published": "2024-05-10T09:00:00+09:00",
        "title": "Two held in Tumen",
        "text": "Police in Tumen hold Ri A and Ri B since 2 May, a lawyer says.\n\nNobody has seen them since.",
        "label": "new",
        "kind": "detention",
        "incident": "made-tumen-2",
        "stage": "detained",
        "count_min": 2,
        "count_max": 2,
        "count_basis": "sum",
        "places": ["Tumen"],
        "country": "CN",
        "date_event": "2024-05-02",
        "names": ["Ri A", "Ri B"],
        "certainty": "reported",
        "evidence": "Police in Tumen hold Ri A and Ri B since 2 May, a lawyer says.",
        "note": "Two names make two.",
    },
)
SOUND = replace(SOUND, half=half(dict(SOUND.fields)))


def changed(**fields: Any) -> Record:
    whole = {**SOUND.fields, **fields}
    return replace(SOUND, id=whole["id"], fields=whole)


BEFORE = changed(id="made-0", url="https://soundingboard.example/0", published="2024-05-09T09:00:00+09:00")
AFTER = changed(id="made-2", url="https://soundingboard.example/2", published="2024-05-11T09:00:00+09:00")

BREAKS: dict[str, list[Record]] = {
    "has every key and no other": [
        replace(SOUND, fields={k: v for k, v in SOUND.fields.items() if k != "note"})
    ],
    "speaks the README's words": [changed(certainty="likely")],
    "has an id of its own": [BEFORE, replace(BEFORE, fields={**AFTER.fields, "id": "made-0"})],
    "has a url of its own": [SOUND, changed(id="made-3")],
    "has an invented host": [changed(url="https://soundingboard.org/1")],
    "has its evidence in its text": [changed(evidence="Police in Tumen hold two.")],
    "prints its names": [changed(names=["Ri C"])],
    "has the stage of its kind": [changed(stage="arrested")],
    "counts consistently": [changed(count_min=3)],
    "fills the fields of an event only with one": [changed(label="background", kind="memoir")],
    "tells of nothing after its publication": [changed(date_event="2024-05-11")],
    "is new within 45 days": [changed(date_event="2024-03-25")],
    "is late after 45 days": [changed(label="late")],
    "is new or late when it is the first of its incident": [changed(label="update")],
    "is not new or late twice": [SOUND, AFTER],
    "stands in order of publication where its file does": [SOUND, BEFORE],
    "shares no sentence": [SOUND, changed(id="made-4", text=f"So it is. {SOUND['text'].upper()}")],
    "lies in the half that the hash gives": [replace(SOUND, half="attic")],
}


@pytest.mark.parametrize("promise", CHECKS)
def test_a_sound_record_passes_the_check_and_a_broken_one_is_named(promise: str) -> None:
    assert CHECKS[promise]([SOUND]) == []
    faults = CHECKS[promise](BREAKS[promise])
    assert BREAKS[promise][-1].where in faults
    assert set(faults) <= {r.where for r in BREAKS[promise]}


def test_a_record_shows_no_text_of_its_own() -> None:
    assert "Police" not in repr(SOUND)


def test_a_line_that_is_no_record_is_told_by_its_number_alone(tmp_path: Path) -> None:
    path = tmp_path / "made.jsonl"
    path.write_text(json.dumps(dict(SOUND.fields)) + '\n{"id": "made-5", "text": "sealed\n', "utf-8")
    with pytest.raises(ValueError, match=r"made\.jsonl line 2 holds no record$") as failure:
        read(path)
    assert failure.value.__context__ is None
