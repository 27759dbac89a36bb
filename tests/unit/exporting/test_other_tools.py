"""What other tools make of an export: the standard library, pandas, DuckDB and openpyxl."""

from __future__ import annotations

import csv
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl.utils.escape import unescape

from imrdesk.domain.citations import Citation
from imrdesk.domain.exports import ExportChoice, Extra, Form, Profile, RowShape, Separator, StoreMoment
from imrdesk.domain.values import Kind, to_json
from imrdesk.exporting.cells import read_cell
from imrdesk.exporting.columns import Column
from imrdesk.exporting.outputs import main_table, write_export
from imrdesk.exporting.profiles import guarded
from tests.unit.exporting.awkward import TEXTS, documents

pandas = pytest.importorskip("pandas", reason="pandas is not installed")
duckdb = pytest.importorskip("duckdb", reason="duckdb is not installed")

ROWS = [RowShape.ITEMS, RowShape.CASES, RowShape.CITATIONS]
DUCK_TYPES = {Kind.DATE: "DATE", Kind.INTEGER: "BIGINT", Kind.NUMBER: "DOUBLE", Kind.YES_NO: "BOOLEAN"}
each_shape = pytest.mark.parametrize("rows", ROWS)


def export(out: Path, choice: ExportChoice) -> tuple[tuple[Column, ...], list[list[str]]]:
    """Write the awkward records, and return the columns and cells they should have."""
    write_export(out, documents(), choice, StoreMoment(), 0)
    table = main_table(Form.of(out), choice)
    return table.columns, [cells for each in documents() for cells in table.rows(each)]


def typed(columns: tuple[Column, ...], lines: list[list[str]]) -> list[list[Any]]:
    """Return the cells as values; what is a list in any way stays as it is written."""
    plain = {Kind.DATE, Kind.INTEGER, Kind.NUMBER, Kind.YES_NO}
    return [
        [
            read_cell(column.kind, cell) if column.kind in plain and not column.an_item else cell or None
            for column, cell in zip(columns, cells, strict=True)
        ]
        for cells in lines
    ]


@each_shape
def test_the_standard_library_reads_every_cell(rows: RowShape, tmp_path: Path) -> None:
    choice = ExportChoice(rows, extras=frozenset(Extra))
    columns, lines = export(tmp_path / "out.csv", choice)
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as stream:
        assert list(csv.reader(stream, strict=True)) == [[column.name for column in columns], *lines]


@each_shape
@pytest.mark.parametrize("separator", Separator)
def test_the_standard_library_reads_what_is_guarded(rows: RowShape, separator: Separator, tmp_path: Path) -> None:
    columns, lines = export(tmp_path / "out.csv", ExportChoice(rows, Profile.EXCEL, separator=separator))
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as stream:
        header, *found = csv.reader(stream, delimiter=separator.mark, strict=True)
    assert header == [column.name for column in columns]
    for cells, written in zip(found, lines, strict=True):
        for cell, value, column in zip(cells, written, columns, strict=True):
            number = column.kind is Kind.NUMBER and separator is Separator.SEMICOLON
            assert cell == (value.replace(".", ",") if number and not column.an_item else guarded(value, column.kind))


@each_shape
def test_pandas_reads_every_cell(rows: RowShape, tmp_path: Path) -> None:
    columns, lines = export(tmp_path / "out.csv", ExportChoice(rows))
    frame = pandas.read_csv(tmp_path / "out.csv", dtype=str, keep_default_na=False, encoding="utf-8")
    assert list(frame.columns) == [column.name for column in columns]
    assert frame.to_numpy().tolist() == lines


def test_pandas_reads_types(tmp_path: Path) -> None:
    columns, lines = export(tmp_path / "out.csv", ExportChoice())
    types = {Kind.INTEGER: "Int64", Kind.NUMBER: "Float64", Kind.YES_NO: "boolean"}
    frame = pandas.read_csv(
        tmp_path / "out.csv",
        dtype={column.name: types.get(column.kind, "str") for column in columns},
        parse_dates=[column.name for column in columns if column.kind is Kind.DATE],
        keep_default_na=False,
        na_values={column.name: [""] for column in columns},
    )
    for place, column in enumerate(columns):
        found = [None if pandas.isna(value) else value for value in frame[column.name]]
        found = [value.date() if isinstance(value, datetime) else value for value in found]
        assert found == [cells[place] for cells in typed(columns, lines)], column.name


@each_shape
def test_duckdb_reads_every_cell_and_its_type(rows: RowShape, tmp_path: Path) -> None:
    columns, lines = export(tmp_path / "out.csv", ExportChoice(rows))
    types = {column.name: "VARCHAR" if column.an_item else DUCK_TYPES.get(column.kind, "VARCHAR") for column in columns}
    with duckdb.connect() as database:
        read = "read_csv(?, header=true, delim=',', quote='\"', escape='\"', nullstr='', columns=?, auto_detect=false)"
        found = database.execute(f"SELECT * FROM {read}", [str(tmp_path / "out.csv"), types]).fetchall()  # noqa: S608
    assert [list(line) for line in found] == typed(columns, lines)


def test_duckdb_finds_the_types_by_itself(tmp_path: Path) -> None:
    columns = ("document_id", "item_id", "case_number", "decision_date", "worker_age", "quantity", "is_retrospective")
    export(tmp_path / "out.csv", ExportChoice(columns=columns))
    with duckdb.connect() as database:
        found = database.execute("DESCRIBE SELECT * FROM read_csv(?)", [str(tmp_path / "out.csv")]).fetchall()
    assert [line[:2] for line in found] == [
        ("document_id", "BIGINT"),
        ("item_id", "BIGINT"),
        ("case_number", "VARCHAR"),
        ("decision_date", "DATE"),
        ("worker_age", "BIGINT"),
        ("quantity", "DOUBLE"),
        ("is_retrospective", "BOOLEAN"),
    ]


def test_pandas_reads_a_workbook(tmp_path: Path) -> None:
    columns, lines = export(tmp_path / "out.xlsx", ExportChoice())
    frame = pandas.read_excel(tmp_path / "out.xlsx", "items", keep_default_na=False, na_values=[""], dtype=object)
    for place, column in enumerate(columns):
        found = [None if pandas.isna(value) else value for value in frame[column.name]]
        # What XML cannot hold stands escaped in a workbook, and so does what looks like that; the library leaves it so.
        found = [unescape(value) if isinstance(value, str) else value for value in found]
        found = [value.date() if isinstance(value, datetime) else value for value in found]
        wanted = [cells[place] for cells in typed(columns, lines)]
        # Before March 1900 a spreadsheet has no dates.
        wanted = [str(value) if isinstance(value, date) and value.year < 1900 else value for value in wanted]
        assert found == wanted, column.name


# Parquet


def values(column: Column, cells: list[str], counts: list[int]) -> list[Any]:
    def value(cell: str) -> Any:
        read = read_cell(column.kind, cell)
        if column.kind is Kind.CITATIONS and isinstance(read, tuple):
            return [to_json((each,))[0] for each in read if isinstance(each, Citation)]
        return list(read) if isinstance(read, tuple) else read or (read if read in (0, False) else None)

    return [value(cell) for cell in cells] if not column.an_item else [len(cells), *counts]


@pytest.mark.parametrize("rows", [RowShape.ITEMS, RowShape.CITATIONS])
def test_duckdb_and_pandas_read_parquet(rows: RowShape, tmp_path: Path) -> None:
    columns, lines = export(tmp_path / "out.parquet", ExportChoice(rows, extras=frozenset(Extra)))
    out = str(tmp_path / "out.parquet")
    with duckdb.connect() as database:
        types = dict(line[:2] for line in database.execute("DESCRIBE SELECT * FROM read_parquet(?)", [out]).fetchall())
        found = database.execute("SELECT * FROM read_parquet(?)", [out]).fetchall()
    frame = pandas.read_parquet(out)
    assert list(frame.columns) == list(types) == [column.name for column in columns]
    assert len(frame) == len(lines)
    for place, column in enumerate(columns):
        wanted = values(column, [cells[place] for cells in lines], [])
        assert [line[place] for line in found] == wanted, column.name
        if column.kind in DUCK_TYPES:
            assert types[column.name] == DUCK_TYPES[column.kind]


def test_parquet_has_a_value_for_each_item_of_a_case(tmp_path: Path) -> None:
    export(tmp_path / "out.parquet", ExportChoice(RowShape.CASES))
    with duckdb.connect() as database:
        found = database.execute(
            "SELECT document_id, treatment, quantity, body_parts FROM read_parquet(?) ORDER BY document_id",
            [str(tmp_path / "out.parquet")],
        ).fetchall()
    assert found[0] == (1, [TEXTS[0]], [None], [[]])
    assert found[-2:] == [(77, ["Sling", "MRI"], [2.5, -3.0], [["left knee", "back"], []]), (78, [], [], [])]


def test_parquet_says_what_its_columns_hold(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    export(tmp_path / "out.parquet", ExportChoice(names=(("outcome", "Ergebnis"),)))
    schema = parquet.read_schema(tmp_path / "out.parquet")
    said = schema.field("Ergebnis").metadata
    assert (said[b"key"], said[b"title"]) == (b"outcome", b"Outcome")
    assert b"Partially overturned" in said[b"choices"]
    assert schema.metadata[b"written_by"].startswith(b"imrdesk ")
