"""Whatever a reviewer sees is said in the language: only what stands in the documents, or was typed, is not.

In the language nobody speaks every vowel has an accent, also of words that stand within a sentence. So a word with a
plain vowel is English; those that are data are known by the store they come from.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from pytestqt.qtbot import QtBot

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.flags import FieldRef
from imrdesk.gui.dialogs.import_report import ImportReportDialog
from imrdesk.gui.dialogs.store_check import StoreCheckDialog
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.services.desk import Desk
from tests.gui.translations.pseudo import PseudoTranslator, data_of, english, spoken

DATE, NUMBER = FieldRef("decision_date"), FieldRef("case_number")
NAMED_DATA = frozenset({"entry", "columns", "preview"})
"""Widgets that show entries of a vocabulary, which are words of the documents, and what a file will have in it."""


@pytest.fixture
def pseudo(qapp: QApplication) -> Iterator[None]:
    """Speak a language nobody speaks."""
    translator = PseudoTranslator()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture
def worked(desk: Desk) -> Desk:
    """Return a desk on whose first document much was done, so that it has flags, a history and notes."""
    reviewing, first = desk.reviewing, 1
    item = reviewing.open(first).record.items[0].item_id
    decision = FieldRef("decision", item)
    reviewing.set_value(first, DATE, date(2001, 1, 1))
    reviewing.set_value(first, NUMBER, "CM1-2")
    reviewing.set_value(first, FieldRef("worker_age"), 3)
    reviewing.set_value(first, FieldRef("quantity", item), -2.5)
    reviewing.set_value(first, FieldRef("reviewer_states"), ("Callifornia",))
    value = reviewing.open(first).record.value(decision)
    reviewing.set_value(first, decision, "Upheld" if value == "Overturned" else "Overturned")
    reviewing.mark_absent(first, FieldRef("priority"))
    reviewing.mark_unclear(first, FieldRef("is_retrospective", item))
    reviewing.add_note(first, "Qqzz.", decision)
    reviewing.undo(first)
    reviewing.redo(first)
    reviewing.explain_last(first, "Qqxx.")
    reviewing.duplicate_item(first, item)
    reviewing.move_item(first, item, 1)
    reviewing.remove_item(first, item)
    reviewing.add_item(first, 0)
    reviewing.set_state(first, DocumentState.ON_HOLD, "Qqyy.")
    return desk


@pytest.fixture
def foreign(worked: Desk, switch: ThemeSwitch, qtbot: QtBot, pseudo: None) -> Iterator[MainWindow]:
    """Return the window on that desk, with the first document open, every card open, and the history."""
    del pseudo
    window = MainWindow(worked, switch)
    qtbot.addWidget(window)
    window.start([])
    window.resize(1600, 1000)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.walking.open_document(1)
    window.actions_table["show_history"].setChecked(True)
    window.record.cards.set_expanded(expanded=True)
    qtbot.waitUntil(lambda: not window.record.cards._idle.isActive())
    yield window
    window.close()


def untold(top: QWidget, data: frozenset[str]) -> dict[str, list[str]]:
    """Return what is said in English below a widget, by what says it."""
    found = {
        f"{widget.objectName() or type(widget).__name__}: {said[:100]}": words
        for widget, said in spoken(top)
        if widget.objectName() not in NAMED_DATA and (words := english(said, data))
    }
    return dict(sorted(found.items()))


def test_nothing_in_the_window_is_said_in_english(foreign: MainWindow, worked: Desk) -> None:
    assert untold(foreign, data_of(worked)) == {}


def test_flags_and_history_are_there_to_be_said(foreign: MainWindow) -> None:
    lines = [foreign.record.rows.row(ref) for ref in (DATE, NUMBER)]
    assert [row for row in lines if row is None or not row.flags] == []
    model = foreign.history.panel.model
    assert model.rowCount() > 12


def test_what_cannot_be_typed_so_is_said_in_the_language(foreign: MainWindow, worked: Desk, qtbot: QtBot) -> None:
    row = foreign.record.rows.row(DATE)
    assert row is not None
    field = row.editor.chain()[0]
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(field, "qqq")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    problem, said = row.has_problem, untold(row, data_of(worked))
    row.drop_typing()  # a window with unsaved typing asks before it closes
    assert problem
    assert said == {}


ACTIONS = (
    "export",
    "export_since",
    "vocabularies",
    "own_fields",
    "reviewer",
    "restore",
    "progress",
    "search",
    "privacy",
)


@pytest.mark.parametrize("name", [*ACTIONS, "shortcuts", "read_again", "encrypt", "reason_next"])
def test_no_dialog_speaks_english(foreign: MainWindow, worked: Desk, name: str) -> None:
    foreign.actions_table[name].trigger()
    opened = [top for top in QApplication.topLevelWidgets() if top is not foreign and top.isVisible()]
    found = {top.windowTitle(): untold(top, data_of(worked)) for top in opened}
    for top in opened:
        top.close()
    assert opened
    assert {title: words for title, words in found.items() if words} == {}
    assert [title for title in found if english(title, data_of(worked))] == []


def test_a_trouble_in_the_window_is_told_in_the_language(foreign: MainWindow, worked: Desk) -> None:
    foreign.walking.open_document(99)
    said = [text for widget, text in spoken(foreign) if "99" in text and not isinstance(widget, QAbstractItemView)]
    assert said
    assert [text for text in said if english(text, data_of(worked))] == []


@pytest.mark.usefixtures("pseudo")
def test_files_that_were_refused_are_explained_in_the_language(
    desk: Desk, switch: ThemeSwitch, qtbot: QtBot, tmp_path: Path
) -> None:
    files = {"a.pdf": b"%PDF-1.4\nqq", "b.txt": b"", "c.txt": b"Qqzz.", "d.txt": b"PK\x03\x04qq"}
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "empty").mkdir()
    report = desk.importing.run([*(tmp_path / name for name in files), tmp_path / "none.txt", tmp_path / "empty"])
    shown = QWidget()
    qtbot.addWidget(shown)
    dialog = ImportReportDialog(report, switch, shown)
    assert len(report.refused) == 6
    assert untold(dialog, data_of(desk) | set(files) | {"none.txt", "empty"}) == {}


@pytest.mark.usefixtures("pseudo")
def test_what_is_wrong_with_a_store_is_told_in_the_language(store_path: Path, qtbot: QtBot) -> None:
    with closing(sqlite3.connect(store_path, isolation_level=None)) as connection:
        connection.execute("UPDATE documents SET name = 'qq.txt' WHERE document_id = 1")
        connection.execute("DELETE FROM cases WHERE document_id = 2")
    with Desk.open(store_path, "Ada") as desk:
        problems = desk.backing_up.check()
    shown = QWidget()
    qtbot.addWidget(shown)
    dialog = StoreCheckDialog(store_path, 3, problems, shown)
    told = dialog.ui.report.toPlainText().splitlines()[1:]
    columns = {"document_id", "outcome", "outcomes", "origin", "documents", "cases", "traits", "groups", "search_text"}
    assert len(told) == len(problems) > 1
    assert [line for line in told if english(line, frozenset(columns | {"surgery", "opioids"}))] == []
