"""A byte that changes by itself is found, mended or refused; what is shown is never silently another thing."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from imrdesk.errors import ImrdeskError
from imrdesk.services.repairing import repair
from imrdesk.store import Store
from tests.unit.services.letters import add
from tests.unit.store.documents import read_again, set_text

FLIPS = 3


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a store with a log, which nobody has open."""
    path = tmp_path_factory.mktemp("sound") / "desk.imrdesk"
    with Store.open(path) as store:
        for number in range(4):
            add(store, f"{number}.txt")
            set_text(store, number + 1, f"CM16-{number:07}")
            read_again(store, number + 1)
    return path


def shown(path: Path) -> list[object]:
    """Return all that people see of a store: documents as they stand, their logs and their files."""
    with Store.open(path, read_only=True) as store:
        documents = [store.load(number) for number in range(1, 5)]
        facts = [(each.name, each.source, each.reading, each.record, each.added_at) for each in documents]
        assert [each.record.reading for each in documents] == [2] * 4
        return [facts, [store.log(number) for number in range(1, 5)], [store.original(n) for n in range(1, 5)]]


def is_known_to_be_damaged(path: Path) -> bool:
    try:
        with Store.open(path, read_only=True) as store:
            return store.check() != ()
    except ImrdeskError:
        return True


@pytest.mark.parametrize("seed", range(12))
def test_flipped_bytes_are_never_silently_believed(sound: Path, tmp_path: Path, seed: int) -> None:
    dice = Random(seed)  # noqa: S311 -- dice, not secrets
    content = bytearray(sound.read_bytes())
    for _ in range(FLIPS):
        content[dice.randrange(len(content))] ^= 1 << dice.randrange(8)
    path = tmp_path / "desk.imrdesk"
    path.write_bytes(content)
    if not is_known_to_be_damaged(path):
        assert shown(path) == shown(sound)
        return
    try:
        report = repair(path)
    except ImrdeskError:
        return
    with Store.open(report.path) as store:
        assert set(store.check()) <= set(report.losses)
    if not report.losses:
        assert shown(report.path) == shown(sound)
