from __future__ import annotations

import csv
import hashlib
import tracemalloc
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

import pytest

from imrdesk.domain.changes import Action, Change, FieldEdit, StateEdit
from imrdesk.domain.documents import DocumentState, MediaType, SourceText
from imrdesk.domain.exports import ExportChoice, RowShape
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.queue import QueueQuery
from imrdesk.domain.readings import Layout, Reading, ReadItem, ReadValue
from imrdesk.domain.records import Entry, FieldState
from imrdesk.domain.spans import Span
from imrdesk.errors import ExportCancelledError, ExportError
from imrdesk.services.exporting import ExportService
from imrdesk.services.items import remove
from imrdesk.services.reviewing import Reviewing
from imrdesk.store import NewDocument, Store
from imrdesk.store.recording import NewChange

AT = datetime(2026, 1, 2, tzinfo=UTC)
TEXT = "any text will do"


def add(store: Store, number: int, summary: str = TEXT) -> int:
    content = str(number).encode()
    source = SourceText(f"{number}.txt", hashlib.sha256(content).hexdigest(), MediaType.TEXT, TEXT, (0,), "test 1")
    items = tuple(ReadItem(Span(0, 3), {"treatment": ReadValue(name)}) for name in ("Sling", "MRI"))
    reading = Reading(Layout.LETTER, {"summary": ReadValue(summary)}, items, (), "test 1")
    return store.add(NewDocument(source, content, reading, AT.replace(microsecond=number)))


def change(store: Store, document_id: int, made: Change) -> None:
    stored = store.load(document_id)
    after = made.apply(stored.record)
    store.append(document_id, NewChange(made, after, (), "AB", AT, stored.last_change_id))


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "desk.imrdesk") as store:
        yield store


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out.csv"


def test_every_document_is_written_with_its_corrections(store: Store, out: Path) -> None:
    first, second = add(store, 1), add(store, 2)
    ref = FieldRef("treatment", 2)
    edit = FieldEdit(ref, store.load(second).record.field(ref).entry, Entry("CT", (), FieldState.CORRECTED))
    change(store, second, Change(Action.SET, (edit,)))
    report = ExportService(store).export(out)
    assert (report.path, report.rows, report.documents, report.left_out) == (out, 4, 2, 0)
    found = [(row["document_id"], row["source_file"], row["treatment"]) for row in read(out)]
    assert found == [
        (str(first), "1.txt", "Sling"),
        (str(first), "1.txt", "MRI"),
        (str(second), "2.txt", "Sling"),
        (str(second), "2.txt", "CT"),
    ]


def test_documents_of_other_states_are_left_out_and_counted(store: Store, out: Path) -> None:
    for number in range(3):
        add(store, number)
    change(store, 2, Change(Action.SET_STATE, state=StateEdit(DocumentState.NEW, DocumentState.REVIEWED)))
    report = ExportService(store).export(
        out, ExportChoice(RowShape.CASES, query=QueueQuery(states=frozenset({DocumentState.REVIEWED})))
    )
    assert (report.documents, report.left_out) == (1, 2)
    assert [(row["document_id"], row["state"]) for row in read(out)] == [("2", "reviewed")]


def test_progress_counts_up_to_all(store: Store, out: Path) -> None:
    for number in range(3):
        add(store, number)
    told: list[tuple[int, int, str]] = []
    ExportService(store).export(out, progress=lambda *told_now: told.append(told_now))
    assert told == [(0, 3, "0.txt"), (1, 3, "1.txt"), (2, 3, "2.txt"), (3, 3, "")]


def test_an_export_that_is_cancelled_leaves_no_file(store: Store, out: Path) -> None:
    add(store, 1)
    add(store, 2)
    cancelled = Event()
    with pytest.raises(ExportCancelledError, match="nothing was written"):
        ExportService(store).export(out, progress=lambda *_: cancelled.set(), cancelled=cancelled)
    assert list(out.parent.glob("*.csv")) + list(out.parent.glob(".*")) == []


@pytest.mark.parametrize("name", ["out.xlsx", "out.zip"])
def test_an_export_that_is_packed_says_so_and_then_that_all_is_done(store: Store, tmp_path: Path, name: str) -> None:
    add(store, 1)
    told: list[tuple[int, int, str]] = []
    ExportService(store).export(tmp_path / name, progress=lambda *told_now: told.append(told_now))
    assert (told[0], told[-1]) == ((0, 1, "1.txt"), (1, 1, ""))
    assert set(told[1:-1]) == {(0, 0, "packing")}


@pytest.mark.parametrize("name", ["out.xlsx", "out.zip"])
def test_an_export_that_is_stopped_while_it_is_packed_leaves_nothing(store: Store, tmp_path: Path, name: str) -> None:
    add(store, 1)
    folder, stopped = tmp_path / "exports", Event()
    folder.mkdir()

    def stop_when_packing(_done: int, total: int, _what: str) -> None:
        if not total:
            stopped.set()

    with pytest.raises(ExportCancelledError, match="nothing was written"):
        ExportService(store).export(folder / name, progress=stop_when_packing, cancelled=stopped)
    assert list(folder.iterdir()) == []


def test_the_store_itself_is_never_written_over(store: Store) -> None:
    add(store, 1)
    for path in (store.path, store.path.with_name(f"{store.path.name}-wal")):
        with pytest.raises(ExportError, match="is a store"):
            ExportService(store).export(path, overwrite=True)
    assert store.check() == ()


def test_memory_does_not_grow_with_the_store(store: Store, out: Path) -> None:
    def peak() -> int:
        tracemalloc.start()
        ExportService(store).export(out, overwrite=True)
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    for number in range(240):
        add(store, number, "x" * 10_000)
    peak()
    few = peak()
    for number in range(240, 600):
        add(store, number, "x" * 10_000)
    # The 360 documents more have 3.6 million characters of summary.
    assert peak() < few + 1_000_000


def test_the_log_is_written_a_line_a_change(store: Store, out: Path) -> None:
    first, second = add(store, 1), add(store, 2)
    for document_id, state in ((second, DocumentState.REVIEWED), (first, DocumentState.IN_REVIEW)):
        change(store, document_id, Change(Action.SET_STATE, state=StateEdit(DocumentState.NEW, state)))
    report = ExportService(store).export(out, ExportChoice(RowShape.CHANGES))
    assert (report.rows, report.documents) == (2, 2)
    found = [(row["change_id"], row["document_id"], row["state_after"]) for row in read(out)]
    assert found == [("2", "1", "in review"), ("1", "2", "reviewed")]


def test_each_row_names_the_newest_change_it_holds(store: Store, out: Path) -> None:
    add(store, 1)
    change(store, add(store, 2), Change(Action.SET_STATE, state=StateEdit(DocumentState.NEW, DocumentState.REVIEWED)))
    ExportService(store).export(out, ExportChoice(RowShape.CASES))
    assert [row["last_change_id"] for row in read(out)] == ["0", "1"]


def test_a_preview_shows_the_first_lines_and_counts_the_rest(store: Store) -> None:
    for number in range(3):
        add(store, number)
    change(store, 2, Change(Action.SET_STATE, state=StateEdit(DocumentState.NEW, DocumentState.REVIEWED)))
    query = QueueQuery(states=frozenset({DocumentState.NEW}))
    choice = ExportChoice(query=query, columns=("document_id", "treatment"))
    preview = ExportService(store).preview(choice, limit=3)
    assert preview.columns == ("document_id", "treatment")
    assert preview.lines == (("1", "Sling"), ("1", "MRI"), ("3", "Sling"))
    assert (preview.documents, preview.rows) == (2, 4)
    assert preview.left_out == {DocumentState.REVIEWED: 1}
    assert {"case_number", "decision"} <= set(ExportService(store).columns(choice))


def test_a_preview_of_the_log_reads_only_documents_that_have_one(store: Store) -> None:
    for number in range(3):
        add(store, number)
    change(store, 3, Change(Action.SET_STATE, state=StateEdit(DocumentState.NEW, DocumentState.REVIEWED)))
    preview = ExportService(store).preview(ExportChoice(RowShape.CHANGES, columns=("document_id", "action")))
    assert preview.lines == (("3", str(Action.SET_STATE)),)


def test_a_document_without_items_is_a_line_in_a_preview(store: Store, out: Path) -> None:
    add(store, 1)
    for item in store.load(1).record.items:
        change(store, 1, remove(store.load(1).record, item.item_id))
    rows = ExportService(store).preview(ExportChoice()).rows
    assert rows == len(read(ExportService(store).export(out).path)) == 1


@pytest.mark.parametrize(
    ("rows", "count"), [(RowShape.ITEMS, 2), (RowShape.CASES, 1), (RowShape.CITATIONS, None), (RowShape.CHANGES, None)]
)
def test_a_preview_counts_the_lines_it_can(store: Store, rows: RowShape, count: int | None) -> None:
    add(store, 1)
    assert ExportService(store).preview(ExportChoice(rows)).rows == count


def test_the_manifest_holds_the_head_of_the_log_and_that_of_the_moment_it_is_of(store: Store, out: Path) -> None:
    add(store, 1)
    change(store, 1, Change(Action.SET_STATE, state=StateEdit(DocumentState.NEW, DocumentState.REVIEWED)))
    head = store.head_hash()

    def write_meanwhile(done: int, _total: int, _name: str) -> None:
        if not done:
            add(store, 2)
            change(store, 2, Change(Action.SET_STATE, state=StateEdit(DocumentState.NEW, DocumentState.REVIEWED)))

    exporting = ExportService(store)
    exporting.export(out, progress=write_meanwhile)
    moment = exporting.since(out.with_name("out.csv.manifest.json"))
    assert (moment.audit_head, moment.last_change_id, moment.last_document_id) == (head, 1, 1)
    assert store.head_hash() != head
    assert {row["document_id"] for row in read(out)} == {"1"}


def test_exports_are_remembered_but_not_those_of_the_log(store: Store, out: Path) -> None:
    add(store, 1)
    exporting = ExportService(store, Reviewing(store, "Ada"))
    exporting.export(out)
    for rows in (RowShape.CHANGES, RowShape.DIFFERENCES):
        exporting.export(out, ExportChoice(rows), overwrite=True)
    (made,) = exporting.made()
    assert (made.name, made.form, made.reviewer, made.rows, made.last_document_id) == ("out.csv", "csv", "Ada", 2, 1)


def test_words_that_look_private_are_counted_wherever_they_stand(store: Store) -> None:
    for number in range(3):
        add(store, number, "Ms. Example and 555-123-4567")
    report = ExportService(store).find_private(ExportChoice(masked=True), limit=2)
    assert report.often == {"Ms. Example": 3, "555-123-4567": 3}
    assert report.places["Ms. Example"].column == "summary"
    assert len(report.first) == 2


def test_looking_for_private_words_can_be_stopped(store: Store) -> None:
    add(store, 1)
    cancelled = Event()
    cancelled.set()
    with pytest.raises(ExportCancelledError):
        ExportService(store).find_private(ExportChoice(), cancelled=cancelled)
