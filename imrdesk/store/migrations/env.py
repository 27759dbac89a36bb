"""Run by Alembic: carries the migrations out on the connection the store hands over."""

from __future__ import annotations

from alembic import context

from imrdesk.store.index import is_own
from imrdesk.store.schema import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,
    include_name=is_own,
)
context.run_migrations()
