"""Zoom: fixed by the reviewer, or following the pane's width."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from imrdesk.domain.pages import PageSize

WIDEST_AUTOMATIC = 1.5
"""How far pages are enlarged by themselves where a pane is wide."""
STEPS = (0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0)


class Fit(Enum):
    """How a zoom follows the width: ``AUTOMATIC`` within comfortable limits, ``WIDTH`` exactly, ``FIXED`` not."""

    AUTOMATIC = "automatic"
    WIDTH = "width"
    FIXED = "fixed"


@dataclass(frozen=True, slots=True)
class Scaling:
    """How large pages are shown, in numbers that any thread may work with.

    ``width`` are the pixels there are for a page, ``dots`` those that a point takes at its printed size, and
    ``density`` how many of the screen's stand in one of the window's.
    """

    fit: Fit
    zoom: float
    width: int
    dots: float
    density: float

    def zoom_for(self, widest: float) -> float:
        """Return the zoom of pages of which the widest is ``widest`` points wide."""
        if self.fit is Fit.FIXED:
            return self.zoom
        fitting = bounded(self.width / (widest * self.dots))
        return min(fitting, WIDEST_AUTOMATIC) if self.fit is Fit.AUTOMATIC else fitting

    def scale_for(self, sizes: Iterable[PageSize]) -> float:
        """Return how many pixels of the screen a point takes of upright pages of these sizes."""
        return self.zoom_for(max(size.width for size in sizes)) * self.dots * self.density


class Zoomed(Protocol):
    """A view that can be zoomed."""

    zoom: float

    @property
    def fit(self) -> Fit:
        """Return how the zoom follows the width."""
        ...

    def zoom_to(self, zoom: float) -> None:
        """Show everything at this zoom from now on."""

    def fit_width(self) -> None:
        """Fill the width from now on."""


def zoom_to_text(view: Zoomed) -> str:
    """Return how a view is zoomed, as a word or a number to keep."""
    return f"{view.zoom:.4g}" if view.fit is Fit.FIXED else view.fit.value


def take_zoom(view: Zoomed, kept: str) -> None:
    """Zoom a view as it was kept; what makes no sense leaves it as it is."""
    if kept == Fit.WIDTH.value:
        view.fit_width()
    elif re.fullmatch(r"\d+(\.\d+)?", kept):
        view.zoom_to(bounded(float(kept)))


def stepped(zoom: float, steps: int) -> float:
    """Return the next zoom of the table in that direction; the table's end where there is none."""
    if steps > 0:
        return next((step for step in STEPS if step > zoom + 0.005), STEPS[-1])
    return next((step for step in reversed(STEPS) if step < zoom - 0.005), STEPS[0])


def bounded(zoom: float) -> float:
    """Return ``zoom`` within the table's limits."""
    return max(STEPS[0], min(zoom, STEPS[-1]))
