"""Write down a store of the present schema with rows in every table, as SQL: run before a migration is added.

``python -m tests.unit.store.stored`` makes ``schema-<number>.sql`` beside this file. Stores written so are kept for
good: a test brings each of them up to date.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from imrdesk.domain.changes import Action, Change, NoteEdit, PlacedItem, ReadingEdit, StateEdit
from imrdesk.domain.codebook import Codebook, own_field
from imrdesk.domain.documents import DocumentState
from imrdesk.domain.exports import MadeExport
from imrdesk.domain.fields import Scope
from imrdesk.domain.findings import AddedTerm, Finding, SecondReading, SecondReadingOutcome
from imrdesk.domain.flags import FieldRef, Flag, Severity
from imrdesk.domain.notes import Note
from imrdesk.domain.records import Entry, FieldState
from imrdesk.domain.spans import Span
from imrdesk.domain.values import Kind
from imrdesk.store import Store
from imrdesk.store.recording import NewChange
from imrdesk.store.schema import APPLICATION_ID, SCHEMA_VERSION
from tests.unit.store.documents import AT, CASE_NUMBER, append, document, reading_of, set_text, setting


def fill(store: Store) -> None:
    """Put documents, changes of every kind and a flag into a store."""
    flag = Flag("case-number", Severity.WARNING, (CASE_NUMBER,), "Look at the number.", (Span(0, 5),))
    first = store.add(document("first.txt", flags=(flag,)))
    store.add(document("second.txt", reading=reading_of(0, case_number=None)))
    set_text(store, first, "CM16-0000002")
    item = store.load(first).record.items[0]
    merged = replace(store.load(first).record.items[1], item_id=3)
    gone = tuple(PlacedItem(place, each) for place, each in enumerate(store.load(first).record.items))
    append(store, first, Change(Action.MERGE_ITEMS, removed=gone, added=(PlacedItem(0, merged),)))
    append(store, first, Change(Action.ADD_ITEM, added=(PlacedItem(1, replace(item, item_id=4)),)))
    append(store, first, setting(store, first, FieldRef("unit", 4), Entry("visit", (), FieldState.CONFIRMED)))
    hold = StateEdit(DocumentState.NEW, DocumentState.ON_HOLD, reason_after="A page is missing.")
    append(store, first, Change(Action.SET_STATE, state=hold))

    own = own_field("own_tone", "Tone", Kind.CHOICE, Scope.CASE, choices=("kind", "curt"))
    store.own_fields.define(Codebook(), Codebook((own,)), "Ada", AT)
    append(store, first, setting(store, first, FieldRef("own_tone"), Entry("curt", (), FieldState.CORRECTED)))

    note = Note(1, FieldRef("unit", 4), "Ask the doctor.", False, "Ada", AT)
    append(store, first, Change(Action.ADD_NOTE, notes=(NoteEdit(None, note),)))

    stored = store.load(first)
    again = Change(Action.READ_AGAIN, reading=ReadingEdit(1, 2))
    newest = stored.last_change_id
    store.append(first, NewChange(again, again.apply(stored.record), (), "Ada", AT, newest, reading=stored.reading))

    finding = Finding("readers-disagree", Severity.DOUBT, "Look at page 1.", (Span(0, 5),))
    reading = SecondReading(first, "one, other", SecondReadingOutcome.DIFFERS)
    store.knowledge.add_second_reading(reading, finding.rule, [finding], lambda _: (flag,))
    store.kept.put("export preset", "for R", {"form": "csv"}, "Ada", AT)
    store.kept.add_export(MadeExport("out.csv", "csv", "Ada", AT, 4, 2, 7, 2))
    store.work.add_time(first, "Ada", AT, 60)
    store.knowledge.add_terms([AddedTerm("drugs", "drugs", "opioid", "examplodone")], "Ada", AT)


def _taken_out(connection: sqlite3.Connection) -> Iterator[str]:
    """Take the full-text index out, which no dump holds, and yield what makes it anew."""
    made = dict(connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%'"))
    triggers = dict(connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"))
    following = {name: sql for name, sql in triggers.items() if name.startswith(tuple(made))}
    for name in following:
        connection.execute(f"DROP TRIGGER {name}")
    for name, sql in made.items():
        connection.execute(f"DROP TABLE {name}")
        yield f"{sql};\nINSERT INTO {name}({name}) VALUES ('rebuild');\n"
    for sql in following.values():
        yield f"{sql};\n"


def main() -> None:
    """Write the store down."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "desk.imrdesk")
        with Store.open(path) as store:
            fill(store)
        with closing(sqlite3.connect(path)) as connection:
            index = "".join(_taken_out(connection))
            dump = "\n".join(connection.iterdump())
    header = f"PRAGMA application_id = {APPLICATION_ID};\nPRAGMA user_version = {SCHEMA_VERSION};\n"
    out = Path(__file__).with_name(f"schema-{SCHEMA_VERSION}.sql")
    out.write_text(header + dump + "\n" + index, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
