"""The marks of the text view, as layers over the document: the document itself is never touched."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from imrdesk.domain.spans import Span, Spans
from imrdesk.gui.source.marks import LONG_PASSAGE, Marks, clip, is_long
from imrdesk.gui.source.sections import SectionMap, is_fixed
from imrdesk.gui.theme import Theme

CursorOf = Callable[[Span], QTextCursor]
PALE = 96
"""How opaque (of 255) the colour behind a long passage is."""


def text_layers(
    marks: Marks, sections: SectionMap, theme: Theme, visible: Span, cursor_of: CursorOf
) -> list[QTextEdit.ExtraSelection]:
    """Return every layer from the lowest to the highest, of what is ``visible``.

    A selection costs Qt as much off screen as on it, and more: it lays out the text there.
    """
    layers: list[QTextEdit.ExtraSelection] = []
    for span, look in _marked(marks, sections, theme, visible):
        part = clip(span, visible)
        if part is not None:
            layer = QTextEdit.ExtraSelection()
            layer.cursor = cursor_of(part)  # pyright: ignore[reportAttributeAccessIssue] -- the stub calls it a method
            layer.format = look  # pyright: ignore[reportAttributeAccessIssue]
            layers.append(layer)
    return layers


def _marked(marks: Marks, sections: SectionMap, theme: Theme, visible: Span) -> Iterator[tuple[Span, QTextCharFormat]]:
    yield from _each((run.span for run in sections.over(visible) if is_fixed(run.section)), _dimmed(theme))
    yield from _each(_short_over(marks.fields, visible), _underlined(theme))
    for span in marks.evidence:
        yield span, _evident(evidence_color(theme, span), theme)
    yield from _each(_over(marks.hits, visible), _backed(theme.color("search"), theme))
    if marks.hit is not None:
        yield marks.hit, _current(theme)


def _short_over(fields: Spans, visible: Span) -> Iterator[Span]:
    """Yield the passages short enough to be underlined, which stand in text order, that may be on screen."""
    for span in islice(fields, bisect_left(fields, visible.start - LONG_PASSAGE, key=_start), None):
        if span.start >= visible.end:
            return
        if not is_long(span):
            yield span


def _start(span: Span) -> int:
    return span.start


def _over(hits: Spans, visible: Span) -> Iterator[Span]:
    """Yield the hits, which stand in text order, that are on screen."""
    for hit in islice(hits, bisect_right(hits, visible.start, key=_end), None):
        if hit.start >= visible.end:
            return
        yield hit


def _end(span: Span) -> int:
    return span.end


def evidence_color(theme: Theme, span: Span) -> QColor:
    """Return the colour behind a passage of the focused field: paler behind a long one."""
    color = theme.color("evidence")
    if is_long(span):
        color.setAlpha(PALE)
    return color


def _each(spans: Iterable[Span], look: QTextCharFormat) -> Iterator[tuple[Span, QTextCharFormat]]:
    for span in spans:
        yield span, look


def _dimmed(theme: Theme) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(theme.color("boilerplate"))
    return look


def _underlined(theme: Theme) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    look.setUnderlineColor(theme.color("underline"))
    return look


def _backed(color: QColor, theme: Theme) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setBackground(color)
    look.setForeground(theme.color("text"))
    return look


def _evident(color: QColor, theme: Theme) -> QTextCharFormat:
    look = _backed(color, theme)
    if theme.is_contrast:
        # A shape says it as well: lines above and below tell it from the passages of other fields.
        look.setFontUnderline(True)
        look.setFontOverline(True)
    return look


def _current(theme: Theme) -> QTextCharFormat:
    look = _backed(theme.color("accent"), theme)
    look.setForeground(theme.color("on_accent"))
    return look
