"""How many errors may be left in values nobody has looked at, worked out from those that somebody has."""

from __future__ import annotations

import math
from dataclasses import dataclass

CONFIDENCE_Z = 1.959963984540054
"""The standard normal quantile of a two-sided interval of 95 %."""

FEWEST = 30
"""With fewer reviewed values than this nothing is claimed: the interval would say nearly anything."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A share with the bounds of its interval, all from 0 to 1."""

    share: float
    low: float
    high: float


def wilson(hits: int, trials: int, z: float = CONFIDENCE_Z) -> Interval:
    """Return the share of ``hits`` with its score interval (Wilson 1927), which holds also near 0 and 1.

    Raises:
        ValueError: there were no trials, or more hits than trials.
    """
    if not 0 <= hits <= trials or trials == 0:
        raise ValueError(f"{hits} of {trials} is no share")
    share, square = hits / trials, z * z
    middle = (share + square / (2 * trials)) / (1 + square / trials)
    half = z / (1 + square / trials) * math.sqrt(share * (1 - share) / trials + square / (4 * trials * trials))
    # Rounding must not carry a bound past the share itself, where the formula has them meet.
    return Interval(share, max(0.0, min(share, middle - half)), min(1.0, max(share, middle + half)))
