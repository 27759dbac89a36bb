from __future__ import annotations

import pytest

from imrdesk.domain.spans import Span
from imrdesk.parsing.headings import find_headings
from imrdesk.parsing.reviewer import read_reviewer
from imrdesk.parsing.vocabularies import load_vocabularies
from tests.unit.parsing.texts import CREDENTIALS, document, laid_out, paragraphs, read


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
            "in Neurology and is licensed to practice in Ohio and the District of Columbia.",
            ("Ohio", "District of Columbia"),
            ("Neurology",),
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


def test_the_credentials_of_two_reviewers_are_one_list() -> None:
    both = "\n\n".join(
        "The Expert Reviewer has the following credentials:\n"
        f"State(s) of Licensure: {states}\nCertification(s)/Specialty: {specialty}"
        for states, specialty in (("Ohio, Texas", "Neurology"), ("Texas", "Psychology"))
    )
    reading = read(laid_out(paragraphs()).replace("\n".join(CREDENTIALS), both))
    assert reading.fields["reviewer_states"].value == ("Ohio", "Texas")
    assert reading.fields["reviewer_specialties"].value == ("Neurology", "Psychology")
