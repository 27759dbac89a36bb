"""Exports of one store, edited as a spreadsheet would, to be read back."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

from imrdesk.domain.exports import ExportChoice
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.returns import Return
from imrdesk.services.exporting import ExportService
from imrdesk.services.returning import Returning
from imrdesk.services.reviewing import Reviewing
from imrdesk.store import Store

Rows = list[dict[str, str]]
Edit = Callable[[Rows], object]
SLING, VISITS = 0, 1


class Files:
    """Exports of one store, edited as a spreadsheet would, and read back."""

    def __init__(self, store: Store, folder: Path) -> None:
        self.store = store
        self.reviewing = Reviewing(store, "Ada")
        self.returning = Returning(store, self.reviewing)
        self.folder = folder

    def export(self, name: str = "out.csv", choice: ExportChoice | None = None) -> Path:
        out = self.folder / name
        ExportService(self.store).export(out, choice or ExportChoice(), overwrite=True)
        return out

    def edited(self, edit: Edit, separator: str = ",", encoding: str = "utf-8") -> Path:
        out = self.export()
        with out.open(encoding="utf-8-sig", newline="") as stream:
            rows = list(csv.DictReader(stream))
        edit(rows)
        with out.open("w", encoding=encoding, errors="replace", newline="") as stream:
            writer = csv.DictWriter(stream, list(rows[0]), delimiter=separator)
            writer.writeheader()
            writer.writerows(rows)
        return out

    def returned(self, edit: Edit, **form: str) -> Return:
        return self.returning.propose(self.edited(edit, **form))

    def value(self, key: str, item_id: int | None = None) -> object:
        return self.store.load(1).record.value(FieldRef(key, item_id))


def nothing(_rows: Rows) -> None:
    """Change nothing."""


def put(place: int, key: str, value: str) -> Edit:
    def edit(rows: Rows) -> None:
        rows[place][key] = value

    return edit
