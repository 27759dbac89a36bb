from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from imrdesk.domain.exports import MadeExport
from imrdesk.store import Store
from tests.unit.store.documents import AT

MADE = MadeExport("out.csv", "csv", "Ada", AT, 4, 2, 7, 2)


def test_what_is_kept_is_there_by_kind_and_name(store: Store) -> None:
    store.kept.put("preset", "b", {"rows": "items"}, "Ada", AT)
    store.kept.put("preset", "A", {"rows": "cases"}, "Ada", AT)
    store.kept.put("mapping", "b", [1, "é"], "Ada", AT)
    assert store.kept.all("preset") == {"A": {"rows": "cases"}, "b": {"rows": "items"}}
    assert list(store.kept.all("preset")) == ["A", "b"]
    assert store.kept.all("mapping") == {"b": [1, "é"]}


def test_the_same_name_takes_the_place_of_what_had_it(store: Store) -> None:
    store.kept.put("preset", "a", 1, "Ada", AT)
    store.kept.put("preset", "a", 2, "Ben", AT)
    assert store.kept.all("preset") == {"a": 2}


def test_what_is_removed_is_gone(store: Store) -> None:
    store.kept.put("preset", "a", 1, "Ada", AT)
    store.kept.remove("preset", "a")
    store.kept.remove("preset", "never there")
    assert store.kept.all("preset") == {}


def test_exports_are_remembered_the_newest_first(store: Store, path: Path) -> None:
    for number in range(3):
        store.kept.add_export(replace(MADE, rows=number))
    store.close()
    with Store.open(path) as again:
        assert again.kept.exports(2) == (replace(MADE, rows=2), replace(MADE, rows=1))
