from __future__ import annotations

import pytest

from imrdesk.domain.readings import Layout
from tests.unit.parsing.texts import laid_out, read

REVIEW = [
    "MEDICAL PROFESSIONAL REVIEW",
    "IMR Case Number: CM13-0000777\nDated: 8/1/2013",
    "ISSUE AT DISPUTE:",
    "A second look at the knee",
    "CASE SUMMARY:",
    "The patient is a 30-year-old man with a sore knee.",
    "DOCUMENTS REVIEWED FOR DETERMINATION:",
    "1. Application",
    "MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL\nREVIEWER AND WHY:",
    "Official Disability Guidelines (ODG), Knee Chapter.",
    "RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT\nMEDICALLY NECESSARY:",
    "One look was enough.",
    "MEDICAL REVIEWER QUALIFICATIONS:",
    "The reviewer is Board Certified in Neurology and is licensed to practice in Ohio.",
]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_its_one_item_stands_under_its_headings(gap: str) -> None:
    reading = read(laid_out(REVIEW, gap=gap))
    assert reading.layout is Layout.PROFESSIONAL_REVIEW
    (item,) = reading.items
    read_values = {key: item.values[key].value for key in ("treatment", "decision", "reviewer_guideline", "rationale")}
    assert read_values == {
        "treatment": "A second look at the knee",
        "decision": "Upheld",
        "reviewer_guideline": "Official Disability Guidelines (ODG), Knee Chapter.",
        "rationale": "One look was enough.",
    }


def test_its_case_fields() -> None:
    fields = read(laid_out(REVIEW)).fields
    assert fields["summary"].value == "The patient is a 30-year-old man with a sore knee."
    assert fields["reviewer_states"].value == ("Ohio",)
    assert str(fields["decision_date"].value) == "2013-08-01"
    assert fields["outcome"].value == "Upheld"


def test_a_heading_without_not_overturns() -> None:
    text = laid_out(REVIEW).replace("IS/WAS NOT\nMEDICALLY", "IS/WAS\nMEDICALLY")
    assert read(text).items[0].values["decision"].value == "Overturned"


@pytest.mark.parametrize(
    ("closing", "decided"),
    [
        ("A second look is therefore medically necessary.", "Overturned"),
        ("A second look is therefore not medically necessary.", "Upheld"),
    ],
)
def test_what_the_rationale_concludes_outweighs_its_heading(closing: str, decided: str) -> None:
    reading = read(laid_out(REVIEW).replace("One look was enough.", closing))
    assert reading.items[0].values["decision"].value == decided
    assert reading.fields["outcome"].value == decided


def test_a_rationale_that_contradicts_its_heading_is_read_with_less_trust() -> None:
    text = laid_out(REVIEW).replace("One look was enough.", "A second look is medically necessary.")
    assert (
        read(text).items[0].values["decision"].confidence
        < read(laid_out(REVIEW)).items[0].values["decision"].confidence
    )


def test_a_rationale_before_the_issue_is_read_all_the_same() -> None:
    issue, rationale = REVIEW[2:4], REVIEW[10:12]
    reading = read(laid_out([*REVIEW[:2], *rationale, *REVIEW[4:10], *issue]))
    (item,) = reading.items
    assert (item.values["treatment"].value, item.values["rationale"].value) == (REVIEW[3], REVIEW[11])
