from __future__ import annotations

import pytest

from imrdesk.domain.readings import Reading
from tests.unit.parsing.texts import HEADER, ITEMS, Item, laid_out, paragraphs, read

LABELS = ("Claims Administrator guideline:", "MAXIMUS guideline:", "Decision rationale:")


def column(reading: Reading, key: str) -> list[object]:
    return [item.values[key].value for item in reading.items]


def test_each_item_has_its_fields() -> None:
    reading = read(laid_out(paragraphs()))
    assert column(reading, "treatment") == [item.title.removesuffix(" is") for item in ITEMS]
    assert column(reading, "decision") == [item.decision for item in ITEMS]
    assert column(reading, "claims_guideline") == [item.claims for item in ITEMS]
    assert column(reading, "reviewer_guideline") == [item.reviewer for item in ITEMS]
    assert column(reading, "rationale") == [item.rationale for item in ITEMS]


@pytest.mark.parametrize(
    "ending",
    [
        ": Upheld",
        ":  Upheld",
        " - Upheld",
        ": Uphold",
        " – Upheld",
        ":\nUpheld",
        ":\n\nUpheld",
        ": UPHELD",
        " is: Upheld",
        " is Upheld",
        ": Uphe1d",
        ":Upheld.",
    ],
)
def test_the_decision_ends_the_title(ending: str) -> None:
    blocks = paragraphs(ITEMS[:1])
    text = laid_out(blocks).replace(": Upheld", ending)
    item = read(text).items[0]
    assert item.values["treatment"].value == ITEMS[0].title
    assert item.values["decision"].value == "Upheld"


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n\n\n\n"])
def test_the_decision_may_stand_apart_from_a_later_title(gap: str) -> None:
    text = laid_out(paragraphs()).replace(": Overturned", f":{gap}Overturned")
    item = read(text).items[2]
    assert (item.values["treatment"].value, item.values["decision"].value) == (ITEMS[2].title, "Overturned")


def test_a_line_like_a_closing_within_a_sentence_closes_nothing() -> None:
    rationale = "The report is of no use, being a copy\nDated: 2015. It is not medically necessary."
    text = laid_out(paragraphs([Item("Rest", rationale=rationale)]))
    assert read(text).items[0].values["rationale"].value == rationale.replace("\n", " ")


@pytest.mark.parametrize(
    "title",
    [
        "Labs to include: CBC. CMP: and urinalysis (QTY: 2)",
        "2 leg wraps",
        "Soak: Overturned bath tub",
        "Norco 10/325 mg 1 tab p.o. b.i.d. #60",
        "MRI w/o contrast; DOS: 11/14/16",
    ],
)
def test_a_title_may_hold_stops_colons_and_decision_words(title: str) -> None:
    items = [ITEMS[0], Item(title, "Overturned"), ITEMS[2]]
    assert column(read(laid_out(paragraphs(items))), "treatment")[1] == title


def test_a_title_without_a_decision_word_is_read_with_less_trust() -> None:
    text = laid_out(paragraphs(ITEMS[:1])).replace(": Upheld", "")
    item = read(text).items[0]
    assert item.values["decision"].value is None
    assert item.values["treatment"].value == ITEMS[0].title
    assert item.values["treatment"].confidence < 0.9


@pytest.mark.parametrize(
    "noisy",
    [
        ("C1aims Administrator guide1ine:", "MAXlMUS guideIine:", "Decision rationa1e:"),
        ("Clairns Adrninistrator guideline:", "rnaxirnus guideline:", "Decisi0n rati0nale:"),
        ("ClaimsAdministratorguideline:", "MAXIMUSguideline:", "Decisionrationale:"),
        ("Claims Administrator  guideline :", "MAXIMUS guideline;", "Decision rationale :"),
        ("CLAIMS ADMINISTRATOR GUIDELINE:", "maximus guideline:", "decision rationale:"),
        ("Claims\nAdministrator guideline:", "MAXIMUS\nguideline:", "Decision\nrationale:"),
        ("Claims Administrator guideline", "MAXIMUS guideline", "Decision rationale"),
        ("• Claims Administrator guideline:", "• MAXIMUS guideline:", "• Decision rationale:"),
    ],
)
def test_labels_are_found_through_noise(noisy: tuple[str, ...]) -> None:
    clean = text = laid_out(paragraphs())
    for label, instead in zip(LABELS, noisy, strict=True):
        text = text.replace(label, instead)
    for key in ("treatment", "claims_guideline", "reviewer_guideline", "rationale"):
        assert [str(value).strip("• ") for value in column(read(text), key)] == column(read(clean), key)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Claims Administrator guideline: none, was weighed.",
        "The earlier request was Upheld.",
        "A decision rationale: see above.",
        "It was Overturned: the file says so.",
    ],
)
def test_the_forms_words_in_prose_begin_no_item(sentence: str) -> None:
    prose = f"Rest was tried. {sentence} Therefore, the request is not medically necessary."
    items = [Item("Rest in bed", rationale=prose), ITEMS[2]]
    reading = read(laid_out(paragraphs(items)))
    assert len(reading.items) == 2
    assert reading.items[0].values["rationale"].value == prose


def test_many_items_with_titles_that_repeat() -> None:
    items = [Item("Massage"), Item("Massage"), *(Item(f"Visit {number}") for number in range(24))]
    assert column(read(laid_out(paragraphs(items))), "treatment") == [item.title for item in items]


def test_a_missing_label_leaves_its_field_without_a_value() -> None:
    blocks = [block for block in paragraphs() if not block.startswith("MAXIMUS")]
    reading = read(laid_out(blocks))
    assert len(reading.items) == len(ITEMS)
    assert column(reading, "reviewer_guideline") == [None] * len(ITEMS)


def test_items_are_read_without_headings_and_lead_ins() -> None:
    blocks = [block for item in ITEMS for block in item.paragraphs()]
    reading = read(laid_out(blocks))
    assert column(reading, "treatment") == [item.title.removesuffix(" is") for item in ITEMS]
    assert column(reading, "rationale") == [item.rationale for item in ITEMS]


@pytest.mark.parametrize("closing", ["Sincerely,\nA physician", "Disclaimer: of the service.", "cc: The department"])
def test_what_closes_the_document_is_no_rationale(closing: str) -> None:
    reading = read(laid_out([*paragraphs(header=HEADER), closing]))
    assert reading.items[-1].values["rationale"].value == ITEMS[-1].rationale


def test_a_title_without_labels_is_noted() -> None:
    text = laid_out(paragraphs()).replace("Rest was tried", "Bath: Upheld\n\nRest was tried")
    reading = read(text)
    assert len(reading.items) == len(ITEMS)
    assert len(reading.notes) == 1


def test_no_determination_has_thousands_of_items() -> None:
    reading = read(laid_out(paragraphs([Item("Rest")] * 1000)))
    assert len(reading.items) == 300
    assert len(reading.notes) == 1
