from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from imrdesk.domain.queue import QueueQuery
from imrdesk.errors import StoreError
from imrdesk.store import Store, restore
from tests.unit.store.documents import CASE_NUMBER, document, set_text


def value_in(path: Path) -> object:
    with Store.open(path) as store:
        return store.load(1).record.value(CASE_NUMBER)


@pytest.fixture
def filled(store: Store) -> Store:
    set_text(store, store.add(document()), "first")
    return store


@pytest.fixture
def backup(filled: Store, tmp_path: Path) -> Path:
    """Return a backup made before a later change."""
    to = tmp_path / "backup.imrdesk"
    filled.backup(to)
    set_text(filled, 1, "second")
    return to


def test_a_backup_holds_the_store_as_it_was_while_in_use(filled: Store, backup: Path) -> None:
    assert value_in(backup) == "first"
    assert filled.load(1).record.value(CASE_NUMBER) == "second"


def test_a_backup_is_one_file_and_its_owner_s_only(filled: Store, backup: Path, path: Path) -> None:
    others = {f"{path.name}{ending}" for ending in ("", "-wal", "-shm", ".lock")}
    assert {each.name for each in path.parent.iterdir()} - others == {backup.name}
    assert sys.platform == "win32" or stat.S_IMODE(backup.stat().st_mode) == 0o600


def test_a_newer_backup_takes_the_place_of_an_older_one(filled: Store, backup: Path) -> None:
    filled.backup(backup)
    assert value_in(backup) == "second"


def test_a_file_that_is_no_backup_is_never_replaced(filled: Store, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear all")
    with pytest.raises(StoreError, match="left as it is"):
        filled.backup(letter)
    assert letter.read_text() == "Dear all"


def test_the_store_is_no_backup_of_itself(filled: Store, path: Path) -> None:
    with pytest.raises(StoreError, match="the store itself"):
        filled.backup(path)


def test_a_store_in_use_is_no_place_for_a_backup(filled: Store, tmp_path: Path) -> None:
    with Store.open(tmp_path / "other.imrdesk") as other:
        other.add(document("other"))
        with pytest.raises(StoreError, match="in use"):
            filled.backup(other.path)


def test_a_backup_into_a_folder_that_is_not_there_says_so(filled: Store, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"cannot be written \(No such file or directory\)"):
        filled.backup(tmp_path / "nowhere" / "b.imrdesk")


def test_restoring_brings_the_backup_back_and_keeps_the_store(filled: Store, backup: Path, path: Path) -> None:
    filled.close()
    kept = restore(path, backup)
    assert kept is not None
    assert (value_in(path), value_in(kept), value_in(backup)) == ("first", "second", "first")
    with Store.open(path) as store:
        assert store.check() == ()


def test_restoring_where_there_is_no_store_makes_one(backup: Path, tmp_path: Path) -> None:
    path = tmp_path / "new.imrdesk"
    assert restore(path, backup) is None
    assert value_in(path) == "first"


def test_a_damaged_store_is_kept_byte_for_byte(filled: Store, backup: Path, path: Path) -> None:
    filled.close()
    damaged = b"SQLite format 3\0" + b"\xff" * 5000
    path.write_bytes(damaged)
    kept = restore(path, backup)
    assert kept is not None
    assert (value_in(path), kept.read_bytes()) == ("first", damaged)


def test_a_store_in_use_is_not_replaced(filled: Store, backup: Path, path: Path) -> None:
    with pytest.raises(StoreError, match="is in use"):
        restore(path, backup)
    assert filled.load(1).record.value(CASE_NUMBER) == "second"


@pytest.mark.parametrize("content", [None, b"", b"Dear all"], ids=["missing", "empty", "a letter"])
def test_what_is_no_backup_is_not_restored(filled: Store, path: Path, tmp_path: Path, content: bytes | None) -> None:
    filled.close()
    source = tmp_path / "source"
    if content is not None:
        source.write_bytes(content)
    with pytest.raises(StoreError, match="cannot be restored"):
        restore(path, source)
    assert value_in(path) == "first"
    assert {each.name for each in tmp_path.iterdir()} - {"source"} == {path.name}


def test_a_backup_cut_short_is_not_restored(filled: Store, backup: Path, path: Path) -> None:
    filled.close()
    backup.write_bytes(backup.read_bytes()[:-20_000])
    with pytest.raises(StoreError, match="damaged"):
        restore(path, backup)
    assert value_in(path) == "second"


def test_the_store_is_not_restored_from_itself(filled: Store, path: Path) -> None:
    filled.close()
    with pytest.raises(StoreError, match="the store itself"):
        restore(path, path)
    with Store.open(path) as store:
        assert store.count(QueueQuery()) == 1
