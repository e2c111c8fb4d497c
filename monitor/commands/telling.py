"""`send-test`: does a message arrive?"""

from __future__ import annotations

import argparse
from typing import Any

from monitor.commands.shared import CannotStart, command, complain, now, print_json, settings_of
from monitor.nouns import Outcome
from rules.documents import did_you_mean


def add(commands: Any) -> None:
    test = command(
        commands,
        "send-test",
        "Send a drill message through one channel, or all that are on, and show the server's own answer.\n\n"
        "It takes the very way that an alert takes, and is marked as a drill.",
        "  tumenwatch send-test console\n  tumenwatch send-test          all channels that are on",
        lists=True,
    )
    test.add_argument(
        "channel", nargs="*", metavar="CHANNEL", help="id of a channel (default: all that are on)"
    )
    test.set_defaults(do=_send_test)


def _send_test(options: argparse.Namespace) -> int:
    from monitor.delivery import check_channel, drill_for, send

    settings = settings_of(options)
    known = {channel.id: channel for channel in settings.channels}
    chosen = []
    for id in options.channel or [channel.id for channel in settings.channels_on]:
        if (channel := known.get(id)) is None:
            raise CannotStart(
                f'there is no channel "{id}"{did_you_mean(id, known) or "; known are " + ", ".join(known)}'
            )
        if not channel.url:
            raise CannotStart(f"channel {id}: {channel.url.missing or 'its url is empty'}")
        if why := check_channel(channel):
            raise CannotStart(f"channel {id}: {'; '.join(why)}")
        chosen.append(channel)
    results: list[tuple[str, Outcome]] = []
    for channel in chosen:
        if not options.json:
            print(f"{channel.id}: sending …", flush=True)
        outcome = send(channel, drill_for(channel, now()), allow=settings.crawl.allow)
        results.append((channel.id, outcome))
        if not options.json:
            code = f" {outcome.code}" if outcome.code else ""
            print(f"{channel.id}: {outcome.state}{code}: {outcome.detail}", flush=True)
    if options.json:
        print_json([{"channel": id, "outcome": outcome} for id, outcome in results])
    failed = [id for id, outcome in results if outcome.state != "accepted"]
    if failed:
        complain(f"not accepted by {', '.join(failed)}")
    return 1 if failed else 0
