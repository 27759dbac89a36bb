"""Index the words of own fields and what is typed above the queue, and keep what texts are compressed with.

Opening the store fills the indexes. All are made anew, because none keeps any longer how long its columns are; their
columns are named here once more, as they were at this step.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from imrdesk.store.packing import dictionary_as_kept

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_CASE = "case_number, priority, outcome, reviewer_states, reviewer_specialties, summary, worker_sex, diagnoses"
_ITEM = (
    "treatment, original_request, authorized_portion, disputed_portion, decision, claims_guideline, "
    "reviewer_guideline, rationale, category, subcategory, body_parts, unit, frequency, duration, drug, strength"
)
_WORDS = "tokenize='unicode61 remove_diacritics 2'"
_INDEXES = {
    "texts_fts": f"text, content='texts_as_read', content_rowid='document_id', {_WORDS}",
    "cases_fts": f"{_CASE}, content='cases', content_rowid='document_id', {_WORDS}",
    "items_fts": f"{_ITEM}, content='items', content_rowid='place', {_WORDS}",
    "own_fts": f"words, content='own_values', content_rowid='value_id', {_WORDS}",
    "queue_fts": "search_text, name, content='documents', content_rowid='document_id', tokenize='trigram', detail=none",
}
_STATES = "'unseen', 'confirmed', 'corrected', 'absent', 'unclear'"
_FOUND = (
    "CASE WHEN json_valid(value) THEN CASE json_type(value) "
    "WHEN 'text' THEN json_extract(value, '$') WHEN 'array' THEN value END END"
)
_KEEP = sa.text("INSERT INTO dictionaries VALUES (:checksum, :kept)")
_STANDING = "document_id, item_id, key, value, state, spans, read"


def upgrade() -> None:
    op.create_table(
        "dictionaries",
        sa.Column("checksum", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("checksum", name=op.f("pk_dictionaries")),
    )
    checksum, kept = dictionary_as_kept()
    op.get_bind().execute(_KEEP, {"checksum": checksum, "kept": kept})
    _number_the_own_values()
    for name, said in _INDEXES.items():
        for event in ("insert", "delete", "update"):
            op.execute(f"DROP TRIGGER IF EXISTS {name}_{event}")
        op.execute(f"DROP TABLE IF EXISTS {name}")
        op.execute(f"CREATE VIRTUAL TABLE {name} USING fts5({said}, columnsize=0)")


def _number_the_own_values() -> None:
    op.drop_index("ix_own_values_key", "own_values")
    op.rename_table("own_values", "old_own_values")
    op.create_table(
        "own_values",
        sa.Column("value_id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("spans", sa.Text(), nullable=False),
        sa.Column("read", sa.Text(), nullable=True),
        sa.Column("words", sa.Text(), sa.Computed(_FOUND, persisted=False), nullable=True),
        sa.CheckConstraint(f"state IN ({_STATES})", name=op.f("ck_own_values_state")),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.document_id"], name=op.f("fk_own_values_document_id_documents")
        ),
        sa.PrimaryKeyConstraint("value_id", name=op.f("pk_own_values")),
        sa.UniqueConstraint("document_id", "item_id", "key", name=op.f("uq_own_values_document_id_item_id_key")),
    )
    op.execute(f"INSERT INTO own_values ({_STANDING}) SELECT {_STANDING} FROM old_own_values ORDER BY 1, 2, 3")  # noqa: S608
    op.drop_table("old_own_values")
    op.create_index("ix_own_values_key", "own_values", ["key"])
