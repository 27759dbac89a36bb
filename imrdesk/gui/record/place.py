"""Where a person is in a record: the field, how far down the pane it stands, and which items are open."""

from __future__ import annotations

from dataclasses import dataclass

from imrdesk.domain.flags import FieldRef


@dataclass(frozen=True, slots=True)
class RecordPlace:
    """A place in the record's pane; ``height`` is where the field's row begins, from the pane's upper edge (pixels)."""

    field: FieldRef | None = None
    height: int = 0
    open_items: frozenset[int] | None = None
