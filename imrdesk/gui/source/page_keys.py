"""The keys that move the caret on the page pictures: those of any text on this system."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from imrdesk.gui.source.steps import Step

_Key = QKeySequence.StandardKey
_MOVES: dict[Step, tuple[_Key, _Key]] = {
    Step.LEFT: (_Key.MoveToPreviousChar, _Key.SelectPreviousChar),
    Step.RIGHT: (_Key.MoveToNextChar, _Key.SelectNextChar),
    Step.WORD_LEFT: (_Key.MoveToPreviousWord, _Key.SelectPreviousWord),
    Step.WORD_RIGHT: (_Key.MoveToNextWord, _Key.SelectNextWord),
    Step.UP: (_Key.MoveToPreviousLine, _Key.SelectPreviousLine),
    Step.DOWN: (_Key.MoveToNextLine, _Key.SelectNextLine),
    Step.LINE_START: (_Key.MoveToStartOfLine, _Key.SelectStartOfLine),
    Step.LINE_END: (_Key.MoveToEndOfLine, _Key.SelectEndOfLine),
    Step.PAGE_UP: (_Key.MoveToPreviousPage, _Key.SelectPreviousPage),
    Step.PAGE_DOWN: (_Key.MoveToNextPage, _Key.SelectNextPage),
    Step.START: (_Key.MoveToStartOfDocument, _Key.SelectStartOfDocument),
    Step.END: (_Key.MoveToEndOfDocument, _Key.SelectEndOfDocument),
}

BY_KEYBOARD = frozenset(
    {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}
)
"""Why the focus may come to a view of the source other than by a click."""


@dataclass(frozen=True, slots=True)
class Move:
    """A step, and whether the text on its way is selected."""

    step: Step
    selecting: bool


def move_of(event: QKeyEvent) -> Move | None:
    """Return what a key asks of the caret; ``None`` where it asks nothing."""
    for step, (moving, selecting) in _MOVES.items():
        if event.matches(moving):
            return Move(step, selecting=False)
        if event.matches(selecting):
            return Move(step, selecting=True)
    return None
