"""A decision or an outcome as a small label: always in words, its colour only helps the eye."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from imrdesk.gui.record.marks import restyle
from imrdesk.gui.wording import translated


def show_decision(label: QLabel, decision: str) -> None:
    """Show ``Upheld``, ``Overturned`` and so on; empty says that there is none yet."""
    kind = decision.split(" ", maxsplit=1)[0].lower() or "none"
    if label.property("pill") != kind:
        label.setProperty("pill", kind)
        restyle(label)
    label.setText(translated(decision or "No decision"))
