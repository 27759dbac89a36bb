from __future__ import annotations

import pytest

from imrdesk.domain.documents import MediaType, SourceText
from imrdesk.domain.exports import Extra
from imrdesk.domain.readings import ReadValue
from imrdesk.domain.records import Entry, FieldState, RecordField
from imrdesk.domain.spans import Span
from imrdesk.exporting.extras import extra_cell

TEXT = "A sling;\nleft\nA second page"
SOURCE = SourceText("letter.txt", "", MediaType.TEXT, TEXT, (0, TEXT.index("A second")), "test 1")
READ = ReadValue("sling", (Span(0, 13), Span(14, 22)), "rule", 0.75)
AS_READ = RecordField(Entry("sling", READ.spans), READ)
CORRECTED = RecordField(Entry("cast", (), FieldState.CORRECTED), READ)
ADDED = RecordField(Entry("cast", (), FieldState.CORRECTED))


@pytest.mark.parametrize(
    ("extra", "field", "cell"),
    [
        (Extra.STATE, CORRECTED, "corrected"),
        (Extra.QUOTE, AS_READ, r"A sling\; left; A second"),
        (Extra.QUOTE, CORRECTED, ""),
        (Extra.PAGE, AS_READ, "1; 2"),
        (Extra.CONFIDENCE, AS_READ, "0.75"),
        (Extra.CONFIDENCE, ADDED, ""),
        (Extra.CONFIDENCE, RecordField(Entry(None), ReadValue(None)), ""),
        (Extra.CORRECTED, AS_READ, "false"),
        (Extra.CORRECTED, CORRECTED, "true"),
        (Extra.CORRECTED, ADDED, "true"),
        (Extra.CORRECTED, RecordField(Entry(None)), "false"),
        (Extra.ORIGINAL, CORRECTED, "sling"),
        (Extra.ORIGINAL, ADDED, ""),
    ],
)
def test_what_stands_beside_a_value(extra: Extra, field: RecordField, cell: str) -> None:
    assert extra_cell(extra, field, SOURCE) == cell


@pytest.mark.parametrize("extra", [Extra.QUOTE, Extra.PAGE])
def test_without_its_text_nothing_is_quoted(extra: Extra) -> None:
    assert extra_cell(extra, AS_READ, None) == ""
