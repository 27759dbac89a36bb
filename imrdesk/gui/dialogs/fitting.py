"""How high a dialog is whose words differ from time to time, and where one begins in its list."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QTreeWidget


def fit_height(dialog: QDialog) -> None:
    """Make a dialog as high as what is in it needs at its width."""
    layout = dialog.layout()
    if layout is not None:
        dialog.ensurePolished()
        dialog.resize(dialog.width(), layout.totalHeightForWidth(dialog.width()))


def begin_at_first(tree: QTreeWidget) -> None:
    """Choose the first line of a list: a list with the focus has one anyway, but would not show which."""
    first = tree.topLevelItem(0)
    if first is not None:
        tree.setCurrentItem(first)
