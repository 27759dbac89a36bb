"""What surroundings do to a store: files moved away, clocks set back, disks full, two programs, many changes."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from imrdesk.domain.records import Entry, FieldState
from imrdesk.errors import StoreError
from imrdesk.store import NewChange, Store
from imrdesk.store.keeping import backups_folder
from tests.conftest import PROJECT
from tests.unit.store.documents import AT, CASE_NUMBER, document, set_text, setting

TAKE_TURNS = """
import sys
from pathlib import Path
from imrdesk.store import Store
from tests.unit.store.documents import set_text

for number in range(15):
    with Store.open(Path(sys.argv[1])) as store:
        if not store.read_only:
            set_text(store, 1, f"{sys.argv[2]}-{number}")
            print(f"{sys.argv[2]}-{number}", flush=True)
"""
BACK_UP_ON_A_FULL_DISK = """
import resource, sys
from pathlib import Path
from imrdesk.domain.backups import BackupReason
from imrdesk.errors import StoreError
from imrdesk.store import Store

with Store.open(Path(sys.argv[1])) as store:
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
    try:
        store.make_backup(BackupReason.DAILY)
    except StoreError as error:
        print(error, flush=True)
"""
on_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps open files in their place")


def start(script: str, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", script, *arguments],
        cwd=PROJECT,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
    )


@pytest.fixture
def filled(store: Store) -> Store:
    set_text(store, store.add(document()), "first")
    return store


@on_posix
def test_nothing_is_written_into_a_file_that_was_removed(filled: Store) -> None:
    filled.path.unlink()
    with pytest.raises(StoreError, match=r"was moved, removed or replaced .* nothing was changed"):
        set_text(filled, 1, "second")


@on_posix
def test_a_file_that_is_put_back_is_written_again(filled: Store, tmp_path: Path) -> None:
    filled.path.rename(tmp_path / "away")
    with pytest.raises(StoreError, match="was moved"):
        set_text(filled, 1, "second")
    (tmp_path / "away").rename(filled.path)
    set_text(filled, 1, "third")
    assert filled.check() == ()


@on_posix
def test_a_file_put_in_its_place_is_not_written(filled: Store, tmp_path: Path) -> None:
    other = tmp_path / "other.imrdesk"
    with Store.open(other) as another:
        set_text(another, another.add(document()), "another")
    other.replace(filled.path)
    with pytest.raises(StoreError, match="replaced"):
        set_text(filled, 1, "second")


def test_a_clock_set_back_changes_no_order(filled: Store) -> None:
    for days in range(1, 4):
        stored = filled.load(1)
        change = setting(filled, 1, CASE_NUMBER, Entry(f"{days} days ago", (), FieldState.CORRECTED))
        at = AT - timedelta(days=days)
        record = change.apply(stored.record)
        filled.append(1, NewChange(change, record, stored.flags, "Ada", at, stored.last_change_id))
    assert filled.check() == ()
    assert [logged.change.edits[0].after.value for logged in filled.log(1)][1:] == [
        "1 days ago",
        "2 days ago",
        "3 days ago",
    ]


def test_two_programs_that_take_turns_lose_nothing(filled: Store) -> None:
    filled.close()
    with start(TAKE_TURNS, str(filled.path), "a") as first, start(TAKE_TURNS, str(filled.path), "b") as second:
        said = first.communicate(timeout=120)[0].split() + second.communicate(timeout=120)[0].split()
    with Store.open(filled.path) as store:
        assert store.check() == ()
        written = [str(logged.change.edits[0].after.value) for logged in store.log(1)][1:]
    assert sorted(written) == sorted(said)
    assert said != []


@on_posix
def test_a_backup_that_finds_the_disk_full_leaves_nothing(filled: Store) -> None:
    filled.add(document("large", content=b"large" * 100_000))
    filled.close()
    with start(BACK_UP_ON_A_FULL_DISK, str(filled.path)) as process:
        said = process.communicate(timeout=60)[0]
    assert "full" in said
    assert list(backups_folder(filled.path).iterdir()) == []


def test_many_changes_in_a_row_leave_the_chain_whole(filled: Store) -> None:
    for number in range(300):
        set_text(filled, 1, str(number))
    assert len(filled.log(1)) == 301
    assert filled.check() == ()
