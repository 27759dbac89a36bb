"""Readings as plain text for a terminal: one in full, many as a table."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from imrdesk.domain.differences import from_difference
from imrdesk.domain.documents import SourceText
from imrdesk.domain.exports import PrivateReport
from imrdesk.domain.fields import CASE_FIELDS, ITEM_FIELDS, Field
from imrdesk.domain.flags import Flag
from imrdesk.domain.readings import Reading, ReadValue
from imrdesk.domain.records import Determination
from imrdesk.domain.returns import Proposal, Proposed, Return
from imrdesk.domain.values import Value, as_text, is_empty

_LABEL_WIDTH = 34
_NOTHING = "—"
_LONGEST = 60

SUMMARY_HEADER = ("file", "case number", "decided", "outcome", "items", "flags")


def full_lines(source: SourceText, reading: Reading, flags: Sequence[Flag], width: int = 100) -> Iterator[str]:
    """Yield the lines of one reading in full: each field with its value, then the flags; at most ``width`` wide."""
    pages = f"{source.page_count} page{'s' * (source.page_count != 1)}"
    yield f"{source.name}: {pages}, layout {reading.layout}"
    for group, fields in groupby(CASE_FIELDS, key=lambda field: field.group):
        yield from _block(str(group), fields, reading.fields, width)
    for number, item in enumerate(reading.items, start=1):
        yield from _block(f"Disputed item {number}", ITEM_FIELDS, item.values, width)
    if flags:
        yield from ("", "Flags")
    record = Determination.from_reading(reading)
    for flag in flags:
        places = ", ".join(record.path(ref) for ref in flag.fields)
        yield from _wrapped(f"{flag.severity}: {places}", flag.message, width)


def summary_row(source: SourceText, reading: Reading, flags: Sequence[Flag]) -> tuple[str, ...]:
    """Return one reading as a row under :data:`SUMMARY_HEADER`."""
    values = (reading.fields.get(key, ReadValue(None)).value for key in ("case_number", "decision_date", "outcome"))
    case = (as_text(value) or _NOTHING for value in values)
    return (source.name, *case, str(len(reading.items)), str(len(flags)))


def table_lines(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield a table's lines, its columns as wide as their longest cell."""
    lines = [header, *rows]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    lines.insert(1, ["-" * width for width in widths])
    for line in lines:
        yield "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()


def private_lines(report: PrivateReport) -> Iterator[str]:
    """Yield what looks private in an export, its first places with their words; nothing where nothing does."""
    if not report.counts:
        return
    kinds = ", ".join(f"{count} × {kind}" for kind, count in report.counts.most_common())
    yield f"Looks private: {kinds}. --mask hides such places."
    for place in report.first:
        yield f"  document {place.document_id}, {place.column}: {place.kind} “{place.words}”"


def return_lines(returned: Return) -> Iterator[str]:
    """Yield what a returned file would change, a change with the lines that belong to it, and then how much it is."""
    for each in returned.proposals:
        item = f", item {each.item_id}" if each.item_id is not None else ""
        yield f"{each.place}: document {each.document_id} ({each.source_file}){item}: {_proposed(each)}"
        if each.moved_on:
            yield f"    changed here since: it was {_shown(each.was)} when the file was exported"
        if each.problem:
            yield f"    cannot be made: {each.problem}"
        yield from (f"    to look at: {doubt}" for doubt in each.doubts)
    yield from (*returned.notes, *returned.ignored)
    problems = sum(bool(each.problem) for each in returned.proposals)
    since = sum(each.moved_on for each in returned.proposals)
    yield (
        f"{returned.rows} rows: {len(returned.proposals)} changes proposed, {problems} that cannot be made, "
        f"{since} of values changed here since"
    )


def _proposed(each: Proposal) -> str:
    if each.kind is Proposed.SET:
        now, new = from_difference(as_text(each.now), as_text(each.new))
        return f"{each.key}: {_shown(now)} → {_shown(new)}" if each.key else "not read"
    return f"{each.kind} {_shown(each.new if each.kind is Proposed.ADD_ITEM else each.now)}"


def _shown(value: Value) -> str:
    return f"“{textwrap.shorten(as_text(value), _LONGEST, placeholder='…')}”" if not is_empty(value) else "nothing"


def _block(title: str, fields: Iterable[Field], values: Mapping[str, ReadValue], width: int) -> Iterator[str]:
    yield from ("", title)
    for field in fields:
        read = values.get(field.key)
        yield from _wrapped(field.label, as_text(read.value) if read else "", width)


def _wrapped(label: str, text: str, width: int) -> Iterator[str]:
    start = f"  {label.ljust(_LABEL_WIDTH)} "
    yield from textwrap.wrap(
        text or _NOTHING,
        max(width, 2 * _LABEL_WIDTH),
        initial_indent=start,
        subsequent_indent=" " * (_LABEL_WIDTH + 3),
        break_on_hyphens=False,
    )
