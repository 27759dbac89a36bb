"""The caret on the page pictures: where it stands in the text, what it selects, and its place on the paper."""

from __future__ import annotations

from imrdesk.domain.pages import PageBox
from imrdesk.domain.spans import Span
from imrdesk.gui.source.book import Book
from imrdesk.gui.source.steps import FORWARD, Step, line_at, line_beside, stepped

_ACROSS = frozenset({Step.UP, Step.DOWN, Step.PAGE_UP, Step.PAGE_DOWN})
_COLLAPSING = frozenset({Step.LEFT, Step.RIGHT})


class PageCaret:
    """Stands between two characters and remembers where a selection began. Lines are those of the text.

    A step never ends where nothing can be shown: it goes on over blank lines, and over pages that cannot be placed.
    """

    def __init__(self, book: Book, text: str) -> None:
        self._book = book
        self._text = text
        self._aim: float | None = None
        self.anchor: int | None = None
        self.at: int | None = None

    @property
    def selection(self) -> Span | None:
        """Return what is selected; ``None`` where nothing is."""
        if self.at is None or self.anchor is None or self.at == self.anchor:
            return None
        return Span(min(self.anchor, self.at), max(self.anchor, self.at))

    def put(self, anchor: int, at: int) -> None:
        """Stand at a place with a selection from ``anchor``, or with none where both are the same."""
        self.anchor, self.at, self._aim = anchor, at, None

    def select_all(self) -> None:
        """Select the whole text."""
        self.put(0, len(self._text))

    def step(self, step: Step, *, selecting: bool, lines: int) -> None:
        """Go a step; ``lines`` is how many of them make a view's height."""
        if self.at is None or self.anchor is None:
            return
        selected = self.selection
        if step not in _ACROSS:
            self._aim = None
        if selected is not None and not selecting and step in _COLLAPSING:
            there = selected.end if step is Step.RIGHT else selected.start
        elif step in _ACROSS:
            there = self._across(self.at, forward=step in FORWARD, lines=1 if step in {Step.UP, Step.DOWN} else lines)
        else:
            there = self._shown(stepped(self._text, self.at, step), forward=step in FORWARD)
        self.at = there
        if not selecting:
            self.anchor = there

    # On the paper

    def box(self) -> PageBox | None:
        """Return the line that the caret is on the paper, without thickness; ``None`` where it cannot be placed."""
        return None if self.at is None else self._edge(self.at)

    def line(self) -> Span | None:
        """Return the line the caret stands in."""
        return None if self.at is None else line_at(self._text, self.at)

    def _edge(self, at: int) -> PageBox | None:
        """Return the edge between the characters before and after a place: of the one that has ink."""
        line = line_at(self._text, at)
        sideways = self._is_sideways(line)
        after = self._ink(at) if at < line.end else None
        if after is not None:
            return _side(after, sideways=sideways, far=False)
        before = next((box for each in range(at - 1, line.start - 1, -1) if (box := self._ink(each))), None)
        if before is not None:
            return _side(before, sideways=sideways, far=True)
        behind = next((box for each in range(at, line.end) if (box := self._ink(each))), None)
        return None if behind is None else _side(behind, sideways=sideways, far=False)

    def _ink(self, offset: int) -> PageBox | None:
        if self._text[offset].isspace():
            return None
        return next(iter(self._book.boxes(Span(offset, offset + 1))), None)

    def _is_sideways(self, line: Span) -> bool:
        """Tell whether the line runs down the page or up it."""
        boxes = self._book.boxes(line) if len(line) > 1 else ()
        return bool(boxes) and all(box.bottom - box.top > box.right - box.left for box in boxes)

    def _across(self, at: int, *, forward: bool, lines: int) -> int:
        """Return the place some lines on that stands nearest to where the way across began."""
        here = self._edge(at)
        line = line_at(self._text, at)
        if self._aim is None and here is not None:
            self._aim = here.top if self._is_sideways(line) else here.left
        for _ in range(lines):
            there = self._line_shown(line_beside(self._text, line, forward=forward), forward=forward)
            if there is None:
                break
            line = there
        if line == line_at(self._text, at):
            return line.end if forward else line.start
        return self._nearest(line)

    def _nearest(self, line: Span) -> int:
        sideways, aim = self._is_sideways(line), self._aim or 0.0

        def distance(at: int) -> float:
            edge = self._edge(at)
            return abs((edge.top if sideways else edge.left) - aim) if edge is not None else float("inf")

        return min(range(line.start, line.end + 1), key=distance)

    def _shown(self, at: int, *, forward: bool) -> int:
        """Return the place itself, or the next one that way that can be shown, or, at the text's end, the last."""
        line = line_at(self._text, at)
        there = self._line_shown(line, forward=forward)
        if there == line:
            return at
        if there is None:
            forward = not forward
            there = self._line_shown(line, forward=forward)
        if there is None:
            return at
        return there.start if forward else there.end

    def _line_shown(self, line: Span | None, *, forward: bool) -> Span | None:
        """Return the line, or the next that way that has ink on a page that can be placed."""
        while line is not None and not self._book.boxes(line):
            page = self._book.page_of(line.start)
            if self._book.boxes_on(page, self._book.page_span(page)):
                line = line_beside(self._text, line, forward=forward)
            else:
                line = self._beyond(page, forward=forward)
        return line

    def _beyond(self, page: int, *, forward: bool) -> Span | None:
        """Return the first line behind a page, or the last before it."""
        span = self._book.page_span(page)
        if (span.end >= len(self._text)) if forward else (span.start == 0):
            return None
        line = line_at(self._text, span.end if forward else span.start - 1)
        is_next = line.quote(self._text).strip() and not (forward and line.start < span.end)
        return line if is_next else line_beside(self._text, line, forward=forward)


def _side(box: PageBox, *, sideways: bool, far: bool) -> PageBox:
    if sideways:
        edge = box.bottom if far else box.top
        return PageBox(box.page, box.left, edge, box.right, edge)
    edge = box.right if far else box.left
    return PageBox(box.page, edge, box.top, edge, box.bottom)
