"""What an export may be, and what came of one."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from imrdesk.domain.changes import LoggedChange
from imrdesk.domain.documents import SourceText
from imrdesk.domain.queue import QueueQuery
from imrdesk.domain.records import Determination


class Profile(StrEnum):
    """Whom a CSV file is for: programs get the values as they are, spreadsheets get them guarded."""

    DATA = "data"
    EXCEL = "excel"


class RowShape(StrEnum):
    """What one line of the table is: a disputed item, a case, a citation, or a change of the log."""

    ITEMS = "items"
    CASES = "cases"
    CITATIONS = "citations"
    CHANGES = "changes"


class Extra(StrEnum):
    """What may stand beside each field's value, in a column named after both: ``decision_page``."""

    STATE = "state"
    QUOTE = "quote"
    PAGE = "page"
    CONFIDENCE = "confidence"
    CORRECTED = "corrected"
    ORIGINAL = "original"


@dataclass(frozen=True, slots=True)
class ExportedDocument:
    """One document on its way out: its number in the store, the name of its file, and its record.

    ``source`` is the text that evidence is quoted from. ``last_change_id`` is the newest change the record holds, 0
    where it holds none. ``changes`` is the log up to there, empty where the export has no use for it.
    """

    document_id: int
    source_file: str
    record: Determination
    source: SourceText | None = None
    last_change_id: int = 0
    changes: tuple[LoggedChange, ...] = ()


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What to export: which documents, what a row is, and which columns in what order (none named: all of them)."""

    rows: RowShape = RowShape.ITEMS
    profile: Profile = Profile.DATA
    query: QueueQuery = field(default_factory=QueueQuery)
    columns: tuple[str, ...] = ()
    extras: frozenset[Extra] = frozenset()


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written: lines under the header, documents, and documents that were left out.

    ``notes`` are sentences about what the reader of the file should know, such as a cell longer than a
    spreadsheet holds.
    """

    path: Path
    rows: int
    documents: int
    left_out: int = 0
    notes: tuple[str, ...] = ()
