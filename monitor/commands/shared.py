"""What every family of commands does the same way: its options, its settings, its ledger, its tables."""

from __future__ import annotations

import argparse
import dataclasses
import getpass
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wcwidth import wcswidth

from monitor.config import Settings, load_settings
from rules.documents import Secret

if TYPE_CHECKING:
    from monitor.store import Store

CONFIG = Path("config.yaml")


class CannotStart(Exception):
    """A clear sentence about what is in the way: exit status 2."""


def command(
    commands: Any,
    name: str,
    about: str,
    examples: str = "",
    *,
    lists: bool = False,
) -> argparse.ArgumentParser:
    """A command with the options that all have. `about` starts with its one line for the list of commands."""
    one: argparse.ArgumentParser = commands.add_parser(
        name,
        help=about.split("\n", 1)[0],
        description=about,
        epilog=f"Examples:\n{examples}" if examples else None,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    one.add_argument(
        "--config", type=Path, default=CONFIG, metavar="FILE", help="settings (default: config.yaml)"
    )
    if lists:
        one.add_argument("--json", action="store_true", help="print JSON for programs")
    return one


def settings_of(options: argparse.Namespace) -> Settings:
    """The settings that the command was given. Raises DocumentError."""
    return load_settings(options.config)


def settings_or_default(options: argparse.Namespace) -> Settings:
    """The same, or plain defaults where there is no config.yaml and none was asked for."""
    if options.config == CONFIG and not CONFIG.exists():
        return Settings(file=CONFIG.absolute())
    return load_settings(options.config)


@contextmanager
def ledger_of(settings: Settings) -> Iterator[Store]:
    """The ledger, also while a daemon runs on it. Raises CannotStart with a sentence."""
    from monitor.store import StoreError, open_store

    if not settings.storage.ledger.exists():
        raise CannotStart(
            f"there is no ledger {settings.storage.ledger} yet: `tumenwatch run` makes it "
            "(or storage: path in the config names another folder)"
        )
    try:
        store = open_store(settings.storage.ledger)
    except StoreError as error:
        raise CannotStart(str(error)) from error
    try:
        yield store
    except StoreError as error:
        raise CannotStart(str(error)) from error
    finally:
        store.close()


def now() -> datetime:
    return datetime.now(UTC)


def person(options: argparse.Namespace) -> str:
    """Who does it, for the case file."""
    if options.by:
        return str(options.by)
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "somebody"


def ago(at: datetime | None, now: datetime) -> str:
    """ "3 min ago", "2 h ago", "in 5 min", "never"."""
    if at is None:
        return "never"
    seconds = (now - at).total_seconds()
    words = span(abs(seconds))
    return f"{words} ago" if seconds >= 0 else f"in {words}"


def span(seconds: float) -> str:
    """The length of a stretch of time, in its largest fitting unit."""
    for size, unit in ((86400, "d"), (3600, "h"), (60, "min")):
        if seconds >= 2 * size or (seconds >= size and unit != "d"):
            return f"{seconds / size:.0f} {unit}"
    return f"{seconds:.0f} s"


def duration(text: str) -> timedelta:
    """An option such as "7d" or "12 h". For argparse."""
    from rules.documents import seconds

    try:
        return timedelta(seconds=seconds(text))
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def local(at: datetime | None) -> str:
    """In the zone of this machine, to the minute."""
    return "" if at is None else f"{at.astimezone():%Y-%m-%d %H:%M}"


def near(file: str) -> str:
    """The path from here on, when the file lies below."""
    try:
        return str(Path(file).relative_to(Path.cwd()))
    except ValueError:
        return file


def width(text: str) -> int:
    """Columns on a terminal: wide characters take two."""
    columns = wcswidth(text)
    return columns if columns >= 0 else len(text)


def padded(text: str, columns: int) -> str:
    return text + " " * max(0, columns - width(text))


def cut(text: str, columns: int) -> str:
    """To so many columns at most, on one line."""
    line = " ".join(text.split())
    if width(line) <= columns:
        return line
    while line and width(line) > columns - 1:
        line = line[:-1]
    return line + "…"


def table(head: Sequence[str], rows: Iterable[Sequence[str]], *, most: int = 60) -> Iterator[str]:
    """Lines of a table whose columns stand under each other, whatever the script."""
    body = [[cut(str(cell), most) for cell in row] for row in rows]
    columns = [max([width(name), *(width(row[at]) for row in body)]) for at, name in enumerate(head)]
    for row in [list(head), *body]:
        yield "  ".join(padded(cell, size) for cell, size in zip(row, columns, strict=True)).rstrip()


def plain(value: Any) -> Any:
    """A value as JSON knows it: dataclasses as objects, times in ISO 8601, no secret ever."""
    if isinstance(value, Secret):
        return "(secret)"
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    if isinstance(value, (tuple, list, set, frozenset)):
        return [plain(one) for one in value]
    if isinstance(value, dict):
        return {str(key): plain(one) for key, one in value.items()}
    return str(value) if isinstance(value, Path) else value


def print_json(value: Any) -> None:
    """One document, indented."""
    print(json.dumps(plain(value), ensure_ascii=False, indent=2))


def print_json_line(value: Any) -> None:
    """One line of a stream."""
    text = json.dumps(plain(value), ensure_ascii=False)
    try:
        print(text, flush=True)
    except UnicodeEncodeError:  # a lone surrogate in somebody's text
        print(json.dumps(plain(value)), flush=True)


def complain(message: str) -> None:
    print(f"tumenwatch: {message}", file=sys.stderr, flush=True)
