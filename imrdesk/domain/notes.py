"""What people write beside a record: on a field of it, or on the whole document."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from imrdesk.domain.flags import FieldRef


@dataclass(frozen=True, slots=True)
class Note:
    """A remark; open until someone settles it.

    ``note_id`` is its name within the document for good: no other note ever gets it. ``ref`` is the field it is on,
    ``None`` for the whole document; the item it names may have left the record since. ``reviewer`` wrote the words
    that stand, ``at`` that moment (UTC).
    """

    note_id: int
    ref: FieldRef | None
    text: str
    settled: bool
    reviewer: str
    at: datetime
