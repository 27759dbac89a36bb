"""Add the fields that reviewers define, and what stands in them; a definition is logged as a change of no document."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_STATES = "'unseen', 'confirmed', 'corrected', 'absent', 'unclear'"


def upgrade() -> None:
    op.create_table(
        "own_fields",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("scope", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("help", sa.Text(), nullable=False),
        sa.Column("choices", sa.Text(), nullable=False),
        sa.Column("required", sa.Boolean(), nullable=False),
        sa.Column("default_value", sa.Text(), nullable=True),
        sa.Column("retired", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_own_fields")),
    )
    op.create_table(
        "own_values",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("spans", sa.Text(), nullable=False),
        sa.Column("read", sa.Text(), nullable=True),
        sa.CheckConstraint(f"state IN ({_STATES})", name=op.f("ck_own_values_state")),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.document_id"], name=op.f("fk_own_values_document_id_documents")
        ),
        sa.PrimaryKeyConstraint("document_id", "item_id", "key", name=op.f("pk_own_values")),
    )
    op.create_index(op.f("ix_own_values_key"), "own_values", ["key"])
    # The triggers that refuse any change of the log go with the old table, and are made again after the update.
    with op.batch_alter_table("changes") as changes:
        changes.alter_column("document_id", existing_type=sa.Integer(), nullable=True)
