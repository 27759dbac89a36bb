"""Disputed items through the window: from a selection, undone with their evidence."""

from __future__ import annotations

from imrdesk.domain.records import Determination
from imrdesk.gui.window.main_window import MainWindow


def shown(window: MainWindow) -> Determination:
    assert window.review.document is not None
    return window.review.document.record


def test_an_item_is_made_of_what_is_selected_and_taken_back(window: MainWindow) -> None:
    before = shown(window).items
    span = before[0].fields["treatment"].spans[0]
    window.source.select(span)
    window.record.actions_table["add_item"].trigger()
    added = next(item for item in shown(window).items if item not in before)
    assert added.fields["treatment"].spans
    assert window.source.selection() is None
    current = window.record.current_field()
    assert current is not None
    assert current.item_id == added.item_id
    window.actions_table["undo"].trigger()
    assert shown(window).items == before


def test_without_a_selection_an_empty_item_is_added(window: MainWindow) -> None:
    before = shown(window).items
    window.record.actions_table["add_item"].trigger()
    added = next(item for item in shown(window).items if item not in before)
    assert added.fields["treatment"].value is None


def test_the_evidence_of_an_item_that_went_is_marked_no_more(window: MainWindow) -> None:
    while shown(window).items:
        window.record.select_item(shown(window).items[0].item_id)
        window.record.actions_table["remove_item"].trigger()
    assert window.source._marks.evidence == ()


def test_the_key_to_the_source_puts_a_caret_there(window: MainWindow) -> None:
    window.source.set_view_mode("pages")
    window.actions_table["focus_source"].trigger()
    assert window.source.ui.source_pages.hasFocus()
    assert window.source.caret() is not None
