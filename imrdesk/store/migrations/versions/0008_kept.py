"""Add what reviewers keep to use again (an export's choices), and the exports that were made."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "kept",
        *_texts("kind", "name", "body", "reviewer"),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "name", name=op.f("pk_kept")),
    )
    op.create_table(
        "exports",
        sa.Column("export_id", sa.Integer(), nullable=False),
        *_texts("name", "form", "reviewer"),
        sa.Column("at", sa.DateTime(), nullable=False),
        *_numbers("rows", "documents", "last_change_id", "last_document_id"),
        sa.PrimaryKeyConstraint("export_id", name=op.f("pk_exports")),
    )


def _texts(*names: str) -> list[sa.Column]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _numbers(*names: str) -> list[sa.Column]:
    return [sa.Column(name, sa.Integer(), nullable=False) for name in names]
