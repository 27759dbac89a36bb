"""Disputed items through the window: from a selection, undone with their evidence."""

from __future__ import annotations

from imrdesk.domain.readings import SectionKind
from imrdesk.domain.records import Determination
from imrdesk.gui.source.sections import section_name
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


def named_items(window: MainWindow) -> list[tuple[str, str]]:
    """Return what stands beside the source of disputed items: each name, with the first words it stands beside."""
    assert window.review.document is not None
    text = window.review.document.source.text
    shown_now = window.source.outline.sections
    return [(section_name(each), text[each.span.start :][:12]) for each in shown_now if each.kind is SectionKind.ITEM]


def test_the_source_names_items_as_the_record_numbers_them(window: MainWindow) -> None:
    window.actions_table["next"].trigger()
    at_first = named_items(window)
    assert len(at_first) > 1
    window.record.select_item(shown(window).items[0].item_id)
    window.record.actions_table["remove_item"].trigger()
    renumbered = [name for name, _ in at_first[:-1]]
    assert named_items(window) == list(zip(renumbered, (words for _, words in at_first[1:]), strict=True))
    window.actions_table["undo"].trigger()
    assert named_items(window) == at_first


def test_two_items_made_one_are_one_section_and_a_copy_has_none(window: MainWindow) -> None:
    window.actions_table["next"].trigger()
    at_first = named_items(window)
    window.record.select_item(shown(window).items[0].item_id)
    window.record.actions_table["duplicate_item"].trigger()
    assert [words for _, words in named_items(window)] == [words for _, words in at_first]
    window.actions_table["undo"].trigger()
    window.record.select_item(shown(window).items[0].item_id)
    window.record.actions_table["merge_item"].trigger()
    names, words = [name for name, _ in at_first[:-1]], [words for _, words in at_first]
    assert named_items(window) == list(zip(names, [words[0], *words[2:]], strict=True))
