"""What is written anew now and then is sealed too: another letter in it is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from imrdesk.store import Store
from tests.unit.store.outside import run
from tests.unit.store.stored.__main__ import fill


@pytest.fixture
def filled(store: Store) -> Store:
    """Return a store with rows in every table."""
    fill(store)
    return store


@pytest.mark.parametrize(
    ("damage", "found"),
    [
        ("UPDATE flags SET message = 'Book at the number.'", "(first.txt): its list of flags is not what was stored"),
        ("UPDATE findings SET message = 'Look at page 7.'", "(first.txt): its list of findings is not what was stored"),
        ("DELETE FROM findings", "(first.txt): its list of findings is not what was stored"),
        ("UPDATE terms SET term = 'examplodine'", "What stands in terms is not what was stored."),
        ("DELETE FROM terms", "What stands in terms is not what was stored."),
        ("UPDATE kept SET name = 'for S'", "What stands in kept is not what was stored."),
        ("UPDATE exports SET rows = 5", "What stands in exports is not what was stored."),
        ("UPDATE exports SET form = x'ff00'", "What stands in exports is not what was stored."),
    ],
)
def test_damaged_rows_are_found(filled: Store, path: Path, damage: str, found: str) -> None:
    assert filled.check() == ()
    run(path, damage)
    assert [problem for problem in filled.check() if found in problem] != []


def test_what_was_not_sealed_yet_is_not_doubted(filled: Store, path: Path) -> None:
    run(path, "DELETE FROM seals WHERE part IN ('terms', 'kept', 'exports', 'list of flags', 'list of findings')")
    assert filled.check() == ()


def test_what_is_taken_out_on_purpose_is_no_damage(filled: Store) -> None:
    filled.knowledge.remove_term(filled.knowledge.terms()[0])
    filled.kept.remove("export preset", "for R")
    assert filled.check() == ()
