"""The lines of a returned file against a record: which values they would change, and whether they could be."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from imrdesk.domain.documents import SourceText
from imrdesk.domain.exports import Extra
from imrdesk.domain.fields import CASE_FIELDS, ITEM_FIELDS, Field
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.records import Determination, FieldState
from imrdesk.domain.returns import Proposal, Proposed
from imrdesk.domain.sentences import listed, sentence, word
from imrdesk.domain.values import Kind, Value, ValueProblem, empty, from_typed, is_empty, join_lines
from imrdesk.exporting.cells import read_cell, write_cell
from imrdesk.exporting.extras import extra_name
from imrdesk.exporting.private import may_be_masked
from imrdesk.exporting.profiles import GUARD, as_kept, guarded
from imrdesk.exporting.returned_files import ReturnedRow, ReturnedTable
from imrdesk.exporting.retyped import days_first, is_same_number, read_day, read_number, refuse_error, unmisread

_SAYABLE = (FieldState.CONFIRMED, FieldState.ABSENT, FieldState.UNCLEAR)
"""What a file may say of a value that stands."""
_FOLLOWING = frozenset({FieldState.CONFIRMED, FieldState.CORRECTED, FieldState.ABSENT})
"""What a value that is put into a field counts as anyway."""
_NUMERIC = frozenset({Kind.TEXT, Kind.LONG_TEXT, Kind.CHOICE, Kind.INTEGER, Kind.NUMBER})
"""Kinds of which a spreadsheet may have taken a value for a number, or shown less of one."""


@dataclass(frozen=True, slots=True)
class Versions:
    """A document's record as it was when the file was exported, and as it stands; ``source`` is its text."""

    document_id: int
    source_file: str
    then: Determination
    now: Determination
    source: SourceText | None = None


class Comparison:
    """Compares the lines of one table with the records they were made from.

    Of a file that is ``foreign`` an empty cell says nothing, and so does a line that is not there.
    """

    def __init__(
        self,
        table: ReturnedTable,
        case_fields: tuple[Field, ...] = CASE_FIELDS,
        item_fields: tuple[Field, ...] = ITEM_FIELDS,
        *,
        foreign: bool = False,
    ) -> None:
        self.unchanged = 0
        self._table = table
        self._foreign = foreign
        self._case_fields = tuple(field for field in case_fields if field.key in table.columns)
        self._items_have_rows = "item_id" in table.columns
        self._item_fields = tuple(field for field in item_fields if field.key in table.columns)
        fields = (*self._case_fields, *self._item_fields)
        days = [field.key for field in fields if field.kind is Kind.DATE]
        self._day_first = days_first(row.cells.get(key, "") for row in table.rows for key in days)
        self._states = {
            field.key: name
            for field in fields
            if not foreign and (name := extra_name(field.key, Extra.STATE)) in table.columns
        }

    def proposals(
        self, versions: Versions, rows: list[ReturnedRow], edited: Collection[str] | None = None
    ) -> Iterator[Proposal]:
        """Yield what the lines of one document would change: in the columns ``edited``, where they are known.

        The case's fields stand in each of its lines: the first line that changes one speaks for all, and a line that
        says a third thing is a problem.
        """
        yield from self._case(versions, rows, _among(self._case_fields, edited))
        if self._items_have_rows and (self._item_fields or not self._foreign):
            yield from self._items(versions, rows, _among(self._item_fields, edited))

    def _case(self, versions: Versions, rows: list[ReturnedRow], fields: tuple[Field, ...]) -> Iterator[Proposal]:
        self.unchanged += (len(self._case_fields) - len(fields)) * len(rows)
        for field in fields:
            # Nearly always all of them say the same: one is asked then.
            differ = field.key in self._states or len({row.cells.get(field.key) for row in rows}) > 1
            asked = rows if differ else rows[:1]
            counted = self.unchanged
            found = [made for row in asked for made in self._of_field(versions, row, field, None)]
            self.unchanged += (self.unchanged - counted) * (len(rows) - len(asked))
            for kind in (Proposed.SET, Proposed.SAY):
                made = [each for each in found if each.kind is kind]
                if made:
                    # A value that is gone from some lines only may have been hidden by cells that were merged.
                    hidden = is_empty(made[0].new) and len(made) < len(asked)
                    others = {str(each.new) for each in made}
                    yield _torn(made[0], made) if hidden or len(others) > 1 else made[0]

    def _items(self, versions: Versions, rows: list[ReturnedRow], fields: tuple[Field, ...]) -> Iterator[Proposal]:
        seen: set[int] = set()
        for row in rows:
            text = row.cells.get("item_id", "").strip()
            if not text and not self._foreign:
                yield from self._added(versions, row)
                continue
            item_id = _whole_number(text)
            if item_id is None or item_id in seen or not _has(versions.then, item_id):
                problem = sentence("There is no item “{text}” in this document, or the line stands twice.", text=text)
                yield _refused(versions, row, problem)
                continue
            seen.add(item_id)
            if not _has(versions.now, item_id):
                yield _refused(versions, row, word("The item has left the record since the file was exported."))
                continue
            self.unchanged += len(self._item_fields) - len(fields)
            for field in fields:
                yield from self._of_field(versions, row, field, item_id)
        if not self._foreign:
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
        filled = [field for field in self._item_fields if row.cells.get(field.key, "").strip()]
        if not filled:
            return  # the line of a document without items
        values: list[tuple[str, Value]] = []
        problems: list[str] = []
        for field in filled:
            try:
                values.append((field.key, self._read(field, row.cells[field.key])))
            except ValueProblem as problem:
                problems.append(sentence("{label}: {problem}", label=field.label, problem=str(problem)))
        yield Proposal(
            Proposed.ADD_ITEM,
            versions.document_id,
            versions.source_file,
            row.place,
            key="treatment",
            new=dict(values).get("treatment"),
            problem=listed(problems, " ") if problems else "",
            values=tuple(values),
        )

    def _of_field(self, versions: Versions, row: ReturnedRow, field: Field, item_id: int | None) -> Iterator[Proposal]:
        ref = FieldRef(field.key, item_id)
        put = self._set(versions, row, field, ref)
        if put is not None:
            yield put
        if field.key in self._states:
            yield from self._said(versions, row, field, ref, put)

    def _set(self, versions: Versions, row: ReturnedRow, field: Field, ref: FieldRef) -> Proposal | None:
        cell = row.cells.get(field.key)
        if cell is None or (self._foreign and not cell.strip()):
            return None
        was, now = versions.then.value(ref), versions.now.value(ref)
        if says(self._table, field.kind, cell, write_cell(was)):
            self.unchanged += 1
            return None
        new, problem = now, ""
        try:
            new = self._read(field, cell)
        except ValueProblem as refused:
            new, problem = cell, str(refused)
        if new in (was, now) or _alike(new, was):
            self.unchanged += 1
            return None
        return _proposal(Proposed.SET, versions, row, ref, was=was, now=now, new=new, problem=problem)

    def _said(
        self, versions: Versions, row: ReturnedRow, field: Field, ref: FieldRef, put: Proposal | None
    ) -> Iterator[Proposal]:
        """Yield what a line says of a value that its export did not: that it is confirmed, absent or unclear.

        That a value is corrected follows from correcting it, and nobody can have not seen what they speak of.
        """
        cell = row.cells.get(self._states[field.key], "").strip().lower()
        was, now = versions.then.field(ref).state, versions.now.field(ref).state
        if not cell or cell in (was, now):
            return
        stands = versions.now.value(ref) if put is None else put.new
        if cell == FieldState.CONFIRMED and is_empty(stands):
            cell = str(FieldState.ABSENT)  # what confirming no value says
            if cell == now:
                return
        problem = ""
        if cell == FieldState.ABSENT and not is_empty(stands):
            problem = word("It cannot be absent and have a value; empty the value's cell.")
        elif put is not None and cell in _FOLLOWING:
            return
        elif cell not in _SAYABLE:
            problem = sentence(
                "“{cell}” cannot be said in a file; write {names}, or correct the value itself.",
                cell=cell,
                names=", ".join(_SAYABLE),
            )
        yield _proposal(Proposed.SAY, versions, row, ref, was=str(was), now=str(now), new=cell, problem=problem)

    def _read(self, field: Field, cell: str) -> Value:
        """Return the value a person put into a cell.

        Raises:
            ValueProblem: it is none of the field's kind, or none of its choices.
        """
        text = _unguarded(unmisread(cell), field.kind).strip()
        if not text:
            return empty(field.kind)
        refuse_error(text)
        if field.kind in {Kind.LIST, Kind.CITATIONS}:
            return _of_choices(field, read_cell(field.kind, text))
        if field.kind is Kind.DATE:
            return read_day(text, day_first=self._day_first)
        if field.kind in {Kind.INTEGER, Kind.NUMBER}:
            return read_number(field.kind, text, decimal_comma=self._table.decimal_comma)
        value = _lines(text) if field.kind is Kind.LONG_TEXT else from_typed(field.kind, text)
        return _of_choices(field, value)


def says(table: ReturnedTable, kind: Kind, cell: str, written: str) -> bool:
    """Tell whether a cell is what an export writes, or all that a spreadsheet kept of that."""
    return _says(table, kind, cell, written) or (not cell.isascii() and _says(table, kind, unmisread(cell), written))


def _says(table: ReturnedTable, kind: Kind, cell: str, written: str) -> bool:
    if cell == written:
        return True
    if kind in _NUMERIC and is_same_number(cell, written):
        return True
    forms = {_lines(each) for each in (written, guarded(written, kind), as_kept(written))}
    if table.encoding == "cp1252":
        forms = {each.encode("cp1252", "replace").decode("cp1252", "replace") for each in forms}
    return _lines(cell) in forms or may_be_masked(_unguarded(_lines(cell), kind), _lines(written))


def _among(fields: tuple[Field, ...], edited: Collection[str] | None) -> tuple[Field, ...]:
    return fields if edited is None else tuple(field for field in fields if field.key in edited)


def _proposal(
    kind: Proposed,
    versions: Versions,
    row: ReturnedRow,
    ref: FieldRef,
    *,
    was: Value,
    now: Value,
    new: Value,
    problem: str,
) -> Proposal:
    place = (versions.document_id, versions.source_file, row.place, ref.item_id, ref.key)
    return Proposal(kind, *place, was, now, new, problem)


def key_of(row: ReturnedRow, name: str) -> int | None:
    """Return a key of a line; ``None`` where it has none that is a number."""
    return _whole_number(row.cells.get(name, "").strip())


def _of_choices(field: Field, value: Value) -> Value:
    """Return a value where the field's choices hold it, each part of a list.

    Raises:
        ValueProblem: they do not.
    """
    for part in value if isinstance(value, tuple) else (value,):
        if field.choices and part not in field.choices:
            raise ValueProblem(
                sentence("“{part}” is none of its choices: {choices}.", part=part, choices=", ".join(field.choices))
            )
    return value


def _unguarded(cell: str, kind: Kind) -> str:
    bare = cell.removeprefix(GUARD)
    return bare if cell != bare and guarded(bare, kind) == cell else cell


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _alike(new: Value, was: Value) -> bool:
    """Tell whether two texts differ only in blanks, which spreadsheets and editors change."""
    if not isinstance(new, str) or not isinstance(was, str) or "".join(new.split()) != "".join(was.split()):
        return False
    return join_lines(new) == join_lines(was)


def _whole_number(text: str) -> int | None:
    found = re.fullmatch(r"(\d{1,15})(?:[.,]0+)?", text)
    return int(found[1]) if found else None


def _has(record: Determination, item_id: int) -> bool:
    return any(item.item_id == item_id for item in record.items)


def _torn(first: Proposal, found: list[Proposal]) -> Proposal:
    places = ", ".join(made.place for made in found)
    problem = sentence(
        "The lines of this case say different things ({places}); write the same value in each.", places=places
    )
    return replace(first, problem=problem)


def _refused(versions: Versions, row: ReturnedRow, problem: str) -> Proposal:
    return Proposal(Proposed.SET, versions.document_id, versions.source_file, row.place, problem=problem)
