from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from imrdesk.domain.exports import ExportChoice, ExportedDocument, StoreMoment
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.readings import Layout, Reading, ReadItem, ReadValue
from imrdesk.domain.records import Determination, Entry, FieldState
from imrdesk.domain.spans import Span
from imrdesk.exporting.outputs import write_export
from tests.unit.exporting.records import document


def lines(out: Path, *documents: ExportedDocument, columns: tuple[str, ...] = ()) -> list[dict[str, Any]]:
    write_export(out, documents, ExportChoice(columns=columns), StoreMoment(), 0)
    return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]


def test_a_value_has_its_passages_and_what_was_said_of_it(tmp_path: Path) -> None:
    item = ReadItem(Span(0, 9), {"treatment": ReadValue("Sling", (Span(3, 8),), "rule", 0.5)})
    record = Determination.from_reading(Reading(Layout.UNKNOWN, {}, (item,), (), "test 1"))
    record = record.with_entry(FieldRef("treatment", 1), Entry("Cast", (Span(3, 7),), FieldState.CORRECTED))
    (line,) = lines(tmp_path / "out.jsonl", ExportedDocument(7, "a.txt", record))
    assert line["items"][0]["item_id"] == 1
    assert line["items"][0]["fields"]["treatment"] == {
        "value": "Cast",
        "spans": [[3, 7]],
        "state": "corrected",
        "derived": False,
        "read": "Sling",
        "confidence": 0.5,
    }


def test_a_line_is_a_document_with_the_chosen_fields(tmp_path: Path) -> None:
    made = [document({"case_number": "CM15-0000001"}, {"drug": "½ 膝"}, number=number) for number in (1, 2)]
    found = lines(tmp_path / "out.jsonl", *made, columns=("drug", "case_number"))
    assert [line["document_id"] for line in found] == [1, 2]
    assert [set(line["fields"]) for line in found] == [{"case_number"}] * 2
    assert found[1]["items"][0]["fields"]["drug"]["value"] == "½ 膝"
