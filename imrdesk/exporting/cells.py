r"""Values as cells of a table, and cells back as values; docs/fields.md describes the form for its readers.

A list is its elements joined by ``"; "``, with ``\`` put before each ``\`` and ``;`` inside an element.
A citation is an element made of its source and then ``chapter: …``, ``year: …``, ``section: …``, ``pages: …``
where it has them, joined by ``" | "``, with ``\`` put before each ``\`` and ``|`` inside a part.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from imrdesk.domain.citations import Citation, GuidelineSource
from imrdesk.domain.late_fields import Plain
from imrdesk.domain.sentences import sentence, word
from imrdesk.domain.values import Kind, Value, ValueProblem, empty

_LIST_MARKS = re.compile(r"\\(.)|; ?", re.DOTALL)
_CITATION_MARKS = re.compile(r"\\(.)| ?\| ?", re.DOTALL)


def write_cell(value: Value) -> str:
    """Return ``value`` as the text of one cell; no value is an empty cell."""
    if type(value) is str:
        return value  # most values are, and an enumeration's member is not of that very type
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return join_list(_write_citation(each) if isinstance(each, Citation) else each for each in value)
    return str(value)


class PlainCells:
    """Writes the values of some fields as they stand in columns, a cell each: the cells :func:`write_cell` writes."""

    def __init__(self, kinds: Iterable[Kind]) -> None:
        self._made = [(place, _PLAIN[kind]) for place, kind in enumerate(kinds) if kind in _PLAIN]

    def write(self, plain: Sequence[Plain]) -> list[str]:
        """Return the cells; what is no text by itself is made one, the rest is one."""
        cells: list[Any] = [value or "" for value in plain]
        for place, made in self._made:
            if (value := plain[place]) is not None:
                cells[place] = made(value)
        return cells


def read_cell(kind: Kind, cell: str) -> Value:
    """Read back what :func:`write_cell` wrote for a value of ``kind``.

    Raises:
        ValueProblem: the cell holds no value of that kind; the message says so.
    """
    if not cell:
        return empty(kind)
    try:
        return _read(kind, cell)
    except ValueError:
        raise ValueProblem(
            sentence("“{cell}” is not {kind} as an export writes it.", cell=cell, kind=_EXPECTED[kind])
        ) from None


def join_list(elements: Iterable[str]) -> str:
    """Return ``elements`` as one cell, from which :func:`split_list` makes them again."""
    return "; ".join(_escape(element, ";") for element in elements)


def split_list(cell: str) -> tuple[str, ...]:
    """Return the elements of a cell that :func:`join_list` wrote; an empty cell has none."""
    return tuple(_split(cell, _LIST_MARKS)) if cell else ()


def write_parts(first: str, named: Mapping[str, object]) -> str:
    """Return an element made of parts: ``first``, then each that is there behind its name."""
    parts = [f"{name}: {value}" for name, value in named.items() if value is not None]
    return " | ".join(_escape(part, "|") for part in (first, *parts))


_EXPECTED = {
    Kind.DATE: word("a date"),
    Kind.INTEGER: word("a whole number"),
    Kind.NUMBER: word("a number"),
    Kind.YES_NO: word("true or false"),
    Kind.CITATIONS: word("a list of citations"),
}


@lru_cache(maxsize=4096)
def _write_plain_list(written: str) -> str:
    return join_list(_decode(written)[0])


def _write_plain_citations(written: str) -> str:
    if "\\" not in written and '""' not in written:
        # In the form the store writes, and without a quote of its own: nearly always, and twice as fast. Marks are
        # escaped beforehand, those of parts once more as those of a list's element are.
        found = _AS_STORED.findall(written.replace("|", r"\\|").replace(";", r"\;"))
        if len(found) == written.count('"source"'):
            return "; ".join([_plain_citation(*parts) for parts in found])
    cited = _decode(written)[0]
    return join_list(write_parts(each["source"], {name: each.get(name) for name in _PARTS}) for each in cited)


def _plain_citation(source: str, chapter: str, year: str, section: str, pages: str) -> str:
    written = source
    if chapter:
        written += f" | chapter: {chapter}"
    if year:
        written += f" | year: {year}"
    if section:
        written += f" | section: {section}"
    return f"{written} | pages: {pages}" if pages else written


_decode = json.JSONDecoder().raw_decode
_TEXT = '(?:null|"([^"]*)")'
_AS_STORED = re.compile(
    rf'\{{"source": "([^"]*)", "chapter": {_TEXT}, "year": (?:null|([0-9]+)), "section": {_TEXT}, "pages": {_TEXT}'
    r'(?:, "passage": \[[0-9]+, [0-9]+\])?\}(?:, |\])'
)
"""One citation as JSON; without a backslash in it, every quote is one that JSON sets itself."""
_PARTS = ("chapter", "year", "section", "pages")
_PLAIN: Mapping[Kind, Callable[[Any], str]] = {
    Kind.INTEGER: str,
    Kind.NUMBER: write_cell,
    Kind.YES_NO: ("false", "true").__getitem__,
    Kind.LIST: _write_plain_list,
    Kind.CITATIONS: _write_plain_citations,
}
"""How a value that is no text in its column is written, by kind."""


def _read(kind: Kind, cell: str) -> Value:
    if kind is Kind.DATE:
        return date.fromisoformat(cell)
    if kind is Kind.INTEGER:
        return int(cell)
    if kind is Kind.NUMBER:
        return float(cell)
    if kind is Kind.YES_NO:
        return bool(("false", "true").index(cell))
    if kind is Kind.LIST:
        return split_list(cell)
    if kind is Kind.CITATIONS:
        return tuple(_read_citation(element) for element in split_list(cell))
    return cell


def _write_citation(citation: Citation) -> str:
    named = {
        "chapter": citation.chapter,
        "year": citation.year,
        "section": citation.section,
        "pages": citation.pages,
    }
    return write_parts(str(citation.source), named)


def _read_citation(element: str) -> Citation:
    source, *parts = _split(element, _CITATION_MARKS)
    named = dict(part.split(": ", 1) for part in parts)
    year = named.pop("year", None)
    citation = Citation(
        GuidelineSource(source),
        named.pop("chapter", None),
        None if year is None else int(year),
        named.pop("section", None),
        named.pop("pages", None),
    )
    if named:
        raise ValueError(f"a citation has no {', '.join(named)}")
    return citation


def _escape(text: str, mark: str) -> str:
    return text.replace("\\", "\\\\").replace(mark, f"\\{mark}")


def _split(text: str, marks: re.Pattern[str]) -> list[str]:
    parts = [""]
    start = 0
    for found in marks.finditer(text):
        parts[-1] += text[start : found.start()] + (found[1] or "")
        if found[1] is None:
            parts.append("")
        start = found.end()
    parts[-1] += text[start:]
    return parts
