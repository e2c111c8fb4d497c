"""Feeds as they are: every encoding, every kind of brokenness, every bad guid."""

from __future__ import annotations

import json
import pickle
import time
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spiders.charsets import decoded
from spiders.feeds import MAX_ENTRIES, read_feed
from spiders.items import Page, Poll, Source, Validators

NOW = datetime(2024, 8, 22, 12, tzinfo=UTC)
SOURCE = Source(id="outlet", url="https://outlet.example/rss", zone="Asia/Seoul")


def page(body: bytes | str, content_type: str = "application/rss+xml", status: int = 200) -> Page:
    raw = body.encode() if isinstance(body, str) else body
    return Page(
        url="https://outlet.example/feed/rss",
        status=status,
        body=raw,
        headers=(("content-type", content_type),) if content_type else (),
        fetched_at=NOW,
        validators=Validators('"v"', "yesterday"),
        retry_after=30.0 if status == 429 else None,
        max_age=600.0,
    )


def read(body: bytes | str, content_type: str = "application/rss+xml", status: int = 200) -> Poll:
    return read_feed(SOURCE, page(body, content_type, status))


def rss(*items: str, declaration: str = '<?xml version="1.0" encoding="UTF-8"?>') -> str:
    return f'{declaration}<rss version="2.0"><channel><title>Outlet</title>{"".join(items)}</channel></rss>'


def item(**fields: str) -> str:
    return "<item>" + "".join(f"<{name}>{value}</{name}>" for name, value in fields.items()) + "</item>"


KOREAN = "탈출한 사람들이 국경에서 붙잡혔다고 소식통이 전했다"
CP949 = "똠방각하 펲시 " + KOREAN  # syllables that EUC-KR does not have and CP949 does
CHINESE = "边境城市的居民说昨天有人被带走"
TAIWAN = "邊境城市的居民說昨天有人被帶走"
JAPANESE = "国境の町で昨日、数人が連行されたと住民が話した"
RUSSIAN = "Жители приграничного города рассказали о задержании"
FRENCH = "Des réfugiés arrêtés à la frontière, selon un témoin âgé"


def declared(label: str) -> str:
    return f'<?xml version="1.0" encoding="{label}"?>'


BARE = '<?xml version="1.0"?>'
CHARSETS = [
    ("euc-kr declared", KOREAN, declared("EUC-KR"), "euc-kr", ""),
    ("euc-kr declared, cp949 inside", CP949, declared("EUC-KR"), "cp949", ""),
    ("ks_c_5601-1987", CP949, declared("ks_c_5601-1987"), "cp949", "text/xml"),
    ("euc-kr in the header only", KOREAN, BARE, "euc-kr", "text/xml; charset=EUC-KR"),
    ("euc-kr without a label", KOREAN, BARE, "euc-kr", ""),
    ("euc-kr labelled utf-8", KOREAN, declared("utf-8"), "euc-kr", "text/xml; charset=utf-8"),
    ("utf-8 declared", KOREAN, declared("utf-8"), "utf-8", ""),
    ("utf-8 without a label", KOREAN, "", "utf-8", ""),
    ("utf-8 under a wrong header", KOREAN, declared("utf-8"), "utf-8", "text/xml; charset=iso-8859-1"),
    ("utf-8 under wrong labels everywhere", KOREAN, declared("euc-kr"), "utf-8", "text/xml; charset=euc-kr"),
    ("utf-8 labelled latin-1", " ".join([FRENCH] * 4), declared("iso-8859-1"), "utf-8", ""),
    ("utf-8 with a mark", KOREAN, declared("utf-8"), "utf-8-sig", ""),
    ("utf-16 with a mark", KOREAN, declared("utf-16"), "utf-16", ""),
    ("utf-16 without a mark", KOREAN, declared("utf-16"), "utf-16-le", ""),
    ("gb2312 label, gbk inside", CHINESE + "镕", declared("gb2312"), "gbk", ""),
    ("big5", TAIWAN, declared("big5"), "big5", ""),
    ("shift_jis", JAPANESE, declared("Shift_JIS"), "shift_jis", ""),
    ("euc-jp", JAPANESE, declared("EUC-JP"), "euc-jp", ""),
    ("iso-2022-jp", JAPANESE, declared("ISO-2022-JP"), "iso-2022-jp", ""),
    ("windows-1251", RUSSIAN, declared("windows-1251"), "windows-1251", ""),
    ("latin-1 label, windows-1252 inside", FRENCH + " “ici”", declared("iso-8859-1"), "windows-1252", ""),
]


@pytest.mark.parametrize(
    ("title", "declaration", "encoding", "header"), [c[1:] for c in CHARSETS], ids=[c[0] for c in CHARSETS]
)
def test_every_encoding_is_read_right(title: str, declaration: str, encoding: str, header: str) -> None:
    body = rss(item(title=title, link="https://outlet.example/1"), declaration=declaration).encode(encoding)
    poll = read(body, header)
    assert poll.error is None
    assert [entry.title for entry in poll.entries] == [title]


def test_utf8_is_known_under_a_label_that_would_fit_any_bytes() -> None:
    body = (declared("iso-8859-1") + FRENCH * 4).encode()
    assert decoded(body, "text/xml; charset=iso-8859-1").endswith(FRENCH)


def test_one_stray_byte_does_not_turn_a_text_into_a_guess() -> None:
    body = (KOREAN * 5).encode("euc-kr")
    text = decoded(b"<?xml version='1.0' encoding='euc-kr'?>" + body + b"\xff" + body)
    assert text.count(KOREAN) == 10
    assert decoded((KOREAN * 9).encode() + b"\x80 end").count(KOREAN) == 9


@given(st.binary(max_size=400), st.text(max_size=40))
def test_any_bytes_are_decoded(body: bytes, content_type: str) -> None:
    decoded(body, content_type)


# what is wrong with feeds --------------------------------------------------------------------------------------

TWO = [item(title="One", link="/1", guid="g1"), item(title="Two", link="/2", guid="g2")]


@pytest.mark.parametrize(
    "body",
    [
        rss(*TWO)[:-20],
        rss(*TWO).replace("One", "One & only <br> &nbsp; 5 < 6"),
        "\n\n  " + rss(*TWO),
        "<!-- made by hand --><br>" + rss(*TWO),
        rss(*TWO).replace("One", "One\x0b\x00"),
        rss(*TWO).replace("</channel></rss>", "</channel></rss><script>alert(1)</script>"),
        rss(*TWO).replace('<rss version="2.0">', '<rss version="2.0" xmlns:x="y"><x:z>'),
        rss(*TWO).replace("?>", '?><!DOCTYPE rss [<!ENTITY a "b">]>', 1),
    ],
    ids=[
        "cut off",
        "stray mark-up",
        "white space first",
        "junk first",
        "control characters",
        "junk last",
        "unclosed",
        "doctype",
    ],
)
def test_a_feed_that_holds_entries_is_accepted_however_broken(body: str) -> None:
    poll = read(body, "text/html")
    assert poll.error is None
    assert [entry.guid for entry in poll.entries] == ["g1", "g2"]
    assert [entry.url for entry in poll.entries] == ["https://outlet.example/1", "https://outlet.example/2"]


def test_an_empty_feed_is_a_feed() -> None:
    assert read(rss()) == Poll(
        source="outlet", at=NOW, status=200, validators=Validators('"v"', "yesterday"), max_age=600.0,
        url="https://outlet.example/feed/rss",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("body", "status", "words"),
    [
        (
            "<!doctype html><title>Not here</title><p>Hello",
            200,
            'web page came instead of a feed (titled "Not here")',
        ),
        ("just words", 200, "neither RSS, Atom nor JSON Feed"),
        ("", 200, "empty page"),
        ('{"a": 1}', 200, '"items"'),
        ('{"items": [', 200, "broken"),
        ("[" * 100_000, 200, "broken"),
        ("gone", 410, "410"),
        ("no", 404, "404"),
        ("no", 403, "403"),
        ("later", 429, "less often (429)"),
        ("oops", 502, "The server failed (502)"),
        ("moved", 302, "302"),
    ],
)
def test_a_visit_that_brought_nothing_says_why_in_a_sentence(body: str, status: int, words: str) -> None:
    poll = read(body, "text/html", status)
    assert poll.entries == ()
    assert words in (poll.error or "")
    assert poll.status == status
    assert poll.retry_after == (30.0 if status == 429 else None)


def test_not_modified_is_success_without_entries() -> None:
    poll = read(b"", status=304)
    assert (poll.unchanged, poll.error, poll.entries) == (True, None, ())


def test_an_entity_bomb_is_not_expanded_and_local_files_are_not_read() -> None:
    bomb = '<!DOCTYPE r [<!ENTITY a "hahaha">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
    )
    poll = read(
        rss(item(title="x &j; &f;", guid="1")).replace(
            "?>", f'?>{bomb}<!ENTITY f SYSTEM "file:///etc/passwd">]>', 1
        )
    )
    assert len(repr(poll)) < 5000
    assert "root:" not in repr(poll)


def test_a_body_that_is_a_path_opens_no_file(tmp_path: object) -> None:
    assert "neither" in (read("/etc/passwd").error or "")


# guids ---------------------------------------------------------------------------------------------------------


def guids(*items: str) -> list[str]:
    return [entry.guid for entry in read(rss(*items)).entries]


def test_a_guid_of_its_own_stands() -> None:
    assert guids(item(guid="a", link="/1", title="x"), item(guid="b", link="/1", title="x")) == ["a", "b"]


def test_a_guid_that_several_entries_share_is_joined_with_the_address() -> None:
    assert guids(item(guid="same", link="/1"), item(guid="same", link="/2"), item(guid="b", link="/3")) == [
        "same https://outlet.example/1",
        "same https://outlet.example/2",
        "b",
    ]


def test_an_exact_repeat_is_left_out() -> None:
    assert guids(item(guid="a", link="/1"), item(guid="a", link="/1?utm_source=rss")) == ["a"]


def test_a_missing_guid_is_replaced_by_the_address() -> None:
    assert guids(item(title="x", link="/1?utm_medium=feed#top")) == ["https://outlet.example/1"]


def test_without_guid_and_address_the_words_are_the_identity() -> None:
    first = guids(item(title="x", description="y"), item(title="x", description="z"))
    assert first == guids(item(title="x", description="y"), item(title="x", description="z"))
    assert len(set(first)) == 2
    assert all(guid.startswith("sha256:") for guid in first)


def test_two_stories_without_addresses_under_one_guid_stay_two() -> None:
    assert len(guids(item(guid="a", title="x"), item(guid="a", title="y"))) == 2


def test_an_address_as_guid_serves_as_the_address() -> None:
    (entry,) = read(rss(item(title="x", guid="https://outlet.example/1"))).entries
    assert (entry.guid, entry.url) == ("https://outlet.example/1", "https://outlet.example/1")


def test_an_entry_with_nothing_in_it_is_left_out() -> None:
    assert guids("<item></item>", item(guid="a")) == []


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["", "a", "b"]),
            st.sampled_from(["", "/1", "/2"]),
            st.sampled_from(["", "x", "y"]),
        ),
        max_size=8,
    )
)
@settings(max_examples=40)
def test_guids_are_unique_and_the_order_of_a_feed_does_not_change_them(
    rows: list[tuple[str, str, str]],
) -> None:
    items = [item(**{k: v for k, v in zip(("guid", "link", "title"), row, strict=True) if v}) for row in rows]
    there, back = guids(*items), guids(*reversed(items))
    assert len(set(there)) == len(there)
    assert set(there) == set(back)


# what entries hold ---------------------------------------------------------------------------------------------


def test_an_entry_is_read_in_full() -> None:
    poll = read(
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><entry><id>tag:1</id>'
        '<title type="html">A &lt;b&gt;bold&lt;/b&gt; &amp;amp; plain title</title><link href="../story?id=1"/>'
        "<author><name>Reporter</name></author><published>2024-08-21T10:00:00+09:00</published>"
        "<updated>2024-08-22T00:00:00Z</updated><summary>short</summary>"
        '<content type="html">&lt;p&gt;First.&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;&lt;p&gt;Second.&lt;/p&gt;</content>'
        "</entry></feed>"
    )
    (entry,) = poll.entries
    assert entry.title == "A bold & plain title"
    assert entry.url == "https://outlet.example/story?id=1"
    assert entry.summary == "First.\n\nSecond."
    assert entry.published == datetime(2024, 8, 21, 1, tzinfo=UTC)
    assert (entry.source, entry.guid, entry.author) == ("outlet", "tag:1", "Reporter")


@pytest.mark.parametrize(
    ("printed", "utc"),
    [
        ("Wed, 21 Aug 2024 10:00:00 +0000", "2024-08-21T10:00"),
        ("2024-08-21 10:00:00", "2024-08-21T01:00"),
        ("Wed, 21 Aug 2024 10:00:00", "2024-08-21T01:00"),
        ("Thu, 22 Aug 2024 21:00:00 GMT", "2024-08-22T12:00"),
    ],
    ids=["with zone", "without", "without, RFC 822", "local time under the name GMT: set back to the visit"],
)
def test_dates_without_a_zone_are_the_outlets(printed: str, utc: str) -> None:
    (entry,) = read(rss(item(title="x", link="/1", pubDate=printed))).entries
    assert entry.published == datetime.fromisoformat(utc).replace(tzinfo=UTC)


def test_a_date_far_ahead_is_no_date() -> None:
    (entry,) = read(rss(item(title="x", link="/1", pubDate="Wed, 21 Aug 2030 10:00:00 GMT"))).entries
    assert entry.published is None


@pytest.mark.parametrize("version", ["https://jsonfeed.org/version/1", "https://jsonfeed.org/version/1.1"])
def test_a_json_feed_is_read(version: str) -> None:
    feed = {
        "version": version,
        "title": "t",
        "items": [
            {
                "id": 7,
                "url": "/1",
                "title": "5 < 6 & <b>",
                "content_html": "<p>a</p><p>b</p>",
                "date_published": "2024-08-21T10:00:00Z",
            },
            {
                "id": "8",
                "external_url": "https://b.example/",
                "content_text": "one\n\ntwo <x>",
                "authors": [{"name": "R"}, None],
            },
            {"title": "no id", "url": 5, "summary": None, "author": "wrong kind"},
            "nonsense",
        ],
    }
    poll = read(json.dumps(feed), "application/feed+json")
    assert poll.error is None
    one, two, three = poll.entries
    assert (one.guid, one.url, one.title, one.summary) == (
        "7",
        "https://outlet.example/1",
        "5 < 6 & <b>",
        "a\n\nb",
    )
    assert one.published == datetime(2024, 8, 21, 10, tzinfo=UTC)
    assert (two.url, two.summary, two.author) == ("https://b.example/", "one\n\ntwo <x>", "R")
    assert three.guid.startswith("sha256:")


def test_no_more_than_the_first_2000_entries_are_read() -> None:
    poll = read(rss(*(item(guid=str(n), title="x") for n in range(MAX_ENTRIES + 5))))
    assert len(poll.entries) == MAX_ENTRIES
    assert poll.entries[0].guid == "0"


@pytest.mark.parametrize(
    "body",
    [
        "<rss>" + "<a>" * 50_000,
        "<rss>" + "&" * 300_000,
        "<rss><item " + " ".join(f"a{n}='1'" for n in range(100_000)) + ">",
        "<rss>" + item(title="x" * 3_000_000),
    ],
    ids=["deep", "ampersands", "attributes", "long"],
)
def test_a_huge_broken_feed_costs_seconds_not_minutes(body: str) -> None:
    begun = time.perf_counter()
    read(body)
    assert time.perf_counter() - begun < 10


PIECES = [
    "<item>",
    "<rss>",
    "<entry>",
    "<title>",
    "]]>",
    "<![CDATA[",
    "<",
    ">",
    "/",
    "&",
    "&#x0;",
    "&#99999999;",
    "'",
    "=",
    "x",
]


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
@settings(max_examples=60, deadline=None)
def test_no_text_makes_reading_raise(text: str) -> None:
    pickle.loads(pickle.dumps(read(text)))
    read("<rss version='2.0'><channel><item><title>" + text)
