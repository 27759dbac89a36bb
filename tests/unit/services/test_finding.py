from __future__ import annotations

import sys
from pathlib import Path

import pytest

from imrdesk.services.finding import expand


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.PDF", "c.docx", ".hidden.pdf", "sub/z.txt", "sub/deep/y.pdf", ".git/x.txt"):
        path = tmp_path / "letters" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return tmp_path / "letters"


def test_a_folder_gives_its_letters_in_order_with_those_below(folder: Path) -> None:
    assert expand([folder]) == tuple(folder / name for name in ("a.PDF", "b.txt", "sub/z.txt", "sub/deep/y.pdf"))


def test_a_file_that_is_named_is_taken_whatever_it_is_called(folder: Path) -> None:
    named = [folder / "c.docx", folder / "nowhere.pdf"]
    assert expand(named) == tuple(named)


def test_a_file_named_twice_is_read_once(folder: Path) -> None:
    first = folder / "sub" / "z.txt"
    assert expand([first, folder / "sub", folder / "sub" / ".." / "sub" / "z.txt"]) == (
        first,
        folder / "sub" / "deep" / "y.pdf",
    )


def test_a_folder_without_letters_stands_for_itself(tmp_path: Path) -> None:
    assert expand([tmp_path]) == (tmp_path,)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_folder_that_links_to_itself_ends(folder: Path) -> None:
    (folder / "sub" / "again").symlink_to(folder)
    assert len(expand([folder])) == 4
