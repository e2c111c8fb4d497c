"""The house is built as docs/design.md says: one library, one room; imports run downstairs."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
WINGS = ("spiders", "rules", "monitor")

STAIRS = [
    "spiders.items",
    "spiders.guard",
    "spiders.urls",
    "spiders.charsets",
    "spiders.plain",
    "spiders.feeds",
    "spiders.listings",
    "spiders.pages",
    "spiders.articles",
    "spiders.crawler",
    "rules.verdict",
    "rules.tuning",
    "rules.documents",
    "rules.text",
    "rules.language",
    "rules.tails",
    "rules.lexicon",
    "rules.counts",
    "rules.dates",
    "rules.places",
    "rules.people",
    "rules.origin",
    "rules.frames",
    "rules.rule",
    "rules.telling",
    "rules.weighing",
    "rules.reporting",
    "rules.judge",
    "rules.proof",
    "rules.evaluation",
    "monitor.nouns",
    "monitor.config",
    "monitor.incidents",
    "monitor.alerts",
    "monitor.schedule",
    "monitor.seats",
    "monitor.store",
    "monitor.delivery",
    "monitor.health",
    "monitor.desks",
    "monitor.evaluation",
    "monitor.web",
    "monitor.daemon",
    "monitor.demo",
    "monitor.commands",
    "monitor.__main__",
]
"""Rooms from cellar to roof: a room imports only from rooms before it, spiders and rules never from each other."""

LIBRARIES = {
    "scrapy": ("spiders.crawler",),
    "twisted": ("spiders.crawler",),
    "aiohttp": ("spiders.crawler",),
    "feedparser": ("spiders.feeds",),
    "parsel": ("spiders.listings",),
    "trafilatura": ("spiders.articles",),
    "yaml": ("rules.documents",),
    "ahocorasick_rs": ("rules.lexicon",),
    "opencc": ("rules.text",),
    "py3langid": ("rules.text",),
    "sqlalchemy": ("monitor.store",),
    "apprise": ("monitor.delivery",),
    "requests": ("monitor.delivery",),
    "smtplib": ("monitor.delivery",),
    "starlette": ("monitor.web",),
    "uvicorn": ("monitor.web",),
    "apscheduler": ("monitor.daemon",),
    "aiosmtpd": ("monitor.demo",),
    "asyncio": (
        "spiders.crawler",
        "monitor.store",
        "monitor.seats",
        "monitor.desks",
        "monitor.web",
        "monitor.daemon",
        "monitor.demo",
        "monitor.commands",
    ),
}
"""Which rooms may touch which library."""


def room_of(module: str) -> str:
    """`monitor.store.schema` lives in the room `monitor.store`."""
    return ".".join(module.split(".")[:2])


def modules() -> dict[str, ast.Module]:
    found: dict[str, ast.Module] = {}
    for wing in WINGS:
        for file in sorted((ROOT / wing).rglob("*.py")):
            name = ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
            found[name] = ast.parse(file.read_text("utf-8"))
    return found


def imports(tree: ast.Module) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
            names |= {f"{node.module}.{alias.name}" for alias in node.names if node.module in WINGS}
    return names


@pytest.mark.parametrize(("module", "tree"), modules().items(), ids=modules().keys())
def test_a_library_lives_in_its_own_rooms(module: str, tree: ast.Module) -> None:
    strays = [
        f"{module} imports {name}"
        for name in imports(tree)
        if (rooms := LIBRARIES.get(name.split(".")[0])) and room_of(module) not in rooms
    ]
    assert strays == []


@pytest.mark.parametrize(("module", "tree"), modules().items(), ids=modules().keys())
def test_imports_run_downstairs(module: str, tree: ast.Module) -> None:
    if module in WINGS:
        return
    room = room_of(module)
    assert room in STAIRS, f"{room} has no step on the stairs: add it where it belongs"
    wing = room.split(".")[0]
    upstairs = []
    for name in imports(tree):
        other = room_of(name)
        if other.split(".")[0] not in WINGS or other in WINGS or other == room or other not in STAIRS:
            continue
        crossing = wing in ("spiders", "rules") and other.split(".")[0] != wing
        if crossing or STAIRS.index(other) >= STAIRS.index(room):
            upstairs.append(f"{module} imports {name}")
    assert upstairs == []


def test_the_test_would_notice_a_stray() -> None:
    tree = ast.parse("import scrapy\nfrom monitor import daemon\n")
    assert imports(tree) >= {"scrapy", "monitor.daemon"}
    assert room_of("monitor.store.schema") not in LIBRARIES["scrapy"]
