"""Small turns of phrase that several panes need."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def counted(count: int, one: str, many: str) -> str:
    """Return ``1 item`` or ``3 items``: the count with the word that fits it, both translated."""
    word = QCoreApplication.translate("counted", one if count == 1 else many)
    return f"{count:,} {word}"


def translated(word: str) -> str:
    """Return a word of the domain (a state, an outcome) in the reviewer's language."""
    return QCoreApplication.translate("domain", word)
