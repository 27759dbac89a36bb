from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imrdesk.gui.source.utf16 import Utf16Map

TEXTS = st.text(st.sampled_from("ab\n😀é𝛼"), max_size=40)


@given(TEXTS)
def test_positions_count_utf16_units(text: str) -> None:
    units = Utf16Map(text)
    for offset in range(len(text) + 1):
        assert units.position(offset) == len(text[:offset].encode("utf-16-le")) // 2


@given(TEXTS)
def test_offsets_are_found_again(text: str) -> None:
    units = Utf16Map(text)
    assert [units.offset(units.position(offset)) for offset in range(len(text) + 1)] == list(range(len(text) + 1))


@pytest.mark.parametrize(("position", "offset"), [(1, 1), (2, 1), (3, 2)])
def test_inside_a_pair_is_its_character(position: int, offset: int) -> None:
    assert Utf16Map("a😀b").offset(position) == offset
