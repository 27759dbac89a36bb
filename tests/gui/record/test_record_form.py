"""The rows of one section stand in as many columns as there is room for."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from imrdesk.domain.fields import FIELDS
from imrdesk.gui.record.form import WIDE, FieldForm
from imrdesk.gui.record.letters import size_sheet
from imrdesk.gui.theme import ThemeSwitch


def test_fields_stand_beside_each_other_where_their_letters_leave_room(qtbot: QtBot, switch: ThemeSwitch) -> None:
    outer = QWidget()
    qtbot.addWidget(outer)
    form = FieldForm((FIELDS["worker_age"], FIELDS["worker_sex"]), switch, outer)
    QVBoxLayout(outer).addWidget(form)

    def are_beside() -> bool:
        age, sex = form.rows.values()
        return age.y() == sex.y() and age.x() < sex.x()

    outer.resize(WIDE + 40, 300)
    with qtbot.waitExposed(outer):
        outer.show()
    qtbot.waitUntil(are_beside)
    outer.setStyleSheet(size_sheet(160))
    qtbot.waitUntil(lambda: not are_beside())
    outer.setStyleSheet("")
    qtbot.waitUntil(are_beside)
