"""The desk's icons: one family (Material Design, through QtAwesome), by what they mean, tinted by the theme."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import qtawesome
from PySide6.QtGui import QIcon

from imrdesk.domain.flags import Severity
from imrdesk.domain.records import FieldState
from imrdesk.gui.theme import Theme, load_theme

GLYPHS: Mapping[str, str] = {
    "absent": "mdi6.minus",
    "add": "mdi6.plus",
    "back": "mdi6.chevron-left",
    "calendar": "mdi6.calendar-month-outline",
    "clear": "mdi6.close",
    "closed": "mdi6.chevron-right",
    "collapse": "mdi6.unfold-less-horizontal",
    "confirmed": "mdi6.check",
    "copy": "mdi6.content-copy",
    "corrected": "mdi6.pencil",
    "dark": "mdi6.theme-light-dark",
    "delete": "mdi6.delete-outline",
    "derived": "mdi6.function-variant",
    "document": "mdi6.file-document-outline",
    "doubtful": "mdi6.dots-circle",
    "down": "mdi6.arrow-down",
    "expand": "mdi6.unfold-more-horizontal",
    "export": "mdi6.tray-arrow-up",
    "filter": "mdi6.filter-variant",
    "fit width": "mdi6.arrow-expand-horizontal",
    "flag": "mdi6.flag",
    "folder": "mdi6.folder-outline",
    "forward": "mdi6.chevron-right",
    "help": "mdi6.help-circle-outline",
    "history": "mdi6.history",
    "hold": "mdi6.pause-circle-outline",
    "import": "mdi6.tray-arrow-down",
    "in review": "mdi6.circle-half-full",
    "lock": "mdi6.lock-outline",
    "menu": "mdi6.dots-horizontal",
    "merge": "mdi6.call-merge",
    "new": "mdi6.circle-outline",
    "note": "mdi6.comment-text-outline",
    "opened": "mdi6.chevron-down",
    "outline": "mdi6.table-of-contents",
    "pages": "mdi6.file-image-outline",
    "progress": "mdi6.chart-bar",
    "quit": "mdi6.exit-to-app",
    "redo": "mdi6.redo",
    "revert": "mdi6.backup-restore",
    "reviewed": "mdi6.check-circle",
    "reviewer": "mdi6.account-outline",
    "rotate": "mdi6.rotate-right",
    "saved": "mdi6.check",
    "search": "mdi6.magnify",
    "settled note": "mdi6.comment-check-outline",
    "split": "mdi6.call-split",
    "swap": "mdi6.swap-horizontal",
    "text": "mdi6.text-long",
    "unclear": "mdi6.help",
    "undo": "mdi6.undo",
    "unsaved": "mdi6.alert-circle-outline",
    "unseen": "mdi6.circle-outline",
    "up": "mdi6.arrow-up",
    "views": "mdi6.bookmark-outline",
    "zoom in": "mdi6.plus",
    "zoom out": "mdi6.minus",
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


def icon(name: str, theme: Theme, color: str = "text") -> QIcon:
    """Return the icon of that meaning in a colour of the theme, paler where its button is disabled."""
    return _drawn(name, theme.name, color)


@cache
def _drawn(name: str, theme_name: str, color: str) -> QIcon:
    theme = load_theme(theme_name)
    return qtawesome.icon(GLYPHS[name], color=theme.color(color), color_disabled=theme.color("faint"))
