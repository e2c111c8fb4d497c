"""Only the public internet is dialled, and what the config allows."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spiders.guard import allowed, parse_allowance

PUBLIC = [
    "93.184.216.34",
    "1.1.1.1",
    "2606:4700:4700::1111",
    "::ffff:93.184.216.34",
    "2a00:1450:4001:81b::200e",
]
PRIVATE = [
    "127.0.0.1", "127.8.9.10", "0.0.0.0", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1",
    "169.254.169.254", "100.64.0.1", "100.127.255.255", "192.0.2.1", "198.18.0.1", "224.0.0.1", "240.0.0.1",
    "255.255.255.255", "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12:3456::1", "ff02::1", "fec0::1",
    "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::7f00:1", "::127.0.0.1",
    "64:ff9b::7f00:1", "64:ff9b::5db8:d822", "64:ff9b:1::1", "2002:7f00:1::", "2002:5db8:d822::1", "2001::1",
    "2001:0:4136:e378:8000:63bf:3fff:fdd2", "2001:db8::1", "192.88.99.1", "100::1",
    "not an address", "", "localhost", "0x7f.1", "2130706433", "127.1", "017700000001",
]  # fmt: skip


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_may_be_dialled(address: str) -> None:
    assert allowed(address, 443) is None
    assert allowed(address, 80) is None


@pytest.mark.parametrize("address", PRIVATE)
def test_no_other_address_may_be_dialled_whatever_it_hides_in(address: str) -> None:
    why = allowed(address, 443)
    assert why is not None
    assert address in why


def test_only_the_ports_of_the_web_are_open_unless_more_are_named() -> None:
    assert "port 22" in (allowed("1.1.1.1", 22) or "")
    assert allowed("1.1.1.1", 8443, ports={80, 443, 8443}) is None
    assert allowed("1.1.1.1", 22, ports=None) is None


@pytest.mark.parametrize(
    ("allow", "address", "port", "host", "open_"),
    [
        ("127.0.0.0/8", "127.0.0.5", 8080, "", True),
        ("127.0.0.0/8", "::ffff:127.0.0.5", 8080, "", True),
        ("127.0.0.1", "127.0.0.2", 80, "", False),
        ("127.0.0.1:8080", "127.0.0.1", 8080, "", True),
        ("127.0.0.1:8080", "127.0.0.1", 8081, "", False),
        ("[::1]:8080", "::1", 8080, "", True),
        ("::1", "::1", 80, "", True),
        ("fd00::/8", "fd00::5", 443, "", True),
        ("mirror.example", "10.0.0.1", 443, "Mirror.example.", True),
        ("mirror.example:8080", "10.0.0.1", 443, "mirror.example", False),
        ("mirror.example", "10.0.0.1", 443, "evil.example", False),
        ("mirror.example", "10.0.0.1", 443, "", False),
    ],
)
def test_exceptions_open_what_they_name_and_no_more(
    allow: str, address: str, port: int, host: str, open_: bool
) -> None:
    assert (allowed(address, port, [allow], host=host) is None) is open_


@pytest.mark.parametrize(
    "text", ["", "10.0.0.0/99", "10.0.0.1:0", "10.0.0.1:99999", "300.1.2.3", "10.0.0.1/8", "::g"]
)
def test_a_wrong_exception_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(ValueError, match=r"not (?:a network|between)"):
        parse_allowance(text)


@given(st.ip_addresses().map(str) | st.text(max_size=30), st.integers(0, 65535))
def test_the_guard_answers_whatever_it_is_asked(address: str, port: int) -> None:
    allowed(address, port)


def test_the_guard_needs_no_scrapy() -> None:
    code = "import sys, spiders.guard; sys.exit('scrapy' in sys.modules or 'aiohttp' in sys.modules)"
    assert subprocess.run([sys.executable, "-W", "error", "-c", code], check=False).returncode == 0
