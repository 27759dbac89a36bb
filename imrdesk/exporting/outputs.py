"""One export in the form its name asks for, with its manifest: both appear whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from imrdesk.domain.exports import ExportChoice, ExportedDocument, Form, Profile, RowShape, Separator, StoreMoment
from imrdesk.errors import ExportError
from imrdesk.exporting.json_lines import write_json_lines
from imrdesk.exporting.manifest import file_to_json, manifest, moment_of, sidecar, to_text
from imrdesk.exporting.packages import MANIFEST, pack, package_tables, write_package
from imrdesk.exporting.parquet import write_parquet
from imrdesk.exporting.placing import placed_file, placed_folder, refuse_existing
from imrdesk.exporting.private import MaskedTable
from imrdesk.exporting.renaming import renamed
from imrdesk.exporting.tables import AnyTable, table_for
from imrdesk.exporting.tallies import Tally
from imrdesk.exporting.workbook import workbook_tables, write_workbook
from imrdesk.exporting.writing import Written, unwatched, write_csv

_OF_THE_LOG = frozenset({RowShape.CHANGES, RowShape.DIFFERENCES})


def tables_for(form: Form, choice: ExportChoice) -> Mapping[str, AnyTable]:
    """Return the tables an export of that form holds, by their names.

    Raises:
        ExportError: the choice names a column there is not.
    """
    if form is Form.PACKAGE:
        tables = package_tables(choice)
    elif form is Form.WORKBOOK:
        tables = workbook_tables(choice)
    else:
        tables = {str(choice.rows): table_for(choice)}
    return _as_chosen(form, choice, tables)


def main_table(form: Form, choice: ExportChoice) -> AnyTable:
    """Return the table that shows best what an export holds.

    Raises:
        ExportError: the choice names a column there is not.
    """
    table = table_for(choice if form.is_one_table else replace(choice, rows=RowShape.ITEMS))
    (shown,) = _as_chosen(form, choice, {str(choice.rows): table}).values()
    return shown


def _as_chosen(form: Form, choice: ExportChoice, tables: Mapping[str, AnyTable]) -> dict[str, AnyTable]:
    """Return the tables with private words masked and columns renamed; JSON's keys are those of the fields."""
    if choice.masked:
        tables = {name: MaskedTable(table, choice.kept) for name, table in tables.items()}
    return dict(tables) if form is Form.JSON_LINES else renamed(tables, dict(choice.names))


def needs_log(form: Form, choice: ExportChoice) -> bool:
    """Tell whether an export holds the log of changes."""
    return form is Form.PACKAGE or choice.rows in _OF_THE_LOG


def needs_evidence(form: Form, choice: ExportChoice) -> bool:
    """Tell whether an export holds more of the documents than the values of their fields, and the notes."""
    return bool(choice.extras) or form is Form.JSON_LINES or choice.rows is RowShape.DIFFERENCES


def write_export(
    out: Path,
    documents: Iterable[ExportedDocument],
    choice: ExportChoice,
    moment: StoreMoment,
    left_out: int,
    *,
    overwrite: bool = False,
    packing: Callable[[], object] = unwatched,
) -> Written:
    """Write ``documents`` to ``out``, one at a time, and a manifest: beside a file, inside a package.

    ``packing`` is called again and again while a workbook or a zip is packed, when all documents are through.
    Whatever goes wrong, also in ``documents`` or ``packing``, leaves ``out`` as it was and no other file behind.

    Raises:
        ExportError: ``out`` cannot be written, exists and is not to be replaced, or a value fits in no file.
    """
    export = _Export(documents, choice, moment, left_out, Form.of(out))
    if export.form is not Form.PACKAGE:
        return export.write_file(out, packing, overwrite=overwrite)
    if not out.suffix:
        with placed_folder(out, overwrite=overwrite) as folder:
            return export.write_folder(folder)
    with placed_file(out, overwrite=overwrite) as beside, TemporaryDirectory(dir=beside.parent) as folder:
        written = export.write_folder(Path(folder))
        pack(Path(folder), beside, packing)
        return written


class _Export:
    """One export on its way, counted as it passes."""

    def __init__(
        self,
        documents: Iterable[ExportedDocument],
        choice: ExportChoice,
        moment: StoreMoment,
        left_out: int,
        form: Form,
    ) -> None:
        self.form = form
        self._documents = documents
        self._choice = choice
        self._moment = moment
        self._left_out = left_out
        self._tally = Tally()
        self._tables = tables_for(form, choice)

    def write_file(self, out: Path, packing: Callable[[], object], *, overwrite: bool) -> Written:
        """Write one file, and the manifest beside it."""
        beside = sidecar(out)
        refuse_existing(out, overwrite=overwrite)
        with (
            placed_file(beside, overwrite=overwrite or _is_manifest(beside)) as manifest_file,
            placed_file(out, overwrite=overwrite) as file,
        ):
            written = self._write(file, packing)
            self._write_manifest(manifest_file, written, {"file": file_to_json(file, out.name)})
            return written

    def write_folder(self, folder: Path) -> Written:
        """Write the files of a package, its manifest among them."""
        written = write_package(folder, self._counted(), self._tables)
        self._write_manifest(folder / MANIFEST, written, {})
        return written

    def _write(self, file: Path, packing: Callable[[], object]) -> Written:
        if self.form is Form.WORKBOOK:
            return write_workbook(file, self._counted(), self._tables, packing)
        if self.form is Form.JSON_LINES:
            return write_json_lines(file, self._counted(), self._choice)
        (table,) = self._tables.values()
        if self.form is Form.PARQUET:
            return write_parquet(file, self._counted(), table)
        choice = self._choice
        separator = choice.separator if choice.profile is Profile.EXCEL else Separator.COMMA
        return write_csv(file, self._counted(), table, choice.profile, separator)

    def _counted(self) -> Iterator[ExportedDocument]:
        for document in self._documents:
            self._tally.add(document)
            yield document

    def _write_manifest(self, path: Path, written: Written, more: Mapping[str, Any]) -> None:
        tables = {name: (written.tables.get(name, written.rows), table.columns) for name, table in self._tables.items()}
        made = manifest(self._choice, self._tally, self._moment, tables, self._left_out)
        path.write_text(to_text({**made, **more}), encoding="utf-8")


def _is_manifest(path: Path) -> bool:
    """Tell whether a file is the manifest of an export; one whose export is gone may be replaced."""
    try:
        moment_of(path)
    except ExportError:
        return False
    return True
