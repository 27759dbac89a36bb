"""Choices kept under a name: one is taken, those of now are kept under a name typed, one is removed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QPushButton

from imrdesk.errors import ImrdeskError
from imrdesk.gui.wording import explained
from imrdesk.services.presets import KeptThings


class KeptNames(QObject):
    """Looks after a box with names to choose from or to type; ``chosen`` carries what is kept, ``told`` a sentence.

    Enter takes the name that was typed, or keeps the choices of now under it; the dialog hears of Enter only where
    that is done already.
    """

    chosen = Signal(object)
    told = Signal(str)

    def __init__(
        self,
        things: KeptThings[Any],
        box: QComboBox,
        keep: QPushButton,
        remove: QPushButton,
        now: Callable[[str], Any],
    ) -> None:
        super().__init__(box)
        self._things = things
        self._box = box
        self._keep = keep
        self._remove = remove
        self._now = now
        self._at_hand = ""
        edit = box.lineEdit()
        if edit is not None:
            edit.setPlaceholderText(self.tr("choose one, or type a name to keep"))
        self._fill("")
        box.activated.connect(self._take)
        box.editTextChanged.connect(self._enable)
        keep.clicked.connect(self._save)
        remove.clicked.connect(self._forget)
        box.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter do what the name typed is for, before it does what the dialog is for."""
        if watched is self._box and _is_enter(event) and self.name and self.name != self._at_hand:
            place = self._box.findText(self.name, Qt.MatchFlag.MatchFixedString | Qt.MatchFlag.MatchCaseSensitive)
            if place < 0:
                self._save()
            else:
                self._box.setCurrentIndex(place)
                self._take(place)
            return True
        return super().eventFilter(watched, event)

    @property
    def name(self) -> str:
        """Return the name that stands in the box."""
        return " ".join(self._box.currentText().split())

    def _fill(self, name: str) -> None:
        self._box.clear()
        self._box.addItems(self._things.names())
        self._box.setCurrentIndex(self._box.findText(name) if name else -1)
        self._box.setEditText(name)
        self._enable()

    @Slot()
    def _enable(self) -> None:
        self._keep.setEnabled(bool(self.name))
        self._remove.setEnabled(self.name in self._things.names())

    @Slot(int)
    def _take(self, place: int) -> None:
        self._at_hand = self._box.itemText(place)
        try:
            self.chosen.emit(self._things.get(self._at_hand))
        except ImrdeskError as error:
            self.told.emit(explained(error))

    @Slot()
    def _save(self) -> None:
        try:
            self._things.save(self._now(self.name))
        except ImrdeskError as error:
            self.told.emit(explained(error))
            return
        self._at_hand = self.name
        self._fill(self.name)
        self.told.emit(self.tr("Kept as “{name}”.").format(name=self.name))

    @Slot()
    def _forget(self) -> None:
        name = self.name
        try:
            self._things.remove(name)
        except ImrdeskError as error:
            self.told.emit(explained(error))
            return
        self._at_hand = ""
        self._fill("")
        self.told.emit(self.tr("“{name}” is kept no more.").format(name=name))


def _is_enter(event: QEvent) -> bool:
    return (
        isinstance(event, QKeyEvent)
        and event.type() is QEvent.Type.KeyPress
        and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
    )
