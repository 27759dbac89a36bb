"""A language nobody speaks: every text of the template, longer by 40 % and accented, and nothing else."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QWidget,
)

from imrdesk.domain.citations import GuidelineSource
from imrdesk.domain.queue import QueueQuery
from imrdesk.domain.values import Kind, as_text
from imrdesk.paths import resource_path
from imrdesk.services.desk import Desk

OPEN, CLOSE = "⟦", "⟧"
_ACCENTS = str.maketrans("aeiouAEIOU", "åéïöüÅÉÏÖÜ")
_KEPT = re.compile(r"(\{[^}]*\}|<[^>]*>)")
"""What a translation must not touch: places for values, and marks of HTML."""


_MOST_LINES = 200
_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


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


_MARKS = re.compile(r"<[^>]*>|&amp;|&(?=\w)|(?<!\S)/\S*")
"""Marks of HTML and of keys, and whole paths."""
_PATHS = re.compile(r"\S*/\S*|\b(?:[KMG]iB|bytes)\b")
"""Places of files, and Qt's own units of their sizes."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_VOWEL = re.compile(r"[aeiou]", re.IGNORECASE)
_ELIDED = re.compile(r"“([^“”]*)…”")


def english(said: str, data: frozenset[str]) -> list[str]:
    """Return the English words of what is said: those with a plain vowel, once what is data is taken out."""
    left = _MARKS.sub("", said)
    left = _ELIDED.sub(lambda part: " " if any(each.startswith(part[1]) for each in data) else part[0], left)
    for each in sorted(data, key=len, reverse=True):
        left = left.replace(each, " ")
    return [word for word in _WORD.findall(_PATHS.sub(" ", left)) if word.isascii() and _VOWEL.search(word)]


def data_of(desk: Desk) -> frozenset[str]:
    """Return what stands in a store: names, and every value that is no choice, with what the machine read."""
    data = {"Ada", "imrdesk", desk.path.name, *map(str, GuidelineSource)}
    for row in desk.queue.rows(QueueQuery(), 0, 100):
        document = desk.reviewing.open(row.document_id)
        data |= {document.name, document.path, document.source.text}
        for ref in document.record.refs():
            field, known = document.record.codebook.field(ref.key), document.record.field(ref)
            values = (known.value, known.read.value if known.read else None)
            if not field.choices and field.kind is not Kind.YES_NO:
                parts = [part for value in values for part in (value if isinstance(value, tuple) else (value,))]
                data |= {as_text(value) for value in values} | {str(part) for part in parts}
            data |= {known.read.rule} if known.read else set()
    return frozenset(each for each in data if _VOWEL.search(each))


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
    elif isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
        yield from _lines(widget.model())


def _lines(model: QAbstractItemModel) -> Iterator[str]:
    top = QModelIndex()
    columns = range(1 if isinstance(model, QAbstractListModel) else model.columnCount(top))
    said = [model.headerData(column, Qt.Orientation.Horizontal) for column in columns]
    for row in range(min(model.rowCount(top), _MOST_LINES)):
        for column in columns:
            said += [model.index(row, column).data(role) for role in _ROLES]
    yield from (each for each in said if isinstance(each, str) and each)
