"""`python -m monitor` and `tumenwatch`."""

from __future__ import annotations

import os
import signal
import sys

__all__ = ["main"]


def main() -> int:
    """Run the command of the line and return its exit status."""
    if sys.argv[1:2] == ["run"]:
        # Loading takes a second, and a service may be told to stop within it. Nothing is open yet: this is a stop like
        # any other. The daemon puts its own handlers in the place of these.
        for name in (signal.SIGINT, signal.SIGTERM):
            signal.signal(name, _stop)
    from monitor.commands import main as run_command

    return run_command()


def _stop(*_: object) -> None:
    os._exit(0)


if __name__ == "__main__":
    sys.exit(main())
