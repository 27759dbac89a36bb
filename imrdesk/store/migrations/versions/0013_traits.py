"""Add what the queue is filtered by that a document may have several of; opening the store makes its triggers."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

_CITED = "items, json_each(coalesce({column}, '[]')) AS cited"
_SOURCE, _CHAPTER = "json_extract(cited.value, '$.source')", "json_extract(cited.value, '$.chapter')"
_TRAITS = (
    "SELECT 'decisions', decision, document_id FROM items WHERE decision <> ''",
    "SELECT 'categories', category, document_id FROM items WHERE category <> ''",
    *(
        f"SELECT 'guidelines', {value}, document_id FROM {_CITED.format(column=column)} WHERE {condition}"  # noqa: S608
        for column in ("claims_citations", "reviewer_citations")
        for value, condition in (
            (_SOURCE, f"{_SOURCE} IS NOT NULL"),
            (f"'MTUS: ' || {_CHAPTER}", f"{_SOURCE} = 'MTUS' AND {_CHAPTER} IS NOT NULL"),
        )
    ),
    "SELECT 'rules', rule, document_id FROM flags",
    "SELECT 'notes', CASE settled WHEN 0 THEN 'open' ELSE 'settled' END, document_id FROM notes",
    "SELECT 'people', reviewer, document_id FROM changes WHERE document_id IS NOT NULL",
)


def upgrade() -> None:
    op.create_table(
        "traits",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.document_id"], name=op.f("fk_traits_document_id_documents")
        ),
        sa.PrimaryKeyConstraint("kind", "value", "document_id", name=op.f("pk_traits")),
        sqlite_with_rowid=False,
    )
    for query in _TRAITS:
        op.execute(f"INSERT OR IGNORE INTO traits {query}")
    op.create_index("ix_traits_document_id", "traits", ["document_id"])
