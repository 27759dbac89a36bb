from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest

from imrdesk.domain.backups import BackupReason
from imrdesk.domain.changes import Action
from imrdesk.domain.codebook import Codebook, own_field
from imrdesk.domain.documents import DocumentState
from imrdesk.domain.fields import Scope
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.readings import Reading
from imrdesk.domain.records import FieldState
from imrdesk.domain.values import Kind
from imrdesk.errors import ReviewError, StoreError
from imrdesk.paths import resource_path
from imrdesk.services.history import describe
from imrdesk.services.merging import Compared
from imrdesk.services.own_fields import OwnFields
from imrdesk.services.reading_again import ReadingAgain
from imrdesk.services.reading_files import ReadFile, read_document
from imrdesk.services.reviewing import Reviewing
from imrdesk.store import NewDocument, Store
from tests.unit.services.letters import AT, add

AGE, PRIORITY, DECISION = FieldRef("worker_age"), FieldRef("priority"), FieldRef("decision", 2)


@pytest.fixture(scope="module")
def sample() -> ReadFile:
    """Return a sample as the present parser reads it."""
    return read_document(resource_path("samples", "therapies-2016.txt"))


def of_older_parser(now: Reading) -> Reading:
    """Return what a parser that did less made of a text: an age and a decision read wrongly, its last item missed."""
    fields = {**now.fields, "worker_age": replace(now.fields["worker_age"], value=1)}
    second = now.items[1]
    other = "Upheld" if second.values["decision"].value == "Overturned" else "Overturned"
    values = {**second.values, "decision": replace(second.values["decision"], value=other)}
    items = (now.items[0], replace(second, values=values), *now.items[2:-1])
    return replace(now, parser="older", fields=fields, items=items)


@pytest.fixture
def stored(store: Store, sample: ReadFile) -> Iterator[Store]:
    """Return a store with the sample as an older parser read it."""
    store.add(NewDocument(sample.source, sample.content, of_older_parser(sample.reading), AT))
    yield store
    assert store.check() == ()


@pytest.fixture
def reviewing(stored: Store) -> Reviewing:
    return Reviewing(stored, "Ada")


@pytest.fixture
def again(stored: Store, reviewing: Reviewing) -> ReadingAgain:
    return ReadingAgain(stored, reviewing)


def test_the_record_is_what_the_present_parser_reads(
    again: ReadingAgain, reviewing: Reviewing, sample: ReadFile
) -> None:
    (told,) = again.run().documents
    opened = reviewing.open(1)
    assert opened.reading == sample.reading
    assert [each.fields["treatment"].value for each in opened.record.items] == [
        each.values["treatment"].value for each in sample.reading.items
    ]
    assert opened.record.value(AGE) == sample.reading.fields["worker_age"].value
    assert (told.came, told.conflicts) == ((len(sample.reading.items),), ())
    assert set(told.taken) >= {AGE, DECISION}
    assert opened.record.state is DocumentState.NEW


def test_what_people_decided_stays(again: ReadingAgain, reviewing: Reviewing, sample: ReadFile) -> None:
    right = sample.reading.items[1].values["decision"].value
    reviewing.set_value(1, DECISION, right)
    reviewing.set_value(1, AGE, 99)
    (told,) = again.run([1]).documents
    record = reviewing.open(1).record
    assert (record.value(AGE), record.field(AGE).state) == (99, FieldState.CORRECTED)
    assert (told.agreed, told.conflicts) == ((DECISION,), (AGE,))
    assert [(note.ref, note.reviewer) for note in record.open_notes] == [(AGE, "imrdesk")]


def test_all_of_it_is_one_change_that_can_be_undone_and_made_again(again: ReadingAgain, reviewing: Reviewing) -> None:
    reviewing.set_value(1, AGE, 99)
    before = reviewing.open(1)
    again.run()
    after = reviewing.open(1)
    assert [logged.change.action for logged in reviewing.history(1)] == [Action.SET, Action.READ_AGAIN]
    undone = reviewing.undo(1)
    assert (undone.record.items, undone.record.fields) == (before.record.items, before.record.fields)
    assert (undone.reading, undone.flags) == (before.reading, before.flags)
    redone = reviewing.redo(1)
    assert (redone.record, redone.reading, redone.flags) == (after.record, after.reading, after.flags)


def test_nothing_new_is_reported_and_not_logged(again: ReadingAgain, reviewing: Reviewing) -> None:
    again.run()
    second = again.run()
    assert ([told.changed for told in second.documents], second.changed) == ([False], ())
    assert len(reviewing.history(1)) == 1


def test_after_an_undo_it_is_read_again_under_a_number_of_its_own(
    again: ReadingAgain, reviewing: Reviewing, sample: ReadFile
) -> None:
    again.run()
    reviewing.undo(1)
    again.run()
    assert (reviewing.open(1).record.reading, reviewing.open(1).reading) == (3, sample.reading)


def test_a_run_is_taken_back_where_nobody_went_on(again: ReadingAgain, reviewing: Reviewing, stored: Store) -> None:
    add(stored)
    before = [stored.load(number).record.fields for number in (1, 2)]
    report = again.run()
    reviewing.confirm(2, FieldRef("case_number"))
    assert again.take_back(report) == (1,)
    assert stored.load(1).record.fields == before[0]
    assert again.take_back(report) == ()


def test_it_is_there_when_the_store_is_opened_elsewhere(again: ReadingAgain, stored: Store, tmp_path: Path) -> None:
    again.run()
    stored.backup(tmp_path / "elsewhere.imrdesk")
    with Store.open(tmp_path / "elsewhere.imrdesk") as later:
        assert later.load(1) == stored.load(1)


def test_it_is_told_in_words(again: ReadingAgain, reviewing: Reviewing) -> None:
    again.run()
    (logged,) = reviewing.history(1)
    words = describe(logged.change, reviewing.open(1).record)
    assert words.startswith("Read again: ")
    assert words.endswith("2 disputed items read otherwise")
    assert logged.reason.startswith("Read again on ")


def test_many_are_read_in_processes_in_their_order(again: ReadingAgain, stored: Store) -> None:
    for number in range(2, 10):
        add(stored, f"{number}.txt")
    told: list[tuple[int, int]] = []
    report = again.run(progress=lambda done, total, _name: told.append((done, total)))
    assert [document.document_id for document in report.documents] == list(range(1, 10))
    assert told == [(done, 9) for done in range(1, 10)]
    assert len({logged.reason for number in (1, 2) for logged in stored.log(number)}) == 1


def test_it_can_be_stopped(again: ReadingAgain, reviewing: Reviewing) -> None:
    stop = Event()
    stop.set()
    assert again.run(cancelled=stop).documents == ()
    assert reviewing.history(1) == ()


def test_a_document_that_is_not_there_is_said_to_be_missing(again: ReadingAgain) -> None:
    with pytest.raises(StoreError, match="no document number 9"):
        again.run([9])


def test_the_report_says_what_each_field_was_and_is(
    again: ReadingAgain, reviewing: Reviewing, sample: ReadFile
) -> None:
    reviewing.set_value(1, AGE, 99)
    (told,) = again.run().documents
    now = sample.reading.fields["worker_age"].value
    assert told.values[AGE] == Compared(1, now, 99)
    assert set(told.values) == {*told.taken, *told.agreed, *told.conflicts}
    assert told.record is not None
    assert told.same + len(told.values) >= len(list(told.record.refs()))


def test_fields_read_as_before_are_counted(again: ReadingAgain, reviewing: Reviewing) -> None:
    again.run()
    assert again.run().same == len(list(reviewing.open(1).record.refs()))


def test_a_backup_is_made_first(again: ReadingAgain, stored: Store) -> None:
    before = stored.head_hash()
    again.run([1])
    (backup,) = stored.backups()
    assert backup.reason is BackupReason.BEFORE_BULK
    with Store.open(backup.path) as copy:
        assert copy.head_hash() == before


def test_of_one_document_after_another_one_backup_an_hour_is_made(again: ReadingAgain, stored: Store) -> None:
    asked = stored.make_backup(BackupReason.ASKED)
    again.run([1])
    assert [backup.path for backup in stored.backups()] == [asked]
    add(stored)
    again.run()
    assert [backup.reason for backup in stored.backups()] == [BackupReason.BEFORE_BULK, BackupReason.ASKED]


def test_the_last_run_can_be_taken_back_by_another_reviewer_later(again: ReadingAgain, stored: Store) -> None:
    again.run()
    later = ReadingAgain(stored, Reviewing(stored, "Grace"))
    assert later.take_last_back() == (1, (1,))
    assert [logged.reviewer for logged in stored.log(1)] == ["Ada", "Grace"]
    with pytest.raises(ReviewError, match="No document was read again"):
        later.take_last_back()


def test_documents_of_an_older_parser_wait_until_all_were_read(
    again: ReadingAgain, stored: Store, sample: ReadFile
) -> None:
    same = replace(sample.reading, parser="older")
    source = replace(sample.source, sha256=hashlib.sha256(b"same").hexdigest(), name="same.txt")
    stored.add(NewDocument(source, b"same", same, AT))
    assert again.waiting() == (1, 2)
    again.run([1, 2])
    assert again.waiting() == (2,)
    again.run()
    assert again.waiting() == ()


def test_own_fields_stay_as_they_are_and_stand_in_items_that_came(
    again: ReadingAgain, reviewing: Reviewing, stored: Store
) -> None:
    tone = own_field("own_tone", "Tone", Kind.TEXT, Scope.CASE)
    themes = own_field("own_themes", "Themes", Kind.LIST, Scope.ITEM, choices=("cost",), default=("cost",))
    own = OwnFields(stored, reviewing)
    own.define(own.codebook(), Codebook((tone, themes)))
    reviewing.set_value(1, FieldRef("own_tone"), "kind")
    reviewing.set_value(1, FieldRef("own_themes", 1), ())
    (told,) = again.run().documents
    record = reviewing.open(1).record
    assert (record.value(FieldRef("own_tone")), record.value(FieldRef("own_themes", 1))) == ("kind", ())
    assert record.value(FieldRef("own_themes", told.came[0])) == ("cost",)
    assert reviewing.undo(1).record.value(FieldRef("own_tone")) == "kind"


def test_an_item_with_an_own_value_is_not_lost_with_the_reading(
    again: ReadingAgain, reviewing: Reviewing, stored: Store, sample: ReadFile
) -> None:
    now = sample.reading
    extra = replace(now.items[0], span=replace(now.items[0].span, start=0, end=3), values={**now.items[0].values})
    extra = replace(extra, values={**extra.values, "treatment": replace(extra.values["treatment"], value="Of old")})
    source = replace(sample.source, sha256=hashlib.sha256(b"own").hexdigest(), name="own.txt")
    stored.add(NewDocument(source, b"own", replace(now, parser="older", items=(*now.items, extra)), AT))
    own, item_id = OwnFields(stored, reviewing), len(now.items) + 1
    own.define(own.codebook(), Codebook((own_field("own_score", "Score", Kind.NUMBER, Scope.ITEM),)))
    reviewing.set_value(2, FieldRef("own_score", item_id), 3.0)
    (told,) = again.run([2]).documents
    assert (told.kept, told.gone) == ((item_id,), ())
    assert reviewing.open(2).record.value(FieldRef("own_score", item_id)) == 3.0
