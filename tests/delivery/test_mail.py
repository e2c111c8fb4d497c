"""Mail against a real SMTP server: reply codes, threads, and nothing that a title can smuggle in."""

from __future__ import annotations

import re
import socket
import threading
import time
from email.utils import parsedate_to_datetime
from typing import Any

import pytest

from monitor.delivery import outcomes, send
from monitor.nouns import Outcome
from tests.delivery.conftest import MailServer, root_log
from tests.delivery.samples import NOW, channel, delivery, evidence, facts, message


def url(server: MailServer, query: str = "") -> str:
    return (
        f"mailto://127.0.0.1:{server.port}/?from=watch@ngo.example&to=duty@ngo.example&name=Tumenwatch{query}"
    )


def post(server: MailServer, query: str = "", **changes: Any) -> Outcome:
    return send(channel(url(server, query)), delivery(**changes), now=NOW)


def test_a_mail_arrives_once_with_its_envelope(mail_server: MailServer) -> None:
    outcome = post(mail_server)
    assert (outcome.state, outcome.code) == ("accepted", 250), outcome.detail
    [mail] = mail_server.mails
    assert mail_server.recipients == [["duty@ngo.example"]]
    assert mail["Message-ID"] == "<m-wxyz6789.desk@tumenwatch.ngo.example>"
    assert mail["Subject"] == "NEW: 7 people arrested, Yanji, China (reported)"
    assert mail["From"] == "Tumenwatch <watch@ngo.example>"
    assert parsedate_to_datetime(mail["Date"]) == NOW
    assert mail["In-Reply-To"] is None
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["Importance"] == "high"
    assert all(mail.get_all(name) is None or len(mail.get_all(name) or []) == 1 for name in mail)


def test_a_follow_up_is_threaded_and_a_repeat_keeps_its_id(mail_server: MailServer) -> None:
    thread = tuple(f"m-{n:08}" for n in range(30))
    post(mail_server, thread=thread)
    post(mail_server, thread=thread, may_be_repeat=True)
    first, again = mail_server.mails
    assert first["In-Reply-To"] == "<m-00000029.desk@tumenwatch.ngo.example>"
    references = first["References"].split()
    assert references[0] == "<m-00000000.desk@tumenwatch.ngo.example>"
    assert references[-1] == first["In-Reply-To"]
    assert len(references) == 20
    assert again["Message-ID"] == first["Message-ID"]
    assert again["Subject"].startswith("MAY BE A REPEAT")


CODES = [
    ("MAIL", "451 4.7.1 greylisted", "failed for now", 451),
    ("MAIL", "530 5.7.0 authentication required", "broken", 530),
    ("RCPT", "450 4.2.0 mailbox busy", "failed for now", 450),
    ("RCPT", "550 5.1.1 no such user", "broken", 550),
    ("RCPT", "421 4.3.2 shutting down", "failed for now", 421),
    ("DATA", "452 4.3.1 full", "failed for now", 452),
    ("DATA", "554 5.7.1 spam", "broken", 554),
]


@pytest.mark.parametrize(("step", "reply", "state", "code"), CODES)
def test_a_reply_means_what_the_table_says(
    mail_server: MailServer, step: str, reply: str, state: str, code: int
) -> None:
    mail_server.answers[step] = reply
    outcome = post(mail_server)
    assert (outcome.state, outcome.code) == (state, code)
    assert reply[4:] in outcome.detail


def test_every_smtp_code_has_a_meaning() -> None:
    assert {outcomes.of_smtp(code).state for code in range(200, 300)} == {"accepted"}
    assert {outcomes.of_smtp(code).state for code in (*range(300, 500), -1, 0)} == {"failed for now"}
    assert {outcomes.of_smtp(code).state for code in range(500, 600)} == {"broken"}


def test_accepted_and_dropped_before_the_answer_is_unknown(mail_server: MailServer) -> None:
    mail_server.drop_after_data = True
    outcome = post(mail_server)
    assert outcome.state == "unknown"
    assert "after the message was sent" in outcome.detail
    assert len(mail_server.mails) == 1


def test_a_server_that_hangs_after_the_body_is_unknown_and_before_it_failed(mail_server: MailServer) -> None:
    mail_server.hang["DATA"] = 2
    began = time.monotonic()
    assert post(mail_server, "&cto=1").state == "unknown"
    assert time.monotonic() - began < 1.9
    mail_server.hang = {"RCPT": 2}
    assert post(mail_server, "&cto=1").state == "failed for now"


def test_a_server_that_is_away_or_says_no_at_the_door_failed_for_now() -> None:
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1]

        def refuse() -> None:
            line, _ = door.accept()
            with line:
                line.sendall(b"421 4.3.2 too busy\r\n")

        thread = threading.Thread(target=refuse)
        thread.start()
        busy = send(
            channel(f"mailto://127.0.0.1:{port}/?from=a@ngo.example&to=b@ngo.example"), delivery(), now=NOW
        )
        thread.join()
    assert (busy.state, busy.code) == ("failed for now", 421)
    gone = send(
        channel(f"mailto://127.0.0.1:{port}/?from=a@ngo.example&to=b@ngo.example"), delivery(), now=NOW
    )
    assert gone.state == "failed for now"
    assert "refused the connection" in gone.detail


def test_a_conversation_is_cut_off_however_busily_the_server_drips(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("monitor.delivery.mail.DEADLINE", 1.0)
    stop = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as door:

        def drip() -> None:
            line, _ = door.accept()
            with line:
                line.sendall(b"220 hello\r\n")
                line.recv(1000)
                line.sendall(b"250 hello\r\n")
                try:
                    while not stop.wait(0.1):
                        line.sendall(b"250-a\r\n")
                except OSError:
                    pass

        thread = threading.Thread(target=drip)
        thread.start()
        began = time.monotonic()
        where = channel(f"mailto://127.0.0.1:{door.getsockname()[1]}/?from=a@ngo.example&to=b@ngo.example")
        outcome = send(where, delivery(), now=NOW)
        stop.set()
        thread.join()
    assert outcome.state == "failed for now"
    assert time.monotonic() - began < 3


@pytest.mark.parametrize(
    ("password", "state", "code"), [("right", "accepted", 250), ("wrong", "broken", 535)]
)
def test_a_refused_login_is_broken(mail_server: MailServer, password: str, state: str, code: int) -> None:
    mail_server.password = "right"
    address = (
        f"mailto://watch:{password}@127.0.0.1:{mail_server.port}/?from=watch@ngo.example&to=duty@ngo.example"
    )
    outcome = send(channel(address), delivery(), now=NOW)
    assert (outcome.state, outcome.code) == (state, code), outcome.detail
    assert len(mail_server.mails) == (state == "accepted")


def test_a_server_without_the_encryption_that_was_asked_for_gets_no_mail(mail_server: MailServer) -> None:
    outcome = send(channel(url(mail_server).replace("mailto://", "mailtos://")), delivery(), now=NOW)
    assert outcome.state == "broken"
    assert mail_server.mails == []


def test_a_title_cannot_add_a_recipient_or_a_header(mail_server: MailServer) -> None:
    bad = "Seven held\r\nBcc: thief@evil.example\r\n\r\n<script>x</script>"
    told = message(
        facts(evidence=(evidence(title=bad, outlet=bad, sentence=bad),), people=(bad,), count=None, counts=())
    )
    assert send(channel(url(mail_server)), delivery(told), now=NOW).state == "accepted"
    [mail] = mail_server.mails
    assert mail_server.recipients == [["duty@ngo.example"]]
    assert mail["Bcc"] is None
    assert "\n" not in mail["Subject"]


def test_both_parts_say_the_same_and_the_html_is_escaped_without_pictures(mail_server: MailServer) -> None:
    harm = '<img src="https://spy.example/p.gif"><script>alert(1)</script><a href="javascript:x">&</a>'
    told = message(facts(evidence=(evidence(title=harm, url="https://news.example/a?b=1&c='2'"),)))
    assert send(channel(url(mail_server)), delivery(told), now=NOW).state == "accepted"
    [mail] = mail_server.mails
    text, page = (part.get_content() for part in mail.iter_parts())
    assert mail.get_content_type() == "multipart/alternative"
    assert "<img" not in page
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    tags = {"html", "head", "meta", "body", "p", "strong", "div", "br", "a"}
    assert set(re.findall(r"<(\w+)", page)) == tags
    assert re.findall(r'href="([^"]*)"', page) == [
        "https://spy.example/p.gif",
        "https://news.example/a?b=1&amp;c=&#x27;2&#x27;",
    ]
    assert "i-abcd2345" in text
    assert "i-abcd2345" in page


def test_korean_and_dots_at_line_starts_arrive_as_they_were(mail_server: MailServer) -> None:
    told = message(kind="health", subject="출처 중단", body=".\n..점\n보통 줄", facts=())
    assert send(channel(url(mail_server), language="ko"), delivery(told), now=NOW).state == "accepted"
    [mail] = mail_server.mails
    assert mail["Subject"] == "출처 중단"
    text = next(mail.iter_parts()).get_content()
    assert ".\n..점\n보통 줄" in text.replace("\r\n", "\n")


def test_a_password_never_comes_back_in_words(mail_server: MailServer) -> None:
    mail_server.answers["RCPT"] = "550 5.7.1 rejected for hunter2secret"
    address = url(mail_server, "&pass=hunter2secret")
    with root_log() as log:
        outcome = send(channel(address), delivery(), now=NOW)
    assert outcome.code == 550
    assert "hunter2secret" not in outcome.detail + log.getvalue()
