"""The category and subcategory of titles."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from imrdesk.domain.fields import CATEGORIES
from tests.unit.parsing.coding.coded import item, read_item

TITLES = tomllib.loads(Path(__file__).with_name("titles.toml").read_text(encoding="utf-8"))
"""Titles of our own by ``Category: Subcategory``."""


@pytest.mark.parametrize(
    ("title", "coding"), [(title, coding) for coding, titles in TITLES.items() for title in titles]
)
def test_a_title_is_coded(title: str, coding: str) -> None:
    coded = item(title)
    assert ": ".join(str(coded[key]) for key in ("category", "subcategory") if coded[key]) == coding


def test_the_titles_reach_every_subcategory() -> None:
    known = {f"{category}: {sub}" for category, subs in CATEGORIES.items() for sub in subs}
    assert known - set(TITLES) == set()


@pytest.mark.parametrize("coding", TITLES)
def test_the_titles_are_coded_as_the_vocabulary_has_it(coding: str) -> None:
    category, _, subcategory = coding.partition(": ")
    assert subcategory in (CATEGORIES[category] or ("",))


def test_a_disputed_portion_is_what_is_coded() -> None:
    title = "EMG and a wrist splint was the original request. EMG was authorized. The remainder, wrist splint"
    assert item(title, "wrist splint")["subcategory"] == "Prosthetics/Orthotics"


def test_a_disputed_portion_that_names_no_treatment_is_coded_from_the_title() -> None:
    coded = item("Acupuncture, 12 sessions was the original request. The remainder, 4 sessions", "4 sessions")
    assert (coded["subcategory"], coded["quantity"]) == ("Acupuncture", 4)


def test_an_unknown_treatment_is_other_with_little_confidence() -> None:
    read = read_item("Frobnication of the whatsit")["category"]
    assert read.value == "Other"
    assert read.confidence < 0.5


def test_the_deciding_words_are_shown() -> None:
    title = "Two weeks of aquatic therapy for the knee"
    assert [span.quote(title) for span in read_item(title)["category"].spans] == ["aquatic therapy"]
