"""Checks on single values: missing, unknown, ill-formed, doubtful, of another part of the body."""

from __future__ import annotations

import pytest

from imrdesk.checks.doubts import SURE_ENOUGH
from imrdesk.domain.citations import Citation, GuidelineSource
from imrdesk.domain.flags import FieldRef, Severity
from imrdesk.domain.readings import Layout
from imrdesk.domain.records import FieldState
from imrdesk.domain.values import Value
from tests.unit.checks.records import decided, flags, one, reading, rules, source


@pytest.mark.parametrize("key", ["case_number", "outcome", "summary", "reviewer_states"])
def test_a_required_field_of_the_case(key: str) -> None:
    made = reading(case={key: () if key == "reviewer_states" else None})
    assert one(made, "required-field-missing").fields == (FieldRef(key),)


def test_a_required_field_of_an_item() -> None:
    flag = one(reading(items=[{"reviewer_guideline": None}]), "required-field-missing")
    assert flag.fields == (FieldRef("reviewer_guideline", 1),)


@pytest.mark.parametrize("state", [FieldState.ABSENT, FieldState.UNCLEAR])
def test_a_field_a_person_marked_is_not_missing(state: FieldState) -> None:
    made = reading(case={"case_number": None})
    assert rules(made, decided(made, FieldRef("case_number"), state=state)) == []


def test_no_item_at_all() -> None:
    assert "no-disputed-item" in rules(reading(case={"outcome": "Upheld"}, items=[]))


def test_the_same_item_twice() -> None:
    flag = one(reading(items=[{}, {}]), "item-twice")
    assert flag.fields == (FieldRef("treatment", 1), FieldRef("treatment", 2))


@pytest.mark.parametrize(
    ("key", "names", "rule"),
    [
        ("reviewer_states", ("California", "Texasia"), "unknown-state"),
        ("reviewer_specialties", ("Alchemy",), "unknown-specialty"),
    ],
)
def test_unknown_names(key: str, names: tuple[str, ...], rule: str) -> None:
    assert rules(reading(case={key: names})) == [rule]


@pytest.mark.parametrize(
    "name", ["Chiropractor", "chiropractic", "Physical Medicine & Rehabilitation", "Family Medicine"]
)
def test_known_specialties_in_any_of_their_forms(name: str) -> None:
    assert rules(reading(case={"reviewer_specialties": (name,)})) == []


def test_a_misspelt_specialty_has_a_suggestion() -> None:
    flag = one(reading(case={"reviewer_specialties": ("Sports Medicinea",)}), "unknown-specialty")
    assert "“Sports Medicine”" in flag.message


@pytest.mark.parametrize("number", ["CM15-123", "15-0001234", "CM15 0001234"])
def test_a_case_number_of_another_form(number: str) -> None:
    assert rules(reading(case={"case_number": number})) == ["case-number-shape"]


@pytest.mark.parametrize(
    ("values", "flagged"),
    [
        ({"subcategory": "Opioid"}, True),
        ({"category": None}, True),
        ({"category": "Transportation", "subcategory": None}, False),
        ({"subcategory": None}, False),
    ],
)
def test_a_subcategory_and_its_category(values: dict[str, Value], flagged: bool) -> None:
    assert ("subcategory-not-of-category" in rules(reading(items=[values]))) is flagged


@pytest.mark.parametrize(
    ("citation", "flagged"),
    [
        (Citation(GuidelineSource.MTUS, "Hip and Groin Disorders", 2011), False),
        (Citation(GuidelineSource.MTUS, "ACOEM Chapter 12 Low Back Complaints"), False),
        (Citation(GuidelineSource.OTHER, "A study of 2009, page(s) 4, " + "with a long name " * 9), False),
        (Citation(GuidelineSource.MTUS, "Low Back Complaints 2004, Section(s): Summary"), True),
        (Citation(GuidelineSource.MTUS, "Knee Complaints", 2016), True),
        (Citation(GuidelineSource.MTUS, "Knee Complaints", 204), True),
        (Citation(GuidelineSource.MTUS, "Knee " * 30), True),
    ],
)
def test_the_shape_of_a_citation(citation: Citation, flagged: bool) -> None:
    assert ("citation-shape" in rules(reading(items=[{"claims_citations": (citation,)}]))) is flagged


def test_damaged_pages_name_what_was_read_from_them() -> None:
    flag = one(reading(), "damaged-text", text=source(doubts=(0,)))
    assert FieldRef("summary") in flag.fields
    assert "page 1" in flag.message


def test_a_page_that_is_a_picture_is_told_apart_from_a_damaged_one() -> None:
    flag = one(reading(), "page-without-text", text=source("Page 3 of 9", doubts=(0,)))
    assert flag.severity is Severity.WARNING
    assert flag.message.startswith("Page 1 has no text")


def test_where_no_category_is_sure_its_missing_subcategory_is_to_be_looked_at() -> None:
    made = reading(items=[{"subcategory": None}], sure={"category": SURE_ENOUGH - 0.1})
    assert one(made, "low-confidence").fields == (FieldRef("category", 1), FieldRef("subcategory", 1))


def test_the_parsers_notes_are_passed_on() -> None:
    flag = one(reading(notes=("The second list differs.",)), "parser-note")
    assert flag.message == "The second list differs."


@pytest.mark.parametrize("notes", [(), ("No known form.",)])
def test_an_unknown_layout(notes: tuple[str, ...]) -> None:
    (flag,) = flags(reading(layout=Layout.UNKNOWN, notes=notes))
    assert (flag.rule, flag.severity) == ("unknown-layout", Severity.ERROR)


def test_doubtful_values_of_an_item_share_one_flag() -> None:
    made = reading(sure={"category": SURE_ENOUGH - 0.1, "unit": SURE_ENOUGH - 0.1, "priority": SURE_ENOUGH})
    assert one(made, "low-confidence").fields == (FieldRef("category", 1), FieldRef("unit", 1))


def test_a_doubtful_value_that_a_person_confirmed_is_none() -> None:
    made = reading(sure={"category": 0.3})
    assert rules(made, decided(made, FieldRef("category", 1))) == []


def test_a_doubtful_nothing_is_no_doubt() -> None:
    assert rules(reading(items=[{"drug": None}], sure={"drug": 0.1})) == []


@pytest.mark.parametrize(
    ("part", "rule"),
    [
        ("left knee", None),
        ("left ankle", None),
        ("lumbar spine", None),
        ("left wrist", "treatment-elsewhere"),
        ("jaw", "treatment-elsewhere"),
        ("right knee", "other-side"),
        ("bilateral knee", None),
        ("chest", None),
    ],
)
def test_the_part_of_the_body_treated(part: str, rule: str | None) -> None:
    assert rules(reading(items=[{"body_parts": (part,)}])) == ([rule] if rule else [])


@pytest.mark.parametrize(
    "rationale", ["The right knee gives way.", "Both knees hurt, and bilateral knee films show why."]
)
def test_a_side_the_rationale_tells_of_is_no_slip(rationale: str) -> None:
    assert rules(reading(items=[{"body_parts": ("right knee",), "rationale": rationale}])) == []


def test_no_diagnoses_say_nothing_of_the_part_treated() -> None:
    assert rules(reading(case={"diagnoses": ()}, items=[{"body_parts": ("jaw",)}])) == []


@pytest.mark.parametrize(
    ("title", "flagged"),
    [
        ("MRI of the knee, no. 3 of a series", False),
        ("Norco 10/325mg #60 (Rx Date: 1/2/15)", False),
        ("X was the original request. Y was authorized by the Claims Administrator. The remaining, Z", False),
        ("and she was told to rest. MRI of the knee", True),
        ("as told in the notes. The patient has pain. MRI of the knee", True),
        ("of the knee, QTY: 2", True),
        ("The request is not medically necessary. MRI of the knee", True),
    ],
)
def test_a_title_cut_wrong(title: str, flagged: bool) -> None:
    assert ("title-odd" in rules(reading(items=({"treatment": title},)))) is flagged


def test_a_title_cut_wrong_tells_of_the_rationale_it_was_cut_from() -> None:
    flag = one(reading(items=({"treatment": "Cane"}, {"treatment": "it is medically necessary. Walker"})), "title-odd")
    assert flag.fields == (FieldRef("treatment", 2), FieldRef("rationale", 1))


@pytest.mark.parametrize(
    ("summary", "flagged"), [("She was diagnosed in May.", True), ("Diagnostic studies were done.", False)]
)
def test_diagnoses_the_summary_speaks_of(summary: str, flagged: bool) -> None:
    made = reading({"diagnoses": (), "summary": summary})
    assert ("diagnoses-unread" in rules(made)) is flagged
    assert "diagnoses-unread" not in rules(made, decided(made, FieldRef("diagnoses"), state=FieldState.ABSENT))
