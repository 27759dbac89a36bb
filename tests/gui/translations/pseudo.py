"""A language nobody speaks: every text of the template, longer by 40 % and accented, and nothing else."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QAbstractButton, QComboBox, QGroupBox, QLabel, QLineEdit, QMenu, QTabBar, QWidget

from imrdesk.paths import resource_path

OPEN, CLOSE = "⟦", "⟧"
_ACCENTS = str.maketrans("aeiouAEIOU", "åéïöüÅÉÏÖÜ")
_KEPT = re.compile(r"(\{[^}]*\}|<[^>]*>|&\w)")
"""What a translation must not touch: places for values, marks of HTML, letters behind an ampersand."""


def template() -> frozenset[tuple[str, str]]:
    """Return every context and text of the template."""
    tree = ET.parse(resource_path("translations", "imrdesk.ts"))  # noqa: S314 -- a file of our own
    return frozenset(
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in tree.iter("context")
        for message in context.iter("message")
    )


def pseudo(text: str) -> str:
    """Return a text in that language."""
    parts = (part if _KEPT.fullmatch(part) else part.translate(_ACCENTS) for part in _KEPT.split(text))
    return f"{OPEN}{''.join(parts)}{'~' * round(0.4 * len(text))}{CLOSE}"


class PseudoTranslator(QTranslator):
    """Translates what the template has."""

    def __init__(self) -> None:
        super().__init__()
        self._known = template()

    def translate(self, context: str, text: str, _disambiguation: str | None = None, _n: int = -1) -> str | None:  # type: ignore[override]
        """Return the text in that language; nothing for a text the template lacks. Qt's own words are Qt's to have."""
        return pseudo(text) if (context, text) in self._known or context.startswith("Q") else None

    def isEmpty(self) -> bool:
        """Tell Qt to ask."""
        return False


def spoken(top: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Yield what each widget in sight says: its text, and what it says on hover and to those who hear it."""
    for widget in (top, *top.findChildren(QWidget)):
        if not widget.isVisibleTo(top):
            continue
        for said in (*_texts(widget), widget.toolTip(), widget.accessibleName()):
            if said:
                yield widget, said


def _texts(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    elif isinstance(widget, QGroupBox | QMenu):
        yield widget.title()
    elif isinstance(widget, QTabBar):
        yield from (widget.tabText(place) for place in range(widget.count()))
