"""What every kind of editor promises alike."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from imrdesk.domain.citations import Citation, GuidelineSource
from imrdesk.domain.fields import FIELDS
from imrdesk.domain.values import Value, empty
from imrdesk.gui.record.editors.base import Commit
from tests.gui.record.conftest import MakeEditor
from tests.gui.record.finding import named, turn_wheel

CITATION = Citation(GuidelineSource.ODG, "Pain", 2015)
VALUES: tuple[tuple[str, Value, Value], ...] = (
    ("case_number", "CM15-0000001", "CM15-0000002"),
    ("rationale", "Because it helps.", "Because it does not."),
    ("decision_date", date(2015, 4, 14), date(2016, 1, 1)),
    ("worker_age", 47, 48),
    ("quantity", 8.0, 2.5),
    ("is_retrospective", True, False),
    ("decision", "Upheld", "Overturned"),
    ("diagnoses", ("sprain", "insomnia"), ("sprain",)),
    ("claims_citations", (CITATION,), (CITATION, Citation(GuidelineSource.MTUS, "Neck"))),
)
each_kind = pytest.mark.parametrize(("key", "value", "other"), VALUES, ids=[value[0] for value in VALUES])
TYPED = (
    ("case_number", "CM16-0000009", "CM16-0000009"),
    ("rationale", "Not needed", "Not needed"),
    ("decision_date", "01/31/2017", date(2017, 1, 31)),
    ("worker_age", "51", 51),
    ("quantity", "2.5", 2.5),
    ("diagnoses", "sprain", ("sprain",)),
)
each_typed = pytest.mark.parametrize(("key", "keys", "value"), TYPED, ids=[typed[0] for typed in TYPED])


@each_kind
def test_a_value_put_in_comes_out_and_is_not_told(
    key: str, value: Value, other: Value, make: MakeEditor, qtbot: QtBot
) -> None:
    editor = make(key)
    with qtbot.assertNotEmitted(editor.committed):
        editor.set_value(other)
        editor.set_value(value)
        assert editor.commit() is Commit.NOTHING
    assert editor.value() == value
    assert not editor.is_pending()


@each_kind
def test_no_value_is_a_value(key: str, value: Value, other: Value, make: MakeEditor) -> None:
    editor = make(key)
    editor.set_value(value)
    editor.set_value(empty(FIELDS[key].kind))
    assert editor.value() == empty(FIELDS[key].kind)


@each_kind
def test_the_record_is_followed(key: str, value: Value, other: Value, make: MakeEditor) -> None:
    editor = make(key)
    editor.set_value(value)
    editor.update_value(other)
    assert editor.value() == editor.stored == other


@each_typed
def test_what_is_typed_is_handed_on_once(key: str, keys: str, value: Value, make: MakeEditor, qtbot: QtBot) -> None:
    editor = make(key)
    editor.focus_in()
    qtbot.keyClicks(editor.chain()[0], keys)
    assert editor.is_pending()
    with qtbot.waitSignal(editor.committed) as told:
        assert editor.commit() is Commit.ASKED
    assert told.args == [value]
    editor.update_value(value)
    assert editor.commit() is Commit.NOTHING


@each_typed
def test_what_was_not_saved_is_handed_on_again(
    key: str, keys: str, value: Value, make: MakeEditor, qtbot: QtBot
) -> None:
    editor = make(key)
    qtbot.keyClicks(editor.chain()[0], keys)
    editor.commit()
    with qtbot.waitSignal(editor.committed) as told:
        editor.commit()
    assert told.args == [value]


@each_typed
def test_esc_brings_the_stored_value_back(key: str, keys: str, value: Value, make: MakeEditor, qtbot: QtBot) -> None:
    editor = make(key)
    qtbot.keyClicks(editor.chain()[0], keys)
    with qtbot.assertNotEmitted(editor.committed):
        qtbot.keyClick(editor.chain()[0], Qt.Key.Key_Escape)
    assert editor.value() == empty(FIELDS[key].kind)
    assert not editor.is_pending()


@each_typed
def test_an_unchanged_record_leaves_what_is_typed_alone(
    key: str, keys: str, value: Value, make: MakeEditor, qtbot: QtBot
) -> None:
    editor = make(key)
    qtbot.keyClicks(editor.chain()[0], keys)
    editor.update_value(empty(FIELDS[key].kind))
    assert editor.value() == value


@each_kind
def test_an_editor_is_named_for_those_who_hear_it(key: str, value: Value, other: Value, make: MakeEditor) -> None:
    editor = make(key)
    editor.set_value(empty(FIELDS[key].kind))
    editor.describe("The field", "What it is")
    assert "The field" in editor.chain()[0].accessibleName()


@each_kind
def test_the_wheel_changes_nothing_out_of_focus(
    key: str, value: Value, other: Value, make: MakeEditor, window: QWidget, qtbot: QtBot
) -> None:
    editor = make(key)
    editor.set_value(value)
    named(window, "before").setFocus()
    for widget in editor.chain():
        turn_wheel(widget)
    assert editor.value() == value
