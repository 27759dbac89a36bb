from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from math import ceil, floor

import pytest
from PIL import Image

from imrdesk.domain.documents import SourceText
from imrdesk.domain.pages import PageBox, PagePicture, PageSize
from imrdesk.domain.spans import Span
from imrdesk.errors import Refusal, UnreadableFileError
from imrdesk.sources import PageBook, read_bytes
from tests.unit.sources.pdf_files import framed, lines, pdf_of, with_broken_page, with_meanings

SCALE = 3
WORDS = pdf_of([(100, 150, "Alpha, jagged"), (340, 150, "typography"), (120, 400, "Delta-"), (300, 650, "omega")])
FRAMES = [
    {},
    {"crop": (36, 18, 560, 740)},
    {"crop": (-30, -50, 500, 760), "media": (-100, -80, 620, 800)},
    {"crop": (-300, -300, 5000, 5000), "media": (10, 20, 612, 780)},
]


@pytest.fixture(params=[0, 90, 180, 270])
def turn(request: pytest.FixtureRequest) -> int:
    return request.param


@pytest.fixture(params=FRAMES, ids=["plain", "cropped", "odd origin", "crop outside media"])
def content(request: pytest.FixtureRequest, turn: int) -> bytes:
    return framed(WORDS, rotate=turn, **request.param)


@pytest.fixture
def source(content: bytes) -> SourceText:
    return read_bytes(content, "a.pdf")


@pytest.fixture
def book(content: bytes, source: SourceText) -> Iterator[PageBook]:
    with closing(PageBook(content, source)) as book:
        yield book


def words_of(source: SourceText) -> list[Span]:
    return [Span(*match.span()) for match in re.finditer(r"\S+", source.text)]


def grey(picture: PagePicture) -> Image.Image:
    size = (picture.width, picture.height)
    return Image.frombuffer("RGB", size, picture.data, "raw", "BGRX", picture.stride).convert("L")


def pixels(box: PageBox) -> tuple[int, int, int, int]:
    return floor(SCALE * box.left), floor(SCALE * box.top), ceil(SCALE * box.right), ceil(SCALE * box.bottom)


def dark_pixels(image: Image.Image, box: PageBox | None = None) -> int:
    shown = image if box is None else image.crop(pixels(box))
    return sum(shown.histogram()[:128])


def test_boxes_hold_all_the_ink_of_the_page_and_each_some(book: PageBook, source: SourceText) -> None:
    image = grey(book.picture(0, SCALE))
    inked = [dark_pixels(image, box) for word in words_of(source) for box in book.boxes(word)]
    assert len(inked) == len(words_of(source))
    assert min(inked) > 100
    assert sum(inked) == dark_pixels(image)


def test_a_word_with_its_neighbours_painted_over_is_still_in_its_box(book: PageBook, source: SourceText) -> None:
    image = grey(book.picture(0, SCALE))
    jagged, alpha = (book.boxes(word)[0] for word in (words_of(source)[1], words_of(source)[0]))
    before = dark_pixels(image, jagged)
    image.paste(255, pixels(alpha))
    assert dark_pixels(image, jagged) == before


def test_the_middle_of_a_letter_is_that_letter(book: PageBook, source: SourceText) -> None:
    assert book.placed
    letters = [number for number, letter in enumerate(source.text) if not letter.isspace()]
    boxes = [book.boxes(Span(number, number + 1))[0] for number in letters]
    found = [book.offset_at(0, (box.left + box.right) / 2, (box.top + box.bottom) / 2) for box in boxes]
    assert found == letters


def test_the_picture_is_as_large_as_the_page(book: PageBook) -> None:
    picture = book.picture(0, SCALE)
    assert picture.width == pytest.approx(book.sizes[0].width * SCALE, abs=1)
    assert picture.height == pytest.approx(book.sizes[0].height * SCALE, abs=1)
    assert len(picture.data) == picture.stride * picture.height


def open_book(content: bytes) -> tuple[PageBook, SourceText]:
    source = read_bytes(content, "a.pdf")
    return PageBook(content, source), source


def test_a_span_over_lines_and_pages_has_a_box_a_line() -> None:
    book, source = open_book(pdf_of(lines("One line", "and another."), lines("The next page.")))
    boxes = book.boxes(Span(4, source.text.index("next")))
    assert [box.page for box in boxes] == [0, 0, 1]
    assert boxes[0].bottom < boxes[1].top
    assert boxes[0].left > boxes[1].left


def test_blanks_and_line_ends_have_no_box() -> None:
    book, source = open_book(pdf_of(lines("One line", "", "and another.")))
    end = source.text.index("\n")
    assert book.boxes(Span(end, end + 2)) == ()
    assert book.boxes(Span(3, 4)) == ()
    assert book.boxes(Span(5, 5)) == ()


def test_a_line_drawn_in_many_runs_has_one_box() -> None:
    book, source = open_book(pdf_of([(72, 100, "in"), (81.33, 100, "ju"), (90.67, 100, "red worker")]))
    assert source.text == "injured worker\n"
    assert len(book.boxes(Span(0, 14))) == 1


def test_both_letters_of_a_ligature_have_its_place() -> None:
    book, source = open_book(with_meanings(pdf_of(lines("a~b")), {ord("~"): "FB01"}))
    assert source.text == "afib\n"
    assert book.boxes(Span(1, 2)) == book.boxes(Span(2, 3)) == book.boxes(Span(1, 3)) != ()


def test_a_character_of_two_units_does_not_shift_what_follows() -> None:
    plain, _ = open_book(pdf_of(lines("a^b after")))
    book, source = open_book(with_meanings(pdf_of(lines("a^b after")), {ord("^"): "D83DDE00"}))
    assert source.text == "a😀b after\n"
    assert book.boxes(Span(4, 9)) == plain.boxes(Span(4, 9))
    assert book.offset_at(0, 73, 70) == 0


def test_a_point_far_from_any_text_means_none() -> None:
    book, _ = open_book(pdf_of(lines("One line")))
    assert book.offset_at(0, 74, 76) == 0
    assert book.offset_at(0, 400, 400) is None


def test_a_page_of_another_text_is_not_placed() -> None:
    content = pdf_of(lines("One page"), lines("another"))
    source = read_bytes(content, "a.pdf")
    book = PageBook(content, replace(source, text=source.text.replace("another", "anothen")))
    assert [book.is_placed(page) for page in (0, 1)] == [True, False]
    assert not book.placed
    assert book.boxes(Span(0, len(source.text))) == book.boxes(Span(0, 8)) != ()
    assert book.offset_at(1, 74, 70) is None


def test_a_file_of_other_pages_is_not_placed() -> None:
    source = read_bytes(pdf_of(lines("One page"), lines("another")), "a.pdf")
    book = PageBook(pdf_of(lines("One page")), source)
    assert not book.is_placed(0)
    assert book.boxes(Span(0, 8)) == ()


def test_a_text_has_no_pages_to_show() -> None:
    book, _ = open_book(b"just a text")
    assert (book.sizes, book.placed, book.boxes(Span(0, 4)), book.offset_at(0, 1, 1)) == ((), False, (), None)


def test_a_broken_page_is_refused_and_the_others_are_shown() -> None:
    content = with_broken_page(pdf_of(lines("one"), lines("two"), lines("three")), 1)
    book, source = open_book(content)
    with pytest.raises(UnreadableFileError, match=r"Page 2 of “a\.pdf”") as caught:
        book.picture(1, 1)
    assert caught.value.refusal is Refusal.DAMAGED
    assert book.sizes == (PageSize(612, 792),) * 3
    assert [box.page for box in book.boxes(Span(0, len(source.text)))] == [0, 2]


def test_many_pages_are_shown_one_after_the_other() -> None:
    book, source = open_book(pdf_of(*(lines(f"page {number}") for number in range(20))))
    assert book.placed
    assert [book.boxes(source.page_span(page))[0].page for page in range(20)] == list(range(20))
    assert book.picture(0, 1).page == 0


def test_a_picture_is_never_larger_than_memory_allows() -> None:
    book, _ = open_book(framed(pdf_of(lines("wide")), media=(0, 0, 14_000, 14_000)))
    picture = book.picture(0, 8)
    assert picture.width * picture.height < 41_000_000
    assert picture.scale == pytest.approx(picture.width / 14_000, rel=0.001)
