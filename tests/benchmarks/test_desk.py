"""What the benchmark of the desk takes for shown, for late and for a start; how long anything takes, no test asks."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from imrdesk.paths import resource_path
from imrdesk.services.desk import Desk
from tests.benchmarks.desk_start import start
from tests.benchmarks.figures import Took, line, share
from tests.benchmarks.screen import Screen, stalls, wait


def busy(milliseconds: float) -> None:
    end = time.thread_time() + milliseconds / 1000
    while time.thread_time() < end:
        pass


@pytest.fixture
def label(qtbot: QtBot) -> QLabel:
    made = QLabel("before")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_shown_is_what_was_painted_last(label: QLabel) -> None:
    def act() -> None:
        label.setText("at once")
        QTimer.singleShot(30, label, lambda: label.setText("later"))

    took = Screen(label).shown(act, lambda: label.text() == "later")
    assert took.clock >= 25, "a timer may be a twentieth early"


def test_what_is_not_painted_is_not_shown(label: QLabel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.benchmarks.screen._PATIENCE_MS", 100)
    with pytest.raises(TimeoutError):
        Screen(label).shown(lambda: None, lambda: True)


def test_a_window_that_does_not_answer_is_noticed(label: QLabel) -> None:
    with stalls() as late:
        QTimer.singleShot(0, label, lambda: busy(60))
        wait(20)
    assert late.longest.clock >= 50
    assert late.longest.worked >= 50


def test_the_percentile_is_one_of_the_times() -> None:
    assert [share(range(1, 21), part) for part in (0.0, 0.5, 0.95, 1.0)] == [1, 11, 20, 20]


def test_a_line_tells_how_many_and_the_promise() -> None:
    told = line("a key", [Took(1.0, 2.0), Took(3.0, 4.0)], "p95 under 16")
    assert told.startswith("a key, 2 ")
    assert told.endswith("[p95 under 16]")


def test_the_first_window_tells_when_it_and_its_document_were_painted(tmp_path: Path) -> None:
    store = tmp_path / "desk.imrdesk"
    with Desk.open(store, "Ada") as desk:
        desk.importing.run([resource_path("samples", "therapies-2016.txt")])
    window, document = start(store)
    assert 0 < window.clock < document.clock
    assert 0 < window.worked < document.worked


def test_a_store_without_documents_has_a_first_window_too(tmp_path: Path) -> None:
    window, document = start(tmp_path / "desk.imrdesk")
    assert 0 < window.clock <= document.clock


def test_a_sitting_holds_nothing_but_the_program(tmp_path: Path) -> None:
    libraries = {"pytest", "pikepdf", "fpdf", "hypothesis", "numpy"}
    tell = f"import sys, tests.benchmarks.sitting; print(*{libraries} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", tell], check=True, capture_output=True, text=True)
    assert done.stdout.split() == []
