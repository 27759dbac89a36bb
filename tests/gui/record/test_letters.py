from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from imrdesk.gui.record.letters import STEPS, WidthLimit, grown, size_sheet, stepped


def test_steps_go_up_and_down_and_stay_at_the_ends() -> None:
    up = [STEPS[0]]
    while stepped(up[-1], 1) != up[-1]:
        up.append(stepped(up[-1], 1))
    assert tuple(up) == STEPS
    assert [stepped(size, -1) for size in STEPS] == [STEPS[0], *STEPS[:-1]]


@pytest.mark.parametrize("percent", STEPS)
def test_all_in_a_widget_grows_and_so_does_what_holds_it(qtbot: QtBot, percent: int) -> None:
    outer = QLabel()
    qtbot.addWidget(outer)
    inner = QLabel("text", outer)
    WidthLimit(inner, 1000)
    outer.setStyleSheet(size_sheet(percent))
    outer.show()
    share = QFontMetricsF(inner.font()).height() / QFontMetricsF(QApplication.font()).height()
    assert share == pytest.approx(percent / 100, abs=0.08)
    assert inner.maximumWidth() == grown(1000, inner) == round(1000 * share)
