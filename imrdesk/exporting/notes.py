"""Notes as cells of a table: a list of them, each made of parts as a citation is."""

from __future__ import annotations

from datetime import UTC

from imrdesk.domain.notes import Note
from imrdesk.domain.records import Determination
from imrdesk.exporting.cells import join_list, write_parts


def write_notes(record: Determination) -> tuple[str, list[str]]:
    """Return the cell of the notes on the document and its case, and one cell for each item's notes.

    A note on an item that is no longer in the record stands with the case's and says so.
    """
    cells: dict[int | None, list[str]] = {None: [], **{item.item_id: [] for item in record.items}}
    for note in record.notes:
        item_id = None if note.ref is None else note.ref.item_id
        gone = item_id not in cells
        cells[None if gone else item_id].append(_element(note, gone=gone))
    case, *items = (join_list(elements) for elements in cells.values())
    return case, items


def _element(note: Note, *, gone: bool) -> str:
    named = {
        "field": None if note.ref is None else note.ref.key,
        "item": "removed" if gone else None,
        "by": note.reviewer,
        "at": f"{note.at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
        "text": note.text,
    }
    return write_parts("settled" if note.settled else "open", named)
