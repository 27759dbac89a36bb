"""What is chosen in a file dialog is handed on, and the dialog is gone after it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from imrdesk.gui.dialogs.files import ask_for_file, ask_for_files, ask_for_folder, ask_where_to_write


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def opened(parent: QWidget) -> QFileDialog:
    (dialog,) = parent.findChildren(QFileDialog)
    return dialog


def is_gone(parent: QWidget) -> bool:
    return not parent.findChildren(QFileDialog)


def answer(parent: QWidget, typed: str, qtbot: QtBot) -> None:
    dialog = opened(parent)
    line = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(line, QLineEdit)
    line.setText(typed)
    dialog.accept()
    qtbot.waitUntil(partial(is_gone, parent))


def test_a_file_that_is_there_is_handed_on(parent: QWidget, tmp_path: Path, qtbot: QtBot) -> None:
    there = tmp_path / "codes.toml"
    there.touch()
    chosen: list[str] = []
    ask_for_file(parent, "Import", "Codebooks (*.toml)", chosen.append, folder=str(tmp_path))
    assert Path(opened(parent).directory().path()) == tmp_path
    answer(parent, str(there), qtbot)
    assert chosen == [str(there)]


def test_several_files_come_together(parent: QWidget, tmp_path: Path, qtbot: QtBot) -> None:
    there = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for path in there:
        path.touch()
    chosen: list[list[str]] = []
    ask_for_files(parent, "Add", "Determinations (*.txt)", chosen.append)
    opened(parent).setDirectory(str(tmp_path))
    answer(parent, '"one.txt" "two.txt"', qtbot)
    assert chosen == [[str(path) for path in there]]


def test_a_folder_is_handed_on(parent: QWidget, tmp_path: Path, qtbot: QtBot) -> None:
    chosen: list[str] = []
    ask_for_folder(parent, "Add a folder", chosen.append)
    answer(parent, str(tmp_path), qtbot)
    assert chosen == [str(tmp_path)]


def test_a_name_without_an_ending_gets_one(parent: QWidget, tmp_path: Path, qtbot: QtBot) -> None:
    chosen: list[str] = []
    ask_where_to_write(parent, "Export", "*.csv", chosen.append, proposed="", ending=".csv")
    answer(parent, str(tmp_path / "cases"), qtbot)
    assert chosen == [str(tmp_path / "cases.csv")]


@pytest.mark.parametrize("warn", [True, False])
def test_a_name_that_is_taken_is_asked_about_where_wanted(
    parent: QWidget, tmp_path: Path, qtbot: QtBot, warn: bool
) -> None:
    there = tmp_path / "cases.csv"
    there.touch()
    chosen: list[str] = []
    ask_where_to_write(parent, "Export", "*.csv", chosen.append, proposed=str(there), ending=".csv", warn=warn)
    assert opened(parent).testOption(QFileDialog.Option.DontConfirmOverwrite) is not warn
    if not warn:
        answer(parent, str(there), qtbot)
        assert chosen == [str(there)]
