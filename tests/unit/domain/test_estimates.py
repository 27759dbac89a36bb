from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imrdesk.domain.estimates import wilson


@pytest.mark.parametrize(
    ("hits", "trials", "low", "high"),
    # Newcombe 1998, table I, method 3 (score without continuity correction).
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_the_interval_is_the_published_one(hits: int, trials: int, low: float, high: float) -> None:
    found = wilson(hits, trials)
    assert (round(found.low, 4), round(found.high, 4)) == (low, high)


@given(st.integers(1, 10_000).flatmap(lambda trials: st.tuples(st.integers(0, trials), st.just(trials))))
def test_the_share_lies_within_its_interval(of: tuple[int, int]) -> None:
    found = wilson(*of)
    assert 0 <= found.low <= found.share <= found.high <= 1


@pytest.mark.parametrize(("hits", "trials"), [(0, 0), (2, 1), (-1, 3)])
def test_what_is_no_share_has_no_interval(hits: int, trials: int) -> None:
    with pytest.raises(ValueError, match="is no share"):
        wilson(hits, trials)
