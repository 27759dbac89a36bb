"""What every reading holds, whatever the text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imrdesk.domain.fields import CASE_FIELDS, FIELDS, ITEM_FIELDS
from imrdesk.domain.readings import Reading, ReadValue
from imrdesk.domain.values import empty, is_empty, join_lines
from imrdesk.parsing import PARSER
from tests.unit.parsing.test_letter import letter
from tests.unit.parsing.test_notice import notice
from tests.unit.parsing.test_professional import REVIEW
from tests.unit.parsing.texts import laid_out, paragraphs, read

WORDS = (
    *("Upheld", "Overturned", ": Upheld\n", "Claims Administrator guideline:", "MAXIMUS guideline:"),
    *("Decision rationale:", "Decision based on MTUS", "Decision based on Non-MTUS Citation", "2004", "Section(s):"),
    *("Page(s): 9", "CLINICAL CASE SUMMARY", "HOW THE IMR FINAL DETERMINATION WAS MADE", "set forth below:", "1)"),
    *(
        "IMR ISSUES, DECISIONS AND RATIONALES",
        "was the original request.",
        "is not medically necessary.",
        "CM15-0000001",
    ),
    *("01/02/2015", "Date of Injury:", "Regarding the request for", "has determined the request for", "and", ",", "("),
    *("The Physician Reviewer’s decision rationale:", "ISSUE AT DISPUTE:", "The Claims Administrator", "“", "\n", "\f"),
    *("Board Certified in", "licensed to practice in", "State(s) of Licensure:", "12/31/99", "#60", "IMR DECISION(S)"),
)
texts = st.one_of(
    st.text(max_size=300),
    st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=60).map("\n".join),
)


def all_values(reading: Reading) -> list[tuple[str, ReadValue]]:
    return [*reading.fields.items(), *(pair for item in reading.items for pair in item.values.items())]


def assert_whole(reading: Reading, text: str) -> None:
    assert list(reading.fields) == [field.key for field in CASE_FIELDS]
    assert all(list(item.values) == [field.key for field in ITEM_FIELDS] for item in reading.items)
    for key, value in all_values(reading):
        assert 0 <= value.confidence <= 1
        assert all(span.end <= len(text) and len(span) for span in value.spans)
        if is_empty(value.value):
            assert value.value == empty(FIELDS[key].kind)
        else:
            assert value.rule
            assert value.confidence > 0
            assert value.spans
    assert all(item.span.end <= len(text) for item in reading.items)
    assert "".join(section.span.quote(text) for section in reading.sections) == text


@settings(max_examples=300)
@given(texts)
def test_any_text_gives_a_whole_reading(text: str) -> None:
    assert_whole(read(text), text)


@settings(max_examples=100)
@given(st.integers(0, 4000), st.integers(0, 400), texts)
def test_a_determination_that_is_cut_or_written_over_gives_a_whole_reading(start: int, length: int, put: str) -> None:
    text = laid_out(paragraphs())
    text = text[:start] + put + text[start + length :]
    assert_whole(read(text), text)


@pytest.mark.parametrize(
    "blocks", [paragraphs(), letter(), notice(), REVIEW], ids=["issues", "letter", "notice", "one"]
)
def test_every_value_is_what_stands_at_its_spans(blocks: list[str]) -> None:
    text = laid_out(blocks, 60)
    reading = read(text)
    verbatim = ("summary", "treatment", "rationale", "claims_guideline", "reviewer_guideline", "disputed_portion")
    for key, value in all_values(reading):
        if key in verbatim and value.value is not None:
            assert [join_lines(span.quote(text)) for span in value.spans] == [value.value]


def test_the_parser_names_its_version() -> None:
    assert read("").parser == PARSER
