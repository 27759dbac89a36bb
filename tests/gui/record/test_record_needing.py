"""Which fields deserve a look, and in what order."""

from __future__ import annotations

import pytest

from imrdesk.domain.flags import FieldRef, Flag, Severity
from imrdesk.domain.records import Determination, FieldState
from imrdesk.gui.record.needing import Needing, flags_by_field, flags_by_item
from tests.gui.record.letters import letter, read, with_state

NUMBER, INJURY, AGE = FieldRef("case_number"), FieldRef("date_of_injury"), FieldRef("worker_age")
DECISION = FieldRef("decision", 2)
ERROR = Flag("dates", Severity.ERROR, (DECISION, INJURY), "An error.")
WARNING = Flag("age", Severity.WARNING, (AGE, INJURY), "A warning.")
DOUBT = Flag("number", Severity.DOUBT, (NUMBER,), "A doubt.")
ALL = (DOUBT, WARNING, ERROR)
FLAGS = flags_by_field(ALL)


def looking(record: Determination, flags: tuple[Flag, ...] = ALL) -> Needing:
    needing = Needing()
    needing.take(record, flags)
    return needing


@pytest.fixture
def record() -> Determination:
    return letter(priority=read("Standard", 0.4), summary=read(None))


def test_errors_come_first_then_warnings_doubts_and_unsure_values(record: Determination) -> None:
    unsure = (FieldRef("priority"), FieldRef("summary"))
    assert looking(record).fields() == (INJURY, DECISION, AGE, NUMBER, *unsure)


def test_optional_fields_without_a_value_are_let_be(record: Determination) -> None:
    assert FieldRef("drug", 1) not in looking(record).fields()


@pytest.mark.parametrize("state", [state for state in FieldState if state is not FieldState.UNSEEN])
def test_what_a_person_has_decided_needs_no_look(record: Determination, state: FieldState) -> None:
    assert INJURY not in looking(with_state(record, INJURY, state)).fields()


def test_the_next_is_the_one_behind_in_that_order_and_it_wraps(record: Determination) -> None:
    assert looking(record).next(None) == INJURY
    assert looking(record).next(INJURY) == DECISION
    assert looking(record).next(DECISION) == AGE
    assert looking(record).next(FieldRef("summary")) == INJURY


def test_the_one_before_wraps_too(record: Determination) -> None:
    assert looking(record).next(DECISION, back=True) == INJURY
    assert looking(record).next(INJURY, back=True) == FieldRef("summary")


def test_the_way_goes_on_from_a_field_that_was_just_decided(record: Determination) -> None:
    decided = with_state(record, INJURY, FieldState.CONFIRMED)
    assert looking(decided).next(INJURY) == DECISION


def test_from_a_field_without_a_reason_the_gravest_is_next(record: Determination) -> None:
    assert looking(record).next(FieldRef("decision_date")) == INJURY


def test_where_nothing_is_left_there_is_no_next() -> None:
    assert looking(letter(), ()).next(None) is None


def test_flags_of_a_field_are_sorted_by_gravity() -> None:
    assert FLAGS[INJURY] == (ERROR, WARNING)


def test_an_item_has_each_of_its_flags_once() -> None:
    twice = Flag("both", Severity.DOUBT, (DECISION, FieldRef("rationale", 2)), "Twice.")
    assert flags_by_item(flags_by_field((twice, ERROR))) == {2: (ERROR, twice)}
