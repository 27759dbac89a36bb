"""The commands “export” and “return”: corrected records go out, and corrections come back."""

from __future__ import annotations

import argparse
import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from imrdesk import exporting
from imrdesk.commands.export_arguments import export_choice
from imrdesk.commands.opening import open_desk, present_store
from imrdesk.commands.output import DONE, SOME_FAILED, print_lines, progress
from imrdesk.domain.exports import ExportChoice, ExportPreset, ExportPreview, ExportReport, Form, RowShape
from imrdesk.domain.returns import FileMapping
from imrdesk.errors import ExportError

if TYPE_CHECKING:
    from imrdesk.services.desk import Desk

LAST = "last"


def export(args: argparse.Namespace) -> int:
    """Write, or show, what the arguments ask for, and return the exit status."""
    with open_desk(present_store(args), args) as desk:
        return _export(desk, args)


def _export(desk: Desk, args: argparse.Namespace) -> int:
    form = Form.of(args.out)
    choice = _since(desk, args, export_choice(args, _base(desk, args, form)))
    if args.preview:
        print_lines(preview_lines(desk.exporting.preview(choice, form)))
        print_lines(exporting.plain.private_lines(desk.exporting.find_private(choice, form)))
    else:
        report = desk.exporting.export(args.out, choice, overwrite=args.force, progress=progress())
        print_lines(export_lines(report))
    if args.save_preset:
        desk.presets.save(ExportPreset(args.save_preset, form, choice))
        print(f"Kept as the preset “{args.save_preset}”")
    return DONE


def take_corrections(args: argparse.Namespace) -> int:
    """Show what a file would change, make it where that is asked for, and return the exit status."""
    with open_desk(present_store(args), args) as desk:
        return _take_back(desk) if args.undo else _take(desk, args)


def _take(desk: Desk, args: argparse.Namespace) -> int:
    if args.file is None:
        raise ExportError("Name the file that comes back, or take the last one back with --undo.")
    mapping = _mapping(desk, args.mapping) if args.mapping else None
    returned = desk.returning.propose(args.file, mapping, progress=progress())
    print_lines(exporting.plain.return_lines(returned))
    if mapping is not None and args.save_mapping:
        desk.mappings.save(replace(mapping, name=args.save_mapping))
        print(f"Kept as the mapping “{args.save_mapping}”")
    if args.apply:
        wanted = [each for each in returned.proposals if not (each.problem or each.moved_on)]
        accepted = desk.returning.accept(returned.name, wanted, progress=progress())
        print(f"{accepted.proposals} changes made in {len(accepted.changes)} documents")
    return SOME_FAILED if any(each.problem for each in returned.proposals) else DONE


def _take_back(desk: Desk) -> int:
    last = desk.returning.last()
    if last is None:
        raise ExportError("There is nothing from a file that could be taken back.")
    taken = desk.returning.take_back(last, progress=progress())
    print(f"What came from {last.name} was taken back in {taken.done} documents")
    if taken.changed_since:
        print(f"{taken.changed_since} documents were changed since, and left as they are")
    return SOME_FAILED if taken.changed_since else DONE


def _mapping(desk: Desk, named: str) -> FileMapping:
    """Return the mapping of a file of JSON, or the one that is kept in the store under that name."""
    path = Path(named)
    if path.suffix.lower() != ".json":
        return desk.mappings.get(named)
    try:
        return exporting.mapping.mapping_from_json(path.stem, json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError) as error:
        raise ExportError(f"{path} cannot be read as a mapping ({error}); see docs/fields.md.") from error


def export_lines(report: ExportReport) -> Iterator[str]:
    """Yield what was written."""
    left_out = f"; {report.left_out} documents left out" if report.left_out else ""
    yield f"{report.rows} rows of {report.documents} documents written to {report.path}{left_out}"
    yield from report.notes


def preview_lines(preview: ExportPreview) -> Iterator[str]:
    """Yield an export's first lines, a column a line, since a terminal is narrower than a table of forty columns."""
    width = shutil.get_terminal_size().columns
    for number, cells in enumerate(preview.lines, start=1):
        yield f"Row {number}"
        for name, cell in zip(preview.columns, cells, strict=True):
            yield f"  {name}: {' '.join(cell.split())}"[:width]
    rows = "" if preview.rows is None else f"{preview.rows} rows of "
    yield f"{rows}{preview.documents} documents, {len(preview.columns)} columns"
    if preview.left_out:
        yield f"Left out: {', '.join(f'{count} {state}' for state, count in preview.left_out.items())}"


def _base(desk: Desk, args: argparse.Namespace, form: Form) -> ExportChoice:
    if not args.preset:
        return ExportChoice()
    preset = desk.presets.get(args.preset)
    if preset.form is not form:
        raise ExportError(f"The preset “{args.preset}” is for a file of the form {preset.form}; name OUT like that.")
    return preset.choice


def _since(desk: Desk, args: argparse.Namespace, choice: ExportChoice) -> ExportChoice:
    """Return the choice with the moment it begins from; what differs does so since the last export unless told."""
    since = args.since or (LAST if choice.rows is RowShape.DIFFERENCES else None)
    if since is None:
        return choice
    if since != LAST:
        moment = desk.exporting.since(Path(since))
        return replace(choice, after=moment.last_change_id, after_document=moment.last_document_id)
    made = desk.exporting.made()
    if not made:
        raise ExportError("Nothing was exported from this store yet; name the manifest of an export with --since.")
    return replace(choice, after=made[0].last_change_id, after_document=made[0].last_document_id)
