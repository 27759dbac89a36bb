"""Every text can be read on every ground it stands on, in every theme: computed as WCAG 2 says."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor

from imrdesk.domain.readings import Section, SectionKind
from imrdesk.domain.spans import Span
from imrdesk.gui.source.bands import band_color
from imrdesk.gui.source.page_item import veil
from imrdesk.gui.source.text_layers import PALE
from imrdesk.gui.theme import THEMES, Theme, load_theme
from imrdesk.paths import resource_path

TEXT_LEAST = {"light": 4.5, "dark": 4.5, "contrast_light": 7.0, "contrast_dark": 7.0}
MARK_LEAST = 3.0
GROUNDS = {
    "text": ("window", "surface", "raised", "hover", "accent_soft", "selection", "danger_soft", "warning_soft"),
    "muted": ("window", "surface", "raised", "hover", "accent_soft"),
    "accent": ("window", "surface", "raised", "hover", "accent_soft"),
    "danger": ("window", "surface", "raised", "hover", "accent_soft", "danger_soft"),
    "warning": ("window", "surface", "raised", "hover", "accent_soft", "warning_soft"),
    "good": ("window", "surface", "raised", "hover", "accent_soft"),
    "on_accent": ("accent",),
    "boilerplate": ("surface",),
}
"""What is written in which colour stands on which grounds."""
SHEETS = ("desk.qss", "contrast.qss")


def luminance(color: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())


def contrast(one: QColor, other: QColor) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def over(color: QColor, ground: QColor, opacity: float) -> QColor:
    mixed = (
        part * opacity + under * (1 - opacity)
        for part, under in zip(color.getRgbF()[:3], ground.getRgbF()[:3], strict=True)  # type: ignore[index]
    )
    return QColor.fromRgbF(*mixed)


def section_grounds(theme: Theme) -> Iterator[tuple[str, QColor]]:
    """Yield the tint behind every kind of section, as it is and with the focus in it."""
    for kind in SectionKind:
        for item in range(4) if kind is SectionKind.ITEM else (None,):
            for strong in (False, True):
                color = band_color(theme, Section(kind, Span(0, 1), item), strong=strong)
                if color is not None:
                    yield f"{kind} {item} {strong}", color


def rules(sheet: str) -> Iterator[tuple[str, str]]:
    text = re.sub(r"/\*.*?\*/", "", resource_path("themes", sheet).read_text("utf-8"), flags=re.DOTALL)
    yield from re.findall(r"([^{}]+)\{([^}]*)\}", text)


def written_on_grounds(theme: Theme) -> Iterator[tuple[str, str, str]]:
    """Yield what the sheets in force write in which colour on which ground, where a rule names both."""
    merged: dict[str, dict[str, str]] = {}
    for sheet in SHEETS[: 1 + theme.is_contrast]:
        for selectors, body in rules(sheet):
            for selector in selectors.split(","):
                found = re.findall(r"(?<![\w-])(background|color): \$(\w+)", body)
                merged.setdefault(selector.strip(), {}).update(found)
    yield from (
        (selector, said["color"], said["background"])
        for selector, said in merged.items()
        if said.keys() >= {"color", "background"}
    )


def test_black_on_white_is_21_to_1() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("written", "ground"), [(text, each) for text, grounds in GROUNDS.items() for each in grounds])
def test_text_can_be_read_on_its_ground(name: str, written: str, ground: str) -> None:
    theme = load_theme(name)
    assert contrast(theme.color(written), theme.color(ground)) >= TEXT_LEAST[name]


@pytest.mark.parametrize("name", THEMES)
def test_the_source_can_be_read_on_every_tint_and_mark(name: str) -> None:
    theme = load_theme(name)
    tints = dict(section_grounds(theme))
    marked = {mark: theme.color(mark) for mark in ("evidence", "search", "selection")}
    pale = {f"long on {key}": over(theme.color("evidence"), tint, PALE / 255) for key, tint in tints.items()}
    grounds = tints | marked | pale
    assert len(tints) > len(SectionKind)
    unreadable = {
        key: round(contrast(theme.color("text"), ground), 2)
        for key, ground in grounds.items()
        if contrast(theme.color("text"), ground) < TEXT_LEAST[name]
    }
    assert unreadable == {}


@pytest.mark.parametrize("name", THEMES)
def test_fixed_wording_on_a_page_can_be_read_under_its_veil(name: str) -> None:
    paper, color = QColor("white"), veil(load_theme(name))
    ink = over(color, QColor("black"), color.alphaF())
    assert contrast(ink, paper) >= TEXT_LEAST[name]


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("line", ["muted", "accent", "danger", "underline"])
@pytest.mark.parametrize("ground", ["window", "surface", "raised"])
def test_frames_and_marks_can_be_seen(name: str, line: str, ground: str) -> None:
    theme = load_theme(name)
    assert contrast(theme.color(line), theme.color(ground)) >= MARK_LEAST


@pytest.mark.parametrize("name", [name for name in THEMES if load_theme(name).is_contrast])
def test_in_high_contrast_every_line_and_edge_can_be_seen(name: str) -> None:
    theme = load_theme(name)
    edges = [theme.edge(kind, 0) for kind in SectionKind]
    seen = [theme.color("border"), theme.color("faint"), *(edge for edge in edges if edge is not None)]
    assert min(contrast(color, theme.color("surface")) for color in seen) >= MARK_LEAST


def test_every_colour_the_sheets_write_in_is_looked_at_here() -> None:
    written = {
        token for sheet in SHEETS for _, body in rules(sheet) for token in re.findall(r"(?<![-\w])color: \$(\w+)", body)
    }
    # Words of what cannot be used are faint on purpose.
    assert written - {"faint"} <= set(GROUNDS)


def test_every_pair_the_sheets_put_together_is_looked_at_here() -> None:
    pairs = set()
    for sheet in SHEETS:
        for selector, body in rules(sheet):
            written = re.findall(r"(?<![-\w])color: \$(\w+)", body)
            ground = re.findall(r"(?<![-\w])background(?:-color)?: \$(\w+)", body)
            if written and ground and ":disabled" not in selector:
                pairs.add((written[0], ground[0]))
    assert len(pairs) > 4
    assert {(text, ground) for text, ground in pairs if ground not in GROUNDS[text]} == set()


@pytest.mark.parametrize("name", THEMES)
def test_every_theme_has_the_same_colours(name: str) -> None:
    first, theme = load_theme("light"), load_theme(name)
    for part in ("palette", "marks", "tints", "edges"):
        assert set(getattr(theme, part)) == set(getattr(first, part))


@pytest.mark.parametrize("name", THEMES)
def test_what_a_rule_writes_can_be_read_on_the_ground_it_gives(name: str) -> None:
    theme = load_theme(name)
    found = list(written_on_grounds(theme))
    assert len(found) > 5
    for selector, written, ground in found:
        least = MARK_LEAST if ":disabled" in selector else TEXT_LEAST[name]
        assert contrast(theme.color(written), theme.color(ground)) >= least, selector
