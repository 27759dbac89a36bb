"""How fast exports and their return are: ``python -m tests.benchmarks.exporting --documents 25000`` prints figures.

The store holds the samples over and over. The CSV is set against the ``sqlite3`` program dumping the same values of the
same rows in the same order, where it is installed, else against Python's module. Times are of the processor. It asserts
nothing.
"""

from __future__ import annotations

import argparse
import csv
import shutil
import sqlite3
import subprocess
import tracemalloc
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from imrdesk.domain.exports import ExportChoice, Extra, Profile
from imrdesk.domain.fields import CASE_FIELDS, ITEM_FIELDS
from imrdesk.services.exporting import ExportService
from imrdesk.services.returning import Returning
from imrdesk.services.reviewing import Reviewing
from imrdesk.store import Store
from tests.benchmarks.clock import best_seconds
from tests.benchmarks.large import multiply

DOCUMENTS = 2_500
RETURNED = 2_450
"""Documents of some ten thousand rows."""
FORMS = {
    "CSV": ("out.csv", ExportChoice()),
    "CSV for spreadsheets": ("excel.csv", ExportChoice(profile=Profile.EXCEL)),
    "CSV with its evidence": ("beside.csv", ExportChoice(extras=frozenset(Extra))),
    "workbook": ("out.xlsx", ExportChoice()),
    "data package": ("out.zip", ExportChoice()),
    "JSON Lines": ("out.jsonl", ExportChoice()),
}
_COLUMNS = ", ".join(
    (
        *("documents.document_id", "documents.name", "documents.state", "items.item_id", "items.position"),
        *(f"cases.{field.key}" for field in CASE_FIELDS),
        *(f"items.{field.key}" for field in ITEM_FIELDS),
    )
)
_ROWS = f"""
SELECT {_COLUMNS} FROM documents JOIN cases USING (document_id) JOIN items USING (document_id)
ORDER BY documents.added_at, documents.document_id, items.position
"""  # noqa: S608 -- names of our own


def dump(path: Path, to: Path) -> None:
    """Write the rows of the items with their cases as SQLite itself does."""
    program = shutil.which("sqlite3")
    if program is not None:
        with to.open("wb") as stream:
            subprocess.run([program, "-readonly", "-csv", "-header", str(path), _ROWS], stdout=stream, check=True)
        return
    with closing(sqlite3.connect(path)) as connection, to.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows(connection.execute(_ROWS))


def peak_of(work: Callable[[], object]) -> float:
    """Return the most memory that Python's own objects take while ``work`` runs, in megabytes."""
    tracemalloc.start()
    work()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most / 1e6


def main() -> None:
    """Measure, and print a line a figure."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.exporting", description=__doc__)
    parser.add_argument("--documents", type=int, default=DOCUMENTS, help="documents in the store, four items each")
    parser.add_argument("--rounds", type=int, default=3, help="how often each is measured; the best counts")
    args = parser.parse_args()
    with TemporaryDirectory() as name:
        folder = Path(name)
        multiply(folder / "desk.imrdesk", args.documents)
        with Store.open(folder / "desk.imrdesk") as store:
            measure(store, folder, args.rounds)
        multiply(folder / "small.imrdesk", RETURNED)
        with Store.open(folder / "small.imrdesk") as store:
            measure_return(store, folder)


def measure(store: Store, folder: Path, rounds: int) -> None:
    """Print the figures of one store."""
    exporting, rows = ExportService(store), dict[str, int]()

    def export(title: str) -> Callable[[], object]:
        name, choice = FORMS[title]
        return lambda: rows.update({title: exporting.export(folder / name, choice, overwrite=True).rows})

    first = ("CSV", "CSV for spreadsheets")
    contestants = {title: export(title) for title in first}
    best = best_seconds({"dump": lambda: dump(store.path, folder / "dump.csv"), **contestants}, rounds)
    best |= best_seconds({title: export(title) for title in FORMS if title not in first}, 1)
    items = rows["CSV"]
    print(f"sqlite3 dumps {items:,} rows {best['dump']:8.2f} s  {1e6 * best['dump'] / items:6.1f} µs a row")
    for title in FORMS:
        told = f"{1e6 * best[title] / items:6.1f} µs a row  {best[title] / best['dump']:6.1f} × the dump"
        print(f"{title:<24}{best[title]:8.2f} s  {told}")
    print(f"most memory of the CSV  {peak_of(export('CSV')):8.1f} MB")


def measure_return(store: Store, folder: Path) -> None:
    """Print how long files take that come back: as they went out, and with a cell of every row changed."""
    back = folder / "back.csv"
    ExportService(store).export(back, ExportChoice(), overwrite=True)
    returning = Returning(store, Reviewing(store, "benchmark"))
    five = ("treatment", "unit", "drug", "strength", "rationale")
    for title, keys in (("unchanged", ()), ("every row changed", five[:1]), ("five cells of every row", five)):
        _edit(back, keys)
        taken = best_seconds({title: lambda: returning.propose(back)}, 2)[title]
        print(f"come back, {title:<26}{taken:6.2f} s")


def _edit(path: Path, keys: Iterable[str]) -> None:
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    for row in rows:
        row.update({key: f"{row[key]} x" for key in keys})
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, rows[0])
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    main()
