from __future__ import annotations

import pytest

from imrdesk.domain.readings import ReadValue
from imrdesk.domain.spans import Span
from imrdesk.parsing.outcome import read_outcome

UPHELD = ReadValue("Upheld", (Span(1, 7),), "decision", 0.9)
OVERTURNED = ReadValue("Overturned", (Span(9, 19),), "decision", 0.8)
NOT_READ = ReadValue(None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Final Determination: UPHOLD. This means", "Upheld"),
        ("Final Determination - OVERTURN", "Overturned"),
        ("Final Determination:\nPARTIAL OVERTURN.", "Partially overturned"),
        ("Final Determination: PARTIAL-OVERTURN", "Partially overturned"),
        ("FINAL DETERMINATION — PARTIALLY OVERTURNED", "Partially overturned"),
    ],
)
def test_the_printed_outcome_counts(text: str, value: str) -> None:
    outcome = read_outcome(text, len(text), [OVERTURNED, UPHELD])
    assert (outcome.value, outcome.derived) == (value, False)


def test_an_outcome_beyond_the_cover_is_not_printed() -> None:
    outcome = read_outcome("Final Determination: UPHOLD", 0, [OVERTURNED])
    assert (outcome.value, outcome.derived) == ("Overturned", True)


@pytest.mark.parametrize(
    ("decisions", "value"),
    [
        ([UPHELD, UPHELD], "Upheld"),
        ([OVERTURNED], "Overturned"),
        ([UPHELD, OVERTURNED], "Partially overturned"),
        ([UPHELD, OVERTURNED, NOT_READ], "Partially overturned"),
        ([UPHELD, NOT_READ], None),
        ([NOT_READ], None),
        ([], None),
    ],
)
def test_the_outcome_follows_from_the_decisions(decisions: list[ReadValue], value: str | None) -> None:
    assert read_outcome("", 0, decisions).value == value


def test_a_derived_outcome_shows_the_decisions() -> None:
    outcome = read_outcome("", 0, [UPHELD, OVERTURNED])
    assert outcome.spans == (*UPHELD.spans, *OVERTURNED.spans)
    assert outcome.confidence == OVERTURNED.confidence
