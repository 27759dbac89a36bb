"""How fast exports and their return are: ``python -m tests.benchmarks.exporting [documents]`` prints figures.

The store is the one of ``tests.benchmarks.search``: made-up words, three disputed items a document. The CSV is set
against the ``sqlite3`` program dumping the same rows, where it is installed, else against Python's module. It asserts
nothing.
"""

from __future__ import annotations

import csv
import shutil
import sqlite3
import subprocess
import sys
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from imrdesk.domain.exports import ExportChoice
from imrdesk.services.exporting import ExportService
from imrdesk.services.returning import Returning
from imrdesk.services.reviewing import Reviewing
from imrdesk.store import Store
from imrdesk.store.documents import insert_document
from imrdesk.store.engine import Transactions
from tests.benchmarks.clock import seconds_of
from tests.benchmarks.search import Writer

DOCUMENTS = 1_000
_ROWS = """
SELECT * FROM documents JOIN cases USING (document_id) JOIN items USING (document_id)
ORDER BY documents.added_at, documents.document_id, items.position
"""


def fill(path: Path, documents: int) -> None:
    """Make a store of so many documents."""
    Store.open(path).close()
    writer, transactions = Writer(Random(1)), Transactions(path)  # noqa: S311 -- no secret
    with transactions.writing() as connection:
        for number in range(documents):
            insert_document(connection, writer.document(number))
    transactions.close()


def dump(path: Path, to: Path) -> None:
    """Write the rows of the items with their cases as SQLite itself does."""
    program = shutil.which("sqlite3")
    if program is not None:
        with to.open("wb") as stream:
            subprocess.run([program, "-readonly", "-csv", "-header", str(path), _ROWS], stdout=stream, check=True)
        return
    connection = sqlite3.connect(path)
    with to.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows(connection.execute(_ROWS))
    connection.close()


def peak_of(work: Callable[[], object]) -> float:
    """Return the most memory that Python's own objects take while ``work`` runs, in megabytes."""
    tracemalloc.start()
    work()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most / 1e6


def main() -> None:
    """Measure, and print a line a figure."""
    documents = int(sys.argv[1]) if len(sys.argv) > 1 else DOCUMENTS
    with TemporaryDirectory() as name:
        folder = Path(name)
        fill(folder / "desk.imrdesk", documents)
        with Store.open(folder / "desk.imrdesk") as store:
            measure(store, folder)


def measure(store: Store, folder: Path) -> None:
    """Print the figures of one store."""
    exporting = ExportService(store)
    returning = Returning(store, Reviewing(store, "benchmark"))

    def export(name: str) -> Callable[[], object]:
        return lambda: exporting.export(folder / name, ExportChoice(), overwrite=True)

    dumped = seconds_of(lambda: dump(store.path, folder / "dump.csv"))
    print(f"sqlite3 dumps the rows   {dumped:8.2f} s")
    for name in ("out.csv", "out.xlsx", "out.jsonl", "out.zip"):
        taken = seconds_of(export(name))
        print(f"export to {name:<15}{taken:8.2f} s  {taken / dumped:6.1f} × the dump")
    returned = seconds_of(lambda: returning.propose(folder / "out.csv"))
    rows = returning.propose(folder / "out.csv").rows
    print(f"compare {rows:,} rows come back {returned:6.2f} s  {1e6 * returned / rows:6.0f} µs a row")
    print(f"most memory of the CSV   {peak_of(export('out.csv')):8.1f} MB")


if __name__ == "__main__":
    main()
