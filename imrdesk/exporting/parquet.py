"""Parquet, the table format of data science: real types, and in each column's metadata what it holds.

It needs pyarrow, which is an extra: the desk works without it.
"""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from imrdesk import __version__
from imrdesk.domain.citations import Citation, GuidelineSource
from imrdesk.domain.exports import ExportedDocument
from imrdesk.domain.sentences import sentence, word
from imrdesk.domain.values import Kind, ValueProblem, is_empty, to_json
from imrdesk.errors import ExportError
from imrdesk.exporting.cells import read_cell, split_list
from imrdesk.exporting.columns import Column
from imrdesk.exporting.tables import AnyTable
from imrdesk.exporting.writing import Written, refuse_unwritable

if TYPE_CHECKING:
    import pyarrow as pa

_ROWS = 5000
"""How many rows are written together, and so how many are in memory."""


def is_installed() -> bool:
    """Tell whether Parquet can be written here."""
    return importlib.util.find_spec("pyarrow") is not None


def write_parquet(path: Path, documents: Iterable[ExportedDocument], table: AnyTable) -> Written:
    """Write ``documents`` to ``path``, some thousands of rows at a time.

    A list is a list, a citation an object; of a column with an element for each item, the list holds typed values.

    Raises:
        ExportError: pyarrow is not installed, or a value fits in no file.
    """
    if not is_installed():
        raise ExportError(word("Parquet needs pyarrow, which is not installed: pip install 'imrdesk[parquet]'."))
    # It takes a third of a second to load, which only this form should spend.
    import pyarrow as pa  # noqa: PLC0415
    import pyarrow.parquet as pq  # noqa: PLC0415

    written = Written()
    schema = _schema(pa, table.columns)
    with pq.ParquetWriter(path, schema) as writer:
        for rows in _in_parts(_rows(documents, table, written)):
            writer.write_table(pa.Table.from_pylist(rows, schema))
    return written


def _rows(documents: Iterable[ExportedDocument], table: AnyTable, written: Written) -> Iterator[dict[str, Any]]:
    for document in documents:
        for cells in table.rows(document):
            refuse_unwritable(document, table.columns, cells)
            yield {
                column.shown: _value(column, cell, document) for column, cell in zip(table.columns, cells, strict=True)
            }
            written.rows += 1
        written.documents += 1


def _value(column: Column, cell: str, document: ExportedDocument) -> Any:
    try:
        if not column.an_item:
            return _typed(column.kind, cell)
        # The cell of an only item that has no value is empty, as is that of no items.
        cells = split_list(cell) or ("",) * len(document.record.items)
        return [_typed(column.kind, each) for each in cells]
    except ValueProblem as problem:
        raise ExportError(
            sentence(
                "{name} of document {document_id}: {problem}",
                name=column.name,
                document_id=document.document_id,
                problem=str(problem),
            )
        ) from problem


def _typed(kind: Kind, cell: str) -> Any:
    value = read_cell(kind, cell)
    if kind is Kind.CITATIONS:
        return to_json(value)
    if kind is Kind.LIST:
        return list(value) if isinstance(value, tuple) else []
    return None if is_empty(value) else value


def _schema(pa: Any, columns: Iterable[Column]) -> pa.Schema:
    fields = [pa.field(column.shown, _type(pa, column), metadata=_metadata(column)) for column in columns]
    return pa.schema(fields, metadata={"written_by": f"imrdesk {__version__}"})


def _type(pa: Any, column: Column) -> pa.DataType:
    types = {
        Kind.DATE: pa.date32(),
        Kind.INTEGER: pa.int64(),
        Kind.NUMBER: pa.float64(),
        Kind.YES_NO: pa.bool_(),
        Kind.LIST: pa.list_(pa.string()),
        Kind.CITATIONS: pa.list_(_citation_type(pa)),
    }
    made = types.get(column.kind, pa.string())
    return pa.list_(made) if column.an_item else made


def _citation_type(pa: Any) -> pa.DataType:
    parts = to_json((Citation(GuidelineSource.MTUS),))[0]
    return pa.struct([pa.field(name, pa.int64() if name == "year" else pa.string()) for name in parts])


def _metadata(column: Column) -> dict[str, str]:
    said = {"key": column.name, "title": column.title or column.name, "kind": str(column.kind), "help": column.help}
    choices = {"choices": json.dumps([str(choice) for choice in column.choices], ensure_ascii=False)}
    return {**said, **(choices if column.choices else {})}


def _in_parts(rows: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    part: list[dict[str, Any]] = []
    for row in rows:
        part.append(row)
        if len(part) == _ROWS:
            yield part
            part = []
    if part:
        yield part
