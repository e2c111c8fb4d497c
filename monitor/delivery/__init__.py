"""Delivery: one letter to one recipient, and the truth about what came of it. The only room that knows Apprise.

Sending blocks and may hang: it belongs into a seat that can be killed. One address, one recipient, one object a send;
retries belong to the ledger.
"""

from __future__ import annotations

import logging
import re
import warnings
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from difflib import get_close_matches
from typing import TYPE_CHECKING

from monitor.alerts import drill, masked, render
from monitor.alerts.words import Atlas
from monitor.config import Channel
from monitor.delivery import console
from monitor.delivery.letter import Letter
from monitor.delivery.redaction import redact, scrubbed
from monitor.nouns import Delivery, DeliveryState, Message, Outcome

if TYPE_CHECKING:
    from monitor.delivery.mail import Mail
    from monitor.delivery.webhook import Webhook

__all__ = [
    "ChannelError",
    "Channels",
    "check_channel",
    "drill_for",
    "letter_for",
    "open_channels",
    "redact",
    "send",
    "warm",
]

_OWN = ("mailto", "mailtos", "json", "jsons", "console")
_SEVERAL = re.compile(r"[\s,;]+[A-Za-z][A-Za-z0-9+.-]*://|\s")


class ChannelError(Exception):
    """Channels that cannot be used: their ids and why. Never an address."""

    def __init__(self, faults: tuple[tuple[str, str], ...]) -> None:
        super().__init__("; ".join(f"channel {id!r}: {why}" for id, why in faults))
        self.faults = faults
        """(channel id, what is wrong), each a sentence."""


@dataclass(frozen=True, slots=True)
class Channels:
    """Channels that were loaded and counted: as many services as the config has channels."""

    channels: tuple[Channel, ...]

    def __len__(self) -> int:
        return len(self.channels)

    def get(self, id: str) -> Channel | None:
        return next((channel for channel in self.channels if channel.id == id), None)


def open_channels(channels: Iterable[Channel]) -> Channels:
    """Load every channel that is on, once, and count. Raises ChannelError when one does not come to one service.

    Nothing is sent and nothing is dialled.
    """
    wanted = tuple(channel for channel in channels if channel.on)
    faults = [(channel.id, why) for channel in wanted for why in check_channel(channel)]
    twice = sorted({channel.id for channel in wanted if sum(c.id == channel.id for c in wanted) > 1})
    faults += [(id, "two channels have this id") for id in twice]
    if faults:
        raise ChannelError(tuple(faults))
    return Channels(wanted)


def check_channel(channel: Channel) -> list[str]:
    """What is wrong with a channel, a sentence each, without its address. Empty: it loads as one service."""
    url = channel.url.reveal().strip()
    scheme = _scheme(url)
    if not scheme:
        return ["the url must look like scheme://… (examples: mailtos://, slack://, json://, console://)"]
    if _SEVERAL.search(url):
        return ["the url holds spaces or several addresses: one address a channel"]
    _load(scheme)
    try:
        if scheme == "console":
            return []
        if scheme in _OWN:
            service = _own(url, scheme)
            why = service.fault() if service is not None else f"it cannot be read as a {scheme}:// address"
            return [why] if why else []
        from monitor.delivery import chat

        services = chat.opened(url)
        if not services and (guess := _close(scheme)) is not None:
            return [f"no service is called {scheme}://" + (f"; did you mean {guess}://?" if guess else "")]
        why = chat.fault(services, scheme)
        return [why] if why else []
    except Exception as error:
        # Apprise's plug-ins complain in many classes, some of them with the address in their words.
        return [scrubbed(f"it cannot be read as a {scheme}:// address: {error}", url)]


def send(
    channel: Channel,
    delivery: Delivery,
    *,
    now: datetime | None = None,
    allow: tuple[str, ...] = (),
    atlas: Atlas | None = None,
    address: str = "",
) -> Outcome:
    """Put one delivery into words and send it. Blocks; never raises for anything that a server does.

    `allow` lists private addresses that channels may lead to, beside the channel's own `allow_private`. `address` is
    where people reach our own pages; with it, alerts carry their acknowledgement link.
    """
    now = now or datetime.now(UTC)
    url = channel.url.reveal().strip()
    letter = letter_for(channel, delivery, atlas=atlas, address=address)
    scheme = _scheme(url)
    _load(scheme)
    try:
        if scheme == "console":
            return console.deliver(letter)
        if scheme not in _OWN:
            from monitor.delivery import chat

            return chat.deliver(letter, url, now, allow, channel.allow_private)
        service = _own(url, scheme)
    except Exception as error:
        # What a plug-in raises says nothing about how far it came.
        return Outcome("unknown", scrubbed(f"unexpected {type(error).__name__}: {error}", url))
    if service is None or service.fault():
        return Outcome("broken", "the channel's address loads no service")
    try:
        return service.deliver(letter, url, now, allow, channel.allow_private)
    except Exception as error:
        return Outcome("unknown", scrubbed(f"unexpected {type(error).__name__}: {error}", url))


def letter_for(
    channel: Channel, delivery: Delivery, *, atlas: Atlas | None = None, address: str = ""
) -> Letter:
    """The letter that `send` would send: in the channel's language, names masked unless it is trusted."""
    message = delivery.message if channel.trusted else masked(delivery.message)
    asks = bool(address and delivery.token) and message.kind in ("alert", "digest")
    link = f"{address.rstrip('/')}/ack/{delivery.token}" if asks else ""
    words = render(
        message,
        channel.language,
        trusted=channel.trusted,
        may_be_repeat=delivery.may_be_repeat,
        atlas=atlas,
        link=link,
    )
    return Letter(
        channel=channel.id,
        message=message,
        words=words,
        language=channel.language,
        length=channel.length,
        may_be_repeat=delivery.may_be_repeat,
        thread=delivery.thread,
        link=link,
    )


def drill_for(channel: Channel, now: datetime, message: Message | None = None) -> Delivery:
    """A delivery outside the ledger that proves a channel: what `tumenwatch send-test` sends."""
    return Delivery(0, message or drill(now), channel.id, DeliveryState.SENDING, 1, now, False)


def warm(channels: Iterable[Channel]) -> None:
    """Load what these channels need before children are forked: Apprise's 130 plug-ins only if one of them does."""
    for channel in channels:
        if channel.on:
            _load(_scheme(channel.url.reveal().strip()))


def _own(url: str, scheme: str) -> Mail | Webhook | None:
    """Our own sender on Apprise's own reading of the address; None when it cannot be read.

    Made directly and not through Apprise's registry, which would load every plug-in for it (0.3 s, 25 MB).
    """
    from apprise.exception import AppriseImproperlyConfigured

    from monitor.delivery.chat import asset
    from monitor.delivery.mail import CONNECT_TIMEOUT as MAIL_TIMEOUT
    from monitor.delivery.mail import Mail
    from monitor.delivery.webhook import CONNECT_TIMEOUT, READ_TIMEOUT, Webhook

    sender: type[Mail] | type[Webhook]
    if scheme in ("mailto", "mailtos"):
        sender, connect, read = Mail, MAIL_TIMEOUT, MAIL_TIMEOUT
    else:
        sender, connect, read = Webhook, CONNECT_TIMEOUT, READ_TIMEOUT
    try:
        read_url = sender.parse_url(url)  # type: ignore[no-untyped-call]
        if not read_url:
            return None
        read_url.setdefault("secure", scheme in ("mailtos", "jsons"))
        service: Mail | Webhook = sender(**read_url, asset=asset())
    except (AppriseImproperlyConfigured, TypeError, ValueError):
        return None
    query = url.partition("?")[2]
    if "cto=" not in query:
        service.socket_connect_timeout = connect
    if "rto=" not in query:
        service.socket_read_timeout = read
    if isinstance(service, Mail):
        service.asked = tuple(map(str, read_url.get("targets") or ()))
    return service


def _scheme(url: str) -> str:
    found = re.match(r"([A-Za-z][A-Za-z0-9+.-]{0,30})://", url)
    return found.group(1).lower() if found else ""


def _close(scheme: str) -> str | None:
    """None when the scheme is known; else the nearest known one, or an empty word."""
    from apprise.manager_plugins import NotificationManager

    known = [*NotificationManager().schemas(), *_OWN]  # type: ignore[no-untyped-call]
    if scheme in known:
        return None
    return next(iter(get_close_matches(scheme, known, 1, 0.7)), "")


def _load(scheme: str) -> None:
    """Load what a scheme needs: our senders alone for our own, every plug-in of Apprise for the others.

    The libraries' own log lines are kept out of ours, because they may hold addresses with tokens in them; their
    complaints about the Python to come are not ours to mend.
    """
    for name in ("apprise", "urllib3", "requests"):
        logger = logging.getLogger(name)
        logger.propagate = False
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())
    if scheme == "console":
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        if scheme in _OWN:
            import monitor.delivery.mail
            import monitor.delivery.webhook
        else:
            import monitor.delivery.chat

            monitor.delivery.chat.load()
