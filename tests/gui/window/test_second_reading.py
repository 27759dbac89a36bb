"""The second reading at the desk: it starts by itself, makes way, can be switched off, and its flags are shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from imrdesk.domain.documents import MediaType
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.window import second_reading
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.services.desk import Desk
from imrdesk.services.second_reading import RULE, SecondReadings
from imrdesk.store import NewDocument, Store
from tests.unit.services import letters
from tests.unit.services.comparers import doubt_all, obey


def with_pdf(store: Store, name: str) -> None:
    source = replace(letters.source(name), media_type=MediaType.PDF)
    store.add(NewDocument(source, name.encode(), letters.reading(), letters.AT))


@pytest.fixture
def obeying(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Return the desk with a second reader that does as a file's name says, and little patience."""
    monkeypatch.setattr(second_reading, "IDLE_MS", 1)
    desk.second_readings = SecondReadings(desk._store, obey)
    return desk


@pytest.fixture
def hanging(obeying: Desk) -> Desk:
    """Return the desk with a third PDF that hangs the reader; asked for before the window, it is there in time."""
    with_pdf(obeying._store, "hang.pdf")
    return obeying


@pytest.fixture
def window(obeying: Desk, switch: ThemeSwitch, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(obeying, switch)
    qtbot.addWidget(made)
    yield made
    made.close()


def told(window: MainWindow) -> str:
    label = window.findChild(QLabel, "quiet_task")
    assert isinstance(label, QLabel)
    return label.text()


def test_an_idle_desk_reads_its_pdfs_again(window: MainWindow, obeying: Desk, qtbot: QtBot) -> None:
    assert obeying.second_readings.waiting() == 2
    qtbot.waitUntil(lambda: told(window).startswith("Reading PDFs again: 1 of 2"))
    qtbot.waitUntil(lambda: obeying.second_readings.waiting() == 0)
    qtbot.waitUntil(lambda: told(window) == "")


@pytest.mark.usefixtures("hanging")
def test_it_makes_way_for_a_task_and_goes_on_after_it(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: told(window).startswith("Reading PDFs again: 3"))
    released = Event()
    task = window.tasks.run("Other work", lambda _progress, _cancel: released.wait())
    qtbot.waitUntil(lambda: told(window) == "")
    window.second_reading.start()
    assert told(window) == ""
    with qtbot.waitSignal(task.finished):
        released.set()
    qtbot.waitUntil(lambda: told(window).startswith("Reading PDFs again: 1 of 1"))


def test_switched_off_it_stops_and_stays_so(
    hanging: Desk, window: MainWindow, switch: ThemeSwitch, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: told(window).startswith("Reading PDFs again: 3"))
    window.actions_table["second_reading"].trigger()
    qtbot.waitUntil(lambda: told(window) == "")
    window.close()
    again = MainWindow(hanging, switch)
    qtbot.addWidget(again)
    assert not again.actions_table["second_reading"].isChecked()
    again.second_reading.start()
    assert told(again) == ""
    assert hanging.second_readings.waiting() == 1
    again.close()


def test_the_flag_of_the_document_on_screen_is_shown(obeying: Desk, switch: ThemeSwitch, qtbot: QtBot) -> None:
    obeying.second_readings = SecondReadings(obeying._store, doubt_all)
    window = MainWindow(obeying, switch)
    qtbot.addWidget(window)
    window.start([])

    def rules() -> set[str]:
        document = window.review.document
        return set() if document is None else {flag.rule for flag in document.flags}

    assert RULE not in rules()
    qtbot.waitUntil(lambda: RULE in rules())
    window.close()
