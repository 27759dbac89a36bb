"""A column of a table, and the keys by which the tables of one export are joined."""

from __future__ import annotations

from dataclasses import dataclass, field

from imrdesk.domain.fields import Field
from imrdesk.domain.values import Kind


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, the kind of its values, and what it holds, in a sentence.

    ``title`` is its name for people. ``choices`` closes the values of a text to a list. ``heading`` is its name in the
    file where that is another. Of a column that is ``an_item`` a cell is a list with an element for each disputed item.
    """

    name: str
    kind: Kind
    help: str
    title: str = ""
    choices: tuple[str, ...] = ()
    heading: str = field(default="", compare=False)
    an_item: bool = field(default=False, compare=False)

    @property
    def shown(self) -> str:
        """Return the name it has in the header of a file."""
        return self.heading or self.name


DOCUMENT_ID = Column("document_id", Kind.INTEGER, "The document's number in the store; it never changes.", "Document")
ITEM_ID = Column(
    "item_id",
    Kind.INTEGER,
    "The disputed item's number within its document: no other item ever gets it, wherever this one moves.",
    "Item",
)
LAST_CHANGE_ID = Column(
    "last_change_id",
    Kind.INTEGER,
    "The newest change of the document that the row holds, 0 where there is none; a corrected file is compared by it.",
    "Newest change",
)


def field_column(of: Field) -> Column:
    """Return the column of a field's values, named by its key."""
    if of.kind is Kind.LIST and of.choices:
        # Of a list, the choices are those of its elements, not of the cell.
        return Column(of.key, of.kind, f"{of.help} Any of: {'; '.join(of.choices)}.".strip(), of.label)
    return Column(of.key, of.kind, of.help or of.label, of.label, of.choices)
