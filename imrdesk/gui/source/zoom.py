"""Zoom: fixed by the reviewer, or following the pane's width."""

from __future__ import annotations

from enum import Enum

STEPS = (0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0)


class Fit(Enum):
    """How a zoom follows the width: ``AUTOMATIC`` within comfortable limits, ``WIDTH`` exactly, ``FIXED`` not."""

    AUTOMATIC = "automatic"
    WIDTH = "width"
    FIXED = "fixed"


def stepped(zoom: float, steps: int) -> float:
    """Return the next zoom of the table in that direction; the table's end where there is none."""
    if steps > 0:
        return next((step for step in STEPS if step > zoom + 0.005), STEPS[-1])
    return next((step for step in reversed(STEPS) if step < zoom - 0.005), STEPS[0])


def bounded(zoom: float) -> float:
    """Return ``zoom`` within the table's limits."""
    return max(STEPS[0], min(zoom, STEPS[-1]))
