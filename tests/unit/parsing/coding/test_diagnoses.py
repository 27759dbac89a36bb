"""Diagnoses from sentences that state them."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from imrdesk.parsing.coding.fields import code_summary
from tests.gold.summaries import WORKED_ON, Snippet, snippets
from tests.unit.parsing.coding.coded import diagnoses, passage

SUMMARIES = tomllib.loads(Path(__file__).with_name("summaries.toml").read_text(encoding="utf-8"))["summary"]
"""Passages of summaries of our own, with the diagnoses they state."""


@pytest.mark.parametrize(
    "lead",
    [
        "The diagnoses include",
        "The diagnoses have included",
        "Diagnoses are",
        "The current diagnoses are documented as",
        "The current diagnosis is documented as",
        "The records show the worker has diagnoses that include",
        "The worker has had diagnoses of",
        "The worker was diagnosed with",
        "The worker was diagnosed as having",
        "The worker is being treated for",
        "The worker is undergoing treatment for",
        "The worker is undergoing treatments for:",
        "He was being treated for the diagnosis of",
        "Diagnoses, and-or impressions, were noted to include:",
        "The applicant was given diagnoses of",
        "Diagnoses:",
    ],
)
def test_a_statement_of_diagnoses(lead: str) -> None:
    assert diagnoses(f"He fell. {lead} knee sprain. He rests.") == ["knee sprain"]


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        ("a lumbar strain and a neck sprain", ["lumbar strain", "neck sprain"]),
        ("knee sprain, elbow contusion, and headaches", ["knee sprain", "elbow contusion", "headaches"]),
        ("pain in left hip; cervicalgia; and vertigo", ["pain in left hip", "cervicalgia", "vertigo"]),
        (
            "hip labral tear, possible bursitis and gout; toe fracture",
            ["hip labral tear", "possible bursitis", "gout", "toe fracture"],
        ),
        ("spinal stenosis, lumbar region", ["spinal stenosis, lumbar region"]),
        (
            "radiculopathy, cervical region, and insomnia, unspecified",
            ["radiculopathy, cervical region", "insomnia, unspecified"],
        ),
        ("sprain of the knee, initial encounter and neck pain", ["sprain of the knee, initial encounter", "neck pain"]),
        (
            "strain of muscle, fascia and tendon at neck level, right arm, and knee pain",
            ["strain of muscle, fascia and tendon at neck level, right arm", "knee pain"],
        ),
        ("sprain of the cervical, thoracic and lumbar spine", ["sprain of the cervical, thoracic and lumbar spine"]),
        ("neck and shoulder strain", ["neck and shoulder strain"]),
        ("disc protrusion at L4-5 with lateral recess and foraminal stenosis", None),
        ("herniated disc at L4-5 and L5-S1", None),
        (
            "carpal tunnel syndrome (mild, right and left), anxiety and depression",
            ["carpal tunnel syndrome (mild, right and left)", "anxiety", "depression"],
        ),
        ("lumbago and left and right sided sciatica", ["lumbago", "left and right sided sciatica"]),
        ("nausea and stain of neck muscle", ["nausea", "stain of neck muscle"]),
        ("status post L4-5 and L5-S1 fusion and radiculitis", ["status post L4-5 and L5-S1 fusion", "radiculitis"]),
        ("knee sprain, knee sprain, and gout", ["knee sprain", "gout"]),
        ("knee sprain with physical therapy and rest", ["knee sprain"]),
        ("knee sprain, and he has improved", ["knee sprain"]),
        ("low back pain (724.2)", ["low back pain (724.2)"]),
        ("obesity (index of 36) and gout", ["obesity (index of 36)", "gout"]),
        ("(1) obesity (index of 36) (2) gout", ["obesity (index of 36)", "gout"]),
        ("anemia (low vitamin d) and gout", ["anemia (low vitamin d)", "gout"]),
        ("(a) gout (b) rash and c) vertigo", ["gout", "rash", "vertigo"]),
        ("neck pain, referred pain of the arm, and gout", ["neck pain", "referred pain of the arm", "gout"]),
        ("carpal tunnel syndrome with numbness and weakness", None),
        ("knee sprain with swelling and anxiety", ["knee sprain with swelling", "anxiety"]),
        ("knee sprain with swelling and hip stiffness", ["knee sprain with swelling", "hip stiffness"]),
        ("status post irrigation, debridement and closure of the shin", None),
        (
            "trigger thumb, status post release in May 2014, and gout",
            ["trigger thumb, status post release in May 2014", "gout"],
        ),
        ("facet syndrome, L4 through S1, and gout", ["facet syndrome, L4 through S1", "gout"]),
        (
            "depression, recurrent, severe without delusions, and gout",
            ["depression, recurrent, severe without delusions", "gout"],
        ),
    ],
)
def test_a_list_is_split(listed: str, expected: list[str] | None) -> None:
    assert diagnoses(f"The diagnoses include {listed}.") == (expected or [listed])


def test_every_statement_counts() -> None:
    summary = (
        "She was diagnosed with gout. Later, the diagnoses include bursitis; other diagnoses are obesity and gout."
    )
    assert diagnoses(summary) == ["gout", "bursitis", "obesity"]


def test_a_sentence_that_runs_on_ends_the_list() -> None:
    assert diagnoses("Diagnoses include gout and bursitis.5/5/14 notes tell of pain.") == ["gout", "bursitis"]


@pytest.mark.parametrize(
    "summary",
    [
        "The applicant has filed a claim for knee pain.",
        "The worker complains of headaches and dizziness.",
        "Treatment has included diagnostics and therapy.",
        "The diagnostic studies included an MRI of the knee.",
    ],
)
def test_a_complaint_is_no_diagnosis(summary: str) -> None:
    assert diagnoses(summary) == []


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("Gout and a wrist sprain were diagnosed in May.", ["Gout", "wrist sprain"]),
        ("A diagnosis of gout was made in May, together with bursitis of the hip.", ["gout", "bursitis of the hip"]),
        ("Her diagnoses are significant for gout and bursitis.", ["gout", "bursitis"]),
        ("Wrist films were diagnostic. The diagnoses are not legible, but there are complaints of foot pain.", []),
        ("He was diagnosed with gout by his doctor.", ["gout"]),
        (
            "Diagnoses include gout. Comorbid conditions include obesity (BMI 36) and asthma.",
            ["gout", "obesity (BMI 36)", "asthma"],
        ),
        ("Her co-morbidities are diabetes and gout.", ["diabetes", "gout"]),
        ("The morbidly obese worker has pain.", []),
        (
            "Diagnosis is carpal tunnel syndrome, status post left release.",
            ["carpal tunnel syndrome, status post left release"],
        ),
        ("He is diagnosed with paraplegia, neurogenic bladder and gout.", ["paraplegia", "neurogenic bladder", "gout"]),
        ("Diagnoses were: 1. hip sprain 2. knee strain 3. gout. He walks.", ["hip sprain", "knee strain", "gout"]),
    ],
)
def test_diagnoses_in_other_places_of_a_sentence(summary: str, expected: list[str]) -> None:
    assert diagnoses(summary) == expected


def test_each_diagnosis_is_shown_where_it_stands() -> None:
    summary = "The diagnoses include a wrist sprain and the gout."
    spans = code_summary(passage(summary), None)["diagnoses"].spans
    assert [span.quote(summary) for span in spans] == ["wrist sprain", "gout"]


@pytest.mark.parametrize("case", SUMMARIES, ids=lambda case: case["text"][:60])
def test_a_summary_of_our_own(case: dict[str, Any]) -> None:
    assert diagnoses(case["text"]) == case["diagnoses"]


@pytest.mark.parametrize("snippet", snippets(WORKED_ON), ids=lambda each: each.text[:60])
def test_a_phrasing_of_diagnoses(snippet: Snippet) -> None:
    assert diagnoses(snippet.text) == list(snippet.diagnoses)


@pytest.mark.parametrize(
    ("listed", "odd"),
    [
        ("knee sprain and hip pain", False),
        ("status post fusion", False),
        ("glomps", True),
        ("gout he takes for granted", True),
        ("disc bulge with lateral recess and foraminal stenosis", True),
    ],
)
def test_a_list_whose_parts_look_odd_is_read_with_less_trust(listed: str, odd: bool) -> None:
    read = code_summary(passage(f"The diagnoses include {listed}."), None)["diagnoses"]
    assert (read.confidence < 0.7) is odd
