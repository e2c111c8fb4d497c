"""Channels are counted before the first alert: what does not come to one service is refused by its id."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from monitor.delivery import ChannelError, check_channel, drill_for, open_channels, redact, send
from tests.delivery.samples import NOW, channel, delivery, message

GOOD = [
    "console://",
    "json://127.0.0.1:8080/hook",
    "jsons://user:pass@hook.example/a/b",
    "mailto://127.0.0.1:2525/?from=a@ngo.example&to=b@ngo.example",
    "mailtos://watch:s3cret@ngo.example/duty@partner.example",
    "slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ",
    "ntfys://topic-of-ours",
]
BAD = [
    ("slak://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ", "did you mean slack://"),
    ("slack://T1JJ3T3L2", "cannot read"),
    ("slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ/#one/#two", "one recipient"),
    ("mailtos://watch:s3cret@ngo.example/a@x.example,b@x.example", "exactly one recipient"),
    ("mailtos://watch:s3cret@ngo.example/a@x.example/not-a-mail-address", "exactly one recipient"),
    ("mailtos://watch:s3cret@ngo.example/a@x.example?cc=b@x.example", "exactly one recipient"),
    ("mailtos://watch:s3cret@ngo.example/a@x.example?bcc=b@x.example", "exactly one recipient"),
    ("mailtos://watch:s3cret@ngo.example/a@x.example?pgp=encrypt", "pgp"),
    ("json://hook.example/?method=DELETE", "POST"),
    ("json://a.example/s3cret, json://b.example/", "several"),
    ("hook.example/s3cret", "scheme"),
    ("", "scheme"),
]


@pytest.mark.parametrize("url", GOOD)
def test_a_good_address_loads_as_one_service(url: str) -> None:
    assert check_channel(channel(url)) == []


@pytest.mark.parametrize(("url", "word"), BAD)
def test_a_bad_address_is_refused_with_a_sentence_and_without_itself(url: str, word: str) -> None:
    with pytest.raises(ChannelError) as refused:
        open_channels([channel("console://", id="screen"), channel(url, id="duty")])
    said = str(refused.value)
    assert "channel 'duty'" in said
    assert word in said
    assert "screen" not in said
    for secret in ("s3cret", "TIiajkdnlazkcOXrIdevi7FQ", "watch:", "hook.example/"):
        assert secret not in said


def test_every_fault_is_told_at_once_and_what_is_off_is_not_opened() -> None:
    with pytest.raises(ChannelError) as refused:
        open_channels(
            [channel("slak://x", id="a"), channel("", id="b"), channel("junk", id="c", on=False)],
        )
    assert [id for id, _ in refused.value.faults] == ["a", "b"]
    opened = open_channels([channel("console://", id="a"), channel("junk", id="c", on=False)])
    assert len(opened) == 1
    assert opened.get("a") is not None
    assert opened.get("c") is None


def test_two_channels_with_one_id_are_refused() -> None:
    with pytest.raises(ChannelError, match="two channels"):
        open_channels([channel("console://", id="a"), channel("console://", id="a")])


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("mailtos://watch:s3cret@ngo.example/a@x.example?pass=k", "mailtos://ngo.example/…"),
        ("json://127.0.0.1:8080/hooks/T0KEN", "json://127.0.0.1:8080/…"),
        ("slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ", "slack://…/…"),
        ("tgram://123456789:abcdefg_hijklmnop/12315544", "tgram://…/…"),
        ("no address at all", "…"),
    ],
)
def test_an_address_is_shown_without_its_secrets(url: str, shown: str) -> None:
    assert redact(url) == shown


def test_the_console_prints_a_block_that_a_person_can_read(capsys: pytest.CaptureFixture[str]) -> None:
    outcome = send(channel("console://", id="screen", language="ko"), delivery(), now=NOW)
    printed = capsys.readouterr().out
    assert outcome.state == "accepted"
    assert "[URGENT] screen, m-wxyz6789\n신규: 7명 체포" in printed
    assert printed.count("─" * 72) == 2


def test_a_console_that_is_gone_failed_for_now(monkeypatch: pytest.MonkeyPatch) -> None:
    class Gone:
        encoding = "utf-8"

        def write(self, text: str) -> int:
            raise BrokenPipeError

    monkeypatch.setattr("sys.stdout", Gone())
    assert send(channel("console://"), delivery(), now=NOW).state == "failed for now"


def test_a_channel_keeps_the_length_it_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    sizes: dict[str, int] = {}
    lengths: tuple[Any, ...] = ("short", "medium", "full")
    for length in lengths:
        told = delivery(message(*[message().facts[0]] * 20))
        send(channel("console://", length=length), told, now=NOW)
        sizes[length] = len(capsys.readouterr().out)
    assert sizes["short"] < sizes["medium"] < sizes["full"]


def test_a_drill_goes_the_way_of_every_message(capsys: pytest.CaptureFixture[str]) -> None:
    where = channel("console://")
    assert send(where, drill_for(where, NOW), now=NOW).state == "accepted"
    assert "DRILL, no real incident" in capsys.readouterr().out


def test_a_mail_channel_costs_none_of_the_other_plug_ins() -> None:
    program = (
        "import sys\n"
        "from tests.delivery.samples import channel\n"
        "import monitor.delivery\n"
        "assert 'apprise' not in sys.modules\n"
        "assert monitor.delivery.check_channel(channel('mailtos://u:p@ngo.example/a@x.example')) == []\n"
        "assert 'apprise.plugins.slack' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True, timeout=30)
