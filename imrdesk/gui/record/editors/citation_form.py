"""The form of one citation."""

from __future__ import annotations

import re

from PySide6.QtCore import QPoint, QSignalBlocker, Signal
from PySide6.QtWidgets import QFrame, QMenu, QWidget

from imrdesk.domain.citations import Citation, GuidelineSource
from imrdesk.domain.values import ValueProblem, join_lines
from imrdesk.gui.forms.ui_citation_form import Ui_CitationForm
from imrdesk.gui.record.editors.inputs import ChoiceInput, LineInput

_SOURCES: tuple[GuidelineSource | None, ...] = (None, *GuidelineSource)


class CitationForm(QFrame):
    """Edits one citation; where it stands in the source is kept."""

    edited = Signal()
    entered = Signal()
    escaped = Signal()
    menu_requested = Signal(QMenu, QPoint)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._loaded: Citation | None = None
        self.ui = Ui_CitationForm()
        self.ui.setupUi(self)
        self.ui.source.addItems([str(source or "—") for source in _SOURCES])
        self.ui.source.picked.connect(self.edited)
        self.ui.source.found_by_typing.connect(self.edited)
        for line in self._lines():
            line.textEdited.connect(self.edited)
        for widget in self.inputs():
            widget.entered.connect(self.entered)
            widget.escaped.connect(self.escaped)
            widget.menu_requested.connect(self.menu_requested)
        self.setFocusProxy(self.ui.source)

    def _lines(self) -> tuple[LineInput, ...]:
        return self.ui.chapter, self.ui.year, self.ui.section, self.ui.pages

    def inputs(self) -> tuple[ChoiceInput | LineInput, ...]:
        """Return what Tab visits, in order."""
        return self.ui.source, *self._lines()

    def load(self, citation: Citation | None) -> None:
        """Show a citation, ``None`` for a new one."""
        self._loaded = citation
        with QSignalBlocker(self.ui.source):
            self.ui.source.setCurrentIndex(0 if citation is None else _SOURCES.index(citation.source))
        for line, part in zip(self._lines(), _parts(citation), strict=True):
            line.setText(_shown(part))
            line.setCursorPosition(0)

    def citation(self) -> Citation | None:
        """Return what the form says, ``None`` where it says nothing; ``ValueProblem`` where the year is none."""
        chapter, year, section, pages = (
            part if line.text() == _shown(part) else join_lines(line.text()) or None
            for line, part in zip(self._lines(), _parts(self._loaded), strict=True)
        )
        source = _SOURCES[self.ui.source.currentIndex()]
        if source is None and not any((chapter, year, section, pages)):
            return None
        if isinstance(year, str) and not re.fullmatch(r"[12]\d{3}", year):
            raise ValueProblem(self.tr("“{year}” is not a year; write it with four digits.").format(year=year))
        return Citation(
            source or GuidelineSource.OTHER,
            chapter=None if chapter is None else str(chapter),
            year=None if year is None else int(year),
            section=None if section is None else str(section),
            pages=None if pages is None else str(pages),
            passage=None if self._loaded is None else self._loaded.passage,
        )


def _parts(citation: Citation | None) -> tuple[str | int | None, ...]:
    if citation is None:
        return (None,) * 4
    return citation.chapter, citation.year, citation.section, citation.pages


def _shown(part: str | int | None) -> str:
    return "" if part is None else str(part)
