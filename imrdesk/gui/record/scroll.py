"""Brings a field into view, and holds what one works at where it is while what stands around it changes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Slot
from PySide6.QtWidgets import QScrollArea, QWidget

_ROOM = 48
"""How much is shown above and below a field that is brought into view (pixels)."""
_HEAD = 3
"""What is begun with is put into the upper part of the area: into the first of so many."""


class Scroller(QObject):
    """Scrolls once the layout has settled: places are not known before.

    One widget is held: where notes, cards or rows come and go above it, it stays at its height on the screen.
    """

    def __init__(self, area: QScrollArea, contents: QWidget) -> None:
        super().__init__(area)
        self._area = area
        self._held: tuple[QWidget, int] | None = None
        self._wanted: QWidget | None = None
        self._head: QWidget | None = None
        self._moving = False
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self._scroll)
        area.verticalScrollBar().rangeChanged.connect(self.settle)
        contents.installEventFilter(self)
        area.verticalScrollBar().valueChanged.connect(self._follow_person)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow what is laid out anew: where one card opens as another closes, the range may stay as it is."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.settle()
        return False

    @property
    def is_settling(self) -> bool:
        """Tell whether it is still to be scrolled."""
        return self._settled.isActive()

    @Slot(QWidget)
    def reveal(self, widget: QWidget) -> None:
        """Bring a widget of the area into view, with what follows it where it was out of sight, and hold it there."""
        self._wanted = widget
        self._settled.start()

    def show_from(self, head: QWidget) -> None:
        """Put ``head`` into the upper part of the area before the widget that is brought into view lies in sight."""
        self._head = head
        self._settled.start()

    @Slot(QWidget)
    def hold(self, widget: QWidget) -> None:
        """Hold a widget of the area at the height where it stands now."""
        self._held = (widget, self.height_of(widget))

    def put(self, widget: QWidget, height: int) -> None:
        """Bring a widget of the area to a height, and hold it there."""
        self._wanted = self._head = None
        self._held = (widget, height)
        self._settled.start()

    def height_of(self, widget: QWidget) -> int:
        """Return where a widget of the area stands, from the area's upper edge."""
        return widget.mapTo(self._area.viewport(), QPoint(0, 0)).y()

    @Slot()
    def settle(self) -> None:
        """Put what is held back to its height, once the layout has settled."""
        self._settled.start()

    @Slot(QWidget)
    def forget(self, gone: QWidget) -> None:
        """Hold and seek nothing that stands in a widget that goes."""
        if self._held is not None and (self._held[0] is gone or gone.isAncestorOf(self._held[0])):
            self._held = None
        if self._wanted is not None and (self._wanted is gone or gone.isAncestorOf(self._wanted)):
            self._wanted = None
        if self._head is gone:
            self._head = None

    def to_top(self) -> None:
        """Go to the beginning and hold nothing."""
        self._held = self._wanted = self._head = None
        self._area.verticalScrollBar().setValue(0)

    @Slot()
    def _follow_person(self) -> None:
        if not self._moving and self._held is not None:
            self.hold(self._held[0])

    @Slot()
    def _scroll(self) -> None:
        self._moving = True
        bar, wanted = self._area.verticalScrollBar(), self._wanted
        self._raise_head()
        if wanted is not None:
            if self._is_out_of_sight(wanted):
                self._put_into_upper_part(wanted)
            self._area.ensureWidgetVisible(wanted, 0, _ROOM)
            self.hold(wanted)
        elif self._held is not None and self._held[0].isVisible():
            widget, height = self._held
            bar.setValue(bar.value() + self.height_of(widget) - height)
        self._wanted = None
        self._moving = False

    def _raise_head(self) -> None:
        head, self._head = self._head, None
        if head is not None and not 0 <= self.height_of(head) <= self._area.viewport().height() // _HEAD:
            self._put_into_upper_part(head)

    def _is_out_of_sight(self, widget: QWidget) -> bool:
        height = self.height_of(widget)
        return height + widget.height() <= 0 or height >= self._area.viewport().height()

    def _put_into_upper_part(self, widget: QWidget) -> None:
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() + self.height_of(widget) - self._area.viewport().height() // (2 * _HEAD))
