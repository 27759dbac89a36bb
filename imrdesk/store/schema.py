"""The tables. Migrations make them; a test proves that both say the same."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Computed, ForeignKey, Index, LargeBinary, MetaData, Text, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from imrdesk.domain.changes import Action
from imrdesk.domain.documents import DocumentState, MediaType
from imrdesk.domain.fields import CASE_FIELDS, ITEM_FIELDS
from imrdesk.domain.flags import Severity
from imrdesk.domain.readings import Layout
from imrdesk.domain.records import FieldState
from imrdesk.store.columns import JsonText, UtcDateTime, column_type, one_of
from imrdesk.store.index import INDEXES
from imrdesk.store.packing import PackedJson, PackedText, Packing
from imrdesk.store.traits import TRAIT_TRIGGERS

APPLICATION_ID = 0x494D5264
"""``IMRd`` in a file's header: what tells a store from any other SQLite file."""

SCHEMA_VERSION = 14
"""The number of the newest migration; it stands in the file's header as ``user_version``."""


class Base(DeclarativeBase):
    """What all tables share: constraints get names, because a migration can only change what has one."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {str: Text(), datetime: UtcDateTime()}  # noqa: RUF012 -- SQLAlchemy reads it by this name


class QueueGroupRow(Base):
    """What the filters of the queue see of a document: all that are alike in it share one row, which never changes."""

    __tablename__ = "queue_groups"
    __table_args__ = (UniqueConstraint("state", "flagged", "noted", "outcome", "year", "specialties"),)

    group_id: Mapped[int] = mapped_column(primary_key=True)
    state: Mapped[DocumentState] = mapped_column(one_of(DocumentState, "state", closed=False))
    flagged: Mapped[bool]
    noted: Mapped[bool]
    outcome: Mapped[str]
    year: Mapped[str]
    specialties: Mapped[Any] = mapped_column(JsonText)


_STATE_RANK = " ".join(f"WHEN '{state}' THEN {rank}" for rank, state in enumerate(DocumentState))


class Document(Base):
    """A file in the store.

    The counts, what is copied of the case, ``attention``, ``search_text`` (case number and treatments, letter case
    folded) and the group follow from the record at each write: the queue then filters, sorts and searches this narrow
    table and its indexes alone. A text that is missing is empty here, because two rows cannot be compared by NULL.
    """

    __tablename__ = "documents"

    document_id: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    path: Mapped[str]
    media_type: Mapped[MediaType] = mapped_column(one_of(MediaType, "media_type", closed=False))
    added_at: Mapped[datetime]
    layout: Mapped[Layout] = mapped_column(one_of(Layout, "layout", closed=False))
    state: Mapped[DocumentState] = mapped_column(one_of(DocumentState, "state"), index=True)
    hold_reason: Mapped[str]
    next_item_id: Mapped[int]
    item_count: Mapped[int]
    flag_count: Mapped[int]
    to_look_at: Mapped[int]
    search_text: Mapped[str]
    next_note_id: Mapped[int] = mapped_column(server_default="1")
    open_notes: Mapped[int] = mapped_column(server_default="0")
    reading: Mapped[int] = mapped_column(server_default="1")
    case_number: Mapped[str] = mapped_column(server_default="")
    outcome: Mapped[str] = mapped_column(server_default="")
    decision_date: Mapped[str] = mapped_column(server_default="")
    attention: Mapped[int] = mapped_column(server_default="0")
    group_id: Mapped[int | None] = mapped_column(ForeignKey(QueueGroupRow.group_id), index=True)
    folded_name: Mapped[str | None] = mapped_column(Computed("lower(name)", persisted=False))
    state_rank: Mapped[int | None] = mapped_column(Computed(f"CASE state {_STATE_RANK} END", persisted=False))


QUEUE_ORDERS = (
    "case_number",
    "folded_name",
    "item_count",
    "outcome",
    "flag_count",
    "state_rank",
    "decision_date",
    "added_at",
    "attention",
)
"""By what the queue can be ordered; the document's number breaks ties, so that pages never overlap."""

for _order in QUEUE_ORDERS:
    # With the group, so that filters need not look into the rows that they leave out.
    Index(None, *(Document.__table__.c[name] for name in (_order, "document_id", "group_id")))


class Original(Base):
    """A file's bytes, in a table of their own, so that reading a document's row never reads them.

    ``packing`` says how they stand there (packing.py).
    """

    __tablename__ = "originals"

    document_id: Mapped[int] = mapped_column(ForeignKey(Document.document_id), primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)
    packing: Mapped[Packing] = mapped_column(one_of(Packing, "packing", closed=False), server_default=Packing.NONE)


class DictionaryRow(Base):
    """What texts and readings are compressed with (packing.py), by its checksum; rows are never taken out."""

    __tablename__ = "dictionaries"

    checksum: Mapped[int] = mapped_column(primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)


class SourceTextRow(Base):
    """A document's canonical text: it owns every offset, and is never changed."""

    __tablename__ = "texts"

    document_id: Mapped[int] = mapped_column(ForeignKey(Document.document_id), primary_key=True)
    text: Mapped[str] = mapped_column(PackedText)
    page_starts: Mapped[Any] = mapped_column(JsonText)
    reader: Mapped[str]
    doubts: Mapped[Any] = mapped_column(JsonText)


class ReadingRow(Base):
    """What the parser made of a document's text when it was added, whole, as JSON: the log begins with it."""

    __tablename__ = "readings"

    document_id: Mapped[int] = mapped_column(ForeignKey(Document.document_id), primary_key=True)
    parser: Mapped[str]
    body: Mapped[Any] = mapped_column(PackedJson)


class LaterReadingRow(Base):
    """What the parser made of a document's text when it read it again; numbers go on from 1, the first reading's."""

    __tablename__ = "later_readings"

    document_id: Mapped[int] = mapped_column(ForeignKey(Document.document_id), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    parser: Mapped[str]
    body: Mapped[Any] = mapped_column(PackedJson)


class Case(Base):
    """The case's values as they stand, one typed column for each field (added below, from the catalogue)."""

    __tablename__ = "cases"

    document_id: Mapped[int] = mapped_column(ForeignKey(Document.document_id), primary_key=True)


class Item(Base):
    """One disputed item's values as they stand, one typed column for each field (added below).

    ``place`` is one number for what the key names with two: the index names its rows so.
    """

    __tablename__ = "items"

    document_id: Mapped[int] = mapped_column(ForeignKey(Document.document_id), primary_key=True)
    item_id: Mapped[int] = mapped_column(primary_key=True)
    position: Mapped[int]
    span_start: Mapped[int | None]
    span_end: Mapped[int | None]
    place: Mapped[int | None] = mapped_column(Computed("document_id * 65536 + item_id", persisted=False))


for _field in CASE_FIELDS:
    setattr(Case, _field.key, mapped_column(column_type(_field.kind), nullable=True))
for _field in ITEM_FIELDS:
    setattr(Item, _field.key, mapped_column(column_type(_field.kind), nullable=True))

Index(None, Case.__table__.c.case_number)
Index(None, Item.__table__.c.place, unique=True)


class EntryRow(Base):
    """What stands beside a value: only where it is not simply what the reading says, unseen.

    ``item_id`` is 0 for the case's own fields. ``read`` is what the machine read in a field of an item that
    the reading does not hold (one made by a split or a merge).
    """

    __tablename__ = "entries"

    document_id: Mapped[int] = mapped_column(ForeignKey(Document.document_id), primary_key=True)
    item_id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    state: Mapped[FieldState] = mapped_column(one_of(FieldState, "state"))
    spans: Mapped[Any] = mapped_column(JsonText)
    read: Mapped[Any] = mapped_column(JsonText, nullable=True)


class ChangeRow(Base):
    """One change in the log. Rows are only ever added: triggers refuse anything else.

    ``field_key`` and ``item_id`` name what was changed where it is one field or one item. ``hash`` is that of this
    entry (chain.py says of what), ``previous`` that of the entry before it, whatever its document. A definition of own
    fields is of no document.
    """

    __tablename__ = "changes"

    change_id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int | None] = mapped_column(ForeignKey(Document.document_id), index=True)
    action: Mapped[Action] = mapped_column(one_of(Action, "action", closed=False))
    field_key: Mapped[str | None]
    item_id: Mapped[int | None]
    body: Mapped[Any] = mapped_column(JsonText)
    reviewer: Mapped[str]
    at: Mapped[datetime] = mapped_column(index=True)
    reason: Mapped[str]
    undoes: Mapped[int | None] = mapped_column(ForeignKey("changes.change_id"))
    previous: Mapped[str] = mapped_column(server_default="")
    hash: Mapped[str] = mapped_column(server_default="")


class NoteRow(Base):
    """A note as it stands; ``field_key`` and ``item_id`` name the field it is on, both NULL for the whole document."""

    __tablename__ = "notes"

    document_id: Mapped[int] = mapped_column(ForeignKey(Document.document_id), primary_key=True)
    note_id: Mapped[int] = mapped_column(primary_key=True)
    field_key: Mapped[str | None]
    item_id: Mapped[int | None]
    text: Mapped[str]
    settled: Mapped[bool]
    reviewer: Mapped[str]
    at: Mapped[datetime]


class FlagRow(Base):
    """One reason to look, as the checks found it when the record last changed."""

    __tablename__ = "flags"

    flag_id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey(Document.document_id), index=True)
    rule: Mapped[str]
    severity: Mapped[Severity] = mapped_column(one_of(Severity, "severity"))
    fields: Mapped[Any] = mapped_column(JsonText)
    message: Mapped[str]
    evidence: Mapped[Any] = mapped_column(JsonText)


class TraitRow(Base):
    """What a document has that the queue is filtered by (traits.py): one row for each value of each kind."""

    __tablename__ = "traits"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 -- SQLAlchemy reads it by this name

    kind: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey(Document.document_id), primary_key=True, index=True)


_REFUSE = "BEGIN SELECT RAISE(ABORT, 'the log of changes is only ever added to'); END"
# INSERT OR REPLACE deletes without a delete trigger being asked.
_KNOWN = "EXISTS (SELECT 1 FROM changes WHERE change_id = NEW.change_id)"
CHAIN_START = "0" * 64
"""Stands for the hash before the first entry."""
_NEWEST = "(SELECT hash FROM changes ORDER BY change_id DESC LIMIT 1)"
_EARLIER = "NEW.change_id <= (SELECT max(change_id) FROM changes)"
_UNCHAINED = f"{_EARLIER} OR NEW.previous IS NOT coalesce({_NEWEST}, '{CHAIN_START}')"

TRIGGERS: tuple[str, ...] = (
    f"CREATE TRIGGER IF NOT EXISTS changes_refuse_update BEFORE UPDATE ON changes {_REFUSE}",
    f"CREATE TRIGGER IF NOT EXISTS changes_refuse_delete BEFORE DELETE ON changes {_REFUSE}",
    f"CREATE TRIGGER IF NOT EXISTS changes_refuse_replace BEFORE INSERT ON changes WHEN {_KNOWN} {_REFUSE}",
    f"CREATE TRIGGER IF NOT EXISTS changes_refuse_unchained BEFORE INSERT ON changes WHEN {_UNCHAINED} {_REFUSE}",
    *(trigger for index in INDEXES for trigger in index.triggers),
    *TRAIT_TRIGGERS,
)
"""Made anew after every migration: altering a table on SQLite drops the triggers on it."""
