"""/ack/<token>: shows an alert to whoever holds its link; a press of the button acknowledges it.

Looking (GET) changes nothing, because mail scanners and chat previews look at every link. The token is the only key,
so names of people at risk are masked here whatever the channel was.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from html import escape
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from monitor.alerts import render
from monitor.store import AwaitedStore
from monitor.store.answers import MessageFile
from monitor.store.ledger import StoreError

LONGEST_FORM = 4096

_PHRASES = {
    "en": {
        "title": "Acknowledge an alert",
        "unknown": "This link belongs to no alert. It may be old or cut short: copy it whole.",
        "by": "Acknowledged by {who} at {when} UTC.",
        "nobody": "Nobody has acknowledged this yet.",
        "name": "Your name",
        "button": "I take care of this",
        "someone": "somebody",
        "ill": "The ledger could not be written just now. Try again in a minute.",
    },
    "ko": {
        "title": "알림 확인",
        "unknown": "이 링크에 해당하는 알림이 없습니다. 오래되었거나 잘렸을 수 있으니 전체를 복사해 주세요.",
        "by": "{who}님이 {when} UTC에 확인했습니다.",
        "nobody": "아직 아무도 확인하지 않았습니다.",
        "name": "이름",
        "button": "제가 맡겠습니다",
        "someone": "누군가",
        "ill": "지금은 기록할 수 없습니다. 1분 뒤에 다시 시도해 주세요.",
    },
}


def acknowledgement_routes(
    ledger: AwaitedStore, clock: Callable[[], datetime], language: Callable[[], str]
) -> list[Route]:
    """GET shows, POST acknowledges; the first one to do so counts."""

    async def show(request: Request) -> Response:
        return await _shown(ledger, request.path_params["token"], language())

    async def acknowledge(request: Request) -> Response:
        token = request.path_params["token"]
        form = b""
        async for piece in request.stream():
            form += piece
            if len(form) > LONGEST_FORM:
                return HTMLResponse("", 413)
        words = _PHRASES[language()]
        fields = parse_qs(form.decode("utf-8", "replace"))
        who = " ".join(fields.get("by", [""])[0].split())[:80] or words["someone"]
        try:
            # Only by the token: the message's id, which `acknowledge` takes too, stands in every channel.
            if await ledger.message_by_token(token) is not None:
                await ledger.acknowledge(token, who, clock())
        except StoreError:
            return _page(words["title"], f"<p>{escape(words['ill'])}</p>", language(), 503)
        return await _shown(ledger, token, language())

    return [
        Route("/ack/{token}", show, methods=["GET"]),
        Route("/ack/{token}", acknowledge, methods=["POST"]),
    ]


async def _shown(ledger: AwaitedStore, token: str, language: str) -> Response:
    words = _PHRASES[language]
    try:
        file = await ledger.message_by_token(token)
    except StoreError:
        return _page(words["title"], f"<p>{escape(words['ill'])}</p>", language, 503)
    if file is None:
        return _page(words["title"], f"<p>{escape(words['unknown'])}</p>", language, 404)
    return _page(words["title"], _body(file, words, language), language, 200)


def _body(file: MessageFile, words: dict[str, str], language: str) -> str:
    words_of = render(file.message, language, trusted=False)
    # A digest's shorter forms name this page for all that they leave out.
    alert = escape(words_of.full if file.message.kind == "digest" else words_of.medium)
    if file.acknowledged_at is not None:
        when = file.acknowledged_at.astimezone(UTC).strftime("%Y-%m-%d %H:%M")
        state = f"<p><b>{escape(words['by'].format(who=file.acknowledged_by, when=when))}</b></p>"
    else:
        state = (
            f"<p>{escape(words['nobody'])}</p>"
            f'<form method="post"><label>{escape(words["name"])} <input name="by" maxlength="80"></label> '
            f"<button>{escape(words['button'])}</button></form>"
        )
    return f"<pre>{alert}</pre>{state}"


def _page(title: str, body: str, language: str, status: int) -> Response:
    return HTMLResponse(
        f'<!doctype html><html lang="{language}"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">'
        f"<title>{escape(title)}</title>"
        "<style>body{font:1rem/1.5 sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem}"
        "pre{white-space:pre-wrap;border:1px solid;padding:1rem}</style>"
        f"<h1>{escape(title)}</h1>{body}</html>",
        status,
    )
