"""pdfplumber, the patient reader: some eighty milliseconds a page, but it sees the rules of a table.

It is imported only where it is needed: its import alone takes longer than PDFium needs for fifty files.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator
from io import BytesIO
from statistics import median
from typing import Any, NamedTuple

import pdfplumber
from pdfminer.psexceptions import PSException
from pdfplumber.page import Page
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from imrdesk.sources.frames import Box, UserBox

_ERRORS = (PdfminerException, MalformedPDFException, PSException, LookupError, TypeError, ValueError)
"""What pdfplumber raises of a broken file; the last three where it meets another kind of object than it looks for."""

_UNKNOWN = re.compile(r"\(cid:\d+\)")
_WORD_GAP = 0.15
"""What nothing (em) between two letters ends a word."""
_WIDE_GAP = 0.85
_SAME_LINE = 2.0
"""Up to how many points apart the baselines of one line may be."""
_TOUCHING = 1.0

# It warns of each file that forbids copying, which every posted determination does.
logging.getLogger("pdfminer").setLevel(logging.ERROR)

Word = dict[str, Any]


class _Letter(NamedTuple):
    """One character: its box with the page upright, its box in user space, and the height it stands at."""

    box: Box
    user_box: UserBox
    baseline: float


def open_layer(content: bytes, number: int) -> PlumberLayer | None:
    """Read page ``number`` (from 0) of a PDF; ``None`` where pdfplumber cannot, or the text lies on its side."""
    return next(layers(content, [number]), None)


def layers(content: bytes, numbers: Iterable[int]) -> Iterator[PlumberLayer | None]:
    """Read pages (from 0) of a PDF one after the other, holding one at a time."""
    try:
        # Not closed: PDF.close() reads the file's first pages again, and a broken one of them raises (0.11.10).
        pages = pdfplumber.open(BytesIO(content), pages=[number + 1 for number in numbers]).pages
    except _ERRORS:
        return
    for page in pages:
        try:
            yield PlumberLayer(page) if _is_upright(page) else None
        except _ERRORS:
            yield None
        page.close()


def _is_upright(page: Page) -> bool:
    """Tell whether most of the text runs from left to right as displayed."""
    across = sum(char["matrix"][0] > abs(char["matrix"][1]) for char in page.chars)
    return across > len(page.chars) / 2


def _is_drawn_twice(page: Page) -> bool:
    """Tell whether letters lie on each other, which makes them look bold; to take them out costs half of a reading."""
    places = {(char["text"], round(char["x0"]), round(char["top"])) for char in page.chars}
    return len(places) < len(page.chars)


class PlumberLayer:
    """The text layer of one page as pdfplumber reads it, line by line and cell by cell."""

    def __init__(self, page: Page) -> None:
        once = page.dedupe_chars() if _is_drawn_twice(page) else page
        words = once.extract_words(x_tolerance_ratio=_WORD_GAP, return_chars=True, expand_ligatures=False)
        self.em = float(median(char["size"] for word in words for char in word["chars"])) if words else 0.0
        self.text = ""
        self._letters: list[_Letter | None] = []
        rules = [edge for edge in page.edges if edge["orientation"] == "v"]
        placing = _Placing(page)
        before: Word | None = None
        for word in words:
            if before is not None:
                self._add(" " if _in_one_cell(before, word, rules, _WIDE_GAP * self.em) else "\n", None)
            for char in word["chars"]:
                self._add(_UNKNOWN.sub("\ufffd", char["text"]), placing.letter(char))
            before = word

    def close(self) -> None:
        """Hold nothing."""

    def boxes(self, first: int, count: int) -> list[Box]:
        """Return the boxes of the letters among ``count`` characters, in their order, with the text upright."""
        return [letter.box for letter in self._letters[first : first + count] if letter]

    def user_boxes(self, first: int, count: int) -> list[UserBox]:
        """Return the same boxes in the page's user space."""
        return [letter.user_box for letter in self._letters[first : first + count] if letter]

    def baseline(self, index: int) -> float:
        """Return the height at which a character stands, with the text upright; down is more."""
        letter = self._letters[index]
        return letter.baseline if letter else 0.0

    def _add(self, text: str, letter: _Letter | None) -> None:
        self.text += text
        self._letters += [letter] * len(text)


class _Placing:
    """Boxes as pdfplumber tells them: the whole sheet as turned, shifted by its MediaBox, to user space."""

    def __init__(self, page: Page) -> None:
        self._turn = page.rotation
        self._sheet = page.page_obj.mediabox
        self._left, self._top, self._height = page.mediabox[0], page.mediabox[1], page.height

    def letter(self, char: Word) -> _Letter:
        """Return where one of pdfplumber's characters stands."""
        box = (char["x0"], char["top"], char["x1"], char["bottom"])
        left, bottom = char["x0"] - self._left, self._height - (char["bottom"] - self._top)
        right, top = char["x1"] - self._left, self._height - (char["top"] - self._top)
        (x0, y0), (x1, y1) = self._user_point(left, bottom), self._user_point(right, top)
        baseline = self._top + self._height - char["matrix"][5]
        return _Letter(box, (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)), baseline)

    def _user_point(self, x: float, y: float) -> tuple[float, float]:
        """Turn a point back by the way pdfminer.six turned it (``process_page`` in ``pdfminer/pdfinterp.py``)."""
        x0, y0, x1, y1 = self._sheet
        if self._turn == 90:
            return x1 - y, x + y0
        if self._turn == 180:
            return x1 - x, y1 - y
        if self._turn == 270:
            return y + x0, y1 - x
        return x + x0, y + y0


def _in_one_cell(before: Word, word: Word, rules: list[Word], wide: float) -> bool:
    """Tell whether two words follow each other in one line, with no wide gap and no rule of a table between."""
    if abs(word["bottom"] - before["bottom"]) > _SAME_LINE or not -wide < word["x0"] - before["x1"] < wide:
        return False
    middle = (word["top"] + word["bottom"]) / 2
    return not any(
        before["x1"] - _TOUCHING <= rule["x0"] <= word["x0"] + _TOUCHING and rule["top"] < middle < rule["bottom"]
        for rule in rules
    )
