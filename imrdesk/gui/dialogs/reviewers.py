"""The reviewers of this desk: who is at work, and their names and initials."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QWidget

from imrdesk.gui.emphasis import make_primary
from imrdesk.gui.forms.ui_reviewers_dialog import Ui_ReviewersDialog
from imrdesk.settings import Profile, Settings

_LONGEST = 24


class ReviewersDialog(QDialog):
    """Lets the reviewer at work be chosen, and profiles be added, edited and removed; ``decided`` carries the settings.

    Where there is one profile only and ``first`` is true, it asks for no more than its name.
    """

    decided = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget, *, first: bool = False) -> None:
        super().__init__(parent)
        self._profiles = list(settings.profiles)
        self.ui = Ui_ReviewersDialog()
        self.ui.setupUi(self)
        if first:
            self._ask_for_a_name_only()
        self.ui.profiles.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.ui.profiles.addItems([each.name for each in self._profiles])
        self.ui.profiles.currentRowChanged.connect(self._show)
        self.ui.name.textEdited.connect(self._take_name)
        self.ui.initials.textEdited.connect(self._take_initials)
        self.ui.add.clicked.connect(self._add)
        self.ui.remove.clicked.connect(self._remove)
        names = [each.name for each in self._profiles]
        self.ui.profiles.setCurrentRow(names.index(settings.reviewer) if settings.reviewer in names else 0)
        make_primary(self.use_button())
        self.ui.name.setFocus()
        self.ui.name.selectAll()

    def use_button(self) -> QPushButton:
        """Return the button that puts the profile chosen to work."""
        return self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)

    def accept(self) -> None:
        """Tell what was decided."""
        at_work = self._profiles[self.ui.profiles.currentRow()]
        self.decided.emit(Settings(at_work.name, tuple(self._profiles)))
        super().accept()

    def _ask_for_a_name_only(self) -> None:
        self.setWindowTitle(self.tr("Who reviews at this desk?"))
        self.ui.words.setText(
            self.tr(
                "Each change is logged with the name of who made it. It stays in your store, and in exports that tell "
                "of changes. You can change the name, or add another reviewer, in the status line below."
            )
        )
        self.ui.choice.hide()
        self.ui.buttons.button(QDialogButtonBox.StandardButton.Cancel).hide()
        self.resize(420, 220)

    @Slot(int)
    def _show(self, row: int) -> None:
        profile = self._profiles[row]
        self.ui.name.setText(profile.name)
        self.ui.initials.setText(profile.initials)
        self._judge()

    @Slot(str)
    def _take_name(self, text: str) -> None:
        self._put(Profile(" ".join(text.split()), self._current().initials))

    @Slot(str)
    def _take_initials(self, text: str) -> None:
        self._put(Profile(self._current().name, text.strip()))

    def _current(self) -> Profile:
        return self._profiles[self.ui.profiles.currentRow()]

    def _put(self, profile: Profile) -> None:
        row = self.ui.profiles.currentRow()
        self._profiles[row] = profile
        self.ui.profiles.item(row).setText(profile.name)
        self._judge()

    @Slot()
    def _add(self) -> None:
        self._profiles.append(Profile(""))
        self.ui.profiles.addItem("")
        self.ui.profiles.setCurrentRow(len(self._profiles) - 1)
        self.ui.name.setFocus()

    @Slot()
    def _remove(self) -> None:
        row = self.ui.profiles.currentRow()
        del self._profiles[row]
        self.ui.profiles.blockSignals(True)  # the row that follows is shown once, by the line below
        self.ui.profiles.takeItem(row)
        self.ui.profiles.blockSignals(False)
        self._show(self.ui.profiles.currentRow())

    def _judge(self) -> None:
        """Say what is wrong with the names, and let them be used where nothing is."""
        names = [each.name.casefold() for each in self._profiles]
        empty, twice = "" in names, len(set(names)) < len(names)
        self.ui.problem.setText(
            self.tr("Each reviewer needs a name.")
            if empty
            else self.tr("Two reviewers have the same name.")
            if twice
            else ""
        )
        self.use_button().setEnabled(not empty and not twice)
        self.use_button().setText(self.tr("Work as {name}").format(name=_short(self._current().name) or "…"))
        self.ui.initials.setPlaceholderText(Profile(self._current().name).short)
        self.ui.remove.setEnabled(len(self._profiles) > 1)


def _short(name: str) -> str:
    """Return as much of a name as a button has room for."""
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1].rstrip()}…"
