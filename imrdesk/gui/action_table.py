"""Actions made from a table: name, words, keys, icon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from imrdesk.gui.icons import icon
from imrdesk.gui.theme import Theme


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """What an action is.

    ``keys`` are portable key names, the first is shown. ``short`` stands on a button beside the icon. The keys
    of a ``local`` action work only while the focus is inside its widget. Held down they act once, unless it
    ``repeats``, as what only moves or looks may: nothing may be said of a document nobody saw.
    """

    name: str
    text: str
    group: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    short: str = ""
    checkable: bool = False
    local: bool = False
    repeats: bool = False


class ActionTable(QObject):
    """The actions of one widget by name, in the order of their specs."""

    def __init__(self, specs: Sequence[ActionSpec], owner: QWidget) -> None:
        super().__init__(owner)
        self._specs = tuple(specs)
        self._by_name = {spec.name: _made(spec, owner) for spec in specs}

    def __getitem__(self, name: str) -> QAction:
        return self._by_name[name]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._by_name.values())

    def by_group(self) -> dict[str, tuple[QAction, ...]]:
        """Return the actions by group, both in the table's order."""
        groups: dict[str, tuple[QAction, ...]] = {}
        for spec in self._specs:
            groups[spec.group] = (*groups.get(spec.group, ()), self[spec.name])
        return groups

    def paint_icons(self, theme: Theme) -> None:
        """Tint the icons for a theme."""
        for spec in self._specs:
            if spec.icon:
                self[spec.name].setIcon(icon(spec.icon, theme))

    def enable(self, *names: str, on: bool) -> None:
        """Enable or disable actions together."""
        for name in names:
            self[name].setEnabled(on)


def _made(spec: ActionSpec, owner: QWidget) -> QAction:
    text = QCoreApplication.translate("actions", spec.text)
    action = QAction(text, owner)
    action.setObjectName(spec.name)
    action.setIconText(QCoreApplication.translate("actions", spec.short or spec.text).replace("&", ""))
    action.setShortcuts([QKeySequence(keys, QKeySequence.SequenceFormat.PortableText) for keys in spec.keys])
    action.setCheckable(spec.checkable)
    action.setAutoRepeat(spec.repeats)
    if spec.local:
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    first = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    plain = text.replace("&", "")
    action.setToolTip(f"{plain} ({first})" if first else plain)
    owner.addAction(action)
    return action


def group_name(group: str) -> str:
    """Return what a group of actions is called, without the mark of its key."""
    return QCoreApplication.translate("actions", group).replace("&", "")
