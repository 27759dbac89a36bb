"""Looking for words in all sources and records: what is asked, and what is found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from imrdesk.domain.codebook import NO_OWN_FIELDS, Codebook
from imrdesk.domain.documents import DocumentState
from imrdesk.domain.fields import CATALOGUE, Field, Scope
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.spans import Span, Spans
from imrdesk.domain.values import Kind

SOURCE = "source"
"""The name of the scope that is the source text alone."""

_SEARCHED = frozenset({Kind.TEXT, Kind.LONG_TEXT, Kind.CHOICE, Kind.LIST})


def is_searched(field: Field) -> bool:
    """Tell whether a field, built in or own, holds words; of what is retired, nothing is looked for."""
    return field.kind in _SEARCHED and not field.retired


def searched_fields(scope: Scope) -> tuple[Field, ...]:
    """Return the fields of a scope that hold words; dates, numbers and citations are found in the source."""
    return tuple(field for field in CATALOGUE if field.scope is scope and is_searched(field))


SCOPES: tuple[str, ...] = (SOURCE, *(field.key for scope in Scope for field in searched_fields(scope)))
"""What a term can be looked for in: the source, or one built-in field. An own field's key is one too."""


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand one after another; the last may go on where ``prefix``. No ``scope`` means anywhere."""

    words: str
    prefix: bool = False
    scope: str | None = None


@dataclass(frozen=True, slots=True)
class Both:
    """Documents in which both are found."""

    left: Query
    right: Query


@dataclass(frozen=True, slots=True)
class Either:
    """Documents in which one of the two is found."""

    left: Query
    right: Query


@dataclass(frozen=True, slots=True)
class Without:
    """Documents in which the first is found and the second is not."""

    left: Query
    right: Query


Query = Term | Both | Either | Without


def wanted_terms(query: Query) -> Iterator[Term]:
    """Yield the terms whose places are to be shown: all but those that must not be there."""
    if isinstance(query, Term):
        yield query
        return
    yield from wanted_terms(query.left)
    if not isinstance(query, Without):
        yield from wanted_terms(query.right)


@dataclass(frozen=True, slots=True)
class Place:
    """Where words were found: in a field of the record, or, with no ``ref``, at ``span`` of the source.

    ``snippet`` is one line around the first find, ``marks`` what was found in it.
    """

    ref: FieldRef | None
    span: Span | None
    snippet: str
    marks: Spans


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One document in which all that was asked is found; ``items`` are its items' ids, in their order."""

    document_id: int
    case_number: str | None
    name: str
    state: DocumentState
    items: tuple[int, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class SearchPage:
    """Some of the documents found, and how many there are in all; ``codebook`` has the own fields among the places."""

    total: int = 0
    hits: tuple[SearchHit, ...] = ()
    codebook: Codebook = NO_OWN_FIELDS
