"""Add what stands beside the records: findings, second readings, sketches of the texts, and a reviewer's terms."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from imrdesk.store.sketches import sketch

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "findings",
        sa.Column("finding_id", sa.Integer(), nullable=False),
        _document_id(),
        *_columns("rule", "severity", "message", "evidence"),
        _to_document("findings"),
        sa.PrimaryKeyConstraint("finding_id", name=op.f("pk_findings")),
    )
    op.create_index("ix_findings_document_id", "findings", ["document_id"])
    op.create_table(
        "second_readings",
        _document_id(),
        *_columns("readers", "outcome"),
        _to_document("second_readings"),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_second_readings")),
    )
    op.create_table(
        "sketches",
        _document_id(),
        sa.Column("band", sa.Integer(), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        _to_document("sketches"),
        sa.PrimaryKeyConstraint("document_id", "band", name=op.f("pk_sketches")),
    )
    op.create_index("ix_sketches_value", "sketches", ["value"])
    op.create_table(
        "terms",
        sa.Column("term_id", sa.Integer(), nullable=False),
        *_columns("vocabulary", "section", "entry", "term", "reviewer"),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("term_id", name=op.f("pk_terms")),
        sa.UniqueConstraint(
            "vocabulary", "section", "entry", "term", name=op.f("uq_terms_vocabulary_section_entry_term")
        ),
    )
    _sketch_the_texts()


def _document_id() -> sa.Column:
    return sa.Column("document_id", sa.Integer(), nullable=False)


def _columns(*names: str) -> list[sa.Column]:
    words = {"severity", "outcome"}
    return [sa.Column(name, sa.String(length=32) if name in words else sa.Text(), nullable=False) for name in names]


def _to_document(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["document_id"], ["documents.document_id"], name=op.f(f"fk_{table}_document_id_documents")
    )


def _sketch_the_texts() -> None:
    connection = op.get_bind()
    new = sa.text("INSERT INTO sketches (document_id, band, value) VALUES (:document_id, :band, :value)")
    for document_id, text in connection.execute(sa.text("SELECT document_id, text FROM texts")):
        rows = [{"document_id": document_id, "band": band, "value": value} for band, value in enumerate(sketch(text))]
        connection.execute(new, rows)
