"""The desk's colours: one theme at a time, light or dark, of usual or of high contrast, from ``resources/themes``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from string import Template

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPalette, QStyleHints
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


_SCHEMES: Mapping[str, Qt.ColorScheme] = {
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
    "contrast_light": Qt.ColorScheme.Light,
    "contrast_dark": Qt.ColorScheme.Dark,
}
THEMES = tuple(_SCHEMES)
_PICTURES = ("arrow", "up", "back", "forward", "check")
"""What the style sheet draws with pictures of its own, a file for each theme."""


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one theme, by name: ``palette``, ``marks`` in the source, section ``tints`` and ``edges``."""

    name: str
    palette: Mapping[str, str]
    marks: Mapping[str, str]
    tints: Mapping[str, str | list[str]]
    edges: Mapping[str, str | list[str]]

    @property
    def is_dark(self) -> bool:
        """Tell whether light letters stand on a dark ground."""
        return _SCHEMES[self.name] is Qt.ColorScheme.Dark

    @property
    def is_contrast(self) -> bool:
        """Tell whether the contrast is high: what colour says must then be said by a shape as well."""
        return self.name.startswith("contrast")

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
        sheets = ("desk.qss", "contrast.qss") if self.is_contrast else ("desk.qss",)
        pictures = {name: resource_path("themes", f"{name}-{self.name}.svg").as_posix() for name in _PICTURES}
        text = "".join(resource_path("themes", name).read_text("utf-8") for name in sheets)
        return Template(text).substitute(self.palette, **pictures)

    def qt_palette(self) -> QPalette:
        """Return the palette for widgets the style sheet does not reach."""
        palette = QPalette()
        for role, name in _PALETTE_ROLES.items():
            palette.setColor(role, self.color(name))
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("muted"))
        return palette


class ThemeSwitch(QObject):
    """Holds the theme in force and tells when it changes; ``choice`` is ``system`` or the name of a theme.

    ``theme_changing`` tells it before anything of the window is touched: Qt lays texts out anew under another sheet.
    """

    theme_changing = Signal()
    theme_changed = Signal()

    def __init__(self, app: QApplication, choice: str = "system") -> None:
        super().__init__(app)
        self._app = app
        self._choice = choice
        self._theme = load_theme("light")
        app.setStyle("Fusion")
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        if _tells_contrast(hints):
            hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)
        self.choose(choice)

    @property
    def theme(self) -> Theme:
        """Return the theme in force."""
        return self._theme

    @property
    def choice(self) -> str:
        """Return what the reviewer chose: ``system`` or the name of a theme."""
        return self._choice

    def choose(self, choice: str) -> None:
        """Put a theme in force over the whole program."""
        self._choice = choice
        self._app.styleHints().setColorScheme(_SCHEMES.get(choice, Qt.ColorScheme.Unknown))
        self._put(choice if choice in _SCHEMES else _system_theme(self._app.styleHints()))

    @Slot()
    def _follow_system(self) -> None:
        if self._choice == "system":
            self._put(_system_theme(self._app.styleHints()))

    def _put(self, name: str) -> None:
        self.theme_changing.emit()
        self._theme = load_theme(name)
        focused = self._app.focusWidget()
        # From one sheet straight to another Qt looks at each widget many times over: five times as slow as from none.
        self._app.setStyleSheet("")
        self._app.setPalette(self._theme.qt_palette())
        self._app.setStyleSheet(self._theme.style_sheet())
        if focused is not None:
            # The buttons of a dialog are laid out anew, and the first of them, not the safe one, took the focus.
            focused.setFocus()
        self.theme_changed.emit()


@cache
def load_theme(name: str) -> Theme:
    """Return a theme by its name."""
    raw = tomllib.loads(resource_path("themes", f"{name}.toml").read_text("utf-8"))
    return Theme(name, raw["palette"], raw["marks"], raw["tints"], raw["edges"])


def _system_theme(hints: QStyleHints) -> str:
    scheme = "dark" if hints.colorScheme() is Qt.ColorScheme.Dark else "light"
    return f"contrast_{scheme}" if _tells_contrast(hints) and _wants_contrast(hints) else scheme


def _tells_contrast(hints: QStyleHints) -> bool:
    # Qt tells since 6.10; before, only the choice in the menu gives high contrast.
    return hasattr(hints, "accessibility")


def _wants_contrast(hints: QStyleHints) -> bool:
    return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast


def _of_section(colors: Mapping[str, str | list[str]], kind: SectionKind, item: int | None) -> QColor | None:
    found = colors.get("items" if kind is SectionKind.ITEM else str(kind))
    if isinstance(found, list):
        return QColor(found[(item or 0) % len(found)])
    return QColor(found) if found else None
