"""What answers a few letters, and in which order."""

from __future__ import annotations

import pytest

from imrdesk.gui.palette.ranking import PaletteEntry, ranked


def nothing() -> None: ...


ENTRIES = [
    PaletteEntry("undo", "Undo the last change", nothing, "Edit"),
    PaletteEntry("reviewed", "Mark reviewed, go on", nothing, "Document"),
    PaletteEntry("remove", "Remove the item", nothing, "Disputed item"),
    PaletteEntry("decision 1", "Decision", nothing, "item 1 · Upheld"),
    PaletteEntry("decision 2", "Decision", nothing, "item 2 · Overturned"),
]


def names(typed: str, recent: tuple[str, ...] = ()) -> list[str]:
    return [entry.name for entry in ranked(typed, ENTRIES, recent)]


def test_nothing_typed_offers_everything_the_last_used_first() -> None:
    assert names("", ("remove", "undo")) == ["remove", "undo", "reviewed", "decision 1", "decision 2"]


@pytest.mark.parametrize(
    ("typed", "first"),
    [("undo", "undo"), ("ma rev", "reviewed"), ("rev mark", "reviewed"), ("dec 2", "decision 2"), ("udno", "undo")],
)
def test_a_few_letters_find_it(typed: str, first: str) -> None:
    assert names(typed)[0] == first


def test_among_equals_the_last_used_comes_first() -> None:
    assert names("re")[:2] == ["reviewed", "remove"]
    assert names("re", ("remove",))[:2] == ["remove", "reviewed"]


def test_what_is_like_nothing_finds_nothing() -> None:
    assert names("xylophone") == []


def test_each_word_that_is_typed_is_a_word_of_its_own() -> None:
    entries = [
        PaletteEntry("reviewer", "Reviewer…", nothing, "Edit"),
        PaletteEntry("own", "Is it a re-review?", nothing, "item 1"),
    ]
    assert ranked("re-review", entries, ("reviewer",))[0].name == "own"


@pytest.mark.parametrize("typed", ["decision date", "Decision da"])
def test_what_is_typed_as_it_stands_comes_before_what_has_its_words_too(typed: str) -> None:
    entries = [
        PaletteEntry("order", "Order by decision date", nothing, "Queue"),
        PaletteEntry("field", "Decision date", nothing, "2017-01-26"),
    ]
    assert ranked(typed, entries, ("order",))[0].name == "field"
