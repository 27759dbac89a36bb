"""A few kills in each test run; ``python -m tests.crash --kills 500`` and ``--steps`` do it at length."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.crash.killing import kill_once
from tests.crash.scenes import SCENES

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="nobody can kill himself so on Windows")


@pytest.mark.parametrize("name", SCENES)
def test_a_kill_loses_nothing_that_was_acknowledged(name: str, tmp_path: Path) -> None:
    assert kill_once(name, tmp_path / "work", seed=1).problems == ()


@on_posix
@pytest.mark.parametrize("step", [2, 6, 12])
@pytest.mark.parametrize("name", ["migrating", "restoring", "repairing"])
def test_an_end_between_two_files_loses_nothing(name: str, step: int, tmp_path: Path) -> None:
    assert kill_once(name, tmp_path / "work", seed=1, step=step).problems == ()
