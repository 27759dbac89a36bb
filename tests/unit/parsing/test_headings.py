from __future__ import annotations

import pytest

from imrdesk.domain.readings import Layout
from imrdesk.parsing.headings import Heading, find_headings
from tests.unit.parsing.texts import ITEMS, Item, document, laid_out, paragraphs, read, values


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
        "CLINCAL CASE SUNMARY",
        "CLINI CAL CASE SUMMARY",
        "was appropriate. Case Summary: The patient",
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


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("is so. Rationale for the Decision: The", Heading.RATIONALE),
        ("is so. Effect of the Decision: The", Heading.EFFECT),
        ("2013 ISSUE AT DISPUTE: A scan", Heading.ISSUE),
        ("a scan MEDICAL REVIEWER QUALIFICATIONS: The", Heading.QUALIFICATIONS),
        ("So be it. Medical Treatment Guideline(s) Relied Upon by the Expert Reviewer: The", Heading.GUIDELINES),
    ],
)
def test_headings_of_the_older_layouts_within_a_line(line: str, heading: Heading) -> None:
    assert found(line) == [heading]


@pytest.mark.parametrize(
    "line", ["He gave a Rationale for the Decision: none", "A CLINIC CASE STUDY", "the Case Summary"]
)
def test_words_like_a_heading_are_none(line: str) -> None:
    assert found(f"before\n{line}\nafter") == []


@pytest.mark.parametrize("gap", [" ", "\n"])
@pytest.mark.parametrize("items", [ITEMS[:1], ITEMS])
def test_a_text_that_lost_its_line_ends_is_read_the_same(gap: str, items: tuple[Item, ...]) -> None:
    blocks = paragraphs(items)
    whole = laid_out(blocks, width=10_000, gap=gap)
    again = whole if gap == "\n" else whole.replace("non-malignant", "non- malignant")
    assert values(read(again)) == values(read(laid_out(blocks)))


@pytest.mark.parametrize("heading", ["CLINICAL CASE SUMMARY", "IMR ISSUES, DECISIONS AND RATIONALES"])
def test_the_sentence_after_a_heading_stands_for_one_that_is_missing(heading: str) -> None:
    whole = laid_out(paragraphs())
    assert values(read(whole.replace(f"{heading}\n", ""))) == values(read(whole))


@pytest.mark.parametrize("heading", ["CLINICAL CASE SUMMARY", "IMR ISSUES, DECISIONS AND RATIONALES"])
def test_a_heading_may_be_set_with_space_between_its_letters(heading: str) -> None:
    whole = laid_out(paragraphs())
    assert values(read(whole.replace(heading, " ".join(heading)))) == values(read(whole))
