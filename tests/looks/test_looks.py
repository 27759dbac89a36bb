"""Scenes are drawn as they were asked for, and what does not fit is said."""

from __future__ import annotations

import subprocess
import sys
from itertools import groupby
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.conftest import PROJECT
from tests.looks.faults import faults
from tests.looks.scenes import SCENES

COMMAND = (sys.executable, "-m", "tests.looks")
LONG = "More words than there is room for in so small a place"


def of_every_room() -> list[str]:
    """Return the first scene of each module."""
    rooms = groupby(SCENES, key=lambda name: SCENES[name].__module__)
    return [next(names) for _, names in rooms]


def test_scenes_of_every_room_are_drawn(tmp_path: Path) -> None:
    names = of_every_room()
    asked = ("--theme", "dark", "--screen", "2560x1440@2", "--into", tmp_path)
    subprocess.run([*COMMAND, *names, *asked], check=True, timeout=600, cwd=PROJECT)
    for name in names:
        assert QImage(str(tmp_path / f"{name}-2560x1440@2-dark.png")).size().toTuple() == (2560, 1440)
        assert (tmp_path / f"{name}-2560x1440@2.png").exists()


def test_a_scene_nobody_made_is_refused(tmp_path: Path) -> None:
    asked = [*COMMAND, "nothing-of-the-kind", "--into", tmp_path]
    refused = subprocess.run(asked, capture_output=True, check=False, text=True, cwd=PROJECT)
    assert refused.returncode == 2
    assert "no scene is called, or begins with, nothing-of-the-kind" in refused.stderr


def test_what_does_not_fit_is_said(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    for top, part in enumerate((QLabel(LONG, window), QPushButton(LONG, window), QLabel("short", window))):
        part.setGeometry(0, 40 * top, 60, 30)
    outside = QLabel("aside", window)
    outside.setGeometry(170, 0, 60, 30)
    window.resize(200, 160)
    with qtbot.waitExposed(window):
        window.show()
    cut_label, cut_button, beside = faults()
    assert LONG in cut_label
    assert LONG in cut_button
    assert "reaches out" in beside
