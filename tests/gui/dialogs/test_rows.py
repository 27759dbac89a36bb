"""Rows of every list in a dialog are as high as the style sheet makes them, also those that were there before it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QFormLayout,
    QInputDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from imrdesk.gui.window.main_window import MainWindow


def opened(window: MainWindow, action: str) -> QDialog:
    window.actions_table[action].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    return dialog


def heights(tree: QTreeView) -> list[int]:
    model = tree.model()
    return [tree.visualRect(model.index(row, 0)).height() for row in range(model.rowCount())]


def labels_of(form: QFormLayout) -> list[QLabel]:
    items = [form.itemAt(row, QFormLayout.ItemRole.LabelRole) for row in range(form.rowCount())]
    return [label for item in items if item is not None and isinstance(label := item.widget(), QLabel)]


def middle(widget: QWidget) -> int:
    return widget.mapToGlobal(widget.rect().center()).y()


@pytest.mark.parametrize("action", ["privacy", "restore", "shortcuts"])
def test_rows_are_as_high_as_when_laid_out_anew(window: MainWindow, action: str, qtbot: QtBot) -> None:
    if action == "restore":
        with qtbot.waitSignal(window.backups.made):
            window.actions_table["back_up"].trigger()
    dialog = opened(window, action)
    for tree in dialog.findChildren(QTreeView):
        first = heights(tree)
        tree.doItemsLayout()
        assert first == heights(tree)
        assert len(set(first)) == 1
    dialog.reject()


@pytest.mark.parametrize("action", ["export", "own_fields", "vocabularies"])
def test_a_label_stands_at_the_height_of_its_field(window: MainWindow, action: str, qtbot: QtBot) -> None:
    dialog = opened(window, action)
    qtbot.waitUntil(dialog.isVisible)
    fields = [(label, label.buddy()) for form in dialog.findChildren(QFormLayout) for label in labels_of(form)]
    beside = [(label, field) for label, field in fields if isinstance(field, QLineEdit | QComboBox)]
    assert len(beside) >= 3
    for label, field in beside:
        assert abs(middle(label) - middle(field)) <= 1, label.text()
    dialog.reject()


@pytest.mark.parametrize("action", ["hold", "reason_next"])
def test_a_reason_has_room_to_be_written(window: MainWindow, action: str) -> None:
    dialog = opened(window, action)
    assert isinstance(dialog, QInputDialog)
    assert dialog.findChild(QLineEdit).width() >= 360
    (button,) = (each for each in dialog.findChildren(QPushButton) if each.isDefault())
    assert button.property("primary")
    dialog.reject()


def test_a_number_stands_where_other_fields_words_do(window: MainWindow) -> None:
    window.record.actions_table["sureness"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QInputDialog)
    (number,) = dialog.findChildren(QLineEdit, "qt_spinbox_lineedit")
    assert number.textMargins().left() >= 6
    dialog.reject()
