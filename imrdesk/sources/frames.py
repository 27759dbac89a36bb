"""The spaces a page's boxes are told in: user space as PDF counts, as read, and as displayed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from ctypes import byref, c_double

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

Box = tuple[float, float, float, float]
"""A rectangle in points: left, top, right, bottom; down is more."""
UserBox = tuple[float, float, float, float]
"""A rectangle in a page's user space, before any crop or turn: left, bottom, right, top in points; up is more."""


def around(boxes: Sequence[Box]) -> Box:
    """Return the least box that holds all of ``boxes``, of which there is at least one."""
    if len(boxes) == 1:
        return boxes[0]
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def upright(boxes: Iterable[UserBox], turns: int) -> list[Box]:
    """Return boxes with their text upright, whose lines run ``turns`` quarters counterclockwise in user space.

    Where a page is displayed upside down or on its side, its text must still be put into the order of reading.
    """
    if turns == 0:
        return [(left, -top, right, -bottom) for left, bottom, right, top in boxes]
    if turns == 1:
        return [(bottom, left, top, right) for left, bottom, right, top in boxes]
    if turns == 2:
        return [(-right, bottom, -left, top) for left, bottom, right, top in boxes]
    return [(-top, -right, -bottom, -left) for left, bottom, right, top in boxes]


class Frame:
    """A page as displayed: cropped and turned, from its top left."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        self.width, self.height = page.get_size()
        # PDFium's own transform, by three corners: so it cannot differ from the picture PDFium draws.
        (self._x, self._y), across, down = (_corner(page, *corner) for corner in ((0, 0), (1, 0), (0, 1)))
        self._turned = abs(across[0] - self._x) < abs(across[1] - self._y)
        axis = 1 if self._turned else 0
        self._x_scale = self.width / (across[axis] - (self._x, self._y)[axis])
        self._y_scale = self.height / (down[1 - axis] - (self._x, self._y)[1 - axis])

    def box(self, box: UserBox) -> Box:
        """Return where a rectangle of user space is displayed."""
        x0, y0 = self._point(*box[:2])
        x1, y1 = self._point(*box[2:])
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)

    def _point(self, x: float, y: float) -> tuple[float, float]:
        x, y = x - self._x, y - self._y
        if self._turned:
            x, y = y, x
        return x * self._x_scale, y * self._y_scale


def _corner(page: pdfium.PdfPage, across: int, down: int) -> tuple[float, float]:
    x, y = c_double(), c_double()
    pdfium_c.FPDF_DeviceToPage(page.raw, 0, 0, 1, 1, 0, across, down, byref(x), byref(y))
    return x.value, y.value
