"""Changes into the log and into the record, in one go; and the log read back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from imrdesk.domain.changes import Action, Change, FieldEdit, LoggedChange
from imrdesk.domain.flags import Flag
from imrdesk.domain.readings import Reading
from imrdesk.domain.records import Determination
from imrdesk.errors import StoreError
from imrdesk.store.codec import change_from_json, change_to_json
from imrdesk.store.documents import insert_flags, inserted_id, load_flags, load_reading
from imrdesk.store.rows import (
    CASE_LEVEL,
    CASES,
    DOCUMENTS,
    ENTRIES,
    ITEMS,
    document_columns,
    entry_columns,
    item_columns,
    item_entries,
)
from imrdesk.store.schema import ChangeRow, FlagRow


@dataclass(frozen=True, slots=True)
class Step:
    """A change in the log without its contents: enough to tell what can be undone."""

    change_id: int
    action: Action
    undoes: int | None


@dataclass(frozen=True, slots=True)
class NewChange:
    """A change on its way into the log, with the record and the flags as they are after it.

    ``seen_change_id`` is the newest change its maker knew of; another in the log means that the record was
    changed elsewhere since, and the change is refused.
    """

    change: Change
    record: Determination
    flags: tuple[Flag, ...]
    reviewer: str
    at: datetime
    seen_change_id: int
    reason: str = ""
    undoes: int | None = None


def write_change(connection: Connection, document_id: int, new: NewChange) -> int:
    """Add a change to the log and bring the record's rows to where it leads; return its number.

    Raises:
        StoreError: the document was changed since by someone else.
    """
    newest = connection.scalar(select(func.max(ChangeRow.change_id)).where(ChangeRow.document_id == document_id)) or 0
    if newest != new.seen_change_id:
        raise StoreError(
            "This document was changed in another window since it was opened here; open it again and repeat the change."
        )
    change_id = _log(connection, document_id, new)
    reading = load_reading(connection, document_id)
    if new.change.removed or new.change.added:
        _move_items(connection, document_id, new, reading)
    for edit in new.change.edits:
        _write_edit(connection, document_id, edit, new, reading)
    _write_document(connection, document_id, new)
    return change_id


def load_log(connection: Connection, document_id: int) -> tuple[LoggedChange, ...]:
    """Read all changes of a document, oldest first."""
    rows = connection.execute(
        select(ChangeRow.__table__).where(ChangeRow.document_id == document_id).order_by(ChangeRow.change_id)
    )
    return tuple(_logged(row) for row in rows)


def load_change(connection: Connection, change_id: int) -> LoggedChange:
    """Read one change.

    Raises:
        StoreError: there is no such change.
    """
    row = connection.execute(select(ChangeRow.__table__).where(ChangeRow.change_id == change_id)).one_or_none()
    if row is None:
        raise StoreError(f"The store has no change number {change_id}.")
    return _logged(row)


def load_steps(connection: Connection, document_id: int) -> tuple[Step, ...]:
    """Read the log of a document without its contents, oldest first."""
    rows = connection.execute(
        select(ChangeRow.change_id, ChangeRow.action, ChangeRow.undoes)
        .where(ChangeRow.document_id == document_id)
        .order_by(ChangeRow.change_id)
    )
    return tuple(Step(row.change_id, row.action, row.undoes) for row in rows)


def _logged(row: Row[Any]) -> LoggedChange:
    change = change_from_json(row.body)
    return LoggedChange(row.change_id, row.document_id, change, row.reviewer, row.at, row.reason, row.undoes)


def _log(connection: Connection, document_id: int, new: NewChange) -> int:
    key, item_id = _subject(new.change)
    return inserted_id(
        connection,
        insert(ChangeRow).values(
            document_id=document_id,
            action=new.change.action,
            field_key=key,
            item_id=item_id,
            body=change_to_json(new.change),
            reviewer=new.reviewer,
            at=new.at,
            reason=new.reason,
            undoes=new.undoes,
        ),
    )


def _subject(change: Change) -> tuple[str | None, int | None]:
    """Return the field and the item a change is about, where it is about one."""
    if change.removed or change.added:
        items = {placed.item.item_id for placed in (*change.removed, *change.added)}
        return None, items.pop() if len(items) == 1 else None
    # A decision may bring the case's outcome along; the field the person touched comes first.
    return (change.edits[0].ref.key, change.edits[0].ref.item_id) if change.edits else (None, None)


def _move_items(connection: Connection, document_id: int, new: NewChange, reading: Reading) -> None:
    owned = {"document_id": document_id}
    for placed in new.change.removed:
        for table in (ITEMS, ENTRIES):
            own = (table.c.document_id == document_id, table.c.item_id == placed.item.item_id)
            connection.execute(delete(table).where(*own))
    for placed in new.change.added:
        connection.execute(insert(ITEMS), {**owned, **item_columns(placed.item, placed.position)})
        entries = [{**owned, **columns} for columns in item_entries(placed.item, reading)]
        if entries:
            connection.execute(insert(ENTRIES), entries)
    for position, item in enumerate(new.record.items):
        moved = (ITEMS.c.document_id == document_id, ITEMS.c.item_id == item.item_id, ITEMS.c.position != position)
        connection.execute(update(ITEMS).where(*moved).values(position=position))


def _write_edit(connection: Connection, document_id: int, edit: FieldEdit, new: NewChange, reading: Reading) -> None:
    key, item_id = edit.ref.key, edit.ref.item_id
    table = CASES if item_id is None else ITEMS
    own = [table.c.document_id == document_id]
    if item_id is not None:
        own.append(ITEMS.c.item_id == item_id)
    connection.execute(update(table).where(*own).values({key: edit.after.value}))
    columns = entry_columns(item_id or CASE_LEVEL, key, new.record.field(edit.ref), reading)
    if columns is None:
        same = (ENTRIES.c.document_id == document_id, ENTRIES.c.item_id == (item_id or CASE_LEVEL))
        connection.execute(delete(ENTRIES).where(*same, ENTRIES.c.key == key))
        return
    beside = {name: columns[name] for name in ("state", "spans", "read")}
    statement = upsert(ENTRIES).values(document_id=document_id, **columns)
    connection.execute(statement.on_conflict_do_update(index_elements=list(ENTRIES.primary_key), set_=beside))


def _write_document(connection: Connection, document_id: int, new: NewChange) -> None:
    row = update(DOCUMENTS).where(DOCUMENTS.c.document_id == document_id)
    connection.execute(row.values(**document_columns(new.record, new.flags)))
    if new.flags != load_flags(connection, document_id):
        connection.execute(delete(FlagRow).where(FlagRow.document_id == document_id))
        insert_flags(connection, document_id, new.flags)
