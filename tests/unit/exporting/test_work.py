from __future__ import annotations

import csv
from pathlib import Path

import pytest

from imrdesk.domain.records import FieldState
from imrdesk.domain.work import FieldWork, ReviewerWork, WorkReport
from imrdesk.errors import ExportError
from imrdesk.exporting.work import write_work

REPORT = WorkReport(
    ReviewerWork("", 3, {FieldState.CONFIRMED: 5}, 240, (120, 200)),
    (ReviewerWork("Ada", 2), ReviewerWork("=1+1", 1)),
    (FieldWork("case_number", {FieldState.CONFIRMED: 2, FieldState.CORRECTED: 1}, 1), FieldWork("priority", {}, 0)),
)


def test_a_report_is_a_row_for_all_for_each_reviewer_and_for_each_field(tmp_path: Path) -> None:
    out = tmp_path / "work.csv"
    write_work(REPORT, out, overwrite=False)
    with out.open(encoding="utf-8", newline="") as file:
        rows = {(row["kind"], row["name"]): row for row in csv.DictReader(file)}
    assert list(rows) == [
        *(("all", ""), ("reviewer", "Ada"), ("reviewer", "'=1+1")),
        *(("field", "case_number"), ("field", "priority")),
    ]
    total = rows["all", ""]
    assert (total["documents_finished"], total["confirmed"], total["active_seconds"]) == ("3", "5", "240")
    assert (total["median_seconds"], total["documents_an_hour"]) == ("160.0", "22.5")
    assert rows["field", "case_number"]["correction_rate"] == "0.3333"
    assert rows["field", "priority"]["correction_rate"] == ""


def test_what_is_there_stays_unless_it_is_to_be_replaced(tmp_path: Path) -> None:
    out = tmp_path / "work.csv"
    out.write_text("mine", "utf-8")
    with pytest.raises(ExportError):
        write_work(REPORT, out, overwrite=False)
    assert out.read_text("utf-8") == "mine"
    write_work(REPORT, out, overwrite=True)
    assert out.read_text("utf-8").startswith("kind,name,")
