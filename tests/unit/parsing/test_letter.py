from __future__ import annotations

from collections.abc import Sequence

import pytest

from imrdesk.domain.readings import Layout, Reading
from tests.unit.parsing.texts import laid_out, read

COVER = (
    "Independent Medical Review Final Determination Letter\nDated: 3/7/2014",
    (
        "IMR Case Number: CM14-0000777 Date of Injury: 5/1/2012\nClaims Number: UR Denial Date: 1/2/2014\n"
        "Priority: STANDARD Application Received: 1/14/2014\nEmployee Name:"
    ),
    "DEAR EMPLOYEE,",
    "Final Determination: PARTIAL OVERTURN. This means that some of the disputed items are medically necessary.",
)
CLAIMS = "The Claims Administrator based its decision on the Heat Guidelines, page 4, which is a part of the MTUS."
REVIEWER = "The Physician Reviewer based his/her decision on the Heat Guidelines, page 5, which is a part of the MTUS."
LABEL = "The Physician Reviewer’s decision rationale:"
RATIONALE = "Rest helped. The patient needs 2.5 mg of it. The request for it is medically necessary and appropriate."
TITLES = (
    ("1. HEAT, 2.5 HOURS A DAY is not medically necessary and appropriate.", "HEAT, 2.5 HOURS A DAY", "Upheld"),
    ("2. 6 VISITS OF REST is medically necessary and appropriate.", "6 VISITS OF REST", "Overturned"),
)


def letter(titles: Sequence[str] = tuple(title[0] for title in TITLES), closing: Sequence[str] = ()) -> list[str]:
    items = [block for title in titles for block in (title, CLAIMS, REVIEWER, f"{LABEL} {RATIONALE}")]
    return [
        *COVER,
        "HOW THE IMR FINAL DETERMINATION WAS MADE",
        "The physician reviewer is Board Certified in Neurology and is licensed to practice in Ohio.",
        "DOCUMENTS REVIEWED",
        "These documents were reviewed: ☒ Application ☐ Records",
        "CLINICAL CASE SUMMARY",
        (
            "The physician reviewer developed the following clinical case summary based on a review of the case file, "
            "including all medical records:"
        ),
        "The patient is a 30-year-old woman with a cold.",
        "IMR DECISION(S) AND RATIONALE(S)",
        "The Final Determination was based on decisions for the disputed items/services set forth below:",
        *items,
        *closing,
    ]


def column(reading: Reading, key: str) -> list[object]:
    return [item.values[key].value for item in reading.items]


@pytest.mark.parametrize("width", [50, 90, 1000])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_the_letters_items(width: int, gap: str) -> None:
    reading = read(laid_out(letter(), width, gap))
    assert reading.layout is Layout.LETTER
    assert column(reading, "treatment") == [title[1] for title in TITLES]
    assert column(reading, "decision") == [title[2] for title in TITLES]
    assert column(reading, "claims_guideline") == [CLAIMS] * 2
    assert column(reading, "reviewer_guideline") == [REVIEWER] * 2
    assert column(reading, "rationale") == [RATIONALE] * 2


@pytest.mark.parametrize(
    "titles",
    [
        ("1) HEAT is not medically necessary.", "2) REST is medically necessary."),
        ("1. HEAT is notmedically necessary and appropriate.", "2. REST ismedically necessary and appropriate."),
        ("HEAT is not medically necessary and appropriate.", "REST is medically necessary and appropriate."),
        ("1 . HEAT are not medically necessary.", "2 . REST were medically necessary."),
    ],
)
def test_the_verdict_in_any_wording(titles: tuple[str, str]) -> None:
    reading = read(laid_out(letter(titles)))
    assert column(reading, "treatment") == ["HEAT", "REST"]
    assert column(reading, "decision") == ["Upheld", "Overturned"]


def test_the_cover_states_the_case() -> None:
    fields = read(laid_out(letter())).fields
    assert fields["case_number"].value == "CM14-0000777"
    assert str(fields["decision_date"].value) == "2014-03-07"
    assert str(fields["application_received"].value) == "2014-01-14"
    assert fields["date_assigned"].value is None
    assert fields["priority"].value == "Standard"
    assert fields["outcome"].value == "Partially overturned"
    assert not fields["outcome"].derived


def test_numbers_in_a_rationale_begin_no_item() -> None:
    text = laid_out(letter()).replace("Rest helped.", "Criteria:\n1. Pain is medically necessary.\n3) Rest helped.")
    reading = read(text)
    assert column(reading, "treatment") == [title[1] for title in TITLES]
    assert str(reading.items[0].values["rationale"].value).startswith("Criteria: 1. Pain")


def test_the_disclaimer_is_no_rationale() -> None:
    reading = read(laid_out(letter(closing=["Disclaimer: MAXIMUS is providing an independent review."])))
    assert column(reading, "rationale") == [RATIONALE] * 2


def test_a_side_that_says_nothing_has_no_guideline() -> None:
    reading = read(laid_out([block for block in letter() if block != CLAIMS]))
    assert column(reading, "claims_guideline") == [None, None]
    assert column(reading, "reviewer_guideline") == [REVIEWER] * 2
    assert column(reading, "treatment") == [title[1] for title in TITLES]


@pytest.mark.parametrize(
    "noise", ["The Physician Reviewer’s decision rationa1e:", "The Physjcian Reviewers decislon rationale:"]
)
def test_the_rationale_label_is_found_through_noise(noise: str) -> None:
    reading = read(laid_out(letter()).replace(LABEL, noise))
    assert reading.layout is Layout.LETTER
    assert column(reading, "rationale") == [RATIONALE] * 2
