"""The samples that ship with the program are what their sources say, and have the traits they are there for."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from imrdesk.paths import resource_path
from imrdesk.sources import read_file
from tests.samples.as_pdf import pdf_of
from tests.samples.as_text import LINE_WIDTH, text_of
from tests.samples.source import Block, load, names
from tests.samples.wrapping import wrap
from tests.samples.writing import is_fresh, write

BUNDLED = resource_path("samples")
each_sample = pytest.mark.parametrize("name", names())


@each_sample
def test_the_bundled_form_is_fresh(name: str) -> None:
    sample = load(name)
    assert is_fresh(sample, BUNDLED / f"{name}.{sample.bundled}"), "run: python -m tests.samples"


def test_each_case_is_bundled_once() -> None:
    assert sorted(path.stem for path in BUNDLED.glob("*.*") if path.suffix in {".txt", ".pdf"}) == names()


def test_the_bundle_is_small() -> None:
    assert sum(path.stat().st_size for path in BUNDLED.iterdir()) < 1_500_000


def test_a_file_that_says_something_else_is_not_fresh(tmp_path: Path) -> None:
    other = tmp_path / "opioids-2017.pdf"
    other.write_bytes(pdf_of(load("surgery-2016")))
    assert not is_fresh(load("opioids-2017"), other)


@pytest.mark.parametrize("form", ["pdf", "txt"])
@each_sample
def test_both_forms_hold_every_block_in_order(name: str, form: str, tmp_path: Path) -> None:
    sample = load(name)
    text = _letters(read_file(write(sample, form, tmp_path)).source.text)
    place = 0
    for piece in sample.pieces:
        if piece.block not in {Block.TABLE_ROW, Block.PLAIN_ROW, Block.PAGE_BREAK}:
            place = text.index(_letters(piece.parts[0].removeprefix("[x]"))[:40], place)


def _letters(text: str) -> str:
    return re.sub(r"\W|_", "", text)


@pytest.mark.parametrize("name", [name for name in names() if load(name).protected])
def test_a_protected_sample_opens_without_a_password_and_forbids_copying(name: str) -> None:
    with pikepdf.open(BytesIO(pdf_of(load(name)))) as pdf:
        assert pdf.encryption.stream_method.name == "aes"
        assert pdf.user_password_matched
        assert not pdf.allow.extract


def test_a_line_breaks_at_spaces_and_after_hyphens() -> None:
    assert wrap("one non-malignant tumor", 8, len) == ["one non-", "malignant", "tumor"]


def test_wrapped_lines_fit() -> None:
    lines = text_of(load("many-items-2017")).splitlines()
    assert max(len(line.rstrip()) for line in lines) <= LINE_WIDTH


def test_case_numbers_are_all_different() -> None:
    numbers = [re.findall(r"CM\d\d-\d{7}", text_of(load(name))) for name in names()]
    first = [found[0] for found in numbers if found]
    assert len(first) == len(set(first))
