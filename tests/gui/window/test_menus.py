"""Each entry of a menu is reached by a letter of its own."""

from __future__ import annotations

import re
from collections import Counter

from PySide6.QtWidgets import QMenu, QMenuBar

from imrdesk.gui.window.main_window import MainWindow


def letters(menu: QMenu | QMenuBar) -> Counter[str]:
    found = (re.search(r"&(\w)", action.text()) for action in menu.actions() if not action.isSeparator())
    return Counter(match.group(1).lower() if match else "none" for match in found)


def test_each_menu_has_a_letter_of_its_own(window: MainWindow) -> None:
    found = letters(window.ui.menu_bar)
    assert found["none"] == 0
    assert max(found.values()) == 1


def test_no_two_entries_of_a_menu_share_a_letter(window: MainWindow) -> None:
    menus = [action.menu() for action in window.ui.menu_bar.actions()]
    assert len(menus) > 8
    for menu in menus:
        assert isinstance(menu, QMenu)
        assert {letter: count for letter, count in letters(menu).items() if count > 1 or letter == "none"} == {}
