"""The lines of a returned file against a record: which values they would change, and whether they could be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from imrdesk.domain.exports import Extra, RowShape
from imrdesk.domain.fields import CASE_FIELDS, FIELDS, ITEM_FIELDS, Field
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.records import Determination
from imrdesk.domain.returns import Proposal, Proposed
from imrdesk.domain.values import Kind, Value, ValueProblem, empty, from_typed, join_lines
from imrdesk.exporting.cells import read_cell, write_cell
from imrdesk.exporting.extras import extra_name
from imrdesk.exporting.private import may_be_masked
from imrdesk.exporting.profiles import GUARD, SPREADSHEET_CELL, guarded
from imrdesk.exporting.returned_files import ReturnedRow, ReturnedTable
from imrdesk.exporting.tables import Table

_SERIAL = re.compile(r"\d{4,5}")
_DAY_NOUGHT = date(1899, 12, 30)
"""The day from which spreadsheets count."""


@dataclass(frozen=True, slots=True)
class Versions:
    """A document's record as it was when the file was exported, and as it stands."""

    document_id: int
    source_file: str
    then: Determination
    now: Determination


class Comparison:
    """Compares the lines of one table with the records they were made from."""

    def __init__(self, table: ReturnedTable) -> None:
        self.unchanged = 0
        self._table = table
        self._items_have_rows = "item_id" in table.columns

    def proposals(self, versions: Versions, rows: list[ReturnedRow]) -> Iterator[Proposal]:
        """Yield what the lines of one document would change.

        The case's fields stand in each of its lines: the first line that changes one speaks for all, and a line that
        says a third thing is a problem.
        """
        yield from self._case(versions, rows)
        if self._items_have_rows:
            yield from self._items(versions, rows)

    def _case(self, versions: Versions, rows: list[ReturnedRow]) -> Iterator[Proposal]:
        for field in self._fields(CASE_FIELDS):
            found = [made for row in rows for made in self._set(versions, row, field, None)]
            if found:
                others = {str(made.new) for made in found}
                yield found[0] if len(others) == 1 else _torn(found[0], found)

    def _items(self, versions: Versions, rows: list[ReturnedRow]) -> Iterator[Proposal]:
        seen: set[int] = set()
        for row in rows:
            text = row.cells.get("item_id", "").strip()
            if not text:
                yield from self._added(versions, row)
                continue
            item_id = _whole_number(text)
            if item_id is None or item_id in seen or not _has(versions.then, item_id):
                yield _refused(versions, row, f"There is no item “{text}” in this document, or the line stands twice.")
                continue
            seen.add(item_id)
            if not _has(versions.now, item_id):
                yield _refused(versions, row, "The item has left the record since the file was exported.")
                continue
            for field in self._fields(ITEM_FIELDS):
                yield from self._set(versions, row, field, item_id)
        yield from self._removed(versions, rows, seen)

    def _removed(self, versions: Versions, rows: list[ReturnedRow], seen: set[int]) -> Iterator[Proposal]:
        for item in versions.then.items:
            if item.item_id not in seen and _has(versions.now, item.item_id):
                title = item.fields["treatment"].value
                yield Proposal(
                    Proposed.REMOVE_ITEM,
                    versions.document_id,
                    versions.source_file,
                    f"after {rows[-1].place}",
                    item.item_id,
                    "treatment",
                    title,
                    versions.now.item(item.item_id).fields["treatment"].value,
                )

    def _added(self, versions: Versions, row: ReturnedRow) -> Iterator[Proposal]:
        filled = [field for field in self._fields(ITEM_FIELDS) if row.cells.get(field.key, "").strip()]
        if not filled:
            return  # the line of a document without items
        values: list[tuple[str, Value]] = []
        problems: list[str] = []
        for field in filled:
            try:
                values.append((field.key, self._read(field, row.cells[field.key])))
            except ValueProblem as problem:
                problems.append(f"{field.label}: {problem}")
        yield Proposal(
            Proposed.ADD_ITEM,
            versions.document_id,
            versions.source_file,
            row.place,
            key="treatment",
            new=dict(values).get("treatment"),
            problem=" ".join(problems),
            values=tuple(values),
        )

    def _set(self, versions: Versions, row: ReturnedRow, field: Field, item_id: int | None) -> Iterator[Proposal]:
        cell = row.cells.get(field.key)
        if cell is None:
            return
        ref = FieldRef(field.key, item_id)
        was, now = versions.then.value(ref), versions.now.value(ref)
        if self._says(field, cell, was):
            self.unchanged += 1
            return
        new, problem = now, ""
        try:
            new = self._read(field, cell)
        except ValueProblem as refused:
            new, problem = cell, str(refused)
        if new in (was, now) or _alike(new, was):
            self.unchanged += 1
            return
        yield Proposal(
            Proposed.SET,
            versions.document_id,
            versions.source_file,
            row.place,
            item_id,
            field.key,
            was,
            now,
            new,
            problem,
        )

    def _fields(self, fields: tuple[Field, ...]) -> tuple[Field, ...]:
        return tuple(field for field in fields if field.key in self._table.columns)

    def _says(self, field: Field, cell: str, value: Value) -> bool:
        """Tell whether a cell is what an export writes of ``value``, or all that a spreadsheet kept of that."""
        written = write_cell(value)
        if cell == written:
            return True
        forms = {_lines(each) for each in (written, guarded(written, field.kind), written[:SPREADSHEET_CELL])}
        if self._table.encoding == "cp1252":
            forms = {each.encode("cp1252", "replace").decode("cp1252", "replace") for each in forms}
        return _lines(cell) in forms or may_be_masked(_unguarded(_lines(cell), field.kind), _lines(written))

    def _read(self, field: Field, cell: str) -> Value:
        """Return the value a person put into a cell.

        Raises:
            ValueProblem: it is none of the field's kind, or none of its choices.
        """
        text = _unguarded(cell, field.kind).strip()
        if not text:
            return empty(field.kind)
        if field.kind in {Kind.LIST, Kind.CITATIONS}:
            return read_cell(field.kind, text)
        if field.kind is Kind.DATE and _SERIAL.fullmatch(text):
            return _DAY_NOUGHT + timedelta(days=int(text))
        if field.kind in {Kind.INTEGER, Kind.NUMBER}:
            return _number(field.kind, text, decimal_comma=self._table.decimal_comma)
        value = _lines(text) if field.kind is Kind.LONG_TEXT else from_typed(field.kind, text)
        if field.choices and value not in field.choices:
            raise ValueProblem(f"“{text}” is none of its choices: {', '.join(field.choices)}.")
        return value


def unread_columns(table: ReturnedTable) -> tuple[str, ...]:
    """Return the columns of a returned table that no export has, and that nothing is read from."""
    beside = {extra_name(key, extra) for key in FIELDS for extra in Extra}
    own = {column.name for shape in (RowShape.ITEMS, RowShape.CASES) for column in Table(shape).columns}
    return tuple(name for name in table.columns if name and name not in own | beside)


def key_of(row: ReturnedRow, name: str) -> int | None:
    """Return a key of a line; ``None`` where it has none that is a number."""
    return _whole_number(row.cells.get(name, "").strip())


def _number(kind: Kind, text: str, *, decimal_comma: bool) -> Value:
    if decimal_comma and re.fullmatch(r"-?\d+,\d+", text):
        text = text.replace(",", ".")
    value = from_typed(Kind.NUMBER, text)
    if kind is Kind.NUMBER:
        return value
    if isinstance(value, float) and value.is_integer():
        return int(value)
    raise ValueProblem(f"“{text}” is not a whole number.")


def _unguarded(cell: str, kind: Kind) -> str:
    bare = cell.removeprefix(GUARD)
    return bare if cell != bare and guarded(bare, kind) == cell else cell


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _alike(new: Value, was: Value) -> bool:
    """Tell whether two texts differ only in blanks, which spreadsheets and editors change."""
    return isinstance(new, str) and isinstance(was, str) and join_lines(new) == join_lines(was)


def _whole_number(text: str) -> int | None:
    found = re.fullmatch(r"(\d{1,15})(?:[.,]0+)?", text)
    return int(found[1]) if found else None


def _has(record: Determination, item_id: int) -> bool:
    return any(item.item_id == item_id for item in record.items)


def _torn(first: Proposal, found: list[Proposal]) -> Proposal:
    places = ", ".join(made.place for made in found)
    problem = f"The lines of this case say different things ({places}); write the same value in each."
    return replace(first, problem=problem)


def _refused(versions: Versions, row: ReturnedRow, problem: str) -> Proposal:
    return Proposal(Proposed.SET, versions.document_id, versions.source_file, row.place, problem=problem)
