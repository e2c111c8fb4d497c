"""Real servers on loopback: a mail server that answers by script, and a web server that does the same."""

from __future__ import annotations

import asyncio
import io
import json
import logging
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult


@contextmanager
def root_log() -> Iterator[io.StringIO]:
    """What a daemon that logs everything would have in its log (the test's own mail server left out)."""
    text, root = io.StringIO(), logging.getLogger()
    handler, level = logging.StreamHandler(text), root.level
    handler.addFilter(lambda record: not record.name.startswith("mail."))
    root.addHandler(handler)
    root.setLevel(1)
    try:
        yield text
    finally:
        root.removeHandler(handler)
        root.setLevel(level)


@dataclass
class MailServer:
    """aiosmtpd; `answers` says what it replies at a step ("RCPT", "DATA", …), `hang` for how long it waits there."""

    port: int = 0
    answers: dict[str, str] = field(default_factory=dict)
    hang: dict[str, float] = field(default_factory=dict)
    drop_after_data: bool = False
    password: str = ""
    mails: list[EmailMessage] = field(default_factory=list)
    raw: list[bytes] = field(default_factory=list)
    recipients: list[list[str]] = field(default_factory=list)

    async def _step(self, step: str) -> str:
        await asyncio.sleep(self.hang.get(step, 0))
        return self.answers.get(step, "250 OK")

    async def handle_MAIL(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:
        envelope.mail_from = address
        return await self._step("MAIL")

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:
        answer = await self._step("RCPT")
        if answer.startswith("2"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        self.raw.append(envelope.content)
        self.mails.append(message_from_bytes(envelope.content, policy=default))
        self.recipients.append(list(envelope.rcpt_tos))
        if self.drop_after_data:
            server.transport.abort()
            return "250 never heard"
        return await self._step("DATA")


@pytest.fixture
def mail_server() -> Iterator[MailServer]:
    server = MailServer()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        server.port = free.getsockname()[1]

    def authenticated(_: Any, session: Any, envelope: Any, mechanism: str, login: Any) -> AuthResult:
        return AuthResult(success=login.password.decode() == server.password, handled=False)

    controller = Controller(
        server,
        hostname="127.0.0.1",
        port=server.port,
        authenticator=authenticated,
        auth_require_tls=False,
    )
    controller.start()
    yield server
    controller.stop()


@dataclass
class Request:
    line: str
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


Script = Callable[[socket.socket, Request], None]


@dataclass
class Receiver:
    """A web server that does with each request what `script` says, down to the byte."""

    port: int
    script: Script
    requests: list[Request] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"json://127.0.0.1:{self.port}/hook"


def answer(status: int, *headers: str, body: bytes = b"ok") -> Script:
    def script(line: socket.socket, request: Request) -> None:
        head = "\r\n".join(
            [f"HTTP/1.1 {status} Said", f"Content-Length: {len(body)}", "Connection: close", *headers]
        )
        line.sendall(head.encode() + b"\r\n\r\n" + body)

    return script


def hang_up(line: socket.socket, request: Request) -> None:
    """Take the message and close without a word."""


def hang(seconds: float) -> Script:
    def script(line: socket.socket, request: Request) -> None:
        time.sleep(seconds)

    return script


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    door = socket.create_server(("127.0.0.1", 0))
    server = Receiver(door.getsockname()[1], answer(200))
    threads: list[threading.Thread] = []

    def serve(line: socket.socket) -> None:
        with line:
            line.settimeout(5)
            try:
                request = _read(line)
                if request is not None:
                    server.requests.append(request)
                    server.script(line, request)
            except OSError:
                pass

    def listen() -> None:
        while True:
            try:
                line, _ = door.accept()
            except OSError:
                return
            thread = threading.Thread(target=serve, args=(line,))
            thread.start()
            threads.append(thread)

    listener = threading.Thread(target=listen)
    listener.start()
    yield server
    door.shutdown(socket.SHUT_RDWR)
    door.close()
    listener.join()
    for thread in threads:
        thread.join()


def _read(line: socket.socket) -> Request | None:
    data = b""
    while b"\r\n\r\n" not in data:
        piece = line.recv(65536)
        if not piece:
            return None
        data += piece
    head, _, body = data.partition(b"\r\n\r\n")
    first, *rest = head.decode("latin-1").split("\r\n")
    headers = {key.lower(): value for key, _, value in (row.partition(": ") for row in rest)}
    while len(body) < int(headers.get("content-length", "0")):
        body += line.recv(65536)
    return Request(first, headers, body)
