"""Documents to store, made of words of our own, and changes to make to them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from imrdesk.domain.changes import Action, Change, FieldEdit, LoggedChange, ReadingEdit
from imrdesk.domain.citations import Citation, GuidelineSource
from imrdesk.domain.documents import MediaType, SourceText
from imrdesk.domain.fields import CASE_FIELDS, ITEM_FIELDS, Field
from imrdesk.domain.flags import FieldRef, Flag
from imrdesk.domain.readings import Layout, Reading, ReadItem, ReadValue, Section, SectionKind
from imrdesk.domain.records import Entry, FieldState
from imrdesk.domain.spans import Span
from imrdesk.domain.values import Kind, Value
from imrdesk.store import NewChange, NewDocument, Store

AT = datetime(2026, 3, 4, 5, 6, 7, 890, tzinfo=UTC)
TEXT = "Sling for the left shoulder: Upheld\nTwelve visits, as asked for: Overturned\nThe “end” 😀\n"
CASE_NUMBER = FieldRef("case_number")

OF_EACH_KIND: Mapping[Kind, Value] = {
    Kind.TEXT: "CM15-0000001",
    Kind.LONG_TEXT: "Sling for the “left” shoulder 😀",
    Kind.DATE: date(2015, 1, 31),
    Kind.INTEGER: 47,
    Kind.NUMBER: 2.5,
    Kind.YES_NO: False,
    Kind.CHOICE: "Upheld",
    Kind.LIST: ("left knee", "lumbar spine; both"),
    Kind.CITATIONS: (Citation(GuidelineSource.MTUS, "Low Back Complaints", 2004, "Summary", "98", Span(3, 9)),),
}


def values(fields: Sequence[Field]) -> dict[str, ReadValue]:
    """Return a value for every field, of the kind it holds, with evidence."""
    return {field.key: ReadValue(OF_EACH_KIND[field.kind], (Span(0, 5), Span(6, 9)), "rule", 0.9) for field in fields}


def reading_of(items: int = 2, **case: Value) -> Reading:
    """Return a reading with every field filled; ``case`` names other values of the case."""
    fields = values(CASE_FIELDS) | {key: ReadValue(value, (Span(0, 5),), "rule", 0.5) for key, value in case.items()}
    read = tuple(ReadItem(Span(number, number + 20), values(ITEM_FIELDS)) for number in range(items))
    sections = (Section(SectionKind.CASE, Span(0, 10)), Section(SectionKind.ITEM, Span(10, 30), 0))
    return Reading(Layout.ISSUES_AND_RATIONALES, fields, read, sections, "parser 1", ("A doubt.",))


def document(
    name: str = "letter.txt", *, reading: Reading | None = None, flags: tuple[Flag, ...] = (), content: bytes = b""
) -> NewDocument:
    content = content or name.encode()
    sha256 = hashlib.sha256(content).hexdigest()
    source = SourceText(name, sha256, MediaType.TEXT, TEXT, (0, 36), "reader 1", (1,))
    return NewDocument(source, content, reading or reading_of(), AT, f"folder/{name}", flags)


def setting(store: Store, document_id: int, ref: FieldRef, entry: Entry) -> Change:
    """Return the change that puts ``entry`` into a field as it stands now."""
    before = store.load(document_id).record.field(ref).entry
    return Change(Action.SET, (FieldEdit(ref, before, entry),))


def append(store: Store, document_id: int, change: Change, flags: tuple[Flag, ...] | None = None) -> LoggedChange:
    stored = store.load(document_id)
    after = stored.flags if flags is None else flags
    new = NewChange(change, change.apply(stored.record), after, "Ada", AT, stored.last_change_id, "because")
    return store.append(document_id, new)


def set_text(store: Store, document_id: int, value: str, ref: FieldRef = CASE_NUMBER) -> LoggedChange:
    return append(store, document_id, setting(store, document_id, ref, Entry(value, (), FieldState.CORRECTED)))


def read_again(store: Store, document_id: int) -> LoggedChange:
    """Write another reading of a document, by a parser that read the same."""
    stored = store.load(document_id)
    number = 2 + sum(step.action is Action.READ_AGAIN for step in store.steps(document_id))
    change = Change(Action.READ_AGAIN, reading=ReadingEdit(stored.record.reading, number))
    record, other = change.apply(stored.record), replace(stored.reading, parser=f"another {number}")
    new = NewChange(change, record, stored.flags, "Ada", AT, stored.last_change_id, reading=other)
    return store.append(document_id, new)
