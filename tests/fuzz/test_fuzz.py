"""Whatever the text, reading it ends, every field is there, and every place lies inside the text.

How long it takes, no test asks: ``python -m tests.fuzz`` tells.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from imrdesk.checks import check
from imrdesk.domain.records import Determination
from imrdesk.domain.spans import Span
from imrdesk.parsing import parse
from imrdesk.sources import read_bytes
from tests.fuzz.texts import MAKERS, make
from tests.fuzz.trial import problems_in, problems_of


@pytest.mark.parametrize("name", MAKERS)
@pytest.mark.parametrize("seed", range(12))
def test_any_text_is_read_whole(name: str, seed: int) -> None:
    assert problems_of(make(name, seed, 3_000)) == []


@pytest.mark.parametrize("name", MAKERS)
def test_a_long_text_is_read_whole(name: str) -> None:
    assert problems_of(make(name, 99, 100_000)) == []


@pytest.mark.parametrize("text", ["", " ", "\n" * 500, "(" * 5_000, "Upheld:" * 2_000, "1/" * 5_000, "“" * 5_000])
def test_a_text_of_one_thing_is_read_whole(text: str) -> None:
    assert problems_of(text) == []


@pytest.mark.parametrize("name", MAKERS)
def test_a_text_is_the_same_each_time(name: str) -> None:
    made = make(name, 7, 5_000)
    assert made == make(name, 7, 5_000) != make(name, 8, 5_000)
    assert len(made) == 5_000


def test_what_is_wrong_is_found() -> None:
    source = read_bytes(make("within", 1, 20_000).encode(), "fuzz.txt")
    reading = parse(source)
    flags = check(Determination.from_reading(reading), source, reading)
    fields = {key: read for key, read in reading.fields.items() if key != "summary"}
    number = replace(fields["case_number"], spans=(Span(0, len(source.text) + 1),))
    broken = replace(reading, fields={**fields, "case_number": number})
    assert list(problems_in(source, reading, flags)) == []
    assert len(list(problems_in(source, broken, flags))) == 2
