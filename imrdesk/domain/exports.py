"""What an export may be, and what came of one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from imrdesk.domain.records import Determination


class Profile(StrEnum):
    """Whom a CSV file is for: programs get the values as they are, spreadsheets get them guarded."""

    DATA = "data"
    EXCEL = "excel"


class RowShape(StrEnum):
    """What one line of the table is: a disputed item, or a case."""

    ITEMS = "items"
    CASES = "cases"


@dataclass(frozen=True, slots=True)
class ExportedDocument:
    """One document on its way into a table: its id in the store, the name of its file, and its record."""

    document_id: int
    source_file: str
    record: Determination


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written: lines under the header, documents, and documents of other states that were left out.

    ``notes`` are sentences about what the reader of the file should know, such as a cell longer than a
    spreadsheet holds.
    """

    path: Path
    rows: int
    documents: int
    left_out: int = 0
    notes: tuple[str, ...] = ()
