"""How soon a key is answered: Tab by the next field's highlight, a letter by itself, during an import too."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from imrdesk.domain.flags import FieldRef
from imrdesk.domain.spans import Spans
from tests.benchmarks.at_desk import AtDesk, at_desk, focused
from tests.benchmarks.documents import determinations, others
from tests.benchmarks.figures import Took, line
from tests.benchmarks.screen import Screen, stalls, wait

_DOCUMENTS = 8
_IMPORTED = 1_000
_LETTERS = "the quick brown fox jumps over the lazy dog and back again"
_PAUSE_MS = 40
"""Between two letters, beside the time a letter takes: some sixteen a second, as fast as anybody types."""
_CASE_NUMBER, _SUMMARY = FieldRef("case_number"), FieldRef("summary")


def measure_focus(folder: Path) -> None:
    """Step through every field of some documents by Tab."""
    with at_desk(folder / "focus.imrdesk", determinations(folder)[:_DOCUMENTS]) as sitting:
        for view in ("text", "pages"):
            sitting.view(view)
            took = [each for number in sitting.documents() for each in step_through(sitting, number)]
            print(line(f"focus to highlight, {view}", took, "p95 under 16"), flush=True)


def step_through(sitting: AtDesk, document_id: int) -> list[Took]:
    """Press Tab in every field of a document; return how long the highlight took of those that have one."""
    window = sitting.window
    window.walking.open_document(document_id)
    wait(600)
    source, refs = window.source.ui, window.record.rows.refs()
    screen = Screen(source.source_text.viewport(), source.source_pages.viewport())
    window.record.select_field(refs[0])
    wait(200)
    took: list[Took] = []
    for before, following in pairwise(refs):
        row = window.record.rows.row(before)
        for _ in row.editor.chain()[1:] if row is not None else ():
            tab()
        if evidence(sitting, following) and evidence(sitting, following) != evidence(sitting, before):
            took.append(screen.shown(tab, sitting.settled))
        else:
            tab()
            wait(50)
        assert window.record.current_field() == following
    return took


def evidence(sitting: AtDesk, ref: FieldRef) -> Spans:
    """Return the passages a field of the open document was read from."""
    document = sitting.window.review.document
    assert document is not None
    return document.record.field(ref).spans


def tab() -> None:
    """Press Tab where the keyboard is."""
    QTest.keyClick(focused(), Qt.Key.Key_Tab)


def measure_typing(folder: Path) -> None:
    """Type into a line and into a long text: with nothing else under way, and during an import."""
    with at_desk(folder / "typing.imrdesk", determinations(folder)[:_DOCUMENTS]) as sitting:
        print(line("a letter in an empty window of its own", in_bare_line(), "a reference"), flush=True)
        for words, ref in (("a line", _CASE_NUMBER), ("a long text", _SUMMARY)):
            print(line(f"a typed letter in {words}", type_in(sitting, ref), "p95 under 16"), flush=True)
        files = others(determinations(folder), _IMPORTED, folder / "others")
        sitting.window.imports.add(files)
        with stalls() as during:
            print(line("a letter in an empty window, during an import", in_bare_line(), "a reference"), flush=True)
            for words, ref in (("a line", _CASE_NUMBER), ("a long text", _SUMMARY)):
                took = type_in(sitting, ref)
                assert sitting.window.tasks.busy, "the import was over too soon"
                print(line(f"a typed letter in {words}, during an import", took, "p95 under 16"), flush=True)
            while sitting.window.tasks.busy:
                wait(200)
        print(line("a timer late during the import", during.gaps, "longest under 50"), flush=True)


def type_in(sitting: AtDesk, ref: FieldRef) -> list[Took]:
    """Type letters into a field; return how long each took until it was painted."""
    window = sitting.window
    window.record.select_field(ref)
    wait(200)
    row = window.record.rows.row(ref)
    assert row is not None
    editor = row.editor.chain()[0]
    took = letters_in(editor, getattr(editor, "viewport", lambda: editor)())
    row.drop_typing()
    return took


def in_bare_line() -> list[Took]:
    """Type letters into a line in a window of its own: what the platform takes for it."""
    bare = QLineEdit()
    bare.show()
    wait(200)
    took = letters_in(bare, bare)
    bare.close()
    return took


def letters_in(editor: QWidget, painted: QWidget) -> list[Took]:
    """Type letters; return how long each took until ``painted`` was."""
    screen, took = Screen(painted), list[Took]()
    for letter in _LETTERS:
        took.append(screen.shown(pressed(editor, letter), bool_true))
        wait(_PAUSE_MS)
    return took


def pressed(editor: QWidget, letter: str) -> Callable[[], None]:
    """Return what types a letter."""

    def act() -> None:
        QTest.keyClicks(editor, letter)

    return act


def bool_true() -> bool:
    """Tell that no more than the letter is waited for."""
    return True
