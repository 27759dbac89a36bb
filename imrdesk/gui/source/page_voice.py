"""What a screen reader says of the page pictures, which it cannot read by itself."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from imrdesk.domain.spans import Span
from imrdesk.gui.source.steps import Step, line_at, stepped

_BY_CHARACTER = frozenset({Step.LEFT, Step.RIGHT})
_BY_WORD = frozenset({Step.WORD_LEFT, Step.WORD_RIGHT})


def words_at(text: str, at: int, step: Step, selected: Span | None) -> str:
    """Return what is heard after a step: what is selected, else the character, the word or the line there."""
    if selected is not None:
        words = QCoreApplication.translate("pages", "Selected: {words}")
        return words.format(words=selected.quote(text))
    if step in _BY_CHARACTER:
        return text[at : at + 1].strip() or QCoreApplication.translate("pages", "blank")
    if step in _BY_WORD:
        return text[at : max(at + 1, stepped(text, at, Step.WORD_RIGHT))].strip()
    return line_at(text, at).quote(text)


def usual_description() -> str:
    """Return what the pages are, for those who have not put the caret on them yet."""
    words = "The pages as pictures. Move with the arrow keys, select with Shift; the text view holds the same words."
    return QCoreApplication.translate("pages", words)


def describe_place(page: int, count: int, line: str) -> str:
    """Return where the caret stands, for the description of the pages; ``page`` counts from 0."""
    words = QCoreApplication.translate("pages", "Page {page} of {count}: {line}")
    return words.format(page=page + 1, count=count, line=line)


def announce(widget: QWidget, words: str) -> None:
    """Say something, where somebody listens."""
    if QAccessible.isActive() and words:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
