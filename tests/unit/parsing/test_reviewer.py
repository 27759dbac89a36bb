from __future__ import annotations

import pytest

from imrdesk.domain.spans import Span
from imrdesk.parsing.headings import find_headings
from imrdesk.parsing.reviewer import read_reviewer
from imrdesk.parsing.vocabularies import load_vocabularies
from tests.unit.parsing.texts import document


def listed(text: str) -> tuple[object, object]:
    made = document(text)
    values, _ = read_reviewer(made, find_headings(made), Span(0, len(text)), load_vocabularies())
    return values["reviewer_states"].value, values["reviewer_specialties"].value


@pytest.mark.parametrize(
    "text",
    [
        "State(s) of Licensure: Texas, New York\nCertification(s)/Specialty: Neurology, Pain Management\n",
        "State(s) of Licensure: Texas,New York\nCertification(s)/Specialty: Neurology,Pain\nManagement\n",
        "State(s) of Licensure:\nTexas, New York\nCertification(s)/Specialty:\nNeurology, Pain Management\n\nOther",
        "State of Licensure: Texas, New York Certification/Specialty: Neurology, Pain Management CLINICAL CASE SUMMARY",
        "State(s) of Licensure: Tex as, NewYork\nCertification(s)/Specialty: Neuro logy, PainManagement\n",
        "tate(5) ofLicensre: Texas, New York\nCertifiation(s)/Specialt: Neurology, Pain Management\n",
        "State(s)of Licensure: Texas, New York.\nCert1fication(s)/Specialty: Neurology, Pain Management.\n",
    ],
)
def test_labelled_lists_are_split_at_commas(text: str) -> None:
    assert listed(text) == (("Texas", "New York"), ("Neurology", "Pain Management"))


def test_an_ampersand_splits_nothing() -> None:
    text = "State(s) of Licensure: Ohio\nCertification(s)/Specialty: Public Health & General Preventive Medicine\n"
    assert listed(text)[1] == ("Public Health & General Preventive Medicine",)


@pytest.mark.parametrize(
    ("sentence", "states", "specialties"),
    [
        ("in Neurology and is licensed to practice in Ohio.", ("Ohio",), ("Neurology",)),
        (
            "in Family\nPractice and is licensed to practice in Ohio and\nTexas.",
            ("Ohio", "Texas"),
            ("Family Practice",),
        ),
        (
            "in Neurology, has a subspecialty in Pain Management and is licensed to practice in Ohio, Iowa, and Texas.",
            ("Ohio", "Iowa", "Texas"),
            ("Neurology", "Pain Management"),
        ),
        (
            "in Physical Medicine & Rehabilitation and Pain Management and is licensed to practice in Ohio.",
            ("Ohio",),
            ("Physical Medicine & Rehabilitation", "Pain Management"),
        ),
        (
            "in Allergy and Immunology and is licensed to practice in Ohio.",
            ("Ohio",),
            ("Allergy and Immunology",),
        ),
    ],
)
def test_credentials_in_prose(sentence: str, states: tuple[str, ...], specialties: tuple[str, ...]) -> None:
    assert listed(f"The expert reviewer is Board Certified {sentence} He/she has practiced long.") == (
        states,
        specialties,
    )


def test_no_credentials_give_no_values() -> None:
    made = document("He/she has practiced long.")
    assert read_reviewer(made, find_headings(made), Span(0, 26), load_vocabularies()) == ({}, None)


def test_each_entry_has_its_span() -> None:
    text = "State(s) of Licensure: Texas, New York\nCertification(s)/Specialty: Neurology\n"
    made = document(text)
    values, _ = read_reviewer(made, find_headings(made), Span(0, len(text)), load_vocabularies())
    assert [span.quote(text) for span in values["reviewer_states"].spans] == ["Texas", "New York"]
