"""Chain the log: each entry gets its hash and the hash of the one before."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from imrdesk.store.chain import START, Entry, chain_hash

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_ENTRIES = sa.text(
    "SELECT change_id, changes.document_id, sha256, action, field_key, item_id, body, reviewer, at, reason, undoes "
    "FROM changes JOIN documents USING (document_id) ORDER BY change_id"
)
_CHAIN = sa.text("UPDATE changes SET previous = :previous, hash = :hash WHERE change_id = :change_id")


def upgrade() -> None:
    # SQLite adds a column to a table that has rows only where it has a default; no row keeps it.
    for name in ("previous", "hash"):
        op.add_column("changes", sa.Column(name, sa.Text(), nullable=False, server_default=""))
    for name in ("update", "delete", "replace"):
        op.execute(f"DROP TRIGGER IF EXISTS changes_refuse_{name}")
    connection = op.get_bind()
    previous = START
    for entry in connection.execute(_ENTRIES).all():
        following = chain_hash(previous, Entry(*entry))
        connection.execute(_CHAIN, {"previous": previous, "hash": following, "change_id": entry.change_id})
        previous = following
