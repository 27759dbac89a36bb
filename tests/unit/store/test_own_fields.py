from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from imrdesk.domain.changes import Action, Change, PlacedItem
from imrdesk.domain.codebook import Codebook, own_field
from imrdesk.domain.fields import Scope
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.queue import QueueQuery
from imrdesk.domain.records import Entry, FieldState, RecordField
from imrdesk.domain.spans import Span
from imrdesk.domain.values import Kind, Value
from imrdesk.errors import StoreError
from imrdesk.services.repairing import repair
from imrdesk.store import Store
from tests.unit.store.documents import AT, append, document, set_text, setting

BOOK = Codebook(
    (
        own_field("own_note", "Note", Kind.TEXT, Scope.CASE, "What strikes you."),
        own_field("own_story", "Story", Kind.LONG_TEXT, Scope.CASE),
        own_field("own_score", "Score", Kind.NUMBER, Scope.CASE, default=2.5),
        own_field("own_day", "Day", Kind.DATE, Scope.CASE, required=True, default=date(2026, 1, 2)),
        own_field("own_grave", "Grave", Kind.YES_NO, Scope.ITEM, default=False),
        own_field("own_tone", "Tone", Kind.CHOICE, Scope.ITEM, choices=("kind", "curt")),
        own_field("own_themes", "Themes", Kind.LIST, Scope.ITEM, choices=("cost", "safety"), retired=True),
    )
)
OF_EACH: dict[FieldRef, Value] = {
    FieldRef("own_note"): "A “word” 😀",
    FieldRef("own_story"): "One\ntwo",
    FieldRef("own_score"): 3.0,
    FieldRef("own_day"): date(2015, 1, 31),
    FieldRef("own_grave", 1): True,
    FieldRef("own_tone", 1): "curt",
    FieldRef("own_themes", 1): ("cost", "safety"),
}


def define(store: Store, book: Codebook, reviewer: str = "Ada") -> None:
    store.own_fields.define(store.own_fields.load(), book, reviewer, AT)


@pytest.fixture
def filled(store: Store) -> int:
    """Return a document of a store with own fields, something put into each."""
    document_id = store.add(document())
    define(store, BOOK)
    for ref, value in OF_EACH.items():
        entry = Entry(value, (Span(0, 5),), FieldState.CORRECTED)
        append(store, document_id, setting(store, document_id, ref, entry))
    return document_id


def test_definitions_are_read_back_as_they_were_written(store: Store) -> None:
    define(store, BOOK)
    assert store.own_fields.load() == BOOK
    assert store.check() == ()


def test_every_definition_stands_in_the_log_with_its_reviewer(store: Store) -> None:
    store.add(document())
    define(store, BOOK)
    set_text(store, 1, "X")
    renamed = BOOK.with_field(replace(BOOK.fields[0], label="Remark"))
    define(store, renamed, "Bo")
    log = store.own_fields.log()
    assert [(each.change_id, each.reviewer, each.at, len(each.definitions)) for each in log] == [
        (1, "Ada", AT, len(BOOK.fields)),
        (3, "Bo", AT, 1),
    ]
    (definition,) = log[1].definitions
    assert definition.before == BOOK.fields[0]
    assert definition.after.label == "Remark"
    assert [each.change_id for each in store.log(1)] == [2]


def test_defining_nothing_logs_nothing(store: Store) -> None:
    define(store, BOOK)
    define(store, BOOK)
    assert len(store.own_fields.log()) == 1


def test_what_was_defined_elsewhere_meanwhile_is_not_overwritten(store: Store) -> None:
    define(store, BOOK)
    with pytest.raises(StoreError, match="changed in another window"):
        store.own_fields.define(Codebook(), Codebook(BOOK.fields[:1]), "Bo", AT)
    assert store.own_fields.load() == BOOK


def test_values_of_each_kind_are_read_back(store: Store, filled: int, path: Path) -> None:
    record = store.load(filled).record
    assert {ref: record.value(ref) for ref in OF_EACH} == OF_EACH
    assert all(type(record.value(ref)) is type(value) for ref, value in OF_EACH.items())
    assert record.field(FieldRef("own_note")).spans == (Span(0, 5),)
    assert store.check() == ()


def test_a_field_defined_later_says_its_default_in_documents_that_were_there(store: Store, filled: int) -> None:
    record = store.load(filled).record
    assert record.field(FieldRef("own_grave", 2)) == RecordField(Entry(False))
    assert record.field(FieldRef("own_tone", 2)) == RecordField(Entry(None))
    assert store.load(store.add(document("other.txt"))).record.value(FieldRef("own_score")) == 2.5


def test_undoing_leaves_no_row_behind(store: Store, filled: int, path: Path) -> None:
    for logged in reversed(store.log(filled)):
        append(store, filled, logged.change.inverse())
    record = store.load(filled).record
    assert all(record.field(ref) == RecordField(Entry(record.blank(ref.key))) for ref in OF_EACH)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM own_values").fetchone() == (0,)
    assert store.check() == ()


def test_an_item_takes_its_own_fields_along(store: Store, filled: int) -> None:
    before = store.load(filled).record
    item = before.items[0]
    removed = append(store, filled, Change(Action.REMOVE_ITEM, removed=(PlacedItem(0, item),)))
    assert store.check() == ()
    append(store, filled, removed.change.inverse())
    assert store.load(filled).record.item(1).fields == item.fields
    assert store.check() == ()


def test_an_item_from_before_a_field_was_defined_comes_back_with_it(store: Store, path: Path) -> None:
    document_id = store.add(document())
    item = store.load(document_id).record.items[0]
    removed = append(store, document_id, Change(Action.REMOVE_ITEM, removed=(PlacedItem(0, item),)))
    define(store, BOOK)
    append(store, document_id, removed.change.inverse())
    assert store.load(document_id).record.field(FieldRef("own_grave", 1)) == RecordField(Entry(False))
    assert store.check() == ()


def test_a_default_of_later_reaches_only_what_nobody_touched(store: Store, filled: int) -> None:
    define(store, BOOK.with_field(replace(BOOK.fields[4], default=True)))
    record = store.load(filled).record
    assert (record.value(FieldRef("own_grave", 2)), record.value(FieldRef("own_grave", 1))) == (True, True)
    define(store, BOOK.with_field(replace(BOOK.fields[4], default=None)))
    record = store.load(filled).record
    assert (record.value(FieldRef("own_grave", 2)), record.value(FieldRef("own_grave", 1))) == (None, True)
    assert store.check() == ()


def test_values_and_choices_in_use_are_counted(store: Store, filled: int) -> None:
    assert store.own_fields.count_values()["own_themes"] == 1
    assert store.own_fields.count_choices("own_themes") == {"cost": 1, "safety": 1}
    assert store.own_fields.count_choices("own_tone") == {"curt": 1}


def test_flags_are_written_anew_where_asked(store: Store, filled: int) -> None:
    stored = store.load(filled)
    store.own_fields.check_again([filled], lambda _: stored.flags)
    assert store.load(filled) == stored
    assert store.count(QueueQuery()) == 1


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        ("UPDATE own_fields SET label = 'Other' WHERE key = 'own_note'", "own_note is not what the log says"),
        ("UPDATE own_values SET value = '\"kind\"' WHERE key = 'own_tone'", "items/0/own_tone is not what"),
        ("DELETE FROM own_fields WHERE key = 'own_themes'", "own_themes is not what the log says"),
    ],
)
def test_checking_finds_what_was_altered_by_hand(store: Store, filled: int, path: Path, damage: str, told: str) -> None:
    store.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(damage)
        connection.commit()
    with Store.open(path) as again:
        assert any(told in problem for problem in again.check())


@pytest.mark.usefixtures("filled")
def test_a_repaired_store_has_its_own_fields_again(store: Store, path: Path) -> None:
    before = store.load(1).record
    head = store.head_hash()
    store.close()
    report = repair(path)
    assert report.losses == ()
    with Store.open(report.path) as repaired:
        assert (repaired.load(1).record, repaired.own_fields.load()) == (before, BOOK)
        assert repaired.head_hash() == head


@pytest.mark.usefixtures("filled")
def test_repairing_keeps_a_name_given_in_an_entry_that_was_lost(store: Store, path: Path) -> None:
    define(store, BOOK.with_field(replace(BOOK.fields[0], label="Remark")))
    store.close()
    with closing(sqlite3.connect(path)) as connection:
        newest = "(SELECT max(change_id) FROM changes)"
        damage = f"DROP TRIGGER changes_refuse_update; UPDATE changes SET hash = 'x' WHERE change_id = {newest}"  # noqa: S608
        connection.executescript(damage)
    with Store.open(repair(path).path) as repaired:
        assert repaired.own_fields.load().label("own_note") == "Remark"
        assert repaired.check() == ()


@pytest.mark.usefixtures("filled")
def test_repairing_takes_definitions_from_their_rows_where_the_log_lost_them(store: Store, path: Path) -> None:
    store.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            "DROP TRIGGER changes_refuse_update; UPDATE changes SET hash = 'x' WHERE change_id = 1"
        )
    report = repair(path)
    with Store.open(report.path) as repaired:
        assert set(repaired.own_fields.load().fields) == set(BOOK.fields)
        assert {ref: repaired.load(1).record.value(ref) for ref in OF_EACH} == OF_EACH
        assert repaired.own_fields.log()[0].reviewer == "imrdesk repair"
        assert repaired.check() == ()
