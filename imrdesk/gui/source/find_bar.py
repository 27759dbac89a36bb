"""The bar that searches the source (Ctrl+F)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent

from imrdesk.domain.spans import Span, Spans
from imrdesk.gui.forms.ui_source_pane import Ui_SourcePane
from imrdesk.gui.source.search import MOST_HITS, find_all, first_from

PAUSE_MS = 120
"""How long typing must pause before the text is searched."""


class FindBar(QObject):
    """Runs the find bar of the pane's form.

    ``hits_changed`` tells all hits and the one the search stands on, ``closed`` the one it stood on.
    """

    hits_changed = Signal(object, object)
    closed = Signal(object)

    def __init__(self, ui: Ui_SourcePane, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._text = ""
        self._from = 0
        self._hits: Spans = ()
        self._number = 0
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._search)
        ui.find_text.textChanged.connect(self._wait_for_typing)
        ui.find_text.installEventFilter(self)
        ui.find_bar.setVisible(False)

    @property
    def hit(self) -> Span | None:
        """Return the hit the search stands on."""
        return self._hits[self._number] if self._hits else None

    def search_in(self, text: str) -> None:
        """Search another text from now on; what was typed stays."""
        self._text = text
        self._from = 0
        self._hits = ()
        if not self._ui.find_bar.isHidden():
            self._search()

    def open(self, offset: int, suggestion: str) -> None:
        """Show the bar; search from ``offset`` on, for ``suggestion`` where there is one."""
        self._from = offset
        self._ui.find_bar.setVisible(True)
        if suggestion:
            self._ui.find_text.setText(" ".join(suggestion.split()))
        self._ui.find_text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._ui.find_text.selectAll()
        self._search()

    @Slot()
    def close(self) -> None:
        """Hide the bar and forget the hits."""
        if self._ui.find_bar.isHidden():
            return
        self._ui.find_bar.setVisible(False)
        self._pause.stop()
        last = self.hit
        self._hits = ()
        self._tell()
        self.closed.emit(last)

    def step(self, steps: int) -> None:
        """Go on to the next hit, or back, round the ends."""
        if self._pause.isActive():
            self._search()
            return
        if self._hits:
            self._number = (self._number + steps) % len(self._hits)
            self._from = self._hits[self._number].start
            self._tell()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter step on, Shift+Enter back, and Esc close the bar."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close()
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def _wait_for_typing(self) -> None:
        self._pause.start()

    @Slot()
    def _search(self) -> None:
        self._pause.stop()
        self._hits = find_all(self._text, self._ui.find_text.text())
        self._number = first_from(self._hits, self._from) if self._hits else 0
        self._tell()

    def _tell(self) -> None:
        count = len(self._hits)
        total = f"{count:,}+" if count == MOST_HITS else f"{count:,}"
        if count:
            words = self.tr("{number} of {total}").format(number=f"{self._number + 1:,}", total=total)
        else:
            words = self.tr("Not found") if self._ui.find_text.text().strip() else ""
        label = self._ui.find_count
        label.setText(words)
        label.setProperty("role", "muted" if count else "danger")
        label.style().unpolish(label)
        label.style().polish(label)
        self.hits_changed.emit(self._hits, self.hit)
