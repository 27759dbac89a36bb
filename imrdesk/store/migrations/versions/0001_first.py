"""Make the first tables.

The fields are named here once more, as they were at this step: a later catalogue must not change what this made.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.types import TypeEngine

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_CASE_FIELDS = (
    "case_number:text date_assigned:date decision_date:date ur_denial_date:date application_received:date "
    "date_of_injury:date priority:text outcome:text reviewer_states:text reviewer_specialties:text summary:text "
    "worker_age:whole worker_sex:text diagnoses:text"
)
_ITEM_FIELDS = (
    "treatment:text original_request:text authorized_portion:text disputed_portion:text decision:text "
    "claims_guideline:text claims_citations:text reviewer_guideline:text reviewer_citations:text rationale:text "
    "medically_necessary:yes_no category:text subcategory:text body_parts:text quantity:number unit:text "
    "frequency:text duration:text drug:text strength:text is_retrospective:yes_no is_associated_service:yes_no"
)
_TYPES: dict[str, TypeEngine] = {
    "text": sa.Text(),
    "word": sa.String(length=32),
    "whole": sa.Integer(),
    "number": sa.Float(),
    "date": sa.Date(),
    "moment": sa.DateTime(),
    "yes_no": sa.Boolean(),
    "bytes": sa.LargeBinary(),
}


def upgrade() -> None:
    _make_documents()
    _make_owned("originals", _columns("content:bytes"))
    _make_owned("texts", _columns("text:text page_starts:text reader:text doubts:text"))
    _make_owned("readings", _columns("parser:text body:text"))
    _make_owned("cases", _columns(_CASE_FIELDS, nullable=True))
    op.create_index("ix_cases_case_number", "cases", ["case_number"])
    op.create_index("ix_cases_decision_date", "cases", ["decision_date"])
    items = [
        *_columns("item_id:whole position:whole"),
        *_columns("span_start:whole span_end:whole", nullable=True),
        *_columns(_ITEM_FIELDS, nullable=True),
    ]
    _make_owned("items", items, "item_id")
    entries = [*_columns("item_id:whole key:text state:word spans:text"), *_columns("read:text", nullable=True)]
    states = _one_of("entries", "state", "unseen", "confirmed", "corrected", "absent", "unclear")
    _make_owned("entries", [*entries, states], "item_id", "key")
    _make_changes()
    _make_flags()


def _columns(names: str, *, nullable: bool = False) -> list[sa.Column]:
    parts = (name.split(":") for name in names.split())
    return [sa.Column(name, _TYPES[kind], nullable=nullable) for name, kind in parts]


def _one_of(table: str, column: str, *choices: str) -> sa.CheckConstraint:
    listed = ", ".join(f"'{choice}'" for choice in choices)
    return sa.CheckConstraint(f"{column} IN ({listed})", name=op.f(f"ck_{table}_{column}"))


def _to_document(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["document_id"], ["documents.document_id"], name=op.f(f"fk_{table}_document_id_documents")
    )


def _make_owned(table: str, parts: list[sa.Column] | list[sa.schema.SchemaItem], *more_keys: str) -> None:
    """Make a table whose rows belong to a document and are named by it, and by ``more_keys`` where it has several."""
    key = sa.PrimaryKeyConstraint("document_id", *more_keys, name=op.f(f"pk_{table}"))
    op.create_table(table, *_columns("document_id:whole"), *parts, _to_document(table), key)


def _make_documents() -> None:
    op.create_table(
        "documents",
        *_columns("document_id:whole sha256:text name:text path:text media_type:word added_at:moment layout:word"),
        *_columns("state:word hold_reason:text"),
        *_columns("next_item_id:whole item_count:whole flag_count:whole to_look_at:whole search_text:text"),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_documents")),
        sa.UniqueConstraint("sha256", name=op.f("uq_documents_sha256")),
        _one_of("documents", "state", "new", "in review", "on hold", "reviewed"),
    )
    op.create_index("ix_documents_state", "documents", ["state"])


def _make_changes() -> None:
    op.create_table(
        "changes",
        *_columns("change_id:whole document_id:whole action:word"),
        *_columns("field_key:text item_id:whole", nullable=True),
        *_columns("body:text reviewer:text at:moment reason:text"),
        *_columns("undoes:whole", nullable=True),
        sa.PrimaryKeyConstraint("change_id", name=op.f("pk_changes")),
        _to_document("changes"),
        sa.ForeignKeyConstraint(["undoes"], ["changes.change_id"], name=op.f("fk_changes_undoes_changes")),
    )
    op.create_index("ix_changes_document_id", "changes", ["document_id"])


def _make_flags() -> None:
    op.create_table(
        "flags",
        *_columns("flag_id:whole document_id:whole rule:text severity:word fields:text message:text evidence:text"),
        sa.PrimaryKeyConstraint("flag_id", name=op.f("pk_flags")),
        _to_document("flags"),
        _one_of("flags", "severity", "error", "warning", "doubt"),
    )
    op.create_index("ix_flags_document_id", "flags", ["document_id"])
