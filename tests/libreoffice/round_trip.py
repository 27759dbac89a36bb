"""A store with every kind of value is exported, saved again by a spreadsheet, compared, and taken back."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import openpyxl

from imrdesk.domain.exports import ExportChoice, Extra, Form, Profile, Separator
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.queue import QueueQuery
from imrdesk.domain.values import Kind, as_text
from imrdesk.exporting.columns import Column
from imrdesk.exporting.outputs import main_table
from imrdesk.paths import resource_path
from imrdesk.services.desk import Desk
from tests.libreoffice.office import AS_IT_LIKES, AS_TEXT, resave
from tests.unit.exporting.awkward import CITATION, TEXTS

_TYPED = frozenset({Kind.DATE, Kind.INTEGER, Kind.NUMBER, Kind.YES_NO})
_EXTRAS = frozenset(Extra)


@dataclass(frozen=True, slots=True)
class Trip:
    """One form of file to send round: its name, what is chosen of it, and how the spreadsheet is told to read cells."""

    title: str
    name: str
    choice: ExportChoice
    read: int = AS_IT_LIKES

    @property
    def separator(self) -> Separator:
        """Return what stands between its cells."""
        return self.choice.separator if self.choice.profile is Profile.EXCEL else Separator.COMMA


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one: how many cells were compared, those that differ, and what the return would change."""

    cells: int
    differences: tuple[str, ...]
    proposed: tuple[str, ...]

    @property
    def is_good(self) -> bool:
        """Tell whether nothing was lost."""
        return bool(self.cells) and not self.differences and not self.proposed


TRIPS = (
    Trip("CSV for programs, all columns read as text", "data.csv", ExportChoice(extras=_EXTRAS), AS_TEXT),
    Trip("CSV for spreadsheets, commas", "comma.csv", ExportChoice(profile=Profile.EXCEL, extras=_EXTRAS)),
    Trip(
        "CSV for spreadsheets, semicolons",
        "semicolon.csv",
        ExportChoice(profile=Profile.EXCEL, extras=_EXTRAS, separator=Separator.SEMICOLON),
    ),
    Trip(
        "CSV for spreadsheets, tabs",
        "tab.csv",
        ExportChoice(profile=Profile.EXCEL, separator=Separator.TAB),
    ),
    Trip("workbook", "workbook.xlsx", ExportChoice(extras=_EXTRAS)),
)


def fill(desk: Desk) -> None:
    """Put the samples into a store, and values that spreadsheets like to change into their fields."""
    desk.importing.run([resource_path("samples")])
    ids = [row.document_id for row in desk.queue.rows(QueueQuery(), 0, 1000)]
    for place, text in enumerate(TEXTS):
        document_id = ids[place % len(ids)]
        item = desk.reviewing.open(document_id).record.items[-1].item_id
        key = ("drug", "strength", "unit", "frequency", "duration")[place // len(ids) % 5]
        desk.reviewing.set_value(document_id, FieldRef(key, item), text)
        if place < len(ids):
            desk.reviewing.set_value(document_id, FieldRef("summary"), text)
    first = desk.reviewing.open(ids[0]).record.items[0].item_id
    desk.reviewing.set_value(ids[0], FieldRef("claims_citations", first), (CITATION,))
    desk.reviewing.set_value(ids[0], FieldRef("quantity", first), 2.5)
    desk.reviewing.set_value(ids[0], FieldRef("date_of_injury"), date(1899, 12, 31))
    desk.reviewing.add_note(ids[0], "=Look; again | here")


def send_round(desk: Desk, trip: Trip, folder: Path) -> Outcome:
    """Export, let the spreadsheet save the file again, compare every cell, and take it back."""
    out = folder / trip.name
    desk.exporting.export(out, trip.choice)
    columns = main_table(Form.of(out), trip.choice).columns
    saved = resave(out, folder / f"{out.stem}-saved", [trip.read] * len(columns), trip.separator)
    cells, differences = 0, []
    for place, before, after in _pairs(out, saved, columns, trip.separator):
        cells += 1
        if before != after:
            differences.append(f"{place}: {before!r} became {after!r}")
    returned = desk.returning.propose(saved)
    proposed = [f"{each.place}, {each.key}: {each.now!r} → {each.new!r} {each.problem}" for each in returned.proposals]
    return Outcome(cells, tuple(differences), (*proposed, *returned.notes, *returned.ignored))


def _pairs(
    before: Path, after: Path, columns: tuple[Column, ...], separator: Separator
) -> Iterator[tuple[str, object, object]]:
    if before.suffix == ".xlsx":
        yield from _sheet_pairs(before, after)
        return
    old, new = (_read(path, separator) for path in (before, after))
    if len(old) != len(new):
        yield "rows", len(old), len(new)
    for row, (was, now) in enumerate(zip(old, new, strict=False), start=1):
        for column, left, right in zip(columns, was, now, strict=True):
            kind = column.kind if row > 1 and column.kind in _TYPED else None
            yield f"row {row}, {column.name}", _value(kind, left), _value(kind, right)


def _read(path: Path, separator: Separator) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream, delimiter=separator.mark))


def _value(kind: Kind | None, cell: str) -> object:
    """Return a cell as its value: a spreadsheet writes TRUE for true, and 2.50 for 2.5."""
    if kind in {Kind.INTEGER, Kind.NUMBER} and cell:
        return float(cell.replace(",", "."))
    return cell.lower() if kind is Kind.YES_NO else cell


def _sheet_pairs(before: Path, after: Path) -> Iterator[tuple[str, object, object]]:
    old, new = (openpyxl.load_workbook(path, data_only=True) for path in (before, after))
    for sheet in old:
        for line in sheet.iter_rows():
            for cell in line:
                there = new[sheet.title][cell.coordinate].value
                yield f"{sheet.title}!{cell.coordinate}", _plain(cell.value), _plain(there)


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, int | float) and not isinstance(value, bool):
        return as_text(float(value))
    # LibreOffice saves as it stands what our writer escapes because it looks like an escape.
    return value.replace("_x005F_x", "_x") or None if isinstance(value, str) else value
