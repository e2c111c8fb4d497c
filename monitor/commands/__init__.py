"""The command line: one module a family of commands. `main` is what `tumenwatch` runs.

Exit status: 0 done, 1 found something wrong, 2 could not start.
"""

from monitor.commands.line import main, parser

__all__ = ["main", "parser"]
