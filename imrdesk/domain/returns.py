"""What a corrected file that comes back proposes: each change with the value then, the value now and the new one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from imrdesk.domain.sentences import recognised, words
from imrdesk.domain.values import Value


class Proposed(StrEnum):
    """What a line of the file would do to the record."""

    SET = "set"
    SAY = "say"
    ADD_ITEM = "add item"
    REMOVE_ITEM = "remove item"


_PLACES = words("after {place}", "row {number}", "{sheet}, row {number}")


def place_words(place: str) -> str:
    """Return a place in a file as what people are told it is."""
    return recognised(place, _PLACES)


@dataclass(frozen=True, slots=True)
class Proposal:
    """One change that a returned file proposes.

    ``was`` is the value when the file was exported, ``now`` the one that stands; they differ where the store has
    moved on since. ``place`` is where in the file it stands: ``row 12``, the header being the first. ``problem`` is a
    sentence where the change cannot be made, ``doubts`` are what the checks would say of it. Where something is only
    said of a value, they are the words for it (``confirmed``). An item that is added has its values in ``values``, by
    field key.
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

    ``rows`` counts its lines, ``unchanged`` the cells that say what stands already. ``ignored`` are sentences on what
    was edited in the file and cannot be taken from one.
    """

    name: str
    rows: int
    proposals: tuple[Proposal, ...]
    unchanged: int = 0
    notes: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()


class KeyBy(StrEnum):
    """By what a file from elsewhere names a document."""

    CASE_NUMBER = "case number"
    FILE = "file name"
    DOCUMENT = "document number"
    ROW = "document and item number"


class ItemBy(StrEnum):
    """By what a file from elsewhere names a disputed item of a document."""

    NOTHING = "nothing"
    NUMBER = "its place"
    ITEM_ID = "item number"
    TREATMENT = "its treatment"


@dataclass(frozen=True, slots=True)
class FileMapping:
    """How a file from elsewhere is read: which columns name a document and an item, and which hold which field.

    ``fields`` are pairs of a column and a field's key. ``values`` say what a cell of the file means: a field's key,
    the cell and the value as it is typed; letter case makes no difference. A document and item number in one column
    are two numbers with anything between them. Where items are named by nothing, a line is of its document's only one.
    """

    name: str
    key_by: KeyBy
    key_column: str
    fields: tuple[tuple[str, str], ...]
    item_by: ItemBy = ItemBy.NOTHING
    item_column: str = ""
    values: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class FileLook:
    """What stands in a file before anyone said how to read it: its columns, and the first different cells of each.

    ``ours`` tells that it is an export of this program, which needs no mapping.
    """

    name: str
    columns: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]
    rows: int
    ours: bool
