"""Changes of fields, made from what a reviewer wants. Nothing here touches the store."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import replace

from imrdesk.domain.changes import Action, Change, FieldEdit, StateEdit
from imrdesk.domain.documents import DocumentState
from imrdesk.domain.flags import FieldRef, Flag
from imrdesk.domain.outcomes import derive_outcome
from imrdesk.domain.records import Determination, Entry, FieldState, RecordField
from imrdesk.domain.sentences import sentence, word
from imrdesk.domain.spans import Spans
from imrdesk.domain.values import Value, ValueProblem, empty, is_empty
from imrdesk.errors import ReviewError

OUTCOME = FieldRef("outcome")
_MOST = 2**53
"""Beyond it a whole number is no longer exact in a spreadsheet, in JSON, or in SQLite's own arithmetic."""


def set_value(record: Determination, ref: FieldRef, value: Value, spans: Spans | None) -> Change:
    """Put another value into a field. ``spans`` of ``None`` keeps the evidence that stands.

    No value counts as absent, what the machine read as confirmed, anything else as corrected.

    Raises:
        ValueProblem: a number that cannot be stored.
    """
    field = record.field(ref)
    value = storable(value)
    if spans is None:
        as_read = field.as_read(record.blank(ref.key))
        spans = as_read.spans if value == as_read.value else field.spans
    return change_fields(Action.SET, record, {ref: Entry(value, spans, _state_of(field, value))})


def confirm(record: Determination, *refs: FieldRef) -> Change:
    """Say that the values that stand are right; those a person has decided already stay as they are.

    That no value is right is what absent means, so that a blank cell never stands beside "confirmed".
    """
    undecided = {FieldState.UNSEEN, FieldState.UNCLEAR}
    fields = {ref: record.field(ref) for ref in refs}
    entries = {
        ref: replace(field.entry, state=FieldState.ABSENT if is_empty(field.value) else FieldState.CONFIRMED)
        for ref, field in fields.items()
        if field.state in undecided
    }
    return change_fields(Action.CONFIRM, record, entries)


def confirm_rest(record: Determination, flags: Iterable[Flag], but: Iterable[FieldRef] = ()) -> Change:
    """Say at once that all values nobody has looked at are right, ``but`` some, and those a flag speaks of.

    It is an action of its own, so that no count takes it for a person's look at each of these fields.
    """
    left = {*but, *(ref for flag in flags for ref in flag.fields)}
    fields = ((ref, record.field(ref)) for ref in record.refs() if ref not in left)
    entries = {
        ref: replace(field.entry, state=FieldState.CONFIRMED)
        for ref, field in fields
        if field.state is FieldState.UNSEEN
    }
    return change_fields(Action.CONFIRM_REST, record, entries)


def take_over(record: Determination, ref: FieldRef, other: Determination) -> Change:
    """Put the value of another record's field into the same field, without evidence; an item's by its place.

    Raises:
        ReviewError: the other record has no such field.
    """
    try:
        there = ref if ref.item_id is None else FieldRef(ref.key, other.items[record.position(ref.item_id)].item_id)
        value = other.value(there)
    except (IndexError, KeyError) as error:
        raise ReviewError(word("The last document has no such field; type the value here.")) from error
    if value == record.value(ref):
        return confirm(record, ref)
    return set_value(record, ref, value, ())


def mark_absent(record: Determination, ref: FieldRef) -> Change:
    """Say that the document does not state it: no value and no evidence is left."""
    value = empty(record.codebook.field(ref.key).kind)
    return change_fields(Action.MARK_ABSENT, record, {ref: Entry(value, (), FieldState.ABSENT)})


def mark_unclear(record: Determination, ref: FieldRef) -> Change:
    """Say that the document cannot be read with certainty here; the value that stands is kept."""
    return change_fields(Action.MARK_UNCLEAR, record, {ref: replace(record.field(ref).entry, state=FieldState.UNCLEAR)})


def revert(record: Determination, ref: FieldRef) -> Change:
    """Put a field back as it was read, seen by nobody."""
    return change_fields(Action.REVERT, record, {ref: record.field(ref).as_read(record.blank(ref.key))})


def set_state(record: Determination, state: DocumentState, reason: str) -> Change:
    """Move the document to another state; ``reason`` is why it is on hold."""
    edit = StateEdit(record.state, state, record.hold_reason, reason if state is DocumentState.ON_HOLD else "")
    same = edit.before is edit.after and edit.reason_before == edit.reason_after
    return Change(Action.SET_STATE, state=None if same else edit)


def change_fields(action: Action, record: Determination, entries: Mapping[FieldRef, Entry]) -> Change:
    """Return the change to ``entries``, without those that stand already."""
    edits = tuple(
        FieldEdit(ref, record.field(ref).entry, entry)
        for ref, entry in entries.items()
        if record.field(ref).entry != entry
    )
    return Change(action, edits)


def is_nothing(change: Change) -> bool:
    """Tell whether a change would leave the record as it is."""
    return not (change.edits or change.removed or change.added or change.state or change.notes or change.reading)


def complete(record: Determination, change: Change) -> Change:
    """Add what follows from a change: the outcome derived anew, and a new document being in review."""
    change = with_outcome(record, change)
    if record.state is DocumentState.NEW and change.state is None:
        change = replace(change, state=StateEdit(DocumentState.NEW, DocumentState.IN_REVIEW))
    return change


def with_outcome(record: Determination, change: Change) -> Change:
    """Add to a change what it makes of the outcome, where that follows from the items' decisions."""
    after = change.apply(record)
    touched = any(edit.ref == OUTCOME for edit in change.edits)
    if not touched and _decisions(after) == _decisions(record):
        return change
    field = after.field(OUTCOME)
    if not _is_derivable(field):
        return change
    spans = tuple(span for item in after.items for span in item.fields["decision"].spans)
    entry = Entry(derive_outcome(_decisions(after)), spans)
    if entry == field.entry:
        return change
    others = tuple(edit for edit in change.edits if edit.ref != OUTCOME)
    return replace(change, edits=(*others, FieldEdit(OUTCOME, record.field(OUTCOME).entry, entry)))


def storable(value: Value) -> Value:
    """Return a value as it can be stored: without the code units a paste may bring that are no characters.

    Raises:
        ValueProblem: a number that is none, or too large.
    """
    if isinstance(value, str):
        return characters(value) or None
    if isinstance(value, tuple):
        return tuple(characters(part) if isinstance(part, str) else part for part in value)  # type: ignore[return-value]
    if isinstance(value, int | float) and not (math.isfinite(value) and abs(value) <= _MOST):
        raise ValueProblem(sentence("{value} is too large a number to store; check it for a slip.", value=value))
    return value


def characters(text: str) -> str:
    """Return ``text`` without the code units a paste may bring that are no characters."""
    return text.encode("utf-8", "ignore").decode("utf-8").replace("\0", "")


def _state_of(field: RecordField, value: Value) -> FieldState:
    if is_empty(value):
        return FieldState.ABSENT
    as_read = field.read is not None and value == field.read.value
    as_derived = field.state is FieldState.UNSEEN and value == field.value
    return FieldState.CONFIRMED if as_read or as_derived else FieldState.CORRECTED


def _decisions(record: Determination) -> tuple[Value, ...]:
    return tuple(item.fields["decision"].value for item in record.items)


def _is_derivable(outcome: RecordField) -> bool:
    """Tell whether the outcome follows the decisions: no person has said it, and no letter prints it."""
    read = outcome.read
    printed = read is not None and not read.derived and not is_empty(read.value)
    return outcome.state is FieldState.UNSEEN and not printed
