"""config.yaml: the one that is shipped is right, every key in it is explained, and every mistake is named at its line."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest

from monitor.config import AlertPolicy, Settings, load_settings, read_settings
from monitor.config.settings import Crawl, Digest, Health, QuietHours, Route, Storage, Web
from monitor.config.shape import ChannelEntry, ConfigFile, RulesEntry, SourceEntry, ThresholdEntry, WordsEntry
from rules.documents import DocumentError
from rules.tuning import PACKS, Threshold, WordChange

SHIPPED = Path(__file__).parent.parent / "config.yaml"
DOMAIN = Path(__file__).parent.parent.parent / "shared" / "domain" / "sources.yaml"

SMALL = """
contact: watch@example.org
sources:
  - {id: one, url: "https://one.example/feed"}
channels:
  - {id: console, url: "console://"}
"""


BROKEN = """contact: watch@example.org
sources:
  - {id: one, url: "https://one.example/feed"}
  - {id: one, url: "https://two.example/feed"}
  - {id: Three, url: "ftp://three.example/feed"}
  - {id: four, url: "https://one.example/feed"}
  - {id: five, url: "https://five.example/news", kind: page}
  - {id: six, url: "https://six.example/news", evry: 5 min}
channels:
  - {id: console, url: "console://", fallback: mail}
  - {id: mail, url: "mailtos://x", on: false, fallback: console}
routes:
  - {name: all, channels: [consol]}
  - {name: mail, channels: [mail]}
  - {name: far, channels: [console], countries: [China], minimum: 0}
digests:
  - {name: morning, channels: [console], at: "8 o'clock", zone: Asia/Seul}
quiet_hours:
  - {start: "22:00", end: "22:00"}
rules:
  pack: south
  thresholds: {en: {alert: 3, digest: 5}, kr: {alert: 1}}
  words: {arrest: {en: {add: [nab], remove: [nab]}}}
  files: [none.yaml]
crawl: {delay: 0 s, allow: ["not/an/address"], ports: [99999]}
web: {port: 70000}
colour: blue
"""
"""A mistake of every kind."""


def write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "config.yaml"
    path.write_text(text, "utf-8")
    return path


def faults(tmp_path: Path, text: str, **environment: str) -> list[str]:
    found = read_settings(write(tmp_path, text), environment)
    assert (found.settings is None) == bool(found.faults)
    return [str(fault).replace(str(tmp_path) + "/config.yaml:", "") for fault in found.faults]


def shipped(**environment: str) -> Settings:
    return load_settings(SHIPPED, environment)


# the shipped file --------------------------------------------------------------------------------------------


def test_the_shipped_file_is_right_without_any_secret() -> None:
    settings = shipped()
    assert [channel.id for channel in settings.channels_on] == ["console"]
    assert len(settings.sources) >= 75
    assert {"en", "ko", "zh-Hans", "zh-Hant", "ja"} <= {
        lang for s in settings.sources for lang in s.languages
    }
    assert settings.routes
    assert settings.digests


def test_a_shipped_channel_goes_on_when_its_secret_exists() -> None:
    settings = shipped(TUMENWATCH_MAIL_PASSWORD="p@ss/word", TUMENWATCH_NTFY="a-topic")
    assert [channel.id for channel in settings.channels_on] == ["console", "duty-mail", "phone-ntfy"]
    mail = settings.channel("duty-mail")
    assert mail is not None
    assert "p%40ss%2Fword@" in mail.url.reveal()
    assert "p%40ss" not in repr(settings)


def test_every_shipped_channel_is_one_that_the_delivery_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    from monitor.delivery import check_channel

    settings = shipped(
        TUMENWATCH_MAIL_PASSWORD="p@ss/word",
        TUMENWATCH_SLACK="T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ",
        TUMENWATCH_TELEGRAM_TOKEN="123456789:AAG7aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        TUMENWATCH_SIGNAL="+821012345678/+41791234567",
        TUMENWATCH_MATRIX_TOKEN="syt_abc/123=",
        TUMENWATCH_NTFY="x8s7d6f5g4",
        TUMENWATCH_WEBHOOK_TOKEN="tok/en",
    )
    assert len(settings.channels_on) == len(settings.channels) >= 8
    assert {channel.id: check_channel(channel) for channel in settings.channels} == {
        channel.id: [] for channel in settings.channels
    }


@pytest.mark.parametrize(
    "shape",
    [
        *(ConfigFile, SourceEntry, RulesEntry, ThresholdEntry, WordsEntry, ChannelEntry),
        *(Route, Digest, QuietHours, AlertPolicy, Health, Web, Storage, Crawl),
    ],
)
def test_every_key_is_explained_in_the_shipped_file(shape: type) -> None:
    assert [field.name for field in dataclasses.fields(shape) if not explained(field.name)] == []


def test_a_key_without_a_word_would_be_noticed() -> None:
    assert not explained("colour")
    assert not explained("lengths")


def explained(key: str) -> bool:
    """In the list of keys that heads a part, beside or below a comment, or in an example that stands in one."""
    listed = re.compile(rf"#   (\w+, )*{key}(, \w+)*  +\S")
    shown = re.compile(rf"\s*# .*[{{ ]{key}: \S")
    written = re.compile(rf"\s*(- )?{key}:")
    lines = SHIPPED.read_text("utf-8").splitlines()
    return any(
        listed.match(line)
        or shown.match(line)
        or (
            written.match(line)
            and ("  # " in line or any("# " in above for above in lines[max(0, at - 3) : at]))
        )
        for at, line in enumerate(lines)
    )


@pytest.mark.skipif(
    not DOMAIN.exists(), reason="the list of sources lies beside the project only where it is built"
)
def test_verified_sources_are_on_and_the_others_are_present_and_off() -> None:
    from rules.documents.tree import Mapping, Scalar, Sequence, parse

    tree = parse(DOMAIN.read_bytes(), "sources.yaml")
    assert isinstance(tree, Mapping)
    listed = next(value for key, value in tree.pairs if key.text == "sources")
    assert isinstance(listed, Sequence)
    known = [
        {key.text: value.text for key, value in one.pairs if isinstance(value, Scalar)}
        for one in listed.items
        if isinstance(one, Mapping)
    ]
    settings = shipped()
    on = {source.id: source for source in settings.sources}
    off = {source.id: source for source in settings.sources_off}
    assert set(on) == {one["id"] for one in known if one["verified"] == "true" and one["defunct"] == "false"}
    assert set(off) == {
        one["id"] for one in known if one["verified"] == "false" and one["defunct"] == "false"
    }
    assert all({**on, **off}[one["id"]].url == one["feed_url"] for one in known if one["defunct"] == "false")


# mistakes ----------------------------------------------------------------------------------------------------


def test_a_small_file_is_enough(tmp_path: Path) -> None:
    settings = load_settings(write(tmp_path, SMALL))
    assert settings.storage.path == tmp_path / "var"
    assert settings.rules.pack == PACKS / "north-korean-refugees"
    assert settings.sources[0].every == 600
    assert settings.alerts == AlertPolicy()


def test_a_channel_that_is_on_without_its_secret_names_variable_line_and_way_out(tmp_path: Path) -> None:
    text = SMALL + '  - id: mail\n    url: "mailtos://x:${MAIL}@x.example"\n'
    (fault,) = faults(tmp_path, text)
    assert fault.startswith(
        "8: channels[mail].url: the environment variable MAIL is not set, and the channel is on;"
    )
    assert "on: false" in fault
    assert faults(tmp_path, text, MAIL="hunter2") == []
    assert faults(tmp_path, text + "    on: false\n") == []
    waiting = read_settings(write(tmp_path, text + "    on: when-secret-exists\n"), {})
    assert waiting.settings is not None
    assert [str(note).split(": ", 2)[2] for note in waiting.notes if note.key != "digests"] == [
        "off until its secret exists (the environment variable MAIL is not set)"
    ]


def test_a_route_that_asks_for_digests_is_refused_with_where_they_go(tmp_path: Path) -> None:
    text = (
        'channels:\n  - {id: console, url: "console://"}\n'
        "routes:\n  - {name: late, channels: [console], urgency: [urgent, digest]}\n"
    )
    [said] = [fault for fault in faults(tmp_path, text) if "late" in fault]
    assert "4: routes[late]: urgency names digest; expected urgent or normal" in said
    assert "goes to the channels of every digest" in said


def test_every_mistake_is_named_at_once(tmp_path: Path) -> None:
    text = BROKEN
    said = faults(tmp_path, text)
    for expected in (
        '4: sources[one].id: "one" is taken (line 3); each needs its own',
        '5: sources[Three].id: expected lower-case letters, digits, "-", "_" and "." only',
        "5: sources[Three].url: expected an address that starts with http:// or https://",
        "6: sources[four].url: is the address of the source on line 3 too; keep one",
        '7: sources[five]: needs links: a CSS selector of the links to articles, such as "h3 a"',
        '8: sources[six].evry: is not a key here (did you mean "every"?)',
        "10: channels[console].fallback: runs in a circle (console -> mail -> console); a fallback must end",
        '13: routes[all].channels[1]: there is no channel "consol" (did you mean "console"?)',
        "14: routes[mail].channels: tells nobody: none of these channels is on",
        "15: routes[far]: minimum is 0; expected 1 or more",
        '15: routes[far].countries[1]: expected a two-letter country code such as "CN"',
        '17: digests[morning].at: expected a time such as "08:00", not "8 o\'clock"',
        '17: digests[morning].zone: expected a time zone such as "Asia/Seoul", not "Asia/Seul" (did you mean',
        "19: quiet_hours[1]: start and end are both 22:00; expected two different times",
        "21: rules.pack: expected the name of a pack that comes with the program, or a folder beside this file",
        "22: rules.thresholds.en: digest (5) is above alert (3); expected it at or below",
        "22: rules.thresholds.kr: as a key: expected one of en, ko, zh-Hans, zh-Hant, ja, es, fr, de, ru",
        "23: rules.words.arrest.en: both adds and removes nab; keep one",
        "24: rules.files[1]: there is no file /",
        "25: crawl.delay: expected more than 0",
        "25: crawl.ports[1]: expected a port from 1 to 65535",
        "26: web.port: expected a port from 1 to 65535 (0: any free one)",
        "27: colour: is not a key here",
    ):
        assert any(fault.startswith(expected) for fault in said), (expected, said)
    assert any(fault.startswith("25: crawl.allow[1]: 'not/an/address'") for fault in said)
    assert [int(fault.split(":")[0]) for fault in said] == sorted(int(fault.split(":")[0]) for fault in said)
    with pytest.raises(DocumentError):
        load_settings(write(tmp_path, text))


def test_nobody_to_tell_is_a_mistake(tmp_path: Path) -> None:
    text = SMALL.replace('"console://"', '"console://", on: false')
    assert any("none is on: nobody would be told" in fault for fault in faults(tmp_path, text))


def test_tuning_reaches_the_rules_as_it_was_written(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text("")
    (tmp_path / "pack").mkdir()
    text = (
        SMALL
        + """
rules:
  pack: pack
  thresholds: {ko: {alert: 8}, zh-Hans: {digest: 2}}
  words: {arrest: {en: {add: ["swept up*"]}, ko: {remove: [체포]}}}
  off: [noisy]
  shadow: [new]
  files: [own.yaml]
"""
    )
    tuning = load_settings(write(tmp_path, text)).rules
    assert tuning.pack == tmp_path / "pack"
    assert tuning.thresholds == (Threshold("ko", 8), Threshold("zh-Hans", None, 2))
    assert tuning.words == (
        WordChange("arrest", "en", ("swept up*",)),
        WordChange("arrest", "ko", (), ("체포",)),
    )
    assert (tuning.off, tuning.shadow, tuning.files) == (("noisy",), ("new",), (tmp_path / "own.yaml",))


def test_a_channel_speaks_the_general_language_unless_it_names_its_own(tmp_path: Path) -> None:
    text = SMALL + '  - {id: english, url: "console://", language: en}\nlanguage: ko\n'
    settings = load_settings(write(tmp_path, text))
    assert [channel.language for channel in settings.channels] == ["ko", "en"]


def test_an_unfinished_contact_is_noted_and_is_no_mistake(tmp_path: Path) -> None:
    found = read_settings(write(tmp_path, SMALL.replace("watch@example.org", '""')))
    assert found.settings is not None
    assert [note.key for note in found.notes] == ["contact", "digests"]


def test_a_file_without_a_digest_is_told_what_nobody_will_hear(tmp_path: Path) -> None:
    found = read_settings(write(tmp_path, SMALL))
    assert [note.key for note in found.notes] == ["digests"]
    assert "what a person silenced) is told to nobody" in str(found.notes[0])
    with_one = SMALL + "digests: [{name: day, channels: [console]}]\n"
    assert read_settings(write(tmp_path, with_one)).notes == ()
