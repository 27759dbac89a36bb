"""What a rationale concludes."""

from __future__ import annotations

import pytest

from tests.unit.parsing.coding.coded import concludes, read_item

NOT_NECESSARY = [
    "The request is not medically necessary.",
    "As such, the request is determined to not be medically necessary.",
    "This does not appear to be medically necessary.",
    "The requested injection cannot be considered medically necessary.",
    "The request is not seen as medically necessary at this time.",
    "The study is not-medically necessary.",
    "It is not a medical necessity.",
    "The request is not medically appropriate.",
    "Medical necessity has not been established.",
    "Medical necessity for the requested brace is not substantiated.",
    "The records fail to establish the medical necessity of the scan.",
    "There is no medical necessity for this test.",
    "The request was not, therefore, medically necessary.",
    "As the surgery is not medically necessary, the associated sling is not medically necessary.",
    "The request is neither medically necessary nor appropriate.",
    "Therefore the request is not medically necessary or appropriate.",
    "Recommend non-certification.",
    "The request is not supported by guidelines.",
    "The request for MRI is not recommended.",
    "I cannot deem this to be medically necessary.",
    "No, the request for therapy was not medically necessary, medically appropriate, or indicated here.",
    "The medication isn't medically necessary.",
    "There is insufficient evidence that the device is medically necessary.",
    "The quantity cannot be deemed medically necessary without further evidence.",
    "Based on the above, this is medically unnecessary.",
    "The request exceeds the guideline and is not indicated as a medical necessity.",
    "Medical necessity is not evident.",
    "Medical necessity of the request cannot be determined.",
    "The request for 12 visits is not necessary.",
    "Non-certification is recommended.",
    "The item does not rise to the level of medical necessity.",
    "The need for the request has not been established.",
    "I find the UR denial correct and it is upheld.",
    "I agree with the denial of the scan.",
]
NECESSARY = [
    "Therefore, the request for Norco 10/325mg is medically necessary.",
    "Therefore, medical necessity is established.",
    "The documentation supports medical necessity.",
    "The patient has not improved with therapy, therefore the request is medically necessary.",
    "While the original request is not supported, the four remaining sessions are medically necessary.",
    "Therefore, the request is certified.",
    "Therefore, this request is supported.",
    "Given these facts, the requested treatment is deemed medically necessary and appropriate.",
    "With no contraindication on file, the request is medically necessary.",
    "Because the test would change the plan, and because films were normal, the request is medically necessary.",
    "Thus the criteria are met and the request is medically necessary.",
    "For these reasons I would overturn the prior denial.",
    "I do not agree with the adverse determination.",
    "Thus, the proposed care should be approved.",
]
NO_CONCLUSION = [
    "The worker may return in six weeks.",
    "Physical therapy is considered medically necessary when skilled services are required.",
    "It is unclear whether the brace would be medically necessary.",
]

TAPERING = (
    " This decision addresses the medical necessity of opioids as they have been prescribed. It should not be "
    "interpreted as a recommendation to stop them abruptly. Guidelines and, if necessary, others tell of weaning."
)


@pytest.mark.parametrize("rationale", NOT_NECESSARY)
def test_it_concludes_against_the_request(rationale: str) -> None:
    assert concludes(rationale) is False


@pytest.mark.parametrize("rationale", NECESSARY)
def test_it_concludes_for_the_request(rationale: str) -> None:
    assert concludes(rationale) is True


@pytest.mark.parametrize("rationale", NO_CONCLUSION)
def test_it_concludes_nothing(rationale: str) -> None:
    assert concludes(rationale) is None


@pytest.mark.parametrize(
    ("conclusion", "necessary"),
    [("The request is not medically necessary.", False), ("The request is medically necessary.", True), ("", None)],
)
def test_the_paragraph_on_tapering_concludes_nothing(conclusion: str, necessary: bool | None) -> None:
    assert concludes(conclusion + TAPERING) is necessary


def test_the_last_conclusion_counts() -> None:
    assert concludes("The brace is not medically necessary. On review, the request is medically necessary.") is True


def test_a_name_with_a_negative_word_negates_nothing() -> None:
    assert concludes("The request for MRI of the elbow without contrast is medically necessary.") is True


def test_the_concluding_sentence_is_shown() -> None:
    rationale = "He walks. The cane is medically necessary."
    spans = read_item("Cane", rationale=rationale)["medically_necessary"].spans
    assert [span.quote(rationale) for span in spans] == ["The cane is medically necessary."]


def test_no_rationale_concludes_nothing() -> None:
    assert read_item("Cane")["medically_necessary"].value is None
