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


@pytest.mark.parametrize("number", ["{}. ", "{}) "])
def test_numbers_before_all_titles_are_no_part_of_them(number: str) -> None:
    text = laid_out(paragraphs())
    for position, item in enumerate(ITEMS, 1):
        text = text.replace(item.title[:20], number.format(position) + item.title[:20], 1)
    assert [item.values["treatment"].value for item in read(text).items] == [
        item.title.removesuffix(" is") for item in ITEMS
    ]


def test_a_number_before_one_title_of_several_belongs_to_it() -> None:
    text = laid_out(paragraphs()).replace(ITEMS[1].title[:20], f"2. {ITEMS[1].title[:20]}", 1)
    assert str(read(text).items[1].values["treatment"].value).startswith("2. ")


@pytest.mark.parametrize(
    ("words", "decision"),
    [
        ("is not medically necessary and appropriate.", "Upheld"),
        ("is medically necessary and appropriate.", "Overturned"),
        ("is medically necessary for now", None),
    ],
)
def test_a_verdict_may_end_a_title_instead_of_a_decision_word(words: str, decision: str | None) -> None:
    item = read(laid_out(paragraphs(ITEMS[:1])).replace(": Upheld", f" {words}")).items[0]
    assert item.values["decision"].value == decision
    assert decision is None or item.values["treatment"].value == ITEMS[0].title
