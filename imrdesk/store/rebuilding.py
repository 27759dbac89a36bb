"""A new store made of what was saved from a damaged one: under the same numbers, the records by replay."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from sqlalchemy import Connection, Table, delete, insert, text, update
from sqlalchemy.exc import IntegrityError

from imrdesk.domain.changes import LoggedChange
from imrdesk.domain.codebook import NO_OWN_FIELDS, Codebook
from imrdesk.domain.flags import Flag
from imrdesk.domain.passphrases import Passphrase
from imrdesk.domain.readings import Reading
from imrdesk.domain.records import Determination
from imrdesk.domain.sentences import sentence
from imrdesk.errors import StoreError
from imrdesk.store.beside import ACTIVITY, EXPORTS, FINDINGS, KEPT, SECOND_READINGS, TERMS
from imrdesk.store.chain import Entry, chain_hash, file_hash, head
from imrdesk.store.defining import By, load_definitions, logged_codebook, write_codebook
from imrdesk.store.documents import NewDocument, insert_document, insert_flags, insert_later_reading
from imrdesk.store.engine import Transactions
from imrdesk.store.groups import find_group, group_columns
from imrdesk.store.migrating import prepare
from imrdesk.store.own_fields import rewrite_values, write_fields
from imrdesk.store.row_seals import seal_table
from imrdesk.store.rows import case_columns, document_columns, item_columns, note_columns, record_entries
from imrdesk.store.schema import CASES, DOCUMENTS, ENTRIES, FLAGS, ITEMS, NOTES

BESIDE = tuple(table.name for table in (FINDINGS, SECOND_READINGS, TERMS, KEPT, EXPORTS, ACTIVITY))
"""Tables that stand beside the records and cannot be made again from them."""
_LOG_COLUMNS = (*(name for name in Entry._fields if name != "sha256"), "previous", "hash")
# Written as it stood, letter by letter: only so do the hashes come out the same.
_NEW_ENTRY = text(
    f"INSERT INTO changes ({', '.join(_LOG_COLUMNS)}) VALUES ({', '.join(f':{name}' for name in _LOG_COLUMNS)})"  # noqa: S608
)


class Rebuild:
    """A store in the making: the empty file at ``path`` becomes one."""

    def __init__(self, path: Path, key: Passphrase | None = None) -> None:
        self.path = path
        prepare(path, key=key)
        self._closing = ExitStack()
        transactions = Transactions(path, key=key)
        self._closing.callback(transactions.close)
        self._transactions = transactions

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._closing.close()

    def add(
        self, document_id: int, new: NewDocument, record: Determination, later: Mapping[int, Reading] | None = None
    ) -> None:
        """Write a document under its old number, with the record its changes led to and its later readings."""
        with self._transactions.writing() as connection:
            try:
                insert_document(connection, new, document_id)
            except IntegrityError as error:
                raise StoreError(
                    sentence(
                        "Document {document_id} is in the store already, under another number.", document_id=document_id
                    )
                ) from error
            for number, reading in (later or {}).items():
                insert_later_reading(connection, document_id, number, reading)
            _write_record(connection, document_id, record, new.reading, new.flags)

    def add_log(self, entries: Iterable[Entry]) -> None:
        """Write the log; where nothing of it was lost, its hashes are what they were."""
        with self._transactions.writing() as connection:
            for entry in entries:
                _, previous = head(connection)
                proven = entry._replace(sha256=file_hash(connection, entry.document_id))
                columns = {**entry._asdict(), "previous": previous, "hash": chain_hash(previous, proven)}
                connection.execute(_NEW_ENTRY, columns)

    def define(self, codebook: Codebook, reviewer: str, reason: str) -> None:
        """Write the own fields, and log under that name and reason what the saved log does not tell of them."""
        with self._transactions.writing() as connection:
            logged = logged_codebook(load_definitions(connection))
            write_fields(connection, logged)
            if logged != codebook:
                write_codebook(connection, logged, codebook, By(reviewer, datetime.now(UTC), reason))

    def copy_beside(self, table: str, rows: Iterable[dict[str, Any]]) -> int:
        """Copy rows of a table that stands beside the records, and return how many belong to nothing that was saved."""
        left_out = 0
        with self._transactions.writing() as connection:
            for row in rows:
                names = ", ".join(row)
                places = ", ".join(f":{name}" for name in row)
                try:
                    connection.execute(text(f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({places})"), row)  # noqa: S608
                except IntegrityError:
                    left_out += 1
            seal_table(connection, table)
        return left_out


def replay_what_fits(
    reading: Reading, log: Iterable[LoggedChange], codebook: Codebook = NO_OWN_FIELDS
) -> tuple[Determination, tuple[LoggedChange, ...], tuple[LoggedChange, ...]]:
    """Return the record a reading and its changes make, the changes it took, and those it could not.

    A change is left out where it speaks of an item that is not there, or takes a change back that was lost.
    """
    record = Determination.from_reading(reading, codebook)
    taken: dict[int, LoggedChange] = {}
    left_out: list[LoggedChange] = []
    for logged in log:
        there = {item.item_id for item in record.items}
        gone = {placed.item.item_id for placed in logged.change.removed}
        if not gone <= there or (logged.undoes is not None and logged.undoes not in taken):
            left_out.append(logged)
            continue
        try:
            record = logged.change.apply(record)
        except (KeyError, ValueError):
            left_out.append(logged)
        else:
            taken[logged.change_id] = logged
    return record, tuple(taken.values()), tuple(left_out)


def _write_record(
    connection: Connection, document_id: int, record: Determination, reading: Reading, flags: tuple[Flag, ...]
) -> None:
    own = {"document_id": document_id}
    for table in (ITEMS, ENTRIES, NOTES, FLAGS):
        connection.execute(delete(table).where(table.c.document_id == document_id))
    group_id = find_group(connection, group_columns(record, flags))
    _set(connection, DOCUMENTS, document_id, {**document_columns(record, flags), "group_id": group_id})
    _set(connection, CASES, document_id, case_columns(record))
    rows: dict[Table, list[dict[str, Any]]] = {
        ITEMS: [item_columns(item, position) for position, item in enumerate(record.items)],
        ENTRIES: record_entries(record, reading),
        NOTES: [note_columns(note) for note in record.notes],
    }
    for table, columns in rows.items():
        if columns:
            connection.execute(insert(table), [{**own, **each} for each in columns])
    rewrite_values(connection, document_id, record)
    insert_flags(connection, document_id, flags)


def _set(connection: Connection, table: Table, document_id: int, columns: dict[str, Any]) -> None:
    connection.execute(update(table).where(table.c.document_id == document_id), columns)
