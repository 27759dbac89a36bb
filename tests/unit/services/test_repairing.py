"""What can be saved of a damaged store is saved, the rest is told; a sound store comes through as it is."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from imrdesk.checks import check
from imrdesk.domain.documents import DocumentState
from imrdesk.domain.findings import AddedTerm, Finding
from imrdesk.domain.flags import FieldRef, Flag, Severity
from imrdesk.domain.queue import QueueQuery
from imrdesk.domain.spans import Span
from imrdesk.errors import StoreError
from imrdesk.parsing import PARSER
from imrdesk.paths import resource_path
from imrdesk.services.desk import Desk
from imrdesk.services.repairing import REPAIR, RepairReport, repair
from imrdesk.services.reviewing import Reviewing
from imrdesk.store import BESIDE, Store, StoredDocument
from tests.unit.store.documents import read_again
from tests.unit.store.outside import run

SAMPLES = [resource_path("samples", name) for name in ("letter-2014-upheld.txt", "notice-2013.txt")]
PRIORITY = FieldRef("priority")
NUMBER = FieldRef("case_number")
OFF = "DROP TRIGGER changes_refuse_update; DROP TRIGGER changes_refuse_delete;"


@pytest.fixture
def filled(path: Path) -> Path:
    """Return a store with two samples and some changes, an undone one among them."""
    with Desk.open(path, "Ada") as desk:
        desk.importing.run(SAMPLES)
        desk.reviewing.set_value(1, PRIORITY, "Expedited")
        desk.reviewing.set_value(1, NUMBER, "CM16-0000001")
        desk.reviewing.undo(1)
        desk.reviewing.add_item(2, 0)
        desk.reviewing.set_state(2, DocumentState.REVIEWED)
    return path


def contents(path: Path) -> list[object]:
    with Store.open(path, read_only=True) as store:
        documents = [store.load(number) for number in (1, 2)]
        return [*documents, *(store.log(number) for number in (1, 2)), store.original(1), store.head_hash()]


def repaired(path: Path) -> RepairReport:
    report = repair(path)
    with Store.open(report.path) as store:
        assert set(store.check()) <= set(report.losses)
    return report


def test_a_sound_store_comes_through_as_it_is(filled: Path) -> None:
    report = repaired(filled)
    assert report == RepairReport(filled.with_name("desk.repaired.imrdesk"), 2, 5, ())
    assert contents(report.path) == contents(filled)


def test_the_damaged_file_is_not_touched(filled: Path) -> None:
    before = filled.read_bytes()
    repair(filled)
    assert filled.read_bytes() == before
    assert {each.name for each in filled.parent.iterdir()} == {filled.name, "desk.repaired.imrdesk"}


@pytest.mark.parametrize("length", [16, 100])
def test_a_file_whose_head_is_gone_is_read_with_another(filled: Path, length: int) -> None:
    before = contents(filled)
    filled.write_bytes(b"\xff" * length + filled.read_bytes()[length:])
    with pytest.raises(StoreError):
        Store.open(filled)
    report = repaired(filled)
    assert (report.losses, contents(report.path)) == ((), before)


@pytest.mark.parametrize("table", ["cases", "items", "entries", "flags"])
def test_a_record_is_made_again_from_its_reading_and_its_changes(filled: Path, table: str) -> None:
    before = contents(filled)
    run(filled, f"PRAGMA foreign_keys = OFF; DELETE FROM {table}")  # noqa: S608 -- a test's own words
    report = repaired(filled)
    assert (report.losses, contents(report.path)) == ((), before)


@pytest.mark.parametrize("table", ["texts", "readings"])
def test_a_text_or_reading_that_is_gone_is_read_anew(filled: Path, table: str) -> None:
    before = contents(filled)
    run(filled, f"DELETE FROM {table} WHERE document_id = 1")  # noqa: S608 -- as above
    report = repaired(filled)
    assert [loss.endswith("were read anew from its original.") for loss in report.losses] == [True]
    assert contents(report.path) == before


def test_flags_that_rest_on_findings_come_through(filled: Path) -> None:
    finding = Finding("readers-disagree", Severity.DOUBT, "Look at page 1.", (Span(0, 5),))
    with Store.open(filled) as store:
        store.knowledge.add_finding(1, finding, _checked)
    before = contents(filled)
    report = repaired(filled)
    assert (report.losses, contents(report.path)) == ((), before)
    with Store.open(report.path) as store:
        assert "Look at page 1." in [flag.message for flag in store.load(1).flags]


def _checked(stored: StoredDocument) -> tuple[Flag, ...]:
    return check(stored.record, stored.source, stored.reading, stored.findings)


def test_later_readings_come_through_as_they_are(filled: Path) -> None:
    with Store.open(filled) as store:
        read_again(store, 1)
        Reviewing(store, "Ada").undo(1)
        read_again(store, 1)
    before = contents(filled)
    report = repaired(filled)
    assert (report.losses, contents(report.path)) == ((), before)
    with Store.open(report.path) as store:
        assert [store.reading(1, number).parser for number in (2, 3)] == ["another 2", "another 3"]


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE later_readings SET body = replace(body, '0.9', '0.8')",
        "DELETE FROM later_readings",
        "DELETE FROM seals WHERE part = 'reading 2'",
    ],
    ids=["altered", "gone", "unsealed"],
)
def test_a_later_reading_that_is_not_what_was_stored_is_made_anew(filled: Path, damage: str) -> None:
    with Store.open(filled) as store:
        read_again(store, 1)
        before = store.load(1)
    run(filled, damage)
    with Store.open(filled, read_only=True) as store:
        assert store.check() != ()
    report = repaired(filled)
    assert [loss.endswith("its reading 2 was made anew by the present parser.") for loss in report.losses] == [True]
    with Store.open(report.path) as store:
        assert (store.load(1).record, store.load(1).reading.parser) == (before.record, PARSER)
        assert store.load(1).flags == before.flags


def test_a_document_whose_row_is_gone_keeps_its_file_and_its_changes(filled: Path) -> None:
    run(filled, "PRAGMA foreign_keys = OFF; DELETE FROM documents WHERE document_id = 1")
    report = repaired(filled)
    assert (report.documents, report.changes) == (2, 5)
    with Store.open(report.path) as store:
        assert store.load(1).name == "document-1.txt"
        assert store.load(1).record.value(PRIORITY) == "Expedited"


def test_an_original_that_is_not_what_was_added_is_told(filled: Path) -> None:
    run(filled, "UPDATE originals SET content = x'00' WHERE document_id = 2")
    report = repaired(filled)
    assert any("its original is not the file that was added" in loss for loss in report.losses)
    assert report.documents == 2


def test_a_document_of_which_nothing_is_left_is_told_and_keeps_its_number_free(filled: Path) -> None:
    run(filled, "DELETE FROM originals WHERE document_id = 1; DELETE FROM texts WHERE document_id = 1")
    report = repaired(filled)
    assert (report.documents, "Document 1: neither its original" in report.losses[0]) == (1, True)
    with Store.open(report.path) as store:
        assert (store.holds(1), store.holds(2), store.count(QueueQuery())) == (False, True, 1)


def test_an_altered_change_is_left_out_and_what_it_did_is_kept_as_it_stood(filled: Path) -> None:
    run(filled, OFF)
    run(filled, "UPDATE changes SET reviewer = 'Eve' WHERE change_id = 1")
    report = repaired(filled)
    assert any("1 change of the log cannot be read, or is not what was written: 1." in each for each in report.losses)
    with Store.open(report.path) as store:
        assert store.check() == ()
        assert store.load(1).record.value(PRIORITY) == "Expedited"
        assert [(each.reviewer, each.change_id) for each in store.log(1)] == [("Ada", 2), ("Ada", 3), (REPAIR, 6)]


def test_an_undo_of_a_lost_change_is_left_out(filled: Path) -> None:
    run(filled, OFF)
    run(filled, "PRAGMA foreign_keys = OFF; DELETE FROM changes WHERE change_id = 2")
    report = repaired(filled)
    assert any("change 3 does not fit without those that were lost" in loss for loss in report.losses)
    with Desk.open(report.path) as desk:
        assert desk.reviewing.undo(1).record.value(PRIORITY) != "Expedited"


@pytest.mark.parametrize("content", [b"", b"Dear all, " * 5000], ids=["empty", "a letter"])
def test_what_holds_nothing_of_a_store_is_refused(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(StoreError, match="restore a backup"):
        repair(path)
    assert {each.name for each in path.parent.iterdir()} == {path.name}


def test_nothing_is_overwritten(filled: Path, tmp_path: Path) -> None:
    there = tmp_path / "there.imrdesk"
    there.write_text("mine")
    with pytest.raises(StoreError, match="is there already"):
        repair(filled, there)
    assert there.read_text() == "mine"


def test_damaged_pages_cost_what_stood_on_them_and_no_more(filled: Path) -> None:
    with closing(sqlite3.connect(filled)) as connection:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'items'").fetchone()
        (readings,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'readings'").fetchone()
    content = bytearray(filled.read_bytes())
    for page in (root, readings):
        content[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    before = contents(filled)
    filled.write_bytes(content)
    report = repaired(filled)
    assert {loss.partition(":")[2] for loss in report.losses} == {
        " its text and its reading were read anew from its original."
    }
    assert contents(report.path) == before


def test_what_stands_beside_the_records_is_not_believed_where_it_is_damaged(filled: Path) -> None:
    with Desk.open(filled, "Ada") as desk:
        desk.vocabulary.add([AddedTerm("drugs", "drugs", "opioid", "examplodone")], "Ada")
    run(filled, "UPDATE terms SET term = 'examplodine'")
    report = repaired(filled)
    assert report.losses == ("Not every row of terms is what was written; those that can be read were kept.",)


@pytest.mark.parametrize("number", [2**62, -5])
def test_a_row_whose_number_is_damaged_costs_itself_alone(filled: Path, number: int) -> None:
    before = contents(filled)
    run(filled, f"PRAGMA foreign_keys = OFF; UPDATE texts SET document_id = {number} WHERE document_id = 1")  # noqa: S608
    report = repaired(filled)
    assert "its text and its reading were read anew" in " ".join(report.losses)
    assert contents(report.path) == before


def test_what_stands_beside_the_records_comes_along(filled: Path) -> None:
    run(filled, "INSERT INTO terms VALUES (1, 'drugs', 'opioids', 'e', 'a term', 'Ada', '2026-01-01 00:00:00.000000')")
    run(filled, "INSERT INTO second_readings VALUES (2, 'readers', 'agree')")
    run(filled, "INSERT INTO kept VALUES ('export preset', 'for R', '{}', 'Ada', '2026-01-01 00:00:00.000000')")
    run(filled, "INSERT INTO activity VALUES (1, 2, 'Ada', '2026-01-01 00:00:00.000000', 60)")
    run(filled, "DELETE FROM seals WHERE document_id = 0")  # what is put in from outside is not what was sealed
    report = repaired(filled)
    with closing(sqlite3.connect(report.path)) as connection:
        counts = [connection.execute(f"SELECT count(*) FROM {table}").fetchone() for table in BESIDE]  # noqa: S608
    assert (report.losses, counts) == ((), [(0,), (1,), (1,), (1,), (0,), (1,)])
