"""Files of several determinations, several expert reviewers, and decisions that are none of the two."""

from __future__ import annotations

import pytest

from tests.unit.parsing.texts import CREDENTIALS, HEADER, ITEMS, laid_out, paragraphs, read, values

ONE = laid_out(paragraphs())
OTHER = laid_out(paragraphs(ITEMS[:1])).replace("CM16-0000321", "CM16-0000999")


@pytest.mark.parametrize("others", [1, 2])
def test_only_the_first_of_several_determinations_is_read(others: int) -> None:
    reading = read("\n\n".join([ONE, *[OTHER] * others]))
    assert values(reading) == values(read(ONE))
    (note,) = reading.notes
    assert note.startswith(f"The file holds {1 + others} determinations")


def test_another_without_a_header_begins_at_its_first_heading() -> None:
    headless = OTHER[OTHER.index("HOW THE IMR") :]
    assert values(read(f"{ONE}\n\n{headless}")) == values(read(ONE))


def test_sections_cover_what_was_not_read() -> None:
    text = f"{ONE}\n\n{OTHER}"
    sections = read(text).sections
    assert (sections[0].span.start, sections[-1].span.end) == (0, len(text))


def test_a_heading_repeated_before_any_item_begins_no_other() -> None:
    contents = f"{HEADER[0]}\n\nHOW THE IMR FINAL DETERMINATION WAS MADE\n\n"
    assert read(contents + ONE).notes == ()


def test_two_expert_reviewers_are_one_list() -> None:
    second = (
        f"{CREDENTIALS[2]}\n\nThe second Expert Reviewer has the following credentials:\n"
        "State(s) of Licensure: Texas, Oregon\nCertification(s)/Specialty: Psychiatry"
    )
    fields = read("\n\n".join(paragraphs()).replace(CREDENTIALS[2], second)).fields
    assert fields["reviewer_states"].value == ("Oregon", "Nevada", "Texas")
    assert fields["reviewer_specialties"].value == (
        "Neurology",
        "Public Health & General Preventive Medicine",
        "Psychiatry",
    )


@pytest.mark.parametrize("word", ["Partially Overturned", "Partially Upheld", "Modified", "In part Overturned"])
def test_a_decision_that_is_none_of_the_two_is_left_to_a_person(word: str) -> None:
    item = read(laid_out(paragraphs(ITEMS[:1])).replace(": Upheld", f": {word}")).items[0]
    assert item.values["decision"].value is None
    assert item.values["treatment"].confidence < 0.7
