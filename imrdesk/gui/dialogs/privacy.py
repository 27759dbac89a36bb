"""What the desk keeps on this machine, where it lies and who can read it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QHeaderView, QTreeWidgetItem, QWidget

from imrdesk.gui.forms.ui_privacy_dialog import Ui_PrivacyDialog
from imrdesk.services.privacy import Kept, Place, Readable

_SIZE = 2
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PrivacyDialog(QDialog):
    """Lists the places, says of the one chosen what is kept in it, and leads to its folder."""

    def __init__(self, places: Sequence[Place], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._places = tuple(places)
        self.ui = Ui_PrivacyDialog()
        self.ui.setupUi(self)
        self.ui.words.setText(
            self.tr(
                "<b>Nothing leaves this machine.</b> The desk opens no connection to any network: no updates are "
                "looked for, nothing is counted, no fonts or pictures are fetched. It talks with your screen and "
                "desktop, and with its own reading processes, through channels that end on this machine. What you "
                "export lies where you put it, readable like any other file of yours. Passphrases are kept in the "
                "system's keyring only where you asked for that."
            )
        )
        # Rows that are laid out before the style sheet is on stay as low as they are without it.
        self.ui.places.ensurePolished()
        self.ui.places.addTopLevelItems([self._line(place) for place in self._places])
        header = self.ui.places.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.ui.places.headerItem().setTextAlignment(_SIZE, _RIGHT)
        self.ui.places.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.ui.places.currentItemChanged.connect(self._show)
        self.ui.open_folder.clicked.connect(self._open_folder)
        self.ui.copy_path.clicked.connect(self._copy_path)
        first = self.ui.places.topLevelItem(0)
        if first is not None:
            self.ui.places.setCurrentItem(first)

    def _line(self, place: Place) -> QTreeWidgetItem:
        titles = {
            Kept.STORE: self.tr("The store"),
            Kept.BACKUPS: self.tr("Its backups"),
            Kept.LOCK: self.tr("Who has it open"),
            Kept.SETTINGS: self.tr("Reviewers"),
            Kept.LAYOUT: self.tr("Window and keys"),
            Kept.LOGS: self.tr("Log"),
        }
        readers = {
            Readable.ENCRYPTED: self.tr("Encrypted: with the passphrase"),
            Readable.PARTLY: self.tr("Some encrypted, some not"),
            Readable.OWNER: self.tr("This account"),
            Readable.OTHERS: self.tr("Other accounts too"),
        }
        size = QLocale().formattedDataSize(place.size, 1) if place.size else self.tr("nothing yet")
        line = QTreeWidgetItem([titles[place.kept], str(place.path), size, readers[place.readable]])
        line.setToolTip(1, str(place.path))
        line.setTextAlignment(_SIZE, _RIGHT)
        return line

    def _place(self) -> Place:
        current = self.ui.places.currentItem()
        return self._places[0 if current is None else self.ui.places.indexOfTopLevelItem(current)]

    @Slot()
    def _show(self) -> None:
        holds = {
            Kept.STORE: self.tr(
                "The files you added, byte by byte, their text, what was read, your corrections and notes, the history "
                "with names and times, your own terms, and what was exported when. Beside it lie files of SQLite while "
                "it is open, and for moments the parts of a copy or a repair."
            ),
            Kept.BACKUPS: self.tr("Copies of the whole store: seven daily and four weekly ones, and those asked for."),
            Kept.LOCK: self.tr("Account, machine and process that have the store open now; it goes when they end."),
            Kept.SETTINGS: self.tr("The names and initials of the reviewers at this desk."),
            Kept.LAYOUT: self.tr(
                "Size and columns of the window, colours, keys, and the document shown last, by number."
            ),
            Kept.LOGS: self.tr("What the program did and where it failed; no word of a document, at most 4 MB."),
        }
        self.ui.holds.setText(holds[self._place().kept])

    @Slot()
    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._place().folder)))

    @Slot()
    def _copy_path(self) -> None:
        QGuiApplication.clipboard().setText(str(self._place().path))
