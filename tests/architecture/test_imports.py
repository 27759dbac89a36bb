"""Imports run one way: cli -> commands -> app -> gui -> services -> the five rooms -> domain (docs/architecture.md)."""

from __future__ import annotations

import sys

import pytest

from tests.architecture.sources import MODULES, Module

SHARED = {"settings", "paths", "errors", "logs", "lexicon", "late", "locks"}
FIVE = {"store", "sources", "parsing", "checks", "exporting"}
BASE = {"domain", *SHARED}
MAY_USE: dict[str, set[str]] = {
    "": set(),
    "domain": set(),
    **dict.fromkeys(FIVE | SHARED, BASE),
    "services": BASE | FIVE,
    "gui": BASE | {"services"},
    "commands": BASE | {"services", "exporting", "app"},
    "cli": BASE | {"commands"},
    "app": BASE | FIVE | {"services", "gui"},
    "__main__": {"cli"},
    "launcher": {"app"},
}
ONLY_IN = {
    "pypdfium2": {"sources"},
    "pypdfium2_raw": {"sources"},
    "pdfplumber": {"sources"},
    "pdfminer": {"sources"},
    "sqlalchemy": {"store"},
    "alembic": {"store"},
    "sqlite3": {"store"},
    "sqlcipher3": {"store"},
    "keyring": {"services"},
    "PySide6": {"gui", "app"},
    "csv": {"exporting"},
    "xlsxwriter": {"exporting"},
    "openpyxl": {"exporting"},
    "pyarrow": {"exporting"},
}
NETWORK = (
    "socket",
    "ssl",
    "http",
    "urllib.request",
    "ftplib",
    "smtplib",
    "asyncio",
    "requests",
    "httpx",
    "PySide6.QtNetwork",
)

each_module = pytest.mark.parametrize("module", MODULES, ids=lambda module: module.name)


def test_the_rooms_are_all_known() -> None:
    assert {module.room for module in MODULES} - set(MAY_USE) == set()


@each_module
def test_a_room_uses_only_the_rooms_below_it(module: Module) -> None:
    assert module.rooms_used() - {module.room} - MAY_USE[module.room] == set()


@each_module
def test_a_library_stays_in_its_room(module: Module) -> None:
    strays = {library for library in module.libraries_used() if module.room not in ONLY_IN.get(library, {module.room})}
    assert strays == set()


@each_module
def test_nothing_can_reach_a_network(module: Module) -> None:
    assert [name for name in module.imports() if f"{name}.".startswith(tuple(f"{each}." for each in NETWORK))] == []


@pytest.mark.parametrize("module", [each for each in MODULES if each.room == "domain"], ids=lambda module: module.name)
def test_the_domain_needs_the_standard_library_only(module: Module) -> None:
    assert module.libraries_used() - sys.stdlib_module_names == set()
