"""The status line and the title follow what is typed: nothing is called saved before it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from imrdesk.domain.flags import FieldRef
from imrdesk.gui.window.main_window import MainWindow


def type_into(window: MainWindow, qtbot: QtBot, key: str, text: str) -> QLineEdit:
    window.record.select_field(FieldRef(key))
    line = window.focusWidget()
    assert isinstance(line, QLineEdit)
    qtbot.keyClicks(line, text)
    return line


def test_half_typed_text_is_not_called_saved(window: MainWindow, qtbot: QtBot) -> None:
    line = type_into(window, qtbot, "case_number", "CM16-7654321")
    assert window.status.words() == "1 field not saved yet"
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert window.status.words().startswith("All saved, ")


def test_a_value_that_is_none_is_not_called_saved(window: MainWindow, qtbot: QtBot) -> None:
    line = type_into(window, qtbot, "date_of_injury", "31 Juni")
    type_into(window, qtbot, "case_number", "CM16-7654321")
    assert window.status.words() == "2 fields not saved yet"
    window.record.select_field(FieldRef("date_of_injury"))
    assert window.status.words() == "1 field not saved yet"
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert window.status.words().startswith("All saved, ")


def test_another_document_owes_nothing(window: MainWindow, qtbot: QtBot) -> None:
    type_into(window, qtbot, "case_number", "CM16-7654321")
    window.actions_table["next"].trigger()
    assert window.status.words().startswith("All saved, ")


def test_the_title_follows_the_case_number(window: MainWindow, qtbot: QtBot) -> None:
    line = type_into(window, qtbot, "case_number", "CM16-7654321")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert window.windowTitle() == "CM16-7654321 · imrdesk"


def test_typing_replaces_the_value_of_a_field_that_was_gone_to(window: MainWindow, qtbot: QtBot) -> None:
    window.record.select_field(FieldRef("outcome"))
    assert type_into(window, qtbot, "case_number", "CM16-7654321").text() == "CM16-7654321"


def test_a_long_reason_makes_the_window_no_wider(window: MainWindow) -> None:
    least = window.minimumSizeHint().width()
    reason = "The store was moved, removed or replaced while it was open. " * 8
    window.status.show_unsaved(reason)
    assert window.minimumSizeHint().width() == least
    assert reason in window.status.words()


def test_closing_says_what_would_be_lost_and_stays_unless_told_otherwise(window: MainWindow, qtbot: QtBot) -> None:
    line = type_into(window, qtbot, "date_of_injury", "31 Juni")
    asked: list[str] = []

    def press_enter() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked.append(box.text())
        qtbot.keyClick(box, Qt.Key.Key_Return)

    QTimer.singleShot(0, press_enter)
    assert not window.close()
    assert asked == ["What is typed in “Date of injury” is not saved. Stay to try again, or close and lose it?"]
    assert line.text().endswith("31 Juni")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
