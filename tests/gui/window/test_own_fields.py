"""A field of one's own, from its definition to the file that holds it."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QWidget
from pytestqt.qtbot import QtBot

from imrdesk.domain.codebook import Codebook, own_field
from imrdesk.domain.fields import Scope
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.values import Kind
from imrdesk.gui.dialogs.own_fields import OwnFieldsDialog
from imrdesk.gui.history.delegate import LINE_ROLE
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.services.desk import Desk
from tests.gui.window.listing import wait_until_listed

TONE = FieldRef("own_tone")


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def dialog_of(window: MainWindow) -> OwnFieldsDialog:
    window.actions_table["own_fields"].trigger()
    dialog = window.findChild(OwnFieldsDialog)
    assert dialog is not None
    return dialog


def define_tone(window: MainWindow, qtbot: QtBot, *, required: bool = False) -> None:
    dialog = dialog_of(window)
    dialog.ui.add.click()
    qtbot.keyClicks(dialog.ui.label, "Tone")
    dialog.ui.required.setChecked(required)
    with qtbot.waitSignal(window.own_fields.changed):
        dialog.ui.buttons.button(QDialogButtonBox.StandardButton.Save).click()


def test_a_field_is_defined_filled_undone_found_again_and_exported(
    window: MainWindow, desk: Desk, switch: ThemeSwitch, store_path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    define_tone(window, qtbot)
    window.record.select_field(TONE)
    qtbot.keyClicks(focused(), "curt")
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    document = window.review.document
    assert document is not None
    assert document.record.value(TONE) == "curt"
    window.actions_table["undo"].trigger()
    assert window.review.document is not None
    assert window.review.document.record.field(TONE).untouched
    window.actions_table["redo"].trigger()
    window.close()
    desk.close()

    with Desk.open(store_path, "Ada") as again:
        later = MainWindow(again, switch)
        qtbot.addWidget(later)
        later.start([])
        later.show()
        row = later.record.rows.row(TONE)
        assert row is not None
        assert row.editor.value() == "curt"
        again.exporting.export(tmp_path / "items.csv")
        later.close()
    with (tmp_path / "items.csv").open(encoding="utf-8", newline="") as file:
        assert next(csv.DictReader(file))["own_tone"] == "curt"


def test_what_is_required_flags_every_document_in_the_background(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    define_tone(window, qtbot, required=True)

    def flagged() -> bool:
        return all(
            TONE in {ref for flag in desk.reviewing.open(number).flags for ref in flag.fields} for number in (1, 2, 3)
        )

    qtbot.waitUntil(flagged)
    qtbot.waitUntil(lambda: window.review.document is not None and TONE in window.review.document.to_look_at)


def test_what_is_half_typed_is_saved_before_fields_are_defined(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    window.record.select_field(FieldRef("case_number"))
    qtbot.keyClicks(focused(), "CM16-0000042")
    dialog_of(window).reject()
    assert desk.reviewing.open(1).record.value(FieldRef("case_number")) == "CM16-0000042"


def test_a_store_that_cannot_be_read_is_told(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    window.review.close()
    desk.close()
    desk.path.write_bytes(b"This is no store any more. " * 400)
    with qtbot.waitSignal(window.own_fields.trouble):
        window.own_fields.ask()
    assert window.findChild(OwnFieldsDialog) is None


def test_the_palette_finds_an_own_field_and_its_dialog(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    desk.own_fields.define(
        desk.own_fields.codebook(), Codebook((own_field("own_tone", "Tone", Kind.TEXT, Scope.CASE),))
    )
    window.review.look_again()
    assert window.review.document is not None
    record = window.review.document.record
    labels = [entry.title for entry in (*window.finder._actions(), *window.finder._fields(record))]
    assert {"Own fields…", "Tone"} <= set(labels)


def test_the_history_tells_of_own_fields_by_their_label(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    define_tone(window, qtbot)
    window.record.select_field(TONE)
    qtbot.keyClicks(focused(), "curt")
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    book = desk.own_fields.codebook()
    desk.own_fields.define(book, book.with_field(replace(book.fields[0], label="Voice")))
    window.review.look_again()
    window.actions_table["show_history"].trigger()
    model = window.history.panel.model
    lines = [model.item(row).data(LINE_ROLE).words for row in range(model.rowCount())]
    assert lines == ["Voice: nothing → “curt” (corrected)"]


def test_the_queue_is_narrowed_by_own_fields_with_choices(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    panel = window.queue_pane.panel
    assert not any(name.startswith("own_") for name in panel.tops)
    dialog = dialog_of(window)
    dialog.ui.add.click()
    qtbot.keyClicks(dialog.ui.label, "Tone")
    dialog.ui.kind.setCurrentText("one of a list")
    dialog.ui.choices.setPlainText("kind\ncurt")
    dialog.ui.default_value.setEditText("kind")
    dialog.ui.buttons.button(QDialogButtonBox.StandardButton.Save).click()
    desk.reviewing.set_value(2, TONE, "curt")
    top = panel.tops["own_tone"]
    top.setExpanded(True)
    qtbot.waitUntil(lambda: panel.is_counted and top.childCount() > 0)
    counts = {child.text(0): child.text(1) for child in map(top.child, range(top.childCount())) if child is not None}
    assert (top.text(0), counts) == ("Tone", {"kind": "2", "curt": "1"})
    window.queue_pane.narrow(own_tone=frozenset({"curt"}))
    wait_until_listed(window, qtbot)
    assert window.queue_pane.query.own == {"own_tone=curt"}
    assert (window.queue_pane.model.rowCount(), window.queue_pane.ui.facets.toolTip()) == (1, "Tone: curt")
    book = desk.own_fields.codebook()
    desk.own_fields.define(book, book.with_field(replace(book.fields[0], retired=True)))
    window.own_fields._follow(False)
    assert "own_tone" not in panel.tops
    wait_until_listed(window, qtbot)
    assert window.queue_pane.model.rowCount() == 3
