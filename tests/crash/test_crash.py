"""A few kills in each test run; ``python -m tests.crash --kills 500`` does it at length."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.crash.killing import kill_once
from tests.crash.scenes import SCENES


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("name", SCENES)
def test_a_kill_loses_nothing_that_was_acknowledged(name: str, seed: int, tmp_path: Path) -> None:
    assert kill_once(name, tmp_path / "work", seed).problems == ()
