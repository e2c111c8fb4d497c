"""What can be said on the command line, and what happens when it goes wrong."""

from __future__ import annotations

import argparse
import contextlib
import os
import re
import sys
from collections.abc import Sequence
from typing import NoReturn

from monitor.commands import (
    alerts,
    asking,
    checking,
    handling,
    incidents,
    judging,
    missed,
    proving,
    replaying,
    running,
    scanning,
    sources,
    telling,
)
from monitor.commands.phrases import Phrases
from monitor.commands.shared import CannotStart
from monitor.config import read_settings
from rules.documents import DocumentError, did_you_mean

_ABOUT = """\
Watches the news for arrests, detentions, forced returns and releases of refugees, and tells the right people once.

Getting started:
  tumenwatch check                       is config.yaml right? what is on?
  tumenwatch send-test console           does a message arrive?
  tumenwatch run                         watch, until Ctrl-C
  tumenwatch status                      how is it doing?
  tumenwatch why https://…/article       why was I told of this, or not?
"""
_AFTER = """\
Exit status: 0 done, 1 found something wrong, 2 could not start.
`tumenwatch COMMAND --help` explains a command, with examples.
"""


_INVALID = re.compile(r"argument COMMAND: invalid choice: '(.*?)' \(choose from (.*)\)")
_CHOICE = re.compile(r"[a-z-]+")


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence and points to the help of the command at hand."""

    def error(self, message: str) -> NoReturn:
        if wrong := _INVALID.match(message):
            choices = _CHOICE.findall(wrong[2])
            message = f'there is no command "{wrong[1]}"{did_you_mean(wrong[1], choices)}'
        print(f"tumenwatch: {message}\n(see {self.prog} --help)", file=sys.stderr)
        raise SystemExit(2)


_FAMILIES = (
    running, checking, scanning, asking, alerts, missed, sources, telling, incidents, handling, judging, proving,
    replaying,
)  # fmt: skip
"""In the order of the help."""


def parser() -> argparse.ArgumentParser:
    whole = _Parser(
        prog="tumenwatch",
        description=_ABOUT,
        epilog=_AFTER,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = whole.add_subparsers(title="commands", metavar="COMMAND", required=True, parser_class=_Parser)
    for family in _FAMILIES:
        family.add(commands)
    return whole


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a terminal that lacks a character must not end a command
    line = list(sys.argv[1:] if arguments is None else arguments)
    if line[:1] == ["demo"]:
        return _demo(line[1:])
    options = argparse.Namespace()
    try:
        options = parser().parse_args(line)
        status: int = options.do(options)
        sys.stdout.flush()
        return status
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 2
    except DocumentError as error:
        for fault in error.faults:
            print(fault, file=sys.stderr)
        return 2
    except CannotStart as error:
        print(f"tumenwatch: {_language(options).fault(str(error))}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # The reader (`| head`) has enough. Python would complain once more while it flushes at the end.
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _language(options: argparse.Namespace) -> Phrases:
    """That of the settings, also where they have faults."""
    try:
        return Phrases(read_settings(options.config).language)
    except (AttributeError, OSError, DocumentError):
        return Phrases()


def _demo(arguments: Sequence[str]) -> int:
    from monitor import demo

    try:
        return demo.main(arguments)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 2
    except KeyboardInterrupt:
        return 130
