"""Scanned texts are told by their words, read as they were printed, and given back as they stand."""

from __future__ import annotations

import pytest

from imrdesk.domain.citations import Citation
from imrdesk.domain.readings import ReadValue
from imrdesk.domain.spans import Span
from imrdesk.parsing import parse
from imrdesk.parsing.mending import DOUBTFUL, mend
from imrdesk.parsing.misreading import misread_words, words_for
from imrdesk.parsing.vocabularies import load_vocabularies
from tests.unit.parsing.texts import laid_out, paragraphs, source

WORDS = words_for(load_vocabularies())
PRINTED = laid_out(paragraphs())
MISREAD = {
    "Upheld": "Upheid",
    "Overturned": "0verturned",
    "year": "ycar",
    "guideline:": "guidc1ine:",
    "rationale:": "rationa1c:",
    "not medically": "not rnedically",
    "Massage": "Massaqe",
    "injury": "lnjury",
}
SCANNED = PRINTED
for word, misread in MISREAD.items():
    SCANNED = SCANNED.replace(word, misread)


@pytest.mark.parametrize(
    ("misread", "word"),
    [("rnedically", "medically"), ("thcrapy", "therapy"), ("0verturned", "overturned"), ("patlent", "patient")],
)
def test_a_word_is_known_by_its_look(misread: str, word: str) -> None:
    assert WORDS.alike(misread) == word


@pytest.mark.parametrize("word", ["therapies", "Worked", "necessary", "cost", "cast"])
def test_a_word_of_the_letters_is_one(word: str) -> None:
    assert WORDS.knows(word)


@pytest.mark.parametrize(("glued", "pieces"), [("notmedically", ("not", "medically")), ("ofthe", ())])
def test_words_run_together(glued: str, pieces: tuple[str, ...]) -> None:
    assert WORDS.pieces(glued) == pieces


@pytest.mark.parametrize("word", ["adjustrnent", "guidelime", "recornmended"])
def test_a_word_that_is_nearly_one(word: str) -> None:
    assert WORDS.alike(word) or WORDS.near(word)


def test_a_text_as_people_write_it_is_not_scanned() -> None:
    assert misread_words(PRINTED, WORDS) == []
    assert misread_words("Dr. Strobe saw the fraction of a gov form at a com site. " * 9, WORDS) == []


def test_a_text_that_lost_its_blanks_is_told() -> None:
    glued = (
        "Thepain persists. Nophysician sawhim. Thereport doesnot saywhether theworker improvedwith it, or isnot well."
    )
    assert len(misread_words(glued, WORDS)) > 4


def test_mending_keeps_the_way_back() -> None:
    text = "Tbe rnedically necessary thcrapy was notmedically appr opriate for l2 visits."
    mending = mend(source(text), WORDS, ["thcrapy"])
    assert mending.source.text == "The medically necessary therapy was not medically appropriate for 12 visits."
    for word, written in (("therapy", "thcrapy"), ("medically", "rnedically"), ("12", "l2"), ("visits", "visits")):
        start = mending.source.text.index(word)
        assert mending.back(Span(start, start + len(word))).quote(text) == written
        assert mending.touches(Span(start, start + len(word))) == (word != written)


def test_pages_begin_where_they_did() -> None:
    first, second = "Tbe thcrapy of rnuscles\n", "ended.\n"
    made = source(first + second, page_starts=(0, len(first)))
    mending = mend(made, WORDS, [])
    assert mending.source.text[mending.source.page_starts[1] :] == second


@pytest.mark.parametrize("written", ["O2 level", "L5-S1", "S1 joint", "10mg", "McKenzie", "TENS"])
def test_what_only_looks_misread_stays(written: str) -> None:
    assert mend(source(f"The {written} was there."), WORDS, []).source.text == f"The {written} was there."


def test_a_scanned_text_is_read_like_the_printed_one() -> None:
    printed, scanned = parse(source(PRINTED)), parse(source(SCANNED))
    assert len(scanned.items) == len(printed.items)
    for read, like in zip(scanned.items, printed.items, strict=True):
        keys = ("decision", "category", "subcategory", "quantity", "medically_necessary")
        assert {key: read.values[key].value for key in keys} == {key: like.values[key].value for key in keys}


def test_what_was_read_from_misread_words_is_uncertain_and_its_place_is_the_texts() -> None:
    decision: ReadValue = parse(source(SCANNED)).items[0].values["decision"]
    assert decision.confidence <= DOUBTFUL
    assert decision.spans[0].quote(SCANNED) == "Upheid"


def test_a_word_that_was_only_guessed_is_given_as_it_stands() -> None:
    reading = parse(source(SCANNED.replace("lumbar strain", "lumbar strian")))
    assert reading.fields["diagnoses"].value == ("lumbar strian", "non-malignant pain")


@pytest.mark.parametrize("label", ["MAXlMVS guidelinc:", "MAXMUS guideline;", "MAXIMUS guidelime."])
def test_a_label_with_a_letter_or_two_misread_is_one(label: str) -> None:
    text = PRINTED.replace("MAXIMUS guideline:", label)
    assert [item.values["reviewer_guideline"].value for item in parse(source(text)).items] == [
        item.values["reviewer_guideline"].value for item in parse(source(PRINTED)).items
    ]


def test_a_label_that_stands_twice_in_an_item_tells_of_another() -> None:
    text = PRINTED.replace("Claims Administrator guideline:", "Clams Adminstratr gidelin", 2)
    text = text.replace("Clams Adminstratr gidelin", "Claims Administrator guideline:", 1)
    assert any("holds a label twice" in note for note in parse(source(text)).notes)


def test_long_texts_stay_as_they_stand() -> None:
    scanned = parse(source(SCANNED))
    assert any("rnedically" in str(item.values["rationale"].value) for item in scanned.items)


def test_the_passages_of_citations_stand_in_the_text() -> None:
    cited = parse(source(SCANNED)).items[0].values["reviewer_citations"].value
    assert isinstance(cited, tuple)
    passages = [each.passage.quote(SCANNED) for each in cited if isinstance(each, Citation) and each.passage]
    assert [passage.split(",")[0] for passage in passages] == ["Low Back Complaints 2004"]


def test_a_remark_says_that_the_text_looks_misread() -> None:
    assert any(note.startswith("The text looks misread") for note in parse(source(SCANNED)).notes)
    assert parse(source(PRINTED)).notes == ()
