"""What stands out: the one button of a dialog that does what it is for, and words that are a trouble."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton, QWidget


def make_primary(button: QPushButton) -> None:
    """Let a button stand out: a widget that was drawn once looks at its style again only when told to."""
    button.setProperty("primary", True)
    _look_again(button)


def give_role(label: QLabel, role: str) -> None:
    """Show words in the colour of what they are: ``muted``, ``danger``, ``warning`` or ``good``."""
    if label.property("role") != role:
        label.setProperty("role", role)
        _look_again(label)


def _look_again(widget: QWidget) -> None:
    widget.style().unpolish(widget)
    widget.style().polish(widget)
