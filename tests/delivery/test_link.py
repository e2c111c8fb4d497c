"""The link to a message's page: in alerts and digests, when the pages have an address; nowhere else."""

from __future__ import annotations

from monitor.alerts import MEDIUM, SHORT
from monitor.delivery import letter_for
from monitor.delivery.webhook import payload
from tests.delivery.samples import channel, delivery, facts, message

ADDRESS = "https://watch.example.org"
LINK = "https://watch.example.org/ack/s3cret-token"


def test_an_alert_ends_with_its_link_when_the_pages_have_an_address() -> None:
    for language, words in (("en", f"Acknowledge: {LINK}"), ("ko", f"확인하기: {LINK}")):
        letter = letter_for(
            channel("json://hook.example/", language=language),
            delivery(token="s3cret-token"),
            address=ADDRESS + "/",
        )
        assert letter.words.full.splitlines()[-1] == words
        assert words in letter.words.medium.splitlines()
        assert len(letter.words.medium) <= MEDIUM
        assert len(letter.words.short) <= SHORT
        assert payload(letter)["acknowledge"] == LINK


def test_a_crowded_alert_keeps_its_link_in_the_medium_text() -> None:
    crowded = message(facts(sum=tuple(f"+1 rule-{n}: “{'words ' * 20}”" for n in range(30))))
    letter = letter_for(
        channel("json://hook.example/"), delivery(crowded, token="s3cret-token"), address=ADDRESS
    )
    assert f"Acknowledge: {LINK}" in letter.words.medium
    assert len(letter.words.medium) <= MEDIUM


def test_without_an_address_or_for_other_messages_there_is_no_link() -> None:
    hook = channel("json://hook.example/")
    for letter in (
        letter_for(hook, delivery(token="s3cret-token")),
        letter_for(hook, delivery(), address=ADDRESS),
        letter_for(
            hook,
            delivery(message(kind="health", facts=(), subject="Source down"), token="s3cret-token"),
            address=ADDRESS,
        ),
    ):
        assert payload(letter)["acknowledge"] is None
        assert "s3cret-token" not in str(payload(letter))
