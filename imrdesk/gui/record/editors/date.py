"""Dates: typed as people write them, or picked from a calendar; no date is a value too."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QPoint, QRect, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from imrdesk.domain.fields import Field
from imrdesk.gui.icons import icon
from imrdesk.gui.record.editors.text import TextEditor
from imrdesk.gui.record.letters import WidthLimit
from imrdesk.gui.theme import Theme, load_theme

_WIDTH = 152


class DateEditor(TextEditor):
    """Edits a date, written as ISO 8601 whatever way it was typed."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        WidthLimit(self.input, _WIDTH)
        self.input.setPlaceholderText(self.tr("no date"))
        self._calendar: CalendarPopup | None = None
        self._theme = load_theme("light")
        self._open = QAction(self.tr("Calendar"), self)
        self._open.setShortcut(QKeySequence("Alt+Down"))
        self._open.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._open.triggered.connect(self.show_calendar)
        self.input.addAction(self._open, self.input.ActionPosition.TrailingPosition)

    def paint_icons(self, theme: Theme) -> None:
        """Tint the calendar's icon, and the calendar if it was ever opened."""
        self._theme = theme
        self._open.setIcon(icon("calendar", theme, "muted"))
        if self._calendar is not None:
            self._calendar.paint(theme)

    @Slot()
    def show_calendar(self) -> None:
        """Open the calendar at the date that is typed, else at today."""
        if self._calendar is None:
            self._calendar = CalendarPopup(self)
            self._calendar.days.clicked.connect(self._pick)
            self._calendar.days.activated.connect(self._pick)
            self._calendar.paint(self._theme)
        value = self.value()
        place = QRect(self.input.mapToGlobal(QPoint(0, 0)), self.input.size())
        self._calendar.show_at(place, value if isinstance(value, date) else None)

    @Slot(QDate)
    def _pick(self, day: QDate) -> None:
        if self._calendar is not None:
            self._calendar.close()
        self.input.setText(date(day.year(), day.month(), day.day()).isoformat())
        self.input.setFocus()
        self.commit()


class CalendarPopup(QFrame):
    """A calendar that closes when the person looks elsewhere."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("surface", True)
        self.days = QCalendarWidget(self)
        self.days.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.days)

    def paint(self, theme: Theme) -> None:
        """Take a theme's colours; week-ends are days like others here, for red means that something is wrong."""
        plain = QTextCharFormat()
        plain.setForeground(theme.color("text"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.days.setWeekdayTextFormat(day, plain)
        for name, glyph in (("qt_calendar_prevmonth", "back"), ("qt_calendar_nextmonth", "forward")):
            button = self.days.findChild(QToolButton, name)
            if button is not None:
                button.setIcon(icon(glyph, theme, "muted"))

    def show_at(self, line: QRect, day: date | None) -> None:
        """Show the calendar below ``line`` (on the screen), above it where there is no room."""
        shown = QDate.currentDate() if day is None else QDate(day.year, day.month, day.day)
        self.days.setSelectedDate(shown)
        self.adjustSize()
        room = self.screen().availableGeometry()
        fits = line.bottom() + self.height() <= room.bottom()
        left = min(line.left(), room.right() - self.width())
        self.move(left, line.bottom() + 1 if fits else line.top() - self.height())
        self.show()
        self.days.setFocus()
