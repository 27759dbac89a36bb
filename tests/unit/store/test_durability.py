"""Nothing acknowledged is ever lost, and nothing is ever half-written: proven with real processes."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from imrdesk.errors import StoreError
from imrdesk.store import Store, engine
from tests.conftest import PROJECT
from tests.unit.store.documents import CASE_NUMBER, document, set_text

CHANGE_FOR_EVER = """
import sys
from itertools import count
from pathlib import Path
from imrdesk.store import Store
from tests.unit.store.documents import set_text

store = Store.open(Path(sys.argv[1]))
for number in count(1):
    set_text(store, 1, str(number))
    print(number, flush=True)
"""

FILL_THE_DISK = """
import resource, sys
from pathlib import Path
from imrdesk.errors import StoreError
from imrdesk.store import Store
from tests.unit.store.documents import document, set_text

store = Store.open(Path(sys.argv[1]))
limit = Path(sys.argv[1]).stat().st_size + 200_000
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
done = 0
try:
    for number in range(1, 10_000):
        set_text(store, 1, "X" * 5_000 + str(number))
        done = number
except StoreError as error:
    assert store.load(1).record.fields["case_number"].value.endswith("X" + str(done))
    print(done, error, flush=True)
"""


def start(script: str, path: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", script, str(path)],
        cwd=PROJECT,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
    )


@pytest.mark.parametrize("enough", [1, 25])
def test_a_killed_program_loses_nothing_it_acknowledged(store: Store, path: Path, enough: int) -> None:
    store.add(document())
    store.close()
    with start(CHANGE_FOR_EVER, path) as process:
        assert process.stdout is not None
        acknowledged = [int(process.stdout.readline()) for _ in range(enough)]
        process.kill()
        acknowledged += [int(line) for line in process.stdout]
    with Store.open(path) as again:
        log = [logged.change.edits[0].after.value for logged in again.log(1)]
        assert log[: len(acknowledged)] == [str(number) for number in acknowledged]
        assert again.load(1).record.value(CASE_NUMBER) == log[-1]
        assert again.check() == ()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on a file's size to fill")
def test_a_full_disk_is_told_and_leaves_the_record_as_it_was(store: Store, path: Path) -> None:
    store.add(document())
    store.close()
    with start(FILL_THE_DISK, path) as process:
        said = process.communicate(timeout=60)[0]
    done, _, sentence = said.partition(" ")
    assert "nothing was changed" in sentence
    with Store.open(path) as again:
        assert again.check() == ()
        assert str(again.load(1).record.value(CASE_NUMBER)).endswith(f"X{done}")
        set_text(again, 1, "There is space again")


def test_a_new_store_in_a_place_that_cannot_hold_one_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError, match=r"cannot be made \(.+\); choose a folder"):
        Store.open(tmp_path / "file" / "desk.imrdesk")


def test_a_store_that_another_program_writes_is_told_to_be_busy(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document_id = store.add(document())
    store.close()
    monkeypatch.setattr(engine, "BUSY_MS", 50)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with Store.open(path) as impatient:
        with pytest.raises(StoreError, match="in use by another program"):
            set_text(impatient, document_id, "X")
        other.close()
        set_text(impatient, document_id, "X")
