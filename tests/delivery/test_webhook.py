"""JSON webhooks against a real receiver: every answer means what the table says."""

from __future__ import annotations

import pickle
import socket
import time
from typing import Any

import pytest

from monitor.delivery import outcomes, send
from monitor.nouns import Outcome
from tests.delivery.conftest import Receiver, Request, answer, hang, hang_up, root_log
from tests.delivery.samples import NOW, channel, delivery, facts, message


def post(receiver: Receiver, query: str = "", **changes: Any) -> Outcome:
    changes.setdefault("allow_private", True)
    return send(channel(receiver.url + query, **changes), delivery(), now=NOW)


TABLE = [
    (200, "accepted"), (201, "accepted"), (202, "accepted"), (204, "accepted"),
    (301, "broken"), (302, "broken"), (303, "broken"), (307, "broken"), (308, "broken"),
    (400, "broken"), (401, "broken"), (403, "broken"), (404, "broken"), (410, "broken"), (413, "broken"),
    (408, "failed for now"), (425, "failed for now"), (429, "failed for now"),
    (500, "failed for now"), (502, "failed for now"), (503, "failed for now"), (504, "failed for now"),
]  # fmt: skip


@pytest.mark.parametrize(("status", "state"), TABLE)
def test_a_status_means_what_the_table_says(receiver: Receiver, status: int, state: str) -> None:
    receiver.script = answer(
        status, f"Location: http://127.0.0.1:{receiver.port}/elsewhere", body=b"our words"
    )
    outcome = post(receiver)
    assert (outcome.state, outcome.code) == (state, status)
    assert "our words" in outcome.detail or status == 204
    assert len(receiver.requests) == 1, "nothing is followed and nothing is tried again here"


def test_every_status_has_a_meaning() -> None:
    states = {outcomes.of_http(status).state for status in range(200, 600)}
    assert states == {"accepted", "broken", "failed for now"}
    assert outcomes.of_http(299).state == "accepted"


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("3", 3.0),
        ("120", 120.0),
        ("Wed, 06 May 2026 09:31:00 GMT", 60.0),
        ("Wed, 06 May 2026 09:00:00 GMT", 0.0),
        ("99999999", 86400.0),
        ("soon", None),
        ("-5", None),
        ("", None),
    ],
)
def test_retry_after_is_kept_in_seconds(receiver: Receiver, header: str, seconds: float | None) -> None:
    receiver.script = answer(429, f"Retry-After: {header}")
    assert post(receiver).retry_after == seconds


def test_taken_and_closed_without_an_answer_is_unknown(receiver: Receiver) -> None:
    receiver.script = hang_up
    outcome = post(receiver)
    assert (outcome.state, outcome.code) == ("unknown", None)
    assert "after the message was sent" in outcome.detail
    assert len(receiver.requests) == 1


def test_taken_and_not_answered_in_time_is_unknown(receiver: Receiver) -> None:
    receiver.script = hang(2)
    began = time.monotonic()
    assert post(receiver, "?rto=1").state == "unknown"
    assert time.monotonic() - began < 1.9


def test_an_answer_that_drips_is_cut_off(receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("monitor.delivery.webhook.DEADLINE", 1.0)

    def drip(line: socket.socket, request: Request) -> None:
        for _ in range(100):
            line.sendall(b"H")
            time.sleep(0.1)

    receiver.script = drip
    began = time.monotonic()
    assert post(receiver).state == "unknown"
    assert time.monotonic() - began < 3


def test_an_answer_that_is_no_http_is_unknown(receiver: Receiver) -> None:
    def nonsense(line: socket.socket, request: Request) -> None:
        line.sendall(b"220 mail.example ESMTP\r\n")

    receiver.script = nonsense
    assert post(receiver).state == "unknown"


def test_a_status_counts_even_when_its_body_breaks_off(receiver: Receiver) -> None:
    def broken(line: socket.socket, request: Request) -> None:
        line.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nshort")

    receiver.script = broken
    assert post(receiver).state == "accepted"


def test_a_closed_port_and_an_unknown_name_failed_before_anything_was_sent() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    refused = send(channel(f"json://127.0.0.1:{port}/", allow_private=True), delivery(), now=NOW)
    assert refused.state == "failed for now"
    assert "refused" in refused.detail
    nowhere = send(channel("json://no-such-host.invalid/"), delivery(), now=NOW)
    assert nowhere.state == "failed for now"


def test_without_a_tls_handshake_nothing_was_sent(receiver: Receiver) -> None:
    where = channel(receiver.url.replace("json://", "jsons://") + "?cto=1", allow_private=True)
    assert send(where, delivery(), now=NOW).state == "failed for now"
    assert receiver.requests == []


def test_private_addresses_are_not_dialled_without_leave(receiver: Receiver) -> None:
    outcome = post(receiver, allow_private=False)
    assert outcome.state == "broken"
    assert "loopback" in outcome.detail
    assert receiver.requests == []
    opened = channel(receiver.url)
    assert send(opened, delivery(), now=NOW, allow=(f"127.0.0.1:{receiver.port}",)).state == "accepted"


def test_leave_for_private_addresses_does_not_open_the_clouds_metadata() -> None:
    outcome = send(channel("json://169.254.169.254/latest", allow_private=True), delivery(), now=NOW)
    assert outcome.state == "broken"
    assert "link-local" in outcome.detail


def test_the_body_is_the_documented_one(receiver: Receiver) -> None:
    told = delivery(message(facts(possibly="i-other234")), may_be_repeat=True, thread=("m-first234",))
    where = channel(
        receiver.url.replace("json://", "json://user:s3cret@") + "?+X-Team=desk&-room=5", allow_private=True
    )
    assert send(where, told, now=NOW).state == "accepted"
    [request] = receiver.requests
    assert request.line == "POST /hook?room=5 HTTP/1.1"
    assert request.headers["authorization"] == "Basic dXNlcjpzM2NyZXQ="
    assert request.headers["x-team"] == "desk"
    assert request.headers["idempotency-key"] == "m-wxyz6789.desk"
    assert request.headers["content-type"].startswith("application/json")
    body = request.json
    assert list(body) == [
        "version", "id", "channel", "kind", "urgency", "owed", "may_be_repeat", "thread", "language",
        "subject", "short", "medium", "full", "acknowledge", "incidents",
    ]  # fmt: skip
    assert body["id"] == "m-wxyz6789"
    assert body["owed"] == "2026-05-06T09:30:00Z"
    assert body["may_be_repeat"] is True
    [incident] = body["incidents"]
    assert incident["count"] == [7, 7]
    assert incident["places"][0] == {"id": "cn-yanji", "name": "Yanji", "kind": "city", "country": "CN"}
    assert incident["event_date"] == ["2026-05-04", "2026-05-04"]
    assert incident["changes"][0]["kind"] == "opened"
    assert incident["possibly"] == "i-other234"
    assert incident["evidence"][0]["url"] == "https://news.example/2026/05/raid?id=7&page=1"


def test_secrets_never_come_back_in_the_servers_words(
    receiver: Receiver, capfd: pytest.CaptureFixture[str]
) -> None:
    def echo(line: socket.socket, request: Request) -> None:
        answer(401, body=(request.line + str(request.headers) + "hunter2 T0KEN-123").encode())(line, request)

    receiver.script = echo
    url = (
        receiver.url.replace("json://", "json://bot:hunter2@").replace("/hook", "/hooks/T0KEN-123")
        + "?-key=k3y-9999"
    )
    with root_log() as log:
        outcome = send(channel(url, allow_private=True), delivery(), now=NOW)
    said = outcome.detail + log.getvalue() + "".join(capfd.readouterr()) + repr(channel(url))
    assert outcome.code == 401
    for secret in ("hunter2", "T0KEN-123", "k3y-9999"):
        assert secret not in said


def test_what_crosses_into_a_seat_can_be_pickled(receiver: Receiver) -> None:
    where, told = pickle.loads(pickle.dumps((channel(receiver.url, allow_private=True), delivery())))
    outcome = pickle.loads(pickle.dumps(send(where, told, now=NOW)))
    assert outcome.state == "accepted"
