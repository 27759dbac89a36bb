"""What a corrected file that comes back proposes: each change with the value then, the value now and the new one."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from imrdesk.domain.values import Value


class Proposed(StrEnum):
    """What a line of the file would do to the record."""

    SET = "set"
    ADD_ITEM = "add item"
    REMOVE_ITEM = "remove item"


@dataclass(frozen=True, slots=True)
class Proposal:
    """One change that a returned file proposes.

    ``was`` is the value when the file was exported, ``now`` the one that stands; they differ where the store has
    moved on since. ``place`` is where in the file it stands: ``row 12``, the header being the first. ``problem`` is a
    sentence where the change cannot be made, ``doubts`` are what the checks would say of it. An item that is added has
    its values in ``values``, by field key.
    """

    kind: Proposed
    document_id: int
    source_file: str
    place: str
    item_id: int | None = None
    key: str = ""
    was: Value = None
    now: Value = None
    new: Value = None
    problem: str = ""
    doubts: tuple[str, ...] = ()
    values: tuple[tuple[str, Value], ...] = ()

    @property
    def moved_on(self) -> bool:
        """Tell whether the value was changed in the store after the file was exported."""
        return self.was != self.now


@dataclass(frozen=True, slots=True)
class Return:
    """What a returned file says: the changes it proposes, in its order, and ``notes`` on what was not read in it.

    ``rows`` counts its lines, ``unchanged`` the cells that say what stands already.
    """

    name: str
    rows: int
    proposals: tuple[Proposal, ...]
    unchanged: int = 0
    notes: tuple[str, ...] = field(default=())
