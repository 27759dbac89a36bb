from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from imrdesk.store import Store
from tests.unit.services.letters import add, read
from tests.unit.services.returned_files import Files


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk.imrdesk"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store.open(path) as store:
        yield store


@pytest.fixture
def files(store: Store, tmp_path: Path) -> Files:
    """Return the exports of a store that holds one letter of two disputed items."""
    add(store, summary=read("A café; “quoted” – text,\nwith lines", "Case Number"), worker_age=read(44, "42"))
    return Files(store, tmp_path)
