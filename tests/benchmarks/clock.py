"""Processor time, which other programs on the same machine disturb less than the clock on the wall."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping

Work = Callable[[], object]


def seconds_of(work: Work) -> float:
    """Return the processor time ``work`` takes, in this process and in those it starts and waits for."""
    before = _now()
    work()
    return _now() - before


def _now() -> float:
    system = os.times()
    return time.process_time() + system.children_user + system.children_system


def best_seconds(contestants: Mapping[str, Work], rounds: int) -> dict[str, float]:
    """Return each one's shortest time; they take turns, so that a busy moment of the machine meets them all."""
    best = dict.fromkeys(contestants, float("inf"))
    for _ in range(rounds):
        for name, work in contestants.items():
            best[name] = min(best[name], seconds_of(work))
    return best
