"""A determination all in capitals is read as one that is not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from imrdesk.domain.readings import Reading
from imrdesk.domain.values import to_json
from imrdesk.parsing import parse
from imrdesk.sources import read_file
from tests.samples.source import load
from tests.samples.writing import write
from tests.unit.parsing.texts import source

SAMPLES = ("surgery-2016", "page-citations-2015", "partial-authorizations-2016", "letter-2014-upheld", "notice-2013")


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_in_capitals(name: str, tmp_path: Path) -> None:
    text = read_file(write(load(name), "txt", tmp_path)).source.text
    small, capital = parse(source(text)), parse(source(text.upper()))
    assert capital.layout == small.layout
    assert _folded(capital) == _folded(small)


def test_names_in_capitals_are_given_as_they_are(tmp_path: Path) -> None:
    text = read_file(write(load("surgery-2016"), "txt", tmp_path)).source.text
    small, capital = parse(source(text)), parse(source(text.upper()))
    assert capital.fields["reviewer_states"].value == small.fields["reviewer_states"].value


def _folded(reading: Reading) -> list[dict[str, str]]:
    """Return the values as JSON in small letters."""
    values = [reading.fields, *(item.values for item in reading.items)]
    return [{key: json.dumps(to_json(read.value)).casefold() for key, read in each.items()} for each in values]
