"""What was measured, in milliseconds by the clock and of the processor, and the lines that tell it."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Took:
    """How long something took, or when it was: milliseconds by the clock, and of this process's processor time."""

    clock: float
    worked: float

    @classmethod
    def now(cls) -> Took:
        """Return the present moment."""
        return cls(time.perf_counter() * 1000, time.process_time() * 1000)

    def __sub__(self, earlier: Took) -> Took:
        return Took(self.clock - earlier.clock, self.worked - earlier.worked)


def share(times: Iterable[float], part: float) -> float:
    """Return the time that ``part`` (0 to 1) of ``times`` do not exceed; at least one is needed."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


def spread(times: Sequence[float]) -> str:
    """Return the median, the 95th percentile and the longest."""
    return f"{share(times, 0.5):7.1f} {share(times, 0.95):7.1f} {max(times):7.1f}"


def heading() -> str:
    """Return what stands over the lines of :func:`line`."""
    columns = f"{'p50':>7} {'p95':>7} {'longest':>7}"
    return f"{'milliseconds':<64}{columns}   {columns}\n{'':<64}{'by the clock':>23}   {'of the processor':>23}"


def line(what: str, took: Sequence[Took], promise: str = "") -> str:
    """Return a line that tells how long each of some things took, with how many there were."""
    told = f"{what}, {len(took)}"
    clock, worked = spread([each.clock for each in took]), spread([each.worked for each in took])
    return f"{told:<64}{clock}   {worked}   {f'[{promise}]' if promise else ''}".rstrip()
