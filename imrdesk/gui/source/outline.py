"""The sections of the document on screen as a menu, to jump by."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton

from imrdesk.domain.documents import SourceText
from imrdesk.domain.readings import Section
from imrdesk.gui.source.sections import SectionMap, section_name

_LONGEST = 56
"""How many characters of a section's beginning are shown beside its name."""


class Outline(QObject):
    """Lists each section once, with its page and its first words; ``chosen`` hands over the one gone to."""

    chosen = Signal(object)

    def __init__(self, action: QAction, button: QToolButton) -> None:
        super().__init__(button)
        self._button = button
        self._source: SourceText | None = None
        self.sections: tuple[Section, ...] = ()
        self._action = action
        self.menu = QMenu(button)
        action.triggered.connect(self.open)
        self.menu.triggered.connect(self._choose)

    def take(self, source: SourceText | None, by_offset: SectionMap) -> None:
        """Offer another document's sections, in the order of its text."""
        self._source = source
        self.sections = tuple(dict.fromkeys(run.section for run in by_offset.runs))
        self._action.setEnabled(bool(self.sections))

    @Slot()
    def open(self) -> None:
        """Open the list under its button."""
        self.fill()
        self.menu.popup(self._button.mapToGlobal(QPoint(0, self._button.height())))

    def fill(self) -> None:
        """Write the list anew."""
        self.menu.clear()
        for number, section in enumerate(self.sections):
            action = self.menu.addAction(self._words(section).replace("&", "&&"))
            action.setData(number)

    def _words(self, section: Section) -> str:
        source = self._source
        if source is None:
            return ""
        begins = " ".join(section.span.quote(source.text)[: 4 * _LONGEST].split())
        begins = begins if len(begins) <= _LONGEST else f"{begins[: _LONGEST - 1].rstrip()}…"
        name = section_name(section)
        if source.page_count == 1:
            return self.tr("{name}: {begins}").format(name=name, begins=begins)
        page = source.page_of(section.span.start) + 1
        return self.tr("{name}, page {page}: {begins}").format(name=name, page=page, begins=begins)

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self.chosen.emit(self.sections[action.data()])
