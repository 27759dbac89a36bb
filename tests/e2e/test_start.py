"""What a reviewer waits for at the start stays little: what is not seen in the first window is loaded later."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from imrdesk.paths import resource_path
from imrdesk.services.desk import Desk

# The program says in its log that the window was painted; Qt is loaded by then, and not before the program loads it.
_TELL = """
import logging, sys
class Tell(logging.Handler):
    def emit(self, record):
        print(*sorted(sys.modules), sep="\\n", flush=True)
        from PySide6.QtWidgets import QApplication
        from imrdesk.gui.first_painting import FirstPainting
        for window in QApplication.topLevelWidgets():
            for painting in window.findChildren(FirstPainting):
                painting.over.connect(QApplication.closeAllWindows)
logging.getLogger("imrdesk.gui.first_painting").addHandler(Tell())
from imrdesk.cli import main
sys.exit(main(["--store", sys.argv[1]]))
"""
ONLY_THESE = {
    "checks": set(),
    "commands": {"arguments", "desk", "export_arguments", "opening", "output", "passphrases"},
    "exporting": set(),
    "gui.dialogs": {"files", "questions"},
    "gui.palette": set(),
    "gui.search": set(),
    "parsing": {"remarks", "vocabularies"},
    "sources": set(),
}
"""Of these rooms nothing else is loaded: parts that others name, and that load nothing themselves."""
LIBRARIES = (
    *("alembic", "keyring", "openpyxl", "pdfminer", "pdfplumber", "pyarrow", "pypdfium2", "rapidfuzz"),
    *("sqlalchemy.orm", "xlsxwriter"),
)


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Return the modules that the program has loaded when its window is painted, on a store with documents."""
    home = tmp_path_factory.mktemp("start")
    store = home / "desk.imrdesk"
    with Desk.open(store, "Ada") as desk:
        assert desk.importing.run([resource_path("samples", "opioids-2017.pdf")]).added
    names = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **dict.fromkeys(names, str(home))}
    command = [sys.executable, "-c", _TELL, str(store)]
    told = subprocess.run(command, env=environment, check=True, capture_output=True, text=True, cwd=_PROJECT)
    return set(told.stdout.split())


_PROJECT = Path(__file__).resolve().parents[2]


def test_the_window_stands_there(loaded: set[str]) -> None:
    assert {"PySide6.QtWidgets", "imrdesk.gui.window.main_window", "imrdesk.store.store"} <= loaded


@pytest.mark.parametrize("room", ONLY_THESE)
def test_a_room_that_is_needed_later_is_not_loaded(loaded: set[str], room: str) -> None:
    inside = f"imrdesk.{room}."
    assert {name.removeprefix(inside) for name in loaded if name.startswith(inside)} == ONLY_THESE[room]


@pytest.mark.parametrize("library", LIBRARIES)
def test_a_library_that_is_needed_later_is_not_loaded(loaded: set[str], library: str) -> None:
    assert library not in loaded


def test_the_programs_windows_have_an_icon() -> None:
    tell = "print(make_application().windowIcon().pixmap(32, 32).toImage().pixelColor(16, 4).name())"
    command = [sys.executable, "-c", f"from imrdesk.app import make_application; {tell}"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    told = subprocess.run(command, env=environment, check=True, capture_output=True, text=True, cwd=_PROJECT)
    assert told.stdout.strip() == "#1d5fb8"
