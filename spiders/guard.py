"""Which addresses may be dialled: the public internet, and what the config allows by name.

Feed entries, redirects and webhook targets are addresses that strangers chose. They are judged here at the moment of
dialling, when a name has become the number that will really be called.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from ipaddress import IPv4Network as _IPv4Network

WEB_PORTS = frozenset({80, 443})


def allowed(
    address: str,
    port: int,
    allow: Iterable[str] = (),
    ports: Collection[int] | None = WEB_PORTS,
    host: str = "",
) -> str | None:
    """Why `address` (a resolved IP address) and `port` may not be dialled; None when they may.

    `allow` holds exceptions, each a network, an address or a host name, with or without a port ("127.0.0.0/8",
    "10.1.2.3:8080", "[::1]:80", "mirror.example"). An exception without a port opens every port there. `ports` are
    those open on public addresses, None meaning all. `host` is the name that was asked for, when there was one.
    """
    try:
        number = _unwrapped(ip_address(address.split("%", 1)[0]))
    except ValueError:
        return f"{address!r} is not an IP address"
    if any(parse_allowance(text).covers(number, port, host) for text in allow):
        return None
    if (why := _private(number)) is not None:
        return f"{address} is {why}, not on the public internet"
    if ports is not None and port not in ports:
        return f"port {port} is not among the allowed ports ({', '.join(map(str, sorted(ports)))})"
    return None


@dataclass(frozen=True, slots=True)
class Allowance:
    """One exception from the guard."""

    network: _IPv4Network | IPv6Network | None
    host: str
    port: int | None

    def covers(self, number: IPv4Address | IPv6Address, port: int, host: str) -> bool:
        if self.port is not None and port != self.port:
            return False
        if self.network is not None:
            return number in self.network
        return bool(host) and host.lower().rstrip(".") == self.host


@lru_cache(maxsize=1024)
def parse_allowance(text: str) -> Allowance:
    """Read one exception. Raises ValueError with a sentence when it is none."""
    rest, port = text.strip(), None
    head, colon, last = rest.rpartition(":")
    if colon and last.isdigit() and (":" not in head or head.endswith("]")):
        rest, port = head, int(last)
        if not 0 < port < 65536:
            raise ValueError(f"{text!r}: port {port} is not between 1 and 65535")
    bare = rest.removeprefix("[").removesuffix("]")
    try:
        return Allowance(ip_network(bare), "", port)
    except ValueError as error:
        if "/" in bare or ":" in bare or not bare or bare.replace(".", "").isdigit():
            raise ValueError(
                f"{text!r} is not a network, an address or a host name, with or without a port "
                f'(examples: "127.0.0.0/8", "10.1.2.3:8080", "mirror.example"): {error}'
            ) from error
    return Allowance(None, bare.lower().rstrip("."), port)


_GLOBAL_V6 = ip_network("2000::/3")
_TUNNELS = {
    ip_network("2001::/32"): "a Teredo tunnel",
    ip_network("2002::/16"): "a 6to4 tunnel",
    ip_network("64:ff9b::/96"): "a NAT64 address",
    ip_network("64:ff9b:1::/48"): "a NAT64 address",
    ip_network("192.88.99.0/24"): "a 6to4 relay",
}


def _unwrapped(number: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    mapped = number.ipv4_mapped if isinstance(number, IPv6Address) else None
    return mapped or number


def _private(number: IPv4Address | IPv6Address) -> str | None:
    for network, name in _TUNNELS.items():
        if number in network:
            return name
    if number.is_unspecified:
        return "the unspecified address"
    if number.is_loopback:
        return "a loopback address"
    if number.is_link_local:
        return "a link-local address"
    if number.is_multicast:
        return "a multicast address"
    # is_private would miss the carrier-grade 100.64.0.0/10; outside 2000::/3 nothing of IPv6 is public yet.
    if not number.is_global or (number.version == 6 and number not in _GLOBAL_V6):
        return "a private or reserved address"
    return None
