"""What does not fit in what is shown: words cut off, parts that reach out of their place, windows past the screen."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QListWidget,
    QTabBar,
    QTableView,
    QToolButton,
    QTreeView,
    QWidget,
)

from imrdesk.gui.one_line import OneLine

_SLACK = 1
"""Pixels that rounding may take."""


def faults() -> list[str]:
    """Return a sentence for each thing that does not fit in the windows that are open now."""
    tops = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
    return [said for top in tops for said in (*_past_the_screen(top), *_without_focus(top), *_in_window(top))]


def _past_the_screen(top: QWidget) -> Iterator[str]:
    screen = top.screen().availableGeometry()
    if isinstance(top, QDialog) and (top.width() > screen.width() or top.height() > screen.height()):
        yield f"{_named(top)} is {top.width()}x{top.height()} on a screen of {screen.width()}x{screen.height()}"


def _without_focus(top: QWidget) -> Iterator[str]:
    if isinstance(top, QDialog) and top.isModal() and top.focusWidget() is None:
        yield f"{_named(top)} has the focus nowhere"


def _in_window(top: QWidget) -> Iterator[str]:
    for part in (top, *top.findChildren(QWidget)):
        if part.isVisible() and part.window() is top:
            # What is scrolled out of sight may still wait to be laid out.
            if not part.visibleRegion().isEmpty() and _reaches_out(part):
                yield f"{_named(part)} reaches out of {_named(part.parentWidget())}"
            elif said := _cut(part):
                yield f"{_named(part)} in {_named(top)} is cut: {said!r}"
            for entry in _cut_entries(part):
                yield f"{_named(part)} in {_named(top)} cuts, and says nowhere else: {entry!r}"


def _cut(part: QWidget) -> str:
    """Return the words that do not fit where they stand; nothing if all do."""
    if isinstance(part, OneLine):
        return ""
    if isinstance(part, QLabel):
        return part.text() if part.text() and _is_label_cut(part) else ""
    if isinstance(part, QToolButton) and part.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly:
        return ""
    if isinstance(part, QAbstractButton | QComboBox) and part.width() + _SLACK < part.minimumSizeHint().width():
        return part.text() if isinstance(part, QAbstractButton) else part.currentText()
    if isinstance(part, QTabBar):
        return ", ".join(part.tabText(at) for at in range(part.count()) if _is_tab_cut(part, at))
    if isinstance(part, QHeaderView) and part.orientation() is Qt.Orientation.Horizontal:
        return ", ".join(_cut_headings(part))
    return ""


def _is_label_cut(label: QLabel) -> bool:
    if label.wordWrap():
        return label.height() + _SLACK < label.heightForWidth(label.width())
    return label.width() + _SLACK < label.sizeHint().width() or label.height() + _SLACK < label.sizeHint().height()


def _is_tab_cut(bar: QTabBar, at: int) -> bool:
    return bar.tabRect(at).width() + _SLACK < bar.fontMetrics().horizontalAdvance(bar.tabText(at))


def _cut_headings(header: QHeaderView) -> Iterator[str]:
    model = header.model()
    for at in range(header.count()):
        if not header.isSectionHidden(at) and header.sectionSize(at) + _SLACK < header.sectionSizeHint(at):
            yield str(model.headerData(at, Qt.Orientation.Horizontal))


def _cut_entries(part: QWidget) -> Iterator[str]:
    """Yield what is cut in a list or a table, and not said whole on hover either."""
    if not isinstance(part, QTreeView | QTableView | QListWidget) or part.wordWrap():
        return
    at = part.indexAt(QPoint(1, 1))
    while at.isValid() and part.visualRect(at).top() < part.viewport().height():
        # The model of a list does not say that it has one column.
        for column in range(1 if isinstance(part, QListWidget) else part.model().columnCount(at.parent())):
            entry = at.siblingAtColumn(column)
            room, need = part.visualRect(entry).width(), part.sizeHintForIndex(entry).width()
            if not room:
                continue
            if room + _SLACK < need and not entry.data(Qt.ItemDataRole.ToolTipRole):
                yield str(entry.data())
        at = part.indexBelow(at) if isinstance(part, QTreeView) else at.siblingAtRow(at.row() + 1)


def _reaches_out(part: QWidget) -> bool:
    """Tell whether a part is not wholly inside what holds it, unless that can be scrolled."""
    holder = part.parentWidget()
    if holder is None or part.isWindow() or _is_scrolled(part):
        return False
    room = QRect(QPoint(0, 0), holder.size()).adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)
    return not part.size().isEmpty() and not room.contains(part.geometry())


def _is_scrolled(part: QWidget) -> bool:
    holder = part.parentWidget()
    above = holder.parentWidget() if holder is not None else None
    return isinstance(above, QAbstractScrollArea) and above.viewport() is holder


def _named(part: QWidget | None) -> str:
    if part is None:
        return "nothing"
    return f"{type(part).__name__} {part.objectName() or part.accessibleName() or part.windowTitle()}".strip()
