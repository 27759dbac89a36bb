from __future__ import annotations

import zlib
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imrdesk.errors import StoreError
from imrdesk.store import Store, packing
from imrdesk.store.packing import Packing, dictionary_as_kept, packed, packed_bytes, unpacked, unpacked_bytes
from tests.unit.store.documents import document
from tests.unit.store.outside import outside, run

LONG = "The claimant asked for twelve visits of physical therapy. " * 20
DICE = Random(1).randbytes(10_000)  # noqa: S311 -- bytes that nothing makes smaller, no secret


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_text_comes_out_as_it_went_in(text: str) -> None:
    assert unpacked(packed(text)) == text
    assert unpacked(packed(text * 50)) == text * 50


@given(st.binary())
def test_bytes_come_out_as_they_went_in(content: bytes) -> None:
    assert unpacked_bytes(*packed_bytes(content)) == content
    assert unpacked_bytes(*packed_bytes(content * 50)) == content * 50


def test_only_what_becomes_smaller_is_compressed() -> None:
    assert packed("short") == "short"
    assert len(packed(LONG)) < len(LONG) / 5
    assert packed_bytes(DICE) == (DICE, Packing.NONE)
    assert packed_bytes(LONG.encode())[1] is Packing.ZLIB


def test_what_was_not_compressed_stands_as_it_is() -> None:
    assert (unpacked("text"), unpacked(7), unpacked(None)) == ("text", 7, None)
    assert unpacked_bytes(b"x\x9c", None) == b"x\x9c"


@pytest.mark.parametrize("cut", [0, 1, 20])
def test_damage_is_told_in_a_sentence(cut: int) -> None:
    pressed = packed(LONG)
    assert isinstance(pressed, bytes)
    with pytest.raises(StoreError, match="is damaged; keep the file"):
        unpacked(pressed[:cut])
    with pytest.raises(StoreError, match="is damaged; keep the file"):
        unpacked_bytes(pressed[:cut], Packing.ZLIB)


def test_a_store_holds_its_long_texts_compressed_and_its_pictures_as_they_are(store: Store) -> None:
    first = store.add(document("text.txt", content=LONG.encode()))
    second = store.add(document("picture.pdf", content=DICE))
    assert (store.original(first), store.original(second)) == (LONG.encode(), DICE)
    with outside(store.path) as connection:
        originals = connection.execute("SELECT length(content), packing FROM originals").fetchall()
        kinds = connection.execute("SELECT DISTINCT typeof(body) FROM readings").fetchall()
    assert originals[0][0] < len(LONG) / 5
    assert originals == [(originals[0][0], "zlib"), (len(DICE), "none")]
    assert kinds == [("blob",)]


SHIPPED = 2130880649
"""Stores are written with it: should it be made anew, those of before keep theirs, and this number is another."""


def test_the_dictionary_is_the_one_that_stores_were_written_with(store: Store, path: Path) -> None:
    checksum, kept = dictionary_as_kept()
    assert checksum == zlib.adler32(zlib.decompress(kept)) == SHIPPED
    with outside(path) as connection:
        assert connection.execute("SELECT checksum, content FROM dictionaries").fetchall() == [(checksum, kept)]


def test_what_a_dictionary_of_another_version_was_used_for_is_read_with_that_of_the_store(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = store.add(document())
    before = store.load(number)
    store.close()
    other = b"Another dictionary. " + before.source.text.encode()
    writer = zlib.compressobj(zdict=other)
    pressed = writer.compress(before.source.text.encode()) + writer.flush()
    with outside(path) as connection:
        connection.execute("INSERT INTO dictionaries VALUES (?, ?)", (zlib.adler32(other), zlib.compress(other)))
        # The index would read the text with a dictionary that only the store has.
        (guard,) = connection.execute("SELECT sql FROM sqlite_schema WHERE name = 'texts_fts_update'").fetchone()
        connection.execute("DROP TRIGGER texts_fts_update")
        connection.execute("UPDATE texts SET text = ?", (pressed,))
        connection.execute(guard)
        connection.commit()
    monkeypatch.setattr(packing, "_known", {})
    with pytest.raises(StoreError, match="is damaged"):
        unpacked(pressed)
    with Store.open(path) as again:
        assert (again.load(number), again.check()) == (before, ())


def test_a_text_written_before_there_was_a_dictionary_is_read() -> None:
    assert unpacked(zlib.compress(LONG.encode())) == LONG


@pytest.mark.parametrize(
    ("tampering", "problem"),
    [
        ("DELETE FROM dictionaries", "is missing"),
        ("UPDATE dictionaries SET content = x'00'", "is damaged"),
        ("UPDATE dictionaries SET checksum = 1", "is missing"),
    ],
)
def test_a_dictionary_that_is_not_what_was_kept_is_found_and_not_needed(
    store: Store, path: Path, tampering: str, problem: str
) -> None:
    number = store.add(document(content=LONG.encode()))
    store.close()
    run(path, tampering)
    with Store.open(path) as again:
        assert [found for found in again.check() if problem in found] != []
        assert again.load(number).document_id == number
