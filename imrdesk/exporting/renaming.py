"""Columns under names of the reader's own: in the file they stand under those, everywhere else under their keys."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from imrdesk.domain.exports import ExportedDocument
from imrdesk.domain.sentences import sentence
from imrdesk.errors import ExportError
from imrdesk.exporting.columns import Column
from imrdesk.exporting.tables import AnyTable

_NO_NAME = frozenset(map(chr, range(32))) | {"\x7f", "\u2028", "\u2029", "\ufeff"}


class RenamedTable:
    """A table whose columns have other names in the file."""

    def __init__(self, table: AnyTable, names: Mapping[str, str]) -> None:
        self._table = table
        self.columns = tuple(replace(column, heading=names.get(column.name, "")) for column in table.columns)

    @property
    def key(self) -> tuple[str, ...]:
        """Return what names a line, by the columns' keys."""
        return self._table.key

    def rows(self, document: ExportedDocument) -> Iterator[list[str]]:
        """Yield the document's lines."""
        return self._table.rows(document)


def renamed(tables: Mapping[str, AnyTable], names: Mapping[str, str]) -> dict[str, AnyTable]:
    """Return the tables with the columns that ``names`` speaks of renamed.

    Raises:
        ExportError: a name is that of another column, stands twice, or cannot stand in a header.
    """
    if not names:
        return dict(tables)
    known = {column.name for table in tables.values() for column in table.columns}
    for key, name in names.items():
        _refuse_name(key, name, known)
    made = {title: RenamedTable(table, names) for title, table in tables.items()}
    for table in made.values():
        _refuse_twins(table.columns)
    return {**made}


def _refuse_name(key: str, name: str, known: set[str]) -> None:
    bare = name.strip()
    if not bare or bare != name or _NO_NAME & set(name) or not name.isprintable():
        raise ExportError(
            sentence(
                "The column {key} cannot be called “{name!a}”; give it a name of letters a header can hold.",
                key=key,
                name=name,
            )
        )
    taken = {each.casefold() for each in known if each != key}
    if name.casefold() in taken:
        raise ExportError(
            sentence(
                "The column {key} cannot be called “{name}”, for another column is; a corrected file would be misread.",
                key=key,
                name=name,
            )
        )


def _refuse_twins(columns: tuple[Column, ...]) -> None:
    counts = Counter(column.shown.casefold() for column in columns)
    twins = sorted(column.name for column in columns if counts[column.shown.casefold()] > 1)
    if twins:
        raise ExportError(
            sentence("The columns {names} have the same name; give each one of its own.", names=", ".join(twins))
        )
