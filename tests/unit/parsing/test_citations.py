from __future__ import annotations

import pytest

from imrdesk.domain.citations import Citation, GuidelineSource
from imrdesk.domain.readings import ReadValue
from imrdesk.domain.spans import Span
from imrdesk.parsing.blocks import Found
from imrdesk.parsing.citations import read_citations
from tests.unit.parsing.texts import document

MTUS, ODG, ACOEM, OTHER = GuidelineSource.MTUS, GuidelineSource.ODG, GuidelineSource.ACOEM, GuidelineSource.OTHER


def found(text: str, *, whole: bool = False) -> ReadValue:
    passage = document(text).passage(Span(0, len(text)))
    return read_citations(Found(passage, "label", 0.99), whole=whole)


def mtus(
    chapter: str | None, year: int | None = None, section: str | None = None, pages: str | None = None
) -> Citation:
    return Citation(MTUS, chapter, year, section, pages)


@pytest.mark.parametrize(
    ("clause", "citations"),
    [
        ("Low Back Complaints 2004", [mtus("Low Back Complaints", 2004)]),
        (
            "Low Back Complaints 2004, Section(s): Initial Care, Rest",
            [mtus("Low Back Complaints", 2004, "Initial Care, Rest")],
        ),
        (
            "Low Back Complaints 2004, Section(s): Rest, and Chronic Pain 2016, Section(s): Heat, cold",
            [mtus("Low Back Complaints", 2004, "Rest"), mtus("Chronic Pain", 2016, "Heat, cold")],
        ),
        ("Eye 2004, and Elbow Complaints 2007", [mtus("Eye", 2004), mtus("Elbow Complaints", 2007)]),
        (
            "Eye 2004, Elbow Complaints 2007, Section(s): Ice, and Chronic Pain 2016",
            [mtus("Eye", 2004), mtus("Elbow Complaints", 2007, "Ice"), mtus("Chronic Pain", 2016)],
        ),
        (
            "Forearm, Wrist, and Hand Complaints 2004, Section(s): Splints",
            [mtus("Forearm, Wrist, and Hand Complaints", 2004, "Splints")],
        ),
        (
            "Eye 2004, Section(s): Rest, Summary, and Forearm, Wrist, and Hand Complaints 2004",
            [mtus("Eye", 2004, "Rest, Summary"), mtus("Forearm, Wrist, and Hand Complaints", 2004)],
        ),
        (
            "Eye 2004, Section(s): Rest, Hand, Wrist and Forearm Disorders 2019",
            [mtus("Eye", 2004, "Rest"), mtus("Hand, Wrist and Forearm Disorders", 2019)],
        ),
        (
            "Eye 2004, Section(s): Summary, Shoulder, and Low Back Complaints 2004",
            [mtus("Eye", 2004, "Summary, Shoulder"), mtus("Low Back Complaints", 2004)],
        ),
        ("Opioid Use 2016, Section(s): 3.2 Doses: Low", [mtus("Opioid Use", 2016, "3.2 Doses: Low")]),
        ("Chronic Pain 2016 Guidelines, Section(s): Heat", [mtus("Chronic Pain", 2016, "Heat")]),
        ("A Chapter Not Yet Written: Part Two 2031", [mtus("A Chapter Not Yet Written: Part Two", 2031)]),
        ("Low Back Complaints 2004 Page(s): 287-290", [mtus("Low Back Complaints", 2004, None, "287-290")]),
        ("Heat Treatment Guidelines", [mtus("Heat Treatment Guidelines")]),
        ("Heat Treatment Guidelines Ice Page(s): 98 of 127", [mtus("Heat Treatment Guidelines", None, "Ice", "98")]),
        ("Heat Treatment Guidelines Ice, page(s) 7-9", [mtus("Heat Treatment Guidelines", None, "Ice", "7-9")]),
        ("Heat Treatment Guidelines Ice, pages 7-9, 12", [mtus("Heat Treatment Guidelines", None, "Ice", "7-9, 12")]),
        ("Heat Treatment Guidelines Page(s):\n60", [mtus("Heat Treatment Guidelines", None, None, "60")]),
        (
            "ACOEM Chapter 9 Shoulder Page(s): 2, Heat Treatment Guidelines Ice: Packs Page(s): 3",
            [
                mtus("ACOEM Chapter 9 Shoulder", None, None, "2"),
                mtus("Heat Treatment Guidelines", None, "Ice: Packs", "3"),
            ],
        ),
        (
            "ACOEM Chapter 2 Care, Chapter 8 Neck, and Heat Treatment Guidelines",
            [mtus("ACOEM Chapter 2 Care"), mtus("Chapter 8 Neck"), mtus("Heat Treatment Guidelines")],
        ),
        ("", [mtus(None)]),
    ],
)
def test_an_mtus_clause_names_chapters_by_its_form(clause: str, citations: list[Citation]) -> None:
    assert found(f"Decision based on MTUS {clause}.").value == tuple(citations)


@pytest.mark.parametrize(
    ("clause", "source"),
    [
        ("Official Disability Guidelines (ODG), Knee: Heat. Updated 1/2/16", ODG),
        ("ODG Neck", ODG),
        ("Official Disability Guidelines and ACOEM, Neck", ODG),
        ("ACOEM Guidelines, 3rd ed.; Chapter 7", ACOEM),
        ("American College of Occupational and Environmental Medicine, Chapter 6 (page 114)", ACOEM),
        ("Jones A. Of ice: a review. 2011 Jan. 10; http://example.org/ice.html", OTHER),
        ("A catalog of codes", OTHER),
    ],
)
def test_a_clause_outside_the_mtus_is_one_citation_as_written(clause: str, source: GuidelineSource) -> None:
    assert found(f"Decision based on Non-MTUS Citation {clause}.").value == (Citation(source, clause),)


@pytest.mark.parametrize(
    "opening",
    [
        "Decision based on Non-MTUS Citation ",
        "Decision based on Non-MTUS ",
        "Decision based on Non-\nMTUS Citation ",
        "Decision based on NonMTUS Citation ",
        "Decision based on Non -MTUS Citation ",
        "Decision based onNon – MTUS Citation ",
        "Declsion based on N0n-MTUS Citation ",
        "Decision\nbased on Non-MTUS\nCitation ",
    ],
)
def test_the_opening_of_a_clause_may_be_broken(opening: str) -> None:
    assert found(f"{opening}ODG Neck.").value == (Citation(ODG, "ODG Neck"),)


def test_clauses_follow_each_other_in_order() -> None:
    read = found("Decision based on MTUS Eye 2004. Decision based on Non-MTUS Citation ODG, Eye. Lids.")
    assert read.value == (mtus("Eye", 2004), Citation(ODG, "ODG, Eye. Lids"))


@pytest.mark.parametrize("side", ["Claims Administrator", "Expert Reviewer"])
def test_no_evidence_gives_no_citation(side: str) -> None:
    read = found(f"The {side} did not cite any medical evidence for its decision.")
    assert (read.value, read.rule) == ((), "no-evidence-cited")


def test_a_sentence_about_the_mtus_is_no_citation() -> None:
    assert found("They based their decision on recommendation(s) outside of the MTUS Guidelines.").value == ()


@pytest.mark.parametrize(
    ("sentence", "citations"),
    [
        (
            "based its decision on the Heat Guidelines, Packs, pages 7-9, which is a part of the MTUS.",
            [mtus("Heat Guidelines", None, "Packs", "7-9")],
        ),
        (
            (
                "based his/her decision on Eye Complaints (2nd Edition (2004), Chapter 3), page 8, which is part of "
                "the Medical Treatment Utilization Schedule (MTUS)."
            ),
            [mtus("Eye Complaints", 2004, None, "8")],
        ),
        (
            "found the Heat Guidelines, page 2, which is a part of the MTUS, relevant and appropriate for the worker.",
            [mtus("Heat Guidelines", None, None, "2")],
        ),
        (
            "relied on the Heat Guidelines, which is a part of the MTUS, and the Official Disability Guidelines (ODG).",
            [mtus("Heat Guidelines"), Citation(ODG, "Official Disability Guidelines (ODG)")],
        ),
        ("based its decision on the ACOEM Guidelines, Neck.", [Citation(ACOEM, "ACOEM Guidelines, Neck")]),
        ("based its decision on the California MTUS, Heat.", [mtus("Heat")]),
        (
            "based its decision on the MTUS Heat Guidelines, Packs, page 7, which is a part of the MTUS.",
            [mtus("Heat Guidelines", None, "Packs", "7")],
        ),
        (
            "based his/her decision on the MTUS Heat Guidelines, pages 7-9.",
            [mtus("Heat Guidelines", None, None, "7-9")],
        ),
        (
            "based its decision on the MTUS Heat Guidelines, and on the Non-MTUS Official Disability Guidelines, Pain.",
            [mtus("Heat Guidelines"), Citation(ODG, "Official Disability Guidelines, Pain")],
        ),
        (
            "relied on the ODG, Pain Chapter and the MTUS Heat Guidelines, which is a part of the MTUS.",
            [Citation(ODG, "ODG, Pain Chapter"), mtus("Heat Guidelines")],
        ),
        (
            "based its decision on the Heat Guidelines (May, 2009), Packs, pg. 7, part of the MTUS.",
            [mtus("Heat Guidelines", 2009, "Packs", "7")],
        ),
        (
            "found the Eye Complaints Chapter (2nd Edition (2004), Chapter 3, pg. 8), which is a part of the MTUS.",
            [mtus("Eye Complaints Chapter", 2004, None, "8")],
        ),
        (
            (
                "found that no section of the MTUS was applicable. Per the hierarchy of evidence, the Expert Reviewer "
                "based his/her decision on the Official Disability Guidelines (ODG), Heat."
            ),
            [Citation(ODG, "Official Disability Guidelines (ODG), Heat")],
        ),
        (
            "based its decision on the Official Disability Guidelines, which is not part of the MTUS.",
            [Citation(ODG, "Official Disability Guidelines")],
        ),
        (
            "based its decision on the Acupuncture Medical Treatment Guidelines.",
            [mtus("Acupuncture Medical Treatment Guidelines")],
        ),
        (
            (
                "based its decision on the MTUS ACOEM Guidelines, pages 3-5, and the Chronic Pain Medical Treatment "
                "Guidelines, page 60."
            ),
            [
                mtus("ACOEM Guidelines", None, None, "3-5"),
                mtus("Chronic Pain Medical Treatment Guidelines", None, None, "60"),
            ],
        ),
        (
            (
                "used the Neck and Upper Back Complaints (2nd Edition (2004), Chapter 8), page 17 and the Eye "
                "Complaints (2nd Edition (2004), Chapter 16), page 3, which are part of the MTUS."
            ),
            [mtus("Neck and Upper Back Complaints", 2004, None, "17"), mtus("Eye Complaints", 2004, None, "3")],
        ),
        ("found the guidelines used by the Claims Administrator relevant and appropriate.", []),
    ],
)
def test_the_letters_sentences_name_guidelines(sentence: str, citations: list[Citation]) -> None:
    assert found(f"The Claims Administrator {sentence}").value == tuple(citations)


def test_a_field_that_is_a_guidelines_name_is_one_citation() -> None:
    assert found("ODG, Head Chapter.", whole=True).value == (Citation(ODG, "ODG, Head Chapter"),)


def test_each_citation_has_its_passage() -> None:
    text = "Decision based on MTUS Eye 2004, Section(s):\nLids, and Neck 2004. Decision based on Non-MTUS Citation ODG."
    read = found(text)
    assert [span.quote(text) for span in read.spans] == ["Eye 2004, Section(s):\nLids", "Neck 2004", "ODG"]
    assert isinstance(read.value, tuple)
    assert [each.passage for each in read.value if isinstance(each, Citation)] == list(read.spans)
