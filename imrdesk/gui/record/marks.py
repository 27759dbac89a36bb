"""The mark beside each field: its shape says how far a person has come with the value."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from imrdesk.domain.records import FieldState
from imrdesk.gui.icons import STATE_COLORS, icon
from imrdesk.gui.theme import Theme, load_theme

MARK_SIZE = 16
_SCALES = (1.0, 1.25, 1.5, 1.75, 2.0, 3.0)
"""What screens are usually set to; between them a picture is made smaller, which blurs it a little."""

STATE_WORDS: Mapping[FieldState, str] = {
    FieldState.UNSEEN: "Not looked at yet",
    FieldState.CONFIRMED: "Confirmed",
    FieldState.CORRECTED: "Corrected",
    FieldState.ABSENT: "Absent: the document does not say",
    FieldState.UNCLEAR: "Unclear",
}


def state_words(state: FieldState) -> str:
    """Return what a state means, in the reviewer's language."""
    return QCoreApplication.translate("states", STATE_WORDS[state])


def mark_icon(name: str, theme: Theme, color: str) -> QIcon:
    """Return an icon drawn once into pictures: hundreds of marks must not run the font's painter each time."""
    return _drawn(name, theme.name, color)


@cache
def _drawn(name: str, theme_name: str, color: str) -> QIcon:
    glyph = icon(name, load_theme(theme_name), color)
    drawn = QIcon()
    for scale in _SCALES:
        drawn.addPixmap(glyph.pixmap(QSize(MARK_SIZE, MARK_SIZE), scale))
    return drawn


def restyle(widget: QWidget) -> None:
    """Apply the style sheet again after a property it looks at has changed; labels keep their margins by the event.

    To a widget that was never seen it is applied once that is.
    """
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))


class FieldButton(QToolButton):
    """A small button beside a field that shows something of it by its icon; no stop for Tab."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("mark", True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setIconSize(QSize(MARK_SIZE, MARK_SIZE))
        self.setFixedSize(24, 24)


class Mark(FieldButton):
    """A field's mark. A click confirms the field."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown: tuple[str, str, str] | None = None

    def show_state(self, state: FieldState, theme: Theme, *, doubtful: bool, unsaved: bool) -> None:
        """Show a state; a value read with little confidence is dotted, one that is not saved stands out."""
        if unsaved:
            self._show("unsaved", "danger", theme)
        elif doubtful and state is FieldState.UNSEEN:
            self._show("doubtful", "muted", theme)
        else:
            self._show(str(state), STATE_COLORS[state], theme)

    def _show(self, name: str, color: str, theme: Theme) -> None:
        if self._shown != (name, color, theme.name):
            self._shown = (name, color, theme.name)
            self.setIcon(mark_icon(name, theme, color))
