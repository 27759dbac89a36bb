from __future__ import annotations

from datetime import date

import pytest

from imrdesk.domain.readings import Layout, Reading
from imrdesk.parsing.case_table import DATE_FIELDS
from tests.unit.parsing.texts import laid_out, read, values

RESULTS = (
    (
        "1) MAXIMUS Federal Services, Inc. has determined the request for 6 visits of rest is notmedically necessary "
        "and appropriate."
    ),
    "2) MAXIMUS Federal Services, Inc. has determined the request for heat is medically necessary and appropriate.",
)
GUIDELINES = "Medical Treatment Guideline(s) Relied Upon by the Expert Reviewer to Make His/Her Decision:"
CLAIMS = "The Claims Administrator did not cite any medical evidence for its decision."
REVIEWER = "The Expert Reviewer relied on the Heat Guidelines, page 5, which is a part of the MTUS."
RATIONALE = "It was tried before. The request is settled."


def notice(results: tuple[str, ...] = RESULTS, again: tuple[str, ...] = RESULTS, *, blocks: bool = True) -> list[str]:
    reasons = [GUIDELINES, f"{CLAIMS} {REVIEWER}", "Rationale for the Decision:", RATIONALE]
    items = [
        "1) Regarding the request for 6 visits of rest:",
        *reasons,
        "2) Regarding the request for heat :",
        *reasons,
    ]
    return [
        "MAXIMUS FEDERAL SERVICES, INC.\nNotice of Independent Medical Review Determination\nDated: 9/26/2013",
        *results,
        "INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE",
        (
            "An application for Independent Medical Review was filed on 7/2/2013 disputing the Utilization Review "
            "Denial dated 6/21/2013. A Notice of Assignment and Request for Information was provided to the parties "
            "on 7/19/2013. A decision has been made for each of the services in dispute:"
        ),
        *again,
        "Medical Qualifications of the Expert Reviewer:",
        "The reviewer is Board Certified in Neurology and is licensed to practice in Ohio.",
        "Case Summary:",
        "Disclaimer: The following case summary was taken directly from the denial dated June 21, 2013:",
        "“A 30-year-old woman with a cold.”",
        "Documents Reviewed for Determination:",
        "- Application",
        *(items if blocks else []),
        "Effect of the Decision:",
        "The determination binds all parties.",
    ]


def column(reading: Reading, key: str) -> list[object]:
    return [item.values[key].value for item in reading.items]


@pytest.mark.parametrize(
    "heading",
    [
        (
            "Section of the Medical Treatment Utilization Schedule Relied Upon by the Expert Reviewer to Make\n"
            "His/Her Decision"
        ),
        "Medical Treatment Guideline Relied Upon by the Expert Reviewer to Make His/Her Decision",
    ],
)
def test_the_notice_as_it_was_headed_at_first(heading: str) -> None:
    text = laid_out(notice(), width=200)
    assert GUIDELINES in text
    early = text.replace(GUIDELINES, heading).replace("Case Summary:", "Expert Reviewer Case Summary:")
    assert values(read(early)) == values(read(text))


def test_days_in_the_results_are_none_of_the_cases() -> None:
    dated = tuple(each.replace("heat", "heat on 8/9/2012") for each in RESULTS)
    fields = read(laid_out(notice(dated, dated))).fields
    assert {key: fields[key].value for key in DATE_FIELDS} == {
        "date_of_injury": None,
        "ur_denial_date": date(2013, 6, 21),
        "application_received": date(2013, 7, 2),
        "date_assigned": date(2013, 7, 19),
        "decision_date": date(2013, 9, 26),
    }


def test_the_notice_has_each_item_once() -> None:
    reading = read(laid_out(notice()))
    assert reading.layout is Layout.NOTICE
    assert column(reading, "treatment") == ["6 visits of rest", "heat"]
    assert column(reading, "decision") == ["Upheld", "Overturned"]
    assert column(reading, "claims_guideline") == [CLAIMS] * 2
    assert column(reading, "reviewer_guideline") == [REVIEWER] * 2
    assert column(reading, "rationale") == [RATIONALE] * 2
    assert reading.notes == ()


def test_the_notices_prose_states_the_dates() -> None:
    fields = read(laid_out(notice(), 60)).fields
    names = ("decision_date", "application_received", "ur_denial_date", "date_assigned")
    assert [str(fields[name].value) for name in names] == ["2013-09-26", "2013-07-02", "2013-06-21", "2013-07-19"]


def test_the_summary_keeps_its_quotation_marks() -> None:
    assert read(laid_out(notice())).fields["summary"].value == "“A 30-year-old woman with a cold.”"


def test_a_shortened_month_does_not_end_the_lead_in() -> None:
    text = laid_out(notice()).replace("June 21", "Feb. 21")
    assert read(text).fields["summary"].value == "“A 30-year-old woman with a cold.”"


def test_a_full_stop_may_end_the_lead_in() -> None:
    summary = "“A 44 year-old woman with a date of Injury of 8/28/2001. She has a cold.”"
    text = (
        laid_out(notice())
        .replace("June 21, 2013:", "June 21, 2013.")
        .replace("“A 30-year-old woman with a cold.”", summary)
    )
    fields = read(text).fields
    assert (fields["summary"].value, fields["worker_age"].value) == (summary, 44)


def test_results_without_reasons_are_items_once() -> None:
    reading = read(laid_out(notice(blocks=False)))
    assert column(reading, "treatment") == ["6 visits of rest", "heat"]
    assert column(reading, "rationale") == [None, None]


def test_lists_that_disagree_are_noted() -> None:
    changed = (RESULTS[0], RESULTS[1].replace("is medically", "is not medically"))
    reading = read(laid_out(notice(again=changed)))
    assert column(reading, "decision") == ["Upheld", "Overturned"]
    assert len(reading.notes) == 1
