"""The tour's card and the outline around what it points at. Both lie over the window; nothing beneath is blocked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QPolygon
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from imrdesk.gui.forms.ui_tour_card import Ui_TourCard
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.tour.placing import GAP, kept_inside, place_card

_LINE = 3
_TIP = 9


class Outline(QWidget):
    """Draws a line around a part of the window, and a tip from the card towards it; the mouse goes through."""

    def __init__(self, switch: ThemeSwitch, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._window = window
        self._switch = switch
        self._target = QRect()
        self._card = QRect()
        self.hide()

    def show_around(self, target: QRect, card: QRect) -> None:
        """Draw around ``target``, with the tip at ``card``; both in the window's coordinates."""
        self._target, self._card = target, card
        self.setGeometry(self._window.rect())
        self.update()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the outline and the tip."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = self._switch.theme.color("accent")
        painter.setPen(QPen(accent, _LINE))
        inset = _LINE // 2 + 1
        painter.drawRoundedRect(self._target.adjusted(inset, inset, -inset, -inset), 6, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        painter.drawPolygon(_tip(self._target, self._card))


def _tip(target: QRect, card: QRect) -> QPolygon:
    """Return the triangle in the gap between card and target; an empty one where the card lies on the target."""
    at = kept_inside(card.adjusted(2 * _TIP, 2 * _TIP, -2 * _TIP, -2 * _TIP), QRect(target.center(), target.center()))
    x, y = at.left(), at.top()
    if card.left() > target.right():
        points = [(card.left() - GAP + 2, y), (card.left(), y - _TIP), (card.left(), y + _TIP)]
    elif card.right() < target.left():
        points = [(card.right() + GAP - 2, y), (card.right(), y - _TIP), (card.right(), y + _TIP)]
    elif card.top() > target.bottom():
        points = [(x, card.top() - GAP + 2), (x - _TIP, card.top()), (x + _TIP, card.top())]
    elif card.bottom() < target.top():
        points = [(x, card.bottom() + GAP - 2), (x - _TIP, card.bottom()), (x + _TIP, card.bottom())]
    else:
        points = []
    return QPolygon([QPoint(*point) for point in points])


class TourCard(QFrame):
    """Says one thing about one widget. Its keys work while it has the focus, and only then."""

    next_requested = Signal()
    back_requested = Signal()
    skip_requested = Signal()

    def __init__(self, switch: ThemeSwitch, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._target: QWidget | None = None
        self.ui = Ui_TourCard()
        self.ui.setupUi(self)
        self.outline = Outline(switch, window)
        for button in (self.ui.skip, self.ui.back, self.ui.next):
            button.installEventFilter(self)
        self.ui.next.clicked.connect(self.next_requested)
        self.ui.back.clicked.connect(self.back_requested)
        self.ui.skip.clicked.connect(self.skip_requested)
        window.installEventFilter(self)
        self.hide()

    def point_at(self, target: QWidget | None, title: str, words: str, place: tuple[int, int]) -> None:
        """Say something about a widget; ``place`` is the number of the step and how many there are."""
        self._follow(target if target is not None and target.isVisible() else None)
        number, count = place
        self.ui.title.setText(title)
        self.ui.words.setText(words)
        self.ui.place.setText(self.tr("{number} of {count}").format(number=number, count=count))
        self.ui.back.setEnabled(number > 1)
        self.ui.next.setText(self.tr("Done") if number == count else self.tr("Next"))
        self.setAccessibleName(title)
        # Whoever hears the window hears the card with the button that gets the focus.
        self.ui.next.setAccessibleDescription(f"{title}. {words}")
        self.show()
        self.arrange()
        self.ui.next.setFocus(Qt.FocusReason.PopupFocusReason)

    def put_away(self) -> None:
        """Show neither card nor outline."""
        self._follow(None)
        self.outline.hide()
        self.hide()

    def _follow(self, target: QWidget | None) -> None:
        if self._target is not None and self._target is not self._window:
            self._target.removeEventFilter(self)
        self._target = target
        if target is not None and target is not self._window:
            target.installEventFilter(self)

    @Slot()
    def arrange(self) -> None:
        """Stand beside the target as it is now; in the middle of the window where there is none to be seen."""
        # Wrapped words need the width before the height is known.
        self.resize(self.width(), self.heightForWidth(self.width()))
        target = self._target
        if target is None or not target.isVisible():
            self.outline.hide()
            self.move(self._window.rect().center() - self.rect().center())
        else:
            around = QRect(target.mapTo(self._window, QPoint(0, 0)), target.size()) & self._window.rect()
            placed = place_card(self._window.rect(), around, self.size())
            self.setGeometry(placed)
            self.outline.show_around(around, placed)
            self.outline.raise_()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window and the target; take the card's keys from its buttons, which know arrows otherwise."""
        if isinstance(watched, QPushButton) and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._press(event.key(), watched)
        moved = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)
        if self.isVisible() and event.type() in moved and watched in (self._window, self._target):
            self.arrange()
        return False

    def _press(self, key: int, button: QPushButton) -> bool:
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            button.click()
        elif key == Qt.Key.Key_Right:
            self.ui.next.click()
        elif key == Qt.Key.Key_Left:
            self.ui.back.click()
        elif key == Qt.Key.Key_Escape:
            self.ui.skip.click()
        else:
            return False
        return True
