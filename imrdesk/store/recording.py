"""Changes into the log and into the record, in one go; and the log read back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Integer, Row, bindparam, delete, insert, select, text, update
from sqlalchemy.dialects.sqlite import insert as upsert

from imrdesk.domain.changes import Action, Change, FieldEdit, LoggedChange, NoteEdit
from imrdesk.domain.codebook import is_own
from imrdesk.domain.flags import FieldRef, Flag
from imrdesk.domain.readings import Reading
from imrdesk.domain.records import Determination
from imrdesk.domain.sentences import sentence, word
from imrdesk.errors import StoreError
from imrdesk.store.chain import Entry, chain_hash, file_hash, head
from imrdesk.store.codec import change_from_json, change_to_json
from imrdesk.store.documents import insert_flags, insert_later_reading, load_flags, load_reading, newest_change
from imrdesk.store.groups import find_group, group_columns
from imrdesk.store.own_fields import delete_item_values, insert_item_values, write_own_value
from imrdesk.store.rows import CASE_LEVEL, document_columns, entry_columns, item_columns, item_entries, note_columns
from imrdesk.store.schema import CASES, CHANGES, DOCUMENTS, ENTRIES, FLAGS, ITEMS, NOTES

# Statements are built once: building them takes SQLAlchemy longer than SQLite takes to run them.
_OF_DOCUMENT = bindparam("of_document", type_=Integer)
_OF_ITEM = bindparam("of_item", type_=Integer)
_LOG = select(CHANGES).where(CHANGES.c.document_id == bindparam("document_id")).order_by(CHANGES.c.change_id)
_STEPS = _LOG.with_only_columns(CHANGES.c.change_id, CHANGES.c.action, CHANGES.c.undoes)
_ANY_STANDS = text(
    "SELECT EXISTS (SELECT 1 FROM json_each(:those) AS each WHERE each.value > 0 AND each.value <= ("
    "SELECT count(*) FROM changes WHERE document_id = CAST(each.key AS INTEGER) AND change_id > ("
    "SELECT coalesce(max(change_id), 0) FROM changes "
    "WHERE document_id = CAST(each.key AS INTEGER) AND reason <> :reason)))"
)
_NEW_CHANGE = insert(CHANGES)
_SET_DOCUMENT = update(DOCUMENTS).where(DOCUMENTS.c.document_id == _OF_DOCUMENT)
_SET_CASE = update(CASES).where(CASES.c.document_id == _OF_DOCUMENT)
_SET_ITEM = update(ITEMS).where(ITEMS.c.document_id == _OF_DOCUMENT, ITEMS.c.item_id == _OF_ITEM)
_NO_ITEM = delete(ITEMS).where(ITEMS.c.document_id == _OF_DOCUMENT, ITEMS.c.item_id == _OF_ITEM)
_NO_ENTRIES = delete(ENTRIES).where(ENTRIES.c.document_id == _OF_DOCUMENT, ENTRIES.c.item_id == _OF_ITEM)
_NO_ENTRY = _NO_ENTRIES.where(ENTRIES.c.key == bindparam("of_key"))
_NO_NOTE = delete(NOTES).where(NOTES.c.document_id == _OF_DOCUMENT, NOTES.c.note_id == bindparam("of_note"))
_NO_FLAGS = delete(FLAGS).where(FLAGS.c.document_id == _OF_DOCUMENT)
_NEW_ENTRY = upsert(ENTRIES)
_ENTRY = _NEW_ENTRY.on_conflict_do_update(
    index_elements=list(ENTRIES.primary_key),
    set_={name: _NEW_ENTRY.excluded[name] for name in ("state", "spans", "read")},
)


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
    changed elsewhere since, and the change is refused. ``reading`` is what a document that is read again is made of.
    """

    change: Change
    record: Determination
    flags: tuple[Flag, ...]
    reviewer: str
    at: datetime
    seen_change_id: int
    reason: str = ""
    undoes: int | None = None
    reading: Reading | None = None


def write_change(connection: Connection, document_id: int, new: NewChange) -> int:
    """Add a change to the log and bring the record's rows to where it leads; return its number.

    Raises:
        StoreError: the document was changed since by someone else.
    """
    if newest_change(connection, document_id) != new.seen_change_id:
        raise StoreError(
            word(
                "This document was changed in another window since it was opened here; open it again and repeat the "
                "change."
            )
        )
    change_id = _log(connection, document_id, new)
    reading = load_reading(connection, document_id)
    if new.change.removed or new.change.added:
        _move_items(connection, document_id, new, reading)
    for edit in new.change.edits:
        _write_edit(connection, document_id, edit, new, reading)
    for read in new.change.reads:
        _write_entry(connection, document_id, FieldRef(read.key), new, reading)
    for note in new.change.notes:
        _write_note(connection, document_id, note)
    if new.change.reading is not None and new.reading is not None:
        insert_later_reading(connection, document_id, new.change.reading.after, new.reading)
    write_flags(connection, document_id, new.record, new.flags)
    return change_id


def load_log(connection: Connection, document_id: int) -> tuple[LoggedChange, ...]:
    """Read all changes of a document, oldest first."""
    return tuple(_logged(row) for row in connection.execute(_LOG, {"document_id": document_id}))


def load_change(connection: Connection, change_id: int) -> LoggedChange:
    """Read one change.

    Raises:
        StoreError: there is no such change.
    """
    row = connection.execute(select(CHANGES).where(CHANGES.c.change_id == change_id)).one_or_none()
    if row is None:
        raise StoreError(sentence("The store has no change number {change_id}.", change_id=change_id))
    return _logged(row)


def load_steps(connection: Connection, document_id: int) -> tuple[Step, ...]:
    """Read the log of a document without its contents, oldest first."""
    rows = connection.execute(_STEPS, {"document_id": document_id})
    return tuple(Step(row.change_id, row.action, row.undoes) for row in rows)


def any_stands(connection: Connection, those: Mapping[int, int], reason: str) -> bool:
    """Tell whether a document is left whose newest changes, so many as ``those`` says, were made for that reason."""
    return bool(connection.scalar(_ANY_STANDS, {"those": json.dumps(those), "reason": reason}))


def _logged(row: Row[Any]) -> LoggedChange:
    change = change_from_json(row.body)
    return LoggedChange(row.change_id, row.document_id, change, row.reviewer, row.at, row.reason, row.undoes)


def _log(connection: Connection, document_id: int, new: NewChange) -> int:
    key, item_id = _subject(new.change)
    return log_entry(
        connection,
        {
            "document_id": document_id,
            "action": new.change.action,
            "field_key": key,
            "item_id": item_id,
            "body": change_to_json(new.change),
            "reviewer": new.reviewer,
            "at": new.at,
            "reason": new.reason,
            "undoes": new.undoes,
        },
    )


def log_entry(connection: Connection, columns: dict[str, Any]) -> int:
    """Add an entry to the log, chained to the one before; return its number."""
    newest, previous = head(connection)
    columns = {"change_id": newest + 1, **columns}
    stored = {name: _as_stored(connection, name, value) for name, value in columns.items()}
    own = chain_hash(previous, Entry(sha256=file_hash(connection, columns["document_id"]), **stored))
    connection.execute(_NEW_CHANGE, {**columns, "previous": previous, "hash": own})
    return newest + 1


def _as_stored(connection: Connection, name: str, value: Any) -> Any:
    """Return a value of the log's column ``name`` as the row will hold it."""
    write = CHANGES.c[name].type.dialect_impl(connection.dialect).bind_processor(connection.dialect)
    return value if write is None else write(value)


def _subject(change: Change) -> tuple[str | None, int | None]:
    """Return the field and the item a change is about, where it is about one."""
    if change.removed or change.added:
        items = {placed.item.item_id for placed in (*change.removed, *change.added)}
        return None, items.pop() if len(items) == 1 else None
    # A decision may bring the case's outcome along; the field the person touched comes first.
    refs = [edit.ref for edit in change.edits] or [edit.note.ref for edit in change.notes]
    return (refs[0].key, refs[0].item_id) if refs and refs[0] is not None else (None, None)


def _move_items(connection: Connection, document_id: int, new: NewChange, reading: Reading) -> None:
    owned = {"document_id": document_id}
    for placed in new.change.removed:
        gone = {"of_document": document_id, "of_item": placed.item.item_id}
        connection.execute(_NO_ITEM, gone)
        connection.execute(_NO_ENTRIES, gone)
        delete_item_values(connection, document_id, placed.item.item_id)
    for placed in new.change.added:
        connection.execute(insert(ITEMS), {**owned, **item_columns(placed.item, placed.position)})
        entries = [{**owned, **columns} for columns in item_entries(placed.item, reading)]
        if entries:
            connection.execute(insert(ENTRIES), entries)
        insert_item_values(connection, document_id, placed.item)
    places = [
        {"of_document": document_id, "of_item": item.item_id, "position": position}
        for position, item in enumerate(new.record.items)
    ]
    if places:
        connection.execute(_SET_ITEM, places)


def _write_edit(connection: Connection, document_id: int, edit: FieldEdit, new: NewChange, reading: Reading) -> None:
    key, item_id = edit.ref.key, edit.ref.item_id
    if is_own(key):
        write_own_value(connection, document_id, edit.ref, new.record.field(edit.ref))
        return
    own = {"of_document": document_id, "of_item": item_id or CASE_LEVEL}
    if item_id is None:
        connection.execute(_SET_CASE, {"of_document": document_id, key: edit.after.value})
    else:
        connection.execute(_SET_ITEM, {**own, key: edit.after.value})
    _write_entry(connection, document_id, edit.ref, new, reading)


def _write_entry(connection: Connection, document_id: int, ref: FieldRef, new: NewChange, reading: Reading) -> None:
    item_id = ref.item_id or CASE_LEVEL
    columns = entry_columns(item_id, ref.key, new.record.field(ref), reading)
    if columns is None:
        connection.execute(_NO_ENTRY, {"of_document": document_id, "of_item": item_id, "of_key": ref.key})
    else:
        connection.execute(_ENTRY, {"document_id": document_id, **columns})


def _write_note(connection: Connection, document_id: int, edit: NoteEdit) -> None:
    if edit.before is not None:
        connection.execute(_NO_NOTE, {"of_document": document_id, "of_note": edit.before.note_id})
    if edit.after is not None:
        connection.execute(insert(NOTES), {"document_id": document_id, **note_columns(edit.after)})


def write_flags(connection: Connection, document_id: int, record: Determination, flags: tuple[Flag, ...]) -> None:
    """Bring a document's row and its flags to where its record and the checks of it stand."""
    columns = {**document_columns(record, flags), "group_id": find_group(connection, group_columns(record, flags))}
    connection.execute(_SET_DOCUMENT, {"of_document": document_id, **columns})
    if flags != load_flags(connection, document_id):
        connection.execute(_NO_FLAGS, {"of_document": document_id})
        insert_flags(connection, document_id, flags)
