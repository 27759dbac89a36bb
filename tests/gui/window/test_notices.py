"""The bar under the tools, and what is said of the program."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from imrdesk import __version__
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.window.main_window import MainWindow


def test_the_bar_s_mark_takes_the_colours_of_a_new_theme(window: MainWindow, switch: ThemeSwitch) -> None:
    window.notices.show_trouble("The file cannot be read.")
    light = window.ui.notice_mark.pixmap().toImage()
    switch.choose("dark")
    assert window.ui.notice_mark.pixmap().toImage() != light
    assert window.ui.notice_words.text() == "The file cannot be read."


def test_pictures_are_drawn_anew_on_a_screen_of_other_pixels(window: MainWindow) -> None:
    window.notices.show_trouble("The file cannot be read.")
    before = window.ui.notice_mark.pixmap().cacheKey()
    QApplication.sendEvent(window, QEvent(QEvent.Type.DevicePixelRatioChange))
    assert window.ui.notice_mark.pixmap().cacheKey() != before


def test_about_says_which_version_it_is_and_has_room_to(window: MainWindow) -> None:
    window.actions_table["about"].trigger()
    box = window.findChild(QMessageBox)
    assert box is not None
    assert __version__ in box.text()
    assert "Qt" in box.informativeText()
    assert box.width() >= 320
    box.reject()


def test_a_long_failure_leaves_the_name_of_the_store(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1280, 720)
    window.status.show_unsaved("the store cannot be written, " * 12)
    name = window.ui.status_bar.findChild(QLabel, "store_name")
    qtbot.waitUntil(lambda: name.width() >= min(name.sizeHint().width(), 160))
    assert window.width() == 1280
