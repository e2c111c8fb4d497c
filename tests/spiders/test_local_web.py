"""The test web keeps its own promises, since every other test leans on them."""

from __future__ import annotations

import socket
import time
import urllib.error
import urllib.request

import pytest

from tests.web import Answer, Asked, LocalWeb


def get(url: str, **headers: str) -> tuple[int, bytes]:
    request = urllib.request.Request(url, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=5) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read()


def test_answers_come_in_turn_and_the_last_one_for_ever() -> None:
    with LocalWeb() as web:
        url = web.answer("/a", Answer("one"), Answer("two", status=503), lambda asked: Answer(asked.path))
        assert [get(url) for _ in range(4)] == [(200, b"one"), (503, b"two"), (200, b"/a"), (200, b"/a")]
        assert get(web.url("/none"))[0] == 404


def test_validators_are_compared_to_the_letter() -> None:
    with LocalWeb() as web:
        url = web.answer("/a", Answer("one", etag='W/"x"'))
        assert get(url, **{"If-None-Match": 'W/"x"'}) == (304, b"")
        assert get(url, **{"If-None-Match": '"x"'}) == (200, b"one")
        assert [one.header("If-None-Match") for one in web.asked("/a")] == ['W/"x"', '"x"']


def test_a_post_is_kept_with_its_body() -> None:
    with LocalWeb() as web:
        url = web.answer("/hook", Answer("ok"))
        urllib.request.urlopen(urllib.request.Request(url, data=b"{}"), timeout=5).close()
        assert [(one.method, one.body) for one in web.wait_for("/hook")] == [("POST", b"{}")]


def test_stopping_hangs_up_on_those_who_wait_and_the_same_port_opens_again() -> None:
    web = LocalWeb().start()
    port = web.port
    web.answer("/hang", Answer("a", hang=True))
    with socket.create_connection(("127.0.0.1", port)) as line:
        line.sendall(b"GET /hang HTTP/1.1\r\nHost: x\r\n\r\n")
        web.wait_for("/hang")
        begun = time.monotonic()
        web.stop()
        assert time.monotonic() - begun < 1
        while line.recv(4096):
            pass
    with pytest.raises(RuntimeError):
        web.url()
    with web:
        assert web.port == port
        assert get(web.url("/other"))[0] == 404


def test_a_wait_in_vain_says_what_came_instead() -> None:
    def script(asked: Asked) -> Answer:
        return Answer("x")

    with LocalWeb() as web:
        get(web.answer("/b", script))
        with pytest.raises(TimeoutError, match="asked were: /b"):
            web.wait_for("/a", timeout=0.05)
