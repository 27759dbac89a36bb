"""The orders of the queue, and what each of them means."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox

from imrdesk.domain.queue import QueueColumn

_ATTENTION = (
    "First documents in which an error flag speaks of a field nobody has looked at, then those with warnings,"
    " then with doubts, then those nobody has opened; reviewed ones come last. More flags come before fewer."
)
_ORDERS: tuple[tuple[QueueColumn, str, str], ...] = (
    (QueueColumn.ADDED, "As added", "In the order in which the documents were added."),
    (QueueColumn.ATTENTION, "Need of attention", _ATTENTION),
    (QueueColumn.CASE_NUMBER, "Case number", "By case number; documents without one come first."),
    (QueueColumn.NAME, "File", "By the name of the file, whatever its letter case."),
    (QueueColumn.ITEMS, "Items", "By the number of disputed items, the fewest first."),
    (QueueColumn.OUTCOME, "Outcome", "By the outcome of the case, by the letter; documents without one come first."),
    (QueueColumn.FLAGS, "Flags", "By the number of flags, the fewest first."),
    (QueueColumn.STATE, "State", "New ones first, then those in review, on hold, reviewed."),
    (QueueColumn.DECISION_DATE, "Decision date", "The oldest decision first; documents without a date before them."),
)


def offer_orders(box: QComboBox) -> None:
    """Put every order into a list, each explained; the box itself explains the one that is chosen."""
    for column, label, meaning in _ORDERS:
        box.addItem(_words(label), column)
        box.setItemData(box.count() - 1, _words(meaning), Qt.ItemDataRole.ToolTipRole)
    explain_order(box)


def explain_order(box: QComboBox) -> None:
    """Say on hover, in the help of Shift+F1 and to screen readers what the order that is chosen means."""
    meaning = str(box.currentData(Qt.ItemDataRole.ToolTipRole))
    ties = _words("Equal ones stay in the order in which they were added. The arrow turns the order round.")
    box.setToolTip(f"{meaning} {ties}")
    box.setWhatsThis(box.toolTip())
    box.setAccessibleDescription(box.toolTip())


def _words(text: str) -> str:
    return QCoreApplication.translate("orders", text)
