from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from imrdesk import locks
from imrdesk.locks import take_lock


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[int, int]]:
    """Return a file that was opened twice."""
    opened = [os.open(tmp_path / "lock", os.O_CREAT | os.O_RDWR) for _ in range(2)]
    yield opened[0], opened[1]
    for descriptor in opened[1:]:
        os.close(descriptor)


def test_a_lock_is_had_by_one_until_it_is_closed(two: tuple[int, int]) -> None:
    first, second = two
    assert [take_lock(first), take_lock(second)] == [True, False]
    os.close(first)
    assert take_lock(second)


def test_a_file_system_without_locks_is_told_of(two: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_descriptor: int) -> None:
        raise OSError("no locks here")

    monkeypatch.setattr(locks, "_lock", refuse)
    with pytest.raises(OSError, match="no locks"):
        take_lock(two[0])
    os.close(two[0])
