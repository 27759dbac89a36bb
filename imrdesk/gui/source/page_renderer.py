"""Draws and marks the pages in sight, and lets go of those far out of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPixmap

from imrdesk.gui.source.book import Book
from imrdesk.gui.source.lane import Job, Lane
from imrdesk.gui.source.marks import Marks
from imrdesk.gui.source.page_item import PageItem
from imrdesk.gui.source.page_marks import PageMarks, place_marks
from imrdesk.gui.source.page_strip import PageStrip
from imrdesk.gui.source.sections import SectionMap

KEPT = 1.0
"""How many view heights beyond each end of the view pictures are drawn ahead and kept."""


@dataclass(frozen=True, slots=True)
class Sight:
    """The part of the strip on screen, in its pixels, and how many pixels of the screen make a point of a page."""

    top: float
    bottom: float
    scale: float

    def stretched(self, heights: float) -> tuple[float, float]:
        """Return top and bottom with some view heights more at each end."""
        more = heights * (self.bottom - self.top)
        return self.top - more, self.bottom + more


@dataclass(frozen=True, slots=True)
class _Ask:
    """What a job was for: a page's picture at a scale, or its marks of one set."""

    page: int
    scale: float | None = None
    stamp: int | None = None


@dataclass(frozen=True, slots=True)
class _Drawn:
    image: QImage
    scale: float


class PageRenderer(QObject):
    """Wishes for what is missing in sight; one thread draws it; the strip's pages show it."""

    marks_shown = Signal()

    def __init__(self, strip: PageStrip, parent: QObject) -> None:
        super().__init__(parent)
        self.lane = Lane(self)
        self._strip = strip
        self._book: Book | None = None
        self._sections = SectionMap()
        self._marks = Marks()
        self._stamp = 0
        self._sight: Sight | None = None
        self.lane.done.connect(self._show)
        self.lane.failed.connect(self._show_failure)

    def open(self, book: Book | None, sections: SectionMap) -> None:
        """Draw from another book; once this returns, nothing here touches the last one any more."""
        self.lane.stop()
        self._book, self._sections, self._marks = book, sections, Marks()
        self._stamp += 1
        self._sight = None

    def show_sections(self, sections: SectionMap) -> None:
        """Tint other sections of the same book; pages take them over as they come into sight."""
        self._sections = sections
        self._stamp += 1
        self._wish()

    def mark(self, marks: Marks) -> None:
        """Show these marks instead of the last; pages take them over as they come into sight."""
        if marks != self._marks:
            self._marks = marks
            self._stamp += 1
            self._wish()

    def look(self, sight: Sight) -> None:
        """Make sure that what is in sight is drawn, sharp and marked, or soon will be."""
        self._sight = sight
        kept = set(self._strip.between(*sight.stretched(KEPT)))
        for item in self._strip.items:
            if item not in kept:
                item.drop_picture()
        self._wish()

    def _wish(self) -> None:
        if self._book is not None and self._sight is not None:
            self.lane.wish(self._jobs(self._book, self._sight))

    def _jobs(self, book: Book, sight: Sight) -> Iterator[Job]:
        for item in self._nearest_first(sight, 0):
            if item.marked != self._stamp:
                work = partial(place_marks, book, item.page, self._sections, self._marks)
                yield Job(_Ask(item.page, stamp=self._stamp), work)
        for item in self._nearest_first(sight, KEPT):
            if item.drawn_at != sight.scale and not item.failed:
                yield Job(_Ask(item.page, scale=sight.scale), partial(_draw, book, item.page, sight.scale))

    def _nearest_first(self, sight: Sight, heights: float) -> Sequence[PageItem]:
        middle = (sight.top + sight.bottom) / 2

        def distance(item: PageItem) -> float:
            rect = self._strip.page_rect(item.page)
            return max(rect.top() - middle, middle - rect.bottom(), 0.0)

        return sorted(self._strip.between(*sight.stretched(heights)), key=distance)

    @Slot(object, object)
    def _show(self, ask: _Ask, result: object) -> None:
        item = self._strip.items[ask.page]
        if isinstance(result, _Drawn) and ask.scale is not None:
            picture = QPixmap.fromImage(result.image, Qt.ImageConversionFlag.NoFormatConversion)
            item.show_picture(picture, result.scale, ask.scale)
            if self._sight is not None and item not in self._strip.between(*self._sight.stretched(KEPT)):
                item.drop_picture()
        elif isinstance(result, PageMarks) and ask.stamp is not None:
            item.show_marks(result, ask.stamp)
            self.marks_shown.emit()

    @Slot(object)
    def _show_failure(self, ask: _Ask) -> None:
        item = self._strip.items[ask.page]
        if ask.stamp is not None:
            item.show_marks(PageMarks(), ask.stamp)
        else:
            item.show_failure()


def _draw(book: Book, page: int, scale: float) -> _Drawn:
    picture = book.picture(page, scale)
    image = QImage(picture.data, picture.width, picture.height, picture.stride, QImage.Format.Format_RGB32)
    return _Drawn(image.copy(), picture.scale)  # the image only borrows the picture's bytes
