"""Chat and phone services through Apprise's own plug-ins, watched so that the true answer is known.

A plug-in says only yes or no. What the service really answered is read from the HTTP exchange itself, by standing
between the plug-in and the network for the time of one send.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import requests
from apprise import Apprise, AppriseAsset, NotifyFormat
from apprise.common import OverflowMode
from apprise.manager_plugins import NotificationManager
from apprise.result import AppriseResultStatus
from urllib3.exceptions import ConnectTimeoutError, NewConnectionError

from monitor.delivery import outcomes
from monitor.delivery.dialling import guarded
from monitor.delivery.letter import Letter, octets, units
from monitor.delivery.redaction import scrubbed
from monitor.nouns import Outcome

CONNECT_TIMEOUT, READ_TIMEOUT, SERVICE_TIMEOUT = 10.0, 20.0, 120.0
"""Seconds. Apprise's own 4 seconds make failures of slow services that did take the message."""

_OCTETS = {"ntfy": 4000, "ntfys": 4000}
"""Services that count bytes and turn what is longer into an attachment."""

_watching = threading.Lock()


def asset() -> AppriseAsset:
    """Our name, no remote pictures, no redirects (a followed redirect drops the body), no pool of threads."""
    return AppriseAsset(
        app_id="Tumenwatch",
        app_desc="Tumenwatch",
        app_url="",
        image_url_mask="",
        image_url_logo="",
        image_path_mask="",
        http_redirects=False,
        async_mode=False,
        default_service_retry=0,
        service_timeout=SERVICE_TIMEOUT,
        interpret_escapes=False,
        interpret_emojis=False,
        secure_logging=True,
    )


def load() -> None:
    """Load every plug-in (0.3 s, 25 MB), once in a process: best before children are forked."""
    manager = NotificationManager()  # type: ignore[no-untyped-call]
    manager.load_modules()  # type: ignore[no-untyped-call]


def opened(url: str) -> list[Any]:
    """The services that Apprise makes of an address: one, unless something is wrong with it."""
    box = Apprise(asset=asset())
    box.add(url)
    services = list(box)
    for service in services:
        _bridled(service, url)
    return services


def fault(services: list[Any], scheme: str) -> str | None:
    """Why these services cannot be used as one channel, as a sentence; None when they can."""
    if not services:
        return f"Apprise cannot read it as a {scheme}:// address (a part is missing or misspelt)"
    if len(services) > 1:
        return "it names several services: one address a channel"
    if len(services[0]) > 1:
        return f"it names {len(services[0])} recipients: one recipient a channel"
    return None


def deliver(
    letter: Letter, url: str, now: datetime, allow: tuple[str, ...] = (), private: bool = False
) -> Outcome:
    """Send one letter through the plug-in that `url` names and say truly what came of it.

    `allow` lists private addresses that may be dialled all the same, `private` opens all of one's own networks.
    """
    services = opened(url)
    if len(services) != 1:
        return Outcome("broken", "the channel's address loads no service")
    service = services[0]
    scheme = url.partition("://")[0].lower()
    text = (
        letter.text(_OCTETS[scheme], octets) if scheme in _OCTETS else letter.text(service.body_maxlen, units)
    )
    # Converted to Markdown, links come out with backslashes in them; our text needs no conversion there.
    markdown = service.resolve_format("text") == NotifyFormat.MARKDOWN
    box = Apprise(asset=asset())
    box.add(service)
    with _watched(url, now) as exchanges, guarded(allow, private) as dialling:
        result = box.notify(body=text, body_format=None if markdown else NotifyFormat.TEXT)
    outcome = judged(result.status, exchanges, service.service_name)
    if dialling.refused and outcome.state != "accepted":
        return Outcome(
            "broken",
            f"the address is not allowed for channels: {dialling.refused[0]}; set allow_private if it is yours",
        )
    return outcome


@dataclass(frozen=True, slots=True)
class Exchange:
    """One HTTP request of a plug-in: what was answered, or why nothing was."""

    outcome: Outcome
    sent: bool
    """The request may have reached the service."""


def judged(status: AppriseResultStatus, exchanges: list[Exchange], service: object) -> Outcome:
    """What the plug-in's yes or no and the exchanges behind it come to."""
    last = exchanges[-1].outcome if exchanges else None
    if status == AppriseResultStatus.SUCCESS:
        if last is None:
            return Outcome("accepted", f"{service} took the message")
        # A yes over an answer that was none (a redirect followed, a refusal swallowed) is not believed.
        return last
    if status == AppriseResultStatus.NOMATCH:
        return Outcome("broken", "the channel's address loads no service")
    if status == AppriseResultStatus.TIMEOUT:
        return Outcome("unknown", f"{service} did not finish in {SERVICE_TIMEOUT:.0f} seconds")
    if last is None:
        # Not HTTP, and the plug-in does not say how far it came.
        return Outcome("unknown", f"{service} reported a failure without saying why; it may have been sent")
    if last.state == "accepted":
        return Outcome("failed for now", f"refused in the answer's text: {last.detail}", last.code)
    return last


@contextmanager
def _watched(url: str, now: datetime) -> Iterator[list[Exchange]]:
    """Record every HTTP exchange made through requests meanwhile. One send at a time in a process."""
    exchanges: list[Exchange] = []
    original = requests.Session.send

    def send(
        session: requests.Session, request: requests.PreparedRequest, **options: Any
    ) -> requests.Response:
        options["allow_redirects"] = False
        try:
            response = original(session, request, **options)
        except requests.RequestException as error:
            exchanges.append(_failed(error))
            raise
        words = scrubbed((response.content or b"")[:2000].decode("utf-8", "replace"), url)
        pause = outcomes.retry_after(response.headers.get("Retry-After"), now)
        exchanges.append(Exchange(outcomes.of_http(response.status_code, words, pause), True))
        return response

    with _watching:
        requests.Session.send = send  # type: ignore[method-assign,assignment]
        try:
            yield exchanges
        finally:
            requests.Session.send = original  # type: ignore[method-assign]


def _failed(error: requests.RequestException) -> Exchange:
    cause = error.args[0] if error.args else None
    reason = getattr(cause, "reason", cause)
    unsent = (requests.exceptions.ConnectTimeout, requests.exceptions.SSLError, requests.exceptions.ProxyError,
              requests.exceptions.InvalidURL, requests.exceptions.MissingSchema)  # fmt: skip
    if isinstance(error, unsent) or isinstance(reason, (NewConnectionError, ConnectTimeoutError)):
        return Exchange(
            Outcome("failed for now", f"before the message was sent: the service could not be reached "
                                      f"({type(error).__name__})"), False)  # fmt: skip
    return Exchange(
        Outcome("unknown", f"no answer after the message was sent ({type(error).__name__})"), True
    )


def _bridled(service: Any, url: str) -> None:
    """Our rules on a loaded plug-in: our time limits unless the address has its own, no retries, no pictures."""
    query = url.partition("?")[2]
    if "rto=" not in query:
        service.socket_read_timeout = READ_TIMEOUT
    if "cto=" not in query:
        service.socket_connect_timeout = CONNECT_TIMEOUT
    service.retry = 0
    service.optional = False
    service.redirects = False
    service.overflow_mode = OverflowMode.UPSTREAM
    for picture in ("include_image", "avatar", "footer_logo"):
        if hasattr(service, picture):
            setattr(service, picture, False)
