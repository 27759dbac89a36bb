"""A column of a table, and the keys by which the tables of one export are joined."""

from __future__ import annotations

from dataclasses import dataclass

from imrdesk.domain.fields import Field
from imrdesk.domain.values import Kind


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name in the header, the kind of its values, and what it holds, in a sentence.

    ``title`` is its name for people. ``choices`` closes the values of a text to a list.
    """

    name: str
    kind: Kind
    help: str
    title: str = ""
    choices: tuple[str, ...] = ()


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


def field_column(field: Field) -> Column:
    """Return the column of a field's values, named by its key."""
    return Column(field.key, field.kind, field.help, field.label, field.choices)
