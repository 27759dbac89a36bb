"""Values that no one touched come out as they went in, whatever is in them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from imrdesk.domain.citations import Citation, GuidelineSource
from imrdesk.domain.records import Determination
from imrdesk.domain.values import Value
from imrdesk.gui.record.editors.base import Commit
from imrdesk.gui.record.editors.citations import CitationsEditor
from imrdesk.gui.record.editors.lists import ListEditor
from imrdesk.gui.record.editors.long_text import LongTextEditor
from imrdesk.gui.record.pane import RecordPane
from imrdesk.parsing import parse
from imrdesk.sources import read_file
from tests.gui.record.conftest import MakeEditor
from tests.gui.record.letters import Scribe

ODD = "two  spaces, a tab\there, a\N{NO-BREAK SPACE}fixed one; \N{PILL} "


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("unit", ODD),
        ("rationale", ODD + "\nand a line"),
        ("diagnoses", (ODD, "sprain; strain")),
        ("claims_citations", (Citation(GuidelineSource.OTHER, ODD, 1993, ODD, ODD),)),
        ("quantity", 0.1 + 0.2),
        ("worker_age", 10**15),
    ],
)
def test_an_odd_value_is_never_pending(key: str, value: Value, make: MakeEditor) -> None:
    editor = make(key)
    editor.set_value(value)
    assert not editor.is_pending()
    assert editor.commit() is Commit.NOTHING


def test_an_entry_opened_and_closed_is_as_it_was(make: MakeEditor, qtbot: QtBot) -> None:
    editor = make("diagnoses")
    assert isinstance(editor, ListEditor)
    editor.set_value((ODD, "sprain; strain"))
    for chip in editor.chips:
        qtbot.keyClick(chip, Qt.Key.Key_F2)
        qtbot.keyClick(editor.input, Qt.Key.Key_Return)
    assert not editor.is_pending()


def test_a_citation_opened_and_closed_is_as_it_was(make: MakeEditor, qtbot: QtBot) -> None:
    editor = make("claims_citations")
    assert isinstance(editor, CitationsEditor)
    editor.set_value((Citation(GuidelineSource.MTUS, ODD, 1066, None, ODD),))
    qtbot.keyClick(editor.chips[0], Qt.Key.Key_F2)
    qtbot.keyClick(editor.form.ui.chapter, Qt.Key.Key_Return)
    assert not editor.is_pending()


def test_characters_beyond_the_first_plane_are_typed_around(make: MakeEditor, qtbot: QtBot) -> None:
    editor = make("rationale")
    assert isinstance(editor, LongTextEditor)
    editor.set_value("\N{PILL} helps")
    editor.focus_in()
    qtbot.keyClick(editor.input, Qt.Key.Key_End)
    qtbot.keyClicks(editor.input, " well")
    assert editor.value() == "\N{PILL} helps well"


def real_texts(shared_dir: Path) -> list[Path]:
    return sorted((shared_dir / "seeds").glob("*.txt"))


def test_real_determinations_are_shown_and_left_as_they_are(shared_dir: Path, pane: RecordPane, qtbot: QtBot) -> None:
    for path in real_texts(shared_dir):
        record = Determination.from_reading(parse(read_file(path).source))
        scribe = Scribe(pane, record)
        for ref in record.refs():
            pane.select_field(ref)
            assert pane.current_field() == ref
        assert pane.commit_pending()
        assert scribe.steps == [], path.name
        scribe.deleteLater()
