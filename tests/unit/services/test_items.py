from __future__ import annotations

from collections.abc import Callable

import pytest

from imrdesk.domain.changes import Change
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.records import Determination, DisputedItem, FieldState
from imrdesk.domain.spans import Span
from imrdesk.domain.values import Value
from imrdesk.errors import ReviewError
from imrdesk.services import edits, items
from tests.unit.services.letters import record, span, texts


def values(item: DisputedItem) -> dict[str, Value]:
    return texts({key: field.value for key, field in item.fields.items()})


def titles(determination: Determination) -> list[Value]:
    return [item.fields["treatment"].value for item in determination.items]


@pytest.mark.parametrize(("position", "place"), [(0, 0), (1, 1), (2, 2), (99, 2), (-5, 0)])
def test_an_item_is_added_where_asked(position: int, place: int) -> None:
    after = items.add(record(), position, Span(3, 9)).apply(record())
    assert (after.items[place].item_id, after.items[place].span, values(after.items[place])) == (3, Span(3, 9), {})
    assert after.next_item_id == 4


def test_an_item_is_taken_out() -> None:
    assert titles(items.remove(record(), 1).apply(record())) == ["Twelve visits"]


@pytest.mark.parametrize(("item_id", "position", "order"), [(1, 1, [2, 1]), (2, 0, [2, 1]), (1, 9, [2, 1])])
def test_an_item_moves(item_id: int, position: int, order: list[int]) -> None:
    after = items.move(record(), item_id, position).apply(record())
    assert [item.item_id for item in after.items] == order


def test_moving_an_item_where_it_stands_is_nothing() -> None:
    assert edits.is_nothing(items.move(record(), 1, 0))


def test_a_duplicate_follows_with_the_same_values_seen_by_nobody() -> None:
    ref = next(ref for ref in record().refs() if ref.item_id == 1 and ref.key == "treatment")
    before = edits.set_value(record(), ref, "Sling", None).apply(record())
    after = items.duplicate(before, 1).apply(before)
    assert [item.item_id for item in after.items] == [1, 3, 2]
    assert values(after.items[1]) == values(after.items[0])
    assert {field.state for field in after.items[1].fields.values()} == {FieldState.UNSEEN}
    assert after.items[1].fields["treatment"].as_read("treatment").value == "Sling"


@pytest.mark.parametrize("pair", [(1, 2), (2, 1)])
def test_a_merge_joins_texts_and_keeps_the_earlier_value_of_the_rest(pair: tuple[int, int]) -> None:
    (item,) = items.merge(record(), *pair).apply(record()).items
    assert values(item) == {
        "treatment": "Arm sling and cold pack Twelve visits",
        "decision": "Upheld",
        "rationale": "The sling is not needed. The visits are needed.",
        "body_parts": ("shoulder",),
        "quantity": 12.0,
    }
    assert item.fields["treatment"].spans == (span("Arm sling and cold pack"), span("Twelve visits"))
    assert item.span == Span(span("Arm sling").start, span("visits are needed.").end)


def test_a_value_that_the_merged_items_differ_in_is_to_be_looked_at_again() -> None:
    before = record()
    refs = [ref for ref in before.refs() if ref.key == "decision"]
    before = edits.confirm(before, *refs).apply(before)
    (item,) = items.merge(before, 1, 2).apply(before).items
    assert item.fields["decision"].state is FieldState.UNSEEN


def confirm_each(known: Determination) -> Change:
    return edits.confirm(known, *known.refs())


def confirm_at_once(known: Determination) -> Change:
    return edits.confirm_rest(known, ())


@pytest.mark.parametrize("say", [confirm_each, confirm_at_once])
def test_a_merged_item_is_confirmed_by_nobody(say: Callable[[Determination], Change]) -> None:
    before = say(record()).apply(record())
    (item,) = items.merge(before, 1, 2).apply(before).items
    assert FieldState.CONFIRMED not in {field.state for field in item.fields.values()}


def test_a_merged_item_keeps_what_was_corrected() -> None:
    quantity = FieldRef("quantity", 2)
    before = edits.set_value(record(), quantity, 13, None).apply(record())
    (item,) = items.merge(before, 1, 2).apply(before).items
    assert (item.fields["quantity"].value, item.fields["quantity"].state) == (13, FieldState.CORRECTED)


def test_an_item_is_not_merged_with_itself() -> None:
    with pytest.raises(ReviewError, match="with itself"):
        items.merge(record(), 1, 1)


@pytest.mark.parametrize(
    "change",
    [
        lambda: items.remove(record(), 9),
        lambda: items.move(record(), 9, 0),
        lambda: items.duplicate(record(), 9),
        lambda: items.merge(record(), 1, 9),
    ],
)
def test_an_item_that_is_gone_is_said_to_be(change: object) -> None:
    assert callable(change)
    with pytest.raises(ReviewError, match="no longer in the record"):
        change()


@pytest.mark.parametrize(
    "change",
    [
        items.add(record(), 1),
        items.remove(record(), 1),
        items.move(record(), 2, 0),
        items.duplicate(record(), 1),
        items.merge(record(), 1, 2),
    ],
    ids=lambda change: str(change.action),
)
def test_every_change_of_the_items_turns_round(change: Change) -> None:
    assert change.inverse().apply(change.apply(record())).items == record().items
