"""Whose name the changes are logged under: shown in the status line, and changed from there or from the Edit menu."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QStatusBar, QToolButton

from imrdesk.gui import dialogs
from imrdesk.gui.action_table import ActionTable
from imrdesk.gui.icons import icon
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.window.review import Review
from imrdesk.services.desk import Desk
from imrdesk.settings import Profile, Settings


class Reviewers(QObject):
    """Keeps the reviewer at work; ``changed`` tells that another one took over."""

    changed = Signal()
    trouble = Signal(str)

    def __init__(self, desk: Desk, review: Review, actions: ActionTable, switch: ThemeSwitch, bar: QStatusBar) -> None:
        super().__init__(bar)
        self._desk = desk
        self._review = review
        self._ask = actions["reviewer"]
        self._switch = switch
        self._bar = bar
        self.button = QToolButton(bar, popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setObjectName("reviewer_at_work")
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        bar.addPermanentWidget(self.button)
        self._menu = QMenu(self.button)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.button.setMenu(self._menu)
        self._ask.triggered.connect(self.ask)
        switch.theme_changed.connect(self._show)
        self._show()

    def ask_first(self) -> None:
        """Ask for a name where nobody was asked yet, with the account's filled in; asked once, whatever the answer."""
        if not Settings.load().reviewer:
            at_work = Settings().at_work(Profile(self._desk.reviewer))
            self._keep(at_work)
            self._open(at_work, first=True)

    @Slot()
    def ask(self) -> None:
        """Let the reviewer at work be chosen, and profiles be added, edited and removed."""
        self._open(Settings.load().at_work(Profile(self._desk.reviewer)))

    def _open(self, settings: Settings, *, first: bool = False) -> None:
        dialog = dialogs.reviewers.ReviewersDialog(settings, self._bar.window(), first=first)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.decided.connect(self._take)
        dialog.open()

    @Slot(object)
    def _take(self, settings: Settings) -> None:
        """Put the chosen reviewer to work; what is half-typed is still the last one's."""
        if settings.reviewer != self._desk.reviewer and not self._review.leave():
            self.trouble.emit(
                self.tr("Save or clear what is marked unsaved first: it would be logged under another name.")
            )
            return
        self._desk.reviewer = settings.reviewer
        self._keep(settings)
        self._show()
        self.changed.emit()

    def _keep(self, settings: Settings) -> None:
        try:
            settings.save()
        except OSError as error:
            words = self.tr("The reviewers could not be saved ({reason}); the name holds until the desk is closed.")
            self.trouble.emit(words.format(reason=error.strerror or error))

    @Slot()
    def _fill_menu(self) -> None:
        self._menu.clear()
        group = QActionGroup(self._menu)
        for profile in Settings.load().at_work(Profile(self._desk.reviewer)).profiles:
            line = QAction(profile.name.replace("&", "&&"), self._menu, checkable=True)
            line.setData(profile.name)
            line.setChecked(profile.name == self._desk.reviewer)
            group.addAction(line)
        self._menu.addActions(group.actions())
        self._menu.addSeparator()
        self._menu.addAction(self._ask)
        group.triggered.connect(self._choose)

    @Slot(QAction)
    def _choose(self, line: QAction) -> None:
        self._take(Settings.load().at_work(Profile(str(line.data()))))

    @Slot()
    def _show(self) -> None:
        name = self._desk.reviewer
        known = {each.name: each for each in Settings.load().profiles}
        self.button.setText(known.get(name, Profile(name)).short)
        self.button.setIcon(icon("reviewer", self._switch.theme, "muted"))
        words = self.tr("Reviewer at work: {name}").format(name=name)
        self.button.setToolTip(words)
        self.button.setAccessibleName(words)
