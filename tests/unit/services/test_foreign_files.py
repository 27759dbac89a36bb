"""Files from elsewhere: predictions, codes of another study, read by a mapping."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from imrdesk.domain.flags import FieldRef
from imrdesk.domain.returns import FileMapping, ItemBy, KeyBy, Return
from imrdesk.errors import ExportError
from imrdesk.exporting.mapping import mapping_from_json, mapping_to_json
from imrdesk.services.presets import Mappings
from imrdesk.services.returning import Returning
from imrdesk.services.reviewing import Reviewing
from imrdesk.store import Store
from tests.unit.services.letters import add, read

BY_PLACE = FileMapping(
    "model",
    KeyBy.CASE_NUMBER,
    "Case",
    (("pred", "decision"), ("age", "worker_age")),
    ItemBy.NUMBER,
    "n",
    (("decision", "uphold", "Upheld"), ("decision", "OVERTURN", "Overturned")),
)


class Foreign:
    def __init__(self, store: Store, folder: Path) -> None:
        self.store = store
        self.reviewing = Reviewing(store, "Ada")
        self.returning = Returning(store, self.reviewing)
        self.path = folder / "predictions.csv"

    def propose(self, mapping: FileMapping, *lines: Sequence[str]) -> Return:
        self.path.write_text("\n".join(",".join(cells) for cells in lines), encoding="utf-8")
        return self.returning.propose(self.path, mapping)


@pytest.fixture
def foreign(store: Store, tmp_path: Path) -> Foreign:
    add(store, "letter.txt", worker_age=read(44, "42"))
    return Foreign(store, tmp_path)


HEADER = ("Case", "n", "pred", "age")


def test_mapped_columns_and_cells_become_proposals(foreign: Foreign) -> None:
    found = foreign.propose(
        BY_PLACE, HEADER, ("cm16-0000042", "1", "Overturn", "44"), ("CM16-0000042", "2.0", "overturn", "44")
    )
    (proposal,) = found.proposals
    assert (proposal.item_id, proposal.key, proposal.was, proposal.new) == (1, "decision", "Upheld", "Overturned")
    assert found.notes == ()
    accepted = foreign.returning.accept(found.name, found.proposals)
    assert foreign.store.load(1).record.value(FieldRef("decision", 1)) == "Overturned"
    assert {logged.reason for logged in foreign.store.log(1)} == {"from predictions.csv"}
    assert foreign.returning.take_back(accepted).done == 1


def test_empty_cells_and_missing_lines_say_nothing(foreign: Foreign) -> None:
    assert foreign.propose(BY_PLACE, HEADER, ("CM16-0000042", "1", "", "")).proposals == ()


def test_what_breaks_a_field_s_rules_is_shown(foreign: Foreign) -> None:
    found = foreign.propose(BY_PLACE, HEADER, ("CM16-0000042", "1", "denied", "old"))
    assert [each.problem for each in found.proposals] == [
        "“old” is not a number.",
        "“denied” is none of its choices: Upheld, Overturned.",
    ]


def test_lines_of_no_document_or_item_are_told_of(foreign: Foreign) -> None:
    found = foreign.propose(
        BY_PLACE, HEADER, ("CM99", "1", "uphold", ""), ("", "1", "uphold", ""), ("CM16-0000042", "7", "uphold", "")
    )
    assert found.notes == (
        "row 2: the store has no document “cm99”; it was not read.",
        "row 3 names no document; it was not read.",
    )
    assert [each.problem for each in found.proposals] == [
        "There is no item “#7” in this document, or the line stands twice."
    ]


def test_a_name_of_two_documents_is_refused(foreign: Foreign) -> None:
    add(foreign.store, "again.txt")
    found = foreign.propose(BY_PLACE, HEADER, ("CM16-0000042", "1", "Overturn", ""))
    assert found.proposals == ()
    assert found.notes == ("row 2: the documents 1, 2 are all called “cm16-0000042”; it was not read.",)


@pytest.mark.parametrize(
    ("key_by", "key", "item_by", "item"),
    [
        (KeyBy.FILE, "C:\\texts\\Letter.txt", ItemBy.ITEM_ID, "2"),
        (KeyBy.DOCUMENT, "01.0", ItemBy.TREATMENT, "twelve  VISITS"),
        (KeyBy.ROW, "1-2", ItemBy.NOTHING, ""),
        (KeyBy.ROW, "doc", ItemBy.NOTHING, ""),
    ],
)
def test_documents_and_items_are_named_in_many_ways(
    foreign: Foreign, key_by: KeyBy, key: str, item_by: ItemBy, item: str
) -> None:
    mapping = replace(BY_PLACE, key_by=key_by, item_by=item_by)
    found = foreign.propose(mapping, HEADER, (key, item, "uphold", ""))
    assert [each.item_id for each in found.proposals] == ([] if key == "doc" else [2])


def test_a_line_without_an_item_is_of_the_only_one(foreign: Foreign) -> None:
    mapping = replace(BY_PLACE, item_by=ItemBy.NOTHING)
    (proposal,) = foreign.propose(mapping, HEADER, ("CM16-0000042", "", "overturn", "")).proposals
    assert "There is no item “?”" in proposal.problem
    foreign.reviewing.remove_item(1, 2)
    (proposal,) = foreign.propose(mapping, HEADER, ("CM16-0000042", "", "overturn", "")).proposals
    assert (proposal.item_id, proposal.problem) == (1, "")


def test_a_key_that_is_itself_corrected_still_names_its_document(foreign: Foreign) -> None:
    mapping = FileMapping("x", KeyBy.CASE_NUMBER, "case_number", (("right", "case_number"),))
    (proposal,) = foreign.propose(mapping, ("case_number", "right"), ("CM16-0000042", "CM16-0000043")).proposals
    assert (proposal.key, proposal.new) == ("case_number", "CM16-0000043")


@pytest.mark.parametrize(
    ("mapping", "says"),
    [
        (replace(BY_PLACE, key_column="Number"), "has no column 'Number'"),
        (replace(BY_PLACE, item_column=""), "has no column ''"),
        (replace(BY_PLACE, fields=(("pred", "hat"),)), "There is no field hat"),
        (replace(BY_PLACE, fields=()), "There is no field named"),
        (replace(BY_PLACE, fields=(("pred", "decision"), ("age", "decision"))), "mapped to the same field"),
    ],
)
def test_a_mapping_that_does_not_fit_the_file_is_refused(foreign: Foreign, mapping: FileMapping, says: str) -> None:
    with pytest.raises(ExportError, match=says):
        foreign.propose(mapping, HEADER)


def test_a_look_at_a_file_shows_its_columns_and_different_cells(foreign: Foreign) -> None:
    foreign.path.write_text("Case;pred\nA;uphold\nB;uphold\nC;\n", encoding="utf-8")
    look = foreign.returning.look(foreign.path)
    assert (look.name, look.columns, look.rows, look.ours) == ("predictions.csv", ("Case", "pred"), 3, False)
    assert look.cells == (("A", "B", "C"), ("uphold",))


def test_a_mapping_survives_being_kept(store: Store) -> None:
    assert mapping_from_json("model", json.loads(json.dumps(mapping_to_json(BY_PLACE)))) == BY_PLACE
    mappings = Mappings(store, Reviewing(store, "Ada"))
    mappings.save(BY_PLACE)
    assert mappings.get("model") == BY_PLACE


@pytest.mark.parametrize("raw", [None, [], {}, {"key_by": "hat", "key_column": "x", "fields": {}}])
def test_what_is_no_mapping_is_refused(raw: object) -> None:
    with pytest.raises(ExportError, match="is no mapping"):
        mapping_from_json("x", raw)
