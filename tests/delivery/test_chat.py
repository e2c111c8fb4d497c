"""Chat services through Apprise's plug-ins: the service's real answer decides, and nothing foreign is loaded."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from typing import Any
from unittest.mock import patch
from urllib.parse import unquote

import pytest
import requests
from apprise.result import AppriseResultStatus

from monitor.delivery import chat, check_channel, send
from monitor.delivery.letter import octets, units
from monitor.nouns import Outcome
from tests.delivery.conftest import Receiver, answer, hang, hang_up, root_log
from tests.delivery.samples import NOW, channel, delivery, evidence, facts, message

TOKEN = "t0psecrettoken4u9"


def mattermost(receiver: Receiver, query: str = "") -> str:
    return f"mmost://127.0.0.1:{receiver.port}/{TOKEN}{query}"


def post(receiver: Receiver, query: str = "") -> Outcome:
    return send(channel(mattermost(receiver, query), allow_private=True), delivery(), now=NOW)


@pytest.mark.parametrize(
    ("status", "state"),
    [
        (200, "accepted"), (301, "broken"), (302, "broken"), (307, "broken"), (400, "broken"), (401, "broken"),
        (404, "broken"), (410, "broken"), (429, "failed for now"), (500, "failed for now"), (503, "failed for now"),
    ],
)  # fmt: skip
def test_the_services_own_status_decides(receiver: Receiver, status: int, state: str) -> None:
    receiver.script = answer(
        status, "Retry-After: 7", f"Location: http://127.0.0.1:{receiver.port}/x", body=b"words"
    )
    outcome = post(receiver)
    assert (outcome.state, outcome.code) == (state, status)
    assert len(receiver.requests) == 1
    if status == 429:
        assert outcome.retry_after == 7.0
    assert TOKEN not in outcome.detail


def test_taken_without_an_answer_is_unknown_even_when_the_address_asks_for_retries(
    receiver: Receiver,
) -> None:
    receiver.script = hang_up
    assert post(receiver, "?retry=3&wait=0.1&optional=yes").state == "unknown"
    assert len(receiver.requests) == 1


def test_a_hanging_service_is_unknown(receiver: Receiver) -> None:
    receiver.script = hang(1.5)
    assert post(receiver, "?rto=1").state == "unknown"


def test_a_service_that_is_away_failed_before_anything_was_sent() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with root_log() as log:
        outcome = send(channel(f"mmost://127.0.0.1:{port}/{TOKEN}", allow_private=True), delivery(), now=NOW)
    assert outcome.state == "failed for now"
    assert "before the message was sent" in outcome.detail
    assert TOKEN not in outcome.detail + log.getvalue()


def test_a_service_in_a_private_network_is_not_dialled_without_leave(receiver: Receiver) -> None:
    where = channel(mattermost(receiver))
    outcome = send(where, delivery(), now=NOW)
    assert outcome.state == "broken"
    assert "loopback" in outcome.detail
    assert "allow_private" in outcome.detail
    assert receiver.requests == []
    assert send(where, delivery(), now=NOW, allow=(f"127.0.0.1:{receiver.port}",)).state == "accepted"
    named = channel(mattermost(receiver).replace("127.0.0.1", "localhost"))
    assert send(named, delivery(), now=NOW).state == "broken", "a name that leads there is no way around"
    assert send(named, delivery(), now=NOW, allow=("localhost",)).state == "accepted"


@pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning"
)  # the plug-in leaves its socket open
@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_a_service_that_speaks_no_http_is_judged_all_the_same(host: str) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as heard:
        heard.bind(("127.0.0.1", 0))
        heard.settimeout(0.2)
        address = f"rsyslog://{host}:{heard.getsockname()[1]}"
        outcome = send(channel(address), delivery(), now=NOW)
        assert outcome.state == "broken"
        assert "loopback" in outcome.detail
        with pytest.raises(TimeoutError):
            heard.recv(9)
        send(channel(address, allow_private=True), delivery(), now=NOW)
        assert heard.recv(9)


def test_a_proxy_that_the_environment_names_may_be_dialled(
    receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{receiver.port}")
    monkeypatch.delenv("no_proxy", raising=False)
    outcome = send(channel(f"mmost://chat.example/{TOKEN}"), delivery(), now=NOW)
    assert outcome.state == "accepted"
    assert len(receiver.requests) == 1


def test_secrets_stay_out_of_words_and_logs(receiver: Receiver) -> None:
    receiver.script = answer(401, body=f"no such hook /hooks/{TOKEN}".encode())
    with root_log() as log:
        outcome = post(receiver)
    assert outcome.code == 401
    assert TOKEN not in outcome.detail + log.getvalue()


def test_a_yes_of_the_plug_in_over_a_no_of_the_service_is_not_believed() -> None:
    refused = chat.Exchange(Outcome("broken", "HTTP 301", 301), True)
    assert chat.judged(AppriseResultStatus.SUCCESS, [refused], "X").state == "broken"
    taken = chat.Exchange(Outcome("accepted", "HTTP 200: {ok: false}", 200), True)
    assert chat.judged(AppriseResultStatus.FAILURE, [taken], "X").state == "failed for now"
    assert chat.judged(AppriseResultStatus.FAILURE, [], "X").state == "unknown"
    assert chat.judged(AppriseResultStatus.TIMEOUT, [taken], "X").state == "unknown"
    assert chat.judged(AppriseResultStatus.NOMATCH, [], "X").state == "broken"


SERVICES = {
    "slack": "slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ",
    "discord": "discord://4174216298/JHMHI8qBe7bk2ZwO5U711o3dV_js",
    "telegram": "tgram://123456789:abcdefg_hijklmnop/12315544",
    "ntfy": "ntfys://ntfy.example/topic-of-ours",
    "signal": "signal://gateway.example:8080/+15551230000/+15551230001",
    "matrix": "matrixs://wehooktoken@matrix.example/?mode=slack",
    "teams": "workflow://prod.example:443/643e69402abd4bcd8fcb/sig_na_ture",
    "google chat": "gchat://workspace/key/token",
    "mattermost": "mmosts://mm.example/3ccdd113474722377935511fc85d3dd4",
}


@pytest.fixture
def posted() -> Iterator[list[Any]]:
    """What plug-ins would send, taken at the last step before the network; the service says 200."""
    sent: list[Any] = []

    def take(adapter: Any, request: Any, **options: Any) -> requests.Response:
        sent.append(request)
        response = requests.Response()
        yes = b"ok" if "hooks.slack.com" in request.url else b'{"ok": true}'
        response.status_code, response._content, response.url = 200, yes, request.url
        response.request = request
        return response

    with patch("requests.adapters.HTTPAdapter.send", take):
        yield sent


def said(request: Any) -> str:
    body = request.body.decode() if isinstance(request.body, bytes) else str(request.body)
    try:
        return json.dumps(json.loads(body), ensure_ascii=False)
    except ValueError:
        return unquote(body).replace("+", " ")


@pytest.mark.parametrize("service", SERVICES)
def test_a_chat_message_fits_and_carries_no_picture_no_ping_and_a_whole_link(
    service: str, posted: list[Any]
) -> None:
    link = "https://news.example/2026/raid_on_a_farm?id=7&page_no=1"
    told = message(
        facts(
            evidence=(
                evidence(title="@everyone <!channel> look", url=link, sentence="x" + " long words" * 60),
            )
        )
    )
    where = channel(SERVICES[service])
    assert check_channel(where) == []
    outcome = send(where, delivery(told), now=NOW)
    assert outcome.state == "accepted", outcome.detail
    [request] = posted
    body = said(request)
    assert "i-abcd2345" in body
    assert "7 people arrested, Yanji, China" in body
    assert "@everyone" not in body
    assert "<!channel>" not in body
    assert link in body.replace("&amp;", "&")
    for foreign in ("github", "apprise", ".png"):
        assert foreign not in body.lower()


def test_a_narrow_service_gets_the_longest_form_that_fits(posted: list[Any]) -> None:
    told = message(facts(evidence=(evidence(sentence="말 " * 150),), sum=("+1 " + "여러 말 " * 40,) * 12))
    for service, most, measure in (("discord", 2000, units), ("ntfy", 4000, octets), ("teams", 1000, units)):
        posted.clear()
        assert send(channel(SERVICES[service]), delivery(told), now=NOW).state == "accepted"
        text = max(_texts(json.loads(posted[0].body)), key=len)
        assert "m-wxyz6789" in text
        assert 400 < measure(text) <= most


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)
