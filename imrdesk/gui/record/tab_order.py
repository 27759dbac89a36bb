"""Where Tab goes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

T = TypeVar("T")


def beside(stops: Sequence[T], here: T, forward: bool) -> T | None:
    """Return the stop after (or before) ``here``; ``None`` at the ends, or where ``here`` is no stop."""
    if here not in stops:
        return None
    there = stops.index(here) + (1 if forward else -1)
    return stops[there] if 0 <= there < len(stops) else None


def stop_beside(here: QWidget, forward: bool) -> QWidget | None:
    """Return the first widget after (or before) ``here``, and not inside it, that Tab may visit."""
    widget = _follow(here, forward)
    while widget is not None and widget is not here:
        takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes_tab and widget.isVisible() and widget.isEnabled() and not here.isAncestorOf(widget):
            return widget
        widget = _follow(widget, forward)
    return None


def leave(pane: QWidget, forward: bool) -> bool:
    """Put the focus on the first widget after (or before) the pane that Tab may visit; ``False`` where none is."""
    stop = stop_beside(pane, forward)
    if stop is not None:
        stop.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    return stop is not None


def _follow(widget: QWidget, forward: bool) -> QWidget | None:
    return widget.nextInFocusChain() if forward else widget.previousInFocusChain()
