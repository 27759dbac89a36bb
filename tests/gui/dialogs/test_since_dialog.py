"""What changed since an export, as the reviewer sees it."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from imrdesk.domain.flags import FieldRef
from imrdesk.gui.dialogs.since import SinceDialog
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.services.desk import Desk

PRIORITY = FieldRef("priority")


@pytest.fixture
def exported(desk: Desk, tmp_path: Path) -> Path:
    """Return the file of an export after which a value was changed."""
    desk.reviewing.set_value(2, PRIORITY, "Standard")
    desk.exporting.export(tmp_path / "first.csv")
    desk.reviewing.set_value(2, PRIORITY, "Expedited")
    return tmp_path / "first.csv"


def opened(window: MainWindow, qtbot: QtBot) -> SinceDialog:
    with qtbot.waitSignal(window.exports.shown) as told:
        window.actions_table["export_since"].trigger()
    (dialog,) = told.args or [None]
    assert isinstance(dialog, SinceDialog)
    return dialog


def lines(dialog: SinceDialog) -> list[list[str]]:
    tree = dialog.ui.found
    items = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    return [[item.text(place) for place in range(5)] for item in items if item is not None]


def test_each_difference_stands_with_both_values(exported: Path, window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot)
    qtbot.waitUntil(lambda: dialog.ui.found.topLevelItemCount() > 0)
    assert lines(dialog) == [["2: opioids-2017.pdf", "Priority", "Standard", "Expedited", "Ada"]]
    assert dialog.ui.words.text().startswith("1 difference.")
    assert "first.csv" in dialog.ui.since.currentText()
    dialog.reject()


def test_an_export_is_named_by_its_manifest(exported: Path, window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    desk.exporting.export(exported.with_name("second.csv"))
    dialog = opened(window, qtbot)
    qtbot.waitUntil(lambda: dialog.ui.words.text().startswith("Nothing differs"))
    dialog.add_manifest(f"{exported}.manifest.json")
    qtbot.waitUntil(lambda: dialog.ui.found.topLevelItemCount() > 0)
    dialog.add_manifest(str(exported))
    assert "is no manifest of an export" in dialog.ui.words.text()
    dialog.reject()


def test_without_an_export_there_is_nothing_to_compare_with(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot)
    assert dialog.ui.words.text().startswith("Nothing was exported from this store yet.")
    assert not dialog.ui.write.isEnabled()
    dialog.reject()


def test_a_difference_leads_to_its_document(exported: Path, window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot)
    qtbot.waitUntil(lambda: dialog.ui.found.topLevelItemCount() > 0)
    dialog.ui.found.itemActivated.emit(dialog.ui.found.topLevelItem(0), 0)
    assert window.review.document is not None
    assert window.review.document.document_id == 2


def test_the_list_is_written_as_a_file(exported: Path, window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot)
    out = exported.with_name("since.csv")
    with qtbot.waitSignal(window.exports.written):
        dialog.write_requested.emit(dialog.choice(), str(out))
    with out.open(encoding="utf-8", newline="") as stream:
        (row,) = csv.DictReader(stream)
    assert (row["field"], row["before"], row["after"]) == ("priority", "Standard", "Expedited")
    dialog.reject()
