from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imrdesk.errors import StoreError
from imrdesk.store import Store
from imrdesk.store.packing import Packing, packed, packed_bytes, unpacked, unpacked_bytes
from tests.unit.store.documents import document
from tests.unit.store.outside import outside

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
