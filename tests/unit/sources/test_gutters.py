"""Texts that kept the places of two columns are read column by column; tables and plain texts are as they are."""

from __future__ import annotations

import pytest

from imrdesk.sources.gutters import by_columns

LEFT = [f"left line {number} tells of a knee" for number in range(1, 7)]
RIGHT = [f"right line {number} tells of a hip" for number in range(1, 7)]
WIDE = 40


def beside(left: list[str], right: list[str]) -> list[str]:
    rows = max(len(left), len(right))
    padded = [[*column, *[""] * (rows - len(column))] for column in (left, right)]
    return [f"{one:{WIDE}}{other}".rstrip() for one, other in zip(*padded, strict=True)]


def test_columns_stand_one_after_the_other() -> None:
    assert by_columns("\n".join(beside(LEFT, RIGHT))).split("\n") == [*LEFT, *RIGHT]


def test_the_longer_column_goes_on() -> None:
    assert by_columns("\n".join(beside(LEFT, RIGHT[:4]))).split() == " ".join([*LEFT, *RIGHT[:4]]).split()
    assert by_columns("\n".join(beside(LEFT[:4], RIGHT))).split() == " ".join([*LEFT[:4], *RIGHT]).split()


def test_what_runs_across_stays_where_it_is() -> None:
    across = "a heading that runs across the gutter from left to right"
    lines = [across, *beside(LEFT, RIGHT), across, *beside(LEFT, RIGHT)]
    assert by_columns("\n".join(lines)).split("\n") == [across, *LEFT, *RIGHT, across, *LEFT, *RIGHT]


@pytest.mark.parametrize(
    "lines",
    [
        beside(["Date Assigned: 05/04/2015"] * 3, ["Date of Injury: 07/21/2014"] * 3),
        beside(["knee", "hip", "elbow", "wrist", "foot"], ["pain and swelling there"] * 5),
        [*beside(LEFT[:4], RIGHT[:4]), *["a line of running text that goes on over the gutter"] * 9],
        ["a   line   with   wide   gaps   between   its   words"] * 9,
        [],
    ],
)
def test_other_texts_stay_as_they_are(lines: list[str]) -> None:
    assert by_columns("\n".join(lines)) == "\n".join(lines)
