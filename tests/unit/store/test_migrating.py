from __future__ import annotations

import hashlib
import sqlite3
import stat
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from imrdesk.domain.backups import BackupReason
from imrdesk.domain.flags import FieldRef
from imrdesk.errors import StoreError
from imrdesk.store import Store, list_backups, migrating, schema
from imrdesk.store.engine import Transactions
from imrdesk.store.index import is_own
from tests.unit.store.documents import CASE_NUMBER, document, set_text
from tests.unit.store.outside import outside, run

STORED = sorted(Path(__file__).with_name("stored").glob("schema-*.sql"))
"""Stores of every schema before this one, written down when it was the present one."""
OPTIONS = {"compare_type": True, "render_as_batch": True}
MIGRATIONS = Path(migrating.__file__).with_name("migrations")


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_migrations_make_the_tables_the_schema_says(store: Store, path: Path) -> None:
    with closing(Transactions(path)) as transactions, transactions.reading() as connection:
        context = MigrationContext.configure(connection, opts={**OPTIONS, "include_name": is_own})
        assert compare_metadata(context, schema.METADATA) == []


def test_the_checks_on_tables_are_those_the_schema_says(store: Store, path: Path) -> None:
    # Comparing leaves CHECKs out on SQLite, so the words that make the tables are compared by what they allow.
    said = {
        constraint.name
        for table in schema.METADATA.tables.values()
        for constraint in table.constraints
        if constraint.name is not None
    }
    with closing(sqlite3.connect(path)) as connection:
        made = " ".join(row[0] or "" for row in connection.execute("SELECT sql FROM sqlite_schema"))
    assert [name for name in sorted(map(str, said)) if name not in made] == []


def test_the_newest_migration_is_the_schema_s_version() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    assert int(ScriptDirectory.from_config(config).get_current_head() or 0) == schema.SCHEMA_VERSION


def test_a_store_says_in_its_header_what_it_is(store: Store, path: Path) -> None:
    header = migrating.read_header(path)
    assert (header.application_id, header.version) == (schema.APPLICATION_ID, schema.SCHEMA_VERSION)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such permissions")
def test_a_new_store_is_its_owner_s_only(store: Store, path: Path) -> None:
    store.add(document())
    modes = {each.name: stat.S_IMODE(each.stat().st_mode) for each in path.parent.glob(f"{path.name}*")}
    assert modes == {f"{path.name}{ending}": 0o600 for ending in ("", "-wal", "-shm", ".lock")}


def test_folders_are_made_for_a_new_store(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "desk.imrdesk"
    Store.open(path).close()
    assert path.is_file()


def test_opening_and_closing_leaves_every_byte_as_it_was(store: Store, path: Path) -> None:
    document_id = store.add(document())
    set_text(store, document_id, "X")
    store.close()
    before = digest(path)
    with Store.open(path) as again:
        again.load(document_id)
    assert digest(path) == before
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0"])
def test_an_empty_file_becomes_a_store_and_a_cut_off_one_does_not(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    if content:
        with pytest.raises(StoreError, match="not a store"):
            Store.open(path)
        assert path.read_bytes() == content
    else:
        with Store.open(path) as store:
            assert store.add(document()) == 1


def test_a_start_that_was_cut_off_is_begun_again(path: Path) -> None:
    run(path, "PRAGMA journal_mode = WAL")
    with Store.open(path) as store:
        assert store.check() == ()


@pytest.mark.parametrize(
    "make",
    [
        lambda path: path.write_text("Dear all, this is a letter. " * 100),
        lambda path: run(path, "CREATE TABLE things (name TEXT); PRAGMA user_version = 1"),
    ],
    ids=["text", "another database"],
)
def test_a_file_that_is_no_store_is_refused_and_left_alone(path: Path, make: object) -> None:
    assert callable(make)
    make(path)
    before = digest(path)
    with pytest.raises(StoreError, match="is not a store of imrdesk"):
        Store.open(path)
    assert digest(path) == before


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is a folder"):
        Store.open(tmp_path)


def test_a_store_of_a_newer_program_is_refused(store: Store, path: Path) -> None:
    store.close()
    run(path, f"PRAGMA user_version = {schema.SCHEMA_VERSION + 1}")
    with pytest.raises(StoreError, match=r"made by a newer imrdesk .* update the program"):
        Store.open(path)


def test_an_older_store_is_backed_up_and_brought_up_to_date(store: Store, path: Path) -> None:
    document_id = store.add(document())
    set_text(store, document_id, "X")
    before = store.load(document_id)
    store.close()
    run(path, "DROP TRIGGER changes_refuse_update; PRAGMA user_version = 0")
    with Store.open(path) as again:
        assert (again.load(document_id), again.check()) == (before, ())
    (backup,) = list_backups(path)
    assert (backup.reason, backup.documents) == (BackupReason.BEFORE_UPDATE, 1)
    with closing(sqlite3.connect(path)) as connection:
        triggers = connection.execute("SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'").fetchone()
    assert triggers == (len(schema.TRIGGERS),)


@pytest.mark.parametrize("stored", STORED, ids=lambda path: path.stem)
def test_a_store_of_any_earlier_schema_is_brought_up_to_date(path: Path, stored: Path) -> None:
    run(path, stored.read_text(encoding="utf-8"))
    before = contents(path)
    assert [table for table, rows in before.items() if not rows] == []
    with Store.open(path) as store:
        assert store.check() == ()
        record = store.load(1).record
        assert (record.hold_reason, [item.item_id for item in record.items]) == ("A page is missing.", [3, 4])
        assert (record.value(CASE_NUMBER), record.value(FieldRef("unit", 4))) == ("CM16-0000002", "visit")
        set_text(store, 1, "X")
        assert store.check() == ()
    after = contents(path)
    kept = [table for table in before if is_own(table, "table", None)]
    assert [table for table in kept if len(after[table]) < len(before[table])] == []


def test_what_an_update_leaves_empty_goes_back_to_the_disk(path: Path) -> None:
    run(path, STORED[0].read_text(encoding="utf-8"))
    large = "a" * 2_000_000
    run(path, f"UPDATE texts SET text = '{large}'")  # noqa: S608 -- a test's own words
    before = path.stat().st_size
    with Store.open(path) as store:
        assert store.load(1).source.text == large
    assert path.stat().st_size < before / 4


def contents(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with outside(path) as connection:
        tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        return {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for (name,) in tables}  # noqa: S608


def test_every_earlier_schema_has_a_store_written_down() -> None:
    written = {path.stem for path in STORED}
    assert [number for number in range(1, schema.SCHEMA_VERSION) if f"schema-{number}" not in written] == []


def test_an_update_that_fails_leaves_the_store_as_it_was(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.add(document())
    store.close()
    run(path, "PRAGMA user_version = 0")
    monkeypatch.setattr(migrating, "TRIGGERS", (*schema.TRIGGERS, "CREATE TABLE half_made (x)", "NONSENSE"))
    with pytest.raises(StoreError, match="could not be used"):
        Store.open(path)
    with closing(sqlite3.connect(path)) as connection:
        made = connection.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'half_made'").fetchone()
        assert (made, connection.execute("PRAGMA user_version").fetchone()) == ((0,), (0,))


def test_a_store_that_points_nowhere_is_not_brought_up_to_date(store: Store, path: Path) -> None:
    store.add(document())
    store.close()
    run(path, "DELETE FROM documents; PRAGMA user_version = 0")
    with pytest.raises(StoreError, match="it is damaged"):
        Store.open(path)


def test_a_new_store_that_cannot_be_finished_leaves_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrating, "TRIGGERS", ("NONSENSE",))
    with pytest.raises(StoreError):
        Store.open(path)
    assert list(path.parent.iterdir()) == []
