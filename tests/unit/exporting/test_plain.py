from __future__ import annotations

from datetime import date

from imrdesk.domain.documents import MediaType, SourceText
from imrdesk.domain.fields import CASE_FIELDS, ITEM_FIELDS
from imrdesk.domain.flags import FieldRef, Flag, Severity
from imrdesk.domain.readings import Layout, Reading, ReadItem, ReadValue
from imrdesk.domain.spans import Span
from imrdesk.exporting.plain import full_lines, summary_row, table_lines

SOURCE = SourceText("a.txt", "", MediaType.TEXT, "text", (0,), "test 1")
CASE = {
    "case_number": ReadValue("CM15-0000001"),
    "decision_date": ReadValue(date(2015, 2, 3)),
    "summary": ReadValue("word " * 60),
}
READING = Reading(Layout.LETTER, CASE, (ReadItem(Span(0, 1), {"treatment": ReadValue("Sling")}),), (), "test 1")
FLAG = Flag("some-rule", Severity.DOUBT, (FieldRef("treatment", 1),), "Look here.")


def test_every_field_has_a_line_with_its_value_or_a_dash() -> None:
    lines = list(full_lines(SOURCE, READING, [FLAG]))
    assert lines[0] == "a.txt: 1 page, layout letter"
    assert "  Case number                        CM15-0000001" in lines
    assert "  Treatment                          Sling" in lines
    assert "  Drug                               —" in lines
    labels = [field.label for field in (*CASE_FIELDS, *ITEM_FIELDS)]
    assert [label for label in labels if not any(line.startswith(f"  {label} ") for line in lines)] == []


def test_flags_come_last_with_their_place() -> None:
    assert list(full_lines(SOURCE, READING, [FLAG]))[-1] == "  doubt: items/0/treatment           Look here."


def test_long_texts_are_wrapped_under_themselves() -> None:
    lines = list(full_lines(SOURCE, READING, [], width=80))
    assert max(map(len, lines)) <= 80
    assert sum(line.count("word") for line in lines) == 60


def test_many_readings_make_a_table_with_straight_columns() -> None:
    lines = list(table_lines(("file", "items"), [("a-long-name.txt", "1"), ("b.txt", "12")]))
    assert lines == ["file             items", "---------------  -----", "a-long-name.txt  1", "b.txt            12"]


def test_a_row_sums_a_reading_up() -> None:
    assert summary_row(SOURCE, READING, [FLAG]) == ("a.txt", "CM15-0000001", "2015-02-03", "—", "1", "1")
