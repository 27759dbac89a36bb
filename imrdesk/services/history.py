"""Changes in words, for the history of a document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from imrdesk.domain.changes import Action, Change, FieldEdit, LoggedChange, NoteEdit, StateEdit
from imrdesk.domain.documents import DocumentState
from imrdesk.domain.fields import Field
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.records import Determination, DisputedItem
from imrdesk.domain.sentences import Sentence, listed, member, plural, recognised, sentence, word
from imrdesk.domain.values import Value, as_text, is_empty
from imrdesk.services.reasons import REASONS
from imrdesk.services.undoing import in_steps

_LONGEST = 60
_LEAD = 20
"""So many characters that two long values share are told before those in which they differ."""
_STARTS = {Action.UNDO: word("Undone: {change}"), Action.REDO: word("Made again: {change}")}
_NOTHING = word("nothing")


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One change in a sentence: whose it is, when (UTC) and why, and the field to go to, where the record still has it.

    ``stands`` is false where it was taken back since and not made again.
    """

    change_id: int
    words: Sentence
    reviewer: str
    at: datetime
    reason: str
    stands: bool
    ref: FieldRef | None


def history_lines(log: Sequence[LoggedChange], record: Determination) -> tuple[HistoryLine, ...]:
    """Return the changes of a log (oldest first) in words, newest first; a run of typing is one of them."""
    taken_back: set[int] = set()
    lines: list[HistoryLine] = []
    for logged in reversed(in_steps(log)):
        stands = logged.change_id not in taken_back
        # An undo that was itself taken back by a redo takes nothing back any more.
        if stands and logged.undoes is not None:
            taken_back.add(logged.undoes)
        words, ref = describe(logged.change, record), _place(logged.change, record)
        reason = recognised(logged.reason, REASONS)
        lines.append(HistoryLine(logged.change_id, words, logged.reviewer, logged.at, reason, stands, ref))
    return tuple(lines)


def last_place(log: Sequence[LoggedChange], record: Determination) -> FieldRef | None:
    """Return the field that was changed last, be it by an undo, of those that the record still has."""
    places = (_place(logged.change, record) for logged in reversed(log))
    return next((place for place in places if place is not None), None)


def _place(change: Change, record: Determination) -> FieldRef | None:
    """Return the first field a change touched that the record still has; an item's is its first field."""
    touched = [edit.ref for edit in change.edits]
    touched += [edit.note.ref for edit in change.notes if edit.note.ref is not None]
    touched += [FieldRef("treatment", placed.item.item_id) for placed in change.added]
    return next((ref for ref in touched if record.holds(ref)), None)


def describe(change: Change, record: Determination) -> Sentence:
    """Return what a change did, in one line; items are called by their place in ``record`` as it stands now."""
    said: list[str] = [*_items(change), *_fields(change, record), *_notes(change, record)]
    if change.reading is not None:
        said = [_read_again(change)]
    elif change.action is Action.GIVE_REASON:
        said = [word("A reason given for the change before")]
    elif not said and change.state is not None:
        said = [_state(change.state)]
    what = listed(said, "; ")
    return sentence(_STARTS[change.action], change=what) if change.action in _STARTS else what


def _items(change: Change) -> Iterator[Sentence]:
    """Say first what was done, then to which items: a title may be longer than the line it is told in."""
    removed, added = change.removed, change.added
    if change.action is Action.UNDO:
        # What was undone is said as it was done: undoing a merge is no splitting.
        removed, added = added, removed
    gone, come = _joined([_title(each.item) for each in removed]), _joined([_title(each.item) for each in added])
    if len(removed) == len(added) == 1:
        before, after = removed[0].position + 1, added[0].position + 1
        yield sentence("Item moved from place {before} to {after}: {item}", item=come, before=before, after=after)
    elif len(removed) == 1 and added:
        yield sentence("Item split: {item} into {others}", item=gone, others=come)
    elif removed and added:
        yield sentence("Items merged: {items}", items=gone)
    elif removed:
        yield sentence("Item removed: {item}", item=gone)
    elif added:
        yield sentence("Item added at place {place}: {item}", item=come, place=added[0].position + 1)


def _joined(parts: Sequence[str]) -> str:
    """Return parts with an “and” between them; empty where there are none."""
    if not parts:
        return ""
    first, *others = parts
    return sentence("{first} and {others}", first=first, others=_joined(others)) if others else first


def _fields(change: Change, record: Determination) -> Iterator[Sentence]:
    count = len(change.edits)
    if change.action is Action.CONFIRM_REST:
        yield plural(
            count, "All the rest confirmed at once, {count} field", "All the rest confirmed at once, {count} fields"
        )
        return
    if change.action is Action.CONFIRM and count > 1:
        yield sentence("{count} fields confirmed", count=count)
        return
    for edit in change.edits:
        yield sentence("{field}: {edit}", field=field_words(edit.ref, record), edit=_edit(edit, record))


def _edit(edit: FieldEdit, record: Determination) -> str:
    before, after = edit.before, edit.after
    field = record.codebook.get(edit.ref.key)
    values = _turned(*_from_where_they_differ(_text(before.value, field), _text(after.value, field)))
    if before == after:
        return word("typed, and taken out again")
    if before.state is after.state:
        return values if before.value != after.value else word("other evidence")
    state = member(after.state)
    return state if before.value == after.value else sentence("{values} ({state})", values=values, state=state)


def _from_where_they_differ(before: str, after: str) -> tuple[Sentence, Sentence]:
    """Return two values in quotes, long ones from shortly before where they begin to differ."""
    pairs = enumerate(zip(before, after, strict=False))
    same = next((place for place, (one, other) in pairs if one != other), min(len(before), len(after)))
    start = before.rfind(" ", 0, max(0, same - _LEAD)) + 1
    if start and max(len(before), len(after)) > _LONGEST:
        before, after = f"…{before[start:]}", f"…{after[start:]}"
    return _in_quotes(before), _in_quotes(after)


def _turned(before: str, after: str) -> Sentence:
    return sentence("{before} → {after}", before=before, after=after)


def _read_again(change: Change) -> Sentence:
    case = len(change.edits)
    items = len({placed.item.item_id for placed in (*change.removed, *change.added)})
    told = [plural(case, "{count} field of the case", "{count} fields of the case")] if case else []
    told += [plural(items, "{count} disputed item", "{count} disputed items")] if items else []
    if not told:
        return word("Read again: the same values")
    return sentence("Read again: {parts} read otherwise", parts=_joined(told))


def _notes(change: Change, record: Determination) -> Iterator[Sentence]:
    for edit in change.notes:
        ref = edit.note.ref
        on = word("the document") if ref is None else field_words(ref, record)
        if said := _note(edit, on):
            yield said


def _note(edit: NoteEdit, on: str) -> Sentence | None:
    """Return what became of a note; ``None`` where it only followed its item."""
    before, after = edit.before, edit.after
    text = _quoted(edit.note.text)
    if before is None:
        return sentence("Note on {place}: {text}", place=on, text=text)
    if after is None:
        return sentence("Note on {place} removed: {text}", place=on, text=text)
    if before.text != after.text:
        return sentence("Note on {place}: {text}", place=on, text=_turned(_quoted(before.text), text))
    if before.settled is not after.settled:
        return sentence(
            "Note on {place} settled: {text}" if after.settled else "Note on {place} opened again: {text}",
            place=on,
            text=text,
        )
    return None


def _state(edit: StateEdit) -> Sentence:
    if edit.after is DocumentState.ON_HOLD and edit.reason_after:
        return sentence("Put on hold: {reason}", reason=edit.reason_after)
    return sentence("State: {before} → {after}", before=edit.before, after=edit.after)


def field_words(ref: FieldRef, record: Determination) -> str:
    """Return a field's name for people, with the item it is of."""
    label = record.codebook.label(ref.key)
    if ref.item_id is None:
        return label
    try:
        number = record.position(ref.item_id) + 1
    except KeyError:
        return sentence("{label} of an item since removed", label=label)
    item = sentence("item {number}", number=number)
    return sentence("{label} of {item}", label=label, item=item)


def _title(item: DisputedItem) -> Sentence:
    title = item.fields["treatment"].value
    return word("without a title") if is_empty(title) else _quoted(title)


def _quoted(value: Value) -> Sentence:
    return _in_quotes(as_text(value))


def _text(value: Value, field: Field | None) -> str:
    return as_text(value) if field is None else field.worded(value)


def _in_quotes(text: str) -> Sentence:
    if not text:
        return _NOTHING
    return sentence("“{text}”", text=text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…")
