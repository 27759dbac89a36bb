"""The one button of a dialog that does what it is for."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton


def make_primary(button: QPushButton) -> None:
    """Let a button stand out: a widget that was drawn once looks at its style again only when told to."""
    button.setProperty("primary", True)
    button.style().unpolish(button)
    button.style().polish(button)
