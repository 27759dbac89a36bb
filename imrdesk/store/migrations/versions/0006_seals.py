"""Seal what each document was stored with."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from imrdesk.store.seals import seal

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "seals",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("document_id", "part", name=op.f("pk_seals")),
    )
    connection = op.get_bind()
    for document_id in connection.scalars(sa.text("SELECT document_id FROM documents")).all():
        seal(connection, document_id)
