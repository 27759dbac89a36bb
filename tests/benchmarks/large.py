"""A large store, made cheaply: the samples, read once, and their rows written over and over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from multiprocessing import get_context
from pathlib import Path
from sqlite3 import Connection

from sqlalchemy import Table

from imrdesk.paths import resource_path
from imrdesk.services.reading_files import read_document
from imrdesk.store import NewDocument, Store
from imrdesk.store.drivers import connect
from imrdesk.store.index import QUEUE_INDEX
from imrdesk.store.packing import UNPACK, unpacked
from imrdesk.store.schema import CASES, DOCUMENTS, FLAGS, ITEMS, ORIGINALS, READINGS, TEXTS, TRIGGERS
from imrdesk.store.traits import FILL
from tests.unit.services.letters import AT

SAMPLES = [path for path in sorted(resource_path("samples").iterdir()) if path.suffix in {".pdf", ".txt"}]
_TABLES: tuple[Table, ...] = (
    DOCUMENTS,
    ORIGINALS,
    TEXTS,
    READINGS,
    CASES,
    ITEMS,
    FLAGS,
)
_OWN = {
    ("documents", "sha256"): "lower(hex(randomblob(32)))",
    ("documents", "name"): "(document_id + :shift) || '-' || name",
    ("documents", "added_at"): "strftime('%Y-%m-%d %H:%M:%f', added_at, (document_id + :shift) || ' seconds') || '000'",
    ("documents", "case_number"): "printf('CM15-%07d', document_id + :shift)",
    (
        "documents",
        "search_text",
    ): "printf('cm15-%07d', document_id + :shift) || substr(search_text, instr(search_text, char(10)))",
    ("cases", "case_number"): "printf('CM15-%07d', document_id + :shift)",
}
"""What no two documents share."""


def multiply(path: Path, documents: int, *, searchable: bool = False, files: Sequence[Path] = tuple(SAMPLES)) -> None:
    """Make a store of so many documents at ``path``, of ``files`` over and over.

    Unless ``searchable``, searching finds only the first.
    """
    with Store.open(path) as store:
        for sample in files:
            read = read_document(sample)
            store.add(NewDocument(read.source, read.content, read.reading, AT, f"samples/{sample.name}", read.flags))
    with _writing(path, searchable=searchable) as connection:
        there = len(files)
        while there < documents:
            more = min(there, documents - there)
            for table in _TABLES:
                _copy(connection, table, there, more)
            there += more


@contextmanager
def _writing(path: Path, *, searchable: bool) -> Iterator[Connection]:
    with closing(connect(path)) as connection:
        connection.create_function(UNPACK, 1, unpacked, deterministic=True)
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN")
        if not searchable:
            for trigger in TRIGGERS:
                connection.execute(f"DROP TRIGGER {trigger.split()[5]}")
        yield connection
        if not searchable:
            for statement in (QUEUE_INDEX.rebuild, *FILL):
                connection.execute(statement)
        for trigger in () if searchable else TRIGGERS:
            connection.execute(trigger)
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _copy(connection: Connection, table: Table, shift: int, most: int) -> None:
    """Write the rows of the first ``most`` documents once more, their numbers ``shift`` higher."""
    columns = [column.name for column in table.c if column.computed is None and column.name != "flag_id"]
    own = {"document_id": "document_id + :shift"}
    values = [own.get(name) or _OWN.get((table.name, name), name) for name in columns]
    connection.execute(
        f"INSERT INTO {table.name} ({', '.join(columns)}) "  # noqa: S608 -- names of our own
        f"SELECT {', '.join(values)} FROM {table.name} WHERE document_id <= :most",
        {"shift": shift, "most": most},
    )


def multiply_apart(path: Path, documents: int, files: Sequence[Path] = tuple(SAMPLES)) -> None:
    """Make such a store in a process of its own, so that this one's memory is none the larger for it."""
    making = get_context("spawn").Process(target=multiply, args=(path, documents), kwargs={"files": tuple(files)})
    making.start()
    making.join()
    if making.exitcode:
        raise RuntimeError("the store could not be made")
