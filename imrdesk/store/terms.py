"""Terms that a reviewer added to the vocabularies."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from imrdesk.domain.findings import AddedTerm
from imrdesk.store.beside import TERMS
from imrdesk.store.row_seals import seal_rows
from imrdesk.store.schema import ITEMS

_TERMS = select(TERMS).order_by(TERMS.c.term_id)
_NAMED = select(ITEMS.c.treatment).where(ITEMS.c.treatment.is_not(None))
_TITLES = _NAMED.order_by(ITEMS.c.document_id, ITEMS.c.position)


def load_terms(connection: Connection) -> tuple[AddedTerm, ...]:
    """Read the terms, in the order they were added."""
    return tuple(AddedTerm(row.vocabulary, row.section, row.entry, row.term) for row in connection.execute(_TERMS))


def add_terms(connection: Connection, terms: Iterable[AddedTerm], reviewer: str, at: datetime) -> int:
    """Write terms, those that are there already once only, and return how many are new."""
    known = set(load_terms(connection))
    rows = [{**_columns(term), "reviewer": reviewer, "at": at} for term in dict.fromkeys(terms) if term not in known]
    if rows:
        connection.execute(insert(TERMS), rows)
        seal_rows(connection, TERMS.name)
    return len(rows)


def remove_term(connection: Connection, term: AddedTerm) -> None:
    """Take a term out again."""
    connection.execute(delete(TERMS).where(*(TERMS.c[name] == value for name, value in _columns(term).items())))
    seal_rows(connection, TERMS.name)


def load_titles(connection: Connection) -> tuple[str, ...]:
    """Read the treatments of all disputed items as they stand, in the order of the documents."""
    return tuple(connection.scalars(_TITLES))


def _columns(term: AddedTerm) -> dict[str, str]:
    return {"vocabulary": term.vocabulary, "section": term.section, "entry": term.entry, "term": term.term}
