from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

import pytest

from imrdesk.domain.documents import MediaType
from imrdesk.errors import Refusal, UnreadableFileError
from imrdesk.sources import read_bytes, read_file
from tests.unit.sources.pdf_files import PAGE_WIDE, PICTURE, lines, locked, pdf_of, with_broken_page

NOBODY = 65534


def _missing(folder: Path) -> Path:
    return folder / "gone.pdf"


def _below_a_file(folder: Path) -> Path:
    return _written(folder, b"text") / "inside.txt"


def _sparse(folder: Path) -> Path:
    path = _written(folder, b"%PDF-1.7")
    os.truncate(path, 2_000_000_000)
    return path


def _pipe(folder: Path) -> Path:
    path = folder / "pipe"
    os.mkfifo(path)
    return path


def _written(folder: Path, content: bytes) -> Path:
    path = folder / "given.bin"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("make", "refusal"),
    [
        (_missing, Refusal.MISSING),
        (_below_a_file, Refusal.MISSING),
        (Path, Refusal.FOLDER),
        (_sparse, Refusal.TOO_LARGE),
        pytest.param(_pipe, Refusal.UNREADABLE, marks=pytest.mark.skipif(os.name == "nt", reason="no named pipes")),
        (lambda folder: Path(f"{folder}/a\0b"), Refusal.UNREADABLE),
    ],
)
def test_a_path_that_cannot_be_read_is_refused(make: Callable[[Path], Path], refusal: Refusal, tmp_path: Path) -> None:
    path = make(tmp_path)
    with pytest.raises(UnreadableFileError) as caught:
        read_file(path)
    assert caught.value.refusal is refusal
    assert path.name in str(caught.value)


@pytest.mark.skipif(os.name == "nt", reason="permissions are told in another way there")
def test_a_file_of_another_is_refused(tmp_path: Path) -> None:
    path = _written(tmp_path, b"text")
    path.chmod(0)
    with _nobody(), pytest.raises(UnreadableFileError) as caught:
        read_file(path)
    assert caught.value.refusal is Refusal.PERMISSION


@contextmanager
def _nobody() -> Iterator[None]:
    """Give up the right of the superuser to read everything, where the tests have it."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


PDF = pdf_of(lines("a page"))


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (b"", Refusal.EMPTY),
        (b" \r\n\t\n", Refusal.EMPTY),
        (b"\xef\xbb\xbf", Refusal.EMPTY),
        (b"\f\f", Refusal.EMPTY),
        (bytes(range(256)) * 8, Refusal.NOT_TEXT),
        (bytes(random.Random(1).choices(range(256), k=3000)), Refusal.NOT_TEXT),  # noqa: S311 -- no secret
        (b"\x89PNG\r\n\x1a\n", Refusal.NOT_TEXT),
        (b"PK\x03\x04 a zip", Refusal.NOT_TEXT),
        (b"{\\rtf1 some text}", Refusal.NOT_TEXT),
        (b"x" * 20_000_001, Refusal.TOO_LARGE),
        (locked(PDF, user="secret"), Refusal.PASSWORD),
        (b"%PDF-1.7\nand nothing else", Refusal.DAMAGED),
        (PDF[: len(PDF) // 3], Refusal.DAMAGED),
        (pdf_of([]), Refusal.NO_TEXT),
        (pdf_of([(72, 72, PICTURE)]), Refusal.NO_TEXT),
        (with_broken_page(PDF, 0), Refusal.DAMAGED),
    ],
)
def test_content_that_is_no_readable_text_is_refused(content: bytes, refusal: Refusal) -> None:
    with pytest.raises(UnreadableFileError, match=r"^“[^“”]*given\.bin”.*\.$") as caught:
        read_bytes(content, "given.bin")
    assert caught.value.refusal is refusal


def test_the_file_and_its_text_are_both_returned(tmp_path: Path) -> None:
    path = _written(tmp_path, "Größe\r\nzwei".encode())
    loaded = read_file(str(path))
    assert loaded.content == path.read_bytes()
    assert loaded.source.name == "given.bin"
    assert loaded.source.sha256 == sha256(loaded.content).hexdigest()
    assert loaded.source.text == "Größe\nzwei"


@pytest.mark.parametrize(
    ("content", "media_type"),
    [(PDF, MediaType.PDF), (b"junk before\n" + PDF, MediaType.PDF), (b"a text that names %PDF", MediaType.TEXT)],
)
def test_the_kind_is_told_by_the_content(content: bytes, media_type: MediaType) -> None:
    assert read_bytes(content, "named.txt").media_type is media_type


def test_an_encrypted_pdf_without_a_password_is_read() -> None:
    assert read_bytes(locked(PDF), "posted.pdf").text == read_bytes(PDF, "plain.pdf").text == "a page\n"


def test_a_broken_page_is_left_empty_and_in_doubt() -> None:
    source = read_bytes(with_broken_page(pdf_of(lines("one"), lines("two"), lines("three")), 1), "a.pdf")
    assert source.text == "one\nthree\n"
    assert source.page_starts == (0, 4, 4)
    assert source.doubts == (1,)


def test_a_page_that_is_a_picture_is_in_doubt_and_an_empty_one_is_not() -> None:
    source = read_bytes(pdf_of(lines("one"), [(72, 72, PICTURE)], [], lines("four")), "a.pdf")
    assert source.doubts == (1,)


@pytest.mark.parametrize(
    ("picture", "words", "doubts"),
    [(PAGE_WIDE, "Page 3 of 9", (1,)), (PICTURE, "Page 3 of 9", ()), (PAGE_WIDE, "This page says a lot. " * 6, ())],
)
def test_a_picture_of_a_page_with_hardly_a_word_beside_it_is_in_doubt(
    picture: str, words: str, doubts: tuple[int, ...]
) -> None:
    source = read_bytes(pdf_of(lines("one"), [(50, 100, picture), (50, 50, words)], lines("three")), "a.pdf")
    assert source.doubts == doubts


@pytest.mark.parametrize("letters", ["\ufffd" * 10, "\ue012\ue013\ue014", "\x01\x02\x03"])
def test_a_page_of_damaged_letters_is_in_doubt(letters: str) -> None:
    text = f"a page as it should be\n\fand one {letters} that is not\n\fand one that is\n"
    assert read_bytes(text.encode(), "a.txt").doubts == (1,)
