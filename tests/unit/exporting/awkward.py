"""Records with a value of every kind and text that tools stumble over, in words of our own."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from imrdesk.domain.citations import Citation, GuidelineSource
from imrdesk.domain.exports import ExportedDocument
from imrdesk.domain.notes import Note
from imrdesk.domain.values import Value
from tests.unit.exporting.records import document

TEXTS = (
    "-5",
    "=1+1",
    "@SUM(A1)",
    "+1 (no)",
    "0012",
    "1E5",
    "10/12",
    "March 2016",
    "TRUE",
    "'quoted",
    "''twice",
    'He said "no", then\nleft; a\\b',
    "tab\tin it",
    "comma, semicolon; pipe | end",
    "½ 膝 😀 naïve",
    "right \u200fto left\u202e and \u200bnothing",
    "_x0041_ is no A",
    "null",
    "NaN",
    "N/A",
    "#N/A",
    "  blanks around  ",
    "ends with a line\n",
    "1,234.50",
    "12:30",
    "2016-02-09",
    "http://example.org/x?y=1",
)
"""Each goes into a text of its own and comes out as it was."""

CITATION = Citation(GuidelineSource.MTUS, "Neck | Upper; Back", 2004, "a\\b", "98 of 127")


def documents() -> list[ExportedDocument]:
    """Return records: each text in a long and a short field, then one with every kind of value, then an empty one."""
    made = [
        document({"case_number": "CM16-0000001", "summary": text}, {"treatment": text, "drug": text}, number=number)
        for number, text in enumerate(TEXTS, start=1)
    ]
    case: dict[str, Value] = {
        "case_number": "CM16-0000077",
        "decision_date": date(2016, 2, 9),
        "date_of_injury": date(1899, 12, 31),
        "worker_age": 42,
        "reviewer_states": ("California", "New; York"),
        "outcome": "Partially overturned",
    }
    item: dict[str, Value] = {
        "treatment": "Sling",
        "quantity": 2.5,
        "is_retrospective": True,
        "medically_necessary": False,
        "claims_citations": (CITATION, Citation(GuidelineSource.ODG)),
        "body_parts": ("left knee", "back"),
    }
    whole = document(case, item, {"treatment": "MRI", "quantity": -3.0}, number=77)
    note = Note(1, None, "Look; again | here", False, "Ada", datetime(2026, 2, 9, tzinfo=UTC))
    whole = replace(whole, record=replace(whole.record, notes=(note,)))
    return [*made, whole, document({"case_number": "CM16-0000078"}, number=78)]
