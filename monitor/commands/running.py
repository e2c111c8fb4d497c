"""`run`, and `demo`, which speaks for itself."""

from __future__ import annotations

import argparse
from typing import Any

from monitor.commands.shared import command, settings_of


def add(commands: Any) -> None:
    run = command(
        commands,
        "run",
        "Watch the sources and tell people, until Ctrl-C or SIGTERM.\n\n"
        "Everything that was seen is in the ledger before anything else happens to it, so that a kill or a power cut\n"
        "loses nothing. A changed config.yaml or rule is taken up while it runs, if it is right.",
        "  tumenwatch run\n"
        "  tumenwatch run --config /etc/tumenwatch/config.yaml\n"
        "  tumenwatch run --once        visit what is due, tell what is owed, and end (for cron)",
    )
    run.add_argument("--once", action="store_true", help="visit what is due once, tell what is owed, and end")
    run.set_defaults(do=_run)
    # Its own options are read by the play itself; here it stands for the list of commands.
    commands.add_parser(
        "demo", help="Play a small newsroom on this machine, without internet, in about a minute."
    )


def _run(options: argparse.Namespace) -> int:
    from monitor import daemon

    return daemon.run(settings_of(options), once=options.once)
