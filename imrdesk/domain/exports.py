"""What an export may be, and what came of one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from imrdesk.domain.changes import LoggedChange
from imrdesk.domain.codebook import NO_OWN_FIELDS, Codebook
from imrdesk.domain.documents import DocumentState, SourceText
from imrdesk.domain.fields import Field, Scope
from imrdesk.domain.queue import QueueQuery
from imrdesk.domain.records import Determination


class Profile(StrEnum):
    """Whom a CSV file is for: programs get the values as they are, spreadsheets get them guarded."""

    DATA = "data"
    EXCEL = "excel"


class Separator(StrEnum):
    """What stands between the cells of a CSV file for spreadsheets.

    A spreadsheet that separates by semicolons writes a comma in its numbers, and so the file does.
    """

    COMMA = "comma"
    SEMICOLON = "semicolon"
    TAB = "tab"

    @property
    def mark(self) -> str:
        """Return the character itself."""
        return {Separator.COMMA: ",", Separator.SEMICOLON: ";", Separator.TAB: "\t"}[self]


class Form(StrEnum):
    """What kind of file is written; the name it is to have says which."""

    CSV = "csv"
    WORKBOOK = "xlsx"
    JSON_LINES = "jsonl"
    PACKAGE = "package"
    PARQUET = "parquet"

    @property
    def is_one_table(self) -> bool:
        """Tell whether such a file holds one table, whose kind of row is chosen."""
        return self in {Form.CSV, Form.PARQUET}

    @classmethod
    def of(cls, out: Path) -> Form:
        """Return the form a name asks for: a package is a ``.zip``, or a folder, which has no ending."""
        endings = {
            ".xlsx": cls.WORKBOOK,
            ".jsonl": cls.JSON_LINES,
            ".ndjson": cls.JSON_LINES,
            ".zip": cls.PACKAGE,
            ".parquet": cls.PARQUET,
        }
        return endings.get(out.suffix.lower(), cls.CSV if out.suffix else cls.PACKAGE)


class RowShape(StrEnum):
    """What one line is: a disputed item, a case, a citation, a change of the log, or what differs since one."""

    ITEMS = "items"
    CASES = "cases"
    CITATIONS = "citations"
    CHANGES = "changes"
    DIFFERENCES = "differences"


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

    ``source`` is the text that evidence is quoted from, ``parser`` the version that read it. ``last_change_id`` is the
    newest change the record holds, 0 where it holds none. ``changes`` is the log up to there, empty where the export
    has no use for it. ``at_once`` are the values (item's number, 0 for the case, and key) that were confirmed with all
    the rest at once: nobody looked at them.
    """

    document_id: int
    source_file: str
    record: Determination
    source: SourceText | None = None
    last_change_id: int = 0
    changes: tuple[LoggedChange, ...] = ()
    parser: str = ""
    at_once: frozenset[tuple[int, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class StoreMoment:
    """Which store an export is of, and how far it had come.

    ``last_change_id`` and ``last_document_id`` are the newest the export holds, ``audit_head`` is the newest hash of
    the chain of its log.
    """

    store_id: str = ""
    schema: int = 0
    audit_head: str | None = None
    last_change_id: int = 0
    last_document_id: int = 0


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What to export: which documents, what a row is, and which columns in what order (none named: all of them).

    ``masked`` hides what looks private in free text. Of the log, only changes after the one numbered ``after`` are
    written, and documents after the one numbered ``after_document`` count as new. ``names`` are pairs of a column and
    the name it has in the file. ``separator`` is for the profile for spreadsheets; files for programs have commas.
    ``kept`` are words that stay though they look private. ``codebook`` are the own fields there are; those that are
    ``retired`` are left out unless asked for, or named among the columns.
    """

    rows: RowShape = RowShape.ITEMS
    profile: Profile = Profile.DATA
    query: QueueQuery = field(default_factory=QueueQuery)
    columns: tuple[str, ...] = ()
    extras: frozenset[Extra] = frozenset()
    masked: bool = False
    after: int = 0
    after_document: int = 0
    names: tuple[tuple[str, str], ...] = ()
    separator: Separator = Separator.COMMA
    kept: frozenset[str] = frozenset()
    retired: bool = False
    codebook: Codebook = field(default=NO_OWN_FIELDS, compare=False)

    def fields(self, scope: Scope) -> tuple[Field, ...]:
        """Return the fields of a scope that can be written."""
        every = self.codebook.of(scope)
        return tuple(each for each in every if not each.retired or self.retired or each.key in self.columns)


@dataclass(frozen=True, slots=True)
class ExportPreset:
    """A choice kept under a name, with the form of file it is for."""

    name: str
    form: Form
    choice: ExportChoice


@dataclass(frozen=True, slots=True)
class MadeExport:
    """An export as the store remembers it: whose it is, when (UTC), the file's name, and how far the store had come."""

    name: str
    form: str
    reviewer: str
    at: datetime
    rows: int
    documents: int
    last_change_id: int
    last_document_id: int


@dataclass(frozen=True, slots=True)
class ExportPreview:
    """What an export would hold: its columns, its first lines, and its size.

    ``rows`` is ``None`` where only writing would tell. ``left_out`` counts the documents that are not chosen, by state.
    """

    columns: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]
    documents: int
    rows: int | None
    left_out: Mapping[DocumentState, int]


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


@dataclass(frozen=True, slots=True)
class Private:
    """One place that looks private: what kind of detail it looks like, where it stands, and its words."""

    kind: str
    document_id: int
    column: str
    words: str


@dataclass(slots=True)
class PrivateReport:
    """What looks private in an export: how often each kind, the first places, and where and how often which words."""

    counts: Counter[str] = field(default_factory=Counter)
    first: list[Private] = field(default_factory=list)
    places: dict[str, Private] = field(default_factory=dict)
    often: Counter[str] = field(default_factory=Counter)

    def add(self, found: Private, limit: int) -> None:
        """Count one place; the first ``limit`` are kept."""
        self.counts[found.kind] += 1
        self.often[found.words] += 1
        self.places.setdefault(found.words, found)
        if len(self.first) < limit:
            self.first.append(found)
