"""One note as it stands in the list: what it says, whose it is, where it belongs, and what can be done with it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QClipboard, QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from imrdesk.domain.notes import Note
from imrdesk.gui.icons import icon
from imrdesk.gui.long_words import breakable, unbroken
from imrdesk.gui.record.marks import mark_icon, restyle
from imrdesk.gui.source.utf16 import Utf16Map
from imrdesk.gui.theme import Theme
from imrdesk.gui.wording import on_clock

_FIELD = "field"
_ICON = 16


class NoteWords(QLabel):
    """What a note says, over as many lines as it takes; what is copied of it is what was written."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def say(self, text: str) -> None:
        """Show a note's text."""
        self._text = text
        self.setText(breakable(text))

    def selected(self) -> str:
        """Return what is selected as it was written: without the breaks that long words are shown with."""
        if not self.hasSelectedText():
            return ""
        units, start = Utf16Map(self.text()), self.selectionStart()
        end = start + len(self.selectedText().encode("utf-16-le")) // 2
        return unbroken(self._text, units.offset(start), units.offset(end))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin another selection, where the one there is would be dragged away with its breaks."""
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier and event.button() is Qt.MouseButton.LeftButton:
            self.setSelection(0, 0)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Hand what is selected to the middle button, where the desktop has that."""
        super().mouseReleaseEvent(event)
        clipboard = QGuiApplication.clipboard()
        if clipboard.supportsSelection() and self.hasSelectedText():
            clipboard.setText(self.selected(), QClipboard.Mode.Selection)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy what was written."""
        if event.matches(QKeySequence.StandardKey.Copy) and self.hasSelectedText():
            self._copy()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy what is selected."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(self.tr("&Copy"))
        copy.setEnabled(self.hasSelectedText())
        copy.triggered.connect(self._copy)
        menu.popup(event.globalPos())

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.selected())


class NoteRow(QWidget):
    """Shows a note; every signal tells its number."""

    settle_requested = Signal(int)
    reopen_requested = Signal(int)
    edit_requested = Signal(int)
    remove_requested = Signal(int)
    field_chosen = Signal(int)

    def __init__(self, note: Note, parent: QWidget) -> None:
        super().__init__(parent)
        self.note = note
        self._picture = QLabel(self)
        self._picture.setFixedSize(_ICON, _ICON + 4)
        self.words = NoteWords(self)
        self.origin = QLabel(self)
        self.origin.setTextFormat(Qt.TextFormat.RichText)
        self.origin.setWordWrap(True)
        self.origin.setProperty("role", "muted")
        self.origin.linkActivated.connect(self._follow)
        self.settle = self._button("note.settle", self._settle)
        self.change = self._button("note.edit", self._edit)
        self.remove = self._button("note.remove", self._remove)
        self._lay_out()

    def _button(self, name: str, slot: object) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setProperty("quiet", True)
        button.setIconSize(QSize(_ICON, _ICON))
        button.clicked.connect(slot)
        return button

    def _lay_out(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self.words)
        texts.addWidget(self.origin)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(texts, 1)
        for button in self.buttons():
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def buttons(self) -> list[QToolButton]:
        """Return the buttons, in the order Tab visits them."""
        return [self.settle, self.change, self.remove]

    def show_note(self, note: Note, where: str, theme: Theme) -> None:
        """Show a note; ``where`` names its field, empty where it is on the whole document."""
        self.note = note
        self.words.say(note.text)
        self.words.setProperty("role", "muted" if note.settled else "")
        restyle(self.words)
        link = f'<a href="{_FIELD}">{escape(breakable(where))}</a>' if where else ""
        told = [escape(breakable(note.reviewer)), on_clock(note.at), link]
        self.origin.setText(" · ".join(part for part in told if part))
        self._name(self.settle, self.tr("Open the note again") if note.settled else self.tr("Settle the note"))
        self._name(self.change, self.tr("Change the note"))
        self._name(self.remove, self.tr("Remove the note"))
        state = self.tr("Settled note") if note.settled else self.tr("Open note")
        self._picture.setToolTip(state)
        self.setAccessibleName(f"{state}: {note.text}")
        self.paint_icons(theme)

    def _name(self, button: QToolButton, words: str) -> None:
        button.setToolTip(words)
        button.setAccessibleName(f"{words}: {self.note.text}")

    def paint_icons(self, theme: Theme) -> None:
        """Tint the icons; whether a note is settled shows by shape, not by colour alone."""
        settled = self.note.settled
        state = mark_icon("settled note", theme, "muted") if settled else mark_icon("note", theme, "accent")
        self._picture.setPixmap(state.pixmap(QSize(_ICON, _ICON), self.devicePixelRatio()))
        self.settle.setIcon(icon("undo" if settled else "confirmed", theme, "muted"))
        self.change.setIcon(icon("corrected", theme, "muted"))
        self.remove.setIcon(icon("delete", theme, "muted"))
        told = self.origin.text()
        self.origin.clear()  # a label keeps the colour its links had when it was given its words
        self.origin.setText(told)

    @Slot()
    def _settle(self) -> None:
        (self.reopen_requested if self.note.settled else self.settle_requested).emit(self.note.note_id)

    @Slot()
    def _edit(self) -> None:
        self.edit_requested.emit(self.note.note_id)

    @Slot()
    def _remove(self) -> None:
        self.remove_requested.emit(self.note.note_id)

    @Slot(str)
    def _follow(self, _link: str) -> None:
        self.field_chosen.emit(self.note.note_id)
