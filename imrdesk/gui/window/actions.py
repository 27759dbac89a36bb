"""Every action of the window, in one table: its name, words, keys, icon and menu."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from imrdesk.gui.icons import icon
from imrdesk.gui.theme import Theme


@dataclass(frozen=True, slots=True)
class Spec:
    """What an action is; ``keys`` are portable key names, the first is shown in the menu."""

    name: str
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    hint: str = ""
    checkable: bool = False


SEPARATOR = Spec("", "", "")
MENUS = ("&File", "&Edit", "&Document", "&View", "&Help")

SPECS: tuple[Spec, ...] = (
    Spec("add_files", "Add &files…", "&File", ("Ctrl+O",), "import", "Add determinations to the store"),
    Spec("add_folder", "Add a f&older…", "&File", ("Ctrl+Shift+O",), "folder"),
    Spec("add_samples", "Add the &samples", "&File", (), "document", "Add the fictional determinations we ship"),
    SEPARATOR,
    Spec("export", "&Export…", "&File", ("Ctrl+E",), "export", "Write the corrected CSV"),
    Spec("import_report", "Last &report of what was added", "&File"),
    SEPARATOR,
    Spec("quit", "&Quit", "&File", ("Ctrl+Q",), "quit"),
    Spec("undo", "&Undo", "&Edit", ("Ctrl+Z",), "undo", "Take the last change of this document back"),
    Spec("redo", "&Redo", "&Edit", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo"),
    SEPARATOR,
    Spec("fill_field", "&Put the selection into the field", "&Edit", ("F4",), "import"),
    Spec("append_field", "&Append the selection to the field", "&Edit", ("Shift+F4",)),
    SEPARATOR,
    Spec("previous", "&Previous document", "&Document", ("Ctrl+PgUp", "Alt+Left"), "back"),
    Spec("next", "&Next document", "&Document", ("Ctrl+PgDown", "Alt+Right"), "forward"),
    SEPARATOR,
    Spec("finish", "Reviewed, &go on", "&Document", ("Ctrl+Return", "Ctrl+Enter"), "reviewed",
         "Mark this document reviewed and open the next"),
    Spec("hold", "Put on &hold…", "&Document", ("Ctrl+Shift+H",), "hold"),
    Spec("reopen", "&Open again for review", "&Document", ("Ctrl+Shift+R",), "in review"),
    SEPARATOR,
    Spec("focus_queue", "Go to the &queue", "&View", ("Ctrl+1",)),
    Spec("focus_source", "Go to the &source", "&View", ("Ctrl+2",)),
    Spec("focus_record", "Go to the &record", "&View", ("Ctrl+3",)),
    SEPARATOR,
    Spec("show_queue", "Show the q&ueue", "&View", ("Ctrl+B",), checkable=True),
    Spec("swap_sides", "S&wap source and record", "&View", ("Ctrl+Shift+X",), "swap", checkable=True),
    SEPARATOR,
    Spec("theme_system", "Colours of the s&ystem", "&View", (), checkable=True),
    Spec("theme_light", "&Light", "&View", (), checkable=True),
    Spec("theme_dark", "&Dark", "&View", (), "dark", checkable=True),
    Spec("shortcuts", "&Keys", "&Help", ("F1",), "help"),
    Spec("guide", "Reviewer's &guide", "&Help"),
    Spec("about", "&About imrdesk", "&Help"),
)  # fmt: skip


class Actions(QObject):
    """The window's actions by name, and the menus they stand in."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._by_name: dict[str, QAction] = {}
        self.menus: dict[str, QMenu] = {}
        for spec in SPECS:
            if spec.name:
                self._by_name[spec.name] = _action(spec, window)

    def __getitem__(self, name: str) -> QAction:
        return self._by_name[name]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._by_name.values())

    def fill(self, bar: QMenuBar) -> None:
        """Put every action into its menu, in the table's order; separators never open or close a menu."""
        for title in MENUS:
            self.menus[title] = bar.addMenu(QCoreApplication.translate("actions", title))
        last = ""
        pending = False
        for spec in SPECS:
            if not spec.name:
                pending = True
                continue
            menu = self.menus[spec.menu]
            if pending and spec.menu == last:
                menu.addSeparator()
            menu.addAction(self[spec.name])
            last, pending = spec.menu, False

    def paint_icons(self, theme: Theme) -> None:
        """Tint the icons for a theme."""
        for spec in SPECS:
            if spec.icon:
                self[spec.name].setIcon(icon(spec.icon, theme))

    def enable(self, *names: str, on: bool) -> None:
        """Enable or disable actions together."""
        for name in names:
            self[name].setEnabled(on)


def _action(spec: Spec, window: QWidget) -> QAction:
    action = QAction(QCoreApplication.translate("actions", spec.text), window)
    action.setObjectName(spec.name)
    action.setShortcuts([QKeySequence(keys, QKeySequence.SequenceFormat.PortableText) for keys in spec.keys])
    action.setCheckable(spec.checkable)
    hint = QCoreApplication.translate("actions", spec.hint or spec.text).replace("&", "")
    first = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    action.setToolTip(f"{hint} ({first})" if first else hint)
    window.addAction(action)
    return action
