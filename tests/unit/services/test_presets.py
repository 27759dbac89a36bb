from __future__ import annotations

from pathlib import Path

import pytest

from imrdesk.domain.exports import ExportChoice, ExportPreset, Form, RowShape
from imrdesk.errors import ExportError
from imrdesk.services.presets import Presets
from imrdesk.services.reviewing import Reviewing
from imrdesk.store import Store

PRESET = ExportPreset("for R", Form.CSV, ExportChoice(RowShape.CASES, columns=("case_number",)))


@pytest.fixture
def presets(store: Store) -> Presets:
    return Presets(store, Reviewing(store, "Ada"))


def test_a_preset_is_kept_in_the_store(presets: Presets, store: Store) -> None:
    presets.save(PRESET)
    path: Path = store.path
    store.close()
    with Store.open(path) as again:
        assert Presets(again, Reviewing(again, "Ben")).get("for R") == PRESET


def test_presets_are_listed_and_removed(presets: Presets) -> None:
    presets.save(PRESET)
    assert presets.names() == ("for R",)
    presets.remove("for R")
    assert presets.names() == ()
    with pytest.raises(ExportError, match="There is no preset “for R”; the store has none"):
        presets.get("for R")


@pytest.mark.parametrize("name", ["", "  ", "x" * 61, "a\0b"])
def test_a_name_that_is_none_is_refused(presets: Presets, name: str) -> None:
    with pytest.raises(ExportError, match="is no name"):
        presets.save(ExportPreset(name, Form.CSV, ExportChoice()))
