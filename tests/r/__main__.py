"""``python -m tests.r``: read exports with R's own ``read.csv``, write them back, and count the cells."""

from __future__ import annotations

import csv
import shutil
import subprocess
from itertools import zip_longest
from pathlib import Path
from tempfile import TemporaryDirectory

from imrdesk.domain.exports import ExportChoice, Extra, RowShape, StoreMoment
from imrdesk.exporting.outputs import write_export
from tests.unit.exporting.awkward import documents

_READ = """
args <- commandArgs(TRUE)
texts <- read.csv(args[1], colClasses = "character", na.strings = character(0), encoding = "UTF-8")
write.csv(texts, args[2], row.names = FALSE, fileEncoding = "UTF-8", eol = "\\n")
typed <- read.csv(args[1], encoding = "UTF-8")
if ("is_retrospective" %in% names(typed) && !"item_count" %in% names(typed)) {
  typed$is_retrospective <- as.logical(typed$is_retrospective)
  typed$decision_date <- as.Date(typed$decision_date)
}
cat(paste(names(typed), sapply(typed, function(column) class(column)[1])), sep = "\\n")
"""
_CLASSES = {"document_id": "integer", "quantity": "numeric", "is_retrospective": "logical", "decision_date": "Date"}
"""What ``read.csv`` makes of a column, and its own functions of a yes or no and of a day, where a row is an item."""
_MOMENT = StoreMoment("a store", 1, None, 1, 1)


def main() -> int:
    """Print what came of each kind of row; return 1 where a name, a cell or a type was lost or changed."""
    program = shutil.which("Rscript")
    if program is None:
        print("R (Rscript) is not on the PATH: nothing was tried.")
        return 1
    worst = 0
    with TemporaryDirectory() as named:
        folder = Path(named)
        (folder / "read.R").write_text(_READ, encoding="utf-8")
        for rows in (RowShape.ITEMS, RowShape.CASES, RowShape.CITATIONS):
            wrong, cells = _compared(program, folder, rows)
            print(f"{rows}: {cells:,} cells, {len(wrong)} names, cells or types differ", *wrong[:20], sep="\n  ")
            worst |= bool(wrong)
    return worst


def _compared(program: str, folder: Path, rows: RowShape) -> tuple[list[str], int]:
    """Return what differs between an export and what R reads of it, and how many cells there are."""
    out, back = folder / f"{rows}.csv", folder / f"{rows}-back.csv"
    write_export(out, documents(), ExportChoice(rows, extras=frozenset(Extra)), _MOMENT, 0)
    told = subprocess.run([program, str(folder / "read.R"), str(out), str(back)], capture_output=True, check=True)
    classes = dict(line.split(" ") for line in told.stdout.decode().splitlines())
    wanted, found = _lines(out), _lines(back)
    wrong = [f"{len(found)} lines of {len(wanted)}"] * (len(found) != len(wanted))
    pairs = (pair for lines in zip(wanted, found, strict=False) for pair in zip_longest(*lines))
    wrong += [f"{had!r} became {has!r}" for had, has in pairs if had != has]
    if rows is RowShape.ITEMS:
        wrong += [f"{name} is {classes.get(name)}" for name, kind in _CLASSES.items() if classes.get(name) != kind]
    return wrong, sum(map(len, wanted))


def _lines(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.reader(stream))


if __name__ == "__main__":
    raise SystemExit(main())
