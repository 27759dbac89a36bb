from __future__ import annotations

import re
from dataclasses import replace

import pytest

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.exports import ExportChoice, ExportedDocument, Extra, Form, RowShape
from imrdesk.domain.fields import CATALOGUE
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.records import Entry, FieldState
from imrdesk.errors import ExportError
from imrdesk.exporting.cells import split_list
from imrdesk.exporting.outputs import tables_for
from imrdesk.exporting.tables import AnyTable, Table, table_for
from tests.unit.exporting.records import document

KEYS = [field.key for field in CATALOGUE]


def lines(table: AnyTable, exported: ExportedDocument) -> list[dict[str, str]]:
    names = [column.name for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in table.rows(exported)]


@pytest.mark.parametrize(
    ("shape", "counted"), [(RowShape.ITEMS, ["item_id", "item_number"]), (RowShape.CASES, ["item_count"])]
)
def test_the_columns_are_the_document_and_the_catalogue_in_its_order(shape: RowShape, counted: list[str]) -> None:
    front = ["document_id", "source_file", "state", "last_change_id", *counted]
    assert [column.name for column in Table(shape).columns] == [*front, *KEYS, "notes", "item_notes"]


@pytest.mark.parametrize("shape", [RowShape.ITEMS, RowShape.CASES])
def test_field_states_follow_in_columns_of_their_own(shape: RowShape) -> None:
    names = [column.name for column in Table(shape, frozenset({Extra.STATE})).columns]
    assert names[-len(KEYS) :] == [f"{key}_state" for key in KEYS]
    assert len(set(names)) == len(names)


def test_each_item_is_a_line_that_repeats_the_case() -> None:
    made = document({"case_number": "CM15-0000001"}, {"treatment": "Sling"}, {"treatment": "MRI"}, number=3)
    found = [
        (line["document_id"], line["case_number"], line["item_number"], line["treatment"])
        for line in lines(Table(), made)
    ]
    assert found == [("3", "CM15-0000001", "1", "Sling"), ("3", "CM15-0000001", "2", "MRI")]


def test_a_case_without_items_still_has_a_line() -> None:
    (line,) = lines(Table(), document({"case_number": "CM15-0000001"}))
    assert line["case_number"] == "CM15-0000001"
    assert (line["item_number"], line["treatment"]) == ("", "")


def test_a_case_line_joins_its_items_and_keeps_their_places() -> None:
    made = document({}, {"treatment": "Sling; left", "unit": None}, {"treatment": "MRI", "unit": "scan"})
    (line,) = lines(Table(RowShape.CASES), made)
    assert line["item_count"] == "2"
    assert split_list(line["treatment"]) == ("Sling; left", "MRI")
    assert split_list(line["unit"]) == ("", "scan")


def test_a_case_line_without_items_counts_none() -> None:
    (line,) = lines(Table(RowShape.CASES), document({}))
    assert (line["item_count"], line["treatment"]) == ("0", "")


def test_the_documents_state_stands_in_each_line() -> None:
    made = document({})
    held = replace(made, record=replace(made.record, state=DocumentState.ON_HOLD))
    assert [line["state"] for line in lines(Table(), held)] == ["on hold"]


@pytest.mark.parametrize("state", FieldState)
def test_what_the_reviewer_said_of_a_field_stands_beside_its_blank(state: FieldState) -> None:
    made = document({}, {"drug": "Example"})
    record = made.record.with_entry(FieldRef("drug", 1), Entry(None, state=state))
    (line,) = lines(Table(extras=frozenset({Extra.STATE})), replace(made, record=record))
    assert (line["drug"], line["drug_state"]) == ("", state.value)


def test_an_item_keeps_its_number_wherever_it_stands() -> None:
    made = document({}, {"treatment": "Sling"}, {"treatment": "MRI"})
    moved = replace(made, record=replace(made.record, items=made.record.items[::-1]))
    assert [(line["item_id"], line["item_number"]) for line in lines(Table(), moved)] == [("2", "1"), ("1", "2")]


def test_tables_that_are_joined_by_their_keys_repeat_nothing() -> None:
    made = document({"case_number": "CM15-0000001"}, {"treatment": "Sling"})
    (case,) = lines(Table(RowShape.CASES, flat=False), made)
    (item,) = lines(Table(RowShape.ITEMS, flat=False), made)
    assert set(case) & set(item) == {"document_id"}
    assert {"case_number", "notes"} <= set(case)
    assert {"item_id", "treatment", "item_notes"} <= set(item)
    assert list(lines(Table(flat=False), document({}))) == []


def test_columns_are_chosen_in_an_order_of_ones_own() -> None:
    choice = ExportChoice(columns=("treatment", "document_id"), extras=frozenset({Extra.STATE, Extra.ORIGINAL}))
    (line,) = lines(table_for(choice), document({}, {"treatment": "Sling"}))
    assert list(line.items()) == [
        ("treatment", "Sling"),
        ("document_id", "7"),
        ("treatment_state", "unseen"),
        ("treatment_original", "Sling"),
    ]


def test_a_single_column_may_be_chosen() -> None:
    (line,) = lines(table_for(ExportChoice(columns=("state",))), document({}, {}))
    assert line == {"state": "new"}


def test_a_column_there_is_not_is_told_of() -> None:
    with pytest.raises(ExportError, match="There is no column treatmnet; choose from document_id, "):
        table_for(ExportChoice(columns=("treatmnet",)))


STATA = frozenset({"byte", "double", "float", "if", "in", "int", "long", "strl", "using", "with"})


def test_every_name_of_a_column_can_be_a_variable_in_stata_and_r() -> None:
    choice = ExportChoice(extras=frozenset(Extra))
    tables = [*tables_for(Form.PACKAGE, choice).values(), *tables_for(Form.WORKBOOK, choice).values()]
    tables += [table_for(ExportChoice(rows, extras=frozenset(Extra))) for rows in RowShape]
    for table in tables:
        names = [column.name for column in table.columns]
        assert len(set(names)) == len(names)
        assert [name for name in names if len(name) > 32 or not re.fullmatch("[a-z][a-z0-9_]*", name)] == []
        assert STATA.isdisjoint(names)
