"""Determinations of our own, in forms that the samples do not have, are read as their answers say.

Both were written before the program read any; the rules were improved on what it read wrong (docs/gold.md).
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.accuracy.judging import judge
from tests.gold.answers import HERE, read_answer

ANSWERS = sorted((HERE / "forms").glob("*.json"))


@pytest.mark.parametrize("path", ANSWERS, ids=lambda path: path.stem)
def test_a_form_is_read_as_its_answer_says(path: Path) -> None:
    verdicts = judge(read_answer(path), path.with_suffix(".txt"))
    wrong = [(each.place, each.expected, each.got) for each in verdicts if not each.right]
    assert wrong == []
