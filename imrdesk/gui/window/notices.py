"""What the window has to say and to ask: one quiet bar for news and troubles, and the few questions."""

from __future__ import annotations

import platform
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, QTimer, Slot, qVersion
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMessageBox, QWidget

from imrdesk import __version__
from imrdesk.gui import dialogs
from imrdesk.gui.dialogs.questions import ask_for_words
from imrdesk.gui.forms.ui_main_window import Ui_MainWindow
from imrdesk.gui.icons import icon
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.paths import resource_path

SHOWN_MS = 8000
"""How long good news stays; a trouble stays until it is closed or another comes."""
_ABOUT_ICON = 48
_MOST_NAMED = 3
"""More fields than these a question only counts."""


class Notices(QObject):
    """The bar under the tools, and the questions."""

    def __init__(self, ui: Ui_MainWindow, window: QWidget, switch: ThemeSwitch) -> None:
        super().__init__(window)
        self._ui = ui
        self._window = window
        self._switch = switch
        self._mark = ("help", "accent")
        self._gone = QTimer(self, singleShot=True, interval=SHOWN_MS)
        ui.notice.hide()
        ui.notice_close.clicked.connect(ui.notice.hide)
        self._gone.timeout.connect(ui.notice.hide)
        switch.theme_changed.connect(self._paint)

    @Slot(str)
    def show_done(self, sentence: str) -> None:
        """Say that something went well; it goes by itself."""
        self._show(sentence, "confirmed", "good", "news")
        self._gone.start()

    @Slot(str)
    def show_news(self, sentence: str) -> None:
        """Say what is good to know; it stays until it is closed or another comes."""
        self._show(sentence, "help", "accent", "news")
        self._gone.stop()

    @Slot(str)
    def show_trouble(self, sentence: str) -> None:
        """Say what could not be done and what to do; it stays until closed."""
        self._show(sentence, "unsaved", "danger", "trouble")
        self._gone.stop()

    def _show(self, sentence: str, mark: str, color: str, kind: str) -> None:
        ui = self._ui
        self._mark = (mark, color)
        self._paint()
        ui.notice_words.setText(sentence)
        ui.notice.setProperty("notice", kind)
        ui.notice.style().unpolish(ui.notice)
        ui.notice.style().polish(ui.notice)
        ui.notice.show()

    @Slot()
    def _paint(self) -> None:
        theme, (mark, color) = self._switch.theme, self._mark
        self._ui.notice_mark.setPixmap(icon(mark, theme, color).pixmap(16, 16))
        self._ui.notice_close.setIcon(icon("clear", theme, "muted"))

    def ask_text(self, title: str, question: str, answer: Callable[[str], None]) -> None:
        """Ask for a line of text; ``answer`` gets it unless the reviewer backs out or says nothing."""
        ask_for_words(self._window, title, question, answer)

    def may_close_unsaved(self, fields: Sequence[str]) -> bool:
        """Ask whether to close although changes are not saved, of ``fields`` or of the record as a whole.

        Staying is the safe answer and comes first.
        """
        named = ", ".join(f"“{field}”" for field in fields[:_MOST_NAMED])
        if len(fields) > _MOST_NAMED:
            named = self.tr("{fields} and {others} more").format(fields=named, others=len(fields) - _MOST_NAMED)
        what = self.tr("What is typed in {fields} is not saved.").format(fields=named)
        what = what if fields else self.tr("The last change could not be saved.")
        said = self.tr("{what} Stay to try again, or close and lose it?").format(what=what)
        return self._may_close(self.tr("A change is not saved"), said, self.tr("&Close and lose it"))

    def may_close_adding(self) -> bool:
        """Ask whether to close although files are still being added: those that are not in the store yet stay out."""
        said = self.tr("Files are still being added. Stay until all of them are, or close and leave out the rest?")
        return self._may_close(self.tr("Files are being added"), said, self.tr("&Close without the rest"))

    def _may_close(self, title: str, question: str, closing: str) -> bool:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(title)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(question)
        stay = box.addButton(self.tr("&Stay"), QMessageBox.ButtonRole.RejectRole)
        leave = box.addButton(closing, QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        return box.clickedButton() is leave

    @Slot()
    def show_guide(self) -> None:
        """Show the reviewer's guide beside the desk."""
        guide = self._window.findChild(dialogs.guide.GuideDialog) or dialogs.guide.GuideDialog(self._window)
        guide.show()
        guide.activateWindow()

    @Slot()
    def show_about(self) -> None:
        """Say what this program is."""
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("About imrdesk"))
        box.setIconPixmap(QIcon(str(resource_path("imrdesk.svg"))).pixmap(_ABOUT_ICON, _ABOUT_ICON))
        box.setText(f"<b>imrdesk {__version__}</b>")
        words = self.tr("A desk for reviewing IMR final determinations. It works offline: nothing leaves this machine.")
        made_with = f"Python {platform.python_version()} · Qt {qVersion()}"
        box.setInformativeText(f"{words}<br><br>{made_with}")
        box.open()
