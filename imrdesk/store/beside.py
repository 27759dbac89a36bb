"""The tables beside the records: what was found out about documents, and what a reviewer taught the program."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Integer, Table, Text, UniqueConstraint

from imrdesk.domain.findings import SecondReadingOutcome
from imrdesk.domain.flags import Severity
from imrdesk.store.columns import JsonText, UtcDateTime, filled, one_of
from imrdesk.store.schema import DOCUMENTS, METADATA

FINDINGS = Table(
    "findings",
    METADATA,
    filled("finding_id", Integer, primary_key=True),
    filled("document_id", Integer, ForeignKey(DOCUMENTS.c.document_id), index=True),
    filled("rule", Text),
    filled("severity", one_of(Severity, "severity", closed=False)),
    filled("message", Text),
    filled("evidence", JsonText),
)
"""Something found out about a document that makes a flag whenever its record is checked."""

SECOND_READINGS = Table(
    "second_readings",
    METADATA,
    filled("document_id", Integer, ForeignKey(DOCUMENTS.c.document_id), primary_key=True),
    filled("readers", Text),
    filled("outcome", one_of(SecondReadingOutcome, "outcome", closed=False)),
)
"""A document that a second reader has read; ``readers`` names both, with their versions."""

SKETCHES = Table(
    "sketches",
    METADATA,
    filled("value", Integer, primary_key=True),
    filled("document_id", Integer, ForeignKey(DOCUMENTS.c.document_id), primary_key=True),
    filled("band", Integer, primary_key=True),
    sqlite_with_rowid=False,
)
"""One band of a text's sketch: texts that are nearly the same share the value of at least one band.

They are only ever asked for by their values, so the key begins with these, and is all there is of a row.
"""

TERMS = Table(
    "terms",
    METADATA,
    filled("term_id", Integer, primary_key=True),
    filled("vocabulary", Text),
    filled("section", Text),
    filled("entry", Text),
    filled("term", Text),
    filled("reviewer", Text),
    filled("at", UtcDateTime),
    UniqueConstraint("vocabulary", "section", "entry", "term"),
)
"""A term that a reviewer added to an entry of a vocabulary."""

KEPT = Table(
    "kept",
    METADATA,
    filled("kind", Text, primary_key=True),
    filled("name", Text, primary_key=True),
    filled("body", JsonText),
    filled("reviewer", Text),
    filled("at", UtcDateTime),
)
"""Something a reviewer made once to use again: an export's choices, or how a file from elsewhere is read."""

EXPORTS = Table(
    "exports",
    METADATA,
    filled("export_id", Integer, primary_key=True),
    filled("name", Text),
    filled("form", Text),
    filled("reviewer", Text),
    filled("at", UtcDateTime),
    filled("rows", Integer),
    filled("documents", Integer),
    filled("last_change_id", Integer),
    filled("last_document_id", Integer),
)
"""An export that was written, and how far the store had come by then."""

ACTIVITY = Table(
    "activity",
    METADATA,
    filled("activity_id", Integer, primary_key=True),
    filled("document_id", Integer, ForeignKey(DOCUMENTS.c.document_id), index=True),
    filled("reviewer", Text),
    filled("started_at", UtcDateTime),
    filled("seconds", Integer),
)
"""A stretch of time in which a reviewer was active in a document, pauses left out."""
