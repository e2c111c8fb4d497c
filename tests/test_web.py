"""The daemon's own pages: looking changes nothing, pressing the button does, and nothing of others runs in them."""

from __future__ import annotations

import asyncio
import json
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from monitor.alerts import digest
from monitor.config import Web
from monitor.nouns import Message, Outcome
from monitor.store import AwaitedStore, Store, open_store
from monitor.web import PortTaken, listen, open_web
from spiders.items import Poll, Source
from tests.daemon.world import free_port
from tests.store import made

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def ask(url: str, form: dict[str, str] | None = None) -> tuple[int, str, dict[str, str]]:
    data = urllib.parse.urlencode(form).encode() if form is not None else None
    try:
        with urllib.request.urlopen(url, data, timeout=5) as answer:
            return answer.status, answer.read().decode(), {k.lower(): v for k, v in answer.headers.items()}
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode(), {k.lower(): v for k, v in error.headers.items()}


def served(
    folder: Path, work: Callable[[str, Store], None], now: datetime = NOW, language: str = "en"
) -> None:
    """`work(address, store)` in a thread while the pages are served."""

    async def main() -> None:
        store = open_store(folder / "ledger.sqlite")
        port = free_port()
        listening = listen(Web(port=port))
        async with AwaitedStore(store) as ledger, open_web(listening, ledger, lambda: now, lambda: language):
            await asyncio.to_thread(work, f"http://127.0.0.1:{port}", store)

    asyncio.run(main())


def owe(store: Store, body: str = "Something happened") -> str:
    """A message and the token of its page."""
    message = Message("m-abcdefgh", "health", "normal", NOW, subject="A notice", body=body)
    store.owe(message, (("duty", NOW),), NOW)
    (delivery,) = store.take_deliveries("duty", NOW, 1, 60)
    return delivery.token


def test_looking_at_a_link_does_not_acknowledge_and_the_button_does(tmp_path: Path) -> None:
    def work(address: str, store: Store) -> None:
        token = owe(store)
        for _ in range(3):
            status, page, _ = ask(f"{address}/ack/{token}")
            assert status == 200
            assert "Nobody has acknowledged this yet" in page
        status, page, _ = ask(f"{address}/ack/{token}", {"by": "Kim  <b>Mina</b>"})
        assert status == 200
        assert "Acknowledged by Kim &lt;b&gt;Mina&lt;/b&gt; at 2026-03-01 12:00 UTC" in page
        _, page, _ = ask(f"{address}/ack/{token}", {"by": "somebody later"})
        assert "Kim" in page
        assert "later" not in page
        file = store.message_by_token(token)
        assert file is not None
        assert file.acknowledged_at == NOW

    served(tmp_path, work)


def test_the_page_of_a_digest_shows_all_that_its_shorter_forms_leave_out(tmp_path: Path) -> None:
    def work(address: str, store: Store) -> None:
        incidents = [f"i-{n:08}" for n in range(40)]
        made_of = digest([facts for id in incidents for facts in made.message("m-1", id).facts], NOW)
        store.owe(made_of, (("duty", NOW),), NOW)
        (delivery,) = store.take_deliveries("duty", NOW, 1, 60)
        shown = ask(f"{address}/ack/{delivery.token}")[1]
        assert all(id in shown for id in incidents)

    served(tmp_path, work)


def test_a_messages_id_which_every_channel_shows_is_no_key(tmp_path: Path) -> None:
    def work(address: str, store: Store) -> None:
        token = owe(store)
        assert ask(f"{address}/ack/m-abcdefgh", {"by": "a passer-by"})[0] == 404
        file = store.message_by_token(token)
        assert file is not None
        assert file.acknowledged_at is None

    served(tmp_path, work)


def test_a_link_that_belongs_to_nothing_says_so(tmp_path: Path) -> None:
    def work(address: str, _: Store) -> None:
        for token in ("nosuch", "%00", "..%2f..", "x" * 3000):
            status, page, _headers = ask(f"{address}/ack/{token}")
            assert status == 404
            assert token not in page

    served(tmp_path, work)


def test_no_page_is_kept_framed_or_runs_anything_and_text_is_escaped(tmp_path: Path) -> None:
    def work(address: str, store: Store) -> None:
        token = owe(store, "<script>alert(1)</script>")
        for path in ("/healthz", f"/ack/{token}", "/ack/none", "/nothing"):
            _, page, headers = ask(address + path)
            assert headers["cache-control"] == "no-store"
            assert "default-src 'none'" in headers["content-security-policy"]
            assert headers["referrer-policy"] == "no-referrer"
            assert "<script" not in page

    served(tmp_path, work)


def test_a_form_that_never_ends_is_refused(tmp_path: Path) -> None:
    def work(address: str, store: Store) -> None:
        token = owe(store)
        assert ask(f"{address}/ack/{token}", {"by": "x" * 100_000})[0] == 413
        file = store.message_by_token(token)
        assert file is not None
        assert file.acknowledged_at is None

    served(tmp_path, work)


def test_the_page_speaks_korean_where_the_settings_do(tmp_path: Path) -> None:
    def work(address: str, store: Store) -> None:
        assert "제가 맡겠습니다" in ask(f"{address}/ack/{owe(store)}")[1]

    served(tmp_path, work, language="ko")


@pytest.mark.parametrize(("silent", "status"), [(60, 200), (3600, 503)])
def test_healthz_is_503_when_no_source_was_visited_for_long(
    tmp_path: Path, silent: float, status: int
) -> None:
    def work(address: str, store: Store) -> None:
        visited = NOW - timedelta(seconds=silent)
        store.set_sources([Source("nk", "https://nk.example/feed", every=60)], visited)
        (due,) = store.take_sources(visited, 1, 60)
        store.record_poll(due, Poll("nk", visited, 200), NOW, visited)
        assert ask(f"{address}/healthz")[0] == status

    served(tmp_path, work)


def test_healthz_counts_what_was_given_up_and_what_reached_nobody(tmp_path: Path) -> None:
    def work(address: str, store: Store) -> None:
        store.owe(made.message("m-1"), (("duty", NOW),), NOW)
        store.owe(made.message("m-2"), (("duty", NOW),), NOW)
        first, second = store.take_deliveries("duty", NOW, 9, 60)
        store.record_delivery(first, Outcome("failed for now", "502"), None, NOW)
        store.record_delivery(second, Outcome("broken", "403"), NOW, NOW)
        health = json.loads(ask(f"{address}/healthz")[1])
        assert health["set_aside"] == {"delivery": 1}
        assert health["unheard"] == 1
        assert health["deliveries_waiting"] == 1

    served(tmp_path, work)


def test_a_taken_port_is_named() -> None:
    with listen(Web(port=free_port())) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(PortTaken, match=f"127.0.0.1:{port}"):
            listen(Web(port=port))
