"""All pages of a document, one below the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QGraphicsScene

from imrdesk.domain.pages import PageBox, PageSize
from imrdesk.gui.source.page_item import PageItem, PageLook

MARGIN = 12
GAP = 12


class PageStrip:
    """Arranges pages in a scene whose unit is the screen's pixel, so that pictures are shown pixel for pixel."""

    def __init__(self, scene: QGraphicsScene, look: PageLook) -> None:
        self._scene = scene
        self._look = look
        self.items: list[PageItem] = []
        self.turns = 0

    def show(self, sizes: Sequence[PageSize]) -> None:
        """Replace the pages, upright."""
        self._scene.clear()
        self.turns = 0
        self.items = [PageItem(number, size, self._look) for number, size in enumerate(sizes)]
        for item in self.items:
            self._scene.addItem(item)

    def widest(self) -> float:
        """Return the width of the widest page as turned, in points."""
        turned = self.turns % 2
        return max((item.size.height if turned else item.size.width for item in self.items), default=1.0)

    def arrange(self, scale: float, width: int) -> None:
        """Set the pages out at ``scale`` pixels a point, centred in ``width`` pixels."""
        for item in self.items:
            item.arrange(scale, self.turns)
        across = max([width, *(round(item.paper.width()) + 2 * MARGIN for item in self.items)])
        top = MARGIN
        for item in self.items:
            item.setPos((across - round(item.paper.width())) // 2, top)
            top += round(item.paper.height()) + GAP
        self._scene.setSceneRect(0, 0, across, top - GAP + MARGIN)

    def page_rect(self, page: int) -> QRectF:
        """Return where a page's paper lies in the scene."""
        item = self.items[page]
        return item.paper.translated(item.pos())

    def between(self, top: float, bottom: float) -> list[PageItem]:
        """Return the pages that show something between two heights of the scene."""
        rects = ((item, self.page_rect(item.page)) for item in self.items)
        return [item for item, rect in rects if rect.bottom() >= top and rect.top() <= bottom]

    def nearest(self, point: QPointF) -> PageItem | None:
        """Return the page at a height of the scene, the nearest where a gap lies there."""

        def distance(item: PageItem) -> float:
            rect = self.page_rect(item.page)
            return max(rect.top() - point.y(), point.y() - rect.bottom(), 0.0)

        return min(self.items, key=distance, default=None)

    def scene_rect(self, box: PageBox) -> QRectF:
        """Return where a box of a page stands in the scene."""
        return self.items[box.page].scene_rect(box)
