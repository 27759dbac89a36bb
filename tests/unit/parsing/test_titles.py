"""Titles after a rationale, in texts that have lost what set them apart."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imrdesk.parsing import parse
from imrdesk.sources import read_file
from tests.samples.source import load
from tests.samples.writing import write
from tests.unit.parsing.texts import HEADER, ITEMS, Item, laid_out, paragraphs, read, values

ALL = values(read(laid_out(paragraphs())))
FORCED = ("HOW THE", "CLINICAL", "IMR ISSUES")


def rewrapped(width: int) -> str:
    return laid_out(paragraphs(), width, gap="\n")


def one_column(width: int) -> str:
    """Wrap everything after the header as if it were one paragraph."""
    head, *rest = paragraphs(header=HEADER)
    return head + "\n" + laid_out([" ".join(block.replace("\n", " ") for block in rest)], width)


SHAPES: dict[str, Callable[[], str]] = {
    "no blank lines": lambda: laid_out(paragraphs(), gap="\n"),
    "a blank line after every line": lambda: laid_out(paragraphs(), gap="\n\n", line_end="\n\n"),
    "double-spaced, paragraphs by a blank": lambda: laid_out(paragraphs(), gap=" \n\n \n\n", line_end=" \n\n"),
    "many blank lines": lambda: laid_out(paragraphs(), gap="\n\n\n\n"),
    "not wrapped": lambda: laid_out(paragraphs(), 10_000, gap="\n"),
    "narrow": lambda: rewrapped(40),
    "wide": lambda: rewrapped(120),
    "paragraphs run together": lambda: one_column(80),
    "one line": lambda: one_column(100_000),
}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_the_shape_of_the_text_changes_no_value(shape: Callable[[], str]) -> None:
    assert values(read(shape())) == ALL


@settings(max_examples=60)
@given(st.integers(38, 130), st.sampled_from(["\n", "\n\n", "\n \n\n"]))
def test_no_width_changes_a_value(width: int, gap: str) -> None:
    assert values(read(laid_out(paragraphs(), width, gap))) == ALL


@settings(max_examples=60)
@given(st.lists(st.integers(0, 200), max_size=25), st.sampled_from(["\n\n", "\f", "\n\f", "\n \n\f\n"]))
def test_no_page_break_changes_a_value(places: list[int], page_break: str) -> None:
    lines = laid_out(paragraphs()).splitlines(keepends=True)
    for place in sorted(set(places), reverse=True):
        if 5 <= place < len(lines):
            lines.insert(place, page_break.removeprefix("\n"))
    assert values(read("".join(lines))) == ALL


@settings(max_examples=60)
@given(st.data())
def test_blank_lines_lost_here_and_there_change_no_value(data: st.DataObject) -> None:
    blocks = paragraphs()
    gaps = data.draw(st.lists(st.sampled_from(["\n", "\n\n", "\n\n\n"]), min_size=len(blocks), max_size=len(blocks)))
    text = "".join(laid_out([block]).rstrip("\n") + gap for block, gap in zip(blocks, gaps, strict=True))
    assert values(read(text)) == ALL


def test_pages_that_begin_where_the_source_says() -> None:
    lines = laid_out(paragraphs(), gap="\n").splitlines(keepends=True)
    starts = (sum(map(len, lines[:first])) for first in range(0, len(lines), 12))
    text = "".join(lines)
    assert values(read(text, tuple(starts))) == ALL


@pytest.mark.parametrize(
    "title",
    [
        "Norco 10/325 mg 1 tab by mouth every day as needed for the pain of the back and of the leg. Dispense.\n60",
        "60 visits was the original request. The remaining\nportion of the original request, 10 visits",
    ],
)
def test_a_line_of_a_title_may_end_in_a_stop(title: str) -> None:
    text = laid_out(paragraphs([ITEMS[2], Item(title)]))
    assert read(text).items[1].values["treatment"].value == " ".join(title.split())


def test_a_rationale_goes_on_after_its_conclusion() -> None:
    assert ITEMS[1].rationale == read(one_column(200)).items[1].values["rationale"].value


def test_a_title_found_without_a_blank_line_is_less_sure() -> None:
    spaced, lost = (read(laid_out(paragraphs(), gap=gap)).items[1].values["treatment"] for gap in ("\n\n", "\n"))
    run_on = read(one_column(80)).items[1].values["treatment"]
    assert spaced.confidence >= lost.confidence > run_on.confidence
    assert (spaced.rule, run_on.rule) == ("title-paragraph", "title-run-on")


def test_a_title_begins_with_nothing_quoted_wherever_blank_lines_stand(tmp_path: Path) -> None:
    source = read_file(write(load("many-items-2017"), "pdf", tmp_path)).source
    lines = [line for line in source.text.split("\n") if line.strip()]
    spaced = "\n".join(line + "\n" * (number % 3 == 0) for number, line in enumerate(lines, 1))
    assert values(read(spaced)) == values(parse(source))
