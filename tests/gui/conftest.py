"""A real desk on a real store, and the window on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.paths import resource_path
from imrdesk.services.desk import Desk
from tests.gui.windows import shown

SAMPLES = ("surgery-2016.pdf", "opioids-2017.pdf", "therapies-2016.txt")


@pytest.fixture(scope="session")
def sample_files() -> list[Path]:
    """Return three of the samples: two PDFs and a text."""
    return [resource_path("samples", name) for name in SAMPLES]


@pytest.fixture(scope="session")
def filled_store(tmp_path_factory: pytest.TempPathFactory, sample_files: list[Path]) -> bytes:
    """Return the bytes of a store with the samples in it, imported once for all tests."""
    path = tmp_path_factory.mktemp("filled") / "desk.imrdesk"
    with Desk.open(path, "Ada") as desk:
        assert len(desk.importing.run(sample_files).added) == len(sample_files)
    return path.read_bytes()


@pytest.fixture
def store_path(tmp_path: Path, filled_store: bytes) -> Path:
    """Return a store of this test's own with the samples in it."""
    path = tmp_path / "desk.imrdesk"
    path.write_bytes(filled_store)
    return path


@pytest.fixture
def desk(store_path: Path) -> Iterator[Desk]:
    """Return the open desk on the samples."""
    with Desk.open(store_path, "Ada") as opened:
        yield opened


@pytest.fixture
def switch(qapp: QApplication) -> ThemeSwitch:
    """Return the theme in force: light."""
    return ThemeSwitch(qapp, "light")


@pytest.fixture
def window(desk: Desk, switch: ThemeSwitch, qtbot: QtBot) -> Iterator[MainWindow]:
    """Return the window on the samples, shown and active, with the first of them open."""
    with shown(desk, switch, qtbot) as made:
        yield made
