"""Small turns of phrase that several panes need."""

from __future__ import annotations

import unicodedata
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from imrdesk.domain.sentences import Sentence

_UNSEEN = frozenset({"Cc", "Cf", "Zl", "Zp"})
"""Categories of code points that show nothing of their own, but turn, hide or break what stands around them."""


def counted(count: int, one: str, many: str) -> str:
    """Return ``1 item`` or ``3 items``: the count with the word that fits it, both translated."""
    word = QCoreApplication.translate("counted", one if count == 1 else many)
    return f"{count:,} {word}"


def translated(said: str) -> str:
    """Return a word or a sentence of the rooms below (a state, an outcome, an error) in the reviewer's language.

    What is no :class:`Sentence` is looked up as it is: only for words that are the program's own.
    """
    if not isinstance(said, Sentence):
        return QCoreApplication.translate("domain", said)
    template = QCoreApplication.translate("domain", said.template)
    values = {name: _in_place(value) for name, value in said.values.items()}
    if template == said.template and values == said.values:
        return str.__str__(said)
    return template.format(**values) if values else template


def worded(said: str) -> str:
    """Return what may be the program's or a reviewer's own (a label, a choice): only the former is translated."""
    return translated(said) if isinstance(said, Sentence) else said


def explained(error: Exception) -> str:
    """Return what an error says, in the reviewer's language."""
    return translated(str(error))


def _in_place(value: object) -> object:
    return translated(value) if isinstance(value, Sentence | StrEnum) else value


def on_clock(at: datetime) -> str:
    """Return a moment on the reviewer's own clock, written as every date of the desk: ``2026-11-21 06:14``."""
    return f"{at.astimezone():%Y-%m-%d %H:%M}"


def visible(name: str) -> str:
    r"""Return a file's name as it is to be shown: what would turn round or hide its letters stands as ``\u202e``."""
    return "".join(_written(sign) if unicodedata.category(sign) in _UNSEEN else sign for sign in name)


def _written(sign: str) -> str:
    return f"\\u{ord(sign):04x}"
