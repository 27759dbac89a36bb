"""The desk's colours: one theme at a time, light or dark, read from ``resources/themes``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from imrdesk.domain.readings import SectionKind
from imrdesk.paths import resource_path

_PALETTE_ROLES: Mapping[QPalette.ColorRole, str] = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "raised",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Mid: "border",
}


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one theme, by name: ``palette``, ``marks`` in the source, section ``tints`` and ``edges``."""

    name: str
    palette: Mapping[str, str]
    marks: Mapping[str, str]
    tints: Mapping[str, str | list[str]]
    edges: Mapping[str, str | list[str]]

    def color(self, name: str) -> QColor:
        """Return a colour of the palette or of the marks by its name."""
        return QColor(self.palette[name] if name in self.palette else self.marks[name])

    def tint(self, kind: SectionKind, item: int | None = None) -> QColor | None:
        """Return the pale colour behind a section's text; ``None`` where it has none (fixed boilerplate)."""
        return _of_section(self.tints, kind, item)

    def edge(self, kind: SectionKind, item: int | None = None) -> QColor | None:
        """Return the full colour of a section's gutter mark and of its card's edge in the record."""
        return _of_section(self.edges, kind, item)

    def style_sheet(self) -> str:
        """Return the desk's style sheet in this theme's colours."""
        arrow = resource_path("themes", f"arrow-{self.name}.svg").as_posix()
        return Template(resource_path("themes", "desk.qss").read_text("utf-8")).substitute(self.palette, arrow=arrow)

    def qt_palette(self) -> QPalette:
        """Return the palette for widgets the style sheet does not reach."""
        palette = QPalette()
        for role, name in _PALETTE_ROLES.items():
            palette.setColor(role, self.color(name))
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("muted"))
        return palette


class ThemeSwitch(QObject):
    """Holds the theme in force and tells when it changes; ``choice`` is ``system``, ``light`` or ``dark``."""

    theme_changed = Signal()

    def __init__(self, app: QApplication, choice: str = "system") -> None:
        super().__init__(app)
        self._app = app
        self._choice = choice
        self._theme = load_theme("light")
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self.choose(choice)

    @property
    def theme(self) -> Theme:
        """Return the theme in force."""
        return self._theme

    @property
    def choice(self) -> str:
        """Return what the reviewer chose: ``system``, ``light`` or ``dark``."""
        return self._choice

    def choose(self, choice: str) -> None:
        """Put a theme in force over the whole program."""
        self._choice = choice
        schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        self._app.styleHints().setColorScheme(schemes.get(choice, Qt.ColorScheme.Unknown))
        self._put(choice if choice in schemes else _system_theme(self._app))

    def _follow_system(self) -> None:
        if self._choice == "system":
            self._put(_system_theme(self._app))

    def _put(self, name: str) -> None:
        self._theme = load_theme(name)
        # From one sheet straight to another Qt looks at each widget many times over: five times as slow as from none.
        self._app.setStyleSheet("")
        self._app.setPalette(self._theme.qt_palette())
        self._app.setStyleSheet(self._theme.style_sheet())
        self.theme_changed.emit()


@cache
def load_theme(name: str) -> Theme:
    """Return the theme ``light`` or ``dark``."""
    raw = tomllib.loads(resource_path("themes", f"{name}.toml").read_text("utf-8"))
    return Theme(name, raw["palette"], raw["marks"], raw["tints"], raw["edges"])


def _system_theme(app: QApplication) -> str:
    return "dark" if app.styleHints().colorScheme() is Qt.ColorScheme.Dark else "light"


def _of_section(colors: Mapping[str, str | list[str]], kind: SectionKind, item: int | None) -> QColor | None:
    found = colors.get("items" if kind is SectionKind.ITEM else str(kind))
    if isinstance(found, list):
        return QColor(found[(item or 0) % len(found)])
    return QColor(found) if found else None
