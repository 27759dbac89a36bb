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
    assert (read.value, read.confidence) == (DAYS["ur_denial_date"], 0.7)


def test_a_cover_before_the_table_counts_first() -> None:
    cover = "Dated: 6/18/2016\nDate of Injury: 2/3/2014 UR Denial Date: 4/29/2016\nApplication Received: 5/11/2016\n"
    text = cover + TABLES["rows"]
    values = read_case_table(text, len(text))
    assert {name: values[name].value for name in DATE_FIELDS} == {**DAYS, "decision_date": date(2016, 6, 18)}


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
