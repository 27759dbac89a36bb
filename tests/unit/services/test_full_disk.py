"""A disk that is full in the middle of anything large: it is told in a sentence, and nothing is half-done or lost."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from imrdesk.paths import resource_path
from imrdesk.services.desk import Desk
from imrdesk.store import Store, can_encrypt
from imrdesk.store.keeping import backups_folder
from tests.conftest import PROJECT
from tests.unit.store.documents import document, set_text

WORK = """
import resource, sys
from pathlib import Path
from imrdesk.domain.backups import BackupReason
from imrdesk.domain.passphrases import Passphrase
from imrdesk.errors import ImrdeskError
from imrdesk.services.desk import Desk
from imrdesk.services.repairing import repair
from imrdesk.store import Store

path, letters, backup = map(Path, sys.argv[2:])
out = path.with_name("out.jsonl")
todo = {
    "importing": lambda: [e for e in desk().importing.run([letters]).entries if e.reason and print(e.reason)],
    "backing up": lambda: desk().backing_up.make(BackupReason.ASKED),
    "restoring": lambda: desk().backing_up.restore(backup),
    "exporting": lambda: desk().exporting.export(out),
    "encrypting": lambda: desk().encrypting.encrypt(Passphrase("correct horse battery")),
    "repairing": lambda: repair(path),
    "updating": lambda: Store.open(path),
}

def desk():
    opened = Desk.open(path, "Ada")
    limit()
    return opened

def limit():
    most = 5_000 if sys.argv[1] == "exporting" else 150_000
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

if __name__ == "__main__":
    if sys.argv[1] in {"repairing", "updating"}:
        limit()
    try:
        todo[sys.argv[1]]()
        print("DONE", flush=True)
    except ImrdeskError as error:
        print(error, flush=True)
"""
NAMES = ["importing", "backing up", "restoring", "exporting", "repairing", "updating"]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on a file's size to fill")


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    """Return a store of half a megabyte with two documents and some changes; its backup lies beside."""
    path = tmp_path / "store" / "desk.imrdesk"
    with Store.open(path) as store:
        store.add(document(content=os.urandom(400_000)))
        store.add(document("other.txt"))
        for number in range(20):
            set_text(store, 1, f"{number} " * 2000)
        store.backup(tmp_path / "backup.imrdesk")
    return path


def said(name: str, path: Path, tmp_path: Path) -> str:
    """Do something with a store while no file can grow beyond 150 kB, and return what was told."""
    letters = tmp_path / "letters"
    letters.mkdir()
    letter = resource_path("samples", "letter-2014-upheld.txt").read_text(encoding="utf-8")
    (letters / "large.txt").write_text(letter + os.urandom(200_000).hex(), encoding="utf-8")
    script = tmp_path / "work.py"
    script.write_text(WORK)
    done = subprocess.run(
        [sys.executable, str(script), name, str(path), str(letters), str(tmp_path / "backup.imrdesk")],
        cwd=PROJECT,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def age(path: Path) -> None:
    """Make a store look as if an older program had made it, of the schema before this one."""
    with closing(sqlite3.connect(path)) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        connection.execute(f"PRAGMA user_version = {version - 1}")


def left(path: Path) -> set[str]:
    folder = backups_folder(path)
    return {each.name for each in (*path.parent.iterdir(), *(folder.iterdir() if folder.is_dir() else ()))}


@pytest.mark.parametrize(
    "name",
    [*NAMES, pytest.param("encrypting", marks=pytest.mark.skipif(not can_encrypt(), reason="SQLCipher is missing"))],
)
def test_a_full_disk_is_told_and_nothing_is_half_done(name: str, filled: Path, tmp_path: Path) -> None:
    if name == "updating":
        age(filled)
    before = filled.read_bytes()
    told = said(name, filled, tmp_path)
    assert "DONE" not in told
    assert told.strip().endswith(".")
    assert "full" in told or "File too large" in told
    if name == "updating":
        assert filled.read_bytes() == before
        return
    # The lock file of a program that has ended is nobody's.
    assert left(filled) - {f"{filled.name}{ending}" for ending in (".backups", ".lock")} == {filled.name}
    with Desk.open(filled, "Ada") as desk:
        assert (desk.queue.count(), len(desk._store.log(1)), desk.backing_up.check()) == (2, 20, ())
