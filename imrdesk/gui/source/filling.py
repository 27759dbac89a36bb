"""Puts a long text into a document bit by bit, so that the window goes on answering meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QTextCursor, QTextDocument

AT_ONCE = 40_000
"""A text of up to so many code points is there at once, of a longer one so much: ten times what most have."""
TOGETHER = 80_000
"""So many come in each turn after that: Qt breaks 500,000 into lines in 20 ms."""
BEYOND = 30_000
"""So many more than were asked for are there: an offset can stand first on the screen only if a screen follows it."""


class Filling(QObject):
    """Gives a document its text: a short one at once, of a long one the beginning, then the rest turn by turn.

    Whatever needs a part of the text says so before (:meth:`reach`), and it is there when that returns.
    """

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._document = document
        self._text = ""
        self._there = 0
        self._more = QTimer(self, interval=0)
        self._more.timeout.connect(self._go_on)

    def begin(self, text: str) -> str:
        """Return what of another text is to be put into the document now; what lacked of the last is forgotten."""
        self._text = text
        self._there = self._cut_at(AT_ONCE)
        self._rest_or_go_on()
        return text[: self._there]

    @property
    def is_done(self) -> bool:
        """Tell whether all of the text is there."""
        return self._there == len(self._text)

    def has(self, offset: int) -> bool:
        """Tell whether the text is there up to ``offset``, and a screen of it beyond."""
        return self.is_done or self._there >= offset + BEYOND

    def reach(self, offset: int) -> None:
        """See to it that the text is there up to ``offset``, and a screen of it beyond."""
        if not self.has(offset):
            self._add_to(self._cut_at(offset + BEYOND))

    @Slot()
    def complete(self) -> None:
        """See to it that all of the text is there."""
        if not self.is_done:
            self._add_to(len(self._text))

    @Slot()
    def _go_on(self) -> None:
        self._add_to(self._cut_at(self._there + TOGETHER))

    def _cut_at(self, offset: int) -> int:
        """Return where the line of ``offset`` ends; a line too long for that is cut there."""
        if offset >= len(self._text):
            return len(self._text)
        return self._text.find("\n", offset, offset + BEYOND) + 1 or offset

    def _add_to(self, end: int) -> None:
        start, self._there = self._there, end
        cursor = QTextCursor(self._document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(self._text[start:end])
        self._rest_or_go_on()

    def _rest_or_go_on(self) -> None:
        if self.is_done:
            self._more.stop()
        elif not self._more.isActive():
            self._more.start()
