"""The pictures of the documentation come from docs/make_images.py, are all there, and are all used."""

from __future__ import annotations

import re
import runpy
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage

from tests.conftest import PROJECT

IMAGES = PROJECT / "docs" / "images"
PAGES = [PROJECT / "README.md", *(PROJECT / "docs").rglob("*.md")]
COMMAND = ("-m", "docs.make_images")
_SHOWN = re.compile(r"!\[[^\]]+\]\((?P<path>[^)]+)\)")
MOST_BYTES = 2_200_000


def shown() -> set[Path]:
    return {
        (page.parent / found["path"]).resolve() for page in PAGES for found in _SHOWN.finditer(page.read_text("utf-8"))
    }


def test_every_picture_that_is_shown_is_there_and_every_one_there_is_shown() -> None:
    assert {path.relative_to(PROJECT) for path in shown()} == {path.relative_to(PROJECT) for path in IMAGES.iterdir()}


def test_every_picture_can_be_made_anew() -> None:
    assert {path.stem for path in IMAGES.iterdir()} == set(runpy.run_module(COMMAND[1])["PICTURES"])


def test_the_pictures_are_no_burden() -> None:
    assert sum(path.stat().st_size for path in IMAGES.iterdir()) < MOST_BYTES


def test_a_picture_is_made(tmp_path: Path) -> None:
    subprocess.run([sys.executable, *COMMAND, "search", "--into", tmp_path], check=True, timeout=300, cwd=PROJECT)
    made = QImage(str(tmp_path / "search.png"))
    kept = QImage(str(IMAGES / "search.png"))
    assert made.size() == kept.size()
    assert [path.name for path in tmp_path.iterdir()] == ["search.png"]


def test_an_unknown_picture_is_refused(tmp_path: Path) -> None:
    asked = subprocess.run(
        [sys.executable, *COMMAND, "nothing", "--into", tmp_path], capture_output=True, check=False, text=True
    )
    assert asked.returncode == 2
    assert "there is no picture 'nothing'" in asked.stderr
