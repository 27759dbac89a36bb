"""Searching everything, from the key to the place in the document."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from imrdesk.domain.codebook import Codebook, own_field
from imrdesk.domain.fields import Scope
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.search import Place, SearchPage
from imrdesk.domain.spans import Span
from imrdesk.domain.values import Kind
from imrdesk.gui.search.delegate import marked
from imrdesk.gui.search.dialog import SearchDialog
from imrdesk.gui.search.model import FOUND_ROLE, Found, FoundModel
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.services.desk import Desk


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> SearchDialog:
    window.actions_table["search"].trigger()
    made = window.searches.dialog
    assert made is not None
    qtbot.waitUntil(made.isVisible)
    return made


def search(dialog: SearchDialog, typed: str) -> list[Found]:
    dialog.ui.wanted.setText(typed)
    dialog.search()
    rows = range(dialog.model.rowCount())
    return [dialog.model.index(row).data(FOUND_ROLE) for row in rows]


def test_typing_finds_after_a_pause(dialog: SearchDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.ui.wanted, "upheld")
    qtbot.waitUntil(lambda: dialog.model.total > 0)
    assert dialog.ui.said.text().endswith("determinations")


def test_a_find_opens_its_document_at_its_field(window: MainWindow, dialog: SearchDialog, qtbot: QtBot) -> None:
    found = search(dialog, "rationale:necessary")[-1]
    place = found.place
    assert place is not None
    dialog.place_chosen.emit(found.hit.document_id, place)
    qtbot.waitUntil(lambda: window.record.current_field() == place.ref)
    document = window.review.document
    assert document is not None
    assert (document.document_id, found.where.startswith("Decision rationale, item")) == (found.hit.document_id, True)


def test_a_find_in_the_source_is_marked_there(window: MainWindow, dialog: SearchDialog, qtbot: QtBot) -> None:
    (found, *_) = search(dialog, "source:reviewer")
    assert found.place is not None
    span = found.place.span
    assert span is not None
    qtbot.keyClick(dialog.ui.wanted, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.source._marks.evidence == (span,))
    document = window.review.document
    assert document is not None
    assert span.quote(document.source.text).lower() == "reviewer"


def test_enter_on_a_find_puts_the_window_away_and_the_focus_there(
    window: MainWindow, dialog: SearchDialog, qtbot: QtBot
) -> None:
    found = search(dialog, "rationale:necessary")[0]
    with qtbot.waitActive(window):
        qtbot.keyClick(dialog.ui.wanted, Qt.Key.Key_Return)
    assert dialog.isHidden()
    assert found.place is not None
    qtbot.waitUntil(lambda: window.record.current_field() == found.place.ref)  # type: ignore[union-attr]
    assert window.record.isAncestorOf(window.focusWidget())


def test_a_find_in_the_source_is_selected_there_ready_to_be_filled(
    window: MainWindow, dialog: SearchDialog, qtbot: QtBot
) -> None:
    (found, *_) = search(dialog, "source:reviewer")
    qtbot.keyClick(dialog.ui.wanted, Qt.Key.Key_Return)
    assert found.place is not None
    qtbot.waitUntil(lambda: window.source.selection() == found.place.span)  # type: ignore[union-attr]
    assert window.source.isAncestorOf(window.focusWidget())


def test_its_key_brings_the_window_back_at_the_same_find(
    window: MainWindow, dialog: SearchDialog, qtbot: QtBot
) -> None:
    rows = search(dialog, "necessary")
    dialog.ui.found.setCurrentIndex(dialog.model.index(2))
    qtbot.keyClick(dialog.ui.wanted, Qt.Key.Key_Return)
    window.actions_table["search"].trigger()
    qtbot.waitUntil(dialog.isVisible)
    assert (dialog.ui.wanted.selectedText(), dialog.ui.found.currentIndex().row()) == ("necessary", 2)
    qtbot.keyClick(dialog.ui.wanted, Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.place_chosen) as chosen:
        qtbot.keyClick(dialog.ui.wanted, Qt.Key.Key_Return)
    assert chosen.args == [rows[3].hit.document_id, rows[3].place]


def test_a_click_shows_a_find_and_leaves_the_window(window: MainWindow, dialog: SearchDialog, qtbot: QtBot) -> None:
    search(dialog, "necessary")
    view = dialog.ui.found
    with qtbot.waitSignal(dialog.place_chosen):
        place = view.visualRect(dialog.model.index(1)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert dialog.isVisible()


def test_the_arrows_walk_the_finds_from_the_line(dialog: SearchDialog, qtbot: QtBot) -> None:
    rows = search(dialog, "necessary")
    assert len(rows) > 2
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(dialog.ui.wanted, key)
    assert dialog.ui.found.currentIndex().row() == 1
    with qtbot.waitSignal(dialog.place_chosen) as chosen:
        qtbot.keyClick(dialog.ui.wanted, Qt.Key.Key_Return)
    assert chosen.args == [rows[1].hit.document_id, rows[1].place]


@pytest.mark.parametrize(
    ("typed", "said"),
    [("", ""), ('"necessary', "Close the quotation mark, or take it away."), ("xyzzyx", "Nothing is found.")],
)
def test_what_was_not_found_is_said_in_a_sentence(dialog: SearchDialog, typed: str, said: str) -> None:
    search(dialog, "necessary")
    assert search(dialog, typed) == []
    assert dialog.ui.said.text().startswith(said)


def test_nothing_is_chosen_where_nothing_was_found(dialog: SearchDialog, qtbot: QtBot) -> None:
    search(dialog, "xyzzyx")
    with qtbot.assertNotEmitted(dialog.place_chosen):
        qtbot.keyClick(dialog.ui.wanted, Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_asking_again_begins_anew(window: MainWindow, dialog: SearchDialog) -> None:
    search(dialog, "necessary")
    dialog.reject()
    window.actions_table["search"].trigger()
    assert (window.searches.dialog, dialog.ui.wanted.selectedText()) == (dialog, "necessary")


def test_the_model_keeps_qt_s_rules_and_fetches_the_rest(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, qtmodeltester: ModelTester
) -> None:
    monkeypatch.setattr("imrdesk.gui.search.model.PAGE", 1)
    model = FoundModel(desk.searching)
    model.search("upheld OR overturned")
    whole = desk.searching.find("upheld OR overturned")
    assert isinstance(whole, SearchPage)
    assert (model.total, model.rowCount()) == (3, len(whole.hits[0].places))
    qtmodeltester.check(model)
    while model.canFetchMore(model.index(-1)):
        model.fetchMore(model.index(-1))
    assert model.rowCount() == sum(len(hit.places) for hit in whole.hits)


def test_a_find_in_an_own_field_is_called_as_the_field_is_now(desk: Desk) -> None:
    book = Codebook((own_field("own_tone", "Tone of the letter", Kind.TEXT, Scope.CASE),))
    desk.own_fields.define(Codebook(), book)
    desk.reviewing.set_value(1, FieldRef("own_tone"), "Curt, said Xyzzy.")
    model = FoundModel(desk.searching)
    model.search("tone_of_the_letter:xyzzy")
    found = model.index(0).data(FOUND_ROLE)
    assert (found.where, found.hit.document_id, found.place.ref) == ("Tone of the letter", 1, FieldRef("own_tone"))
    desk.own_fields.define(book, Codebook((replace(book.fields[0], label="Manner"),)))
    model.search("xyzzy")
    assert model.index(0).data(FOUND_ROLE).where == "Manner"


def test_finds_are_marked_and_signs_of_html_are_not_read_as_such() -> None:
    place = Place(None, Span(0, 1), "a <b> & c", (Span(3, 4), Span(8, 9)))
    expected = 'a &lt;<span style="background:red">b</span>&gt; &amp; <span style="background:red">c</span>'
    assert marked(place, "red") == expected
