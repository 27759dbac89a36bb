"""Add notes, and how many of a document's are open."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # SQLite adds a column to a table that has rows only where it has a default.
    op.add_column("documents", sa.Column("next_note_id", sa.Integer(), nullable=False, server_default="1"))
    op.add_column("documents", sa.Column("open_notes", sa.Integer(), nullable=False, server_default="0"))
    op.create_table(
        "notes",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("note_id", sa.Integer(), nullable=False),
        sa.Column("field_key", sa.Text(), nullable=True),
        sa.Column("item_id", sa.Integer(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("settled", sa.Boolean(), nullable=False),
        sa.Column("reviewer", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.document_id"], name=op.f("fk_notes_document_id_documents")
        ),
        sa.PrimaryKeyConstraint("document_id", "note_id", name=op.f("pk_notes")),
    )
