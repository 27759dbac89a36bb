from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from imrdesk.parsing.case_table import DATE_FIELDS, read_case_number, read_case_table

DAYS = {
    "date_of_injury": date(2014, 2, 3),
    "ur_denial_date": date(2016, 4, 29),
    "application_received": date(2016, 5, 11),
    "date_assigned": date(2016, 5, 20),
    "decision_date": date(2016, 6, 17),
}
INJURY, DENIAL, RECEIVED, ASSIGNED, DECIDED = (f"{day:%m/%d/%Y}" for day in DAYS.values())

TABLES = {
    "rows": f"""Case Number: CM16-0000321
Date Assigned: {ASSIGNED} Date of Injury: {INJURY}
Decision Date: {DECIDED} UR Denial Date: {DENIAL}
Priority: Standard Application
Received:
{RECEIVED}
""",
    "columns by spaces": f"""Case Number:        CM16-0000321
Date Assigned:      {ASSIGNED}                Date of Injury:    {INJURY}
Decision Date:      {DECIDED}                UR Denial Date:    {DENIAL}
Priority:           Standard                  Application        {RECEIVED}
                                              Received:
""",
    "labels, then values": f"""Case Number:
Date Assigned:
Decision Date:
Priority:

CM16-0000321
{ASSIGNED}
{DECIDED}
Standard

Date of Injury:
UR Denial Date:
Application
Received:

{INJURY}
{DENIAL}
{RECEIVED}
""",
    "a value before its label": f"""Case Number:
Date Assigned:
Decision Date:
Priority:

CM16-0000321
{ASSIGNED}
{DECIDED}
Standard

{INJURY}
Date of Injury:
UR Denial Date: {DENIAL}
{RECEIVED}
Application
Received:
""",
    "one cell a line": f"""Case Number:
CM16-0000321
Date Assigned:
{ASSIGNED}
Date of Injury:
{INJURY}
Decision Date:
{DECIDED}
UR Denial Date:
{DENIAL}
Priority:
Standard
Application
{RECEIVED}
Received:
""",
    "values before labels": f"""CM16-0000321
Case Number:
{ASSIGNED}
Date Assigned:
{DECIDED}
Decision Date:
Standard
Priority:
{INJURY}
Date of Injury:
{DENIAL}
UR Denial Date:
{RECEIVED}
Application Received:
""",
    "glued and misread": f"""CaseNumber:CM16-0000321
DateAss1gned:{ASSIGNED.replace("0", "O")}DateofInjury:{INJURY}
DecisionDate:{DECIDED}URDenia1Date:{DENIAL}
Pr1ority:Standard ApplicationReceived:{RECEIVED}
""",
}


@pytest.mark.parametrize("text", TABLES.values(), ids=TABLES)
def test_each_cell_finds_its_field_in_any_order(text: str) -> None:
    values = read_case_table(text, len(text))
    assert {name: values[name].value for name in DATE_FIELDS} == DAYS
    assert values["priority"].value == "Standard"


@pytest.mark.parametrize("text", TABLES.values(), ids=TABLES)
def test_a_date_stands_where_its_span_says(text: str) -> None:
    span = read_case_table(text, len(text))["ur_denial_date"].spans[0]
    assert span.quote(text) == DENIAL


@pytest.mark.parametrize("order", list(permutations(range(3)))[1:])
def test_values_out_of_order_are_told_by_the_days_order(order: tuple[int, ...]) -> None:
    right = [f"Date of Injury: {INJURY}", f"UR Denial Date: {DENIAL}", f"Application Received: {RECEIVED}"]
    swapped = [f"{DECIDED}\nDate Assigned:\nDecision Date:\n{ASSIGNED}", *(right[place] for place in order)]
    text = "\n".join(swapped)
    values = read_case_table(text, len(text))
    assert {name: values[name].value for name in DATE_FIELDS} == DAYS


def test_a_table_as_printed_is_believed_even_where_its_days_are_out_of_order() -> None:
    text = TABLES["labels, then values"].replace(RECEIVED, "07/01/2016")
    received = read_case_table(text, len(text))["application_received"]
    assert received.value == date(2016, 7, 1)
    assert received.confidence < 0.9


def test_a_date_whose_label_is_lost_is_told_by_the_days_order() -> None:
    text = TABLES["rows"].replace("UR Denial Date:", "~~")
    read = read_case_table(text, len(text))["ur_denial_date"]
    assert (read.value, read.confidence) == (DAYS["ur_denial_date"], 0.6)


def test_a_cover_before_the_table_counts_first() -> None:
    cover = "Dated: 6/18/2016\nDate of Injury: 2/3/2014 UR Denial Date: 4/29/2016\nApplication Received: 5/11/2016\n"
    text = cover + TABLES["rows"]
    values = read_case_table(text, len(text))
    assert {name: values[name].value for name in DATE_FIELDS} == {**DAYS, "decision_date": date(2016, 6, 18)}


@pytest.mark.parametrize("text", TABLES.values(), ids=TABLES)
@pytest.mark.parametrize("written", ["05l11/2016", "05/1112016", "0S/11/2016", "O5/l1/2OI6", "05.11/2016"])
def test_a_date_whose_signs_are_misread_is_the_day_it_stands_for(text: str, written: str) -> None:
    text = text.replace(RECEIVED, written)
    read = read_case_table(text, len(text))
    assert {name: read[name].value for name in DATE_FIELDS} == DAYS
    assert read["application_received"].spans[0].quote(text) == written


@pytest.mark.parametrize(
    ("written", "received"),
    [
        ("85/11/2016", DAYS["application_received"]),
        ("05/11/2816", DAYS["application_received"]),
        ("05/11/2076", DAYS["application_received"]),
        ("05/51/2016", None),
        ("05/11/7777", None),
    ],
)
def test_a_day_that_cannot_be_is_the_one_of_one_digit_less_misread(written: str, received: date | None) -> None:
    text = TABLES["rows"].replace(RECEIVED, written)
    read = read_case_table(text, len(text))
    days = {name: read[name].value for name in DATE_FIELDS if name in read}
    assert days.pop("application_received", None) == received
    assert days == {name: day for name, day in DAYS.items() if name != "application_received"}


def test_a_guessed_day_is_less_sure_than_a_mended_one() -> None:
    mended, guessed = (
        read_case_table(text, len(text))["application_received"].confidence
        for text in (TABLES["rows"].replace(RECEIVED, written) for written in ("0S/11/2016", "85/11/2016"))
    )
    assert guessed < 0.7 < mended < 0.99


@pytest.mark.parametrize("label", ["Date of UR Decision", "UR Decision Date", "Date of Utilization Review Denial"])
def test_the_review_has_many_names(label: str) -> None:
    text = f"Dated: {DECIDED}\nEmployee:\n{label}:  {DENIAL}\nDate of Injury:  {INJURY}\n"
    values = read_case_table(f"{text}IMR Application Received:  {RECEIVED}\n", len(text) + 60)
    assert {name: values[name].value for name in DATE_FIELDS if name in values} == {
        name: day for name, day in DAYS.items() if name != "date_assigned"
    }


@pytest.mark.parametrize("words", ["Date of Birth: 01/02/1970", "Date Records Received: 05/18/2016"])
def test_another_date_takes_no_cell(words: str) -> None:
    text = f"{words}\n{TABLES['rows']}"
    values = read_case_table(text, len(text))
    assert {name: values[name].value for name in DATE_FIELDS} == DAYS


@pytest.mark.parametrize("words", ["(555) 111-2013 Fax: 555/211-2014", "Sampleton, CA 95113-2012", "Claim 05112016"])
def test_a_number_that_is_no_date_takes_no_cell(words: str) -> None:
    text = f"{words}\n{TABLES['labels, then values']}"
    values = read_case_table(text, len(text))
    assert {name: values[name].value for name in DATE_FIELDS} == DAYS


def test_no_header_gives_no_dates() -> None:
    values = read_case_table("HOW THE IMR\nDate of Injury: 01/02/2013", 0)
    assert set(values) == {"priority"}
    assert values["priority"].value is None


@pytest.mark.parametrize(
    ("text", "number", "rule"),
    [
        ("Case Number: CM16-0000321", "CM16-0000321", "case-header"),
        ("Case Number: CM16 - 0000321", "CM16-0000321", "case-header"),
        ("Case Number: CM16-\n0000321", "CM16-0000321", "case-header"),
        ("Case Number: CMl6-O00032I", "CM16-0000321", "case-header"),
        ("nothing here\nCase Number CM13-0000009 3", "CM13-0000009", "case-number-in-text"),
    ],
)
def test_the_case_number(text: str, number: str, rule: str) -> None:
    header_end = 0 if rule == "case-number-in-text" else len(text)
    read = read_case_number(text, header_end)
    assert (read.value, read.rule) == (number, rule)


def test_a_longer_number_is_no_case_number() -> None:
    assert read_case_number("CM16-00003219", 13).value is None
