"""Compress what is large and cold, and bring into the queue's table all it is filtered and sorted by.

The full-text index is filled when the store is opened; what the seals say of texts and readings goes on being true.
"""

from __future__ import annotations

import json
from collections.abc import Callable

import sqlalchemy as sa
from alembic import op

from imrdesk.store.packing import packed, packed_bytes

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

_COPIED = ("case_number", "outcome", "decision_date")
_ORDERS = (
    *("case_number", "folded_name", "item_count", "outcome", "flag_count"),
    *("state_rank", "decision_date", "added_at", "attention"),
)
_ATTENTION = """
CASE state WHEN 'reviewed' THEN 1 ELSE -((state = 'new') + CASE WHEN to_look_at > 0 THEN coalesce((
    SELECT sum(CASE severity WHEN 'error' THEN 1000000000 WHEN 'warning' THEN 100000 ELSE 10 END)
    FROM flags WHERE flags.document_id = documents.document_id
), 0) ELSE 0 END) END
"""
_SAYS = ("state", "flagged", "noted", "outcome", "year", "specialties")
_SAID = (
    "SELECT document_id, state, flag_count > 0, open_notes > 0, outcome, substr(decision_date, 1, 4), "
    "(SELECT reviewer_specialties FROM cases WHERE cases.document_id = documents.document_id) FROM documents"
)


def upgrade() -> None:
    _compress("texts", "text", "document_id")
    _compress("readings", "body", "document_id")
    _compress("later_readings", "body", "document_id", "number")
    _compress_originals()
    _slim_the_sketches()
    _widen_the_documents()
    _group_the_documents()
    for order in _ORDERS:
        op.create_index(f"ix_documents_{order}_document_id_group_id", "documents", [order, "document_id", "group_id"])
    op.drop_index("ix_cases_decision_date", "cases")
    _index_the_texts_anew()


def _compress(table: str, column: str, *key: str) -> None:
    if table == "texts":
        # What follows each write of a text; opening the store makes it anew.
        for event in ("insert", "delete", "update"):
            op.execute(f"DROP TRIGGER IF EXISTS texts_fts_{event}")
    _rewrite(table, key, (column,), lambda text: (packed(text),))


def _compress_originals() -> None:
    packing = sa.Column("packing", sa.String(length=32), nullable=False, server_default="none")
    op.add_column("originals", packing)
    _rewrite("originals", ("document_id",), ("content", "packing"), packed_bytes)


def _rewrite(table: str, key: tuple[str, ...], columns: tuple[str, ...], made: Callable[..., tuple]) -> None:
    """Write what is ``made`` of the first column of each row, one row in memory at a time."""
    connection = op.get_bind()
    where = " AND ".join(f"{name} = :{name}" for name in key)
    one = sa.text(f"SELECT {columns[0]} FROM {table} WHERE {where}")  # noqa: S608 -- names of our own, as below
    put = sa.text(f"UPDATE {table} SET {', '.join(f'{name} = :{name}' for name in columns)} WHERE {where}")  # noqa: S608
    for row in connection.execute(sa.text(f"SELECT {', '.join(key)} FROM {table}")).all():  # noqa: S608
        named = dict(zip(key, row, strict=True))
        new = made(connection.scalar(one, named))
        connection.execute(put, {**named, **dict(zip(columns, map(_plain, new), strict=True))})


def _plain(value: object) -> object:
    return str(value) if isinstance(value, str) else value


def _slim_the_sketches() -> None:
    op.rename_table("sketches", "old_sketches")
    op.create_table(
        "sketches",
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("value", "document_id", "band")),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.document_id"], name=op.f("fk_sketches_document_id_documents")
        ),
        sa.PrimaryKeyConstraint("value", "document_id", "band", name=op.f("pk_sketches")),
        sqlite_with_rowid=False,
    )
    op.execute("INSERT INTO sketches SELECT value, document_id, band FROM old_sketches")
    op.drop_table("old_sketches")


def _widen_the_documents() -> None:
    for name in _COPIED:
        op.add_column("documents", sa.Column(name, sa.Text(), nullable=False, server_default=""))
    op.add_column("documents", sa.Column("attention", sa.Integer(), nullable=False, server_default="0"))
    folded = sa.Computed("lower(name)", persisted=False)
    op.add_column("documents", sa.Column("folded_name", sa.Text(), folded, nullable=True))
    ranks = "CASE state WHEN 'new' THEN 0 WHEN 'in review' THEN 1 WHEN 'on hold' THEN 2 WHEN 'reviewed' THEN 3 END"
    op.add_column("documents", sa.Column("state_rank", sa.Integer(), sa.Computed(ranks, persisted=False)))
    for name in _COPIED:
        value = f"coalesce((SELECT {name} FROM cases WHERE cases.document_id = documents.document_id), '')"  # noqa: S608
        op.execute(f"UPDATE documents SET {name} = {value}")  # noqa: S608
    op.execute(f"UPDATE documents SET attention = {_ATTENTION}")  # noqa: S608


def _group_the_documents() -> None:
    op.create_table(
        "queue_groups",
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        *(sa.Column(name, sa.Boolean(), nullable=False) for name in ("flagged", "noted")),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("outcome", "year", "specialties")),
        sa.PrimaryKeyConstraint("group_id", name=op.f("pk_queue_groups")),
        sa.UniqueConstraint(*_SAYS, name=op.f(f"uq_queue_groups_{'_'.join(_SAYS)}")),
    )
    # SQLite adds a column that points elsewhere only where it may be empty, and Alembic none at all.
    op.execute(
        "ALTER TABLE documents ADD COLUMN group_id INTEGER "
        "CONSTRAINT fk_documents_group_id_queue_groups REFERENCES queue_groups (group_id)"
    )
    connection = op.get_bind()
    numbers: dict[tuple[object, ...], int] = {}
    put = sa.text("UPDATE documents SET group_id = :group_id WHERE document_id = :document_id")
    for document_id, *said, specialties in connection.execute(sa.text(_SAID)).all():
        named = json.dumps(json.loads(specialties or "[]"), ensure_ascii=False, separators=(",", ":"))
        group_id = numbers.setdefault((*said, named), len(numbers) + 1)
        connection.execute(put, {"group_id": group_id, "document_id": document_id})
    rows = [{"group_id": number, **dict(zip(_SAYS, said, strict=True))} for said, number in numbers.items()]
    new = sa.text(f"INSERT INTO queue_groups VALUES (:group_id, {', '.join(f':{name}' for name in _SAYS)})")  # noqa: S608
    if rows:
        connection.execute(new, rows)
    op.create_index("ix_documents_group_id", "documents", ["group_id"])


def _index_the_texts_anew() -> None:
    op.drop_table("texts_fts")
    op.execute("CREATE VIEW texts_as_read AS SELECT document_id, unpack(text) AS text FROM texts")
    op.execute(
        "CREATE VIRTUAL TABLE texts_fts USING fts5(text, content='texts_as_read', content_rowid='document_id', "
        "tokenize='unicode61 remove_diacritics 2')"
    )
