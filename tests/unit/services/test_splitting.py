from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from imrdesk.domain.readings import ReadValue
from imrdesk.domain.records import Determination, DisputedItem, Entry
from imrdesk.domain.spans import Span
from imrdesk.domain.values import Value
from imrdesk.errors import ReviewError
from imrdesk.parsing import load_vocabularies
from imrdesk.paths import resource_path
from imrdesk.services import edits, items
from imrdesk.services.reading_files import read_document
from imrdesk.services.rereading import read_as_item
from imrdesk.services.splitting import split
from tests.unit.services.letters import TEXT, item, read, record, span, texts

SAMPLES = sorted(path for path in resource_path("samples").iterdir() if path.suffix in {".pdf", ".txt"})


def values(item: DisputedItem) -> dict[str, Value]:
    return texts({key: field.value for key, field in item.fields.items()})


def entries(item: DisputedItem) -> dict[str, Entry]:
    return {key: field.entry for key, field in item.fields.items()}


def nothing(_block: Span) -> None:
    """Read no block as an item."""


def parts(item_id: int, place: str) -> tuple[DisputedItem, DisputedItem]:
    after = split(record(), item_id, span(place).start, TEXT, nothing).apply(record())
    first, second = (item for item in after.items if item.item_id > 2)
    return first, second


def test_a_split_in_the_title_parts_the_title_and_shares_the_rest() -> None:
    first, second = parts(1, " and cold")
    shared = {"decision": "Upheld", "rationale": "The sling is not needed."}
    assert values(first) == {"treatment": "Arm sling", "body_parts": ("shoulder",), **shared}
    assert values(second) == {"treatment": "and cold pack", **shared}
    assert first.span == second.span == record().items[0].span


def test_a_split_after_the_title_parts_the_block() -> None:
    first, second = parts(1, "is not needed")
    assert values(first)["rationale"] == "The sling"
    assert values(first)["decision"] == "Upheld"
    assert values(second) == {"rationale": "is not needed."}
    assert (first.span, second.span) == (
        Span(span("Arm sling").start, span("is not needed").start),
        Span(span("is not needed").start, span("is not needed.").end),
    )


def test_what_a_split_made_counts_as_read_there() -> None:
    first, _ = parts(1, "is not needed")
    assert first.fields["rationale"].as_read("rationale").value == "The sling"


@pytest.mark.parametrize("place", ["Arm sling", "Twelve visits", "Case Number"])
def test_a_split_outside_the_block_is_refused(place: str) -> None:
    with pytest.raises(ReviewError, match="inside its own block"):
        split(record(), 1, span(place).start, TEXT, nothing)


def test_a_person_s_own_item_has_no_block_to_split() -> None:
    before = items.add(record(), 0).apply(record())
    with pytest.raises(ReviewError, match="inside its own block"):
        split(before, 3, 5, TEXT, nothing)


def found(block: Span) -> Mapping[str, ReadValue]:
    return item("Arm sling", "not needed.", treatment=read(f"from {block.start}", "Arm sling")).values


def test_each_part_of_a_block_is_what_is_read_in_it() -> None:
    after = split(record(), 1, span("is not needed").start, TEXT, found).apply(record())
    assert [values(each) for each in after.items[:2]] == [
        {"treatment": f"from {span(place).start}"} for place in ("Arm sling", "is not needed")
    ]


def test_what_a_person_decided_of_the_first_part_is_kept() -> None:
    ref = next(ref for ref in record().refs() if ref.key == "decision")
    before = edits.set_value(record(), ref, "Overturned", None).apply(record())
    first, second, _ = split(before, 1, span("is not needed").start, TEXT, found).apply(before).items
    assert values(first)["decision"] == "Overturned"
    assert list(values(second)) == ["treatment"]


def test_a_split_turns_round() -> None:
    change = split(record(), 1, span("cold").start, TEXT, nothing)
    assert change.inverse().apply(change.apply(record())).items == record().items


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_items_that_were_merged_come_apart_again_as_they_were_read(path: Path) -> None:
    file = read_document(path)
    before = Determination.from_reading(file.reading)
    for early, late in zip(before.items, before.items[1:], strict=False):
        merged = items.merge(before, early.item_id, late.item_id).apply(before)
        assert late.span is not None

        def read_block(block: Span, merged: Determination = merged) -> Mapping[str, ReadValue] | None:
            return read_as_item(file.source, merged, load_vocabularies(), block)

        after = split(merged, before.next_item_id, late.span.start, file.source.text, read_block).apply(merged)
        pair = after.items[before.position(early.item_id) :][:2]
        assert [entries(each) for each in pair] == [entries(early), entries(late)]
