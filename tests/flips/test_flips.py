"""A byte that changes by itself is found, mended or refused; what is shown is never silently another thing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.flips.flipping import DAMAGES, Found, Mended, damage_once
from tests.flips.stores import STORES, Sound, sound_store


@pytest.fixture(scope="module", params=STORES)
def sound(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Sound:
    return sound_store(tmp_path_factory.mktemp("sound"), STORES[request.param])


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_is_never_silently_believed(sound: Sound, damage: str, seed: int, tmp_path: Path) -> None:
    outcome = damage_once(sound, damage, seed, tmp_path / "damaged")
    assert outcome.found not in {Found.SILENT, Found.FAILED}, outcome
    assert outcome.mended not in {Mended.SILENT, Mended.FAILED}, outcome
