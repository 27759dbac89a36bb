"""The icons: each has its picture, drawn in the theme's colours at any size."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage, QTransform

from imrdesk.gui.icons import GLYPHS, icon
from imrdesk.gui.theme import THEMES, load_theme
from imrdesk.paths import resource_path


def drawn(name: str, theme: str, size: int = 32, mode: QIcon.Mode = QIcon.Mode.Normal) -> QImage:
    return icon(name, load_theme(theme)).pixmap(QSize(size, size), 1.0, mode).toImage()


def colors(image: QImage) -> set[str]:
    """Return the colours of what is not see-through at all."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {QColor(pixel.rgb()).name() for pixel in pixels if pixel.alpha() == 255}


def test_every_picture_is_there_and_none_is_left_over() -> None:
    assert {path.stem for path in resource_path("icons").glob("*.svg")} == set(GLYPHS.values())


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", GLYPHS)
def test_it_is_drawn_in_the_colour_of_the_text(name: str) -> None:
    assert colors(drawn(name, "dark")) == {load_theme("dark").color("text").name()}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("theme", THEMES)
def test_it_is_paler_where_it_is_disabled(theme: str) -> None:
    assert colors(drawn("add", theme, mode=QIcon.Mode.Disabled)) == {load_theme(theme).color("faint").name()}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("size", [12, 16, 33, 64])
def test_it_stands_in_the_middle_of_its_room(size: int) -> None:
    image = drawn("new", "light", size)
    assert image.size() == QSize(size, size)
    turned = image.transformed(QTransform().rotate(180))
    spread = [
        abs(turned.pixelColor(x, y).alpha() - image.pixelColor(x, y).alpha()) for x in range(size) for y in range(size)
    ]
    assert max(spread) < 40, "the edges are rounded to whole pixels"
    assert {image.pixelColor(x, 0).alpha() for x in range(size)} == {0}
