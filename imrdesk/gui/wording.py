"""Small turns of phrase that several panes need."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QCoreApplication

_UNSEEN = frozenset({"Cc", "Cf", "Zl", "Zp"})
"""Categories of code points that show nothing of their own, but turn, hide or break what stands around them."""


def counted(count: int, one: str, many: str) -> str:
    """Return ``1 item`` or ``3 items``: the count with the word that fits it, both translated."""
    word = QCoreApplication.translate("counted", one if count == 1 else many)
    return f"{count:,} {word}"


def translated(word: str) -> str:
    """Return a word of the domain (a state, an outcome) in the reviewer's language."""
    return QCoreApplication.translate("domain", word)


def visible(name: str) -> str:
    r"""Return a file's name as it is to be shown: what would turn round or hide its letters stands as ``\u202e``."""
    return "".join(_written(sign) if unicodedata.category(sign) in _UNSEEN else sign for sign in name)


def _written(sign: str) -> str:
    return f"\\u{ord(sign):04x}"
