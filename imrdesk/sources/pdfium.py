"""PDFium, the fast reader: the text layer of a page at about a millisecond."""

from __future__ import annotations

import re
from collections import Counter
from ctypes import byref, c_double
from math import hypot, pi
from statistics import median

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from imrdesk.sources.frames import Box, UserBox, upright

_LINE_START = re.compile(r"^[^\S\n]*(\S)", re.MULTILINE)
_LINES_ASKED = 8
"""How many lines of a page are asked, at most, which way they run and in which size."""
_SURROGATES = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def _joined(pair: re.Match[str]) -> str:
    """Return the character two units stand for, and one that the canonical text drops in place of the second."""
    return pair[0].encode("utf-16", "surrogatepass").decode("utf-16") + "\u2060"


class PdfiumLayer:
    """The text layer of one open page as PDFium counts it."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        self._text_page = page.get_textpage()
        self._raw = self._text_page.raw
        self._values = tuple(c_double() for _ in range(4))
        self._pointers = tuple(byref(value) for value in self._values)
        self.text = self._read_text()
        asked = [match.start(1) for match in _LINE_START.finditer(self.text)]
        asked = asked[:: len(asked) // _LINES_ASKED + 1]
        self._turns = self._read_turns(asked)
        self.em = median(map(self._em, asked)) if asked else 0.0

    def close(self) -> None:
        """Give the text layer back to PDFium."""
        self._text_page.close()

    def boxes(self, first: int, count: int) -> list[Box]:
        """Return the boxes of the runs of ink among ``count`` characters, in their order, with the text upright."""
        return upright(self.user_boxes(first, count), self._turns)

    def user_boxes(self, first: int, count: int) -> list[UserBox]:
        """Return the same boxes in the page's user space."""
        found: list[UserBox] = []
        left, bottom, right, top = self._values
        at_left, at_bottom, at_right, at_top = self._pointers
        for number in range(pdfium_c.FPDFText_CountRects(self._raw, first, count)):
            pdfium_c.FPDFText_GetRect(self._raw, number, at_left, at_top, at_right, at_bottom)
            found.append((left.value, bottom.value, right.value, top.value))
        return found

    def baseline(self, index: int) -> float:
        """Return the height at which a character stands, with the text upright; down is more."""
        pdfium_c.FPDFText_GetCharOrigin(self._raw, index, *self._pointers[:2])
        x, y = self._values[0].value, self._values[1].value
        return (-y, x, y, -x)[self._turns]

    def _read_text(self) -> str:
        text = self._text_page.get_text_range()
        count = self._text_page.count_chars()
        if len(text) == count:
            return text
        # Some characters have no Unicode, or two units of it: asked one by one, text and count stay in step.
        codes = (pdfium_c.FPDFText_GetUnicode(self._raw, index) for index in range(count))
        units = "".join(chr(code) if 0 < code < 0x110000 else "\ufffd" for code in codes)
        return _LONE_SURROGATE.sub("\ufffd", _SURROGATES.sub(_joined, units))

    def _read_turns(self, asked: list[int]) -> int:
        """Return by how many quarters counterclockwise most of the lines are turned."""
        angles = (pdfium_c.FPDFText_GetCharAngle(self._raw, index) for index in asked)  # clockwise, in radians
        counted = Counter(round(-angle / (pi / 2)) % 4 for angle in angles)
        return counted.most_common(1)[0][0] if counted else 0

    def _em(self, index: int) -> float:
        """Return the size a character is set in; the font's own size may be 1 and the matrix do the rest."""
        matrix = pdfium_c.FS_MATRIX()
        pdfium_c.FPDFText_GetMatrix(self._raw, index, byref(matrix))
        return pdfium_c.FPDFText_GetFontSize(self._raw, index) * hypot(matrix.c, matrix.d)
