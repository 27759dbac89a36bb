"""Make the full-text index; opening the store fills it.

Its columns are named here once more, as they were at this step. A later step that changes them makes the tables anew
and drops their triggers first.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_CASE = "case_number, priority, outcome, reviewer_states, reviewer_specialties, summary, worker_sex, diagnoses"
_ITEM = (
    "treatment, original_request, authorized_portion, disputed_portion, decision, claims_guideline, "
    "reviewer_guideline, rationale, category, subcategory, body_parts, unit, frequency, duration, drug, strength"
)


def upgrade() -> None:
    place = sa.Computed("document_id * 65536 + item_id", persisted=False)
    op.add_column("items", sa.Column("place", sa.Integer(), place, nullable=True))
    op.create_index("ix_items_place", "items", ["place"], unique=True)
    _make_index("texts_fts", "text", "content='texts', content_rowid='document_id'")
    _make_index("cases_fts", _CASE, "content='cases', content_rowid='document_id'")
    _make_index("items_fts", _ITEM, "content='items', content_rowid='place'")


def _make_index(name: str, columns: str, content: str) -> None:
    op.execute(
        f"CREATE VIRTUAL TABLE {name} USING fts5({columns}, {content}, tokenize='unicode61 remove_diacritics 2')"
    )
