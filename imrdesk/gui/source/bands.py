"""Stretches of a view that belong to one section: what the gutter names and the views tint."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtGui import QColor

from imrdesk.domain.readings import Section
from imrdesk.gui.theme import Theme

_STRONGER = 0.08


@dataclass(frozen=True, slots=True)
class Band:
    """A section's stretch in a view, in pixels from the viewport's top; it may reach beyond both ends."""

    top: float
    bottom: float
    section: Section
    strong: bool = False


def joined(bands: Iterable[Band]) -> list[Band]:
    """Join neighbours of the same section into one band each."""
    joint: list[Band] = []
    for band in bands:
        last = joint[-1] if joint else None
        if last is not None and last.section is band.section and band.top - last.bottom < 1:
            joint[-1] = Band(last.top, band.bottom, last.section, last.strong or band.strong)
        else:
            joint.append(band)
    return joint


def band_color(theme: Theme, section: Section, *, strong: bool) -> QColor | None:
    """Return the tint behind a section: nearer to its edge colour where the section is the focused one."""
    tint, edge = theme.tint(section.kind, section.item), theme.edge(section.kind, section.item)
    if tint is None or edge is None or not strong:
        return tint
    return _mixed(tint, edge, _STRONGER)


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    return QColor.fromRgbF(
        one.redF() + (other.redF() - one.redF()) * share,
        one.greenF() + (other.greenF() - one.greenF()) * share,
        one.blueF() + (other.blueF() - one.blueF()) * share,
    )
