"""What may stand beside a field's value: evidence, confidence, and what became of the value."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from imrdesk.domain.documents import SourceText
from imrdesk.domain.exports import Extra
from imrdesk.domain.fields import Field
from imrdesk.domain.records import FieldState, RecordField
from imrdesk.domain.values import Kind, is_empty, join_lines
from imrdesk.exporting.cells import join_list, write_cell
from imrdesk.exporting.columns import Column

_HELP = {
    Extra.STATE: "What the reviewer said of {key}: unseen, confirmed, corrected, absent or unclear.",
    Extra.QUOTE: "The passages that {key} stands on, as the document words them.",
    Extra.PAGE: "The pages, from 1, on which those passages stand.",
    Extra.CONFIDENCE: "How sure the machine was of what it read as {key}, from 0 to 1; empty where it read nothing.",
    Extra.CORRECTED: "Whether {key} is another value than the machine read.",
    Extra.ORIGINAL: "What the machine read as {key}.",
}
_TITLES = {
    Extra.STATE: "state",
    Extra.QUOTE: "evidence",
    Extra.PAGE: "pages",
    Extra.CONFIDENCE: "confidence",
    Extra.CORRECTED: "corrected",
    Extra.ORIGINAL: "as read",
}
_KINDS = {
    Extra.STATE: Kind.CHOICE,
    Extra.QUOTE: Kind.LIST,
    Extra.PAGE: Kind.LIST,
    Extra.CONFIDENCE: Kind.NUMBER,
    Extra.CORRECTED: Kind.YES_NO,
}


def extra_name(key: str, extra: Extra) -> str:
    """Return the name of the column that stands beside a field's own."""
    return f"{key}_{extra}"


def extra_column(field: Field, extra: Extra) -> Column:
    """Return the column that shows ``extra`` of a field."""
    return Column(
        extra_name(field.key, extra),
        _KINDS.get(extra, field.kind),
        _HELP[extra].format(key=field.key),
        f"{field.label}: {_TITLES[extra]}",
        tuple(FieldState) if extra is Extra.STATE else (),
    )


def extra_cell(extra: Extra, field: RecordField, source: SourceText | None) -> str:
    """Return ``extra`` of one field of a record as a cell."""
    return _CELLS[extra](field, source)


def quotes(field: RecordField, source: SourceText | None) -> tuple[str, ...]:
    """Return the passages a value stands on, wrapped lines joined."""
    return () if source is None else tuple(join_lines(span.quote(source.text)) for span in field.spans)


def pages(field: RecordField, source: SourceText | None) -> tuple[int, ...]:
    """Return the pages (from 1) its passages stand on, each once, in their order."""
    return () if source is None else tuple(dict.fromkeys(source.page_of(span.start) + 1 for span in field.spans))


def is_corrected(field: RecordField) -> bool:
    """Tell whether the value is another than the machine read; where it read nothing, whether there is one."""
    return not is_empty(field.value) if field.read is None else field.differs


def _state(field: RecordField, _source: SourceText | None) -> str:
    return str(field.state)


def _quote(field: RecordField, source: SourceText | None) -> str:
    return join_list(quotes(field, source))


def _page(field: RecordField, source: SourceText | None) -> str:
    return join_list(map(str, pages(field, source)))


def _confidence(field: RecordField, _source: SourceText | None) -> str:
    if field.read is None or is_empty(field.read.value):
        return ""
    return write_cell(round(field.read.confidence, 3))


def _corrected(field: RecordField, _source: SourceText | None) -> str:
    return write_cell(is_corrected(field))


def _original(field: RecordField, _source: SourceText | None) -> str:
    return write_cell(field.read.value) if field.read is not None else ""


_CELLS: Mapping[Extra, Callable[[RecordField, SourceText | None], str]] = {
    Extra.STATE: _state,
    Extra.QUOTE: _quote,
    Extra.PAGE: _page,
    Extra.CONFIDENCE: _confidence,
    Extra.CORRECTED: _corrected,
    Extra.ORIGINAL: _original,
}
