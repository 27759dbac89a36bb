"""The log is a chain: whatever is altered, taken out or put in is found, and said where."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from imrdesk.store import Store
from imrdesk.store.schema import CHAIN_START
from tests.unit.store.documents import document, set_text

GUARDS = ("update", "delete", "replace", "unchained")
OFF = "".join(f"DROP TRIGGER changes_refuse_{guard};" for guard in GUARDS)

COPY = """\
INSERT INTO changes SELECT {number}, document_id, action, field_key, item_id, body, reviewer, at, reason, undoes,
{previous}, hash FROM changes WHERE change_id = 3"""


def run(path: Path, script: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)


def entries(path: Path) -> list[sqlite3.Row]:
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        return connection.execute("SELECT * FROM changes ORDER BY change_id").fetchall()


def broken(store: Store) -> list[str]:
    """Return what the check says of the log itself."""
    return [problem for problem in store.check() if problem.startswith("Change ")]


@pytest.fixture
def filled(store: Store) -> Store:
    """Return a store with three changes of two documents."""
    first, second = store.add(document("a")), store.add(document("b"))
    for document_id, value in ((first, "1"), (second, "2"), (first, "3")):
        set_text(store, document_id, value)
    return store


def test_each_entry_holds_the_hash_of_the_one_before(filled: Store, path: Path) -> None:
    log = entries(path)
    assert [entry["previous"] for entry in log] == [CHAIN_START, *(entry["hash"] for entry in log[:-1])]
    assert len({entry["hash"] for entry in log}) == 3


def test_a_hash_can_be_made_from_the_row_by_anyone(filled: Store, path: Path) -> None:
    entry = entries(path)[1]
    file = hashlib.sha256(b"b").hexdigest()
    columns = ("action", "field_key", "item_id", "body", "reviewer", "at", "reason", "undoes")
    whole = [entry["previous"], 2, 2, file, *(entry[column] for column in columns)]
    written = json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
    assert entry["hash"] == hashlib.sha256(written.encode()).hexdigest()


def test_the_head_vouches_for_all_before_it(filled: Store, path: Path) -> None:
    before = filled.head_hash()
    set_text(filled, 1, "4")
    assert (entries(path)[2]["hash"], entries(path)[3]["hash"]) == (before, filled.head_hash())


def test_an_empty_log_has_a_head_too(store: Store) -> None:
    assert store.head_hash() == CHAIN_START


@pytest.mark.parametrize(
    "alteration",
    [
        "reviewer = 'Eve'",
        "at = '2020-01-01 00:00:00.000000'",
        "reason = 'none'",
        "body = replace(body, '\"2\"', '\"9\"')",
        "document_id = 1",
        "undoes = 1",
    ],
)
def test_an_altered_entry_is_named(filled: Store, path: Path, alteration: str) -> None:
    assert filled.check() == ()
    run(path, f"{OFF} UPDATE changes SET {alteration} WHERE change_id = 2")  # noqa: S608 -- a test's own words
    (problem,) = broken(filled)
    assert problem.startswith("Change 2 (document ")
    assert problem.endswith("is not what was written: its hash does not fit.")


def test_an_entry_altered_with_its_hash_breaks_the_next(filled: Store, path: Path) -> None:
    run(path, f"{OFF} UPDATE changes SET reviewer = 'Eve', hash = '{'1' * 64}' WHERE change_id = 2")  # noqa: S608
    assert ["Change 2" in broken(filled)[0], "Change 3" in broken(filled)[1]] == [True, True]
    assert "was taken out, put in or altered after change 2" in broken(filled)[1]


@pytest.mark.parametrize(("gone", "named"), [(1, "at its beginning"), (2, "after change 1")])
def test_an_entry_taken_out_is_missed(filled: Store, path: Path, gone: int, named: str) -> None:
    run(path, f"{OFF} DELETE FROM changes WHERE change_id = {gone}")  # noqa: S608 -- as above
    (problem,) = broken(filled)
    assert problem.startswith(f"Change {gone + 1} ")
    assert problem.endswith(f"altered {named}.")


def test_another_file_under_a_document_breaks_its_entries(filled: Store, path: Path) -> None:
    run(path, f"UPDATE documents SET sha256 = '{hashlib.sha256(b'c').hexdigest()}' WHERE document_id = 2")  # noqa: S608
    assert [problem[:8] for problem in broken(filled)] == ["Change 2"]


@pytest.mark.parametrize("guard", GUARDS)
def test_a_guard_that_is_missing_is_named(filled: Store, path: Path, guard: str) -> None:
    run(path, f"DROP TRIGGER changes_refuse_{guard}")
    assert filled.check() == (f"The guard changes_refuse_{guard} of the log is missing or not what it should be.",)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE changes SET reviewer = 'Eve' WHERE change_id = 2",
        "DELETE FROM changes WHERE change_id = 3",
        "INSERT OR REPLACE INTO changes SELECT * FROM changes WHERE change_id = 2",
        COPY.format(number=4, previous="previous"),
        COPY.format(number=0, previous="hash"),
    ],
    ids=["update", "delete", "replace", "unchained", "before the others"],
)
def test_the_log_can_only_be_added_to(filled: Store, path: Path, statement: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="only ever added to"):
        run(path, statement)
    assert filled.check() == ()
