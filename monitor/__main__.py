"""`python -m monitor` and `tumenwatch`."""

from __future__ import annotations

import sys

from monitor.commands import main

__all__ = ["main"]

if __name__ == "__main__":
    sys.exit(main())
