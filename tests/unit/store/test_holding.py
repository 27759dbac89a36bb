"""One program writes a store at a time; the others read, and say who it is. Proven with real processes."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from imrdesk.errors import StoreError
from imrdesk.store import Store, holding, restore
from imrdesk.store.holding import lock_file, take_hold
from tests.conftest import PROJECT
from tests.unit.store.documents import CASE_NUMBER, document, set_text

HOLD = """
import sys
from pathlib import Path
from imrdesk.store import Store
store = Store.open(Path(sys.argv[1]))
print(store.read_only, flush=True)
sys.stdin.readline()
store.close()
"""


@pytest.fixture
def filled(store: Store, path: Path) -> Path:
    """Return a store that is open nowhere."""
    set_text(store, store.add(document()), "first")
    store.close()
    return path


@pytest.fixture
def holder(filled: Path) -> Iterator[subprocess.Popen[str]]:
    """Return another program that has the store open for writing."""
    command = [sys.executable, "-c", HOLD, str(filled)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=PROJECT, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "\n"
        yield process
        process.kill()


def leave(path: Path, **holder: object) -> None:
    """Leave the lock file of a program that ended without taking it away."""
    who = {"host": socket.gethostname(), "pid": 1, "user": "ada", "since": "2026-03-04T05:06:07+00:00"}
    lock_file(path).write_text(json.dumps(who | holder))


def test_the_second_program_reads_and_says_who_has_it(filled: Path, holder: subprocess.Popen[str]) -> None:
    with Store.open(filled) as second:
        assert second.load(1).record.value(CASE_NUMBER) == "first"
        assert f"process {holder.pid} on {socket.gethostname()}" in second.read_only
        with pytest.raises(StoreError, match=f"is in use by another imrdesk .*process {holder.pid}"):
            set_text(second, 1, "second")
        assert second.check() == ()


def test_the_second_sees_what_the_first_has_written(store: Store, path: Path) -> None:
    set_text(store, store.add(document()), "first")
    with Store.open(path) as second:
        set_text(store, 1, "second")
        assert second.load(1).record.value(CASE_NUMBER) == "second"


def test_a_program_that_ends_lets_go(filled: Path, holder: subprocess.Popen[str]) -> None:
    holder.communicate("\n", timeout=60)
    assert not lock_file(filled).exists()
    with Store.open(filled) as store:
        assert store.read_only == ""
        set_text(store, 1, "second")


def test_a_program_that_was_killed_holds_nothing(filled: Path, holder: subprocess.Popen[str]) -> None:
    holder.kill()
    holder.wait()
    assert lock_file(filled).exists()
    with Store.open(filled) as store:
        assert store.read_only == ""
        assert json.loads(lock_file(filled).read_text())["pid"] == os.getpid()
    assert not lock_file(filled).exists()


@pytest.mark.parametrize("content", ["", "nonsense", "[]", '{"pid": 1}'])
def test_a_lock_file_of_which_nothing_can_be_read_is_taken_over(filled: Path, content: str) -> None:
    lock_file(filled).write_text(content)
    with Store.open(filled) as store:
        assert store.read_only == ""


def test_another_machine_s_lock_counts_where_locks_do_not_reach(tmp_path: Path) -> None:
    shared = tmp_path / "Dropbox" / "desk.imrdesk"
    Store.open(shared).close()
    leave(shared, host="other-laptop")
    with Store.open(shared) as store:
        assert "on other-laptop" in store.read_only
        assert f"remove {lock_file(shared).name}" in store.read_only
    assert lock_file(shared).exists()


def test_another_machine_s_lock_on_our_own_disk_is_an_old_name_of_ours(filled: Path) -> None:
    leave(filled, host="before-it-was-renamed")
    with Store.open(filled) as store:
        assert store.read_only == ""


@pytest.mark.parametrize(("pid", "held"), [(os.getpid(), True), (2**22 + 1, False)], ids=["alive", "dead"])
def test_without_locks_a_living_process_counts(
    filled: Path, monkeypatch: pytest.MonkeyPatch, pid: int, held: bool
) -> None:
    def no_locks(_descriptor: int) -> bool:
        raise OSError(38, "Function not implemented")

    monkeypatch.setattr(holding, "take_lock", no_locks)
    leave(filled, pid=pid)
    hold = take_hold(filled)
    assert bool(hold.refusal) is held
    hold.release()


def test_a_store_in_use_is_not_brought_up_to_date(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hold = take_hold(filled)
    monkeypatch.setattr("imrdesk.store.migrating.SCHEMA_VERSION", 10_000)
    with pytest.raises(StoreError, match="is in use"):
        Store.open(filled)
    hold.release()


def test_a_store_in_use_is_not_restored(filled: Path, holder: subprocess.Popen[str], tmp_path: Path) -> None:
    with Store.open(filled) as second:
        second.backup(tmp_path / "copy.imrdesk")
        with pytest.raises(StoreError, match="is in use"):
            second.restore(tmp_path / "copy.imrdesk")
    with pytest.raises(StoreError, match="is in use"):
        restore(filled, tmp_path / "copy.imrdesk")


def test_opening_to_read_leaves_the_store_to_others(filled: Path) -> None:
    with Store.open(filled, read_only=True) as reader:
        with pytest.raises(StoreError, match="to be read only"):
            set_text(reader, 1, "second")
        with Store.open(filled) as writer:
            set_text(writer, 1, "second")


def test_a_store_that_cannot_be_opened_is_let_go(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear all")
    with pytest.raises(StoreError):
        Store.open(letter)
    assert list(tmp_path.iterdir()) == [letter]
