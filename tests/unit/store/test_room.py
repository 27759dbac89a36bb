"""A store gives the disk back what it no longer needs."""

from __future__ import annotations

from pathlib import Path

import pytest

from imrdesk.domain.passphrases import Passphrase
from imrdesk.store import Store, can_encrypt
from imrdesk.store.encrypting import convert
from tests.unit.store.documents import document
from tests.unit.store.outside import outside, run
from tests.unit.store.test_migrating import STORED

INCREMENTAL = 2


def pragma(path: Path, name: str) -> int:
    with outside(path) as connection:
        return connection.execute(f"PRAGMA {name}").fetchone()[0]


def test_settling_gives_back_the_pages_that_joining_the_indexes_left_empty(store: Store, path: Path) -> None:
    for number in range(40):
        store.add(document(f"{number}.txt"))
    with outside(path) as connection:
        connection.execute("CREATE TABLE gone (content BLOB)")
        connection.execute("INSERT INTO gone VALUES (zeroblob(1000000))")
        connection.execute("DROP TABLE gone")
        connection.commit()
    before = pragma(path, "page_count")
    assert pragma(path, "freelist_count") > 200
    store.settle()
    assert (pragma(path, "freelist_count"), pragma(path, "page_count") < before - 200) == (0, True)
    assert store.check() == ()


def test_a_store_of_before_can_give_back_after_its_update(path: Path) -> None:
    run(path, STORED[0].read_text(encoding="utf-8"))
    assert pragma(path, "auto_vacuum") == 0
    with Store.open(path) as store:
        assert (pragma(path, "auto_vacuum"), store.check()) == (INCREMENTAL, ())


@pytest.mark.skipif(not can_encrypt(), reason="SQLCipher, which encrypts stores, is not installed")
def test_a_store_written_anew_under_a_passphrase_and_back_can_still_give_back(store: Store, path: Path) -> None:
    store.add(document())
    store.close()
    key = Passphrase("a passphrase of the test")
    convert(path, None, key)
    convert(path, key, None)
    assert pragma(path, "auto_vacuum") == INCREMENTAL
