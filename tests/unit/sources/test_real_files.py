"""The posted determinations beside the project, where they are: read in place, never copied."""

from __future__ import annotations

import re
from contextlib import closing
from pathlib import Path

import pytest

from imrdesk.domain.documents import MediaType
from imrdesk.domain.spans import Span
from imrdesk.sources import PageBook, read_file

FOLDER = Path(__file__).resolve().parents[4] / "shared"
PDFS = sorted((FOLDER / "determinations").glob("*.pdf"))
LAYOUTS = sorted((FOLDER / "determinations" / "as-text").glob("*.pdftotext_layout.txt"))
SEEDS = sorted((FOLDER / "seeds").glob("*.txt"))
ALL_LABELS = (
    r"Case Number: CM\d\d-\d{7}\n"
    r"Date Assigned: [\d/]{10}\nDate of Injury: [\d/]{10}\n"
    r"Decision Date: [\d/]{10}\nUR Denial Date: [\d/]{10}\n"
    r"Priority: \w+\nApplication Received: [\d/]{10}\n\n"
)

each_pdf = pytest.mark.parametrize("path", PDFS, ids=lambda path: path.stem)


@each_pdf
def test_the_case_table_is_read_label_by_label(path: Path) -> None:
    source = read_file(path).source
    table = re.match(ALL_LABELS, source.text)
    assert table is not None
    assert path.stem in table[0]
    assert source.doubts == ()


@each_pdf
def test_every_word_is_placed_on_its_page(path: Path) -> None:
    loaded = read_file(path)
    with closing(PageBook(loaded.content, loaded.source)) as book:
        assert book.placed
        for word in re.finditer(r"\S+", loaded.source.text):
            boxes = book.boxes(Span(*word.span()))
            assert len(boxes) == 1
            assert boxes[0].page == loaded.source.page_of(word.start())


@pytest.mark.parametrize("path", LAYOUTS, ids=lambda path: path.name)
def test_another_reader_finds_the_same_words_in_the_same_order(path: Path) -> None:
    theirs = path.read_text("utf-8").replace("\f", "\n")
    ours = read_file(FOLDER / "determinations" / f"{path.name.partition('.')[0]}.pdf").source.text
    heading = "HOW THE IMR"
    assert sorted(ours.split()) == sorted(theirs.split())
    assert ours[ours.index(heading) :].split() == theirs[theirs.index(heading) :].split()


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_a_text_is_kept_as_it_is(path: Path) -> None:
    source = read_file(path).source
    assert source.media_type is MediaType.TEXT
    assert source.text == path.read_text("utf-8")
    assert source.doubts == ()
