"""Searching in SQL: which documents hold what is asked, and where in them it stands."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select, text

from imrdesk.domain.codebook import is_own
from imrdesk.domain.fields import FIELDS
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.search import (
    Both,
    Either,
    Place,
    Query,
    SearchHit,
    SearchPage,
    Term,
    Without,
    is_searched,
    wanted_terms,
)
from imrdesk.domain.spans import Span
from imrdesk.store.index import CASE_INDEX, ITEM_INDEX, ITEM_SHIFT, OWN_INDEX, TEXT_INDEX, Index, indexes_of
from imrdesk.store.own_fields import load_codebook
from imrdesk.store.schema import CASES, DOCUMENTS, ITEMS

_Ranked = tuple[int, Place]
_JOINS: dict[type[Query], str] = {Both: "INTERSECT", Either: "UNION", Without: "EXCEPT"}
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
"""Set around what was found; Unicode promises that no text holds them."""
_MARKS = re.compile(f"[{_OPEN}{_CLOSE}]")
_MOST_PLACES = 3
_BEFORE, _LONGEST = 48, 160
"""How much of a text is shown before a find, and in all (code points)."""
_ITEM_MASK = (1 << ITEM_SHIFT) - 1

_ABOUT = (
    select(DOCUMENTS.c.document_id, CASES.c.case_number, DOCUMENTS.c.name, DOCUMENTS.c.state)
    .join(CASES, CASES.c.document_id == DOCUMENTS.c.document_id)
    .where(DOCUMENTS.c.document_id.in_(bindparam("ids", expanding=True)))
    .order_by(DOCUMENTS.c.document_id)
)
_ITEM_IDS = (
    select(ITEMS.c.document_id, ITEMS.c.item_id)
    .where(ITEMS.c.document_id.in_(bindparam("ids", expanding=True)))
    .order_by(ITEMS.c.document_id, ITEMS.c.position)
)


_KEYS = "SELECT value FROM json_each(:{keys})"
_OWN = (
    "SELECT DISTINCT document_id FROM own_values WHERE value_id IN "  # noqa: S608 -- as below
    f"(SELECT rowid FROM own_fts WHERE own_fts MATCH :{{match}}) AND key IN ({_KEYS})"
)
"""The documents in whose own fields a term is found."""
_OWN_PLACES = text(
    "SELECT document_id, key, item_id, json_type(value) = 'array' AS listed, "  # noqa: S608 -- the words are bound
    "highlight(own_fts, 0, :open, :close) AS marked "
    "FROM own_fts JOIN own_values ON value_id = own_fts.rowid WHERE own_fts MATCH :match AND own_fts.rowid IN "
    f"(SELECT value_id FROM own_values WHERE document_id IN :ids AND key IN ({_KEYS.format(keys='keys')})) "
    "ORDER BY own_fts.rowid"
).bindparams(bindparam("ids", expanding=True))


def search(connection: Connection, query: Query, limit: int, offset: int) -> SearchPage:
    """Return ``limit`` of the documents the query finds, from ``offset`` on, in the order they were added."""
    codebook = load_codebook(connection)
    own = tuple(field.key for field in codebook.fields if is_searched(field))
    binds: dict[str, str] = {}
    # All that is found is counted where it was found: taking it out of SQLite takes longer than finding it.
    statement = (
        f"WITH found AS MATERIALIZED ({_documents(query, own, binds)}), "  # noqa: S608 -- no words in it
        "page AS (SELECT document_id FROM found ORDER BY document_id LIMIT :limit OFFSET :offset) "
        "SELECT (SELECT count(*) FROM found), (SELECT json_group_array(document_id) FROM page)"
    )
    total, listed = connection.execute(text(statement), {**binds, "limit": limit, "offset": offset}).one()
    page = json.loads(listed)
    return SearchPage(total, tuple(_hits(connection, query, own, page)) if page else (), codebook)


def _documents(query: Query, own: Sequence[str], binds: dict[str, str]) -> str:
    """Return the SELECT of the documents found; what the person typed goes into ``binds``.

    ``own`` are the own fields in which words are looked for.
    """
    if isinstance(query, Term):
        return " UNION ".join(_found_in(index, query, own, binds) for index in indexes_of(query.scope))
    left, right = (f"SELECT document_id FROM ({_documents(part, own, binds)})" for part in (query.left, query.right))  # noqa: S608
    return f"{left} {_JOINS[type(query)]} {right}"


def _found_in(index: Index, term: Term, own: Sequence[str], binds: dict[str, str]) -> str:
    match = f"match_{len(binds)}"
    binds[match] = _match(index, term)
    if index is OWN_INDEX:
        keys = f"keys_{len(binds)}"
        binds[keys] = _looked_in(term.scope, own)
        return _OWN.format(match=match, keys=keys)
    document = f"DISTINCT rowid >> {ITEM_SHIFT}" if index is ITEM_INDEX else "rowid"
    return f"SELECT {document} AS document_id FROM {index.name} WHERE {index.name} MATCH :{match}"  # noqa: S608


def _looked_in(scope: str | None, own: Sequence[str]) -> str:
    return json.dumps([key for key in own if scope in {None, key}])


def _match(index: Index, term: Term) -> str:
    """Return a term in FTS5's own words; in quotation marks nothing a person types is an operator."""
    scope = f"{{{term.scope}}} : " if term.scope in index.columns and index is not TEXT_INDEX else ""
    quoted = term.words.replace('"', '""')
    return f'{scope}"{quoted}"{"*" if term.prefix else ""}'


def _hits(connection: Connection, query: Query, own: Sequence[str], page: Sequence[int]) -> Iterator[SearchHit]:
    places: defaultdict[int, list[_Ranked]] = defaultdict(list)
    for index in (CASE_INDEX, ITEM_INDEX):
        for row in _marked(connection, index, query, page):
            places[_document_of(index, row.place)] += _places(index, row)
    for row in _marked_own(connection, query, own, page) if own else ():
        places[row.document_id].append(_own_place(row))
    # A passage that a field was read from stands in the source as well; it need not be shown twice.
    for row in _marked(connection, TEXT_INDEX, query, [number for number in page if not places[number]]):
        places[row.place] += _places(TEXT_INDEX, row)
    items: defaultdict[int, list[int]] = defaultdict(list)
    for row in connection.execute(_ITEM_IDS, {"ids": page}):
        items[row.document_id].append(row.item_id)
    for row in connection.execute(_ABOUT, {"ids": page}):
        number = row.document_id
        # Those in which most of the words stand come first; of equal ones, those that stand first in the record.
        best = sorted(places[number], key=itemgetter(0), reverse=True)[:_MOST_PLACES]
        shown = tuple(place for _, place in best)
        yield SearchHit(number, row.case_number, row.name, row.state, tuple(items[number]), shown)


def _marked(connection: Connection, index: Index, query: Query, ids: Sequence[int]) -> Iterable[Row[Any]]:
    terms = [term for term in wanted_terms(query) if index in indexes_of(term.scope)]
    if not terms or not ids:
        return ()
    columns = ", ".join(
        f"highlight({index.name}, {place}, :open, :close) AS {column}" for place, column in enumerate(index.columns)
    )
    rows = "(SELECT place FROM items WHERE document_id IN :ids)" if index is ITEM_INDEX else ":ids"
    within = f"rowid IN {rows}"
    if any(term.prefix for term in terms):
        # Asked for row by row, FTS5 would gather all words of that beginning anew for each.
        within = f"rowid BETWEEN :first AND :last AND +rowid IN {rows}"
    statement = (
        f"SELECT rowid AS place, {columns} FROM {index.name} "  # noqa: S608 -- the words are bound
        f"WHERE {index.name} MATCH :match AND {within} ORDER BY rowid"
    )
    binds = {
        "match": " OR ".join(_match(index, term) for term in terms),
        "first": _first_place(index, min(ids)),
        "last": _first_place(index, max(ids) + 1) - 1,
        "open": _OPEN,
        "close": _CLOSE,
    }
    bound = text(statement).bindparams(bindparam("ids", expanding=True))
    return connection.execute(bound, {"ids": ids, **binds})


def _marked_own(connection: Connection, query: Query, own: Sequence[str], ids: Sequence[int]) -> Iterator[Row[Any]]:
    terms = [term for term in wanted_terms(query) if term.scope is None or is_own(term.scope)]
    # A row of this index does not say of which field it is, so those of each scope are asked for by themselves.
    for scope in dict.fromkeys(term.scope for term in terms):
        match = " OR ".join(_match(OWN_INDEX, term) for term in terms if term.scope == scope)
        binds = {"match": match, "keys": _looked_in(scope, own), "open": _OPEN, "close": _CLOSE}
        yield from connection.execute(_OWN_PLACES, {"ids": ids, **binds})


def _own_place(row: Row[Any]) -> _Ranked:
    return _place(
        FieldRef(row.key, row.item_id or None), "; ".join(json.loads(row.marked)) if row.listed else row.marked
    )


def _document_of(index: Index, place: int) -> int:
    return place >> ITEM_SHIFT if index is ITEM_INDEX else place


def _first_place(index: Index, document_id: int) -> int:
    return document_id << ITEM_SHIFT if index is ITEM_INDEX else document_id


def _places(index: Index, row: Row[Any]) -> Iterator[_Ranked]:
    for column in index.columns:
        marked = getattr(row, column)
        if marked is None or _OPEN not in marked:
            continue
        if index is TEXT_INDEX:
            yield _place(None, marked)
            continue
        item_id = row.place & _ITEM_MASK if index is ITEM_INDEX else None
        lined = "; ".join(json.loads(marked)) if FIELDS[column].kind.repeats else marked
        yield _place(FieldRef(column, item_id), lined)


def _place(ref: FieldRef | None, marked: str) -> _Ranked:
    """Return a place, and how many different words (or phrases) were found there."""
    parts = _MARKS.split(marked)
    spans, length = [], 0
    for number, part in enumerate(parts):
        if number % 2:
            spans.append(Span(length, length + len(part)))
        length += len(part)
    whole, first = "".join(parts), spans[0]
    start = max(0, first.start - _BEFORE)
    if start:
        # From the beginning of a word on, where one begins before the find.
        start = whole.find(" ", start, first.start) + 1 or start
    end = max(min(length, start + _LONGEST), first.end)
    if end < length:
        end = max(whole.rfind(" ", first.end, end), first.end)
    front, back = "…" if start else "", "…" if end < length else ""
    snippet = front + re.sub(r"\s", " ", whole[start:end]) + back
    shift = len(front) - start
    marks = tuple(Span(span.start + shift, span.end + shift) for span in spans if span.end <= end)
    return len(set(map(str.casefold, parts[1::2]))), Place(ref, first if ref is None else None, snippet, marks)
