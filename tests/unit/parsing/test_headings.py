from __future__ import annotations

import pytest

from imrdesk.domain.readings import Layout
from imrdesk.parsing.headings import Heading, find_headings
from tests.unit.parsing.texts import document, laid_out, paragraphs, read


def found(text: str) -> list[Heading]:
    return [heading for heading, _ in find_headings(document(text)).places]


@pytest.mark.parametrize(
    "text",
    [
        "CLINICAL CASE SUMMARY",
        "  CLINICAL CASE SUMMARY  ",
        "CLINICALCASESUMMARY",
        "CL1N1CAL CASE SUMMARY",
        "CLINICAL CASE\nSUMMARY",
        "Clinical Case Summary",
        "• CLINICAL CASE SUMMARY",
        "He is licensed. CLINICAL CASE SUMMARY The reviewer",
    ],
)
def test_a_heading_is_found_however_it_came_through(text: str) -> None:
    assert found(f"before\n{text}\nafter") == [Heading.SUMMARY]


@pytest.mark.parametrize(
    "text",
    [
        "the clinical case summary was short",
        "Clinical case summary of the year was short",
        "clinical\ncase notes",
        "Documents reviewed included the notes",
    ],
)
def test_a_sentence_is_no_heading(text: str) -> None:
    assert found(f"before\n{text}\nafter") == []


@pytest.mark.parametrize(
    ("text", "layout"),
    [
        (laid_out(paragraphs()), Layout.ISSUES_AND_RATIONALES),
        ("IMR ISSUES, DECISIONS AND RATIONALES\n", Layout.ISSUES_AND_RATIONALES),
        ("IMR DECISION(S) AND RATIONALE(S)\n", Layout.LETTER),
        ("The Physician Reviewer’s decision rationale: none\n", Layout.LETTER),
        ("Notice of Independent Medical Review Determination\n", Layout.NOTICE),
        ("1) MAXIMUS has determined the request for rest is medically necessary.\n", Layout.NOTICE),
        ("MEDICAL PROFESSIONAL REVIEW\n", Layout.PROFESSIONAL_REVIEW),
        ("ISSUE AT DISPUTE:\nRest\n", Layout.PROFESSIONAL_REVIEW),
        ("Dear sir, the weather is fine. Decision pending.\n", Layout.UNKNOWN),
        ("", Layout.UNKNOWN),
    ],
)
def test_the_layout_is_told_by_its_marks(text: str, layout: Layout) -> None:
    assert read(text).layout is layout


def test_an_unknown_layout_is_noted_and_not_forced() -> None:
    reading = read("A letter about CM15-0000123, of no known form.")
    assert reading.items == ()
    assert reading.fields["case_number"].value == "CM15-0000123"
    assert len(reading.notes) == 1
