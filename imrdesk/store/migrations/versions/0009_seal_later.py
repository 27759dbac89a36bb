"""Seal the readings after the first."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from imrdesk.store.seals import seal_later

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    connection = op.get_bind()
    for document_id in connection.scalars(sa.text("SELECT DISTINCT document_id FROM later_readings")).all():
        seal_later(connection, document_id)
