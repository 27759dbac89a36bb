"""Defining own fields: a draft in the dialog, saved in one step."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from imrdesk.domain.codebook import Codebook, own_field
from imrdesk.domain.fields import Scope
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.values import Kind
from imrdesk.gui.dialogs.codebook_import import CodebookImportDialog
from imrdesk.gui.dialogs.own_fields import OwnFieldsDialog
from imrdesk.gui.dialogs.own_fields_log import OwnFieldsLogDialog
from imrdesk.services.codebook_files import write_codebook
from imrdesk.services.desk import Desk

TONE = own_field("own_tone", "Tone", Kind.CHOICE, Scope.CASE, choices=("kind", "curt"))
DAY = own_field("own_day", "Day", Kind.DATE, Scope.CASE, default=date(2026, 1, 2))
SCORE = own_field("own_score", "Score", Kind.NUMBER, Scope.ITEM, required=True)
BOOK = Codebook((TONE, DAY, SCORE))


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def open_dialog(desk: Desk, parent: QWidget, *, read_only: bool = False) -> OwnFieldsDialog:
    made = OwnFieldsDialog(desk.own_fields, parent, read_only=read_only)
    made.show()
    return made


@pytest.fixture
def dialog(desk: Desk, parent: QWidget) -> OwnFieldsDialog:
    desk.own_fields.define(desk.own_fields.codebook(), BOOK)
    return open_dialog(desk, parent)


def save(dialog: OwnFieldsDialog) -> QPushButton:
    return dialog.ui.buttons.button(QDialogButtonBox.StandardButton.Save)


def names(dialog: OwnFieldsDialog) -> list[str]:
    tree = dialog.ui.fields
    items = (tree.topLevelItem(place) for place in range(tree.topLevelItemCount()))
    return [item.text(0) for item in items if item is not None]


def choose(dialog: OwnFieldsDialog, key: str) -> None:
    dialog.go_to(next(number for number in dialog.draft if dialog.draft[number].key == key))


def test_the_fields_stand_by_what_they_are_of(dialog: OwnFieldsDialog) -> None:
    assert names(dialog) == ["Of the case", "Tone", "Day", "Of each disputed item", "Score"]
    assert dialog.ui.label.text() == "Tone"
    assert not save(dialog).isEnabled()


def test_a_field_is_defined_from_the_keyboard(dialog: OwnFieldsDialog, desk: Desk, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.ui.add, Qt.MouseButton.LeftButton)
    assert "Give the field a label" in dialog.ui.problem.text()
    qtbot.keyClicks(dialog.ui.label, "Severity of injury")
    assert dialog.ui.key.text() == "own_severity_of_injury"
    dialog.ui.kind.setCurrentText("several of a list")
    assert "needs choices" in dialog.ui.problem.text()
    dialog.ui.choices.setPlainText("mild\n\n grave ")
    dialog.ui.default_value.setEditText("mild; gone")
    assert "“gone” is none of the choices" in dialog.ui.problem.text()
    dialog.ui.default_value.setEditText("mild")
    dialog.ui.required.click()
    dialog.ui.help_text.setPlainText("As the summary tells it.")
    assert (dialog.ui.problem.isVisible(), save(dialog).isEnabled()) == (False, True)
    with qtbot.waitSignal(dialog.defined) as told:
        save(dialog).click()
    assert told.args == [False]
    made = desk.own_fields.codebook().field("own_severity_of_injury")
    assert (made.kind, made.choices, made.default, made.required) == (Kind.LIST, ("mild", "grave"), ("mild",), True)
    assert made.help == "As the summary tells it."


def test_nothing_is_saved_while_any_field_is_wrong(dialog: OwnFieldsDialog) -> None:
    dialog.ui.label.clear()
    dialog.ui.label.textEdited.emit("")
    choose(dialog, "own_score")
    assert dialog.ui.problem.text().startswith("Another field: Give the field a label")
    assert not save(dialog).isEnabled()
    assert names(dialog)[1].startswith("\N{WARNING SIGN}")


def test_a_key_of_ones_own_is_kept_while_the_label_is_typed(dialog: OwnFieldsDialog, qtbot: QtBot) -> None:
    dialog.ui.add.click()
    dialog.ui.key.setText("own_mine")
    dialog.ui.key.textEdited.emit("own_mine")
    qtbot.keyClicks(dialog.ui.label, "Something")
    assert dialog.ui.key.text() == "own_mine"


def test_a_key_is_settled_once_the_field_is_saved(dialog: OwnFieldsDialog) -> None:
    assert dialog.ui.key.isReadOnly()
    dialog.ui.add.click()
    assert not dialog.ui.key.isReadOnly()


def test_a_field_is_renamed_moved_and_retired_without_losing_values(dialog: OwnFieldsDialog, desk: Desk) -> None:
    desk.reviewing.set_value(1, FieldRef("own_tone"), "curt")
    dialog.ui.label.setText("Voice")
    dialog.ui.label.textEdited.emit("Voice")
    dialog.ui.down.click()
    dialog.ui.retire.click()
    assert names(dialog)[1:3] == ["Day", "Voice (retired)"]
    assert dialog.ui.retire.text() == "Bring &back"
    save(dialog).click()
    after = desk.own_fields.codebook()
    assert [(field.key, field.label, field.retired) for field in after.own(Scope.CASE)] == [
        ("own_day", "Day", False),
        ("own_tone", "Voice", True),
    ]
    assert desk.reviewing.open(1).record.value(FieldRef("own_tone")) == "curt"


def test_who_defined_what_is_shown_newest_first(dialog: OwnFieldsDialog, desk: Desk) -> None:
    before = desk.own_fields.codebook()
    tone = replace(before.field("own_tone"), label="Voice")
    desk.own_fields.define(before, Codebook(tuple(tone if field.key == tone.key else field for field in before.fields)))
    dialog.ui.history.click()
    log = dialog.findChild(OwnFieldsLogDialog)
    assert log is not None
    lines = [log.ui.changes.topLevelItem(place) for place in range(log.ui.changes.topLevelItemCount())]
    said = [(line.text(1), line.text(2)) for line in lines if line is not None]
    assert said[0] == ("Ada", "“Tone” label: Tone → Voice")
    assert ("Ada", "“Score” defined as number of the item") in said
    log.reject()


def test_a_field_that_was_never_saved_is_taken_out(dialog: OwnFieldsDialog) -> None:
    dialog.ui.add.click()
    assert dialog.ui.retire.text() == "&Take out"
    dialog.ui.retire.click()
    assert len(names(dialog)) == 5
    assert not save(dialog).isEnabled()


def test_the_kind_of_a_field_in_use_cannot_be_chosen(desk: Desk, parent: QWidget) -> None:
    desk.own_fields.define(desk.own_fields.codebook(), BOOK)
    desk.reviewing.set_value(1, FieldRef("own_tone"), "curt")
    dialog = open_dialog(desk, parent)
    assert (dialog.ui.kind.isEnabled(), dialog.ui.scope.isEnabled()) == (False, False)
    assert "holds something in 1 place" in dialog.ui.usage.text()
    choose(dialog, "own_day")
    assert dialog.ui.kind.isEnabled()


def test_a_change_of_what_is_required_tells_that_flags_may_be_others(dialog: OwnFieldsDialog, qtbot: QtBot) -> None:
    dialog.ui.required.click()
    with qtbot.waitSignal(dialog.defined) as told:
        save(dialog).click()
    assert told.args == [True]


def test_what_was_defined_elsewhere_meanwhile_is_told(dialog: OwnFieldsDialog, desk: Desk) -> None:
    desk.own_fields.define(BOOK, BOOK.moved("own_day", -1))
    dialog.ui.required.click()
    save(dialog).click()
    assert "changed in another window" in dialog.ui.problem.text()
    assert dialog.isVisible()


def test_a_store_that_can_only_be_read_shows_its_fields(desk: Desk, parent: QWidget) -> None:
    desk.own_fields.define(desk.own_fields.codebook(), BOOK)
    dialog = open_dialog(desk, parent, read_only=True)
    assert dialog.ui.label.text() == "Tone"
    disabled = (dialog.ui.add, dialog.ui.retire, dialog.ui.import_file, dialog.ui.form, save(dialog))
    assert [widget.isEnabled() for widget in disabled] == [False] * 5
    assert dialog.ui.export_file.isEnabled()


def test_the_codebook_is_written_to_a_file_and_taken_from_one(
    dialog: OwnFieldsDialog, desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "codebook.toml"
    dialog.export_to(str(path))
    assert str(path) in dialog.ui.problem.text()
    assert dialog.ui.problem.property("role") == "muted"
    theme = own_field("own_theme", "Theme", Kind.TEXT, Scope.ITEM)
    write_codebook(path, Codebook((TONE, theme, own_field("own_bad", "Score", Kind.TEXT, Scope.ITEM))))
    dialog.import_from(str(path))
    preview = dialog.findChild(CodebookImportDialog)
    assert preview is not None
    assert "3 fields: 1 new, 0 changed, 1 the same, 1 refused" in preview.ui.summary.text()
    preview.accept()
    assert names(dialog)[-2:] == ["Score", "Theme"]
    save(dialog).click()
    assert desk.own_fields.codebook().field("own_theme") == theme


def test_a_file_that_is_no_codebook_is_told(dialog: OwnFieldsDialog, tmp_path: Path) -> None:
    path = tmp_path / "other.toml"
    path.write_text("a = 1", "utf-8")
    dialog.import_from(str(path))
    assert "is no codebook of imrdesk" in dialog.ui.problem.text()
    assert dialog.ui.problem.property("role") == "danger"


def test_a_first_field_can_be_defined(desk: Desk, parent: QWidget, qtbot: QtBot) -> None:
    dialog = open_dialog(desk, parent)
    assert "Press New" in dialog.ui.usage.text()
    assert not dialog.ui.label.isVisible()
    dialog.ui.add.click()
    assert dialog.ui.label.isVisible()
    qtbot.keyClicks(dialog.ui.label, "First")
    save(dialog).click()
    assert [field.key for field in desk.own_fields.codebook().fields] == ["own_first"]
