"""Searching everything: a window of its own, which makes room once the reviewer goes to what it found."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget

from imrdesk.errors import ImrdeskError
from imrdesk.gui.forms.ui_search_dialog import Ui_SearchDialog
from imrdesk.gui.search.delegate import FoundDelegate
from imrdesk.gui.search.model import FOUND_ROLE, Finder, Found, FoundModel
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.wording import counted, explained, translated

PAUSE_MS = 150
"""How long typing must pause before it is looked for."""
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}


class SearchDialog(QDialog):
    """Finds words in all documents; ``place_chosen`` tells the document and the place (``None``: its beginning).

    A click shows a place in the desk and leaves the window where it is; Enter and a double click go there and hide it
    until it is asked for again, with what was typed and the place in the list as they were.
    """

    place_chosen = Signal(int, object)

    def __init__(self, finder: Finder, switch: ThemeSwitch, parent: QWidget) -> None:
        super().__init__(parent)
        self.model = FoundModel(finder, self)
        self.ui = Ui_SearchDialog()
        self.ui.setupUi(self)
        self.ui.found.setModel(self.model)
        self.ui.found.setItemDelegate(FoundDelegate(switch, self.ui.found))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.search)
        self.ui.wanted.textChanged.connect(self._wait_for_typing)
        self.ui.wanted.returnPressed.connect(self._choose_current)
        self.ui.found.clicked.connect(self._choose)
        self.ui.found.activated.connect(self._go)
        self.ui.wanted.installEventFilter(self)
        switch.theme_changed.connect(self.ui.found.viewport().update)

    def begin(self) -> None:
        """Show the window, what was typed last selected, so that typing begins anew."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.ui.wanted.setFocus()
        self.ui.wanted.selectAll()

    @Slot()
    def search(self) -> None:
        """Look for what is typed."""
        self._pause.stop()
        typed = self.ui.wanted.text().strip()
        try:
            self.model.search(typed)
        except ImrdeskError as error:
            self.ui.said.setText(explained(error))
            return
        if self.model.hint:
            self.ui.said.setText(translated(self.model.hint))
        elif not typed:
            self.ui.said.clear()
        elif not self.model.total:
            self.ui.said.setText(self.tr("Nothing is found. Try fewer words, or a beginning such as inject*."))
        else:
            self.ui.said.setText(counted(self.model.total, "determination", "determinations"))
        if self.model.rowCount():
            self.ui.found.setCurrentIndex(self.model.index(0))

    @Slot()
    def _wait_for_typing(self) -> None:
        self._pause.start()

    @Slot()
    def _choose_current(self) -> None:
        if self._pause.isActive():
            self.search()
        self._go(self.ui.found.currentIndex())

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        found = index.data(FOUND_ROLE)
        if isinstance(found, Found):
            self.place_chosen.emit(found.hit.document_id, found.place)

    @Slot(QModelIndex)
    def _go(self, index: QModelIndex) -> None:
        if index.isValid():
            self.hide()
            self._choose(index)

    def hideEvent(self, event: QHideEvent) -> None:
        """Stay where it stands: a window nobody moved is centred anew, some pixels further down, when it comes back."""
        super().hideEvent(event)
        self.move(self.pos())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows walk the finds while the caret stays in the line."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in _STEPS:
            row = self.ui.found.currentIndex().row() + _STEPS[Qt.Key(event.key())]
            self.ui.found.setCurrentIndex(self.model.index(max(0, min(row, self.model.rowCount() - 1))))
            return True
        return super().eventFilter(watched, event)
