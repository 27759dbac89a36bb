from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from imrdesk.domain.changes import Action, Change, NoteEdit
from imrdesk.domain.notes import Note
from imrdesk.store import Store
from tests.unit.store.documents import AT, append, document, read_again, set_text
from tests.unit.store.outside import run


@pytest.fixture
def filled(store: Store) -> Store:
    document_id = store.add(document())
    set_text(store, document_id, "X")
    note = Note(1, None, "Ask.", False, "Ada", AT)
    append(store, document_id, Change(Action.ADD_NOTE, notes=(NoteEdit(None, note),)))
    read_again(store, document_id)
    return store


@pytest.mark.parametrize(
    ("tampering", "found"),
    [
        ("UPDATE cases SET priority = 'Expedited'", "what stands in priority is not"),
        ("UPDATE items SET decision = 'Overturned' WHERE item_id = 2", "what stands in items/1/decision is not"),
        ("UPDATE items SET claims_citations = NULL WHERE item_id = 1", "what stands in items/0/claims_citations"),
        ("DELETE FROM entries", "what stands in case_number is not"),
        ("DELETE FROM items WHERE item_id = 1", "what stands in items is not"),
        ("UPDATE items SET position = 5 WHERE item_id = 2", "do not stand one after another"),
        ("UPDATE documents SET state = 'reviewed'", "what stands in state is not"),
        ("UPDATE notes SET text = 'Do not ask.'", "what stands in notes is not"),
        ("DELETE FROM notes", "what stands in notes is not"),
        ("UPDATE documents SET open_notes = 0", "open_notes is 0, but the record makes it 1"),
        ("UPDATE documents SET item_count = 9", "item_count is 9, but the record makes it 2"),
        ("UPDATE documents SET search_text = 'sling'", "search_text is not what the record makes it"),
        ("UPDATE texts SET text = 'short'", "passages lie outside its text, the first at"),
        ("UPDATE originals SET content = x'00'", "the original is not the file that was added"),
        ("UPDATE originals SET packing = 'zlib'", "the original is not the file that was added"),
        ("UPDATE documents SET attention = 7", "attention is 7, but the record makes it -1"),
        ("UPDATE queue_groups SET year = '2099'", "year is 2099, but the record makes it 2015"),
        ("UPDATE documents SET group_id = NULL", "a row that belongs to it is missing"),
        ("UPDATE readings SET body = '{}'", "Document 1 (letter.txt) cannot be read"),
        (
            "UPDATE readings SET body = substr(body, 1, 100)",
            "Document 1 (letter.txt): its reading is not what was stored",
        ),
        ("UPDATE readings SET body = unpack(body) || ' '", "its reading is not what was stored"),
        (
            "UPDATE readings SET body = pack(replace(unpack(body), 'A doubt.', 'A trout.'))",
            "its reading is not what was stored",
        ),
        ("UPDATE texts SET text = replace(unpack(text), 'left', 'lift')", "its text is not what was stored"),
        ("UPDATE documents SET name = 'other.txt'", "its origin is not what was stored"),
        ("DELETE FROM seals WHERE part = 'text'", "its text is not what was stored"),
        ("UPDATE later_readings SET parser = 'newer'", "its reading 2 is not what was stored"),
        ("DELETE FROM later_readings", "has no reading number 2 of document 1"),
        ("UPDATE later_readings SET number = 3", "has no reading number 2 of document 1"),
        ("DELETE FROM seals WHERE part = 'reading 2'", "its reading 2 is not what was stored"),
        ("DELETE FROM readings", "no document number 1"),
        ("DELETE FROM texts", "a row that belongs to it is missing"),
        ("DELETE FROM cases", "a row that belongs to it is missing"),
        ("PRAGMA foreign_keys = OFF; UPDATE flags SET document_id = 9; DELETE FROM documents", "points to a row of"),
    ],
)
def test_whatever_was_tampered_with_is_found(filled: Store, path: Path, tampering: str, found: str) -> None:
    assert filled.check() == ()
    run(path, tampering)
    assert [problem for problem in filled.check() if found in problem] != []


def test_a_damaged_page_is_found(store: Store, path: Path) -> None:
    dice = Random(1).randbytes(500_000)  # noqa: S311 -- bytes that nothing makes smaller, no secret
    store.add(document(content=dice))
    store.close()
    content = path.read_bytes()
    middle = content.index(dice[250_000:250_010])
    page = middle - middle % 4096
    path.write_bytes(content[:page] + b"\xff" * 4096 + content[page + 4096 :])
    with Store.open(path) as damaged:
        problems = damaged.check()
    assert problems[0].startswith("The file is damaged: ")
    assert problems[-1].startswith("Document 1 (letter.txt) cannot be read: ")


def test_a_report_quotes_no_document(filled: Store, path: Path) -> None:
    damaged = "the worker's secret \xff".encode("latin-1").hex()
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(f"UPDATE cases SET summary = CAST(x'{damaged}' AS TEXT)")  # noqa: S608 -- a test's own
    problems = filled.check()
    assert problems == ("Document 1 (letter.txt) cannot be read: in summary stand bytes that are no letters.",)
