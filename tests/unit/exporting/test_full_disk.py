"""A disk that is full at any moment of an export: it is told of, and nothing is left behind, on no disk."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from imrdesk.domain.exports import ExportChoice, ExportedDocument, Extra, StoreMoment
from imrdesk.errors import ExportCancelledError, ExportError
from imrdesk.exporting.outputs import write_export
from tests.unit.exporting.awkward import documents

resource = pytest.importorskip("resource", reason="only Unix has limits to a file's size")
DOCUMENTS = [replace(each, document_id=each.document_id + 100 * turn) for turn in range(8) for each in documents()]
NAMES = ["out.csv", "out.xlsx", "out.jsonl", "out.zip", "out"]
MOMENT = StoreMoment("a store", 1, None, 1, 1)


@contextmanager
def room(size: int) -> Iterator[None]:
    """Let no file grow beyond ``size`` bytes, as a full disk would not."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.mark.parametrize("extras", [frozenset[Extra](), frozenset(Extra)], ids=["plain", "with evidence"])
@pytest.mark.parametrize("size", [0, 1_000, 8_000, 20_000])
@pytest.mark.parametrize("name", NAMES)
def test_a_full_disk_leaves_nothing(
    name: str, size: int, extras: frozenset[Extra], tmp_path: Path, temporary: Path
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    with room(size), pytest.raises(ExportError, match="Nothing was left behind"):
        write_export(folder / name, DOCUMENTS, ExportChoice(extras=extras), MOMENT, 0)
    assert list(folder.iterdir()) == []
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_left_of_an_export_that_was_stopped(name: str, tmp_path: Path, temporary: Path) -> None:
    def stopped() -> Iterator[ExportedDocument]:
        yield from DOCUMENTS[:40]
        raise ExportCancelledError("The export was stopped.")

    folder = tmp_path / "out"
    folder.mkdir()
    with pytest.raises(ExportCancelledError):
        write_export(folder / name, stopped(), ExportChoice(), MOMENT, 0)
    assert list(folder.iterdir()) == list(temporary.iterdir()) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_folder_that_is_gone_meanwhile_is_told_of(name: str, tmp_path: Path, temporary: Path) -> None:
    def documents_of_a_lost_disk() -> Iterator[ExportedDocument]:
        yield from DOCUMENTS[:40]
        shutil.rmtree(folder)
        yield from DOCUMENTS[40:]

    folder = tmp_path / "out"
    folder.mkdir()
    with pytest.raises(ExportError, match="could not be written"):
        write_export(folder / name, documents_of_a_lost_disk(), ExportChoice(), MOMENT, 0)
    assert list(tmp_path.iterdir()) == [temporary]
    assert list(temporary.iterdir()) == []
