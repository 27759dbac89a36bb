"""Finds the parts of a record pane that a test looks at."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from imrdesk.domain.flags import FieldRef
from imrdesk.gui.record.editors.text import TextEditor
from imrdesk.gui.record.item_card import ItemCard
from imrdesk.gui.record.notes import NoteLine
from imrdesk.gui.record.pane import RecordPane
from imrdesk.gui.record.row import FieldRow

T = TypeVar("T")
AHEAD = 6
"""Of so many cards the rows are made before they are opened."""


def there(thing: T | None) -> T:
    assert thing is not None
    return thing


def focused() -> QWidget:
    return there(QApplication.focusWidget())


def named(window: QWidget, name: str) -> QWidget:
    return there(window.findChild(QWidget, name))


def row_of(pane: RecordPane, ref: FieldRef) -> FieldRow:
    return next(row for row in pane.findChildren(FieldRow) if row.ref == ref and not row.isHidden())


def line_of(pane: RecordPane, ref: FieldRef) -> QLineEdit:
    editor = row_of(pane, ref).editor
    assert isinstance(editor, TextEditor)
    return editor.input


def notes_of(pane: RecordPane, ref: FieldRef) -> list[NoteLine]:
    return there(row_of(pane, ref).notes).lines


def card_of(pane: RecordPane, item_id: int) -> ItemCard:
    return there(pane.cards.card(item_id))


def cards_of(pane: RecordPane) -> list[ItemCard]:
    return [card_of(pane, item_id) for item_id in pane.cards.item_ids()]


def wait_until_built(pane: RecordPane, qtbot: QtBot) -> None:
    """Wait for the rows that are made unasked: those of open cards, and of the first closed ones."""
    qtbot.waitUntil(lambda: all(card.is_built for card in cards_of(pane) if card.expanded or card.position < AHEAD))


def turn_wheel(widget: QWidget) -> None:
    """Turn the wheel down over a widget; what it leaves goes to those around it, as on a screen."""
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle, widget.mapToGlobal(middle), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)
