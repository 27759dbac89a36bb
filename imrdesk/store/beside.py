"""The tables beside the records: what was found out about documents, and what a reviewer taught the program."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Table, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from imrdesk.domain.findings import SecondReadingOutcome
from imrdesk.domain.flags import Severity
from imrdesk.store.columns import JsonText, one_of
from imrdesk.store.schema import Base, Document


class FindingRow(Base):
    """Something found out about a document that makes a flag whenever its record is checked."""

    __tablename__ = "findings"

    finding_id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey(Document.document_id), index=True)
    rule: Mapped[str]
    severity: Mapped[Severity] = mapped_column(one_of(Severity, "severity", closed=False))
    message: Mapped[str]
    evidence: Mapped[Any] = mapped_column(JsonText)


class SecondReadingRow(Base):
    """A document that a second reader has read; ``readers`` names both, with their versions."""

    __tablename__ = "second_readings"

    document_id: Mapped[int] = mapped_column(ForeignKey(Document.document_id), primary_key=True)
    readers: Mapped[str]
    outcome: Mapped[SecondReadingOutcome] = mapped_column(one_of(SecondReadingOutcome, "outcome", closed=False))


class SketchRow(Base):
    """One band of a text's sketch: texts that are nearly the same share the value of at least one band.

    They are only ever asked for by their values, so the key begins with these, and is all there is of a row.
    """

    __tablename__ = "sketches"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 -- SQLAlchemy reads it by this name

    value: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey(Document.document_id), primary_key=True)
    band: Mapped[int] = mapped_column(primary_key=True)


class TermRow(Base):
    """A term that a reviewer added to an entry of a vocabulary."""

    __tablename__ = "terms"
    __table_args__ = (UniqueConstraint("vocabulary", "section", "entry", "term"),)

    term_id: Mapped[int] = mapped_column(primary_key=True)
    vocabulary: Mapped[str]
    section: Mapped[str]
    entry: Mapped[str]
    term: Mapped[str]
    reviewer: Mapped[str]
    at: Mapped[datetime]


class KeptRow(Base):
    """Something a reviewer made once to use again: an export's choices, or how a file from elsewhere is read."""

    __tablename__ = "kept"

    kind: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    body: Mapped[Any] = mapped_column(JsonText)
    reviewer: Mapped[str]
    at: Mapped[datetime]


class ExportRow(Base):
    """An export that was written, and how far the store had come by then."""

    __tablename__ = "exports"

    export_id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    form: Mapped[str]
    reviewer: Mapped[str]
    at: Mapped[datetime]
    rows: Mapped[int]
    documents: Mapped[int]
    last_change_id: Mapped[int]
    last_document_id: Mapped[int]


class ActivityRow(Base):
    """A stretch of time in which a reviewer was active in a document, pauses left out."""

    __tablename__ = "activity"

    activity_id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey(Document.document_id), index=True)
    reviewer: Mapped[str]
    started_at: Mapped[datetime]
    seconds: Mapped[int]


FINDINGS: Table = Base.metadata.tables["findings"]
SECOND_READINGS: Table = Base.metadata.tables["second_readings"]
SKETCHES: Table = Base.metadata.tables["sketches"]
TERMS: Table = Base.metadata.tables["terms"]
KEPT: Table = Base.metadata.tables["kept"]
EXPORTS: Table = Base.metadata.tables["exports"]
ACTIVITY: Table = Base.metadata.tables["activity"]
