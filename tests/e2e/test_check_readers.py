"""``imrdesk check --readers``: the second reading from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from imrdesk.cli import main
from imrdesk.paths import resource_path


@pytest.fixture
def store(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """Return a store with two PDFs and a text."""
    path = str(tmp_path / "desk.imrdesk")
    names = ("opioids-2017.pdf", "chapters-2019.pdf", "notice-2013.txt")
    assert main(["import", *(str(resource_path("samples", name)) for name in names), "--store", path]) == 0
    capsys.readouterr()
    return path


def test_pdfs_are_read_again_once(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--readers", "--store", store]) == 0
    assert capsys.readouterr().out == f"2 documents read again, 0 pages differ: {store}\n"
    assert main(["--store", store, "check", "--readers"]) == 0
    assert capsys.readouterr().out.startswith("0 documents read again")
    assert main(["check", "--store", store]) == 0


def test_a_store_that_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--readers", "--store", str(tmp_path / "none.imrdesk")]) == 1
    assert "There is no store" in capsys.readouterr().err
