"""The window is killed in mid-review: what its status line called saved is there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from imrdesk.paths import resource_path
from imrdesk.services.desk import Desk

DRIVER = Path(__file__).with_name("window_driver.py")


@pytest.mark.parametrize("edits", [1, 7, 40])
def test_nothing_called_saved_is_lost(tmp_path: Path, edits: int) -> None:
    store = tmp_path / "desk.imrdesk"
    with Desk.open(store, "Ada") as desk:
        number = desk.importing.run([resource_path("samples", "surgery-2016.pdf")]).added[0].document_id
    assert number is not None
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)}
    with subprocess.Popen(
        [sys.executable, DRIVER, store], stdout=subprocess.PIPE, text=True, env=environment
    ) as window:
        assert window.stdout is not None
        saved = [window.stdout.readline().strip() for _ in range(edits)]
        window.kill()
        saved += window.stdout.read().split()
    with Desk.open(store, "Ada") as desk:
        document = desk.reviewing.open(number)
        made = [edit.after.value for logged in desk.reviewing.history(number) for edit in logged.change.edits]
        assert desk.backing_up.check() == ()
    # The kill may fall between the commit and the line that tells of it: one more may be there, none fewer.
    assert made[: len(saved)] == saved
    assert document.record.fields["case_number"].value in {saved[-1], *made[len(saved) :]}
