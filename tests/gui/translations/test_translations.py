"""All that is said can be said in another language: found by its source, by its template, and by speaking one."""

from __future__ import annotations

import ast
import re
import runpy
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from imrdesk.app import install_translations
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.services.desk import Desk
from tests.conftest import PROJECT
from tests.gui.translations.pseudo import OPEN, PseudoTranslator, pseudo, spoken, template

MODULES = sorted(path for path in (PROJECT / "imrdesk" / "gui").rglob("*.py") if path.parent.name != "forms")
SAYING = frozenset({
    *("setText", "setToolTip", "setWindowTitle", "setPlaceholderText", "setAccessibleName", "setStatusTip"),
    *("setAccessibleDescription", "setWhatsThis", "setTitle", "setLabelText", "setInformativeText", "setIconText"),
    *("addAction", "addMenu", "addItem", "addTab", "addRow", "insertItem", "setHeaderLabels", "showMessage"),
    *("QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox", "QMenu", "QAction"),
    *("QTreeWidgetItem", "QListWidgetItem", "QMessageBox", "QProgressDialog"),
})  # fmt: skip
TRANSLATING = frozenset({"tr", "translate", "translated", "counted"})


def called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def said_plainly(node: ast.AST) -> Iterator[str]:
    """Yield the words in an expression that no translation stands around."""
    if isinstance(node, ast.Call) and called(node) in TRANSLATING:
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    for child in ast.iter_child_nodes(node):
        if not (isinstance(node, ast.Subscript) and child is node.slice):
            yield from said_plainly(child)


def untranslated(source: str) -> list[str]:
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and called(node) in SAYING:
            words = [word for part in node.args for word in said_plainly(part)]
            # The program's own name is the same in every language, and marks of HTML are no words.
            plain = [re.sub(r"<[^>]*>|imrdesk|[a-z]+(_[a-z]+)+", "", word) for word in words]
            found += [word for word in plain if re.search(r"[^\W\d_]{2}", word)]
    return found


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PROJECT / "imrdesk" / "gui")))
def test_no_words_are_shown_that_cannot_be_translated(module: Path) -> None:
    assert untranslated(module.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "line", ['x.setText("Add")', 'QLabel(f"All of {n}")', 'm.addAction("Go" if a else self.tr("b"))']
)
def test_words_that_cannot_be_translated_are_found(line: str) -> None:
    assert len(untranslated(line)) == 1


def test_the_template_is_fresh(tmp_path: Path) -> None:
    made = runpy.run_path(str(PROJECT / "docs" / "make_translations.py"))
    made["write_template"](tmp_path / "imrdesk.ts")
    assert made["TEMPLATE"].read_text("utf-8") == (tmp_path / "imrdesk.ts").read_text("utf-8"), (
        "run python docs/make_translations.py"
    )


def test_a_translation_that_is_there_is_spoken(
    tmp_path: Path, qapp: QApplication, request: pytest.FixtureRequest
) -> None:
    source = tmp_path / "imrdesk_eo.ts"
    source.write_text(
        '<?xml version="1.0"?><TS version="2.1" language="eo"><context><name>actions</name><message>'
        "<source>&amp;Redo</source><translation>&amp;Refari</translation></message></context></TS>",
        "utf-8",
    )
    lrelease = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([lrelease, "-silent", source, "-qm", tmp_path / "imrdesk_eo.qm"], check=True, timeout=60)
    install_translations(qapp, QLocale("eo"), tmp_path)
    try:
        assert QCoreApplication.translate("actions", "&Redo") == "&Refari"
        assert QCoreApplication.translate("actions", "&Undo") == "&Undo"
    finally:
        for translator in qapp.findChildren(QTranslator):
            qapp.removeTranslator(translator)
            translator.deleteLater()


@pytest.fixture
def foreign(desk: Desk, switch: ThemeSwitch, qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    """Return the window in a language nobody speaks, on a small screen."""
    translator = PseudoTranslator()
    qapp.installTranslator(translator)
    window = MainWindow(desk, switch)
    qtbot.addWidget(window)
    window.start([])
    window.showNormal()
    window.resize(1440, 900)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield window
    window.close()
    qapp.removeTranslator(translator)


def test_every_action_is_said_in_the_language(foreign: MainWindow) -> None:
    tables = (foreign.actions_table, foreign.record.actions_table, foreign.source.table)
    assert [action.text() for table in tables for action in table if OPEN not in action.text()] == []
    assert [action.text() for action in foreign.ui.menu_bar.actions() if OPEN not in action.text()] == []


def test_no_button_or_label_is_cut_off(foreign: MainWindow) -> None:
    cut = [
        f"{widget.objectName()}: {said[:60]}"
        for widget, said in spoken(foreign)
        if isinstance(widget, QPushButton | QLabel)
        and widget.text() == said
        and not (isinstance(widget, QLabel) and widget.wordWrap())
        and widget.width() < widget.minimumSizeHint().width()
    ]
    assert cut == []


@pytest.mark.parametrize("view", ["show_pages", "show_text"])
def test_the_window_fits_a_small_screen(foreign: MainWindow, view: str) -> None:
    foreign.source.table[view].trigger()
    assert foreign.minimumSizeHint().width() <= 1280


def test_pseudo_words_are_longer_and_keep_their_places() -> None:
    assert pseudo("Only {state} & co") == "⟦Önly {state} & cö~~~~~~~⟧"
    assert ("actions", "&Redo") in template()
