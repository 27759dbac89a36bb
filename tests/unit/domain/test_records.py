from __future__ import annotations

from functools import reduce

import pytest

from imrdesk.domain.flags import FieldRef
from imrdesk.domain.readings import ReadValue
from imrdesk.domain.records import Determination, DisputedItem, Entry, FieldState, RecordField

READ = ReadValue("as read", (), "rule", 0.9)
FIELDS = {"summary": RecordField(Entry("as read"), READ), "outcome": RecordField(Entry(None))}
RECORD = Determination(
    FIELDS, tuple(DisputedItem(number, {"treatment": RecordField(Entry("as read"), READ)}) for number in (3, 1))
)
ENTRIES = {
    FieldRef("summary"): Entry("new", state=FieldState.CORRECTED),
    FieldRef("treatment", 1): Entry("one"),
    FieldRef("treatment", 3): Entry("three"),
    FieldRef("unit", 3): Entry("visit"),
}


def test_entries_set_together_are_those_set_one_after_another() -> None:
    one_by_one = reduce(lambda record, each: record.with_entry(*each), ENTRIES.items(), RECORD)
    together = RECORD.with_entries(ENTRIES)
    assert together == one_by_one
    assert {ref: together.field(ref).entry for ref in ENTRIES} == ENTRIES


def test_what_the_machine_read_stands_behind_another_entry() -> None:
    made = RECORD.with_entries(ENTRIES)
    assert [made.field(ref).read for ref in ENTRIES] == [READ, READ, READ, None]


def test_the_record_before_stays_as_it_was() -> None:
    RECORD.with_entries(ENTRIES)
    assert (RECORD.value(FieldRef("summary")), RECORD.value(FieldRef("treatment", 1))) == ("as read", "as read")
    assert "unit" not in RECORD.item(3).fields


def test_no_entry_goes_into_an_item_there_is_not() -> None:
    with pytest.raises(KeyError):
        RECORD.with_entries({FieldRef("treatment", 2): Entry("two")})


def test_a_record_holds_the_fields_it_names_and_no_others() -> None:
    others = [FieldRef("treatment"), FieldRef("summary", 1), FieldRef("treatment", 2), FieldRef("nothing")]
    assert [ref for ref in (*RECORD.refs(), *others) if RECORD.holds(ref)] == list(RECORD.refs())
