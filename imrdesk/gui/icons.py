"""The desk's icons: one family (Material Design, in ``resources/icons``), by what they mean, tinted by the theme."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from imrdesk.domain.flags import Severity
from imrdesk.domain.records import FieldState
from imrdesk.gui.theme import Theme, load_theme
from imrdesk.paths import resource_path

GLYPHS: Mapping[str, str] = {
    "absent": "minus",
    "add": "plus",
    "back": "chevron-left",
    "calendar": "calendar-month-outline",
    "clear": "close",
    "closed": "chevron-right",
    "collapse": "unfold-less-horizontal",
    "confirmed": "check",
    "copy": "content-copy",
    "corrected": "pencil",
    "dark": "theme-light-dark",
    "delete": "delete-outline",
    "derived": "function-variant",
    "document": "file-document-outline",
    "doubtful": "dots-circle",
    "down": "arrow-down",
    "expand": "unfold-more-horizontal",
    "export": "tray-arrow-up",
    "filter": "filter-variant",
    "fit width": "arrow-expand-horizontal",
    "flag": "flag",
    "folder": "folder-outline",
    "forward": "chevron-right",
    "help": "help-circle-outline",
    "history": "history",
    "hold": "pause-circle-outline",
    "import": "tray-arrow-down",
    "in review": "circle-half-full",
    "lock": "lock-outline",
    "menu": "dots-horizontal",
    "merge": "call-merge",
    "new": "circle-outline",
    "note": "comment-text-outline",
    "opened": "chevron-down",
    "outline": "table-of-contents",
    "pages": "file-image-outline",
    "progress": "chart-bar",
    "quit": "exit-to-app",
    "redo": "redo",
    "revert": "backup-restore",
    "reviewed": "check-circle",
    "reviewer": "account-outline",
    "rotate": "rotate-right",
    "saved": "check",
    "search": "magnify",
    "settled note": "comment-check-outline",
    "split": "call-split",
    "swap": "swap-horizontal",
    "text": "text-long",
    "unclear": "help",
    "undo": "undo",
    "unsaved": "alert-circle-outline",
    "unseen": "circle-outline",
    "up": "arrow-up",
    "views": "bookmark-outline",
    "zoom in": "plus",
    "zoom out": "minus",
}

STATE_COLORS: Mapping[FieldState, str] = {
    FieldState.UNSEEN: "muted",
    FieldState.CONFIRMED: "good",
    FieldState.CORRECTED: "accent",
    FieldState.ABSENT: "muted",
    FieldState.UNCLEAR: "warning",
}
SEVERITY_COLORS: Mapping[Severity, str] = {
    Severity.ERROR: "danger",
    Severity.WARNING: "warning",
    Severity.DOUBT: "muted",
}
_SHARE = 0.875
"""How much of the room for an icon its picture takes: the family draws to the edge of its square."""


def icon(name: str, theme: Theme, color: str = "text") -> QIcon:
    """Return the icon of that meaning in a colour of the theme, paler where its button is disabled."""
    return _drawn(name, theme.name, color)


@cache
def _drawn(name: str, theme_name: str, color: str) -> QIcon:
    theme = load_theme(theme_name)
    return QIcon(_Engine(GLYPHS[name], theme.color(color), theme.color("faint")))


class _Engine(QIconEngine):
    """Draws a picture of the family at whatever size it is wanted, in one colour, in another where it is disabled."""

    def __init__(self, glyph: str, color: QColor, disabled: QColor) -> None:
        super().__init__()
        self._made_of = (glyph, color, disabled)
        self._usual = _tinted(glyph, color)
        self._disabled = _tinted(glyph, disabled)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw it into a square in the middle of ``rect``."""
        del state
        side = min(rect.width(), rect.height()) * _SHARE
        place = QRectF(0, 0, side, side)
        place.moveCenter(QRectF(rect).center())
        (self._disabled if mode is QIcon.Mode.Disabled else self._usual).render(painter, place)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return it on a transparent ground."""
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return made

    def clone(self) -> QIconEngine:
        """Return another that draws the same."""
        return _Engine(*self._made_of)


def _tinted(glyph: str, color: QColor) -> QSvgRenderer:
    drawing = resource_path("icons", f"{glyph}.svg").read_text("ascii")
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", color.name()).encode("ascii")))
