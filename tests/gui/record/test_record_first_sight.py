"""What is painted first when the record comes on screen: fields where they belong, not squeezed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from pytestqt.qtbot import QtBot

from imrdesk.domain.flags import FieldRef
from imrdesk.gui.record.pane import RecordPane
from tests.gui.record.finding import row_of
from tests.gui.record.letters import letter, read

LONG = read("No measured improvement is on record, and what was tried did not last. " * 12)
SUMMARY = FieldRef("summary")


class Seen(QObject):
    """Notes how high the fields' area is at every painting."""

    def __init__(self, pane: RecordPane) -> None:
        super().__init__(pane)
        self.heights: list[int] = []
        self._pane = pane
        pane.ui.contents.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.heights.append(self._pane.ui.contents.height())
        return False


def test_nothing_is_painted_before_it_is_laid_out(pane: RecordPane, qtbot: QtBot) -> None:
    window = pane.window()
    window.hide()
    pane.show_record(letter(3, summary=LONG), ())
    pane.select_field(SUMMARY)
    seen = Seen(pane)
    window.show()
    assert not pane.ui.scroll.viewport().updatesEnabled()
    qtbot.waitUntil(lambda: bool(seen.heights))
    assert pane.ui.scroll.viewport().updatesEnabled()
    assert seen.heights[0] == pane.ui.contents.height()
    assert row_of(pane, SUMMARY).editor.height() >= row_of(pane, SUMMARY).editor.sizeHint().height()
