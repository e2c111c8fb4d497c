"""Where a channel may dial: the public internet, what its settings allow by name, and one's own networks with leave.

Apprise's plug-ins bring their own ways to the network. Whatever way that is, Python's sockets announce each address
before they dial it, and there it is judged: the very number, where the plug-in has looked its name up itself.
"""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from ipaddress import ip_address
from urllib.parse import urlsplit
from urllib.request import getproxies

from spiders.guard import allowed, parse_allowance

PRIVATE = (
    "127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "::1/128", "fc00::/7",
)  # fmt: skip
"""What `allow_private` opens: this machine and one's own networks; never link-local (cloud metadata lives there)."""


class NotAllowed(OSError):
    """The guard does not let this address be dialled."""


@dataclass(slots=True)
class Dialling:
    """The dialling of one send."""

    allow: tuple[str, ...]
    names: set[str] = field(default_factory=set)
    """Host names that were looked up: an exception may be a name."""
    refused: list[str] = field(default_factory=list)
    """Why addresses were not dialled."""

    def judge(self, address: object) -> None:
        """Raise NotAllowed unless this socket address may be dialled; one within the machine (a path) may."""
        if not isinstance(address, tuple) or not address or not isinstance(address[0], str):
            return
        port = int(address[1])
        for number in _numbers(address[0], port):
            reasons = [allowed(number, port, self.allow, None, name) for name in ("", *self.names)]
            if all(reasons):
                self.refused.append(str(reasons[0]))
                raise NotAllowed(reasons[0])


@contextmanager
def guarded(allow: Sequence[str], private: bool) -> Iterator[Dialling]:
    """Judge every address that is dialled in this process meanwhile. A proxy that the environment names may be.

    One at a time in a process.
    """
    global _dialling, _hooked
    if not _hooked:
        sys.addaudithook(_audit)
        _hooked = True
    _dialling = Dialling((*allow, *(PRIVATE if private else ()), *_proxies()))
    try:
        yield _dialling
    finally:
        _dialling = None


_dialling: Dialling | None = None
_hooked = False


def _audit(event: str, args: tuple[object, ...]) -> None:
    if _dialling is None or not event.startswith("socket."):
        return
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        _dialling.judge(args[1])
    elif event == "socket.getaddrinfo" and isinstance(args[0], str):
        _dialling.names.add(args[0])


def _numbers(host: str, port: int) -> list[str]:
    """The host itself, or, where a plug-in leaves a name to the system, all that the name leads to."""
    try:
        ip_address(host.split("%", 1)[0])
    except ValueError:
        return [str(found[4][0]) for found in socket.getaddrinfo(host, port)]
    return [host]


def _proxies() -> list[str]:
    found = []
    for scheme, url in getproxies().items():
        parts = urlsplit(url if "://" in url else f"http://{url}")
        if scheme == "no" or not parts.hostname:
            continue
        host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
        try:
            allowance = f"{host}:{parts.port}" if parts.port else host
            parse_allowance(allowance)
        except ValueError:
            continue
        found.append(allowance)
    return found
