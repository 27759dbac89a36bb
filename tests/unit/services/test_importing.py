from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from imrdesk.domain.queue import QueueQuery
from imrdesk.errors import Refusal, StoreError
from imrdesk.paths import resource_path
from imrdesk.services.importing import Importing, Outcome
from imrdesk.services.workers import Workers
from imrdesk.store import Store
from tests.unit.services.readers import obey


@pytest.fixture
def importing(store: Store) -> Iterator[Importing]:
    """Return the real thing: files are read, parsed and checked in processes."""
    importing = Importing(store)
    yield importing
    importing.close()


@pytest.fixture
def obeying(store: Store) -> Iterator[Importing]:
    importing = Importing(store, Workers(obey))
    yield importing
    importing.close()


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"{number}.txt" for number in range(8)]
    for path in paths:
        path.write_text(path.name)
    return paths


def test_samples_become_documents_as_the_parser_reads_them(importing: Importing, store: Store) -> None:
    folder = resource_path("samples")
    report = importing.run([folder])
    names = sorted(path.name for path in folder.iterdir() if path.suffix in {".pdf", ".txt"})
    assert [entry.path.name for entry in report.added] == names == [row.name for row in store.rows(QueueQuery())]
    assert (report.refused, report.cancelled, store.check()) == ((), (), ())
    assert all(store.load(entry.document_id or 0).record.items for entry in report.added)
    again = importing.run([folder])
    assert [entry.document_id for entry in again.already_there] == [entry.document_id for entry in report.added]
    assert store.count(QueueQuery()) == len(names)


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (b"", Refusal.EMPTY),
        (b"Dear all,\nthe meeting is on Monday.\n", Refusal.NOT_A_DETERMINATION),
        (b"%PDF-1.7 and then nothing", Refusal.DAMAGED),
        (bytes(range(256)) * 4, Refusal.NOT_TEXT),
    ],
)
def test_what_is_no_determination_is_refused_with_its_reason(
    importing: Importing, store: Store, tmp_path: Path, content: bytes, refusal: Refusal
) -> None:
    path = tmp_path / "file.txt"
    path.write_bytes(content)
    (entry,) = importing.run([path]).refused
    assert (entry.refusal, entry.document_id, store.count(QueueQuery())) == (refusal, None, 0)
    assert "file.txt" in entry.reason


def test_the_report_has_a_line_for_each_file_in_order(obeying: Importing, files: list[Path], tmp_path: Path) -> None:
    files[1].write_text("refuse")
    files[3].write_text("crash")
    lacking = tmp_path / "lacking"
    lacking.mkdir()
    report = obeying.run([*files, lacking])
    kinds = {Outcome.ADDED: "+", Outcome.ALREADY_THERE: "=", Outcome.REFUSED: "-"}
    assert "".join(kinds[entry.outcome] for entry in report.entries) == "+-+-++++-"
    assert [entry.path for entry in report.entries] == [*files, lacking]
    assert (
        report.entries[-1].reason
        == f"The folder “{lacking}” holds no PDF or text file that can be read; choose another."
    )


def test_two_files_that_are_the_same_become_one_document(importing: Importing, tmp_path: Path) -> None:
    sample = next(path for path in sorted(resource_path("samples").iterdir()) if path.suffix == ".txt")
    copies = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for copy in copies:
        copy.write_bytes(sample.read_bytes())
    first, second = importing.run(copies).entries
    assert (first.outcome, second.outcome) == (Outcome.ADDED, Outcome.ALREADY_THERE)
    assert first.document_id == second.document_id


def test_progress_is_told_file_by_file(obeying: Importing, files: list[Path]) -> None:
    told: list[tuple[int, int, str]] = []
    obeying.run(files, progress=lambda done, total, name: told.append((done, total, name)))
    assert told == [(number, 8, f"{number - 1}.txt") for number in range(1, 9)]


def test_cancelling_keeps_what_was_added_and_names_the_rest(
    obeying: Importing, store: Store, files: list[Path]
) -> None:
    cancelled = Event()

    def stop_at_three(done: int, _total: int, _name: str) -> None:
        if done == 3:
            cancelled.set()

    report = obeying.run(files, progress=stop_at_three, cancelled=cancelled)
    assert [entry.path for entry in report.added] == files[:3]
    assert report.cancelled == tuple(files[3:])
    assert (store.count(QueueQuery()), store.check()) == (3, ())


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has names that are no text")
@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps open files in their place")
def test_what_was_added_before_the_store_failed_is_told_and_stays(
    obeying: Importing, store: Store, path: Path, files: list[Path]
) -> None:
    away = path.with_name("away")

    def take_away(done: int, _total: int, _name: str) -> None:
        if done == 3:
            path.rename(away)

    with pytest.raises(StoreError, match=r"^3 of 8 files were added\. Then: The store .* while it was open"):
        obeying.run(files, progress=take_away)
    away.rename(path)
    assert (store.count(QueueQuery()), store.check()) == (3, ())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps open files in their place")
def test_a_store_that_takes_nothing_is_told_as_it_is(
    obeying: Importing, store: Store, path: Path, files: list[Path]
) -> None:
    path.rename(path.with_name("away"))
    with pytest.raises(StoreError, match=r"^The store "):
        obeying.run(files)


def test_a_name_that_is_no_text_is_shown_as_well_as_can_be(importing: Importing, store: Store, tmp_path: Path) -> None:
    sample = next(path for path in sorted(resource_path("samples").iterdir()) if path.suffix == ".txt")
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    path.write_bytes(sample.read_bytes())
    (entry,) = importing.run([path]).added
    assert entry.document_id is not None
    assert store.load(entry.document_id).name == "caf�.txt"
    assert store.load(entry.document_id).path.endswith("/caf�.txt")
