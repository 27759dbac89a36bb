from __future__ import annotations

import logging
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from imrdesk import logs

LOG = logging.getLogger("imrdesk.some.room")
PRIVATE = "the worker's diagnosis"


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    file = logs.start(tmp_path / "logs")
    assert file is not None
    yield file
    logs.stop()


def test_what_the_program_does_is_logged_with_its_time_in_utc(file: Path) -> None:
    LOG.info("%d added", 3)
    assert file.read_text().endswith("Z INFO imrdesk.some.room: 3 added\n")


def test_an_exception_is_logged_by_kind_and_place_without_its_words(file: Path) -> None:
    try:
        try:
            int(PRIVATE)
        except ValueError as error:
            raise RuntimeError(PRIVATE) from error
    except RuntimeError:
        LOG.exception("a rule failed")
    text = file.read_text()
    assert "RuntimeError\n  test_logs.py:" in text
    assert "ValueError\n  test_logs.py:" in text
    assert PRIVATE not in text


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such permissions")
def test_the_log_is_its_owner_s_only(file: Path) -> None:
    before = os.umask(0)
    try:
        for _ in range(12):
            LOG.info("x" * 100_000)
    finally:
        os.umask(before)
    assert len(list(file.parent.iterdir())) == 2
    assert {stat.S_IMODE(each.stat().st_mode) for each in file.parent.iterdir()} == {0o600}
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_starting_twice_logs_once(file: Path) -> None:
    logs.start(file.parent)
    LOG.info("once")
    assert file.read_text().count("once") == 1


def test_the_log_does_not_grow_for_ever(file: Path) -> None:
    for _ in range(60):
        LOG.info("x" * 100_000)
    sizes = sorted(each.stat().st_size for each in file.parent.iterdir())
    assert len(sizes) == 4
    assert sizes[-1] <= 1_000_000


def test_the_program_works_without_a_log(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("in the way")
    assert logs.start(tmp_path / "file" / "logs") is None
    assert "no log can be kept" in capsys.readouterr().err
