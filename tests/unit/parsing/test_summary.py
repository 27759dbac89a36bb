from __future__ import annotations

import pytest

from tests.unit.parsing.texts import LEAD_IN, SUMMARY, laid_out, paragraphs, read


def summary(text: str) -> object:
    return read(text).fields["summary"].value


@pytest.mark.parametrize("width", [30, 72, 1000])
def test_the_summary_stands_without_its_lead_in(width: int) -> None:
    assert summary(laid_out(paragraphs(), width)) == SUMMARY


def test_a_hyphen_at_a_line_end_keeps_no_blank() -> None:
    text = laid_out(paragraphs()).replace("non-malignant", "non-\nmalignant")
    assert summary(text) == SUMMARY


def test_a_misread_lead_in_is_left_out_too() -> None:
    noisy = LEAD_IN.replace("including all medical", "inc1uding a11 rnedical")
    assert summary(laid_out(paragraphs()).replace("\n", " ").replace(LEAD_IN, noisy)) == SUMMARY


def test_a_summary_without_lead_in_is_read_with_less_trust() -> None:
    blocks = [block for block in paragraphs() if block != LEAD_IN]
    read_value = read(laid_out(blocks)).fields["summary"]
    assert read_value.value == SUMMARY
    assert read_value.confidence < 0.9


def test_records_named_in_the_summary_are_no_lead_in() -> None:
    blocks = ["CLINICAL CASE SUMMARY", "She was seen twice. Per the medical records: no change.", *paragraphs()[7:]]
    assert summary(laid_out(blocks)) == "She was seen twice. Per the medical records: no change."
