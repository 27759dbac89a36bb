"""Teaching a word: what it would change is told before it is kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from imrdesk.domain.findings import AddedTerm
from imrdesk.gui.dialogs import vocabulary
from imrdesk.gui.dialogs.vocabulary import VocabularyDialog
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.services.desk import Desk

TERM = AddedTerm("units", "units", "", "gadget")


@pytest.fixture
def dialog(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[VocabularyDialog]:
    monkeypatch.setattr(vocabulary, "TYPING_MS", 1)
    parent = QWidget()
    qtbot.addWidget(parent)
    made = VocabularyDialog(desk.vocabulary, "Ada", parent)
    made.show()
    yield made
    made.reject()


def choose(dialog: VocabularyDialog, kind: str, term: str, entry: str = "") -> None:
    dialog.ui.kind.setCurrentText(kind)
    if entry:
        dialog.ui.entry.setCurrentText(entry)
    dialog.ui.term.setText(term)


def test_what_a_term_would_change_is_told_before_it_is_added(
    dialog: VocabularyDialog, desk: Desk, qtbot: QtBot
) -> None:
    title = desk.reviewing.open(1).record.items[0].fields["treatment"].value
    choose(dialog, "Treatment", str(title).split(",")[0][:60], "Transportation")
    assert not dialog.ui.add.isEnabled()
    qtbot.waitUntil(dialog.ui.add.isEnabled)
    assert dialog.ui.effect.text().startswith("It would code 1 of ")
    line = dialog.ui.examples.topLevelItem(0)
    assert line is not None
    assert "→ Transportation" in line.text(1)
    assert desk.vocabulary.terms() == ()
    with qtbot.waitSignal(dialog.changed):
        dialog.ui.add.click()
    assert [term.entry for term in desk.vocabulary.terms()] == ["Transportation"]
    assert (dialog.ui.term.text(), dialog.ui.own.topLevelItemCount()) == ("", 1)
    assert dialog.ui.effect.text() == "1 term added."
    assert (dialog.ui.own.isHidden(), dialog.ui.nothing.isHidden()) == (False, True)


def test_a_term_that_changes_nothing_can_be_added_too(dialog: VocabularyDialog, desk: Desk, qtbot: QtBot) -> None:
    choose(dialog, "Unit", "gadget")
    qtbot.waitUntil(dialog.ui.add.isEnabled)
    assert "none of" in dialog.ui.effect.text()
    dialog.ui.add.click()
    assert desk.vocabulary.terms() == (TERM,)


@pytest.mark.parametrize(
    ("kind", "term", "problem"),
    [("Drug", "examplodone", "Choose to which class"), ("Unit", "session", "there already"), ("Unit", ".", "letter")],
)
def test_what_cannot_be_added_is_told_at_once(dialog: VocabularyDialog, kind: str, term: str, problem: str) -> None:
    choose(dialog, kind, term)
    assert problem in dialog.ui.effect.text()
    assert not dialog.ui.add.isEnabled()


def test_only_a_kind_with_entries_asks_for_one(dialog: VocabularyDialog) -> None:
    shown = []
    for kind in ("Drug", "Unit", "Body part", "Specialty"):
        dialog.ui.kind.setCurrentText(kind)
        shown.append(dialog.ui.entry.isVisibleTo(dialog))
    assert shown == [True, False, True, False]


def test_a_term_is_removed(dialog: VocabularyDialog, desk: Desk) -> None:
    desk.vocabulary.add([TERM], "Ada")
    dialog._show_own()
    assert not dialog.ui.remove.isEnabled()
    line = dialog.ui.own.topLevelItem(0)
    assert line is not None
    line.setSelected(True)
    dialog.ui.remove.click()
    assert (desk.vocabulary.terms(), dialog.ui.own.topLevelItemCount()) == ((), 0)


def test_terms_go_out_and_come_in(dialog: VocabularyDialog, desk: Desk, tmp_path: Path) -> None:
    desk.vocabulary.add([TERM], "Ada")
    path = tmp_path / "terms.toml"
    dialog.export_to(str(path))
    assert "1 term written" in dialog.ui.effect.text()
    desk.vocabulary.remove(TERM)
    dialog.import_from(str(path))
    assert desk.vocabulary.terms() == (TERM,)
    path.write_text("nothing of the kind")
    dialog.import_from(str(path))
    assert "no TOML file" in dialog.ui.effect.text()


def test_in_a_store_that_cannot_be_written_nothing_is_offered(desk: Desk, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = VocabularyDialog(desk.vocabulary, "Ada", parent, read_only=True)
    choose(made, "Unit", "gadget")
    qtbot.waitUntil(lambda: "none of" in made.ui.effect.text())
    assert not made.ui.add.isEnabled()
    assert not made.ui.import_terms.isEnabled()
    made.reject()


def test_the_window_offers_a_new_term_while_typing(window: MainWindow, desk: Desk) -> None:
    window.actions_table["vocabularies"].trigger()
    opened = window.findChild(VocabularyDialog)
    assert opened is not None
    desk.vocabulary.add([TERM], "Ada")
    opened.changed.emit()
    assert "gadget" in window.record._suggestions["units"]
    opened.reject()
