"""An entry of a list is opened, changed and closed by key; the focus never leaves its field on the way."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from imrdesk.domain.citations import Citation, GuidelineSource
from imrdesk.domain.flags import FieldRef
from imrdesk.gui.record.editors.citations import CitationsEditor
from imrdesk.gui.record.pane import RecordPane
from tests.gui.record.finding import focused, row_of, wait_until_built
from tests.gui.record.letters import Scribe, letter

CITED = FieldRef("claims_citations", 1)
STATES = FieldRef("reviewer_states")


def test_a_citation_opened_by_key_is_in_the_form_and_tab_stays_in_it(pane: RecordPane, qtbot: QtBot) -> None:
    scribe = Scribe(pane, letter())
    editor = citations_of(pane, qtbot)
    qtbot.keyClick(focused(), Qt.Key.Key_F2)
    assert focused() is editor.form.ui.source
    assert editor.form.ui.chapter.text() == "Low Back Complaints"
    assert not editor.chips[0].isVisible()
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused() is editor.form.ui.chapter
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    editor.form.ui.year.selectAll()
    qtbot.keyClicks(focused(), "2016")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert focused() is editor.chips[0]
    assert scribe.record.value(CITED) == (Citation(GuidelineSource.MTUS, "Low Back Complaints", 2016, "Summary"),)


def test_a_citation_taken_away_by_key_leaves_the_focus_in_the_field(pane: RecordPane, qtbot: QtBot) -> None:
    scribe = Scribe(pane, letter())
    editor = citations_of(pane, qtbot)
    qtbot.keyClick(focused(), Qt.Key.Key_Delete)
    assert focused() is editor.add_button
    assert scribe.record.value(CITED) == ()
    assert scribe.steps == [("set", ("claims_citations", ()))]


def test_an_entry_opened_by_key_is_changed_where_it_stands(pane: RecordPane, qtbot: QtBot) -> None:
    scribe = Scribe(pane, letter())
    pane.select_field(STATES)
    left: list[FieldRef] = []
    pane.field_selected.connect(left.append)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_F2):
        qtbot.keyClick(focused(), key)
    assert row_of(pane, STATES).isAncestorOf(focused())
    qtbot.keyClicks(focused(), " City")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert scribe.record.value(STATES) == ("California City", "Texas")
    assert left == []


def citations_of(pane: RecordPane, qtbot: QtBot) -> CitationsEditor:
    """Go to the first item's citations, and return their editor."""
    wait_until_built(pane, qtbot)
    pane.select_field(CITED)
    editor = row_of(pane, CITED).editor
    assert isinstance(editor, CitationsEditor)
    return editor
