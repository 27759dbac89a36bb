"""Sets of numbers as SQL asks them."""

from __future__ import annotations

from collections.abc import Collection

import pytest
from sqlalchemy import create_engine, func, select

from imrdesk.store.marked import among, marked


@pytest.mark.parametrize("numbers", [(), (0,), (5,), (1, 4, 6), (6, 4, 1, 4)])
def test_the_rows_of_the_set_are_left_and_no_others(numbers: Collection[int]) -> None:
    number = func.json_each("[0, 1, 2, 3, 4, 5, 6, 7, 8]").table_valued("value").c.value
    with create_engine("sqlite://").connect() as connection:
        left = connection.scalars(select(number).where(among(number, marked(numbers)))).all()
    assert list(left) == sorted(set(numbers))
