"""A store on a medium that can only be read."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from imrdesk.cli import main
from imrdesk.domain.backups import BackupReason
from imrdesk.domain.passphrases import Passphrase
from imrdesk.domain.queue import QueueQuery
from imrdesk.domain.search import Term
from imrdesk.errors import StoreError
from imrdesk.store import Store, can_encrypt
from tests.unit.store.documents import document
from tests.unit.store.outside import run
from tests.unit.store.test_migrating import STORED

KEY = Passphrase("a passphrase of the test")


def mount(*words: str | Path) -> None:
    done = subprocess.run(["mount", *map(str, words)], check=False, capture_output=True, text=True)
    if done.returncode:
        pytest.skip(f"no file system can be mounted here: {done.stderr.strip()}")


@pytest.fixture
def medium(tmp_path: Path) -> Iterator[tuple[Path, Path]]:
    """Return a folder, and where it is seen by those who can only read it."""
    if sys.platform != "linux" or shutil.which("mount") is None:
        pytest.skip("a folder is mounted to be read only on Linux")
    folder, seen = tmp_path / "folder", tmp_path / "seen"
    folder.mkdir()
    seen.mkdir()
    mount("--bind", folder, seen)
    try:
        mount("-o", "remount,ro,bind", seen)
        yield folder, seen
    finally:
        subprocess.run(["umount", str(seen)], check=True)


def filled(folder: Path, passphrase: Passphrase | None = None) -> None:
    with Store.open(folder / "desk.imrdesk", passphrase=passphrase) as store:
        store.add(document())


def test_a_store_where_nothing_can_be_written_is_read(medium: tuple[Path, Path], tmp_path: Path) -> None:
    folder, seen = medium
    filled(folder)
    with Store.open(seen / "desk.imrdesk") as store:
        assert "lies where nothing can be written, so it can only be read; copy it" in store.read_only
        assert (store.count(QueueQuery(text="sling")), store.search(Term("sling")).total, store.check()) == (1, 1, ())
        with pytest.raises(StoreError, match="can only be read; copy it"):
            store.add(document("other.txt"))
        with pytest.raises(StoreError, match="cannot be written"):
            store.make_backup(BackupReason.ASKED)
        store.backup(tmp_path / "copy.imrdesk")
    assert [file.name for file in folder.iterdir()] == ["desk.imrdesk"]
    with Store.open(tmp_path / "copy.imrdesk") as copy:
        assert (copy.read_only, copy.add(document("other.txt")), copy.check()) == ("", 2, ())


@pytest.mark.skipif(not can_encrypt(), reason="SQLCipher, which encrypts stores, is not installed")
def test_an_encrypted_store_where_nothing_can_be_written_is_read(medium: tuple[Path, Path]) -> None:
    folder, seen = medium
    filled(folder, KEY)
    with Store.open(seen / "desk.imrdesk", passphrase=KEY) as store:
        assert (store.load(1).name, store.check()) == ("letter.txt", ())


def test_commands_that_only_read_take_such_a_store(
    medium: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, seen = medium
    filled(folder)
    path, out = str(seen / "desk.imrdesk"), tmp_path / "out.csv"
    assert main(["--store", path, "check"]) == 0
    assert main(["--store", path, "export", str(out)]) == 0
    assert "CM15-0000001" in out.read_text(encoding="utf-8")
    letter = tmp_path / "letter.txt"
    letter.write_text("Another letter.")
    assert main(["--store", path, "import", str(letter)]) == 1
    assert "can only be read; copy it" in capsys.readouterr().err


def test_changes_that_are_not_in_the_file_yet_are_not_passed_over(medium: tuple[Path, Path], tmp_path: Path) -> None:
    folder, seen = medium
    filled(folder)
    log = folder / "desk.imrdesk-wal"
    with Store.open(folder / "desk.imrdesk") as store:
        store.add(document("other.txt"))
        shutil.copyfile(log, tmp_path / "log")
    shutil.copyfile(tmp_path / "log", log)
    with pytest.raises(StoreError, match=r"stand beside it in desk.imrdesk-wal and cannot be read .*; copy both files"):
        Store.open(seen / "desk.imrdesk")
    log.write_bytes(b"")
    with Store.open(seen / "desk.imrdesk") as store:
        assert store.count(QueueQuery()) == 2


def test_a_store_that_somebody_writes_elsewhere_is_not_read_as_if_it_stood_still(medium: tuple[Path, Path]) -> None:
    folder, seen = medium
    filled(folder)
    with (
        Store.open(folder / "desk.imrdesk"),
        pytest.raises(StoreError, match=r"is in use by another imrdesk .* close it there"),
    ):
        Store.open(seen / "desk.imrdesk")


def test_an_older_store_that_cannot_be_brought_up_to_date_is_told(medium: tuple[Path, Path]) -> None:
    folder, seen = medium
    run(folder / "desk.imrdesk", STORED[-1].read_text(encoding="utf-8"))
    with pytest.raises(StoreError, match=r"made by an older imrdesk .* copy it to a folder of your own"):
        Store.open(seen / "desk.imrdesk")


def test_a_file_that_is_no_store_is_told_apart_there_too(medium: tuple[Path, Path]) -> None:
    folder, seen = medium
    (folder / "desk.imrdesk").write_text("Dear all, this is a letter. " * 100)
    with pytest.raises(StoreError, match="is not a store of imrdesk"):
        Store.open(seen / "desk.imrdesk")


@pytest.fixture
def bound(store: Store, path: Path) -> Path:
    """Return a closed store, where permissions bind this account."""
    store.add(document())
    store.close()
    locked = path.parent / "locked"
    locked.mkdir(mode=0o500)
    if os.access(locked, os.W_OK):
        pytest.skip("permissions do not bind this account (root, or Windows)")
    return path


def test_a_store_in_a_folder_without_permission_to_write_is_read(bound: Path) -> None:
    bound.parent.chmod(0o500)
    try:
        with Store.open(bound) as store:
            assert ("can only be read" in store.read_only, store.check()) == (True, ())
    finally:
        bound.parent.chmod(0o700)


def test_a_store_without_permission_to_write_the_file_is_read(bound: Path) -> None:
    bound.chmod(0o400)
    with Store.open(bound) as store:
        assert ("can only be read" in store.read_only, store.check()) == (True, ())
