"""What the program reads right of its own samples, and of real ones, does not fall below the committed table."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.accuracy.corpora import judge_real, judge_samples, measure
from tests.accuracy.judging import ITEMS, Verdict
from tests.accuracy.table import PAGE, REAL, SAMPLES, Measure, commit, committed
from tests.accuracy.tallies import Tally, reliability, tally, total


@pytest.fixture(scope="module")
def measured() -> dict[str, Tally]:
    return dict(measure(judge_samples()).tallies)


def test_the_committed_table_is_of_these_samples(measured: dict[str, Tally]) -> None:
    asked = {key: row.asked for key, row in committed(SAMPLES).items()}
    assert asked == {key: row.asked for key, row in measured.items()}, "run: python -m tests.accuracy --update"


def test_no_field_is_read_worse_than_committed(measured: dict[str, Tally]) -> None:
    assert losses(SAMPLES, measured) == {}


def test_no_field_of_a_real_determination_is_read_worse_than_committed(shared_dir: Path) -> None:
    assert losses(REAL, measure(judge_real(shared_dir)).tallies) == {}


def losses(corpus: str, measured: Mapping[str, Tally]) -> dict[str, int]:
    """Return, of each field read worse than committed, how many values fewer are right."""
    fewer = {key: row.right - measured[key].right for key, row in committed(corpus).items()}
    return {key: loss for key, loss in fewer.items() if loss > 0}


def verdict(key: str, right: bool, confidence: float | None = None, *, flagged: bool = False) -> Verdict:
    return Verdict("a.pdf", key, key, "expected", "got", right, flagged, confidence)


def test_a_wrong_value_without_a_flag_is_silent() -> None:
    verdicts = [verdict("unit", True), verdict("unit", False), verdict("unit", False, flagged=True)]
    assert tally(verdicts) == {"unit": Tally(asked=3, right=1, stated=3, stated_right=1, silent=1)}


def test_an_empty_answer_is_asked_but_not_stated() -> None:
    empty = Verdict("a.pdf", "unit", "unit", None, None, True)
    assert tally([empty])["unit"] == Tally(asked=1, right=1, stated=0, stated_right=0, silent=0)


def test_confidence_is_compared_with_what_was_right() -> None:
    low, high = reliability([verdict("unit", False, 0.5), verdict("unit", True, 0.99), verdict("drug", True)])
    assert (low.upper, low.values, low.right) == (0.5, 1, 0)
    assert (high.upper, high.said, high.right) == (0.99, 0.99, 1)


def test_the_page_keeps_what_is_written_to_it(tmp_path: Path) -> None:
    page = tmp_path / "accuracy.md"
    rows = {ITEMS: Tally(9, 8, 7, 6, 5), "unit": Tally(4, 3, 0, 0, 1)}
    commit({REAL: Measure(2, rows, reliability([verdict("unit", True, 0.9)]))}, page)
    commit({SAMPLES: Measure(1, {"unit": Tally(1, 1, 1, 1, 0)}, [])}, page)
    assert committed(REAL, page) == rows
    assert committed(SAMPLES, page) == {"unit": Tally(1, 1, 1, 1, 0)}


def test_the_page_is_the_same_each_time(tmp_path: Path) -> None:
    page = tmp_path / "accuracy.md"
    page.write_bytes(PAGE.read_bytes())
    commit({}, page)
    assert page.read_bytes() == PAGE.read_bytes()


def test_the_sum_of_no_rows_is_nothing() -> None:
    assert total([]) == Tally(0, 0, 0, 0, 0)
