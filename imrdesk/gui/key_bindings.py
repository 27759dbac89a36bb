"""Keys of one's own: what a reviewer chose for an action in the place of the key it came with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from imrdesk.gui.window.layout import WindowLayout

_KEPT = "key/"
_PORTABLE = QKeySequence.SequenceFormat.PortableText
_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_NEEDED = frozenset({
    *(Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape, Qt.Key.Key_Space),
    *(Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Insert, Qt.Key.Key_Home, Qt.Key.Key_End),
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
})  # fmt: skip
"""Keys with which one writes and moves: without a modifier they belong to the text."""


class KeyBindings(QObject):
    """Changes the keys of actions, by group, and remembers them; made once the actions have their first keys."""

    def __init__(self, groups: Mapping[str, Iterable[QAction]], parent: QObject) -> None:
        super().__init__(parent)
        self.groups = {title: tuple(actions) for title, actions in groups.items()}
        self._actions = [action for actions in self.groups.values() for action in actions]
        self._first = {action.objectName(): action.shortcuts() for action in self._actions}
        self._memory = WindowLayout()
        for action in self._actions:
            kept = self._memory.text(_KEPT + action.objectName(), "")
            wanted = QKeySequence(kept, _PORTABLE)
            if kept and not self.refusal(action, wanted):
                _put(action, [wanted])

    def refusal(self, action: QAction, wanted: QKeySequence) -> str:
        """Return why an action cannot have a key, in a sentence; empty where it can."""
        name = wanted.toString(QKeySequence.SequenceFormat.NativeText)
        if wanted.isEmpty():
            return self.tr("Press the key the action shall have.")
        if wanted.count() > 1:
            return self.tr("{keys} is more than one key; press one.").format(keys=name)
        if _writes(wanted):
            return self.tr("{keys} is needed for writing; take it together with Ctrl or Alt.").format(keys=name)
        for other in self._actions:
            if other is not action and wanted in other.shortcuts():
                words = other.text().replace("&", "")
                return self.tr("{keys} belongs to “{action}”; give that another key first.").format(
                    keys=name, action=words
                )
        return ""

    def bind(self, action: QAction, wanted: QKeySequence) -> str:
        """Give an action a key and remember it; return why not where it cannot have it."""
        refusal = self.refusal(action, wanted)
        if not refusal:
            _put(action, [wanted])
            self._memory.set(_KEPT + action.objectName(), wanted.toString(_PORTABLE))
        return refusal

    def reset(self, action: QAction) -> str:
        """Give an action the keys it came with; return why not where another has one of them now."""
        first = self._first[action.objectName()]
        for keys in first:
            refusal = self.refusal(action, keys) if not _writes(keys) else ""
            if refusal:
                return refusal
        _put(action, first)
        self._memory.set(_KEPT + action.objectName(), "")
        return ""

    def is_own(self, action: QAction) -> bool:
        """Tell whether an action has another key than it came with."""
        return action.shortcuts() != self._first[action.objectName()]


def _writes(wanted: QKeySequence) -> bool:
    """Tell whether a key without a modifier (Shift is none) types text or moves in it."""
    pressed = _first(wanted)
    if pressed.keyboardModifiers() & _MODIFIERS:
        return False
    key = pressed.key()
    return key in _NEEDED or key < Qt.Key.Key_Escape


def _first(wanted: QKeySequence) -> QKeyCombination:
    # PySide6 declares no item access for key sequences, though it has it.
    return wanted[0]  # pyright: ignore[reportIndexIssue]


def _put(action: QAction, keys: list[QKeySequence]) -> None:
    plain = action.text().replace("&", "")
    action.setShortcuts(keys)
    first = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    action.setToolTip(f"{plain} ({first})" if first else plain)
