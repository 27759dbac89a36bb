"""The palette itself: a line and a list over the window, gone at the first choice."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget
from shiboken6 import isValid

from imrdesk.gui.palette.model import ENTRY_ROLE, PaletteDelegate, PaletteModel
from imrdesk.gui.palette.ranking import PaletteEntry, ranked
from imrdesk.gui.theme import ThemeSwitch

WIDTH = 640
LINES = 11
"""Lines shown without scrolling."""
PAUSE_MS = 80
"""How long typing must pause before the store is asked for documents."""
LONGEST = 200
"""Characters that can be asked for: each word is one condition for the store, which takes so many and no more."""
_MOVES = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})

Documents = Callable[[str], Sequence[PaletteEntry]]


_STAYING = frozenset({Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason})
"""The line loses the focus to another program or to its own menu, and gets it back."""


class Palette(QFrame):
    """Offers entries by what is typed. ``chosen`` comes after the palette is gone and the focus is back.

    It lies over the window's widgets and is no window of its own: where windows are placed by the desktop, as on
    Wayland, it could not say where it wants to stand.
    """

    chosen = Signal(object)

    def __init__(self, documents: Documents, switch: ThemeSwitch, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("palette")
        self.hide()
        self._back_to: QWidget | None = None
        self._documents = documents
        self._known: Sequence[PaletteEntry] = ()
        self._recent: Sequence[str] = ()
        self._picked: PaletteEntry | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self.line = QLineEdit(self)
        self.list = QListView(self)
        nothing = self.tr("Nothing here is called that.\n“Search everything” looks for words inside the documents.")
        self.nothing = QLabel(nothing, self)
        self.model = PaletteModel(self)
        self._lay_out(switch)
        self._connect()

    def _lay_out(self, switch: ThemeSwitch) -> None:
        self.line.setObjectName("palette_line")
        self.list.setObjectName("palette_list")
        self.line.setClearButtonEnabled(True)
        self.line.setMaxLength(LONGEST)
        self.line.setPlaceholderText(self.tr("An action, a document, a field"))
        self.line.setAccessibleName(self.tr("Find or do anything"))
        self.list.setAccessibleName(self.tr("What was found"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(PaletteDelegate(switch, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing.setProperty("role", "muted")
        self.nothing.setContentsMargins(8, 8, 8, 8)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        for widget in (self.line, self.list, self.nothing):
            column.addWidget(widget)

    def _connect(self) -> None:
        self.line.installEventFilter(self)
        self.line.textEdited.connect(self._follow_typing)
        self._pause.timeout.connect(self.look_up)
        self.list.clicked.connect(self._choose)

    def ask(self, known: Sequence[PaletteEntry], recent: Sequence[str], top: QPoint) -> None:
        """Open with ``known`` entries, those used last first; ``top`` is the middle of its upper edge in the window."""
        if self.isVisible():
            self.leave()
            return
        self._back_to = QApplication.focusWidget()
        self._known, self._recent, self._picked = known, recent, None
        self.line.clear()
        self.resize(WIDTH, self._height())
        self._show(())
        self.move(top - QPoint(WIDTH // 2, 0))
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def leave(self) -> None:
        """Go, and put the focus back where it was."""
        back, self._back_to = self._back_to, None
        self.hide()
        if back is not None and isValid(back):
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _height(self) -> int:
        line = self.fontMetrics().height() + 16
        return LINES * line + self.line.sizeHint().height() + 28

    @Slot()
    def _follow_typing(self) -> None:
        self._show(())
        self._pause.start()

    @Slot()
    def look_up(self) -> None:
        """Take in the documents that answer what is typed."""
        typed = self.line.text().strip()
        if typed and self.isVisible():
            self._show(self._documents(typed))

    def _show(self, documents: Sequence[PaletteEntry]) -> None:
        # The documents stand last among equals: the store found them, whatever their likeness.
        found = ranked(self.line.text(), self._known, self._recent)
        self.model.show([*found, *documents])
        self.list.setVisible(bool(self.model.rowCount()))
        self.nothing.setVisible(not self.model.rowCount())
        first = self.model.first_enabled()
        if first is not None:
            self.list.setCurrentIndex(self.model.index(first))
        self.list.scrollToTop()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Let the arrows walk the list, Enter choose and Escape leave, while the line has the focus."""
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _STAYING:
            self.hide()
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in _MOVES:
            QApplication.sendEvent(self.list, event)
        elif event.key() in _ENTER:
            if self._pause.isActive():
                self._pause.stop()
                self.look_up()
            self._choose(self.list.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            return False
        return True

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        entry = index.data(ENTRY_ROLE)
        if isinstance(entry, PaletteEntry) and entry.enabled:
            self._picked = entry
            self.leave()
            # What is chosen may ask where the focus is: first it must be back in the window.
            QTimer.singleShot(0, self, self._hand_on)

    @Slot()
    def _hand_on(self) -> None:
        if self._picked is not None:
            self.chosen.emit(self._picked)
