"""Mark-up becomes text, printed dates become moments."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spiders.plain import moment, one_line, plain


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One.</p><p>Two &amp; three.</p>", "One.\n\nTwo & three."),
        ("a<br/>b  c\n d", "a\n\nb c d"),
        ("<script>if (a<b) c()</script>kept<style>x{}</style>", "kept"),
        ("<!-- <p>gone</p> -->kept <!-- and what never ends", "kept <!-- and what never ends"),
        ("<인터뷰> 국경의 겨울", "<인터뷰> 국경의 겨울"),
        ("3 < 4 > 2", "3 < 4 > 2"),
        ("<a href='x'>link</a>ed", "linked"),
        ("AT&T &#44032;", "AT&T 가"),
        ("", ""),
    ],
)
def test_mark_up_is_stripped_to_paragraphs(markup: str, text: str) -> None:
    assert plain(markup) == text


def test_a_title_is_one_line() -> None:
    assert one_line("  A <b>bold</b>\n<br>title ") == "A bold title"


@given(st.text(alphabet=st.sampled_from("<>!-/ascript &;p\n가") | st.characters(), max_size=200))
def test_any_text_can_be_stripped(markup: str) -> None:
    text = plain(markup)
    assert "\n\n\n" not in text
    assert text == text.strip()


@pytest.mark.parametrize("piece", ["<", "<!--", "<script>", "<p ", "&", "<a href='", "-->"])
def test_stripping_takes_linear_time(piece: str) -> None:
    begun = time.perf_counter()
    plain(piece * 100_000, limit=10**7)
    assert time.perf_counter() - begun < 2


@pytest.mark.parametrize(
    ("printed", "zone", "utc"),
    [
        ("Wed, 21 Aug 2024 10:00:00 GMT", "Asia/Seoul", "2024-08-21T10:00"),
        ("Wed, 21 Aug 2024 10:00:00 +0900", "UTC", "2024-08-21T01:00"),
        ("Wed, 21 Aug 2024 10:00:00 KST", "UTC", "2024-08-21T01:00"),
        ("Wed, 21 Aug 2024 10:00:00", "Asia/Seoul", "2024-08-21T01:00"),
        ("Wed, 21 Aug 2024 10:00:00 CST", "Asia/Shanghai", "2024-08-21T02:00"),
        ("Wed, 21 Aug 2024 10:00:00 -0500 (CDT)", "UTC", "2024-08-21T15:00"),
        ("2024-08-21T10:00:00Z", "Asia/Seoul", "2024-08-21T10:00"),
        ("2024-08-21T10:00:00.123+09:00", "UTC", "2024-08-21T01:00"),
        ("2024-08-21 10:00:00", "Asia/Seoul", "2024-08-21T01:00"),
        ("2024-08-21 22:30", "Asia/Tokyo", "2024-08-21T13:30"),
        ("2024-08-21", "Asia/Seoul", "2024-08-20T15:00"),
        ("2024.08.21. 오후 1:31", "Asia/Seoul", "2024-08-21T04:31"),
        ("2024년 8월 21일 오전 12:05", "Asia/Seoul", "2024-08-20T15:05"),
        ("2024年8月21日 16:45", "Asia/Shanghai", "2024-08-21T08:45"),
        ("2024/08/21 10:00:00 PM", "UTC", "2024-08-21T22:00"),
        ("August 21, 2024", "UTC", "2024-08-21T00:00"),
        ("21 August 2024", "Asia/Seoul", "2024-08-20T15:00"),
        ("Monday 15th July, 2013", "UTC", "2013-07-15T00:00"),
    ],
)
def test_a_date_without_a_zone_is_read_in_the_zone_of_its_source(printed: str, zone: str, utc: str) -> None:
    assert moment(printed, zone) == datetime.fromisoformat(utc).replace(tzinfo=UTC)


@pytest.mark.parametrize("printed", ["", "yesterday", "0001-01-01T00:00:00Z", "2024-13-45", "99999", "12:30"])
def test_what_is_no_date_is_none(printed: str) -> None:
    assert moment(printed, "Asia/Seoul") is None


def test_an_unknown_zone_is_read_as_utc() -> None:
    assert moment("2024-08-21", "Mars/Olympus") == datetime(2024, 8, 21, tzinfo=UTC)


@given(st.text(max_size=60) | st.from_regex(r"\d{1,5}[-./년 ]{1,2}\d{1,3}[-./월 ]{1,2}\d{1,3}.{0,20}"))
def test_any_text_can_be_asked_for_a_date(printed: str) -> None:
    found = moment(printed, "Asia/Seoul")
    assert found is None or found.tzinfo is UTC
