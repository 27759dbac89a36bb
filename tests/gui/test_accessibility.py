"""Whoever hears the desk instead of seeing it: every widget that takes the focus says what it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QDialog, QFileDialog, QKeySequenceEdit, QWidget
from pytestqt.qtbot import QtBot

from imrdesk.domain.flags import FieldRef
from imrdesk.gui.window.actions import SPECS
from imrdesk.gui.window.main_window import MainWindow

ASKING = [spec.name for spec in SPECS if spec.text.endswith("…") and spec.name != "choose_shown"]
"""The actions that open a dialog; what the queue shows is chosen in a panel of the window."""
KINDLESS = frozenset({QAccessible.Role.NoRole, QAccessible.Role.Client})
"""The roles of what does not say what kind of thing it is."""
KINDLESS_IN_QT = (QAbstractScrollArea, QKeySequenceEdit)
"""Qt itself gives these no other role; their name must do."""


def focusable(top: QWidget) -> Iterator[QWidget]:
    """Yield what can be given the focus by Tab or by a click, Qt's own helpers inside other widgets left out."""
    for widget in (top, *top.findChildren(QWidget)):
        inside = widget.objectName().startswith("qt_") or widget.focusProxy() is not None
        if widget.isVisibleTo(top) and widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not inside:
            yield widget


def heard(widget: QWidget) -> tuple[str, QAccessible.Role]:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name), interface.role()


def silent(top: QWidget) -> list[str]:
    """Return the focusable widgets of a window that do not say what they are."""
    found = []
    for widget in focusable(top):
        name, role = heard(widget)
        if not name.strip() or (role in KINDLESS and not isinstance(widget, KINDLESS_IN_QT)):
            within = widget.parentWidget()
            found.append(
                f"{type(widget).__name__} {widget.objectName()!r} in {within and within.objectName()}: {name!r}"
            )
    return found


def dialogs() -> list[QDialog]:
    return [top for top in QApplication.topLevelWidgets() if isinstance(top, QDialog) and top.isVisible()]


def test_everything_in_the_window_says_what_it_is(window: MainWindow, qtbot: QtBot) -> None:
    for name in ("show_history", "find"):
        action = window.actions_table[name] if name == "show_history" else window.source.table[name]
        action.trigger()
    for place in range(window.queue_pane.model.rowCount()):
        row = window.queue_pane.model.row(place)
        assert row is not None
        window.walking.open_document(row.document_id)
        window.record.cards.set_expanded(expanded=True)
        qtbot.waitUntil(lambda: not window.record.cards._idle.isActive())
        assert silent(window) == []


def test_pages_say_what_they_are(window: MainWindow) -> None:
    window.source.set_view_mode("pages")
    assert silent(window.source) == []


def test_a_note_and_a_citation_say_what_they_are(window: MainWindow) -> None:
    window.record.select_field(FieldRef("case_number"))
    window.record.actions_table["note_field"].trigger()
    assert silent(window.record) == []


def test_the_queue_s_panel_says_what_it_is(window: MainWindow) -> None:
    assert silent(window.queue_pane.panel) == []


def test_the_report_of_an_import_says_what_it_is(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "empty.pdf").touch()
    with qtbot.waitSignal(window.imports.documents_added):
        window.imports.add([tmp_path / "empty.pdf"])
    window.actions_table["import_report"].trigger()
    (report,) = dialogs()
    assert silent(report) == []
    report.reject()


def test_the_welcome_says_what_it_is(window: MainWindow) -> None:
    window.ui.stack.setCurrentWidget(window.ui.welcome)
    assert silent(window.ui.welcome) == []


@pytest.mark.parametrize("name", ASKING)
def test_every_dialog_says_what_it_is(window: MainWindow, qtbot: QtBot, name: str) -> None:
    action = window.actions_table[name]
    if not action.isEnabled():
        pytest.skip("nothing is there to ask this of")
    action.trigger()
    opened = [dialog for dialog in dialogs() if not isinstance(dialog, QFileDialog)]
    quiet = {dialog.windowTitle(): silent(dialog) for dialog in opened}
    for dialog in dialogs():
        dialog.reject()
    assert all(quiet)
    assert {title: names for title, names in quiet.items() if names} == {}


def test_the_keys_dialog_and_the_tour_say_what_they_are(window: MainWindow) -> None:
    window.actions_table["tour"].trigger()
    assert silent(window.tour.card) == []
    window.tour.end()
    window.actions_table["shortcuts"].trigger()
    (keys,) = dialogs()
    assert silent(keys) == []
    keys.reject()


def test_what_says_nothing_is_found(qtbot: QtBot) -> None:
    top = QWidget()
    qtbot.addWidget(top)
    quiet = QWidget(top)
    quiet.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    assert len(silent(top)) == 1
