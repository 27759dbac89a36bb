"""The vocabularies that come with the program, and a reviewer's additions."""

from __future__ import annotations

from collections import Counter

import pytest

from imrdesk.domain.fields import CATEGORIES, FIELDS
from imrdesk.lexicon import words_of
from imrdesk.parsing.coding.fields import code_item
from imrdesk.parsing.vocabularies import NAMES, load_vocabularies
from tests.unit.parsing.coding.coded import passage

KNOWN = load_vocabularies()


def test_they_are_loaded_once() -> None:
    assert load_vocabularies() is KNOWN


@pytest.mark.parametrize("section", ["strong", "weak"])
def test_every_treatment_has_a_category_of_the_catalogue(section: str) -> None:
    for entry in KNOWN.terms("treatments", section):
        category, _, subcategory = entry.partition(": ")
        known = (*CATEGORIES[category], "Consultation") if subcategory else ("",)
        assert subcategory in known, entry


def test_every_class_of_drugs_is_coded_as_a_subcategory() -> None:
    coded_as = KNOWN.terms("drugs", "subcategories")
    assert set(coded_as) <= set(CATEGORIES["Pharmaceuticals"])
    assert {name for names in coded_as.values() for name in names} <= set(KNOWN.terms("drugs", "drugs"))


@pytest.mark.parametrize("vocabulary", ["treatments", "drugs"])
def test_no_term_means_two_things(vocabulary: str) -> None:
    sections = {"treatments": ("strong", "weak", "neutral"), "drugs": ("drugs",)}[vocabulary]
    meanings = {
        (tuple(word.key for word in words_of(term)), section, entry)
        for section in sections
        for entry, terms in KNOWN.terms(vocabulary, section).items()
        for term in terms
    }
    assert [phrase for phrase, times in Counter(phrase for phrase, _, _ in meanings).items() if times > 1] == []


def test_every_vocabulary_a_field_names_has_suggestions() -> None:
    named = {field.vocabulary for field in FIELDS.values() if field.vocabulary}
    assert named <= set(NAMES)
    assert all(KNOWN.suggestions(name) for name in named)


def test_suggested_body_parts_are_regions() -> None:
    assert "lumbar spine" in KNOWN.suggestions("body_parts")
    assert not any("," in region for region in KNOWN.suggestions("body_parts"))


@pytest.mark.parametrize(
    ("title", "additions", "coding"),
    [
        ("Frobnicol 5", {"drugs": {"drugs": {"Opioids": ["frobnicol"]}}}, ("Pharmaceuticals", "Opioid")),
        (
            "Zapping",
            {"treatments": {"strong": {"Rehabilitation: Other Therapy": ["zapping"]}}},
            ("Rehabilitation", "Other Therapy"),
        ),
    ],
)
def test_a_reviewers_terms_are_read_too(
    title: str, additions: dict[str, dict[str, dict[str, list[str]]]], coding: tuple[str, str]
) -> None:
    read = code_item(passage(title), None, None, KNOWN.extended(additions))
    assert (read["category"].value, read["subcategory"].value) == coding
    assert code_item(passage(title), None, None, KNOWN)["category"].value == "Other"


def test_a_reviewers_own_entry_is_suggested() -> None:
    more = KNOWN.extended({"specialties": {"specialties": {"Space Medicine": ()}}})
    assert "Space Medicine" in more.suggestions("specialties")
