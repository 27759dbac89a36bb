"""Changes in words, for the history of a document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from imrdesk.domain.changes import Action, Change, FieldEdit, LoggedChange, NoteEdit, StateEdit
from imrdesk.domain.documents import DocumentState
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.records import Determination, DisputedItem
from imrdesk.domain.values import Value, as_text, is_empty

_LONGEST = 60
_STARTS = {Action.UNDO: "Undone: ", Action.REDO: "Made again: "}


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One change in words: whose it is, when (UTC) and why, and the field to go to, where the record still has it.

    ``stands`` is false where it was taken back since and not made again.
    """

    change_id: int
    words: str
    reviewer: str
    at: datetime
    reason: str
    stands: bool
    ref: FieldRef | None


def history_lines(log: Sequence[LoggedChange], record: Determination) -> tuple[HistoryLine, ...]:
    """Return the changes of a log (oldest first) in words, newest first."""
    taken_back: set[int] = set()
    lines: list[HistoryLine] = []
    for logged in reversed(log):
        stands = logged.change_id not in taken_back
        # An undo that was itself taken back by a redo takes nothing back any more.
        if stands and logged.undoes is not None:
            taken_back.add(logged.undoes)
        words, ref = describe(logged.change, record), _place(logged.change, record)
        lines.append(HistoryLine(logged.change_id, words, logged.reviewer, logged.at, logged.reason, stands, ref))
    return tuple(lines)


def _place(change: Change, record: Determination) -> FieldRef | None:
    """Return the first field a change touched that the record still has; an item's is its first field."""
    touched = [edit.ref for edit in change.edits]
    touched += [edit.note.ref for edit in change.notes if edit.note.ref is not None]
    touched += [FieldRef("treatment", placed.item.item_id) for placed in change.added]
    there = set(record.refs())
    return next((ref for ref in touched if ref in there), None)


def describe(change: Change, record: Determination) -> str:
    """Return what a change did, in one line; items are called by their place in ``record`` as it stands now."""
    if change.reading is not None:
        return _STARTS.get(change.action, "") + _read_again(change)
    said = [*_items(change), *_fields(change, record), *_notes(change, record)]
    if change.action is Action.GIVE_REASON:
        said = ["A reason given for the change before"]
    if not said and change.state is not None:
        said = [_state(change.state)]
    return _STARTS.get(change.action, "") + "; ".join(said)


def _items(change: Change) -> Iterator[str]:
    gone, come = [_title(each.item) for each in change.removed], [_title(each.item) for each in change.added]
    if len(gone) == len(come) == 1:
        yield f"{come[0]} moved from place {change.removed[0].position + 1} to {change.added[0].position + 1}"
    elif gone and come:
        yield f"{' and '.join(gone)} {'split into' if len(gone) == 1 else 'merged into'} {' and '.join(come)}"
    elif gone:
        yield f"{gone[0]} removed"
    elif come:
        yield f"{come[0]} added at place {change.added[0].position + 1}"


def _fields(change: Change, record: Determination) -> Iterator[str]:
    if change.action is Action.CONFIRM_REST:
        yield f"All the rest confirmed at once, {len(change.edits)} fields"
        return
    if change.action is Action.CONFIRM and len(change.edits) > 1:
        yield f"{len(change.edits)} fields confirmed"
        return
    for edit in change.edits:
        yield f"{field_words(edit.ref, record)}: {_edit(edit)}"


def _edit(edit: FieldEdit) -> str:
    before, after = edit.before, edit.after
    values = f"{_quoted(before.value)} → {_quoted(after.value)}"
    if before.state is after.state:
        return values if before.value != after.value else "other evidence"
    return str(after.state) if before.value == after.value else f"{values} ({after.state})"


def _read_again(change: Change) -> str:
    case = len(change.edits)
    items = len({placed.item.item_id for placed in (*change.removed, *change.added)})
    told = [f"{count} {what}" for count, what in ((case, "fields of the case"), (items, "disputed items")) if count]
    return f"Read again: {' and '.join(told)} read otherwise" if told else "Read again: the same values"


def _notes(change: Change, record: Determination) -> Iterator[str]:
    for edit in change.notes:
        ref, said = edit.note.ref, _note(edit)
        if said:
            yield f"Note on {'the document' if ref is None else field_words(ref, record)}{said}"


def _note(edit: NoteEdit) -> str:
    """Return what became of a note; empty where it only followed its item."""
    before, after = edit.before, edit.after
    if before is None or after is None:
        return f"{' removed' if after is None else ''}: {_quoted(edit.note.text)}"
    if before.text != after.text:
        return f": {_quoted(before.text)} → {_quoted(after.text)}"
    if before.settled is not after.settled:
        return f" {'settled' if after.settled else 'opened again'}: {_quoted(after.text)}"
    return ""


def _state(edit: StateEdit) -> str:
    if edit.after is DocumentState.ON_HOLD and edit.reason_after:
        return f"Put on hold: {edit.reason_after}"
    return f"State: {edit.before} → {edit.after}"


def field_words(ref: FieldRef, record: Determination) -> str:
    """Return a field's name for people, with the item it is of."""
    label = record.codebook.label(ref.key)
    if ref.item_id is None:
        return label
    try:
        return f"{label} of item {record.position(ref.item_id) + 1}"
    except KeyError:
        return f"{label} of an item since removed"


def _title(item: DisputedItem) -> str:
    title = item.fields["treatment"].value
    return "An item without a title" if is_empty(title) else _quoted(title)


def _quoted(value: Value) -> str:
    text = as_text(value)
    if not text:
        return "nothing"
    return f"“{text}”" if len(text) <= _LONGEST else f"“{text[: _LONGEST - 1].rstrip()}…”"
