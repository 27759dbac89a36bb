"""How long somebody was active in a document: the time between what they do, long pauses left out."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

PAUSE_SECONDS = 120
"""Who does nothing for longer than this is taken to be away; nothing of such a pause is counted."""


@dataclass(frozen=True, slots=True)
class Stint:
    """A stretch of activity: where, since when (UTC), and how much of it counts (seconds)."""

    document_id: int
    started_at: datetime
    seconds: int


class Stopwatch:
    """Adds up one document's activity at a time. ``clock`` counts seconds and never goes back."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._document_id: int | None = None
        self._started_at = datetime.now(UTC)
        self._last = self._counted = 0.0

    def touch(self, document_id: int | None) -> Stint | None:
        """Say that somebody did something in this document; return the stint in another that ends by it."""
        if document_id != self._document_id:
            ended = self.stop()
            self._document_id, self._started_at = document_id, datetime.now(UTC)
            self._last, self._counted = self._clock(), 0.0
            return ended
        now = self._clock()
        if now - self._last <= PAUSE_SECONDS:
            self._counted += now - self._last
        self._last = now
        return None

    def stop(self) -> Stint | None:
        """End what is under way and return it; ``None`` where there is not a second of it."""
        document_id, seconds = self._document_id, round(self._counted)
        self._document_id, self._counted = None, 0.0
        return Stint(document_id, self._started_at, seconds) if document_id is not None and seconds else None
