"""Text that looks like it could tell who somebody is: pointed out before an export, and masked where asked for.

The documents are posted with names struck out, but not every one is, and reviewers write notes. What is found are
forms (a phone number, a name behind its title), not knowledge; it finds some that are harmless and cannot find all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from functools import lru_cache, partial

from imrdesk.domain.exports import ExportedDocument, Private, PrivateReport
from imrdesk.domain.values import Kind
from imrdesk.exporting.columns import Column
from imrdesk.exporting.tables import AnyTable

_FORMS = {
    # Tried at the beginning of words only: within them it would find nothing else, and take most of the time.
    "e-mail": r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
    "social security number": r"(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])",
    "phone": r"(?<![\w-])(?:\+?1[ .-])?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}(?![\w-])",
    "member number": (
        r"(?i:\b(?:member|subscriber|policy|medical record|mrn|claim)\s*(?:number|no\.?|id|\#)?\s*[:\#]?\s*)"
        r"(?=[A-Z\d-]*\d[A-Z\d-]*\d)[A-Z\d][A-Z\d-]{5,}\b"
    ),
    "name": r"\b(?:Mr|Mrs|Ms|Miss|Dr)\.? (?:[A-Z][a-z'’-]+|[A-Z]\.)(?: [A-Z]\.)?(?: [A-Z][a-z'’-]+)?",
}
_HINTS: tuple[Callable[[str], object], ...] = (
    partial(re.search, "@"),
    partial(re.search, r"\d{3}-\d\d-"),
    partial(re.search, r"\d{3}[ .)-]"),
    partial(re.search, "(?i)member|subscriber|policy|medical record|mrn|claim"),
    partial(re.search, r"\b(?:M(?:rs?|s|iss)|Dr)\b"),
)
"""Without these in a text its forms, in their order, need not be looked for, which takes most of the time."""
KINDS = tuple(_FORMS)
"""What the kinds of such places are called, in exports, too."""
_FREE = frozenset({Kind.TEXT, Kind.LONG_TEXT, Kind.LIST, Kind.CITATIONS})
_OWN = frozenset({"case_number", "at", "field"})
"""Columns of text that hold what the program itself writes, or a number that is public."""


@lru_cache
def _pattern(places: tuple[int, ...]) -> re.Pattern[str]:
    forms = list(_FORMS.values())
    return re.compile("|".join(f"(?P<k{place}>{forms[place]})" for place in places) or "(?!)")


def _private_in(text: str) -> re.Pattern[str]:
    """Return what finds the forms that ``text`` may hold."""
    return _pattern(tuple(place for place, hint in enumerate(_HINTS) if hint(text)))


def find_private(text: str) -> Iterator[tuple[str, str]]:
    """Yield the kind and the words of each place in ``text`` that looks private."""
    for found in _private_in(text).finditer(text):
        yield _kind(found), found[0]


def masked(text: str, kept: Collection[str] = ()) -> str:
    """Return ``text`` with each such place replaced by its kind, ``[phone]``, but for the words ``kept``."""
    return _private_in(text).sub(lambda found: found[0] if found[0] in kept else f"[{_kind(found)}]", text)


def may_be_masked(text: str, of: str) -> bool:
    """Tell whether ``text`` is another text with any of the places that look private masked."""
    if "[" not in text:
        return False
    start, form = 0, ""
    for found in _private_in(of).finditer(of):
        either = f"(?:{re.escape(found[0])}|{re.escape(f'[{_kind(found)}]')})"
        form += re.escape(of[start : found.start()]) + either
        start = found.end()
    return bool(start) and re.fullmatch(form + re.escape(of[start:]), text) is not None


class MaskedTable:
    """A table whose free text has what looks private masked."""

    def __init__(self, table: AnyTable, kept: Collection[str] = ()) -> None:
        self._table = table
        self._kept = kept
        self.columns = table.columns
        self._free = free_places(table.columns)

    @property
    def key(self) -> tuple[str, ...]:
        """Return what names a line."""
        return self._table.key

    def rows(self, document: ExportedDocument) -> Iterator[list[str]]:
        """Yield the document's lines."""
        for cells in self._table.rows(document):
            for place in self._free:
                cells[place] = masked(cells[place], self._kept)
            yield cells


def look_through(report: PrivateReport, table: AnyTable, document: ExportedDocument, limit: int) -> None:
    """Add what is found in a document's lines to ``report``, the first ``limit`` places with their words.

    A value that stands in several lines (a case's, beside each item) counts once.
    """
    seen: set[tuple[int, str]] = set()
    places = free_places(table.columns)
    for cells in table.rows(document):
        for place in places:
            if cells[place] and (place, cells[place]) not in seen:
                seen.add((place, cells[place]))
                for kind, words in find_private(cells[place]):
                    report.add(Private(kind, document.document_id, table.columns[place].name, words), limit)


def free_places(columns: tuple[Column, ...]) -> tuple[int, ...]:
    """Return the places of the columns that hold free text."""
    return tuple(place for place, column in enumerate(columns) if column.kind in _FREE and column.name not in _OWN)


def _kind(found: re.Match[str]) -> str:
    return KINDS[int((found.lastgroup or "k0")[1:])]
