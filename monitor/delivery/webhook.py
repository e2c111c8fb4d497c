"""JSON webhooks, on Apprise's own json:// and jsons:// addresses: the exact status, a stable body, a guarded dial.

The body is described in docs/webhook.md; its `version` rises when a field changes its meaning or goes away.
"""

from __future__ import annotations

import base64
import http.client
import json
import socket
import ssl
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote, urlencode

from apprise.plugins.custom_json import NotifyJSON

from monitor.delivery import outcomes
from monitor.delivery.deadline import cut_off
from monitor.delivery.dialling import PRIVATE, NotAllowed
from monitor.delivery.letter import Letter
from monitor.delivery.redaction import scrubbed
from monitor.nouns import Facts, Outcome
from rules.verdict import Count
from spiders.guard import allowed

CONNECT_TIMEOUT, READ_TIMEOUT = 10.0, 20.0
"""Seconds."""
DEADLINE = 60.0
"""Seconds for the whole exchange: a server that answers a byte at a time is not waited for longer."""

VERSION = 1
_MOST_WORDS = 2000
"""Bytes of the answer that are read: enough for the server's own words."""
_OWN_HEADERS = ("host", "content-length", "content-type", "transfer-encoding", "connection", "authorization")


class Webhook(NotifyJSON):  # type: ignore[no-untyped-call]
    """Apprise's reading of the address, our own sending."""

    def fault(self) -> str | None:
        """Why this address cannot be used here, as a sentence; None when it can."""
        if self.method not in ("POST", "PUT"):
            return "method= must be POST or PUT"
        if not self.host:
            return "the address names no host"
        return None

    def deliver(
        self, letter: Letter, url: str, now: datetime, allow: tuple[str, ...] = (), private: bool = False
    ) -> Outcome:
        """Post one letter and say truly what came of it.

        `allow` lists private addresses that may be dialled all the same, `private` opens all of one's own networks.
        """
        allow = (*allow, *PRIVATE) if private else allow
        end = time.monotonic() + DEADLINE
        port = int(self.port or (443 if self.secure else 80))
        try:
            line = self._dialled(port, allow)
        except NotAllowed as refused:
            return Outcome("broken", str(refused))
        except (OSError, UnicodeError) as error:
            return Outcome("failed for now", f"before the message was sent: {_sentence(error, url)}")
        connection = http.client.HTTPConnection(self.host, port)
        connection.sock = line
        try:
            with cut_off(line, max(0.0, end - time.monotonic())):
                return self._posted(connection, letter, url, now)
        finally:
            connection.close()

    def _posted(
        self, connection: http.client.HTTPConnection, letter: Letter, url: str, now: datetime
    ) -> Outcome:
        body = json.dumps(payload(letter), ensure_ascii=False).encode("utf-8", "replace")
        try:
            # From here on the server may have the message, whatever we hear.
            connection.request(str(self.method), self._target(), body, self._headers(letter))
            answer = connection.getresponse()
        except (OSError, http.client.HTTPException) as error:
            return Outcome("unknown", f"no answer after the message was sent: {_sentence(error, url)}")
        words = scrubbed(_read(answer).decode("utf-8", "replace"), url)
        pause = outcomes.retry_after(answer.headers.get("Retry-After"), now)
        return outcomes.of_http(answer.status, words, pause)

    def _dialled(self, port: int, allow: tuple[str, ...]) -> socket.socket:
        """A connection to the first address of the host that answers; every address must pass the guard first.

        The very number that was judged is dialled, so that a name cannot answer differently a second time.
        """
        host = self.host.strip("[]")
        numbers = [
            (family, target)
            for family, _, _, _, target in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        ]
        for _, target in numbers:
            if why := allowed(str(target[0]), port, allow, ports=None, host=host):
                raise NotAllowed(
                    f"the address is not allowed for webhooks: {why}; set allow_private if it is yours"
                )
        last: OSError = OSError("the name leads to no address")
        for family, target in numbers:
            line = socket.socket(family, socket.SOCK_STREAM)
            line.settimeout(float(self.socket_connect_timeout))
            try:
                line.connect(target)
                if self.secure:
                    context = ssl.create_default_context()
                    if not self.verify_certificate:
                        context.check_hostname = False
                        context.verify_mode = ssl.CERT_NONE
                    line = context.wrap_socket(line, server_hostname=host)
                line.settimeout(float(self.socket_read_timeout))
                return line
            except OSError as error:
                line.close()
                last = error
        raise last

    def _target(self) -> str:
        path = quote(self.fullpath or "/", safe="/%:@!$&'()*+,;=~-._")
        return path + (f"?{urlencode(self.params)}" if self.params else "")

    def _headers(self, letter: Letter) -> dict[str, str]:
        headers = {
            "Content-Type": "application/json; charset=utf-8",
            "User-Agent": "Tumenwatch",
            # The same for every try of one message on one channel: receivers can drop a repeat by it.
            "Idempotency-Key": f"{letter.message.id}.{letter.channel}".encode("ascii", "replace").decode(),
            "Connection": "close",
        }
        if self.user:
            login = f"{self.user}:{self.password or ''}".encode()
            headers["Authorization"] = "Basic " + base64.b64encode(login).decode("ascii")
        for key, value in self.headers.items():
            bearer = key.lower() == "authorization"
            if (bearer or key.lower() not in _OWN_HEADERS) and (str(key) + str(value)).isprintable():
                headers[str(key)] = str(value).encode("latin-1", "replace").decode("latin-1")
        return headers


def payload(letter: Letter) -> Mapping[str, Any]:
    """The body of a webhook. Stable: fields are added, never renamed."""
    message, words = letter.message, letter.words
    return {
        "version": VERSION,
        "id": message.id,
        "channel": letter.channel,
        "kind": message.kind,
        "urgency": message.urgency,
        "owed": _time(message.owed),
        "may_be_repeat": letter.may_be_repeat,
        "thread": list(letter.thread),
        "language": letter.language,
        "subject": words.subject,
        "short": words.short,
        "medium": words.medium,
        "full": words.full,
        "acknowledge": letter.link or None,
        "incidents": [_incident(facts) for facts in message.facts],
    }


def _incident(facts: Facts) -> Mapping[str, Any]:
    return {
        "id": facts.incident,
        "changes": [
            {"kind": change.kind.value, "urgency": change.urgency, "reason": change.reason,
             "before": change.before, "after": change.after}
            for change in facts.changes
        ],
        "stage": facts.stage,
        "certainty": facts.certainty,
        "count": _interval(facts.count),
        "counts": [_interval(count) for count in facts.counts],
        "places": [
            {"id": place.id, "name": place.name, "kind": place.kind, "country": place.country}
            for place in facts.places
        ],
        "event_date": [facts.event_date.low.isoformat(), facts.event_date.high.isoformat()]
        if facts.event_date
        else None,
        "people": list(facts.people),
        "points": facts.points,
        "threshold": facts.threshold,
        "sum": list(facts.sum),
        "possibly": facts.possibly or None,
        "opened": _time(facts.opened) if facts.opened else None,
        "evidence": [
            {"outlet": one.outlet, "title": one.title, "url": one.url, "lang": one.lang,
             "published": _time(one.published), "sentence": one.sentence}
            for one in facts.evidence
        ],
    }  # fmt: skip


def _interval(count: Count | None) -> list[int | None] | None:
    return None if count is None else [count.low, count.high]


def _time(at: datetime) -> str:
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _read(answer: http.client.HTTPResponse) -> bytes:
    """The first words of the answer's body. The status has been given: trouble here changes nothing."""
    words = b""
    try:
        while len(words) < _MOST_WORDS:
            piece = answer.read1(_MOST_WORDS - len(words))
            if not piece:
                break
            words += piece
    except (OSError, http.client.HTTPException, ValueError):
        pass
    return words


def _sentence(error: Exception, url: str) -> str:
    match error:
        case socket.gaierror() | UnicodeError():
            return "the host's name could not be found"
        case ConnectionRefusedError():
            return "the host refused the connection"
        case TimeoutError():
            return "the host did not answer in time"
        case http.client.RemoteDisconnected() | ConnectionResetError() | BrokenPipeError():
            return "the host closed the connection"
        case ssl.SSLCertVerificationError():
            return f"the host's certificate is not valid: {error.verify_message}"
        case _:
            return scrubbed(f"{type(error).__name__}: {error}", url)
