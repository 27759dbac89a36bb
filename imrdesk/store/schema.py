"""The tables. Migrations make them; a test proves that both say the same."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Computed,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

from imrdesk.domain.changes import Action
from imrdesk.domain.documents import DocumentState, MediaType
from imrdesk.domain.fields import CASE_FIELDS, ITEM_FIELDS
from imrdesk.domain.flags import Severity
from imrdesk.domain.readings import Layout
from imrdesk.domain.records import FieldState
from imrdesk.store.columns import JsonText, UtcDateTime, column_type, filled, one_of
from imrdesk.store.index import INDEXES
from imrdesk.store.packing import PackedJson, PackedText, Packing
from imrdesk.store.traits import TRAIT_TRIGGERS

APPLICATION_ID = 0x494D5264
"""``IMRd`` in a file's header: what tells a store from any other SQLite file."""

SCHEMA_VERSION = 14
"""The number of the newest migration; it stands in the file's header as ``user_version``."""


METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)
"""What all tables share: constraints get names, because a migration can only change what has one."""

GROUPS = Table(
    "queue_groups",
    METADATA,
    filled("group_id", Integer, primary_key=True),
    filled("state", one_of(DocumentState, "state", closed=False)),
    filled("flagged", Boolean),
    filled("noted", Boolean),
    filled("outcome", Text),
    filled("year", Text),
    filled("specialties", JsonText),
    UniqueConstraint("state", "flagged", "noted", "outcome", "year", "specialties"),
)
"""What the filters of the queue see of a document: all that are alike in it share one row, which never changes."""

_STATE_RANK = " ".join(f"WHEN '{state}' THEN {rank}" for rank, state in enumerate(DocumentState))

DOCUMENTS = Table(
    "documents",
    METADATA,
    filled("document_id", Integer, primary_key=True),
    filled("sha256", Text, unique=True),
    filled("name", Text),
    filled("path", Text),
    filled("media_type", one_of(MediaType, "media_type", closed=False)),
    filled("added_at", UtcDateTime),
    filled("layout", one_of(Layout, "layout", closed=False)),
    filled("state", one_of(DocumentState, "state"), index=True),
    filled("hold_reason", Text),
    filled("next_item_id", Integer),
    filled("item_count", Integer),
    filled("flag_count", Integer),
    filled("to_look_at", Integer),
    filled("search_text", Text),
    filled("next_note_id", Integer, server_default="1"),
    filled("open_notes", Integer, server_default="0"),
    filled("reading", Integer, server_default="1"),
    filled("case_number", Text, server_default=""),
    filled("outcome", Text, server_default=""),
    filled("decision_date", Text, server_default=""),
    filled("attention", Integer, server_default="0"),
    Column("group_id", Integer, ForeignKey(GROUPS.c.group_id), index=True),
    Column("folded_name", Text, Computed("lower(name)", persisted=False)),
    Column("state_rank", Integer, Computed(f"CASE state {_STATE_RANK} END", persisted=False)),
)
"""A file in the store.

The counts, what is copied of the case, ``attention``, ``search_text`` (case number and treatments, letter case
folded) and the group follow from the record at each write: the queue then filters, sorts and searches this narrow
table and its indexes alone. A text that is missing is empty here, because two rows cannot be compared by NULL.
"""


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
    Index(None, *(DOCUMENTS.c[name] for name in (_order, "document_id", "group_id")))

ORIGINALS = Table(
    "originals",
    METADATA,
    filled("document_id", Integer, ForeignKey(DOCUMENTS.c.document_id), primary_key=True),
    filled("content", LargeBinary),
    filled("packing", one_of(Packing, "packing", closed=False), server_default=Packing.NONE),
)
"""A file's bytes, in a table of their own, so that reading a document's row never reads them.

``packing`` says how they stand there (packing.py).
"""

DICTIONARIES = Table(
    "dictionaries",
    METADATA,
    filled("checksum", Integer, primary_key=True),
    filled("content", LargeBinary),
)
"""What texts and readings are compressed with (packing.py), by its checksum; rows are never taken out."""

TEXTS = Table(
    "texts",
    METADATA,
    filled("document_id", Integer, ForeignKey(DOCUMENTS.c.document_id), primary_key=True),
    filled("text", PackedText),
    filled("page_starts", JsonText),
    filled("reader", Text),
    filled("doubts", JsonText),
)
"""A document's canonical text: it owns every offset, and is never changed."""

READINGS = Table(
    "readings",
    METADATA,
    filled("document_id", Integer, ForeignKey(DOCUMENTS.c.document_id), primary_key=True),
    filled("parser", Text),
    filled("body", PackedJson),
)
"""What the parser made of a document's text when it was added, whole, as JSON: the log begins with it."""

LATER_READINGS = Table(
    "later_readings",
    METADATA,
    filled("document_id", Integer, ForeignKey(DOCUMENTS.c.document_id), primary_key=True),
    filled("number", Integer, primary_key=True),
    filled("parser", Text),
    filled("body", PackedJson),
)
"""What the parser made of a document's text when it read it again; numbers go on from 1, the first reading's."""

CASES = Table(
    "cases",
    METADATA,
    filled("document_id", Integer, ForeignKey(DOCUMENTS.c.document_id), primary_key=True),
    *(Column(field.key, column_type(field.kind)) for field in CASE_FIELDS),
)
"""The case's values as they stand, one typed column for each field of the catalogue."""

ITEMS = Table(
    "items",
    METADATA,
    filled("document_id", Integer, ForeignKey(DOCUMENTS.c.document_id), primary_key=True),
    filled("item_id", Integer, primary_key=True),
    filled("position", Integer),
    Column("span_start", Integer),
    Column("span_end", Integer),
    Column("place", Integer, Computed("document_id * 65536 + item_id", persisted=False)),
    *(Column(field.key, column_type(field.kind)) for field in ITEM_FIELDS),
)
"""One disputed item's values as they stand, one typed column for each field of the catalogue.

``place`` is one number for what the key names with two: the index names its rows so.
"""

Index(None, CASES.c.case_number)
Index(None, ITEMS.c.place, unique=True)

ENTRIES = Table(
    "entries",
    METADATA,
    filled("document_id", Integer, ForeignKey(DOCUMENTS.c.document_id), primary_key=True),
    filled("item_id", Integer, primary_key=True),
    filled("key", Text, primary_key=True),
    filled("state", one_of(FieldState, "state")),
    filled("spans", JsonText),
    Column("read", JsonText),
)
"""What stands beside a value: only where it is not simply what the reading says, unseen.

``item_id`` is 0 for the case's own fields. ``read`` is what the machine read in a field of an item that
the reading does not hold (one made by a split or a merge).
"""

CHANGES = Table(
    "changes",
    METADATA,
    filled("change_id", Integer, primary_key=True),
    Column("document_id", Integer, ForeignKey(DOCUMENTS.c.document_id), index=True),
    filled("action", one_of(Action, "action", closed=False)),
    Column("field_key", Text),
    Column("item_id", Integer),
    filled("body", JsonText),
    filled("reviewer", Text),
    filled("at", UtcDateTime, index=True),
    filled("reason", Text),
    Column("undoes", Integer, ForeignKey("changes.change_id")),
    filled("previous", Text, server_default=""),
    filled("hash", Text, server_default=""),
)
"""One change in the log. Rows are only ever added: triggers refuse anything else.

``field_key`` and ``item_id`` name what was changed where it is one field or one item. ``hash`` is that of this
entry (chain.py says of what), ``previous`` that of the entry before it, whatever its document. A definition of own
fields is of no document.
"""

NOTES = Table(
    "notes",
    METADATA,
    filled("document_id", Integer, ForeignKey(DOCUMENTS.c.document_id), primary_key=True),
    filled("note_id", Integer, primary_key=True),
    Column("field_key", Text),
    Column("item_id", Integer),
    filled("text", Text),
    filled("settled", Boolean),
    filled("reviewer", Text),
    filled("at", UtcDateTime),
)
"""A note as it stands; ``field_key`` and ``item_id`` name the field it is on, both NULL for the whole document."""

FLAGS = Table(
    "flags",
    METADATA,
    filled("flag_id", Integer, primary_key=True),
    filled("document_id", Integer, ForeignKey(DOCUMENTS.c.document_id), index=True),
    filled("rule", Text),
    filled("severity", one_of(Severity, "severity")),
    filled("fields", JsonText),
    filled("message", Text),
    filled("evidence", JsonText),
)
"""One reason to look, as the checks found it when the record last changed."""

TRAITS = Table(
    "traits",
    METADATA,
    filled("kind", Text, primary_key=True),
    filled("value", Text, primary_key=True),
    filled("document_id", Integer, ForeignKey(DOCUMENTS.c.document_id), primary_key=True, index=True),
    sqlite_with_rowid=False,
)
"""What a document has that the queue is filtered by (traits.py): one row for each value of each kind."""


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
