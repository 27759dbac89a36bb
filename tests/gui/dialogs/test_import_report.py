"""What became of each file can be read to the end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from imrdesk.errors import Refusal
from imrdesk.gui.dialogs.import_report import ImportReportDialog, summary
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.services.importing import ImportEntry, ImportReport, Outcome

SHORT = "“a.pdf” is empty."
LONG = "“b.pdf” is locked; " + "open it in another program, print it without its password, " * 4


@pytest.fixture
def dialog(switch: ThemeSwitch, qtbot: QtBot) -> Iterator[ImportReportDialog]:
    """Give the report on two refused files, on screen."""
    entries = tuple(
        ImportEntry(Path(name), Outcome.REFUSED, refusal=Refusal.EMPTY, reason=reason)
        for name, reason in (("a.pdf", SHORT), ("b.pdf", LONG))
    )
    owner = QWidget()
    qtbot.addWidget(owner)
    made = ImportReportDialog(ImportReport(entries), switch, owner)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()


def height_of(dialog: ImportReportDialog, line: int) -> int:
    tree = dialog.ui.files
    return tree.visualItemRect(tree.topLevelItem(line)).height()


def test_its_marks_follow_the_theme(dialog: ImportReportDialog, switch: ThemeSwitch) -> None:
    line = dialog.ui.files.topLevelItem(0)
    assert line is not None
    before = line.icon(0).cacheKey()
    switch.choose("contrast_dark")
    assert line.icon(0).cacheKey() != before


def test_what_did_not_happen_is_not_counted() -> None:
    refused = ImportEntry(Path("a.pdf"), Outcome.REFUSED)
    assert (summary(ImportReport((refused,))), summary(ImportReport(()))) == ("1 refused", "0 added")


def test_a_long_reason_takes_the_lines_it_needs(dialog: ImportReportDialog) -> None:
    assert height_of(dialog, 1) >= 2 * height_of(dialog, 0)


def test_it_takes_more_lines_in_a_narrower_column(dialog: ImportReportDialog, qtbot: QtBot) -> None:
    before = height_of(dialog, 1)
    dialog.ui.files.setColumnWidth(0, 480)
    qtbot.waitUntil(lambda: height_of(dialog, 1) > before)
