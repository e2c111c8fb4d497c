"""Articles: the story is had whole, what is not the story is marked, and hostile pages cost themselves only."""

from __future__ import annotations

import hashlib
import pickle
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from spiders.articles import read_article, teaser_article, text_article
from spiders.items import Article, Entry, Page
from spiders.pages import UnreadablePage

NOW = datetime(2024, 8, 22, 12, tzinfo=UTC)
STORY = [
    "The harbour of the small town froze over on Tuesday for the first time in thirty years, fishermen said.",
    "Boats that should have left at dawn stayed at their moorings, and the market opened without a single crate of fish.",
    "Older residents remembered the winter when children walked to the island school across the ice for two months.",
    "The coast guard asked everybody to stay on land until its cutter has opened a lane, which may take until Friday.",
    "A spokeswoman said that the ferry would be replaced by a bus that takes the long way round the bay.",
]
TEASER = "Seven people arrested at the northern border"
SUMMARY = "Seven people were taken away by officers after a raid on a flat near the river, a witness said."


def markup(end: str = "", middle: str = "", head: str = "") -> str:
    paragraphs = [f"<p>{paragraph}</p>" for paragraph in STORY]
    paragraphs.insert(3, middle)
    return (
        f'<!doctype html><html lang="en-GB"><head><title>Harbour freezes | Coast Daily</title>{head}</head><body>'
        f'<nav><a href="/">Home</a><a href="/sport">Sport</a></nav><article><h1>Harbour freezes</h1>'
        f"{''.join(paragraphs)}{end}</article><footer>Imprint</footer></body></html>"
    )


def page(
    body: str | bytes,
    content_type: str = "text/html",
    status: int = 200,
    url: str = "https://coast.example/n/1",
) -> Page:
    raw = body.encode() if isinstance(body, str) else body
    return Page(url, status, raw, (("content-type", content_type),), NOW)


def entry(title: str = "Harbour freezes", summary: str = "", published: datetime | None = NOW) -> Entry:
    return Entry("coast", "1", "https://coast.example/n/1", title, summary, published)


def outside_tail(article: Article) -> str:
    text = list(article.text)
    for extent in reversed(article.tail):
        del text[extent.start : extent.end]
    return "".join(text)


BLOCKS = {
    "related list": f'<div class="related"><ul><li><a href="/x">{TEASER}</a></li></ul></div>',
    "aside": f'<aside><h3>More</h3><a href="/x">{TEASER}</a></aside>',
    "bare paragraphs": f'<p><a href="/x">{TEASER}</a></p><p><a href="/y">{TEASER} again</a></p><p><a href="/z">{TEASER} too</a></p>',
    "list with a meaningless class": f'<ul class="q7"><li><a href="/x">{TEASER}</a></li><li><a href="/y">{TEASER} too</a></li></ul>',
    "read more": f'<p>READ MORE: <a href="/x">{TEASER}</a></p>',
    "card": f'<div class="k"><h3><a href="/x">{TEASER}</a></h3><p>{SUMMARY}</p></div>',
    "cards under a heading": "<h2>From our archive</h2>"
    + f'<div><h4><a href="/x">{TEASER}</a></h4><p>{SUMMARY}</p></div>' * 3,
    "linked block": f'<div><a href="/x"><h4>{TEASER}</h4><p>{SUMMARY}</p></a></div>',
}


@pytest.mark.parametrize("place", ["end", "middle"])
@pytest.mark.parametrize("block", BLOCKS)
def test_a_teaser_of_another_story_is_never_part_of_this_one(block: str, place: str) -> None:
    article = read_article(page(markup(**{place: BLOCKS[block]})), entry())
    story = outside_tail(article)
    assert TEASER not in story
    assert SUMMARY not in story
    for paragraph in STORY:
        assert paragraph in story
    assert article.completeness == "complete"


@pytest.mark.parametrize("block", ["read more", "card", "cards under a heading"])
def test_a_teaser_is_marked_and_not_cut_and_its_link_is_kept(block: str) -> None:
    article = read_article(page(markup(end=BLOCKS[block])), entry())
    marked = [article.text[extent.start : extent.end] for extent in article.tail]
    assert len(marked) == 1
    assert TEASER in marked[0]
    assert article.text.endswith(marked[0])
    assert article.links == ("https://coast.example/x",)


def test_a_story_with_links_in_it_is_a_story() -> None:
    linked = STORY[1].replace("the market", '<a href="/market">the market</a>')
    body = (
        markup()
        .replace(STORY[1], linked)
        .replace("<h1>Harbour freezes</h1>", '<h1><a href="/n/1">Harbour freezes</a></h1>')
    )
    article = read_article(page(body), entry())
    assert article.tail == ()
    assert article.text == "\n\n".join(STORY)


def test_the_article_is_what_the_page_says() -> None:
    article = read_article(page(markup()), entry())
    assert article.text == "\n\n".join(STORY)
    assert (article.title, article.lang, article.published) == ("Harbour freezes", "en-GB", NOW)
    assert article.url == "https://coast.example/n/1"
    assert article.digest == hashlib.sha256(f"{article.title}\0{article.text}".encode()).hexdigest()
    assert pickle.loads(pickle.dumps(article)) == article


BRIEF = [
    "人权团体表示，二十三名旅客十一月二十二日在山东省青岛市滞留。",
    "据称他们在车站附近的旅馆过夜，其中有两名儿童。",
    "家属请求公众关注。",
]


def test_a_brief_in_dense_writing_is_told_from_the_menu_over_it() -> None:
    paragraphs = "".join(f"<p>{one}</p>" for one in BRIEF)
    body = (
        '<html lang="zh"><head><title>二十三名旅客滞留青岛 - 清流网</title></head><body><nav><ul><li><a href="/">首页</a></li>'
        f'<li><a href="/w">国际</a></li></ul></nav><main><article><h1>二十三名旅客滞留青岛</h1>{paragraphs}</article></main>'
        "<footer><p>版权所有</p></footer></body></html>"
    )
    article = read_article(page(body), entry("二十三名旅客滞留青岛"))
    assert article.text == "\n\n".join(BRIEF)
    assert article.completeness == "complete"


def test_what_stands_over_the_headline_of_a_bare_page_is_left_out() -> None:
    # Too little for any extractor: the page's bare text, in lines, is all there is.
    body = (
        "<html><body><div>Home</div><div>World</div><h1>Harbour freezes</h1>"
        "<div>The harbour froze on Monday.</div><div>Boats were stuck.</div></body></html>"
    )
    assert read_article(page(body), entry()).text == "The harbour froze on Monday.\n\nBoats were stuck."


def test_a_line_break_that_readers_see_ends_a_caption() -> None:
    caption = f"Boats in the ice / Photo: Coast Agency<br>{STORY[0]}<br/>{STORY[1]}"
    article = read_article(
        page(markup().replace(f"<p>{STORY[0]}</p><p>{STORY[1]}</p>", f"<p>{caption}</p>")), entry()
    )
    assert article.text.startswith(
        f"Boats in the ice / Photo: Coast Agency\n{STORY[0]}\n{STORY[1]}\n\n{STORY[2]}"
    )


def test_a_wrapped_line_of_the_source_is_no_line_break() -> None:
    wrapped = markup().replace(STORY[0], STORY[0].replace(" ", "\n   ", 3))
    assert read_article(page(wrapped), entry()).text == "\n\n".join(STORY)


def test_reader_comments_are_left_out() -> None:
    comments = "".join(
        f'<div class="comment"><p>Reader {n}: {TEASER}, I heard, and nobody wrote about it.</p></div>'
        for n in range(5)
    )
    article = read_article(
        page(markup().replace("</article>", f'</article><section id="comments">{comments}</section>')),
        entry(),
    )
    assert TEASER not in outside_tail(article)


# title, date, address ------------------------------------------------------------------------------------------

LD = '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-08-10T09:00:00+09:00"}</script>'
META = '<meta content="2024-08-11T00:00:00Z" property="article:published_time">'
OLD = datetime(2024, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("published", "head", "url", "day"),
    [
        (NOW, LD, "/n/1", "2024-08-22"),
        (OLD, LD, "/n/1", "2024-08-10"),
        (None, LD + META, "/n/1", "2024-08-10"),
        (None, META, "/2024/08/12/1", "2024-08-11"),
        (OLD, "", "/2024/08/12/1", "2024-01-01"),
        (None, "", "/2024/08/12/1", "2024-08-12"),
        (None, "", "/news/20240813000412", "2024-08-13"),
    ],
    ids=[
        "recent feed date",
        "page over old feed date",
        "JSON-LD",
        "meta",
        "old feed date",
        "address",
        "number in address",
    ],
)
def test_the_most_trusted_date_is_taken(published: datetime | None, head: str, url: str, day: str) -> None:
    article = read_article(
        page(markup(head=head), url=f"https://coast.example{url}"), entry(published=published)
    )
    assert article.published is not None
    assert article.published.date().isoformat() == day


def test_without_an_entrys_title_the_page_is_asked() -> None:
    assert "Harbour freezes" in read_article(page(markup()), entry(title="")).title


@pytest.mark.parametrize(
    ("href", "url"),
    [
        ("https://www.coast.example/n/1", "https://www.coast.example/n/1"),
        ("/n/1", "https://m.coast.example/n/1"),
        ("https://www.coast.example/", "https://m.coast.example/n/1.amp"),
        ("https://thief.example/n/1", "https://m.coast.example/n/1.amp"),
        ("", "https://m.coast.example/n/1.amp"),
    ],
)
def test_a_mobile_page_is_known_by_its_sites_own_address(href: str, url: str) -> None:
    head = f'<link rel="canonical" href="{href}">'
    assert read_article(page(markup(head=head), url="https://m.coast.example/n/1.amp"), entry()).url == url


@pytest.mark.parametrize(
    ("encoding", "label", "header"),
    [
        ("utf-8", "utf-8", "text/html"),
        ("euc-kr", "euc-kr", "text/html"),
        ("cp949", "euc-kr", "text/html"),
        ("euc-kr", "", "text/html"),
        ("euc-kr", "utf-8", "text/html; charset=utf-8"),
        ("euc-kr", "", "text/html; charset=euc-kr"),
        ("utf-8", "euc-kr", "text/html; charset=euc-kr"),
    ],
)
def test_korean_pages_are_read_in_every_encoding(encoding: str, label: str, header: str) -> None:
    extra = " 펲시" if encoding == "cp949" else ""
    sentence = "작은 항구 도시가 화요일 삼십 년 만에 처음으로 얼어붙었다고 어민들이 전했다." + extra
    meta = f'<meta charset="{label}">' if label else ""
    body = (
        f"<html><head>{meta}<title>항구</title></head><body><article>"
        + f"<p>{sentence}</p>" * 1
        + "".join(
            f"<p>배 {n}척이 새벽에 떠나지 못하고 부두에 묶여 있었으며 시장은 생선 한 상자 없이 문을 열었다.</p>"
            for n in range(9)
        )
    )
    article = read_article(page(body.encode(encoding), header), entry(title="항구"))
    assert sentence in article.text


def test_an_xhtml_page_with_a_declaration_is_read() -> None:
    body = '<?xml version="1.0" encoding="euc-kr"?>' + markup().replace("dawn", "새벽")
    assert "새벽" in read_article(page(body.encode("euc-kr")), entry()).text


# how complete --------------------------------------------------------------------------------------------------


def test_a_page_with_less_than_the_teaser_is_partial_and_the_teaser_is_its_text() -> None:
    teaser = " ".join(STORY)
    article = read_article(
        page("<html><body><article><p>Subscribe to read on.</p></article></body></html>"),
        entry(summary=teaser),
    )
    assert (article.completeness, article.text) == ("partial", teaser)


def test_a_stub_is_partial() -> None:
    article = read_article(
        page("<html><body><article><p>Subscribers can read the rest of it.</p></article></body></html>"),
        entry(),
    )
    assert article.completeness == "partial"


def test_a_full_text_feed_does_not_make_its_page_partial() -> None:
    whole = "\n\n".join([*STORY, "A caption that the page lost. " * 11])
    assert len(whole) > 800
    assert read_article(page(markup()), entry(summary=whole)).completeness == "complete"
    assert read_article(page(markup()), entry(summary=whole * 2)).completeness == "partial"


def test_a_teaser_is_a_partial_article() -> None:
    article = teaser_article(entry("Title", "Words."))
    assert (article.title, article.text, article.completeness, article.tail) == (
        "Title",
        "Words.",
        "partial",
        (),
    )
    assert article.digest == hashlib.sha256(b"Title\0Words.").hexdigest()


def test_plain_text_stays_as_it_is() -> None:
    text = "  One.\r\n\r\n\r\nTwo.\n"
    article = text_article(text, title="T", url="HTTP://A.example/x#y", published=NOW, lang="en")
    assert (article.text, article.url, article.completeness) == (text, "http://a.example/x", "complete")
    assert read_article(page(text, "text/plain"), entry(title="")).title == "One."


# what is refused -----------------------------------------------------------------------------------------------

ATTRIBUTES = " ".join(f"a{n}=1" for n in range(100_000))
HOSTILE = {
    "ten megabytes": ("<html><body>" + "<p>word word</p>" * 700_000, "bytes"),
    "attributes": (f"<html><body><p {ATTRIBUTES}>x</p>", "longer than"),
    "quoted attributes": (f'<html><body><p b=">" {ATTRIBUTES} c=">">x</p>', "longer than"),
    "tags": ("<html><body>" + "<br>" * 200_000, "more than 50,000 tags"),
    "nothing": ("   ", "empty"),
    "a list of links": (
        "<html><body>" + '<p><a href="/a">A headline that leads away</a></p>' * 50 + "</body></html>",
        "No article",
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_is_refused_quickly_in_a_sentence(name: str) -> None:
    body, words = HOSTILE[name]
    begun = time.perf_counter()
    with pytest.raises(UnreadablePage, match=words) as refused:
        read_article(page(body), entry())
    assert time.perf_counter() - begun < 3
    assert str(pickle.loads(pickle.dumps(refused.value))) == str(refused.value)


@pytest.mark.parametrize(
    "body",
    [
        "<html><body>" + "<div>" * 24_000 + "deep" + "</div>" * 24_000,
        "<html><body>" + "<ul><li>" * 12_000 + "deep",
        '<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;">]><html><body><p>&b;</p>',
        "<html><body><p>" + "&" * 500_000,
        "<" * 500_000,
        "<p 'x" * 9000,
        "<script>" * 40_000,
        "data:a/b;base64," * 50_000,
        "\x00" * 1000,
    ],
    ids=["deep divs", "deep lists", "entities", "ampersands", "angles", "quotes", "scripts", "data", "zeros"],
)
def test_a_page_made_to_break_parsers_is_bounded(body: str) -> None:
    begun = time.perf_counter()
    try:
        article = read_article(page(body), entry())
    except UnreadablePage:
        pass
    else:
        assert len(article.text) < 1_000_000
    assert time.perf_counter() - begun < 10


@pytest.mark.parametrize(
    ("content_type", "status", "body", "words"),
    [
        ("application/pdf", 200, "%PDF-1.7 x", "file"),
        ("image/jpeg", 200, "x", "image/jpeg"),
        ("text/html", 200, "%PDF-1.7 x", "file"),
        ("text/html", 404, "not found", "404"),
    ],
)
def test_what_is_no_page_is_refused(content_type: str, status: int, body: str, words: str) -> None:
    with pytest.raises(UnreadablePage, match=words):
        read_article(page(body, content_type, status), entry())


def test_inline_pictures_do_not_make_a_page_unreadable() -> None:
    picture = f'<p><img src="data:image/png;base64,{"QUJD" * 60_000}"></p>'
    assert STORY[4] in read_article(page(markup(middle=picture)), entry()).text


SEEDS = Path(__file__).parents[3] / "shared" / "seeds"


@pytest.mark.skipif(not SEEDS.exists(), reason="the seed articles are not here")
def test_real_articles_survive_the_way_through_a_page() -> None:
    for file in sorted(SEEDS.glob("*.txt")):
        paragraphs = [part.strip() for part in file.read_text("utf-8").split("\n\n") if len(part) > 150][:6]
        body = (
            "<html><body><article>"
            + "".join(f"<p>{part}</p>" for part in paragraphs)
            + BLOCKS["card"]
            + "</article></body></html>"
        )
        story = outside_tail(read_article(page(body), entry()))
        assert all(" ".join(part.split()) in story for part in paragraphs), file.name
        assert TEASER not in story
