"""One CSV file by RFC 4180, streamed into a file beside its place and moved there whole."""

from __future__ import annotations

import csv
import os
import re
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from imrdesk.domain.exports import ExportedDocument, Profile
from imrdesk.errors import ExportError
from imrdesk.exporting.profiles import ENCODINGS, SPREADSHEET_CELL, guarded
from imrdesk.exporting.tables import ITEM_NUMBER, Column, Table

_UNWRITABLE = re.compile("[\0\ud800-\udfff]")
_DATABASE_STARTS = (b"SQLite format 3\0", b"\x37\x7f\x06\x82", b"\x37\x7f\x06\x83")
"""How a store and its write-ahead log begin; neither is ever replaced by a table."""


@dataclass(slots=True)
class Written:
    """What has been written so far: lines under the header, documents, and what their reader should know."""

    rows: int = 0
    documents: int = 0
    notes: list[str] = field(default_factory=list)


def write_csv(
    out: Path, documents: Iterable[ExportedDocument], table: Table, profile: Profile, *, overwrite: bool = False
) -> Written:
    r"""Write ``documents`` to ``out``, one at a time, with ``\r\n`` line ends and quotes only where they are needed.

    Whatever goes wrong, also in ``documents``, leaves ``out`` as it was and no other file behind.

    Raises:
        ExportError: ``out`` cannot be written, exists and is not to be replaced, or a value fits in no CSV file.
    """
    with _placed(out, ENCODINGS[profile], overwrite=overwrite) as stream:
        return _write_lines(stream, documents, table, profile)


def _write_lines(stream: TextIO, documents: Iterable[ExportedDocument], table: Table, profile: Profile) -> Written:
    columns = table.columns
    lines = csv.writer(stream, lineterminator="\r\n")
    lines.writerow(column.name for column in columns)
    written = Written()
    for document in documents:
        for cells in table.rows(document):
            if any(map(_UNWRITABLE.search, cells)):
                raise ExportError(_unwritable(document, columns, cells))
            lines.writerow(cells if profile is Profile.DATA else _for_spreadsheet(columns, cells))
            written.rows += 1
            if profile is Profile.EXCEL:
                written.notes += _long_cells(document, columns, cells)
        written.documents += 1
    return written


def _for_spreadsheet(columns: tuple[Column, ...], cells: list[str]) -> list[str]:
    return [guarded(cell, column.kind) for column, cell in zip(columns, cells, strict=True)]


def _long_cells(document: ExportedDocument, columns: tuple[Column, ...], cells: list[str]) -> Iterator[str]:
    for column, cell in zip(columns, cells, strict=True):
        if len(cell) > SPREADSHEET_CELL:
            yield (
                f"{column.name} of document {document.document_id} ({document.source_file}) is longer than the "
                f"{SPREADSHEET_CELL:,} characters a spreadsheet keeps of a cell; the file holds all of it."
            )


def _unwritable(document: ExportedDocument, columns: tuple[Column, ...], cells: list[str]) -> str:
    column, found = next(
        (column, hit) for column, cell in zip(columns, cells, strict=True) if (hit := _UNWRITABLE.search(cell))
    )
    kind = "a NUL character" if found[0] == "\0" else "half a character (a lone surrogate)"
    name = document.source_file.encode("utf-8", "backslashreplace").decode()
    item = cells[columns.index(ITEM_NUMBER)] if ITEM_NUMBER in columns else ""
    return (
        f"{column.name}{item and f' of item {item}'} of document {document.document_id} ({name}) holds {kind} at "
        f"position {found.start() + 1}, which no CSV file can hold; correct it and export again."
    )


@contextmanager
def _placed(out: Path, encoding: str, *, overwrite: bool) -> Iterator[TextIO]:
    """Open a file beside ``out`` and move it there once the block ends well; else remove it."""
    try:
        target = Path(os.path.realpath(out))  # a link stays a link; the file it names is replaced
        _refuse(out, target, overwrite=overwrite)
        beside = target.with_name(f".imrdesk-{secrets.token_hex(8)}.part")
        stream = beside.open("x", encoding=encoding, newline="")
    except OSError as error:
        raise ExportError(f"{out} cannot be written: {error.strerror or error}. Choose another place.") from error
    try:
        with stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        _move(beside, target, overwrite=overwrite)
    except FileExistsError as error:
        raise ExportError(_exists(out)) from error
    except OSError as error:
        raise ExportError(
            f"{out} could not be written: {error.strerror or error}. Nothing was left behind; "
            "make room or close the program that holds the file, and export again."
        ) from error
    finally:
        beside.unlink(missing_ok=True)


def _refuse(out: Path, target: Path, *, overwrite: bool) -> None:
    """Raise where ``target`` must not be written over."""
    if not target.parent.is_dir():
        raise ExportError(f"{out} cannot be written: there is no folder {target.parent}. Make it first.")
    if not target.exists():
        return
    if not target.is_file():
        raise ExportError(f"{out} is not a file that can be replaced; name a file to export to.")
    if not overwrite:
        raise ExportError(_exists(out))
    with target.open("rb") as stream:
        if stream.read(16).startswith(_DATABASE_STARTS):
            raise ExportError(f"{out} is a store, not a table, and is never replaced by one; name another file.")


def _exists(out: Path) -> str:
    return f"{out} is there already and was left as it is; name another file, or ask for it to be replaced."


def _move(beside: Path, target: Path, *, overwrite: bool) -> None:
    """Move a finished file to its place, and make the move last; without ``overwrite`` never over another file."""
    if overwrite:
        beside.replace(target)
    elif os.name == "nt":
        beside.rename(target)  # Windows refuses where the target is there
    else:
        _link(beside, target)
    if os.name != "nt":
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _link(beside: Path, target: Path) -> None:
    """Give a finished file its name, which fails where another file has come to have it meanwhile."""
    try:
        os.link(beside, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links, such as FAT
        if target.exists():
            raise FileExistsError(target) from None
        beside.rename(target)
