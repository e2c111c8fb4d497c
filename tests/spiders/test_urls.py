"""One page has one spelling, and no spelling is too strange."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spiders.urls import canonical, host_of, joined, printable


@pytest.mark.parametrize(
    ("url", "same"),
    [
        ("HTTP://News.Example:80/A?utm_source=x&id=3#top", "http://news.example/A?id=3"),
        ("https://news.example:443", "https://news.example/"),
        ("https://news.example:8443/a", "https://news.example:8443/a"),
        ("https://user:secret@news.example./a", "https://news.example/a"),
        ("https://news.example/a?fbclid=1&amp=1", "https://news.example/a"),
        ("https://news.example/%7euser/%e2%82%ac", "https://news.example/~user/%E2%82%AC"),
        ("https://news.example/기사/1", "https://news.example/%EA%B8%B0%EC%82%AC/1"),
        ("https://뉴스.example/", "https://xn--vg1b002a.example/"),
        ("  https://news.example/a b\n", "https://news.example/a%20b"),
        ("https://news.example/a;jsessionid=99?id=1", "https://news.example/a?id=1"),
        ("https://news.example/#!/story/1", "https://news.example/#!/story/1"),
        (
            "https://www.google.com/url?rct=j&url=https://news.example/a%3Fid%3D3&ct=ga",
            "https://news.example/a?id=3",
        ),
    ],
)
def test_spellings_of_one_page_become_one(url: str, same: str) -> None:
    assert canonical(url) == same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://news.example/a", "https://www.news.example/a"),
        ("https://news.example/a", "https://news.example/a/"),
        ("https://news.example/a", "http://news.example/a"),
        ("https://news.example/?a=1&b=2", "https://news.example/?a=2&b=1"),
        ("https://news.example/A", "https://news.example/a"),
        ("https://news.example/?idxno=1", "https://news.example/?idxno=2"),
    ],
)
def test_what_may_be_another_page_stays_apart(one: str, other: str) -> None:
    assert canonical(one) != canonical(other)


ADDRESSES = st.one_of(
    st.text(max_size=80),
    st.text(alphabet=st.sampled_from("htps:/?#[]@%&=;!.aA0 \u200bé한"), max_size=60).map(
        "https://a.example/".__add__
    ),
    st.text(alphabet=st.sampled_from("htps:/?#[]@%&=;!.aA0:é한"), max_size=30).map("http://".__add__),
    st.text(max_size=30).map("https://www.google.com/url?q=https://a.example/".__add__),
)


@given(ADDRESSES)
def test_any_text_has_a_canonical_form_which_is_its_own(url: str) -> None:
    once = canonical(url)
    assert canonical(once) == once


@given(ADDRESSES, ADDRESSES)
def test_joining_never_raises_and_gives_web_addresses_only(base: str, link: str) -> None:
    assert joined(base, link) == "" or joined(base, link).lower().startswith(("http:", "https:"))
    host_of(link)
    printable(link)


def test_a_link_is_resolved_against_its_page() -> None:
    assert joined("https://a.example/news/list", "../1") == "https://a.example/1"
    assert joined("https://a.example/", "javascript:alert(1)") == ""
    assert joined("https://a.example/", "//b.example/x") == "https://b.example/x"


def test_credentials_are_not_printed() -> None:
    assert "secret" not in printable("https://user:secret@a.example/x")
