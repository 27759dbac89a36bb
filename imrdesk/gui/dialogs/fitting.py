"""How high a dialog is whose words differ from time to time."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog


def fit_height(dialog: QDialog) -> None:
    """Make a dialog as high as what is in it needs at its width."""
    layout = dialog.layout()
    if layout is not None:
        dialog.ensurePolished()
        dialog.resize(dialog.width(), layout.totalHeightForWidth(dialog.width()))
