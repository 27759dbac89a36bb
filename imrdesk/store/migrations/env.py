"""Run by Alembic: carries the migrations out on the connection the store hands over."""

from __future__ import annotations

from alembic import context

from imrdesk.store.schema import Base

context.configure(
    connection=context.config.attributes["connection"], target_metadata=Base.metadata, render_as_batch=True
)
context.run_migrations()
