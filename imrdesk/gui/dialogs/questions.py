"""Small questions: for a line of words, for a number. Each dialog hands on the answer, and goes away with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QInputDialog, QLineEdit, QWidget

from imrdesk.gui.emphasis import make_primary

_WIDTH = 420
"""Room for a reason of some words, and for the title (pixels)."""
_MARGIN = 6
"""Pixels before a number, as in every other field: a style sheet's are not kept to in a spin box."""


def ask_for_words(parent: QWidget, title: str, question: str, then: Callable[[str], object], *, now: str = "") -> None:
    """Ask for a line of words; ``now`` is what it says so far."""
    dialog = _made(parent, title, question)
    dialog.setTextValue(now)
    dialog.textValueSelected.connect(then)
    _open(dialog)


def ask_for_number(
    parent: QWidget, title: str, question: str, then: Callable[[int], object], *, now: int, most: int, step: int = 1
) -> None:
    """Ask for a whole number from 0 to ``most``; ``now`` is what it is so far."""
    dialog = _made(parent, title, question)
    dialog.setInputMode(QInputDialog.InputMode.IntInput)
    dialog.setIntRange(0, most)
    dialog.setIntStep(step)
    dialog.setIntValue(now)
    dialog.intValueSelected.connect(then)
    _open(dialog)


def _made(parent: QWidget, title: str, question: str) -> QInputDialog:
    dialog = QInputDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    dialog.setLabelText(question)
    dialog.setMinimumWidth(_WIDTH)
    return dialog


def _open(dialog: QInputDialog) -> None:
    """Open a dialog; only then it has its parts."""
    dialog.open()
    for buttons in dialog.findChildren(QDialogButtonBox):
        make_primary(buttons.button(QDialogButtonBox.StandardButton.Ok))
    for line in dialog.findChildren(QLineEdit, "qt_spinbox_lineedit"):
        line.setTextMargins(_MARGIN, 0, 0, 0)
