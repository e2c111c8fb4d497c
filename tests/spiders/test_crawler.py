"""The crawler's contract, one test for each behaviour that is relied upon. Run all of them on every Scrapy update."""

from __future__ import annotations

import asyncio
import gzip
import ssl
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from ipaddress import ip_address
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeVar

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from spiders.crawler import Crawler, CrawlSettings, open_crawler, retry_after, site_of
from spiders.items import FetchError, Page, Validators
from tests.web import Answer, Asked, LocalWeb

T = TypeVar("T")
TEST = CrawlSettings(contact="https://watch.example/bot", allow=("127.0.0.0/8",), delay=0.01, timeout=5.0)


def crawl(
    work: Callable[[Crawler], Awaitable[T]],
    settings: CrawlSettings = TEST,
    resolve: Callable[[str, int], Sequence[str]] | None = None,
) -> T:
    async def run() -> T:
        async with open_crawler(settings, resolve=resolve) as crawler:
            return await work(crawler)

    return asyncio.run(run())


def fetch(url: str, settings: CrawlSettings = TEST, since: Validators = Validators()) -> Page:  # noqa: B008
    return crawl(lambda crawler: crawler.fetch(url, since=since), settings)


def refused(url: str, settings: CrawlSettings = TEST) -> FetchError:
    with pytest.raises(FetchError) as error:
        fetch(url, settings)
    return error.value


def pages(web: LocalWeb) -> list[str]:
    return [asked.path for asked in web.asked() if asked.path != "/robots.txt"]


# what a page is ------------------------------------------------------------------------------------------------


def test_a_page_is_had_with_its_headers_and_validators() -> None:
    with LocalWeb() as web:
        answer = Answer("<p>안녕", etag='W/"a"', last_modified="Tue, 20 Aug 2024 10:00:00 GMT", compress=True)
        url = web.answer(
            "/a", replace(answer, headers={"Cache-Control": "public, max-age=600", "X-Odd": "é"})
        )
        page = fetch(url)
        assert (page.url, page.status, page.body.decode()) == (url, 200, "<p>안녕")
        assert page.validators == Validators('W/"a"', "Tue, 20 Aug 2024 10:00:00 GMT")
        assert (page.max_age, page.retry_after) == (600.0, None)
        assert page.content_type == "text/html; charset=utf-8"
        assert dict(page.headers)["x-odd"] == "é"
        assert page.fetched_at.tzinfo is UTC
        assert web.asked("/a")[0].header("user-agent") == "Tumenwatch/1.0 (+https://watch.example/bot)"
        assert web.asked("/a")[0].header("referer") is None


def test_validators_go_back_to_the_letter_and_a_304_is_a_page() -> None:
    with LocalWeb() as web:
        since = Validators(' odd "etag', "Last tuesday, more or less")
        url = web.answer("/a", Answer("x", etag=' odd "etag'.strip()))
        page = fetch(url, since=replace(since, etag='odd "etag'))
        assert (page.status, page.body) == (304, b"")
        assert web.asked("/a")[0].header("if-none-match") == 'odd "etag'
        assert web.asked("/a")[0].header("if-modified-since") == "Last tuesday, more or less"
        assert page.validators == Validators('odd "etag', "Last tuesday, more or less")


@pytest.mark.parametrize("status", [400, 403, 404, 410, 429, 503, 204])
def test_an_answer_of_any_status_is_a_page_and_is_asked_for_once(status: int) -> None:
    with LocalWeb() as web:
        assert fetch(web.answer("/a", Answer("x", status=status))).status == status
        assert pages(web) == ["/a"]


def test_a_server_error_is_asked_for_once_more() -> None:
    with LocalWeb() as web:
        assert fetch(web.answer("/a", Answer("x", status=502), Answer("fine"))).body == b"fine"
        assert fetch(web.answer("/b", Answer("x", status=500))).status == 500
        assert pages(web) == ["/a", "/a", "/b", "/b"]


def test_retry_after_is_read_in_both_forms() -> None:
    with LocalWeb() as web:
        assert fetch(web.answer("/a", Answer(status=429, headers={"Retry-After": "120"}))).retry_after == 120
        later = format_datetime(datetime.now(UTC) + timedelta(seconds=300), usegmt=True)
        wait = fetch(web.answer("/b", Answer(status=503, headers={"Retry-After": later}))).retry_after
        assert wait is not None
        assert 295 <= wait <= 301
        assert fetch(web.answer("/c", Answer(status=200, headers={"Retry-After": "120"}))).retry_after is None
    now = datetime(2024, 8, 22, tzinfo=UTC)
    assert retry_after("Wed, 21 Aug 2024 00:00:00 GMT", now) == 0
    assert retry_after("soon", now) is None
    assert retry_after("-5", now) is None


def test_redirects_lead_to_the_final_address() -> None:
    with LocalWeb() as web:
        web.answer("/b", Answer("there"))
        url = web.answer("/a", Answer(status=301, headers={"Location": "/b"}))
        assert fetch(url).url == web.url("/b")
        web.answer("/loop", Answer(status=302, headers={"Location": "/loop"}))
        assert "more than 5 times" in str(refused(web.url("/loop")))


# what is not dialled -------------------------------------------------------------------------------------------

STRANGE = [
    "http://127.0.0.1:{port}/x", "http://localhost:{port}/x", "http://private.example:{port}/x",
    "http://metadata.example/x", "http://carrier.example/x", "http://mapped.example:{port}/x",
    "http://[::1]:{port}/x", "http://[::ffff:127.0.0.1]:{port}/x", "http://[64:ff9b::7f00:1]:{port}/x",
    "http://[2002:7f00:1::]/x", "http://0.0.0.0:{port}/x", "http://2130706433:{port}/x", "http://0x7f000001:{port}/x",
    "http://127.1:{port}/x", "http://0177.0.0.1:{port}/x", "http://public.example:22/x",
]  # fmt: skip
NAMES = {
    "localhost": ["127.0.0.1"],
    "private.example": ["127.0.0.1"],
    "metadata.example": ["169.254.169.254"],
    "carrier.example": ["100.64.1.1"],
    "mapped.example": ["::ffff:127.0.0.1"],
    "public.example": ["93.184.216.34"],
    "2130706433": ["127.0.0.1"],
    "0x7f000001": ["127.0.0.1"],
    "127.1": ["127.0.0.1"],
    "0177.0.0.1": ["127.0.0.1"],
}


def test_no_spelling_of_a_private_address_is_dialled() -> None:
    closed = replace(TEST, allow=(), delay=0.001)

    async def work(crawler: Crawler) -> list[FetchError]:
        async def one(url: str) -> FetchError:
            with pytest.raises(FetchError) as error:
                await crawler.fetch(url)
            return error.value

        return await asyncio.gather(*(one(url.format(port=web.port)) for url in STRANGE))

    with LocalWeb() as web:
        web.answer("/x", Answer("secret"))
        errors = crawl(work, closed, resolve=lambda host, port: NAMES[host])
        assert web.asked() == []
    assert {error.kind for error in errors} <= {"blocked", "bad_address", "network"}
    kinds = dict(zip(STRANGE, errors, strict=True))
    assert all(kinds[url].kind == "blocked" and kinds[url].permanent for url in STRANGE[:9])
    assert "port 22" in str(kinds[STRANGE[-1]])


def test_a_host_may_be_allowed_by_name_and_refused_addresses_are_passed_over() -> None:
    async def work(crawler: Crawler) -> tuple[bytes, str]:
        had = await crawler.fetch(f"http://mirror.example:{web.port}/a")
        with pytest.raises(FetchError) as error:
            await crawler.fetch(f"http://other.example:{web.port}/a")
        return had.body, error.value.kind

    with LocalWeb() as web:
        web.answer("/a", Answer("x"))
        by_name = replace(TEST, allow=("mirror.example",))
        assert crawl(work, by_name, lambda host, port: ["127.0.0.1"]) == (b"x", "blocked")
        mixed = crawl(
            lambda crawler: crawler.fetch(f"http://mixed.example:{web.port}/a"),
            resolve=lambda host, port: ["10.0.0.1", "127.0.0.1", "fd00::1"],
        )
        assert mixed.body == b"x"


def test_a_redirect_waits_in_the_queue_of_the_site_it_leads_to() -> None:
    async def work(crawler: Crawler) -> set[str]:
        await crawler.fetch(f"http://one.org:{web.port}/a")
        return set(crawler._engine.downloader.slots)

    with LocalWeb() as web:
        web.answer("/a", Answer(status=302, headers={"Location": f"http://www.two.org:{web.port}/b"}))
        web.answer("/b", Answer("x"))
        slots = crawl(work, replace(TEST, robots=False), lambda host, port: ["127.0.0.1"])
        assert slots == {"one.org", "two.org"}


def test_a_redirect_to_a_private_address_is_not_followed() -> None:
    with LocalWeb() as web, LocalWeb() as inside:
        inside.answer("/x", Answer("secret"))
        url = web.answer("/a", Answer(status=302, headers={"Location": inside.url("/x")}))
        error = refused(url, replace(TEST, allow=(f"127.0.0.1:{web.port}",)))
        assert (error.kind, error.permanent) == ("blocked", True)
        assert inside.asked() == []


def test_a_robots_txt_that_redirects_inside_is_not_followed() -> None:
    with LocalWeb() as web, LocalWeb() as inside:
        web.answer("/robots.txt", Answer(status=302, headers={"Location": inside.url("/x")}))
        assert (
            refused(web.answer("/a", Answer("x")), replace(TEST, allow=(f"127.0.0.1:{web.port}",))).kind
            == "blocked"
        )
        assert inside.asked() == []


def test_a_name_that_changes_its_answer_is_judged_each_time() -> None:
    turns = iter([["127.0.0.1"], ["127.0.0.1"], ["127.0.0.2"]])

    async def work(crawler: Crawler) -> str:
        url = f"http://turncoat.example:{web.port}/a"
        await crawler.fetch(url)
        handler = crawler._engine.downloader.handlers._get_handler("http")
        handler._session.connector._conns.clear()
        handler._session.connector.clear_dns_cache()
        next(turns)
        with pytest.raises(FetchError) as error:
            await crawler.fetch(url)
        return error.value.kind

    with LocalWeb() as web:
        web.answer("/a", Answer("x", headers={"Connection": "close"}))
        settings = replace(TEST, allow=("127.0.0.1",), robots=False)
        assert crawl(work, settings, resolve=lambda host, port: next(turns)) == "blocked"


@pytest.mark.parametrize(
    "scheme", ["file:///etc/passwd", "data:text/plain,x", "ftp://127.0.0.1/x", "gopher://x/"]
)
def test_only_the_web_is_fetched_nor_redirected_out_of(scheme: str) -> None:
    assert (refused(scheme).kind, refused(scheme).permanent) == ("bad_address", True)
    with LocalWeb() as web:
        error = refused(web.answer("/a", Answer(status=302, headers={"Location": scheme})))
        assert (error.kind, error.permanent) == ("bad_address", True)


@pytest.mark.parametrize(
    "url", ["", "news.example/a", "http://", "http://[x/", "http://a:99999/", "https:///a"]
)
def test_what_is_no_address_is_refused_with_a_sentence(url: str) -> None:
    error = refused(url)
    assert error.kind in ("bad_address", "network")
    assert len(str(error)) > 10


def test_no_secret_of_an_address_is_told() -> None:
    assert "hunter2" not in str(refused("http://user:hunter2@127.0.0.1:1/x"))


def test_a_certificate_that_nobody_vouches_for_is_refused(tmp_path: Path) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(_self_signed(tmp_path / "cert.pem"))

    async def run(settings: CrawlSettings) -> Page:
        async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await reader.readuntil(b"\r\n\r\n")
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi")
            writer.close()

        async with await asyncio.start_server(serve, "127.0.0.1", 0, ssl=context) as server:
            port = server.sockets[0].getsockname()[1]
            async with open_crawler(settings) as crawler:
                return await crawler.fetch(f"https://127.0.0.1:{port}/a")

    with pytest.raises(FetchError, match=r"(?i)certificate") as error:
        asyncio.run(run(replace(TEST, robots=False)))
    assert (error.value.kind, error.value.permanent) == ("network", False)
    assert asyncio.run(run(replace(TEST, robots=False, verify_tls=False))).body == b"hi"


def _self_signed(file: Path) -> Path:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    begun = datetime.now(UTC) - timedelta(days=1)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), 1, begun, begun + timedelta(days=9))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    secret = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file.write_bytes(secret + certificate.public_bytes(serialization.Encoding.PEM))
    return file


# limits --------------------------------------------------------------------------------------------------------


def test_an_endless_body_is_cut() -> None:
    with LocalWeb() as web:
        begun = time.monotonic()
        error = refused(web.answer("/a", Answer(endless=True)), replace(TEST, max_size=1 << 20))
        assert (error.kind, error.permanent) == ("too_large", True)
        assert time.monotonic() - begun < 3


def test_a_body_that_unpacks_to_too_much_is_refused() -> None:
    with LocalWeb() as web:
        bomb = gzip.compress(b"\0" * 50_000_000)
        error = refused(web.answer("/a", Answer(bomb, headers={"Content-Encoding": "gzip"})))
        assert error.kind == "too_large"


def test_a_caller_may_ask_for_less() -> None:
    with LocalWeb() as web:
        url = web.answer("/a", Answer("x" * 5000))
        with pytest.raises(FetchError, match="4,999"):
            crawl(lambda crawler: crawler.fetch(url, limit_bytes=4999))


def test_a_dripping_server_is_left_at_the_time_limit() -> None:
    with LocalWeb() as web:
        begun = time.monotonic()
        url = web.answer("/a", Answer("x" * 1000, drip=0.05))
        assert refused(url, replace(TEST, timeout=0.5)).kind == "timeout"
        assert time.monotonic() - begun < 3  # it is tried twice


def test_a_dead_line_and_a_closed_port_are_network_errors_that_may_pass() -> None:
    with LocalWeb() as web:
        web.answer("/robots.txt", Answer(""))
        error = refused(web.answer("/a", Answer(drop=True)))
        assert (error.kind, error.permanent) == ("protocol", False)
        closed = web.url("/a")
    error = refused(closed)
    assert (error.kind, error.permanent) == ("network", False)


def test_a_burst_of_twelve_keeps_to_the_limit_per_host_as_the_server_sees_it() -> None:
    async def work(crawler: Crawler) -> None:
        await asyncio.gather(*(crawler.fetch(web.url(f"/{n}")) for n in range(12)))

    with LocalWeb() as web:
        for n in range(12):
            web.answer(f"/{n}", Answer("x", delay=0.05))
        crawl(work, replace(TEST, per_host=2, delay=0.001))
        assert web.most_in_flight == 2
        assert len(pages(web)) == 12


def test_the_limit_of_all_holds_over_many_hosts() -> None:
    async def work(crawler: Crawler) -> None:
        await asyncio.gather(*(crawler.fetch(f"http://h{n}.example:{web.port}/a") for n in range(10)))

    with LocalWeb() as web:
        web.answer("/a", Answer("x", delay=0.05))
        crawl(work, replace(TEST, concurrency=3, robots=False), resolve=lambda host, port: ["127.0.0.1"])
        assert web.most_in_flight == 3


def test_requests_to_one_site_keep_their_distance() -> None:
    async def work(crawler: Crawler) -> None:
        await asyncio.gather(*(crawler.fetch(web.url("/a")) for _ in range(4)))

    with LocalWeb() as web:
        web.answer("/a", Answer("x"))
        crawl(work, replace(TEST, delay=0.2, robots=False))
        times = [asked.at for asked in web.asked("/a")]
        assert min(later - sooner for sooner, later in pairwise(times)) > 0.08  # half of 0.2


def test_twenty_dead_names_do_not_hold_up_the_living() -> None:
    def resolve(host: str, port: int) -> Sequence[str]:
        if host.startswith("dead"):
            time.sleep(1.5)
            raise OSError("no such name")
        return ["127.0.0.1"]

    async def work(crawler: Crawler) -> float:
        dead = [asyncio.ensure_future(crawler.fetch(f"http://dead{n}.example/")) for n in range(20)]
        await asyncio.sleep(0.05)
        begun = time.monotonic()
        await crawler.fetch(f"http://alive.example:{web.port}/a")
        lasted = time.monotonic() - begun
        for task in dead:
            task.cancel()
        await asyncio.wait(dead)
        return lasted

    with LocalWeb() as web:
        web.answer("/a", Answer("x"))
        assert crawl(work, replace(TEST, concurrency=40), resolve) < 0.7


# manners -------------------------------------------------------------------------------------------------------


def test_robots_txt_is_asked_once_per_lifetime_and_obeyed() -> None:
    async def work(crawler: Crawler) -> None:
        for _ in range(3):
            await crawler.fetch(web.url("/a"))
        with pytest.raises(FetchError) as error:
            await crawler.fetch(web.url("/secret/1"))
        assert (error.value.kind, error.value.permanent) == ("robots", True)
        await asyncio.sleep(0.6)
        await crawler.fetch(web.url("/secret/1"))

    with LocalWeb() as web:
        web.answer("/a", Answer("x"))
        web.answer("/secret/1", Answer("x"))
        rules = "User-agent: *\nDisallow: /\n\nUser-agent: tumenwatch\nDisallow: /secret"
        web.answer(
            "/robots.txt", Answer(rules, content_type="text/plain"), Answer("", content_type="text/plain")
        )
        crawl(work, replace(TEST, robots_lifetime=0.5))
        assert len(web.asked("/robots.txt")) == 2
        assert len(web.asked("/secret/1")) == 1


@pytest.mark.parametrize("status", [401, 403, 404, 410, 429])
def test_a_robots_txt_that_is_not_there_allows_all(status: int) -> None:
    with LocalWeb() as web:
        web.answer("/robots.txt", Answer("User-agent: *\nDisallow: /", status=status))
        assert fetch(web.answer("/a", Answer("x"))).status == 200


def test_a_robots_txt_behind_a_server_error_forbids_all_for_a_while() -> None:
    async def work(crawler: Crawler) -> None:
        for _ in range(2):
            with pytest.raises(FetchError, match="503") as error:
                await crawler.fetch(web.url("/a"))
            assert (error.value.kind, error.value.permanent) == ("robots", False)
        await asyncio.sleep(0.4)
        assert (await crawler.fetch(web.url("/a"))).status == 200

    with LocalWeb() as web:
        web.answer("/robots.txt", Answer("", status=503), Answer(""))
        web.answer("/a", Answer("x"))
        crawl(work, replace(TEST, robots_error_lifetime=0.3))
        assert len(web.asked("/robots.txt")) == 2


def test_the_last_good_robots_txt_counts_while_the_server_fails() -> None:
    async def work(crawler: Crawler) -> None:
        await crawler.fetch(web.url("/a"))
        await asyncio.sleep(0.2)
        await crawler.fetch(web.url("/a"))
        with pytest.raises(FetchError, match="asks us not to"):
            await crawler.fetch(web.url("/secret"))

    with LocalWeb() as web:
        web.answer("/robots.txt", Answer("User-agent: *\nDisallow: /secret"), Answer("", status=500))
        web.answer("/a", Answer("x"))
        crawl(work, replace(TEST, robots_lifetime=0.1))


def test_crawl_delay_is_obeyed_up_to_a_cap() -> None:
    async def work(crawler: Crawler) -> None:
        for _ in range(3):
            await crawler.fetch(web.url("/a"))

    with LocalWeb() as web:
        web.answer("/robots.txt", Answer("User-agent: *\nCrawl-delay: 30"))
        web.answer("/a", Answer("x"))
        crawl(work, replace(TEST, max_crawl_delay=0.4))
        times = [asked.at for asked in web.asked("/a")]
        assert min(later - sooner for sooner, later in pairwise(times)) > 0.18


def test_www_and_mobile_hosts_share_one_budget() -> None:
    assert site_of("https://www.news.co.kr/a") == site_of("https://m.news.co.kr/b") == "news.co.kr"
    assert site_of("https://one.blogspot.com/") != site_of("https://two.blogspot.com/")
    assert site_of("http://127.0.0.1:8000/") == "127.0.0.1"
    assert site_of("http://localhost/") == "localhost"


# ending --------------------------------------------------------------------------------------------------------


def test_closing_with_a_hanging_download_takes_less_than_a_second() -> None:
    async def run() -> tuple[float, int, int]:
        async with open_crawler(replace(TEST, timeout=60)) as crawler:
            hanging = [asyncio.ensure_future(crawler.fetch(web.url(f"/{n}"))) for n in range(3)]
            slow = asyncio.ensure_future(crawler.fetch(f"http://127.0.0.2:{web.port}/a"))
            await asyncio.to_thread(web.wait_for, "/0")
            begun = time.monotonic()
        lasted = time.monotonic() - begun
        done = sum(task.done() for task in (*hanging, slow))
        return lasted, done, len(asyncio.all_tasks()) - 1

    with LocalWeb("0.0.0.0") as web:
        for n in range(3):
            web.answer(f"/{n}", Answer("x", hang=True))
        web.answer("/robots.txt", lambda asked: Answer("", hang="127.0.0.2" in (asked.header("host") or "")))
        web.host = "127.0.0.1"
        lasted, done, left = asyncio.run(run())
    assert lasted < 1
    assert (done, left) == (4, 0)


def test_a_cancelled_fetch_gives_its_place_to_the_next_at_once() -> None:
    async def work(crawler: Crawler) -> float:
        hanging = asyncio.ensure_future(crawler.fetch(web.url("/hang")))
        await asyncio.to_thread(web.wait_for, "/hang")
        hanging.cancel()
        begun = time.monotonic()
        await crawler.fetch(web.url("/a"))
        return time.monotonic() - begun

    with LocalWeb() as web:
        web.answer("/hang", Answer("x", hang=True))
        web.answer("/a", Answer("x"))
        assert crawl(work, replace(TEST, timeout=30)) < 1


def test_a_seat_is_held_for_as_long_as_the_caller_wants() -> None:
    async def work(crawler: Crawler) -> None:
        async with crawler.seat(web.url("/a")):
            await crawler.fetch(web.url("/a"), seated=True)
            waiting = asyncio.ensure_future(crawler.fetch(web.url("/b")))
            await asyncio.sleep(0.2)
            assert not waiting.done()
        assert (await waiting).status == 200
        assert crawler._hosts == {}

    with LocalWeb() as web:
        web.answer("/a", Answer("x"))
        web.answer("/b", Answer("x"))
        crawl(work)
        assert pages(web) == ["/a", "/b"]


def test_a_held_seat_counts_among_all() -> None:
    async def work(crawler: Crawler) -> None:
        async with crawler.seat("http://elsewhere.example/"):
            waiting = asyncio.ensure_future(crawler.fetch(web.url("/a")))
            await asyncio.sleep(0.2)
            assert web.asked() == []
        await waiting

    with LocalWeb() as web:
        web.answer("/a", Answer("x"))
        crawl(work, replace(TEST, concurrency=1))


def test_a_closed_crawler_says_so() -> None:
    async def run() -> None:
        async with open_crawler(TEST) as crawler:
            pass
        with pytest.raises(FetchError, match="closed"):
            await crawler.fetch("http://127.0.0.1/")

    asyncio.run(run())


def test_many_visits_leave_nothing_behind() -> None:
    async def work(crawler: Crawler) -> tuple[int, int, int]:
        for n in range(40):
            await asyncio.gather(*(crawler.fetch(web.url(f"/a?{n}.{k}")) for k in range(5)))
        downloader = crawler._engine.downloader
        return len(crawler._hosts), len(downloader.active), len(asyncio.all_tasks())

    def script(asked: Asked) -> Answer:
        return Answer(asked.path)

    with LocalWeb() as web:
        web.answer("/a", script)
        hosts, active, tasks = crawl(work, replace(TEST, delay=0.001, per_host=5))
    assert (hosts, active) == (0, 0)
    assert tasks < 10


@pytest.mark.parametrize("wrong", [{"delay": 0.0}, {"per_host": 0}, {"timeout": -1.0}, {"max_size": 0}])
def test_settings_that_would_break_manners_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="must be above 0"):
        replace(TEST, **wrong)


@pytest.mark.parametrize(
    "room", ["items", "guard", "urls", "charsets", "plain", "feeds", "listings", "articles", "crawler"]
)
def test_every_room_imports_cleanly_by_itself(room: str) -> None:
    code = f"import spiders.{room}, sys; sys.exit('twisted.internet.reactor' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], check=False, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")
