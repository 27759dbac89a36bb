"""Seals of rows that come and go: of all flags or findings of a document together, and of small tables beside them.

Whoever writes the rows calls :func:`seal_rows` in the same transaction. Where there is no seal nothing is proven, and
nothing is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from operator import itemgetter

from sqlalchemy import Connection, TextClause, text

from imrdesk.domain.sentences import sentence
from imrdesk.store.seals import SET_SEAL, load_seals, seal_hash

SEALED_FLAGS, SEALED_FINDINGS = "list of flags", "list of findings"
_ROWS = {
    SEALED_FLAGS: ("flags", "rule, severity, fields, message, evidence", "flag_id"),
    SEALED_FINDINGS: ("findings", "rule, severity, message, evidence", "finding_id"),
}
_TABLES = {
    "terms": ("vocabulary, section, entry, term, reviewer, at", "term_id"),
    "kept": ("kind, name, body, reviewer, at", "kind, name"),
    "exports": ("name, form, reviewer, at, rows, documents, last_change_id, last_document_id", "export_id"),
}
_NONE = 0
"""Stands for a document's number in the seal of a whole table."""
_STATEMENTS: Mapping[str, TextClause] = {
    **{
        part: text(f"SELECT {columns} FROM {table} WHERE document_id = :document_id ORDER BY {order}")  # noqa: S608
        for part, (table, columns, order) in _ROWS.items()
    },
    **{
        table: text(f"SELECT {columns} FROM {table} WHERE :document_id = {_NONE} ORDER BY {order}")  # noqa: S608
        for table, (columns, order) in _TABLES.items()
    },
}
_EVERY = {
    part: text(f"SELECT document_id, {columns} FROM {table} ORDER BY document_id, {order}")  # noqa: S608
    for part, (table, columns, order) in _ROWS.items()
}


def seal_rows(connection: Connection, part: str, document_id: int = _NONE) -> None:
    """Seal the flags or findings of a document, or the table of that name, as they stand now."""
    made = _made(connection, part, document_id)
    connection.execute(SET_SEAL, {"document_id": document_id, "part": part, "hash": made})


def seal_all_rows(connection: Connection) -> None:
    """Seal what every document has, and every table, as they stand now: once, when a store is brought up to date."""
    for part, every in _EVERY.items():
        rows = connection.execute(every)
        for document_id, group in groupby(rows, key=itemgetter(0)):
            made = seal_hash([list(row[1:]) for row in group])
            connection.execute(SET_SEAL, {"document_id": document_id, "part": part, "hash": made})
    for table in _TABLES:
        seal_rows(connection, table)


def broken_rows(connection: Connection, document_id: int) -> Iterator[str]:
    """Yield which rows of a document, taken together, are not what was sealed."""
    yield from _broken(connection, _ROWS, document_id)


def broken_tables(connection: Connection) -> Iterator[str]:
    """Yield which tables beside the documents are not what was sealed."""
    yield from _broken(connection, _TABLES, _NONE)


def table_problems(connection: Connection) -> Iterator[str]:
    """Yield of which tables beside the documents the rows are not what was written, a sentence each."""
    for table in broken_tables(connection):
        yield sentence("What stands in {table} is not what was stored.", table=table)


def seal_table(connection: Connection, table: str) -> None:
    """Seal all there is in a table beside the records, which was copied; nothing where it is never sealed."""
    if table in _TABLES:
        seal_rows(connection, table)
    elif table == "findings":
        for document_id in connection.scalars(text("SELECT DISTINCT document_id FROM findings")).all():
            seal_rows(connection, SEALED_FINDINGS, document_id)


def _broken(connection: Connection, parts: Mapping[str, object], document_id: int) -> Iterator[str]:
    known = load_seals(connection, document_id)
    for part in parts:
        if part in known and known[part] != _made(connection, part, document_id):
            yield part


def _made(connection: Connection, part: str, document_id: int) -> str:
    rows = connection.execute(_STATEMENTS[part], {"document_id": document_id})
    return seal_hash([list(row) for row in rows])
