from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from imrdesk.domain.changes import Change
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.readings import Reading, ReadItem, ReadValue
from imrdesk.domain.records import Determination, Entry, FieldState, RecordField
from imrdesk.domain.spans import Span
from imrdesk.domain.values import Value
from imrdesk.services import edits, items
from imrdesk.services.merging import Merge, Verdict, merge, merge_field
from imrdesk.services.notes import Author
from imrdesk.services.splitting import split
from tests.unit.services.letters import TEXT, read, reading, record, span

AUTHOR = Author("imrdesk", datetime(2026, 5, 6, tzinfo=UTC))
NUMBER, OUTCOME = FieldRef("case_number"), FieldRef("outcome")
FIRST, SECOND = FieldRef("decision", 1), FieldRef("decision", 2)


def merged(known: Determination, new: Reading, old: Reading | None = None) -> tuple[Determination, Merge]:
    """Return the record after a merge; what its change does is proven to turn round on the way."""
    made = merge(known, old or reading(), new, 2, AUTHOR)
    after = made.change.apply(known)
    undone = made.change.inverse().apply(after)
    assert replace(undone, next_item_id=known.next_item_id, next_note_id=known.next_note_id) == known
    return after, made


def with_items(new: Reading, *kept: ReadItem) -> Reading:
    return replace(new, items=kept)


def with_values(place: int, **values: ReadValue) -> Reading:
    """Return the reading with other values in the item at ``place``."""
    old = reading()
    changed = replace(old.items[place], values={**old.items[place].values, **values})
    return replace(old, items=(*old.items[:place], changed, *old.items[place + 1 :]))


@pytest.mark.parametrize(
    ("state", "stands", "old", "new", "value", "verdict"),
    [
        (FieldState.UNSEEN, "a", "a", "a", "a", Verdict.SAME),
        (FieldState.UNSEEN, "a", "a", "b", "b", Verdict.TAKEN),
        (FieldState.CONFIRMED, "a", "a", "a", "a", Verdict.SAME),
        (FieldState.CONFIRMED, "a", "a", "b", "a", Verdict.CONFLICT),
        (FieldState.CORRECTED, "h", "a", "a", "h", Verdict.SAME),
        (FieldState.CORRECTED, "h", "a", "h", "h", Verdict.AGREED),
        (FieldState.CORRECTED, "h", "a", "b", "h", Verdict.CONFLICT),
        (FieldState.ABSENT, None, "a", None, None, Verdict.AGREED),
        (FieldState.ABSENT, None, "a", "b", None, Verdict.CONFLICT),
        (FieldState.UNCLEAR, "a", "a", "b", "a", Verdict.CONFLICT),
    ],
)
def test_three_values_meet(
    state: FieldState, stands: Value, old: Value, new: Value, value: Value, verdict: Verdict
) -> None:
    known = RecordField(Entry(stands, (Span(0, 1),), state), ReadValue(old))
    field, said = merge_field(known, ReadValue(new, (Span(2, 3),)))
    assert (field.value, said, field.read) == (value, verdict, ReadValue(new, (Span(2, 3),)))
    assert field.state is state


def test_what_no_person_decided_is_taken() -> None:
    after, made = merged(record(), reading(case_number=read("CM16-0000043", "CM16-0000042")))
    assert (after.value(NUMBER), after.field(NUMBER).state) == ("CM16-0000043", FieldState.UNSEEN)
    assert (made.taken, made.conflicts, after.reading, after.notes) == ([NUMBER], [], 2, ())


def test_a_person_s_value_stays_and_the_conflict_is_put_before_a_person() -> None:
    known = edits.set_value(record(), NUMBER, "CM16-0000099", None).apply(record())
    after, made = merged(known, reading(case_number=read("CM16-0000043", "CM16-0000042")))
    (note,) = after.open_notes
    assert (after.value(NUMBER), made.conflicts, note.ref) == ("CM16-0000099", [NUMBER], NUMBER)
    for value in ("“CM16-0000043”", "“CM16-0000042”", "“CM16-0000099”"):
        assert value in note.text
    assert after.field(NUMBER).read == read("CM16-0000043", "CM16-0000042")


def test_the_machine_coming_to_agree_is_progress() -> None:
    known = edits.set_value(record(), NUMBER, "CM16-0000043", None).apply(record())
    after, made = merged(known, reading(case_number=read("CM16-0000043", "CM16-0000042")))
    assert (made.agreed, after.notes, after.field(NUMBER).state) == ([NUMBER], (), FieldState.CORRECTED)


def test_other_evidence_of_the_same_value_is_taken_without_a_word() -> None:
    after, made = merged(record(), reading(case_number=read("CM16-0000042", "Case Number: CM16-0000042")))
    assert after.field(NUMBER).spans == (span("Case Number: CM16-0000042"),)
    assert (made.taken, made.agreed, made.conflicts) == ([], [], [])


def test_the_outcome_follows_the_decisions_that_stand() -> None:
    known = record()
    known = edits.complete(known, edits.set_value(known, FIRST, "Overturned", None)).apply(known)
    after, made = merged(known, with_values(1, quantity=read(13.0, "Twelve")))
    assert (after.value(OUTCOME), made.taken) == ("Overturned", [FieldRef("quantity", 2)])


def test_a_decision_read_otherwise_brings_the_outcome_along() -> None:
    new = with_values(0, decision=read("Overturned", "Upheld"))
    after, made = merged(record(), new)
    assert (after.value(OUTCOME), made.taken) == ("Overturned", [OUTCOME, FIRST])


def test_a_correction_stays_on_its_item_wherever_that_is_read_now() -> None:
    known = edits.set_value(record(), SECOND, "Upheld", None).apply(record())
    old = reading()
    after, made = merged(known, with_items(old, old.items[1], old.items[0]))
    assert [each.item_id for each in after.items] == [1, 2]
    assert (after.value(SECOND), after.value(FIRST), made.conflicts) == ("Upheld", "Upheld", [])


def test_an_item_that_is_new_comes_to_its_place() -> None:
    old = reading()
    first = with_items(old, old.items[1])
    known = Determination.from_reading(first)
    after, made = merged(known, old, first)
    assert [(each.item_id, each.fields["treatment"].value) for each in after.items] == [
        (2, "Arm sling and cold pack"),
        (1, "Twelve visits"),
    ]
    assert made.came == [2]


def test_an_item_the_machine_no_longer_reads_goes_where_no_person_decided() -> None:
    old = reading()
    after, made = merged(record(), with_items(old, old.items[0]))
    assert ([each.item_id for each in after.items], made.gone, made.kept) == ([1], [2], [])


def test_an_item_a_person_decided_is_kept_and_put_before_a_person() -> None:
    known = edits.confirm(record(), SECOND).apply(record())
    old = reading()
    after, made = merged(known, with_items(old, old.items[0]))
    assert ([each.item_id for each in after.items], made.kept) == ([1, 2], [2])
    assert [note.ref for note in after.open_notes] == [FieldRef("treatment", 2)]


def test_an_item_a_person_took_out_does_not_come_back() -> None:
    known = items.remove(record(), 1).apply(record())
    after, made = merged(known, with_values(0, quantity=read(2.0, "Arm sling")))
    assert ([each.item_id for each in after.items], made.came) == ([2], [])


@pytest.mark.parametrize(
    "change",
    [
        items.merge(record(), 1, 2),
        split(record(), 1, span(" and cold").start, TEXT, lambda _block: None),
        split(record(), 2, span("rationale: The visits").start, TEXT, lambda _block: None),
    ],
    ids=["merged", "title split", "block split"],
)
def test_items_a_person_parted_or_joined_stay_theirs(change: Change) -> None:
    known = change.apply(record())
    after, made = merged(known, with_values(1, quantity=read(13.0, "Twelve")))
    own = {each.item.item_id for each in change.added}
    assert [each.item_id for each in after.items] == [each.item_id for each in known.items]
    assert [each for each in after.items if each.item_id in own] == [
        each for each in known.items if each.item_id in own
    ]
    assert made.came == []


def test_an_item_a_person_added_is_not_read_a_second_time() -> None:
    old = reading()
    first = with_items(old, old.items[0])
    known = Determination.from_reading(first)
    known = items.add(known, 1).apply(known)
    known = edits.set_value(known, FieldRef("treatment", 2), "Twelve visits", None).apply(known)
    after, made = merged(known, old, first)
    assert ([each.item_id for each in after.items], made.came) == ([1, 2], [])


def test_a_copy_a_person_made_stays_as_it_is() -> None:
    known = items.duplicate(record(), 1).apply(record())
    after, _ = merged(known, with_values(0, quantity=read(2.0, "Arm sling")))
    quantities = {each.item_id: each.fields["quantity"].value for each in after.items}
    assert quantities == {1: 2.0, 3: None, 2: 12.0}


def test_two_readings_one_after_the_other() -> None:
    second = with_values(1, quantity=read(13.0, "Twelve"))
    once, _ = merged(record(), second)
    third = replace(second, fields={**second.fields, "priority": read("Standard")})
    twice, made = merged(once, third, second)
    assert (twice.value(FieldRef("quantity", 2)), made.taken) == (13.0, [FieldRef("priority")])
