"""PDFium, the fast reader: pages to pieces of text with their places, at about a millisecond a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import byref, c_double
from itertools import pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from imrdesk.errors import Refusal, UnreadableFileError
from imrdesk.sources.pieces import Box, Piece, around

_LINE_END_HYPHENS = str.maketrans(dict.fromkeys("\ufffe\x02", "-"))
"""PDFium joins a word that is divided at a line end, and writes one of these for the hyphen."""
_LINE = re.compile(r"[^\r\n\ufffe\x02]+[\ufffe\x02]?|[\ufffe\x02]")
_WORD = re.compile(r"\S+")
_BLANKS = re.compile(r"\s{3,}")
WIDE_GAP = 1.0
"""How many line heights of nothing between two letters make two pieces of them."""
_WIDE_LETTERS = 0.7
"""Letters of more line heights than this on average hide a gap between them."""


def load_document(content: bytes, name: str) -> pdfium.PdfDocument:
    """Open the PDF in ``content`` with an empty password; the caller closes it.

    Raises:
        UnreadableFileError: it is locked or damaged.
    """
    try:
        return pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        raise _refusal(error, name) from error


@contextmanager
def open_document(content: bytes, name: str) -> Iterator[pdfium.PdfDocument]:
    """Open a PDF as :func:`load_document` does, and close it at the end."""
    document = load_document(content, name)
    try:
        yield document
    finally:
        document.close()


def _refusal(error: pdfium.PdfiumError, name: str) -> UnreadableFileError:
    if error.err_code == pdfium_c.FPDF_ERR_PASSWORD:
        message = f"“{name}” is locked with a password; open it in a PDF viewer and save a copy without one."
        return UnreadableFileError(Refusal.PASSWORD, message)
    if error.err_code == pdfium_c.FPDF_ERR_SECURITY:
        message = f"“{name}” is protected in a way that cannot be opened here; save a copy without protection."
        return UnreadableFileError(Refusal.PASSWORD, message)
    return damaged(name)


def damaged(name: str) -> UnreadableFileError:
    """Return the refusal of a PDF that is broken."""
    return UnreadableFileError(Refusal.DAMAGED, f"“{name}” is a damaged PDF; get the file again from where it came.")


class Frame:
    """A page's user space against the page as displayed: cropped, rotated, from the top left."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        self.width, self.height = page.get_size()
        # PDFium's own transform, by three corners: so it cannot differ from the picture PDFium draws.
        left, top = _corner(page, 0, 0)
        right, top_right = _corner(page, 1, 0)
        left_bottom, bottom = _corner(page, 0, 1)
        across, down = (right - left, top_right - top), (left_bottom - left, bottom - top)
        self.turned = abs(across[0]) < abs(across[1])
        axis = 1 if self.turned else 0
        self._origin = (left, top)
        self._x_scale = self.width / across[axis]
        self._y_scale = self.height / down[1 - axis]
        self._upright = not self.turned and self._x_scale > 0 > self._y_scale

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where the point ``(x, y)`` of user space is displayed."""
        x, y = x - self._origin[0], y - self._origin[1]
        if self.turned:
            x, y = y, x
        return x * self._x_scale, y * self._y_scale

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Return where a rectangle of user space is displayed."""
        x0, y0 = self.point(left, bottom)
        x1, y1 = self.point(right, top)
        if self._upright:
            return Box(x0, y1, x1, y0)
        return Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))

    def user_point(self, x: float, y: float) -> tuple[float, float]:
        """Return the point of user space that is displayed at ``(x, y)``."""
        x, y = x / self._x_scale, y / self._y_scale
        if self.turned:
            x, y = y, x
        return x + self._origin[0], y + self._origin[1]


def _corner(page: pdfium.PdfPage, across: int, down: int) -> tuple[float, float]:
    x, y = c_double(), c_double()
    pdfium_c.FPDF_DeviceToPage(page.raw, 0, 0, 1, 1, 0, across, down, byref(x), byref(y))
    return x.value, y.value


class TextPage:
    """The text layer of one open page: its characters in PDFium's own count, and where they stand."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        self.frame = Frame(page)
        self._text_page = page.get_textpage()
        self._raw = self._text_page.raw
        self._values = tuple(c_double() for _ in range(4))
        self._pointers = tuple(byref(value) for value in self._values)
        self.text = self._read_text()

    def close(self) -> None:
        """Give the text layer back to PDFium."""
        self._text_page.close()

    def _read_text(self) -> str:
        text = self._text_page.get_text_range()
        count = self._text_page.count_chars()
        if len(text) == count:
            return text
        # Some characters have no Unicode or two units of it: only asking one by one keeps text and count in step.
        codes = (pdfium_c.FPDFText_GetUnicode(self._raw, index) for index in range(count))
        return "".join(chr(code) if 0 < code < 0x110000 else "\ufffd" for code in codes)

    def char_box(self, index: int) -> Box | None:
        """Return the box of a character's ink, or ``None`` where it has none (a blank that PDFium put in)."""
        left, right, bottom, top = self._pointers
        if not pdfium_c.FPDFText_GetCharBox(self._raw, index, left, right, bottom, top):
            return None
        x0, x1, y0, y1 = (value.value for value in self._values)
        return self.frame.box(x0, y0, x1, y1) if x1 > x0 and y1 > y0 else None

    def ink(self, first: int, count: int) -> Box | None:
        """Return the box of the ink of ``count`` characters, or ``None`` where they have none."""
        boxes = self.boxes(first, count)
        return around(boxes) if boxes else None

    def boxes(self, first: int, count: int) -> list[Box]:
        """Return the boxes of the runs of ink among ``count`` characters, in their order."""
        found: list[Box] = []
        left, top, right, bottom = self._pointers
        for number in range(pdfium_c.FPDFText_CountRects(self._raw, first, count)):
            pdfium_c.FPDFText_GetRect(self._raw, number, left, top, right, bottom)
            x0, y1, x1, y0 = (value.value for value in self._values)
            found.append(self.frame.box(x0, y0, x1, y1))
        return found

    def baseline(self, index: int) -> float:
        """Return the height at which a character stands."""
        x, y = self._pointers[:2]
        pdfium_c.FPDFText_GetCharOrigin(self._raw, index, x, y)
        return self.frame.point(self._values[0].value, self._values[1].value)[1]

    def pieces(self) -> list[Piece]:
        """Return the page's text in pieces, in the order the file draws them."""
        return [piece for match in _LINE.finditer(self.text) for piece in self._line_pieces(*match.span())]

    def _line_pieces(self, start: int, end: int) -> Iterator[Piece]:
        boxes = self.boxes(start, end - start)
        if not boxes:
            return
        if self._may_hide_gap(boxes, start, end):
            for part_start, part_end in self._parts(start, end):
                yield from self._piece(part_start, part_end, self.boxes(part_start, part_end - part_start))
        else:
            yield from self._piece(start, end, boxes)

    def _may_hide_gap(self, boxes: list[Box], start: int, end: int) -> bool:
        height = max(box.bottom - box.top for box in boxes)
        wide = WIDE_GAP * height
        if any(right.left - left.right > wide or right.right < left.left for left, right in pairwise(boxes)):
            return True
        width = boxes[-1].right - boxes[0].left
        return width > _WIDE_LETTERS * height * (end - start) or _BLANKS.search(self.text, start, end) is not None

    def _parts(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the stretches of a line that have no wide gap between their words."""
        words = [match.span() for match in _WORD.finditer(self.text, start, end)]
        placed = [(first, self._ink(first, last), self._ink(last - 1, first - 1, -1)) for first, last in words]
        height = max(
            (ink.bottom - ink.top for _, begin, finish in placed for ink in (begin, finish) if ink), default=0.0
        )
        for (_, _, before), (index, after, _) in pairwise(placed):
            if before and after and (after.left - before.right > WIDE_GAP * height or after.right < before.left):
                yield start, index
                start = index
        yield start, end

    def _ink(self, first: int, stop: int, step: int = 1) -> Box | None:
        """Return the box of the first character from ``first`` on that has one."""
        return next((box for index in range(first, stop, step) if (box := self.char_box(index))), None)

    def _piece(self, start: int, end: int, boxes: list[Box]) -> Iterator[Piece]:
        text = self.text[start:end]
        start += len(text) - len(text.lstrip())
        text = text.strip().translate(_LINE_END_HYPHENS)
        if text and boxes:
            yield Piece(text, start, *around(boxes), self.baseline(start))
